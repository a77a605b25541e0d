"""Lines of times in captions, well formed and not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

INVISIBLE = " \t\r\f\v\0\xa0\ufeff\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069"
"""White space and characters without a glyph, which may stand around times and indexes."""

_TIME = r"(-?)(?:([0-9]{1,9}+):)?([0-9]{1,9}+):([0-9]{1,9}+)(?:[.,:]([0-9]{1,9}+))?(?![\w.,:])"
_GAP = rf"[{INVISIBLE}]*+"
_ARROW = r"[^ \t\r\n]{1,4}(?:[ \t][^ \t\r\n]{1,3})?"
_LINE = re.compile(rf"^{_GAP}{_TIME}{_GAP}(-->|{_ARROW}){_GAP}{_TIME}([^\n]*)", re.MULTILINE)
_ONE_TIME = re.compile(_TIME)
_LAST_TIME = re.compile(rf"{_TIME}{_GAP}\Z")
_MINUTE = re.compile(r"(?:([0-9]{1,9}):)?([0-5][0-9]):")
_SECONDS = {f"{value:02}": value * 1000 for value in range(60)}
_FRACTIONS = {f"{mark}{value:03}": value for mark in ".," for value in range(1000)}
_BLANKS = " \t\r"
_LOOSE = re.compile(
    rf":[0-9]{{1,9}}+(?:[.,:][0-9]{{1,9}}+)?+(?![\w.,:]){_GAP}(?!-->){_ARROW}{_GAP}-?[0-9]{{1,9}}+:[0-9]"
)
_CLOCK = r"(?:[0-9]++:(?=[0-9]{2}:))?[0-5][0-9]:[0-5][0-9]\.[0-9]{3}(?![0-9])"
_EXACT = re.compile(_CLOCK)
_STRICT = re.compile(rf"[ \t\f]*+{_CLOCK}[ \t\f]*+-->[ \t\f]*+{_CLOCK}")
_SETTINGS = re.compile(
    r"(?:align|line|position|size|vertical|region|[xy][12])[:=]|(?:[a-z][a-z0-9]*+[:=]\S*+\s*+)++\Z", re.IGNORECASE
)
_LETTER = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"[0-9:.,]*")
_NO_TIME = re.compile(r"[^0-9:.,\s-]")
_LONGEST = 64

_Problem = Callable[[str, str, int], None]


class Timing(NamedTuple):
    """A line of times, `text[at:stop]`: what it says, and the span of text that stands on it by mistake.

    `strict` says whether it is written as the standard of WebVTT has it.
    """

    at: int
    stop: int
    start: int | None
    end: int | None
    settings: str
    text: tuple[int, int] | None
    comma: bool
    strict: bool


def milliseconds(sign: str, hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    """A time in milliseconds. The fraction 1000 is a whole second, as careless rounding writes it.

    >>> milliseconds("", "01", "42", "18", "1000"), milliseconds("-", None, "0", "1", "5")
    (6139000, -1500)
    """
    whole = ((int(hours) if hours else 0) * 60 + int(minutes)) * 60 + int(seconds)
    if fraction is None:
        part = 0
    elif fraction == "1000" or len(fraction) == 3:
        part = int(fraction)
    else:
        part = int(fraction[:3].ljust(3, "0"))
    value = whole * 1000 + part
    return -value if sign else value


def read_time(text: str) -> int | None:
    """A time such as `00:01:02.500` in milliseconds, or None.

    >>> read_time("01:02,5"), read_time("noon")
    (62500, None)
    """
    found = _ONE_TIME.fullmatch(text)
    return milliseconds(*found.groups()) if found else None


def blank(line: str) -> bool:
    """Whether a line shows nothing.

    >>> blank(" \\t"), blank(" a")
    (True, False)
    """
    return not line.strip(INVISIBLE)


def index_of(line: str) -> int | None:
    """The number that a line consists of, or None.

    >>> index_of("12 "), index_of("12th")
    (12, None)
    """
    word = line if line.isdigit() else line.strip(INVISIBLE)
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 9 else None


class Clock(dict[str, int]):
    """Hours and minutes such as `00:01:` in milliseconds: each minute of a document is read once."""

    def __missing__(self, key: str) -> int:
        """Read a minute that was not met yet."""
        found = _MINUTE.fullmatch(key)
        if found is None:
            raise KeyError(key)
        self[key] = value = (int(found[1] or 0) * 60 + int(found[2])) * 60_000
        return value

    def exact(self, time: str) -> int:
        """A time with two digits of seconds and three of milliseconds. Raises KeyError where it is none."""
        return self[time[:-6]] + _SECONDS[time[-6:-4]] + _FRACTIONS[time[-4:]]

    def read(self, time: str) -> int | None:
        """Any time, or None.

        >>> Clock().read("00:01:02.500"), Clock().read("1:02"), Clock().read("noon")
        (62500, 62000, None)
        """
        try:
            return self.exact(time)
        except KeyError:
            return read_time(time)


def find_timings(text: str, start: int, *, signed: bool, problem: _Problem) -> list[Timing]:
    """All lines of times from `start` on, in order."""
    return _plain(text, start) or _any(text, start, signed=signed, problem=problem)


def _plain(text: str, start: int) -> list[Timing]:
    """The lines of times where every arrow stands between two times, as in nearly all files; else none.

    This gives what `_any` gives, in a third of the time.
    """
    at = start + text.startswith("\n", start)
    timings: list[Timing] = []
    clock, colons = Clock(), 0
    # A document has few different settings: each is looked at once.
    known = {"": ""}
    left, *parts = text[at:].split("-->")
    for right in parts:
        arrow = at + len(left)
        _, above, low = left.rpartition("\n")
        line, below, _ = right.partition("\n")
        if not below or (timings and not above):
            return []
        at, left = arrow + 3, right
        head = arrow - len(low)
        low, (high, _, rest) = low.strip(_BLANKS), line.strip(_BLANKS).partition(" ")
        colons += low.count(":") + high.count(":")
        try:
            settings, begin, end = known[rest], clock.exact(low), clock.exact(high)
        except KeyError:
            found = _LINE.match(text, head)
            if found is None:
                return []
            timing = _timing(text, found)
            if timing.text is None:
                known[timing.settings] = timing.settings
            timings.append(timing)
        else:
            comma = low[-4] == ","
            strict = not comma and high[-4] == "."
            timings.append(Timing(head, at + len(line), begin, end, settings, None, comma, strict))
    # Where there are more colons, there may be lines of times without a proper arrow.
    return [] if text.count(":", start) > colons and _LOOSE.search(text, start) else timings


def _timing(text: str, line: re.Match[str]) -> Timing:
    at, stop = line.span()
    groups = line.groups()
    settings, words = _after(text, line.start(12), stop) if groups[11] else ("", None)
    begin, end = milliseconds(*groups[:5]), milliseconds(*groups[6:11])
    return Timing(at, stop, begin, end, settings, words, text[line.end(4)] == ",", _STRICT.match(text, at) is not None)


def _any(text: str, start: int, *, signed: bool, problem: _Problem) -> list[Timing]:
    timings: list[Timing] = []
    arrows = 0
    for line in _LINE.finditer(text, start):
        groups = line.groups()
        if groups[5] == "-->":
            arrows += 1
        elif not (groups[4] and groups[10] and _opens_block(text, line.start())):
            continue
        timings.append(_timing(text, line))
    if text.count("-->", start) > arrows:
        timings += _damaged(text, start, timings, signed=signed, problem=problem)
        timings.sort()
    return timings


def _after(text: str, at: int, stop: int) -> tuple[str, tuple[int, int] | None]:
    """What follows the times: settings, or text that belongs on the next line."""
    rest = text[at:stop].strip(INVISIBLE)
    letter = _LETTER.search(rest)
    if letter is None or _SETTINGS.match(rest, letter.start()):
        return rest, None
    at += text[at:stop].index(rest)
    return "", (at, at + len(rest))


def _opens_block(text: str, at: int) -> bool:
    """Whether a blank line stands above, or above the line above, or an index; what stands under times is text."""
    start, line = _line_above(text, at)
    _, further = _line_above(text, start)
    if blank(line):
        return True
    return "-->" not in line and "-->" not in further and (index_of(line) is not None or blank(further))


def _line_above(text: str, at: int) -> tuple[int, str]:
    end = max(at - 1, 0)
    start = text.rfind("\n", 0, end) + 1
    return start, text[start:end]


def _damaged(text: str, start: int, known: list[Timing], *, signed: bool, problem: _Problem) -> Iterator[Timing]:
    """The lines with an arrow whose times are not well formed, as far as they are lines of times at all."""
    taken = {timing.at for timing in known}
    first = known[0].at if known else len(text)
    at = text.find("-->", start)
    begin = start
    while at >= 0:
        begin = text.rfind("\n", begin, at) + 1 or begin
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        if begin not in taken:
            timing = _repair(text, begin, at, stop, alone=not signed and at < first)
            if timing is None:
                problem("cue-arrow-in-text", "an arrow stands in the text of a cue", at)
            else:
                first = 0
                yield timing
        begin = stop
        at = text.find("-->", stop)


def _repair(text: str, begin: int, arrow: int, stop: int, *, alone: bool) -> Timing | None:
    """Read one damaged line. With `alone`, no cue has come yet and anything may stand before the times."""
    right = text[arrow + 3 : stop].split()
    end = read_time(right[0]) if right else None
    left = text[begin:arrow].strip(INVISIBLE)
    last = _LAST_TIME.search(text, max(begin, arrow - _LONGEST), arrow)
    if last is not None and last.start() > begin and end is not None and not _timelike(left):
        before = text[last.start() - 1]
        if (before in INVISIBLE and not before.isspace()) or (alone and not before.isalnum()):
            begin = last.start()
            left = text[begin:arrow].strip(INVISIBLE)
    if not (_timelike(left) or (_timelike(right[0] if right else "") and len(_NO_TIME.findall(left)) <= 2)):
        return None
    where = text.find(right[0], arrow + 3) if right else stop
    if right:
        digits = _DIGITS.match(right[0])
        where += len(right[0]) if _timelike(right[0]) or digits is None else digits.end()
        exact = _EXACT.match(right[0])
        end = read_time(exact[0]) if end is None and exact is not None else end
    settings, words = _after(text, where, stop)
    return Timing(begin, stop, read_time(left), end, settings, words, "," in left, strict=False)


def _timelike(word: str) -> bool:
    """Digits with at most two characters that do not belong into a time."""
    return len(word) < _LONGEST and sum(map(str.isdigit, word)) >= 3 and len(_NO_TIME.findall(word)) <= 2
