"""All that the author of a format imports."""

from __future__ import annotations

from onrecord.kernel import steno_rules
from onrecord.kernel.actions import (
    INLINE,
    Action,
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
    bracketed,
)
from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.examination import Examination
from onrecord.kernel.html_walk import Page
from onrecord.kernel.lines import Flow, Rule
from onrecord.kernel.notes import EVENTS, IN_BRACKETS, STAGE, kind_of_note
from onrecord.kernel.pieces import PlacedText
from onrecord.kernel.procedure import INTERJECTING, PROCEDURE
from onrecord.kernel.speech import (
    Spoken,
    as_label,
    figure,
    infer_scale,
    is_list,
    is_object,
    lookup,
    milliseconds,
    records,
    segment,
    segments_of,
)
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model import (
    Heading,
    Insertion,
    Item,
    Note,
    NoteKind,
    Paragraph,
    ReadError,
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
from onrecord.model.sniff import Sniff
from onrecord.spec import congress, gpo, press, record_mods
from onrecord.spec.asr import SPEECH_STYLE, SpeechFormat
from onrecord.spec.base import Format, Pick, read_date
from onrecord.spec.chairs import name_chairs
from onrecord.spec.checks import check_columns, check_pages
from onrecord.spec.code import CodeFormat
from onrecord.spec.companions import beside
from onrecord.spec.cues import CueFormat
from onrecord.spec.divisions import begin_division, piece, side
from onrecord.spec.front import find_front
from onrecord.spec.inferred import InferredFormat, InferredXmlFormat
from onrecord.spec.introductions import introduce_named, named_above
from onrecord.spec.line import LineFormat
from onrecord.spec.markup import HtmlFormat, XmlFormat
from onrecord.spec.outlets import name_bare_outlets, name_outlets
from onrecord.spec.rows import JsonFormat, Row, TableFormat
from onrecord.spec.timed_text import TimedTextFormat
from onrecord.spec.timed_xml import TimedXmlFormat
from onrecord.spec.variants import VariantFormat
from onrecord.text import record, steno
from onrecord.text.iso import iso_clock, iso_date, iso_moment
from onrecord.text.labels import LabelGrammar, get_grammar, parse_label
from onrecord.text.labels.congress import (
    HEARING_CALL,
    HEARING_LABEL,
    PROSE,
    RECORD_LABEL,
    RECORD_MEMBER,
    STATES,
)
from onrecord.text.patterns import compile_pattern

__all__ = [
    "EVENTS",
    "HEARING_CALL",
    "HEARING_LABEL",
    "INLINE",
    "INTERJECTING",
    "IN_BRACKETS",
    "PROCEDURE",
    "PROSE",
    "RECORD_LABEL",
    "RECORD_MEMBER",
    "SPEECH_STYLE",
    "STAGE",
    "STATES",
    "Action",
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
    "Examination",
    "Fact",
    "Flow",
    "Format",
    "Head",
    "Heading",
    "Hide",
    "HtmlFormat",
    "InferredFormat",
    "InferredXmlFormat",
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
    "PlacedText",
    "Print",
    "ReadError",
    "Reading",
    "Remark",
    "RemarkKind",
    "Role",
    "Row",
    "Rule",
    "Segment",
    "Severity",
    "Show",
    "Sitting",
    "Sniff",
    "Source",
    "Space",
    "Span",
    "Speaker",
    "SpeakerKind",
    "SpeechFormat",
    "Spoken",
    "Style",
    "TableFormat",
    "Take",
    "TimedTextFormat",
    "TimedXmlFormat",
    "TimelineStyle",
    "Topic",
    "Turn",
    "VariantFormat",
    "Vote",
    "Word",
    "XmlFormat",
    "as_label",
    "begin_division",
    "beside",
    "bracketed",
    "check_columns",
    "check_pages",
    "compile_pattern",
    "congress",
    "figure",
    "find_front",
    "get_grammar",
    "gpo",
    "infer_scale",
    "introduce_named",
    "is_list",
    "is_object",
    "iso_clock",
    "iso_date",
    "iso_moment",
    "kind_of_note",
    "lookup",
    "milliseconds",
    "name_bare_outlets",
    "name_chairs",
    "name_outlets",
    "named_above",
    "parse_label",
    "piece",
    "press",
    "read_date",
    "read_timeline",
    "record",
    "record_mods",
    "records",
    "segment",
    "segments_of",
    "side",
    "steno",
    "steno_rules",
]
