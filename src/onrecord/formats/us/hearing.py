"""Hearings of committees of Congress, as GPO publishes them: one volume per file, as text or in the `pre` of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from onrecord.spec import (
    HEARING_CALL,
    HEARING_LABEL,
    PROSE,
    STAGE,
    Builder,
    Flow,
    Insertion,
    LineFormat,
    NoteKind,
    Pick,
    ReadError,
    Remark,
    Role,
    Rule,
    Severity,
    Sniff,
    Style,
    check_columns,
    check_pages,
    compile_pattern,
    congress,
    gpo,
    introduce_named,
)

# --- how labels are printed ----------------------------------------------------------------------------------------

_STOP = r"(?:\.:?(?! ?\.)|:) {1,4}(?=\S)"
# Set in, as nearly all are; or at the margin, where a paragraph begins.
_INDENTED = rf" {{2,6}}+(?=\p{{Lu}}){HEARING_LABEL}{_STOP}"
_FLUSH = rf"(?=[\p{{Lu}}])(?:(?<=[.?!:\]*'\"-] {{0,3}}\n|\n {{0,9}}\n){HEARING_CALL}(?:\.:?|:) {{2,4}}|(?<=\n {{0,9}}\n){HEARING_CALL}\. )(?=\S)"

# --- headings, and what is printed and not said ----------------------------------------------------------------------

_MORE = rf"(?:\n {{0,40}}+{gpo.CAPITALS}){{0,9}}+"
_HEADED = rf" {{0,40}}+{congress.TALK} (?:OF|BY)\b[^\n]*+{_MORE}"
_OPENING = r" {8,}+(?:Opening|Closing|Introductory) (?:Statements?|Remarks) (?:of|by) \p{Lu}(?![^\n]*\.{4})[^\n]*+(?:\n {8,}+\S[^\n]*+){0,5}+"
_MET = r" {0,8}+The (?:\w+ ){0,3}?(?i:sub)?(?i:committees?|commission|conferees|panel|task force|caucus|roundtable|hearing|forum|briefing)\b[^.\n]{0,80}?(?:\n[^.\n]{0,60}?)?\b(?:met|convened|commenced|was held|assembled)\b"
_PRINTED = (
    r" {3,}+(?:(?:Prepared|PREPARED|Additional|ADDITIONAL|Supplemental|SUPPLEMENTAL|Submitted|SUBMITTED|Written|WRITTEN)\s(?:(?:Opening|OPENING|Joint|JOINT|Written|WRITTEN) )?"
    r"(?:Statements?|STATEMENTS?|Testimony|TESTIMONY|Material|MATERIAL|Questions?|QUESTIONS?|Submissions?|SUBMISSIONS?)|"
    r"(?:Questions?|QUESTIONS?|Responses?|RESPONSES?|Answers?|ANSWERS?|Letters?|LETTERS?|Statements? Submitted|STATEMENTS? SUBMITTED|Post-Hearing|POST-HEARING)\s"
    r"(?:[Ss]ubmitted|SUBMITTED|[Oo]f|OF|[Tt]o|TO|[Bb]y|BY|[Ff]or|FOR|[Ff]rom|FROM|[Qq]uestions?|QUESTIONS?))\b(?![^\n]*\.{4})"
)
_ADJOURNED = r" {0,8}+[\[(](?:Whereupon|Thereupon|The (?:sub)?committees? (?:was|were|stands?) adjourned)[^\[\]]{0,300}?(?:adjourn|conclud|clos)[^\[\]]{0,200}+[\])]"
_FOLLOWS = r" {0,8}+\[(?:[^\[\]]|\[[^\[\]\n]{0,40}\]){3,600}?\bfollows?[:.]{0,2}\]"
_UNTIL = rf"{_INDENTED}|{_FLUSH}|{_HEADED}|{_MET}|{_ADJOURNED}"


def _title(raw: str) -> Mapping[str, Any]:
    """The centred lines that printed matter begins with, and whose it is."""
    head = re.match(r"\n* {3,}\S[^\n]*(?:\n {5,}\S[^\n]*){0,4}", raw)
    if head is None:
        return {}
    title = " ".join(head[0].split())
    author = re.match(r"(?i)(?:\w+ )*(?:statement|testimony) (?:of|by|from) (?P<who>[^,;]+)", title)
    return {"title": title, "author": author and author["who"]}


_MISSING = re.compile(r"[\[<]\s*TEXT NOT AVAILABLE[^\]>\n]*[\]>]", re.IGNORECASE)
_ENOUGH = 200


def _complete(builder: Builder) -> None:
    """Title and identifiers, and what is to be said of a volume without speech."""
    head = builder.text[:3000]
    if title := re.search(r"<title>\s*-?\s*([^<]+)</title>", head):
        builder.fact("title", " ".join(title[1].split()))
    ids = [("govinfo", found[0])] if (found := re.search(r"CHRG-\d+[a-z]+\d+", builder.source.name or "")) else []
    if number := re.search(r"\[(?:Senate|House|Joint[^\]]*) Hearing,? (\d+-\d+)", head):
        ids.append(("hearing", number[1]))
    builder.fact("identifiers", tuple(ids))
    # Of two forms of one name the one in small letters comes first.
    builder.introductions.sort(key=lambda person: (person.name or "").upper() == person.name)
    introduce_named(builder, "us")
    check_pages(builder, "page")
    check_columns(builder)
    if any(isinstance(item, Remark) for item in builder.items):
        return
    if _MISSING.search(builder.source.text):
        msg = "the publisher left out the text of this hearing"
        raise ReadError(msg, hint="It is in the PDF of the same volume")
    printed = sum(len(item.text) for item in builder.items if isinstance(item, Insertion))
    what = (
        "only statements that were handed in"
        if printed > _ENOUGH
        else "no speech: it may be front matter, rules or an index"
    )
    builder.problem("speech-none", f"the volume holds {what}", severity=Severity.WARNING)


FORMAT = LineFormat(
    id="us.hearing",
    title="Congressional committee hearing (GPO text)",
    body="United States Congress",
    publisher="U.S. Government Publishing Office (govinfo)",
    url="https://www.govinfo.gov/app/collection/chrg",
    sniff=Sniff(
        containers=("text", "html", "xml"),
        literals=("[From the U.S. Government P", "[From the U.S. Government p", "S. Hrg.", "Serial No.", " CONGRESS"),
        patterns=(
            r"\A[\s\S]{0,2500}?^ *(\[(?:House|Senate|Joint[^\]\n]*) Hearing[ ,][^\]\n]*\])",
            # Of the older service, and copies that lost their masthead.
            r"\A[\s\S]{0,600}?^ *(\[\d{2,3}(?:th|st|nd|rd|d)?(?: Congress)? (?:House|Senate|Joint)[^\]\n]* Hearings?\])",
            r"\A[\s\S]{0,3000}?^ {8,}((?:FIELD |JOINT |OVERSIGHT |LEGISLATIVE )?(?:HEARINGS?|MARKUP))[ \t]*\n\s+(?i:before the)\s[\s\S]{0,800}?^ {6,}(?:ONE HUNDRED|NINETY|NINETIETH)[A-Z -]* CONGRESS",
        ),
        filenames=("chrg-*", "*hrg*"),
        refines=("generic.labelled",),
        either=(
            # Pages of the committees themselves.
            Sniff(
                containers=("text", "html"),
                literals=("ommittee met, pursuant to", "ommittees met, pursuant to"),
                patterns=(
                    r"^ {0,8}(The (?:[A-Za-z]{1,14} )?(?:sub)?[Cc]ommittees? met, pursuant to )[^\0]{5,400}?presiding[^\0]*?^ {0,6}(?:(?:Mr|Mrs|Ms|Miss|Dr)\. [A-Z][\w'’-]+|(?:The )?Chair(?:man|woman)?(?: [A-Z][\w'’-]+)?)\. ",
                ),
            ),
        ),
    ),
    grammar="us",
    columns=True,
    style=Style(stage=compile_pattern(rf"(?=[(\[])(?i:{STAGE.pattern})")),
    header=(
        Pick(
            "date",
            r"^ {4,}(?:(?i:held in )[^\n\d]{3,40}, |\w+DAY, )?(?P<date>\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})\s*$",
            date=True,
        ),
        Pick("date", r"^ {4,}(?:\w+(?i:day), )(?P<date>\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})\s*$", date=True, within=60_000),
        Pick("date", r"^(?:\w+(?i:day), )(?P<date>\p{Lu}\p{L}{2,8} \d{1,2}, \d{4})\s*$", date=True, within=2000),
        Pick(
            "chamber",
            r"^\[(?:\d{2,3}\w{0,2} (?:Congress )?)?(?P<chamber>House|Senate|Joint)[^\]\n]* Hearing",
            within=3000,
        ),
        Pick(
            "chamber",
            r"^ {10,}(?:UNITED STATES |U\.S\. )?(?P<chamber>SENATE|HOUSE) ?(?:OF REPRESENTATIVES)?[ \t]*$",
            within=9000,
        ),
        Pick("congress", r"^ {4,}(?P<congress>ONE HUNDRED[A-Z -]* CONGRESS|NINETY-[A-Z]+ CONGRESS)", within=9000),
        Pick("serial", r"(?P<serial>Serial (?:No\. ?)?[\w -]{2,20})", within=9000),
        Pick(
            "committee",
            r"(?i:before the)\s++(?P<committee>(?:\S[^\n]*+\n\s*+){1,8}?)(?=UNITED STATES|U\.S\.|HOUSE OF|CONGRESS OF|ONE HUNDRED|NINETY)",
            within=9000,
        ),
        Pick(
            "place",
            r"^ {20,}(?P<place>Washington, ?D\.?C\.?|\p{Lu}[\p{L} .]{2,25}, \p{Lu}\p{L}+\.?)\s*\n+ {0,4}The ",
            within=90_000,
        ),
    ),
    flow=Flow("indent", plain=rf"(?!From )[a-z\d]|[ ]*(?:[a-z]|\n)|[ ]{{0,6}}{PROSE}"),
    rules=(
        Rule(
            Role.FURNITURE,
            r" *+(?:\[GRAPHICS?(?:\(S\))?\]? (?:\[?TIFF OMITTED\]?|NOT AVAILABLE)[^\n]*+|<(?:GRAPHIC|SKIP)[^<>\n]*+>|\.eps|<all>)",
            name="graphic",
            glue=True,
            examples=("[GRAPHIC] [TIFF OMITTED] T7608.001", "<SKIP PAGES = 013>"),
        ),
        Rule(
            Role.FURNITURE,
            r" {16,}+\((?:\d{1,4}|[IVXL]{1,7})\)",
            name="folio",
            glue=True,
            examples=(f"{' ' * 34}(12)",),
        ),
        Rule(Role.FURNITURE, r" *+\[{1,2}Page (?P<page>\d+)\]{1,2}", name="page", glue=True, examples=("[[Page 12]]",)),
        Rule(
            Role.NOTE,
            r" *+-{20,}+\n(?= {0,9}(?:\\\d|\*|[\\/]))(?: *+[^\s-][^\n]*+\n|[ ]*+\n){1,40}+ *+-{20,}+",
            kind=NoteKind.EDITORIAL,
            name="footnote",
            glue=True,
            examples=(
                "-------------------------\n    \\1\\ The statement of Ms. Lund appears on page 31.\n-------------------------",
            ),
        ),
        Rule(
            Role.SPEECH,
            rf" {{2,6}}+(?=\p{{Lu}})(?P<label>{HEARING_LABEL}){_STOP}(?!The (?:[Cc]hair|gentle\w+) (?:now )?recogni[sz]e[^\n]*\n {{2,6}}(?P=label)\.)",
            examples=(
                "    Mr. Lund. Thank you.",
                "   Senator Lund of Ohio [presiding]. We go on.",
                "    The Chairwoman. Order.",
                "    Vice Admiral Van Holm [continuing]. It is.",
                "    ChairwomanLund. Mr. Holm?",
                "    Senator LUND. Yes.",
                "    Chairman Lund.: Good.",
                "    Mrs. McHolm of New York. Yes.",
            ),
            rejects=(
                "    Mr. Chairman, thank you for allowing me",
                "    Ms. Lund, who took office last year, spoke.",
                "    H.R. 3680, introduced by",
                "    St. John and St. James Parishes",
                "    Mr. Lund.",
                "    Senator Lund.................................     1",
                "Mr. Lund. The line goes on here.",
                "    Mr. Chairman: I write to you",
                "    Mr. Holm. The chair recognizes the gentleman.\n    Mr. Holm. Thank you.",
            ),
        ),
        Rule(
            Role.SPEECH,
            rf"(?=[\p{{Lu}}])(?:(?<=[.?!:\]*'\"-] {{0,3}}\n|\n {{0,9}}\n)(?P<label>{HEARING_CALL})(?:\.:?|:) {{2,4}}|(?<=\n {{0,9}}\n|\A)(?P<label>{HEARING_CALL})\. {{1,4}})(?=\S)",
            name="flush-label",
            examples=("Mr. Lund.  Good morning.",),
            rejects=("Mr. Lund", "Dr. Ada Lund. She serves"),
        ),
        Rule(
            Role.NOTE,
            rf"{_MET}[^\n]*+(?:\n(?!\[\[)\S[^\n]*+)*+",
            kind=NoteKind.PROCEDURE,
            name="convening",
            closes=True,
            speech=True,
            facts=congress.presider,
            examples=(
                "    The committee met, pursuant to notice, at 1:30 p.m., in room 7,\nHon. Ada Lund [chairwoman of the committee] presiding.",
            ),
        ),
        Rule(
            Role.NOTE,
            r" {0,6}+(?:(?:Also |Staff |Members? |Committee |Majority |Minority )*+[Pp]resent(?: [^:\n]{1,60})?):[^\n]*+(?:\n[^\s\[][^\n]*+)*+",
            kind=NoteKind.PREAMBLE,
            name="present",
            examples=("    Present: Representatives Lund, Holm, and\nGrim.", "    Staff Present: Ada Lund."),
        ),
        Rule(
            Role.NOTE,
            rf"{_ADJOURNED}",
            kind=NoteKind.PROCEDURE,
            name="adjourned",
            closes=True,
            speech=False,
            examples=("    [Whereupon, at 3:30 p.m., the hearing was \nadjourned.]",),
        ),
        Rule(
            Role.INSERTION,
            rf"(?P<intro>{_FOLLOWS})",
            name="follows",
            until=rf"{_UNTIL}|{_PRINTED}",
            facts=_title,
            examples=("    [The prepared statement of Ms. Lund follows:]", "    [The information follows:]"),
        ),
        Rule(
            Role.INSERTION,
            r" {10,}+(?:A P P E N D I X(?:E S)?|APPENDIX(?:E?S)?(?: [A-Z\d]{1,3})?|(?:Additional )?[Mm]aterial [Ss]ubmitted for the [^\n]*+|ADDITIONAL MATERIAL[^\n]*+|SUBMISSIONS FOR THE RECORD)",
            name="appendix",
            closes=True,
            speech=False,
            after=True,
            until=rf"{_MET}|{_PRINTED}",
            facts=_title,
            examples=("                            A P P E N D I X",),
        ),
        Rule(
            Role.INSERTION,
            rf"{_PRINTED}[^\n]*+",
            name="printed",
            after=True,
            until=rf"{_UNTIL}|{_PRINTED}",
            facts=_title,
            examples=(
                "                 PREPARED STATEMENT OF ADA Q. LUND",
                "        Questions for the Record From Senator Lund",
            ),
        ),
        Rule(
            Role.HEADING,
            rf"{gpo.BEGINS}(?P<text>{_HEADED}|{_OPENING})",
            level=2,
            name="statement",
            closes=True,
            facts=congress.witnesses,
            examples=(
                "   STATEMENT OF ADA Q. LUND, CHIEF ECONOMIST, THE HOLM \n                   INSTITUTE, LUNDPORT",
                "            Opening Statement of Hon. Ada Q. Lund, \n                  a Senator from Ohio",
            ),
        ),
        Rule(
            Role.NOTE,
            rf" {{0,30}}+{congress.SEATED}[^\n]*+(?:\n *+[^\s][^\n]*+)*+",
            kind=NoteKind.PREAMBLE,
            name="roster",
            head=True,
            facts=congress.roster,
            examples=("ADA Q. LUND, North Carolina          IDA HOLM, Ohio\nMO McGRIM, Iowa",),
            rejects=("The ferry, Ohio",),
        ),
        Rule(
            Role.HEADING,
            r"(?:\[From the U\.S\. Government P[^\]\n]*+\]|\[DOCID[^\]\n]*+\]|[ \t]*+S\. Hrg[^\n]*+)\n(?:[ \t]*+\n|\[DOCID[^\n]*+\n|[ \t]*+S\. Hrg[^\n]*+\n)*+(?P<text>[ \t]*+[^=\s][^\n]*+(?:\n(?! *={10})[^\n]*+){0,24}+)(?=\n *={10})",
            level=0,
            name="title",
            examples=("[From the U.S. Government Printing Office]\n\n       FERRIES\n\n==========",),
        ),
        Rule(
            Role.METADATA,
            r" *+\[(?:\d{2,3}\w{0,2} (?:Congress )?)?(?:House|Senate|Joint)[^\]\n]*? Hearing[^\]\n]*+\]|\[From the U\.S\. Government P[^\]\n]*+\]|\[DOCID[^\]\n]*+\]|</?(?:DOC|TEXT)>| *+S\. Hrg\. [\d, -]++|<title>[^<\n]*+(?:\n[^<\n]*+){0,5}+</title>",
            name="masthead",
            examples=("[House Hearing, 111 Congress]", "[Senate Hearing 105-598]", "[104 Senate Hearings]", "<DOC>"),
        ),
        Rule(
            Role.NOTE,
            r" {0,8}+[\[(](?!\d{1,3}\))(?:[^\[\]()]|[\[(][^\[\]()]{0,60}[\])]){1,900}+[\])]\.?",
            name="bracket",
            examples=(
                "    [Laughter.]",
                "    [The prepared statement of Mr. Lund can be found on page 28 \nof the appendix.]",
            ),
        ),
        gpo.HTML_PAGE,
        Rule(
            Role.FURNITURE,
            r" *+(?:[-_=]{4,}+|-|\*{5,}(?:INSERT)?\**+|<diamond>(?: ?<diamond>)*+|<F-dash>)",
            name="rule",
            examples=("          ----------", "**********INSERT**********"),
        ),
        Rule(
            Role.HEADING,
            rf"{gpo.BEGINS}(?P<text> {{0,60}}+(?=[^\n]{{6}}){gpo.CAPITALS}(?:\n {{0,60}}+{gpo.CAPITALS}){{0,5}}+)(?=\n[ \t]*+\n|\n?\Z)",
            level=1,
            name="heading",
            examples=("                    AFTERNOON SESSION\n\n",),
        ),
    ),
    marks=r"<a href=[^<>\n]*+>|</a>|<mailto:[^<>\n]*+>",
    complete=_complete,
    silent=True,
    max_furniture=0.30,
    traps=(
        "A name alone on its line is the chair calling somebody: it belongs to the chair's remark.",
        '"STATEMENT OF …" tells the full name and the office of the next, shorter label.',
        'After "[The prepared statement … follows:]" paragraphs are printed matter until the next label.',
        "`[continuing]` after an interruption is a remark of its own.",
        "After the adjournment everything is appendix, until another sitting of the same volume convenes.",
        "Some files have no indents at all, some have no line breaks inside paragraphs.",
        "Volumes without text (`[TEXT NOT AVAILABLE]`) are an error.",
    ),
    provides=(
        "title date place meeting-ids label name honorific role constituency affiliation headings section stage "
        "procedure insertions"
    ),
)
