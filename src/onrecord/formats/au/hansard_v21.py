"""Australian Hansard as XML 2.0 and 2.1: 1901 to 1980, and 1998 to May 2011. Every speaker has an element."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Attrs,
    Call,
    Context,
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
    SpeakerKind,
    Style,
    XmlFormat,
    compile_pattern,
    iso_clock,
    read_date,
)
from onrecord.spec.australia import FRAME, HEADER, NOBODY, chamber, crowd, name_callers, procedure, section, unspoken

_KINDS = {
    "speech": RemarkKind.SPEECH,
    "question": RemarkKind.QUESTION,
    "answer": RemarkKind.ANSWER,
    "interjection": RemarkKind.INTERJECTION,
    "interject": RemarkKind.INTERJECTION,
    "continue": RemarkKind.SPEECH,
}
_STATES = (
    "new south wales", "victoria", "queensland", "south australia", "western australia", "tasmania",
    "australian capital territory", "northern territory",
)  # fmt: skip
_OPENING = compile_pattern(
    r"(?:\s|\.|[-—–]|[\[|] ?[\d.:]{1,6}\]|\((?:[Hh]on\. ?|M[rs]{1,2}s? |Senator |Dr |Sir )[^()\[\]]{2,40}\)(?=\s*+[.—–-]))*+"
)
"""What stands between a label and the words: dashes, the clock, who is in the chair."""
_INTERJECTIONS = frozenset({"interjection", "interject"})
_UNHEARD = compile_pattern(r"[\s.\xa0—–-]*+in ?terjecting[\s.\xa0—–-]*+")
_PRINTED = compile_pattern(
    r"\s*+(?:(?P<label>(?:Mr|Mrs|Sir|Dr|Senator|Colonel|Captain)\.? ?\p{Lu}[\p{L}.' -]{1,40}?(?: ?\([^()]{2,80}\))?)(?P<gap> ?[.:] ?[-—–] ?)"
    r"|(?P<group>(?i:(?:an |some |several )?honou?rable (?:members?|senators?)))(?P<after> ?[.:] ?[-—–]? ?))"
)
"""A label that the text recognition left in a paragraph: `Mr. HOLM. - `."""


# --- who speaks ----------------------------------------------------------------------------------------------------


def _root(attrs: Attrs, context: Context) -> None:
    """Files of the SGML era whose tags were made XML: the root tells the sitting."""
    builder = context.builder
    builder.fact("date", read_date(attrs["date"], ("en",), "%d/%m/%Y"))
    builder.fact("chamber", chamber(attrs.get("chamber", "")))
    for name in ("parliament.no", "session.no", "period.no"):
        builder.fact(name.replace(".", "_"), attrs.get(name))


def _talk(attrs: Attrs, context: Context) -> None:
    """What such files tell of a speaker in the element of the speech."""
    context.builder.page = attrs.get("page") or context.builder.page
    context.state["talk"] = attrs


def _speaker(text: str, _attrs: Attrs, context: Context) -> Speaker:
    told: Attrs = context.state.get("talk", {}) if _INTERJECTIONS.isdisjoint(context.path) else {}
    known = {"id": "nameid", "party": "party", "electorate": "electorate"}
    parts = {name: told[key] for name, key in known.items() if told.get(key, "").lower() not in NOBODY} | context.parts
    printed = context.parse(text or parts.get("name", ""))
    listed = context.parse(parts.get("name", "")) if parts.get("name") else printed
    role, place = parts.get("role") or None, parts.get("electorate", "").strip("()-—– ") or None
    if role and role.lower() in _STATES:
        role, place = None, place or role
    ids = (("aph", parts["id"]),) if parts.get("id", "").lower() not in NOBODY else ()
    name = listed.name or printed.name
    speaker = evolve(
        printed,
        name=name,
        role=role or printed.role,
        party=parts.get("party") or printed.party,
        constituency=place,
        identifiers=ids,
        kind=SpeakerKind.PERSON if name else printed.kind,
    )
    if name is None and crowd(text):
        speaker = evolve(speaker, kind=SpeakerKind.GROUP)
    interjects = not _INTERJECTIONS.isdisjoint(context.path)
    inner = interjects or "continue" in context.path
    context.state |= {"opening": True, "inner": interjects}
    if not inner:
        context.state["floor"] = speaker
    return speaker


def _facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    kind = next((_KINDS[name] for name in reversed(context.path) if name in _KINDS), RemarkKind.SPEECH)
    return {"kind": kind, "start": iso_clock(context.parts.get("time", ""))}


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _paragraph(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """Words of whoever has been named last, or of who had the floor before an interjection."""
    state = context.state
    if _KINDS.keys().isdisjoint(context.path):
        context.builder.close()
        return procedure(text)
    if not text.strip(" \n\t.-—–\xa0"):
        return Reading(separator=len(text))
    if _UNHEARD.fullmatch(text):
        state.pop("opening", None)
        return Reading.note(text, NoteKind.INTERJECTION)
    printed = _PRINTED.match(text)
    opening = _OPENING.match(text) if state.pop("opening", False) and printed is None else None
    if opening is not None:
        if text[: opening.end()].strip(" \n\t.-—–"):  # the clock, or who is in the chair
            return Reading(notes=((0, opening.end(), NoteKind.EDITORIAL),))
        return Reading(separator=opening.end())
    if (aside := unspoken(text)) is not None:
        return aside
    if printed is not None:
        speaker = context.parse(printed["label"]) if printed["label"] else Speaker(kind=SpeakerKind.GROUP)
        state["inner"] = speaker.name is None
        kind = RemarkKind.INTERJECTION if printed["group"] else RemarkKind.SPEECH
        gap = printed["gap"] or printed["after"]
        return Reading(printed.end() - len(gap), separator=len(gap), speaker=speaker, facts={"kind": kind})
    if state.get("inner") and _INTERJECTIONS.isdisjoint(context.path):
        state["inner"] = False
        return Reading(speaker=state.get("floor"))
    return None


FORMAT = XmlFormat(
    id="au.hansard_v21",
    title="Australian Hansard, XML 2.0 and 2.1",
    body="Parliament of Australia",
    publisher="Parliament of Australia (ParlInfo)",
    url="https://parlinfo.aph.gov.au/",
    languages=("en",),
    sniff=Sniff(
        containers=("xml", "text"),
        literals=("<session.header", "<chamber.xscript"),
        excludes=("<talk.text", "<debate.text", "<subdebate.text", "<HANSARD"),
    ),
    grammar="au",
    style=Style(stage=STAGE),
    traps=(
        "`version` says nothing: files that claim 2.2 may be built like 2.1, and the other way round.",
        "`continue` and `interjection` stand inside a speech; paragraphs behind a `continue` belong to it.",
        "After an interjection the speech goes on without a label.",
        "`name.id` 10000 is whoever is in the chair, 10001 the Clerk.",
        "Files of the SGML era exist as XML with tags in small letters: the root and the speeches tell facts in attributes.",
        "Until 1980 the text was recognised: labels stand in paragraphs, dashes and times before the words.",
    ),
    provides=(
        "date label name honorific role party constituency person-ids kinds clock page headings section interjections "
        "callers procedure votes counts voters"
    ),
    complete=name_callers,
    elements={
        **HEADER,
        "hansard[@date]": Call(_root),
        "speech[@nameid]|question[@nameid]|answer[@nameid]": Call(_talk),
        r"qwn|question\.block|petition\.grp|petition[@page]": Call(section),
        "talker/name[@nameid]|interject//name": Part("display", shown=True),
        "talker": Label(_speaker, facts=_facts),
        "talker/name[@role='display']": Part("display", shown=True),
        "talk.start//name": Part("name"),
        "talker/name": Part("display", shown=True),
        r"name\.id": Part("id"),
        "talker/electorate": Part("electorate"),
        "talker/party": Part("party"),
        "talker/role": Part("role"),
        r"talker/time\.stamp": Part("time"),
        "motionnospeech": Call(section),
        **FRAME,
        r"interject|proctext": INLINE,
        "para|p|item|row": Para(_paragraph),
        r"motionnospeech/inline|name|electorate|role|time\.stamp|entry": Space(),
        "speech|question|answer|separator|inline|graphic|quote|motion|amendment|amendments": INLINE,
        r"list|tgroup|colspec|span|a|presenter\.block|presenter|petition": INLINE,
    },
)
