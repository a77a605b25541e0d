"""The Congressional Record, daily edition: one article ("granule") per file, as text or in the `pre` of a page.

Every kind of matter that the Record prints has a rule, and each rule its examples.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from onrecord.spec import (
    PROSE,
    RECORD_LABEL,
    STAGE,
    Builder,
    Flow,
    LineFormat,
    NoteKind,
    Pick,
    Remark,
    RemarkKind,
    Role,
    Rule,
    Severity,
    Sniff,
    Speaker,
    Style,
    Vote,
    check_columns,
    check_pages,
    compile_pattern,
    congress,
    gpo,
    record,
    record_mods,
)

# --- how labels are printed ----------------------------------------------------------------------------------------

_STOP = r"(?:\.(?: {1,2}|(?=\n))|: |, (?=(?:Mr\.|Madam) (?:Speaker|President|Chairman|Chair)\b))"
_SPOKEN = rf"(?: {{1,3}}+(?=[\p{{Lu}}])| {{0,3}}+<bullet> {{0,3}}+){RECORD_LABEL}{_STOP}"

_PLAIN = r"(?:[a-z\d(`\"\n]|[A-Z](?!rom the Congressional )[a-z.,'’ ]| (?: *+\n|(?:    |      )(?! )\S{0,20}?[a-z]))"
_SPEECH = rf"{_PLAIN}| {{1,3}}{PROSE}"
_BLANK = r"(?:[ \t]*+\n)"
_SOURCE = r"(?:From the Congressional Record Online|\[From the U\.S\. Government P)[^\n]*+"
# A heading followed by matter that is set in from the margin belongs to that matter; else to what is said next.
_CENTRED = r" {8,}+\S[^\n]*+"
_HEADED = rf"{gpo.BEGINS}(?: {{0,7}}+\S[^\n]*+\n(?= {{8}}))?+{_CENTRED}(?:\n {{4,}}+\S[^\n]*+){{0,3}}?"
# A letter begins with a place and a date at the right, and soon has an address or a salutation.
_LETTER = (
    r" {12,}+\S[^\n]*+(?<=[,.\d] ?)(?=(?:\n(?: {5,}+[^\n]*+|[ ]*+(?=\n))){0,8}?"
    r"\n {5,7}+(?:Hon\.|Dear |To |The Honorable|The President|M[rs]s?\. ))"
)
_RESUMES = (
    rf"(?!{_PLAIN}| {{5}}\S| {{7}}\S)(?:{_SPOKEN}| {{1,3}}+(?=\p{{Lu}}){record.ACTS}|{gpo.BEGINS} {{2}}[\p{{Lu}}(\[`\"]|[ ]*+_{{20}}|"
    rf"{_HEADED}\n{_BLANK}++ {{2,3}}(?=\S))"
)
_ROLL = r"\[(?:Quorum|Roll) ?[Cc]?(?:all)?[^\]\n]{0,40}\]"
_CHOICE = r"(?:AYES|NOES|YEAS|NAYS|NOT VOTING|ANSWERED|PRESENT|VOTING)\b"


def _title(raw: str) -> Mapping[str, Any]:
    """The centred or bracketed lines that inserted matter begins with."""
    head = re.split(r"\n[ \t]*\n", raw.strip("\n"), maxsplit=1)[0]
    if not head.lstrip().startswith("[") and not all(line.startswith(" " * 8) for line in head.splitlines()):
        return {}
    return {"title": " ".join(head.split()).strip("[]") or None}


def _matter(raw: str) -> Mapping[str, Any]:
    """What inserted matter tells: its title, and whom a letter read by the clerk appoints."""
    return {**_title(raw), **congress.presiding(raw[:_LETTER_SIZE])}


_LETTER_SIZE = 1500


def _complete(builder: Builder) -> None:
    """Look at pages and votes, take names from the metadata, and name who speaks without a label where one can."""
    header = re.search(r"^\[Pages? ([A-Z]*\d+)(?:-([A-Z]*\d+))?\]", builder.text[:3000], re.MULTILINE)
    check_pages(builder, "page", expected=(header[1], header[2] or header[1]) if header else None)
    check_columns(builder)
    for vote in builder.items:
        if isinstance(vote, Vote):
            for choice, count in vote.counts:
                found = sum(name == choice for name, _ in vote.voters)
                if found != count:
                    message = f"{count} {choice} are announced and {found} names are printed"
                    builder.problem("vote-count-mismatch", message, span=vote.span)
    if granule := record_mods.granule_of(builder.source):
        builder.fact("identifiers", (("govinfo", granule),))
    people = record_mods.speaking_in(builder.source)
    builder.introductions.extend(people)
    _unlabelled(builder, people)


def _unlabelled(builder: Builder, people: list[Speaker]) -> None:
    for i, remark in enumerate(builder.items):
        if isinstance(remark, Remark) and remark.label is None:
            message = "the speech begins without a label: it goes on from the article before"
            builder.problem(
                "speech-unattributed",
                message,
                span=remark.span,
                hint="MODS metadata beside the file may tell who speaks",
            )
            said = " ".join(other.label or "" for other in builder.items if isinstance(other, Remark)).casefold()
            others = [person for person in people if (person.name or "").split()[-1].casefold() not in said]
            if len(others) == 1:
                builder.items[i] = evolve(remark, speaker=evolve(others[0], resolved_by="metadata"))
            return
    if not any(isinstance(item, Remark) for item in builder.items):
        builder.problem("speech-none", "nobody speaks in this article", severity=Severity.INFO)


FORMAT = LineFormat(
    id="us.crec",
    title="Congressional Record (GPO text)",
    body="United States Congress",
    publisher="U.S. Government Publishing Office (govinfo)",
    url="https://www.govinfo.gov/app/collection/crec",
    sniff=Sniff(
        containers=("text", "html"),
        literals=("[Congressional Record Volume", "[Congressional Record:", "[Congressional Record (Bound Edition)"),
        patterns=(r"\A[\s\S]{0,900}?^ *(\[Congressional Record(?: Volume \d+, Number|: | \(Bound Edition\), Volume))",),
        filenames=("crec-*",),
        refines=("generic.labelled",),
    ),
    grammar="us",
    columns=True,
    style=Style(stage=compile_pattern(rf"(?=[<(\[])(?:<bullet>|(?i:{STAGE.pattern}))")),
    header=(
        Pick("date", r"^ *\[Congressional Record Volume \d+, Number \d+ \((?P<date>[^()\n]+)\)", date=True),
        Pick("date", r"^ *\[Congressional Record: (?P<date>[^\]\n]+)\]", date=True),
        Pick(
            "date",
            r"^ *(?:SENATE|HOUSE OF REPRESENTATIVES|EXTENSIONS OF REMARKS)--(?P<date>\w+day, [^\n]{8,30})$",
            date=True,
            within=3000,
        ),
        Pick("volume", r"^ *\[Congressional Record(?: \(Bound Edition\),)? Volume (?P<volume>\d+)"),
        Pick("number", r"^ *\[Congressional Record Volume \d+, Number (?P<number>\d+)"),
        Pick("chamber", r"^ *\[(?P<chamber>House|Senate|Extensions of Remarks|Daily Digest)\]"),
        Pick("pages", r"^ *\[Pages? (?P<pages>[A-Z]*\d[^\]\n]*)\]"),
    ),
    flow=Flow("indent", hanging=5, plain=_SPEECH),
    rules=(
        Rule(
            Role.FURNITURE,
            r"[ ]*+\[\[Page (?:<a [^<>\n]*+>)?(?P<page>[A-Z]*+\d++)(?:</a>)?\]\]",
            name="page",
            glue=True,
            part=True,
            examples=("[[Page H6253]]", "[[Page S573]] not have, he said"),
        ),
        Rule(
            Role.SPEECH,
            rf" {{0,3}}+<bullet> {{0,3}}+(?P<label>{RECORD_LABEL}){_STOP}",
            kind=RemarkKind.WRITTEN,
            name="bullet",
            examples=("<bullet> Mr. LUND. Mr. President, I rise", "<bullet>  Mr. LUND. I rise"),
        ),
        Rule(
            Role.SPEECH,
            rf" {{1,3}}+(?=\p{{Lu}})(?P<label>{RECORD_LABEL}){_STOP}",
            examples=(
                "  Mr. LUND of New Jersey. Mr. Speaker,",
                "  The PRESIDING OFFICER (Mr. Lund). Without objection,",
                "  Ms. OKOYE-McLUND. I yield.",
                "  Mr. Manager de la LUND. Senators,",
                "  Prime Minister LUND. Members,",
                "  The Acting CHAIRMAN (Mr. Lund) (during the vote). Two minutes",
                "  Mrs. Lund. Well, I thank you.",
                "  Mr. LlND. Mr. Speaker,",
            ),
            rejects=(
                "  Mr. Speaker, I rise",
                "  Mr. Lund.",
                "       Mr. LUND. No.",
                "  The President. He",
                "  Mr. St. John's life. It",
                "Mr. LUND. No.",
            ),
        ),
        Rule(
            Role.SPEECH,
            r" {1,3}+(?=[ABDFIMPRT])(?P<label>(?:The (?:guest |Senate |House )?Chaplain|(?:The )?(?:Very |Most |Right )?(?:Rev(?:erend|\.)|Rabbi|Pastor|Bishop|"
            r"Archbishop|Monsignor|Father|Imam|Dr\.))(?:[^\n:]|\n(?=\S)){0,200}?),?\soffered\s(?:the\s)?following\sprayer:[ \n]*+",
            name="prayer",
            examples=("  The Chaplain, Dr. Ada Lund, offered the following prayer:",),
        ),
        Rule(
            Role.SPEECH,
            r"(?= {2,3}(?:Mr\.|Madam|Mrs\.|Ms\.) (?:President|Speaker|Chairman|Chairwoman|Chair|Vice President)\b)",
            name="opening",
            head=True,
            examples=("  Mr. President, what I am about to say",),
        ),
        Rule(
            Role.VOTE,
            rf" {{1,3}}+(?:(?:The (?:vote was taken|result was announced)(?:[^\n]|\n(?=\S)){{0,300}}?follows:\s*+)| {{5,}}+){_ROLL}",
            name="roll-call",
            until=rf" {{0,4}}+[^\s\[]| {{8,}}+(?!{_CHOICE})\S|[ ]*\{{time\}}",
            facts=congress.roll_call,
            examples=(
                "                             [Roll No. 390]",
                "                    [Rollcall Vote No. 195 Leg.]",
            ),
        ),
        Rule(
            Role.INSERTION,
            rf"(?P<intro>{record.LEADS})",
            name="matter",
            until=_RESUMES,
            facts=_matter,
            examples=(
                "  The Clerk read as follows:",
                "  There being no objection, the letter was ordered to be printed in \nthe Record, as follows:",
            ),
            rejects=("  The Clerk will read as follows:",),
        ),
        Rule(
            Role.NOTE,
            rf" {{1,3}}+(?=\p{{Lu}})(?:{record.ACTS}|The vote was taken by|The result was announced){record.REST}",
            kind=NoteKind.PROCEDURE,
            name="narration",
            facts=congress.presiding,
            examples=(
                "  The legislative clerk proceeded to call the roll.",
                "  The question was taken; and the Speaker pro tempore announced that \nthe ayes appeared to have it.",
                "  Mr. LUND addressed the Chair.",
                "  So the amendment was agreed to.",
                "  Stated for:",
            ),
            rejects=("  The Clerk will report the amendment.", "  The question is on the motion.", "  So I say to you"),
        ),
        Rule(
            Role.NOTE,
            r" {1,3}+\((?!\w{1,3}\))(?:[^()\n]|\n(?=\S)|\((?:[^()\n]|\n(?=\S)){0,200}+\)){1,1500}+\)\.?",
            name="parenthesis",
            examples=(
                "  (See exhibit 1.)",
                "  (Mr. LUND asked and was given permission to address the House for \n1 minute.)",
            ),
            rejects=("  (a) In General.--The fund", "  (Mr. Lund) and others rose."),
        ),
        Rule(
            Role.NOTE,
            rf" {{8,}}+HON\. {gpo.CAPITALS}(?:\n{_BLANK}*+ {{8,}}+\p{{Ll}}[^\n]*+){{0,3}}+(?:\n{_BLANK}*+ {{8,}}+\p{{Lu}}\p{{Ll}}{{2,6}}day, [^\n]*+)?",
            kind=NoteKind.PREAMBLE,
            name="author",
            closes=True,
            facts=congress.extender,
            examples=("                            HON. ADA LUND\n\n                        of north dakota",),
        ),
        Rule(
            Role.NOTE,
            r" *+\{time\} ++(?P<time>\d{4})",
            kind=NoteKind.TIME,
            name="time",
            glue=True,
            examples=("                              {time}  2215",),
        ),
        Rule(
            Role.HEADING,
            rf"{_SOURCE}\n{_BLANK}*+(?P<text> {{0,60}}+{gpo.CAPITALS}(?:\n {{0,60}}+{gpo.CAPITALS}){{0,7}}+(?=\n{_BLANK})|"
            rf" {{3,}}+\S[^\n]*+(?:\n {{4,}}+\S[^\n]*+){{0,3}}+(?=\n{_BLANK})|{_HEADED}(?=\n{_BLANK}))",
            level=0,
            name="title",
            closes=True,
            examples=("From the Congressional Record Online through GPO\n\n\n             FARM BILL\n\n",),
        ),
        Rule(
            Role.METADATA,
            rf" *+\[Congressional Record(?: Volume|:| \(Bound)[^\]\n]*+\]|\[(?:House|Senate|Extensions of Remarks|Daily Digest)?\]|\[Pages? (?P<page>[A-Z]*+\d*+)[^\]\n]*+\]|{_SOURCE}",
            name="masthead",
            examples=(
                "[Congressional Record Volume 151, Number 99 (Wednesday, July 20, 2005)]",
                "[House]",
                "[Pages H6196-H6201]",
                "[]",
            ),
        ),
        gpo.HTML_PAGE,
        Rule(
            Role.FURNITURE,
            r" *+_{20,}+",
            name="end",
            closes=True,
            examples=("                          ____________________",),
        ),
        Rule(Role.FURNITURE, r" *+_{3,19}+", name="rule", examples=("                                 ______",)),
        Rule(
            Role.INSERTION,
            rf" {{8,}}+(?:Exhibit|EXHIBIT) \w+(?: \w+)?|{gpo.BEGINS} {{0,60}}+\[(?:From|Letter|Article|By)\b[^\]]{{1,300}}\]|{_HEADED}(?=\n{_BLANK}++ {{5,7}}\S)|{_LETTER}",
            name="exhibit",
            until=_RESUMES,
            facts=_title,
            examples=(
                "                               Exhibit 1",
                "                            H. Con. Res. 202\n\n       Resolved",
                "                    Lund County,\n\n     Hon. Ada Lund,",
            ),
        ),
        Rule(
            Role.HEADING,
            rf"{gpo.BEGINS}(?P<text> {{0,60}}+{gpo.CAPITALS}(?:\n {{0,60}}+{gpo.CAPITALS}){{0,7}}+)(?=\n{_BLANK}|\n?\Z)",
            name="article",
            examples=("                         THE ROADS BILL\n\n",),
        ),
        Rule(
            Role.HEADING,
            rf"(?P<text>{_HEADED})(?=\n{_BLANK}|\n?\Z)",
            level=2,
            name="topic",
            examples=("              Amendment No. 22 Offered by Mr. Lund\n\n",),
        ),
    ),
    marks=r"(?<!\[)<a href=[^<>\n]*+>|(?<!gpo\.gov)</a>",
    complete=_complete,
    silent=True,
    max_furniture=0.25,
    traps=(
        "Page marks `[[Page H1]]` stand inside sentences and words.",
        'Matter that is printed "as follows" is an insertion; the speaker goes on after it, with a new label or none.',
        "Block quotations inside a speech are set in like inserted matter and belong to the speech.",
        "`<bullet>` marks statements that were not spoken: remarks of the kind `written`.",
        "A granule may begin in the middle of a speech: that remark has no label.",
        'A name in brackets behind an officer is who presides; "(during the vote)" is not a name.',
        "Party, state and full names stand only in the MODS metadata, read from a file beside the granule.",
    ),
    provides=(
        "title date label name honorific role constituency kinds page headings section stage procedure times votes "
        "counts voters insertions"
    ),
)
