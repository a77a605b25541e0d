"""IBM Watson Speech to Text: words as lists of word, start and end; speakers by start time."""

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
    is_list,
    lookup,
    milliseconds,
    records,
    segment,
    segments_of,
)


def _words(result: Any, labels: dict[int | None, str | None], locator: str) -> Iterator[Spoken]:
    best = lookup(result, "alternatives", 0)
    timestamps = lookup(best, "timestamps")
    for i, entry in enumerate(timestamps if is_list(timestamps) else ()):
        word, start, end = (lookup(entry, k) for k in range(3))
        if isinstance(word, PlacedText):
            at, sure = milliseconds(start), figure(lookup(best, "word_confidence", i, 1))
            yield Spoken(word, at, milliseconds(end), labels.get(at), sure, locator)


def _part(part: Any, path: str) -> Iterator[Segment]:
    labels = {milliseconds(r.get("from")): as_label(r.get("speaker")) for r in records(part, "speaker_labels")}
    heard: list[Spoken] = []
    for i, row in enumerate(records(part, "results")):
        at = f"{path}/results/{i}"
        words = list(_words(row, labels, at))
        if labels:
            heard += words
            continue
        start, end = (words[0].start, words[-1].end) if words else (None, None)
        best = lookup(row, "alternatives", 0)
        sure = figure(lookup(best, "confidence"))
        yield segment(lookup(best, "transcript"), start, end, locator=at, words=words, confidence=sure)
    yield from segments_of(heard)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    """The results of one answer, or of each answer of a job."""
    parts = [(row, f"/results/{i}") for i, row in enumerate(records(document, "results")) if "results" in row]
    for part, path in parts or [(document, "")]:
        yield from _part(part, path)


FORMAT = SpeechFormat(
    id="asr.watson",
    title="IBM Watson Speech to Text (JSON)",
    publisher="IBM Watson",
    url="https://cloud.ibm.com/docs/speech-to-text?topic=speech-to-text-speaker-labels",
    sniff=Sniff(
        containers=("json",),
        keys=("results", "alternatives", "timestamps"),
        either=(Sniff(containers=("json",), keys=("results", "speaker_labels", "speaker", "from", "to")),),
    ),
    segments=_segments,
    traps=("`%HESITATION` stands for sounds of hesitation.", "Speakers are joined to words by their start."),
    provides="label person-ids media words confidence",
)
