"""Selectors: which elements of a document a declaration means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import frozen

from onrecord.model.errors import SpecError

_SELECTOR = re.compile(
    r"(?:(?P<above>[\w:.*-]+)(?P<deep>//?))?(?P<tag>(?:[\w:-]|\\\.)+|\*)(?:\.(?P<cls>[\w-]+))?(?P<tests>(?:\[@[\w:-]+(?:=[^\]]*)?\])*)"
)
_TEST = re.compile(r"\[@([\w:-]+)(?:='([^']*)')?\]")


@frozen
class Selector:
    """One selector, compiled. `tag` is the name of the element, or `*`."""

    tag: str
    above: str | None
    deep: bool
    tests: tuple[tuple[str, str | None], ...]
    cls: str | None

    def fits(self, attrs: Mapping[str, str], path: Sequence[str]) -> bool:
        """Whether an element with these attributes below the open elements of `path` is meant, its name apart."""
        if self.above is not None and not (self.above in path if self.deep else path and path[-1] == self.above):
            return False
        for name, value in self.tests:
            found = attrs.get(name)
            if found is None or (value is not None and found != value):
                return False
        return self.cls is None or self.cls in attrs.get("class", "").split()


def selectors(declared: str) -> list[Selector]:
    r"""The selectors of a declaration: `u`, `p[@class='J']`, `p.label`, `body/p` (child), `front//p`, joined by `|`.

    A full stop in the name of the element itself is written with a backslash.

    >>> [one.tag for one in selectors(r"h1 | div.entry | *[@itemprop='articleBody'] | talk.start/page\.no")]
    ['h1', 'div', '*', 'page.no']
    """
    found: list[Selector] = []
    for one in declared.split("|"):
        match = _SELECTOR.fullmatch(one.strip())
        if match is None:
            msg = f"not a selector: {one!r}"
            raise SpecError(msg, hint="Write tag, parent/tag, ancestor//tag, tag[@name='value'] or tag.class")
        tests = tuple((name, value or None) for name, value in _TEST.findall(match["tests"]))
        above = match["above"] if match["above"] != "*" else None
        found.append(Selector(match["tag"].replace("\\", ""), above, match["deep"] == "//", tests, match["cls"]))
    return found
