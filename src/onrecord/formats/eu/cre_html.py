"""Verbatim reports of the European Parliament as web pages (`CRE-10-2025-03-10_EN.html`)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    HtmlFormat,
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Role,
    Show,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    compile_pattern,
    read_date,
)
from onrecord.spec.europarl import is_office, is_question, is_written

_DASH = compile_pattern(r"[\s\xa0.]*+[–—−-]++[\s\xa0]*+")
_LAST_DASH = compile_pattern(r"(?<=[\s\xa0.])[–—−-]++[\s\xa0]*+\Z")
_DASH_AT_END = 20
"""How near to the end of the italics a dash inside them stands."""
_STAGE = compile_pattern(r"[\s\xa0]*+\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)[\s\xa0.]*+")
_LANGUAGE = re.compile(r"\s*\((?P<code>[A-Z]{2})\)[\s\xa0]+")
_TIMES = re.compile(r"player(Start|End)Time=(\d{4})(\d{2})(\d{2})-(\d{2}:\d{2}:\d{2})")
_PHOTO = re.compile(r"/mepphoto/(\d{1,9})\.")
_LONGEST = 300


def _meta(attrs: Attrs, context: Context) -> None:
    """The day of the sitting."""
    if attrs.get("name") == "available":
        context.builder.fact("date", read_date(attrs.get("content", ""), ("de",)))


def _link(attrs: Attrs, context: Context) -> None:
    """A link to the video of one speech tells its time."""
    address = attrs.get("href", "")
    if "mode=unit" not in address:
        return
    for edge, year, month, day, clock in _TIMES.findall(address):
        try:
            context.state[edge.lower()] = dt.datetime.fromisoformat(f"{year}-{month}-{day}T{clock}")
        except ValueError:
            continue


def _picture(attrs: Attrs, context: Context) -> None:
    """The photograph of a member is named by the member's number."""
    if match := _PHOTO.search(attrs.get("src", "")):
        context.state["mep"] = match[1]


def _apart(_text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who takes the chair is printed between the speeches."""
    context.builder.close()
    return {}


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """A paragraph that begins with a label, a stage direction, or speech."""
    label = next((mark for mark in marks if mark.name == "label" and mark.end > mark.start), None)
    if label is not None and not text[: label.start].strip():
        return _turn(text, label, marks, context)
    if _STAGE.fullmatch(text):
        return Reading.note(text)
    covered = {mark.name for mark in marks if not text[: mark.start].strip() and not text[mark.end :].strip(" \xa0.")}
    if "B" in covered:
        return Reading(heading=3)
    if "I" in covered:
        return Reading.note(text, NoteKind.PROCEDURE)
    notes = _notes(text, marks, 0)
    return Reading(notes=notes) if notes else None


def _turn(text: str, label: Marked, marks: Sequence[Marked], context: Context) -> Reading:
    """Somebody has the floor: the label, an office or a manner in italics, a dash, the speech."""
    printed = text[: label.end]
    italic = next(
        (m for m in marks if m.name == "I" and m.start >= label.end and not text[label.end : m.start].strip()), None
    )
    dash = _DASH.match(text, label.end)
    if dash is None and italic is not None:
        last = max(italic.start, italic.end - _DASH_AT_END)
        dash = (
            _LAST_DASH.search(text, last, italic.end)
            or _DASH.match(text, italic.end)
            or _DASH.search(text, italic.end, italic.end + _LONGEST)
        )
    elif dash is None and printed.rstrip().endswith(","):
        dash = _DASH.search(text, label.end, label.end + _LONGEST)
    end = dash.start() if dash is not None else label.end
    end += len(text[end : dash.end()]) - len(text[end : dash.end()].lstrip(".")) if dash is not None else 0
    capacity = " ".join(text[label.end : end].split()).strip(" .")
    speech = dash.end() if dash is not None else end
    speaker = _speaker(printed, capacity, context)
    facts = _facts(capacity, context)
    # Until 2012 the language of a speech stands behind the dash: "(DE)".
    if (spoken := _LANGUAGE.match(text, speech)) is not None:
        facts["language"] = spoken["code"].lower()
        speech = spoken.end()
    return Reading(end, separator=speech - end, speaker=speaker, facts=facts, notes=_notes(text, marks, speech))


def _speaker(printed: str, capacity: str, context: Context) -> Speaker:
    parsed = context.parse(" ".join(printed.split()).strip(" ,."))
    number = context.state.pop("mep", None)
    return evolve(
        parsed,
        role=capacity if is_office(capacity) else parsed.role,
        kind=SpeakerKind.PERSON if parsed.name else parsed.kind,
        identifiers=(("mep", number),) if number else (),
    )


def _facts(capacity: str, context: Context) -> dict[str, Any]:
    kind = RemarkKind.WRITTEN if is_written(capacity) else RemarkKind.QUESTION if is_question(capacity) else None
    facts = {"kind": kind, "start": context.state.pop("start", None), "end": context.state.pop("end", None)}
    return {name: value for name, value in facts.items() if value is not None}


def _notes(text: str, marks: Sequence[Marked], start: int) -> list[tuple[int, int, NoteKind | None]]:
    """Italics in brackets, from a place on."""
    found: list[tuple[int, int, NoteKind | None]] = []
    for mark in marks:
        if mark.name == "I" and mark.start >= start and _STAGE.fullmatch(text, mark.start, mark.end):
            found.append((mark.start, mark.end, None))
            start = mark.end
    return found


FORMAT = HtmlFormat(
    id="eu.cre_html",
    title="Verbatim report of proceedings (CRE, web page)",
    body="European Parliament",
    publisher="European Parliament",
    url="https://www.europarl.europa.eu/plenary/en/debates-video.html",
    languages=("en", "fr", "de", "es", "it"),
    grammar="eu",
    recode=True,
    sniff=Sniff(
        containers=("html",),
        literals=("doc_box_header", "sipade-type", "creitem", "doc_subtitle_level1_bis", "/doceo/", "+CRE+"),
        need=2,
        excludes=("<DEBATS",),
        refines=("generic.labelled", "press.remarks"),
        filenames=("cre-*.html",),
    ),
    traps=(
        "The page is tables in tables; a speech begins where a paragraph holds a label of its own class.",
        "Nothing is translated: labels of the chair come in all languages.",
        "An office, or on whose behalf somebody speaks, stands in italics between the name and the dash.",
        "The list of items above repeats all headings.",
        "Copies of the pages are encoded twice.",
    ),
    provides="title date label name role party person-ids kinds urls clock headings section stage procedure",
    elements={
        "meta": Call(_meta),
        "link[@rel='canonical']": Fact("url", attr="href"),
        "head|body": Hide(),
        "table.doc_box_header": Show(),
        "table.list_summary|td.switch_button_pv_cre|span.doc_size|script|style|noscript": Hide(Role.FURNITURE),
        "td.title_TA": Head(0),
        "td.doc_title[@bgcolor]": Aside(NoteKind.PREAMBLE),
        "td.doc_title": Head(1),
        "p.contents[@align='center']": Aside(NoteKind.PROCEDURE, facts=_apart),
        "p.contents|p": Para(read=_paragraph),
        "span.doc_subtitle_level1_bis": Mark("label"),
        "span.bold|b|strong": Mark("B"),
        "span.italic|i|em": Mark("I"),
        "a": Call(_link),
        "img": Call(_picture),
        "br": Space(),
        "html|title|link|base|div|table|tbody|thead|tr|td|th|span|sub|sup|ul|ol|li|form|input|select|option|font|u|center|hr": INLINE,
    },
)
