"""The values of a JSON document, which know where they stand, and the patterns of their members."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from json import JSONDecoder
from typing import Any, TypeAlias

from onrecord.kernel.pieces import PlacedText
from onrecord.model.errors import ReadError
from onrecord.model.span import Span

JsonValue: TypeAlias = "JsonObject | JsonArray | JsonText | int | float | bool | None"
"""What a document may hold."""

CONSTANTS: dict[str, float | bool | None] = {
    "true": True,
    "false": False,
    "null": None,
    "NaN": float("nan"),
    "Infinity": float("inf"),
    "-Infinity": float("-inf"),
}

WS = r"[ \t\n\r]*+"
# The end of the document closes a string too: what stands before a cut is kept, and the reader stumbles right after.
_STRING = r'"([^"\\]*+(?:\\.[^"\\]*+)*+)(?:"|\\?\Z)'
_INT = r"-?(?:0|[1-9][0-9]*+)"
VALUE = (
    rf"(?:{_STRING}|({_INT})(?![.eE])|({_INT}(?:\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+)"
    rf"|({'|'.join(CONSTANTS)})|([\[{{])){WS}"
)
Match = Callable[..., re.Match[str] | None]
KEY = rf"{WS}{_STRING}{WS}:{WS}"
FIRST_MEMBER: Match = re.compile(rf"\{{{KEY}{VALUE}", re.DOTALL).match
NEXT_MEMBER: Match = re.compile(rf",{KEY}{VALUE}", re.DOTALL).match
FIRST_ITEM: Match = re.compile(rf"\[{WS}(){VALUE}", re.DOTALL).match
NEXT_ITEM: Match = re.compile(rf",{WS}(){VALUE}", re.DOTALL).match
BLANK = re.compile(WS)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)

read_at = JSONDecoder(strict=False).raw_decode


class JsonText(PlacedText):
    """A string of a document; its span is what stands between the quotation marks.

    >>> from onrecord.kernel.json import parse_json
    >>> parse_json('["Aye"]')[0].start
    2
    """

    __slots__ = ()

    coded = _ESCAPE

    @staticmethod
    def decode(code: str) -> str:
        """What an escape stands for; one that JSON does not know stands for itself."""
        try:
            text: str = read_at(f'"{code}"')[0]
        except ValueError:
            return code
        return text

    @classmethod
    def between(cls, source: str, start: int, end: int) -> JsonText:
        """The string `source[start:end]`, whatever its escapes are worth."""
        raw = source[start:end]
        return cls.read(raw, start, _ESCAPE.sub(lambda code: cls.decode(code[0]), raw) if "\\" in raw else None)


class JsonArray(list[JsonValue]):
    """A list of a document, `source[start:end]` with its brackets.

    >>> from onrecord.kernel.json import parse_json
    >>> array = parse_json('[1, "two", [3]]')
    >>> array == [1, "two", [3]], array[2].start, array.spans
    (True, 11, [Span(start=1, end=2), Span(start=5, end=8), Span(start=11, end=14)])
    """

    __slots__ = ("end", "source", "start")

    def __init__(self, source: str = "", start: int = 0) -> None:
        super().__init__()
        self.source = source
        self.start = start
        self.end = start

    @property
    def spans(self) -> list[Span]:
        """The span of each item; that of a string is what stands between the quotation marks."""
        return [span for _, span in _places(self, self)]


class JsonObject(dict[str, JsonValue]):
    """An object of a document, `source[start:end]` with its braces. Where a key comes twice, the last value counts.

    >>> from onrecord.kernel.json import parse_json
    >>> member = parse_json('{"start": 1.5, "text": "Aye", "text": "No"}')
    >>> member, member.spans["start"]
    ({'start': 1.5, 'text': 'No'}, Span(start=10, end=13))
    >>> member.pairs
    [('start', 1.5), ('text', 'Aye'), ('text', 'No')]
    """

    __slots__ = ("end", "every", "source", "start")

    def __init__(self, source: str = "", start: int = 0) -> None:
        super().__init__()
        self.source = source
        self.every: list[JsonValue] | None = None
        """All values in order, once a key has come twice."""
        self.start = start
        self.end = start

    def members(self) -> Iterable[tuple[str, Any]]:
        """The members in order; of a repeated key the last."""
        return self.items()

    @property
    def pairs(self) -> list[tuple[JsonText, JsonValue]]:
        """All members in order, those of repeated keys too. The keys know their place."""
        values = list(self.values()) if self.every is None else self.every
        return [(key, value) for (key, _), value in zip(_places(self, values), values, strict=True)]

    @property
    def spans(self) -> dict[str, Span]:
        """The span of each value; that of a string is what stands between the quotation marks."""
        values = list(self.values()) if self.every is None else self.every
        return {str(key): span for key, span in _places(self, values)}

    def put(self, key: str, value: JsonValue) -> None:
        """Add a member."""
        if key in self and self.every is None:
            self.every = list(self.values())
        if self.every is not None:
            self.every.append(value)
        self[key] = value


def _places(parent: JsonArray | JsonObject, values: list[JsonValue]) -> Iterator[tuple[JsonText, Span]]:
    """The key and the span of each value in an object or list, found again; what lies deeper is passed over."""
    source, at, end = parent.source, parent.start, parent.end
    first, following = (FIRST_ITEM, NEXT_ITEM) if isinstance(parent, JsonArray) else (FIRST_MEMBER, NEXT_MEMBER)
    for value in values:
        member = (first if at == parent.start else following)(source, at, end)
        if member is None:
            return
        if isinstance(value, (JsonArray, JsonObject)):
            span = Span(value.start, value.end)
            blank = BLANK.match(source, value.end)
            at = blank.end() if blank else value.end
        else:
            span = Span(*member.span(member.lastindex or 0))
            at = member.end()
        yield JsonText.between(source, *member.span(1)), span


def plain(value: JsonValue) -> Any:
    """The value as plain Python data, without places: what may go into `extra`.

    >>> from onrecord.kernel.json import parse_json
    >>> type(plain(parse_json('{"city": "Springfield"}'))["city"])
    <class 'str'>
    """
    out: list[Any] = [value]
    todo: list[Any] = [out]
    while todo:
        box = todo.pop()
        for key, part in _parts(box):
            if isinstance(part, JsonText):
                box[key] = str(part)
            elif isinstance(part, (JsonArray, JsonObject)):
                box[key] = list(part) if isinstance(part, JsonArray) else dict(part)
                todo.append(box[key])
    return out[0]


def _parts(box: list[Any] | dict[str, Any]) -> Iterable[tuple[Any, Any]]:
    return enumerate(box) if isinstance(box, list) else box.items()


def pointer(*path: str | int) -> str:
    """The JSON Pointer of a place: the `locator` of what is read there.

    >>> pointer("turns", 0, "a/b")
    '/turns/0/a~1b'
    """
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def follow(value: JsonValue, place: str) -> JsonValue:
    """What stands where a JSON Pointer leads. Raises `ReadError` when it leads nowhere.

    >>> from onrecord.kernel.json import parse_json
    >>> follow(parse_json('{"turns": [{"text": "Aye."}]}'), "/turns/0/text")
    'Aye.'
    """
    for step in place.split("/")[1:]:
        name = step.replace("~1", "/").replace("~0", "~")
        if isinstance(value, JsonObject) and name in value:
            value = value[name]
        elif isinstance(value, JsonArray) and re.fullmatch("[0-9]{1,9}", name) and int(name) < len(value):
            value = value[int(name)]
        else:
            msg = f"the JSON Pointer {place!r} leads nowhere"
            raise ReadError(msg)
    return value
