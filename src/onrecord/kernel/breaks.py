"""Line ends that an extractor lost: put back before what begins a line."""

from __future__ import annotations

from bisect import bisect_right

from onrecord.kernel.pieces import Piece
from onrecord.kernel.view import MappedView, View, rebase
from onrecord.text.patterns import Pattern, find_all


class BrokenView(MappedView):
    """A view with more line ends than the one below it. `place` is that of the view below."""

    def __init__(self, base: View, pieces: list[Piece], breaks: list[int]) -> None:
        super().__init__(base.source, pieces)
        self._base = base
        self._breaks = breaks
        self.facts = base.facts
        self.insertions = tuple((self._moved(start), self._moved(end)) for start, end in base.insertions)

    def place(self, offset: int) -> tuple[str | None, str | None]:
        """The printed page of an offset, and how one cites the place."""
        return self._base.place(offset - bisect_right(self._breaks, offset - 1))

    def _moved(self, offset: int) -> int:
        low = offset
        while (moved := offset + bisect_right(self._breaks, low)) > low:
            low = moved
        return low


def with_breaks(view: View, begins: Pattern) -> View:
    r"""The view with a line end before each match of `begins`, unless it begins a line already.

    Where a group `alone` matched, the line ends behind it as well.

    >>> from onrecord.model import Source
    >>> from onrecord.text.patterns import compile_pattern
    >>> with_breaks(View(Source("So moved.MR. HOLM. Second.")), compile_pattern(r"MR\. \p{Lu}+\.")).text
    'So moved.\nMR. HOLM. Second.'
    """
    text = view.text
    cuts: list[int] = []
    names = begins.groupindex
    seen, inked = 0, False  # How far the text was looked at, and whether its last line has words.
    for match in find_all(begins, text):
        edges = [match.start()]
        if "alone" in names and match["alone"] is not None:
            edges.append(match.end())
        for at in edges:
            line = text.rfind("\n", seen, at) + 1
            inked = (inked and not line) or bool(text[max(line, seen) : at].strip())
            seen = at
            if inked and text[at : at + 1] != "\n":
                cuts.append(at)
                inked = False
    if not cuts:
        return view
    pieces: list[Piece] = []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        pieces += [(start, end, None), (end, end, "\n")]
    pieces.pop()
    return BrokenView(view, rebase(pieces, view), [at + k for k, at in enumerate(cuts)])
