"""All that the author of a format imports."""

from __future__ import annotations

from onrecord.kernel.actions import (
    INLINE,
    Aside,
    Attrs,
    Ballot,
    Break,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Inline,
    Label,
    Mark,
    Marked,
    Para,
    Part,
    Print,
    Reading,
    Show,
    Sitting,
    Space,
    Take,
    Topic,
    Turn,
    Word,
)
from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.html_walk import Page
from onrecord.kernel.lines import Flow, Rule
from onrecord.kernel.notes import EVENTS, STAGE, kind_of_note
from onrecord.kernel.timeline import TimelineStyle
from onrecord.model import (
    Heading,
    Insertion,
    Item,
    Note,
    NoteKind,
    Paragraph,
    Remark,
    RemarkKind,
    Role,
    Severity,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    Vote,
)
from onrecord.spec.base import Format, Pick, read_date
from onrecord.spec.checks import check_columns, check_pages
from onrecord.spec.code import CodeFormat
from onrecord.spec.companions import beside
from onrecord.spec.cues import CueFormat
from onrecord.spec.line import LineFormat
from onrecord.spec.markup import HtmlFormat, XmlFormat
from onrecord.spec.rows import JsonFormat, Row, TableFormat
from onrecord.model.sniff import Sniff
from onrecord.text.labels import LabelGrammar, get_grammar
from onrecord.text.patterns import compile_pattern

__all__ = [
    "EVENTS",
    "INLINE",
    "STAGE",
    "Aside",
    "Attrs",
    "Ballot",
    "Break",
    "Builder",
    "Call",
    "Closing",
    "CodeFormat",
    "Context",
    "CueFormat",
    "Fact",
    "Flow",
    "Format",
    "Head",
    "Heading",
    "Hide",
    "HtmlFormat",
    "Inline",
    "Insertion",
    "Item",
    "JsonFormat",
    "Label",
    "LabelGrammar",
    "LineFormat",
    "Mark",
    "Marked",
    "Note",
    "NoteKind",
    "Page",
    "Para",
    "Paragraph",
    "Part",
    "Pick",
    "Print",
    "Reading",
    "Remark",
    "RemarkKind",
    "Role",
    "Row",
    "Rule",
    "Severity",
    "Show",
    "Sitting",
    "Sniff",
    "Source",
    "Space",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Style",
    "TableFormat",
    "Take",
    "TimelineStyle",
    "Topic",
    "Turn",
    "Vote",
    "Word",
    "XmlFormat",
    "beside",
    "check_columns",
    "check_pages",
    "compile_pattern",
    "get_grammar",
    "kind_of_note",
    "read_date",
]
