"""The public functions: read and parse, one meeting or all, one file or many."""

from __future__ import annotations

import os
import pathlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import IO, Literal

from attrs import evolve, frozen

from onrecord.kernel.limits import Limits
from onrecord.model.detection import Candidate, Detection
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import (
    AmbiguousFormatError,
    LimitError,
    OnrecordError,
    ReadError,
    SourceError,
    UnknownFormatError,
)
from onrecord.model.items import Item
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.registry import Entry, detect_source, entries, load
from onrecord.spec.base import Format, single, with_diagnostics
from onrecord.text.encoding import looks_binary, open_source

PathOrFile = str | os.PathLike[str] | IO[bytes] | IO[str]
On = Literal["collect", "raise"]


def read(
    source: PathOrFile,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Meeting:
    """Read the one meeting of a file.

    `format` is an id or a format; without it the format is detected. `encoding` overrides what the document says.
    With `on="raise"` a diagnostic of severity error is raised as `ReadError`, which holds the partial meeting.

    Raises `SourceError` (not readable, binary), `UnknownFormatError` (with the report of the detection),
    `MultipleMeetingsError` (see `read_all`), `ReadError`, `LimitError`.
    """
    return single(_read(source, _Ask(format, encoding, limits, on)))


def read_all(
    source: PathOrFile,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Iterator[Meeting]:
    """Read all meetings of a file that may hold several. Arguments and errors as of `read`."""
    yield from _read(source, _Ask(format, encoding, limits, on))


def parse(
    data: str | bytes,
    *,
    name: str | None = None,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Meeting:
    r"""Read the one meeting of a document in memory. `name`, if given, stands for the file name.

    >>> text = (
    ...     "Press conference\n\nMinister Ada Lund: Good morning.\n\nQuestion: Why now?\n\nMinister Ada Lund: Because."
    ... )
    >>> [remark.label for remark in parse(text, format="press.remarks").remarks]
    ['Minister Ada Lund', 'Question', 'Minister Ada Lund']
    """
    return single(_parse(data, name, _Ask(format, encoding, limits, on)))


def parse_all(
    data: str | bytes,
    *,
    name: str | None = None,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Iterator[Meeting]:
    """Read all meetings of a document in memory. Arguments and errors as of `parse`."""
    yield from _parse(data, name, _Ask(format, encoding, limits, on))


def iter_items(
    source: PathOrFile, *, format: str | Format | None = None, encoding: str | None = None, limits: Limits | None = None
) -> Iterator[Item]:
    """The items of all meetings of a file, one after another."""
    for meeting in _read(source, _Ask(format, encoding, limits)):
        yield from meeting.items


def detect(source: PathOrFile | bytes, *, encoding: str | None = None) -> Detection:
    """Which format a file (or bytes) has, and why. Raises `SourceError` when it is no text."""
    data, name = (source, None) if isinstance(source, bytes) else _load(source, None)
    return detect_source(_decode(data, name, _Ask(encoding=encoding))[0])


def formats() -> tuple[Entry, ...]:
    """The formats there are, by id, without loading them."""
    return tuple(sorted(entries(), key=lambda entry: entry.id))


def get_format(format_id: str) -> Format:
    """The format of that id. Raises `UnknownFormatError`, which names the nearest ids."""
    return load(format_id)


@frozen
class Result:
    """What `read_many` gives for one path: meetings, or the error."""

    path: str
    meetings: tuple[Meeting, ...] = ()
    error: OnrecordError | None = None

    @property
    def ok(self) -> bool:
        """Whether the file was read."""
        return self.error is None


def read_many(
    paths: Iterable[str | os.PathLike[str]],
    *,
    workers: int = 1,
    format: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Result]:
    """Read many files, in order; one broken file never stops the rest. `workers` above 1 uses processes."""
    work = partial(_result, format=format, limits=limits)
    names = [os.fspath(path) for path in paths]
    if workers <= 1:
        yield from map(work, names)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(work, names, chunksize=max(1, min(64, len(names) // (4 * workers) or 1)))


def _result(path: str, *, format: str | None, limits: Limits | None) -> Result:
    try:
        return Result(path, _read(path, _Ask(format, None, limits)))
    except OnrecordError as error:
        return Result(path, error=error)


@frozen
class _Ask:
    """What the caller asked for beside the document."""

    format: str | Format | None = None
    encoding: str | None = None
    limits: Limits | None = None
    on: On = "collect"


def _read(source: PathOrFile, ask: _Ask) -> tuple[Meeting, ...]:
    data, name = _load(source, ask.limits)
    return _parse(data, name, ask)


def _load(source: PathOrFile, limits: Limits | None) -> tuple[bytes | str, str | None]:
    if isinstance(source, str | os.PathLike):
        path = pathlib.Path(source)
        try:
            size = path.stat().st_size
            _check_size(size, limits)
            return path.read_bytes(), os.fspath(source)
        except (OSError, ValueError) as error:
            msg = f"cannot read {os.fspath(source)!r}: {getattr(error, 'strerror', None) or error}"
            raise SourceError(msg) from error
    name = getattr(source, "name", None)
    return source.read(), name if isinstance(name, str) else None


def _check_size(size: int, limits: Limits | None) -> None:
    limit = (limits or Limits()).bytes
    if size > limit:
        msg = f"the document has {size} bytes, more than the limit of {limit}"
        raise LimitError(msg, limit="bytes", value=limit, hint="Pass limits=Limits(bytes=…) to read it all the same")


def _decode(
    data: bytes | str, name: str | None, ask: _Ask, chosen: Format | None = None
) -> tuple[Source, tuple[Diagnostic, ...]]:
    _check_size(len(data), ask.limits)
    if isinstance(data, bytes) and (binary := looks_binary(data)):
        msg = f"the document is not text but {binary.kind}"
        raise SourceError(msg, hint=binary.hint)
    if not data or not data.strip():
        msg = "the document is empty"
        raise UnknownFormatError(msg)
    return open_source(data, name=name, encoding=ask.encoding, legacy=chosen.encodings if chosen else ())


def _parse(data: bytes | str, name: str | None, ask: _Ask) -> tuple[Meeting, ...]:
    chosen = load(ask.format) if isinstance(ask.format, str) else ask.format
    source, found = _decode(data, name, ask, chosen)
    detection: Detection | None = None
    if chosen is None:
        detection = detect_source(source)
        if detection.best is None:
            msg = f"no format explains the document (container: {detection.container})"
            raise UnknownFormatError(msg, report=detection, hint="See onrecord explain, or name the format")
        if detection.ambiguous:
            msg = f"{' and '.join(detection.ambiguous)} explain the document equally well"
            raise AmbiguousFormatError(msg, candidates=detection.ambiguous, hint="Name the format")
        chosen = load(detection.best)
        if chosen.encodings and any(d.code == "encoding-guessed" for d in found):
            source, found = open_source(data, name=name, encoding=ask.encoding, legacy=chosen.encodings)
    else:
        detection = Detection(chosen.id, (Candidate(chosen.id, 0, ("named by the caller",)),), "given")
    try:
        meetings = chosen.read(source, limits=ask.limits)
    except UnknownFormatError as error:
        error.report = error.report or detection
        raise
    meetings = tuple(evolve(m, detection=detection) for m in with_diagnostics(meetings, found))
    if ask.on == "raise":
        _raise_first(meetings)
    return meetings


def _raise_first(meetings: tuple[Meeting, ...]) -> None:
    for meeting in meetings:
        for found in meeting.diagnostics:
            if found.severity is Severity.ERROR:
                line, column = meeting.source.line_col(found.span.start) if found.span else (None, None)
                raise ReadError(found.message, partial=meeting, line=line, column=column, hint=found.hint)
