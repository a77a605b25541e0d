"""Chinese and Japanese labels: no blanks, titles behind the name, holders in brackets."""

from __future__ import annotations

from collections.abc import Mapping

import regex

from onrecord.model.speaker import SpeakerKind
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.label import Label, Parts
from onrecord.text.labels.lexicon import GROUP, PARTY, QUESTION
from onrecord.text.labels.words import key_of

_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}々〆ヶー]")
_OTHER = regex.compile(r"[\p{Latin}\p{Hangul}\p{Cyrillic}\p{Hebrew}\p{Arabic}]")
_SPOKEN = regex.compile(r"以.{1,12}[发發][言表].*+")  # "主席（以英语发言）"
_BRACKETED = regex.compile(
    r"(?P<head>[^（(〔\[［【]*+)[（(〔\[［【](?P<held>[^）)〕\]］】]*+)[）)〕\]］】]?(?P<tail>.*+)"
)
_MAX_NAME = 12
_MAX_BEFORE_OFFICE = 4
_MAX_GIVEN = 3


def is_cjk(text: str) -> bool:
    """Whether a label is written in Chinese or Japanese.

    >>> is_cjk("議長"), is_cjk("小明 Audrey"), is_cjk("Chair")
    (True, False, False)
    """
    return _CJK.search(text) is not None and _OTHER.search(text) is None


def parse_cjk(text: str, grammar: LabelGrammar) -> Label:
    """Tell the parts of a Chinese or Japanese label apart."""
    whole = grammar.lexicon.whole((key_of("".join(text.split())),))
    if whole:
        return Label(SpeakerKind.GROUP if whole & GROUP else SpeakerKind.UNKNOWN, question=bool(whole & QUESTION))
    if text in grammar.lexicon.cjk["stops"]:
        return Label("none")
    parts = Parts()
    match = _BRACKETED.fullmatch(text)
    if match is None:
        _read(text, grammar, parts)
    else:
        head, held, tail = match["head"].strip(), match["held"].strip(), match["tail"].strip()
        if tail and _office_start(tail, grammar) == 0:  # "見（太郎）委員"
            parts.name, parts.given = head or held, held if head else None
            _title(tail, grammar, parts)
        else:
            _read(head or text, grammar, parts)
            _bracket(held, grammar, parts)
    if parts.name is None and parts.role is None:
        return Label("none")
    return parts.label(None)


def _read(text: str, grammar: LabelGrammar, parts: Parts) -> None:
    """A head without brackets: an office, a name, or a name with a title behind it or inside it."""
    start = _office_start(text, grammar)
    if text[start:] in grammar.after and _title_inside(text, grammar, parts):  # "王委員小君": a given name
        return
    if start == 0:
        parts.role = text
    elif 0 < start < len(text):
        parts.name = text[:start].strip()
        _title(text[start:], grammar, parts)
    elif not (_title_inside(text, grammar, parts) or _title_first(text, grammar, parts)) and len(text) <= _MAX_NAME:
        parts.name = text


def _title(text: str, grammar: LabelGrammar, parts: Parts) -> None:
    if text in grammar.after:
        parts.honorific = text
    else:
        parts.role = text


def _office_start(text: str, grammar: LabelGrammar) -> int:
    """Where the title at the end begins: 0 when all is an office, the length when there is none."""
    known = grammar.lexicon.cjk
    for title in known["after"]:
        if text.endswith(title) and len(text) > len(title):
            return len(text) - len(title)
    for role in known["roles"]:
        if text.endswith(role):
            return _name_before(text[: len(text) - len(role)], known)
    return len(text)


def _name_before(front: str, known: Mapping[str, tuple[str, ...]]) -> int:
    """How much of what stands before an office is a name: nothing when it is the office's body or portfolio."""
    if front in known["modifiers"]:
        return 0
    while domain := next((d for d in known["domains"] if front.endswith(d)), ""):
        front = front[: len(front) - len(domain)]
    if len(front) > _MAX_BEFORE_OFFICE or front.endswith(known["complements"]):
        return 0
    return len(front)


def _title_inside(text: str, grammar: LabelGrammar, parts: Parts) -> bool:
    """Surname, title, first names: "王部長小明"."""
    for at in (1, 2):
        for role in grammar.lexicon.cjk["roles"]:
            end = at + len(role)
            if text.startswith(role, at) and 0 < len(text) - end <= _MAX_GIVEN:
                bodies = grammar.lexicon.cjk["complements"]
                if any(text.startswith(body, at) for body in bodies if len(body) > len(role)):
                    return False  # 委員會 is a body, 委員 a member
                parts.name, parts.role, parts.given = text[:at], role, text[end:]
                return True
    return False


def _title_first(text: str, grammar: LabelGrammar, parts: Parts) -> bool:
    """An office, with its body, and the name: "外交部发言人王小明"."""
    known = grammar.lexicon.cjk
    for role in known["roles"]:
        at = text.rfind(role)
        end = at + len(role)
        if (
            at >= 0
            and 1 < len(text) - end <= _MAX_BEFORE_OFFICE
            and (at == 0 or text[:at].endswith(known["complements"]))
        ):
            parts.role, parts.name = text[:end], text[end:]
            return True
    return False


def _bracket(held: str, grammar: LabelGrammar, parts: Parts) -> None:
    """The bracket behind a head: the holder of an office, or a party."""
    if not held or _SPOKEN.fullmatch(held):
        return
    if parts.name is None:
        start = _office_start(held, grammar)
        name = held[:start].strip()
        if name:
            parts.name = name
            if held[start:] in grammar.after:
                parts.honorific = held[start:]
    elif grammar.lexicon.single(key_of(held)) & PARTY:
        parts.party = held
