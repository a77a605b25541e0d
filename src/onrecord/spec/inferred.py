"""Formats of rows of which nothing is declared: which values are speech, and who speaks, is inferred from all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect.columns import Columns, infer_columns, is_called, is_prose
from onrecord.kernel.dialect.elements import element_tree, leaves
from onrecord.kernel.dialect.refusal import has_names, is_catalogue, is_spoken, lists_things
from onrecord.kernel.dialect.tree import Found, all_rows, has_words, walk
from onrecord.kernel.inferred_rows import Rows
from onrecord.kernel.inferred_texts import Paragraphs, Texts
from onrecord.kernel.json import JsonArray, parse_json, parse_json_lines
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Problem
from onrecord.kernel.table import read_table
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError, UnknownFormatError
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.spec.base import Format, without_speech
from onrecord.spec.markup import XmlFormat
from onrecord.spec.rows import container_is_lines

_LABEL = re.compile(r"speaker|redner|orateur|orador|attribution", re.IGNORECASE)
_HINT = "It may be no transcript: see onrecord explain"
_LEAF = re.compile(r"<(?:[\w.-]++:)?([\w.-]++)[^<>]*+>([^<]++)</")
_BOLD_LABEL = re.compile(r"<p\b[^<>]*+>\s*+<(?:strong|b)>[^<>]{2,120}+</(?:strong|b)>\s*+[:：]")
_SAMPLE = 200_000
_NOBODY = 0.1
_PARAGRAPHS = Columns("", evidence=("each element is a paragraph, or a label of those behind it",))
# Vocabularies of catalogues, feeds of addresses, maps and pictures: they have names and words, and nobody speaks.
_METADATA = re.compile(
    r"\s*+(?:<[?!][^<>]*+>\s*+)*+<(?:[\w.-]++:)?(?:mods|modsCollection|mets|OAI-PMH|RDF|urlset|opml|kml|gpx|svg|plist)[\s>]"
)
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
        document: Any = None
        if self.table:
            rows, problems = _table(source, limits)
            columns = infer_columns(rows, self.grammar)
            found: Iterable[Found] = (Found(f"row {i}", row) for i, row in enumerate(rows, 2))
        else:
            document, problems = _tree(source, limits)
            rows = list(all_rows(document))
            columns = infer_columns(rows, self.grammar) or _typed(rows)
            found = walk(document, columns) if columns else ()
        if columns is None or is_catalogue(columns, rows):
            msg = "no rows were found that hold words and who says them"
            raise UnknownFormatError(msg, hint=_HINT)
        if _holds_labels(columns, rows):
            columns = Columns(columns.text, evidence=(f"the texts at {columns.text!r} hold labels themselves",))
            found = walk(document, columns) if not self.table else found
        meeting = _meeting(self, builder, columns, found, problems)
        if not is_spoken(meeting, labels_in_text=not columns.speaker and "label" not in columns.rest):
            msg = "no speaker could be inferred from the rows"
            raise UnknownFormatError(msg, hint=_HINT)
        yield meeting


@frozen(kw_only=True)
class InferredXmlFormat(XmlFormat):
    """XML whose elements mean what their names say, by the table; where most names say nothing, rows are inferred.

    Elements that hold others are rows of them, elements and attributes without any inside are their values. Where no
    rows have an attribution, elements are paragraphs, and labels are inferred as in plain text.
    """

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        try:
            meetings = list(super()._read(source, limits))
        except ReadError:
            if (found := self._rows(source, limits)) is None:
                raise
            return [found]
        told = len(meetings) > 1 or self._tells(meetings[0])
        if not told and (found := self._rows(source, limits)) is not None:
            return [found]
        if not (has_names(meetings[0]) if told else is_spoken(meetings[0], labels_in_text=False)):
            raise without_speech(what="words of persons", partial=meetings[0])
        return meetings

    def _tells(self, meeting: Meeting) -> bool:
        """Whether the names of elements said enough: hardly a remark is without an attribution, most text has a known name."""
        nobody = sum(remark.speaker is None or remark.speaker == Speaker() for remark in meeting.remarks)
        if not meeting.remarks or nobody > _NOBODY * len(meeting.remarks):
            return False
        sizes: Counter[bool] = Counter()
        for leaf in _LEAF.finditer(meeting.source.text, 0, _SAMPLE):
            sizes[leaf[1] in self.table.by_tag] += len(leaf[2])
        return sizes[True] >= sizes[False]

    def _rows(self, source: Source, limits: Limits) -> Meeting | None:
        """The rows of the document, if it has any."""
        if _METADATA.match(source.text):
            return None
        document, problems = element_tree(source.text, limits=limits)
        rows = list(all_rows(document))
        columns = infer_columns(rows, self.grammar)
        builder = self.builder(source, limits, gap=Role.MARKUP)
        rowed = columns is not None and bool(columns.speaker)
        if columns is not None and rowed:
            if is_catalogue(columns, rows):
                return None
            meeting = _meeting(self, builder, columns, walk(document, columns), problems)
        else:
            found = (Found("", key=name, text=text) for name, text in leaves(document))
            meeting = _meeting(self, builder, _PARAGRAPHS, found, problems)
            if lists_things(leaves(document), {remark.label or "" for remark in meeting.remarks}):
                return None
        labelled = sum(remark.label is not None for remark in meeting.remarks)
        return meeting if labelled >= _FEWEST and is_spoken(meeting, labels_in_text=not rowed) else None


def _meeting(
    format: Format, builder: Builder, columns: Columns, found: Iterable[Found], problems: Iterable[Problem]
) -> Meeting:
    kind = Rows if columns.speaker or "label" in columns.rest else Texts if columns.text else Paragraphs
    kind(builder, format.grammar, columns).read(found)
    for one in problems:
        severity = Severity.ERROR if one.code.endswith(("not-well-formed", "truncated")) else Severity.WARNING
        builder.problem(one.code, one.message, severity=severity, span=Span(one.at, one.at))
    builder.problem(
        "columns-inferred",
        f"what the values mean was inferred: {'; '.join(columns.evidence)}",
        severity=Severity.INFO,
        hint="A format of its own would know titles, dates, votes and people",
    )
    return format.conclude(builder)


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


def _holds_labels(columns: Columns, rows: Sequence[dict[str, Any]]) -> bool:
    """Whether the texts of rows that name one speaker have several labels each: one who is named is in the chair."""
    if not columns.speaker:
        return False
    mine = [row for row in rows if has_words(row.get(columns.text))]
    labels = 0
    for row in mine:
        texts = row[columns.text] if isinstance(row[columns.text], list) else [row[columns.text]]
        labels += sum(len(_BOLD_LABEL.findall(str(text))) for text in texts)
    return labels >= max(_FEWEST, 2 * len(mine))


def _typed(rows: Sequence[dict[str, Any]]) -> Columns | None:
    """Rows of one text each, whose type says which of them are labels and which are speech."""
    for key in {key: None for row in rows for key in row if is_called(key, "type")}:
        typed = [row for row in rows if has_words(row.get(key))]
        labels = [row for row in typed if _LABEL.search(str(row[key]))]
        texts = {name for row in labels for name in row if is_called(name, "text") and has_words(row[name])}
        if len(labels) >= _FEWEST and len(typed) > len(labels) and len(texts) == 1:
            why = (f"{len(labels)} rows are labels by their {key!r}",)
            return Columns(texts.pop(), rest={"type": key, "label": key}, evidence=why)
    return None
