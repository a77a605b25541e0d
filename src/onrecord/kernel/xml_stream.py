"""Reading a long XML document in parts, so that memory does not grow with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import MarkupTarget
from onrecord.kernel.xml import NOTHING, XmlReader
from onrecord.model.errors import LimitError

_STEP = 2**20
_AHEAD = 2**16


class Window:
    r"""A text of which only a stretch is there; offsets count from the beginning of the document.

    `more(n)` gives the next characters, about `n` of them, and an empty text at the end. `step` is how many are asked
    for, `ahead` how many a reader sees behind what it reads. What lies outside the stretch reads as nothing.

    >>> import io
    >>> window = Window(io.StringIO("Order. Order! The House will rise.").read, step=14)
    >>> window.move(0)
    >>> window.move(7)
    >>> window[7:13], window[0:6], window.text, window.base
    ('Order!', '', 'Order! The House will', 7)
    """

    def __init__(self, more: Callable[[int], str], *, step: int = _STEP, ahead: int = _AHEAD) -> None:
        self.more = more
        self.step = step
        self.ahead = ahead
        self.text = ""
        self.base = 0
        self.final = False
        """Whether the document ends here."""
        self._lines = self._column = 0
        """How many line ends stand before the window, and how many characters behind the last of them."""

    def __getitem__(self, key: slice, /) -> str:
        """A stretch, as far as it is there."""
        base = self.base
        return self.text[max(0, key.start - base) : max(0, key.stop - base)]

    def __len__(self) -> int:
        """The number of characters up to the end of the window."""
        return self.base + len(self.text)

    def find(self, sub: str, start: int, end: int, /) -> int:
        """Where a text stands in the window, or -1."""
        base = self.base
        found = self.text.find(sub, max(0, start - base), max(0, end - base))
        return found if found < 0 else found + base

    def place(self, error: LimitError) -> None:
        """Correct the place of an error that counts from the beginning of the window."""
        if error.line is not None and error.column is not None:
            error.column += self._column if error.line == 1 else 0
            error.line += self._lines

    def move(self, low: int) -> None:
        """Read on, and forget what stands before `low`. A long window grows by its own length, so time stays linear."""
        low = min(max(low, self.base), len(self))
        dropped, kept = self.text[: low - self.base], self.text[low - self.base :]
        lines = dropped.count("\n")
        self._lines += lines
        self._column = len(dropped) - dropped.rfind("\n") - 1 + (0 if lines else self._column)
        part = self.more(max(self.step, len(kept)))
        self.text, self.base, self.final = kept + part, low, not part


def stream_xml(
    window: Window,
    target: MarkupTarget,
    *,
    limits: Limits,
    entities: Mapping[str, str] = NOTHING,
    keep: Callable[[], int] = lambda: sys.maxsize,
) -> Iterator[None]:
    """Read a long document as `parse_xml` does, a window at a time; pauses after each.

    `keep` gives the offset from which on the target still needs the text. Where the document is well formed the
    events are the same; a broken tag is read by what the window holds, not by all that follows.
    `limits.bytes` is for the window, which grows only for what belongs together: one paragraph, one comment. Raises
    `LimitError`, and what reading the text raises.
    """
    reader = XmlReader("", 0, _Shifted(target, window), limits, entities)
    last = 0
    while not window.final:
        before = window.base
        window.move(min(last, keep()))
        reader.go_on(window.text, moved=window.base - before, final=window.final)
        try:
            last = window.base + _read(window, reader, last - window.base)
        except LimitError as error:
            window.place(error)
            raise
        yield


def _read(window: Window, reader: XmlReader, at: int) -> int:
    """Read what can be read of the window from `at` on; gives where to go on. All places count in the window."""
    text = window.text
    if len(text) > reader.limits.bytes:
        raise reader.limits.error(text, reader.limits.bytes, "bytes")
    at = reader.bom(at) if at == window.base == 0 else at
    stop = len(text) if window.final else text.rfind("<", 0, max(0, len(text) - window.ahead))
    if stop > at:
        at = reader.run(at, stop)
    if window.final:
        reader.finish(at)
    return at


class _Shifted:
    """Passes events on, with places in the window turned into places in the document."""

    def __init__(self, target: MarkupTarget, window: Window) -> None:
        self.target = target
        self.window = window
        comment: Callable[[int, int], None] | None = getattr(target, "comment", None)
        if comment is not None:
            self.comment = partial(self._comment, comment)

    def _comment(self, tell: Callable[[int, int], None], start: int, end: int) -> None:
        tell(start + self.window.base, end + self.window.base)

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        self.target.start(tag, attrs, at + self.window.base)

    def end(self, tag: str, at: int) -> None:
        self.target.end(tag, at + self.window.base)

    def text(self, start: int, end: int, data: str | None) -> None:
        base = self.window.base
        self.target.text(start + base, end + base, data)

    def problem(self, code: str, message: str, at: int) -> None:
        self.target.problem(code, message, at + self.window.base)
