r"""Texts that are read in another order than that of the file, and the way back of all that was read from them.

Pages may be printed side by side, so that a line of the file holds a line of each. The text is then put in the order
in which one reads it, read like any other, and the spans of the result are led back: items keep the order of the
reading, the ledger that of the file. A span is then the smallest range of the file that holds all of what it names,
and may hold parts of what stands beside it; `Paragraph.regions` gives the exact ranges.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from operator import itemgetter

from attrs import evolve, frozen

from onrecord.model.items import Item, Paragraph, Remark
from onrecord.model.ledger import Ledger
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.model.span import OffsetMap, Span

Part = tuple[int, int] | str
"""A range of the text, or characters that are put between."""


class Order:
    r"""The parts of a text in the order in which they are read. Each character stands in one of them.

    >>> order = Order("one  three\ntwo", [(0, 5), "\n", (11, 14), (5, 11)])
    >>> order.text, order.span(0, 9), list(order.regions(0, 9))
    ('one  \ntwothree\n', Span(start=0, end=14), [Span(start=0, end=5), Span(start=11, end=14)])
    """

    def __init__(self, text: str, parts: Iterable[Part]) -> None:
        self._at: list[int] = []
        self._runs: list[tuple[int, int]] = []
        shown: list[str] = []
        size = 0
        for part in parts:
            if isinstance(part, str):
                shown.append(part)
                size += len(part)
                continue
            start, end = part
            if start == end:
                continue
            if self._runs and self._runs[-1][1] == start and self._at[-1] + start - self._runs[-1][0] == size:
                self._runs[-1] = (self._runs[-1][0], end)
            else:
                self._at.append(size)
                self._runs.append(part)
            shown.append(text[start:end])
            size += end - start
        self.text = "".join(shown)

    def regions(self, start: int, end: int) -> Iterator[Span]:
        """The ranges of the file that a range of the text in order came from."""
        for k in range(max(0, bisect_right(self._at, start) - 1), bisect_left(self._at, end)):
            at, (first, last) = self._at[k], self._runs[k]
            low, high = max(first, first + start - at), min(last, first + end - at)
            if low < high:
                yield Span(low, high)

    def span(self, start: int, end: int) -> Span:
        """The smallest range of the file that holds them all."""
        found = list(self.regions(start, end))
        if found:
            return Span(min(span.start for span in found), max(span.end for span in found))
        k = bisect_right(self._at, start) - 1
        at = min(self._runs[k][0] + start - self._at[k], self._runs[k][1]) if k >= 0 else 0
        return Span(at, at)

    @property
    def turn(self) -> Span:
        """The first range of the text in order that stands before, in the file, what is read before it."""
        for k, (before, (start, end)) in enumerate(pairwise(self._runs), 1):
            if start < before[1]:
                return Span(self._at[k], self._at[k] + end - start)
        return Span(0, 0)

    @cached_property
    def _filed(self) -> list[tuple[int, int]]:
        return sorted((first, at) for at, (first, _) in zip(self._at, self._runs, strict=True))

    def position(self, offset: int) -> int:
        """Where a character of the file stands in the order.

        >>> Order("one  two", [(5, 8), (0, 5)]).position(0)
        3
        """
        first, at = self._filed[max(0, bisect_right(self._filed, (offset, len(self.text))) - 1)]
        return at + offset - first


@frozen(slots=True, kw_only=True)
class OrderedSource(Source):
    """A document whose text was put in order, for the reader. Lines and columns are those of the file."""

    original: Source
    order: Order

    def line_col(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1."""
        return self.original.line_col(self.order.span(offset, offset + 1).start)


def ordered(source: Source, order: Order) -> OrderedSource:
    """The source with its text in order."""
    return OrderedSource(
        text=order.text,
        encoding=source.encoding,
        name=source.name,
        format=source.format,
        sha256=source.sha256,
        length=source.length,
        data=source.data,
        bom=source.bom,
        folder=source.folder,
        original=source,
        order=order,
    )


def restored(meeting: Meeting) -> Meeting:
    """A meeting that was read from a text in order, with the spans of the file; any other as it is."""
    source = meeting.source
    if not isinstance(source, OrderedSource):
        return meeting
    order = source.order
    return evolve(
        meeting,
        source=source.original,
        items=tuple(_item(item, order) for item in meeting.items),
        ledger=_ledger(meeting.ledger, order, len(source.original.text)),
        diagnostics=tuple(
            evolve(found, span=_span(found.span, order)) if found.span else found for found in meeting.diagnostics
        ),
    )


def _span(span: Span, order: Order) -> Span:
    return order.span(span.start, span.end)


def _item(item: Item, order: Order) -> Item:
    span = _span(item.span, order)
    if not isinstance(item, Remark):
        return evolve(item, span=span)
    return evolve(item, span=span, paragraphs=tuple(_paragraph(part, order) for part in item.paragraphs))


def _paragraph(paragraph: Paragraph, order: Order) -> Paragraph:
    text, span = paragraph.text, paragraph.span
    notes = tuple(evolve(note, span=_span(note.span, order)) for note in paragraph.notes)
    if not text:
        return evolve(paragraph, span=_span(span, order), notes=notes)
    known = paragraph.offsets.runs if paragraph.offsets is not None else ()
    runs: list[int] = []
    for at, start, size in zip(*[iter(known or (0, span.start, len(text)))] * 3, strict=True):
        shown = at
        for region in order.regions(start, start + size) if size else (order.span(start, start),):
            runs += (shown, region.start, region.length)
            shown += region.length
    where = Span(min(runs[1::3]), max(map(sum, zip(runs[1::3], runs[2::3], strict=True))))
    plain = len(runs) == 3 and runs[2] == len(text)
    return evolve(paragraph, span=where, notes=notes, offsets=None if plain else OffsetMap(where.start, tuple(runs)))


def _ledger(ledger: Ledger, order: Order, length: int) -> Ledger:
    rows = [
        (region.start, region.end, row.role, row.rule)
        for row in ledger
        for region in order.regions(row.span.start, row.span.end)
    ]
    rows.sort(key=itemgetter(0))
    return Ledger.tile(rows, length)
