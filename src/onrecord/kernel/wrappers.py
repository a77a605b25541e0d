"""The containers that lines may come in: chooses the view that shows them as plain lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect.furniture import line_numbers
from onrecord.kernel.feed import feed_items
from onrecord.kernel.html_view import html_view
from onrecord.kernel.html_walk import Page
from onrecord.kernel.markdown_view import looks_marked, markdown_view
from onrecord.kernel.pages import page_view
from onrecord.kernel.view import View
from onrecord.model.role import Role
from onrecord.model.source import Source

WRAPPERS = ("html", "markdown", "pages", "numbered", "fed", "feed")
"""The containers that lines may come in."""

_HEAD = 4_000
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF)\b")
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^<>]*+>\s*+)?+(?:<!--(?:(?!-->).)*+-->\s*+)*+"
    r"<(?:!doctype\s++html|html|head|body|div|p|pre|table|h[1-6]|article)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"</(?:p|div|pre|td|table|body|html)>|<br\s*+/?>", re.IGNORECASE)
_ENOUGH = 8


def unwrap(source: Source, wrappers: Sequence[str], builder: Builder, page: Page | None = None) -> View:
    """The view of a document in one of the containers `html`, `markdown` and `pages`, or else as it is.

    `numbered` stands for `pages` where most lines have a number, which tells stenographic pages from other text; `fed`
    where the text has page breaks.

    >>> source = Source("<html><body><p>CHAIR: Order.</p></body></html>")
    >>> unwrap(source, ("html", "markdown"), Builder(source)).text
    'CHAIR: Order.'
    """
    if "html" in wrappers and looks_like_page(source.text):
        view: View = html_view(source, builder, page)
    elif "markdown" in wrappers and looks_marked(source.text):
        view = markdown_view(source, builder)
    elif _is_paged(source.text, wrappers) or ("numbered" in wrappers and line_numbers(View(source).text)):
        return page_view(source, builder)
    else:
        return View(source)
    builder.style = evolve(builder.style, gap=Role.MARKUP)
    return view


def _is_paged(text: str, wrappers: Sequence[str]) -> bool:
    return "pages" in wrappers or ("fed" in wrappers and "\f" in text)


def unwrap_all(
    source: Source, wrappers: Sequence[str], new: Callable[[], Builder], page: Page | None = None
) -> Iterator[tuple[Builder, View]]:
    """The same, each with a builder of its own, for a document that may be a `feed` of several."""
    if "feed" not in wrappers or not _FEED.search(source.text, 0, _HEAD):
        builder = new()
        yield builder, unwrap(source, wrappers, builder, page)
        return
    for item in feed_items(source, new().limits):
        builder = new()
        builder.style = evolve(builder.style, gap=Role.MARKUP)
        builder.scope = item.span
        builder.heading(item.title, 0, rule="title")
        for name, pieces in item.rest:
            for start, end, _ in pieces:
                builder.hide(start, end, Role.DUPLICATE if item.repeats(name) else Role.METADATA, "feed")
        view = html_view(source, builder, page, base=item.page)
        if item.date:
            view.facts["date"] = item.date
        yield builder, view


def looks_like_page(text: str) -> bool:
    """Whether a text is HTML: it begins so, or it is full of its tags.

    >>> looks_like_page("<!-- saved --><!DOCTYPE html><title>x"), looks_like_page("Applause < 3 minutes")
    (True, False)
    """
    if _PAGE.match(text.lstrip("\ufeff")[:_HEAD]):
        return True
    found = _TAG.finditer(text, 0, 16 * _HEAD)
    return sum(1 for _ in zip(range(_ENOUGH), found, strict=False)) == _ENOUGH
