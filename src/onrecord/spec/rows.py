"""Formats of rows: a list of objects in JSON, the rows of a table. One row is one segment of the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.json import parse_json, parse_json_lines
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import PlacedText, Problem
from onrecord.kernel.table import read_table
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.spec.base import Format, read_date, require_speech

Row = Mapping[str, Any]
"""A row: its values by key or column. Strings know their place in the source."""


@frozen(kw_only=True)
class _RowFormat(Format):
    """What JSON and tables have in common.

    `text` is the key of the words; `label` are the keys of the attribution, the first that has a value counts; `turn` is
    the key of a number that changes with the speaker; `start` and `end` are the keys of the times, in the `unit` `s` or `ms`. `named` makes the speaker of a row that tells more
    than a label. `row_facts` are keys of a row that become fields of the remark or go to its `extra`. `header` maps
    facts of the meeting to keys of the document (JSON) or of its first row (tables). `timeline` says how turns are told.
    """

    text: str
    label: tuple[str, ...] = ()
    turn: str | None = None
    start: str | None = None
    end: str | None = None
    unit: str = "s"
    named: Callable[[Row], Speaker | None] | None = None
    row_facts: Mapping[str, str] = field(factory=dict[str, str])
    header: Mapping[str, str] = field(factory=dict[str, str])
    timeline: TimelineStyle = TimelineStyle(paragraphs=True)
    meetings_by: str | None = None
    """A key whose change begins another meeting."""

    def _segments(self, rows: Iterable[tuple[Row, str]]) -> list[Segment]:
        scale = 1000 if self.unit == "s" else 1
        out: list[Segment] = []
        for row, locator in rows:
            value = row.get(self.text)
            if not isinstance(value, PlacedText):
                continue
            label = next(
                (row[key] for key in self.label if isinstance(row.get(key), PlacedText) and row[key].strip()), None
            )
            facts: dict[str, Any] = {}
            extra: dict[str, Any] = {}
            for key, name in self.row_facts.items():
                if row.get(key) not in (None, ""):
                    (facts if name in _FIELDS else extra)[name] = str(row[key]) if name in _FIELDS else _plain(row[key])
            if extra:
                facts["extra"] = {self.id: extra}
            out.append(
                Segment(
                    value.pieces(),
                    _milliseconds(row.get(self.start or ""), scale),
                    _milliseconds(row.get(self.end or ""), scale),
                    str(label).strip() if label is not None else None,
                    self.named(row) if self.named else None,
                    label.pieces() if label is not None else (),
                    None if row.get(self.turn or "") is None else str(row[self.turn or ""]),
                    locator,
                    facts,
                )
            )
        return out

    def _meeting(self, builder: Builder, rows: Sequence[tuple[Row, str]], document: Mapping[str, Any]) -> Meeting:
        for name, path in self.header.items():
            value = _at(document, path)
            if value not in (None, ""):
                builder.fact(name, read_date(str(value), self.languages) if name == "date" else _plain(value))
        read_timeline(builder, self._segments(rows), self.timeline, self.grammar)
        return require_speech(self.conclude(builder), what="words")

    def _split(
        self,
        source: Source,
        limits: Limits,
        rows: Sequence[tuple[Row, str]],
        document: Mapping[str, Any],
        problems: Sequence[Problem],
    ) -> Iterable[Meeting]:
        """One meeting, or one for each run of rows with the same value of `meetings_by`."""
        key = self.meetings_by
        groups: list[list[tuple[Row, str]]] = [[]]
        for row in rows:
            if key and groups[-1] and groups[-1][-1][0].get(key) != row[0].get(key):
                groups.append([])
            groups[-1].append(row)
        at = 0
        for k, group in enumerate(groups):
            builder = self.builder(source, limits, gap=Role.MARKUP)
            if len(groups) > 1:
                end = _place(groups[k + 1][0][0]) if k + 1 < len(groups) else len(source.text)
                builder.scope = Span(at, end)
                at = end
            for found in problems if k == len(groups) - 1 else ():
                severity = Severity.ERROR if found.code.startswith("json") else Severity.WARNING
                builder.problem(found.code, found.message, severity=severity, span=Span(found.at, found.at))
                if found.code.startswith("json"):
                    builder.unclassified([(found.at, len(source.text), None)])
            yield self._meeting(builder, group, document or (group[0][0] if group else {}))


_FIELDS = frozenset({"number", "language", "page", "identifiers"})


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, str) else value


def _place(row: Row) -> int:
    return min((value.start for value in row.values() if isinstance(value, PlacedText)), default=0)


def _milliseconds(value: Any, scale: int) -> int | None:
    """Seconds or milliseconds as a number or as text."""
    if isinstance(value, str):
        try:
            value = float(value)
        except ValueError:
            return None
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e12:  # noqa: PLR0124
        return None
    return round(value * scale)


def _at(document: Mapping[str, Any], path: str) -> Any:
    value: Any = document
    for key in path.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def container_is_lines(text: str) -> bool:
    """Whether a document is JSON Lines: its first line is an object and another line begins one."""
    first, _, rest = text.lstrip().partition("\n")
    return first.startswith("{") and first.rstrip().endswith("}") and rest.lstrip().startswith("{")


@frozen(kw_only=True)
class JsonFormat(_RowFormat):
    """A format of JSON objects in a list. `rows` is the path to the list: keys joined by dots, empty for the root."""

    rows: str = ""
    javascript: bool = False

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        value: Any
        problems: list[Problem]
        if container_is_lines(source.text) and not self.rows:
            value, problems = parse_json_lines(source.text, limits=limits)
        else:
            value, problem = parse_json(source.text, limits=limits, javascript=self.javascript, partial=True)
            problems = [problem] if problem else []
        listed = _at(value, self.rows) if self.rows and isinstance(value, Mapping) else value
        if not isinstance(listed, list):
            msg = f"the document has no list at {self.rows or 'its root'!r}"
            raise ReadError(msg, hint="It may be of another format: see onrecord detect")
        prefix = "/" + self.rows.replace(".", "/") if self.rows else ""
        rows = [(row, f"{prefix}/{i}") for i, row in enumerate(listed) if isinstance(row, Mapping)]
        yield from self._split(source, limits, rows, value if isinstance(value, Mapping) else {}, problems)


@frozen(kw_only=True)
class TableFormat(_RowFormat):
    """A format of tables; the first row names the columns. `delimiter` is inferred when it is not given."""

    delimiter: str | None = None

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        table = read_table(source.text, delimiter=self.delimiter, limits=limits)
        rows = [(record, f"row {i}") for i, record in enumerate(table.records(), 2)]
        yield from self._split(source, limits, rows, {}, table.problems)
