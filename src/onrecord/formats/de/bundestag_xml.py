"""Plenarprotokolle of the German Bundestag as XML (`dbtplenarprotokoll`), since the 19th term."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Ballot,
    Break,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    NoteKind,
    Para,
    Part,
    Print,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Topic,
    XmlFormat,
    compile_pattern,
)
from onrecord.spec.bundestag import german_date, identify, split_comment, titled

_COUNT = compile_pattern(r"\s*(?P<what>\p{L}[\p{L} ]{1,40}?): ?(?P<count>\d{1,4})\b")


def _begin(attrs: Attrs, context: Context) -> None:
    builder = context.builder
    builder.fact("title", titled(f"{attrs.get('wahlperiode', '')}/{attrs.get('sitzung-nr', '')}"))
    identify(builder)
    builder.fact("date", german_date(attrs.get("sitzung-datum", "")))
    for name in ("wahlperiode", "sitzung-nr", "sitzung-start-uhrzeit", "sitzung-ende-uhrzeit"):
        builder.fact(name, attrs.get(name))


def _speaker(text: str, _: Attrs, context: Context) -> Speaker | None:
    """Structured parts where the markup has them; the printed label tells the rest."""
    parts = context.parts
    if "nachname" not in parts:
        return context.parse(text) if text else None
    name = " ".join(parts[k] for k in ("vorname", "namenszusatz", "nachname") if parts.get(k))
    parsed = context.parse(name)
    return evolve(
        parsed,
        name=parsed.name or name,
        kind=SpeakerKind.PERSON,
        honorific=parts.get("titel") or parsed.honorific,
        role=parts.get("rolle_lang") or parsed.role,
        party=parts.get("fraktion"),
        affiliation=parts.get("bdland"),
        constituency=parts.get("ortszusatz", "").strip("()") or None,
        identifiers=(("bundestag", parts["id"]),) if parts.get("id") else (),
    )


def _keep_id(attrs: Attrs, context: Context) -> None:
    context.parts["id"] = attrs.get("id", "")


def _speech(attrs: Attrs, context: Context) -> None:
    context.state["rede"] = attrs.get("id")


def _facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The publisher's number of the speech that a remark is part of."""
    speech = context.state.get("rede") if "rede" in context.path else None
    return {"identifiers": (("rede", speech),)} if speech else {}


def _page(attrs: Attrs) -> str | None:
    return attrs.get("id", "").removeprefix("S") or None


def _result(text: str, _attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    """A line such as `ja: 509`."""
    match = _COUNT.match(text)
    return {"counts": ((match["what"], int(match["count"])),)} if match else {}


def _choice(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["choice"] = text
    return {}


def _voter(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    choice = context.state.get("choice")
    return {"voters": ((choice, text),)} if choice and text else {}


def _statement(_text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who handed in a statement, where the markup says so."""
    parts = context.parts
    name = " ".join(parts[k] for k in ("titel", "vorname", "namenszusatz", "nachname") if parts.get(k))
    return {"author": name or None}


FORMAT = XmlFormat(
    id="de.bundestag_xml",
    title="Plenarprotokoll (dbtplenarprotokoll XML)",
    body="Deutscher Bundestag",
    publisher="Deutscher Bundestag",
    url="https://www.bundestag.de/services/opendata",
    languages=("de",),
    sniff=Sniff(containers=("xml",), roots=("dbtplenarprotokoll",)),
    grammar="de",
    traps=(
        "A `rede` holds several speakers: the chair under a bare `name`, questions under another `p redner`.",
        "Speech stands outside any `rede` too: openings, elections, question time.",
        "Table of contents and list of speakers repeat every `redner`; they are metadata.",
        "Written statements in the annexes become insertions.",
    ),
    provides=(
        "title date place meeting-ids label name honorific role party constituency person-ids remark-ids page "
        "headings section stage interjections callers procedure times votes counts voters insertions"
    ),
    elements={
        "dbtplenarprotokoll": Call(_begin),
        "vorspann|rednerliste": Hide(),
        "plenarprotokoll-nummer": Fact("title"),
        "ort": Fact("place"),
        "tagesordnungspunkt": Topic("top-id"),
        "anlagen|anlage": Closing(),
        "anlagen-text": Print(),
        "anlagen-text/rede": Print(facts=_statement),
        "anlagen/anlagen-titel": Head(1),
        "anlagen-titel": Head(2),
        "rede": Call(_speech),
        "p[@klasse='redner']": Label(speaker=_speaker, facts=_facts),
        "redner//name|redner/name": INLINE,
        "name|p[@klasse='N']": Label(speaker=_speaker, facts=_facts),
        "redner": Call(_keep_id),
        "vorname": Part("vorname"),
        "nachname": Part("nachname"),
        "namenszusatz": Part("namenszusatz"),
        "ortszusatz": Part("ortszusatz"),
        "titel": Part("titel"),
        "fraktion": Part("fraktion"),
        "rolle_lang": Part("rolle_lang"),
        "rolle_kurz": Part("rolle_kurz"),
        "bdland": Part("bdland"),
        "kommentar": Aside(split=split_comment),
        "p[@klasse='T_NaS']|p[@klasse='T_ZP_NaS']|p[@klasse='T_fett']": Head(2, more=True),
        "p[@klasse='T_Beratung']|p[@klasse='K_Schluss']": Aside(),
        "p[@klasse='T_Drs']|p[@klasse='T_Ueberweisung']|p[@klasse='T']|p[@klasse='K']": Aside(NoteKind.PROCEDURE),
        "p[@klasse='AL_Vorspann_1']": Ballot(),
        "p[@klasse='AL_Vorspann_2']|p[@klasse='AL_Vorspann_3']": Ballot(_result, more=True),
        "p[@klasse='AL_Ja-Nein-Enth']": Ballot(_choice, more=True),
        "p[@klasse='AL_Partei']": Ballot(more=True),
        "p[@klasse='AL_Namen']": Ballot(_voter, more=True),
        "p": Para(),
        "a[@typ='druckseitennummer']": Break(page=_page, paragraph=False),
        "td|th|br": Space(),
        "tr|table|caption": Para(),
        "fussnote|sup": Aside(NoteKind.EDITORIAL),
        "rolle|sitzungsbeginn|sitzungsende|sitzungsverlauf|a|sub|i|b|xref|thead|tbody|tfoot|colgroup|col|seite": INLINE,
    },
)
