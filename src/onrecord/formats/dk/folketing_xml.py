"""Minutes of the Danish Folketing as XML (`20231_M31_helemoedet.xml`), since 2009."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    Marked,
    NoteKind,
    Para,
    Part,
    Reading,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    XmlFormat,
    iso_date,
    iso_moment,
)

_ID = "dk.folketing_xml"
_NOBODY = ("MødeSlut", "Pause")
_MEMBER = ("medlem",)


def _speech(_attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state |= {"person": "", "nobody": False, "begun": False}


def _person(attrs: Attrs, context: Context) -> None:
    context.state["person"] = attrs.get("tingdokID", "")


def _speaker(label: str, _attrs: Attrs, context: Context) -> Speaker | None:
    """Who speaks, by the fields; the printed label tells the office in front of a name in brackets."""
    parts = context.parts
    given, surname = parts.get("OratorFirstName", ""), parts.get("OratorLastName", "")
    if given in _NOBODY:
        context.state["nobody"] = True
        return None
    parsed = context.parse(label) if label else Speaker(kind=SpeakerKind.PERSON)
    role, number = parts.get("OratorRole", ""), context.state.get("person")
    name = f"{given} {surname}".strip() or parsed.name
    office = label.partition("(")[0].strip() if name and f"({name}" in label else None
    return evolve(
        parsed,
        name=name,
        role=office or (role if role and role.lower() not in _MEMBER else parsed.role),
        party=parts.get("GroupNameShort") or parsed.party,
        affiliation=None,
        constituency=None,
        kind=SpeakerKind.PERSON if name else parsed.kind,
        identifiers=(("folketinget", number),) if number else (),
    )


def _start(text: str, _attrs: Attrs, context: Context) -> None:
    """A speech begins with its first segment; the clock of the others is that of going on."""
    if not context.state.get("begun"):
        context.builder.update(start=iso_moment(text))
    context.state["begun"] = True


def _end(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.update(end=iso_moment(text))


def _said(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """A paragraph of speech; pauses and the end of the sitting have entries of their own, which nobody speaks."""
    if context.state.get("nobody"):
        context.builder.close()
        return Reading.note(text, NoteKind.PROCEDURE)
    return None


def _day(text: str) -> Any:
    return iso_date(text[:10])


def _number(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.fact("identifiers", (("møde", text),) if text else None)


FORMAT = XmlFormat(
    id=_ID,
    title="Folketinget, minutes (XML)",
    body="Folketinget",
    publisher="Folketinget",
    url="https://www.ft.dk/da/dokumenter/aabne_data",
    languages=("da",),
    grammar="da",
    silent=True,
    style=Style(stage=STAGE),
    sniff=Sniff(
        containers=("xml",),
        roots=("Dokument",),
        literals=("<MetaMeeting", "<MetaSpeakerMP", "<DagsordenPunkt", "<TaleSegment"),
        need=2,
    ),
    traps=(
        "A speech has several segments, with a clock for each.",
        "Pauses and the end of the sitting stand among the speeches, under `MødeSlut` and `Pause` for a name.",
        "Words are cut into pieces where their form changes: nothing stands between two of them.",
        "Some files are not well formed.",
        "An office is printed before the name (`Statsministeren (Ada Lund):`), a party is a letter.",
    ),
    provides="date place meeting-ids label name role party person-ids clock headings section stage procedure",
    elements={
        "MetaMeeting": Hide(),
        "DateOfSitting": Fact("date", convert=_day),
        "MeetingNumber": Take(_number),
        "Location": Fact("place"),
        "ParliamentarySession": Fact("session"),
        "ParliamentaryGroup": Fact("group"),
        "DagsordenPunkt|DagsordenUnderpunkt|DagsordenPlan": Closing(),
        "ShortTitle": Head(1),
        "MetaFTAgendaItem": INLINE,
        "MetaFTAgendaItem/*|MetaFTAgenda": Hide(),
        "PunktTekst|UnderpunktTekst|TaleType": Aside(NoteKind.PROCEDURE),
        "Tale": Call(_speech),
        "Taler": Label(speaker=_speaker),
        "MetaSpeakerMP": Call(_person),
        **{
            f"MetaSpeakerMP/{name}": Part(name)
            for name in ("OratorFirstName", "OratorLastName", "GroupNameShort", "OratorRole")
        },
        "MetaSpeakerMP/*": Part("more"),
        "StartDateTime": Take(_start),
        "EndDateTime": Take(_end),
        "MetaSpeechSegment": Hide(),
        "Exitus": Para(read=_said),
        "Linea": Space(),
        "Dokument|Aktivitet|TalerTitel|TaleSegment|TekstGruppe|Char|Edixi": INLINE,
    },
)
