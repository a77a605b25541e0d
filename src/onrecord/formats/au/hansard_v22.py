"""Australian Hansard as XML 2.2, since May 2011: speeches are pages of a word processor, with labels in spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    INTERJECTING,
    STAGE,
    Aside,
    Attrs,
    Builder,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    Remark,
    RemarkKind,
    Role,
    Sniff,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    XmlFormat,
    compile_pattern,
    iso_clock,
    iso_date,
)
from onrecord.spec.australia import FRAME, HEADER, NOBODY, chamber, crowd, name_callers, procedure, unspoken

_SPOKEN = compile_pattern(
    r"(?:HPS-)?(?:Member|Office|General|Start|Witness)(?P<how>Speech|Question|Answer|Interjecting|Continuation|Witness|Name|Committee)"
)
_KINDS = {
    "Question": RemarkKind.QUESTION,
    "Answer": RemarkKind.ANSWER,
    "Interjecting": RemarkKind.INTERJECTION,
}
_BRACKETS = compile_pattern(r"(?:\s*+\((?:[^()]++|\([^()]*+\))*+\))*+")
_CHAIR = compile_pattern(r"\s*+\([^()]{2,60}\)(?=\s*+:)")
_LISTED = compile_pattern(
    r"(?P<last>[^,()]{1,60}), (?:(?:Sen|Senator|[Tt]he [Hh]on\.?|Dr|Mr|Mrs|Ms|Sir) )*+(?P<first>[^,()]{1,60}?)(?:,? MP)?(?: \([^()]{1,60}\))?"
)
"""A name as the publisher lists it: `Holm, Sen Ivo`, `Lund, Ada MP (The SPEAKER)`."""
_COLON = compile_pattern(r"\s*+:?\s*+")
_TALKS = frozenset({"speech", "question", "answer", "interjection", "continue", "talk.text"})


# --- who speaks ----------------------------------------------------------------------------------------------------


def _talk(_attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state |= {"due": True, "talker": {}}


def _talker(_attrs: Attrs, context: Context) -> None:
    """What the publisher knows of a speaker; those of interjections stand behind the speech, without words."""
    talker: dict[str, str] = {}
    context.state.setdefault("talkers", []).append(talker)
    context.state["talker"] = talker


def _part(text: str, _attrs: Attrs, context: Context, key: str) -> None:
    talkers: list[dict[str, str]] = context.state.get("talkers", [])
    if talkers and text:
        talkers[-1].setdefault(key, text)


def _known(talker: Mapping[str, str], context: Context) -> Speaker:
    listed = talker.get("name", "")
    person = _LISTED.fullmatch(listed)
    speaker = Speaker(f"{person['first']} {person['last']}") if person else context.parse(listed)
    ids = (("aph", talker["id"]),) if talker.get("id", "") not in NOBODY else ()
    return evolve(speaker, party=talker.get("party"), constituency=talker.get("electorate"), identifiers=ids)


def _complete(builder: Builder, context: Context) -> None:
    """Give the labels what the publisher knows of their speakers, by the identifiers they share."""
    talkers: list[dict[str, str]] = context.state.get("talkers", [])
    known = {t["id"]: _known(t, context) for t in reversed(talkers) if t.get("id", "") not in NOBODY}
    for i, item in enumerate(builder.items):
        if isinstance(item, Remark) and (who := item.speaker) is not None:
            person = known.get(dict(who.identifiers).get("aph", ""))
            if person is not None and person.name:
                builder.items[i] = evolve(item, speaker=_joined(who, person))
    builder.introductions += [person for person in known.values() if person.name]
    name_callers(builder, context)


def _joined(who: Speaker, person: Speaker) -> Speaker:
    return evolve(
        who,
        name=person.name,
        party=who.party or person.party,
        constituency=who.constituency or person.constituency,
        kind=SpeakerKind.PERSON,
        resolved_by=None if who.name == person.name else "list of persons",
    )


# --- paragraphs ----------------------------------------------------------------------------------------------------


def _class(mark: Marked) -> str:
    return mark.attrs.get("class", "").removeprefix("HPS-") if mark.name == "span" else ""


def _label(text: str, marks: Sequence[Marked]) -> tuple[int, str, str]:
    """Where a label at the beginning ends, how it is spoken, and the identifier in it. It may be in pieces."""
    end, how, name = 0, "", ""
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        spoken = _SPOKEN.fullmatch(mark.attrs.get("class" if mark.name == "span" else "type", ""))
        if spoken is None:
            continue
        if text[end : mark.start].strip() or (mark.start >= end and text[max(0, end - 3) : end].rstrip().endswith(":")):
            break
        end, how = max(end, mark.end), spoken["how"]
        name = name or (mark.attrs.get("href", "") if mark.name == "a" else "")
    return end, how, name


def _between(text: str, marks: Sequence[Marked], cls: str) -> str:
    """The words from the first to the last mark of a class, which may be cut in the midst of a word."""
    found = [mark for mark in marks if _class(mark) == cls]
    return " ".join(text[found[0].start : found[-1].end].split()) if found else ""


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    state = context.state
    if INTERJECTING.fullmatch(text):
        return unspoken(text)
    end, how, name = _label(text, marks)
    if how in ("Witness", "Name") and ":" not in text and not text[end:].strip():
        context.builder.close()
        context.builder.introductions.append(_known({"name": ",".join(text.split(",")[:2]).strip()}, context))
        return procedure(text)
    if end:
        state |= {"due": False, "outside": "talk.text" not in context.path}
        return _open(text, marks, context, (end, how, name))
    if _TALKS.isdisjoint(context.path) and not state.get("outside"):
        context.builder.close()
        return procedure(text)
    if (aside := unspoken(text)) is not None:
        return aside
    if state.get("due") and state.get("talker"):
        state["due"] = False
        return Reading(speaker=_known(state["talker"], context))
    return None


def _open(text: str, marks: Sequence[Marked], context: Context, label: tuple[int, str, str]) -> Reading:
    end, how, name = label
    if chair := _CHAIR.match(text, end):
        end = chair.end()
    core = text[:end].strip().rstrip(":").rstrip()
    head = [mark for mark in marks if _class(mark) in ("Electorate", "MinisterialTitles", "Time")]
    brackets = _BRACKETS.match(text, end) if head else None
    stop = brackets.end() if brackets else text.index(core) + len(core)
    inside = [mark for mark in head if mark.start < stop]
    colon = _COLON.match(text, stop)
    speaker = context.parse(core)
    place, titles = (_between(text, inside, cls) for cls in ("Electorate", "MinisterialTitles"))
    speaker = evolve(
        speaker,
        kind=SpeakerKind.GROUP if crowd(core) else speaker.kind,
        role=titles or speaker.role,
        constituency=place or None,
        identifiers=(("aph", name),) if name not in NOBODY else (),
    )
    facts: dict[str, Any] = {
        "kind": _KINDS.get(how, RemarkKind.SPEECH),
        "start": iso_clock(_between(text, inside, "Time")),
    }
    return Reading(stop, separator=(colon.end() if colon else stop) - stop, speaker=speaker, facts=facts)


FORMAT = XmlFormat(
    id="au.hansard_v22",
    title="Australian Hansard, XML 2.2",
    body="Parliament of Australia",
    publisher="Parliament of Australia (ParlInfo)",
    url="https://parlinfo.aph.gov.au/",
    languages=("en",),
    sniff=Sniff(
        containers=("xml", "text"),
        literals=("<talk.text", "<debate.text", "<subdebate.text"),
        excludes=("<HANSARD",),
    ),
    grammar="au",
    style=Style(stage=STAGE),
    traps=(
        "All words of a speech, with those of others, stand in one `talk.text`; the elements behind it hold no words.",
        "A label may be cut into several spans, in the midst of a word, and may lack its link.",
        "Classes with a double I say that somebody was heard whose words are not recorded.",
        "Headings are printed twice, in `title` and in the text.",
        "A file may begin without its first tag.",
    ),
    provides=(
        "date label name honorific role party constituency person-ids kinds clock page headings section stage "
        "interjections callers procedure votes counts voters"
    ),
    complete=_complete,
    elements={
        **HEADER,
        r"committeeinfo/comm\.name": Head(0),
        "committeeinfo/date": Fact("date", convert=iso_date),
        "committeeinfo/chamber": Fact("chamber", convert=chamber),
        "committeeinfo/place|committeeinfo/location": Fact("place"),
        r"committeeinfo/proof|witness|cttee\.type": Hide(),
        "talker": Call(_talker),
        "talker/name": Take(partial(_part, key="name")),
        r"talker/name\.id": Take(partial(_part, key="id")),
        "talker/electorate": Take(partial(_part, key="electorate")),
        "talker/party": Take(partial(_part, key="party")),
        r"talker/role|talker/time\.stamp": Hide(),
        "speech|question|answer": Call(_talk),
        "p[@class='HPS-Debate']|p[@class='HPS-SubDebate']|p[@class='HPS-SubSubDebate']": Hide(Role.DUPLICATE),
        "p[@class='HPS-SODJobDate']|p[@class='HPS-MCJobDate']|p[@class='HPS-FCJobDate']": Aside(NoteKind.PREAMBLE),
        **FRAME,
        "p|para|li|tr|h1|h2|h3|h4": Para(_paragraph),
        "span": Mark("span"),
        "a": Mark("a"),
        r"talk\.text|debate\.text|subdebate\.text|adjournment\.text|div|colgroup|col|ul|ol|b|i|u|sup|sub|img": INLINE,
        r"caption|committee|committeeinfo|discussion|discussioninfo|witness\.group|html": INLINE,
    },
)
