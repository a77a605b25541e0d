"""What the brackets of a label hold: the holder of an office, a party, a place, an office, a note."""

from __future__ import annotations

import regex
from attrs import define

from onrecord.text.labels.label import Parts
from onrecord.text.labels.lexicon import (
    DOMAIN,
    HONORIFIC,
    LETTERS,
    LINK,
    MODIFIER,
    NOTE,
    PARTICLE,
    PARTY,
    ROLE,
    SURNAME,
    TITLE,
)
from onrecord.text.labels.segments import Range, Reader
from onrecord.text.labels.words import Word, inside

_LETTER = regex.compile(r"\p{L}")
_ACRONYM = regex.compile(r"[\p{Lu}\d][\p{Lu}\d&/+.\-]*+(?:\s?/\s?[\p{Lu}\d][\p{L}\d&/+.\-]*+|\s\d{1,3}(?:/.*+)?)?")
_CAMEL = regex.compile(r"\p{L}*\p{Ll}\p{Lu}[\p{L}\d]*+|\p{L}++\d++\p{L}*+|\p{Ll}{1,2}\.\p{Ll}{1,2}")
_SHORT = regex.compile(r"(?:\p{Lu}\p{Ll}{1,3}\.\s?)++|\p{L}\p{M}*+")
_DASHED = regex.compile(r"\s*+[—–]\s*+|\s++-\s++")
_MAX_CAPITALS = 5
_MAX_DEPTH = 3


def party_shape(text: str, *, mixed: bool) -> bool:
    """Whether a text looks like the short form of a party: "CDU/CSU", "PvdA", "Lib.", "S".

    In a label that is all capitals only a short word is one.

    >>> [
    ...     party_shape("GroenLinks", mixed=True),
    ...     party_shape("Bathurst", mixed=True),
    ...     party_shape("BATHURST", mixed=False),
    ... ]
    [True, False, False]
    """
    if _SHORT.fullmatch(text):
        return True
    if _ACRONYM.fullmatch(text):
        return len(text) > 1 and (mixed or len(text) <= _MAX_CAPITALS or "/" in text or "&" in text)
    return bool(_CAMEL.fullmatch(text))


@define(slots=True)
class Brackets:
    """Reads the brackets behind a label's words into its parts, which hold what the words said."""

    reader: Reader
    parts: Parts
    depth: int = 0

    def holds_a_person(self, index: int) -> bool:
        """Whether a bracket certainly holds a person: it begins with an honorific, a title or a rank."""
        inner = self._inner(self.reader.words[index])
        if not inner.words or inner.words[0].kind == ",":
            return False
        first = inner.find(0)[0]
        if first & NOTE and not first & (HONORIFIC | ROLE | TITLE):
            return False
        got = inner.read(0, _first_stretch(inner))
        return got.name is not None and bool(got.honorific or got.role or got.titled)

    def read(self, groups: list[int]) -> None:
        """Read the brackets in order."""
        for index in groups:
            word = self.reader.words[index]
            inner = self._inner(word)
            start, end = inside(word)
            text = self.reader.text[start:end].strip(" .-—–")
            if not inner.words or not _LETTER.search(text) or _is_note(inner, text) or self._pattern(text):
                continue
            self._one(inner, last=index == groups[-1])

    def _inner(self, word: Word) -> Reader:
        start, end = inside(word)
        return Reader.of(self.reader.text, self.reader.grammar, start, end)

    def _pattern(self, text: str) -> bool:
        """What a pattern of the grammar says of the whole bracket."""
        for pattern in self.reader.grammar.lexicon.patterns:
            match = pattern.fullmatch(text)
            if match is None:
                continue
            for part, value in match.groupdict().items():
                if value and value.strip():
                    self.parts.add(part, value.strip())
            return True
        return False

    def _one(self, inner: Reader, *, last: bool) -> None:
        if self._holder(inner) or self._given(inner):
            return
        stretches = _stretches(inner)
        if not stretches:
            return
        final = inner.cut(stretches[-1])
        office = _is_office(inner, stretches[0])
        if self._is_party(inner, stretches[-1], alone=last and len(stretches) == 1 and not office):
            self.parts.add("party", final)
            stretches.pop()
        if stretches:
            self._fact(inner.cut((stretches[0][0], stretches[-1][1])), office=office)

    def _holder(self, inner: Reader) -> bool:
        """The person in "The Minister (Dr. Okoye)", with the person's own brackets."""
        parts = self.parts
        stop = _first_stretch(inner)
        if parts.name is not None or parts.role is None or any(w.text[:1].isdigit() for w in inner.words[:stop]):
            return False
        got = inner.read(0, stop)
        if got.name is None or (got.honorific is None and self._is_party(inner, (0, len(inner.words)), alone=False)):
            return False
        flags = [inner.find(i)[0] for i in range(*got.name)]
        plain = got.honorific is None and got.role is None and not got.titled
        if plain and any(f & (DOMAIN | LINK) and not f & PARTICLE for f in flags):
            return False
        parts.name = inner.cut(got.name)
        rank = (got.honorific or got.role, got.role or got.honorific)
        if rank[0] and rank[1]:
            parts.add("honorific", inner.cut((rank[0][0], rank[1][1])))
        if got.place:
            parts.add("constituency", inner.cut(got.place))
        for span in _stretches(inner)[1:]:
            self.parts.add("party" if self._is_party(inner, span, alone=False) else "constituency", inner.cut(span))
        if self.depth < _MAX_DEPTH:
            Brackets(inner, parts, self.depth + 1).read(
                [i for i in range(stop, len(inner.words)) if inner.words[i].kind == "("]
            )
        return True

    def _given(self, inner: Reader) -> bool:
        """First names in brackets: "EJEMPLO (don Andrés)"."""
        if self.parts.name is None or not inner.flags(0, len(inner.words)) & HONORIFIC:
            return False
        got = inner.read(0, _first_stretch(inner))
        if got.name is None or got.role is not None or got.honorific is None:
            return False
        self.parts.add("given", inner.cut(got.name))
        return True

    def _is_party(self, inner: Reader, span: Range, *, alone: bool) -> bool:
        flags, n = inner.find(span[0])
        whole = n == span[1] - span[0]
        if flags & PARTY and whole:
            return True
        if flags & ROLE and whole:
            return False
        text = inner.cut(span)
        if party_shape(text, mixed=self.reader.mixed):
            return True
        return (
            alone
            and self.reader.grammar.brackets == "party"
            and self.parts.name is not None
            and self.parts.role is None
        )

    def _fact(self, text: str, *, office: bool) -> None:
        sides = [side for side in _DASHED.split(text) if side]
        if len(sides) == 2 and self._dashed(sides):
            return
        if office:
            self.parts.add("role", text)
        elif self.parts.name is not None or self.parts.role is None:
            fact = "affiliation" if self.reader.grammar.brackets == "affiliation" else "constituency"
            # Behind a place, whatever stands in brackets of its own is a party: "(Elm) (Reed)".
            self.parts.add("party" if fact == "constituency" and self.parts.constituency else fact, text)

    def _dashed(self, sides: list[str]) -> bool:
        """Two facts joined by a dash, of which one is known: "National—Ilam", "Whitlam—Assistant Treasurer"."""
        kinds = [self._kind(side) for side in sides]
        if not any(kinds):
            return False
        for kind, side in zip(kinds, sides, strict=True):
            self.parts.add(kind or "constituency", side)
        return True

    def _kind(self, text: str) -> str:
        inner = Reader.of(text, self.reader.grammar)
        span = (0, len(inner.words))
        if not inner.words:
            return ""
        if _is_office(inner, span):
            return "role"
        return "party" if self._is_party(inner, span, alone=False) else ""


def _first_stretch(inner: Reader) -> int:
    """Where the words before the first comma or the last brackets end."""
    stop = next((i for i, word in enumerate(inner.words) if word.kind == ","), len(inner.words))
    while stop > 1 and inner.words[stop - 1].kind == "(":
        stop -= 1
    return stop


def _stretches(inner: Reader) -> list[Range]:
    commas = [i for i, word in enumerate(inner.words) if word.kind == ","]
    edges = zip([0, *(i + 1 for i in commas)], [*commas, len(inner.words)], strict=True)
    return [(lo, hi) for lo, hi in edges if hi > lo]


def _is_note(inner: Reader, text: str) -> bool:
    """A note begins with a note's word, or in small letters with nothing that a fact begins with."""
    flags, n = inner.find(0)
    if flags & LETTERS and not flags & (PARTY | ROLE | NOTE) and n == len(inner.words):  # "(MSP)"
        return True
    if (flags | inner.grammar.lexicon.single(inner.words[0].key)) & NOTE:
        return not flags & (PARTY | TITLE) and not (flags & (HONORIFIC | ROLE) and len(inner.words) > n)
    if (
        not text[0].islower()
        or flags & (ROLE | MODIFIER | PARTY | HONORIFIC | PARTICLE)
        or party_shape(text, mixed=True)
    ):
        return False
    return len(inner.words) > 1 and not any(inner.find(i)[0] & ROLE for i in range(len(inner.words)))


def _is_office(inner: Reader, span: Range) -> bool:
    got = inner.read(*span)
    if got.role is None or (span[1] - span[0] == 1 and inner.find(span[0])[0] & SURNAME):
        return False
    return got.name is None or got.role[1] - got.role[0] > 1 or inner.words[span[0]].text[:1].islower()
