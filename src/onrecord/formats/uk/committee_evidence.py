"""Oral evidence to select committees of the Parliament of the United Kingdom."""

from __future__ import annotations

import regex

from onrecord.spec import (
    STAGE,
    LineFormat,
    NoteKind,
    Pick,
    RemarkKind,
    Role,
    Rule,
    Sniff,
    Speaker,
    Style,
    get_grammar,
    parse_label,
    steno,
)

_B = r"[ \t\xa0]"
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Professor|Prof|Rt Hon|Reverend|Rev|General|Admiral|Judge|Chief Constable|The)"
_WORD = r"(?:\p{Lu}[\p{L}.'’-]*+|of|de|van|von|and|the)"
_NAME = rf"(?:(?:The )?(?:Vice-)?Chair(?:man|woman)?|{_TITLE}\.?(?: {_WORD}){{1,6}}+|\p{{Lu}}[\p{{L}}.'’-]++(?: {_WORD}){{1,4}}+|Witnesses|Members)"
_HEADERS = r"(?:Witness(?:es)?|Members present|Oral evidence|Written evidence|Evidence Session|Present|Also present|In attendance|Questions)"


def _people(raw: str) -> dict[str, object]:
    """The members present, or the witnesses with their posts."""
    people: list[Speaker] = []
    for part in regex.split(rf";|\n|\band (?={_TITLE}\b)", raw.partition(":")[2]):
        entry = regex.sub(r"^\s*(?:[IVX]+:|and )\s*", "", part).strip(" .\n")
        chair = regex.search(r"\((?P<role>(?:Vice-)?Chair(?:man)?)\)", entry)
        name, _, post = entry.partition("(" if chair else ",")
        speaker = parse_label(regex.sub(r" (?:MP|MSP|MS|QC|KC|CBE|OBE)\b", "", name), get_grammar("uk")).speaker()
        if speaker.name and len(name) < 80:
            role = chair["role"] if chair else post.strip() or speaker.role
            people.append(Speaker(speaker.name, honorific=speaker.honorific, role=role))
    return {"introduces": people}


FORMAT = LineFormat(
    id="uk.committee_evidence",
    title="Oral evidence to select committees",
    publisher="Parliament of the United Kingdom",
    url="https://committees.parliament.uk",
    sniff=Sniff(
        literals=("Oral evidence", "oral evidence", "Members present", "Examination of witness"),
        patterns=(r"^\s*(Q\d{1,4}[ \t\xa0]+[A-Z][^:\n]{1,60}):",),
        refines=("generic.labelled", "press.remarks", "us.briefing"),
        containers=("text", "html"),
    ),
    grammar="uk",
    style=Style(stage=STAGE),
    wrappers=("html", "markdown"),
    header=(
        Pick("title", r"^(?:Corrected |Uncorrected )?[Oo]ral evidence: (?P<title>[^\n]+)", within=4000),
        Pick(
            "body",
            r"^(?P<body>(?:Select Committee on )?\p{Lu}[\p{L}, ]{3,80}?Committee(?: on [\p{L}, ]+)?)\s*$",
            within=2000,
        ),
        Pick("date", rf"^[^\n]{{0,20}}?(?P<date>\d{{1,2}} {steno.MONTH} \d{{4}})\s*$", date=True, within=4000),
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
            Role.SPEECH,
            rf"{_B}*+Q(?P<number>\d{{1,4}}){_B}++(?P<label>[^:\n]{{2,80}}):{_B}*+",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("Q162       Chair: ", "Q1\tMr Holm: ", "Q7 Baroness Lund of Larkspur:"),
            rejects=("Q1 was good.",),
        ),
        Rule(
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
        ),
    ),
    between=NoteKind.PROCEDURE,
    traps=(
        "Lines of the head look like labels: Witness:, Members present:, Oral evidence:.",
        "Numbers of questions go on over sessions; a follow-up has no number.",
        "A label is the short form of a name in the list of members or witnesses.",
        "There may be several panels of witnesses.",
        "The description of the crest may be the first line.",
    ),
    provides="title date label name honorific role kinds number headings section interjections",
)
