"""Speeches of the Swedish Riksdag as its open data give them: fields, and a text that is a piece of a web page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrs import evolve

from onrecord.kernel.flow import cuts
from onrecord.kernel.pieces import Piece
from onrecord.model.errors import ReadError
from onrecord.spec import (
    STAGE,
    Builder,
    CodeFormat,
    Role,
    Sniff,
    Source,
    Speaker,
    Style,
    get_grammar,
    iso_date,
    parse_label,
)
from onrecord.spec.recordsets import Record, builders, hide_fields, read_records, text_of

_ID = "se.anforanden"
# Tags, and the marks that a word processor left in them: `<!-- STYLEREF Kantrubrik -->`.
_TAG = re.compile(r"<!--(?:(?!-->)[^\0]){0,400}-->|<(?P<close>/?)(?P<name>[A-Za-z]{1,12}\d?)\b[^<>]{0,400}>")
_BLOCKS = frozenset({"p", "br", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "tr", "table"})
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_RUNNING_HEAD = re.compile(r"\s*STYLEREF\b[^\n]{0,80}?MERGEFORMAT\b")
_EXTRA = ("kammaraktivitet", "replik", "rel_dok_id", "dok_hangar_id", "systemdatum")


def _speaker(record: Record) -> Speaker:
    """Who speaks: the printed name with office and party, and what the fields add."""
    speaker = parse_label(record.get("talare"), get_grammar("sv")).speaker()
    number, party = record.get("intressent_id").strip(), record.get("parti").strip()
    return evolve(
        speaker,
        party=speaker.party or (party if party not in ("", "-") else None),
        identifiers=(("riksdagen", number),) if number else (),
    )


def _paragraphs(text: str) -> Iterator[tuple[list[tuple[int, int]], bool]]:
    """The stretches of each paragraph that are no tags; and whether it is the running head that stands before a speech."""
    stretches: list[tuple[int, int]] = []
    head, at = False, 0
    cuts = [(match.start(), match.end(), match["name"], match[0]) for match in _TAG.finditer(text)]
    cuts += [(match.start(), match.end(), "br", "") for match in _BLANK_LINE.finditer(text)]
    for start, end, name, tag in [*sorted(cuts), (len(text), len(text), "br", "")]:
        if start < at:
            continue
        if at < start:
            stretches.append((at, start))
        at = end
        if name is None:
            head = head or "STYLEREF" in tag
        elif name.lower() in _BLOCKS and stretches:
            yield stretches, head or _RUNNING_HEAD.match(text, stretches[0][0]) is not None
            stretches, head = [], False


def _say(builder: Builder, record: Record) -> None:
    pieces = record.fields.get("anforandetext", [])
    text = text_of(builder.source.text, pieces)
    label = record.fields.get("talare", [])
    facts: dict[str, Any] = {"number": record.get("anforande_nummer").strip() or None}
    if number := record.get("anforande_id").strip():
        facts["identifiers"] = (("anforande", number),)
    if extra := {name: value for name in _EXTRA if (value := record.get(name).strip())}:
        facts["extra"] = {_ID: extra}
    hide_fields(builder, record, "talare", "anforandetext", "avsnittsrubrik", "underrubrik")
    at = min((one[0][0] for one in (pieces, label) if one), default=record.start)
    builder.open(builder.label(label) or None, _speaker(record), at, **facts)
    paragraphs = list(_paragraphs(text))
    cut = iter(cuts(pieces, [stretch for stretches, _ in paragraphs for stretch in stretches]))
    for stretches, is_head in paragraphs:
        found: list[Piece] = [piece for _ in stretches for piece in next(cut)]
        if is_head:
            for start, end, _ in found:
                builder.hide(start, end, Role.FURNITURE, "running-head")
        elif found and text_of(builder.source.text, found).strip():
            builder.paragraph(found)
    builder.close()


def _headings(builder: Builder, record: Record, before: Record | None) -> None:
    """The heading of the section, where it is another one than that of the speech before."""
    same = before is not None
    for level, name in enumerate(("avsnittsrubrik", "underrubrik"), 1):
        same = same and before is not None and before.get(name) == record.get(name)
        pieces = record.fields.get(name, [])
        if same:
            for start, end, _ in pieces:
                builder.hide(start, end, Role.DUPLICATE, name)
        elif pieces:
            builder.heading(pieces, level)


def _flat(records: Iterable[Record]) -> Iterator[Record]:
    for record in records:
        if "anforandetext" in record.fields:
            yield record
        yield from _flat(record.inner)


def _run(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    first = new()
    answer = read_records(source, ("anforande",), first.limits)
    speeches = sorted(_flat(answer.records), key=lambda record: record.start)
    if not speeches:
        msg = "the answer has no speech with a text"
        raise ReadError(msg, hint="Lists of speeches have no texts; ask for each speech")
    meetings = [one for i, one in enumerate(speeches) if not i or one.get("dok_id") != speeches[i - 1].get("dok_id")]
    starts = {meeting.start for meeting in meetings}
    hide_fields(first, answer.outside)
    said = iter(speeches)
    record = next(said, None)
    for builder, meeting in builders(answer, meetings, first, new):
        builder.fact("title", meeting.get("dok_titel").strip())
        builder.fact("date", iso_date(meeting.get("dok_datum").strip()[:10]))
        for name in ("dok_rm", "dok_nummer"):
            builder.fact(name, meeting.get(name).strip())
        builder.fact("identifiers", (("riksdagen", meeting.get("dok_id").strip()),) if meeting.get("dok_id") else None)
        before: Record | None = None
        while record is not None and (record is meeting or record.start not in starts):
            _headings(builder, record, before)
            _say(builder, record)
            before, record = record, next(said, None)
        yield builder


FORMAT = CodeFormat(
    id=_ID,
    title="Speeches of the Riksdag (open data, JSON and XML)",
    body="Sveriges riksdag",
    publisher="Sveriges riksdag",
    url="https://data.riksdagen.se/data/anforanden/",
    languages=("sv",),
    grammar="sv",
    sniff=Sniff(
        containers=("json", "xml"),
        literals=("anforandetext", "anforande_nummer", "intressent_id", "avsnittsrubrik", "talare"),
        need=4,
    ),
    style=Style(stage=STAGE, gap=Role.MARKUP),
    run=_run,
    traps=(
        "One document is one speech, or a list of them; lists of the interface have no texts.",
        "The text is a piece of a web page inside the field, its tags written as characters.",
        "A running head of the printed page (`STYLEREF Kantrubrik`) may stand before the first words.",
        "`talare` has office, name and party together; `parti` is `-` for the chair.",
    ),
    provides="title date meeting-ids label name role party person-ids number remark-ids headings section stage",
)
