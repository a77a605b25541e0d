"""Items that go on: the remark that is being collected, a vote of several parts, a paragraph with notes in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import define, evolve, field

from onrecord.kernel.flow import Joiner, divide
from onrecord.kernel.pieces import Piece, Text
from onrecord.model.items import Note, Paragraph, Remark, Vote
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker

_STOPS = (".", "。")
_MARKS = (*_STOPS, ",", ";")
_ENDS = ("", ".", "!", "?", "…", "。", "！", "？", ":", ";", "-", "–", "—")
"""After which a sentence begins; nothing is where a paragraph begins."""


@define
class OpenRemark:
    """The remark that is being collected."""

    speaker: Speaker | None
    label: str | None
    start: int
    end: int
    facts: dict[str, Any]
    section: tuple[str, ...]
    paragraphs: list[Paragraph] = field(factory=list[Paragraph])
    notes: list[Note] = field(factory=list[Note])
    """Notes behind the last paragraph that are not in it yet."""
    printed: list[tuple[str, Span]] = field(factory=list[tuple[str, Span]])
    """Where its label is printed."""
    identifiers: list[tuple[str, str]] = field(factory=list[tuple[str, str]])
    """Those of the elements in which it goes on."""

    @property
    def has_words(self) -> bool:
        """Whether anything was said."""
        return any(paragraph.text for paragraph in self.paragraphs)

    @property
    def said(self) -> int:
        """How long the last paragraph is."""
        return len(self.paragraphs[-1].text) if self.paragraphs else 0

    def take(self, printed: Sequence[tuple[str, Span]]) -> list[tuple[str, Span]]:
        """Take the printed labels that are in its own; gives those that are left."""
        label, taken = self.label or "", list[tuple[str, Span]]()
        for one in reversed(printed):
            if one[0] in label:
                label = label.replace(one[0], "", 1)
                taken.insert(0, one)
        self.printed += taken
        return [one for one in printed if one not in taken]

    def add(self, paragraph: Paragraph, end: int) -> None:
        """Go on with a paragraph; notes before the first one are its own, and those in one without words stand apart."""
        if not paragraph.text:
            for note in paragraph.notes:
                self.add_note(evolve(note, offset=self.said))
            return
        if self.paragraphs:
            self.settle()
        elif self.notes:
            notes = (*(evolve(note, offset=0) for note in self.notes), *paragraph.notes)
            paragraph = Paragraph(paragraph.text, paragraph.span, notes, paragraph.offsets, paragraph.locator)
            self.notes = []
        self.paragraphs.append(paragraph)
        self.end = max(self.end, end)

    def add_note(self, note: Note) -> None:
        """Go on with a note behind the last paragraph."""
        self.notes.append(note)
        # In broken markup a note may begin before the label that stands in it.
        self.start, self.end = min(self.start, note.span.start), max(self.end, note.span.end)

    def stop_of_note(self, source: Text, pieces: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
        """A paragraph without the full stop that it begins with, and that: it belongs to the note before it."""
        left, stop = list(pieces), list[Piece]()
        self.notes[-1] = _with_stop(source, self.notes[-1], left, stop)
        return (left, stop) if stop else (pieces, stop)

    def settle(self) -> None:
        """Put the notes behind the last paragraph into it."""
        if not self.notes:
            return
        if self.paragraphs:
            last = self.paragraphs[-1]
            notes = (*last.notes, *self.notes)
            self.paragraphs[-1] = Paragraph(last.text, last.span, notes, last.offsets, last.locator)
        else:
            at = self.notes[0].span.start
            self.paragraphs.append(Paragraph("", Span(at, at), tuple(self.notes)))
        self.notes = []

    def whole(self) -> Remark:
        """The remark."""
        span = Span(self.start, self.end)
        if self.identifiers:
            self.facts["identifiers"] = (*self.facts.get("identifiers", ()), *self.identifiers)
        return Remark(self.speaker, self.label, tuple(self.paragraphs), span, section=self.section, **self.facts)


@define
class OpenVote:
    """A vote that goes on."""

    vote: Vote
    parts: list[tuple[str, int]]
    """The text of each part, and where it ends."""
    voters: list[tuple[str, str]] = field(factory=list[tuple[str, str]])
    counts: list[tuple[str, int]] = field(factory=list[tuple[str, int]])

    def add(self, text: str, end: int, facts: Mapping[str, Any]) -> None:
        """Go on with another part; one without words may still hold facts."""
        if text:
            self.parts.append((text, end))
        self.voters += facts.get("voters", ())
        self.counts += facts.get("counts", ())
        if facts.get("result") and not self.vote.result:
            self.vote = evolve(self.vote, result=facts["result"], question=self.vote.question or facts.get("question"))

    def whole(self) -> Vote:
        """The vote with all that its parts held."""
        vote = self.vote
        return evolve(
            vote,
            text="\n".join(text for text, _ in self.parts),
            span=Span(vote.span.start, self.parts[-1][1]),
            counts=(*vote.counts, *self.counts),
            voters=(*vote.voters, *self.voters),
        )


def either_way(marked: Sequence[Note], bracketed: Sequence[Note]) -> list[Note]:
    """The notes of a paragraph: those of elements, and those that brackets show, in order.

    Where both show one note it has the words in the brackets, and what the element knows, such as who called.
    """
    out: list[Note] = []
    elements = [(note, True) for note in marked]
    for note, is_element in sorted(
        [*elements, *((note, False) for note in bracketed)], key=lambda one: one[0].span.start
    ):
        if not out or note.span.start >= out[-1].span.end:
            out.append(note)
            continue
        last = out[-1]
        element, bracket = (note, last) if is_element else (last, note)
        covers = bracket.span.start <= element.span.start and element.span.end <= bracket.span.end
        out[-1] = evolve(element, text=bracket.text, span=bracket.span) if covers else element
    return out


def _with_stop(source: Text, note: Note, behind: list[Piece], inside: list[Piece]) -> Note:
    """A note with the full stop behind it, which ends no sentence of the speech: that one had ended."""
    start, end, data = behind[0]
    stop = _first(source, behind)
    if data is not None or stop not in _STOPS or source[start + 1 : start + 2] in _STOPS:
        return note
    behind[:1] = [(start + 1, end, None)] if start + 1 < end else []
    inside.append((start, start + 1, None))
    return evolve(note, text=note.text + stop, span=Span(note.span.start, start + 1))


def _first(source: Text, pieces: Sequence[Piece]) -> str:
    """The first character of the source that pieces stand for."""
    return source[pieces[0][0] : pieces[0][0] + 1]


def with_notes(
    source: Text, pieces: Sequence[Piece], notes: Sequence[Note], *, dehyphen: bool, locator: str | None
) -> tuple[Paragraph, list[list[Piece]], list[list[Piece]]]:
    """A paragraph with notes cut out of it; also the pieces outside of them, and those of each note."""
    joiner = Joiner(source, dehyphen=dehyphen)
    placed: list[Note] = []
    outside, inside = divide(pieces, [note.span for note in notes])
    for i, part in enumerate(outside):
        joiner.feed(part)
        if i < len(notes):
            note = notes[i]
            if outside[i + 1] and joiner.ending in _ENDS:
                note = _with_stop(source, note, outside[i + 1], inside[i])
            elif outside[i + 1] and _first(source, outside[i + 1]) in _MARKS:
                joiner.space = False
            placed.append(Note(note.text, note.span, note.kind, joiner.size, note.speaker, note.time, note.locator))
    text, span, offsets = joiner.done(pieces[0][0])
    return Paragraph(text, span, tuple(placed), offsets, locator), outside, inside
