"""Feeds (RSS, Atom): each item with the HTML that it carries, which is escaped once more inside the XML."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from onrecord.kernel.flow import join
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Piece
from onrecord.kernel.view import MappedView
from onrecord.kernel.xml import parse_xml
from onrecord.model.source import Source
from onrecord.model.span import Span

_ITEMS = ("item", "entry")
_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated")


@frozen
class FeedItem:
    """One item of a feed: the part of the source that it takes, its title, its date as printed, and its page.

    `rest` holds its other parts by name: authors, categories, addresses, a second body.
    """

    span: Span
    title: tuple[Piece, ...]
    date: str
    page: MappedView
    rest: tuple[tuple[str, tuple[Piece, ...]], ...] = ()

    def repeats(self, name: str) -> bool:
        """Whether a part of the rest says what the page says."""
        return name in _BODIES


def feed_items(source: Source, limits: Limits) -> Iterator[FeedItem]:
    """The items of a feed in order. Those without a page are left out.

    >>> feed = Source("<rss><item><title>Talks</title><description>&lt;p&gt;A &amp;amp; B</description></item></rss>")
    >>> [item.page.text for item in feed_items(feed, Limits())]
    ['<p>A &amp; B']
    """
    target = _Items()
    parse_xml(source.text, target, limits=limits)
    for start, end, parts in target.found:
        chosen = next((name for name in _BODIES if name in parts), "")
        body = parts.get(chosen)
        if body:
            date = next((join(source.text, parts[name])[0] for name in _DATES if name in parts), "")
            rest = tuple((name, tuple(pieces)) for name, pieces in parts.items() if name not in ("title", chosen))
            yield FeedItem(Span(start, end), tuple(parts.get("title", ())), date, MappedView(source, body), rest)


@define
class _Items:
    """The target of the reader of XML: the texts of each item's children."""

    found: list[tuple[int, int, dict[str, list[Piece]]]] = field(factory=list[tuple[int, int, dict[str, list[Piece]]]])
    _path: list[str] = field(factory=list[str])
    _item: int = -1
    _start: int = 0
    _parts: dict[str, list[Piece]] = field(factory=dict[str, list[Piece]])

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:  # noqa: ARG002 (named by the protocol)
        """An element opens."""
        self._path.append(tag.rpartition(":")[2])
        if self._item < 0 and self._path[-1] in _ITEMS:
            self._item, self._start, self._parts = len(self._path), at, {}

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (named by the protocol)
        """An element closes."""
        if self._item == len(self._path):
            self.found.append((self._start, at, self._parts))
            self._item = -1
        self._path.pop()

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data, kept for the child of the item that it stands in."""
        if 0 <= self._item < len(self._path):
            self._parts.setdefault(self._path[self._item], []).append((start, end, data))

    def problem(self, code: str, message: str, at: int) -> None:
        """What is wrong with the feed does not concern its items."""
