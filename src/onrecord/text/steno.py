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

import re

from onrecord.text.patterns import compile_pattern

BLANK = r"[ \t\xa0]"
CLOCK = r"\d{1,2}[:.]\d{2}[ \xa0]?[AaPp]\.?[Mm]\b\.?"
MARGIN = (
    r"[ \t\xa0]*+(?:[\[(]?\d{1,6}(?::\d\d?){0,2}(?:[ \xa0]?[AaPp]\.?[Mm]\b\.?)?[\]).]?(?:[ \t\xa0]*+\|)?(?:[ \t\xa0]++|(?=[A-Z(])))"
    r"{0,2}+"
)
"""What may stand before the words of a line: its number, in brackets or with its page, and the time."""
DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
DATE = r"(?P<date>\p{Lu}\p{L}{2,8}\.?[ \xa0]\d{1,2}(?:st|nd|rd|th)?,[ \xa0]?\d{4})"

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"

HYPHENS = r"\xad\u2010-\u2013\u2043\u2212\ufe63\uff0d-"
"""What stands for the hyphen of a name in some fonts, for a set of characters: also the minus sign."""
WORD = rf"(?:(?:Ma?c|De|Di|Du|La|Le|Lo|Van|Von|Vander|Fitz|St\.|O['’])?\p{{Lu}}(?:[\p{{Lu}}\p{{M}}.'’{HYPHENS}]|[0158](?=\p{{Lu}}))*+\d{{0,2}})"
"""A word in capitals; scanners read some letters as digits."""
_NOT = (
    r"(?:(?:\p{Lu} ){3}|(?:COUNTY|STATE|CITY|PEOPLE|DISTRICT) OF\b|AUDIO DESCRIPTION|[^:\n]{0,40}?\bPRES(?:ENT|IDING)\b(?! \p{Lu})|SPEAKERS?(?: \([^()\n]*\))?:[ \t]*+(?:PAGE|$)|LIST OF|OPENING BY|APPEARANCES?|BEFORE\b|"
    r"EXHIBITS?\b|(?:REPORTED|TAKEN|PREPARED|TRANSCRIBED) BY|BY\b|(?:(?:ORAL|REBUTTAL|SURREBUTTAL|CONTINUED|FURTHER)[ \xa0]){0,3}+ARGUMENTS?[ \xa0](?:OF|BY|ON)\b|FOR (?:THE )?|ON BEHALF|RE:|DATE|TIME|PLACE|PAGE|INDEX|"
    r"CASE N|DOCKET|VS?\.|TEL|FAX|PLAINTIFFS?:|DEFENDANTS?:|WITNESS(?:ES)?:[ \t]*+(?:PAGE|EXAM|$)|NOTE)"
)
_ONE = (
    r"QUESTIONS?|QUESTIONER|ANSWER|SPEAKERS?|MODERATOR|INTERPRETER|CHAIR(?:MAN|WOMAN|PERSON)?|CLERK|WITNESS|VOICES?|"
    r"AUDIENCE|REPORTER|MARSHAL|COURT|OPERATOR|UNIDENTIFIED|FOREPERSON|JUROR|BAILIFF"
)
_HONORIFIC = r"(?:M[RS5]|MRS|DR|Mr|Ms|Mrs|Dr)[.,]"
_NUMBER = r"(?: (?:NO\. ?|#)?\d{1,4})?+"
_NOTE = r"(?: \([^()\n:]{1,30}\))?+"
_TITLED = rf"{_HONORIFIC}{BLANK}{{0,3}}+{WORD}(?:,?{BLANK}{{1,2}}{WORD}){{0,4}}+"


def _label(gap: str, most: int) -> str:
    long = rf"(?:THE |The )?{WORD}(?:{gap}(?:{WORD}|&|\(\p{{Lu}}++\))){{1,{most}}}+"
    return rf"(?!{_NOT})(?P<label>(?:(?:THE |The )?(?:{_ONE})(?=[: ])|{_TITLED}|{long}){_NUMBER}{_NOTE}):(?![\d/]){BLANK}*+"


LABEL = _label(rf"(?:,?{BLANK}{{1,2}})", 7)
"""A label on one line, with its colon."""

LONG_LABEL = _label(rf"(?:,?{BLANK}{{0,2}}\n|,?{BLANK}{{1,2}}|,)", 16)
"""A label with offices, which may go on on the next line."""

_TURN = (
    rf"(?:(?<=\.)(?:(?!{BLANK}|(?:[mM]|\p{{Lu}})\.)|{BLANK}++(?!\p{{Lu}}\.{BLANK}\p{{Lu}})){BLANK}*+|:{BLANK}*+|"
    rf"{BLANK}{{2,}}+|\t)"
)


def turn(letter: str, word: str) -> str:
    """A question or an answer by its letter, as scanners read it too, or by its word.

    >>> from onrecord.text.patterns import compile_pattern
    >>> [
    ...     bool(compile_pattern(turn("A", "ANSWER")).match(s))
    ...     for s in ("A. No", "A    No", "A,  No", "A, B and C", "A.m.")
    ... ]
    [True, True, True, False, False]
    """
    return rf"(?P<label>{letter}(?:\.|[ ]\.(?={BLANK})|[ ]?,(?={BLANK}{{2}}))?+|{word}(?=:)){_TURN}"


_BEGINS = r"[ ](?!\p{Lu}[ ]\p{Lu}|\p{Lu}{2,20}(?:[ ][\p{Lu}.\d]{1,20}){0,4}:)(?=[\p{Lu}\d\"“'‘(-])"
BARE_QUESTION = rf"(?P<label>Q){_BEGINS}"
"""A question with one blank behind its letter."""
BARE_ANSWER = rf"(?<=\A|[.?!:;)\]\"”'’*–—-][ \t]{{0,3}}\n[\s\n]{{0,4}})(?P<label>A){_BEGINS}"
"""An answer like it, where a sentence ended before: else it may be the article."""
SPACED = r"(?<!\p{Lu} {1,4})(?:\p{Lu} ){2}[ ]*(?:(?:\p{Lu}|\.)[ ]+)*+\p{Lu}(?=,)"
"""A name with blanks between its letters, and more of them between its words."""


def unspaced(text: str) -> str:
    """The text with such names as words.

    >>> unspaced("A M A   B .   M A R S H, called as a witness")
    'AMA B. MARSH, called as a witness'
    """
    return _SPACED.sub(lambda m: " ".join(word.replace(" ", "") for word in re.split(r" {2,}", m[0])), text)


_SPACED = compile_pattern(SPACED)

WHEREUPON = (
    rf"\((?:Whereupon|The|At|Proceedings)\b(?:[^()]{{0,150}}?\bat\s++(?:approximately\s++)?(?P<time>{CLOCK})|"
    r"[^()]{0,150}?(?:conclu|adjourn|recess|ended|submitted))[^()]{0,400}+\)"
)
"""The line that ends a sitting or a part of it, with the clock time."""

STAGE_LINE = r"[(\[](?:[^()\[\]\n]|\n(?!\n)|\n\n(?=\p{Ll})){1,300}+[)\]]"
"""A stage direction that stands alone, on one or two lines."""

_CAPITAL = rf"\p{{Lu}}[\p{{L}}\p{{M}}.'’{HYPHENS}]*+"
SWORN = (
    rf"{_CAPITAL}(?:{BLANK}(?:{_CAPITAL}|and|AND|of|OF)){{1,7}}+{BLANK}?\((?:sworn|affirmed|continued|recalled|re-?sworn|summoned|"
    r"on former (?:oath|affirmation)|both (?:sworn|affirmed))\b[^()\n]*+\)\.?"
)
"""The line that names a witness and the oath."""

END_MARK = r"-{2,}o[Oo]o-{2,}|(?:[*-][ ]*){3,}+|[-_=]{10,}+"
"""The line of signs that ends a record or a part of it."""

CERTIFICATE = (
    r"C E R T I F I C A T E(?:  O F .{1,40})?|(?:REPORTER['’]S )?CERTIFICAT(?:E|ION)(?: OF [\p{Lu} ]{4,40})?|"
    r"E R R A T A(?:\s+S H E E T)?|ERRATA(?: SHEET)?"
)
"""The heading of what the reporter certifies, behind the record."""

ADJOURNMENT = r"\((?:[Aa] |[Tt]he )?(?:[Ss]hort |[Ll]uncheon |[Ll]unch )?(?:[Bb]reak|[Aa]djournment|[Hh]earing|[Ii]nquiry|[Pp]roceedings)\b[^()]{0,200}+\)"
"""The line that ends a part of a hearing in the United Kingdom."""

COUNSEL = r"(?:(?:Further|FURTHER)\s)?(?i:questioned|questions|(?:cross-|re-)?examination|(?:cross-|re-)?examined)\s(?:by|from|BY|FROM)"
"""What stands before the name of counsel in the heading of their questions, in the United Kingdom."""
