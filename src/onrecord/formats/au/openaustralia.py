"""OpenAustralia: Hansard of the Commonwealth Parliament in the XML of TheyWorkForYou."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Closing,
    Context,
    Head,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Turn,
    XmlFormat,
    compile_pattern,
    iso_clock,
    iso_date,
)
from onrecord.spec.australia import name_callers, unspoken
from onrecord.spec.publicwhip import begin_vote, voter

_DATE = compile_pattern(r"\d{4}-\d\d-\d\d")
_HOUSES = {"debate": "House of Representatives", "lords": "Senate"}
_KINDS = {"interjection": RemarkKind.INTERJECTION, "question": RemarkKind.QUESTION, "answer": RemarkKind.ANSWER}
_DOCUMENT = compile_pattern(r"\s*+The \p{L}[\p{L} ]{2,40}? read as follows[\s:.—–-]*+")
_LISTS = frozenset({"dl", "table", "ul", "ol"})
_COUNTS = {"ayes": "ayes", "noes": "noes"}


def _identify(attrs: Attrs, context: Context) -> None:
    """The day and the chamber stand in every identifier."""
    name = attrs.get("id", "")[:200]
    if "date" in context.builder.facts or (day := _DATE.search(name)) is None:
        return
    context.builder.fact("date", iso_date(day[0]))
    context.builder.fact("chamber", _HOUSES.get(name.split("/")[1] if "/" in name else ""))


def _speaker(attrs: Attrs, context: Context) -> Speaker | None:
    label, who = attrs.get("speakername", ""), attrs.get("speakerid", "")
    speaker = context.parse(label) if label else Speaker(kind=SpeakerKind.UNKNOWN)
    return evolve(speaker, identifiers=(("openaustralia", who),) if who.lower() not in ("", "unknown") else ())


def _facts(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    _identify(attrs, context)
    context.state |= {"first": True, "document": False}
    name, url = attrs.get("id"), attrs.get("url")
    return {
        "kind": _KINDS.get(attrs.get("talktype", ""), RemarkKind.SPEECH),
        "identifiers": (("openaustralia", name),) if name else (),
        "locator": name,
        "start": iso_clock(attrs.get("time", "")),
        "extra": {"au.openaustralia": {"url": url}} if url else {},
    }


def _paragraph(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """Procedure behind what was said, somebody whose words are not recorded, and documents that nobody read out."""
    first = context.state.pop("first", False)
    if _DOCUMENT.fullmatch(text):
        context.state["document"] = True
        return Reading.note(text, NoteKind.PROCEDURE)
    if context.state.get("document"):
        if not _LISTS.isdisjoint(context.path):
            return Reading.note(text, NoteKind.EDITORIAL)
        context.state["document"] = False
    return None if first else unspoken(text)


FORMAT = XmlFormat(
    id="au.openaustralia",
    title="OpenAustralia (XML of TheyWorkForYou)",
    body="Parliament of Australia",
    publisher="OpenAustralia Foundation",
    url="http://data.openaustralia.org.au/",
    languages=("en",),
    sniff=Sniff(containers=("xml",), roots=("debates",), literals=("<speech", "-heading", "<division")),
    grammar="au",
    complete=name_callers,
    style=Style(stage=STAGE),
    silent=True,
    traps=(
        "Names are those of a list of members, with all forenames; they are not what was printed.",
        "A speech without `speakername` is procedure.",
        "Times may be the word “unknown”; tellers are among the names of a division and not in its counts.",
    ),
    provides="date label name person-ids kinds remark-ids urls clock headings section procedure votes counts voters",
    elements={
        "speech[@speakername]": Turn(_speaker, _facts, label="speakername"),
        "speech": Closing(),
        "major-heading": Head(1),
        "minor-heading": Head(2),
        "bill": Aside(NoteKind.PROCEDURE),
        "member": voter(),
        "division|divisioncount": begin_vote(_COUNTS, _identify),
        "p|li|tr|dt|dd": Para(_paragraph),
        "td|th|br": Space(),
        "debates|bills|memberlist|a|b|i|u|em|strong|sup|sub|span|inline|ul|ol|dl|table|tbody|thead|col|colgroup": INLINE,
    },
)
