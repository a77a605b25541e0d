"""The formats there are: built-ins from a generated catalogue, others from entry points. Loaded when needed."""

from __future__ import annotations

import importlib
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import fields, frozen

from onrecord.model.errors import PluginError, UnknownFormatError
from onrecord.model.sniff import Sniff
from onrecord.registry.catalogue import CATALOGUE

if TYPE_CHECKING:
    from onrecord.spec.base import Format

GROUP = "onrecord.formats"


@frozen
class Entry:
    """A format as the catalogue knows it: enough to detect it without loading it."""

    id: str
    title: str
    module: str
    sniff: Sniff
    plugin: str | None = None


@lru_cache(maxsize=1)
def _builtins() -> tuple[Entry, ...]:
    return tuple(Entry(id, title, module, sniff) for id, title, module, sniff in CATALOGUE)


@frozen
class _Plugins:
    """Third-party formats by id; one that fails to load is left out and its error kept."""

    entries: tuple[Entry, ...]
    formats: Mapping[str, Format]
    errors: tuple[PluginError, ...]


@lru_cache(maxsize=1)
def _plugins() -> _Plugins:
    from importlib.metadata import entry_points  # noqa: PLC0415 (40 ms that most calls do not need)

    found: dict[str, Entry] = {}
    formats: dict[str, Format] = {}
    errors: list[PluginError] = []
    known = {entry.id for entry in _builtins()}
    for point in sorted(entry_points(group=GROUP), key=lambda p: (p.name, p.value)):
        if point.name in known or point.name in found:
            errors.append(PluginError(f"the id {point.name} is taken", plugin=point.value))
            continue
        try:
            value = point.load()
            found[point.name] = _plugin(point.name, point.value, value)
            formats[point.name] = value
        except PluginError as error:
            errors.append(error)
        except Exception as error:  # noqa: BLE001 (a plug-in may fail in any way and must not break the others)
            errors.append(PluginError(f"the plug-in {point.value!r} failed to load: {error}", plugin=point.value))
    return _Plugins(tuple(found.values()), formats, tuple(errors))


def _plugin(name: str, where: str, value: object) -> Entry:
    """The entry of a loaded plug-in. Raises `PluginError` when it is no format of that id, or its evidence is bad."""
    from onrecord.spec.base import Format  # noqa: PLC0415 (the whole kernel, which detection does not need)

    if not isinstance(value, Format) or value.id != name:
        msg = f"the plug-in {where!r} is no Format of the id {name!r} but {value!r:.60}"
        raise PluginError(msg, plugin=where)
    for sniff in (value.sniff, *value.sniff.either):
        _check_evidence(sniff, where)
    return Entry(value.id, value.title, where, value.sniff, where)


def _check_evidence(sniff: Sniff, where: str) -> None:
    """Refuse what detection, which asks all formats, would fail on."""
    for one in fields(Sniff):
        given = getattr(sniff, one.name)
        fits = type(given) is type(one.default)
        parts: tuple[object, ...] = given if fits and type(one.default) is tuple else ()
        inner = Sniff if one.name == "either" else str
        if not fits or not all(isinstance(part, inner) for part in parts):
            msg = f"the plug-in {where!r} has evidence that is none: {one.name}={given!r:.60}"
            raise PluginError(msg, plugin=where)
    for pattern in sniff.patterns:
        re.compile(pattern, re.MULTILINE)


def entries() -> tuple[Entry, ...]:
    """All formats, built-ins first."""
    return _builtins() + _plugins().entries


def plugin_errors() -> tuple[PluginError, ...]:
    """What went wrong when third-party formats were loaded."""
    return _plugins().errors


def load(format_id: str) -> Format:
    """The format of that id. Raises `UnknownFormatError` with the nearest ids, or `PluginError` when it is broken.

    Plug-ins are loaded only for an id that is not built in.
    """
    for entry in _builtins():
        if entry.id == format_id:
            return _builtin(entry)
    plugins = _plugins()
    if format_id in plugins.formats:
        return plugins.formats[format_id]
    import difflib  # noqa: PLC0415 (only for the message)

    near = difflib.get_close_matches(format_id, [entry.id for entry in entries()], 3, 0.4)
    msg = f"there is no format {format_id!r}"
    raise UnknownFormatError(msg, hint=f"Did you mean {', '.join(near)}?" if near else "See onrecord formats")


def _builtin(entry: Entry) -> Format:
    try:
        found: Format = importlib.import_module(entry.module).FORMAT
    except Exception as error:
        msg = f"the format {entry.id} cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(msg, plugin=entry.id, hint="The installation may be broken") from error
    return found
