"""Whisper and its kin (WhisperX, whisper-timestamped, faster-whisper): segments, words, sometimes speakers."""

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
    as_label,
    figure,
    milliseconds,
    records,
    segment,
    segments_of,
)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    """The segments, cut at the words where WhisperX heard somebody else."""
    apart = _apart(document)
    for i, row in enumerate(records(document, "segments")):
        locator = f"/segments/{i}"
        words = list(_words(row, locator)) or list(_within(apart, row))
        if len({word.label for word in words if word.label}) > 1:
            yield from segments_of(_filled(words, as_label(row.get("speaker"))))
            continue
        start, end = milliseconds(row.get("start")), milliseconds(row.get("end"))
        label, sure = row.get("speaker"), figure(row.get("confidence"))
        yield segment(row.get("text"), start, end, label, locator=locator, words=words, confidence=sure)


def _apart(document: Any) -> list[Spoken]:
    """Words in a list of their own beside the segments, the last one first."""
    rows = records(document, "words") or records(document, "word_segments")
    return list(_words({"words": rows}, ""))[::-1]


def _within(words: list[Spoken], row: Mapping[str, Any]) -> Iterator[Spoken]:
    """The words that begin before a segment ends; they are taken off the list."""
    end = milliseconds(row.get("end"))
    while words and end is not None and (words[-1].start is None or words[-1].start < end):
        yield words.pop()


def _words(row: Mapping[str, Any], locator: str) -> Iterator[Spoken]:
    for word in records(row, "words"):
        text = word.get("word") or word.get("text")
        if isinstance(text, PlacedText):
            sure = next((figure(word[key]) for key in ("probability", "score", "confidence") if key in word), None)
            start, end = milliseconds(word.get("start")), milliseconds(word.get("end"))
            yield Spoken(text, start, end, as_label(word.get("speaker")), sure, locator)


def _filled(words: list[Spoken], label: str | None) -> Iterator[Spoken]:
    """Words that were not aligned, such as numbers, have no speaker: they go with the word in front of them."""
    for word in words:
        label = word.label or label
        yield word._replace(label=label)


FORMAT = SpeechFormat(
    id="asr.whisper",
    title="Whisper transcript (JSON)",
    publisher="Whisper, WhisperX, faster-whisper and tools around them",
    url="https://github.com/openai/whisper",
    sniff=Sniff(containers=("json",), keys=("segments", "start", "end", "text")),
    segments=_segments,
    header={"language": "language", "date": "meeting_date", "duration": "duration"},
    timeline=TimelineStyle(markers=True),
    traps=(
        "Nobody is named; WhisperX numbers the speakers, and may leave a segment or a word without one.",
        "One segment of WhisperX may hold the words of two speakers.",
        "Numbers and symbols may lack times.",
        "Recordings that were cut into chunks begin at 0 in each file.",
        "`text` at the top repeats all segments.",
    ),
    provides="label person-ids media words confidence",
)
