"""Speeches of the Icelandic Althingi: one XML file for each, with element names in Icelandic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Call,
    Context,
    Fact,
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
    iso_moment,
)

_KINDS = ("tegr", "tegflm", "frhr")
_STAGE = compile_pattern(
    r"\((?:Forseti \p{Ll}|Gripið fram í|Gripið f|Hlátur|Hlátrasköll|Klapp|Lófatak|Frammíköll|Kallað|Kliður|Bjalla|Hlé\b)[^()\n]{0,200}+\)"
    r"|\(\p{Lu}[\p{L} .]{1,12}: [^()\n]{1,200}+\)"
)
_CALLS = ("Gripið", "Kallað", "Frammí", "Kliður", "Köll")
_CHAIR = compile_pattern(r"[\s(\[]*+Forseti \p{Ll}")


def _note_kind(text: str) -> NoteKind:
    """What a stage direction tells. Members who call out are named by their initials."""
    words = text.lstrip("([ ")
    if words.startswith("Hlát"):
        return NoteKind.LAUGHTER
    if words.startswith(("Klapp", "Lófatak")):
        return NoteKind.APPLAUSE
    return NoteKind.INTERJECTION if words.startswith(_CALLS) or ": " in text else NoteKind.STAGE


def _speaker(attrs: Attrs, _context: Context) -> Speaker | None:
    """Who speaks: initials, which stand for a person and are no name, and an office."""
    initials, office = attrs.get("skst", "").strip(), attrs.get("embætti", "").strip()
    if not initials and not office:
        return None
    identifiers = (("skst", initials),) if initials else ()
    return Speaker(
        None, role=office or None, identifiers=identifiers, kind=SpeakerKind.OFFICE if office else SpeakerKind.UNKNOWN
    )


def _facts(attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    """The number of the speech and what kind it is."""
    facts: dict[str, Any] = {}
    if number := attrs.get("id"):
        facts["identifiers"] = (("althingi", number),)
    if more := {name: attrs[name] for name in _KINDS if attrs.get(name)}:
        facts["extra"] = {"is.althingi": more}
    return facts


def _chair(text: str, _attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    """The president says something meanwhile, or rings the bell."""
    if _CHAIR.match(text):
        return {}
    return {"speaker": Speaker(role="forseti", kind=SpeakerKind.OFFICE)}


def _business(attrs: Attrs, context: Context) -> None:
    """When and where in the session it was."""
    builder = context.builder
    begun = iso_moment(attrs.get("tími") or "")
    if begun is not None:
        builder.update(start=begun)
        builder.fact("date", begun.date())
    builder.fact("fundur", attrs.get("fundur"))
    builder.fact("lgþ", attrs.get("lgþ"))


def _matter(attrs: Attrs, context: Context) -> None:
    for name in ("nr", "málstegund", "málsflokkur"):
        context.builder.fact(f"mál-{name}", attrs.get(name))


FORMAT = XmlFormat(
    id="is.althingi",
    title="Althingi speech (XML)",
    body="Alþingi",
    publisher="Alþingi",
    url="https://www.althingi.is",
    languages=("is",),
    grammar="is",
    sniff=Sniff(containers=("xml",), roots=("ræða",)),
    style=Style(stage=_STAGE, note_kind=_note_kind),
    traps=(
        "One file is one speech: a sitting is a folder.",
        "Speakers are given by initials, offices by abbreviations; there are no names.",
        "Names of elements and attributes are not ASCII.",
    ),
    provides="title date label role person-ids remark-ids clock stage interjections",
    elements={
        "ræða": Turn(speaker=_speaker, facts=_facts, label="skst"),
        "umsýsla": Call(_business),
        "mál": Call(_matter),
        "málsheiti": Fact("title"),
        "undirtitill": Fact("subtitle"),
        "mgr//tilvitnun": INLINE,
        "mgr|ljóð|lína|tilvitnun": Para(),
        "frammíkall|athugasemd|bjalla|atburður|truflun": Aside(),
        "forseti": Aside(facts=_chair),
        "br": Space(),
        "ræðutexti|skáletrað|feitletrað|hækkað|lækkað|undirstrikað|sup|sub|i|b|em|strong": INLINE,
    },
)
