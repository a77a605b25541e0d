"""Minutes of the Dutch House of Representatives as its own system VLOS publishes them, with a time for each turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Attrs,
    Call,
    Closing,
    Context,
    Fact,
    Hide,
    Mark,
    Marked,
    Para,
    Reading,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    XmlFormat,
    compile_pattern,
    iso_date,
    iso_moment,
)

_LABEL = compile_pattern(r"\s*+(?P<label>[^:\n]{2,120}?\s*+:)(?:\s++|$)")
_TITLES = ("de heer", "mevrouw", "het lid")
_TURN = ("woordvoerder", "interrumpant", "vragensteller", "antwoordgever")
_FIELDS = "fractie aanhef verslagnaam weergavenaam voornaam achternaam functie isvoorzitter".split()
_PARTICLES = ("Van", "De", "Den", "Der", "Het", "Te", "Ten", "Ter", "Von", "'t", "In", "El")


def _turn(attrs: Attrs, context: Context) -> None:
    context.builder.close()
    state = context.state
    times = {edge: state.pop(f"item-{edge}", None) for edge in ("start", "end")}
    state |= {"turn": attrs.get("objectid", ""), **times}


def _begin(attrs: Attrs, context: Context) -> None:
    """Somebody has the floor; what is known of them follows."""
    context.builder.close()
    context.state |= {"who": {"id": attrs.get("objectid", "")}, "fresh": True}


def _field(name: str) -> Callable[[str, Attrs, Context], None]:
    def keep(text: str, _attrs: Attrs, context: Context) -> None:
        context.state.setdefault("who", {})[name] = text

    return keep


def _time(name: str) -> Callable[[str, Attrs, Context], None]:
    def keep(text: str, _attrs: Attrs, context: Context) -> None:
        context.state[name] = iso_moment(text)

    return keep


def _name(who: Mapping[str, str]) -> str:
    """The first name and the surname in the order of speech; some files sort the surname, and the printed one is whole.

    >>> _name({"voornaam": "Ada", "achternaam": "Plas van der", "verslagnaam": "Van der Plas"})
    'Ada van der Plas'
    """
    given, printed = who.get("voornaam", ""), who.get("verslagnaam") or who.get("achternaam", "")
    if not given or printed.startswith(given):
        return printed
    first, _, rest = printed.partition(" ")
    return f"{given} {first.lower() if rest and first in _PARTICLES else first} {rest}".strip()


def _speaker(label: str, context: Context) -> Speaker:
    """Who speaks, by the fields; the printed label tells who is in the chair."""
    who: Mapping[str, str] = context.state.get("who", {})
    parsed = context.parse(label) if label else Speaker(kind=SpeakerKind.PERSON)
    title, office = who.get("aanhef", ""), who.get("functie", "")
    honorific = title if title.lower() in _TITLES else None
    role = office if office and not office.lower().startswith(("lid ", "kamerlid")) else None
    if who.get("isvoorzitter") == "true":
        role = parsed.role or "voorzitter"
    name = _name(who) or parsed.name
    return evolve(
        parsed,
        name=name,
        honorific=honorific or parsed.honorific,
        role=role or parsed.role or (title if title and not honorific else None),
        party=who.get("fractie") or parsed.party,
        identifiers=(("tweedekamer", who["id"]),) if who.get("id") else (),
        kind=SpeakerKind.PERSON if name else parsed.kind,
    )


def _is_printed(label: str, context: Context) -> bool:
    """Whether words before a colon name who has the floor."""
    named = context.state.get("who", {}).get("verslagnaam")
    return bool(named and named in label) or label.lower().startswith("de voorzitter")


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """The first paragraph of a turn is, or begins with, the printed label, its name in bold."""
    if not any(name in context.path for name in _TURN):
        context.builder.close()
        return None
    if not context.state.get("fresh"):
        return None
    context.state["fresh"] = False
    facts: dict[str, Any] = {key: context.state[key] for key in ("start", "end") if context.state.get(key)}
    if number := context.state.get("turn"):
        facts["identifiers"] = (("vlos", number),)
    match = _LABEL.match(text)
    bold = any(mark.name == "Vet" and mark.start < 60 for mark in marks)
    if match is None or not (bold or _is_printed(match["label"], context)):
        return Reading(speaker=_speaker("", context), facts=facts)
    label = match.end("label")
    return Reading(label, separator=match.end() - label, speaker=_speaker(match["label"], context), facts=facts)


def _subject(text: str, _marks: Sequence[Marked], context: Context) -> Reading:
    """A heading, unless the one above says the same."""
    words, level = " ".join(text.split()), 1 + ("activiteithoofd" in context.path)
    known: dict[int, str] = context.state.setdefault("headings", {})
    if words in known.values():
        return Reading(separator=len(text))
    known[level] = words
    return Reading(heading=level)


def _activity(_attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state["headings"] = {}


FORMAT = XmlFormat(
    id="nl.vlos",
    title="Vergaderverslag (VLOS, XML)",
    body="Tweede Kamer der Staten-Generaal",
    publisher="Tweede Kamer",
    url="https://opendata.tweedekamer.nl",
    languages=("nl",),
    grammar="nl",
    style=Style(stage=STAGE),
    silent=True,
    sniff=Sniff(containers=("xml",), roots=("vlosCoreDocument", "vergaderverslag"), literals=("<activiteit", "alinea")),
    traps=(
        "The printed label is the first paragraph of the text, its name in bold, or missing.",
        "An interruption stands inside the turn that it interrupts, behind its text; the turn goes on in an element of its own.",
        "Who presides is named in the fields, and printed as an office alone.",
        "Surnames may be sorted (`Plas van der`); titles of turns are made by the system.",
        "Times stand inside the turn, before the speaker or behind, or before the turn in its item.",
        "Early states have the turns and times without any text.",
    ),
    provides="title date place label name honorific role party person-ids remark-ids clock headings section stage procedure",
    elements={
        "vergadering/titel": Fact("title"),
        "vergadering/datum": Fact("date", convert=lambda text: iso_date(text[:10])),
        "vergadering/zaal": Fact("place"),
        "vergadering/vergaderjaar": Fact("vergaderjaar"),
        "vergadering/vergaderingnummer": Fact("vergaderingnummer"),
        "vergadering/aanvangstijd": Fact("aanvangstijd"),
        "vergadering/sluiting": Fact("sluiting"),
        "activiteit": Call(_activity),
        "activiteit/titel|activiteit/onderwerp|activiteithoofd/titel|activiteithoofd/onderwerp": Para(read=_subject),
        "activiteitdeel|activiteititem": Closing(),
        "draadboekfragment|zaken|activiteitenindex|titel|onderwerp": Hide(),
        "parlisid|aanvangstijd|eindtijd|voortzetting|isdraad|sluiting": Hide(),
        "|".join(_TURN): Call(_turn),
        "spreker": Call(_begin),
        **{f"spreker/{name}": Take(_field(name)) for name in _FIELDS},
        "isvoorzitter": Take(_field("isvoorzitter")),
        "activiteititem/markeertijdbegin": Take(_time("item-start")),
        "activiteititem/markeertijdeind": Take(_time("item-end")),
        "markeertijdbegin": Take(_time("start")),
        "markeertijdeind": Take(_time("end")),
        "alineaitem": Para(read=_paragraph),
        "nadruk[@type='Vet']": Mark("Vet"),
        "br|witregel": Space(),
        "vlosCoreDocument|vergaderverslag|vergadering|activiteithoofd|sprekers|tekst|alinea|nadruk|sup|sub": INLINE,
    },
)
