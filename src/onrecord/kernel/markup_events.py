"""What the readers of XML and HTML tell, and to whom."""

from __future__ import annotations

from typing import Protocol


class MarkupTarget(Protocol):
    """Receives the events of a document in order. All places are character offsets in the text that was read.

    What lies in no `text` region is markup. The regions are in order, do not overlap, and hold every character of
    character data: a document cannot lose text between its events.

    >>> from onrecord.kernel.limits import Limits
    >>> from onrecord.kernel.xml import parse_xml
    >>> class Print:
    ...     def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
    ...         print(at, "start", tag, attrs)
    ...     def end(self, tag: str, at: int) -> None:
    ...         print(at, "end", tag)
    ...     def text(self, start: int, end: int, data: str | None) -> None:
    ...         print(start, "text to", end, data)
    ...     def problem(self, code: str, message: str, at: int) -> None:
    ...         print(at, code)
    >>> parse_xml('<p n="1">Hear &amp; now</p>', Print(), limits=Limits())
    0 start p {'n': '1'}
    9 text to 14 None
    14 text to 19 &
    19 text to 23 None
    23 end p
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


class CommentTarget(MarkupTarget, Protocol):
    """A target that wants comments too. The readers look for the method; a target need not have it."""

    def comment(self, start: int, end: int) -> None:
        """A comment; `text[start:end]` is what stands between its delimiters."""
        ...
