"""Handelingen of the Dutch parliament: one XML file for each item of a sitting's agenda."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Builder,
    Context,
    Fact,
    Head,
    Heading,
    Hide,
    Label,
    Marked,
    NoteKind,
    Para,
    Part,
    Print,
    Reading,
    Remark,
    Sniff,
    Space,
    Speaker,
    XmlFormat,
    compile_pattern,
    read_date,
)

# What is printed about the sitting, where the chair is not quoted.
_PROCEDURE = compile_pattern(
    r"\s*+(?:(?:De|Het) (?:(?:openbare|algemene|verdere|hoofdelijke) )?"
    r"(?:vergadering|beraadslaging|behandeling|debat|stemming|zitting|wetsvoorstel|amendement|motie|artikel\w*)\b[^.]{0,200}?"
    r"\b(?:wordt|worden|is|was)\b|In stemming komt|In stemming komen|Voorzitter:|Aanwezig|Sluiting|Aanvang|Stemming\b)"
)
_PRETTY = re.compile(r"(?<=\() | (?=[):,;])")


def _speaker(text: str, _attrs: Attrs, context: Context) -> Speaker:
    """Who speaks: the parts of the markup, and the office in front of the name."""
    parts = context.parts
    name = " ".join(filter(None, (parts.get("voornaam"), parts.get("achternaam"))))
    parsed = context.parse(f"{parts.get('voorvoegsels', '')} {name}".strip() or text)
    if parsed.name and name:
        parsed = evolve(parsed, name=name)
    context.state["chair"] = parsed.name is None and (parsed.role or "").lower().endswith("voorzitter")
    return evolve(parsed, party=parts.get("politiek") or parsed.party)


def _paragraph(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """Text outside any turn is the chair who goes on after a motion, or procedure."""
    if "spreekbeurt" in context.path:
        return None
    going_on = context.builder.is_open and context.state.get("chair")
    if going_on and not _PROCEDURE.match(text):
        return None
    if not going_on:
        context.builder.close()
    kind = NoteKind.PREAMBLE if "opening" in context.path else NoteKind.PROCEDURE
    return Reading.note(text, kind)


def _complete(builder: Builder, _context: Context) -> None:
    """The item is the title; blanks that pretty-printing put into labels go."""
    builder.fact("title", next((item.text for item in builder.items if isinstance(item, Heading)), None))
    builder.items = [
        evolve(item, label=_PRETTY.sub("", item.label)) if isinstance(item, Remark) and item.label else item
        for item in builder.items
    ]


FORMAT = XmlFormat(
    id="nl.handelingen",
    title="Handelingen (officiële bekendmakingen, XML)",
    body="Staten-Generaal",
    publisher="Officiële bekendmakingen (KOOP)",
    url="https://www.officielebekendmakingen.nl",
    languages=("nl",),
    grammar="nl",
    silent=True,
    recode=True,
    sniff=Sniff(containers=("xml",), roots=("officiele-publicatie",), literals=("<handelingen", "<handeling")),
    traps=(
        "One file holds one item of the agenda; the date stands in the first one alone, which has no speech.",
        "A motion that a member reads out holds the chair's notice, which is a turn of its own.",
        "Text directly below the item is the chair who goes on, or procedure; it names nobody.",
        "Some copies were encoded twice and pretty-printed, with a broken byte order mark in front.",
        "First names stand only where two members share a surname; the chair is never named.",
    ),
    provides="title date label name honorific role party urls headings section procedure",
    complete=_complete,
    elements={
        "meta[@name='OVERHEIDop.externMetadataRecord']": Fact("metadata_url", attr="content"),
        "metadata": Hide(),
        "vergaderdatum": Fact("date", convert=lambda text: read_date(text, ("nl",))),
        "vergadering-nummer": Fact("vergadering-nummer"),
        "vergadertijd": Fact("vergadertijd"),
        "item-titel": Head(1),
        "onderwerp": Aside(NoteKind.PROCEDURE),
        "agendapunt/nr|opening/nr|handelingen/nr|sluiting/nr": Aside(NoteKind.PROCEDURE),
        "spreker": Label(speaker=_speaker),
        "voorvoegsels": Part("voorvoegsels", shown=True),
        "voornaam": Part("voornaam", shown=True),
        "achternaam": Part("achternaam", shown=True),
        "politiek": Part("politiek", shown=True),
        "motie/kop|amendement/kop": Aside(NoteKind.PROCEDURE),
        "kop": Head(2),
        "handeling_bijlage|handeling-bijlage|bijlage": Print(),
        "al|li|entry|row|titel": Para(read=_paragraph),
        "br|witregel": Space(),
        "noot|voetnoot": Aside(NoteKind.EDITORIAL),
        (
            "officiele-publicatie|handelingen|handeling|vergadering|agendapunt|opening|sluiting|spreekbeurt|tekst|al-groep|"
            "motie|motie-info|amendement|naam|extref|intref|nadruk|lijst|li.nr|nr|sup|inf|table|tgroup|tbody|thead|"
            "colspec|tussenkop|stemming|citaat"
        ): INLINE,
    },
)
