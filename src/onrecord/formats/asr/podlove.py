"""Podlove transcripts: rows with a speaker's id and voice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import Builder, Segment, Sniff, SpeechFormat, TimelineStyle, milliseconds, records, segment


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, row in enumerate(records(document, "transcripts")):
        start, end = milliseconds(row.get("start_ms"), 1), milliseconds(row.get("end_ms"), 1)
        label = row.get("voice") or row.get("speaker")
        yield segment(row.get("text"), start, end, label, locator=f"/transcripts/{i}")


FORMAT = SpeechFormat(
    id="asr.podlove",
    title="Podlove transcript (JSON)",
    publisher="Podlove",
    url="https://docs.podlove.org/podlove-publisher/",
    sniff=Sniff(containers=("json",), keys=("transcripts", "start_ms", "text")),
    segments=_segments,
    timeline=TimelineStyle(markers=True),
    traps=("Times are given twice: as text and in milliseconds.", "`speaker` is an id, `voice` the name."),
    provides="label name person-ids media",
)
