"""Who asks and who answers under oath: "Q." and "A." are people whom other lines name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.model.items import Heading, Item, Note, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text import steno
from onrecord.text.labels import get_grammar, parse_label
from onrecord.text.patterns import Pattern, compile_pattern

QUESTION, ANSWER = frozenset(("Q", "QUESTION")), frozenset(("A", "ANSWER"))
_WITNESS = frozenset(("THE WITNESS", "WITNESS", "The Witness", "THE DEPONENT", "THEWITNESS"))
BY_EXAMINER, BY_OATH = "examiner line", "sworn witness"
_OPENING = 3


@frozen
class Examination:
    r"""Names the speakers of questions and answers, once a document is read.

    `examiner` finds the name of who asks from here on, `witness` of who answers, each in a group `who`, in notes and
    headings; a label without words before a question names who asks, too. Without lines that name the examiner, whoever spoke before the first answer asks.

    >>> from onrecord.model import Source
    >>> builder = Builder(Source("BY MR. HOLM: Q. Why?"))
    >>> builder.note([(0, 12, None)])
    >>> builder.open("Q.", None, 13)
    >>> builder.paragraph([(16, 20, None)])
    >>> builder.end()
    >>> Examination(r"BY (?P<who>.+):", r"(?P<who>.+) \(sworn\)")(builder)
    >>> builder.items[-1].speaker.name
    'HOLM'
    """

    examiner: Pattern = field(converter=compile_pattern)
    witness: Pattern = field(converter=compile_pattern)
    grammar: str = "us"

    def __call__(self, builder: Builder) -> None:
        """Give the remarks of a builder their speakers."""
        course = _Course()
        for k, item in enumerate(builder.items):
            for text in _signs(item, opening=k == 0 or not course.told):
                if found := self._named(self.examiner, text):
                    course.examine(found)
                if found := self._named(self.witness, text) or self._spaced(builder, item):
                    course.answers = evolve(found, resolved_by=BY_OATH)
            if isinstance(item, Remark) and (speaker := course.speaker(item)) is not None:
                builder.items[k] = evolve(item, speaker=speaker)

    def _spaced(self, builder: Builder, item: Item) -> Speaker | None:
        """The witness whose name has blanks between its letters: only the source tells the words."""
        printed = (
            builder.text[item.span.start : item.span.end] if isinstance(item, Note) and item.text[1:2] == " " else ""
        )
        text = steno.unspaced(printed)
        return self._named(self.witness, text) if text != printed else None

    def _named(self, pattern: Pattern, text: str) -> Speaker | None:
        found = pattern.search(text)
        if found is None:
            return None
        speaker = parse_label(" ".join(found["who"].split()), get_grammar(self.grammar)).speaker()
        return speaker if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.OFFICE) else None


@define
class _Course:
    """Who asks and who answers, as far as the record has been read."""

    asks: Speaker | None = None
    answers: Speaker | None = None
    told: bool = False
    """Whether a line has named who asks."""
    vague: bool = False
    """Whether it named an office: whoever speaks before the first question is meant."""
    before: Speaker | None = None
    """The named speaker of the last remark."""
    silent: bool = False
    """Whether that had no words."""
    asked: bool = False
    """Whether a question waits for its answer: who speaks meanwhile objects to it."""

    def examine(self, found: Speaker) -> None:
        """A line names who asks from here on."""
        if self.asks is None or (self.asks.name or "").casefold() != (found.name or "").casefold():
            self.asks = evolve(found, resolved_by=BY_EXAMINER)
        self.told, self.vague = True, found.kind is SpeakerKind.OFFICE

    def speaker(self, item: Remark) -> Speaker | None:
        """The speaker of a remark, if it is another one than its label says."""
        mark = _mark(item)
        found: Speaker | None = None
        if mark in QUESTION:
            if self.before is not None and self.silent:
                self.examine(self.before)
            found, self.vague, self.asked = self.asks, False, True
        elif mark in ANSWER:
            if not (self.told or self.asked) and self.before is not None:
                self.asks = evolve(self.before, resolved_by=BY_EXAMINER)
            found, self.asked = self.answers, False
        elif mark in _WITNESS and self.answers is not None and item.speaker is not None:
            found = evolve(self.answers, role=item.speaker.role)
        named = mark not in QUESTION | ANSWER | _WITNESS and item.speaker is not None and item.speaker.name is not None
        self.before, self.silent = item.speaker if named else None, not item.text
        if self.vague and self.before is not None:
            self.examine(self.before)
        return found


def _mark(item: Remark) -> str:
    """The printed label without the stop behind it."""
    return (item.label or "").rstrip(" .,")


def _signs(item: Item, *, opening: bool) -> Iterable[str]:
    """The texts of an item that may name someone: notes, headings, and the notes in a remark; its words at the opening."""
    if isinstance(item, Note | Heading):
        yield item.text
    elif isinstance(item, Remark):
        yield from (note.text for note in item.notes)
        if opening and _mark(item) not in QUESTION | ANSWER:
            yield item.text
