"""Files beside a document: lists of persons and the like that a publisher keeps apart.

They are read by the format's own table, from the folder of a file that the user asked for by its path, and never
through a link inside it. A document in memory has no such folder, whatever it is called.
"""

from __future__ import annotations

import json
import pathlib
import re
from functools import lru_cache
from typing import Any

from attrs import field, frozen

from onrecord.kernel.actions import Context
from onrecord.kernel.limits import Limits
from onrecord.kernel.xml import parse_xml
from onrecord.model.errors import OnrecordError
from onrecord.model.source import Source
from onrecord.spec.markup import XmlFormat
from onrecord.text.encoding import open_source

_KEPT = 4


def beside(format: XmlFormat, source: Source, name: str, *, above: str = "") -> Context | None:
    """What the table of `format` collects from the file `name` in the folder of `source`.

    Where the name of that folder matches the pattern `above` as a whole, the folder around it is searched too: some
    corpora have a folder for each year and their lists around these.

    None when there is no such file, when it cannot be read, or when the document has no folder. Readings of one
    content share the context: nobody may change it.

    >>> from onrecord.spec import Sniff
    >>> persons = XmlFormat(id="x.y", title="X", sniff=Sniff(), elements={})
    >>> beside(persons, Source("<a/>", name="/data/a.xml"), "persons.xml") is None
    True
    """
    data = _read(source, name, above)
    try:
        return _collected(_Companion(format, data)) if data is not None else None
    except (ValueError, OnrecordError):
        return None


def json_beside(source: Source, name: str, *, above: str = "") -> Any:
    """The value of the JSON file `name` in the folder of `source`; None as of `beside`. Nobody may change it.

    >>> json_beside(Source("<a/>", name="/data/a.xml"), "people.json") is None
    True
    """
    data = _read(source, name, above)
    try:
        return _value(data) if data is not None else None
    except (ValueError, RecursionError):
        return None


def _read(source: Source, name: str, above: str) -> bytes | None:
    """The bytes of a file in the folder of a document, or in the folder around that."""
    if source.folder is None or pathlib.PurePath(name).name != name:
        return None
    folder = pathlib.Path(source.folder)
    folders = [folder]
    try:
        if above and re.fullmatch(above, folder.resolve().name):
            folders.append(folder.resolve().parent)
        for path in (one / name for one in folders):
            if path.is_file() and path.stat().st_size <= Limits().bytes:
                return path.read_bytes()
    except (OSError, ValueError):
        return None
    return None


@lru_cache(maxsize=1)
def _value(data: bytes) -> Any:
    return json.loads(data)


@frozen
class _Companion:
    """A format, told by its identity, and a document, told by its bytes: what was read cannot be out of date."""

    format: XmlFormat = field(eq=id)
    data: bytes


@lru_cache(maxsize=_KEPT)
def _collected(companion: _Companion) -> Context:
    format = companion.format
    source, _ = open_source(companion.data, legacy=format.encodings)
    limits = Limits()
    machine = format.machine(source, limits)
    parse_xml(source.text, machine, limits=limits, entities=format.entities)
    machine.finish()
    return machine.context
