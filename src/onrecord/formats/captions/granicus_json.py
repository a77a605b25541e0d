"""Granicus captions in JSON: a list inside a list, each text with the time at which it was shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.spec import (
    Builder,
    Segment,
    Sniff,
    SpeechFormat,
    TimelineStyle,
    is_list,
    lookup,
    milliseconds,
    records,
    segment,
)

# The last text has no successor whose time ends it.
_LAST = 5000


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    """A text ends when the next begins."""
    nested = is_list(lookup(document, 0)) if is_list(document) else False
    rows = records(document, 0) if nested else records(document)
    texts = [(i, row) for i, row in enumerate(rows) if row.get("type") == "text"]
    times = [milliseconds(row.get("time")) for _, row in texts]
    last = times[-1] if times else None
    times.append(None if last is None else last + _LAST)
    for k, (i, row) in enumerate(texts):
        locator = f"/0/{i}" if nested else f"/{i}"
        yield segment(row.get("text"), times[k], times[k + 1], locator=locator)


FORMAT = SpeechFormat(
    id="captions.granicus_json",
    title="Granicus captions (JSON)",
    publisher="Granicus (city councils of the United States)",
    url="https://granicus.com",
    sniff=Sniff(
        containers=("json",),
        keys=("type", "time", "text"),
        patterns=(r"\A\s*+\[\s*+\[?\s*+\{\s*+\"(?:type|time|text)\"",),
    ),
    segments=_segments,
    timeline=TimelineStyle(markers=True, labels=True),
    traps=(
        "There are no ends: a text lasts until the next one.",
        "Times are text.",
        "Rows of other types are no speech.",
    ),
    provides="label role media",
)
