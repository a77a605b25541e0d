"""What the readers of XML and HTML tell, and to whom."""

from __future__ import annotations

from typing import Any, Protocol

from attrs import Factory, frozen


class MarkupTarget(Protocol):
    """Receives the events of a document in order. All places are character offsets in the text that was read.

    What lies in no `text` region is markup. The regions are in order, do not overlap, and hold every character of
    character data: a document cannot lose text between its events.

    A target that has a method `comment(start, end)` is told of comments too: of what stands between the delimiters.
    `Recorder` is a target that keeps what it is told.
    """

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens; `at` is the offset of its `<`.

        Names are as printed in XML, prefix and all, and in lower case in HTML. The dict is the target's own.
        """
        ...

    def end(self, tag: str, at: int) -> None:
        """The innermost open element closes; every start has its end.

        `at` is the offset of `</`. Where nothing is printed it is the offset of what ends the element: the tag that
        implies the end, the end of the text, or what follows a tag that closes itself.
        """
        ...

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data, `text[start:end]`.

        `data` is None when the characters stand for themselves. Otherwise it is what they stand for: a reference, a
        line end of CR or CRLF. A run of text comes as several regions, so that the place of each character is known.
        """
        ...

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is wrong and reading goes on.

        A code that ends in `-not-well-formed` or `-truncated` says that structure may be lost, never text; the others
        only say how something was read.
        """
        ...


@frozen
class Recorder:
    """A target that keeps the events as tuples, for tests and for a look at what a document holds.

    >>> from onrecord.kernel.limits import Limits
    >>> from onrecord.kernel.xml import parse_xml
    >>> recorder = Recorder()
    >>> parse_xml('<p n="1">Hear &amp; now</p>', recorder, limits=Limits())
    >>> for event in recorder.events:
    ...     print(*event)
    start p {'n': '1'} 0
    text 9 14 None
    text 14 19 &
    text 19 23 None
    end p 23
    """

    events: list[tuple[Any, ...]] = Factory(list[tuple[Any, ...]])

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """Keep the opening of an element."""
        self.events.append(("start", tag, attrs, at))

    def end(self, tag: str, at: int) -> None:
        """Keep the closing of an element."""
        self.events.append(("end", tag, at))

    def text(self, start: int, end: int, data: str | None) -> None:
        """Keep a region of character data."""
        self.events.append(("text", start, end, data))

    def comment(self, start: int, end: int) -> None:
        """Keep a comment."""
        self.events.append(("comment", start, end))

    def problem(self, code: str, message: str, at: int) -> None:
        """Keep a problem."""
        self.events.append(("problem", code, message, at))
