"""What the printing added at the edges of pages: running heads and feet, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.kernel.sheet import HOUSE, LEAD, NONE, PAGE_NUMBER, Line, Sheet

_SHORT = 3
_OF = re.compile(r"\s(\d{1,4}) of \d{1,4}$")


def furnish(text: str, sheets: list[Sheet]) -> None:
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
        found = [(line, PAGE_NUMBER.fullmatch(text, line.text, line.end)) for line in outer]
        for line, number in found:
            house = number is not None or HOUSE.search(text, line.text, line.end) is not None
            # A line that stands before its number is outside too.
            line.hidden = house or outside[_mask(text, line)] >= (few if sheet.mode is LEAD else many)
        if sheet.mode is NONE and not _label_in(text, sheet):
            found += [(line, number) for line in inner if (number := PAGE_NUMBER.fullmatch(text, line.text, line.end))]
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
