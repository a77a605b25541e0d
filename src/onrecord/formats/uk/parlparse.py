"""ParlParse: mySociety's XML of the Commons, Lords, committees, written answers, Scotland and Northern Ireland."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from html.entities import name2codepoint
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Builder,
    Call,
    Closing,
    Context,
    Head,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Sniff,
    Source,
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Turn,
    XmlFormat,
    compile_pattern,
)
from onrecord.spec.publicwhip import People, begin_vote, people_beside, voter

_KIND = compile_pattern(r"uk\.org\.publicwhip/([\w-]+)/(?:(cy|en)/)?+")
_DATE = compile_pattern(r"\d{4}-\d\d-\d\d")
_TIME = compile_pattern(r"0?(\d{1,2}):(\d\d)(?::(\d\d))?")
_PROCEDURE = compile_pattern(
    r"\s*+(?:Question,? (?>(?:accordingly|again|then|as amended|deferred|,) ?)*+(?:put|agreed|negatived|proposed|That)"
    r"|(?:The )?(?:House|Assembly|Parliament|Meeting|Sitting|Committee) (?:adjourned|suspended|rose|closed|divided|proceeded|resumed)"
    r"|(?:The )?(?:Motion|Amendments?|Clause|Schedule|New clause|Bill|Instrument|[Dd]ebate|Leave|Lords amendments?)\b[^.]{0,60}?"
    r" (?:agreed to|disagreed to|negatived|(?:by leave, )?withdrawn|moved|made|ordered to|to be (?:read|resumed|printed)|stood adjourned|agreed\.|accordingly|read the|adjourned|granted)\b"
    r"|(?:Adjourned|Ordered,|Resolved,|Votes cast by|Moved by |Ayes \d|Contents \d|Division No|Several hon\. Members rose)"
    r"|[^.]{0,40}\.?[^.]{0,60} accordingly presented the Bill|\[[A-Z]\d{4,8}\]\s*+$)"
)
"""Lines of procedure that stand behind the last words of a speech."""
_SENTENCE = compile_pattern(r"\s*+(?!That\b)\p{Lu}")
_NUMBER = compile_pattern(r"\s*+(?:\d{1,3}\. (?=asked )|\(Urgent Question\):\s)")
"""What stands before a question and is not said."""
_BODIES = {
    "debate": "House of Commons",
    "westminhall": "House of Commons",
    "wms": "House of Commons",
    "wrans": "House of Commons",
    "standing": "House of Commons",
    "lords": "House of Lords",
    "lordswms": "House of Lords",
    "lordswrans": "House of Lords",
    "spor": "Scottish Parliament",
    "sp": "Scottish Parliament",
    "spwa": "Scottish Parliament",
    "ni": "Northern Ireland Assembly",
    "london-mayors-questions": "London Assembly",
    "senedd": "Senedd Cymru",
}
_COUNTS = {
    "ayes": "ayes",
    "noes": "noes",
    "content": "content",
    "not-content": "not content",
    "for": "for",
    "against": "against",
    "abstentions": "abstentions",
    "abstain": "abstain",
    "spoiledvotes": "spoiled votes",
    "both": "both",
}
_EXTRA = {"url": "url", "original_lang": "spoken", "oldstyleid": "old_id"}
"""Attributes of a speech that no field is for: the Senedd tells what language was spoken where the text is a translation."""
_SURNAMED = compile_pattern(
    r"(?!(?:The|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Madam|Lord|Lady|Deputy|Acting|Temporary|Assistant|Vice|Prime|First|Second|Chief|Home"
    r"|Foreign|Attorney|Solicitor|Advocate|Presiding|Junior|Senior|Principal|Government|Opposition|Minister|Secretary|Speaker|Hon"
    r"|Several|Black|Leader|Chair\w*|Reading|Private|Parliamentary|Joint|Interim)\b)\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}\.?)? (?P<last>\p{Lu}\p{Ll}+)"
)
"""A name of first name and surname; the publisher's names are those of persons, also where the surname is an office."""
_NOBODY = ("unknown", "no match", "")


def clock(text: str) -> dt.time | None:
    """A time such as `15:04:00`, `10:30` or `018:38:00`.

    >>> clock("018:38:00")
    datetime.time(18, 38)
    """
    match = _TIME.fullmatch(text.strip())
    try:
        return dt.time(int(match[1]) % 24, int(match[2]), int(match[3] or 0)) if match else None
    except ValueError:
        return None


def _identify(attrs: Attrs, context: Context) -> None:
    """What an identifier tells about the document: the kind of its proceedings, the house, the day."""
    facts = context.builder.facts
    name = attrs.get("id", "")[:200]
    kind, days = _KIND.match(name), _DATE.findall(name)
    if "date" in facts or kind is None or not days:
        return
    try:
        facts["date"] = dt.date.fromisoformat(days[-1])  # committees tell before it when they first sat
    except ValueError:
        return
    context.builder.fact("kind", kind[1].removesuffix("division"))
    context.builder.fact("language", kind[2])
    context.builder.fact("body", _BODIES.get(kind[1].removesuffix("division")))


def _root(attrs: Attrs, context: Context) -> None:
    context.builder.fact("latest", attrs.get("latest"))


def _speaker(attrs: Attrs, context: Context) -> Speaker | None:
    """The name, which the publisher has normalised, or a printed label; and the office where it was printed."""
    label = attrs.get("speakername", "")
    ids = tuple(("publicwhip", v) for k in ("person_id", "speakerid") if (v := attrs.get(k, "")).lower() not in _NOBODY)
    if not label:
        return Speaker(identifiers=ids, kind=SpeakerKind.UNKNOWN) if ids else None
    speaker = context.parse(label)
    if (
        speaker.name is None
        and ids
        and (person := _SURNAMED.fullmatch(label))
        and context.parse(person["last"]).name is None
    ):
        speaker = Speaker(label, kind=SpeakerKind.PERSON)
    office = context.parse(attrs.get("speakeroffice", ""))
    role = office.role or attrs.get("speakeroffice", "").removeprefix("The ") or None
    speaker = evolve(speaker, role=role or speaker.role, identifiers=ids)
    people: People | None = context.state.get("people")
    if people is None or not ids:
        return speaker
    _identify(attrs, context)
    seat = people.seat((name for _, name in ids), str(context.builder.facts.get("date") or ""))
    if seat is None:
        return speaker
    return evolve(speaker, party=speaker.party or seat.party, constituency=speaker.constituency or seat.place)


def _prepare(context: Context, source: Source) -> None:
    context.state["people"] = people_beside(source)


def _facts(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    _identify(attrs, context)
    context.state |= {"paragraphs": 0, "moved": False}
    gid = attrs.get("id")
    facts: dict[str, Any] = {
        "identifiers": (("publicwhip", gid),) if gid else (),
        "locator": gid,
        "number": attrs.get("oral-qnum") or attrs.get("questionnumber") or attrs.get("spid"),
        "start": clock(attrs.get("time", "")) or context.state.get("time"),
    }
    if column := attrs.get("colnum"):
        facts["page"] = context.builder.page = column
    if "Question" in attrs.get("type", ""):
        facts["kind"] = RemarkKind.QUESTION
    elif "Answer" in attrs.get("type", ""):
        facts["kind"] = RemarkKind.ANSWER
    if attrs.get("lang"):
        facts["language"] = attrs["lang"]
    extra = {name: attrs[key] for key, name in _EXTRA.items() if attrs.get(key)}
    return facts | {"extra": {"uk.parlparse": extra}} if extra else facts


def _question(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Questions in a row are answered together."""
    if context.state.pop("answered", False):
        context.state["asked"] = []
    facts = _facts(attrs, context)
    _asked(facts.get("number"), context)
    return facts


def _answer(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """An answer has the numbers of its questions."""
    context.state["answered"] = True
    facts = dict(_facts(attrs, context))
    facts["number"] = facts["number"] or ", ".join(context.state.get("asked", ())) or None
    return facts


def _asked(number: str | None, context: Context) -> None:
    numbers: list[str] = context.state.setdefault("asked", [])
    if number and number not in numbers:
        numbers.append(number)


def _place(attrs: Attrs, context: Context) -> None:
    """A milestone: a column, or the clock."""
    context.builder.page = attrs.get("colnum") or context.builder.page
    context.state["time"] = clock(attrs.get("time", "")) or context.state.get("time")


def _count(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["paragraphs"] = context.state.get("paragraphs", 0) + 1
    if not attrs.get("qnum"):
        return {}
    _asked(attrs["qnum"], context)
    return {"number": attrs["qnum"]}


def _paragraph(text: str, _marks: Sequence[Marked], context: Context) -> Reading | None:
    """Procedure behind what was said, with the amendment moved next, and numbers before it."""
    if not context.builder.is_open:
        return None
    if context.state.get("paragraphs", 0) > 1 and (_PROCEDURE.match(text) or context.state.get("moved")):
        context.state["moved"] = context.state.get("moved") or text.lstrip().startswith("Moved by")
        return Reading.note(text, NoteKind.PROCEDURE)
    number = _NUMBER.match(text)
    return Reading(notes=((0, number.end(), NoteKind.PROCEDURE),)) if number else None


def _italic(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """Procedure is in italics, and so are motions, and speeches of one word ("rose—")."""
    found = _paragraph(text, marks, context)
    if found or not context.builder.is_open or context.state.get("paragraphs", 0) < 2 or not _SENTENCE.match(text):
        return found
    return Reading.note(text, NoteKind.PROCEDURE)


# --- votes ---------------------------------------------------------------------------------------------------------


def _present(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """A member of the committee."""
    if name := attrs.get("membername"):
        ids = (("publicwhip", attrs["memberid"]),) if attrs.get("memberid") else ()
        context.builder.introductions.append(Speaker(name, identifiers=ids))
    return {}


def _complete(builder: Builder, context: Context) -> None:
    if "division" in context.state:
        builder.problem("vote-without-names", "a division has no names; its counts are in the text before it")


FORMAT = XmlFormat(
    id="uk.parlparse",
    title="ParlParse (scraped XML of TheyWorkForYou)",
    publisher="mySociety",
    url="https://parser.theyworkforyou.com/",
    languages=("en",),
    sniff=Sniff(
        containers=("xml",),
        roots=("publicwhip",),
        literals=("<speech", "<ques", "<question", "<reply", "-heading", "<gidredirect", "<division"),
        excludes=("<regmem", "<spmotion"),
    ),
    grammar="uk",
    style=Style(stage=STAGE),
    silent=True,
    entities={name: chr(code) for name, code in name2codepoint.items()},
    traps=(
        "Three schemas: `speakerid` until 2015, then `person_id`, then a root spelt `scraperversion` with `type`s.",
        "`nospeaker` marks procedure, yet groups such as “Hon. Members” have it too: what counts is `speakername`.",
        "Times have two or three digits for the hour, no seconds, or are empty.",
        "Revisions may hold redirections only, and no speech.",
        "Names in divisions include the tellers, whom the counts leave out.",
        "Parties and constituencies stand in mySociety's `people.json`: it is read where it lies beside the document.",
        "The Senedd has a file for each language; a speech says where its text is in the other one.",
        "The Scottish Parliament's names are printed labels with place and party, at their first use.",
    ),
    provides=(
        "date label name honorific role party constituency person-ids kinds number remark-ids urls clock page "
        "headings section interjections procedure votes counts voters"
    ),
    prepare=_prepare,
    complete=_complete,
    streams=True,
    elements={
        "publicwhip": Call(_root),
        "speech[@speakername]": Turn(_speaker, _facts, label="speakername"),
        "ques|question": Turn(_speaker, _question, kind=RemarkKind.QUESTION, label="speakername"),
        "reply": Turn(_speaker, _answer, kind=RemarkKind.ANSWER, label="speakername"),
        "speech": Closing(),
        "oral-heading|major-heading": Head(1),
        "minor-heading": Head(2),
        "bill": Head(0),
        "committee//mpname|committee//clerk": Aside(NoteKind.PREAMBLE, facts=_present),
        "mpname|lord|mspname|mlaname|msname": voter(),
        "division|divisioncount": begin_vote(_COUNTS, _identify),
        "p[@class='holdinganswer']": Aside(NoteKind.EDITORIAL),
        "p[@class='italic']": Para(_italic, _count),
        "p": Para(_paragraph, _count),
        "tr|li": Para(),
        "td|th|br": Space(),
        "chair-heading": Aside(NoteKind.PROCEDURE),
        "place-holder": Call(_place),
        "name|cons|party": INLINE,
        "mplist|lordlist|msplist|mlalist|mslist|committee|chairmen|clerk|gidredirect|source|phrase|i|I|em|b|B|strong|sup|sub": INLINE,
        "a|span|u|citation|table|tbody|thead|tfoot|caption|ul|ol|dl|dt|dd|col|colgroup|blockquote|font|center": INLINE,
    },
)
