"""Stenographic records of the Slovak National Council as a table: one row is one entry of the record."""

from __future__ import annotations

from onrecord.spec import STAGE, Row, Sniff, Speaker, Style, TableFormat, TimelineStyle, compile_pattern

_OFFICE = compile_pattern(
    r"(?:, [^:\n.!?]{2,90}?\bSR\b|, [^:\n.!?,]{2,90}?(?=\s*+[:\n]))?+\s*+(?::\s*+|\n\s*+|(?<=\s)(?=\p{Lu}))"
)


def _speaker(row: Row) -> Speaker:
    def cell(name: str) -> str | None:
        value = row.get(name, "").strip()
        return None if value in ("", "NA", "-") else str(value)

    name = " ".join(part for part in (cell("firstname"), cell("lastname")) if part)
    number = cell("mp_id")
    return Speaker(
        name=name or cell("fullname"),
        honorific=cell("title"),
        party=cell("party_short"),
        constituency=cell("district"),
        affiliation=cell("party"),
        identifiers=(("nrsr", number),) if number else (),
    )


def _printed(text: str, label: str) -> int:
    """Where the words begin behind a label that was left in them: the name of the row, and perhaps an office."""
    match = _OFFICE.match(text, len(label)) if text.startswith(label) else None
    return match.end() if match else 0


FORMAT = TableFormat(
    id="sk.nrsr",
    title="Národná rada SR, stenographic record as a table",
    body="Národná rada Slovenskej republiky",
    publisher="NR SR (www.nrsr.sk), as a table by a research project",
    url="https://www.nrsr.sk",
    languages=("sk",),
    grammar="sk",
    sniff=Sniff(containers=("csv",), columns=("term", "meeting", "fullname", "party_short", "speech")),
    style=Style(stage=STAGE),
    delimiter="\t",
    text="speech",
    label=("fullname",),
    named=_speaker,
    topic="agenda",
    opening=_printed,
    header={"date": "date", "term": "term", "meeting_number": "meeting"},
    row_facts={
        "time": "time",
        "type": "type",
        "transcript_link": "transcript_link",
        "moderator": "moderator",
        "mp_web": "mp_web",
    },
    timeline=TimelineStyle(merge=False, paragraphs=True),
    meetings_by="date",
    traps=(
        "Several sittings stand in one file; a date is a sitting.",
        "The lemmatised text is a column of its own and is not part of the record.",
        "From the fifth term on a printed label opens the text of some rows.",
    ),
    provides=(
        "date label name honorific party constituency affiliation person-ids urls section stage interjections procedure"
    ),
)
