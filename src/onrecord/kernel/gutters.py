r"""Columns of prose without numbers: a page whose lines are cut by a gutter, read column after column.

A gutter is a column of blanks that runs down a page with running text on both sides. Tables, lists of names and
contents have gaps too, yet no sentences beside them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import define

from onrecord.kernel.order import Order, Part
from onrecord.kernel.sheet import LINE

_GAP = re.compile(r"(?:(?<=\S) {3,}|^ {20,})(?=\S)")
# The same inside a line, as it is found fastest.
_INSIDE = re.compile(r"   (?<=\S   ) *(?=\S)")
_LOWER = re.compile(r"(?<!\S)[^\W\d_A-Z][^\W\d_A-Z]")
_WIDE, _LONGEST = 50, 400
_FEW = 8
_MOST, _PROSE = 0.75, 0.6


@define
class Row:
    """A line: where it begins, where its words and where it ends, and its gaps."""

    start: int
    end: int
    stop: int
    gaps: list[tuple[int, int]]


def arrange_columns(text: str) -> Order | None:
    r"""The order in which columns of prose are read, or None where there are none.

    >>> left, right = "The ferry will be late on", "days of wind, and we shall"
    >>> arrange_columns(f"{left:34}{right}\n" * 9).text.count(left + " " * 9 + "\n")
    9
    """
    if len(_INSIDE.findall(text)) < _FEW:
        return None
    parts: list[Part] = []
    found = False
    for page in _pages(text):
        edges = _edges(text, page)
        found = found or bool(edges)
        parts += _ordered(text, page, edges) if edges else [(row.start, row.stop) for row in page]
    return Order(text, parts) if found else None


def _pages(text: str) -> Iterator[list[Row]]:
    page: list[Row] = []
    for match in LINE.finditer(text):
        start, stop = match.span()
        if start == stop:
            continue
        end = start + len(match[0].rstrip("\n\r\f\v\x85\u2028\u2029"))
        raw = text[start:end] if _WIDE < end - start < _LONGEST else ""
        page.append(Row(start, end, stop, [gap.span() for gap in _GAP.finditer(raw)] if "   " in raw else []))
        if text[stop - 1] == "\f":
            yield page
            page = []
    yield page


def _edges(text: str, page: Sequence[Row]) -> list[int]:
    """Where the columns but the first begin: where most lines that go on further have had a gap."""
    if sum(bool(row.gaps) for row in page) < _FEW:
        return []
    steps = [0] * (_LONGEST + 2)
    ends = [0] * (_LONGEST + 2)
    for row in page:
        for start, end in row.gaps:
            steps[start] += 1
            steps[end] -= 1
        ends[min(row.end - row.start, _LONGEST)] += 1
    beyond = list(accumulate(reversed(ends)))[::-1]
    open_ = [n >= max(_FEW, _MOST * many) for n, many in zip(accumulate(steps), beyond, strict=True)]
    return [k for k in range(1, len(open_)) if open_[k - 1] and not open_[k] and _is_prose(text, page, k)]


def _is_prose(text: str, page: Sequence[Row], edge: int) -> bool:
    """Whether sentences stand on both sides."""
    both = [row for row in page if any(start < edge <= end + 1 for start, end in row.gaps)]
    prose = [
        row
        for row in both
        if _LOWER.search(text, row.start, row.start + edge - 2) and _LOWER.search(text, row.start + edge - 2, row.end)
    ]
    return len(both) >= _FEW and len(prose) >= _PROSE * len(both)


def _ordered(text: str, page: Sequence[Row], edges: Sequence[int]) -> Iterator[Part]:
    """The parts of a page. A line that runs over a gutter ends the columns above it."""
    band: list[tuple[Row, list[int]]] = []
    after: list[Row] = []  # Empty lines behind the last one of the columns.
    for row in page:
        raw = text[row.start : row.end]
        cuts = _cuts(raw, edges) if raw.strip() else None
        if cuts is not None:
            band += [*((empty, [0] * (len(edges) + 1)) for empty in after), (row, cuts)]
            after = []
        elif band and not raw.strip():
            after.append(row)
        else:
            yield from _columns(text, band)
            yield from ((other.start, other.stop) for other in (*after, row))
            band, after = [], []
    yield from _columns(text, band)
    yield from ((row.start, row.stop) for row in after)


def _columns(text: str, band: Sequence[tuple[Row, list[int]]]) -> Iterator[Part]:
    """The columns of a band; one that ends above another one goes on with it. The last words of a line keep its end."""
    lines: list[list[tuple[int, int]]] = []
    for row, cuts in band:
        edges = [row.start + cut for cut in cuts]
        last = max((k for k, edge in enumerate(edges) if text[edge : row.end].strip()), default=0)
        edges[last + 1 :] = [row.stop] * (len(edges) - last - 1)
        lines.append(list(pairwise([*edges, row.stop])))
    for column in zip(*lines, strict=True):
        filled = [n for n, (start, end) in enumerate(column) if text[start:end].strip()]
        for n, (start, end) in enumerate(column):
            yield start, end
            if filled and filled[0] <= n <= filled[-1] and text[end - 1] not in "\n\r\f":
                yield "\n"


def _cuts(raw: str, edges: Sequence[int]) -> list[int] | None:
    """Where the parts of a line begin; None where it has words in a gutter."""
    cuts = [0]
    for edge in edges:
        at = min(edge, len(raw))
        while at > cuts[-1] and at < len(raw) and not raw[at - 1].isspace():
            at -= 1
        if raw[max(at - 2, cuts[-1]) : at].strip() and at < len(raw):
            return None
        cuts.append(at)
    return cuts
