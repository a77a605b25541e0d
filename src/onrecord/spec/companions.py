"""Files beside a document: lists of persons and the like that a publisher keeps apart.

They are read by the format's own table, from the folder of the document only, and never through a link inside it.
"""

from __future__ import annotations

import pathlib

from onrecord.kernel.actions import Context
from onrecord.kernel.limits import Limits
from onrecord.kernel.xml import parse_xml
from onrecord.model.errors import OnrecordError
from onrecord.model.source import Source
from onrecord.spec.markup import XmlFormat
from onrecord.text.encoding import open_source

_KEPT = 16
_known: dict[tuple[str, str, int, int], Context | None] = {}


def beside(format: XmlFormat, source: Source, name: str) -> Context | None:
    """What the table of `format` collects from the file `name` in the folder of `source`.

    None when there is no such file, when it cannot be read, or when the document itself is no file. A file is read
    once, as long as it does not change; nobody may change the context that this gives.

    >>> from onrecord.spec import Sniff
    >>> beside(XmlFormat(id="x.y", title="X", sniff=Sniff(), elements={}), Source("<a/>"), "persons.xml") is None
    True
    """
    if source.name is None or pathlib.PurePath(name).name != name:
        return None
    path = pathlib.Path(source.name).with_name(name)
    try:
        status = path.stat()
        if not pathlib.Path(source.name).is_file() or status.st_size > Limits().bytes:
            return None
        key = (format.id, str(path), status.st_mtime_ns, status.st_size)
        if key not in _known:
            found = _read(format, path)
            if len(_known) >= _KEPT:
                _known.clear()
            _known[key] = found
        return _known[key]
    except (OSError, ValueError, KeyError):
        return None


def _read(format: XmlFormat, path: pathlib.Path) -> Context | None:
    try:
        source, _ = open_source(path.read_bytes(), name=str(path), legacy=format.encodings)
        limits = Limits()
        machine = format.machine(source, limits)
        parse_xml(source.text, machine, limits=limits, entities=format.entities)
        machine.finish()
    except (OSError, OnrecordError):
        return None
    return machine.context
