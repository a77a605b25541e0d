"""Debates of the House of Commons of Canada, and Evidence of its committees, in English and French."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Ballot,
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
    Reading,
    RemarkKind,
    Role,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    Turn,
    XmlFormat,
    compile_pattern,
    read_date,
)

_COLON = compile_pattern(r"\s*+:")
_BRACKETS = compile_pattern(r"\s*+[(\[](?>[^()\[\]]++|[(\[][^()\[\]]*+[)\]])*+[)\]][.\s]*+")
_EDGE = " .:\n\t\r\xa0"
_TOTAL = compile_pattern(r"\d{1,6}")
_KINDS = {"Question": RemarkKind.QUESTION, "Answer": RemarkKind.ANSWER}
_NAMED = (SpeakerKind.PERSON, SpeakerKind.OFFICE)


# --- the document --------------------------------------------------------------------------------------------------


def _root(attrs: Attrs, context: Context) -> None:
    context.builder.fact("language", attrs.get("xml:lang", "").lower())
    if name := attrs.get("id"):
        context.builder.fact("identifiers", (("ourcommons", name),))


def _item(text: str, attrs: Attrs, context: Context) -> None:
    """One of the flat facts at the beginning."""
    if text:
        context.state.setdefault("facts", {})[attrs.get("Name", "")] = text


def _begin(_attrs: Attrs, context: Context) -> None:
    """The facts are complete."""
    facts: dict[str, str] = context.state.get("facts", {})
    builder = context.builder
    builder.fact("title", facts.get("InstitutionDebate") or facts.get("Institution"))
    builder.fact("kind", facts.get("MetaDocumentCategory", "").lower())
    try:
        numbers = [int(facts.get(f"MetaDateNum{part}", "")) for part in ("Year", "Month", "Day")]
        builder.fact("date", dt.date(*numbers))
    except ValueError:
        builder.fact("date", read_date(facts.get("Date", ""), ("en", "fr")))
    for name in ("Volume", "Number", "Session", "Parliament", "Acronyme", "SpeakerName", "MetaCreationTime"):
        builder.fact(name.lower(), facts.get(name))


def _clock(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The clock of the sitting, which goes on past 24."""
    try:
        time = dt.time(int(attrs.get("Hr", "")) % 24, int(attrs.get("Mn", "")))
    except ValueError:
        return {}
    context.state["time"] = time
    return {"time": time}


def _floor(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The language that is spoken from here on; the text is in that of the document."""
    context.state["spoken"] = {"EN": "en", "FR": "fr"}.get(attrs.get("language", "").upper())
    return {}


# --- who speaks ----------------------------------------------------------------------------------------------------


def _facts(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    spoken, name = context.state.get("spoken"), attrs.get("id")
    kind = context.state["kind"] = _KINDS.get(attrs.get("Type", ""), RemarkKind.SPEECH)
    return {
        "kind": kind,
        "identifiers": (("ourcommons", name),) if name else (),
        "locator": name,
        "start": context.state.get("time"),
        "extra": {"ca.hansard": {"spoken": spoken}} if spoken else {},
    }


def _person(attrs: Attrs, context: Context) -> None:
    context.parts["id"] = attrs.get("DbId", "")


def _speaker(text: str, _attrs: Attrs, context: Context) -> Speaker:
    """Who holds the floor; others may be heard before they go on."""
    ids = (("DbId", context.parts["id"]),) if context.parts.get("id") else ()
    speaker = evolve(context.parse(text), identifiers=ids)
    context.state |= {"floor": speaker, "heard": None}
    return speaker


def _asked(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    return {"kind": RemarkKind.QUESTION, "number": context.state.pop("number", None)}


def _number(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["number"] = text.strip(" -–—")
    return {}


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """A label in the midst of somebody's words, or words of the publisher's own, or just speech."""
    if not context.builder.is_open:
        return None
    end = 0
    for mark in marks:
        if mark.name in ("B", "Affiliation"):
            if mark.start > end and text[end : mark.start].strip():
                break
            end = max(end, mark.end)
    colon = _COLON.match(text, end) if end else None
    if colon is not None or text[:end].rstrip().endswith(":"):
        end = colon.end() if colon else end
        speaker = context.parse(text[:end].strip())
        context.state["heard"] = speaker
        group = speaker.kind not in _NAMED
        return Reading(label=end, speaker=speaker, facts={"kind": RemarkKind.INTERJECTION} if group else {})
    if _BRACKETS.fullmatch(text) or _is_italic(text, marks):
        return Reading.note(text, None if text.lstrip()[:1] in "([" else NoteKind.PROCEDURE)
    heard: Speaker | None = context.state.get("heard")
    if heard is None or heard.kind in _NAMED:
        return None
    context.state["heard"] = None
    return Reading(speaker=context.state.get("floor"), facts={"kind": context.state.get("kind", RemarkKind.SPEECH)})


def _is_italic(text: str, marks: Sequence[Marked]) -> bool:
    """Whether a whole paragraph is in italics, which says what happens."""
    first, last = len(text) - len(text.lstrip(_EDGE)), len(text.rstrip(_EDGE))
    return any(m.name == "I" and m.start <= first and m.end >= last for m in marks)


# --- votes ---------------------------------------------------------------------------------------------------------


def _division(_text: str, _attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    return {"more": False}


def _side(attrs: Attrs, context: Context) -> None:
    context.state["side"] = attrs.get("vote-type", "")


def _voter(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    return {"voters": ((context.state.get("side", ""), text),) if text else ()}


def _total(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    total = _TOTAL.search(text)
    return {"counts": ((context.state.get("side", ""), int(total[0])),)} if total else {}


FORMAT = XmlFormat(
    id="ca.hansard",
    title="House of Commons of Canada, Debates and Evidence",
    body="House of Commons of Canada",
    publisher="House of Commons of Canada",
    url="https://www.ourcommons.ca/documentviewer/en/house/latest/hansard",
    languages=("en", "fr"),
    sniff=Sniff(containers=("xml",), roots=("Hansard",), literals=("<ExtractedInformation", "<ExtractedItem")),
    grammar="ca",
    style=Style(stage=STAGE),
    traps=(
        "Others are heard inside somebody's words, under a label in bold; after a group that somebody goes on unnamed.",
        "`Type` says “Interjection” of any turn in a dialogue, and is empty in most committees.",
        "`FloorLanguage` tells the language that is spoken; the text is a translation where the document's is another.",
        "The clock goes on past 24.",
        "Answers to written questions may be no more than “(Return tabled)”.",
        "`DbId` is that of a person in one office, not of a person.",
    ),
    provides=(
        "title date meeting-ids label name honorific role party constituency person-ids kinds number remark-ids clock "
        "headings section stage procedure times votes counts voters"
    ),
    elements={
        "Hansard": Call(_root),
        "HansardBody": Call(_begin),
        "StartPageNumber": Fact("start_page"),
        "DocumentTitle": Fact("document_title"),
        "ExtractedItem": Take(_item),
        "OrderOfBusinessTitle": Head(1),
        "SubjectOfBusinessTitle": Head(2),
        "SubjectOfBusinessQualifier": Head(3),
        "CatchLine": Hide(Role.DUPLICATE),
        "Prayer|ProceduralText": Aside(NoteKind.PROCEDURE),
        "Timestamp": Aside(NoteKind.TIME, facts=_clock),
        "FloorLanguage": Aside(NoteKind.EDITORIAL, facts=_floor),
        "Intervention": Turn(facts=_facts),
        "PersonSpeaking": Label(_speaker),
        "QuestionID": Aside(NoteKind.PROCEDURE, facts=_number),
        "Questioner": Label(_speaker, facts=_asked),
        "Responder": Label(_speaker, pending=True),
        "ResponseContent": Turn(kind=RemarkKind.ANSWER),
        "DivisionNumber": Ballot(_division),
        "DivisionType": Call(_side),
        "DivisionType/Type|DivisionType/Title|DivisionType/Nil": Ballot(more=True),
        "DivisionType/Affiliation": Ballot(_voter, more=True),
        "Total": Ballot(_total, more=True),
        "PersonSpeaking//Affiliation|Questioner//Affiliation|Responder//Affiliation": Call(_person),
        "ParaText|QuotePara|tr|row": Para(_paragraph),
        "Affiliation": Mark("Affiliation"),
        "B": Mark("B"),
        "I": Mark("I"),
        "td|th|entry|Br|br|ForceColumnBreak": Space(),
        "ExtractedInformation|DocumentName|Intro|OrderOfBusiness|SubjectOfBusiness|SubjectOfBusinessContent": INLINE,
        "Content|WrittenQuestionResponse|QuestionContent|Division|Document|Quote|LegislationQuote|Query|Sup|Sub": INLINE,
        "Pause|StartPause|EndPause|table|tbody|tgroup|thead|colspec|title|U|Appendix|AppendixContent|AppendixTitle": INLINE,
    },
)
