r"""Columns of prose without numbers: a page whose lines are cut by a gutter, read column after column.

A gutter is a column of blanks that runs down a page with running text on both sides. Tables, lists of names and
contents have gaps too, yet no sentences beside them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from attrs import define

from onrecord.kernel.order import Order, Part
from onrecord.kernel.sheet import LINE

_GAP = re.compile(r"(?:(?<=\S) {3,}|^ {20,})(?=\S)")
# The same inside a line, as it is found fastest.
_INSIDE = re.compile(r"   (?<=\S   ) *(?=\S)")
_SET_IN = re.compile(r"\n {20,}(?=\S)")
# Line ends that the quick way of cutting into lines does not know.
_RARE = "\v\x85\u2028\u2029"
_LONE = re.compile(r"\r(?!\n)")
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
    edges = [_edges(text, page) for page in _Page.all_of(text)]
    if not any(edges):
        return None
    parts: list[Part] = []
    for page, cuts in zip(_pages(text), edges, strict=True):
        parts += _ordered(text, page, cuts) if cuts else [(row.start, row.stop) for row in page]
    return Order(text, parts)


@define
class _Page:
    """What tells whether a page has gutters: its lines with gaps, and how many lines are how long."""

    rows: list[Row]
    ends: list[int]

    @classmethod
    def all_of(cls, text: str) -> Iterator[_Page]:
        """The pages of a text. Most hold few gaps, so that their lines need no closer look."""
        if any(mark in text for mark in _RARE) or ("\r" in text and _LONE.search(text)):
            for rows in _pages(text):
                yield cls([row for row in rows if row.gaps], _histogram(row.end - row.start for row in rows))
            return
        start = 0
        for page in text.split("\f"):
            lines = page.split("\n")
            sizes = (len(line) - line.endswith("\r") for line in lines)
            yield cls(list(_rows_with_gaps(text, start, start + len(page))), _histogram(sizes))
            start += len(page) + 1


def _histogram(sizes: Iterable[int]) -> list[int]:
    ends = [0] * (_LONGEST + 2)
    for size, n in Counter(sizes).items():
        ends[min(size, _LONGEST)] += n
    return ends


def _rows_with_gaps(text: str, start: int, end: int) -> Iterator[Row]:
    # Two searches that begin with plain characters are many times faster than one for either kind of gap.
    inside = (text.rfind("\n", start, gap.end()) + 1 for gap in _INSIDE.finditer(text, start, end))
    before = (gap.start() + 1 for gap in _SET_IN.finditer(text, start, end))
    for line in sorted({max(start, at) for at in (start, *inside, *before)}):
        stop = text.find("\n", line, end)
        raw = text[line : stop if stop >= 0 else end].rstrip("\r")
        if _WIDE < len(raw) < _LONGEST and (gaps := [gap.span() for gap in _GAP.finditer(raw)]):
            yield Row(line, line + len(raw), stop, gaps)


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


def _edges(text: str, page: _Page) -> list[int]:
    """Where the columns but the first begin: where most lines that go on further have had a gap."""
    if len(page.rows) < _FEW:
        return []
    steps = [0] * (_LONGEST + 2)
    for row in page.rows:
        for start, end in row.gaps:
            steps[start] += 1
            steps[end] -= 1
    beyond = list(accumulate(reversed(page.ends)))[::-1]
    open_ = [n >= max(_FEW, _MOST * many) for n, many in zip(accumulate(steps), beyond, strict=True)]
    return [k for k in range(1, len(open_)) if open_[k - 1] and not open_[k] and _is_prose(text, page.rows, k)]


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
