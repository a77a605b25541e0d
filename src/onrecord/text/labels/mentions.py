"""Who is named in running words: a title, a lead paragraph, a line of the front matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from onrecord.model.speaker import Speaker
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.parse import parse_label

# What stands between one person and the next, or between a person and the rest of a sentence.
_BETWEEN = regex.compile(
    r"[^\S\n]*+(?:[;:()\[\]|\n\u2013\u2014]|(?<!\b\p{L}{1,3})\.\s(?=\p{Lu}\p{Ll})"
    r"|\b(?:remarks|availability|conference|briefing|statements?|interview|gaggle|call|meeting|transcript|and|by|with|from|met|meets|between|hosts?|welcomes?|mit|von|und|avec|par|et|con|por|y|e)\b|&)\s*+",
    regex.IGNORECASE,
)
_INNER = regex.compile(r"[\p{L}'’-]")
_CAPITALISED = regex.compile(r"(?<!\S)\p{Lu}")
# The date of a headline is no body: "Briefing by Ada Lund, March 3".
_REST = regex.compile(r",\s(?!\p{Lu}\p{L}{2,8}\.?\s\d|\d)[^,\n]{3,80}+")
# The name behind an office ends where a headline goes on.
_SMALL = r"(?i:aboard|after|and|at|before|during|en|following|in|of|on|to|upon|with)\b"
_CAPITAL = rf"\s(?!{_SMALL})\p{{Lu}}[\p{{L}}.'’-]*+"
_HOLDER = regex.compile(rf"{_CAPITAL}(?:{_CAPITAL}){{0,2}}+(?=\s{_SMALL}|\s\p{{Ll}}|\s*+(?:[,;:()]|$))")
# The Vice President is no President.
_OTHER = regex.compile(r"(?i:vice|deputy|acting|former|assistant|under|associate|elect)[\s-]+$")
_LONGEST = 200_000
_FAR = 300
_TRIES = 5
_LONGEST_OFFICE = 8
"""How many words before a surname may belong to it, the office included."""


def mentioned(text: str, surnames: Iterable[str], offices: Iterable[str], grammar: LabelGrammar) -> Iterator[Speaker]:
    """The persons with one of the `surnames` whose full names stand in the text, and the holders of `offices`.

    Both are given without case. What is printed around a name tells the office where the grammar knows it.

    >>> from onrecord.text.labels import get_grammar
    >>> head = "Briefing by Press Secretary Ada Lund and Director of Ferries Ida M. Holm"
    >>> [(s.name, s.role) for s in mentioned(head, {"lund", "holm"}, set(), get_grammar("us"))]
    [('Ida M. Holm', 'Director of Ferries'), ('Ada Lund', 'Press Secretary')]
    >>> [
    ...     (s.name, s.role)
    ...     for s in mentioned("President Lund Aboard the Ferry", set(), {"president"}, get_grammar("us"))
    ... ]
    [('Lund', 'President')]
    """
    text = text[:_LONGEST]
    low = "\n".join(line.casefold() for line in text.split("\n"))
    if len(low) != len(text):
        low = text
    wanted = [*((surname, _named) for surname in sorted(surnames)), *((office, _held) for office in sorted(offices))]
    for phrase, find in wanted:
        for start in _places(low, phrase):
            low_edge, chunk = _chunk(text, start)
            person = find(chunk, start - low_edge, start - low_edge + len(phrase), grammar)
            if person is not None:
                yield person


def _places(text: str, phrase: str) -> Iterator[int]:
    """The first places where the phrase stands as words of its own."""
    at = tries = 0
    while phrase and tries < _TRIES and (at := text.find(phrase, at)) >= 0:
        end = at + len(phrase)
        if not (text[at - 1 : at] + text[end : end + 1]).isalnum() and not _INNER.match(text, end):
            tries += 1
            yield at
        at = end


def _chunk(text: str, at: int) -> tuple[int, str]:
    """The stretch around a place that names one person at most, and where it begins."""
    start, end = max(0, at - _FAR), min(len(text), at + _FAR)
    low = start
    for part in _BETWEEN.finditer(text, start, end):
        if part.start() > at:
            end = part.start()
            break
        low = part.end()
    raw = text[low:end]
    lead = len(raw) - len(raw.lstrip(" \t*_"))
    return low + lead, raw.strip(" \t*_")


def _named(chunk: str, start: int, end: int, grammar: LabelGrammar) -> Speaker | None:
    """The person of the surname that stands there, if the chunk gives the full name."""
    surname, words = chunk[start:end].casefold(), chunk[:end]
    person = Speaker()
    rest = _REST.match(chunk, end)
    for label in (words + rest[0] if rest else words, words):
        person = parse_label(label, grammar).speaker()
        # "Lund, Ada" is a name where a line begins, and two people in a sentence.
        if _is_full(person.name, surname) and (start == 0 or (person.name or "").split()[0] in chunk[:start]):
            return person
    if (person.name or "").casefold() == surname:
        return None
    for word in list(_CAPITALISED.finditer(words, 0, start))[-_LONGEST_OFFICE:]:
        person = parse_label(words[word.start() :], grammar).speaker()
        if _is_full(person.name, surname):
            return person
    return None


def _held(chunk: str, start: int, end: int, grammar: LabelGrammar) -> Speaker | None:
    """The holder of the office that stands there, whose name follows."""
    name = _HOLDER.match(chunk, end)
    if name is None or _OTHER.search(chunk, 0, start):
        return None
    holder = parse_label(chunk[start : name.end()].rstrip("."), grammar).speaker()
    return holder if holder.name and (holder.role or "").casefold() == chunk[start:end].casefold() else None


def _is_full(name: str | None, surname: str) -> bool:
    words = (name or "").split()
    size = len(surname.split())
    return (
        size < len(words) <= size + 2
        and " ".join(words[-size:]).casefold() == surname
        and all(word[0].isupper() for word in words[:-size])
    )
