r"""Markdown and reStructuredText as lines: the marks taken away, wrapped lines joined, hard breaks kept.

Only what transcripts use is known: headings, emphasis, links, block quotes, escapes, entities and tags of HTML, and of
reStructuredText also directives, comments and underlined titles. A mark that does not pair stays as text.
"""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import define, field

from onrecord.kernel.builder import Builder
from onrecord.kernel.front_matter import front_matter
from onrecord.kernel.markdown_inline import Inline
from onrecord.kernel.view import MappedView, View, rebase
from onrecord.model.role import Role
from onrecord.model.source import Source

_MARKED = re.compile(
    r"^#{1,6} \S|\*\*[^*\n]{1,200}\*\*|^\*[^*\n]{1,200}\*[ \t]*+$|\\[\[\]_*#.()-]|\]\(https?:|^\.\. [a-z-]++::|^> \S",
    re.MULTILINE,
)
_DIRECTIVE = re.compile(
    r"\.\.(?:[ \t]++(?:(?P<name>[a-z][a-z0-9_-]*+)::[ \t]*+|(?P<target>_[^\n:]++:(?:[ \t]|$)|\|[^|\n]++\|[ \t]))|[ \t]*+$)"
)
_OPTION = re.compile(r"[ \t]++:[A-Za-z][\w -]*+:(?:[ \t]|$)")
_RST = re.compile(r"^\.\. (?:[a-z][a-z0-9_-]*+::|_)", re.MULTILINE)
_UNSHOWN = frozenset(
    "raw image include meta index contents toctree code code-block sourcecode highlight math default-role role".split()
)
_SHOWN = frozenset("note warning admonition attention caution hint important tip topic sidebar epigraph".split())

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]++(?=\S)")
_HASHES = re.compile(r"[ \t]++#++[ \t]*+$")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+)$")
_UNDERLINE = re.compile(r"([=\-~^\"'#*+])\1{2,}+[ \t]*+$")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)++")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_OWN_LINE = re.compile(r"[ \t\xa0]*+(?:\*\*|__|\||[-*+] |\d{1,9}[.)] )")
_ALONE = re.compile("|".join(p.pattern for p in (_HEADING, _RULE, _FENCE)) + r"|[=\-~^\"'#*+]{3,}+[ \t]*+$|\.\. ")
_MIN_WIDTH = 40


def looks_marked(text: str) -> bool:
    r"""Whether a text is Markdown or reStructuredText: front matter, or two marks that plain text does not have.

    >>> looks_marked("# Council\n\n**Mayor:** Good evening."), looks_marked("MAYOR: Good evening. *")
    (True, False)
    """
    if front_matter(text[:20_000])[0]:
        return True
    found = _MARKED.finditer(text)
    return next(found, None) is not None and next(found, None) is not None


def markdown_view(source: Source, builder: Builder) -> MappedView:
    r"""The lines of a document in Markdown. Its front matter is hidden as metadata and gives facts.

    >>> source = Source("# Day 2\n\n**MR. HOLM**: We\\_meet.  \nNow *(laughter)*.\n")
    >>> view = markdown_view(source, Builder(source))
    >>> view.text
    'Day 2\n\nMR. HOLM: We_meet.  \nNow (laughter).\n'
    >>> view.bold, view.headings
    (((0, 5), (7, 15)), ((0, 5, 0),))
    """
    plain = View(source)
    begin, values = front_matter(plain.text)
    reader = _Reader(plain.text)
    reader.read(begin)
    front = plain.span(0, begin)
    builder.hide(front.start, front.end, Role.METADATA, "front-matter")
    for start, end, rule in reader.hidden:
        span = plain.span(start, end)
        builder.hide(span.start, span.end, Role.METADATA, rule)
    view = MappedView(source, rebase(reader.out.pieces, plain), tuple(reader.out.bold))
    view.headings = tuple(reader.headings)
    view.facts = {name: values[name] for name in ("title", "date", "language", "place") if values.get(name)}
    if values:
        builder.fact("front_matter", values)
    return view


@define
class _Reader:
    """Walks the lines; what belongs to one paragraph goes to `Inline` together."""

    text: str
    out: Inline = field(init=False)
    headings: list[tuple[int, int, int]] = field(factory=list[tuple[int, int, int]])
    hidden: list[tuple[int, int, str]] = field(factory=list[tuple[int, int, str]])
    lines: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    texts: list[str] = field(factory=list[str])
    levels: dict[str, int] = field(factory=dict[str, int])
    wrapped: bool = False
    no_comment: bool = False

    def __attrs_post_init__(self) -> None:
        self.out = Inline(self.text, rst=_RST.search(self.text) is not None)

    def read(self, begin: int) -> None:
        """Read the text from `begin` on."""
        self.out.at = at = begin
        self.texts = self.text[begin:].split("\n")
        for line in self.texts:
            self.lines.append((at, at + len(line)))
            at += len(line) + 1
        self.wrapped = self._is_wrapped()
        k = 0
        while k < len(self.lines):
            k = self._block(k)
        self.out.flush(len(self.text))

    def line(self, k: int) -> str:
        """The line of that number; empty behind the last one."""
        return self.texts[k] if k < len(self.texts) else ""

    def _is_wrapped(self) -> bool:
        """Whether lines end where the next word would have been too long for the page."""
        ends: list[tuple[int, int]] = []
        for line, following in pairwise(self.texts):
            words = following.split(None, 1)
            if words and line.strip() and not _ALONE.match(line) and _goes_on(line, following):
                ends.append((len(line), len(line) + 1 + len(words[0])))
        if not ends:
            return False
        width = sorted(size for size, _ in ends)[len(ends) * 9 // 10]
        return width >= _MIN_WIDTH and sum(needed >= width for _, needed in ends) >= 0.8 * len(ends)

    def _block(self, k: int) -> int:
        """Read the block that begins with line `k`; gives the number of the line behind it."""
        line = self.line(k)
        start, end = self.lines[k]
        if not line.strip():
            return k + 1
        if self.out.rst and line.startswith(".."):
            return self._directive(k)
        if _FENCE.match(line):
            return self._code(k)
        if line.lstrip().startswith("<!--") and not self.no_comment:
            return self._comment(k)
        mark = _HEADING.match(line)
        if mark:
            tail = _HASHES.search(line)
            self.out.skip(start, start + mark.end())
            self._heading(start + mark.end(), start + tail.start() if tail else end, mark[0].count("#"))
            self.out.skip(start + tail.start() if tail else end, end)
            return k + 1
        titled = self._titled(k)
        if titled > k:
            return titled
        if _RULE.match(line):
            self.out.skip(start, end)
            return k + 1
        return self._paragraph(k)

    def _heading(self, start: int, end: int, level: int) -> None:
        first = self.out.place(start)
        self.out.read(start, end, strong=True)
        top = level == 1 and not self.headings and not self.out.shown(first)
        self.headings.append((first, self.out.place(end), 0 if top else max(1, level - 1)))

    def _titled(self, k: int) -> int:
        """A title with a line of one mark under it, and perhaps one above; gives `k` when there is none."""
        over = _UNDERLINE.match(self.line(k))
        at = k + 1 if over else k
        title, under = self.line(at), _UNDERLINE.match(self.line(at + 1))
        if not under or not title.strip() or _UNDERLINE.match(title) or (over and over[1] != under[1]):
            return k
        size = len(under[0].rstrip())
        if size < len(title.strip()) and (over or under[1] not in "=-" or len(title) > 2 * size):
            return k
        if over:
            self.out.skip(*self.lines[k])
        self._heading(*self.lines[at], self.levels.setdefault(under[1], len(self.levels) + 1))
        self.out.skip(*self.lines[at + 1])
        return at + 2

    def _directive(self, k: int) -> int:
        """A directive with its options; the indented lines below belong to it and are shown unless they are no text.

        What has not the form of one is text: a comment could be speech just as well.
        """
        start = self.lines[k][0]
        mark = _DIRECTIVE.match(self.line(k))
        if mark is None:
            return self._paragraph(k)
        if mark["name"] in _SHOWN:
            self.out.skip(start, start + mark.end())
            return k + 1 if self.line(k)[mark.end() :].strip() == "" else self._paragraph(k, start + mark.end())
        last = k + 1
        if mark["target"] or mark["name"] in _UNSHOWN:
            stop = last
            while stop < len(self.lines) and (not self.line(stop).strip() or self.line(stop)[0].isspace()):
                stop += 1
                last = stop if self.line(stop - 1).strip() else last
        else:
            while mark["name"] and _OPTION.match(self.line(last)):
                last += 1
        self._hide(start, self.lines[last - 1][1], "directive")
        return last

    def _hide(self, start: int, end: int, rule: str) -> None:
        self.hidden.append((start, end, rule))
        self.out.skip(start, end)

    def _code(self, k: int) -> int:
        """Text between two fences is shown as it is."""
        self._hide(*self.lines[k], "code-fence")
        for stop in range(k + 1, len(self.lines)):
            if _FENCE.match(self.line(stop)):
                self._hide(*self.lines[stop], "code-fence")
                return stop + 1
        return len(self.lines)

    def _comment(self, k: int) -> int:
        stop = self.text.find("-->", self.lines[k][0])
        if stop < 0:
            self.no_comment = True
            return self._paragraph(k)
        start = self.lines[k][0]
        self._hide(start, stop + 3, "comment")
        while k < len(self.lines) and self.lines[k][1] < stop + 3:
            k += 1
        if self.text[stop + 3 : self.lines[k][1]].strip():
            return self._paragraph(k, stop + 3)
        return k + 1

    def _paragraph(self, k: int, begin: int | None = None) -> int:
        """Plain lines up to a blank one or to one that stands for itself."""
        start = self.lines[k][0] if begin is None else begin
        cuts: list[tuple[int, int]] = []
        joins: set[int] = set()
        first = k
        while True:
            line = self.line(k)
            at, end = self.lines[k]
            quote = _QUOTE.match(line)
            if quote and (k > first or begin is None):
                cuts.append((at, at + quote.end()))
            k += 1
            following = self.line(k)
            if not following.strip() or _ALONE.match(following) or self._titled_at(k):
                break
            if self.wrapped and _goes_on(line, following):
                joins.add(end)
        self.out.read(start, end, cuts=cuts, joins=joins)
        return k

    def _titled_at(self, k: int) -> bool:
        return self.out.rst and _UNDERLINE.match(self.line(k + 1)) is not None


def _goes_on(line: str, following: str) -> bool:
    """Whether the end of a line is no hard break and the next line can be its continuation."""
    return not line.endswith(("  ", "\\")) and not _OWN_LINE.match(following)
