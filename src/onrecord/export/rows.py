"""The remarks as rows of a table: what JSON Lines and CSV have in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from onrecord.model import Meeting, Moment, Remark, Source, Span, Speaker

Cell = str | int | float | list[str] | None

_NOBODY = Speaker()


def rows(meeting: Meeting) -> Iterator[dict[str, Cell]]:
    """One dict for each remark, all with the same keys in the same order.

    - `meeting_id` is the meeting's first identifier or else the sha256 of its source; `index` counts the remarks
      from 0. `id` and `speaker_id` are first identifiers.
    - `language` is the remark's or else the meeting's.
    - `start` and `end` are a time ("10:30:00"), a date with time or a number: seconds into the recording.
    - `text` has a line for each paragraph; `span_start` and `span_end` lead back into the source.

    >>> from onrecord.model import Paragraph, Remark, Source, Span
    >>> remark = Remark(Speaker("Ada Lund"), "Lund", (Paragraph("Good morning.", Span(6, 19)),), Span(0, 19))
    >>> [row] = rows(Meeting((remark,), Source("Lund: Good morning."), title="Briefing"))
    >>> row["meeting_title"], row["index"], row["speaker_name"], row["text"], row["span_end"]
    ('Briefing', 0, 'Ada Lund', 'Good morning.', 19)
    """
    about: dict[str, Cell] = {
        "meeting_id": _first(meeting.identifiers) or meeting.source.sha256 or None,
        "meeting_title": meeting.title,
        "meeting_body": meeting.body,
        "meeting_date": meeting.date.isoformat() if meeting.date else None,
        "format": meeting.source.format,
    }
    for index, remark in enumerate(meeting.remarks):
        who = remark.speaker or _NOBODY
        yield {
            **about,
            "index": index,
            "id": _first(remark.identifiers),
            "speaker_id": _first(who.identifiers),
            "speaker_name": who.name,
            "speaker_honorific": who.honorific,
            "speaker_role": who.role,
            "speaker_party": who.party,
            "speaker_constituency": who.constituency,
            "speaker_affiliation": who.affiliation,
            "speaker_kind": who.kind.value if remark.speaker else None,
            "label": remark.label,
            "kind": remark.kind.value,
            "number": remark.number,
            "language": remark.language or meeting.language,
            "section": list(remark.section),
            "start": _moment(remark.start),
            "end": _moment(remark.end),
            "page": remark.page,
            "text": remark.text,
            "span_start": remark.span.start,
            "span_end": remark.span.end,
            "locator": remark.locator,
        }


def _first(identifiers: tuple[tuple[str, str], ...]) -> str | None:
    return identifiers[0][1] if identifiers else None


def _moment(moment: Moment | None) -> Cell:
    if isinstance(moment, timedelta):
        return moment.total_seconds()
    return None if moment is None else moment.isoformat()


COLUMNS = tuple(next(rows(Meeting((Remark(None, None, (), Span(0, 0)),), Source("")))))
"""The keys of a row, in order."""
