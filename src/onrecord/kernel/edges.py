"""What the printing added at the edges of pages: running heads and feet, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter

from onrecord.kernel.sheet import HOUSE, LEAD, NONE, PAGE_NUMBER, Line, Sheet
from onrecord.text import steno
from onrecord.text.patterns import compile_pattern

_SHORT = 3
_DEEP = 8
_SPOKEN = compile_pattern(rf"(?:[QA][.:]?[ \t\xa0]|B[Yy] M(?i:rs?|s)\b|{steno.LABEL})")
_OF = re.compile(r"\s(\d{1,4}) of \d{1,4}$")


def furnish(text: str, sheets: list[Sheet]) -> None:
    """Hide what repeats at the edges of pages, and page numbers."""
    if len(sheets) < 2 and not any(line.number for sheet in sheets for line in sheet.lines):
        return
    edges = [_edges(sheet) for sheet in sheets]
    outside = Counter(mask for outer, _ in edges for mask in {_mask(text, line) for line in outer})
    inside = Counter(mask for _, sides in edges for mask in {_mask(text, line) for side in sides for line in side})
    few, many = min(3, max(2, len(sheets) // 2)), max(3, len(sheets) // 4)
    printed: list[list[str]] = []
    for sheet, (outer, sides) in zip(sheets, edges, strict=True):
        found = [(line, PAGE_NUMBER.fullmatch(text, line.text, line.end)) for line in outer]
        for line, number in found:
            house = number is not None or HOUSE.search(text, line.text, line.end) is not None
            # A line that stands before its number is outside too.
            line.hidden = house or outside[_mask(text, line)] >= (few if sheet.mode is LEAD else many)
        for side in sides:
            for line in side:
                number = PAGE_NUMBER.fullmatch(text, line.text, line.end) if sheet.mode is NONE else None
                mask = _mask(text, line)
                seen = inside[mask] if line.number is not None or (sheet.mode is NONE and not outside) else 0
                often = outside[mask] >= few or seen + outside[mask] >= many
                line.hidden = number is not None or (often and not _is_speech(text, line, mask))
                if number is not None:
                    found.append((line, number))
                if not line.hidden:
                    break  # Behind a line of the record there are others only.
        labels = [number[1] for line, number in found if number is not None and line.number is None]
        for line, number in found:
            line.hidden = line.hidden or number is not None
        printed.append(labels)
        sheet.label = labels[-1] if labels else _label_in(text, sheet)
    _shift(sheets, printed)


def _is_speech(text: str, line: Line, mask: str) -> bool:
    """Whether a line may be said on many pages: "Yes.", or one with a label."""
    few = "#" not in mask and sum(map(str.isalpha, mask)) <= _SHORT
    return few or _SPOKEN.match(text, line.text, line.end) is not None


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


def _edges(sheet: Sheet) -> tuple[list[Line], list[list[Line]]]:
    """The lines with words outside the numbered ones; and those inside, from the edges on: a running title has a number."""
    lines = [line for line in sheet.lines if line.text < line.end]
    numbered = [line for line in sheet.lines if line.number is not None]
    if not numbered:
        return [], [lines[:_DEEP], lines[: -_DEEP - 1 : -1]]
    first, last = numbered[0].start, numbered[-1].start
    outside = [line for line in lines if line.start < first or line.start > last]
    return outside, [[numbered[0]]] if numbered[0].text < numbered[0].end else []


def _mask(text: str, line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(text[line.text : line.end].split()).casefold())
