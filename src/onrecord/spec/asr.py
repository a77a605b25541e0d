"""Formats of speech-to-text in JSON: a function makes segments out of the document, one machine the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any

from attrs import field, frozen

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.json import parse_json, parse_json_lines, plain
from onrecord.kernel.json_values import JsonArray, JsonValue
from onrecord.kernel.limits import Limits
from onrecord.kernel.notes import EVENTS
from onrecord.kernel.pieces import Problem
from onrecord.kernel.speech import lookup
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format, read_date, require_speech
from onrecord.spec.rows import container_is_lines

SPEECH_STYLE = Style(stage=EVENTS, keep_empty=False)

Segments = Callable[[Any, Builder], Iterable[Segment]]


@frozen(kw_only=True)
class SpeechFormat(Format):
    """A format of JSON whose segments a function finds.

    `segments(document, builder)` gives the timed segments of a document, in the order of the source; it may report
    findings to the builder. `header` maps facts of the meeting to keys of the document, joined by dots. `timeline`
    says how turns are told, `javascript` that the document may be a script that assigns the data.
    """

    segments: Segments
    languages: tuple[str, ...] = ()
    style: Style = SPEECH_STYLE
    header: Mapping[str, str] = field(factory=dict[str, str])
    timeline: TimelineStyle = TimelineStyle(markers=True)
    javascript: bool = False

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        document, problem = self._document(source.text, limits)
        builder = self.builder(source, limits, gap=Role.MARKUP)
        if problem is not None:
            builder.problem(problem.code, problem.message, severity=Severity.ERROR, span=Span(problem.at, problem.at))
            builder.unclassified([(problem.at, len(source.text), None)])
        for name, path in self.header.items():
            value = lookup(document, *path.split("."))
            if value not in (None, ""):
                builder.fact(name, read_date(str(value), self.languages) if name == "date" else plain(value))
        segments = (segment for segment in self.segments(document, builder) if segment.pieces)
        first = next(segments, None)
        if first is None:
            msg = f"the document holds no words as {self.title} has them"
            raise ReadError(msg, hint="It may be of another format: see onrecord detect")
        read_timeline(builder, chain((first,), segments), self.timeline, self.grammar)
        return [require_speech(self.conclude(builder), what="words")]

    def _document(self, text: str, limits: Limits) -> tuple[JsonValue, Problem | None]:
        """The document, or the list of the documents on the lines."""
        if container_is_lines(text):
            rows, problems = parse_json_lines(text, limits=limits)
            listed = JsonArray(text)
            listed += rows
            return listed, problems[0] if problems else None
        return parse_json(text, limits=limits, javascript=self.javascript, partial=True)
