"""What a record holds beside the words: the vocabulary of `Format.provides`, and what samples really show of it."""

from __future__ import annotations

import datetime as dt
import pathlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from onrecord.api import read_all
from onrecord.kernel.speech import is_object
from onrecord.model.errors import OnrecordError
from onrecord.model.items import Insertion, Note, NoteKind, Remark, RemarkKind, Vote
from onrecord.model.meeting import Meeting
from onrecord.model.speaker import Speaker
from onrecord.spec.base import Format

SIDE_FILES = (".gold", ".facts.json")
_STAGE = (NoteKind.STAGE, NoteKind.APPLAUSE, NoteKind.LAUGHTER)


def samples_in(folder: pathlib.Path) -> list[pathlib.Path]:
    """The samples of a folder, without what stands beside them."""
    return sorted(
        p for p in folder.iterdir() if p.is_file() and not p.name.endswith(SIDE_FILES) and not p.name.startswith(".")
    )


def _meeting(field: str) -> Callable[[Meeting], bool]:
    return lambda meeting: bool(getattr(meeting, field))


def _speaker(field: str) -> Callable[[Meeting], bool]:
    return lambda meeting: any(getattr(speaker, field) for speaker in _speakers(meeting))


def _remark(field: str) -> Callable[[Meeting], bool]:
    return lambda meeting: any(getattr(remark, field) for remark in meeting.remarks)


def _note(test: Callable[[Note], object]) -> Callable[[Meeting], bool]:
    return lambda meeting: any(test(note) for note in _notes(meeting))


def _vote(test: Callable[[Vote], object]) -> Callable[[Meeting], bool]:
    return lambda meeting: any(isinstance(item, Vote) and test(item) for item in meeting.items)


def _time(offset: bool) -> Callable[[Meeting], bool]:  # noqa: FBT001 (one of two kinds of time)
    return lambda meeting: any(
        isinstance(moment, dt.timedelta) is offset
        for remark in meeting.remarks
        for moment in (remark.start, remark.end)
        if moment is not None
    )


def _lists(meeting: Meeting, name: str) -> Iterator[Any]:
    """What the remarks collect under a name in the `extra` of their format."""
    for remark in meeting.remarks:
        for more in remark.extra.values():
            if is_object(more):
                yield from more.get(name, ())


def _urls(meeting: Meeting) -> bool:
    told = [meeting.identifiers, *(remark.identifiers for remark in meeting.remarks)]
    told += [speaker.identifiers for speaker in _speakers(meeting)]
    values: list[object] = [value for identifiers in told for _, value in identifiers]
    for extra in (meeting.extra, *(remark.extra for remark in meeting.remarks)):
        values += [value for more in extra.values() if is_object(more) for value in more.values()]
    return any(isinstance(value, str) and value.startswith(("http://", "https://")) for value in values)


def _speakers(meeting: Meeting) -> Iterator[Speaker]:
    for remark in meeting.remarks:
        if remark.speaker is not None:
            yield remark.speaker
    yield from meeting.speakers


def _notes(meeting: Meeting) -> Iterator[Note]:
    for item in meeting.items:
        if isinstance(item, Note):
            yield item
        elif isinstance(item, Remark):
            yield from item.notes


CAPABILITIES: Mapping[str, tuple[str, Callable[[Meeting], bool]]] = {
    "title": ("the title of the meeting", _meeting("title")),
    "date": ("the day of the meeting", _meeting("date")),
    "place": ("where it was held", _meeting("place")),
    "meeting-ids": ("the publisher's identifiers of the meeting", _meeting("identifiers")),
    "label": ("speakers' names as printed", _remark("label")),
    "name": ("names of persons", _speaker("name")),
    "honorific": ("their titles: Dr, Mrs", _speaker("honorific")),
    "role": ("their offices: Minister of Bridges", _speaker("role")),
    "party": ("party or parliamentary group", _speaker("party")),
    "constituency": ("the place that a member sits for", _speaker("constituency")),
    "affiliation": ("the body that a speaker belongs to", _speaker("affiliation")),
    "person-ids": ("the publisher's identifiers of persons", _speaker("identifiers")),
    "kinds": (
        "questions, answers, written and read pieces told apart",
        lambda meeting: any(remark.kind is not RemarkKind.SPEECH for remark in meeting.remarks),
    ),
    "language": ("the language of single remarks", _remark("language")),
    "number": ("the number of a question or speech", _remark("number")),
    "remark-ids": ("the publisher's identifiers of remarks", _remark("identifiers")),
    "urls": ("addresses of the meeting, of persons, of remarks", _urls),
    "clock": ("when a remark began or ended", _time(offset=False)),
    "media": ("where it stands in a recording", _time(offset=True)),
    "words": ("when single words were said", lambda meeting: any(_lists(meeting, "words"))),
    "confidence": (
        "how sure a machine was of words or sentences",
        lambda meeting: (
            any(word[3] is not None for word in _lists(meeting, "words")) or any(_lists(meeting, "confidence"))
        ),
    ),
    "page": ("the page or column of a remark", _remark("page")),
    "headings": ("headings", _meeting("headings")),
    "section": ("the headings above a remark", _remark("section")),
    "stage": ("stage directions, applause, laughter", _note(lambda note: note.kind in _STAGE)),
    "interjections": ("what was called out", _note(lambda note: note.kind is NoteKind.INTERJECTION)),
    "callers": ("who called it out", _note(lambda note: note.speaker is not None)),
    "procedure": ("what was done without words", _note(lambda note: note.kind is NoteKind.PROCEDURE)),
    "times": ("lines that tell a time", _note(lambda note: note.kind is NoteKind.TIME or note.time is not None)),
    "votes": ("votes", _vote(lambda _: True)),
    "counts": ("their figures", _vote(lambda vote: vote.counts)),
    "voters": ("who voted how", _vote(lambda vote: vote.voters)),
    "insertions": (
        "printed matter that was not spoken",
        lambda meeting: any(isinstance(item, Insertion) for item in meeting.items),
    ),
}
"""The words that `Format.provides` is made of: what each means, and how a meeting shows it."""


def capabilities(meetings: Iterable[Meeting]) -> tuple[str, ...]:
    """What at least one of the meetings shows, in the order of the vocabulary.

    >>> import onrecord
    >>> meeting = onrecord.parse("Minister Ada Lund: Hello.\\n\\nQuestion: Why?\\n", format="press.remarks")
    >>> capabilities([meeting])
    ('label', 'name', 'role', 'kinds')
    """
    listed = list(meetings)
    return tuple(name for name, (_, test) in CAPABILITIES.items() if any(map(test, listed)))


def shown_by(format: Format, samples: Iterable[pathlib.Path]) -> tuple[str, ...]:
    """What the samples of a format show, read by their paths; what cannot be read shows nothing."""
    meetings: list[Meeting] = []
    for sample in samples:
        try:
            meetings += read_all(sample, format=format)
        except OnrecordError:
            continue
    return capabilities(meetings)
