"""What the readers of XML and HTML share: where a piece of markup ends, also in a broken document, in linear time."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import MarkupTarget

_BOM = re.compile("(?:\ufeff|\ufffe|ï»¿|Ã¯Â»Â¿)++")
_ATTRIBUTE = re.compile(r"""([^\s=/]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|(\S*+)))?""")

# A tag up to its ">". A quote counts only where it follows "=" and is closed; any other is a character like all others.
# Within quotes the strict form stops at "<" and the loose one does not. Both are linear: no branch begins like another
# but for a quote without an end, and that is looked for once.
_STRICT = r"""<(/?)({name})((?>(?:[^<>"'=]++|=\s*+"[^"<]*+"|=\s*+'[^'<]*+'|["'=])*))"""
_LOOSE = _STRICT.replace('[^"<]', '[^"]').replace("[^'<]", "[^']")

Tag = tuple[bool, str, str, int]
"""Whether it is an end tag, its name, what stands between the name and `>`, and the offset after `>`."""


def bom_end(text: str, start: int, end: int) -> int:
    """The offset after byte order marks at `start`, also such as were decoded wrongly.

    >>> bom_end("ï»¿<a/>", 0, 7)
    3
    """
    found = _BOM.match(text, start, end)
    return found.end() if found else start


def attributes(inside: str) -> Iterator[tuple[str, str]]:
    """The attributes, names and raw values, in what stands between a tag's name and its end.

    >>> list(attributes(' a="1 2" b = 3 c'))
    [('a', '1 2'), ('b', '3'), ('c', '')]
    """
    for found in _ATTRIBUTE.finditer(inside):
        name, double, single, bare = found.groups()
        yield name, double or single or bare or ""


class Scanner:
    """Finds the ends of markup in `text[:end]`, and remembers what it found or not, so as to stay linear.

    `first` is a character class: what a name may begin with.

    >>> Scanner("<p id=x> … </p>", 15, "[a-z]").tag(0)
    (False, 'p', ' id=x', 8)
    """

    def __init__(self, text: str, end: int, first: str) -> None:
        name = first + r"""[^\s<>/"'=&]*+"""
        self.text = text
        self.end = end
        self._strict = re.compile(_STRICT.replace("{name}", name))
        self._loose = re.compile(_LOOSE.replace("{name}", name))
        self._tried = -1
        self._places: dict[str, int] = {}

    def after(self, mark: str, at: int) -> int:
        """The offset after the next `mark` from `at` on, or -1. Ask in order of the text."""
        found = self._places.get(mark, 0)
        if 0 <= found < at or mark not in self._places:
            found = self._places[mark] = self.text.find(mark, at, self.end)
        return found if found < 0 else found + len(mark)

    def tag(self, at: int, *, loose: bool = False) -> Tag | None:
        """The tag at `at`, or None. `loose` prefers the reading in which a quoted value may hold `<`."""
        if loose:
            return self._loosely(at) or self._read(self._strict, at)
        return self._read(self._strict, at) or self._loosely(at)

    def _loosely(self, at: int) -> Tag | None:
        # An attempt that fails has read up to some place; a second one before it might do so again, and a third …
        if at < self._tried:
            return None
        return self._read(self._loose, at)

    def _read(self, pattern: re.Pattern[str], at: int) -> Tag | None:
        found = pattern.match(self.text, at, self.end)
        if found is None:
            return None
        stop = found.end()
        if stop < self.end and self.text[stop] == ">":
            return bool(found[1]), found[2], found[3], stop + 1
        if pattern is self._loose:
            self._tried = stop
        return None


class MarkupReader:
    """What reading XML and reading HTML have in common: the state, and how character data is given."""

    first = ""
    """A character class: what a name may begin with."""
    reference: re.Pattern[str]
    """What does not stand for itself in text: references and line ends."""

    def __init__(self, text: str, end: int, target: MarkupTarget, limits: Limits) -> None:
        self.target = target
        self.limits = limits
        self.comment: Callable[[int, int], None] | None = getattr(target, "comment", None)
        self.stack: list[str] = []
        self.load(text, end)
        self._blanks: dict[str, str] = {}
        self.resolved = {"\r\n": "\n", "\r": "\n"}
        """What `resolve` found before, where nothing was wrong."""

    def load(self, text: str, end: int) -> None:
        """Read in this text."""
        self.text = text
        self.end = end
        self.scanner = Scanner(text, end, self.first)
        self._ampersand = self._cr = -1

    def resolve(self, found: re.Match[str], at: int) -> str | None:
        """What a match of `reference` stands for; None when it must stay as it is."""
        raise NotImplementedError

    def remember(self, printed: str, data: str) -> str:
        """Note what a reference stands for, so that `resolve` need not be asked again."""
        if data != printed:
            self.resolved[printed] = data
        return data

    def flush(self, start: int, end: int) -> None:
        """Give a run of text, if there is any."""
        if start < end:
            self.characters(start, end)

    def characters(self, start: int, end: int) -> int:
        """Give a run of text; returns where the next `&` or CR stands, at or after `end`."""
        data = self.text[start:end]
        blank = self._blanks.get(data)
        if blank is not None:
            self.target.text(start, end, blank)
        elif "\r" in data and data.isspace():
            blank = self._blanks[data] = data.replace("\r\n", "\n").replace("\r", "\n")
            self.target.text(start, end, blank)
        elif "&" in data or "\r" in data:
            self._decode(start, end)
        else:
            self.target.text(start, end, None)
        if self._ampersand < end:
            self._ampersand = self.text.find("&", end, self.end) % (self.end + 1)
        if self._cr < end:
            self._cr = self.text.find("\r", end, self.end) % (self.end + 1)
        return min(self._cr, self._ampersand)

    def _decode(self, start: int, end: int) -> None:
        """Give text in which something does not stand for itself: that apart from what does."""
        on_text = self.target.text
        for found in self.reference.finditer(self.text, start, end):
            at = found.start()
            printed = found[0]
            data = self.resolved.get(printed)
            if data is None:
                data = self.resolve(found, at)
                if data is None or data == printed:
                    continue
            if start < at:
                on_text(start, at, None)
            start = found.end()
            on_text(at, start, data)
        if start < end:
            on_text(start, end, None)
