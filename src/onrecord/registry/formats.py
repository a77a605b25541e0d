"""The formats there are: built-ins from a generated catalogue, others from entry points. Loaded when needed."""

from __future__ import annotations

import importlib
from functools import lru_cache

from attrs import frozen

from onrecord.model.errors import PluginError, UnknownFormatError
from onrecord.registry.catalogue import CATALOGUE
from onrecord.spec.base import Format
from onrecord.spec.sniff import Sniff

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


@lru_cache(maxsize=1)
def _plugins() -> tuple[tuple[Entry, ...], tuple[PluginError, ...]]:
    """Third-party formats; one that fails to load is left out and its error kept."""
    from importlib.metadata import entry_points  # noqa: PLC0415 (40 ms that most calls do not need)

    known = {entry.id for entry in _builtins()}
    found: list[Entry] = []
    errors: list[PluginError] = []
    for point in sorted(entry_points(group=GROUP), key=lambda p: p.name):
        if point.name in known:
            errors.append(
                PluginError(
                    f"the plug-in {point.value!r} uses the id of a built-in format: {point.name}", plugin=point.value
                )
            )
            continue
        try:
            value = point.load()
        except Exception as error:  # noqa: BLE001 (a plug-in may fail in any way and must not break the others)
            errors.append(PluginError(f"the plug-in {point.value!r} failed to load: {error}", plugin=point.value))
            continue
        if not isinstance(value, Format):
            errors.append(
                PluginError(
                    f"the plug-in {point.value!r} is no Format but a {type(value).__name__}", plugin=point.value
                )
            )
            continue
        known.add(point.name)
        found.append(Entry(value.id, value.title, point.value, value.sniff, point.value))
    return tuple(found), tuple(errors)


def entries() -> tuple[Entry, ...]:
    """All formats, built-ins first."""
    return _builtins() + _plugins()[0]


def plugin_errors() -> tuple[PluginError, ...]:
    """What went wrong when third-party formats were loaded."""
    return _plugins()[1]


def load(format_id: str) -> Format:
    """The format of that id. Raises `UnknownFormatError` with the nearest ids, or `PluginError`."""
    for entry in entries():
        if entry.id == format_id:
            module, _, name = entry.module.partition(":")
            value = getattr(importlib.import_module(module), name or "FORMAT")
            if isinstance(value, Format):
                return value
    import difflib  # noqa: PLC0415 (only for the message)

    near = difflib.get_close_matches(format_id, [entry.id for entry in entries()], 3, 0.4)
    msg = f"there is no format {format_id!r}"
    raise UnknownFormatError(msg, hint=f"Did you mean {', '.join(near)}?" if near else "See onrecord formats")
