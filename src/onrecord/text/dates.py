"""Dates as printed, in many languages; nothing is invented.

No clock, no locale and no time zone is asked. What lacks a day, a month or a year is no date, and neither is what can
be read in two ways ("05/04/2005" in a language that writes both orders).
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
# The patterns begin with a bare figure and look behind it, because the search for one character is quick.
_NUMBER = re.compile(r"\d\d*+")
_DECIMAL = re.compile(r"\d[.,:]$")
_BETWEEN = regex.compile(r"[\p{L}\p{M}\p{Cf}\s.,'’׳॰\-–/()°]*+", regex.V1)
_BLANK_LINE = re.compile(r"\n[^\S\n]*+\n|\r[^\S\r\n]*+\r|\r\n[^\S\r\n]*+\r\n")
_LETTERS = regex.compile(r"[\p{L}\p{M}]++", regex.V1)
_LAST_WORD = regex.compile(r"(?<![\p{L}\p{M}])[\p{L}\p{M}]++$", regex.V1)
_WORD_AFTER = regex.compile(r"[\s.,]{0,3}([\p{L}\p{M}]++)", regex.V1)


def _words(text: str) -> list[str]:
    """The words of a text without case and accents, so that "AOÛT", "août" and "aout" are one."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return [match[0] for match in _LETTERS.finditer(bare.replace("ı", "i"))]


# What may be glued to the number of a day.
_GLUED_TO_DAYS = "st nd rd th er re e o a ste de го е η ης mh ú af il ydd fed eg ain r n an en on ren i ai te d й"
_ORDINALS = frozenset(_words(_GLUED_TO_DAYS))

_JOINTS = ("-", "–", "—", "&", "and", "et", "und", "en", "og", "och", "y", "e", "i", "и", "та")
_N = rf"[\d{NUMERALS}]"
_EAST = re.compile(
    rf"(?<!{_N})(?:(?P<era>{'|'.join(ERA_NAMES)})\s{{0,2}})?(?P<y>{_N}{{1,6}})\s{{0,2}}[年년]\s{{0,2}}"
    rf"(?P<m>{_N}{{1,3}})\s{{0,2}}[月월]\s{{0,2}}(?P<d>{_N}{{1,3}})\s{{0,2}}[日일號号]"
)
_VIETNAMESE = re.compile(
    r"(?<!\d)(?P<d>\d{1,2})\s{1,2}(?:tháng|thg)\s{1,2}(?P<m>\d{1,2}),?\s{1,2}(?:năm\s{1,2})?(?P<y>\d{4})(?!\d)",
    re.IGNORECASE,
)
_ISO = re.compile(
    r"(?P<y>\d(?<!\d\d)\d{3})(?P<sep>[-/]|\.\s?)(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?!\d)"
    r"(?:[T ]\d\d:\d\d[\d:.]*+(?:Z|[+-]\d\d:?\d\d)?)?"
)
_FIGURES = re.compile(
    rf"(?P<a>\d(?<![\d./-]\d)\d?){_MARK}(?P<sep>[./-])\s?{_MARK}(?P<b>\d{{1,2}}){_MARK}(?P=sep)\s?{_MARK}(?P<y>\d{{4}})(?!\d)"
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
    names = _names(_bases(tuple(languages)))
    rest = _words(text[:start]) + _words(text[end:])
    lone = _NUMBER.search(text[:start]) or _NUMBER.search(text[end:])
    return date if lone is None and all(word in names.frame or word in _ORDINALS for word in rest) else None


def find_date(text: str, languages: tuple[str, ...] = ("en",), *, order: str | None = None) -> Found | None:
    """The first date in a text with its start and end, or None.

    >>> find_date("The House met on Tuesday, 4 March 2025, and on 5 March 2025.")
    (datetime.date(2025, 3, 4), 26, 38)
    """
    names = _names(_bases(tuple(languages)))
    order = order or _order(languages)
    finders = (_named(text, names), _eastern(text, names), _figures(text, order))
    return min((hit for finder in finders if (hit := next(finder, None))), key=lambda hit: hit[1], default=None)


@frozen(slots=True)
class _Names:
    """What the languages of a document say around dates."""

    months: dict[str, int]
    frame: frozenset[str]
    bases: tuple[str, ...]
    year_first: bool


@lru_cache(maxsize=256)
def _names(bases: tuple[str, ...]) -> _Names:
    months: dict[str, int] = {}
    for base in bases:
        for number, forms in enumerate(MONTHS.get(base, "").split("|"), 1):
            for form in forms.split(","):
                months.setdefault(" ".join(_words(form)), number)
    months.pop("", None)
    frame = frozenset(word for base in bases for word in _words(WORDS.get(base, "")))
    return _Names(months, frame, bases, any(base in YEAR_FIRST for base in bases))


@lru_cache(maxsize=256)
def _bases(languages: tuple[str, ...]) -> tuple[str, ...]:
    bases = (re.split("[-_]", code.lower())[0] for code in languages)
    return tuple(dict.fromkeys(_ALIASES.get(base, base) for base in bases))


def _order(languages: tuple[str, ...]) -> str | None:
    code = languages[0].lower().replace("_", "-") if languages else "en"
    if code == "en-us":
        return "mdy"
    return None if code in ("en", "mul", "und") else "dmy"


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
        joint = text[before.end() : start].strip().casefold()
        if joint in _JOINTS:  # "20–21 July 2005" begins on the 20th
            start, day = before.start(), int(before[0])
    if month is None and inside:
        month, start = _month_before(text, start, names)
    if month is None or _DECIMAL.match(text[max(0, start - 2) : start]):
        return None
    year = buddhist_year(int(second[0])) if "th" in names.bases else int(second[0])
    date = _date(year, month, day) if 1000 <= year < 3000 else None
    return (date, start, second.end()) if date else None


def _month_before(text: str, at: int, names: _Names) -> tuple[int | None, int]:
    near = text[max(0, at - _GAP) : at]
    word = _LAST_WORD.search(near.rstrip(" \t\r\n.,\xa0"))
    if word is None or _BLANK_LINE.search(near, word.end()):
        return None, at
    return names.months.get(" ".join(_words(word[0]))), at - len(near) + word.start()


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
    for match in _EAST.finditer(text) if "年" in text or "년" in text else ():
        year, month, day = (parse_numeral(match[key]) or 0 for key in "ymd")
        if match["era"]:
            year = era_year(match["era"], year) or 0
        elif "zh" in names.bases and 100 <= year < 200:
            year = era_year("民國", year) or 0
        if year >= 1000 and (date := _date(year, month, day)):
            yield date, match.start(), match.end()
    for match in _VIETNAMESE.finditer(text) if "vi" in names.bases else ():
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


def parse_pattern(text: str, pattern: str, *, languages: tuple[str, ...] = ("en",)) -> dt.date | None:
    """The date in a text of declared form, with the directives of `strptime` and the month names of `languages`.

    Times (%H %I %M %S %p) and weekdays (%A %a) are passed over. Raises `SpecError` for other directives.

    >>> parse_pattern("Wednesday, JULY 20, 2005", "%A, %B %d, %Y"), parse_pattern("24/02/97", "%d/%m/%y")
    (datetime.date(2005, 7, 20), datetime.date(1997, 2, 24))
    """
    match = _compiled(pattern).fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    parts = match.groupdict()
    name, short = parts.get("b"), parts.get("y")
    names = _names(_bases(tuple(languages)))
    month = names.months.get(" ".join(_words(name)), 0) if name else int(parts.get("m") or 0)
    year = int(short or parts.get("Y") or 0)
    if short:  # the rule of POSIX
        year += 1900 if year >= 69 else 2000
    return _date(year, month, int(parts.get("d") or 0))


_LONGEST = 200
_WORD = r"[\p{L}\p{M}]++(?:[ ’'-][\p{L}\p{M}]++)*+\.?+"
_TWO = r"\d{1,2}"
_DIRECTIVES = {
    **dict.fromkeys("de", rf"(?P<d>{_TWO})"),
    "m": rf"(?P<m>{_TWO})",
    **dict.fromkeys("bBh", rf"(?P<b>{_WORD})"),
    "Y": r"(?P<Y>\d{4})",
    "y": r"(?P<y>\d{2})",
    **dict.fromkeys("aA", _WORD),
    **dict.fromkeys("HIMS", _TWO),
    "p": r"[\p{L}.]++",
    "%": "%",
}


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> regex.Pattern[str]:
    out: list[str] = []
    for directive, space, other in re.findall(r"%-?(.?)|(\s+)|([^%\s]+)", pattern):
        part = r"\s++" if space else regex.escape(other) if other else _DIRECTIVES.get(directive)
        if part is None or (part.startswith("(?P") and part in out):
            msg = f"%{directive} is unknown, or stands twice, in the date pattern {pattern!r}"
            raise SpecError(msg)
        out.append(part)
    return regex.compile("".join(out), regex.V1 | regex.IGNORECASE)
