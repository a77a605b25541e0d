"""Australian Hansard as SGML, 1981 to 1997: tags in capitals, many of them never closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from html.entities import html5
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Break,
    Call,
    Context,
    Head,
    Label,
    Marked,
    NoteKind,
    Para,
    Part,
    Reading,
    RemarkKind,
    Sniff,
    Space,
    Speaker,
    Style,
    XmlFormat,
    begin_division,
    compile_pattern,
    piece,
    side,
)
from onrecord.spec.australia import NOBODY, chamber, name_callers, procedure, section, unspoken

_KINDS = {
    "SPEECH": RemarkKind.SPEECH,
    "QUESTION": RemarkKind.QUESTION,
    "ANSWER": RemarkKind.ANSWER,
    "INTERJECT": RemarkKind.INTERJECTION,
}
_LEVELS = {
    "DEBATE", "DEBATE.SUB1", "DEBATE.SUB2", "DEBATE.SUB3", "QWN", "QTS", "QUESTION.BLOCK", "ANSWERS.TO.QUESTIONS", "ANSWER.TO.QON",
    "ANSWER.TO.QWN", "PETITION.GRP", "PETITION", "RDI", "RDI.ITEM", "ADJOURNMENT",
}  # fmt: skip
_DATE = compile_pattern(r"\s*+(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\s*+")
_CLOCK = compile_pattern(r"\W*+(\d{1,2})[.:](\d{1,2})?\s?([ap])\.?\s?m\b")
_OPENING = compile_pattern(r"(?:\s|[-—–])*+")


def _date(text: str) -> dt.date | None:
    """A day such as 24/02/97.

    >>> _date("24/02/97")
    datetime.date(1997, 2, 24)
    """
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    try:
        return dt.date(year if year > 99 else 1900 + year, month, day)
    except ValueError:
        return None


def _clock(text: str) -> dt.time | None:
    match = _CLOCK.match(text)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    try:
        return dt.time(hour % 12 + 12 * (match[3] == "p"), minute)
    except ValueError:
        return None


def _root(attrs: Attrs, context: Context) -> None:
    builder = context.builder
    builder.fact("date", _date(attrs.get("DATE", "")))
    builder.fact("chamber", chamber(attrs.get("CHAMBER", "")))
    for name in ("PARLIAMENT.NO", "SESSION.NO", "PERIOD.NO", "PROOF"):
        builder.fact(name.lower().replace(".", "_"), attrs.get(name))


def _level(context: Context) -> int:
    return max(1, sum(name in _LEVELS for name in context.path))


def _page(attrs: Attrs) -> str | None:
    return attrs.get("PAGE") if attrs.get("TYPE", "PAGE") == "PAGE" else None


# --- who speaks ----------------------------------------------------------------------------------------------------


def _talk(attrs: Attrs, context: Context) -> None:
    """A speech begins; further labels inside it are those of the same member."""
    context.builder.close()
    context.builder.page = attrs.get("PAGE") or context.builder.page
    context.state |= {"outer": attrs, "inner": False, "floor": None}


def _interject(attrs: Attrs, context: Context) -> None:
    context.state["interject"] = attrs


def _attributes(context: Context) -> Attrs:
    attrs: Attrs | None = context.state.get("interject" if "INTERJECT" in context.path else "outer")
    return attrs or {}


def _speaker(text: str, _attrs: Attrs, context: Context) -> Speaker:
    attrs, parts = _attributes(context), context.parts
    printed = context.parse(text)
    listed = context.parse(attrs.get("SPEAKER", "")) if attrs.get("SPEAKER", "").endswith(", MP") else printed
    name = printed.name
    if name and listed.name and set(name.casefold().split()) < set(listed.name.casefold().split()):
        name = listed.name
    place = parts.get("place") or attrs.get("ELECTORATE", "")
    ids = (("aph", attrs["NAMEID"]),) if attrs.get("NAMEID", "") not in NOBODY else ()
    role = parts.get("role", "").strip("()-—– ")
    speaker = evolve(
        printed,
        name=name,
        role=role or printed.role,
        party=attrs.get("PARTY") or printed.party,
        constituency=place.strip("()-—– ") or None,
        affiliation=attrs.get("MINISTERIAL", "").replace("NULL", "") or None if not role else None,
        identifiers=ids,
        resolved_by=None if name == printed.name else "list of persons",
    )
    inner = "INTERJECT" in context.path
    context.state |= {"opening": True, "inner": inner}
    if not inner:
        context.state["floor"] = speaker
    return speaker


def _facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    attrs = _attributes(context)
    kind = next((_KINDS[name] for name in reversed(context.path) if name in _KINDS), RemarkKind.SPEECH)
    return {
        "kind": kind,
        "start": _clock(context.parts.get("time") or attrs.get("TIME", "")),
        "number": context.state.pop("number", None),
    }


def _number(text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["number"] = attrs.get("QON.NUMBER") or text
    return {}


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _paragraph(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """Words of whoever has been named last, or of who had the floor before an interjection."""
    state = context.state
    if _KINDS.keys().isdisjoint(context.path):
        context.builder.close()
        return procedure(text)
    if state.pop("opening", False) and (opening := _OPENING.match(text)):
        return Reading(separator=opening.end())
    if (aside := unspoken(text)) is not None:
        return aside
    if state.get("inner") and "INTERJECT" not in context.path and state.get("floor") is not None:
        state["inner"] = False
        return Reading(speaker=state["floor"])
    return None


FORMAT = XmlFormat(
    id="au.hansard_sgml",
    title="Australian Hansard, SGML",
    body="Parliament of Australia",
    publisher="Parliament of Australia (ParlInfo)",
    url="https://parlinfo.aph.gov.au/",
    languages=("en",),
    sniff=Sniff(
        containers=("xml", "html", "text"),
        literals=("<HANSARD DATE", "<HANSARD PROOF", "<HANSARD PAGE", "DTD HANSARD STORAGE"),
    ),
    grammar="au",
    style=Style(stage=STAGE),
    complete=name_callers,
    entities={name.rstrip(";"): value for name, value in html5.items() if name.endswith(";")},
    traps=(
        "It is SGML: `TAB`, `BREAK`, `COLSPEC` and others are never closed, entities are not declared, dates have two-digit years.",
        "A second `TALK.START` in a speech says that its member goes on; without one the speech goes on unnamed.",
        "Party and electorate are attributes of the speech; brackets round them are part of the text.",
        "`NAMEID` 10000 is whoever is in the chair, 10001 the Clerk.",
    ),
    provides=(
        "date label name honorific role party constituency affiliation person-ids kinds number clock page headings "
        "section procedure votes counts voters"
    ),
    elements={
        "HANSARD": Call(_root),
        r"DAY\.START": Aside(NoteKind.PREAMBLE),
        r"DEBATE|DEBATE\.SUB1|DEBATE\.SUB2|DEBATE\.SUB3|QWN|QTS|QUESTION\.BLOCK|PETITION|PETITION\.GRP|RDI|RDI\.ITEM": Call(
            section
        ),
        r"ANSWERS\.TO\.QUESTIONS|ANSWER\.TO\.QON|ANSWER\.TO\.QWN|ADJOURNMENT|BUSINESS\.START": Call(section),
        "SPEECH|QUESTION|ANSWER": Call(_talk),
        "INTERJECT": Call(_interject),
        "TALKER": Label(_speaker, facts=_facts),
        "TALKER/NAME": Part("name", shown=True),
        "TALKER//ELECTORATE|TALKER//STATE": Part("place"),
        "TALKER//ROLE": Part("role"),
        r"TALKER//TIME\.STAMP": Part("time"),
        r"QUESTION\.NUMBER": Aside(NoteKind.PROCEDURE, facts=_number),
        "DIVISION": begin_division(),
        "AYES": side("ayes", total="NUMVOTES"),
        "NOES": side("noes", total="NUMVOTES"),
        "PAIRS": side("pairs", total="NUMVOTES"),
        "DIVISION//ENTRY|DIVISION//NAME": piece("name"),
        r"DIVISION.RESULT//PARA": piece("result"),
        r"DIVISION//TITLE|DIVISION//PARA|DIVISION\.HEADER": piece(),
        "TITLE": Head(_level),
        "BREAK": Break(page=_page, paragraph=False),
        r"PARA|ROW|PRESENTER\.BLOCK|PROCTEXT": Para(_paragraph),
        r"TAB|ENTRY|ELECTORATE|ROLE|TIME\.STAMP|STATE|NAME|FROM": Space(),
        r"CHAMBER\.XSCRIPT|MAINCOMM\.XSCRIPT|TALK\.START|EMPHASIS|TABLE|TGROUP|THEAD|TBODY|TFOOT|COLSPEC|SPANSPEC": INLINE,
        r"DIVISION\.DATA|DIVISION\.RESULT|PRESENTER|GRAPHIC|ERROR|QUOTE|LIST|ITEM|AMENDMENT|MOTION": INLINE,
    },
)
