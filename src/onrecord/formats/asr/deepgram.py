"""Deepgram: channels with alternatives; speakers in utterances, paragraphs or words, where they were asked for."""

from __future__ import annotations

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
    lookup,
    milliseconds,
    records,
    segment,
    segments_of,
)


def _words(holder: Any, locator: str) -> Iterator[Spoken]:
    for word in records(holder, "words"):
        text = word.get("punctuated_word") or word.get("word")
        if isinstance(text, PlacedText):
            start, end = milliseconds(word.get("start")), milliseconds(word.get("end"))
            yield Spoken(text, start, end, as_label(word.get("speaker")), figure(word.get("confidence")), locator)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    """Utterances where there are any; else the words where they have speakers; else the text of each channel."""
    utterances = records(document, "results", "utterances")
    for i, row in enumerate(utterances):
        start, end = milliseconds(row.get("start")), milliseconds(row.get("end"))
        locator = f"/results/utterances/{i}"
        heard, sure = _words(row, locator), figure(row.get("confidence"))
        label = row.get("speaker")
        yield segment(row.get("transcript"), start, end, label, locator=locator, words=heard, confidence=sure)
    if utterances:
        return
    channels = records(document, "results", "channels")
    for i, channel in enumerate(channels):
        locator = f"/results/channels/{i}/alternatives/0"
        best = lookup(channel, "alternatives", 0)
        words = list(_words(best, locator))
        if any(word.label for word in words):
            yield from segments_of(words)
            continue
        start, end = (words[0].start, words[-1].end) if words else (None, None)
        label = f"channel {i}" if len(channels) > 1 else None
        sure = figure(lookup(best, "confidence"))
        yield segment(lookup(best, "transcript"), start, end, label, locator=locator, words=words, confidence=sure)


FORMAT = SpeechFormat(
    id="asr.deepgram",
    title="Deepgram transcript (JSON)",
    publisher="Deepgram",
    url="https://developers.deepgram.com/docs/diarization",
    sniff=Sniff(containers=("json",), keys=("metadata", "results", "channels", "alternatives")),
    segments=_segments,
    header={"created": "metadata.created"},
    traps=(
        "The same words stand in the transcript, the words, the paragraphs and the utterances.",
        "Speakers are numbers from 0, and only there when diarisation was asked for.",
    ),
    provides="label person-ids media words confidence",
)
