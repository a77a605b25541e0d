"""Transcripts of the Council Data Project: sentences of city councils with the words and times of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    TimelineStyle,
    figure,
    milliseconds,
    records,
    segment,
)


def _words(sentence: Mapping[str, Any]) -> Iterator[Spoken]:
    for word in records(sentence, "words"):
        text = word.get("text")
        if isinstance(text, PlacedText):
            start, end = milliseconds(word.get("start_time")), milliseconds(word.get("end_time"))
            yield Spoken(text, start, end, confidence=figure(word.get("confidence")))


def _topics(document: Any) -> list[tuple[int, int, str]]:
    """The sections of a meeting: the first sentence, the one behind the last, and the name."""
    rows = records(document, "annotations", "sections")
    found = [(row.get("start_sentence_index"), row.get("stop_sentence_index"), row.get("name")) for row in rows]
    return [
        (first, stop, str(name))
        for first, stop, name in found
        if isinstance(first, int) and isinstance(stop, int) and isinstance(name, str)
    ]


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    topics = _topics(document)
    for i, row in enumerate(records(document, "sentences")):
        start, end = milliseconds(row.get("start_time")), milliseconds(row.get("end_time"))
        label = row.get("speaker_name") or row.get("speaker")
        sure = figure(row.get("confidence"))
        found = segment(
            row.get("text"), start, end, label, locator=f"/sentences/{i}", words=_words(row), confidence=sure
        )
        turn = row.get("speaker_index")
        found.turn = None if turn is None else str(turn)
        if topics:
            found.topic = next((name for first, stop, name in topics if first <= i < stop), "")
        yield found


FORMAT = SpeechFormat(
    id="asr.cdp",
    title="Council Data Project transcript",
    publisher="Council Data Project (city councils of the United States)",
    url="https://councildataproject.org",
    languages=("en",),
    sniff=Sniff(containers=("json",), keys=("generator", "sentences", "speaker_index")),
    segments=_segments,
    header={"date": "session_datetime", "generator": "generator", "confidence": "confidence"},
    timeline=TimelineStyle(markers=True),
    traps=(
        "Nobody is named in most files: `speaker_index` counts the turns of the captions that a file was made of.",
        "`>>` may be left in the text, with several speakers in one sentence.",
        "The words of a sentence are in lower case and without marks: the text is that of the sentence.",
        "Sections are ranges of sentences; the end is not part of the range.",
    ),
    provides="date label name media words confidence section",
)
