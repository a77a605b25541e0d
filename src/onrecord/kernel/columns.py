r"""Pages that were printed side by side, put one below the other in the order in which one reads them.

A sheet may hold two or four pages of a record: its lines then hold a line of each page. `arrange` finds such sheets
by the numbers of lines, which stand in more than one place, and gives the text page by page. `kernel.order` leads
what was read from it back to the text as it was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from attrs import define, field

from onrecord.kernel.order import Order, Part
from onrecord.kernel.sheet import BLANK, LINE

_LEAD = re.compile(r"[ \t\xa0]{0,14}([\[(]?)(\d{1,2})[\])]?(?=[ \t\xa0]|$)")
_TWICE = re.compile(
    r"(?:^|(?<=\r))[ \t\xa0]{0,14}[\[(]?(\d{1,2})[\])]?[ \t\xa0][^\n\r]*(?:[ \t\xa0]{2}|\t)[\[(]?\1[\])]?(?=\s|\Z)",
    re.MULTILINE,
)
"""A line with one number twice."""
_LABEL = re.compile(r"(?:page[ \xa0]*+)?(\d{1,5})", re.IGNORECASE)
_LABELS = re.compile(rf"\s*+{_LABEL.pattern}(?:(?:[ \xa0]{{2,}}|\t)\s*+{_LABEL.pattern})*+\s*+", re.IGNORECASE)
_MARGIN = 20
_LOOSE = 3
_FEW, _MOST = 5, 0.8
_WORDED = 0.25
_LONGEST = 400


@define
class Row:
    """A line: where it begins, where its words and where it ends. `marks` are where its number stands once more."""

    start: int
    end: int
    stop: int
    number: int = 0
    marks: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    """Column, and offset in the line."""


@define
class Band:
    """Rows that hold pages side by side. `edges` are the columns where all but the first begin."""

    rows: list[Row]
    edges: list[int]
    labels: list[Row] = field(factory=list[Row])
    """The lines with the numbers of the pages, above or below."""


def arrange(text: str) -> Order | None:
    r"""The order in which sheets are read, or None where no pages stand side by side.

    >>> left, right = "We meet in the old hall", "of the ferries, in the rain."
    >>> lines = [f"{n:>3} {left:30} {n:>3} {right}\n" for n in range(1, 7)]
    >>> arrange("".join(lines)).text.split("\n")[5].rstrip(), arrange("".join(lines)).text.split("\n")[6][:12]
    ('  6 We meet in the old hall', '\x0c1 of the fe')
    """
    if sum(1 for _ in islice(_TWICE.finditer(text), _FEW)) < _FEW:
        return None
    rows = _rows(text)
    parts = _bands(text, rows)
    first = next((k for k, part in enumerate(parts) if isinstance(part, Band)), None)
    if first is None:
        return None
    above = any(_is_label(text, part, sure=True) for part in parts[:first])
    parts = _labelled(text, parts, above=above)
    order: list[Part] = []
    for sheet in _sheets(text, parts):
        order += _ordered(text, sheet, above=above)
    return Order(text, order)


# --- the lines and their numbers -------------------------------------------------------------------------------


def _rows(text: str) -> list[Row]:
    rows: list[Row] = []
    for match in LINE.finditer(text):
        start, stop = match.span()
        if start == stop:
            continue
        row = Row(start, start + len(match[0].rstrip("\n\r\f\v\x85\u2028\u2029")), stop)
        if row.end - start < _LONGEST and (lead := _LEAD.match(text, start, row.end)):
            row.number = int(lead[2])
            row.marks = list(_marks(text[start : row.end], lead.end() - start, lead[1] + lead[2]))
        rows.append(row)
    return rows


def _marks(raw: str, at: int, number: str) -> Iterator[tuple[int, int]]:
    """Where the number of a line stands once more in it, behind a gap."""
    while (at := raw.find(number, at + 1)) > 0:
        gap = raw[at - 1] == "\t" or (raw[at - 1] in BLANK and raw[at - 2] in BLANK)
        if gap and raw[at + len(number) : at + len(number) + 1] in "])" + BLANK:
            yield _column(raw, at), at


def _column(raw: str, at: int) -> int:
    return len(raw[:at].expandtabs()) if "\t" in raw else at


def _bands(text: str, rows: Sequence[Row]) -> list[Row | Band]:
    """Rows that hold several pages together, the others as they are."""
    runs: list[list[Row]] = [[]]
    went_on = False
    for row in rows:
        if row.number == 1 and went_on:
            runs.append([])
            went_on = False
        runs[-1].append(row)
        went_on = went_on or row.number > 1
        if text[row.stop - 1] == "\f":
            runs.append([])
            went_on = False
    found = [_edges(text, run) for run in runs]
    known = [edge for edges in found for edge in edges]
    out: list[Row | Band] = []
    for run, sure in zip(runs, found, strict=True):
        if edges := sure or (_edges(text, run, known) if known else []):
            first, last = _extent(text, run, edges)
            out += [*run[:first], Band(run[first:last], edges), *run[last:]]
        else:
            out += run
    return out


def _edges(text: str, run: Sequence[Row], known: Sequence[int] = ()) -> list[int]:
    """The columns where numbers go on by one from 1, as on the left. Near a `known` one, a single number is enough."""
    groups: list[list[tuple[int, int, Row]]] = []
    marks = [(column, at, row) for row in run for column, at in row.marks if column >= _MARGIN]
    for mark in sorted(marks, key=lambda mark: mark[:2]):
        if groups and mark[0] - groups[-1][-1][0] <= _LOOSE:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    edges: list[int] = []
    sure = bool(known)
    for group in groups:
        numbers = {row.number for _, _, row in group}
        near = any(abs(group[0][0] - edge) <= 2 * _LOOSE for edge in known)
        if len(numbers) >= max(1 if near else _FEW, _MOST * max(numbers)):
            edges.append(group[0][0])
            worded = sum(1 for _, at, row in group if text[row.start + at + 4 : row.end].strip())
            sure = sure or worded >= _WORDED * len(group)
    # Numbers that stand without words on the right are those of the same lines.
    return edges if sure else []


def _extent(text: str, run: Sequence[Row], edges: Sequence[int]) -> tuple[int, int]:
    """From the first numbered row to the last one, and on while a page further right goes on."""
    numbered = [k for k, row in enumerate(run) if row.number]
    last = numbered[-1] + 1
    while last < len(run) and _is_right(text[run[last].start : run[last].end], edges):
        last += 1
    return numbered[0], last


def _is_right(raw: str, edges: Sequence[int]) -> bool:
    words = raw.lstrip(BLANK)
    column = _column(raw, len(raw) - len(words))
    return words[:1].isdigit() and any(abs(column - edge) <= _LOOSE for edge in edges)


# --- the pages and their order ---------------------------------------------------------------------------------


def _is_label(text: str, part: Row | Band, *, sure: bool = False) -> bool:
    """Whether a line holds numbers of pages, for `sure` more than one, or with the word."""
    if isinstance(part, Band) or _LABELS.fullmatch(text, part.start, part.end) is None:
        return False
    words = text[part.start : part.end].split()
    return len(words) > 1 or not sure


def _labelled(text: str, parts: list[Row | Band], *, above: bool) -> list[Row | Band]:
    """Give the lines with the numbers of pages to their bands."""
    out: list[Row | Band] = []
    band: Band | None = None
    for part in reversed(parts) if above else parts:
        if isinstance(part, Band):
            band = part
        if band is not None and isinstance(part, Row) and not band.labels and _is_label(text, part):
            band.labels.append(part)
        else:
            out.append(part)
    return out[::-1] if above else out


def _sheets(text: str, parts: Sequence[Row | Band]) -> Iterator[list[Row | Band]]:
    """The sheets: up to a page break, or without page breaks a band, or two whose numbers tell so."""
    fed = "\f" in text
    sheet: list[Row | Band] = []
    bands: list[Band] = []
    for part in parts:
        if isinstance(part, Band):
            if bands and not fed and (len(bands) > 1 or not _is_down(text, bands[0], part)):
                yield sheet
                sheet, bands = [], []
            bands.append(part)
        sheet.append(part)
        last = part.labels or part.rows if isinstance(part, Band) else [part]
        if text[last[-1].stop - 1] == "\f":
            yield sheet
            sheet, bands = [], []
    yield sheet


def _is_down(text: str, upper: Band, lower: Band) -> bool:
    """Whether the numbers tell that the page below comes before the one on the right."""
    high, low = _printed(text, upper), _printed(text, lower)
    last = len(upper.edges)
    return 0 in low and last in high and low[0] < high[last]


def _printed(text: str, band: Band) -> dict[int, int]:
    """The numbers of the pages, by column."""
    out: dict[int, int] = {}
    for row in band.labels:
        raw = text[row.start : row.end]
        edges = [0, *_label_cuts(text, row, band), len(raw)]
        for k, (start, end) in enumerate(pairwise(edges)):
            if found := _LABEL.search(raw, start, end):
                out[k] = int(found[1])
    return out


def _ordered(text: str, sheet: Sequence[Row | Band], *, above: bool) -> Iterator[Part]:
    """The parts of a sheet: what stands above, page after page, what stands below. Pages run down, then to the right."""
    bands = [part for part in sheet if isinstance(part, Band)]
    first = next((k for k, part in enumerate(sheet) if isinstance(part, Band)), len(sheet))
    for row in sheet[:first]:
        if isinstance(row, Row):
            yield row.start, row.stop
    pages = [(band, k) for band in bands for k in range(len(band.edges) + 1)]
    across = len(bands) > 1 and all(band.labels for band in bands) and not _is_down(text, bands[0], bands[1])
    if not across:
        pages.sort(key=lambda page: page[1])
    for n, (band, k) in enumerate(pages):
        if n:
            yield "\f"
        labels = [_cell(row, _label_cuts(text, row, band), k) for row in band.labels]
        rows = [_cell(row, _cuts(text[row.start : row.end], row, band.edges), k) for row in band.rows]
        for cell in labels + rows if above else rows + labels:
            yield from cell
    for row in sheet[first:]:
        if isinstance(row, Row):
            yield row.start, row.stop
    if bands and "\f" not in text:
        yield "\f"


def _cell(row: Row, cuts: Sequence[int], k: int) -> tuple[Part, ...]:
    """The part of a line that belongs to the page in the column `k`, with a line end."""
    edges = [0, *cuts]
    start = row.start + edges[k]
    return ((start, row.stop),) if k == len(cuts) else ((start, row.start + edges[k + 1]), "\n")


def _label_cuts(text: str, row: Row, band: Band) -> list[int]:
    raw = text[row.start : row.end]
    cuts = [found.start() for found in _LABEL.finditer(raw)][1:]
    return cuts if len(cuts) == len(band.edges) else _cuts(raw, row, band.edges)


def _cuts(raw: str, row: Row, edges: Sequence[int]) -> list[int]:
    """Where a line is cut at the edges: at its numbers, or in a gap; a line that runs over an edge stays whole."""
    if len(raw) > _LONGEST:
        return [len(raw)] * len(edges)
    cuts: list[int] = []
    for edge in edges:
        low = cuts[-1] if cuts else 0
        at = next((at for column, at in row.marks if -1 <= column - edge <= 2 * _LOOSE), None)
        if at is not None:
            while at > low and _column(raw, at) > edge and raw[at - 1] in BLANK:
                at -= 1
        else:
            at = _gap(raw, edge)
        cuts.append(max(low, at))
    return cuts


def _gap(raw: str, edge: int) -> int:
    """The offset of a column where the line has a gap, or else the end of the line."""
    at = edge
    if "\t" in raw:
        at = next((k for k in range(len(raw)) if _column(raw, k) >= edge), len(raw))
    if at >= len(raw):
        return len(raw)
    for near in sorted(range(max(0, at - _LOOSE), min(len(raw), at + _LOOSE + 1)), key=lambda k: abs(k - at)):
        if not raw[max(0, near - 2) : near].strip():
            return near
    return len(raw)
