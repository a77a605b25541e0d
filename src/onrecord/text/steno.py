r"""What stenographers type: labels in capitals, lines that name the examiner, the last line of a record.

These are pieces of patterns, shared by the formats of courts and hearings.

>>> from onrecord.text.patterns import compile_pattern
>>> [
...     bool(compile_pattern(LABEL).match(s))
...     for s in ("MR. McKAY:  No.", "THE COURT: Yes.", "APPEARANCES:", "BY MR. KAY:")
... ]
[True, True, False, False]
"""

from __future__ import annotations

BLANK = r"[ \t\xa0]"
CLOCK = r"\d{1,2}[:.]\d{2}[ \xa0]?[AaPp]\.?[Mm]\b\.?"
MARGIN = (
    r"[ \t\xa0]*+(?:[\[(]?\d{1,6}(?::\d\d?){0,2}(?:[ \xa0]?[AaPp]\.?[Mm]\b\.?)?[\]).]?(?:[ \t\xa0]*+\|)?(?:[ \t\xa0]++|(?=[A-Z(])))"
    r"{0,2}+"
)
"""What may stand before the words of a line: its number, in brackets or with its page, and the time."""
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
DATE = r"(?P<date>\p{Lu}\p{L}{2,8}\.?[ \xa0]\d{1,2},[ \xa0]?\d{4})"

WORD = r"(?:(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Vander|Fitz|St\.|O['’])?\p{Lu}[\p{Lu}\p{M}.'’\xad\u2010-]*+\d{0,2})"
_NOT = (
    r"(?:[^:\n]{0,40}?\bPRES(?:ENT|IDING)\b(?! \p{Lu})|SPEAKERS?(?: \([^()\n]*\))?:[ \t]*+(?:PAGE|$)|LIST OF|OPENING BY|APPEARANCES?|BEFORE\b|"
    r"EXHIBITS?\b|(?:REPORTED|TAKEN|PREPARED|TRANSCRIBED) BY|BY\b|FOR (?:THE )?|ON BEHALF|RE:|DATE|TIME|PLACE|PAGE|INDEX|"
    r"CASE N|DOCKET|VS?\.|TEL|FAX|PLAINTIFFS?:|DEFENDANTS?:|WITNESS(?:ES)?:[ \t]*+(?:PAGE|EXAM|$)|NOTE)"
)
_ONE = (
    r"QUESTIONS?|QUESTIONER|SPEAKERS?(?: \d{1,2})?|MODERATOR|INTERPRETER|CHAIR(?:MAN|WOMAN|PERSON)?|CLERK|WITNESS|VOICES?|"
    r"AUDIENCE|REPORTER|MARSHAL|COURT|OPERATOR|UNIDENTIFIED|FOREPERSON|JUROR|BAILIFF"
)
_HONORIFIC = r"(?:MR|MS|MRS|DR|Mr|Ms|Mrs|Dr)\."
_NOTE = r"(?: \([^()\n:]{1,30}\))?+"
_TITLED = rf"{_HONORIFIC}{BLANK}{{0,3}}+{WORD}(?:,?{BLANK}{{1,2}}{WORD}){{0,4}}+"


def _label(gap: str, most: int) -> str:
    long = rf"(?:THE |The )?{WORD}(?:{gap}(?:{WORD}|&|\(\p{{Lu}}++\))){{1,{most}}}+"
    return rf"(?!{_NOT})(?P<label>(?:(?:THE |The )?(?:{_ONE})(?=:)|{_TITLED}|{long}){_NOTE}):(?![\d/]){BLANK}*+"


LABEL = _label(rf"(?:,?{BLANK}{{1,2}})", 7)
"""A label on one line, with its colon."""

LONG_LABEL = _label(rf"(?:,?{BLANK}{{0,2}}\n|,?{BLANK}{{1,2}}|,)", 16)
"""A label with offices, which may go on on the next line."""

WHEREUPON = (
    rf"\((?:Whereupon|The|At|Proceedings)\b(?:[^()]{{0,150}}?\bat\s++(?:approximately\s++)?(?P<time>{CLOCK})|"
    r"[^()]{0,150}?(?:conclu|adjourn|recess|ended|submitted))[^()]{0,400}+\)"
)
"""The line that ends a sitting or a part of it, with the clock time."""

STAGE_LINE = r"[(\[](?:[^()\[\]\n]|\n(?!\n)|\n\n(?=\p{Ll})){1,300}+[)\]]"
"""A stage direction that stands alone, on one or two lines."""

SWORN = (
    rf"{WORD}(?:{BLANK}(?:{WORD}|and|AND)){{1,7}}+{BLANK}?\((?:sworn|affirmed|continued|recalled|re-?sworn|summoned|"
    r"on former (?:oath|affirmation)|both (?:sworn|affirmed))\b[^()\n]*+\)\.?"
)
"""The line that names a witness and the oath."""
