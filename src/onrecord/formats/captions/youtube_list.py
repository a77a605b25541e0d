"""YouTube captions as a list of snippets, as youtube-transcript-api gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import (
    Builder,
    Segment,
    Sniff,
    SpeechFormat,
    TimelineStyle,
    infer_scale,
    lookup,
    milliseconds,
    records,
    segment,
)


def _segments(document: Any, builder: Builder) -> Iterable[Segment]:
    """The snippets: a bare list, or the list of an object that tells more."""
    path = ("snippets",) if lookup(document, "snippets") else ()
    rows = records(document, *path)
    scale = 1000
    if rows and "offset" in rows[0]:
        scale = infer_scale(builder, ((0, row.get("duration"), row.get("text")) for row in rows))
    for i, snippet in enumerate(rows):
        start = milliseconds(snippet.get("start", snippet.get("offset")), scale)
        duration = milliseconds(snippet.get("duration"), scale)
        end = None if start is None or duration is None else start + duration
        yield segment(snippet.get("text"), start, end, locator="/".join(("", *path, str(i))))


FORMAT = SpeechFormat(
    id="captions.youtube_list",
    title="YouTube captions as a list (youtube-transcript-api)",
    publisher="City councils by way of YouTube",
    url="https://github.com/jdepoix/youtube-transcript-api",
    sniff=Sniff(
        containers=("json",),
        keys=("text", "start", "duration"),
        patterns=(r'"start"\s*:\s*"?[\d.]+"?\s*,\s*"duration"\s*:',),
        either=(
            # The library of JavaScript.
            Sniff(
                containers=("json",),
                keys=("text", "duration", "offset"),
                patterns=(r'\A\s*\[\s*\{\s*"(?:text|offset|duration|lang)"',),
            ),
        ),
    ),
    segments=_segments,
    header={"language": "language_code", "video_id": "video_id"},
    timeline=TimelineStyle(markers=True, labels=True),
    traps=(
        "`>>` stands anywhere, also inside a snippet and without a blank; where captioners lost it nothing is guessed.",
        "Durations reach over the start of the next snippet.",
        "`>> THE TIME IS 5:30` holds a colon and no name.",
        "Captions made by a machine name nobody.",
    ),
    provides="label name role media stage procedure",
)
