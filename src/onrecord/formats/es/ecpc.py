"""ECPC: debates of the Spanish Congress (and sister corpora) as XML with a description of each speaker."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    Para,
    Part,
    RemarkKind,
    Role,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    XmlFormat,
    get_grammar,
    read_date,
)

_BODIES = {"ecpc_CD": "Congreso de los Diputados", "ecpc_EP": "European Parliament", "ecpc_HC": "House of Commons"}


def _known(text: str) -> bool:
    """Whether a field says something."""
    return text.strip().upper() not in ("", "NA", "UNKNOWN", "XY")


def _value(text: str | None) -> str | None:
    return text.strip() if text and _known(text) else None


def _begin(_attrs: Attrs, context: Context, *, root: str) -> None:
    context.builder.fact("body", _BODIES[root])


def _header(attrs: Attrs, context: Context) -> None:
    language = _value(attrs.get("language"))
    context.builder.fact("language", language.lower() if language else None)


def _chair(attrs: Attrs, context: Context) -> None:
    context.builder.fact("chair", _value(attrs.get("who")))


def _attribute(attrs: Attrs, context: Context, *, name: str) -> None:
    """What an empty element tells about the speaker."""
    context.parts[name] = attrs.get(name, "")


def _group(attrs: Attrs, context: Context) -> None:
    """A group of the European Parliament stands in an attribute, as the national party does."""
    if "EPparty" in attrs:
        context.parts |= {"party": attrs["EPparty"], "group": attrs.get("national_party", "")}


def _written(_attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    return {"kind": RemarkKind.WRITTEN}


def _speaker(text: str, _attrs: Attrs, context: Context) -> Speaker | None:
    """Who speaks, by the fields; a chair that the corpus could not name is an office."""
    parts = context.parts
    name, office = _value(parts.get("name")), _value(parts.get("post"))
    if name is None and office is None:
        return context.parse(text) if text else None
    surname, comma, given = (name or "").partition(",")
    if name and not comma and office is None and (printed := context.parse(name)).name is None and printed.role:
        name, office, surname = None, printed.role, ""
    return Speaker(
        f"{given.strip()} {surname.strip()}".strip() or None,
        role=office,
        party=_value(parts.get("party")),
        affiliation=_value(parts.get("group")),
        constituency=_value(parts.get("region")),
        kind=SpeakerKind.PERSON if name else SpeakerKind.OFFICE,
    )


def _speech(attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    facts: dict[str, Any] = {}
    if language := _value(attrs.get("language")):
        facts["language"] = language.lower()
    if (number := attrs.get("id") or attrs.get("ref", "")) and not number.endswith("XY"):
        facts["identifiers"] = (("ecpc", number),)
    return facts


def _page(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.page = text.rsplit(maxsplit=1)[-1] if text else None


FORMAT = XmlFormat(
    id="es.ecpc",
    title="ECPC (European Comparable and Parallel Corpora)",
    publisher="Universitat Jaume I",
    url="https://github.com/calzada/PARLAMINT-ES-MC",
    languages=(),
    grammar=evolve(get_grammar("es"), inverted=True),
    sniff=Sniff(containers=("xml",), roots=tuple(_BODIES)),
    traps=(
        "There is no printed label: the label is the name field, surname first.",
        "`UNKNOWN` and `NA` stand for nothing; the chair is often an office without a name.",
        "What was in brackets became `omit`, brackets and all: stage directions and numbers of files.",
        "Two interventions in a row of one speaker are two labels in the printed record.",
        "The index and the summary repeat names and headings.",
        "In the European Parliament group and national party are attributes, and written statements have a `writer`.",
        "Identifiers are often `XY` throughout; the document type refers to a file that nobody fetches.",
    ),
    provides=(
        "title date place label name role party constituency affiliation kinds language remark-ids page headings "
        "section stage interjections procedure"
    ),
    elements={
        "ecpc_CD": Call(partial(_begin, root="ecpc_CD")),
        "ecpc_EP": Call(partial(_begin, root="ecpc_EP")),
        "ecpc_HC": Call(partial(_begin, root="ecpc_HC")),
        "index": Hide(),
        "header": Call(_header),
        "header/label|index/label": Fact("title"),
        "header/title": Fact("series"),
        "header/date|index/date": Fact("date", convert=lambda text: read_date(text, ("es", "en"))),
        "header/place|index/place": Fact("place"),
        "header/legislature": Fact("legislature"),
        "header/edition|index/edition": Fact("edition"),
        "chair": Call(_chair),
        "heading": Head(1),
        "intervention": Closing(),
        "speaker": Label(speaker=_speaker),
        "writer": Label(speaker=_speaker, facts=_written),
        "affiliation": Call(_group),
        "speaker/name|writer/name": Part("name", shown=_known),
        "post": Part("post"),
        "national_party": Part("party"),
        "affiliation/*": Call(partial(_attribute, name="group")),
        "constituency": Call(partial(_attribute, name="region")),
        "birth_date": Part("birth_date"),
        "birth_place": Part("birth_place"),
        "status": Part("status"),
        "gender": Part("gender"),
        "institution": Part("institution"),
        "page_number": Take(_page, role=Role.FURNITURE),
        "speech|writing": Para(facts=_speech, lines=True),
        "label/omit": Space(),
        "omit": Aside(),
        "back": Hide(),
        "body|ni|indexitem|name|quote|note|foreign|italics|update|disclaimer": INLINE,
    },
)
