"""Amazon Transcribe Call Analytics: turns of an agent and a customer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    Style,
    figure,
    milliseconds,
    records,
    segment,
)


def _words(turn: Mapping[str, Any]) -> Iterator[Spoken]:
    for item in records(turn, "Items"):
        content = item.get("Content")
        if isinstance(content, PlacedText) and item.get("BeginOffsetMillis") is not None:
            start, end = milliseconds(item.get("BeginOffsetMillis"), 1), milliseconds(item.get("EndOffsetMillis"), 1)
            yield Spoken(content, start, end, confidence=figure(item.get("Confidence")))


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, turn in enumerate(records(document, "Transcript")):
        start, end = milliseconds(turn.get("BeginOffsetMillis"), 1), milliseconds(turn.get("EndOffsetMillis"), 1)
        label, locator = turn.get("ParticipantRole"), f"/Transcript/{i}"
        yield segment(turn.get("Content"), start, end, label, locator=locator, words=_words(turn))


FORMAT = SpeechFormat(
    id="asr.aws_calls",
    title="Amazon Transcribe Call Analytics (JSON)",
    publisher="Amazon Transcribe",
    url="https://docs.aws.amazon.com/transcribe/latest/dg/call-analytics-batch.html",
    sniff=Sniff(containers=("json",), keys=("Transcript", "ParticipantRole", "Content")),
    style=Style(keep_empty=False),
    segments=_segments,
    header={"language": "LanguageCode", "job": "JobName"},
    traps=(
        "`[PII]` stands for words that were taken out: it is text.",
        "Speakers are roles (AGENT, CUSTOMER), not names.",
    ),
    provides="label media words confidence",
)
