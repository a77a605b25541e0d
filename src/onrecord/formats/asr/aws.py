"""Amazon Transcribe: words with times; speakers or channels stand apart and are joined by the printed start time."""

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
    Style,
    as_label,
    figure,
    lookup,
    milliseconds,
    records,
    segments_of,
)


def _labels(results: Any) -> dict[str, str]:
    """The label of each word by its start time as printed."""
    found: dict[str, str] = {}
    for part in records(results, "speaker_labels", "segments"):
        for item in records(part, "items"):
            label = as_label(item.get("speaker_label")) or as_label(part.get("speaker_label"))
            if label:
                found.setdefault(str(item.get("start_time")), label)
    for channel in records(results, "channel_labels", "channels"):
        label = as_label(channel.get("channel_label"))
        for item in records(channel, "items"):
            if label and item.get("start_time") is not None:
                found.setdefault(str(item["start_time"]), label)
    return found


def _words(document: Any) -> Iterator[Spoken]:
    results = lookup(document, "results")
    labels, label = _labels(results), None
    for i, item in enumerate(records(results, "items")):
        best = lookup(item, "alternatives", 0)
        content = lookup(best, "content")
        if isinstance(content, PlacedText):
            at = item.get("start_time")
            label = as_label(item.get("speaker_label")) or labels.get(str(at)) or label
            glued = item.get("type") == "punctuation"
            times = milliseconds(at), milliseconds(item.get("end_time"))
            yield Spoken(content, *times, label, figure(lookup(best, "confidence")), f"/results/items/{i}", glued)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    return segments_of(_words(document))


FORMAT = SpeechFormat(
    id="asr.aws",
    title="Amazon Transcribe (JSON)",
    publisher="Amazon Transcribe",
    url="https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html",
    sniff=Sniff(containers=("json",), keys=("results", "transcripts", "items", "alternatives")),
    style=Style(keep_empty=False),
    segments=_segments,
    header={"job": "jobName", "language": "results.language_code"},
    traps=(
        "`[PII]` stands for words that were taken out: it is text.",
        "Times are text; punctuation has none, and goes with the word in front of it.",
        "Speakers stand in a list of their own; some words have an empty label.",
        "The same words stand in `transcripts`, `items` and `audio_segments`.",
    ),
    provides="label person-ids media words confidence",
)
