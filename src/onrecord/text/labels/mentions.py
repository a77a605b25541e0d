"""Who is named in running words: a title, a lead paragraph, a line of the front matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import regex

from onrecord.model.speaker import Speaker
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.parse import parse_label

# What stands between one person and the next, or between a person and the rest of a sentence.
_BETWEEN = regex.compile(
    r"\s*+(?:[;:()\[\]|\n\u2013\u2014]|(?<!\b\p{L}{1,3})\.\s(?=\p{Lu}\p{Ll})"
    r"|\b(?:remarks|availability|conference|briefing|statements?|interview|gaggle|call|meeting|transcript|and|by|with|from|met|meets|between|hosts?|welcomes?|mit|von|und|avec|par|et|con|por|y|e)\b|&)\s*+",
    regex.IGNORECASE,
)
_WORD = regex.compile(r"\p{L}[\p{L}'’-]*+")
_GIVEN = regex.compile(r"(?P<title>\S{1,20}\s)?(?P<name>\p{Lu}[\p{L}.'’-]*+(?:\s\p{Lu}\.?(?:\s?\p{Lu}\.)?)?\s)$")
_REST = regex.compile(r",\s[^,\n]{3,80}+")
# The name behind an office ends where a headline goes on.
_SMALL = r"(?i:aboard|after|and|at|before|during|en|following|in|of|on|to|upon|with)\b"
_CAPITAL = rf"\s(?!{_SMALL})\p{{Lu}}[\p{{L}}.'’-]*+"
_HOLDER = regex.compile(rf"{_CAPITAL}(?:{_CAPITAL}){{0,2}}+(?=\s{_SMALL}|\s\p{{Ll}}|\s*+(?:[,;:()]|$))")
# The Vice President is no President.
_OTHER = regex.compile(r"(?i:vice|deputy|acting|former|assistant|under|associate|elect)[\s-]+$")
_LONGEST = 200_000
_LONGEST_CHUNK = 300
_TRIES = 5
_Finder = Callable[[str, int, int, LabelGrammar], Speaker | None]


def mentioned(text: str, surnames: Iterable[str], offices: Iterable[str], grammar: LabelGrammar) -> Iterator[Speaker]:
    """The persons with one of the `surnames` whose full names stand in the text, and the holders of `offices`.

    Both are given without case. What is printed around a name tells the office where the grammar knows it.

    >>> from onrecord.text.labels import get_grammar
    >>> head = "Briefing by Press Secretary Ada Lund and Director of Ferries Ida M. Holm"
    >>> [(s.name, s.role) for s in mentioned(head, {"lund", "holm"}, set(), get_grammar("us"))]
    [('Ada Lund', 'Press Secretary'), ('Ida M. Holm', 'Director of Ferries')]
    >>> [
    ...     (s.name, s.role)
    ...     for s in mentioned("President Lund Aboard the Ferry", set(), {"president"}, get_grammar("us"))
    ... ]
    [('Lund', 'President')]
    """
    wanted: list[tuple[str, _Finder]] = [
        *((surname, _named) for surname in surnames),
        *((office, _held) for office in offices),
    ]
    by_last: dict[str, list[tuple[str, _Finder]]] = {}
    for phrase, find in wanted:
        if words := _WORD.findall(phrase):
            by_last.setdefault(words[-1].casefold(), []).append((phrase, find))
    tries: Counter[str] = Counter()
    for chunk in _chunks(text[:_LONGEST]):
        for word in _WORD.finditer(chunk):
            for phrase, find in by_last.get(word[0].casefold(), ()):
                start = word.end() - len(phrase)
                if tries[phrase] < _TRIES and start >= 0 and chunk[start : word.end()].casefold() == phrase:
                    tries[phrase] += 1
                    person = find(chunk, start, word.end(), grammar)
                    if person is not None:
                        yield person


def _chunks(text: str) -> Iterator[str]:
    """Stretches that name one person at most."""
    at = 0
    for part in _BETWEEN.finditer(text):
        yield text[at : part.start()].strip(" \t*_")[-_LONGEST_CHUNK:]
        at = part.end()
    yield text[at:].strip(" \t*_")[-_LONGEST_CHUNK:]


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
    given = _GIVEN.search(words, 0, start)
    if given is None or (person.name or "").casefold() == surname:
        return None
    for at in (given.start(), given.start("name")):
        person = parse_label(words[at:], grammar).speaker()
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
