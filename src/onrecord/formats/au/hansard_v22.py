"""Australian Hansard as XML 2.2, since May 2011: speeches are pages of a word processor, with labels in spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    INTERJECTING,
    PROCEDURE,
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
    Space,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    XmlFormat,
    begin_division,
    compile_pattern,
    iso_clock,
    iso_date,
    piece,
    side,
)

_SPOKEN = compile_pattern(
    r"(?:HPS-)?(?:Member|Office|General|Start|Witness)(?P<how>Speech|Question|Answer|Interjecting|Continuation|Witness|Name)"
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
_CHAMBERS = {"reps": "House of Representatives", "house of reps": "House of Representatives", "senate": "Senate"}
_NOBODY = ("10000", "10001", "unknown", "")
_TALKS = frozenset({"speech", "question", "answer", "interjection", "continue", "talk.text"})


def _page(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.page = text if text not in ("", "0") else context.builder.page


def _level(context: Context) -> int:
    return max(1, sum(name.startswith(("debate", "subdebate")) and not name.endswith("info") for name in context.path))


def _section(_attrs: Attrs, context: Context) -> None:
    """Nobody goes on speaking in another section."""
    context.builder.close()
    context.state |= {"outside": False, "due": False}


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
    ids = (("aph", talker["id"]),) if talker.get("id", "") not in _NOBODY else ()
    return evolve(speaker, party=talker.get("party"), constituency=talker.get("electorate"), identifiers=ids)


def _complete(builder: Builder, context: Context) -> None:
    """Give the labels what the publisher knows of their speakers, by the identifiers they share."""
    talkers: list[dict[str, str]] = context.state.get("talkers", [])
    known = {t["id"]: _known(t, context) for t in reversed(talkers) if t.get("id", "") not in _NOBODY}
    for i, item in enumerate(builder.items):
        if isinstance(item, Remark) and (who := item.speaker) is not None:
            person = known.get(dict(who.identifiers).get("aph", ""))
            if person is not None and person.name:
                builder.items[i] = evolve(item, speaker=_joined(who, person))
    builder.introductions += [person for person in known.values() if person.name]


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
        return Reading(notes=((0, len(text), NoteKind.INTERJECTION),))
    end, how, name = _label(text, marks)
    if end:
        state |= {"due": False, "outside": "talk.text" not in context.path}
        return _open(text, marks, context, (end, how, name))
    if _TALKS.isdisjoint(context.path) and not state.get("outside"):
        context.builder.close()
        return Reading(notes=((0, len(text), NoteKind.PROCEDURE),))
    if PROCEDURE.match(text):
        return Reading(notes=((0, len(text), NoteKind.PROCEDURE),))
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
        role=titles or speaker.role,
        constituency=place or None,
        identifiers=(("aph", name),) if name not in _NOBODY else (),
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
        "interjections procedure votes counts voters"
    ),
    complete=_complete,
    elements={
        "session.header/date": Fact("date", convert=iso_date),
        "session.header/chamber": Fact("chamber", convert=lambda text: _CHAMBERS.get(text.lower(), text)),
        r"session.header/page\.no|day\.start": Hide(),
        r"parliament\.no": Fact("parliament_no"),
        r"session\.no": Fact("session_no"),
        r"period\.no": Fact("period_no"),
        "proof": Fact("proof"),
        "talker": Call(_talker),
        "talker/name": Take(partial(_part, key="name")),
        r"talker/name\.id": Take(partial(_part, key="id")),
        "talker/electorate": Take(partial(_part, key="electorate")),
        "talker/party": Take(partial(_part, key="party")),
        r"talker/role|talker/time\.stamp|in\.gov|first\.speech|id\.no|debateinfo/type|cognateinfo/type": Hide(),
        r"page\.no": Take(_page),
        "cognateinfo/title|cognate/para": Aside(NoteKind.PROCEDURE),
        r"debate|subdebate\.1|subdebate\.2|subdebate\.3|subdebate\.4|petition\.group|business\.start|adjournment": Call(
            _section
        ),
        "speech|question|answer": Call(_talk),
        "p[@class='HPS-Debate']|p[@class='HPS-SubDebate']|p[@class='HPS-SubSubDebate']": Hide(Role.DUPLICATE),
        "p[@class='HPS-SODJobDate']|p[@class='HPS-MCJobDate']|p[@class='HPS-FCJobDate']": Aside(NoteKind.PREAMBLE),
        "division": begin_division(),
        "ayes": side("ayes"),
        "noes": side("noes"),
        "pairs": side("pairs"),
        r"num\.votes": piece("total"),
        "names/name": piece("name"),
        "division.result//para|division.result//p": piece("result"),
        r"division.data//title|division//para|division//p|division//time\.stamp": piece(),
        "title": Head(_level),
        "p|para|li|tr|h1|h2|h3|h4": Para(_paragraph),
        "td|th|br": Space(),
        "span": Mark("span"),
        "a": Mark("a"),
        r"hansard|session\.header|chamber\.xscript|maincomm\.xscript|fedchamb\.xscript|answers\.to\.questions": INLINE,
        r"debateinfo|subdebateinfo|adjournmentinfo|cognate|cognateinfo|interjection|continue|talk\.start|talk\.text": INLINE,
        r"debate\.text|subdebate\.text|adjournment\.text|body|div|table|tbody|thead|tfoot|colgroup|col|ul|ol|b|i|u": INLINE,
        r"division\.header|division\.data|division\.result|names|sup|sub|img|caption|committee|discussion|html": INLINE,
    },
)
