"""Whisper's tables: start, end and text in each row; also sheets that people made of them, with a speaker."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.spec import (
    Builder,
    Segment,
    Sniff,
    SpeechFormat,
    TimelineStyle,
    figure,
    infer_scale,
    milliseconds,
    segment,
)

# What was corrected counts before what the machine heard.
_TEXTS = (
    *("corrected", "corrected text", "corrected transcript", "edited", "edited text", "final", "final text"),
    *("text", "transcript", "transcription", "content", "caption", "utterance", "speech", "raw text", "raw"),
)
_STARTS = ("start", "start time", "start_time", "starttime", "begin", "from", "in", "start (ms)", "start (s)")
_ENDS = ("end", "end time", "end_time", "endtime", "stop", "to", "out", "end (ms)", "end (s)")
_LABELS = ("speaker", "speaker name", "speaker_name", "name", "speaker label", "speaker_label", "who")


def _first(row: Mapping[str, Any], names: Sequence[str]) -> Any:
    return next((row[name] for name in names if str(row.get(name) or "").strip()), None)


def _segments(rows: Any, builder: Builder) -> Iterable[Segment]:
    times = [(_first(row, _STARTS), _first(row, _ENDS), _first(row, _TEXTS)) for row in rows]
    scale = infer_scale(builder, times, usual=1)
    label: str | None = None
    for i, (row, (start, end, text)) in enumerate(zip(rows, times, strict=True), 2):
        given = _first(row, _LABELS)
        label = given if given is not None else label
        times_of, sure = (milliseconds(start, scale), milliseconds(end, scale)), figure(row.get("confidence"))
        found = segment(text, *times_of, label, locator=f"row {i}", confidence=sure)
        if given is None:
            found.label_pieces = ()
        yield found


FORMAT = SpeechFormat(
    id="asr.whisper_tsv",
    title="Whisper transcript (TSV)",
    publisher="Whisper and tools around it",
    url="https://github.com/openai/whisper",
    sniff=Sniff(
        containers=("csv",),
        columns=("start", "end", "text"),
        either=(
            Sniff(
                containers=("csv", "text"),
                patterns=(
                    r"(?i)\A(?:[^\n]*\n){0,3}?(?=[^\n]*\b(?:text|raw|corrected|transcript(?:ion)?)\b)[^\n]*\bstart\b[^\n]{0,20}[\t,;]",
                ),
            ),
        ),
    ),
    segments=_segments,
    columns=(*_TEXTS,),
    timeline=TimelineStyle(markers=True),
    traps=(
        "Times are milliseconds without a unit; other tools write seconds in the same columns.",
        "Quotation marks in the text are not doubled.",
        "A sheet made by hand has a title above the header, and empty cells where the speaker goes on.",
        "It may have the text twice, as the machine heard it and as it was corrected: the latter counts.",
    ),
    provides="label name person-ids media",
)
