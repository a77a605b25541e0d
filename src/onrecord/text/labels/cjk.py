"""Chinese and Japanese labels: no blanks, titles behind the name, holders in brackets."""

from __future__ import annotations

import regex

from onrecord.model.speaker import SpeakerKind
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.label import Label, Parts
from onrecord.text.labels.words import key_of

_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}々〆ヶー]")
_OTHER = regex.compile(r"[\p{Latin}\p{Hangul}\p{Cyrillic}\p{Hebrew}\p{Arabic}]")
_BRACKETED = regex.compile(r"(?P<head>[^（(〔\[［【]*+)[（(〔\[［【](?P<held>[^）)〕\]］】]*+)[）)〕\]］】]?(?P<tail>.*+)")
_MAX_NAME = 12
_MAX_BEFORE_OFFICE = 4
_MAX_GIVEN = 3


def is_cjk(text: str) -> bool:
    """Whether a label is written in Chinese or Japanese.

    >>> is_cjk("議長"), is_cjk("唐鳳 Audrey"), is_cjk("Chair")
    (True, False, False)
    """
    return _CJK.search(text) is not None and _OTHER.search(text) is None


def parse_cjk(text: str, grammar: LabelGrammar) -> Label:
    """Tell the parts of a Chinese or Japanese label apart."""
    lexicon = grammar.lexicon
    plain = "".join(text.split())
    whole = lexicon.kind_of(key_of(plain))
    if whole is not None:
        return whole
    parts = Parts()
    match = _BRACKETED.fullmatch(text)
    if match is None:
        _read(text, grammar, parts)
    else:
        head, held, tail = match["head"].strip(), match["held"].strip(), match["tail"].strip()
        if tail and _office_start(tail, grammar) == 0:  # "原（侑）委員"
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
    if start == 0:
        parts.role = text
    elif 0 < start < len(text):
        parts.name = text[:start].strip()
        _title(text[start:], grammar, parts)
    elif not _title_inside(text, grammar, parts) and len(text) <= _MAX_NAME:
        parts.name = text


def _title(text: str, grammar: LabelGrammar, parts: Parts) -> None:
    if text in grammar.after:
        parts.honorific = text
    else:
        parts.role = text


def _office_start(text: str, grammar: LabelGrammar) -> int:
    """Where the title at the end begins: 0 when all is an office, the length when there is none."""
    key = key_of(text)
    if len(key) != len(text):
        key = text
    for title in grammar.lexicon.after:
        if key.endswith(title) and len(key) > len(title):
            return len(key) - len(title)
    for role in grammar.lexicon.roles:
        if not key.endswith(role):
            continue
        start = len(key) - len(role)
        if start == 0 or key[:start] in grammar.modifiers:
            return 0
        front = key[:start]
        stripped = True
        while stripped and front:
            stripped = False
            for domain in grammar.domains:
                if front.endswith(domain):
                    front, stripped = front[: -len(domain)], True
                    break
        body = any(front.endswith(organ) for organ in grammar.complements)
        return 0 if body or len(front) > _MAX_BEFORE_OFFICE else len(front)
    return len(text)


def _title_inside(text: str, grammar: LabelGrammar, parts: Parts) -> bool:
    """Surname, title, first names: "施部長顏祥"."""
    for at in (1, 2):
        for role in grammar.lexicon.roles:
            end = at + len(role)
            if text.startswith(role, at) and 0 < len(text) - end <= _MAX_GIVEN:
                if any(text[at:].startswith(organ) for organ in grammar.complements if len(organ) > len(role)):
                    return False
                parts.name, parts.role, parts.given = text[:at], role, text[end:]
                return True
    return False


def _bracket(held: str, grammar: LabelGrammar, parts: Parts) -> None:
    """The bracket behind a head: the holder of an office, or a party."""
    if not held:
        return
    if parts.name is None:
        start = _office_start(held, grammar)
        name = held[:start].strip()
        if name:
            parts.name = name
            parts.add("honorific", held[start:]) if held[start:] in grammar.after else None
    elif grammar.lexicon.is_party(held):
        parts.party = held
