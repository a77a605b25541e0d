"""XML of no known schema as a tree of rows: elements without elements inside are values, the others hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from attrs import define, field

from onrecord.kernel.dialect.columns import is_called
from onrecord.kernel.json_values import JsonObject
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Piece, PlacedText, Problem
from onrecord.kernel.xml import parse_xml

_ATTRIBUTE = re.compile(r"""\s++([\w:.-]++)\s*+=\s*+(?:"([^"<]*+)"|'([^'<]*+)')""")
_NAME = re.compile(r"<[^\s/<>]++")
_END = re.compile(r"\s*+(/?)>")
_BREAKING = re.compile(r"</?(?:\w+:)?(?:p|br|lb|li|tr|div|al|para)\b", re.IGNORECASE)


class ElementText(PlacedText):
    """The text of an element, or of an attribute. Tags inside it stand for nothing, or for the end of a line."""

    __slots__ = ()

    coded = re.compile(
        r"&(?:#x?[0-9a-fA-F]{1,8}|\w{1,32});|<!\[CDATA\[|\]\]>|<!--(?:(?!-->).)*+-->|</?[^\s<>!][^<>]*+>", re.DOTALL
    )

    @staticmethod
    def decode(code: str) -> str:
        """What a reference stands for; nothing for a tag inside a line."""
        if code[0] == "&":
            return unescape(code)
        return "\n" if _BREAKING.match(code) else ""

    def pieces(self) -> list[Piece]:
        """The region without its tags; one that ends a line leaves a line end without a place."""
        out: list[Piece] = []
        for start, end, data in super().pieces():
            if data is None or self._raw[start - self.start] == "&":
                out.append((start, end, data))
            elif data:
                out.append((end, end, data))
        return out


class AttributeText(ElementText):
    """The value of an attribute."""

    __slots__ = ()


class Element(JsonObject):
    """An element with elements inside: attributes and children in order, under their names, which may come again."""

    __slots__ = ("children",)

    def __init__(self, source: str, start: int) -> None:
        super().__init__(source, start)
        self.children: list[tuple[str, Any]] = []

    def members(self) -> list[tuple[str, Any]]:
        """All members in order."""
        return self.children


@define
class _Open:
    name: str
    element: Element
    inner: int | None
    mixed: bool = False
    nested: bool = False


@define
class _Tree:
    """The target of the parser."""

    source: str
    top: Element
    stack: list[_Open] = field(factory=list[_Open])
    problems: list[Problem] = field(factory=list[Problem])

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:  # noqa: ARG002 (read from the source, with their places)
        """An element opens."""
        if self.stack:
            self.stack[-1].nested = True
        element = Element(self.source, at)
        name = _NAME.match(self.source, at)
        place = name.end() if name else at
        while match := _ATTRIBUTE.match(self.source, place):
            group = 2 if match[2] is not None else 3
            if not match[1].startswith("xmlns"):
                key = match[1].rpartition(":")[2]
                element.children.append((key, _text(AttributeText, self.source, *match.span(group))))
            place = match.end()
        end = _END.match(self.source, place)
        self.stack.append(_Open(tag.rpartition(":")[2], element, end.end() if end else None))

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (the innermost element it is)
        """The innermost element closes."""
        done = self.stack.pop()
        parent = self.stack[-1].element if self.stack else self.top
        done.element.end = at
        if done.inner is None or done.inner > at or (done.nested and not done.mixed):
            parent.children.append((done.name, done.element))
            return
        text = _text(ElementText, self.source, done.inner, at)
        attributes = [member for member in done.element.children if isinstance(member[1], AttributeText)]
        if any(_tells(key, value) for key, value in attributes):
            done.element.children = [*attributes, ("text", text)]
            parent.children.append((done.name, done.element))
        else:
            parent.children += [(done.name, text), *((f"{done.name}.{key}", value) for key, value in attributes)]

    def text(self, start: int, end: int, data: str | None) -> None:
        """Text: beside elements it makes all of the element one value."""
        if self.stack and not (self.source[start:end] if data is None else data).isspace():
            self.stack[-1].mixed = True

    def comment(self, start: int, end: int) -> None:
        """Comments say nothing."""

    def problem(self, code: str, message: str, at: int) -> None:
        """Keep what is not well formed."""
        self.problems.append(Problem(code, message, at))


def _tells(key: str, value: str) -> bool:
    """Whether an attribute makes an element a row of its own: one that says who, or when."""
    named = is_called(key, "speaker") or is_called(key, "start")
    return named or (is_called(key, "person") and (" " in value or value[:1] == "#"))


def _text(kind: type[ElementText], source: str, start: int, end: int) -> ElementText:
    raw = source[start:end]
    if not ElementText.coded.search(raw):
        return kind.read(raw, start)
    return kind.read(raw, start, ElementText.coded.sub(lambda m: ElementText.decode(m[0]), raw))


def leaves(tree: Element) -> Iterator[tuple[str, ElementText]]:
    """The texts of the elements of a tree in order, with the names of their elements."""
    stack: list[Iterator[tuple[str, Any]]] = [iter(tree.children)]
    while stack:
        name, value = next(stack[-1], ("", None))
        if isinstance(value, Element):
            stack.append(iter(value.children))
        elif value is None:
            stack.pop()
        elif not isinstance(value, AttributeText):
            yield name, value


def element_tree(text: str, *, limits: Limits) -> tuple[Element, list[Problem]]:
    """The tree of a document, and what was wrong with it.

    >>> from onrecord.kernel.dialect.tree import flatten
    >>> tree, _ = element_tree(
    ...     "<turns><t who='Ms Alder'><say>Aye &amp; <i>amen</i>.</say></t></turns>", limits=Limits()
    ... )
    >>> flatten(tree.children[0][1].children[0][1])
    {'who': 'Ms Alder', 'say': 'Aye & amen.'}
    """
    top = Element(text, 0)
    target = _Tree(text, top)
    parse_xml(text, target, limits=limits)
    top.end = len(text)
    return top, target.problems
