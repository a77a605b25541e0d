"""Views: the text that line rules see, with the way back to the source.

A rule is written for lines that end in a newline. What a publisher sends may end them in CR LF, or wrap them in HTML
or Markdown. A view shows such a document as plain lines and leads every offset back to the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from onrecord.kernel.pieces import Piece
from onrecord.model.source import Source
from onrecord.model.span import Span

_BREAKS = str.maketrans({"\f": "\n", "\v": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_CRLF = re.compile("\r\n")


class View:
    r"""A plain document: every kind of line end shown as a newline.

    `bold` lists the ranges of the view that the markup sets in bold, in order, `headings` those that it makes headings,
    with their levels; `insertions` are ranges that nobody spoke, `facts` what it says about the document, as printed.

    >>> view = View(Source("one\r\ntwo\rthree"))
    >>> view.text, view.span(4, 7)
    ('one\ntwo\nthree', Span(start=5, end=8))
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        text = source.text.translate(_BREAKS) if _has_rare_break(source.text) else source.text
        self._crlf: list[int] = []
        if "\r" in text:
            self._crlf = [m.start() - i for i, m in enumerate(_CRLF.finditer(text))]
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.text = text
        self.bold: tuple[tuple[int, int], ...] = ()
        self.headings: tuple[tuple[int, int, int], ...] = ()
        self.insertions: tuple[tuple[int, int], ...] = ()
        self.facts: dict[str, str] = {}

    def place(self, offset: int) -> tuple[str | None, str | None]:  # noqa: ARG002 (plain text has no pages)
        """The printed page of an offset, and how one cites the place; None where the document has no pages."""
        return None, None

    def span(self, start: int, end: int) -> Span:
        """The source span that a range of the view came from."""
        if not self._crlf:
            return Span(start, end)
        return Span(start + bisect_left(self._crlf, start), end + bisect_left(self._crlf, end))

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The same range as pieces of the source."""
        if not self._crlf:
            return [(start, end, None)]
        span = self.span(start, end)
        return [(span.start, span.end, None)]


def _has_rare_break(text: str) -> bool:
    return any(mark in text for mark in "\f\v\x85\u2028\u2029")


class MappedView(View):
    """A view that was composed of pieces, as HTML and Markdown need it."""

    def __init__(self, source: Source, pieces: list[Piece], bold: tuple[tuple[int, int], ...] = ()) -> None:
        self.source = source
        self._pieces = pieces
        self._starts: list[int] = []
        parts: list[str] = []
        at, text = 0, source.text
        for start, end, data in pieces:
            part = text[start:end] if data is None else data
            self._starts.append(at)
            parts.append(part)
            at += len(part)
        self.text = "".join(parts)
        if _has_rare_break(self.text):
            self.text = self.text.translate(_BREAKS)
        if "\r" in self.text:
            self.text = self.text.replace("\r", "\n")
        self.bold = bold
        self.headings = ()
        self.insertions = ()
        self.facts = {}

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces of the source that a range of the view came from, the outer ones cut."""
        first = max(0, bisect_right(self._starts, start) - 1)
        out: list[Piece] = []
        for k in range(first, len(self._pieces)):
            at = self._starts[k]
            if at >= end:
                break
            s, e, data = self._pieces[k]
            if data is None:
                low, high = max(start - at, 0), min(end - at, e - s)
                if low < high:
                    out.append((s + low, s + high, None))
            else:
                low, high = max(start - at, 0), min(end - at, len(data))
                if low < high:
                    out.append((s, e, data[low:high]))
        return out

    def span(self, start: int, end: int) -> Span:
        """The source span that a range of the view came from."""
        pieces = [p for p in self.pieces(start, end) if p[0] < p[1]]
        if pieces:
            return Span(pieces[0][0], pieces[-1][1])
        if not self._pieces:
            return Span(0, 0)
        k = max(0, bisect_right(self._starts, start) - 1)
        first, last, data = self._pieces[k]
        inside = start - self._starts[k]
        at = min(first + inside, last) if data is None else last if inside else first
        return Span(at, at)


def rebase(pieces: list[Piece], base: View) -> list[Piece]:
    r"""Pieces of a view's text as pieces of its source.

    >>> rebase([(0, 3, None), (3, 3, "!")], View(Source("a\r\nbc")))
    [(0, 1, None), (1, 3, '\n'), (3, 4, None), (4, 4, '!')]
    """
    out: list[Piece] = []
    for start, end, data in pieces:
        if data is not None:
            # What it stands for is read at its first region; markup between the regions is none of it.
            for k, (first, last) in enumerate(_regions(base, start, end)):
                out.append((first, last, "" if k else data))
            continue
        for first, last, known in base.pieces(start, end):
            at = first
            if known is None:
                for mark in _CRLF.finditer(base.source.text, first, last):
                    out += [(at, mark.start(), None), (mark.start(), mark.end(), "\n")]
                    at = mark.end()
            out.append((at, last, known))
    return out


def _regions(base: View, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches of the source that a stretch of a view's text came from."""
    out: list[tuple[int, int]] = []
    for first, last, _ in base.pieces(start, end):
        if out and out[-1][1] == first:
            out[-1] = (out[-1][0], last)
        else:
            out.append((first, last))
    if not out:
        span = base.span(start, end)
        out.append((span.start, span.end))
    return out
