"""The pages of a stenographic record: which lines stand on them, their numbers, what the printing added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise
from statistics import median, mode
from typing import NamedTuple

from attrs import define, field

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*+(?:\r\n|[\n\r\f\v\x85\u2028\u2029]|\Z)")
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:[.:]\d{1,3})?)?(?:[ \xa0]?[AaPp]\.?[Mm]\b\.?)?"
_LEADING = re.compile(
    rf"[ \t\xa0]{{0,14}}(?:(?P<before>{_CLOCK})[ \t\xa0]+)?(?:\d{{1,6}}:)?(?P<open>[\[(])?(?P<n>\d{{1,2}})"
    rf"(?(open)[\])]|\.?(?:[ \t\xa0]{{0,2}}\|)?)(?=[ \t\xa0]|$)[ \t\xa0]*+(?:(?P<after>{_CLOCK})(?:[ \t\xa0]++|$))?"
)
_PLAIN = re.compile(r"[ \t\xa0]{0,14}(?:\d{1,6}:)?(?P<n>\d{1,2})(?=[ \t\xa0]|$)[ \t\xa0]*+")
_MORE = re.compile(r"[\d|]")
_TRAILING = re.compile(r"(?:[ \t\xa0]{2,}|^)(?P<n>\d{1,2})$")
_DIGITS = re.compile(r"(?P<n>\d{1,2})")
BLANK = " \t\xa0"
PAGE_NUMBER = re.compile(
    r"[\s\xa0]*+(?:page[ \xa0]+)?[-–—]?[ \xa0]?(\d{1,5})[ \xa0]?[-–—]?(?:[ \xa0]+of[ \xa0]+\d{1,5})?[\s\xa0]*+",
    re.IGNORECASE,
)
HOUSE = re.compile(
    r"report(?:ing|ers?)\b|legal solutions|stenograph|transcript(?:ion)? serv|\bofficial\b|www\.|\(?\b\d{3}\)?[ -]\d{3}-\d{4}",
    re.IGNORECASE,
)
"""What the houses of court reporters print on each page."""
_INDENT = 14
_FEW = 3
_MOST = 30
_SKIPPED = 12
_SHIFTED = 3
_ENOUGH = 8
_FLAT = 400
_FAR = 150
_WIDE = 30
_TIMED = 0.5
_INLINE = re.compile(r"(?:^|(?<=[ \t\xa0]))(\d{1,2})(?=[ \t\xa0])")


class Mode(Enum):
    """How the numbers of lines are printed: before the line, apart from it, not at all."""

    LEAD = auto()
    APART = auto()
    NONE = auto()


LEAD, APART, NONE = Mode.LEAD, Mode.APART, Mode.NONE


@define
class Line:
    """A line: `text` is where its words begin, `digits` the range of its number, `column` and `gap` how far it is set in.

    `hidden` lines are no part of the record.
    """

    start: int
    end: int
    text: int
    column: int
    gap: int = 0
    number: int | None = None
    digits: tuple[int, int] | None = None
    hidden: bool = False
    times: tuple[tuple[int, int], ...] = ()
    """Clock times beside the number."""


@define
class Sheet:
    """A page and its lines. `label` is its printed number."""

    lines: list[Line] = field(factory=list[Line])
    label: str | None = None
    mode: Mode = NONE
    double: bool = False

    @property
    def numbered(self) -> bool:
        """Whether its lines have numbers before them."""
        return self.mode is LEAD and any(line.number for line in self.lines)

    def breaks(self, line: Line) -> int:
        """Whether a line without words ends a paragraph: all lines are apart where numbers are, or every second."""
        if self.mode is LEAD:
            return int(line.number is not None and line is not self.lines[-1])
        return int(self.mode is NONE and not self.double)


def read_sheets(text: str) -> list[Sheet]:
    """The pages of a document. One without page breaks or numbers is one page."""
    fed = [0]
    lines: list[Line] = []
    for start, end, feed in _split(text):
        lines.append(_line(text, start, end))
        if feed:
            fed.append(len(lines))
    chosen, sheets = _numbered(text, lines, fed)
    if chosen is NONE and len(fed) == 1:
        sheets = _paged(text, lines) or sheets
    for sheet in sheets:
        sheet.mode = chosen if any(line.number for line in sheet.lines) else NONE
        sheet.double = _is_double(sheet.lines)
    return [sheet for sheet in sheets if sheet.lines]


def _split(text: str) -> Iterable[tuple[int, int, bool]]:
    """The lines, and whether a page ends behind each; a page in one line is cut at its numbers."""
    for match in LINE.finditer(text):
        start, last = match.span()
        if start == last:
            continue
        raw = match[0]
        end = start + len(raw.rstrip("\n\r\f\v\x85\u2028\u2029"))
        if end - start > _FLAT:
            cuts = _cuts(text, start, end)
            yield from ((a, b, False) for a, b in pairwise(cuts))
            start = cuts[-1]
        yield start, end, raw.endswith("\f")


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Where the lines begin in a long line that holds one or more pages with their numbers in sequence."""
    cuts: list[int] = [start]
    last = full = 0
    for match in _INLINE.finditer(text, start, end):
        n = int(match[1])
        if match.start() - cuts[-1] > _FAR and last:
            last = 0  # Numbers in prose.
        if n == last + 1 and n <= _MOST and not (n > 25 and full == 25):
            last = n
        elif n == 1 and (last >= _ENOUGH or last == 1):
            full, last = max(full, last), 1
        elif last < 25:
            continue
        cuts.append(match.start())
    return cuts if len(cuts) > max(_ENOUGH, (end - start) // _FAR) else [start]


def _line(text: str, start: int, end: int) -> Line:
    at = start
    while at < end and text[at] in BLANK:
        at += 1
    while end > at and text[end - 1] in BLANK:
        end -= 1
    return Line(start, end, at, at - start)


def _numbered(text: str, lines: list[Line], fed: list[int]) -> tuple[Mode, list[Sheet]]:
    """Find the numbers of the lines, by their sequence, and the pages."""
    for find, chosen, enough in ((_leading, LEAD, 2), (_glued, LEAD, 2), (_trailing, LEAD, 2), (_apart, APART, 3)):
        sheets, numbers = _sequence(text, lines, fed, find)
        worded = {id(line) for line, found in numbers if found.worded}
        bare = {id(line) for line, found in numbers if not found.worded}
        own, other = (bare, worded) if chosen is APART else (worded, bare)
        hits = rest = 0
        for sheet in sheets:
            if (found := sum(id(line) in own for line in sheet.lines)) > 1:
                hits += found
                rest += sum(
                    line.text < line.end and id(line) not in own and id(line) not in other for line in sheet.lines
                )
        if hits and hits * enough >= rest:
            _number(sheets, numbers)
            return chosen, sheets
    return NONE, _sequence(text, lines, fed, lambda _text, _line, _last: None)[0]


class _Number(NamedTuple):
    """A number that may be that of a line: where it stands, where the words begin and end, whether there are any."""

    value: int
    side: int
    """What stands in one column on a page: where it begins, on the right where it ends."""
    digits: tuple[int, int]
    text: int
    end: int
    worded: bool
    before: tuple[int, int] | None = None
    after: tuple[int, int] | None = None


_Find = Callable[[str, Line, int], "_Number | None"]
_Numbers = list[tuple[Line, _Number]]


def _leading(text: str, line: Line, last: int) -> _Number | None:
    at, end = line.text, line.end
    if at >= end or not (text[at].isdigit() or text[at] in "[("):
        return None
    found = _PLAIN.match(text, line.start, end)
    if found is not None and int(found["n"]) == last + 1 and not _MORE.match(text, found.end()):
        return _Number(last + 1, found.start("n"), (line.start, found.end()), found.end(), end, found.end() < end)
    full = _LEADING.match(text, line.start, end)
    if full is None:
        return None
    if full["before"] and found is not None and int(found["n"]) == last + 1:
        full, before = found, None  # Page and line, which look like a time.
    else:
        before = full.span("before") if full["before"] else None
    after = full.span("after") if full.re is _LEADING and full["after"] else None
    digits = before[1] if before else line.start, after[0] if after else full.end()
    return _Number(int(full["n"]), full.start("n"), digits, full.end(), end, full.end() < end, before, after)


def _apart(text: str, line: Line, _last: int) -> _Number | None:
    at, end = line.text, line.end
    if not 0 < end - at < 3 or _DIGITS.fullmatch(text, at, end) is None:
        return None
    return _Number(int(text[at:end]), at, (at, end), end, end, worded=False)


def _trailing(text: str, line: Line, _last: int) -> _Number | None:
    """Behind the line, in the right margin."""
    at, end = line.text, line.end
    if at >= end or not text[end - 1].isdigit():
        return None
    bare = _DIGITS.fullmatch(text, at, end)
    found = bare or _TRAILING.search(text, max(at, end - _WIDE), end)
    if found is None:
        return None
    return _Number(int(found["n"]), end, found.span("n"), at, found.start(), worded=bare is None)


def _glued(text: str, line: Line, last: int) -> _Number | None:
    """Before the line without a blank; which digits are the number, the one before tells."""
    if line.text >= line.end or not text[line.text].isdigit() or line.column > _INDENT:
        return None
    for value in (last + 1, 1):
        end = line.text + len(str(value))
        if text.startswith(str(value), line.text, line.end) and not (value == 1 and text[end : end + 1].isdigit()):
            worded = end < line.end and not (text[end].isdigit() or text[end] in BLANK)
            return _Number(value, line.text, (line.text, end), end, line.end, worded)
    return None


def _sequence(text: str, lines: list[Line], fed: list[int], find: _Find) -> tuple[list[Sheet], _Numbers]:
    """Pages out of lines, and the numbers that go on by one."""
    starts = set(fed)
    sheets: list[Sheet] = []
    numbers: _Numbers = []
    last = taken = edge = 0
    for k, line in enumerate(lines):
        if k in starts:
            sheets.append(Sheet())
            last = taken = 0
        found = find(text, line, last)
        side = found.side - line.start if found is not None else 0
        if found is not None and not (find is _trailing and taken and abs(side - edge) > _SHIFTED):
            n = found.value
            if n == 1 and last >= _ENOUGH and len(fed) == 1:
                sheets.append(Sheet())
                last = taken = 0
            elif n == 1 and 0 < taken < 3:  # What was taken for a number of a line belonged to the head of the page.
                del numbers[-taken:]
                last = taken = 0
                if len(fed) == 1 and len(sheets) > 1:
                    sheets[-2].lines += sheets[-1].lines
                    sheets[-1].lines = []
            step = _SKIPPED if find in (_leading, _trailing) and (last or found.worded) else 1
            if last < n <= min(last + step, _MOST) and (not taken or abs(side - edge) <= _SHIFTED):
                last = n
                taken += 1
                edge = side
                numbers.append((line, found))
        sheets[-1].lines.append(line)
    return sheets, numbers


def _number(sheets: list[Sheet], numbers: _Numbers) -> None:
    """Give the lines their numbers. What goes beyond the last line of most pages is the number of a page."""
    values = [found.value for _, found in numbers]
    full = [n for n, following in zip(values, [*values[1:], 1], strict=True) if n >= _ENOUGH and following <= n]
    most = mode(full) if full else _MOST
    of_line = {id(line): found for line, found in numbers}
    timed = sum(found.after is not None for _, found in numbers) > _TIMED * sum(found.worded for _, found in numbers)
    for sheet in sheets:
        own = [line for line in sheet.lines if id(line) in of_line]
        if len(own) * 3 < sum(line.text < line.end for line in sheet.lines):
            continue  # An index has numbers too.
        for line in own:
            found = of_line[id(line)]
            if found.value <= most or found.worded:
                _take(line, found, timed=timed)


def _take(line: Line, found: _Number, *, timed: bool) -> None:
    """Give a line its number, and the time beside it."""
    text = found.text if timed or found.after is None else found.after[0]
    line.number, line.digits = found.value, found.digits
    if found.before or (timed and found.after):
        line.times = tuple(time for time in (found.before, found.after if timed else None) if time is not None)
    line.gap = text - found.side - len(str(found.value)) if found.worded else 0
    if text > line.text:
        line.text, line.column = text, text - line.start
    line.end = found.end


def _paged(text: str, lines: list[Line]) -> list[Sheet]:
    """The pages of text without numbers of lines or page breaks, by what is printed on each page."""
    marks = _chain(text, lines) or _repeated(text, lines)
    if len(marks) < _FEW or median(b - a for a, b in pairwise(marks)) < _SKIPPED:
        return []
    top = sum(line.text < line.end for line in lines[: marks[0]]) < _FEW
    edges = [0, *(k if top else k + 1 for k in marks), len(lines)]
    return [Sheet(lines[a:b]) for a, b in pairwise(edges) if a < b]


def _chain(text: str, lines: list[Line]) -> list[int]:
    """The lines that hold numbers of pages which go on by one."""
    before: dict[int, int] = {}
    size: dict[int, int] = {}
    last: dict[int, int] = {}
    for k, line in enumerate(lines):
        if found := PAGE_NUMBER.fullmatch(text, line.text, line.end):
            n = int(found[1])
            if n - 1 in last:
                before[k] = last[n - 1]
            size[k] = size[before[k]] + 1 if k in before else 1
            last[n] = k
    at: int | None = max(size, key=lambda k: size[k], default=None)
    marks: list[int] = []
    while at is not None:
        marks.append(at)
        at = before.get(at)
    return marks[::-1] if len(marks) >= _FEW else []


def _repeated(text: str, lines: list[Line]) -> list[int]:
    """The lines that name the house of the reporters."""
    houses: dict[str, list[int]] = {}
    for k, line in enumerate(lines):
        if line.end - line.text > _SKIPPED and HOUSE.search(text, line.text, line.end):
            houses.setdefault(" ".join(text[line.text : line.end].split()), []).append(k)
    return max(houses.values(), key=len) if houses else []


def _is_double(lines: Sequence[Line]) -> bool:
    """Whether an empty line stands behind each line with words."""
    pairs = [(a.text < a.end, b.text < b.end) for a, b in pairwise(lines)]
    full = sum(a for a, _ in pairs)
    return full > 4 and sum(a and b for a, b in pairs) < 0.1 * full
