"""Persons whom a document names before anybody speaks: their full names serve the short labels below."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.kernel.builder import Builder
from onrecord.kernel.resolve import is_full, name_words
from onrecord.model.items import Heading, Note, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels import get_grammar
from onrecord.text.labels.mentions import mentioned

_MUCH = 100_000


def named_above(grammar: str) -> Callable[[Builder], None]:
    """Introduce those who speak and whose full names stand in the title or above the first remark.

    It is a value for `LineFormat.complete`: "MR. HOLM" is the "Press Secretary Mo Holm" of the title.
    """

    def introduce(builder: Builder) -> None:
        speakers = _speakers(builder)
        offices = {s.role.casefold() for s in speakers if s.role and s.kind is SpeakerKind.OFFICE}
        surnames = _surnames(speakers)
        if surnames or offices:
            title = builder.facts.get("title") or ""
            builder.introductions.extend(mentioned(title, surnames, offices, get_grammar(grammar)))
            builder.introductions.extend(mentioned(_above(builder), surnames, (), get_grammar(grammar)))

    return introduce


def introduce_named(builder: Builder, grammar: str) -> None:
    """Introduce those who speak and whose full names, with a title or an office, somebody says before they do."""
    known = {words[-1] for speaker in builder.introductions if (words := name_words(speaker.name))}
    surnames = {name for name in _surnames(_speakers(builder)) if name_words(name)[-1] not in known}
    if surnames:
        found = mentioned(_above(builder, _MUCH), surnames, (), get_grammar(grammar))
        builder.introductions.extend(person for person in found if person.honorific or person.role)


def _speakers(builder: Builder) -> set[Speaker]:
    return {item.speaker for item in builder.items if isinstance(item, Remark) and item.speaker is not None}


def _surnames(speakers: set[Speaker]) -> set[str]:
    return {s.name.casefold() for s in speakers if s.name and not is_full(name_words(s.name))}


def _above(builder: Builder, said: int = 0) -> str:
    """The words above the first label, and the first `said` characters of what is said below it."""
    words: list[str] = []
    for item in builder.items:
        if isinstance(item, Remark) and item.label is not None:
            if said <= 0:
                break
            said -= item.span.length
        if isinstance(item, Note | Heading | Remark):
            words.append(item.text)
    return "\n".join(words)
