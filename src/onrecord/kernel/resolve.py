"""Who a short label means: "Mr. Okoye" after "The Minister for Mines (Dr. Ama Okoye)".

A document introduces people: in lists of those present, in a lead paragraph, by the first full label. Later labels
say less. A short label is given the facts of a person only where exactly one introduced person fits; otherwise it
stays as printed. Only what was introduced up to there counts, so cutting a document never changes what stands before
the cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

import regex
from attrs import define, evolve, fields

from onrecord.model.items import Item, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels.particles import PARTICLES
from onrecord.text.labels.words import key_of

AMBIGUOUS = "ambiguous"
BY_INTRODUCTION = "introduction"
BY_LABEL = "first full label"
BY_CHAIR = "in the chair"

Words = tuple[str, ...]


def _keys(text: str) -> frozenset[str]:
    return frozenset(key_of(word) for word in text.replace(",", " ").split())


# With more people of one surname, or holders of one office, than this nobody is looked for: the work stays linear.
_CROWD = 32
_FORGET = 256
_MAX_CJK_SURNAME = 3
_BREAK = regex.compile(r"[\s.,]++")
_CJK = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]++")
_PARTICLES = _keys(PARTICLES)
_TITLES = _keys("the lord lady baroness baron viscount viscountess earl countess marquess marquis duke duchess prince")
_SUFFIXES = _keys("jr sr jnr snr junior senior ii iii iv")
_MEN = _keys(
    "mr sir herr herrn m monsieur lord señor senhor sr don domnul dl gospod gospodin pan pán signor sig heer dhr hr "
    "herra encik tuan shri bw mnr господин г-н пан κ κύριος السيد מר bay"
)
_WOMEN = _keys(
    "mrs ms miss madam madame mme mlle mdm dame lady frau señora señorita senhora sra srta doña dona doamna dna gospa "
    "gospođa pani paní signora sig.ra mevrouw mevr fru frk fröken rouva puan cik smt shrimati mev nkk nkskz "
    "госпожа г-жа пані κυρία κα السيدة גב' הגב' גברת bayan"
)
# "Minister" is short for "Minister for Mines"; "President" is not short for "President pro tempore".
_LINKS = _keys(
    "of for to in at on and de du des del della di der für von van voor da do das dos la le pour per para af til av "
    "i a v w na pre po по и"
)


# Whoever is in the chair is named once, and again only when somebody else takes it.
_PRESIDING = _keys("speaker chair chairman chairwoman chairperson presiding tempore")
_FOR_ANOTHER = _keys("acting deputy temporary")


def resolve(labels: Sequence[Speaker | None], introductions: Sequence[Speaker] = ()) -> tuple[Speaker | None, ...]:
    """Give the speakers of a document's remarks, in order, the facts of the persons they mean.

    `introductions` are persons named elsewhere in the document. A resolved speaker keeps what its own label says and
    takes what it lacks; `resolved_by` says why, or "ambiguous". A speaker with a full name is never changed.

    >>> minister = Speaker("Ama Okoye", honorific="Dr.", role="Minister for Mines")
    >>> office = Speaker(role="Minister", kind=SpeakerKind.OFFICE)
    >>> [(s.name, s.role, s.resolved_by) for s in resolve([Speaker("OKOYE"), office], [minister]) if s]
    [('Ama Okoye', 'Minister for Mines', 'introduction'), ('Ama Okoye', 'Minister', 'introduction')]
    """
    known = _Known()
    for speaker in introductions:
        known.introduce(speaker, BY_INTRODUCTION)
    return tuple(None if speaker is None else known.met(speaker) for speaker in labels)


def resolve_items(
    items: Sequence[Item], introductions: Sequence[Speaker] = ()
) -> tuple[tuple[Item, ...], tuple[Speaker, ...]]:
    """The items with the speakers of their remarks resolved, and the speakers: without remarks, those introduced.

    >>> from onrecord.model.span import Span
    >>> resolve_items([Remark(Speaker("Okoye"), "Okoye", (), Span(0, 5))], [Speaker("Ama Okoye")])[1][0].name
    'Ama Okoye'
    """
    resolver = Resolver()
    resolver.introduce(introductions)
    out = tuple(map(resolver.resolved, items))
    remarks = [item for item in out if isinstance(item, Remark)]
    people = [remark.speaker for remark in remarks if remark.speaker is not None] if remarks else introductions
    return out, tuple(dict.fromkeys(people))


_REST_OF = attrgetter(*(field.name for field in fields(Remark)[1:]))


class Resolver:
    """Resolves the items of a document one after another, with what it has met so far."""

    def __init__(self) -> None:
        self._known = _Known()

    def introduce(self, people: Iterable[Speaker]) -> None:
        """These persons are named elsewhere in the document."""
        for speaker in people:
            self._known.introduce(speaker, BY_INTRODUCTION)

    def resolved(self, item: Item) -> Item:
        """The item; a remark with its speaker resolved."""
        if not isinstance(item, Remark) or item.speaker is None:
            return item
        speaker = self._known.met(item.speaker)
        # Not by `evolve`, which takes as long as all the rest of the resolution.
        return item if speaker is item.speaker else Remark(speaker, *_REST_OF(item))


@define(slots=True, eq=False)
class _Person:
    """Somebody the document has introduced; `full` is false of one known by the surname only."""

    speaker: Speaker
    words: Words
    reason: str
    full: bool


class _Known:
    """The people introduced so far, by name, by surname and by office."""

    def __init__(self) -> None:
        self._by_name: dict[Words, list[_Person]] = {}
        self._by_surname: dict[str, list[_Person]] = {}
        self._by_office: dict[Words, list[_Person]] = {}
        self._in_chair: dict[Words, _Person] = {}
        self._met: dict[int, tuple[Speaker, Speaker]] = {}
        """Speakers by identity and what came of them, until something new is known: readers use one for each label."""
        self._introduced: set[Speaker] = set()

    def met(self, speaker: Speaker) -> Speaker:
        """The speaker of a remark, resolved, and remembered for the remarks to come."""
        known = self._met.get(id(speaker))
        if known is not None:
            return known[1]
        found = self._resolve(speaker)
        if len(self._met) > _FORGET:
            self._met.clear()
        self._met[id(speaker)] = speaker, found
        return found

    def _resolve(self, speaker: Speaker) -> Speaker:
        words = name_words(speaker.name)
        if speaker.kind not in _RESOLVABLE or speaker.resolved_by not in {None, AMBIGUOUS}:
            if words and is_full(words):
                self.introduce(speaker, BY_LABEL)
            return speaker
        if not words:
            return _resolved(speaker, self._holders(speaker)) if speaker.role else speaker
        self._take_chair(speaker, words)
        if is_full(words):
            self.introduce(speaker, BY_LABEL)
            return speaker
        fits = _narrowed(speaker, self._namesakes(speaker, words))
        found = _resolved(speaker, fits)
        if not fits:
            self.introduce(speaker, BY_LABEL)
        elif len(fits) == 1:
            self._hold(fits[0], speaker.role)
            self._learn(fits[0], evolve(speaker, role=None))
        return found

    def introduce(self, speaker: Speaker, reason: str) -> None:
        """Remember a person, or what is new about one."""
        if speaker in self._introduced:
            return
        self._introduced.add(speaker)
        words = name_words(speaker.name)
        if not words or speaker.kind is not SpeakerKind.PERSON:
            return
        named = self._by_name.setdefault(words, [])
        same = [person for person in named if not _conflict(speaker, person.speaker)]
        if len(same) == 1:
            self._learn(same[0], speaker)
        elif not same and len(named) <= _CROWD:
            person = _Person(speaker, words, reason, full=is_full(words) or reason == BY_INTRODUCTION)
            named.append(person)
            self._met.clear()
            for surname in _surnames(words):
                self._by_surname.setdefault(surname, []).append(person)
            self._hold(person, speaker.role)

    def _learn(self, person: _Person, speaker: Speaker) -> None:
        known = person.speaker
        person.speaker = _completed(known, speaker)
        if person.speaker is not known:
            self._met.clear()
        self._hold(person, speaker.role)

    def _hold(self, person: _Person, role: str | None) -> None:
        """Remember that a person holds an office, also under its short forms."""
        office = _office_words(role)
        for n in range(1, len(office) + 1):
            if n == len(office) or office[n] in _LINKS:
                holders = self._by_office.setdefault(office[:n], [])
                if len(holders) <= _CROWD and person not in holders:
                    holders.append(person)
                    self._met.clear()

    def _take_chair(self, speaker: Speaker, words: Words) -> None:
        """Remember who presides, from a label such as "The PRESIDING OFFICER (Ms. Okoye)"."""
        office = _office_words(speaker.role)
        if presides(office):
            fits = self._namesakes(speaker, words)
            person = fits[0] if len(fits) == 1 else _Person(speaker, words, BY_CHAIR, full=False)
            known = self._in_chair.get(office)
            if known is None or known.speaker != person.speaker:
                self._in_chair[office] = evolve(person, reason=BY_CHAIR)
                self._met.clear()

    def _holders(self, speaker: Speaker) -> list[_Person]:
        presiding = self._in_chair.get(_office_words(speaker.role))
        if presiding is not None and not _conflict(speaker, presiding.speaker):
            return [presiding]
        holders = self._by_office.get(_office_words(speaker.role), [])
        if len(holders) > _CROWD:
            return holders[:2]
        fits = [person for person in holders if not _conflict(speaker, person.speaker)]
        full = [person for person in fits if person.full]
        # "President Okoye" and "Ama Okoye" are one holder, not two.
        fits = full + [p for p in fits if not p.full and not any(_fits(p.words, other.words) for other in full)]
        return _narrowed(speaker, fits)

    def _namesakes(self, speaker: Speaker, words: Words) -> list[_Person]:
        people = self._by_surname.get(_surname(words), [])
        if len(people) > _CROWD:
            return people[:2]
        fits = [p for p in people if _fits(words, p.words) and not _conflict(speaker, p.speaker)]
        return _longest([person for person in fits if person.full] or fits)


def _longest(fits: list[_Person]) -> list[_Person]:
    """Without shorter forms of the same name, "Ama Okoye" beside "Ama B. Okoye"; the longer ones take their facts."""
    if len(fits) < 2:
        return fits
    longer = {(p.words[0], p.words[-1]): p for p in fits if len(p.words) > 2}
    short = [p for p in fits if p.words in longer]
    kept = [p for p in fits if p not in short]
    for p in short:
        full = longer[p.words[0], p.words[-1]]
        kept = [evolve(full, speaker=_completed(full.speaker, p.speaker)) if k is full else k for k in kept]
    return kept


def _narrowed(speaker: Speaker, fits: list[_Person]) -> list[_Person]:
    """Those that agree with the label in one more fact, when several fit."""
    if len(fits) < 2:
        return fits
    return [person for person in fits if _agrees(speaker, person.speaker)] or fits


def _resolved(speaker: Speaker, fits: list[_Person]) -> Speaker:
    """The speaker with the facts of the only person that fits."""
    if not fits:
        return speaker
    if len(fits) > 1:
        return evolve(speaker, resolved_by=AMBIGUOUS)
    person = fits[0]
    # One who was named by the surname only, in the chair, may speak as a member later: the role is not handed on.
    role = person.speaker.role if person.full or speaker.name is None else None
    found = _completed(speaker, evolve(person.speaker, role=role))
    if speaker.name is None or len("".join(person.words)) > len("".join(name_words(speaker.name))):
        found = evolve(found, name=person.speaker.name, kind=SpeakerKind.PERSON)
    return speaker if found == speaker else evolve(found, resolved_by=person.reason)


_RESOLVABLE = frozenset({SpeakerKind.PERSON, SpeakerKind.OFFICE})


@lru_cache(maxsize=4096)
def name_words(name: str | None) -> Words:
    """The words of a name as they are compared: without case, accents, suffixes and full stops.

    >>> name_words("Jean-Luc P. D'Étang, Jr.")
    ('jean-luc', 'p', "d'etang")
    """
    words = [key_of(word) for word in _BREAK.split(name or "")]
    return tuple(word for word in words if word and word not in _SUFFIXES)


def is_full(words: Words) -> bool:
    """Whether a name is more than a surname: two words that are neither particles nor initials, or a peer's title.

    >>> is_full(("ama", "okoye")), is_full(("a", "okoye")), is_full(("van", "hollen")), is_full(("lord", "okoye"))
    (True, False, False, True)
    """
    if words[0] in _TITLES:
        return True
    if len(words) == 1 and _CJK.fullmatch(words[0]):
        return len(words[0]) > _MAX_CJK_SURNAME
    return sum(len(word) > 1 and word not in _PARTICLES for word in words) > 1


def _surname(words: Words) -> str:
    """The word under which a name is looked for: the last that is no initial."""
    return next((word for word in reversed(words) if len(word) > 1), words[-1])


def _surnames(words: Words) -> tuple[str, ...]:
    """The words under which a person can be found; a peer is known by the whole title only."""
    if words[0] in _TITLES:
        return ()
    if len(words) == 1 and _CJK.fullmatch(words[0]):
        return tuple(words[0][:n] for n in range(1, min(len(words[0]), _MAX_CJK_SURNAME) + 1))
    return (_surname(words),)


def _fits(short: Words, words: Words) -> bool:
    """Whether a short name can be that person's: the surname agrees, and initials agree with the first names."""
    if len(words) == 1 and _CJK.fullmatch(words[0]):
        return len(short) == 1 and words[0].startswith(short[0])
    initials = [word for word in short if len(word) == 1]
    surname = [word for word in short if len(word) > 1]
    long = [i for i, word in enumerate(words) if len(word) > 1][-len(surname) :]
    if not surname or [words[i] for i in long] != surname:
        return False
    given = [word for i, word in enumerate(words) if i not in long and word not in _PARTICLES]
    if not initials or len(words) == len(surname):
        return True
    return len(initials) <= len(given) and all(a == b[0] for a, b in zip(initials, given, strict=False))


def _conflict(label: Speaker, person: Speaker) -> bool:
    """Whether facts exclude each other: "Mr" and "Ms", New Jersey and Texas, two numbers of one register."""
    registers = {register for register, _ in person.identifiers}
    if any(one[0] in registers and one not in person.identifiers for one in label.identifiers):
        return True
    mine, theirs = _folded(label.constituency), _folded(person.constituency)
    if mine and theirs and mine != theirs:
        return True
    sexes = _sex(label.honorific), _sex(person.honorific)
    return None not in sexes and sexes[0] != sexes[1]


def _agrees(label: Speaker, person: Speaker) -> bool:
    """Whether a fact that the label prints is the person's too."""
    pairs = ((label.constituency, person.constituency), (label.party, person.party), (label.role, person.role))
    return any(mine and _folded(mine) == _folded(theirs) for mine, theirs in pairs)


@lru_cache(maxsize=4096)
def presides(office: Words) -> bool:
    """Whether an office is that of somebody in the chair, who may be another one soon.

    >>> presides(("acting", "chairman")), presides(("president",)), presides(("deputy", "president"))
    (True, False, True)
    """
    return any(word in _PRESIDING for word in office) or (
        any(word in _FOR_ANOTHER for word in office) and any(word.startswith("president") for word in office)
    )


@lru_cache(maxsize=512)
def _sex(honorific: str | None) -> str | None:
    keys = _keys(honorific or "")
    if keys & _WOMEN:
        return "f"
    return "m" if keys & _MEN else None


@lru_cache(maxsize=4096)
def _folded(text: str | None) -> str:
    return " ".join(key_of(word) for word in (text or "").split())


@lru_cache(maxsize=4096)
def _office_words(role: str | None) -> Words:
    return tuple(key for word in (role or "").replace(",", " ").split() if (key := key_of(word)))


def _completed(speaker: Speaker, other: Speaker) -> Speaker:
    """The speaker, with what it lacks taken from the other."""
    lacks = {name: value for name in _HANDED_ON if not getattr(speaker, name) and (value := getattr(other, name))}
    return evolve(speaker, **lacks) if lacks else speaker


_HANDED_ON = ("honorific", "role", "party", "constituency", "affiliation", "identifiers")
