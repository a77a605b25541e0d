"""The JSON of whisper.cpp: segments with offsets in milliseconds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import Builder, Segment, Sniff, SpeechFormat, TimelineStyle, lookup, milliseconds, records, segment


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, row in enumerate(records(document, "transcription")):
        start, end = (milliseconds(lookup(row, "offsets", key), 1) for key in ("from", "to"))
        yield segment(row.get("text"), start, end, row.get("speaker"), locator=f"/transcription/{i}")


FORMAT = SpeechFormat(
    id="asr.whisper_cpp",
    title="whisper.cpp transcript (JSON)",
    publisher="whisper.cpp and tools around it",
    url="https://github.com/ggml-org/whisper.cpp",
    sniff=Sniff(containers=("json",), keys=("transcription", "offsets", "text")),
    segments=_segments,
    header={"language": "result.language"},
    timeline=TimelineStyle(markers=True),
    traps=("Times are given twice: as text and, under `offsets`, in milliseconds.",),
    provides="media",
)
