"""Reads government transcripts: one import, one typed model, every format.

>>> import onrecord
>>> text = "Press conference\\n\\nMinister Ada Lund: Good morning.\\n\\nQuestion: Why?\\n\\nMinister Ada Lund: Because."
>>> meeting = onrecord.parse(text, format="press.remarks")
>>> [(remark.speaker.display, remark.text) for remark in meeting.remarks][0]
('Ada Lund (Minister)', 'Good morning.')

The names below are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.api import (
        Result,
        detect,
        formats,
        get_format,
        iter_items,
        parse,
        parse_all,
        read,
        read_all,
        read_many,
    )
    from onrecord.export import write
    from onrecord.kernel.limits import Limits
    from onrecord.model import (
        AmbiguousFormatError,
        Candidate,
        Detection,
        Diagnostic,
        Heading,
        Insertion,
        Ledger,
        LedgerRow,
        LimitError,
        Meeting,
        MissingExtraError,
        MultipleMeetingsError,
        Note,
        NoteKind,
        OnrecordError,
        Paragraph,
        PluginError,
        ReadError,
        Remark,
        RemarkKind,
        Role,
        Section,
        Severity,
        Source,
        SourceError,
        Span,
        Speaker,
        SpeakerKind,
        SpecError,
        Status,
        Unclassified,
        UnknownFormatError,
        Vote,
    )

_HOMES = {
    "onrecord.api": "Result detect get_format iter_items parse parse_all read read_all read_many",
    "onrecord.export": "write",
    "onrecord.kernel.limits": "Limits",
    "onrecord.model": (
        "AmbiguousFormatError Candidate Detection Diagnostic Heading Insertion Ledger LedgerRow LimitError Meeting "
        "MissingExtraError MultipleMeetingsError Note NoteKind OnrecordError Paragraph PluginError ReadError Remark "
        "RemarkKind Role Section Severity Source SourceError Span Speaker SpeakerKind SpecError Status Unclassified "
        "UnknownFormatError Vote"
    ),
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}

__all__ = [
    "AmbiguousFormatError",
    "Candidate",
    "Detection",
    "Diagnostic",
    "Heading",
    "Insertion",
    "Ledger",
    "LedgerRow",
    "LimitError",
    "Limits",
    "Meeting",
    "MissingExtraError",
    "MultipleMeetingsError",
    "Note",
    "NoteKind",
    "OnrecordError",
    "Paragraph",
    "PluginError",
    "ReadError",
    "Remark",
    "RemarkKind",
    "Result",
    "Role",
    "Section",
    "Severity",
    "Source",
    "SourceError",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpecError",
    "Status",
    "Unclassified",
    "UnknownFormatError",
    "Vote",
    "detect",
    "formats",
    "get_format",
    "iter_items",
    "parse",
    "parse_all",
    "read",
    "read_all",
    "read_many",
    "write",
]


class _Formats(ModuleType):
    """The package of the formats, which can be called: Python binds it to the name of the public function."""

    def __call__(self) -> Any:
        return import_module("onrecord.api").formats()


import_module("onrecord.formats").__class__ = _Formats


def __getattr__(name: str) -> Any:
    """Load a public name from its module when it is first used."""
    home = _HOME.get(name)
    if home is None:
        msg = f"module 'onrecord' has no attribute {name!r}"
        raise AttributeError(msg)
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names."""
    return sorted(__all__)
