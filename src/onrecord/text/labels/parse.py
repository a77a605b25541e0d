"""From a printed label to its parts."""

from __future__ import annotations

import regex
from attrs import define, evolve

from onrecord.model.speaker import SpeakerKind
from onrecord.text.labels.brackets import Brackets, party_shape
from onrecord.text.labels.cjk import is_cjk, parse_cjk
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.label import Label, Parts
from onrecord.text.labels.lexicon import (
    ANYONE,
    DOMAIN,
    GROUP,
    HONORIFIC,
    INDEFINITE,
    LETTERS,
    LINK,
    MANY,
    MODIFIER,
    PARTICLE,
    PARTY,
    PLACEHOLDER,
    QUESTION,
    ROLE,
    SUFFIX,
)
from onrecord.text.labels.segments import Range, Reader, Stretch
from onrecord.text.labels.words import fold_space, inside, key_of, phrase_of

MAX_LABEL = 400
_MAX_NAME = 6
_MAX_GIVEN = 4
_MAX_SLASH = 7
_LEAD = regex.compile(
    r"(?:[\s>○◯◎●•■▪◆*#\-–—―]|\d{1,3}(?:\.\d{1,3})*+[.)]?\s(?=.*\p{L})|(?:[QT]\d{1,4}|Anf\.\s?\d+)[.:]?\s(?=.*\p{L}))++"
)
_TAIL = regex.compile(r"[\s:：;,،*–—―‒\-_]++$")
# Scanned text has "Mr, Okoye" and "Mr . Okoye".
_SCANNED = regex.compile(r"^((?i:mrs?|ms|dr))(?:,| \.)(?= \p{Lu})")
# "Hon AMA OKOYE (Lab) to the Minister of Mines": whom a question is put to is no part of who puts it.
_ADDRESSED = regex.compile(r"(?<=[\p{L})\]]) (?:to|on behalf of) (?:the )?(?=\p{Lu})")
# "XYZ GRUBU ADINA AYŞE ÖRNEK": a member who speaks for a group.
_FOR_A_GROUP = regex.compile(r"(?P<party>\p{Lu}[^\n(),]{1,60}?) (?i:grubu ad[ıi]na) (?P<who>.+)")
_FIGURE = regex.compile(r"(?:(?i:no|number|nr)\.? )?#?\d{1,4}")
_OPEN = {"[": "]", "(": ")", "<": ">"}
_LETTER = regex.compile(r"\p{L}")
# "SPEAKER_07", "Speaker A", "Q 14"
CODE = regex.compile(r"(?P<word>\p{L}++(?:\s\p{L}{2,}+)*+)[\s_#-]*+(?:\d{1,4}|(?<=[\s_#-])\p{Lu})")
_NUMBERED = regex.compile(r"\d{1,4}|\p{Lu}\d{1,3}|>{1,5}")
_SENTENCE = regex.compile(r"[!¡¿。！？]|\?(?!\))")


def parse_label(label: str, grammar: LabelGrammar) -> Label:
    """Tell the parts of a label apart. Never fails; text that is no label gets the kind "none".

    >>> from onrecord.text.labels import get_grammar
    >>> parse_label("The Minister for Mines (Dr. Ama Okoye)", get_grammar("uk"))
    Label(kind=<SpeakerKind.PERSON: 'person'>, name='Ama Okoye', honorific='Dr.', role='Minister for Mines', ...)
    >>> parse_label("Mr. Speaker:", get_grammar("uk")).role
    'Speaker'
    """
    text = _SCANNED.sub(r"\1.", fold_space(label))
    start, end = _trim(text, grammar)
    while (
        end - start > 2 and text[start] in _OPEN and text.find(_OPEN[text[start]], start) == end - 1
    ):  # "[SPEAKER_00]"
        start, end = start + 1, end - 1
    core = text[start:end]
    if not core or len(core) > MAX_LABEL:
        return Label(SpeakerKind.UNKNOWN if text.strip(">") == "" != text else "none")
    if _NUMBERED.fullmatch(core) and grammar.lexicon.whole(phrase_of(core)) == 0:
        return Label(SpeakerKind.UNKNOWN)
    if not _LETTER.search(core) or _SENTENCE.search(core):
        return Label("none")
    if is_cjk(core):
        return parse_cjk(core, grammar)
    reader = Reader.of(text, grammar, start, end)
    if not reader.words:
        return Label("none")
    return _with_others(core, grammar) or _unnamed(reader) or _Assembly(reader, Parts()).label()


def _with_others(core: str, grammar: LabelGrammar) -> Label | None:
    """A label that also names whom a question is put to, or for whom a member speaks."""
    at = _ADDRESSED.search(core)
    if at is not None and grammar.lexicon.single("to") & LINK:
        who = parse_label(core[: at.start()], grammar)
        office = parse_label(core[at.end() :], grammar)
        plain = not any(grammar.lexicon.single(key) & (MODIFIER | DOMAIN | ROLE) for key in phrase_of(who.name or ""))
        if who.name and plain and office.role and (who.role is None or core[at.start() - 1] in ")]"):
            return who
    group = _FOR_A_GROUP.fullmatch(core)
    if group is not None:
        who = parse_label(group["who"], grammar)
        return evolve(who, party=who.party or group["party"]) if who.name else None
    return None


def _trim(text: str, grammar: LabelGrammar) -> tuple[int, int]:
    """Where the label proper begins and ends: without numbers and bullets before it and separators behind it."""
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    end = len(text)
    while end > start:
        tail = _TAIL.search(text, start, end)
        stop = tail.start() if tail else end
        if stop > start and text[stop - 1] == "." and not _keeps_stop(text[start:stop], grammar):
            stop -= 1
        if stop == end:
            break
        end = stop
    return start, end


def _keeps_stop(text: str, grammar: LabelGrammar) -> bool:
    """Whether the final full stop belongs to the last word: "Jr.", an initial."""
    last = text.rsplit(" ", 1)[-1]
    if len(last.rstrip(".")) <= 1 or "." in last.rstrip("."):
        return len(text) > len(last) and not text.endswith("..")
    keys = phrase_of(last)
    return bool(keys and grammar.lexicon.single(keys[0]) & (SUFFIX | LETTERS)) and " " in text


def _unnamed(reader: Reader) -> Label | None:
    """Questions, groups, placeholders and people without a name, or None."""
    lexicon = reader.grammar.lexicon
    words = [w for w in reader.words if w.kind == "w"]
    keys = tuple(w.key for w in words if w.key)
    whole = lexicon.whole(keys)
    if not whole:
        code = CODE.fullmatch(" ".join(w.text for w in words).strip(".: "))
        if code is not None:
            whole = lexicon.whole(phrase_of(code["word"])) & (PLACEHOLDER | QUESTION)
    if whole:
        kind = SpeakerKind.GROUP if whole & GROUP else SpeakerKind.UNKNOWN
        return Label(kind, question=bool(whole & QUESTION))
    if not words or reader.words[0].kind != "w":
        return None
    flags, n = reader.find(0)
    if flags & MANY and len(words) > n:
        return Label(SpeakerKind.GROUP)
    if flags & INDEFINITE and len(words) > n and _anyone(reader, n):
        return Label(SpeakerKind.UNKNOWN)
    if lexicon.whole(keys[:1]) & PLACEHOLDER and 1 < len(keys) <= 4 and _anyone(reader, 1):
        return Label(SpeakerKind.UNKNOWN)
    return None


def _anyone(reader: Reader, lo: int) -> bool:
    """Whether the words from `lo` on name nobody: "hon. Member", "député du groupe X"."""
    lexicon = reader.grammar.lexicon
    for i in range(lo, min(len(reader.words), lo + 4)):
        word = reader.words[i]
        if word.kind != "w":
            return False
        if lexicon.single(word.key) & ANYONE:
            return True
    return False


@define(slots=True)
class _Assembly:
    """Puts the parts of a label together from its stretches and brackets."""

    reader: Reader
    parts: Parts

    def label(self) -> Label:
        stretches, groups = _split(self.reader)
        if not stretches or self.reader.is_sentence(stretches[0][1]):
            return Label("none")
        brackets = Brackets(self.reader, self.parts)
        held = any(brackets.holds_a_person(group) for group in groups)
        self._slash(stretches)
        several = self._head(stretches, held=held)
        if groups and self._belongs_to_the_office(groups[0]):
            groups = groups[1:]
        brackets.read([group for group in groups if self.reader.words[group].text not in (self.parts.role or "")])
        return self.parts.label(SpeakerKind.GROUP if several else None)

    def _belongs_to_the_office(self, group: int) -> bool:
        """A portfolio or a body's short form behind an office, which is then part of it.

        "Minister of State (Finance)", "Ama Okoye, Director of the Mines Commission (DMC)".
        """
        reader, role = self.reader, self.parts.role
        word = reader.words[group]
        before = reader.text[: word.start].rstrip()
        if role is None or not before.endswith(role):
            return False
        start, end = inside(word)
        text = reader.text[start:end]
        single = reader.grammar.lexicon.single
        if self.parts.name is None:
            belongs = all(single(key) & (DOMAIN | LINK) for key in phrase_of(text)) and not single(key_of(text)) & PARTY
        else:
            belongs = party_shape(text, mixed=reader.mixed) and not single(key_of(text)) & PARTY
        if belongs:
            self.parts.role = reader.text[len(before) - len(role) : word.end]
        return belongs

    def _slash(self, stretches: list[Range]) -> None:
        """A party behind a slash: "Maija Virta /vas"."""
        lo, hi = stretches[-1]
        text = self.reader.words[hi - 1].text
        if hi - lo > 1 and text.startswith("/") and 1 < len(text) <= _MAX_SLASH:
            self.parts.party = text[1:]
            stretches[-1] = (lo, hi - 1)

    def _head(self, stretches: list[Range], *, held: bool) -> bool:
        """Read the words; whether they name several people."""
        reader, parts = self.reader, self.parts
        first = reader.read(*stretches[0], held=held)
        parts.honorific = reader.cut(first.honorific) if first.honorific else None
        parts.role = reader.cut(first.role) if first.role else None
        if first.place:
            parts.constituency = reader.cut(first.place)
        if first.name is not None:
            parts.name = reader.cut((first.name[0], self._after_name(stretches, first.name)))
            if first.role and _FIGURE.fullmatch(parts.name):  # "JUROR 7"
                parts.role, parts.name = reader.cut((first.role[0], first.name[1])), None
        elif first.role is not None and len(stretches) > 1:
            self._office_first(first.role[0], stretches, held=held)
        return first.several

    def _office_first(self, start: int, stretches: list[Range], *, held: bool) -> None:
        """An office with commas in it, or with the name behind a comma: "MINISTER OF MINES, AMA OKOYE"."""
        reader, parts = self.reader, self.parts
        last = None if held else self._named_last(stretches[-1])
        if last is None:
            end = next(
                (k for k, stretch in enumerate(stretches[1:], 1) if not (held or self._of_an_office(stretch))),
                len(stretches),
            )
            parts.role = reader.cut((start, stretches[end - 1][1]))
            if end < len(stretches):
                parts.affiliation = reader.cut((stretches[end][0], stretches[-1][1]))
            return
        end = stretches[-1][0]
        while reader.words[end - 1].kind == ",":
            end -= 1
        parts.role = reader.cut((start, end))
        rank = last.honorific or last.role
        if rank:
            parts.honorific = reader.cut(rank)
        parts.name = reader.cut(last.name) if last.name else None

    def _of_an_office(self, stretch: Range) -> bool:
        """Whether what stands behind a comma goes on with an office: "Office of the President", "Budget Committee"."""
        return any(self.reader.find(i)[0] & (ROLE | DOMAIN | LINK) for i in range(*stretch))

    def _named_last(self, stretch: Range) -> Stretch | None:
        """The last stretch, if it names a person."""
        reader = self.reader
        got = reader.read(*stretch)
        if got.name is None or got.role is not None or got.honorific is not None:
            ranked = got.role is not None and got.role[1] - got.role[0] == 1 and got.role[0] == stretch[0]
            return got if got.name and (got.honorific or ranked) else None
        lo, hi = got.name
        if not reader.grammar.role_comma_name or not 1 < hi - lo <= _MAX_NAME:
            return None
        flags = [reader.find(i)[0] for i in range(lo, hi)]
        return None if any(f & (LINK | DOMAIN | MODIFIER) and not f & PARTICLE for f in flags) else got

    def _after_name(self, stretches: list[Range], name: Range) -> int:
        """Read what follows the name behind commas; where the name ends."""
        reader, parts = self.reader, self.parts
        end = name[1]
        for k, (lo, hi) in enumerate(stretches[1:]):
            flags = reader.flags(lo, hi) if hi - lo == 1 else 0
            if flags & SUFFIX and k == 0:
                end = hi
            elif flags & LETTERS:
                continue
            elif self._is_office(lo, hi):
                if parts.role is not None:
                    parts.add("honorific", parts.role)
                parts.role = reader.cut((lo, stretches[-1][1]))
                break
            elif k == 0 and self._is_given(name, lo, hi):
                parts.given = reader.cut(reader.read(lo, hi).name or (lo, hi))
            else:
                parts.affiliation = reader.cut((lo, stretches[-1][1]))
                break
        return end

    def _is_office(self, lo: int, hi: int) -> bool:
        reader = self.reader
        got = reader.read(lo, hi)
        if got.role is not None:
            return got.name is None or not got.honorific
        small = reader.mixed and reader.words[lo].text[:1].islower()
        if not small or reader.flags(lo, hi) & (PARTICLE | HONORIFIC):
            return False
        return any(reader.find(i)[0] & ROLE for i in range(lo, hi))

    def _is_given(self, name: Range, lo: int, hi: int) -> bool:
        """Whether the stretch behind the name holds first names: "Doe, Jane"."""
        reader = self.reader
        if hi - lo > _MAX_GIVEN or self.parts.role is not None:
            return False
        if reader.flags(lo, hi) & HONORIFIC:  # "EJEMPLO, don Andrés"
            return reader.read(lo, hi).name is not None
        plain = [i for i in range(*name) if not reader.find(i)[0] & PARTICLE]
        if self.parts.honorific is not None or not (reader.grammar.inverted or len(plain) == 1):
            return False
        return all(w.kind == "w" and w.text[:1].isalpha() and not w.text[:1].islower() for w in reader.words[lo:hi])


def _split(reader: Reader) -> tuple[list[Range], list[int]]:
    """The stretches between commas, without the brackets behind them, and those brackets."""
    words = reader.words
    stretches: list[Range] = []
    groups: list[int] = []
    lo = 0
    for i in range(len(words) + 1):
        if i < len(words) and words[i].kind != ",":
            continue
        hi = i
        while hi > lo and words[hi - 1].kind == "(":
            hi -= 1
        if hi > lo:
            stretches.append((lo, hi))
        groups.extend(range(hi, i))
        lo = i + 1
    return stretches, groups
