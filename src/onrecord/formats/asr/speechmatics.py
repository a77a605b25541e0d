"""Speechmatics: words and marks of punctuation as results with alternatives."""

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
    segments_of,
)


def _words(document: Any) -> Iterator[Spoken]:
    for i, row in enumerate(records(document, "results")):
        best = lookup(row, "alternatives", 0)
        content = lookup(best, "content")
        if isinstance(content, PlacedText):
            glued = row.get("type") == "punctuation" and row.get("attaches_to", "previous") in ("previous", "both")
            start, end = milliseconds(row.get("start_time")), milliseconds(row.get("end_time"))
            label = as_label(lookup(best, "speaker")) or as_label(row.get("channel"))
            yield Spoken(content, start, end, label, figure(lookup(best, "confidence")), f"/results/{i}", glued)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    return segments_of(_words(document))


FORMAT = SpeechFormat(
    id="asr.speechmatics",
    title="Speechmatics transcript (JSON, version 2)",
    publisher="Speechmatics",
    url="https://docs.speechmatics.com/speech-to-text/batch/output",
    sniff=Sniff(containers=("json",), keys=("job", "results", "alternatives", "content")),
    segments=_segments,
    header={"language": "metadata.transcription_config.language", "created": "metadata.created_at"},
    traps=("Punctuation is a result of its own, with the speaker of the word in front of it.", "`UU` is nobody known."),
    provides="label person-ids media words confidence",
)
