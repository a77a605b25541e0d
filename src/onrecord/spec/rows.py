"""Formats of rows: a list of objects in JSON, the rows of a table. One row is one segment of the record."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.flow import cut
from onrecord.kernel.json import parse_json, parse_json_lines, plain
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Piece, PlacedText, Problem
from onrecord.kernel.speech import is_list, is_object
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
from onrecord.text.iso import iso_moment
from onrecord.text.patterns import compile_pattern, search

Row = Mapping[str, Any]
"""A row: its values by key or column. Strings know their place in the source."""


@frozen(kw_only=True)
class _RowFormat(Format):
    """What JSON and tables have in common.

    `text` is the key of the words; `label` are the keys of the attribution, the first that has a value counts; `turn` is
    the key of a number that changes with the speaker; `start` and `end` are the keys of the times, in the `unit` `s` or `ms`. `named` makes the speaker of a row that tells more
    than a label. `row_facts` are keys of a row that become fields of the remark or go to its `extra`. `header` maps
    facts of the meeting to keys of the document (JSON) or of its first row (tables). `timeline` says how turns are told; without its
    `merge` each row is a turn. Where the label is a part of a longer value, `label_pattern` has a group `label`. `topic`
    is the key of the section that a row stands in. Keys inside objects, and inside each item of a list, are joined by dots.
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
    label_pattern: str | None = None
    topic: str | None = None
    opening: Callable[[str, str], int] | None = None
    """Given words and the label of their row: how many characters of the words are that label, printed once more."""
    meetings_by: str | None = None
    """A key whose change begins another meeting."""

    def _segments(self, builder: Builder, rows: Iterable[tuple[Row, str]]) -> list[Segment]:
        scale = 1000 if self.unit == "s" else 1
        out: list[Segment] = []
        for i, (row, locator) in enumerate(rows):
            value = _at(row, self.text)
            # A list is a turn of several paragraphs.
            values: list[Any] = value if is_list(value) else [value]
            texts = [text for text in values if isinstance(text, PlacedText)]
            if not texts:
                self._miss(builder, row, locator)
                continue
            label, pieces = self._label(row)
            words = [text.pieces() for text in texts]
            if self.opening is not None and label and (edge := self.opening(str(texts[0]), label)):
                printed = cut(words[0], 0, edge)
                label, pieces, words[0] = texts[0][:edge].rstrip(" :\n"), printed, cut(words[0], edge)
            turn = _at(row, self.turn) if self.turn else None
            if not self.timeline.merge:
                turn = i
            facts = self._facts(row)
            out += [
                Segment(
                    said,
                    _milliseconds(_at(row, self.start), scale) if self.start else None,
                    _milliseconds(_at(row, self.end), scale) if self.end else None,
                    label,
                    self.named(row) if self.named else None,
                    pieces,
                    None if turn is None else str(turn),
                    locator,
                    facts,
                    str(_at(row, self.topic) or "") or None if self.topic else None,
                )
                for said in words
            ]
        return out

    def _miss(self, builder: Builder, row: Row, locator: str) -> None:
        """Report a row that has words somewhere and none where the format expects them."""
        known = (self.text, *self.label, self.topic, self.meetings_by, *self.row_facts, *self.header.values())
        names = {path.partition(".")[0] for path in known if path}
        first = next((words for key, value in row.items() if key not in names for words in _words(value)), None)
        if first is not None:
            builder.problem(
                "row-without-text",
                f"{locator} has words and no text at {self.text!r}: {str(first)[:60]!r}",
                span=Span(first.start, first.end),
                hint="Its words are in no item. The document may be of another format or version",
            )

    def _label(self, row: Row) -> tuple[str | None, list[Piece]]:
        """The attribution: the first key that has a value, cut down to the group `label` of `label_pattern`."""
        values = (_at(row, key) for key in self.label)
        value = next((v for v in values if isinstance(v, PlacedText) and v.strip()), None)
        if value is None:
            return None, []
        if self.label_pattern is not None:
            match = search(compile_pattern(self.label_pattern), str(value))
            if match is not None:
                return match["label"].strip(), cut(value.pieces(), *match.span("label"))
        return str(value).strip(), value.pieces()

    def _facts(self, row: Row) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        extra: dict[str, Any] = {}
        for key, name in self.row_facts.items():
            value = _at(row, key)
            if value in (None, ""):
                continue
            if name == "start":
                facts["start"] = iso_moment(str(value))
            elif name in _FIELDS:
                facts[name] = str(value)
            else:
                extra[name] = _plain(value)
        if extra:
            facts["extra"] = {self.id: extra}
        return facts

    def _meeting(self, builder: Builder, rows: Sequence[tuple[Row, str]], document: Mapping[str, Any]) -> Meeting:
        for name, path in self.header.items():
            value = _at(document, path)
            if value not in (None, ""):
                builder.fact(name, _date(str(value), self.languages) if name == "date" else _plain(value))
        # Rows that are turns each have a turn of their own by now; a row may have several segments.
        style = evolve(self.timeline, merge=True)
        read_timeline(builder, self._segments(builder, rows), style, self.grammar)
        return require_speech(self.conclude(builder), what="words")

    def _split(
        self,
        source: Source,
        limits: Limits,
        rows: Sequence[tuple[Row, str]],
        document: Mapping[str, Any],
        problems: Sequence[Problem],
        *,
        strays: Iterable[PlacedText] = (),
    ) -> Iterable[Meeting]:
        """One meeting, or one for each run of rows with the same value of `meetings_by`. `strays` stand in no row."""
        key = self.meetings_by
        groups: list[list[tuple[Row, str]]] = [[]]
        for row in rows:
            if key and groups[-1] and groups[-1][-1][0].get(key) != row[0].get(key):
                groups.append([])
            groups[-1].append(row)
        at = 0
        left = list(reversed(list(strays)))
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
            while left and left[-1].start < builder.scope.end:
                builder.unclassified(left.pop().pieces(), rule="no-row")
            yield self._meeting(builder, group, document or (group[0][0] if group else {}))


_SEVERAL = re.compile(r"[^\W\d_][^\S\n]+[^\W\d_]")
_LETTER = re.compile(r"[^\W\d_]")
_FIELDS = frozenset({"number", "language", "page"})


def _date(value: str, languages: tuple[str, ...]) -> dt.date | None:
    """A date of a column: as printed, or as eight digits."""
    if len(value) == 8 and value.isdigit():
        return read_date(value, languages, "%Y%m%d")
    return read_date(value, languages)


def _plain(value: Any) -> Any:
    """The value without its place in the source, as `extra` keeps it."""
    return str(value) if isinstance(value, str) else plain(value)


def _strays(value: Any) -> Iterable[PlacedText]:
    """What somebody may have said in an element of the list of rows that is none."""
    if isinstance(value, PlacedText):
        return (value,) if _LETTER.search(value) else ()
    return _words(value)


def _words(value: Any) -> Iterator[PlacedText]:
    """The strings of several words in a value, in order."""
    left: list[Any] = [value]
    while left:
        one = left.pop()
        if isinstance(one, PlacedText):
            if _SEVERAL.search(one):
                yield one
        elif is_object(one):
            left += reversed(list(one.values()))
        elif is_list(one):
            left += one[::-1]


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
    """The value at a key, or at keys joined by dots. A list on the way stands for what is in each of its items."""
    if path in document:
        return document[path]
    value: Any = document
    for key in path.split("."):
        value = _each(value, key) if is_list(value) else value.get(key) if is_object(value) else None
    return value


def _each(values: list[Any], key: str) -> list[Any]:
    """What the objects of a list have at a key, lists laid out flat."""
    out: list[Any] = []
    for one in values:
        if is_object(one):
            found = _at(one, key)
            inner: list[Any] = found if is_list(found) else [found]
            out += inner
    return out


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
        document: Row = value if is_object(value) else {}
        listed: Any = _at(document, self.rows) if self.rows and document else value
        if not is_list(listed):
            msg = f"the document has no list at {self.rows or 'its root'!r}"
            raise ReadError(msg, hint="It may be of another format: see onrecord detect")
        prefix = "/" + self.rows.replace(".", "/") if self.rows else ""
        rows = [(row, f"{prefix}/{i}") for i, row in enumerate(listed) if is_object(row)]
        others = [row for row in listed if not is_object(row)]
        strays = [words for one in others for words in _strays(one)]
        yield from self._split(source, limits, rows, document, problems, strays=strays)


@frozen(kw_only=True)
class TableFormat(_RowFormat):
    """A format of tables; the first row names the columns. `delimiter` is inferred when it is not given."""

    delimiter: str | None = None

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        table = read_table(source.text, delimiter=self.delimiter, limits=limits)
        rows = [(record, f"row {i}") for i, record in enumerate(table.records(), 2)]
        yield from self._split(source, limits, rows, {}, table.problems)
