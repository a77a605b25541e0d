"""The items of a meeting, in document order."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker

Moment = time | datetime | timedelta
"""A clock time, a date and time, or an offset into a recording."""


class NoteKind(StrEnum):
    """What a note tells: everything in the record that nobody said into the microphone."""

    STAGE = "stage"
    APPLAUSE = "applause"
    LAUGHTER = "laughter"
    INTERJECTION = "interjection"
    PROCEDURE = "procedure"
    TIME = "time"
    PAGE = "page"
    PREAMBLE = "preamble"
    """Front matter: place, list of persons, lead paragraph."""
    EDITORIAL = "editorial"
    """Words of the publisher: footnotes, corrections, closing lines."""


class RemarkKind(StrEnum):
    """How the words were uttered."""

    SPEECH = "speech"
    QUESTION = "question"
    ANSWER = "answer"
    INTERJECTION = "interjection"
    READING = "reading"
    WRITTEN = "written"


@frozen(slots=True)
class Note:
    """A stage direction, an interjection, a time, a procedural line.

    Inside a paragraph `offset` is where in the paragraph's text it stood. `speaker` is the one who called out,
    where the record says so.
    """

    text: str
    span: Span
    kind: NoteKind = NoteKind.STAGE
    offset: int | None = None
    speaker: Speaker | None = None
    time: Moment | None = None
    locator: str | None = None


@frozen(slots=True)
class Paragraph:
    """A paragraph of speech, its white space normalised, stage directions taken out into `notes`.

    `source.text[span.start:span.end]` is the region it came from.
    """

    text: str
    span: Span
    notes: tuple[Note, ...] = ()
    offsets: OffsetMap | None = field(default=None, repr=False)
    locator: str | None = None

    def locate(self, start: int, end: int) -> Span:
        """The exact source span of `text[start:end]`.

        >>> Paragraph("Thank you", Span(5, 14)).locate(6, 9)
        Span(start=11, end=14)
        """
        if self.offsets is None:
            return Span(self.span.start + start, self.span.start + end)
        return self.offsets.locate(start, end)

    def regions(self, start: int, end: int) -> tuple[Span, ...]:
        """The stretches of the source that `text[start:end]` was taken from, in the order of the text.

        >>> Paragraph("Thank you", Span(5, 14)).regions(6, 9)
        (Span(start=11, end=14),)
        """
        return (self.offsets or OffsetMap(self.span.start)).regions(start, end)


@frozen(slots=True)
class Remark:
    """One speaker's uninterrupted contribution.

    `label` is the attribution exactly as printed, `section` the path of headings above, `number` the
    publisher's number of a question or speech. `start` and `end` are clock times, dates with times, or
    offsets into the recording. `extra` holds what only one format knows, under its format id.
    """

    speaker: Speaker | None
    label: str | None
    paragraphs: tuple[Paragraph, ...]
    span: Span
    kind: RemarkKind = RemarkKind.SPEECH
    number: str | None = None
    language: str | None = None
    start: Moment | None = None
    end: Moment | None = None
    section: tuple[str, ...] = ()
    identifiers: tuple[tuple[str, str], ...] = ()
    page: str | None = None
    locator: str | None = None
    extra: Mapping[str, Any] = field(factory=dict[str, Any], hash=False)

    @property
    def text(self) -> str:
        """The words spoken, a line a paragraph, without stage directions."""
        return "\n".join(p.text for p in self.paragraphs if p.text)

    @property
    def notes(self) -> tuple[Note, ...]:
        """The stage directions inside the remark, in order."""
        return tuple(note for p in self.paragraphs for note in p.notes)


@frozen(slots=True)
class Heading:
    """A heading; level 0 is the document's title, 1 the highest below it."""

    text: str
    span: Span
    level: int = 1
    locator: str | None = None


@frozen(slots=True)
class Vote:
    """A vote as printed; `counts` and `voters` where the record has them in a form that can be read.

    `voters` holds pairs of (choice, name) in print order.
    """

    text: str
    span: Span
    question: str | None = None
    result: str | None = None
    counts: tuple[tuple[str, int], ...] = ()
    voters: tuple[tuple[str, str], ...] = ()
    locator: str | None = None


@frozen(slots=True)
class Insertion:
    """Material printed in the record that was not spoken there: prepared statements, letters, bills."""

    text: str
    span: Span
    title: str | None = None
    author: str | None = None
    locator: str | None = None


@frozen(slots=True)
class Unclassified:
    """Text that no rule of the format explains. It is kept in its place."""

    text: str
    span: Span
    locator: str | None = None


Item = Remark | Heading | Note | Vote | Insertion | Unclassified
