"""BBC Kaldi: words, punctuated or not, and segments of speakers that are told by voice only."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    as_label,
    figure,
    lookup,
    milliseconds,
    records,
    segments_of,
)


def _words(document: Any) -> Iterator[Spoken]:
    root = lookup(document, "retval") or document
    turns = [
        (milliseconds(row.get("start")) or 0, as_label(row.get("speaker")))
        for row in records(root, "segmentation", "segments")
    ]
    turns.sort(key=lambda turn: turn[0])
    begins = [begin for begin, _ in turns]
    for i, word in enumerate(records(root, "words")):
        text = word.get("punct") or word.get("word")
        if isinstance(text, PlacedText):
            start, end = milliseconds(word.get("start")), milliseconds(word.get("end"))
            label = turns[max(bisect_right(begins, start or 0) - 1, 0)][1] if turns else None
            yield Spoken(text, start, end, label, figure(word.get("confidence")), f"/retval/words/{i}")


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    return segments_of(_words(document))


FORMAT = SpeechFormat(
    id="asr.kaldi",
    title="BBC Kaldi transcript (JSON)",
    publisher="BBC",
    url="https://github.com/bbc/react-transcript-editor",
    sniff=Sniff(containers=("json",), keys=("retval", "words", "word")),
    segments=_segments,
    traps=("Speakers are ids and sexes, joined by time.",),
    provides="label person-ids media words confidence",
)
