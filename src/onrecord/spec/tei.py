"""What formats of TEI have in common: lists of persons and organisations, and elements without a meaning of their own.

Names have a language and a time, affiliations a time. `PERSONS` is a part of a table of elements; what it collects
stands in the context's state, as persons and as orgs.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import define, evolve, field, frozen

from onrecord.kernel.actions import Action, Attrs, Ballot, Call, Context, Take
from onrecord.kernel.builder import Builder
from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import Heading, NoteKind, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.iso import iso_clock
from onrecord.text.patterns import compile_pattern

_GIVEN_FIRST = ("forename", "addName", "nameLink", "surname", "genName")
_SIDES = {
    "vote-ayes": "ayes",
    "vote-noes": "noes",
    **dict.fromkeys(("vote-abst", "vote-abstain", "vote-abstentions"), "abstentions"),
}
_NUMBER = compile_pattern(r"(?<!\d)\d{1,4}(?!\d)")
# Who calls: one member ("Abg. Dr. Lund: Hört!"), or others as they are described.
_MEMBER = compile_pattern(
    r"Abg\.? (?P<titles>(?>(?:Mag|Dr|Prof|Dipl|Ing|DI)\.(?:-Ing\.)?\s?)*+)(?P<name>[^:!?]{2,60}): (?=\S)"
)
_OTHERS = compile_pattern(r"(?P<who>[^:!?]{2,80}): (?=\S)")
_CLOCK = compile_pattern(r"\[(?P<clock>\d\d:\d\d:\d\d)\]")
_ORDINARY = ("mp", "member", "representative", "replacement", "candidatemp", "associate")
"""How somebody belongs to a body without an office in it."""
_KINDS = {"party": "politicalParty", "politicalParty": "politicalParty", "parliamentaryGroup": "parliamentaryGroup"}
"""What an organisation is that no list describes, by the beginning of its identifier."""


@frozen
class Term:
    """When something holds, as of ISO 8601 and to any precision; an empty string is no bound.

    >>> Term("2020", "2030-06").holds("2030-06-30"), Term("2020", "2030-06").holds("2030-07-01")
    (True, False)
    """

    start: str = ""
    end: str = ""

    @classmethod
    def of(cls, attrs: Attrs) -> Term:
        """The term that `@from`, `@to` or `@when` tell."""
        when = attrs.get("when", "")
        return cls(attrs.get("from", when), attrs.get("to", when))

    def holds(self, day: str) -> bool:
        """Whether it holds on a day; it does when no day is known."""
        if not day:
            return True
        return self.start <= day[: len(self.start)] and (not self.end or day[: len(self.end)] <= self.end)


@frozen
class Name:
    """A name, with its language and the time of its use. `short` names are initials and abbreviations."""

    text: str
    language: str = ""
    term: Term = Term()
    honorific: str | None = None
    short: bool = False


@define
class Entity:
    """A person or an organisation: its role, its names and identifiers, and where a person belongs and holds office.

    >>> entity = Entity(names=[Name("Ada Lund", "en"), Name("Ada Lundová", "cs")])
    >>> entity.name("cs", "2031-02-03").text
    'Ada Lundová'
    """

    role: str = ""
    names: list[Name] = field(factory=list[Name])
    affiliations: list[tuple[str, Term]] = field(factory=list[tuple[str, Term]])
    offices: list[Name] = field(factory=list[Name])
    identifiers: list[tuple[str, str]] = field(factory=list[tuple[str, str]])

    def office(self, language: str, day: str) -> str | None:
        """The office held on a day, the last one that was taken; in that language where there is one.

        >>> Entity(offices=[Name("Minister", term=Term("2030", "2031"))]).office("en", "2031-02-03")
        'Minister'
        """
        held = [one for one in self.offices if day and one.term.start and one.term.holds(day)]
        best = max(held, key=lambda one: (one.term.start, one.language == language), default=None)
        return best.text if best is not None else None

    def name(self, language: str, day: str, *, short: bool | None = None) -> Name | None:
        """The name in use on a day, in that language where there is one, else in none; a short or full one."""

        def rank(name: Name) -> tuple[bool, bool, int]:
            spoken = 0 if name.language == language else 1 if not name.language else 2
            return not name.term.holds(day), short is not None and name.short is not short, spoken

        return min(self.names, key=rank, default=None)


def entities(context: Context, kind: str) -> dict[str, Entity]:
    """The `persons` or the `orgs` by their identifiers."""
    found: dict[str, Entity] = context.state.setdefault(kind, {})
    return found


def target(reference: str) -> str:
    """The identifier that a reference leads to.

    >>> target("persons.xml#LundAda"), target("LundAda")
    ('LundAda', 'LundAda')
    """
    return reference.rpartition("#")[2].strip()


def party_of(person: Entity, orgs: Mapping[str, Entity], language: str, day: str) -> tuple[str | None, str | None]:
    """The party and the parliamentary group of a person on a day, by their short names.

    >>> party_of(
    ...     Entity(affiliations=[("party.OLD", Term("", "2030")), ("party.NEW", Term("2031"))]), {}, "", "2031-02-03"
    ... )
    ('NEW', None)
    """
    found: dict[str, str] = {}
    for reference, term in person.affiliations:
        org = orgs.get(reference)
        first, _, rest = reference.partition(".")
        kind = org.role if org else _KINDS.get(first, "")
        if kind in ("politicalParty", "parliamentaryGroup", "coalition") and term.holds(day):
            name = org.name(language, day, short=True) if org else None
            found.setdefault(kind, name.text if name else rest or reference)
    party = found.get("politicalParty") or found.get("coalition")
    group = found.get("parliamentaryGroup")
    return (party, group if group != party else None) if party else (group, None)


def says_more(listed: str, printed: str | None) -> bool:
    """Whether a listed name says more than the printed one, and nothing else.

    >>> says_more("Ada Maria Lund", "LUND"), says_more("Ada Lund", "Eva Lund"), says_more("Lund Ada", "Ada Lund")
    (True, False, False)
    """
    if printed is None:
        return True
    short, long = (set(name.casefold().replace("-", " ").split()) for name in (printed, listed))
    return short < long or (short == long and printed.isupper())


def called(text: str) -> Sequence[tuple[int, int, NoteKind, Speaker | None]]:
    """A call from the floor, with who called.

    >>> called("Abg. Lund: Hört, hört!")[0][3]
    Speaker(name='Lund', honorific=None, role=None, ...)
    """
    who = None
    if match := _MEMBER.match(text):
        who = Speaker(match["name"], honorific=match["titles"].strip() or None)
    elif match := _OTHERS.match(text):
        who = Speaker(role=match["who"], kind=SpeakerKind.UNKNOWN)
    kind = kind_of_note(text)
    return [(0, len(text), NoteKind.INTERJECTION if who or kind is NoteKind.STAGE else kind, who)]


def commented(text: str) -> Sequence[tuple[int, int, NoteKind, Speaker | None]]:
    """A comment between speeches: a line of the agenda, unless brackets or its words say that something happened.

    >>> (
    ...     commented("Question 4")[0][2].value,
    ...     commented("(Applause)")[0][2].value,
    ...     commented("[The members rise.]")[0][2].value,
    ... )
    ('procedure', 'applause', 'stage')
    """
    kind = kind_of_note(text)
    plain = kind is NoteKind.STAGE and not text.startswith(("(", "["))
    return [(0, len(text), NoteKind.PROCEDURE if plain else kind, None)]


def start_by_headings(builder: Builder) -> None:
    """Remarks start at the clock which the heading just above them tells: `Question 4 [10:00:33]`."""
    clock: dt.time | None = None
    for i, item in enumerate(builder.items):
        if isinstance(item, Heading):
            found = _CLOCK.search(item.text)
            clock = iso_clock(found["clock"]) if found else clock
        elif isinstance(item, Remark):
            if clock is not None and item.start is None:
                builder.items[i] = evolve(item, start=clock)
            clock = None


def _begin(attrs: Attrs, context: Context, kind: str) -> None:
    context.state["entity"] = entity = Entity(attrs.get("role", ""))
    context.state["parts"] = []
    entities(context, kind).setdefault(attrs.get("xml:id", ""), entity)


def _part(text: str, _attrs: Attrs, context: Context, kind: str) -> None:
    context.state.setdefault("parts", []).append((kind, text))


def _end_name(text: str, attrs: Attrs, context: Context) -> None:
    """A personal name is complete: its parts in the order of speech, whatever their order in the file."""
    parts: list[tuple[str, str]] = context.state.get("parts", [])
    entity: Entity | None = context.state.get("entity")
    context.state["parts"] = []
    words = " ".join(part for kind in _GIVEN_FIRST for k, part in parts if k == kind and part) or text
    if entity is not None and words:
        titles = " ".join(part for kind, part in parts if kind == "roleName" and part)
        entity.names.append(Name(words, attrs.get("xml:lang", ""), Term.of(attrs), titles or None))


def _end_org_name(text: str, attrs: Attrs, context: Context) -> None:
    entity: Entity | None = context.state.get("entity")
    if entity is not None and text:
        short = attrs.get("full", "yes") != "yes"
        entity.names.append(Name(text, attrs.get("xml:lang", ""), Term.of(attrs), short=short))


def _affiliation(attrs: Attrs, context: Context) -> None:
    entity: Entity | None = context.state.get("entity")
    if entity is not None:
        term = Term.of(attrs)
        entity.affiliations.append((target(attrs.get("ref", "")), term))
        context.state["office"] = None if attrs.get("role", "").lower() in _ORDINARY else term


def _office(text: str, attrs: Attrs, context: Context) -> None:
    entity: Entity | None = context.state.get("entity")
    term: Term | None = context.state.get("office")
    if entity is not None and term is not None and text:
        entity.offices.append(Name(text, attrs.get("xml:lang", ""), term))


def _identifier(text: str, attrs: Attrs, context: Context) -> None:
    """An identifier in another list, by the name of that list."""
    entity: Entity | None = context.state.get("entity")
    found = (attrs.get("subtype") or attrs.get("type", ""), text)
    if entity is not None and all(found) and found not in entity.identifiers:
        entity.identifiers.append(found)


PERSONS: Mapping[str, Action] = {
    "person": Call(partial(_begin, kind="persons")),
    "org": Call(partial(_begin, kind="orgs")),
    "person/persName": Take(_end_name),
    "org/orgName": Take(_end_org_name),
    "person/affiliation": Call(_affiliation),
    "affiliation/roleName": Take(_office),
    "person/idno": Take(_identifier),
    **{f"persName/{kind}": Take(partial(_part, kind=kind)) for kind in (*_GIVEN_FIRST, "roleName")},
}
"""The elements of a list of persons; the list itself is to be hidden by the format."""


def _measure(attrs: Attrs, context: Context) -> None:
    """A figure of a vote, where its side is told."""
    side, count = attrs.get("type") or target(attrs.get("corresp", "")), attrs.get("quantity", "")
    if side and count.isascii() and count.isdigit():
        context.state.setdefault("counts", []).append((side, int(count[:9])))


def _ballot(text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The figures of a vote: measured, or the only number in a line that tells of one side."""
    counts: list[tuple[str, int]] = context.state.pop("counts", [])
    side, numbers = _SIDES.get(attrs.get("type", "")), _NUMBER.findall(text)
    if side and not counts and len(numbers) == 1:
        counts = [(side, int(numbers[0]))]
    return {"counts": tuple(counts)} if counts else {}


VOTES: Mapping[str, Action] = {
    "note[@type='vote']|note[@type='recount']|note[@type='voting']": Ballot(_ballot),
    "|".join(f"note[@type='{side}']" for side in _SIDES): Ballot(_ballot, more=True),
    "note//measure": Call(_measure),
}
"""Notes that tell the result of a vote, with the figures that are measured or plain in them."""

TRANSPARENT = "|".join(
    """text body front back group titlePage s name phr cl m c date num measure measureGrp unit quantity ref ptr hi emph
    foreign term gloss mentioned soCalled distinct q quote cit said title bibl rs persName orgName placeName settlement
    country region district geogName surname forename roleName nameLink addName genName abbr expan choice sic corr orig
    reg add del unclear supplied subst damage restore surplus secl anchor address addrLine street postCode email idno
    figure graphic figDesc media formula label span include fallback docAuthor docImprint docEdition imprimatur
    publisher pubPlace ex am g""".split()
)
"""Elements of TEI that hold a piece of what is around them."""
