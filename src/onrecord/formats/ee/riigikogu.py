"""Stenograms of the Estonian Riigikogu as JSON: those of its own interface, and a corpus of speeches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from attrs import evolve

from onrecord.kernel.flow import cuts
from onrecord.model.errors import ReadError
from onrecord.spec import (
    STAGE,
    Builder,
    CodeFormat,
    JsonFormat,
    Role,
    Row,
    Sniff,
    Source,
    Speaker,
    Style,
    TimelineStyle,
    VariantFormat,
    get_grammar,
    is_object,
    iso_date,
    iso_moment,
    parse_label,
)
from onrecord.spec.recordsets import Record, builders, hide_fields, read_records

_ID = "ee.riigikogu"
_LINE = re.compile(r"[^\n\r]*\S[^\n\r]*")
_FACTS = ("membership", "plenarySession", "link", "edited")


def _speaker(row: Row) -> Speaker | None:
    data = row.get("speech_data")
    if not is_object(data):
        return None
    name = f"{data.get('speaker_first_name') or ''} {data.get('speaker_last_name') or ''}".strip()
    return Speaker(
        name=name or None,
        party=str(data.get("parliamentary_group") or "") or None,
        affiliation=str(data.get("political_party") or "") or None,
        identifiers=(("riigikogu", str(data["speaker_id"])),) if data.get("speaker_id") else (),
    )


def _sittings(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    """Each object of the answer is a sitting, with items of its agenda and their events."""
    first = new()
    answer = read_records(source, ("data", "agendaItems", "events"), first.limits)
    sittings = [one for root in answer.records for one in (root, *root.of("data")) if one.of("agendaItems")]
    if not sittings:
        msg = "the answer has no sitting with items of an agenda"
        raise ReadError(msg)
    for builder, sitting in builders(answer, sittings, first, new):
        builder.fact("date", iso_date(sitting.get("date")[:10]))
        for name in _FACTS:
            builder.fact(name, sitting.get(name))
        _heading(builder, sitting, 0)
        for item in sitting.of("agendaItems"):
            _heading(builder, item, 1)
            for event in item.of("events"):
                _event(builder, event)
        yield builder


def _heading(builder: Builder, record: Record, level: int) -> None:
    hide_fields(builder, record, "title")
    if "title" in record.fields:
        builder.close()
        builder.heading(record.fields["title"], level)


def _event(builder: Builder, event: Record) -> None:
    """A speech; or a vote, a bell or a disturbance, whose words are a note."""
    text, label, begun = event.get("text"), event.get("speaker"), iso_moment(event.get("date"))
    hide_fields(builder, event, "text", "speaker")
    if not text.strip():
        return
    pieces = event.fields["text"]
    if (event.get("type") or "SPEECH") != "SPEECH" or not label.strip():
        builder.close()
        builder.note(pieces, time=begun)
        return
    printed = event.fields["speaker"]
    speaker = parse_label(label, get_grammar("et")).speaker()
    if number := event.get("uuid"):
        speaker = evolve(speaker, identifiers=(("riigikogu", number),))
    facts: dict[str, Any] = {"start": begun} if begun else {}
    if link := event.get("link"):
        facts["extra"] = {_ID: {"link": link}}
    builder.open(builder.label(printed), speaker, min(printed[0][0], pieces[0][0]), **facts)
    for line in cuts(pieces, [match.span() for match in _LINE.finditer(text)]):
        builder.paragraph(line)
    builder.close()


_CORPUS = JsonFormat(
    id=_ID,
    title="Riigikogu stenogram (JSON of a corpus)",
    body="Riigikogu",
    languages=("et",),
    sniff=Sniff(containers=("json",), keys=("speech_data", "speech", "parliamentary_group")),
    style=Style(stage=STAGE),
    text="speech",
    named=_speaker,
    topic="speech_data.agenda_item",
    header={
        "date": "speech_data.date_of_speech",
        "title": "speech_data.general_header",
        "session": "speech_data.session",
        "url": "speech_data.transcript_url",
    },
    row_facts={"speech_data.date_of_speech": "start", "speech_data.sitting_type": "sitting_type"},
    timeline=TimelineStyle(merge=False, paragraphs=True),
)

_INTERFACE = CodeFormat(
    id=_ID,
    title="Riigikogu verbatim records (JSON of the interface)",
    body="Riigikogu",
    languages=("et",),
    sniff=Sniff(containers=("json",), keys=("agendaItems", "events", "speaker", "text")),
    style=Style(stage=STAGE, gap=Role.MARKUP),
    run=_sittings,
)

FORMAT = VariantFormat(
    id=_ID,
    title="Riigikogu stenogram (JSON)",
    body="Riigikogu",
    publisher="Riigikogu (api.riigikogu.ee, stenogrammid.riigikogu.ee), also as JSON by a corpus project",
    url="https://api.riigikogu.ee/api/steno/verbatims",
    languages=("et",),
    sniff=evolve(_CORPUS.sniff, either=(_INTERFACE.sniff,)),
    variants=(_CORPUS, _INTERFACE),
    traps=(
        "A sitting runs past midnight: the clock of a speech may be that of the next day, the date is that of the sitting.",
        "Interjections stand in brackets inside the paragraphs.",
        "In the corpus offices are flags of 0 and 1; the interface prints them before the name (`Aseesimees Ada Lund`).",
        "An answer of the interface holds several sittings; the `uuid` of an event is that of the speaker.",
    ),
    provides="title date label name role party affiliation person-ids urls clock headings section stage times",
)
