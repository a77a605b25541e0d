"""AssemblyAI: utterances with speakers, or words, or no more than a text. Times are milliseconds."""

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
)


def _words(holder: Any) -> Iterator[Spoken]:
    for word in records(holder, "words"):
        text = word.get("text")
        if isinstance(text, PlacedText):
            start, end = milliseconds(word.get("start"), 1), milliseconds(word.get("end"), 1)
            yield Spoken(text, start, end, as_label(word.get("speaker")), confidence=figure(word.get("confidence")))


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    utterances = records(document, "utterances")
    for i, row in enumerate(utterances):
        start, end = milliseconds(row.get("start"), 1), milliseconds(row.get("end"), 1)
        label = row.get("speaker")
        at, sure = f"/utterances/{i}", figure(row.get("confidence"))
        yield segment(row.get("text"), start, end, label, locator=at, words=_words(row), confidence=sure)
    if not utterances:
        words = list(_words(document))
        start, end = (words[0].start, words[-1].end) if words else (None, None)
        sure = figure(lookup(document, "confidence"))
        yield segment(lookup(document, "text"), start, end, locator="/text", words=words, confidence=sure)


FORMAT = SpeechFormat(
    id="asr.assemblyai",
    title="AssemblyAI transcript (JSON)",
    publisher="AssemblyAI",
    url="https://www.assemblyai.com/docs/pre-recorded-audio/speaker-diarization",
    sniff=Sniff(containers=("json",), keys=("audio_url", "status", "text", "words")),
    segments=_segments,
    header={"language": "language_code", "job": "id"},
    traps=("`utterances` is null without diarisation.", "Speakers are letters.", "Times are milliseconds."),
    provides="label person-ids media words confidence",
)
