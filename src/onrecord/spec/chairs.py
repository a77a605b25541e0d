"""Parliaments whose chair has the bare label "SPEAKER", which elsewhere is anybody who speaks."""

from __future__ import annotations

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.model.items import Remark
from onrecord.model.speaker import Speaker, SpeakerKind

_CHAIRS = frozenset({"SPEAKER"})
_HONOURED = ("hon", "rt hon", "right hon")


def name_chairs(builder: Builder) -> None:
    """Take "SPEAKER" for the office where members of a parliament speak. It serves `LineFormat.complete`.

    They are told by their honorifics: as many labels as not are those of honourable members.
    """
    remarks = [(k, item) for k, item in enumerate(builder.items) if isinstance(item, Remark) and item.label]
    labels = {remark.label: remark.speaker for _, remark in remarks}
    honoured = sum(speaker is not None and _is_honoured(speaker) for speaker in labels.values())
    if 2 * honoured < len(labels) - 1 or honoured == 0:
        return
    for k, remark in remarks:
        if remark.label in _CHAIRS and (remark.speaker is None or remark.speaker.kind is SpeakerKind.UNKNOWN):
            builder.items[k] = evolve(remark, speaker=Speaker(role=remark.label, kind=SpeakerKind.OFFICE))


def _is_honoured(speaker: Speaker) -> bool:
    return (speaker.honorific or "").casefold().replace(".", "").startswith(_HONOURED)
