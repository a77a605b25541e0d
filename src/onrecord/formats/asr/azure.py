"""Azure Speech batch transcription: recognised phrases with their best readings, times in ticks or ISO durations."""

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
    figure,
    lookup,
    milliseconds,
    records,
    segment,
)

_TICKS = 10_000


def _span(row: Mapping[str, Any]) -> tuple[int | None, int | None]:
    """Start and end in milliseconds, of which a tick is a ten-thousandth."""
    if "offsetMilliseconds" in row:
        start, length = milliseconds(row["offsetMilliseconds"], 1), milliseconds(row.get("durationMilliseconds"), 1)
        return start, None if start is None or length is None else start + length
    start, length = milliseconds(row.get("offsetInTicks"), 1), milliseconds(row.get("durationInTicks"), 1)
    if start is None:
        return None, None
    return start // _TICKS, None if length is None else (start + length) // _TICKS


def _words(best: Any) -> Iterator[Spoken]:
    for word in records(best, "displayWords") or records(best, "words"):
        text = word.get("displayText") or word.get("word") or word.get("text")
        if isinstance(text, PlacedText):
            yield Spoken(text, *_span(word), confidence=figure(word.get("confidence")))


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, row in enumerate(records(document, "phrases")):
        at, sure = f"/phrases/{i}", figure(row.get("confidence"))
        label = row.get("speaker", row.get("channel"))
        yield segment(row.get("text"), *_span(row), label, locator=at, words=_words(row), confidence=sure)
    for i, row in enumerate(records(document, "recognizedPhrases")):
        best = lookup(row, "nBest", 0)
        start, end = _span(row)
        yield segment(
            lookup(best, "display"),
            start,
            end,
            row.get("speaker"),
            locator=f"/recognizedPhrases/{i}",
            words=_words(best),
            confidence=figure(lookup(best, "confidence")),
        )


FORMAT = SpeechFormat(
    id="asr.azure",
    title="Azure Speech transcript (JSON)",
    publisher="Azure AI Speech",
    url="https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get",
    sniff=Sniff(
        containers=("json",),
        keys=("recognizedPhrases", "nBest", "display"),
        either=(Sniff(containers=("json",), keys=("combinedPhrases", "phrases", "offsetMilliseconds")),),
    ),
    segments=_segments,
    header={"created": "timestamp"},
    traps=(
        "`combinedRecognizedPhrases` repeats the whole text.",
        "Times are ticks of a ten-millionth of a second; those of the fast service are milliseconds.",
        "Speakers are numbers from 1, and only there when diarisation was asked for.",
    ),
    provides="label person-ids media words confidence",
)
