"""Patterns that cannot hang: compiled in one place, linted, and run over a net.

The lint keeps out what takes exponential time. What it misses is stopped by a time limit, which is so wide that no
lawful document meets it, however slow the machine: it ends what would never end, and decides nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from onrecord.model.errors import LimitError, SpecError

Pattern = regex.Pattern[str]
Match = regex.Match[str]

SECONDS_PER_WINDOW = 30.0
WINDOW = 65_536
LONG = 1_000

# A group with an unbounded quantifier inside that is itself repeated without bound, as in (a+)+ or (\w*\s?)*:
# two ways to split the same text, which is what makes backtracking explode. Possessive and atomic forms are safe.
_NESTED = regex.compile(
    r"(?<!\\)\((?!\?>)(?:\?:|\?P<\w+>)?(?P<body>(?:[^()\\\[\]]|\\.|\[(?:\\.|[^\]])*+\])*+)\)(?:[*+]|\{\d*,\})(?!\+)",
    regex.V1,
)
_LOOSE = regex.compile(r"(?<!\\)(?:[*+]|\{\d*,\})(?![+])", regex.V1)
_SEPARATED = regex.compile(r"""^(?:[ ,;/'’&:\-]|\\[.nt\-])(?![*+?{])|(?<!\\)(?:[ ,;/'’&:\-]|\\[.nt\-])$""", regex.V1)


def compile_pattern(pattern: str, *, ignore_case: bool = False) -> Pattern:
    r"""Compile a declared pattern: multi-line, Unicode, version 1 of `regex`.

    Raises `SpecError` when it does not compile or when it repeats a repetition, which can take exponential time.

    >>> compile_pattern(r"(?P<label>[A-Z]+): ").match("CHAIR: Order.")["label"]
    'CHAIR'
    >>> compile_pattern(r"((?:[A-Za-z.]+\s*)+):")
    Traceback (most recent call last):
    ...
    onrecord.model.errors.SpecError: the pattern repeats a repetition: '(?:[A-Za-z.]+\\s*)+'. Use a possessive ...
    """
    for nested in _NESTED.finditer(pattern):
        if _repeats_a_repetition(nested["body"]):
            msg = f"the pattern repeats a repetition: {nested[0]!r}"
            raise SpecError(
                msg,
                hint="Use a possessive quantifier (++, *+) or an atomic group (?>…), or begin each turn with a fixed character",
            )
    flags = regex.MULTILINE | regex.V1 | regex.UNICODE
    try:
        return regex.compile(pattern, flags | (regex.IGNORECASE if ignore_case else 0))
    except (regex.error, OverflowError, RecursionError) as error:
        msg = f"the pattern does not compile: {pattern!r} ({error})"
        raise SpecError(msg) from error


def _repeats_a_repetition(body: str) -> bool:
    """A body that opens or closes with a literal separator, as in `(?: \\w+)*`, can be split in one way only."""
    if not _LOOSE.search(body):
        return False
    return not all(_SEPARATED.search(branch) for branch in body.split("|"))


def find_all(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Iterator[Match]:
    """Every match of `pattern`; raises `LimitError` when there is no end of it. The limit grows with the text.

    >>> [match[0] for match in find_all(compile_pattern("[aeiou]"), "hear, hear", 2)]
    ['a', 'e', 'a']
    """
    stop = len(text) if end is None else end
    budget = SECONDS_PER_WINDOW * (1 + (stop - start) / WINDOW)
    try:
        yield from pattern.finditer(text, start, stop, timeout=budget)
    except TimeoutError:
        raise _too_slow(pattern, budget) from None


def find_in(pattern: Pattern, paragraph: str) -> Iterator[Match]:
    """The same for one of many short texts, where the net would cost more than the search: none below `LONG`."""
    return pattern.finditer(paragraph) if len(paragraph) < LONG else find_all(pattern, paragraph)


def match_at(pattern: Pattern, text: str, at: int) -> Match | None:
    """A match that begins at one place, over the same net.

    >>> match_at(compile_pattern("he[a-z]+"), "hear, hear", 6).span()
    (6, 10)
    """
    try:
        return pattern.match(text, at, timeout=SECONDS_PER_WINDOW)
    except TimeoutError:
        raise _too_slow(pattern, SECONDS_PER_WINDOW) from None


def search(pattern: Pattern, text: str, start: int = 0, end: int | None = None) -> Match | None:
    """The first match, over the same net."""
    stop = len(text) if end is None else end
    budget = SECONDS_PER_WINDOW * (1 + (stop - start) / WINDOW)
    try:
        return pattern.search(text, start, stop, timeout=budget)
    except TimeoutError:
        raise _too_slow(pattern, budget) from None


def _too_slow(pattern: Pattern, budget: float) -> LimitError:
    source: Any = pattern.pattern
    shown = source if len(source) <= 80 else source[:77] + "…"
    return LimitError(f"the pattern {shown!r} took longer than {budget:g} s", limit="pattern_seconds", value=budget)
