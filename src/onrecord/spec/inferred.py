"""Formats of rows of which nothing is declared: which values are speech, and who speaks, is inferred from all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from onrecord.kernel.dialect.columns import Columns, infer_columns, is_called, is_prose
from onrecord.kernel.dialect.tree import Found, all_rows, has_words, walk
from onrecord.kernel.inferred_rows import Rows
from onrecord.kernel.inferred_texts import Texts
from onrecord.kernel.json import JsonArray, parse_json, parse_json_lines
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Problem
from onrecord.kernel.table import read_table
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import UnknownFormatError
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format
from onrecord.spec.rows import container_is_lines

_LABEL = re.compile(r"speaker|redner|orateur|orador|attribution", re.IGNORECASE)
_HINT = "It may be no transcript: see onrecord explain"
_FEWEST = 2
"""No fewer rows than this make a transcript of labels and words in turn."""


@frozen(kw_only=True)
class InferredFormat(Format):
    """Rows of which nothing is declared: JSON and JSON Lines, or with `table` tables of any delimiter.

    Rows with words and an attribution are remarks, rows without an attribution go on with the one before, or are what
    their type says. Where no row has an attribution, long texts are read as documents that hold labels themselves.
    Texts may be HTML. What belongs to no row is a note when it has several words, and metadata otherwise.
    """

    table: bool = False

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        builder = self.builder(source, limits, gap=Role.MARKUP)
        if self.table:
            rows, problems = _table(source, limits)
            columns = infer_columns(rows, self.grammar)
            found: Iterable[Found] = (Found(f"row {i}", row) for i, row in enumerate(rows, 2))
        else:
            document, problems = _tree(source, limits)
            rows = list(all_rows(document))
            columns = infer_columns(rows, self.grammar) or _typed(rows)
            found = walk(document, columns) if columns else ()
        if columns is None:
            msg = "no rows were found that hold words and who says them"
            raise UnknownFormatError(msg, hint=_HINT)
        kind = Rows if columns.speaker or "label" in columns.rest else Texts
        kind(builder, self.grammar, columns).read(found)
        for one in problems:
            severity = Severity.ERROR if one.code.startswith("json") else Severity.WARNING
            builder.problem(one.code, one.message, severity=severity, span=Span(one.at, one.at))
        builder.problem(
            "columns-inferred",
            f"what the values mean was inferred: {'; '.join(columns.evidence)}",
            severity=Severity.INFO,
            hint="A format of its own would know titles, dates, votes and people",
        )
        meeting = self.conclude(builder)
        if not any(remark.label for remark in meeting.remarks):
            msg = "no speaker could be inferred from the rows"
            raise UnknownFormatError(msg, hint=_HINT)
        yield meeting


def _tree(source: Source, limits: Limits) -> tuple[Any, list[Problem]]:
    """A document of objects and lists; the lines of JSON Lines are a list."""
    if container_is_lines(source.text):
        values, problems = parse_json_lines(source.text, limits=limits)
        document = JsonArray()
        document.extend(values)
        return document, problems
    value, problem = parse_json(source.text, limits=limits, javascript=True, partial=True)
    return value, [problem] if problem else []


def _table(source: Source, limits: Limits) -> tuple[list[dict[str, Any]], list[Problem]]:
    """The rows of a table. A first row that reads like speech names no columns."""
    table = read_table(source.text, limits=limits)
    if any(is_prose(cell) for cell in table.header):
        rows: list[dict[str, Any]] = [
            {str(k): cell for k, cell in enumerate(row)} for row in (table.header, *table.rows)
        ]
    else:
        rows = [dict(record) for record in table.records()]
    return rows, table.problems


def _typed(rows: Sequence[dict[str, Any]]) -> Columns | None:
    """Rows of one text each, whose type says which of them are labels and which are speech."""
    for key in {key: None for row in rows for key in row if is_called(key, "type")}:
        typed = [row for row in rows if has_words(row.get(key))]
        labels = [row for row in typed if _LABEL.search(str(row[key]))]
        texts = {name for row in labels for name in row if is_called(name, "text") and has_words(row[name])}
        if len(labels) >= _FEWEST and len(typed) > len(labels) and len(texts) == 1:
            why = (f"{len(labels)} rows are labels by their {key!r}",)
            return Columns(texts.pop(), (), {"type": key, "label": key}, why)
    return None
