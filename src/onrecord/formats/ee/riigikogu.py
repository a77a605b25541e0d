"""Stenograms of the Estonian Riigikogu as JSON: one object is one speech, its paragraphs in a list."""

from __future__ import annotations

from onrecord.spec import JsonFormat, Row, Sniff, Speaker, TimelineStyle, is_object


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


FORMAT = JsonFormat(
    id="ee.riigikogu",
    title="Riigikogu stenogram (JSON)",
    body="Riigikogu",
    publisher="Riigikogu (stenogrammid.riigikogu.ee), as JSON by a corpus project",
    url="https://stenogrammid.riigikogu.ee",
    languages=("et",),
    sniff=Sniff(containers=("json",), keys=("speech_data", "speech", "parliamentary_group")),
    text="speech",
    named=_speaker,
    topic="speech_data.agenda_item",
    header={
        "date": "speech_data.date_of_speech",
        "title": "speech_data.general_header",
        "session": "speech_data.session",
    },
    row_facts={"speech_data.date_of_speech": "start", "speech_data.sitting_type": "sitting_type"},
    timeline=TimelineStyle(merge=False, paragraphs=True),
    traps=(
        "A sitting runs past midnight: the clock of a speech may be that of the next day, the date is that of the sitting.",
        "Interjections stand in brackets inside the paragraphs.",
        "Offices are flags of 0 and 1, not printed words.",
    ),
    provides="title date name party affiliation person-ids clock section",
)
