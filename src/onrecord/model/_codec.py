"""How objects become plain data and come back: small codecs, put together by a table of fields for each class."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from math import isfinite
from operator import attrgetter
from reprlib import Repr
from typing import Any, cast

from attrs import NOTHING, Factory, evolve, fields_dict, frozen

_SHORT = Repr()
_SHORT.maxlevel, _SHORT.maxdict, _SHORT.maxlist, _SHORT.maxstring = 2, 3, 4, 60


class Misfit(Exception):  # noqa: N818 (never leaves `onrecord.model.serial`)
    """A value that does not fit. On its way up each level adds its key, so that good data pay nothing for paths."""

    def __init__(self, found: object, expected: str, *path: str | int) -> None:
        super().__init__(expected)
        self.found = found
        self.expected = expected
        self.path = list(path)

    def report(self) -> str:
        """Where it stands as a JSON path, what was expected and what is there."""
        where = "".join(f".{key}" if str(key).isidentifier() else f"[{key!r}]" for key in reversed(self.path))
        found = "nothing" if self.found is None else _SHORT.repr(self.found)
        return f"${where}: expected {self.expected}, found {found}"


@frozen
class Codec:
    """How a value is written (None: as it is) and read. `blank`: None is allowed though the class has no default."""

    dump: Callable[[Any], Any] | None
    load: Callable[[Any], Any]
    blank: bool = False


class Shape:
    """How the objects of a class are written and read: a codec for each field, in the order of the keys.

    Fields that hold their default are left out.
    """

    def __init__(self, cls: type, /, *, make: Callable[..., Any] | None = None, **table: Codec) -> None:
        defaults = {name: None if codec.blank else _default(cls, name) for name, codec in table.items()}
        self.make = make or cls
        self.parts = attrgetter(*table)
        self.plan = [(name, defaults[name], codec.dump) for name, codec in table.items()]
        self.loads = {name: codec.load for name, codec in table.items()}
        self.given: dict[str, Any] = {name: None for name, codec in table.items() if codec.blank}
        self.nullable = {name for name, default in defaults.items() if default is None}
        self.required = {name for name, default in defaults.items() if default is NOTHING}

    def dump(self, value: Any) -> dict[str, Any]:
        """The object as a dict."""
        out: dict[str, Any] = {}
        name = ""
        try:
            for (name, default, dump), part in zip(self.plan, self.parts(value), strict=True):
                if part is not default and part != default:
                    out[name] = part if dump is None else dump(part)
        except Misfit as misfit:
            misfit.path.append(name)
            raise
        return out

    def arguments(self, data: Any) -> dict[str, Any]:
        """The arguments for the class out of a dict; keys that nobody knows are passed over."""
        values, loads = self.given.copy(), self.loads
        members = as_dict(data)
        name = ""
        try:
            for name, part in members.items():
                load = loads.get(name)
                if load is not None and not (part is None and name in self.nullable):
                    values[name] = load(part)
        except Misfit as misfit:
            misfit.path.append(name)
            raise
        if not values.keys() >= self.required:
            raise Misfit(None, "a value", next(name for name in loads if name in self.required - values.keys()))
        return values

    def load(self, data: Any) -> Any:
        """The object out of a dict."""
        return self.make(**self.arguments(data))


def _default(cls: type, name: str) -> Any:
    default: Any = fields_dict(cls)[name].default
    if isinstance(default, Factory):  # type: ignore[arg-type]
        return NOTHING if default.takes_self else default.factory()
    return default


def as_list(data: Any) -> list[Any]:
    """`data` when it is a list."""
    if not isinstance(data, (list, tuple)):
        raise Misfit(data, "a list")
    return cast("list[Any]", data)


def as_dict(data: Any) -> dict[str, Any]:
    """`data` when it is an object."""
    if not isinstance(data, dict):
        raise Misfit(data, "an object")
    return cast("dict[str, Any]", data)


def shape(cls: type, /, *, make: Callable[..., Any] | None = None, **table: Codec) -> Codec:
    """Objects of one class."""
    found = Shape(cls, make=make, **table)
    return Codec(found.dump, found.load)


def or_none(codec: Codec) -> Codec:
    """The same, or None."""
    return evolve(codec, blank=True)


def tagged(codecs: Mapping[type, Codec]) -> Codec:
    """Objects of several classes: the key "type" holds the name of the class in lower case."""
    dumps = {cls: (cls.__name__.lower(), codec.dump or dict[str, Any]) for cls, codec in codecs.items()}
    loads = {cls.__name__.lower(): codec.load for cls, codec in codecs.items()}

    def dump(value: Any) -> dict[str, Any]:
        tag, dump_one = dumps[type(value)]
        return {"type": tag, **dump_one(value)}

    def load(data: Any) -> Any:
        tag = as_dict(data).get("type")
        load_one = loads.get(tag) if isinstance(tag, str) else None
        if load_one is None:
            raise Misfit(tag, f"one of {', '.join(loads)}", "type")
        return load_one(data)

    return Codec(dump, load)


def many(codec: Codec) -> Codec:
    """Tuples of values of one kind, written as lists."""
    dump_one, load_one = codec.dump, codec.load

    def dump(values: tuple[Any, ...]) -> list[Any]:
        return list(values) if dump_one is None else _each(dump_one, values)

    def load(data: Any) -> tuple[Any, ...]:
        return tuple(_each(load_one, as_list(data)))

    return Codec(dump, load)


def _each(function: Callable[[Any], Any], values: Iterable[Any]) -> list[Any]:
    out: list[Any] = []
    try:
        for value in values:
            out.append(function(value))  # noqa: PERF401 (the length says where it failed)
    except Misfit as misfit:
        misfit.path.append(len(out))
        raise
    return out


def pair(first: Codec, second: Codec) -> Codec:
    """Tuples of two, written as lists."""
    dump_first, dump_second = first.dump or _same, second.dump or _same

    def load(data: Any) -> tuple[Any, Any]:
        if len(as_list(data)) != 2:
            raise Misfit(data, "a pair [first, second]")
        return first.load(data[0]), second.load(data[1])

    return Codec(lambda values: [dump_first(values[0]), dump_second(values[1])], load)


def _same(value: Any) -> Any:
    return value


def plain(expected: str, *kinds: type) -> Codec:
    """Values that JSON holds as they are."""

    def load(data: Any) -> Any:
        if type(data) in kinds and data == data:  # noqa: PLR0124 (NaN is no number)
            return data
        raise Misfit(data, expected)

    return Codec(None, load)


def choice(enum: type[Enum]) -> Codec:
    """Members of an enumeration, written by their value."""
    members = {member.value: member for member in enum}

    def load(data: Any) -> Any:
        member = members.get(data) if isinstance(data, str) else None
        if member is None:
            raise Misfit(data, f"one of {', '.join(members)}")
        return member

    return Codec(lambda member: member.value, load)


def any_json(value: Any, depth: int = 100) -> Any:
    """A copy of plain data, after a check that JSON gives the same back."""
    kind: Any = value.__class__
    if value is None or kind in (str, bool, int) or (kind is float and isfinite(value)):
        return value
    if depth == 0:
        raise Misfit(value, "data of at most 100 levels")
    if kind is list:
        return _each(lambda part: any_json(part, depth - 1), value)
    if not issubclass(kind, Mapping):
        raise Misfit(value, "what JSON can hold (no tuples, dates or objects)")
    out: dict[str, Any] = {}
    for key, part in value.items():
        if type(key) is not str:
            raise Misfit(key, "a string for a key")
        try:
            out[key] = any_json(part, depth - 1)
        except Misfit as misfit:
            misfit.path.append(key)
            raise
    return out
