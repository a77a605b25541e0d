"""Meetings as plain dicts, lists, strings and numbers, and back.

The shape, which `onrecord.export.schema()` gives as JSON Schema:

- `"schema": "onrecord/1"` stands first. New keys may be added under the same number, and readers ignore keys they do
  not know; anything else that changes raises the number.
- A key has the name of the attribute. **A field that holds its default is left out**, and so are None and empty tuples.
- Each item says its `"type"`: remark, heading, note, vote, insertion or unclassified.
- Spans are `[start, end]`; an offset map is `[origin, text, source, length, text, source, length, …]`; pairs are lists
  of two. A clock time is "10:30:00", a date with time "2024-05-01T10:30:00", an offset into a recording
  `{"offset": 12.5}` in seconds (exact to the microsecond below a century).
- The source is there without its text; the ledger only on request, as `{"length", "kinds": [[role, rule], …],
  "rows": [start, kind, start, kind, …]}`.
- `extra` holds what JSON can hold: dicts with string keys, lists, strings, finite numbers, true, false, None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from math import isfinite
from operator import attrgetter
from reprlib import Repr
from typing import Any, TypeVar

from attrs import NOTHING, Factory, evolve, fields_dict, frozen

from onrecord.model.detection import Candidate, Detection
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import OnrecordError, ReadError
from onrecord.model.items import Heading, Insertion, Note, NoteKind, Paragraph, Remark, RemarkKind, Unclassified, Vote
from onrecord.model.ledger import Ledger
from onrecord.model.meeting import Meeting, Status
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker, SpeakerKind

SCHEMA = "onrecord/1"
"""The name and version of the shape."""

_DEEPEST = 100
_LONGEST = 2**63 - 1
_M = TypeVar("_M", bound=Meeting)


def meeting_to_dict(meeting: Meeting, *, ledger: bool = False) -> dict[str, Any]:
    """The meeting as plain data; see `Meeting.to_dict`.

    >>> heading = Heading("Oral Questions", Span(0, 14))
    >>> data = meeting_to_dict(Meeting((heading,), Source("Oral Questions"), title="A sitting"))
    >>> list(data)
    ['schema', 'title', 'source', 'items']
    >>> data["items"]
    [{'type': 'heading', 'text': 'Oral Questions', 'span': [0, 14]}]
    """
    try:
        return {"schema": SCHEMA, **_MEETING.dump(meeting if ledger else evolve(meeting, ledger=Ledger()))}
    except _Misfit as misfit:
        msg = f"the meeting cannot be written as JSON: {misfit.report()}"
        raise OnrecordError(msg) from None


def meeting_from_dict(cls: type[_M], data: Mapping[str, Any]) -> _M:
    """The meeting that `meeting_to_dict` wrote; see `Meeting.from_dict`.

    >>> meeting_from_dict(Meeting, {"schema": "onrecord/1", "items": [{"type": "heading", "text": 5}]})
    Traceback (most recent call last):
    onrecord.model.errors.ReadError: $.items[0].text: expected a string, found 5
    """
    plain: dict[str, Any] = dict(data) if isinstance(data, Mapping) else {}  # pyright: ignore[reportUnnecessaryIsInstance]
    try:
        if plain.get("schema") != SCHEMA:
            raise _Misfit(repr(SCHEMA), plain.get("schema"), "schema")
        return cls(**_MEETING.values(plain))
    except _Misfit as misfit:
        foreign = misfit.path == ["schema"] and isinstance(misfit.found, str)
        hint = "Another version of onrecord may have written it: install that one, or export the meeting anew" if foreign else ""
        raise ReadError(misfit.report(), hint=hint) from None


class _Misfit(Exception):  # noqa: N818 (never leaves this module)
    """A value that does not fit. On its way up each level adds its key, so that good data pay nothing for paths."""

    def __init__(self, expected: str, found: object, *path: str | int) -> None:
        super().__init__(expected)
        self.expected = expected
        self.found = found
        self.path = list(path)

    def report(self) -> str:
        where = "".join(f".{key}" if str(key).isidentifier() else f"[{key!r}]" for key in reversed(self.path))
        found = "nothing" if self.found is None else _SHORT.repr(self.found)
        return f"${where}: expected {self.expected}, found {found}"


_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxdict, _SHORT.maxlist, _SHORT.maxstring = 2, 3, 4, 60


@frozen
class _Codec:
    """How a value is written (None: as it is) and read. `blank`: None is allowed though the class has no default."""

    dump: Callable[[Any], Any] | None
    load: Callable[[Any], Any]
    blank: bool = False


class _Shape:
    """How the objects of a class are written and read: a codec for each field, in the order of the keys."""

    def __init__(self, cls: type, table: Mapping[str, _Codec], tag: str | None = None, **constants: Any) -> None:
        self.cls = cls
        self.head = {} if tag is None else {"type": tag}
        defaults = {name: None if codec.blank else _default(cls, name) for name, codec in table.items()}
        self.parts = attrgetter(*table)
        self.plan = [(name, defaults[name], codec.dump) for name, codec in table.items()]
        self.loads = {name: codec.load for name, codec in table.items()}
        self.given = constants | {name: None for name, codec in table.items() if codec.blank}
        self.nullable = {name for name, default in defaults.items() if default is None}
        self.required = {name for name, default in defaults.items() if default is NOTHING}

    def dump(self, value: Any) -> dict[str, Any]:
        out: dict[str, Any] = self.head.copy()
        name = ""
        try:
            for (name, default, dump), part in zip(self.plan, self.parts(value), strict=True):
                if part is not default and part != default:
                    out[name] = part if dump is None else dump(part)
        except _Misfit as misfit:
            misfit.path.append(name)
            raise
        return out

    def values(self, data: Any) -> dict[str, Any]:
        """The arguments for the class out of a dict; keys that nobody knows are passed over."""
        if not isinstance(data, dict):
            raise _Misfit("an object", data)
        values, loads = self.given.copy(), self.loads
        name = ""
        try:
            for name, part in data.items():
                load = loads.get(name)
                if load is not None and not (part is None and name in self.nullable):
                    values[name] = load(part)
        except _Misfit as misfit:
            misfit.path.append(name)
            raise
        if not values.keys() >= self.required:
            raise _Misfit("a value", None, next(name for name in loads if name in self.required - values.keys()))
        return values

    def load(self, data: Any) -> Any:
        return self.cls(**self.values(data))


def _default(cls: type, name: str) -> Any:
    default = fields_dict(cls)[name].default
    if isinstance(default, Factory):  # type: ignore[arg-type]
        return NOTHING if default.takes_self else default.factory()
    return default


def _object(cls: type, tag: str | None = None, /, **table: _Codec) -> _Codec:
    shape = _Shape(cls, table, tag)
    return _Codec(shape.dump, shape.load)


def _many(codec: _Codec) -> _Codec:
    dump_one, load_one = codec.dump, codec.load

    def dump(values: tuple[Any, ...]) -> list[Any]:
        return list(values) if dump_one is None else _each(dump_one, values)

    def load(data: Any) -> tuple[Any, ...]:
        if not isinstance(data, list | tuple):
            raise _Misfit("a list", data)
        return tuple(_each(load_one, data))

    return _Codec(dump, load)


def _each(function: Callable[[Any], Any], values: Sequence[Any]) -> list[Any]:
    out: list[Any] = []
    try:
        for value in values:
            out.append(function(value))  # noqa: PERF401 (the length says where it failed)
    except _Misfit as misfit:
        misfit.path.append(len(out))
        raise
    return out


def _plain(kind: type, expected: str) -> _Codec:
    def load(data: Any) -> Any:
        if type(data) is kind or (isinstance(data, kind) and not isinstance(data, bool)):
            return data
        raise _Misfit(expected, data)

    return _Codec(None, load)


def _choice(enum: type[Enum]) -> _Codec:
    members = {member.value: member for member in enum}

    def load(data: Any) -> Any:
        member = members.get(data) if isinstance(data, str) else None
        if member is None:
            raise _Misfit(f"one of {', '.join(members)}", data)
        return member

    return _Codec(lambda member: member.value, load)


def _pair(first: _Codec, second: _Codec) -> _Codec:
    def load(data: Any) -> tuple[Any, Any]:
        if not isinstance(data, list | tuple) or len(data) != 2:
            raise _Misfit("a pair [first, second]", data)
        return first.load(data[0]), second.load(data[1])

    return _Codec(list, load)


def _load_span(data: Any) -> Span:
    if isinstance(data, list | tuple) and len(data) == 2:
        start, end = data
        if type(start) is int is type(end) and 0 <= start <= end:
            return Span(start, end)
    raise _Misfit("a span [start, end]", data)


def _load_offsets(data: Any) -> OffsetMap:
    if isinstance(data, list | tuple) and len(data) % 3 == 1 and set(map(type, data)) == {int} and min(data) >= 0:
        return OffsetMap(data[0], tuple(data[1:]))
    raise _Misfit("an offset map [origin, text, source, length, …]", data)


def _load_date(data: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(data)
    except (TypeError, ValueError):
        raise _Misfit("a date such as '2024-05-01'", data) from None


def _dump_moment(moment: Moment) -> str | dict[str, float]:
    return {"offset": moment.total_seconds()} if isinstance(moment, dt.timedelta) else moment.isoformat()


def _load_moment(data: Any) -> Moment:
    try:
        if isinstance(data, str):
            return dt.datetime.fromisoformat(data) if "T" in data else dt.time.fromisoformat(data)
        if not isinstance(data["offset"], bool):
            return dt.timedelta(seconds=data["offset"])
    except (TypeError, KeyError, ValueError, OverflowError):
        pass
    raise _Misfit("a time '10:30:00', '2024-05-01T10:30:00' or {'offset': seconds}", data)


def _json(value: Any) -> Any:
    """A copy of plain data, after a check that JSON gives the same back."""
    return _json_below(value, _DEEPEST)


def _json_below(value: Any, depth: int) -> Any:
    if value is None or type(value) in (str, bool, int) or (type(value) is float and isfinite(value)):
        return value
    if depth == 0:
        raise _Misfit(f"data less than {_DEEPEST} levels deep", value)
    key: Any = ""
    try:
        if type(value) is list:
            return [_json_below(part, depth - 1) for key, part in enumerate(value)]
        if isinstance(value, Mapping) and all(type(key) is str for key in value):
            return {key: _json_below(part, depth - 1) for key, part in value.items()}
    except _Misfit as misfit:
        misfit.path.append(key)
        raise
    raise _Misfit("what JSON holds (no tuples, dates or objects)", value)
