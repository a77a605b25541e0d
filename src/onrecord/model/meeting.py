"""The meeting: everything one document says about one sitting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self

from attrs import define, field, frozen

from onrecord.model.detection import Detection
from onrecord.model.diagnostics import Diagnostic
from onrecord.model.items import Heading, Item, Remark
from onrecord.model.ledger import Ledger
from onrecord.model.source import Source
from onrecord.model.speaker import Speaker


class Status(StrEnum):
    """`partial`: the document is damaged or cut and this is what could be read."""

    COMPLETE = "complete"
    PARTIAL = "partial"


@frozen(slots=True)
class Section:
    """A heading with what stands below it. The first section of a tree has no heading."""

    heading: Heading | None
    items: tuple[Item, ...]
    children: tuple[Section, ...]


@define(slots=True)
class _Draft:
    """A section that is being collected."""

    heading: Heading | None
    items: list[Item] = field(factory=list[Item])
    children: list[Section] = field(factory=list[Section])


@frozen(slots=True)
class Meeting:
    """One sitting, hearing, briefing or trial day, as the document tells it.

    `items` hold the record in document order; `remarks`, `headings`, `sections()` and `by_speaker()` are views of
    them. `extra` holds what only one format knows, under its format id.

    >>> meeting = Meeting(items=(), source=Source(""))
    >>> meeting.remarks
    ()
    """

    items: tuple[Item, ...]
    source: Source
    title: str | None = None
    body: str | None = None
    kind: str | None = None
    date: dt.date | None = None
    language: str | None = None
    place: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    speakers: tuple[Speaker, ...] = ()
    ledger: Ledger = field(factory=Ledger, eq=False, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()
    status: Status = Status.COMPLETE
    detection: Detection | None = field(default=None, eq=False)
    extra: Mapping[str, Any] = field(factory=dict[str, Any], hash=False)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The remarks, in document order."""
        return tuple(item for item in self.items if isinstance(item, Remark))

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings, in document order."""
        return tuple(item for item in self.items if isinstance(item, Heading))

    def by_speaker(self) -> dict[Speaker | None, tuple[Remark, ...]]:
        """The remarks of each speaker, speakers in order of their first remark."""
        found: dict[Speaker | None, list[Remark]] = {}
        for remark in self.remarks:
            found.setdefault(remark.speaker, []).append(remark)
        return {speaker: tuple(remarks) for speaker, remarks in found.items()}

    def sections(self) -> Section:
        """The tree that the headings' levels make; the root stands for the document.

        >>> from onrecord.model import Span
        >>> items = (Heading("Bills", Span(0, 5)), Heading("Roads Bill", Span(6, 16), level=2))
        >>> [bills] = Meeting(items, Source("Bills Roads Bill")).sections().children
        >>> [section.heading.text for section in bills.children]
        ['Roads Bill']
        """
        path = [_Draft(None)]

        def close() -> None:
            done = path.pop()
            path[-1].children.append(Section(done.heading, tuple(done.items), tuple(done.children)))

        for item in self.items:
            if isinstance(item, Heading):
                while (above := path[-1].heading) is not None and above.level >= item.level:
                    close()
                path.append(_Draft(item))
            else:
                path[-1].items.append(item)
        while len(path) > 1:
            close()
        return Section(None, tuple(path[0].items), tuple(path[0].children))

    def to_dict(self, *, ledger: bool = False) -> dict[str, Any]:
        """The meeting as plain dicts, lists, strings and numbers, ready for JSON.

        Everything but the source's text (its sha256, length, encoding and format stand for it) and, unless
        `ledger` is true, the ledger.
        """
        from onrecord.model.serial import meeting_to_dict  # noqa: PLC0415 (needed only here)

        return meeting_to_dict(self, ledger=ledger)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The meeting that `to_dict` wrote. Raises `ReadError` when the data is not of that shape."""
        from onrecord.model.serial import meeting_from_dict  # noqa: PLC0415 (needed only here)

        return meeting_from_dict(cls, data)
