"""Who asks and who answers under oath: "Q." and "A." are people whom other lines name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.model.items import Heading, Item, Note, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels import get_grammar, parse_label
from onrecord.text.patterns import Pattern, compile_pattern

QUESTION, ANSWER = frozenset("Q Q. QUESTION".split()), frozenset("A A. ANSWER".split())
_WITNESS = frozenset(("THE WITNESS", "WITNESS", "The Witness", "THE DEPONENT"))
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
        asks = answers = before = None
        told = silent = False
        for k, item in enumerate(builder.items):
            for text in _signs(item, opening=k == 0 or not told):
                if found := self._named(self.examiner, text):
                    same = asks is not None and (asks.name or "").casefold() == (found.name or "").casefold()
                    asks, told = asks if same else evolve(found, resolved_by=BY_EXAMINER), True
                if found := self._named(self.witness, text):
                    answers = evolve(found, resolved_by=BY_OATH)
            if not isinstance(item, Remark):
                continue
            label = item.label or ""
            if label in QUESTION and before is not None and silent:
                asks, told = evolve(before, resolved_by=BY_EXAMINER), True
            if label in QUESTION and asks is not None:
                builder.items[k] = evolve(item, speaker=asks)
            elif label in ANSWER:
                if not told and before is not None:
                    asks = evolve(before, resolved_by=BY_EXAMINER)
                if answers is not None:
                    builder.items[k] = evolve(item, speaker=answers)
            elif label in _WITNESS and answers is not None and item.speaker is not None:
                builder.items[k] = evolve(item, speaker=evolve(answers, role=item.speaker.role))
            named = item.speaker is not None and item.speaker.name and label not in QUESTION | ANSWER | _WITNESS
            before = item.speaker if named else None
            silent = not item.text

    def _named(self, pattern: Pattern, text: str) -> Speaker | None:
        found = pattern.search(text)
        if found is None:
            return None
        speaker = parse_label(" ".join(found["who"].split()), get_grammar(self.grammar)).speaker()
        return speaker if speaker.kind in (SpeakerKind.PERSON, SpeakerKind.OFFICE) else None


def _signs(item: Item, *, opening: bool) -> Iterable[str]:
    """The texts of an item that may name someone: notes, headings, and the notes in a remark; its words at the opening."""
    if isinstance(item, Note | Heading):
        yield item.text
    elif isinstance(item, Remark):
        yield from (note.text for note in item.notes)
        if opening and item.label not in QUESTION | ANSWER:
            yield item.text
