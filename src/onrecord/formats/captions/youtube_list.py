"""YouTube captions as a list of snippets, as youtube-transcript-api gives them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import Builder, Segment, Sniff, SpeechFormat, TimelineStyle, lookup, milliseconds, records, segment


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    """The snippets: a bare list, or the list of an object that tells more."""
    path = ("snippets",) if lookup(document, "snippets") else ()
    for i, snippet in enumerate(records(document, *path)):
        start, duration = milliseconds(snippet.get("start")), milliseconds(snippet.get("duration"))
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
