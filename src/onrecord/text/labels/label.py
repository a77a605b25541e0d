"""What a label says: its parts, each a piece of the label itself."""

from __future__ import annotations

from typing import Literal

import regex
from attrs import define, frozen

from onrecord.model.speaker import Speaker, SpeakerKind

_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")

LabelKind = SpeakerKind | Literal["none"]


@frozen(slots=True)
class Label:
    """The parts of a printed label. Each part is a substring of the label, white space folded.

    `kind` is "none" where the text is no label at all. `given` holds first names that are printed apart from the
    name ("Doe, Jane"); `speaker()` joins them. `question` is true for "Q", "PREGUNTA" and their like.

    >>> Label(SpeakerKind.PERSON, name="Doe", given="Jane").speaker().name
    'Jane Doe'
    """

    kind: LabelKind
    name: str | None = None
    honorific: str | None = None
    role: str | None = None
    party: str | None = None
    constituency: str | None = None
    affiliation: str | None = None
    given: str | None = None
    question: bool = False

    def speaker(self) -> Speaker:
        """The speaker that the label names."""
        kind = SpeakerKind.UNKNOWN if self.kind == "none" else self.kind
        return Speaker(
            name=self._full_name(),
            honorific=self.honorific,
            role=self.role,
            party=self.party,
            constituency=self.constituency,
            affiliation=self.affiliation,
            kind=kind,
        )

    def _full_name(self) -> str | None:
        if self.name is None or self.given is None:
            return self.name
        if _CJK.search(self.name):
            return self.name + self.given
        return f"{self.given} {self.name}"


@define(slots=True)
class Parts:
    """The parts of a label while it is read. A part that is set stays: what is printed first counts."""

    name: str | None = None
    honorific: str | None = None
    role: str | None = None
    party: str | None = None
    constituency: str | None = None
    affiliation: str | None = None
    given: str | None = None

    def add(self, part: str, text: str) -> None:
        """Set a part, unless it is known already."""
        if getattr(self, part) is None:
            setattr(self, part, text)

    def label(self, kind: LabelKind | None = None) -> Label:
        """The label that has these parts."""
        if kind is None:
            kind = SpeakerKind.PERSON if self.name else SpeakerKind.OFFICE if self.role else SpeakerKind.UNKNOWN
        return Label(
            kind,
            name=self.name,
            honorific=self.honorific,
            role=self.role,
            party=self.party,
            constituency=self.constituency,
            affiliation=self.affiliation,
            given=self.given,
        )
