"""All that the author of a format imports."""

from __future__ import annotations

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.lines import Flow, Rule
from onrecord.kernel.markup import (
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
    Para,
    Part,
    Print,
    Sitting,
    Space,
    Topic,
    Turn,
    Word,
)
from onrecord.kernel.notes import STAGE, kind_of_note
from onrecord.model import NoteKind, RemarkKind, Role, Source, Span, Speaker, SpeakerKind
from onrecord.spec.base import Format, Pick, read_date
from onrecord.spec.code import CodeFormat
from onrecord.spec.line import LineFormat
from onrecord.spec.markup import HtmlFormat, XmlFormat
from onrecord.spec.sniff import Sniff
from onrecord.text.labels import LabelGrammar, get_grammar
from onrecord.text.patterns import compile_pattern

__all__ = [
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
    "Fact",
    "Flow",
    "Format",
    "Head",
    "Hide",
    "HtmlFormat",
    "Inline",
    "Label",
    "LabelGrammar",
    "LineFormat",
    "NoteKind",
    "Para",
    "Part",
    "Pick",
    "Print",
    "RemarkKind",
    "Role",
    "Rule",
    "Sitting",
    "Sniff",
    "Source",
    "Space",
    "Span",
    "Speaker",
    "SpeakerKind",
    "Style",
    "Topic",
    "Turn",
    "Word",
    "XmlFormat",
    "compile_pattern",
    "get_grammar",
    "kind_of_note",
    "read_date",
]
