"""The JSON of whisper.cpp: segments with offsets in milliseconds."""

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
    TimelineStyle,
    figure,
    lookup,
    milliseconds,
    records,
    segment,
)


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    for i, row in enumerate(records(document, "transcription")):
        start, end = (milliseconds(lookup(row, "offsets", key), 1) for key in ("from", "to"))
        words = _words(row)
        yield segment(row.get("text"), start, end, row.get("speaker"), locator=f"/transcription/{i}", words=words)


def _words(row: Mapping[str, Any]) -> Iterator[Spoken]:
    """The tokens, pieces of words, put together; the least sure one counts."""
    word: Spoken | None = None
    for token in records(row, "tokens"):
        text = token.get("text")
        if not isinstance(text, PlacedText) or text.startswith("[_"):
            continue
        start, end = (milliseconds(lookup(token, "offsets", key), 1) for key in ("from", "to"))
        sure = figure(token.get("p"))
        if word is None or text.startswith(" "):
            if word is not None:
                yield word
            word = Spoken(text, start, end, confidence=sure)
            continue
        known = word.confidence
        least = sure if known is None else known if sure is None else min(known, sure)
        word = word._replace(text=PlacedText.read(word.text + text, word.text.start), end=end, confidence=least)
    if word is not None:
        yield word


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
    provides="media words confidence",
)
