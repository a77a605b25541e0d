"""A document as published: its bytes, its exact text and the coordinates of both."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from functools import cached_property

from attrs import Factory, field, frozen

from onrecord.model.span import Span

_STEP = 4096
_LONE = re.compile(r"[\ud800-\udc7f\udd00-\udfff]")


@frozen(slots=True)
class Source:
    """One document, decoded once and whole.

    `text` is exact: no newline is translated, no character dropped. `bom` is the length in bytes of a byte order
    mark, which is not part of the text. Two sources are equal when sha256, length, encoding and format agree; a
    source that came back from `Meeting.from_dict` has no text. A `sha256` that is not given is that of the bytes or,
    where there are none, of the text in UTF-8. `folder` is set only for a file that the user named by its path: files
    beside it may be looked at, whatever `name` says.

    >>> source = Source("one\\ntwo", encoding="utf-8")
    >>> source.line_col(5)
    (2, 2)
    """

    text: str = field(repr=False, eq=False)
    encoding: str = "utf-8"
    name: str | None = field(default=None, eq=False)
    format: str | None = None
    sha256: str = ""
    length: int = field(default=Factory(lambda self: len(self.text), takes_self=True))
    data: bytes = field(default=b"", repr=False, eq=False)
    bom: int = field(default=0, eq=False)
    folder: str | None = field(default=None, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        """Tell the document by its content where nobody gave its digest."""
        if not self.sha256 and (data := self.data or encode_exact(self.text, "utf-8")):
            object.__setattr__(self, "sha256", hashlib.sha256(data).hexdigest())

    @cached_property
    def line_starts(self) -> list[int]:
        r"""The offset of the first character of each line; CR, LF and CRLF end a line.

        >>> Source("a\r\nb\rc\n").line_starts
        [0, 3, 5, 7]
        """
        text, starts, at = self.text, [0], 0
        if "\r" not in text:
            while (at := text.find("\n", at) + 1) > 0:
                starts.append(at)
            return starts
        for line in text.splitlines(keepends=True):
            at += len(line)
            if line[-1] in "\r\n":
                starts.append(at)
        return starts

    def line_col(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def byte_span(self, span: Span) -> Span:
        """The span in `data` of the bytes that encode a span of `text`."""
        return Span(self._byte(span.start), self._byte(span.end))

    @cached_property
    def _checkpoints(self) -> list[int]:
        sizes = [self.bom]
        for at in range(0, len(self.text), _STEP):
            sizes.append(sizes[-1] + self._width(at, at + _STEP))
        return sizes

    def _byte(self, offset: int) -> int:
        page = min(offset // _STEP, len(self._checkpoints) - 1)
        at = self._checkpoints[page] + self._width(page * _STEP, offset)
        return min(at, len(self.data)) if self.data else at

    def _width(self, start: int, end: int) -> int:
        return len(encode_exact(self.text[start:end], self.encoding))


def encode_exact(text: str, encoding: str) -> bytes:
    r"""The bytes of a decoded text. Never fails: what the encoding cannot write has a stand-in of its usual width.

    >>> encode_exact("a\udcff", "utf-8")
    b'a\xff'
    """
    try:
        return text.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        if encoding == "utf-8":
            return _LONE.sub("\ufffd", text).encode(encoding, "surrogateescape")
        return text.encode(encoding, "replace")
