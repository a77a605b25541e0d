"""Stenographic records of the Italian Camera dei deputati: XML since the 17th term, and the pages of its site."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Attrs,
    Ballot,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    HtmlFormat,
    Mark,
    Marked,
    Para,
    Reading,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    VariantFormat,
    XmlFormat,
    bracketed,
    compile_pattern,
    get_grammar,
    iso_date,
    read_date,
)

_ID = "it.camera"
_BODY = "Camera dei deputati"
_PARTY = compile_pattern(r"[\s\xa0]*+\((?P<party>[^()\n]{1,60}+)\)")
_OFFICE = compile_pattern(r"[\s\xa0]*+,[\s\xa0]*+(?P<office>[^.()\n]{2,200}?)(?=[\s\xa0]*+[.(])")
_STOP = compile_pattern(r"[\s\xa0]*+[.:,][\s\xa0]*+")
_PERSON = re.compile(r"idPersona=(\d{1,12})")
_COUNTS = ("presenti", "votanti", "astenuti", "maggioranza", "favorevoli", "contrari", "missione")


def _sitting(attrs: Attrs, context: Context) -> None:
    """The root tells which sitting it is."""
    builder = context.builder
    day, month, year = (attrs.get(name, "") for name in ("giorno", "mese", "anno"))
    builder.fact("date", iso_date(f"{year}-{month:0>2}-{day:0>2}"))
    for name in ("legislatura", "numero", "ramo"):
        builder.fact(name, attrs.get(name))
    if attrs.get("numero"):
        builder.fact("identifiers", (("seduta", f"{attrs.get('legislatura', '')}/{attrs['numero']}"),))


def _begin(attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state["id"] = attrs.get("id", "")


def _name(listed: str) -> str | None:
    """A name that is listed by its surname, in the order of speech.

    >>> _name("DE LUNDIS Ada Maria")
    'Ada Maria DE LUNDIS'
    """
    words = listed.split()
    given = [word for word in words if not word.isupper()]
    return " ".join([*given, *(word for word in words if word.isupper())]) or None


def _turn(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """Somebody has the floor: the name, an office in italics or behind a comma, the group in brackets, a full stop."""
    name = next((mark for mark in marks if mark.name == "name" and not text[: mark.start].strip()), None)
    if name is None:
        return bracketed(text, marks, context)
    end, office, party = name.end, "", None
    italic = next((m for m in marks if m.name == "i" and not text[end : m.start].strip(" ,\n\xa0")), None)
    if italic is not None and not text[italic.start : italic.end].lstrip().startswith("("):
        end, office = italic.end, text[italic.start : italic.end]
    elif match := _OFFICE.match(text, end):
        end, office = match.end(), match["office"]
    match = _PARTY.match(text, end)
    if match and not any(mark.name == "i" and mark.start < match.end() and mark.end > end for mark in marks):
        end, party = match.end(), match["party"].strip()
    stop = _STOP.match(text, end)
    speech = stop.end() if stop is not None else end
    facts = {"identifiers": (("camera", context.state["id"]),)} if context.state.get("id") else {}
    speaker = _speaker(text[name.start : name.end], " ".join(office.split()).strip(" ,."), party, name.attrs, context)
    return Reading(end, separator=speech - end, speaker=speaker, facts=facts)


def _speaker(printed: str, office: str, party: str | None, attrs: Attrs, context: Context) -> Speaker:
    listed = attrs.get("cognomeNome") or attrs.get("title", "").rpartition(":")[2]
    parsed = context.parse(" ".join(printed.split()))
    match = _PERSON.search(attrs.get("href", ""))
    number = attrs.get("id") or (match[1] if match else "")
    name = _name(listed) or parsed.name
    return evolve(
        parsed,
        name=name,
        role=office or parsed.role,
        party=party,
        kind=SpeakerKind.PERSON if name else parsed.kind,
        identifiers=(("camera", number),) if number else (),
    )


def _votes(_attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state["vote"] = {}


def _piece(text: str, _attrs: Attrs, context: Context, name: str) -> Mapping[str, Any]:
    """A line of a vote: what was voted on, a figure, the result."""
    vote: dict[str, str] = context.state.setdefault("vote", {})
    facts: dict[str, Any] = {"more": bool(vote)}
    vote[name] = text
    if name == "esito":
        facts |= {"result": text or None, "question": vote.get("oggetto")}
    elif name in _COUNTS and text.isdecimal():
        facts["counts"] = ((name, int(text[:9])),)
    return facts


_XML = XmlFormat(
    id=_ID,
    title="Resoconto stenografico (XML)",
    body=_BODY,
    languages=("it",),
    grammar="it",
    sniff=Sniff(containers=("xml",), roots=("seduta", "atto"), literals=("<testoXHTML", "<nominativo", "cognomeNome=")),
    style=Style(stage=STAGE),
    elements={
        "seduta": Call(_sitting),
        "dataEstesa": Fact("title"),
        "metadati": Hide(),
        "dibattito/titolo": Head(1),
        "fase/titolo": Head(2),
        "titolo": Head(3),
        "dibattito|fase": Closing(),
        "intervento": Call(_begin),
        "testoXHTML": Para(read=_turn),
        "interventoVirtuale": Para(read=bracketed),
        "nominativo": Mark("name"),
        "emphasis[@type='italic']": Mark("i"),
        "votazione": Call(_votes),
        **{
            f"votazione/{name}": Ballot(partial(_piece, name=name), more=True)
            for name in ("numero", "tipo", "oggetto", "esito", *_COUNTS)
        },
        "br": Space(),
        "resoconto|emphasis|raccoltaVotazioni|votazioni|atto|i|b|p|sup|sub": INLINE,
    },
)

_PAGE = HtmlFormat(
    id=_ID,
    title="Resoconto stenografico (HTML)",
    body=_BODY,
    languages=("it",),
    grammar="it",
    sniff=Sniff(
        containers=("html",),
        literals=("class='intervento'", 'class="intervento"', "idPersona=", "stenografico", "scheda personale"),
        need=3,
        refines=("generic.labelled", "press.remarks"),
    ),
    style=Style(stage=STAGE),
    elements={
        "head|script|style|nav|header|footer": Hide(),
        "p.centerBold": Head(1),
        "p.intervento": Para(read=_turn, facts=None),
        "p|li": Para(read=bracketed),
        "a[@title]": Mark("name"),
        "em|i": Mark("i"),
        "br": Space(),
        "html|body|div|section|article|main|span|a|b|strong|ul|ol|table|tbody|tr|td|hr|sup|sub": INLINE,
    },
    complete=lambda builder, _context: builder.fact(
        "date",
        next((day for item in builder.items if (day := read_date(item.text, ("it",))) is not None), None),
    ),
)

FORMAT = VariantFormat(
    id=_ID,
    title="Resoconto stenografico (XML and HTML)",
    body=_BODY,
    publisher="Camera dei deputati",
    url="https://documenti.camera.it",
    languages=("it",),
    grammar=get_grammar("it"),
    sniff=evolve(_XML.sniff, either=(_PAGE.sniff,)),
    variants=(_XML, _PAGE),
    traps=(
        "The chair is printed as `PRESIDENTE` alone; an attribute names who it is.",
        "Names are listed by the surname, in capitals.",
        "Further paragraphs of a speech are elements of their own behind the first (`interventoVirtuale`).",
        "The office stands in italics behind the name, the group in brackets.",
        "Votes are collected at the end of the sitting.",
    ),
    provides=(
        "title date meeting-ids label name role party person-ids remark-ids headings section stage interjections "
        "votes counts"
    ),
)
