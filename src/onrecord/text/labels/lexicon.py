"""The compiled words of a grammar: the longest known phrase at any place of a label."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.text.labels.words import key_of, phrase_of
from onrecord.text.patterns import compile_pattern

HONORIFIC, ROLE, MODIFIER, DOMAIN, COMPLEMENT, LINK, SURNAME, TITLE, PARTICLE, SUFFIX = (1 << i for i in range(10))
LETTERS, ARTICLE, OFFICE_ARTICLE, INDEFINITE, MANY, ANYONE, PARTY, NOTE, STOP, OF = (1 << i for i in range(10, 20))
QUESTION, ANSWER, GROUP, PLACEHOLDER, AFTER, DOUBTFUL = (1 << i for i in range(20, 26))

_FLAGS = {
    "honorifics": HONORIFIC, "after": AFTER, "roles": ROLE, "modifiers": MODIFIER, "domains": DOMAIN,
    "complements": COMPLEMENT, "links": LINK, "surnames": SURNAME, "titles": TITLE, "particles": PARTICLE,
    "suffixes": SUFFIX, "letters": LETTERS, "articles": ARTICLE, "office_articles": ARTICLE | OFFICE_ARTICLE,
    "indefinites": INDEFINITE, "doubtful": DOUBTFUL, "many": MANY, "anyone": ANYONE, "parties": PARTY, "notes": NOTE, "stops": STOP, "of": OF,
}  # fmt: skip
_WHOLE = {"questions": QUESTION, "answers": ANSWER, "groups": GROUP, "placeholders": PLACEHOLDER}
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_GLUE = re.compile(r"[.'’-]")

Phrases = tuple[tuple[tuple[str, ...], int], ...]


class Lexicon:
    """Looks up keys. `find` is the one operation that the reader of labels needs."""

    __slots__ = ("_endings", "_long", "_single", "_whole", "cjk", "patterns")

    def __init__(self, words: Mapping[str, Sequence[str]], patterns: Sequence[str]) -> None:
        flags: dict[tuple[str, ...], int] = {}
        for name, flag in _FLAGS.items():
            for entry in words[name]:
                phrase = phrase_of(entry)
                if phrase:
                    flags[phrase] = flags.get(phrase, 0) | flag
        self._single = {phrase[0]: flag for phrase, flag in flags.items() if len(phrase) == 1}
        long: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        for phrase, flag in flags.items():
            if len(phrase) > 1:
                long.setdefault(phrase[0], []).append((phrase, flag))
        self._long: dict[str, Phrases] = {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in long.items()}
        self._whole = {phrase_of(e): flag for name, flag in _WHOLE.items() for e in words[name]}
        self._endings = tuple(key_of(e) for e in words["endings"])
        self.cjk = {
            name: _unspaced(words[name]) for name in ("after", "roles", "modifiers", "domains", "complements", "stops")
        }
        self.patterns = tuple(compile_pattern(pattern) for pattern in patterns)

    def whole(self, phrase: tuple[str, ...]) -> int:
        """What a whole label is: a question, an answer, a group, a placeholder, or 0. An office's article may lead."""
        found = self._whole.get(phrase, 0)
        if not found and len(phrase) > 1 and self._single.get(phrase[0], 0) & OFFICE_ARTICLE:
            rest = phrase[1:]
            found = self._whole.get(rest, 0) & (GROUP | PLACEHOLDER)
            return 0 if self.find(rest, 0)[0] & ROLE else found
        return found

    def find(self, keys: Sequence[str], i: int) -> tuple[int, int]:
        """The flags of the longest phrase that begins at word `i`, and its length; (0, 1) when none is known."""
        key = keys[i]
        for phrase, flag in self._long.get(key, ()):
            n = len(phrase)
            if i + n <= len(keys) and all(keys[i + k] == phrase[k] for k in range(1, n)):
                return flag, n
        return self.single(key), 1

    def spread(self, keys: Sequence[str]) -> list[int]:
        """The flags of each word; all words of a phrase have those of the phrase."""
        found: list[int] = []
        while len(found) < len(keys):
            flags, n = self.find(keys, len(found))
            found.extend([flags] * n)
        return found

    def single(self, key: str) -> int:
        """The flags of one word, also of a compound ("Under-Secretary") and of a word with a role's ending."""
        flag = self._single.get(key)
        if flag is not None:
            return flag
        if self._endings and key.endswith(self._endings):
            return ROLE
        if "-" in key:
            return self._compound(key)
        return 0

    def _compound(self, key: str) -> int:
        parts = key.split("-")
        for known, flag in self._long.get(parts[0], ()):
            if known == tuple(parts):
                return flag
        joined = "".join(parts)  # a hyphen that the page's layout left inside the word
        if joined in self._single or (self._endings and joined.endswith(self._endings)):
            return self._single.get(joined, ROLE)
        first, last = self._single.get(parts[0], 0), self._single.get(parts[-1], 0)
        if last & ROLE and first & (MODIFIER | ROLE | DOMAIN | LINK):
            return ROLE
        return 0

    def glued(self, word: str) -> int:
        """Where a word that lacks a blank is to be cut: behind an honorific or an article, or 0."""
        mark = _GLUE.search(word)
        if mark is None or mark.end() >= len(word):
            return 0
        at = mark.end()
        front = self._single.get(key_of(word[:at].rstrip("-")), 0)
        if not front & (HONORIFIC | ARTICLE):
            return 0
        back = self.single(key_of(word[at:]))
        if mark[0] == ".":
            return at if front & HONORIFIC and len(word) - at > 1 and at > 2 and word[at].isalpha() else 0
        return at if back & (ROLE | HONORIFIC) else 0

    def all_of(self, keys: Sequence[str], flag: int) -> bool:
        """Whether there are keys and every one has the flag."""
        return bool(keys) and all(self.single(key) & flag for key in keys)


def _unspaced(entries: Sequence[str]) -> tuple[str, ...]:
    """The entries in Chinese or Japanese, longest first."""
    return tuple(sorted((entry for entry in entries if _HAN.search(entry)), key=lambda entry: -len(entry)))
