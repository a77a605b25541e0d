"""Character spans and the map that leads normalised text back to them.

All offsets in the library are character offsets in `Source.text`, half open.
"""

from __future__ import annotations

from bisect import bisect_right

from attrs import field, frozen


@frozen(slots=True, order=True)
class Span:
    """A half-open range of characters, `text[start:end]`.

    >>> Span(3, 7).length
    4
    >>> Span(3, 7).cut("0123456789")
    '3456'
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of characters."""
        return self.end - self.start

    def cut(self, text: str) -> str:
        """The characters of `text` that the span names."""
        return text[self.start : self.end]


@frozen(slots=True)
class OffsetMap:
    """How a normalised text was taken from its source: verbatim runs, in order.

    `runs` is a flat tuple of triples `(text offset, source offset, length)`. Inside a run the characters are
    those of the source; what lies between two runs was edited (a line join, an entity, white space).
    An empty map says: the text is the source from `origin` on, character by character. `origin` is where the region
    begins; where the text ends in edited characters, a last run of length 0 says where the region ends.

    >>> joined = OffsetMap(10, (0, 10, 5, 6, 20, 5))  # "hello world", the words on two lines
    >>> joined.locate(6, 11)
    Span(start=20, end=25)
    >>> joined.locate(5, 6)  # the blank that stands for the line break
    Span(start=15, end=20)
    >>> OffsetMap(10).locate(2, 4)
    Span(start=12, end=14)
    >>> OffsetMap(0, (0, 0, 2, 3, 7, 0)).locate(2, 3)  # "AT&" out of "AT&amp;"
    Span(start=2, end=7)
    """

    origin: int = 0
    runs: tuple[int, ...] = field(default=(), repr=False)

    def locate(self, start: int, end: int) -> Span:
        """The source span of `text[start:end]`; an edited character leads to all that it stands for.

        Where the text was read in another order than that of the source, it is the smallest span that holds all of it.
        """
        if not self.runs:
            return Span(self.origin + start, self.origin + end)
        first = self._low(start)
        last = self._high(end)
        sources = self.runs[3 * max(0, self._run(start)) + 1 : 3 * self._run(end - 1) + 2 : 3]
        if len(sources) > 1 and list(sources) != sorted(sources):
            found = self.regions(start, end)
            first = min((span.start for span in found), default=first)
            last = max((span.end for span in found), default=last)
        return Span(first, max(first, last))

    def regions(self, start: int, end: int) -> tuple[Span, ...]:
        """The stretches of the source whose characters stand in `text[start:end]`, in the order of the text.

        >>> OffsetMap(40, (0, 90, 5, 6, 40, 5)).regions(2, 9)  # a page that ends at 95, and the next one beside it
        (Span(start=92, end=95), Span(start=40, end=43))
        """
        if not self.runs:
            return (Span(self.origin + start, self.origin + end),) if start < end else ()
        runs = self.runs
        out: list[Span] = []
        for k in range(max(0, self._run(start)), self._run(end - 1) + 1):
            text, source, length = runs[3 * k : 3 * k + 3]
            low, high = max(start - text, 0), min(end - text, length)
            if low < high:
                out.append(Span(source + low, source + high))
        return tuple(out)

    def _run(self, at: int) -> int:
        return bisect_right(range(0, len(self.runs), 3), at, key=lambda i: self.runs[i]) - 1

    def _low(self, at: int) -> int:
        runs = self.runs
        k = self._run(at)
        if k < 0:
            return self.origin
        text, source, length = runs[3 * k : 3 * k + 3]
        return source + min(at - text, length)

    def _high(self, at: int) -> int:
        runs = self.runs
        k = self._run(at - 1)
        if k < 0:
            return runs[1] if at > 0 else self.origin
        text, source, length = runs[3 * k : 3 * k + 3]
        if at - text <= length or 3 * k + 4 >= len(runs):
            return source + min(at - text, length)
        return runs[3 * k + 4]
