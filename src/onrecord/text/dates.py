"""Dates as printed, in many languages; nothing is invented.

No clock, no locale and no time zone is asked. What lacks a day, a month or a year is no date, and neither is what can be
read in two ways ("05/04/2005" in a language that writes both orders).
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex
from attrs import frozen

from onrecord.model import SpecError
from onrecord.text._names import MONTHS, WORDS, YEAR_FIRST
from onrecord.text.clock import parse_clock, parse_offset
from onrecord.text.numerals import ERA_NAMES, NUMERALS, buddhist_year, era_year, parse_numeral

__all__ = ["LANGUAGES", "find_date", "parse_clock", "parse_date", "parse_offset", "parse_pattern"]

LANGUAGES = tuple(WORDS)
"""The languages whose months are known; a code may carry a region ("pt-BR"), which is ignored except for English."""

Found = tuple[dt.date, int, int]

_ALIASES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "sh": "sr", "tl": "fil"}
_MARK = "[\u200e\u200f]?"
_GAP = 48
_NUMBER = re.compile(r"\d++")
_BETWEEN = regex.compile(r"[\p{L}\p{M}\p{Cf}\s.,'’ʼ\-–/()°]*+", regex.V1)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n|\r[^\S\r\n]*+\r|\r\n[^\S\r\n]*+\r\n")
_LETTERS = regex.compile(r"[\p{L}\p{M}]++", regex.V1)
_WORD_BEFORE = regex.compile(r"(?r)[\p{L}\p{M}]++(?=[\s.,]{0,3}$)", regex.V1)
_WORD_AFTER = regex.compile(r"[\s.,]{0,3}([\p{L}\p{M}]++)", regex.V1)
# What may be glued to the number of a day.
_ORDINALS = frozenset(
    "st nd rd th er re e o a ste de го е η ης mh ú af il ydd fed eg ain r n an en on ren i ai te d й ª º".split()
)

_N = rf"[\d{NUMERALS}]"
_EAST = re.compile(
    rf"(?<!{_N})(?:(?P<era>{'|'.join(ERA_NAMES)})\s{{0,2}})?(?P<y>{_N}{{1,6}})\s{{0,2}}[年년]\s{{0,2}}"
    rf"(?P<m>{_N}{{1,3}})\s{{0,2}}[月월]\s{{0,2}}(?P<d>{_N}{{1,3}})\s{{0,2}}[日일號号]"
)
_VIETNAMESE = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\s{1,2}(?:tháng|thg)\s{1,2}(?P<m>\d{1,2}),?\s{1,2}(?:năm\s{1,2})?(?P<y>\d{4})(?!\d)", re.IGNORECASE
)
_ISO = re.compile(r"(?<!\d)(?P<y>\d{4})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})(?!\d)(?:[T ]\d\d:\d\d[\d:.]*+(?:Z|[+-]\d\d:?\d\d)?)?")
_FIGURES = re.compile(
    rf"(?<![\d./-])(?P<a>\d{{1,2}}){_MARK}(?P<sep>[./-])\s?{_MARK}(?P<b>\d{{1,2}}){_MARK}(?P=sep)\s?{_MARK}(?P<y>\d{{4}})(?!\d)"
)
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)")


def parse_date(text: str, *, languages: tuple[str, ...] = ("en",), order: str | None = None) -> dt.date | None:
    """The date that `text` is, or None: nothing but weekday, articles and punctuation may stand around it.

    `order` is "dmy", "mdy" or "ymd" for dates in figures that can be read in two ways.

    >>> parse_date("Wednesday, July 20th, 2005"), parse_date("20.VII.2005"), parse_date("July 2005")
    (datetime.date(2005, 7, 20), None, None)
    >>> parse_date("Mittwoch, den 20. Juli 2005", languages=("de",))
    datetime.date(2005, 7, 20)
    >>> parse_date("平成17年7月20日（水曜日）", languages=("ja",))
    datetime.date(2005, 7, 20)
    >>> parse_date("05/04/2005"), parse_date("05/04/2005", order="dmy"), parse_date("25/04/2005")
    (None, datetime.date(2005, 4, 5), datetime.date(2005, 4, 25))
    """
    text = text.strip()
    if len(text) == 8 and (compact := _COMPACT.fullmatch(text)):
        return _date(int(compact["y"]), int(compact["m"]), int(compact["d"]))
    found = find_date(text, languages, order=order)
    if found is None:
        return None
    date, start, end = found
    names = _names(_bases(languages))
    rest = _words(text[:start]) + _words(text[end:])
    lone = _NUMBER.search(text[:start]) or _NUMBER.search(text[end:])
    return date if lone is None and all(word in names.frame or word in _ORDINALS for word in rest) else None


def find_date(text: str, languages: tuple[str, ...] = ("en",), *, order: str | None = None) -> Found | None:
    """The first date in a text with its start and end, or None.

    >>> find_date("The House met on Tuesday, 4 March 2025, and on 5 March 2025.")
    (datetime.date(2025, 3, 4), 26, 38)
    """
    names = _names(_bases(languages))
    order = order or _order(languages)
    finders = (_named(text, names), _eastern(text, names), _figures(text, order))
    return min((hit for finder in finders if (hit := next(finder, None))), key=lambda hit: hit[1], default=None)


@frozen(slots=True)
class _Names:
    """What the languages of a document say around dates."""

    months: dict[str, int]
    frame: frozenset[str]
    year_first: bool
    thai: bool
    taiwan: bool


@lru_cache(maxsize=256)
def _names(bases: tuple[str, ...]) -> _Names:
    months: dict[str, int] = {}
    for base in bases:
        for number, forms in enumerate(MONTHS.get(base, "").split("|"), 1):
            for form in forms.split(","):
                months.setdefault(" ".join(_words(form)), number)
    months.pop("", None)
    frame = frozenset(word for base in bases for word in _words(WORDS.get(base, "")))
    return _Names(months, frame, any(b in YEAR_FIRST for b in bases), "th" in bases, "zh" in bases)


@lru_cache(maxsize=256)
def _bases(languages: tuple[str, ...]) -> tuple[str, ...]:
    bases = (re.split("[-_]", code.lower())[0] for code in languages)
    return tuple(dict.fromkeys(_ALIASES.get(base, base) for base in bases))


def _order(languages: tuple[str, ...]) -> str | None:
    code = languages[0].lower().replace("_", "-") if languages else "en"
    if code == "en-us":
        return "mdy"
    return None if code in ("en", "mul", "und") else "dmy"


def _words(text: str) -> list[str]:
    """The words of a text without case and accents, so that "AOÛT", "août" and "aout" are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(c) != "Mn")
    return _LETTERS.findall(bare.replace("ı", "i"))


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _named(text: str, names: _Names) -> Iterator[Found]:
    """Dates that name the month: it stands between, before or after two numbers that are close together."""
    before: re.Match[str] | None = None
    first: re.Match[str] | None = None
    for second in _NUMBER.finditer(text):
        if first and second.start() - first.end() <= _GAP:
            sizes = (first.end() - first.start(), second.end() - second.start())
            if sizes in ((1, 4), (2, 4)):
                hit = _day_then_year(text, before, first, second, names)
            elif names.year_first and sizes in ((4, 1), (4, 2)):
                hit = _year_then_day(text, first, second, names)
            else:
                hit = None
            if hit:
                yield hit
        before, first = first, second


def _day_then_year(
    text: str, before: re.Match[str] | None, first: re.Match[str], second: re.Match[str], names: _Names
) -> Found | None:
    gap = text[first.end() : second.start()]
    month, inside = _month_within(gap, names)
    start, day = first.start(), int(first[0])
    if before and before.end() - before.start() <= 2 and int(before[0]) < day:
        dash = text[before.end() : start].strip()
        if dash in ("-", "–", "—"):  # "20-21 July 2005" begins on the 20th
            start, day = before.start(), int(before[0])
    if month is None and inside and (word := _WORD_BEFORE.search(text, max(0, start - _GAP), start)):
        month = names.months.get(" ".join(_words(word[0])))
        start = word.start()
    if month is None or (start and text[start - 1].isdecimal()):
        return None
    year = int(second[0])
    if names.thai and "ค" not in gap.replace("ค.ศ", "ค" if "ค.ศ" in gap else ""):
        year = buddhist_year(year)
    date = _date(year, month, day) if 1000 <= year < 3000 else None
    return (date, start, second.end()) if date else None


def _year_then_day(text: str, first: re.Match[str], second: re.Match[str], names: _Names) -> Found | None:
    month, inside = _month_within(text[first.end() : second.start()], names)
    end = second.end()
    if month is None and inside and (word := _WORD_AFTER.match(text, end)):
        month = names.months.get(" ".join(_words(word[1])))
        end = word.end()
    date = _date(int(first[0]), month, int(second[0])) if month and int(first[0]) >= 1000 else None
    return (date, first.start(), end) if date else None


def _month_within(gap: str, names: _Names) -> tuple[int | None, bool]:
    """The month named in a gap between two numbers, and whether all else there belongs to a date."""
    if not _BETWEEN.fullmatch(gap) or _BLANK_LINE.search(gap):
        return None, False
    words = _words(gap)
    if words and words[0] in _ORDINALS and not gap[0].isspace() and words[0] not in names.months:
        del words[0]
    month = names.months.get(" ".join(words))
    if month is None:
        words = [word for word in words if word not in names.frame or word in names.months]
        month = names.months.get(" ".join(words))
    return month, not words or month is not None


def _eastern(text: str, names: _Names) -> Iterator[Found]:
    for match in _EAST.finditer(text):
        year, month, day = (parse_numeral(match[key]) or 0 for key in "ymd")
        if match["era"]:
            year = era_year(match["era"], year) or 0
        elif names.taiwan and 100 <= year < 200:
            year = era_year("民國", year) or 0
        if year >= 1000 and (date := _date(year, month, day)):
            yield date, match.start(), match.end()
    for match in _VIETNAMESE.finditer(text):
        if date := _date(int(match["y"]), int(match["m"]), int(match["d"])):
            yield date, match.start(), match.end()


def _figures(text: str, order: str | None) -> Iterator[Found]:
    hits = [next(_iso(text), None), next(_day_month_year(text, order), None)]
    yield from sorted((hit for hit in hits if hit), key=lambda hit: hit[1])


def _iso(text: str) -> Iterator[Found]:
    for match in _ISO.finditer(text):
        if int(match["y"]) >= 1000 and (date := _date(int(match["y"]), int(match["m"]), int(match["d"]))):
            yield date, match.start(), match.end()


def _day_month_year(text: str, order: str | None) -> Iterator[Found]:
    for match in _FIGURES.finditer(text):
        a, b, year = int(match["a"]), int(match["b"]), int(match["y"])
        if order == "mdy" and match["sep"] != ".":
            a, b = b, a
        elif order is None and match["sep"] != "." and a != b:
            if a <= 12 and b <= 12:
                continue  # either may be the month
            a, b = max(a, b), min(a, b)
        if year >= 1000 and (date := _date(year, b, a)):
            yield date, match.start(), match.end()
