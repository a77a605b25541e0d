"""Public hearings of the New York State Legislature, as its stenographers type them."""

from __future__ import annotations

import regex

from onrecord.spec import (
    STAGE,
    LineFormat,
    NoteKind,
    Pick,
    Role,
    Rule,
    Sniff,
    Style,
    get_grammar,
    parse_label,
    steno,
    steno_rules,
)

_MEMBER = r"(?:Senator|SENATOR|Assembly(?:man|woman|member| Member)|ASSEMBLY(?:MAN|WOMAN|MEMBER| MEMBER))"
_PERSON = r"\p{Lu}[\p{L}.'’-]*+(?: (?:\p{Lu}[\p{L}.'’-]*+|de|la|van|von)){1,4}+(?:,? (?:Jr|Sr|II|III)\.?)?+"

_LABEL = regex.sub(r"\?P<label>", "?:", steno.LONG_LABEL)


def _introduced(raw: str) -> dict[str, object]:
    """The person that a line of the cover names."""
    name = regex.sub(r"\s{3,}[\d\s]+$", "", raw).partition(",")[0]
    speaker = parse_label(name, get_grammar("us")).speaker()
    return {"introduces": [speaker] if speaker.name else []}


FORMAT = LineFormat(
    id="us.ny_hearing",
    title="New York State legislative hearings",
    body="New York State Legislature",
    publisher="New York State Senate and Assembly",
    url="https://www.nysenate.gov/events",
    sniff=Sniff(
        patterns=(
            r"(?i)\A[^\0]{0,4000}?(NEW YORK STATE (?:SENATE|ASSEMBLY|LEGISLATURE|JOINT)|NEW YORK SENATE|JOINT LEGISLATIVE HEARING)[^\0]*?(?:SENATOR|ASSEMBLY|CHAIR|MAYOR|MR\.|MS\.)[^\n]{0,60}:",
        ),
        refines=("court.transcript", "us.hearing", "generic.labelled"),
    ),
    grammar="us",
    style=Style(stage=STAGE),
    wrappers=("pages",),
    header=(
        Pick(
            "title",
            r"\A\s*(?P<title>(?i:(?:First |Second |Third )?(?:Regular|Extraordinary|Special) Session)(?: - \p{Lu}\p{Ll}+ \d{1,2}, \d{4})?)\b",
            within=300,
        ),
        Pick("title", r"^[-_]{10,}+\s+(?P<title>[^_]{5,900}?)\s+^[-_]{10,}", within=3000),
        Pick("title", r"\A\s*(?P<title>[^\0]{10,700}?)\s+^\s*+\p{Lu}\p{Ll}+ \d{1,2}, \d{4}$", within=3000),
        Pick("date", rf"^\s*+(?:{steno.DAY},? )?{steno.DATE}", date=True, within=4000),
        Pick("place", r"^\s*+(?P<place>\p{Lu}[\p{L} -]+, New York)(?: \d{5})?$", within=4000),
    ),
    rules=(
        Rule(
            Role.NOTE,
            rf"(?!{_LABEL})(?:{_MEMBER} {_PERSON}|{_PERSON}[ ]{{3,}}\d{{1,3}}(?: +\d{{1,3}})?+)(?:, [^\n:]*+)?",
            kind=NoteKind.PREAMBLE,
            name="present",
            head=True,
            facts=_introduced,
            examples=("Senator Ada Lund", "Assemblyman Ole B. Birch, Chair", "Ama Okoye       12      15"),
            rejects=("SENATOR LUND: Yes.",),
        ),
        steno_rules.CLOSE,
        steno_rules.STAGE_LINE,
        steno_rules.END_MARK,
        steno_rules.CERTIFICATE,
        Rule(
            Role.SPEECH,
            steno.LONG_LABEL,
            name="label",
            examples=(
                "SENATOR O'LUND:  Thank you.",
                "SENATOR ADA LUND, CHAIR, SENATE\nSTANDING COMMITTEE ON FERRIES:  Well,",
                "AMA B. OKOYE, FNP, MS:  Yes.",
                "MARK LaHOLM (ph.):  No.",
                "UNIDENTIFIED AUDIENCE MEMBER:  What?",
                "DR. BIRCH:",
            ),
            rejects=("SPEAKERS (Continued):      PAGE", "For example:  Those", "PRESENT:", "One:  We"),
        ),
    ),
    between=NoteKind.EDITORIAL,
    max_furniture=0.6,
    traps=(
        "Lines of the cover end in a colon and are no labels: SPEAKERS (Continued):, PRESENT:, PRESIDING:, OPENING BY:.",
        "Labels are a surname with a title, or a full name with offices that runs over several lines.",
        'Sentences begin with a clause and a colon ("For example:").',
        "Some reporters number the running title of each page as its first line, and print their address below it.",
        "A remark that was interrupted goes on with a dash under a label of its own.",
        "`(ph.)` behind a name says that its spelling was guessed.",
        'Blanks of broken superscripts stand inside the address of the reporter ("38 t h Street").',
    ),
    provides="title date place label name honorific role page headings stage times",
)
