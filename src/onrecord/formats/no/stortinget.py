"""Minutes of the Norwegian Storting as its interface gives them (`publikasjon?publikasjonid=refs-…`), old and new."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Builder,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    NoteKind,
    Para,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Turn,
    XmlFormat,
    compile_pattern,
    iso_clock,
    read_date,
)

_ID = "no.stortinget"
_CLOCK = compile_pattern(r"\s*+\[(?P<clock>\d{1,2}:\d\d(?::\d\d)?)\]")
_PRESIDES = compile_pattern(r"\s*+(?:(?:Vise)?[Pp]resident|Møteleder)\s*+:\s*+(?P<name>[^()\n]{3,60}?)\s*+(?:\(.*)?$")
_TAKES = compile_pattern(
    r"\s*+(?P<name>\p{Lu}[^,.\n]{3,60}?) (?:hadde|overtok|har) (?:her )?(?:overtatt )?presidentplassen"
)
_OFFICES = ("presidenten", "møtelederen")


def _presides(text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who presides from here on."""
    match = _PRESIDES.match(text) or _TAKES.match(text)
    if match:
        number = attrs.get("personID")
        ids = (("stortinget", number),) if number else ()
        context.state["chair"] = Speaker(match["name"], identifiers=ids, resolved_by="presidency")
    return {}


def _chair(_attrs: Attrs, context: Context) -> Speaker | None:
    """The older minutes print no label for the chair."""
    chair: Speaker | None = context.state.get("chair")
    return evolve(chair, role="president") if chair else Speaker(role="president", kind=SpeakerKind.OFFICE)


def _speaker(label: str, attrs: Attrs, context: Context) -> Speaker:
    """Who speaks, by the printed label without its clock."""
    printed = _CLOCK.sub("", label).rstrip(" :")
    if printed.lower() in _OFFICES:
        chair: Speaker | None = context.state.get("chair")
        known = chair or Speaker(kind=SpeakerKind.OFFICE)
        return evolve(known, role=printed)
    parsed = context.parse(printed)
    number = attrs.get("personID")
    return evolve(parsed, identifiers=(("stortinget", number),) if number else ())


def _begin(attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state["speech"] = attrs.get("Id") or attrs.get("id")


def _label_facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    number = context.state.get("speech")
    facts: dict[str, Any] = {"identifiers": (("stortinget", number),)} if number else {}
    if (start := context.state.pop("start", None)) is not None:
        facts["start"] = start
    return facts


def _named(label: str, attrs: Attrs, context: Context) -> Speaker:
    """The label tells the clock too."""
    match = _CLOCK.search(label)
    context.state["start"] = iso_clock(match["clock"]) if match else None
    return _speaker(label, attrs, context)


def _complete(builder: Builder, _context: Context) -> None:
    """The title tells the day."""
    builder.fact("date", read_date(str(builder.facts.get("title") or ""), ("no",)))


FORMAT = XmlFormat(
    id=_ID,
    title="Stortinget, minutes (XML)",
    body="Stortinget",
    publisher="Stortinget",
    url="https://data.stortinget.no",
    languages=("no",),
    grammar="no",
    silent=True,
    style=Style(stage=STAGE),
    sniff=Sniff(
        containers=("xml",),
        roots=("forhandling", "Forhandlinger", "forhandlinger"),
        literals=("<mote", "<Mote", "<innlegg", "<Hovedinnlegg", "<Presinnlegg"),
    ),
    traps=(
        "The label holds the clock: `Ada Lund (Sp) [10:00:37]:`.",
        "Older minutes have elements in lower case, and print no label for the chair (`presinnl`).",
        "A speech may hold the answer of somebody else: each name begins a remark.",
        "Who presides is told at the head, and where somebody else takes the chair.",
    ),
    provides="title date label name role party person-ids remark-ids clock headings section stage procedure times",
    complete=_complete,
    streams=True,
    elements={
        "Motestart/Tittel|formalia/dato|Startseksjon/Tittel": Head(0),
        "President|president|moteleder": Aside(NoteKind.PREAMBLE, facts=_presides),
        "Dagsorden|dagsorden": Aside(NoteKind.PREAMBLE),
        "handling|Handling": Aside(NoteKind.PROCEDURE, facts=_presides),
        "merknad|Merknad": Aside(),
        "Saknr|saknr": Aside(NoteKind.PROCEDURE),
        "Saktittel|saktittel|sakstittel|Spmtittel|spmtittel": Head(1),
        "presinnl": Turn(speaker=_chair),
        "Hovedinnlegg|Replikk|Presinnlegg|innlegg|replikk": Call(_begin),
        "Navn|navn": Label(speaker=_named, facts=_label_facts),
        "funksjon|Funksjon": Aside(NoteKind.PROCEDURE),
        "A|a|P|p|Li|li|Pkt|pkt|Sitat|sitat": Para(),
        "hevet|Hevet": Aside(NoteKind.TIME),
        "Sak|sak|Sluttseksjon": Closing(),
        "metadata|Metadata": Hide(),
        "Br|br": Space(),
        "publikasjonid": Fact("publikasjonid"),
        (
            "forhandling|Forhandlinger|forhandlinger|mote|Mote|Startseksjon|Motestart|formalia|Hovedseksjon|"
            "saker|Saker|Sakshode|sakshode|Sakdel|sakdel|Uth|uth|Liste|liste|votering|Votering|Sporretime|sporretime|"
            "Spm|spm|Voteringer|voteringer|Kursiv|kursiv"
        ): INLINE,
    },
)
