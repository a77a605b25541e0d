"""A transcript in XML of no known schema: elements mean what their names say in the vocabularies of the field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from attrs import evolve

from onrecord.spec import (
    STAGE,
    Action,
    Aside,
    Attrs,
    Break,
    Builder,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    InferredXmlFormat,
    Inline,
    Label,
    NoteKind,
    Para,
    Severity,
    Sniff,
    Space,
    Speaker,
    Style,
    Turn,
    iso_clock,
    iso_moment,
    read_date,
)

_NAMES = (
    "speakername",
    "speaker_name",
    "speaker",
    "name",
    "who",
    "by",
    "person",
    "member",
    "orateur",
    "redner",
    "navn",
    "nome",
)


_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "fi", "pl", "cs")


_PARTY = ("party", "group", "faction", "fraktion", "parti", "partei", "partido", "partito", "groupe", "gruppo")
_ROLE = ("role", "function", "office", "position", "funktion", "fonction", "cargo", "ruolo", "qualite")
_TIME = ("time", "start", "starttime", "start_time", "begin", "hora", "heure", "uhrzeit")


def _who(attrs: Attrs, context: Context) -> Speaker | None:
    """The speaker that an attribute names, with what others tell; a bare identifier names nobody."""
    speaker = _named(attrs, context)
    if speaker is None:
        return None
    party, role = (_worded(attrs, keys) for keys in (_PARTY, _ROLE))
    return evolve(speaker, party=speaker.party or party, role=speaker.role or role)


def _worded(attrs: Attrs, keys: tuple[str, ...]) -> str | None:
    """The first of some attributes that holds words and no code."""
    found = {key.lower(): " ".join(value.split()) for key, value in attrs.items()}
    values = (found.get(key, "") for key in keys)
    return next((value for value in values if value and value[0].isalpha() and not value.startswith("http")), None)


def _when(attrs: Attrs, _: Context) -> dict[str, Any]:
    found = {key.lower(): value for key, value in attrs.items()}
    values = (found.get(key, "").strip() for key in _TIME)
    moment = next((m for value in values if value and (m := iso_moment(value) or iso_clock(value))), None)
    return {} if moment is None else {"start": moment}


def _caller(_: str, attrs: Attrs, context: Context) -> dict[str, Any]:
    """Who calls out, of an interruption that says so."""
    speaker = _who(attrs, context)
    return {} if speaker is None else {"speaker": speaker}


def _named(attrs: Attrs, context: Context) -> Speaker | None:
    found = {key.lower(): value for key, value in attrs.items()}
    for key in _NAMES:
        value = found.get(key, "").strip()
        if value.lstrip("#") in context.people:
            return context.people[value.lstrip("#")]
        if (
            value
            and not value.startswith("#")
            and (" " in value or value[:1].isupper())
            and not any(c.isdigit() for c in value)
        ):
            return context.parse(value)
    return None


def _person(attrs: Attrs, context: Context) -> None:
    """A list of persons, of Akoma Ntoso: what an identifier stands for."""
    name = attrs.get("showAs", "")
    for key in ("eId", "id", "xml:id"):
        if name and attrs.get(key):
            context.people[attrs[key]] = context.parse(name)


def _tell(builder: Builder, _: Context) -> None:
    builder.problem(
        "schema-inferred",
        "the schema is not known: elements were read by what their names say",
        severity=Severity.INFO,
        hint="A format of its own would know titles, dates, votes and people",
    )


def _date(text: str) -> dt.date | None:
    return read_date(text, _LANGUAGES)


_TABLE: dict[Action, str] = {
    Hide(): "meta metadata teiHeader header head_data frontmatter vorspann kopfdaten inhaltsverzeichnis index toc rednerliste style script xref",
    Turn(speaker=_who, facts=_when): (
        "speech sp u utterance intervention contribution turn statement remark rede tale speaking anforande anförande spreekbeurt "
        "discurso discours intervencion intervencao intervento orazione wypowiedz vystoupeni istup question answer talk"
    ),
    Aside(NoteKind.INTERJECTION, facts=_caller): "interjection interruption interject heckle zwischenruf aparte",
    Label(): "speaker from orateur orador oratore redner spreker taler talare talker nominativo speakername personname",
    Para(): "p para paragraph al absatz paragraphe parrafo paragrafo a text seg l line txt texte",
    Head(
        1
    ): "heading title subheading subtitle topic debatetitle majorheading minorheading titel titre titulo item-titel",
    Aside(): "note stage scene narrative kommentar comment vocal kinesic incident event annotation remarkstage direction summary other",
    Fact("date", convert=_date): "date dato datum data fecha",
    Break(): "pb page pagebreak column cb",
    Space(): "br lb td th cell",
}


def _table() -> Mapping[str, Action]:
    """Each name as printed, in capitals and with a capital: schemas differ in nothing more often than in that."""
    rows: dict[str, Action] = {"note[@type='speaker']": Label(pending=True), "TLCPerson|TLCRole": Call(_person)}
    for action, names in _TABLE.items():
        for name in names.split():
            for form in (name, name.upper(), name.capitalize()):
                rows.setdefault(form, action)
    rows["*"] = Inline()
    return rows


FORMAT = InferredXmlFormat(
    id="generic.xml",
    title="Transcript in XML of no known schema",
    publisher="Anyone who marks speeches, speakers and paragraphs as elements",
    languages=(),
    grammar="any",
    sniff=Sniff(containers=()),
    style=Style(stage=STAGE),
    elements=_table(),
    complete=_tell,
    max_unclassified=0.0,
    traps=(
        "An element means what its name says in one of the vocabularies of the field.",
        "Where most names say nothing, elements are rows, and what their values mean is inferred as in `generic.json`.",
        "An attribute that holds an identifier names nobody.",
    ),
    provides="label name honorific role headings section stage",
)
