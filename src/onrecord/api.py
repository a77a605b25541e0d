"""The public functions: read and parse, one meeting or all, one file or many."""

from __future__ import annotations

import io
import os
import pathlib
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from typing import IO, Any, Literal, get_args

from attrs import evolve, field, frozen

from onrecord.kernel.limits import Limits
from onrecord.kernel.xml_stream import Window
from onrecord.model.detection import Candidate, Detection
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import (
    AmbiguousFormatError,
    OnrecordError,
    PluginError,
    ReadError,
    SourceError,
    UnknownFormatError,
)
from onrecord.model.items import Item
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.registry import Entry, container_of, detect_source, entries, load
from onrecord.spec.base import Format, single, with_diagnostics
from onrecord.spec.document import open_document
from onrecord.spec.markup import XmlFormat
from onrecord.text.pages import codec_of

PathOrFile = str | os.PathLike[str] | IO[bytes] | IO[str]
On = Literal["collect", "raise"]
_CHUNK = 2**20
_FIRST_CHUNK = 2**15
_LONG = 2**21
"""Bytes of a file from which on it is read in parts where the format allows it; and of its beginning."""


def read(
    source: PathOrFile,
    *,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Meeting:
    """Read the one meeting of a file, given by its path or open for reading.

    `format` is an id or a format; without it the format is detected. `encoding` overrides what the document says.
    With `on="raise"` a diagnostic of severity error is raised as `ReadError`, which holds the partial meeting.

    Files beside it, such as lists of persons, are looked at only where the path is given.

    Raises `SourceError` (not readable, binary), `UnknownFormatError` and `AmbiguousFormatError` (detection found no
    format, or several), `MultipleMeetingsError` (see `read_all`), `ReadError`, `LimitError`, `PluginError` (a defect
    of the format).
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
    """Read all meetings of a file that may hold several. Arguments and errors as of `read`.

    The file is read whole before this returns, so errors are raised by the call and not by the iterator.
    """
    return iter(_read(source, _Ask(format, encoding, limits, on)))


def parse(
    data: str | bytes,
    *,
    name: str | None = None,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Meeting:
    r"""Read the one meeting of a document in memory. `name` stands for the file name and is never opened.

    >>> text = (
    ...     "Press conference\n\nMinister Ada Lund: Good morning.\n\nQuestion: Why now?\n\nMinister Ada Lund: Because."
    ... )
    >>> [remark.label for remark in parse(text, format="press.remarks").remarks]
    ['Minister Ada Lund', 'Question', 'Minister Ada Lund']
    """
    return single(_parse(_Document(data, name), _Ask(format, encoding, limits, on)))


def parse_all(
    data: str | bytes,
    *,
    name: str | None = None,
    format: str | Format | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    on: On = "collect",
) -> Iterator[Meeting]:
    """Read all meetings of a document in memory. Arguments and errors as of `parse`.

    The document is read whole before this returns, so errors are raised by the call and not by the iterator.
    """
    return iter(_parse(_Document(data, name), _Ask(format, encoding, limits, on)))


def iter_items(
    source: PathOrFile, *, format: str | Format | None = None, encoding: str | None = None, limits: Limits | None = None
) -> Iterator[Item]:
    """The items of all meetings of a file, one after another. Arguments and errors as of `read`.

    A large file of a format that streams (most of XML, see `XmlFormat.streams`) is read in parts while the items are
    taken, and its errors are raised then: what is in memory does not grow with the file. Any other is read whole
    before this returns. Diagnostics are left out.
    """
    ask = _Ask(format, encoding, limits)
    streamed = _stream(source, ask)
    if streamed is not None:
        return streamed
    return chain.from_iterable(meeting.items for meeting in _read(source, ask))


def detect(source: PathOrFile | bytes, *, encoding: str | None = None) -> Detection:
    """Which format a file (or bytes) has, and why. Raises `SourceError` when it is no text."""
    document = _Document(source) if isinstance(source, bytes) else _load(source, None)
    return detect_source(document.open(_Ask(encoding=encoding))[0])


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
    encoding: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Result]:
    """Read many files, in order; one broken file never stops the rest. `workers` above 1 uses processes.

    Files are read as the results are asked for. `format`, `encoding` and `limits` are those of `read`.
    """
    work = partial(_result, format=format, encoding=encoding, limits=limits)
    names = [os.fspath(path) for path in paths]
    if workers <= 1:
        yield from map(work, names)
        return
    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(work, names, chunksize=max(1, min(64, len(names) // (4 * workers) or 1)))


def _result(path: str, *, format: str | None, encoding: str | None, limits: Limits | None) -> Result:
    try:
        return Result(path, _read(path, _Ask(format, encoding, limits)))
    except OnrecordError as error:
        return Result(path, error=error)
    except Exception as error:  # noqa: BLE001 (one file never stops the rest)
        msg = f"reading failed: {type(error).__name__}: {error}"
        return Result(path, error=PluginError(msg, plugin=format or "", hint="This is a defect; please report it"))


def _check_format(_: object, __: object, value: Any) -> None:
    if not isinstance(value, str | Format | None):
        msg = f"format is an id or a Format, not {value!r:.60}"
        raise OnrecordError(msg, hint="The ids are those that onrecord.formats() lists")


def _check_on(_: object, __: object, value: On) -> None:
    if value not in get_args(On):
        msg = f"there is no on={value!r}"
        raise OnrecordError(msg, hint=f"on is one of {', '.join(get_args(On))}")


@frozen
class _Ask:
    """What the caller asked for beside the document."""

    format: str | Format | None = field(default=None, validator=_check_format)
    encoding: str | None = None
    limits: Limits | None = None
    on: On = field(default="collect", validator=_check_on)


@frozen
class _Document:
    """What is to be read. `folder` is where a file stands that was asked for by its path."""

    data: bytes | str
    name: str | None = None
    folder: str | None = None

    def open(self, ask: _Ask, chosen: Format | None = None) -> tuple[Source, tuple[Diagnostic, ...]]:
        """The document decoded; `chosen` knows older encodings."""
        source, found = open_document(
            self.data,
            name=self.name,
            encoding=ask.encoding,
            limits=ask.limits,
            legacy=chosen.encodings if chosen else (),
        )
        return evolve(source, folder=self.folder), found


def _read(source: PathOrFile, ask: _Ask) -> tuple[Meeting, ...]:
    return _parse(_load(source, ask.limits), ask)


def _load(source: PathOrFile, limits: Limits | None) -> _Document:
    limit = (limits or Limits()).bytes
    if isinstance(source, str | os.PathLike):
        try:
            path = pathlib.Path(source)
            with path.open("rb") as file:
                return _Document(_drain(file, limit), os.fspath(source), str(path.parent))
        except (OSError, TypeError, ValueError) as error:
            msg = f"cannot read {os.fspath(source)!r}: {getattr(error, 'strerror', None) or error}"
            raise SourceError(msg) from error
    if not hasattr(source, "read"):
        msg = f"cannot read {type(source).__name__}"
        raise SourceError(msg, hint="Pass a path or an open file; a document in memory goes to parse")
    try:
        data, name = _drain(source, limit), getattr(source, "name", None)
    except SourceError:
        raise
    except Exception as error:
        msg = f"cannot read the file: {type(error).__name__}: {error}"
        raise SourceError(msg, hint="Open it for reading, as bytes") from error
    return _Document(data, name if isinstance(name, str) else None)


def _drain(file: IO[bytes] | IO[str], limit: int) -> bytes | str:
    """The whole of a file; of one that is larger than `limit`, enough to see that."""
    parts: list[Any] = []
    left = limit + 1
    size = _FIRST_CHUNK  # a file sets aside as much room as it is asked for
    while left > 0:
        part: Any = file.read(min(left, size))
        size = min(2 * size, _CHUNK)
        if not isinstance(part, bytes | str):
            msg = f"the file gave {type(part).__name__}, neither bytes nor text"
            raise SourceError(msg, hint="Pass a file that waits for its data, or the data itself to parse")
        if not part:
            break
        parts.append(part)
        left -= len(part)
    whole: bytes | str = type(parts[0])().join(parts) if parts else b""
    return whole


def _stream(source: PathOrFile, ask: _Ask) -> Iterator[Item] | None:
    """The items of a large file of a format that streams; None when it must be read whole."""
    if not isinstance(source, str | os.PathLike):
        return None
    path = pathlib.Path(source)
    try:
        if not path.is_file() or path.stat().st_size < _LONG:  # a pipe can be read only once
            return None
        with path.open("rb") as file:
            data = file.read(_LONG)
            head, _ = _Document(data[: data.rfind(b">") + 1], os.fspath(source), str(path.parent)).open(ask)
            chosen = load(ask.format) if isinstance(ask.format, str) else ask.format
            chosen = chosen or load(str(_detected(head).best))
            if not isinstance(chosen, XmlFormat) or not chosen.streams:
                return None
            file.seek(head.bom)
            # Good UTF-8 is UTF-8, whatever it declares.
            sure = ask.encoding is not None or head.encoding.startswith("utf")
            codec = codec_of(file, (head.encoding,) if sure else ("utf-8", head.encoding))
    except (OSError, TypeError, ValueError, SourceError):
        return None  # reading it whole says what is wrong
    return None if codec is None else _streamed(path, evolve(head, encoding=codec), chosen, ask.limits)


def _streamed(path: pathlib.Path, head: Source, chosen: XmlFormat, limits: Limits | None) -> Iterator[Item]:
    try:
        with path.open("rb") as file:
            file.seek(head.bom)
            with io.TextIOWrapper(file, head.encoding, newline="") as text, chosen.blamed():
                yield from chosen.stream(head, Window(partial(_more, text)), limits=limits)
    except OSError as error:
        msg = f"cannot read {os.fspath(path)!r}: {error.strerror or error}"
        raise SourceError(msg) from error


def _more(text: IO[str], size: int) -> str:
    """The next characters. Raises `SourceError` when the file is no longer what it was."""
    try:
        return text.read(size)
    except (OSError, UnicodeError) as error:
        msg = f"the file changed while it was read: {error}"
        raise SourceError(msg) from error


def _parse(document: _Document, ask: _Ask) -> tuple[Meeting, ...]:
    chosen = load(ask.format) if isinstance(ask.format, str) else ask.format
    source, found = document.open(ask, chosen)
    if chosen is None:
        detection = _detected(source)
        chosen = load(str(detection.best))
        if chosen.encodings and any(d.code == "encoding-guessed" for d in found):
            source, found = document.open(ask, chosen)
    else:
        named = Candidate(chosen.id, 0, ("named by the caller",))
        detection = Detection(chosen.id, (named,), container_of(source.text))
    try:
        meetings = chosen.read(source, limits=ask.limits)
    except UnknownFormatError as error:
        error.report = error.report or detection
        raise
    meetings = tuple(evolve(m, detection=detection) for m in with_diagnostics(meetings, found))
    if ask.on == "raise":
        _raise_first(meetings)
    return meetings


def _detected(source: Source) -> Detection:
    """What detection found, if that is one format."""
    detection = detect_source(source)
    if detection.best is None:
        msg = f"no format explains the document (container: {detection.container})"
        raise UnknownFormatError(msg, report=detection, hint="See onrecord explain, or name the format")
    if detection.ambiguous:
        msg = f"{' and '.join(detection.ambiguous)} explain the document equally well"
        raise AmbiguousFormatError(msg, candidates=detection.ambiguous, hint="Name the format")
    return detection


def _raise_first(meetings: tuple[Meeting, ...]) -> None:
    for meeting in meetings:
        for found in meeting.diagnostics:
            if found.severity is Severity.ERROR:
                line, column = meeting.source.line_col(found.span.start) if found.span else (None, None)
                raise ReadError(found.message, partial=meeting, line=line, column=column, hint=found.hint)
