"""Google Speech-to-Text: results with alternatives; with diarisation, the last result repeats all words with speakers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
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

_SPEAKERS = ("speakerTag", "speaker_tag", "speakerLabel", "speaker_label")
_STARTS = ("startTime", "start_time", "startOffset", "start_offset")
_ENDS = ("endTime", "end_time", "endOffset", "end_offset")


def _first(row: Mapping[str, Any], keys: Iterable[str]) -> Any:
    return next((row[key] for key in keys if row.get(key) not in (None, "")), None)


def _words(best: Any, locator: str) -> Iterator[Spoken]:
    for word in records(best, "words"):
        text = word.get("word")
        if isinstance(text, PlacedText):
            start, end = milliseconds(_first(word, _STARTS)), milliseconds(_first(word, _ENDS))
            label = as_label(_first(word, _SPEAKERS))
            yield Spoken(text, start, end, label, figure(word.get("confidence")), locator)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    path = ("results",) if lookup(document, "results") is not None else ("response", "results")
    results = records(document, *path)
    places = ["/".join(("", *path, str(i))) for i in range(len(results))]
    heard = [list(_words(lookup(row, "alternatives", 0), at)) for row, at in zip(results, places, strict=True)]
    if heard and any(word.label not in (None, "0") for word in heard[-1]):
        # What begins before all others have ended repeats them; what does not goes on.
        again = len(heard) == 1 or (heard[-1][0].start or 0) <= max((w.start or 0 for w in heard[0][:1]), default=0)
        yield from segments_of(heard[-1] if again else chain.from_iterable(heard))
        return
    for row, at, words in zip(results, places, heard, strict=True):
        start = next((word.start for word in words if word.start is not None), None)
        end = words[-1].end if words else milliseconds(_first(row, ("resultEndTime", "resultEndOffset")))
        best = lookup(row, "alternatives", 0)
        sure = figure(lookup(best, "confidence"))
        yield segment(lookup(best, "transcript"), start, end, locator=at, words=words, confidence=sure)


FORMAT = SpeechFormat(
    id="asr.google",
    title="Google Speech-to-Text (JSON)",
    publisher="Google Cloud Speech-to-Text",
    url="https://cloud.google.com/speech-to-text/docs/multiple-voices",
    sniff=Sniff(
        containers=("json",),
        keys=("results", "alternatives", "transcript"),
        excludes=('"timestamps"', '"channels"', '"transcripts"'),
    ),
    segments=_segments,
    traps=(
        "With diarisation the last result repeats every word, with its speaker; the text is not to be doubled.",
        "Version 2 has speakers in each result instead.",
        "Times are text with an `s`, or objects of seconds and nanos where zeros are left out.",
    ),
    provides="label person-ids media words confidence",
)
