"""Transcripts of the podcast namespace in JSON: segments with speaker and body."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    TimelineStyle,
    milliseconds,
    records,
    segment,
)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, row in enumerate(records(document, "segments")):
        start, end = milliseconds(row.get("startTime")), milliseconds(row.get("endTime"))
        body, label = row.get("body"), row.get("speaker")
        # Some files have a segment for each word.
        words = [Spoken(body, start, end)] if isinstance(body, PlacedText) and len(body.split()) == 1 else []
        yield segment(body, start, end, label, locator=f"/segments/{i}", words=words)


FORMAT = SpeechFormat(
    id="asr.podcast_index",
    title="Podcast namespace transcript (JSON)",
    publisher="Podcast Index",
    url="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md",
    sniff=Sniff(containers=("json",), keys=("segments", "startTime", "body")),
    segments=_segments,
    timeline=TimelineStyle(markers=True),
    traps=("Some files have one word a segment.",),
    provides="label name media words",
)
