"""The first JSON of Speechmatics: a list of words and a list of speakers, joined by time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    as_label,
    figure,
    milliseconds,
    records,
    segments_of,
)


def _words(document: Any) -> Iterator[Spoken]:
    turns = [(milliseconds(row.get("time")) or 0, as_label(row.get("name"))) for row in records(document, "speakers")]
    turns.sort(key=lambda turn: turn[0])
    begins = [begin for begin, _ in turns]
    for i, word in enumerate(records(document, "words")):
        name = word.get("name")
        start, length = milliseconds(word.get("time")), milliseconds(word.get("duration"))
        if isinstance(name, PlacedText):
            k = bisect_right(begins, start or 0) - 1
            label = turns[max(k, 0)][1] if turns else None
            end = None if start is None or length is None else start + length
            glued = not any(map(str.isalnum, name))
            yield Spoken(name, start, end, label, figure(word.get("confidence")), f"/words/{i}", glued)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    return segments_of(_words(document))


FORMAT = SpeechFormat(
    id="asr.speechmatics_v1",
    title="Speechmatics transcript (JSON, version 1)",
    publisher="Speechmatics",
    sniff=Sniff(containers=("json",), keys=("job", "speakers", "words", "duration")),
    segments=_segments,
    header={"language": "job.lang"},
    traps=("Times are text.", "A speaker's turn begins at a time; the words are joined to it by theirs."),
    provides="label person-ids media words confidence",
)
