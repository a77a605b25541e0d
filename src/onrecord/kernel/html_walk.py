"""The walk over a page of HTML: every region of text, with what is known of it.

Only the whole page tells which of the declared selectors it has. So the walk keeps for each region a set of bits: under
which choice of the main content the region would be shown. The names of elements and classes only suggest that
something is page furniture: what stands there is shown after all when somebody speaks in it.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from attrs import Factory, define, field, frozen

from onrecord.kernel.flow import fold
from onrecord.kernel.pieces import Piece
from onrecord.kernel.selectors import Selector, selectors
from onrecord.text.labels import get_grammar, looks_like_label


@frozen
class Page:
    """Where the pages of a publisher hold what matters, as selectors of elements (see `selectors`).

    - `main`: the elements that hold the text. The first entry that the page has counts; an entry may name several
      elements with `|`, and then all of them are shown. A page that has none of them is shown whole.
    - `skip`: page furniture, beside the usual (`nav`, `aside`, buttons, menus, what is named "share" or "breadcrumb").
    - `facts`: pairs of a fact's name and the element whose `content`, `datetime` or text it is.

    >>> page = Page(main=("div.entry-content", "article"), facts=(("place", "div.place"),))
    """

    main: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PARAGRAPHS = _words(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
    "summary table tbody tfoot thead tr ul"
)
_SEALED = _words("head title template noscript iframe object svg math audio video canvas map")
_CONTROLS = _words("nav button select option textarea menu dialog datalist")
_CHROME_UNLESS_INSIDE = _words("article section main")
_CHROME_ROLES = _words("navigation banner contentinfo search toolbar menu menubar")
_CHROME_NAMES = _words(
    "share sharing share-links social social-share social-links breadcrumb breadcrumbs breadcrumb-trail sidebar navbar "
    "nav navigation menu skip-link skip-links cookie-banner site-header site-footer page-footer newsletter pagination "
    "pager related-posts related-content sharedaddy addtoany_content addthis_toolbox print-link"
)
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_BOLD = _words("b strong") | _HEADINGS.keys()
_PRE = _words("pre xmp listing")
_UNSEEN = re.compile(r"(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)", re.IGNORECASE)
_DATES = _words("article:published_time datepublished og:published_time dcterms.date dc.date date pubdate publishdate")

BODY = 1 << 16
"""The bit of the choice that no selector fits; those of `Page.main` are below it."""
SOFT = 17
LOW = (1 << SOFT) - 1
"""How far the bits are shifted in what only its name calls furniture, and all bits below that."""
FAIR = 4
"""The main content holds at least one of so many parts of the text that the page shows."""
TEXT, LINE, CELL, BOLD, PLAIN, HEAD, UNHEAD = range(7)
"""Kinds of events."""


class Event(NamedTuple):
    """Text from `start` to `end`, or something that happens at `start`. `level` is that of a heading or a break.

    `soft` is the number of the element around it that only its name calls furniture, or 0.
    """

    kind: int
    start: int
    end: int = 0
    data: str | None = None
    shown: int = 0
    sealed: bool = False
    level: int = 0
    soft: int = 0


@define
class _Frame:
    shown: int
    sealed: bool
    captures: int
    soft: int


@define
class Walk:
    """The target of the parser: keeps the events of a page, and its facts."""

    page: Page
    events: list[Event] = field(factory=list[Event])
    facts: dict[str, str] = field(factory=dict[str, str])
    captures: list[tuple[str, list[Piece]]] = field(factory=list[tuple[str, list[Piece]]])
    """Facts that are the text of an element."""
    titles: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    """The headings of the first level, as ranges of events."""
    sizes: Counter[int] = field(factory=Counter[int])
    """How many characters each set of choices shows."""
    problems: list[tuple[str, str, int]] = field(factory=list[tuple[str, str, int]])
    _table: dict[str, list[tuple[Selector, int, str]]] = field(
        init=False, default=Factory(lambda self: _compiled(self.page), takes_self=True)
    )
    _path: list[str] = field(factory=list[str])
    _frames: list[_Frame] = field(factory=list[_Frame])
    _capturing: list[list[Piece]] = field(factory=list[list[Piece]])
    _shown: int = BODY
    _sealed: bool = False
    _pre: int = 0
    _soft: int = 0
    _softs: int = 0

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        self._frames.append(_Frame(self._shown, self._sealed, len(self._capturing), self._soft))
        if tag in _SEALED or (attrs and _is_unseen(attrs)):
            self._shown, self._sealed = 0, True
        elif tag in _CONTROLS:
            self._shown = 0
        elif self._is_chrome(tag, attrs):
            self._softs += 1
            self._soft = self._softs
            self._shown = (self._shown | (self._shown & LOW) << SOFT) & ~LOW
        for selector, bit, name in (*self._table.get(tag, ()), *self._table.get("*", ())):
            if selector.fits(attrs, self._path):
                self._chosen(bit, name, attrs)
        if attrs:
            self._meta(tag, attrs)
        if tag == "title" and "svg" not in self._path:
            self._capture("document-title")
        elif tag == "time" and not attrs:
            self._capture("time")
        self._path.append(tag)
        self._mark(tag, at)

    def _mark(self, tag: str, at: int) -> None:
        events = self.events
        self._pre += tag in _PRE
        if tag in _PARAGRAPHS:
            events.append(Event(LINE, at, level=2))
        elif tag == "br":
            events.append(Event(LINE, at, level=1))
        elif tag in ("td", "th"):
            events.append(Event(CELL, at))
        if tag in _BOLD:
            events.append(Event(BOLD, at))
        if tag in _HEADINGS:
            if tag == "h1" and not self._sealed:
                self.titles.append((len(events), -1))
            events.append(Event(HEAD, at, level=_HEADINGS[tag]))

    def end(self, tag: str, at: int) -> None:
        """An element closes."""
        events = self.events
        self._pre -= tag in _PRE
        if tag in _HEADINGS:
            events.append(Event(UNHEAD, at))
            if self.titles and self.titles[-1][1] < 0:
                self.titles[-1] = (self.titles[-1][0], len(events))
        if tag in _BOLD:
            events.append(Event(PLAIN, at))
        if tag in _PARAGRAPHS:
            events.append(Event(LINE, at, level=2))
        self._path.pop()
        frame = self._frames.pop()
        self._shown, self._sealed, self._soft = frame.shown, frame.sealed, frame.soft
        del self._capturing[frame.captures :]

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data. What is in `pre` keeps its line ends."""
        sealed = self._sealed or bool(self._capturing)
        self.events.append(Event(TEXT, start, end, data, self._shown, sealed, self._pre, self._soft))
        self.sizes[self._shown] += end - start
        for pieces in self._capturing:
            pieces.append((start, end, data))

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is not as it should be."""
        self.problems.append((code, message, at))

    def choice(self) -> int:
        """The bit of the first entry of `Page.main` that holds a fair share of the text, or of the whole body."""
        body = self._size(BODY)
        for k in range(len(self.page.main)):
            size = self._size(1 << k)
            if size and FAIR * size >= body:
                return 1 << k
        whole = BODY | BODY << SOFT
        return BODY if FAIR * body >= self._size(whole) else whole

    def _size(self, bits: int) -> int:
        return sum(size for shown, size in self.sizes.items() if shown & bits)

    def spoken(self, text: str) -> frozenset[int]:
        """The numbers of the elements that only their names call furniture, and in which somebody speaks.

        That is told by a paragraph that begins with a label in bold.
        """
        found: set[int] = set()
        bold = soft = size = 0
        lead: list[str] = []
        rest: list[str] = []
        for event in (*self.events, Event(LINE, 0)):
            kind = event.kind
            if kind is LINE or (kind is TEXT and event.soft != soft):
                if lead and _is_labelled("".join(lead), "".join(rest)):
                    found.add(soft)
                soft, size, lead, rest = event.soft, 0, [], []
            if kind is BOLD or kind is PLAIN:
                bold += 1 if kind is BOLD else -1
            elif kind is TEXT and size < _ENOUGH and not event.sealed and event.shown >> SOFT and not event.shown & LOW:
                part = text[event.start : event.end] if event.data is None else event.data
                size += len(part)
                if not rest and (bold or part.isspace()):
                    lead.append(part)
                else:
                    rest.append(part)
        return frozenset(found)

    # --- what an element means ---------------------------------------------------------------------------------

    def _is_chrome(self, tag: str, attrs: dict[str, str]) -> bool:
        if tag == "aside":
            return True
        if tag in ("header", "footer"):
            return _CHROME_UNLESS_INSIDE.isdisjoint(self._path)
        if not attrs or tag in ("html", "body"):
            return False
        if attrs.get("role", "").lower() in _CHROME_ROLES or attrs.get("id", "").lower() in _CHROME_NAMES:
            return True
        return not _CHROME_NAMES.isdisjoint(attrs.get("class", "").lower().split())

    def _chosen(self, bit: int, name: str, attrs: dict[str, str]) -> None:
        if name:
            self._fact(name, attrs.get("content") or attrs.get("datetime"))
            if name not in self.facts:
                self._capture(name)
        elif not bit:
            self._shown = 0
        elif not self._sealed:
            self._shown |= bit

    def _capture(self, name: str) -> None:
        pieces: list[Piece] = []
        self.captures.append((name, pieces))
        if len(self._capturing) < _CAPTURES:
            self._capturing.append(pieces)

    def _fact(self, name: str, value: str | None) -> None:
        if value:
            self.facts.setdefault(name, value)

    def _meta(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "html":
            self._fact("language", attrs.get("lang") or attrs.get("xml:lang"))
        elif tag == "meta":
            key = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").lower()
            if key in _DATES:
                self._fact("meta-date", attrs.get("content"))
            elif key == "og:title":
                self._fact("meta-title", attrs.get("content"))
        elif tag == "time":
            self._fact("published" if attrs.get("itemprop") == "datePublished" else "time", attrs.get("datetime"))


_ENOUGH = 600
"""How many characters tell whether somebody speaks in a paragraph."""
_LIKELY = 0.4
_COLONS = (":", "：")
_STOPS = (".", "?", "!", "…", "。")
_CAPTURES = 8
"""How many facts may be collected at one place."""


def _is_labelled(lead: str, rest: str) -> bool:
    """Whether a paragraph that begins with `lead` in bold holds speech: a label, a colon and a sentence."""
    lead, rest = fold(lead), fold(rest)
    if rest[:1] in _COLONS:
        rest = rest[1:]
    elif lead[-1:] in _COLONS:
        lead = lead[:-1]
    else:
        return False
    is_sentence = len(rest) > _ENOUGH // 2 or rest.rstrip(')]"”’»')[-1:] in _STOPS
    return is_sentence and looks_like_label(lead.strip(), get_grammar("any")) >= _LIKELY


def _is_unseen(attrs: dict[str, str]) -> bool:
    if "hidden" in attrs or attrs.get("aria-hidden") == "true":
        return True
    style = attrs.get("style")
    return "hidden" in attrs.get("class", "").split() or bool(style and _UNSEEN.search(style))


def _compiled(page: Page) -> dict[str, list[tuple[Selector, int, str]]]:
    """The selectors of a page by the name of their element, each with its bit or the name of its fact."""
    table: dict[str, list[tuple[Selector, int, str]]] = {}
    declared = [(text, 1 << k, "") for k, text in enumerate(page.main)]
    declared += [(text, 0, "") for text in page.skip]
    declared += [(text, 0, name) for name, text in page.facts]
    for text, bit, name in declared:
        for one in selectors(text):
            table.setdefault(one.tag, []).append((one, bit, name))
    return table
