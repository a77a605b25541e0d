"""The one door for documents, whoever asks: a look at their size and kind, then decoding."""

from __future__ import annotations

from onrecord.kernel.limits import Limits
from onrecord.model.diagnostics import Diagnostic
from onrecord.model.errors import LimitError, SourceError, UnknownFormatError
from onrecord.model.source import Source
from onrecord.text.encoding import looks_binary, open_source


def open_document(
    data: bytes | str,
    *,
    name: str | None = None,
    encoding: str | None = None,
    limits: Limits | None = None,
    legacy: tuple[str, ...] = (),
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """A decoded document, and what was doubtful about decoding it; see `open_source` for the arguments.

    Raises `LimitError` when it is too large, `SourceError` when it is no text, and `UnknownFormatError` when it is
    empty.

    >>> open_document(b"Chair: Order.")[0].encoding
    'utf-8'
    """
    limit = (limits or Limits()).bytes
    if len(data) > limit:
        msg = f"the document has more than the limit of {limit} bytes"
        raise LimitError(msg, limit="bytes", value=limit, hint="Pass limits=Limits(bytes=…) to read it all the same")
    if isinstance(data, bytes) and (binary := looks_binary(data)):
        msg = f"the document is not text but {binary.kind}"
        raise SourceError(msg, hint=binary.hint)
    if not data or data.isspace():
        msg = "the document is empty"
        raise UnknownFormatError(msg)
    return open_source(data, name=name, encoding=encoding, legacy=legacy)
