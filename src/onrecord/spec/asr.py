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
from onrecord.kernel.table import Cell, read_table
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError
from onrecord.model.items import NoteKind
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format, read_date, require_speech
from onrecord.spec.rows import container_is_lines

_TOP = 12
"""Rows in which a header may stand."""
SPEECH_STYLE = Style(stage=EVENTS, keep_empty=False)

Segments = Callable[[Any, Builder], Iterable[Segment]]


@frozen(kw_only=True)
class SpeechFormat(Format):
    """A format of JSON whose segments a function finds.

    `segments(document, builder)` gives the timed segments of a document, in the order of the source; it may report
    findings to the builder. `header` maps facts of the meeting to keys of the document, joined by dots. `timeline`
    says how turns are told, `javascript` that the document may be a script that assigns the data.

    With `columns` the document is a table, and `segments` gets its rows as objects. `columns` are names of columns that
    the header has one of, whatever their case: rows above it are kept as notes.
    """

    segments: Segments
    languages: tuple[str, ...] = ()
    style: Style = SPEECH_STYLE
    header: Mapping[str, str] = field(factory=dict[str, str])
    timeline: TimelineStyle = TimelineStyle(markers=True)
    javascript: bool = False
    columns: tuple[str, ...] = ()

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        builder = self.builder(source, limits, gap=Role.MARKUP)
        document, problem = self._table(builder) if self.columns else self._document(source.text, limits)
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

    def _table(self, builder: Builder) -> tuple[list[dict[str, Cell]], None]:
        """The rows under the header, which may stand under a title."""
        table = read_table(builder.source.text, limits=builder.limits)
        rows = [table.header, *table.rows]
        head = next((k for k, row in enumerate(rows[:_TOP]) if self._heads(row)), 0)
        for row in rows[:head]:
            for cell in row:
                builder.note(cell.pieces(), NoteKind.PREAMBLE, rule="above-the-table")
        for found in table.problems:
            if found.code != "table-ragged-row" or found.number > head + 1:
                builder.problem(found.code, found.message, span=Span(found.at, found.at))
        names = [str(cell).strip().casefold() for cell in rows[head]]
        return [{name: cell for name, cell in zip(names, row, strict=False) if name} for row in rows[head + 1 :]], None

    def _heads(self, row: list[Cell]) -> bool:
        return len(row) > 1 and any(str(cell).strip().casefold() in self.columns for cell in row)

    def _document(self, text: str, limits: Limits) -> tuple[JsonValue, Problem | None]:
        """The document, or the list of the documents on the lines."""
        if container_is_lines(text):
            rows, problems = parse_json_lines(text, limits=limits)
            listed = JsonArray(text)
            listed += rows
            return listed, problems[0] if problems else None
        return parse_json(text, limits=limits, javascript=self.javascript, partial=True)
