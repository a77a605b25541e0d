"""Meetings and press conferences of the Federal Open Market Committee."""

from __future__ import annotations

import regex

from onrecord.spec import STAGE, LineFormat, NoteKind, Pick, Role, Rule, Sniff, Speaker, Style, compile_pattern, steno

_MONTH = steno.MONTH
_DAYS = rf"{_MONTH}\s+\d{{1,2}}(?:\s?(?:[-–]|and)\s?(?:{_MONTH}\s+)?\d{{1,2}})?"
_SURNAME = r"(?:Ma?c|De|La|Le|Van|Von|O['’])?\p{Lu}[\p{Lu}'’\"-]+\p{Ll}?"
# Scanned pages have letters of a title wrong.
_CHAIR = r"(?:(?:ACTING\s+)?VICE\s+)?C[HKN][AI]{2}[RT]?(?:M[AN]{2}|WOMAN|W|PERSON)?(?:\s+PRO\s+TEM(?:PORE)?)?"
_TITLE = r"(?:GOVERNOR|PRESIDENT|SECRETARY)"
_HONORIFIC = r"(?:M(?:RS?|S|ESSRS|E1|K)(?:[ ]?[.,]|(?=[ ]))|MISS|DR\.)"
_NOBODY = r"(?:UNIDENTIFIED\s+)?(?:SPEAKERS?|PARTICIPANTS?)|SEVERAL(?:\s+SPEAKERS)?|UNIDENTIFIED|OPERATOR|MODERATOR"
_WHO = rf"(?:(?:{_CHAIR}\s+|{_TITLE}\s+|{_HONORIFIC}\s?){_SURNAME}(?:\s{_SURNAME})?|{_NOBODY})(?:\(\?\))?"
_LABEL = (
    rf"(?P<label>(?:(?:(?P<role>{_CHAIR}|{_TITLE})\s+|(?P<honorific>{_HONORIFIC})\s?)(?P<name>{_SURNAME}(?:\s{_SURNAME})?)|{_NOBODY})"
    r"(?:\(\?\))?)"
)
_END = r"(?:[.:](?!\p{L}\.)|,(?=\s))(?:\s?\d{1,2}(?=\s+\p{Lu}))?"
_REPORTER = r"(?:Ma?c)?\p{Lu}[\p{Lu}'’-]{1,}(?:\s(?:\p{Lu}\.|(?:Ma?c|De|La|Le|Van|Von|O['’])?\p{Lu}[\p{Lu}'’-]+)){1,3}+"
# A line that goes on with a footnote.
_NEXT = rf"(?:\n(?!\s*\n|[ \t]*{_WHO}{_END})[^\n]*?)"
_STAMP = r"\d{1,2}/\d{1,2}(?:-\d{1,2})?(?:/\d{1,2})?/\d{2}(?!\d)"
_HEADER = rf"{_DAYS},\s+\d{{4}}\s+Chair(?:man|woman)?\s+\p{{L}}+[’'™]s\s+Press\s+Conference\s+(?:FINAL|PRELIMINARY)"

_ENTRY = regex.compile(
    r"(?P<honorific>Mr|Mrs|Ms|Miss|Dr)\s?\.\s+(?P<name>(?:\p{Lu}\.\s)?\p{Lu}[\p{L}'’-]+)(?:\s?\d/)?"
    r"(?:[,.]\s+(?P<post>\p{Lu}.{3,140}?))?(?=\s*(?:Mrs?|Ms|Miss|Dr|Messrs)\s?\.|\s*\d/|\Z)",
    regex.DOTALL,
)
_FULL = regex.compile(r"\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}'’-]+){1,2}+(?: (?:Jr|III?)\.?)?")
_OFFICE = regex.compile(
    r"\b(?:Chair|Vice|Secretary|Counsel|Economist|Manager|Director|President|Adviser|Advisor|Officer|Governor|Chief|Members?|Federal|Bank|Board|"
    r"Division|Office|Section|Open|Reserve|Those|Research|Monetary|International|San|New|St|Kansas)\b"
)
_JOIN = regex.compile(r",\s+(?:and\s+)?|\s+and\s+")


def _present(raw: str) -> dict[str, object]:
    """The people in the list of those present, with their offices."""
    people = [
        Speaker(entry["name"], honorific=f"{entry['honorific']}.", role=entry["post"])
        for entry in _ENTRY.finditer(" ".join(raw.split()))
    ]
    entries: list[str] = []
    for line in filter(None, map(_fold, raw.splitlines())):
        if entries and not _begins_entry(line):
            entries[-1] += f" {line}"
        else:
            entries.append(line)
    for entry in entries:
        people += _entry(entry)
    return {"introduces": people}


def _begins_entry(line: str) -> bool:
    first = line.split(",", maxsplit=1)[0].split(" and ", maxsplit=1)[0]
    return _FULL.fullmatch(first) is not None and _OFFICE.search(first) is None


def _entry(entry: str) -> list[Speaker]:
    """The people of one entry: a name and a post, or several names and what they are together."""
    parts = _JOIN.split(entry)
    names = 0
    while names < len(parts) and _FULL.fullmatch(parts[names]) and not _OFFICE.search(parts[names]):
        names += 1
    if names == 1:
        post = entry[len(parts[0]) :].strip(" ,")
        return [Speaker(parts[0], role=post or None)]
    return [Speaker(name) for name in parts[:names]]


def _fold(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None


FORMAT = LineFormat(
    id="us.fomc",
    title="Federal Open Market Committee: meetings and press conferences",
    body="Federal Open Market Committee",
    publisher="Board of Governors of the Federal Reserve System",
    url="https://www.federalreserve.gov/monetarypolicy/fomc_historical.htm",
    sniff=Sniff(
        literals=("Federal Open Market Committee", "FEDERAL OPEN", "Press Conference"),
        patterns=(r"((?:CHAIR(?:MAN|WOMAN)?)\s[A-Z][A-Za-z]{2,})\.", r"(?:MR|MS)\. [A-Z]{3,}\."),
        refines=("press.remarks", "us.briefing", "us.hearing", "generic.labelled"),
        weight=5,
    ),
    grammar="us",
    style=Style(
        stage=compile_pattern(rf"(?i:{STAGE.pattern})|\[[Ss]how of hands\]|\[Statements?[- –—][^\[\]\n]{{1,60}}\]")
    ),
    wrappers=("pages",),
    breaks=(
        rf"(?<=[.?!”\])]){_REPORTER}\.(?=\s?\p{{Lu}}|\s?[\[“])|{_WHO}{_END}(?=\s|\[|\p{{Lu}}|\"|“|\Z)|(?P<alone>(?:-\s?\d{{1,3}}\s?-\s*)?{_STAMP}(?:\s*-\s?\d{{1,3}}\s?-)?|-\d{{1,3}}-\s*\Z)|"
        r"Transcript of (?:the )?Federal Open Market|END OF MEETING|PRESENT:"
    ),
    header=(
        Pick("date", rf"{steno.DAY},\s+(?P<date>{_MONTH}\s+\d{{1,2}},\s+\d{{4}})", date=True, within=6000),
        Pick("date", rf"(?P<date>{_MONTH}\s+\d{{1,2}},\s+\d{{4}})", date=True, within=6000),
        Pick("date", rf"(?P<date>{_MONTH}\s+\d{{1,2}})[–-]\d{{1,2}}(?P<year>,\s+\d{{4}})", date=True, within=6000),
    ),
    rules=(
        Rule(
            Role.FURNITURE,
            rf"[ \t]*+(?:{_HEADER}|(?:-\s?(?:\d{{1,3}})\s?-\s*)?{_STAMP}(?:\s*-\s?\d{{1,3}}\s?-)?|-\s?\d{{1,3}}\s?-|"
            rf"(?:{_DAYS},\s+\d{{4}}\s+)?(?:Page\s+)?\d{{1,3}}\s+of\s+\d{{1,3}})",
            name="page-furniture",
            glue=True,
            examples=(
                "10/1/91                            -11-",
                "-2-",
                "7/6-7/93",
                "Page 2 of 7",
                "October 29–30, 2013     2 of 239",
                "March 3, 2020\nChair Lund’s Press Conference\nFINAL",
            ),
            rejects=("10/1/91 was the day", "2 of 7 members"),
        ),
        Rule(
            Role.NOTE,
            r"[ \t]*+(?:PRESENT:[^\n]*+|[^\n]*Those present were(?:[^\n]*\n)?[^\n]*the following:)",
            kind=NoteKind.PREAMBLE,
            name="present",
            head=True,
            until=rf"[ \t]*+(?:Transcript\s+of|{_WHO}{_END}|Staff Statements)",
            facts=_present,
            examples=("PRESENT: Mr. Lund, Chairman\nMr. Holm\n",),
        ),
        Rule(
            Role.HEADING,
            r"[ \t]*+(?P<text>Transcript of (?:the )?(?:Federal Open Market\s+Committee|Chair(?:man|woman)?\s+\p{L}+[’'™]s\s+Press)"
            rf"[^\n]{{0,80}}(?:\s*\n\s*{_DAYS},\s+\d{{4}})?)",
            level=0,
            name="title",
            closes=True,
            speech=True,
            examples=(
                "    Transcript of Federal Open Market Committee Meeting of\n           October 1, 1991",
                "Transcript of Chair Lund’s Press Conference\nMarch 3, 2020",
            ),
        ),
        Rule(
            Role.HEADING,
            rf"[ \t]*+(?P<text>{_DAYS}(?:,\s+\d{{4}})?\s*[-–—]*\s*(?:(?:Morning|Afternoon|Evening)\s+)?Session)",
            name="session",
            closes=True,
            speech=True,
            examples=("           October 29 Session", "July 6, 1993—Afternoon Session"),
        ),
        Rule(
            Role.NOTE,
            r"[ \t]*+END OF (?:MEETING|(?:CONFERENCE |TELEPHONE )?CALL|SESSION|TRANSCRIPT)",
            kind=NoteKind.TIME,
            name="end",
            closes=True,
            speech=False,
            examples=("                 END OF MEETING", "END OF CALL"),
        ),
        Rule(
            Role.NOTE,
            r"[ \t]*+\[(?:[^\[\]\n]|\n(?!\s*\n)){2,200}+\]",
            name="stage",
            examples=("           [Coffee break]", "[Meeting recessed]", "[Secretary’s note: The staff\nleft.]"),
        ),
        Rule(
            Role.NOTE,
            rf"[ \t]*+(?:\d{{1,2}}\s+)?The materials used by [^\n]*?{_NEXT}{{0,3}}?appended to this transcript[^\n]*|"
            r"[ \t]*+\d{1,2}\s+(?:The (?:materials|information|transcript)|Chair(?:man|woman)?|Mr\.|Ms\.|Vice Chair|President|Governor|"
            rf"Secretary)[^\n]*?{_NEXT}{{0,5}}?(?:append|intended|misspoke|should (?:be|have|read)|meant|refer|record)[^\n]*",
            kind=NoteKind.EDITORIAL,
            name="footnote",
            glue=True,
            examples=(
                "1 Chair Lund intended to say “bells.”",
                " 2 The materials used by Mr. Holm are appended to this transcript.",
            ),
        ),
        Rule(
            Role.SPEECH,
            rf"[ \t]*+{_LABEL}(?:{_END}[ \t]*+|(?=\s*\n\s*(?:Vice )?Chair\p{{Ll}}* \p{{Lu}}\p{{L}}++\s+(?:Yes|No)\b))",
            name="label",
            examples=(
                "CHAIRMAN LUND. Good morning.",
                "MR. HOLM.1 Thank you.",
                "MS. OKOYE: Yes.",
                "VICE CHAIRMAN\nBIRCH. No.",
                "MR. McBIRCH(?). Second.",
                "SEVERAL. Aye.",
                "SPEAKER(?). No.",
                "CKAIRMAN LUND. Yes.",
                "MR, HOLM. Yes.",
                "MR HOLM. Yes.",
                "CHAIR PRO TEMPORE LUND. Yes.",
            ),
            rejects=("Mr. Holm. Now", "U.S. GDP. There", "CHAIR of the board."),
        ),
        Rule(
            Role.SPEECH,
            rf"[ \t]*+(?!(?:US|UK|EU|AI|THE)\b)(?P<label>{_REPORTER})\.(?:\d{{1,2}}(?=\s))?(?=\s*+[\p{{Lu}}\[“\"\d]|\s+\S)[ \t]*+",
            name="reporter",
            examples=(
                "ADA LUND. Thank you.",
                "OLE McBIRCH. Hi.",
                "AMA HOLM-SANDE. So",
                "GREG O’BIRCH. What",
                "MEI LUN HOLM. So",
            ),
            rejects=("U.S. GDP. There", "US GDP. There", "FOMC. The"),
        ),
    ),
    between=NoteKind.EDITORIAL,
    max_furniture=0.35,
    traps=(
        "A full stop ends the label, in old scans a comma, sometimes a colon.",
        "Extractors lose the ends of lines: words are glued together and labels stand inside lines.",
        "Labels are spelled wrong by the scanner (CKAIRMAN, WALLJCH).",
        "A label may be split over two lines, and lacks its full stop before the roll call.",
        "The stamp of the date and the number of the page stand inside sentences.",
        "Bracketed words were put in by the Secretariat; bracketed laughter is a stage direction.",
        "`(?)` says that the attribution is uncertain.",
        "Statements of the staff are replaced by a reference to the appendix.",
        'At press conferences reporters are named in full, in capitals; a sentence may begin with "U.S. GDP."',
    ),
    provides="title date label name honorific role page headings section stage times",
)
