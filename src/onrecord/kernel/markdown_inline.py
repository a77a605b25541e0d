"""The marks inside a paragraph of Markdown or reStructuredText, and the output that both readers of it write to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from html import unescape

from attrs import define, field

from onrecord.kernel.pieces import Piece

_URL = r"\((?:[^()\s\\]|\\\S|\([^()\s]*+\))*+(?:[ \t]++\"[^\"\n]*+\")?\)"
_TAGS = (
    "p|div|span|b|i|u|em|strong|a|sup|sub|font|hr|img|center|small|big|details|summary|table|tr|td|th|tbody|thead|ul|ol|li"
    "|blockquote|h[1-6]|section|article|figure|figcaption|mark|del|ins|s|code|pre|cite|q|iframe|video|source|lite-youtube"
)
_TOKEN = re.compile(
    rf"(?P<escape>\\[!-/:-@\[-`{{-~])|(?P<hard>\\(?=\n))|(?P<soft>\n)|(?P<emphasis>\*{{1,3}}|_{{1,3}})"
    rf"|(?P<link>\[(?=[^\[\]\n]*+\]{_URL}))|(?P<target>\]{_URL})"
    rf"|(?P<address>(?<=\s)<[^<>\s]++>(?=`_))|(?P<auto><(?=https?:[^<>\s]++>))|(?P<close>(?<=[^\s<>])>)"
    rf"|(?P<br><[bB][rR]\s*+/?>)|(?P<tag></?(?i:{_TAGS})(?=[\s/>])[^<>]*+>)"
    rf"|(?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)"
    rf"|(?P<role>:[a-z]++:(?=`[^`\n]++`))|(?P<tick>`++)(?P<reference>_{{1,2}}(?!\w))?+"
)
_Token = re.Match[str]
_PLACES = {  # where a token may begin, by whether lines are joined and whether the text is reStructuredText
    (joined, rst): re.compile(rf"[\\*_`\[\]<>&{':' * rst}{chr(10) * joined}]")
    for joined in (False, True)
    for rst in (False, True)
}


@define
class Inline:
    """Collects the pieces of a view. What nobody skips or replaces is shown as it stands."""

    text: str
    rst: bool = False
    pieces: list[Piece] = field(factory=list[Piece])
    bold: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    at: int = 0
    size: int = 0

    def flush(self, stop: int) -> None:
        """Show what stands before `stop`."""
        if stop > self.at:
            self.pieces.append((self.at, stop, None))
            self.size += stop - self.at
            self.at = stop

    def skip(self, start: int, end: int) -> None:
        """Leave a mark out."""
        self.flush(start)
        self.at = max(self.at, end)

    def put(self, start: int, end: int, data: str) -> None:
        """Show something else in place of what stands there."""
        self.flush(start)
        self.pieces.append((start, end, data))
        self.size += len(data)
        self.at = end

    def place(self, offset: int) -> int:
        """Where in the view an offset at or behind the last mark stands."""
        return self.size + max(0, offset - self.at)

    def shown(self, place: int) -> bool:
        """Whether anything but white space stands before a place in the view."""
        for start, end, data in self.pieces:
            if place <= 0:
                return False
            part = self.text[start : min(end, start + place)] if data is None else data
            if part.strip():
                return True
            place -= len(part)
        return False

    def read(
        self,
        start: int,
        end: int,
        *,
        cuts: Sequence[tuple[int, int]] = (),
        joins: Collection[int] = (),
        strong: bool = False,
    ) -> None:
        """Read a paragraph.

        `cuts` are marks at its line starts, `joins` the line ends that are no more than blanks; with `strong` it is all
        bold.
        """
        tokens = list(self._tokens(max(start, self.at), end, joined=bool(joins)))
        kinds = Counter(token.lastgroup for token in tokens)
        marks = [token for token in tokens if token.lastgroup == "emphasis"]
        state = _Paragraph(
            _pairs(self.text, start, end, marks), joins, strong=strong, ticks=kinds["tick"] + kinds["reference"] > 1
        )
        first = self.place(start)
        left = list(reversed(cuts))
        for token in tokens:
            while left and left[-1][0] <= token.start():
                self.skip(*left.pop())
            if token.start() >= self.at:
                self._take(token, str(token.lastgroup), state)
        for cut in reversed(left):
            self.skip(*cut)
        if strong and first < self.place(end):
            self.bold.append((first, self.place(end)))

    def _tokens(self, start: int, end: int, *, joined: bool) -> Iterator[_Token]:
        """The marks of a paragraph: looked for only where one of their first characters stands."""
        text = self.text
        for place in _PLACES[joined, self.rst].finditer(text, start, end):
            if place.start() >= start:
                token = _TOKEN.match(text, place.start(), end)
                if token is not None:
                    start = token.end()
                    yield token

    def _take(self, token: _Token, kind: str, state: _Paragraph) -> None:
        at, stop = token.span()
        if kind == "emphasis":
            self._emphasis(at, stop, state)
        elif kind == "escape":
            self.skip(at, at + 1)
            self.flush(stop)
        elif kind == "soft":
            if at in state.joins:
                self.put(at, stop, " ")
        elif kind == "br":
            self.put(at, stop, "\n")
        elif kind == "entity":
            data = unescape(token[0])
            if data != token[0]:
                self.put(at, stop, data)
        elif kind in ("tick", "reference"):
            if state.ticks:
                self.skip(at, stop if self.rst else token.end("tick"))
        elif state.drops(kind, rst=self.rst):
            before = kind == "address" or (kind == "link" and self.text[at - 1 : at] == "!")
            self.skip(max(self.at, at - before), stop)

    def _emphasis(self, at: int, stop: int, state: _Paragraph) -> None:
        step = state.pairs.get(at, 0)
        if not step:
            return
        self.skip(at, stop)
        if stop - at == 1 or state.strong:
            return
        if state.depth == 0:
            state.bold_from = self.size
        state.depth += step
        if state.depth == 0 and state.bold_from < self.size:
            self.bold.append((state.bold_from, self.size))


_CLOSED_BY = {"link": "target", "auto": "close"}


@define
class _Paragraph:
    """What is open in a paragraph while it is read."""

    pairs: dict[int, int]
    joins: Collection[int]
    strong: bool
    ticks: bool
    depth: int = 0
    bold_from: int = 0
    open: Counter[str] = field(factory=Counter[str])

    def drops(self, kind: str, *, rst: bool) -> bool:
        """Whether a mark is left out: a closing one only when its opening one was."""
        if kind in _CLOSED_BY:
            self.open[_CLOSED_BY[kind]] += 1
            return True
        if kind in ("target", "close"):
            self.open[kind] -= 1
            if self.open[kind] < 0:
                self.open[kind] = 0
                return False
            return True
        return rst or kind in ("hard", "tag")


def _pairs(text: str, start: int, end: int, marks: Iterable[_Token]) -> dict[int, int]:
    """The marks that pair, by their place: 1 where emphasis begins, -1 where it ends."""
    pairs: dict[int, int] = {}
    stack: list[tuple[str, int]] = []
    waiting: Counter[str] = Counter()
    for mark in marks:
        at, stop = mark.span()
        before = text[at - 1] if at > start else "\n"
        behind = text[stop] if stop < end else "\n"
        run = mark[0]
        word = run[0] == "_" or (before.isdigit() and behind.isdigit())
        closes = not before.isspace() and not (word and behind.isalnum())
        opens = not behind.isspace() and not (word and before.isalnum())
        if closes and waiting[run]:
            while stack:
                opened, place = stack.pop()
                waiting[opened] -= 1
                if opened == run:
                    pairs[place], pairs[at] = 1, -1
                    break
        elif opens:
            stack.append((run, at))
            waiting[run] += 1
    return pairs
