"""Rev and Rev AI: monologues of elements, text and punctuation, which brings its blanks along."""

from __future__ import annotations

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
    milliseconds,
    records,
    segments_of,
)


def _words(document: Any) -> Iterator[Spoken]:
    names = {as_label(row.get("id")): as_label(row.get("name")) for row in records(document, "speakers")}
    for i, monologue in enumerate(records(document, "monologues")):
        label = as_label(monologue.get("speaker"))
        label = names.get(label) or label
        for element in records(monologue, "elements"):
            value = element.get("value")
            if isinstance(value, PlacedText):
                start, end = milliseconds(element.get("ts")), milliseconds(element.get("end_ts"))
                sure = figure(element.get("confidence"))
                yield Spoken(value, start, end, label, glued=True, confidence=sure, locator=f"/monologues/{i}")


def _segments(document: Any, _builder: Builder) -> Iterable[Segment]:
    return segments_of(_words(document))


FORMAT = SpeechFormat(
    id="asr.rev",
    title="Rev transcript (JSON)",
    publisher="Rev and Rev AI",
    url="https://docs.rev.ai/api/asynchronous/transcripts/",
    sniff=Sniff(containers=("json",), keys=("monologues", "elements", "value")),
    segments=_segments,
    traps=("Blanks are elements of punctuation.", "Speakers are numbers; a list may name them."),
    provides="label name person-ids media words confidence",
)
