"""Who speaks."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen


class SpeakerKind(StrEnum):
    """`person` has a name, `office` is known by its role only, `group` is several people."""

    PERSON = "person"
    OFFICE = "office"
    GROUP = "group"
    UNKNOWN = "unknown"


@frozen(slots=True)
class Speaker:
    """A speaker as this document knows them; there is no database behind it.

    `name` holds no honorific, role or place, and is None for offices, groups and placeholders.
    `resolved_by` says why a short label was given a fuller name ("first full label", "list of persons" …),
    or "ambiguous" when two introductions fit equally well; two speakers that differ in it alone are equal.

    >>> Speaker("Ilse Marrack", role="President of Vantoria").kind
    <SpeakerKind.PERSON: 'person'>
    """

    name: str | None = None
    honorific: str | None = None
    role: str | None = None
    party: str | None = None
    constituency: str | None = None
    affiliation: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    kind: SpeakerKind = SpeakerKind.PERSON
    resolved_by: str | None = field(default=None, eq=False)

    @property
    def display(self) -> str:
        """A short line for people to read.

        >>> Speaker("Teodor Vance", role="Prime Minister").display
        'Teodor Vance (Prime Minister)'
        """
        head = " ".join(part for part in (self.honorific if self.name else None, self.name) if part)
        rest = ", ".join(part for part in (self.role, self.party) if part)
        if head and rest:
            return f"{head} ({rest})"
        return head or rest or self.kind.value
