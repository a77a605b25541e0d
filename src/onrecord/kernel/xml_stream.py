"""Reading a long XML document in parts, so that memory does not grow with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import MarkupTarget
from onrecord.kernel.xml import NOTHING, XmlReader

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

    def move(self, low: int) -> None:
        """Read on, and forget what stands before `low`. A long window grows by its own length, so time stays linear."""
        low = min(max(low, self.base), len(self))
        kept = self.text[low - self.base :]
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
    while True:
        window.move(min(last, keep()))
        text = window.text
        if len(text) > limits.bytes:
            raise limits.error(text, limits.bytes, "bytes")
        at = last - window.base
        reader.go_on(text, final=window.final)
        at = reader.bom(at) if last == 0 else at
        stop = len(text) if window.final else text.rfind("<", 0, max(0, len(text) - window.ahead))
        if stop > at:
            at = reader.run(at, stop)
        if window.final:
            reader.finish(at)
            return
        last = at + window.base
        yield


class _Shifted:
    """Passes events on, with places in the window turned into places in the document."""

    def __init__(self, target: MarkupTarget, window: Window) -> None:
        self.target = target
        self.window = window
        if callable(comment := getattr(target, "comment", None)):
            self.comment = lambda start, end: comment(start + window.base, end + window.base)

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        self.target.start(tag, attrs, at + self.window.base)

    def end(self, tag: str, at: int) -> None:
        self.target.end(tag, at + self.window.base)

    def text(self, start: int, end: int, data: str | None) -> None:
        base = self.window.base
        self.target.text(start + base, end + base, data)

    def problem(self, code: str, message: str, at: int) -> None:
        self.target.problem(code, message, at + self.window.base)
