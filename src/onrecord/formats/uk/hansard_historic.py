"""Bound volumes of Hansard, 1803 to 2005, as they were digitised: `hansard_v7` to `hansard_v9`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Ballot,
    Break,
    Builder,
    Call,
    Context,
    Head,
    Hide,
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Role,
    Severity,
    Sitting,
    Sniff,
    Space,
    Style,
    Take,
    XmlFormat,
    compile_pattern,
    read_date,
)

_SITTINGS = (
    "housecommons houselords westminsterhall grandcommitteereport writtenanswers writtenstatements lordswrittenanswers "
    "lordswrittenstatements commonswrittenanswers commonswrittenstatements"
).split()
_LEVELS = {*_SITTINGS, "section", "oralquestions", "group"}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_TITLE = r"(?:Mr|Mrs|Miss|Ms|Dr|Sir|Dame|Lord|Lady|Viscount|Viscountess|Baroness|Earl|Rev|Captain|Major|Colonel|Commander|Admiral)\b"
_LEAD = compile_pattern(r"\s*+(?:(?:[A-Z]?\d+[A-Z]?\.?(?:,| and|&|\.)?\s*+)*+(?:\[\d+\]\s*+)?)?[*,.\s]*+")
"""What stands before a label: the number of a question, a star where the speaker revised the words."""
_DIGITS = compile_pattern(r"[A-Z]?\d{1,4}(?!\])")
_SHORT, _WORD = 30, compile_pattern(r"\p{L}{3}")
"""Anything so short and without a word may stand before a label too: signs that were misread."""
_LETTER = compile_pattern(r"\p{Lu}")
_COLON = compile_pattern(r"\s*+[:;]?\s*+")
_BACK = compile_pattern(r"(?i:(?:the|my) (?:right )?(?:noble|hon)\b)")
"""Somebody who was named before ("The noble Earl"): the subject of a sentence as often as a label."""
_SAID = compile_pattern(r"(?i:.*\bsaid\W*)")
_ASKED = compile_pattern(
    r"\s*+(?:\d{1,3}\. ?)?(?P<label>" + _TITLE + r"\.? [\p{Lu}*][^:;()]{1,60}?|" + _TITLE + r"\.? [^:;]{1,60}?\))"
    r"(?= (?:\([^()]{1,40}\) )?asked\b)"
)
_CLOCK = compile_pattern(r"\W*(?P<hour>\d{1,2})(?:[.:·](?P<minute>\d\d?))?\s?(?P<half>[ap])\.?\s?m\.?\W*")
_BRACKETS = compile_pattern(r"\s*+[(\[][^()\[\]]{1,300}[)\]][.\s]*+")
_PROCEDURE = compile_pattern(
    r"\s*+(?:Question,? (?>(?:again|accordingly|then|as amended|,) ?)*+(?:put|proposed|agreed|negatived|That)"
    r"|(?:The )?(?:House|Committee) (?:divided|adjourned|counted|resumed|in Committee)|Ayes,? \d|Contents,? \d"
    r"|(?:Bill|Amendment|Clause|Schedule|Motion|Resolution)s?\b[^.]{0,80}? (?:agreed to|disagreed to|negatived|read|reported|ordered"
    r"|(?:by leave, )?withdrawn|passed|presented|accordingly|added)\b|Adjourned |Resolved,|Ordered,|Motion made|On Question|Division No"
    r"|And, it being |(?:\w+ )?Amendments? (?:moved|proposed)|Moved\b|Their Lordships divided|The (?:Bill|same|Report|Amendments?)\b[^.]{0,80}? (?:withdrawn|ordered|received)"
    r"|(?:\w+ )?Amendments?,? (?:by leave|agreed)|Clauses? \d+[^.]{0,40}:$|Title(?::$| postponed\b)|Preamble\b[^.]{0,40} (?:postponed|agreed to)|Schedules? [^.]{0,40}(?:postponed|agreed to))"
)
"""Lines of procedure, which nobody says; what follows them is procedure too, up to the next label."""
_GROUP = compile_pattern(r"\s*+(?P<label>(?i:(?:(?:an?|several|some) )?(?:noble|hon\.?) (?:lords?|members?)))\s*+(?=:)")
_OFFICE = compile_pattern(r"\s*+(?:\d{1,3}\. ?)?(?=The [A-Z])[^.:;?!]{4,160}\s*+")
"""An office before a `member` that holds but the bracket behind it."""


def _sitting(_attrs: Attrs, context: Context, house: str | None) -> Mapping[str, Any]:
    context.state.clear()
    return {"house": house}


def _house(element: str) -> str | None:
    """Whose sitting an element holds; Grand Committee is one of the Lords, Westminster Hall of the Commons.

    >>> _house("grandcommitteereport"), _house("writtenanswers")
    ('House of Lords', None)
    """
    if "lords" in element or element.startswith("grand"):
        return "House of Lords"
    return "House of Commons" if "commons" in element or element.startswith("westminster") else None


def _centred(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The day of the sitting, where it is only printed."""
    if any(day in text.lower() for day in _DAYS):
        context.builder.fact("date", read_date(text, ("en",)))
    return {}


def _level(context: Context) -> int:
    """How many sections a title stands in, within its sitting."""
    return max(0, sum(name in _LEVELS for name in context.path) - 1)


def _date(text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The day of the sitting. Both the text and its attribute may be misread: the day of the week tells."""
    try:
        coded = dt.date.fromisoformat(attrs.get("format", "")[:10])
    except ValueError:
        coded = None
    printed = read_date(text, ("en",))
    found = [date for date in (printed, coded) if date]
    fitting = [date for date in found if _DAYS[date.weekday()] in text.lower()]
    builder = context.builder
    builder.fact("date", next(iter([*fitting, *found]), None))
    if len(set(found)) > 1:
        builder.fact("date_as_coded", coded.isoformat() if coded else None)
        builder.problem(
            "date-contradicts", f"the day is printed as {text!r} and coded as {coded}", severity=Severity.INFO
        )
    return {}


def _column(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.page = text or context.builder.page


def _section(_attrs: Attrs, context: Context) -> None:
    """Nobody goes on speaking in another section."""
    context.builder.close()
    context.state["procedure"] = False


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _begin(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Where a paragraph begins: a column may end inside it."""
    context.state |= {"page": context.builder.page, "id": attrs.get("id")}
    return {}


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """A speech with its label, a question that is printed, the clock, procedure, or words that go on."""
    member = next((mark for mark in marks if mark.name == "member"), None)
    if member is not None and (reading := _labelled(text, member, marks, context)) is not None:
        return reading
    if asked := _ASKED.match(text):
        kind = RemarkKind.QUESTION
        return _speech(asked["label"], asked.end(), asked.start("label"), asked.end(), context, kind=kind)
    if group := _GROUP.match(text):
        colon = _COLON.match(text, group.end())
        return _speech(
            group["label"], group.end(), group.start("label"), colon.end() if colon else group.end(), context
        )
    if clock := _CLOCK.fullmatch(text):
        return _aside(text, context, NoteKind.TIME, _time(clock.groupdict()))
    if _BRACKETS.fullmatch(text):
        return _aside(text, context, None)
    first = len(text) - len(text.lstrip())
    italic = any(m.name == "i" and m.start <= first for m in marks)
    if italic or context.state.get("procedure") or _PROCEDURE.match(text):
        context.state["procedure"] = True
        if counts := tuple((what, int(count)) for what, count in _COUNTS.findall(text)):
            context.state["counts"] = counts
        return _aside(text, context, NoteKind.PROCEDURE)
    return None


def _speech(label: str | None, end: int, lead: int, after: int, context: Context, **facts: Any) -> Reading:
    """A remark begins, whose words begin at `after`."""
    context.state["procedure"] = False
    name: str | None = context.state.get("id")
    facts |= {"start": context.state.get("time"), "page": context.state.get("page"), "locator": name}
    if name:
        facts["identifiers"] = (("hansard", name),)
    return Reading(end, lead=lead, separator=after - end, speaker=context.parse(label) if label else None, facts=facts)


def _aside(text: str, context: Context, kind: NoteKind | None, time: dt.time | None = None) -> Reading:
    if time is not None:
        context.state["time"] = time
    return Reading.note(text, kind)


def _time(parts: Mapping[str, str | None]) -> dt.time | None:
    hour, minute = int(parts["hour"] or 0), int(parts["minute"] or 0)
    if not 1 <= hour <= 12 or minute > 59:
        return None
    return dt.time(hour % 12 + 12 * (parts["half"] == "p"), minute)


def _labelled(text: str, member: Marked, marks: Sequence[Marked], context: Context) -> Reading | None:
    """The label of a `member`; None when a running sentence names somebody."""
    start, end = member.start, member.end
    for mark in marks:  # the place and party may stand behind the element
        if mark.name == "memberconstituency" and mark.start >= end and not text[end : mark.start].strip():
            end = mark.end
    while start and _LETTER.match(text, start - 1) and not text[start].isspace():  # letters that were left outside
        start -= 1
    lead = _LEAD.match(text, 0, start)
    if text[start] == "(" and (office := _OFFICE.fullmatch(text, 0, start)):
        start = text.index("The", office.start())
        lead = _LEAD.match(text, 0, start)
    printed = text[start:end].strip(" \n\t,.*:;'")
    stands_first = lead is not None and lead.end() == start
    if not printed or not (stands_first or (start < _SHORT and not _WORD.search(text, 0, start))):
        return None
    colon = _COLON.match(text, end)
    after = colon.end() if colon else end
    is_back = _BACK.match(printed) is not None
    if is_back and not _SAID.fullmatch(printed) and text[end:after].strip() != ":" and not printed.isupper():
        return None
    number = _DIGITS.search(text, 0, start)
    facts = {"number": number[0].strip(".")} if number else {}
    return _speech(None if is_back and not printed.isupper() else printed, end, start, after, context, **facts)


def _inner(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """A quotation, an item of a list, or a row: of a division that goes on, or of what the paragraph around it is."""
    if vote := _row(text, marks, context):
        return Reading(vote=vote)
    return Reading.note(text, NoteKind.PROCEDURE) if context.state.get("procedure") else None


# --- votes ---------------------------------------------------------------------------------------------------------

_SIDE = compile_pattern(r"\W*(?:tellers? for the )?(?:ayes?|noes?|contents?|not-contents?)\W*", ignore_case=True)
_COUNTS = compile_pattern(r"(Ayes|Noes|Contents|Not-Contents|Not-contents)[,:]? (\d{1,4})")
_NAME = compile_pattern(r"\W*\p{Lu}[^\d:]{2,80}")


def _division(_attrs: Attrs, context: Context) -> None:
    context.state["begins"] = True


def _cell(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """A cell of a division list: which way, or who. A list that does not begin anew goes on from the page before."""
    begins, context.state["begins"] = context.state.get("begins", False), False
    side = " ".join(text.split()).strip(" .:—-") if _SIDE.fullmatch(text) else ""
    if begins and (text.startswith("Division") or side.upper() in ("AYES", "CONTENTS")):
        context.state["side"] = side
        return {"more": False, "counts": context.state.pop("counts", ())}
    if side:
        context.state["side"] = side
        return {}
    side = context.state.get("side", "")
    return {"voters": ((side, text),) if side and _NAME.fullmatch(text) else ()}


def _row(text: str, marks: Sequence[Marked], context: Context) -> Mapping[str, Any] | None:
    """A row of a list that goes on behind its division: the first one names the other side, with nothing between."""
    last = next((claim[2] for claim in reversed(context.builder.claims) if claim[2] is not Role.FURNITURE), None)
    cells = [words for mark in marks if mark.name == "td" and (words := text[mark.start : mark.end].strip())]
    goes_on = last is Role.VOTE and (context.state.get("outside") or (len(cells) == 1 and _SIDE.fullmatch(cells[0])))
    context.state["outside"] = goes_on
    if not goes_on:
        return None
    voters = [voter for cell in cells for voter in _cell(cell, {}, context).get("voters", ())]
    return {"more": True, "voters": tuple(voters)}


def _complete(builder: Builder, _context: Context) -> None:
    """Which house it is: the title tells, where the element errs."""
    house = builder.facts.pop("house", None)
    title = str(builder.facts.get("title", "")).upper()
    for word, body in (("LORDS", "House of Lords"), ("COMMONS", "House of Commons")):
        if word in title:
            builder.fact("body", body)
    builder.fact("body", house)


FORMAT = XmlFormat(
    id="uk.hansard_historic",
    title="Historic Hansard (digitised bound volumes)",
    body="Parliament of the United Kingdom",
    publisher="UK Parliament",
    url="https://hansard-archive.parliament.uk/",
    languages=("en",),
    sniff=Sniff(
        containers=("xml",),
        roots=("hansard", *_SITTINGS),
        literals=("hansard_v", "<date format=", "<membercontribution", "<housecommons>", "<houselords>"),
        excludes=("<session.header", "<HANSARD", "<talk.start"),
    ),
    grammar="uk",
    style=Style(stage=STAGE, dehyphen=True),
    silent=True,
    traps=(
        "A file holds many sittings, between a title page and an index, which belong to none of them.",
        "Labels are those of a text recognition: letters stand outside `member`, stars and commas inside.",
        "`member` also marks the subject of a running sentence (“The noble Earl”).",
        "Paragraphs without `member` go on with a speech, or are procedure, the clock, or printed questions.",
        "Columns and images cut words, labels and the lists of divisions.",
        "The day that is coded may differ from the day that is printed; the day of the week decides.",
    ),
    provides=(
        "title date label name honorific role party constituency kinds number remark-ids clock page headings "
        "section interjections procedure times votes counts voters"
    ),
    complete=_complete,
    streams=True,
    elements={
        "titlepage|frontmatter|index": Hide(),
        "|".join(f"housecommons/{name}|houselords/{name}" for name in _SITTINGS): Call(_section),
        **{name: Sitting(partial(_sitting, house=_house(name))) for name in _SITTINGS},
        "date": Aside(NoteKind.PREAMBLE, facts=_date),
        "title": Head(_level),
        "section|oralquestions|group|debates|body": Call(_section),
        "division": Call(_division),
        "division//td|division//th": Ballot(_cell, more=True),
        "col": Take(_column, role=Role.FURNITURE),
        "p[@align='center']": Aside(NoteKind.PROCEDURE, facts=_centred),
        "p": Para(_paragraph, _begin),
        "quote|li|tr": Para(_inner),
        "member": Mark("member"),
        "memberconstituency": Mark("memberconstituency"),
        "i": Mark("i"),
        "td|th": Mark("td", apart=True),
        "title/lb|p/lb": Space(),
        "lb": Break(),
        "hansard|membercontribution|ol|ul|table|image|session|b|sup|sub|span|ob|tbody|thead|u": INLINE,
    },
)
