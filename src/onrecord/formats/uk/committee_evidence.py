"""Oral evidence to select committees of the Parliament of the United Kingdom."""

from __future__ import annotations

import regex
from attrs import evolve

from onrecord.spec import (
    STAGE,
    Builder,
    LineFormat,
    NoteKind,
    Pick,
    ReadError,
    Remark,
    RemarkKind,
    Role,
    Rule,
    Sniff,
    Speaker,
    Style,
    VariantFormat,
    get_grammar,
    parse_label,
    steno,
)

_B = r"[ \t\xa0\u2002\u2003]"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Professor|Prof|Rt Hon|Reverend|Rev|General|Admiral|Judge|Chief Constable|The)"
_WORD = r"(?:\p{Lu}[\p{L}.'’-]*+|of|de|van|von|and|the)"
_NAME = rf"(?:(?:The )?(?:Vice-)?Chair(?:man|woman)?|{_TITLE}\.?(?: {_WORD}){{1,6}}+|\p{{Lu}}[\p{{L}}.'’-]++(?: {_WORD}){{1,4}}+|Witnesses|Members)"
_CAPITALS = r"(?:(?:THE )?RT HON|MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|BARONESS|PROFESSOR) \p{Lu}{2}(?:[\p{Lu} .,'’()-]|(?<= )and )*+(?=\n|\Z)"
"""A line that names witnesses."""
_BRACKETED = rf"\((?P<label>{_TITLE} (?:{_WORD} ?){{1,5}}+)\){_B}*+"
_HEADERS = r"(?:Witness(?:es)?|Members present|Oral evidence|Written evidence|Evidence Session|Present|Also present|In attendance|Questions)"


def _people(raw: str) -> dict[str, object]:
    """The members present, or the witnesses with their posts."""
    people: list[Speaker] = []
    for part in regex.split(rf";|\n|\band (?={_TITLE}\b)", raw.partition(":")[2]):
        entry = regex.sub(r"^\s*(?:[IVX]+:|and )\s*", "", part).strip(" .\n")
        chair = regex.search(r"\((?:The )?(?P<role>(?:Vice-)?Chair(?:man|woman)?)\)", entry)
        name, _, post = entry.partition("(" if chair else ",")
        speaker = parse_label(regex.sub(r" (?:MP|MSP|MS|QC|KC|CBE|OBE)\b", "", name), get_grammar("uk")).speaker()
        if speaker.name and len(name) < 80:
            role = chair["role"] if chair else post.strip() or speaker.role
            people.append(Speaker(speaker.name, honorific=speaker.honorific, role=role))
    return {"introduces": people}


def _examined(raw: str) -> dict[str, object]:
    """The witnesses in the line that says that they were examined, with their posts."""
    found = regex.finditer(
        rf"(?i:({_TITLE}) )((?:(?!AND\b)\p{{Lu}}[\p{{Lu}}.'’-]*+ ?){{1,5}}+)(?:, (?:MP|QC|KC)\b)?+(?:, (\p{{Lu}}[^,;]+))?",
        " ".join(raw.split()),
    )
    return {
        "introduces": [
            Speaker(name.strip(), honorific=title.title(), role=post or None)
            for title, name, post in (entry.groups() for entry in found)
        ]
    }


def _not_older(builder: Builder) -> None:
    """Refuse minutes with the names of witnesses in brackets, which have no questions that begin with Q."""
    remarks = [item for item in builder.items if isinstance(item, Remark)]
    if any(item.kind is RemarkKind.ANSWER for item in remarks) and not any(item.number for item in remarks):
        msg = "these are minutes of evidence with the names of witnesses in brackets"
        raise ReadError(msg)


def _follow_ups(builder: Builder) -> None:
    """A question without a name is put by the member who put the one before."""
    asks: Speaker | None = None
    first = next((item for item in builder.items if isinstance(item, Remark)), None)
    if first is not None and first.label is None:
        message = "the first question has no name: it may go on from another page"
        builder.problem("speech-unattributed", message, span=first.span)
    for k, item in enumerate(builder.items):
        if isinstance(item, Remark) and item.kind is RemarkKind.QUESTION:
            if item.label is not None:
                asks = item.speaker
            elif asks is not None:
                builder.items[k] = evolve(item, speaker=evolve(asks, resolved_by="question before"))


_ANSWER = Rule(
    Role.SPEECH,
    rf"{_B}*+{_BRACKETED}",
    kind=RemarkKind.ANSWER,
    name="answer",
    examples=("(Mr Holm) Very.", "  (Sir Ole Birch of Larkspur)  No."),
    rejects=("(Mr Holm said so.)",),
)
_LABEL = Rule(
    Role.SPEECH,
    rf"{_B}*+(?!{_HEADERS})(?P<label>{_NAME}):{_B}*+",
    name="label",
    examples=(
        "Mr Holm: Yes.",
        "Ada Lund: No.",
        "Chair: Order.",
        "The Chair: Order.",
        "Lord Birch of Larkspur: No.",
    ),
    rejects=("The question is: why", "Witness: Mr Holm.", "Bells: a report"),
)

_TODAY = LineFormat(
    id="uk.committee_evidence",
    title="Oral evidence to select committees",
    sniff=Sniff(),
    grammar="uk",
    style=Style(stage=STAGE),
    wrappers=("html", "markdown", "fed"),
    header=(
        Pick("title", r"^Inquiry on\s+(?P<title>\p{Lu}[^\n]+(?:\n[^\n]+){0,3})", within=4000),
        Pick("title", r"^(?:Corrected |Uncorrected )?[Oo]ral evidence: (?P<title>[^\n]+)", within=4000),
        Pick(
            "body",
            r"^(?P<body>(?:Select Committee on )?\p{Lu}[\p{L}, ]{3,80}?Committee(?: on [\p{L}, ]+)?)\s*$",
            within=2000,
        ),
        Pick("date", rf"^[^\n]{{0,20}}?(?P<date>\d{{1,2}} (?i:{steno.MONTH}) \d{{4}})\s*$", date=True, within=4000),
    ),
    rules=(
        Rule(
            Role.NOTE,
            rf"{_B}*+(?:Members present|Witness(?:es)?|Present):[^\n]*+(?:\n(?:\n)?(?:[IVX]{{1,4}}: [^\n]*+))*+",
            kind=NoteKind.PREAMBLE,
            name="people",
            closes=True,
            facts=_people,
            examples=(
                "Members present: Mr Ole Holm (Chair); Ada Lund.",
                "Witness: Dr Ama Okoye.",
                "Witnesses: Ole Birch; and Ada Lund.",
            ),
        ),
        Rule(
            Role.NOTE,
            rf"{_B}*+[IVX]{{1,4}}: \p{{Lu}}[^\n]*+",
            kind=NoteKind.PREAMBLE,
            name="panel",
            head=True,
            facts=_people,
            examples=("I: Dr Ama Okoye, Harbour Master.",),
        ),
        Rule(
            Role.NOTE,
            rf"{_B}*+(?:{_HEADERS}\b[^\n]*+|Ordered by the House[^\n]*+|Watch the meeting|[^\n]+\.(?:tif|png|jpg))",
            kind=NoteKind.PREAMBLE,
            name="header",
            head=True,
            examples=("Oral evidence: The Bells, HC 7", "Questions 1 - 20", "Watch the meeting", "Crest 85mm.tif"),
        ),
        Rule(
            Role.HEADING,
            rf"{_B}*+(?P<text>Examination of [Ww]itness(?:es)?)",
            name="panel-heading",
            closes=True,
            examples=("Examination of witnesses",),
        ),
        Rule(Role.NOTE, rf"{_B}*+[(\[][^()\[\]\n]{{2,200}}[)\]]", name="stage", examples=("[Interruption.]",)),
        Rule(
            Role.NOTE,
            rf"{_B}*+(?:Sitting suspended[^\n]*+|On resuming[ —-]*+|The (?:Committee|sitting|Sub-Committee) (?:was )?(?:suspended|adjourned)[^\n]*+)",
            kind=NoteKind.PROCEDURE,
            name="suspension",
            examples=("Sitting suspended for a Division in the House.", "On resuming—"),
        ),
        Rule(
            Role.SPEECH,
            rf"{_B}*+Q(?P<number>\d{{1,4}}){_B}++(?P<label>[^:\n]{{2,80}}):{_B}*+",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("Q162       Chair: ", "Q1\tMr Holm: ", "Q7 Baroness Lund of Larkspur:"),
            rejects=("Q1 was good.",),
        ),
        _ANSWER,
        _LABEL,
    ),
    between=NoteKind.PROCEDURE,
    max_furniture=0.4,
    complete=_not_older,
)

_OLDER = LineFormat(
    id="uk.committee_evidence",
    title="Minutes of evidence of select committees",
    sniff=Sniff(),
    grammar="uk",
    style=Style(stage=STAGE),
    wrappers=("html", "fed"),
    header=(
        Pick("body", r"^\s*(?P<body>Select Committee on [\p{L}, ]{3,80}?)(?: Minutes of Evidence)?\s*$", within=2000),
        Pick("date", rf"(?P<date>\d{{1,2}} (?i:{steno.MONTH}) \d{{4}})", date=True, within=4000),
    ),
    rules=(
        Rule(
            Role.HEADING,
            rf"{_B}*+(?P<text>(?i:Examination of witness(?:es)?)(?: \(Questions? [^()\n]++\))?)",
            name="panel-heading",
            closes=True,
            speech=True,
            examples=("Examination of Witnesses (Questions 1 - 19)",),
        ),
        Rule(
            Role.NOTE,
            rf"{_B}*+(?i:{_TITLE}) \p{{Lu}}{{2}}(?:[^\n]|\n(?!\s*\n)){{3,600}}?\b(?:called in and )?(?:further )?examined\.|"
            rf"{_B}*+{_CAPITALS}(?:\n{_B}*+{_CAPITALS})*+",
            kind=NoteKind.PREAMBLE,
            name="witnesses",
            closes=True,
            facts=_examined,
            examples=("MR OLE HOLM, Harbour Master, and MS AMA OKOYE, examined.", "MR OLE HOLM, MP, and MS AMA OKOYE"),
            rejects=("MR OLE HOLM: Yes.", "THE BELLS"),
        ),
        Rule(
            Role.SPEECH,
            rf"{_B}*+(?!{_HEADERS}|Minutes|Select|Examination|Memorand|Letter|Note|Annex|Appendix|Executive|Summary|Supplementary|House of)"
            rf"(?P<label>{_NAME})\s*\n\s*(?P<number>\d{{1,4}})\.{_B}++(?=\S)",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("      Chairman\n  1. Good morning", "Mr Holm\n\n19.  Why?", "Ada Lund\n2. Why?"),
            rejects=("Minutes of Evidence\n\n1. Why?", "Executive Summary\n1. The bells"),
        ),
        # A page may go on in the middle of an examination: the answer shows that it is a question.
        Rule(
            Role.SPEECH,
            rf"{_B}*+(?P<number>\d{{1,4}})\.{_B}++(?=\p{{Lu}}(?:[^\n]++|\n(?!{_B}*+(?:\d{{1,4}}\.|\())){{0,60}}+\n\s*+\({_TITLE} \p{{Lu}})",
            kind=RemarkKind.QUESTION,
            name="answered",
            examples=("  3. Thank you.\nWhy?\n  (Mr Holm) So.",),
            rejects=("  3. Thank you.\n  4. Why?\n  (Mr Holm) So.",),
        ),
        Rule(
            Role.SPEECH,
            rf"{_B}*+(?P<number>\d{{1,4}})\.{_B}++(?=\p{{Lu}})",
            kind=RemarkKind.QUESTION,
            name="follow-up",
            after=True,
            examples=("  3. Thank you.",),
        ),
        _ANSWER,
        _LABEL,
    ),
    between=NoteKind.PROCEDURE,
    complete=_follow_ups,
)

FORMAT = VariantFormat(
    id="uk.committee_evidence",
    title="Oral evidence to select committees",
    publisher="Parliament of the United Kingdom",
    url="https://committees.parliament.uk",
    sniff=Sniff(
        literals=(
            "Oral evidence",
            "oral evidence",
            "Members present",
            "Examination of witness",
            "Examination of Witness",
        ),
        patterns=(r"(?:^|>)[ \t\xa0]*+(Q\d{1,4}(?:[ \t\xa0]|&nbsp;|<[^<>]{1,80}>)++[A-Z][^:<>\n]{1,60}):",),
        refines=("generic.labelled", "press.remarks", "us.briefing"),
        containers=("text", "html"),
        either=(
            Sniff(
                containers=("text", "html"),
                literals=("Examination of Witness", "EXAMINATION OF WITNESS", "Minutes of Evidence"),
                patterns=(
                    r"(?:^|>)(?:[ \t\xa0\u2003]|&nbsp;|&#160;|&emsp;)*+\((?:<[^<>]{1,20}>)?((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness|Professor) [A-Z][^()<>\n]{1,40})(?:<[^<>]{1,20}>)?\)",
                ),
            ),
        ),
    ),
    variants=(_TODAY, _OLDER),
    traps=(
        "Lines of the head look like labels: Witness:, Members present:, Oral evidence:.",
        "Numbers of questions go on over sessions; a follow-up has no number.",
        "A label is the short form of a name in the list of members or witnesses.",
        "There may be several panels of witnesses.",
        "The description of the crest may be the first line.",
        "Until about 2008 the name of the member stands above the numbered question, that of the witness in brackets.",
    ),
    provides="title date label name honorific role kinds number headings section stage interjections",
)
