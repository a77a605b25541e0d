"""What the reader of a format takes for granted."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import NoteKind
from onrecord.model.role import Role
from onrecord.text.patterns import Pattern

NoteReader = Callable[[str], NoteKind]


@frozen
class Style:
    """How text is made out of pieces, and what the reader of a format takes for granted.

    `stage` finds stage directions inside speech, `note_kind` says of a note's words which kind it is, `gap` is the
    role of text that nothing marks, `keep_empty` keeps remarks that have a label and no words.

    >>> Style().gap, Style().note_kind("(Laughter.)")
    (<Role.UNCLASSIFIED: 'unclassified'>, <NoteKind.LAUGHTER: 'laughter'>)
    """

    dehyphen: bool = False
    stage: Pattern | None = None
    note_kind: NoteReader = kind_of_note
    gap: Role = Role.UNCLASSIFIED
    keep_empty: bool = True
