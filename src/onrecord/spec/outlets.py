"""Press conferences: agencies, papers and stations that ask are organisations, and what they say is a question."""

from __future__ import annotations

from collections import Counter

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.model.items import Remark, RemarkKind
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels import get_grammar, looks_like_label
from onrecord.text.labels.cjk import is_cjk
from onrecord.text.labels.media import is_outlet

_LEAST = 3
_REPORTERS = ("记者", "記者")
_NO_NAMES = ("initials only", "an article without an office", "words of a heading", "many words")
_PLAIN = ("like a name", "one word", *_NO_NAMES)


def name_outlets(builder: Builder) -> None:
    """Tell those who ask for an agency from those who answer. It serves `LineFormat.complete`.

    "Ada Holm (Harbour News)" is a person with an affiliation; "Harbour News" alone is nobody in particular.
    """
    name_bare_outlets(builder)
    for k, remark in enumerate(builder.items):
        if not isinstance(remark, Remark) or remark.speaker is None or not remark.label:
            continue
        person = _affiliated(remark.speaker)
        if person is not None:
            asks = person.name is None or (remark.kind is RemarkKind.SPEECH and is_outlet(person.affiliation or ""))
            builder.items[k] = evolve(remark, speaker=person, kind=RemarkKind.QUESTION if asks else remark.kind)


def name_bare_outlets(builder: Builder) -> None:
    """Take labels that are agencies, papers and stations for organisations that ask."""
    remarks = [(k, item) for k, item in enumerate(builder.items) if isinstance(item, Remark) and item.label]
    outlets: set[str] = set()
    for script in (False, True):  # a page in two languages prints each turn twice
        outlets |= _outlets([remark for _, remark in remarks if is_cjk(remark.label or "") is script])
    for k, remark in remarks:
        if remark.label in outlets:
            speaker = Speaker(affiliation=remark.label, kind=SpeakerKind.UNKNOWN)
            builder.items[k] = evolve(remark, speaker=speaker, kind=RemarkKind.QUESTION)


def _affiliated(speaker: Speaker) -> Speaker | None:
    """Whoever has brackets and no office stands for an organisation, not for a party or a place."""
    if speaker.name and speaker.role in _REPORTERS:
        return Speaker(affiliation=speaker.name, kind=SpeakerKind.UNKNOWN)
    body = speaker.affiliation or speaker.party or speaker.constituency
    if not speaker.name or speaker.role or not body:
        return None
    return evolve(speaker, party=None, constituency=None, affiliation=body.strip('«»"“”„ '))


def _outlets(remarks: list[Remark]) -> set[str]:
    """The labels of outlets: those known as such, and all that ask the same answerer where most of them are."""
    often = Counter(remark.label for remark in remarks if remark.kind is RemarkKind.SPEECH)
    if not often:
        return set()
    answerer, count = often.most_common(1)[0]
    if count < _LEAST or 3 * count < len(remarks) or answerer is None or is_outlet(answerer):
        return set()
    asking = {label for i, remark in enumerate(remarks) if (label := remark.label) and _asks(remarks, i, answerer)}
    known = {label for label in asking if is_outlet(label) or _reason(label) in _NO_NAMES}
    most = len(known) > 1 and 2 * len(known) > len(asking)
    return asking if most else {label for label in known if is_outlet(label)}


def _asks(remarks: list[Remark], i: int, answerer: str) -> bool:
    """Whether a remark stands between answers and its label shows neither honorific nor office."""
    remark = remarks[i]
    if remark.label == answerer or remark.kind is not RemarkKind.SPEECH or "?" not in remark.text.replace("？", "?"):
        return False
    around = {other.label for other in remarks[max(0, i - 1) : i] + remarks[i + 1 : i + 2]}
    speaker = remark.speaker
    honoured = speaker is not None and speaker.honorific is not None
    return around == {answerer} and not honoured and _reason(remark.label or "") in _PLAIN


def _reason(label: str) -> str:
    return looks_like_label(label, get_grammar("any")).reason
