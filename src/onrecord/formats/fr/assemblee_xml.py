"""Comptes rendus intégraux of the French Assemblée nationale as XML (`CRSANR5L17S2025O1N037.xml`), since 2017."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Break,
    Builder,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    Mark,
    Marked,
    NoteKind,
    Para,
    Part,
    Reading,
    Remark,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    XmlFormat,
    iso_date,
)
from onrecord.spec.assemblee import chairing, figure, folded, italic_notes, preside, result, several
from onrecord.spec.chains import join_chains

_ID = "fr.assemblee_xml"
_DEEPEST = 6


def _day(text: str) -> dt.date | None:
    """The day of a moment such as 20310304140000000."""
    return iso_date(f"{text[:4]}-{text[4:6]}-{text[6:8]}")


def _uid(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.fact("identifiers", (("uid", text),) if text else None)


def _chair(text: str, _attrs: Attrs, context: Context) -> None:
    if "chair" not in context.state:
        preside(text, context)


def _point(attrs: Attrs, context: Context) -> None:
    context.builder.close()
    level = attrs.get("nivpoint", "")
    # Suspensions have the levels 99 and 100.
    context.state["level"] = min(int(level[:3]), _DEEPEST) if level.isascii() and level.isdigit() else 1


def _change(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Somebody else takes the chair."""
    preside(text, context)
    context.state.pop("presiding", None)
    return {}


def _close(_attrs: Attrs, context: Context) -> None:
    context.builder.close()


def _level(context: Context) -> int:
    level: int = context.state.get("level", 1)
    return level


def _paragraph(attrs: Attrs, context: Context) -> None:
    """A paragraph begins; it is nobody's until its speaker is named."""
    context.builder.close()
    context.state["paragraph"] = attrs


def _speaker(label: str, _attrs: Attrs, context: Context) -> Speaker:
    """Who speaks: the name as printed, the office from its field; who presides is named elsewhere."""
    attrs: Attrs = context.state.get("paragraph", {})
    parts = context.parts
    number = attrs.get("id_acteur", "").removeprefix("PA")
    number = number if number.strip("0") else parts.get("id", "")
    ids = (("assemblee", number),) if number.strip("0") else ()
    if (group := several(label, context)) is not None:
        return evolve(group, identifiers=ids)
    if label != parts.get("nom", label):
        return Speaker(label or None, kind=SpeakerKind.GROUP)
    parsed = context.parse(label)
    office = parts.get("qualite") or parsed.role or ("président" if attrs.get("roledebat") == "president" else None)
    if parsed.name is None and number in context.people:
        parsed = evolve(context.people[number], resolved_by="number")
    elif parsed.name is None and (chair := chairing(label, context)) is not None:
        # Others take the chair later: whom the summary names is known by the number of the first.
        if number and context.state.setdefault("presiding", number) == number:
            parsed = chair
    elif number and parsed.name:
        context.people.setdefault(number, parsed)
    return evolve(parsed, role=office, identifiers=ids, kind=SpeakerKind.PERSON if parsed.name else parsed.kind)


def _facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    attrs: Attrs = context.state.get("paragraph", {})
    facts: dict[str, Any] = {}
    if number := attrs.get("id_syceron"):
        facts["identifiers"] = (("syceron", number),)
    if code := attrs.get("code_grammaire"):
        facts["extra"] = {_ID: {"code_grammaire": code}}
    return facts


def _time(attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    """Where in the recording somebody begins, in seconds."""
    try:
        seconds = float(attrs.get("stime", ""))
    except ValueError:
        return {}
    return {"start": dt.timedelta(seconds=seconds)} if 0 <= seconds < 10**6 else {}


def _said(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """Speech with italics in brackets, or what nobody said: a result, the figures of a ballot, procedure."""
    notes = italic_notes(text, [evolve(mark, name="i") for mark in marks], 0)
    words = folded(text)
    named = context.builder.is_open
    figures, context.state["figures"] = context.state.get("figures"), False
    if not named and (vote := figure(text)) is not None:
        context.state["figures"] = True
        return Reading(vote=vote)
    if len(notes) == 1 and folded(text[notes[0][0] : notes[0][1]]) == words.rstrip(" ."):
        preside(words, context)
    if (vote := result(words)) is not None:
        return Reading(vote={**vote, "more": bool(figures)}, closes=True)
    return Reading(notes=notes) if notes else None


def _follows(before: Remark, remark: Remark) -> bool:
    """Whether a paragraph goes on with the one before it: its speaker is named once more by the machine."""
    return (before.label, before.speaker) == (remark.label, remark.speaker)


def _complete(builder: Builder, _context: Context) -> None:
    join_chains(builder, _follows)


FORMAT = XmlFormat(
    id=_ID,
    title="Compte rendu intégral (XML of Syceron)",
    body="Assemblée nationale",
    publisher="Assemblée nationale",
    url="https://data.assemblee-nationale.fr/travaux-parlementaires/debats",
    languages=("fr",),
    grammar="fr",
    silent=True,
    sniff=Sniff(
        containers=("xml",),
        roots=("compteRendu",),
        literals=("schemas.assemblee-nationale.fr/referentiel", "<orateurs", "id_syceron"),
    ),
    traps=(
        "The chair is printed as an office alone; who presides stands in the summary, and changes within a sitting.",
        "Each paragraph names its speaker again; interruptions are paragraphs of their own.",
        "Most paragraphs of older terms stand in `interExtraction`, around an exchange; a name may be two.",
        "An empty list of speakers means procedure, a result or the figures of a ballot.",
        "Raised letters are written in double brackets: `n[[o]]`.",
        "The summary repeats all titles and speakers.",
        "An interruption by a group has the identifier 0.",
    ),
    provides=(
        "title date meeting-ids label name honorific role party person-ids remark-ids media headings section stage "
        "times votes counts"
    ),
    complete=_complete,
    elements={
        "uid": Take(_uid),
        "seanceRef": Fact("seanceRef"),
        "sessionRef": Fact("sessionRef"),
        "presidentSeance|presidence": Take(_chair),
        "metadonnees|sommaire": Hide(),
        "dateSeance": Fact("date", convert=_day),
        "dateSeanceJour": Fact("title"),
        "metadonnees/numSeance": Fact("numSeance"),
        "metadonnees/numSeanceJour": Fact("numSeanceJour"),
        "metadonnees/legislature": Fact("legislature"),
        "metadonnees/session": Fact("session"),
        "quantiemes": Aside(NoteKind.PREAMBLE),
        "point": Call(_point),
        "changementPresidence": Call(_close),
        "changementPresidence/texte": Aside(NoteKind.PROCEDURE, facts=_change),
        "point/orateurs": Hide(),
        "point/texte": Head(_level),
        "titreStruct": Head(_level),
        "paragraphe": Call(_paragraph),
        "orateurs": Label(speaker=_speaker, facts=_facts),
        "orateur": Space(),
        "orateur/nom": Part("nom", shown=True),
        "orateur/id": Part("id"),
        "orateur/qualite": Part("qualite"),
        "texte": Para(read=_said, facts=_time),
        "italique": Mark("i"),
        "br": Break(),
        "compteRendu|contenu|ouvertureSeance|finSeance|journee|session|exposant|indice|sup|gras|lienAdt|interExtraction|vote|intitule|sousIntitule": INLINE,
    },
)
