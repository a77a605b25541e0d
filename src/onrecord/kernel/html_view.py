"""HTML as lines: paragraphs apart by blank lines, as someone would type the page who copies it by hand."""

from __future__ import annotations

import re

from attrs import define, field

from onrecord.kernel.builder import Builder
from onrecord.kernel.flow import fold, join
from onrecord.kernel.html import parse_html
from onrecord.kernel.html_walk import BOLD, CELL, HEAD, LINE, PLAIN, SOFT, TEXT, Event, Page, Walk
from onrecord.kernel.pieces import Piece
from onrecord.kernel.view import MappedView, View, rebase
from onrecord.model.diagnostics import Severity
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span

_BREAK = re.compile(r"[\t\n\r\f][ \t\n\r\f]*+")
_BLANK = " \t\n\r\f\xa0"
_SITE = re.compile(r"\s+[|•·»–—-]\s+")


def html_view(source: Source, builder: Builder, page: Page | None = None, *, base: View | None = None) -> MappedView:
    """The lines of a page. What is not shown is hidden in the builder: furniture, or what no reader of the page sees.

    The title that the page prints becomes a heading of level 0. `base` is a view that holds the page, when the source
    holds something else around it.

    >>> source = Source("<nav>Home</nav><p><b>CHAIR:</b> Order,\\n order.<br>Yes?</p><p>We&nbsp;begin.")
    >>> view = html_view(source, Builder(source))
    >>> view.text, view.bold
    ('CHAIR: Order, order.\\nYes?\\n\\nWe\\xa0begin.', ((0, 6),))
    """
    outer = base or View(source)
    text = source.text if base is None else base.text
    walk = Walk(page or Page())
    parse_html(text, walk, limits=builder.limits)
    for code, message, at in walk.problems:
        severity = Severity.ERROR if code.endswith("truncated") else Severity.WARNING
        builder.problem(code, message, severity=severity, span=outer.span(at, at) if base else Span(at, at))
    composer = _Composer(text, walk.choice(), walk.spoken(text))
    title = _title_of(walk, text)
    for k, event in enumerate(walk.events):
        if title[0] <= k < title[1] and event.kind is TEXT:
            composer.title.append((event.start, event.end, event.data))
        else:
            composer.take(event)
    return _finish(source, builder, walk, composer, base)


def _finish(source: Source, builder: Builder, walk: Walk, composer: _Composer, base: View | None) -> MappedView:
    pieces, title = composer.pieces, composer.title
    if base is not None:
        pieces, title = rebase(pieces, base), rebase(title, base)
    for start, end, role in composer.hidden:
        for first, last, _ in base.pieces(start, end) if base is not None else [(start, end, None)]:
            builder.hide(first, last, role, "not-shown" if role is Role.METADATA else "page-furniture")
    if title:
        builder.heading(title, 0, rule="title")
    view = MappedView(source, pieces, tuple(composer.bold))
    view.headings = tuple(composer.headings)
    view.facts = _facts_of(walk)
    return view


def _title_of(walk: Walk, text: str) -> tuple[int, int]:
    """The range of events of the title: the `h1` that the head of the page names, or else the only one."""
    _gather(walk, text)
    named = fold(walk.facts.get("meta-title") or walk.facts.get("document-title") or "").casefold()
    found: list[tuple[int, int, int]] = []
    for first, last in walk.titles:
        pieces = [(e.start, e.end, e.data) for e in walk.events[first:last] if e.kind is TEXT]
        words = join(text, pieces)[0].casefold() if pieces else ""
        if words:
            fits = bool(named) and (words in named or named in words)
            found.append((len(words) if fits else 0, first, last))
    best = max(found, key=lambda one: one[0], default=(0, 0, 0))
    return best[1:] if best[0] or len(found) == 1 else (0, 0)


def _gather(walk: Walk, text: str) -> None:
    """Make facts of the elements whose text is one."""
    for name, pieces in walk.captures:
        words = join(text, pieces)[0] if pieces else ""
        if words:
            walk.facts.setdefault(name, words)
    walk.captures.clear()


def _facts_of(walk: Walk) -> dict[str, str]:
    """The facts of a page under the names of the meeting's own."""
    facts = walk.facts
    own = {name for name, _ in walk.page.facts}
    out = {name: facts[name] for name in own if name in facts}
    out.setdefault("title", facts.get("meta-title") or _without_site(facts.get("document-title", "")))
    out.setdefault("date", facts.get("published") or facts.get("meta-date") or facts.get("time") or "")
    out.setdefault("language", facts.get("language", "").partition("-")[0].lower())
    return {name: value for name, value in out.items() if value}


def _without_site(title: str) -> str:
    """A page's title without the name of the site behind a bar or a dash."""
    cuts = [(cut.start(), cut.end()) for cut in _SITE.finditer(title)]
    return title[: cuts[-1][0]] if cuts and len(title) - cuts[-1][1] < cuts[-1][0] else title


@define
class _Composer:
    """Puts the shown text together. White space waits until something follows it."""

    text: str
    choice: int
    spoken: frozenset[int]
    pieces: list[Piece] = field(factory=list[Piece])
    title: list[Piece] = field(factory=list[Piece])
    bold: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    headings: list[tuple[int, int, int]] = field(factory=list[tuple[int, int, int]])
    hidden: list[tuple[int, int, Role]] = field(factory=list[tuple[int, int, Role]])
    _size: int = 0
    _breaks: int = 0
    _space: tuple[int, int] | None = None
    _strong: int = 0
    _strong_from: int = -1
    _level: int = 0
    _level_from: int = -1

    def take(self, event: Event) -> None:
        """Add an event."""
        kind = event.kind
        if kind is TEXT:
            if event.shown & self.choice or (event.soft in self.spoken and event.shown & self.choice << SOFT):
                self._show(event)
            else:
                self._hide(event)
        elif kind is LINE:
            self._breaks = 2 if event.level > 1 else min(2, self._breaks + 1)
        elif kind is CELL:
            if self._size and not self._breaks:
                self._space = None
                self._put(event.start, event.start, "\t")
        elif kind is BOLD:
            self._strong += 1
        elif kind is PLAIN:
            self._strong -= 1
            if not self._strong:
                self._end_bold()
        elif kind is HEAD:
            self._level, self._level_from = event.level, -1
        else:
            if self._level_from >= 0:
                self.headings.append((self._level_from, self._size, max(1, self._level - 1)))
            self._level, self._level_from = 0, -1

    def _end_bold(self) -> None:
        start, self._strong_from = self._strong_from, -1
        if start >= 0:
            self.bold.append((start, self._size))

    def _hide(self, event: Event) -> None:
        role = Role.METADATA if event.sealed else Role.FURNITURE
        if (self.text[event.start : event.end] if event.data is None else event.data).isspace():
            return
        if self.hidden and self.hidden[-1][1:] == (event.start, role):
            self.hidden[-1] = (self.hidden[-1][0], event.end, role)
        else:
            self.hidden.append((event.start, event.end, role))

    def _show(self, event: Event) -> None:
        start, end, data = event.start, event.end, event.data
        if data is not None:
            self._show_data(event)
        elif event.level:
            self._put(start, end, None)
        else:
            at = start
            for gap in _BREAK.finditer(self.text, start, end):
                self._run(at, gap.start())
                self._space = self._space or gap.span()
                at = gap.end()
            self._run(at, end)

    def _show_data(self, event: Event) -> None:
        start, end, data = event.start, event.end, event.data or ""
        if event.level:
            self._put(start, end, data)
        elif not data.strip(_BLANK) and (self._breaks or not self._size):
            return
        elif data.strip(" \t\n\r\f"):
            self._put(start, end, data)
        else:
            self._space = self._space or (start, end)

    def _run(self, start: int, end: int) -> None:
        """Text on one line. Blanks at its edges wait, and fall away at the edges of lines."""
        text = self.text
        first, last = start, end
        while first < last and text[first] in _BLANK:
            first += 1
        if first == last:
            if first > start:
                self._space = self._space or (start, end)
            return
        if first > start and not self._breaks and self._size and self._space is None:
            first = start
        while text[last - 1] == " ":
            last -= 1
        self._put(first, last, None)
        if last < end:
            self._space = (last, end)

    def _put(self, start: int, end: int, data: str | None) -> None:
        goes_on = bool(self.bold) and self.bold[-1][1] == self._size and not self._breaks
        if self._breaks and self._size:
            self._write(start, start, "\n" * self._breaks)
        elif self._space is not None and self._size:
            self._write(*self._space, " ")
        self._breaks, self._space = 0, None
        if self._strong and self._strong_from < 0:
            self._strong_from = self.bold.pop()[0] if goes_on else self._size
        if self._level and self._level_from < 0:
            self._level_from = self._size
        self._write(start, end, data)

    def _write(self, start: int, end: int, data: str | None) -> None:
        self.pieces.append((start, end, data))
        self._size += end - start if data is None else len(data)
