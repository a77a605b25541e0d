"""The pages of a stenographic record: which lines stand on them, their numbers, what the printing added."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from itertools import pairwise
from statistics import mode

from attrs import define, field

LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]*+(?:\r\n|[\n\r\f\v\x85\u2028\u2029]|\Z)")
_NUMBER = re.compile(r"([ \t\xa0]{0,14})(?:\d{1,6}:)?(\d{1,2})(?=[ \t\xa0]|$)[ \t\xa0]*+")
BLANK = " \t\xa0"
_PAGE_NUMBER = re.compile(
    r"[\s\xa0]*+(?:page[ \xa0]+)?[-–—]?[ \xa0]?(\d{1,5})[ \xa0]?[-–—]?(?:[ \xa0]+of[ \xa0]+\d{1,5})?[\s\xa0]*+",
    re.IGNORECASE,
)
_SHORT = 3
_HOUSE = re.compile(
    r"report(?:ing|ers?)\b|legal solutions|stenograph|transcript(?:ion)? serv|\bofficial\b|www\.|\(?\b\d{3}\)?[ -]\d{3}-\d{4}",
    re.IGNORECASE,
)
"""What the houses of court reporters print below a page."""
_OF = re.compile(r"\s(\d{1,4}) of \d{1,4}$")
_MOST = 30
_SKIPPED = 12
_SHIFTED = 3
_ENOUGH = 8
_FLAT = 400
_FAR = 150
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
    for sheet in sheets:
        sheet.mode = chosen if any(line.number for line in sheet.lines) else NONE
        sheet.double = _is_double(sheet.lines)
    _furnish(text, sheets)
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
    for chosen, enough in ((LEAD, 2), (APART, 3)):
        sheets, numbers = _sequence(text, lines, fed, chosen)
        lead = {id(line) for line, found in numbers if found[1] < line.end}
        bare = {id(line) for line, found in numbers if found[1] == line.end}
        own, other = (lead, bare) if chosen is LEAD else (bare, lead)
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
    return NONE, _sequence(text, lines, fed, NONE)[0]


_Numbers = list[tuple[Line, tuple[int, int, int]]]


def _sequence(text: str, lines: list[Line], fed: list[int], chosen: Mode) -> tuple[list[Sheet], _Numbers]:
    """Pages out of lines, and the numbers that go on by one: the line and the number's start, end and value."""
    starts = set(fed)
    sheets: list[Sheet] = []
    numbers: _Numbers = []
    last = taken = edge = 0
    for k, line in enumerate(lines):
        if k in starts:
            sheets.append(Sheet())
            last = taken = 0
        found = _NUMBER.match(text, line.start, line.end) if chosen is not NONE else None
        if found is not None and (chosen is LEAD or found.end() == line.end):
            n = int(found[2])
            if n == 1 and last >= _ENOUGH and len(fed) == 1:
                sheets.append(Sheet())
                last = taken = 0
            elif n == 1 and 0 < taken < 3:  # What was taken for a number of a line belonged to the head of the page.
                del numbers[-taken:]
                last = taken = 0
                if len(fed) == 1 and len(sheets) > 1:
                    sheets[-2].lines += sheets[-1].lines
                    sheets[-1].lines = []
            step = _SKIPPED if chosen is LEAD and (last or found.end() < line.end) else 1
            left = found.start(2) - line.start
            if last < n <= min(last + step, _MOST) and (not taken or abs(left - edge) <= _SHIFTED):
                last = n
                taken += 1
                edge = left
                numbers.append((line, (found.start(2), found.end(), n)))
        sheets[-1].lines.append(line)
    return sheets, numbers


def _number(sheets: list[Sheet], numbers: _Numbers) -> None:
    """Give the lines their numbers. What goes beyond the last line of most pages is the number of a page."""
    values = [n for _, (_, _, n) in numbers]
    full = [n for n, following in zip(values, [*values[1:], 1], strict=True) if n >= _ENOUGH and following <= n]
    most = mode(full) if full else _MOST
    found = {id(line): place for line, place in numbers}
    for sheet in sheets:
        own = [line for line in sheet.lines if id(line) in found]
        if len(own) * 3 < sum(line.text < line.end for line in sheet.lines):
            continue  # An index has numbers too.
        for line in own:
            start, end, n = found[id(line)]
            if n <= most or end < line.end:
                line.number, line.digits = n, (line.start, end)
                line.gap = end - start - len(str(n)) if end < line.end else 0
                line.text, line.column = end, end - line.start


def _is_double(lines: Sequence[Line]) -> bool:
    """Whether an empty line stands behind each line with words."""
    pairs = [(a.text < a.end, b.text < b.end) for a, b in pairwise(lines)]
    full = sum(a for a, _ in pairs)
    return full > 4 and sum(a and b for a, b in pairs) < 0.1 * full


def _furnish(text: str, sheets: list[Sheet]) -> None:
    """Hide what repeats at the edges of pages, and page numbers."""
    if len(sheets) < 2 and not any(line.number for sheet in sheets for line in sheet.lines):
        return
    edges = [_edges(sheet) for sheet in sheets]
    outside = Counter(mask for edge, _ in edges for mask in {_mask(text, line) for line in edge})
    inside = Counter(mask for _, edge in edges for mask in {_mask(text, line) for line in edge})
    few, many = min(3, max(2, len(sheets) // 2)), max(3, len(sheets) // 4)
    printed: list[list[str]] = []
    for sheet, (outer, inner) in zip(sheets, edges, strict=True):
        paged = sheet.mode is NONE and not outside
        for line in inner:
            mask = _mask(text, line)
            seen = inside[mask] if paged or line.number is not None else 0
            if "#" in mask or sum(map(str.isalpha, mask)) > _SHORT:  # "Yes." may begin many pages.
                line.hidden = outside[mask] >= few or (seen + outside[mask] >= many)
        found = [(line, _PAGE_NUMBER.fullmatch(text, line.text, line.end)) for line in outer]
        for line, number in found:
            house = number is not None or _HOUSE.search(text, line.text, line.end) is not None
            # A line that stands before its number is outside too.
            line.hidden = house or outside[_mask(text, line)] >= (few if sheet.mode is LEAD else many)
        if sheet.mode is NONE and not _label_in(text, sheet):
            found += [(line, number) for line in inner if (number := _PAGE_NUMBER.fullmatch(text, line.text, line.end))]
        labels = [number[1] for line, number in found if number is not None and line.number is None]
        for line, number in found:
            line.hidden = line.hidden or number is not None
        printed.append(labels)
        sheet.label = labels[-1] if labels else _label_in(text, sheet)
    _shift(sheets, printed)


def _label_in(text: str, sheet: Sheet) -> str | None:
    """The number of a page at the end of a running head: "May 4, 1999     3 of 20"."""
    for line in sheet.lines:
        if line.hidden and (found := _OF.search(text, line.text, line.end)):
            return found[1]
    return None


def _shift(sheets: list[Sheet], printed: list[list[str]]) -> None:
    """Without page breaks, a number at the head of a page stands behind the lines of the page before."""
    if printed[-1] or len(sheets) < 3 or not all(printed[:-1]):
        return
    for sheet, before in zip(sheets[1:], printed, strict=False):
        sheet.label = before[-1]
    sheets[0].label = None


def _edges(sheet: Sheet) -> tuple[list[Line], list[Line]]:
    """The lines with words outside the numbered ones, and those inside at the edge: a running title may have a number."""
    lines = [line for line in sheet.lines if line.text < line.end]
    numbered = [line for line in sheet.lines if line.number is not None]
    if not numbered:
        return [], lines if len(lines) < 8 else lines[:4] + lines[-4:]
    first, last = numbered[0].start, numbered[-1].start
    outside = [line for line in lines if line.start < first or line.start > last]
    return outside, [numbered[0]] if numbered[0].text < numbered[0].end else []


def _mask(text: str, line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(text[line.text : line.end].split()).casefold())
