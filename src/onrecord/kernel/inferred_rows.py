"""Rows of no known format that say who speaks: each is a remark, or goes on with one, or is what its type says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Any

from attrs import define, evolve, field

from onrecord.kernel.dialect.columns import is_called, says_nothing
from onrecord.kernel.dialect.tree import Found, texts_of
from onrecord.kernel.flow import cut
from onrecord.kernel.inferred_texts import Reader, date_of, view_of
from onrecord.kernel.pieces import PlacedText
from onrecord.kernel.view import MappedView, View
from onrecord.model.diagnostics import Severity
from onrecord.model.items import Moment, NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.model.speaker import Speaker
from onrecord.text.clock import parse_clock
from onrecord.text.iso import iso_moment
from onrecord.text.labels import parse_label

_LINES = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")
_SEPARATOR = re.compile(r"\s*[:：.](?!\w)\s*")
_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), name)
    for pattern, name in (
        (r"head|title|subject|topic|agenda|section|titel|titre", "heading"),
        (r"time|clock|hora", "time"),
        (
            r"note|proced|stage|scene|narrat|division|vote|prayer|comment|kommentar|annot|page|column|action|motion",
            "note",
        ),
        (r"interject|heckl|interrupt|zwischenruf|aparte", "interjection"),
        (r"question|frage|pregunta|domanda", "question"),
        (r"answer|reply|response|antwort|r[ée]ponse|respuesta|risposta", "answer"),
        (r"speaker|redner|orateur|orador|label|attribution", "label"),
    )
)
"""Words of the values that say what a row is."""
_REMARKS = {kind.value: kind for kind in (RemarkKind.QUESTION, RemarkKind.ANSWER, RemarkKind.INTERJECTION)}
_NOTES = {"note": NoteKind.PROCEDURE, "time": NoteKind.TIME}
_PERSON = ("role", "party", "constituency")
_TITLES = frozenset({"topic", "subtopic", "heading", "subheading", "title", "subtitle"})
_LONGEST_TYPE = 40
_FEW = 5
_REPEATED = 0.15
_DAYS = 1_000_000
"""No more seconds than this make an offset: larger figures are something else."""
_EDGE = " \t\r\n:："
"""What may stand around a label."""


@define
class Rows(Reader):
    """Rows that say who speaks."""

    merge: bool = False
    known: dict[str, Speaker] = field(factory=dict[str, Speaker])

    def read(self, found: Iterable[Found]) -> None:
        """Read them in order."""
        listed = list(found)
        self.merge = _is_mechanical([self._label(one.row) for one in listed if one.row is not None])
        self._dates([one.row for one in listed if one.row is not None])
        for one in listed:
            if one.row is None:
                self.other(one)
            else:
                self.begun = True
                self._row(one.row, one.locator)
        self.builder.close()

    def _dates(self, rows: Sequence[dict[str, Any]]) -> None:
        key = self.columns.rest.get("date")
        days = {day: None for row in rows if key and (day := date_of(str(row.get(key) or "")))}
        if days:
            self.builder.fact("date", next(iter(days)))
        if len(days) > 1:
            self.builder.problem("rows-of-several-days", f"the rows are of {len(days)} days", severity=Severity.INFO)

    def _label(self, row: dict[str, Any]) -> PlacedText | None:
        return next((text for key in self.columns.speaker for text in _said(row, key) if not says_nothing(text)), None)

    def _row(self, row: dict[str, Any], locator: str) -> None:
        texts = _said(row, self.columns.text)
        label, kind = self._label(row), _kind(row.get(self.columns.rest.get("type", "")))
        if label is not None and label.strip().lower() in _TITLES:  # the column says what the row is
            label, kind = None, "heading"
        if label is not None:
            for title in _said(row, self.columns.rest.get("heading", "")):
                if not title.rstrip().endswith((":", "：")):  # else it is the label once more
                    self.title(title, 1)
            self._open(label, texts, row, locator)
        elif kind == "label" and texts:
            label = texts.pop(0)
            self._open(label, texts, row, locator)
        for group in _paragraphs_of(texts):
            self._text(group, label, kind)
        spent = {text.start for text in (*texts, label, *_said(row, self.columns.family or "")) if text is not None}
        for value in row.values():
            for text in texts_of(value):
                if text.start not in spent:
                    self.hide(text)

    def _text(self, texts: Sequence[PlacedText], label: PlacedText | None, kind: str) -> None:
        """A text of a row: without an attribution it is what the type of the row says."""
        if label is None and kind == "heading":
            self.title(texts[0], 2)
        elif label is None and kind in _NOTES:
            self.builder.note([piece for text in texts for piece in text.pieces()], _NOTES[kind])
        elif len(texts) > 1:
            self._say(MappedView(self.builder.source, [piece for text in texts for piece in text.pieces()]), label)
        else:
            self._say(view_of(self.builder, texts[0]), label)

    def _open(self, label: PlacedText, texts: Sequence[PlacedText], row: dict[str, Any], locator: str) -> None:
        builder = self.builder
        family = next(iter(_said(row, self.columns.family)), None) if self.columns.family else None
        pieces = cut(label.pieces(), 0, len(label.rstrip(_EDGE)))
        if family is not None:
            pieces += [(family.start, family.start, " "), *family.pieces()]
        words = builder.words(pieces)
        speaker = self._speaker(words, row)
        if self.merge and builder.is_attributed(words, speaker):
            for one in (label, family):
                if one is not None:
                    self.hide(one, Role.DUPLICATE)
            return
        at = min(text.start for text in (label, *texts[:1]))
        builder.open(words, speaker, at, locator=locator, **self._facts(row))
        builder.label(pieces)

    def _facts(self, row: dict[str, Any]) -> dict[str, Any]:
        """What a row says about its remark. What no field is for goes to `extra`."""
        rest = self.columns.rest
        facts: dict[str, Any] = {}
        if (kind := _kind(row.get(rest.get("type", "")))) in _REMARKS:
            facts["kind"] = _REMARKS[kind]
        for name in ("start", "end", "number", "language", "page"):
            value = row.get(rest[name]) if name in rest else None
            found = None if value in (None, "") else _moment(value) if name in ("start", "end") else str(value)
            if found is not None:
                facts[name] = found
        spent = {self.columns.text, *self.columns.speaker, self.columns.family}
        spent |= {key for name, key in rest.items() if name in facts or name in _PERSON}
        extra = {
            key: str(value) if isinstance(value, str) else value
            for key, value in row.items()
            if key not in spent and isinstance(value, str | int | float) and not says_nothing(value)
        }
        return facts | {"extra": {str(self.builder.source.format): extra}} if extra else facts

    def _speaker(self, words: str, row: dict[str, Any]) -> Speaker:
        speaker = self.known.get(words)
        if speaker is None:
            speaker = self.known[words] = parse_label(words, self.grammar).speaker()
        told = {name: row.get(self.columns.rest[name]) if name in self.columns.rest else None for name in _PERSON}
        role, party, place = (
            " ".join(one.split()) if isinstance(one, str) and not says_nothing(one) else None for one in told.values()
        )
        speaker = evolve(
            speaker,
            role=speaker.role or role,
            party=speaker.party or party,
            constituency=speaker.constituency or place,
        )
        ids = tuple(
            (key, str(value))
            for key, value in row.items()
            if key.lower().endswith(("id", "uri"))
            and (is_called(key[:-2], "speaker") or is_called(key[:-2], "person"))
            and value
        )
        return evolve(speaker, identifiers=ids) if ids else speaker

    def _say(self, view: View, label: PlacedText | None) -> None:
        """The words of a row. A label that they repeat in front is no part of them."""
        builder = self.builder
        for start, end, level in _paragraphs(view):
            if level:
                builder.heading(view.pieces(start, end), level)
                continue
            after = _behind_label(view.text, start, label) if label is not None else start
            for first, last, _ in view.pieces(start, after):
                builder.hide(first, last, Role.DUPLICATE, "label")
            label = None
            if after >= end:
                continue
            if builder.is_open:
                builder.paragraph(view.pieces(after, end))
            else:
                builder.note(view.pieces(after, end), NoteKind.PROCEDURE)


def _said(row: dict[str, Any], key: str) -> list[PlacedText]:
    """The texts of a row at a key that are not blank."""
    return [text for text in texts_of(row.get(key)) if not text.isspace() and text]


def _paragraphs_of(texts: Sequence[PlacedText]) -> list[list[PlacedText]]:
    """Texts of a list, those together that are one paragraph: a blank at an edge tells that they are."""
    out: list[list[PlacedText]] = []
    for text in texts:
        if out and (out[-1][-1][-1:].isspace() or text[:1].isspace()) and "<" not in text:
            out[-1].append(text)
        else:
            out.append([text])
    return out


def _paragraphs(view: View) -> Iterator[tuple[int, int, int]]:
    """The lines of a view that are not blank: start, end, and the level of a heading or 0."""
    levels = {start: level for start, _, level in view.headings}
    for line in _LINES.finditer(view.text):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        yield start, line.start() + len(line[0].rstrip()), levels.get(start, 0)


def _behind_label(text: str, start: int, label: str) -> int:
    """Where speech begins behind a label that the text repeats."""
    words = label.strip().rstrip(" :：")
    if not text.startswith(words, start):
        return start
    mark = _SEPARATOR.match(text, start + len(words))
    return mark.end() if mark else start


def _is_mechanical(labels: Sequence[str | None]) -> bool:
    """Whether a machine put the attribution on each row: neighbours repeat it."""
    given = [label for label in labels if label is not None]
    repeats = sum(a == b for a, b in pairwise(given))
    return repeats >= max(_FEW, _REPEATED * len(given))


def _kind(value: Any) -> str:
    """What the type of a row says it is."""
    if not isinstance(value, str) or len(value) > _LONGEST_TYPE:
        return ""
    return next((name for pattern, name in _KINDS if pattern.search(value)), "")


def _moment(value: Any) -> Moment | None:
    """A time as printed, or seconds from the beginning."""
    if isinstance(value, str):
        return iso_moment(value) or parse_clock(value)
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < _DAYS:
        return timedelta(seconds=value)
    return None
