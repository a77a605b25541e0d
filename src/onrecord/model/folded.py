"""The map of folded text back to its source, made when it is asked for."""

from __future__ import annotations

import re
from typing import Any

from onrecord.model.span import OffsetMap

_RUN = re.compile(r"\S+(?: \S+)*")


class FoldedMap(OffsetMap):
    r"""The map of a text in which only white space was folded.

    It keeps where the text stands in the source and finds the runs when somebody asks for them, which few readers do.
    `pieces` are pairs of offsets in `source`; a pair of -1 stands for white space that is not in the source.

    >>> folded = FoldedMap(1, "(hello\n     world)", (1, 17))
    >>> folded.runs, folded == OffsetMap(1, (0, 1, 5, 6, 12, 5)), folded.locate(6, 11)
    ((0, 1, 5, 6, 12, 5), True, Span(start=12, end=17))
    """

    __slots__ = ("_pieces", "_source")

    def __init__(
        self, origin: int, source: str = "", pieces: tuple[int, ...] = (), *, runs: tuple[int, ...] | None = None
    ) -> None:
        """Nothing is looked at yet. Runs that are given, as `attrs.evolve` does, count instead of the source."""
        put = object.__setattr__
        put(self, "origin", origin)
        put(self, "_source", source)
        put(self, "_pieces", pieces)
        if runs is not None:
            put(self, "runs", runs)

    def __getattr__(self, name: str) -> Any:
        """The runs, at the first time; they are kept, and the source is let go."""
        if name != "runs":
            raise AttributeError(name)
        source, pieces = self._source, self._pieces
        if not pieces:  # another thread has just found them
            return object.__getattribute__(self, "runs")
        runs: list[int] = []
        at = 0
        blank = False
        for start, end in zip(pieces[::2], pieces[1::2], strict=True):
            done = start
            for match in _RUN.finditer(source, start, end) if start >= 0 else ():
                first, last = match.span()
                at += bool(runs) and (blank or first > done)
                runs += (at, first, last - first)
                at += last - first
                done, blank = last, False
            blank = blank or done < end or start < 0
        put = object.__setattr__
        put(self, "runs", tuple(runs))
        put(self, "_pieces", ())
        put(self, "_source", "")
        return self.runs

    def __eq__(self, other: object) -> bool:
        """Whether it leads to the same places."""
        if not isinstance(other, OffsetMap):
            return NotImplemented
        return (self.origin, self.runs) == (other.origin, other.runs)

    def __hash__(self) -> int:
        """The hash of an equal map."""
        return hash(OffsetMap(self.origin, self.runs))

    def __reduce__(self) -> tuple[Any, ...]:
        """It is stored as what it is equal to."""
        return OffsetMap, (self.origin, self.runs)
