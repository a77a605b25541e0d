"""The roles that a stretch of a document can have in the ledger."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """What a stretch of the source is. Hidden roles stay out of the items, reachable through the ledger.

    >>> Role.SPEECH.hidden, Role.FURNITURE.hidden
    (False, True)
    """

    SPEECH = "speech"
    LABEL = "label"
    HEADING = "heading"
    NOTE = "note"
    VOTE = "vote"
    INSERTION = "insertion"
    UNCLASSIFIED = "unclassified"
    FURNITURE = "furniture"
    """Page numbers, running heads, line numbers: what the printing added."""
    DUPLICATE = "duplicate"
    """Text that repeats its neighbour, as rolling captions do."""
    MARKUP = "markup"
    """Tags, timings, separators, quotation marks of a container format."""
    METADATA = "metadata"
    """Facts about the document which are not part of what was said."""
    SPACE = "space"
    """White space between the parts."""

    __hash__ = object.__hash__  # the members are single objects, and the ledger looks them up for every claim

    @property
    def hidden(self) -> bool:
        """True when text of this role is not among the meeting's items."""
        return self in _HIDDEN


_HIDDEN = frozenset({Role.FURNITURE, Role.DUPLICATE, Role.MARKUP, Role.METADATA, Role.SPACE})
