"""Hypothesis strategies for the model: whole meetings, and the values they are made of.

A meeting is composed like a page: a press prints labels, paragraphs, notes and page furniture into a source text and
keeps the spans while it prints. So what comes out is lawful by construction: items in order, each span cuts its text
out of the source, each paragraph leads back to its characters, and the ledger tiles the whole text.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from typing import Any

from attrs import define, field
from hypothesis import strategies as st

from onrecord.model import (
    Candidate,
    Detection,
    Diagnostic,
    Heading,
    Insertion,
    Item,
    Ledger,
    Meeting,
    Moment,
    Note,
    NoteKind,
    OffsetMap,
    Paragraph,
    Remark,
    RemarkKind,
    Role,
    Severity,
    Source,
    Span,
    Speaker,
    SpeakerKind,
    Status,
    Unclassified,
    Vote,
)

_WORDS = st.one_of(
    st.sampled_from(("the", "motion", "Señora", "議長", "Сергей", "café—", "=1+1", "<b>", "&amp;", "🗳", "שלום")),
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=6),
)
_LINES = st.lists(_WORDS, min_size=1, max_size=4).map(" ".join)
_LINE_OR_NONE = st.none() | _LINES
_PAIRS = st.lists(st.tuples(_WORDS, _LINES), max_size=2).map(tuple)
_ZONES = st.none() | st.sampled_from((dt.UTC, dt.timezone(dt.timedelta(hours=-3, minutes=-30))))
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _LINES
_JSON = st.recursive(_SCALARS, lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_WORDS, inner, max_size=2))
_EXTRA: st.SearchStrategy[dict[str, Any]] = st.dictionaries(
    st.just("xx.format"), st.dictionaries(_WORDS, _JSON, max_size=2), max_size=1
)

# What may stand between two words, as (printed, kept). Where they differ the characters are edited.
_JOINTS = st.sampled_from((" ", " ", " ", "line", "hyphen", "entity", "note"))
_EDITS = {"hyphen": ("-{newline}", ""), "line": ("{newline}", " "), "entity": (" &lt;", " <")}


@st.composite
def spans(draw: st.DrawFn, max_end: int = 1000) -> Span:
    """Spans that end at `max_end` at the latest.

    >>> from hypothesis import find
    >>> find(spans(9), lambda span: span.length > 3)
    Span(start=0, end=4)
    """
    start = draw(st.integers(0, max_end))
    return Span(start, draw(st.integers(start, max_end)))


def moments() -> st.SearchStrategy[Moment]:
    """Clock times, dates with times and offsets into a recording, to the microsecond.

    >>> from hypothesis import find
    >>> find(moments(), lambda moment: isinstance(moment, dt.timedelta))
    datetime.timedelta(0)
    """
    return st.one_of(
        st.times(timezones=_ZONES),
        st.datetimes(timezones=_ZONES),
        st.timedeltas(dt.timedelta(0), dt.timedelta(days=9)),
        st.integers(0, 99_999).map(lambda seconds: dt.timedelta(seconds=seconds)),
    )


@st.composite
def speakers(draw: st.DrawFn) -> Speaker:
    """Speakers: persons have a name, offices a role, groups and the unknown have no name.

    >>> from hypothesis import find
    >>> find(speakers(), lambda who: who.kind is SpeakerKind.OFFICE).display
    'the'
    """
    kind = draw(st.sampled_from(SpeakerKind))
    person = kind is SpeakerKind.PERSON
    return Speaker(
        name=draw(_LINES) if person else None,
        honorific=draw(_LINE_OR_NONE) if person else None,
        role=draw(_LINES if kind is SpeakerKind.OFFICE else _LINE_OR_NONE),
        party=draw(_LINE_OR_NONE),
        constituency=draw(_LINE_OR_NONE),
        affiliation=draw(_LINE_OR_NONE),
        identifiers=draw(_PAIRS),
        kind=kind,
        resolved_by=draw(st.none() | st.just("first full label")),
    )


@define
class _Press:
    """Prints a source text and keeps the claims on it."""

    newline: str = "\n"
    speakers: tuple[Speaker, ...] = ()
    parts: list[str] = field(factory=list[str])
    claims: list[tuple[int, int, Role, str]] = field(factory=list[tuple[int, int, Role, str]])
    at: int = 0

    def put(self, text: str, role: Role) -> Span:
        span = Span(self.at, self.at + len(text))
        self.parts.append(text)
        self.claims.append((span.start, span.end, role, role.value))
        self.at = span.end
        return span

    def speaker(self) -> st.SearchStrategy[Speaker | None]:
        known: st.SearchStrategy[Speaker | None] = st.sampled_from((None, *self.speakers))
        return known


_PRESSES = st.builds(
    _Press, newline=st.sampled_from(("\n", "\r\n", "\r", "\n  ")), speakers=st.lists(speakers(), max_size=3).map(tuple)
)


@define
class _Flow:
    """The text of a paragraph that is being printed, with its verbatim runs."""

    press: _Press
    text: str = ""
    runs: list[int] = field(factory=list[int])
    edited: bool = False

    def keep(self, text: str) -> None:
        """Print characters that the text keeps as they are."""
        at = self.press.put(text, Role.SPEECH).start
        if self.runs and not self.edited and self.runs[-2] + self.runs[-1] == at:
            self.runs[-1] += len(text)
        else:
            self.runs += (len(self.text), at, len(text))
        self.text += text
        self.edited = False

    def edit(self, printed: str, kept: str) -> None:
        """Print characters for which the text has others."""
        self.press.put(printed, Role.SPEECH)
        self.text += kept
        self.edited = True

    def done(self, start: int, notes: list[Note]) -> Paragraph:
        runs, end = self.runs, self.press.at
        if self.edited:
            runs += (len(self.text), end, 0)
        plain = runs == [0, start, len(self.text)]
        return Paragraph(self.text, Span(start, end), tuple(notes), None if plain else OffsetMap(start, tuple(runs)))


@st.composite
def _note(draw: st.DrawFn, press: _Press, offset: int | None = None) -> Note:
    text = draw(_LINES | st.sampled_from(("[Applause.]", "(Laughter)")))
    return Note(
        text,
        press.put(text, Role.NOTE),
        kind=draw(st.sampled_from(NoteKind)),
        offset=offset,
        speaker=draw(press.speaker()),
        time=draw(st.none() | moments()),
        locator=draw(_LINE_OR_NONE),
    )


@st.composite
def _paragraph(draw: st.DrawFn, press: _Press) -> Paragraph:
    flow, start = _Flow(press), press.at
    notes: list[Note] = []
    if draw(st.integers(0, 9)) == 0:
        return Paragraph("", Span(start, start), (draw(_note(press, 0)),))
    flow.keep(draw(_WORDS))
    for joint in draw(st.lists(_JOINTS, max_size=5)):
        if joint == "note":
            flow.edit(" ", "")
            notes.append(draw(_note(press, len(flow.text))))
            flow.keep(" ")
        elif joint in _EDITS:
            printed, kept = _EDITS[joint]
            flow.edit(printed.format(newline=press.newline), kept)
        else:
            flow.keep(joint)
        flow.keep(draw(_WORDS))
    if draw(st.booleans()):
        flow.edit("&gt;", ">")
    return flow.done(start, notes)


@st.composite
def _remark(draw: st.DrawFn, press: _Press, section: tuple[str, ...] = ()) -> Remark:
    start = press.at
    label = draw(_LINE_OR_NONE)
    if label is not None:
        press.put(label, Role.LABEL)
        press.put(": ", Role.MARKUP)
    found: list[Paragraph] = []
    for _ in range(draw(st.integers(0 if label else 1, 3))):
        if found:
            press.put(press.newline * 2, Role.SPACE)
        found.append(draw(_paragraph(press)))
    return Remark(
        speaker=draw(press.speaker()),
        label=label,
        paragraphs=tuple(found),
        span=Span(start, press.at),
        kind=draw(st.sampled_from(RemarkKind)),
        number=draw(_LINE_OR_NONE),
        language=draw(st.sampled_from((None, "en", "ja"))),
        start=draw(st.none() | moments()),
        end=draw(st.none() | moments()),
        section=section,
        identifiers=draw(_PAIRS),
        page=draw(_LINE_OR_NONE),
        locator=draw(_LINE_OR_NONE),
        extra=draw(_EXTRA),
    )


@st.composite
def notes(draw: st.DrawFn) -> Note:
    """Notes as they stand between remarks.

    >>> from hypothesis import given
    >>> @given(notes())
    ... def spans_its_words(note):
    ...     assert note.span.length == len(note.text)
    >>> spans_its_words()
    """
    return draw(_note(draw(_PRESSES)))


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """Paragraphs with joined lines, hyphens, entities and notes, each with the map back to its source.

    >>> from hypothesis import given
    >>> @given(paragraphs())
    ... def leads_back(paragraph):
    ...     if paragraph.text:
    ...         assert paragraph.locate(0, len(paragraph.text)) == paragraph.span
    >>> leads_back()
    """
    return draw(_paragraph(draw(_PRESSES)))


@st.composite
def remarks(draw: st.DrawFn) -> Remark:
    r"""Remarks with or without a label, of up to three paragraphs.

    >>> from hypothesis import given
    >>> @given(remarks())
    ... def has_a_line_for_each_paragraph(remark):
    ...     assert remark.text.count("\n") < max(1, len(remark.paragraphs))
    >>> has_a_line_for_each_paragraph()
    """
    return draw(_remark(draw(_PRESSES)))


@st.composite
def _line_item(draw: st.DrawFn, press: _Press) -> Item:
    """A vote, an insertion or unclassified text."""
    text = draw(_LINES)
    locator = draw(_LINE_OR_NONE)
    kind = draw(st.sampled_from((Role.VOTE, Role.INSERTION, Role.UNCLASSIFIED)))
    span = press.put(text, kind)
    if kind is Role.VOTE:
        counts = draw(st.lists(st.tuples(_WORDS, st.integers(0, 999)), max_size=2).map(tuple))
        return Vote(text, span, draw(_LINE_OR_NONE), draw(_LINE_OR_NONE), counts, draw(_PAIRS), locator)
    if kind is Role.INSERTION:
        return Insertion(text, span, draw(_LINE_OR_NONE), draw(_LINE_OR_NONE), locator)
    return Unclassified(text, span, locator)


@st.composite
def _items(draw: st.DrawFn, press: _Press, max_items: int) -> tuple[Item, ...]:
    found: list[Item] = []
    path: list[Heading] = []
    for kind in draw(st.lists(st.sampled_from(("remark", "remark", "heading", "note", "other")), max_size=max_items)):
        if kind == "heading":
            text = draw(_LINES)
            heading = Heading(text, press.put(text, Role.HEADING), draw(st.integers(0, 4)), draw(_LINE_OR_NONE))
            path = [above for above in path if above.level < heading.level] + [heading]
            found.append(heading)
        elif kind == "remark":
            found.append(draw(_remark(press, tuple(above.text for above in path if above.level > 0))))
        elif kind == "note":
            found.append(draw(_note(press)))
        else:
            found.append(draw(_line_item(press)))
        press.put(press.newline, Role.SPACE)
        if draw(st.booleans()):
            press.put(f"[[Page {len(found)}]]", Role.FURNITURE)
            press.put(press.newline, Role.SPACE)
    return tuple(found)


@st.composite
def _source(draw: st.DrawFn, text: str) -> Source:
    encoding = draw(st.sampled_from(("utf-8", "utf-16-le", "cp1252")))
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        encoding, data = "utf-8", text.encode()
    return Source(
        text,
        encoding=encoding,
        name=draw(_LINE_OR_NONE),
        format=draw(st.sampled_from((None, "xx.format"))),
        sha256=hashlib.sha256(data).hexdigest(),
        data=data,
    )


def _about(length: int) -> st.SearchStrategy[dict[str, Any]]:
    """The facts about a meeting that are not printed in its text."""
    candidates = st.builds(
        Candidate, _WORDS, st.integers(0, 99) | st.floats(0, 99), st.lists(_LINES, max_size=2).map(tuple)
    )
    diagnostics = st.builds(
        Diagnostic,
        code=_WORDS,
        message=_LINES,
        severity=st.sampled_from(Severity),
        span=st.none() | spans(length),
        hint=st.just("") | _LINES,
        count=st.integers(1, 9),
    )
    return st.fixed_dictionaries(
        {
            "title": _LINE_OR_NONE,
            "body": _LINE_OR_NONE,
            "kind": _LINE_OR_NONE,
            "date": st.none() | st.dates(),
            "language": st.sampled_from((None, "en", "ja")),
            "place": _LINE_OR_NONE,
            "identifiers": _PAIRS,
            "diagnostics": st.lists(diagnostics, max_size=2).map(tuple),
            "status": st.sampled_from(Status),
            "detection": st.none()
            | st.builds(Detection, _LINE_OR_NONE, st.lists(candidates, max_size=2).map(tuple), st.just("text")),
            "extra": _EXTRA,
        }
    )


@st.composite
def meetings(draw: st.DrawFn, max_items: int = 6) -> Meeting:
    """Lawful meetings of up to `max_items` items, with the source text they were read from.

    >>> from hypothesis import given
    >>> @given(meetings())
    ... def tiles_its_source(meeting):
    ...     assert sum(row.span.length for row in meeting.ledger) == len(meeting.source.text)
    >>> tiles_its_source()
    """
    press = draw(_PRESSES)
    items = draw(_items(press, max_items))
    source = draw(_source("".join(press.parts)))
    ledger = Ledger.tile(press.claims, len(source.text))
    return Meeting(items, source, speakers=press.speakers, ledger=ledger, **draw(_about(len(source.text))))
