"""Normalising text: white space folded, lines joined, hyphenation undone, with an exact map back."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence

from onrecord.kernel.pieces import Piece, Text
from onrecord.model.folded import FoldedMap
from onrecord.model.span import OffsetMap, Span

_RUN = re.compile(r"\S+(?: \S+)*")
_LONG = 4_000
_HYPHENS = "-\xad\x1e\u2010"
_HYPHEN = re.compile(rf"[{_HYPHENS}]\s")


def fold(text: str) -> str:
    r"""The text with each run of white space as one blank.

    >>> fold("  one\n  two\u00a0three ")
    'one two three'
    """
    if len(text) < _LONG:
        return " ".join(text.split())
    # All words of a long text at once take several times its room.
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return " ".join(line for line in lines if line)


def join(source: Text, pieces: Sequence[Piece], *, dehyphen: bool = False) -> tuple[str, Span, OffsetMap | None]:
    r"""Join pieces into one normalised text; gives the text, the span it came from and the map back.

    The map is None when the text is a plain slice of the source. With `dehyphen`, a word cut by a hyphen at a line
    end is put together again when its rest begins in lower case.

    >>> join("Thank   you,\n Mr. Speaker.", [(0, 26, None)])[0]
    'Thank you, Mr. Speaker.'
    >>> join("co-\noperation", [(0, 13, None)], dehyphen=True)[0]
    'cooperation'
    """
    if len(pieces) == 1 and pieces[0][2] is None:
        start, end, _ = pieces[0]
        raw = source[start:end]
        text = fold(raw)
        if len(text) == len(raw):
            if text == raw:
                return text, Span(start, end), None
        elif (lead := raw.find(text)) >= 0:
            start += lead
            return text, Span(start, start + len(text)), None
        # Only white space was folded, unless a word is cut at the end of a line.
        if isinstance(source, str) and not (dehyphen and _HYPHEN.search(raw)):
            start += raw.index(text[0])
            end = start + len(raw.strip())
            return text, Span(start, end), FoldedMap(start, source, (start, end))
    elif isinstance(source, str) and (folded := _folded(source, pieces, dehyphen=dehyphen)) is not None:
        return folded
    joiner = Joiner(source, dehyphen=dehyphen)
    joiner.feed(pieces)
    return joiner.done(pieces[0][0] if pieces else 0)


def _folded(source: str, pieces: Sequence[Piece], *, dehyphen: bool) -> tuple[str, Span, OffsetMap | None] | None:
    """The quick way of `join` for pieces of the source with nothing but white space between; else None."""
    parts: list[str] = []
    kept: list[int] = []
    low, high, inked = -1, 0, 0
    for start, end, data in pieces:
        if data is None:
            part = source[start:end]
            body = part.strip()
            if body:
                inked += 1
                high = start + part.rindex(body[-1]) + 1
                if low < 0:
                    low = start + part.index(body[0])
            kept += (start, end)
        elif data.isspace():
            part = data
            kept += (-1, -1)
        else:
            return None
        parts.append(part)
    raw = "".join(parts)
    text = fold(raw)
    if not text or (dehyphen and _HYPHEN.search(raw)):
        return None
    if inked == 1 and source[low:high] == text:
        return text, Span(low, high), None
    return text, Span(low, high), FoldedMap(low, source, tuple(kept))


class Joiner:
    """Collects verbatim runs and decoded bits into one text. `size` is how long it is so far."""

    def __init__(self, source: Text, *, dehyphen: bool) -> None:
        self.source = source
        self.dehyphen = dehyphen
        self.parts: list[str] = []
        self.runs: list[int] = []
        self.size = 0
        self.space = False
        self.broken = False
        """Whether a line ended since the last characters by an escape of the source, such as that of JSON."""
        self.first = self.last = -1

    def feed(self, pieces: Iterable[Piece]) -> None:
        """Go on with these pieces."""
        for start, end, data in pieces:
            span = self.verbatim(start, end) if data is None else self.decoded(start, end, data)
            if span is not None:
                self.first = span[0] if self.first < 0 else self.first
                self.last = span[1]

    def done(self, at: int) -> tuple[str, Span, OffsetMap | None]:
        """The text, the span it came from, and the map back; `at` is the place of an empty text."""
        if self.first < 0:
            return "", Span(at, at), None
        text = "".join(self.parts)
        runs = self.runs
        if len(runs) == 3 and runs[2] == len(text):
            return text, Span(runs[1], runs[1] + runs[2]), None
        return text, Span(self.first, self.last), OffsetMap(self.first, tuple(runs))

    @property
    def ending(self) -> str:
        """The last character, or nothing."""
        return self.parts[-1][-1] if self.parts else ""

    def add(self, text: str) -> None:
        """Characters that are done."""
        self.parts.append(text)
        self.size += len(text)
        self.broken = False

    def gap(self) -> None:
        """A blank, if white space was met since the last characters."""
        if self.space and self.size:
            self.add(" ")
        self.space = False

    def verbatim(self, start: int, end: int) -> tuple[int, int] | None:
        """Characters of the source; gives where the first and the last one stand that are not blank."""
        raw = self.source[start:end]
        text = " ".join(raw.split())
        lead = raw.find(text)
        if not text:
            self.space = self.space or end > start
            return None
        first = last = -1
        # Most pieces have nothing to fold inside: one run.
        found = [(lead, lead + len(text))]
        for low, high in found if lead >= 0 else [match.span() for match in _RUN.finditer(raw)]:
            s, e = start + low, start + high
            if s > start and s > last:
                self.space = True
            if not (self.dehyphen and self.space and self.parts and self.hyphen(s)):
                self.gap()
            if first < 0:
                first = s
            last = e
            self.runs += (self.size, s, e - s)
            self.add(raw[low:high])
        if last < end:
            self.space = True
        return first, last

    def hyphen(self, at: int) -> bool:
        """Undo a hyphen at the end of the last run when the word goes on in lower case."""
        last = self.parts[-1]
        if len(last) < 2 or last[-1] not in _HYPHENS or not last[-2].isalpha() or not self.runs[-1]:
            return False
        end = self.runs[-2] + self.runs[-1]
        if not self.source[at : at + 1].islower():
            return False
        between = self.source[end:at]
        if not self.broken and "\n" not in between and "\r" not in between:
            return False
        self.parts[-1] = last[:-1]
        self.runs[-1] -= 1
        self.size -= 1
        self.space = False
        return True

    def decoded(self, start: int, end: int, data: str) -> tuple[int, int] | None:
        """Characters that something in the source stands for."""
        text = " ".join(data.split())
        if not text:
            self.space = self.space or bool(data)
            self.broken = self.broken or "\n" in data or "\r" in data
            return None
        if data[0].isspace():
            self.space = True
        self.gap()
        # Runs of no length on either side say what the decoded characters stand for.
        self.runs += (self.size, start, 0)
        self.add(text)
        self.runs += (self.size, end, 0)
        self.space = data[-1].isspace()
        return start, end


def without(pieces: Sequence[Piece], holes: Sequence[Span]) -> list[list[Piece]]:
    """The pieces cut at each hole: a list for what stands before, between and after the holes.

    >>> without([(0, 10, None)], [Span(3, 5)])
    [[(0, 3, None)], [(5, 10, None)]]
    """
    return divide(pieces, holes)[0]


def divide(pieces: Sequence[Piece], holes: Sequence[Span]) -> tuple[list[list[Piece]], list[list[Piece]]]:
    """The same, and a list for what stands in each hole. What is cut in its midst and stands for other text is lost.

    >>> divide([(0, 4, None), (6, 10, None)], [Span(3, 7)])
    ([[(0, 3, None)], [(7, 10, None)]], [[(3, 4, None), (6, 7, None)]])
    """
    outside: list[list[Piece]] = [[]]
    inside: list[list[Piece]] = [[] for _ in holes]
    k = 0
    for start, end, data in pieces:
        at = start
        while k < len(holes) and holes[k].start < end:
            low, high = holes[k].start, holes[k].end
            if data is None:
                if at < low:
                    outside[-1].append((at, low, None))
                if max(at, low) < min(end, high):
                    inside[k].append((max(at, low), min(end, high), None))
            elif low < end and start < high:
                inside[k].append((start, end, data))
            at = max(at, high)
            if high > end:
                break
            outside.append([])
            k += 1
        if data is None and at < end:
            outside[-1].append((at, end, None))
        elif data is not None and at == start:
            outside[-1].append((start, end, data))
    outside += [[] for _ in range(len(holes) + 1 - len(outside))]
    return outside, inside


def cut(pieces: Sequence[Piece], start: int, end: int | None = None) -> list[Piece]:
    """The pieces of a range of the text that they stand for, white space and all; the outer ones are cut.

    >>> cut([(0, 5, None), (5, 11, "\u00a0"), (11, 20, None)], 3, 8)
    [(3, 5, None), (5, 11, '\\xa0'), (11, 13, None)]
    """
    return cuts(pieces, [(start, sys.maxsize if end is None else end)])[0]


def cuts(pieces: Sequence[Piece], ranges: Sequence[tuple[int, int]]) -> list[list[Piece]]:
    """The same for several ranges, in order and without overlap.

    >>> cuts([(0, 5, None), (9, 12, None)], [(0, 2), (4, 7)])
    [[(0, 2, None)], [(4, 5, None), (9, 11, None)]]
    """
    out: list[list[Piece]] = [[] for _ in ranges]
    k = at = 0
    for first, last, data in pieces:
        size = last - first if data is None else len(data)
        while k < len(ranges):
            low, high = max(ranges[k][0] - at, 0), min(ranges[k][1] - at, size)
            if low < high:
                out[k].append((first + low, first + high, None) if data is None else (first, last, data[low:high]))
            if ranges[k][1] > at + size:
                break
            k += 1
        else:
            break
        at += size
    return out
