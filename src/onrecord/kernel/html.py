"""Reading HTML: events with the exact place of each, from any text whatever.

A tokenizer of our own, because no library gives the place of text, and a small part of what browsers do to make a tree:
the end tags that HTML lets authors leave out, elements that are always empty, elements whose content is no markup.
Formatting that crosses paragraphs is not re-opened. Where a browser would swallow the rest of a broken page (a comment,
a tag or a script without its end), the page is read on as text: a reader of records must rather show too much.

As in `xml`, one pattern takes the tags of the plainest form whole, and those hold no `<`; methods deal with the rest.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape
from html.entities import html5

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import MarkupTarget
from onrecord.kernel.markup_scan import MarkupReader, attributes, bom_end

_FIRST = "[A-Za-z]"
_NAME = _FIRST + r"""[^\s<>/"'=&]*+"""
_PLAIN = r"""(?>(?:\s++[a-z][a-z0-9:_-]*+="[^"<&\r]*+")*)"""
_TOKEN = re.compile(rf"<(?:/({_NAME})\s*+>|({_NAME})(?:>|({_PLAIN})\s*+(/?)>)|(?=[A-Za-z/!?]))")
_PAIR = re.compile(r'([^\s=]++)="([^"]*+)"')
_BARE_END = re.compile(r"""=\s*+[^\s"'=]++$""")
_BOGUS = re.compile("<(?:[!?]|/(?![A-Za-z]))")
_TAG_LIKE = re.compile(r"<(?:[A-Za-z/?]|!--)")
_REFERENCE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[^\t\n\f\r <&#;]{1,32};?)|\r\n?")
_IN_VALUE = re.compile(r"&(?:#[0-9]++;?|#[xX][0-9a-fA-F]++;?|[A-Za-z0-9]++(?:;|(?!=)))|\r\n?")


def _words(*lists: str) -> frozenset[str]:
    return frozenset(" ".join(lists).split())


_VOID = _words("area base br col embed frame hr img input keygen link meta param source track wbr")
_HEAD = _words("base basefont bgsound link meta noscript script style template title")
_RAW = {"script": False, "style": False, "textarea": True, "title": True}
"""Elements whose content is no markup, and whether it is text."""
_BLOCKS = _words(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form",
    "h1 h2 h3 h4 h5 h6 header hgroup hr listing main menu nav ol p pre section summary table ul xmp",
)

_FORMATTING = _words("a abbr b big cite code em font i kbd nobr s samp small span strike strong sub sup tt u var")

# A start tag ends the elements named here, unless one of those in _WALLS stands between.
_ENDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(_BLOCKS, ("p",)),
    "li": ("li", "p"),
    **dict.fromkeys(("dt", "dd"), ("dt", "dd", "p")),
    **dict.fromkeys(("td", "th"), ("td", "th")),
    "tr": ("tr", "caption", "colgroup"),
    **dict.fromkeys(("tbody", "thead", "tfoot"), ("tbody", "thead", "tfoot", "tr", "caption", "colgroup")),
    "option": ("option",),
    "optgroup": ("option", "optgroup"),
    **dict.fromkeys(("rt", "rp"), ("rt", "rp")),
    "a": ("a",),
}
_CELL = ("td", "th", "caption", "table", "button", "object", "template")
_TABLE = ("table", "template")
_WALLS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup", "table"), _TABLE),
    "li": (*_CELL, "ul", "ol", "menu"),
    **dict.fromkeys(("dt", "dd"), (*_CELL, "dl")),
    **dict.fromkeys(("html", "body", "head"), ()),
}


def parse_html(text: str, target: MarkupTarget, *, limits: Limits, start: int = 0, end: int | None = None) -> None:
    """Read `text[start:end]` as HTML and push its events to `target`; offsets count from the beginning of `text`.

    Only elements whose tags are there are told: no `html`, `head` or `body` is made up. What stands in `script` and
    `style` counts as markup. Raises `LimitError` only.

    >>> from onrecord.kernel.limits import Limits
    >>> from onrecord.kernel.markup_events import Recorder
    >>> recorder = Recorder()
    >>> parse_html("<P class=x>Hear&nbsp;hear!<p>Order", recorder, limits=Limits())
    >>> for event in recorder.events:
    ...     print(*event)
    start p {'class': 'x'} 0
    text 11 15 None
    text 15 21 \xa0
    text 21 26 None
    end p 26
    start p {} 26
    text 29 34 None
    end p 34
    """
    stop = len(text) if end is None else end
    if stop - start > limits.bytes:
        raise limits.error(text, start + limits.bytes, "bytes")
    _Reader(text, stop, target, limits).run(start)


class _Reader(MarkupReader):
    """Reads one page. `run` finds the tags, `opened` and `closed` keep the open elements."""

    first = _FIRST
    reference = _REFERENCE

    def __init__(self, text: str, end: int, target: MarkupTarget, limits: Limits) -> None:
        super().__init__(text, end, target, limits)
        self.where: defaultdict[str, list[int]] = defaultdict(list)
        """At which places of the stack each element stands."""
        self.unclosed: set[str] = set()
        """Raw elements that have no end tag from here on."""

    def run(self, start: int) -> None:
        text = self.text
        on_text, pairs_of = self.target.text, _PAIR.findall
        last = bom_end(text, start, self.end)
        special = -1
        for token in _TOKEN.finditer(text, last, self.end):
            at = token.start()
            if at < last:
                continue
            kind = token.lastindex
            if kind is None:
                last = self.other(last, at)
                continue
            if at > last:
                if special < at:
                    special = self.characters(last, at)
                else:
                    on_text(last, at, None)
            last = token.end()
            if kind == 1:
                self.closed(token[1].lower(), at)
                continue
            _, tag, inside, slash = token.groups()
            pairs = pairs_of(inside) if inside else []
            attrs = dict(pairs)
            if len(attrs) < len(pairs):
                attrs = _first_of(pairs)
            last = self.opened(tag.lower(), attrs, at, last, empty=bool(slash))
        self.flush(last, self.end)
        self.unwind(0, self.end)

    def resolve(self, found: re.Match[str], at: int) -> str | None:  # noqa: ARG002 (nothing here needs a report)
        """What a reference stands for."""
        return self.remember(found[0], _unescape(found[0]))

    # --- markup ------------------------------------------------------------------------------------------------

    def other(self, last: int, at: int) -> int:
        """Deal with a `<` at `at`; text before it begins at `last`. Returns where text goes on."""
        scanner = self.scanner
        head = self.text[at : min(at + 9, self.end)]
        if head.startswith("<!--"):
            stop = scanner.after("-->", at + 2)
            if stop > 0 and self.comment is not None:
                self.flush(last, at)
                self.comment(min(at + 4, stop - 3), stop - 3)
                return stop
        elif _BOGUS.match(head):
            stop = scanner.after(">", at)
        else:
            return self.tag(last, at)
        if stop < 0:
            self.target.problem("html-truncated", f"{head!r} without its end", at)
            stop = scanner.after(">", at)
            if stop < 0:
                return last
        self.flush(last, at)
        return stop

    def tag(self, last: int, at: int) -> int:
        """A tag that is not of the plainest form."""
        found = self.scanner.tag(at, loose=True)
        if found is None:
            code = "html-truncated" if self.scanner.after(">", at) < 0 else "html-less-than"
            self.target.problem(code, "a '<' that opens no tag; it is kept as text", at)
            return last
        self.flush(last, at)
        closing, name, inside, stop = found
        if closing:
            self.closed(name.lower(), at)
            return stop
        empty = inside.endswith("/") and not _BARE_END.search(inside)
        pairs = ((key.lower(), _IN_VALUE.sub(_in_value, value)) for key, value in attributes(inside))
        return self.opened(name.lower(), _first_of(pairs), at, stop, empty=empty)

    # --- elements ----------------------------------------------------------------------------------------------

    def opened(self, tag: str, attrs: dict[str, str], at: int, stop: int, *, empty: bool) -> int:
        """A start tag from `at` to `stop`. Returns where text goes on."""
        where = self.where
        for name in _ENDS.get(tag, ()):
            if where[name]:
                self.unwind(self.nearest(name), at)
        if where["head"] and tag not in _HEAD:
            self.unwind(where["head"][-1], at)
        stack = self.stack
        if tag in _FORMATTING and 2 * len(stack) >= self.limits.depth:
            self.forget(at)
        if len(stack) >= self.limits.depth:
            raise self.limits.error(self.text, at, "depth")
        self.target.start(tag, attrs, at)
        if empty or tag in _VOID:
            self.target.end(tag, stop)
            return stop
        if tag in _RAW:
            return self.raw(tag, stop)
        where[tag].append(len(stack))
        stack.append(tag)
        return stop

    def forget(self, at: int) -> None:
        """Close the innermost elements of formatting: old pages open hundreds of them and close none."""
        place = len(self.stack)
        while place and self.stack[place - 1] in _FORMATTING:
            place -= 1
        self.unwind(place, at)

    def closed(self, tag: str, at: int) -> None:
        """An end tag; one that fits nothing is passed over."""
        stack, where = self.stack, self.where
        if stack and stack[-1] == tag:
            stack.pop()
            where[tag].pop()
            self.target.end(tag, at)
        elif where.get(tag):
            self.unwind(self.nearest(tag), at)

    def nearest(self, tag: str) -> int:
        """The place in the stack of the innermost `tag`; its end when a wall stands before it."""
        where = self.where
        place = where[tag][-1]
        for wall in _WALLS.get(tag, _CELL):
            if where[wall] and where[wall][-1] > place:
                return len(self.stack)
        return place

    def unwind(self, place: int, at: int) -> None:
        """Close what is open from `place` of the stack on."""
        stack, where, on_end = self.stack, self.where, self.target.end
        while len(stack) > place:
            tag = stack.pop()
            where[tag].pop()
            on_end(tag, at)

    def raw(self, tag: str, start: int) -> int:
        """Pass over the content of an element that holds no markup. Returns where text goes on."""
        found = None if tag in self.unclosed else _CLOSING[tag].search(self.text, start, self.end)
        if found is None:
            self.unclosed.add(tag)
            self.target.problem("html-raw-truncated", f"<{tag}> has no end tag", start)
            following = _TAG_LIKE.search(self.text, start, self.end)
            stop = start if _RAW[tag] else following.start() if following else self.end
            self.target.end(tag, stop)
            return stop
        at = found.start()
        if _RAW[tag]:
            self.flush(start, at)
        self.target.end(tag, at)
        stop = self.scanner.after(">", at)
        return self.end if stop < 0 else stop


_CLOSING = {tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE) for tag in _RAW}


def _first_of(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Attributes of which one may be there twice: the first counts."""
    attrs: dict[str, str] = {}
    for name, value in pairs:
        attrs.setdefault(name, value)
    return attrs


def _unescape(reference: str) -> str:
    return unescape(reference) if len(reference) < 36 else "\ufffd"  # a number that long takes long to read


def _in_value(found: re.Match[str]) -> str:
    """A reference in a value: a name without `;` counts only when it is whole, so that `?a=1&copy=2` stays."""
    piece = found[0]
    if piece[0] == "\r":
        return "\n"
    if piece[1] == "#":
        return _unescape(piece)
    return html5.get(piece[1:], piece)
