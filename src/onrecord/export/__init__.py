"""Writing meetings: JSON, JSON Lines, CSV, text, captions.

An exporter is a function from a meeting to a string; `EXPORTERS` names them all.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, cast

from onrecord.export.csv import to_csv
from onrecord.export.files import replacing
from onrecord.export.json import schema, to_json
from onrecord.export.jsonl import to_jsonl
from onrecord.export.text import to_text
from onrecord.export.webvtt import to_srt, to_webvtt
from onrecord.model import Meeting, OnrecordError

__all__ = [
    "EXPORTERS",
    "SUFFIXES",
    "render",
    "schema",
    "to_csv",
    "to_json",
    "to_jsonl",
    "to_srt",
    "to_text",
    "to_webvtt",
    "write",
]

EXPORTERS: Mapping[str, Callable[[Meeting], str]] = MappingProxyType(
    {"csv": to_csv, "json": to_json, "jsonl": to_jsonl, "srt": to_srt, "text": to_text, "webvtt": to_webvtt}
)
"""The exporters by name."""

SUFFIXES: Mapping[str, str] = MappingProxyType(
    {
        ".csv": "csv",
        ".json": "json",
        ".jsonl": "jsonl",
        ".ndjson": "jsonl",
        ".srt": "srt",
        ".txt": "text",
        ".vtt": "webvtt",
    }
)
"""The name of the exporter that a file's suffix asks for."""


def render(meeting: Meeting, to: str) -> str:
    r"""The meeting in one of the formats that `EXPORTERS` names. Raises `OnrecordError` for another name.

    >>> from onrecord.model import Heading, Source, Span
    >>> render(Meeting((Heading("Bills", Span(0, 5)),), Source("Bills")), "text")
    '## Bills\n'
    """
    exporter = EXPORTERS.get(to)
    if exporter is None:
        msg = f"there is no export format {to!r}"
        raise OnrecordError(msg, hint=f"There are {', '.join(EXPORTERS)}")
    return exporter(meeting)


def write(
    meeting: Meeting, path_or_file: str | os.PathLike[str] | IO[str] | IO[bytes], *, to: str | None = None
) -> None:
    r"""Write the meeting to a file, in UTF-8 with LF at the ends of lines.

    `to` names the format; without it the suffix says it: .json, .jsonl (.ndjson), .csv, .txt, .vtt, .srt. A file is replaced as a
    whole or not at all. Characters that stand for undecodable bytes are written as `\udcXX`, so that the file is true
    UTF-8. Raises `OnrecordError` when the format is not known, and `OSError` when the file cannot be written.

    >>> import io
    >>> from onrecord.model import Heading, Source, Span
    >>> file = io.StringIO()
    >>> write(Meeting((Heading("Bills", Span(0, 5)),), Source("Bills")), file, to="text")
    >>> file.getvalue()
    '## Bills\n'
    """
    path = None if hasattr(path_or_file, "write") else Path(cast("str", path_or_file))
    name = str(getattr(path_or_file, "name", "")) if path is None else path.name
    data = render(meeting, to or _by_suffix(name)).encode("utf-8", "backslashreplace")
    if path is not None:
        with replacing(path) as out:
            out.write(data)
        return
    file = cast("IO[Any]", path_or_file)
    try:
        file.write(data.decode())
    except TypeError:  # a file of bytes
        file.write(data)


def _by_suffix(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        msg = f"the name {name!r} does not say which format to write"
        raise OnrecordError(msg, hint=f"Pass to= one of {', '.join(EXPORTERS)}, or use a suffix: {', '.join(SUFFIXES)}")
    return SUFFIXES[suffix]
