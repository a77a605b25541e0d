"""The model: what a transcript is, in frozen values. Needs nothing but attrs."""

from __future__ import annotations

from onrecord.model.detection import Candidate, Detection
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import (
    AmbiguousFormatError,
    LimitError,
    MissingExtraError,
    MultipleMeetingsError,
    OnrecordError,
    PluginError,
    ReadError,
    SourceError,
    SpecError,
    UnknownFormatError,
)
from onrecord.model.items import (
    Heading,
    Insertion,
    Item,
    Moment,
    Note,
    NoteKind,
    Paragraph,
    Remark,
    RemarkKind,
    Unclassified,
    Vote,
)
from onrecord.model.ledger import Ledger, LedgerRow
from onrecord.model.meeting import Meeting, Section, Status
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker, SpeakerKind

__all__ = [
    "AmbiguousFormatError",
    "Candidate",
    "Detection",
    "Diagnostic",
    "Heading",
    "Insertion",
    "Item",
    "Ledger",
    "LedgerRow",
    "LimitError",
    "Meeting",
    "MissingExtraError",
    "Moment",
    "MultipleMeetingsError",
    "Note",
    "NoteKind",
    "OffsetMap",
    "OnrecordError",
    "Paragraph",
    "PluginError",
    "ReadError",
    "Remark",
    "RemarkKind",
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
]
