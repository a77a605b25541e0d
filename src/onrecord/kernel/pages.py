r"""Stenographic pages as lines: numbers in the margin, running heads, time columns and page numbers taken away.

Court reporters print 24 to 28 numbered lines on a page, and extractors of PDF make different things of them: the number
before its line (by blanks), on a line of its own, all numbers of a page first, or everything on one line. Whatever it
is, the view shows the lines of the record alone, a blank line between paragraphs, and knows page and line of each.
Text without numbers keeps its lines; its running heads are taken away as well.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from attrs import define, field

from onrecord.kernel.builder import Builder
from onrecord.kernel.edges import furnish
from onrecord.kernel.pieces import Piece
from onrecord.kernel.sheet import BLANK, NONE, Line, Sheet, read_sheets
from onrecord.kernel.view import MappedView
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span

_REFERENCE = re.compile(r"\b\d{1,4}:\d{1,2}\b")
_TIME = re.compile(r"(?<=[ \t\xa0])\d{1,2}:\d{2}(?::\d{2})?$")
_TURN = re.compile(r"[QA]\.?[ \t]|\(|[^\W\d_a-z][^:\n]{0,60}:")
_WIDE = 100
_HUNG = 6
_CLOCK = 12
_TIMED, _INDEXED = 0.3, 0.6
_REGULAR = 3


class PageView(MappedView):
    """The lines of stenographic pages. `place` tells the page and the line of an offset."""

    def __init__(
        self, source: Source, pieces: list[Piece], places: Sequence[tuple[int, str | None, int | None]]
    ) -> None:
        super().__init__(source, pieces)
        self._places = places
        self._offsets = [at for at, _, _ in places]

    def place(self, offset: int) -> tuple[str | None, str | None]:
        """The page of an offset of the view as printed, and page and line as one cites them: `12:4`."""
        k = bisect_right(self._offsets, offset) - 1
        if k < 0:
            return None, None
        _, page, line = self._places[k]
        return page, f"{page}:{line}" if page is not None and line is not None else None


def page_view(source: Source, builder: Builder) -> PageView:
    r"""The lines of a document of stenographic pages. What is no part of the record is hidden in the builder.

    An index of words at the end becomes one of the view's `insertions`.

    >>> source = Source(" 1     MS. LUND:  We meet\n 2   again.\n 3\n 4     THE COURT:  Yes.\n        7\n")
    >>> view = page_view(source, Builder(source))
    >>> view.text
    'MS. LUND:  We meet\nagain.\n\nTHE COURT:  Yes.'
    >>> view.place(view.text.index("THE"))
    ('7', '7:4')
    """
    text = source.text
    sheets = read_sheets(text)
    furnish(text, sheets)
    timed = _has_times(text, sheets)
    composer = _Composer(text, builder)
    for sheet in sheets:
        if composer.size and _is_index(text, sheet):
            composer.index(sheet)
        else:
            composer.sheet(sheet, timed=timed)
    _report_pages(builder, sheets)
    view = PageView(source, composer.pieces, composer.places)
    view.insertions = tuple(composer.insertions)
    return view


def _report_pages(builder: Builder, sheets: Sequence[Sheet]) -> None:
    """Say where pages are missing or out of order, if their numbers go on with the pages nearly always."""
    # How far the printed number is from that of the page in the file; one that stands alone was no number of a page.
    ahead = [(int(x.label) - k, x) for k, x in enumerate(sheets) if x.label is not None and x.label.isdecimal()]
    kept = [
        now
        for before, now, after in zip([None, *ahead], ahead, [*ahead[1:], None], strict=False)
        if before is None or after is None or before[0] != after[0] or now[0] == before[0]
    ]
    odd = [(a, b) for a, b in pairwise(kept) if a[0] != b[0] and b[1].label != "1"]
    if len(odd) * _REGULAR > len(kept):
        return
    for a, b in odd:
        line = next((line for line in b[1].lines if not line.hidden and line.text < line.end), b[1].lines[0])
        code = "pages-missing" if b[0] > a[0] else "pages-out-of-order"
        message = f"page {b[1].label} follows page {a[1].label}, at line {builder.source.line_col(line.start)[0]}"
        builder.problem(code, message, span=Span(line.start, line.end))


def _has_times(text: str, sheets: Sequence[Sheet]) -> bool:
    """Whether lines end in a column of clock times."""
    lines = [line for sheet in sheets for line in sheet.lines if not line.hidden and line.text < line.end]
    found = sum(1 for line in lines if _TIME.search(text, max(line.start, line.end - _CLOCK), line.end))
    return found > _TIMED * len(lines)


def _is_index(text: str, sheet: Sheet) -> bool:
    """Whether a page is an index of words with the places where they stand."""
    lines = [line for line in sheet.lines if not line.hidden and line.text < line.end]
    found = [line for line in lines if _REFERENCE.search(text, line.text, line.end)]
    return not sheet.numbered and len(found) >= 3 and len(found) > _INDEXED * len(lines)


@define
class _Composer:
    """Puts the shown lines together."""

    text: str
    builder: Builder
    pieces: list[Piece] = field(factory=list[Piece])
    places: list[tuple[int, str | None, int | None]] = field(factory=list[tuple[int, str | None, int | None]])
    insertions: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    size: int = 0
    long: bool = False
    """Whether the last line was longer than a printed line: it is a paragraph of its own."""

    def sheet(self, sheet: Sheet, *, timed: bool) -> None:
        """Add a page."""
        margin, delta = _margin(sheet, self.text)
        blanks = 0
        for line in sheet.lines:
            end = self._end(line, timed=timed)
            self._hide(line, end)
            if line.hidden:
                continue
            if line.text >= end:
                blanks += sheet.breaks(line)
                continue
            indent = line.gap if delta == 1 else line.column
            new = blanks > 0 or indent >= margin + delta or (sheet.mode is NONE and self.long)
            self._put(line.text, end, sheet.label, line.number, "\n\n" if new else "\n")
            self.long = end - line.text > _WIDE
            blanks = 0

    def index(self, sheet: Sheet) -> None:
        """Add a page of an index, lines as they are."""
        start = self.size
        first = True
        for line in sheet.lines:
            if line.hidden and line.number is None:
                self._hide(line, line.end)
            elif line.start < line.end and not self.text[line.start : line.end].isspace():
                self._put(line.start, line.end, sheet.label, None, "\n\n" if first else "\n")
                first = False
        if self.insertions and self.insertions[-1][1] == start:
            start = self.insertions.pop()[0]
        elif start:
            start += 2
        self.insertions.append((start, self.size))

    def _end(self, line: Line, *, timed: bool) -> int:
        """Where the words of a line end: before its time."""
        at = max(line.start, line.end - _CLOCK)
        if timed and not line.hidden and line.text < line.end and (found := _TIME.search(self.text, at, line.end)):
            self.builder.hide(found.start(), line.end, Role.METADATA, "time-column")
            end = found.start()
            while end > line.text and self.text[end - 1] in BLANK:
                end -= 1
            return end
        return line.end

    def _hide(self, line: Line, end: int) -> None:
        if line.hidden:
            self.builder.hide(
                line.start, max(end, line.digits[1] if line.digits else end), Role.FURNITURE, "page-furniture"
            )
        elif line.digits:
            self.builder.hide(*line.digits, Role.FURNITURE, "line-number")
            for time in line.times:
                self.builder.hide(*time, Role.METADATA, "time-column")

    def _put(self, start: int, end: int, page: str | None, line: int | None, gap: str) -> None:
        if self.size:
            self.pieces.append((start, start, gap))
            self.size += len(gap)
        self.places.append((self.size, page, line))
        self.pieces.append((start, end, None))
        self.size += end - start


def _margin(sheet: Sheet, text: str) -> tuple[int, int]:
    """Where the lines of a page begin, and by how much the first lines of paragraphs are set in.

    Extractors keep the columns, or else the number of blanks behind the line number: what is the same behind numbers of
    one and of two digits counts.
    """
    lines = [line for line in sheet.lines if line.text < line.end and not line.hidden]
    if sheet.numbered:
        lines = [line for line in lines if line.number is not None]
        short, long = [x for x in lines if (x.number or 0) < 10], [x for x in lines if (x.number or 0) >= 10]
        if short and long and _regular(x.column for x in short) != _regular(x.column for x in long):
            gap = _regular(x.gap for x in short)
            if gap == _regular(x.gap for x in long):
                return gap, 1
    # Lines that go on may be set in a little: those of a turn hang.
    margin = _regular(line.column for line in lines)
    return margin + _hanging(lines, margin, text), 4 if sheet.numbered else 3


def _hanging(lines: Sequence[Line], margin: int, text: str) -> int:
    """By how much lines that go on are set in, where those at the margin all begin a turn; else nothing."""
    turns = [bool(_TURN.match(text, line.text, line.end)) for line in lines if line.column == margin]
    rest = Counter(line.column - margin for line in lines if margin < line.column <= margin + _HUNG)
    if sum(turns) < _REGULAR or sum(turns) * 8 < len(turns) * 7 or not rest:
        return 0
    (inset, count), *_ = rest.most_common(1)
    return inset if count >= _REGULAR else 0


def _regular(values: Iterable[int]) -> int:
    """The smallest value that is common."""
    counts = Counter(values)
    total = counts.total()
    common = [value for value, count in counts.items() if count * 8 >= total and (count > 1 or total < 4)]
    return min(common, default=min(counts, default=0))
