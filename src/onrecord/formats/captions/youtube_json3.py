"""YouTube's timed text in JSON: events of segments, of which some are no more than line ends."""

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
    figure,
    milliseconds,
    records,
    segments_of,
)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, event in enumerate(records(document, "events")):
        begin, length = milliseconds(event.get("tStartMs"), 1), milliseconds(event.get("dDurationMs"), 1)
        words: list[Spoken] = []
        for part in records(event, "segs"):
            text = part.get("utf8")
            if isinstance(text, PlacedText) and text.strip():
                offset = milliseconds(part.get("tOffsetMs", 0), 1)
                start = None if begin is None or offset is None else begin + offset
                sure = figure(part.get("acAsrConf"))
                words.append(Spoken(text, start, confidence=sure, locator=f"/events/{i}", glued=True))
        for found in segments_of(words):
            found.end = None if begin is None or length is None else begin + length
            yield found


FORMAT = SpeechFormat(
    id="captions.youtube_json3",
    title="YouTube timed text (json3)",
    publisher="YouTube",
    url="https://www.youtube.com",
    sniff=Sniff(containers=("json",), keys=("events", "tStartMs", "segs", "utf8")),
    segments=_segments,
    traps=(
        "Events with `aAppend` hold a line end and no words.",
        "Words bring their blanks along.",
        "What `acAsrConf` says of a word is a number up to 255; it is kept as it is.",
    ),
    provides="label media words confidence",
)
