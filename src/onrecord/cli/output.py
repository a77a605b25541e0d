"""What `onrecord read` writes: one document, however many meetings."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from onrecord.export import render
from onrecord.export.files import replacing
from onrecord.model.errors import OnrecordError
from onrecord.model.meeting import Meeting

ALONE = ("srt", "webvtt")
"""Exports in which two meetings cannot stand one after another."""


def joined(meetings: Iterable[Meeting], to: str, *, several: bool) -> Iterator[str]:
    """The parts of one document: several meetings are one array of JSON, or one table with one header.

    >>> from onrecord.model import Source
    >>> "".join(joined([Meeting((), Source(""))] * 2, "csv", several=True)).count("meeting_id")
    1
    """
    if several and to in ALONE:
        msg = f"a file of {to} holds one meeting"
        raise OnrecordError(msg, hint="Convert the meetings one by one")
    array = several and to == "json"
    for count, meeting in enumerate(meetings):
        text = render(meeting, to)
        if array:
            yield (",\n" if count else "[\n") + text.rstrip("\n")
        else:
            yield text.partition("\n")[2] if count and to == "csv" else text
    if array:
        yield "\n]\n"


def put(parts: Iterable[str], path: str | None) -> None:
    """Write to a file, which is replaced only when all went well, or to standard output."""
    if path is None:
        for part in parts:
            sys.stdout.write(part)
        return
    with replacing(Path(path)) as file:
        for part in parts:
            file.write(part.encode("utf-8", "backslashreplace"))
