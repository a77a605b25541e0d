"""How much a line start looks like a speaker label, by its shape alone."""

from __future__ import annotations

from typing import Self

import regex
from attrs import define

from onrecord.text.labels.cjk import is_cjk, parse_cjk
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.lexicon import (
    ANSWER,
    ANYONE,
    ARTICLE,
    COMPLEMENT,
    DOMAIN,
    DOUBTFUL,
    GROUP,
    HONORIFIC,
    INDEFINITE,
    LETTERS,
    LINK,
    MANY,
    MODIFIER,
    OFFICE_ARTICLE,
    PARTICLE,
    PLACEHOLDER,
    QUESTION,
    ROLE,
    STOP,
    SUFFIX,
    SURNAME,
    TITLE,
    Lexicon,
)
from onrecord.text.labels.parse import CODE
from onrecord.text.labels.words import key_of

MAX_LENGTH = 200
MAX_WORDS = 16
_OPEN = {"[": "]", "<": ">"}
_BRACKET = regex.compile(r"[(\[（［【〔][^()\[\]（）［］【】〔〕]*+[)\]）］】〕]?")
_NUMBER = regex.compile(r"(?:[QT]?\d{1,4}|\d{1,2}\.\d{2})[.)]?\s++(?=\p{L})")
_NUMBERED = regex.compile(r"\s(?:(?i:no|nr|number)\.?\s)?#?\d{1,4}$")
_YEAR = regex.compile(r"(?:18|19|20)\d\d")
# Signs of a sentence, a quotation, a time, an address or a formula. Double quotes stand inside Hebrew words.
_NEVER = regex.compile(r"[?!…“„«»。、！？|{}@#=<>\\+%$€£]|\.\.|--|://|(?<!\w)[\"'‘]|\d[:.,]\d|\d\s*[/:]")
_DIGIT = regex.compile(r"(?<![\p{L}\d])\d")
_FINAL = regex.compile(r"\p{Lu}\.?")
_INITIALS = regex.compile(r"(?:\p{Lu}\p{M}*\.?-?){1,3}")
# "A.Okoye", "А.Б.Примеров": initials and a surname without a blank
_INITIALLED = regex.compile(r"(?:\p{Lu}\p{M}*\.-?){1,3}\p{Lu}\p{Ll}[\p{L}\p{M}'’-]++")
_UNCASED = regex.compile(r"[\p{Lo}]")
_KNOWN = ROLE | MODIFIER | DOMAIN | COMPLEMENT | LINK | ARTICLE | HONORIFIC | PARTICLE | SUFFIX | LETTERS | TITLE
_NAMES = HONORIFIC | TITLE | ROLE | PARTICLE | SURNAME | MODIFIER
_INNER = regex.compile(r"[(（]([^()（）]++)[)）][\s.]*+$")
_UNSURE = ("an article without an office", "like a name")
"""Words in front of brackets that may be an office nobody has listed."""


class Likeness(float):
    """A figure from 0 to 1 with the reason for it.

    >>> Likeness(0.5, "a name").reason
    'a name'
    """

    __slots__ = ("reason",)

    reason: str

    def __new__(cls, value: float, reason: str) -> Self:
        """Keep the reason beside the figure."""
        made = super().__new__(cls, value)
        made.reason = reason
        return made


def looks_like_label(text: str, grammar: LabelGrammar) -> Likeness:
    """How plausible a line start is as a speaker label, 0 to 1, by its shape; about 0.5 for a bare name.

    Nothing but the text counts: how often it recurs and what stands around it is for the caller to weigh.

    >>> from onrecord.text.labels import get_grammar
    >>> en = get_grammar("en")
    >>> looks_like_label("Dr. Ama Okoye", en) > 0.8 > looks_like_label("Ama Okoye", en) > 0.4
    True
    >>> likeness = looks_like_label("But here's the deal", en)
    >>> float(likeness), likeness.reason
    (0.02, 'words of a sentence')
    """
    label = " ".join(text.split()).strip(":：*_-–—>•● ")
    if not label or len(label) > MAX_LENGTH:
        return Likeness(0.0, "empty" if not label else "too long")
    if label[0] in _OPEN and label.find(_OPEN[label[0]]) == len(label) - 1:
        label = label[1:-1].strip()
    if not label or label[0] in "([<":
        return Likeness(0.05, "begins with a bracket")
    if is_cjk(label):
        return _without_blanks(label, grammar)
    number = _NUMBER.match(label)
    if number is not None:
        label = label[number.end() :]
    head = label
    for _ in range(2):
        head = _BRACKET.sub(" ", head)
    bracketed = head != label
    head = head.strip(" .,;")
    if not head:
        return Likeness(0.02, "only brackets")
    found = _Shape(head, grammar.lexicon, bracketed=bracketed).likeness()
    if found.reason == "a number" and (numbered := _NUMBERED.search(head)):  # "JUROR NO. 7"
        office = _Shape(head[: numbered.start()], grammar.lexicon, bracketed=bracketed).likeness()
        return office if office.reason == "an office" else found
    if bracketed and found.reason in _UNSURE and (inner := _INNER.search(label)):
        within = _Shape(inner[1].strip(), grammar.lexicon, bracketed=False).likeness()
        if within.reason == "an honorific":
            return Likeness(0.8, "an honorific in brackets")
    return found


def _without_blanks(label: str, grammar: LabelGrammar) -> Likeness:
    """Chinese and Japanese: short, and best with a title."""
    if _NEVER.search(label) or _DIGIT.search(label):
        return Likeness(0.02, "signs of a sentence")
    got = parse_cjk(label, grammar)
    if got.kind == "none" or len(label) > 30:
        return Likeness(0.02, "no name and no office")
    if got.name is None or got.role or got.honorific:
        return Likeness(0.9 if len(label) <= 20 else 0.6, "a title")
    if len(label) <= 4:
        return Likeness(0.45, "short as a name")
    return Likeness(0.2 if len(label) <= 8 else 0.05, "no title")


@define(slots=True)
class _Shape:
    """The words of a line start, weighed."""

    head: str
    lexicon: Lexicon
    bracketed: bool

    def likeness(self) -> Likeness:
        first, _, rest = self.head.partition(",")
        words = first.split()
        if words and (at := self.lexicon.glued(words[0])):
            words[:1] = words[0][:at], words[0][at:]
        keys = [key_of(word) for word in words]
        if words and words[0][0].islower() and not self._particles(words, keys):
            return Likeness(0.05, "begins in small letters")
        known = self._unnamed(keys, rest) or self._rejected(words)
        if known is not None:
            return known
        flags = self._flags(words, keys)
        if flags[0] & MANY and any(flag & ANYONE for flag in flags):
            return Likeness(0.85, "a group")
        if self._cut_off(words, flags):
            return Likeness(0.1, "ends in an honorific")
        if self._sentence(words, flags):
            return Likeness(0.02, "words of a sentence")
        return self._adjusted(words, flags, rest)

    def _rejected(self, words: list[str]) -> Likeness | None:
        if _NEVER.search(self.head):
            return Likeness(0.02, "signs of a sentence")
        digits = _DIGIT.search(self.head)
        if digits and not _YEAR.match(self.head, digits.start()):
            return Likeness(0.02, "a number")
        if len(words) > MAX_WORDS or not any(word[0].isalpha() for word in words):
            return Likeness(0.02, "too many words" if words else "no words")
        return None

    def _adjusted(self, words: list[str], flags: list[int], rest: str) -> Likeness:
        """The weight of the words, corrected by what surrounds them."""
        value, reason = self._weigh(words, flags)
        if _DIGIT.search(self.head):
            value = value * 0.8 if reason == "an office" else 0.02
        elif len(words) > 1 and _FINAL.fullmatch(words[-1]) and not rest and not self.bracketed:
            value, reason = value * 0.4, "ends in an initial"
        if rest:
            value, reason = self._after_comma(rest, value, reason)
        if self.bracketed:
            value = min(0.97, value + 0.15)
        return Likeness(round(value, 3), reason)

    def _particles(self, words: list[str], keys: list[str]) -> bool:
        """Whether small letters begin a name: "van der Berg", "al-Amin"."""
        for word, flag in zip(words, self._flags(words, keys), strict=True):
            if not word[0].islower():
                return not flag & (ROLE | MODIFIER | STOP)
            if not flag & PARTICLE:
                return word[:3] in {"al-", "el-"} or word[:2] in {"d'", "d’"}
        return False

    def _unnamed(self, keys: list[str], rest: str) -> Likeness | None:
        if rest:
            return None
        whole = self.lexicon.whole(tuple(key for key in keys if key))
        if whole and len(keys) > 1 and self.lexicon.single(keys[0]) & OFFICE_ARTICLE and not self.head.isupper():
            return Likeness(0.5, "somebody unnamed")  # "The public: it is here to stay"
        if whole & (QUESTION | GROUP):
            return Likeness(0.95, "a question or a group")
        if whole & ANSWER:
            return Likeness(0.7, "an answer")
        if whole & PLACEHOLDER:
            return Likeness(0.85, "a placeholder")
        code = CODE.fullmatch(self.head)
        if code is not None and self.lexicon.whole(tuple(key_of(w) for w in code["word"].split())) & PLACEHOLDER:
            return Likeness(0.95, "a placeholder")
        return None

    def _flags(self, words: list[str], keys: list[str]) -> list[int]:
        flags = self.lexicon.spread(keys)
        return [0 if i and len(keys[i]) == 1 and words[i][0].isupper() else flag for i, flag in enumerate(flags)]

    def _cut_off(self, words: list[str], flags: list[int]) -> bool:
        """Whether a full stop behind an honorific cut a longer text: "Kollegin Dr"."""
        if len(words) < 2 or self.bracketed or len(words[-1]) > 4:
            return False
        last = flags[-1]
        plain = last & HONORIFIC and not last & (ROLE | SUFFIX | LETTERS | DOUBTFUL)
        return bool(plain) and (not flags[0] & (HONORIFIC | TITLE) or bool(flags[-2] & ROLE))

    def _sentence(self, words: list[str], flags: list[int]) -> bool:
        """Whether the words are those of a sentence: small or sentence-opening words that no label holds."""
        capitals = all(word.isupper() or not word[0].isalpha() for word in words)
        office = False
        before = 0
        for i, (word, flag) in enumerate(zip(words, flags, strict=True)):
            stop = flag & STOP and not flag & _KNOWN
            if stop and (capitals or word[0].islower() or _UNCASED.match(word)):
                return True
            if stop and i == 0 and self._opens_a_sentence(words, flags):
                return True
            if word[0].islower() and not flag & _KNOWN and not (office and before & (LINK | ARTICLE | COMPLEMENT)):
                return True
            office = office or bool(flag & ROLE)
            before = flag
        return False

    def _opens_a_sentence(self, words: list[str], flags: list[int]) -> bool:
        """Whether a sentence's first word, which may be a first name, is followed as in a sentence."""
        if len(words) == 1:
            return not self.bracketed
        if flags[1] & PARTICLE and not flags[-1] & (_KNOWN | STOP) and not words[-1][0].islower():  # "Ali bin Okoye"
            return False
        return words[1][0].islower() or bool(flags[1] & (_KNOWN | STOP))

    def _weigh(self, words: list[str], flags: list[int]) -> tuple[float, str]:
        n = len(words)
        if flags[0] & INDEFINITE and n > 1 and not flags[0] & (ARTICLE | HONORIFIC):
            return 0.5, "somebody unnamed"
        start = 1 if n > 1 and flags[0] & ARTICLE else 0
        lead = flags[start]
        if lead & HONORIFIC and not lead & ROLE:
            named = any(len(word.strip(".")) > 1 for word in words[start + 1 :])
            return (0.9, "an honorific") if named else (0.2, "only an honorific")
        if lead & TITLE:
            return (0.9, "a title") if n > start + 1 else (0.2, "only a title")
        role = self._role(flags)
        if role >= 0:
            return self._office(words, flags, start, role)
        if start and flags[0] & OFFICE_ARTICLE:
            # Only recurrence tells "THE HARBOURMASTER" and "The Paper" from the beginning of a sentence.
            value = 0.35 if n <= start + 2 and words[start][0].isupper() and not lead & STOP else 0.2
            return value, "an article without an office"
        return self._name(words, flags)

    def _role(self, flags: list[int]) -> int:
        """The place of the first word that is an office; a surname is one only in front or behind an article."""
        for i, flag in enumerate(flags):
            if flag & ROLE and not (flag & SURNAME and (i > 1 or (i and not flags[0] & ARTICLE))):
                return i
        return -1

    def _office(self, words: list[str], flags: list[int], start: int, role: int) -> tuple[float, str]:
        n = len(words)
        before = [flag for flag in flags[start:role] if not flag & _KNOWN]
        if len(before) > 2:
            return 0.25, "an office among other words"
        small = words[role][0].islower() and words[0][0].isupper() and role > start
        value = 0.85 if role == start or not before else 0.6
        if n - role == 1 and start == 0 and n > 1 and before:
            value = 0.45  # "Planning Committee Chair" or "Rules of Court Officer"
        if small:
            value -= 0.35
        return value, "an office"

    def _name(self, words: list[str], flags: list[int]) -> tuple[float, str]:
        """Bare words: a name, a heading or the beginning of a sentence."""
        n = len(words)
        joined = any(flag & LINK and not flag & PARTICLE for flag in flags[1:])
        if flags[0] & LINK and n > 1 and flags[1] & _KNOWN:
            return 0.1, "words of a heading"
        bodies = sum(bool(flag & (DOMAIN | COMPLEMENT | MODIFIER)) for flag in flags)
        if joined or bodies * 2 > n:
            return 0.15, "words of a heading"
        if n > 1 and len(words[0]) == 1 and self.lexicon.whole((key_of(words[0]),)) & QUESTION:
            return 0.1, "a question and its words"
        uncased = bool(_UNCASED.match(words[0]))
        initials = sum(bool(_INITIALS.fullmatch(word)) for word in words)
        if initials == n == 2 and len(words[1]) == 3 and len(words[0]) > 1 and "." not in self.head:  # "AMY LEE"
            return 0.4, "short words in capitals"
        if initials == n:
            return (0.25, "initials only") if n == 1 and "." not in words[0] else (0.05, "an abbreviation")
        if n == 1 and _INITIALLED.fullmatch(words[0]):
            return 0.6, "like a name"
        if n == 1:
            return (0.35 if not words[0].isupper() or uncased else 0.45), "one word"
        if n <= 4:
            value = 0.6 + 0.1 * bool(initials) - 0.15 * bool(bodies) - 0.1 * uncased
            value -= 0.3 if any(flag & STOP for flag in flags[1:]) else 0.2 * bool(flags[0] & STOP)
            return value, "like a name"
        return (0.35 if n <= 5 else 0.15), "many words"

    def _after_comma(self, rest: str, value: float, reason: str) -> tuple[float, str]:
        """What follows a comma: an office or first names strengthen, a sentence weakens."""
        words = rest.replace(",", " ").split()
        if not words:
            return value, reason
        flags = self._flags(words, [key_of(word) for word in words])
        if any(flag & STOP and not flag & _KNOWN for flag in flags):
            return 0.02, "words of a sentence"
        if flags[0] & HONORIFIC and not flags[0] & (SUFFIX | LETTERS):  # "Thank you, Mr. Speaker"
            return (value * 0.6, reason) if len(flags) > 1 and not flags[1] & ROLE else (0.05, "an address")
        if any(flag & ROLE for flag in flags[:4]) and value >= 0.3:
            return max(value, 0.85), "a name and an office"
        if flags[0] & (SUFFIX | LETTERS):
            return value, reason
        before = self.head.partition(",")[0]
        if reason == "like a name" and before.isupper() and " " in before and words[0][0].islower():
            return max(value, 0.6), "a name in capitals and a clause"
        if reason == "an office" or len(words) > 4 or words[0][0].islower():
            small = sum(word[0].islower() and not flag & _KNOWN for word, flag in zip(words, flags, strict=True))
            return (value * 0.9, reason) if small == 0 and reason == "an office" else (value * 0.2, "a clause")
        return max(value * 0.75, 0.4 if reason == "one word" else 0.0), "names and a comma"
