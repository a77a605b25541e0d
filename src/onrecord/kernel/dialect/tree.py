"""Trees: the rows of speech in a document of nested objects and lists, with the titles above them, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from onrecord.kernel.dialect.columns import Columns, is_called
from onrecord.kernel.json_values import JsonArray, JsonObject, pointer
from onrecord.kernel.pieces import PlacedText
from onrecord.kernel.speech import is_list

_DEEPEST = 6
"""How many objects inside each other belong to one row."""
_WIDEST = 8
"""How many values without keys make a row; more are a list."""

Flat = dict[str, Any]


class Found(NamedTuple):
    """What stands at a place of the document: a row, or a text under a key that is no part of a row.

    `row` holds the values of a row by keys joined by dots. Of a text, `title` is its level if it names what follows.
    """

    locator: str
    row: Flat | None = None
    key: str = ""
    text: PlacedText | None = None
    title: int | None = None


def flatten(value: JsonObject | JsonArray) -> Flat:
    """The values of a row by their keys: those of objects inside it too, and the texts that a list inside it holds.

    >>> from onrecord.kernel.json import parse_json
    >>> flatten(
    ...     parse_json('{"speaker": {"name": "Ms Alder"}, "said": [{"text": "Aye."}, {"text": "We begin."}], "n": 3}')
    ... )
    {'speaker.name': 'Ms Alder', 'said.text': ['Aye.', 'We begin.'], 'n': 3}
    >>> flatten(parse_json('["Ms Alder", "Aye."]'))
    {'0': 'Ms Alder', '1': 'Aye.'}
    """
    if isinstance(value, JsonArray):
        return {str(k): one for k, one in enumerate(value)}
    out: Flat = {}
    _add(out, value, "", 0)
    return out


def _add(out: Flat, value: JsonObject, prefix: str, depth: int) -> None:
    for key, one in value.members():
        name = prefix + key
        if isinstance(one, JsonObject):
            if depth < _DEEPEST:
                _add(out, one, f"{name}.", depth + 1)
        elif isinstance(one, JsonArray):
            texts = [text for text in one if isinstance(text, PlacedText)]
            if texts:
                out[name] = texts
            elif not depth:
                _gather(out, one, name)
        elif name in out:
            known = out[name]
            if is_list(known):
                known.append(one)
            else:
                out[name] = [known, one]
        else:
            out[name] = one


def _gather(out: Flat, values: JsonArray, name: str) -> None:
    """What the objects of a list hold, by their keys."""
    for one in values:
        if isinstance(one, JsonObject):
            for key, text in one.members():
                if isinstance(text, PlacedText):
                    out.setdefault(f"{name}.{key}", []).append(text)


def all_rows(document: Any) -> Iterator[Flat]:
    """Everything that may be a row: each object, and each short list of bare values inside a list."""
    left: list[tuple[Any, bool]] = [(document, False)]
    while left:
        value, listed = left.pop()
        if isinstance(value, JsonObject):
            yield flatten(value)
            left += [(one, False) for _, one in value.members()]
        elif isinstance(value, JsonArray):
            if listed and _is_row(value):
                yield flatten(value)
            left += [(one, True) for one in value if isinstance(one, JsonObject | JsonArray)]


def _is_row(value: JsonArray) -> bool:
    return 1 < len(value) <= _WIDEST and not any(isinstance(one, JsonObject | JsonArray) for one in value)


class _Open(NamedTuple):
    """An object or list whose members are being walked; `level` is that of a title in it."""

    members: Iterator[tuple[str, Any]]
    path: tuple[str, ...]
    level: int
    listed: bool


def walk(document: Any, columns: Columns) -> Iterator[Found]:
    """The rows with words in the order of the document, and what else it says."""
    taken: set[int] = set()
    stack = [_Open(iter([("", document)]), (), 0, listed=False)]
    while stack:
        top = stack[-1]
        member = next(top.members, None)
        if member is None:
            stack.pop()
            continue
        key, value = member
        path = (*top.path, key) if len(stack) > 1 else ()
        if isinstance(value, PlacedText):
            if value.start not in taken:
                yield Found(pointer(*path), key=key, text=value)
        elif isinstance(value, JsonArray):
            row = flatten(value) if top.listed and _is_row(value) else {}
            if has_words(row.get(columns.text)):
                taken.update(_places(row))
                yield Found(pointer(*path), row)
            members = ((str(k), one) for k, one in enumerate(value))
            # What is listed is a part of what is around it: a title there is none of the whole.
            stack.append(_Open(members, path, max(1, top.level), listed=True))
        elif isinstance(value, JsonObject):
            found = list(_in_object(value, path, top.level, columns))
            for one in found:
                taken.update(_places(one.row) if one.row is not None else (one.text.start,) if one.text else ())
            yield from found
            level = top.level + sum(one.title is not None for one in found)
            stack.append(_Open(iter(list(value.members())), path, level, listed=False))


def _in_object(value: JsonObject, path: tuple[str, ...], level: int, columns: Columns) -> Iterator[Found]:
    """What an object says of itself: it is a row, or has titles for what it holds."""
    row = flatten(value)
    if has_words(row.get(columns.text)):
        yield Found(pointer(*path), row)
    elif any(isinstance(one, JsonObject | JsonArray) for _, one in value.members()):
        for key, text in value.members():
            if isinstance(text, PlacedText) and text.strip() and is_called(key, "heading"):
                yield Found(pointer(*path, key), key=key, text=text, title=level)
                level += 1


def _places(row: Flat) -> Iterator[int]:
    return (text.start for value in row.values() for text in texts_of(value))


def texts_of(value: Any) -> Sequence[PlacedText]:
    """The texts of a value: itself, or those of a list."""
    if isinstance(value, PlacedText):
        return (value,)
    return [one for one in value if isinstance(one, PlacedText)] if is_list(value) else ()


def has_words(value: Any) -> bool:
    """Whether a value is a text or a list of texts with anything in it."""
    if is_list(value):
        return any(isinstance(one, str) and bool(one) and not one.isspace() for one in value)
    return isinstance(value, str) and bool(value) and not value.isspace()
