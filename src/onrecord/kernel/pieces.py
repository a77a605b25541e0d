"""What the positional readers share: pieces of the source, strings that know their place, and problems."""

from __future__ import annotations

import re
from typing import ClassVar, NamedTuple, Protocol, Self

Piece = tuple[int, int, str | None]
"""A region of the source: start, end, and the text it stands for (None: its own characters)."""


class Text(Protocol):
    """What the kernel asks of the text of a document: a `str`, or the part of a long one that is in memory."""

    def __getitem__(self, key: slice, /) -> str:
        """A stretch."""
        ...

    def __len__(self) -> int:
        """The number of characters."""
        ...

    def find(self, sub: str, start: int, end: int, /) -> int:
        """Where a text stands, or -1."""
        ...


class Problem(NamedTuple):
    """Something that is wrong at an offset of the source; `number` is that of the cue or row, from 1, or 0.

    >>> Problem("json-truncated", "the file ends inside a string", 120).at
    120
    """

    code: str
    message: str
    at: int
    number: int = 0


class PlacedText(str):
    r"""A string that knows where it was read: `source[start:end]`, which may hold escapes.

    It equals the plain string. `coded` finds the escapes of its notation, `decode` says what one stands for.

    >>> from onrecord.kernel.json import parse_json
    >>> text = parse_json(r'"one\ntwo"')
    >>> text == "one\ntwo", text.verbatim, text.pieces()
    (True, False, [(1, 4, None), (4, 6, '\n'), (6, 9, None)])
    """

    __slots__ = ("_raw", "end", "start")

    coded: ClassVar[re.Pattern[str]] = re.compile(r"(?!)")

    start: int
    end: int
    _raw: str

    @classmethod
    def read(cls, raw: str, start: int, decoded: str | None = None) -> Self:
        """The text of a region that begins at `start` and reads `raw`; `decoded` when that is not what it means."""
        self = str.__new__(cls, raw if decoded is None else decoded)
        self.start = start
        self.end = start + len(raw)
        if decoded is not None:
            self._raw = raw
        return self

    @staticmethod
    def decode(code: str) -> str:
        """What an escape stands for."""
        return code

    @property
    def verbatim(self) -> bool:
        """Whether the region reads as it means; an escape is always longer than what it stands for."""
        return self.end - self.start == len(self)

    def pieces(self) -> list[Piece]:
        """The region as pieces: verbatim runs, and each escape with what it stands for."""
        if self.verbatim:
            return [(self.start, self.end, None)]
        out: list[Piece] = []
        at = base = self.start
        for match in self.coded.finditer(self._raw):
            start, end = base + match.start(), base + match.end()
            if at < start:
                out.append((at, start, None))
            out.append((start, end, self.decode(match[0])))
            at = end
        if at < self.end:
            out.append((at, self.end, None))
        return out
