"""Answers of interfaces: records inside records with plain fields, the same in XML and in JSON.

What matters are the names of the records; every other element or key is a field of the record around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import Factory, define, field

from onrecord.kernel.builder import Builder
from onrecord.kernel.json import JsonObject, JsonText, parse_json
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Piece, Problem
from onrecord.kernel.speech import is_list
from onrecord.kernel.xml import parse_xml
from onrecord.model.diagnostics import Severity
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span


@define
class Record:
    """A record: its name and place, its fields as text and where they stand, the records inside, in order.

    Fields of plain objects inside have the names of both, joined by a dot.
    """

    name: str
    start: int
    end: int = 0
    fields: dict[str, list[Piece]] = Factory(dict[str, list[Piece]])
    values: dict[str, str] = Factory(dict[str, str])
    inner: list[Record] = field(factory=list["Record"])

    def get(self, name: str) -> str:
        """A field, or nothing."""
        return self.values.get(name, "")

    def of(self, name: str) -> list[Record]:
        """The records of that name inside."""
        return [record for record in self.inner if record.name == name]


@define
class Answer:
    """The outermost records of a document, the fields outside any, and what is wrong with it."""

    records: list[Record] = field(factory=list[Record])
    outside: Record = field(factory=lambda: Record("", 0))
    problems: list[Problem] = field(factory=list[Problem])


def read_records(source: Source, names: Sequence[str], limits: Limits) -> Answer:
    """The records of a document of XML or JSON.

    The root of a document of JSON, or each object in the list that it is, is a record without a name where it holds
    something that is no record.

    >>> xml = Source("<data><meeting><date>2031-02-03</date><speech><text>Aye.</text></speech></meeting></data>")
    >>> [meeting] = read_records(xml, ("meeting", "speech"), Limits()).records
    >>> meeting.get("date"), [speech.get("text") for speech in meeting.of("speech")]
    ('2031-02-03', ['Aye.'])
    >>> json = Source('{"meeting": [{"date": "2031-02-03", "speech": {"text": "Aye."}}]}')
    >>> [root] = read_records(json, ("meeting", "speech"), Limits()).records
    >>> [(meeting.get("date"), meeting.inner[0].get("text")) for meeting in root.of("meeting")]
    [('2031-02-03', 'Aye.')]
    """
    answer = Answer()
    if source.text[:200].lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        value, problem = parse_json(source.text, limits=limits, partial=True)
        answer.problems += [problem] if problem is not None else []
        answer.records += [_record("", one, names) for one in _objects(value)]
    else:
        parse_xml(source.text, _Elements(source.text, frozenset(names), answer), limits=limits)
    return answer


def builders(
    answer: Answer, meetings: Sequence[Record], first: Builder, new: Callable[[], Builder]
) -> Iterator[tuple[Builder, Record]]:
    """A builder for each record that is a meeting; `first` is that of the first one.

    Each has its part of the source. The last one is told what is wrong with the document: what stands behind a broken
    place of JSON is not classified.
    """
    size = len(first.source.text)
    edges = [0, *(meeting.start for meeting in meetings[1:]), size]
    for i, meeting in enumerate(meetings):
        builder = new() if i else first
        builder.scope = Span(edges[i], edges[i + 1])
        for found in answer.problems if i + 1 == len(meetings) else ():
            json = found.code.startswith("json")
            broken = json or found.code.endswith(("not-well-formed", "truncated"))
            severity = Severity.ERROR if broken else Severity.WARNING
            builder.problem(found.code, found.message, severity=severity, span=Span(found.at, found.at))
            if json:
                builder.unclassified([(found.at, size, None)])
        yield builder, meeting


def hide_fields(builder: Builder, record: Record, *shown: str) -> None:
    """Keep the fields of a record out of the items, but for those that are `shown`."""
    for name, pieces in record.fields.items():
        if name not in shown:
            for start, end, _ in pieces:
                builder.hide(start, end, Role.METADATA, name)


def text_of(source: str, pieces: Sequence[Piece]) -> str:
    """The characters of pieces, white space and all."""
    return "".join(source[start:end] if data is None else data for start, end, data in pieces)


@define
class _Elements:
    """Collects the records of a document of XML."""

    source: str
    names: frozenset[str]
    answer: Answer
    open: list[Record] = Factory(list[Record])
    path: list[str] = Factory(list[str])

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:  # noqa: ARG002 (no attributes are in use)
        """An element opens."""
        self.path.append(tag)
        if tag in self.names:
            self.open.append(Record(tag, at))

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (the innermost element it is)
        """The innermost element closes."""
        name = self.path.pop()
        if name not in self.names:
            return
        record = self.open.pop()
        record.end = at
        for key, pieces in record.fields.items():
            record.values[key] = text_of(self.source, pieces)
        (self.open[-1].inner if self.open else self.answer.records).append(record)

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data: of the field around it."""
        record = self.open[-1] if self.open else self.answer.outside
        if self.path and self.path[-1] not in self.names:
            record.fields.setdefault(self.path[-1], []).append((start, end, data))

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is not well formed."""
        self.answer.problems.append(Problem(code, message, at))


def _objects(value: Any) -> Iterator[JsonObject]:
    listed: Iterable[Any] = value if is_list(value) else [value]
    for item in listed:
        if isinstance(item, JsonObject):
            yield item


def _record(name: str, data: JsonObject, names: Sequence[str]) -> Record:
    record = Record(name, data.start, data.end)
    _fill(record, data, "", names)
    return record


def _fill(record: Record, data: Mapping[str, Any], prefix: str, names: Sequence[str]) -> None:
    for key, value in data.items():
        name = f"{prefix}{key}"
        if isinstance(value, JsonText):
            record.fields[name] = value.pieces()
            record.values[name] = str(value)
        elif key in names:
            record.inner += [_record(key, one, names) for one in _objects(value)]
        elif isinstance(value, JsonObject) and not prefix:
            _fill(record, value, f"{name}.", names)
        elif isinstance(value, int | float):
            record.values[name] = str(value)
