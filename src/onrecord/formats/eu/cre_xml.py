"""Verbatim reports of the European Parliament as XML (`CRE-9-2020-01-14_EN.xml`), since the ninth term."""

from __future__ import annotations

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
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    XmlFormat,
    compile_pattern,
    iso_moment,
    read_date,
)
from onrecord.spec.europarl import is_office

_DASH = compile_pattern(r"[\s\xa0]*+[–—−-]++(?:[\s\xa0]++|$)|[\s\xa0]*+[–—−][\s\xa0]*+")
_STAGE = compile_pattern(r"[\s\xa0]*+\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)[\s\xa0.]*+")
_STARS = compile_pattern(r"[\s\xa0*]++")
_LONGEST = 300
_WRITTEN = ("ecrit", "écrit")
_QUESTION = ("carton bleu", "question")


def _chapter(attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state.pop("numero", None)
    context.state["number"] = attrs.get("NUMBER", "")


def _level(context: Context) -> int:
    return 1 + str(context.state.get("number", "")).count(".")


def _numero(attrs: Attrs, context: Context) -> None:
    context.state["numero"] = attrs


def _orator(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Somebody has the floor; who, the attributes say. The printed label, if there is one, follows."""
    context.state |= {"orator": attrs, "printed": "", "party": None, "language": attrs.get("LG") or None}
    return {}


def _language(text: str, _attrs: Attrs, context: Context) -> None:
    context.state["language"] = text.strip() or context.state.get("language")


def _facts(context: Context) -> dict[str, Any]:
    """What the markup tells about the speech that begins here."""
    attrs: Attrs = context.state.get("numero", {})
    language = context.state.get("language")
    facts: dict[str, Any] = {"kind": _kind(context), "language": language.lower() if language else None}
    if number := attrs.get("ACT"):
        facts["identifiers"] = (("cre", number),)
    facts["start"], facts["end"] = iso_moment(attrs.get("VOD-START") or ""), iso_moment(attrs.get("VOD-END") or "")
    return {name: value for name, value in facts.items() if value is not None}


def _type(context: Context) -> str:
    orator: Attrs = context.state.get("orator", {})
    numero: Attrs = context.state.get("numero", {})
    return (orator.get("SPEAKER_TYPE") or numero.get("SPEAKER_TYPE") or "").lower()


def _kind(context: Context) -> RemarkKind:
    kind = _type(context)
    if any(word in kind for word in _WRITTEN):
        return RemarkKind.WRITTEN
    return RemarkKind.QUESTION if any(word in kind for word in _QUESTION) else RemarkKind.SPEECH


def _speaker(label: str, context: Context, capacity: str = "") -> Speaker:
    """Who speaks: the name of the attributes, the party and the office as printed."""
    attrs: Attrs = context.state.get("orator", {})
    parsed = context.parse(label.strip(" ,."))
    name = " ".join(attrs.get("LIB", "").replace("|", " ").split())
    party = context.state.get("party") or (attrs.get("PP") if attrs.get("PP") != "NULL" else None)
    office = parsed.role
    words = capacity.strip(" .\xa0")
    if words and not office:
        spoken = _kind(context) is RemarkKind.SPEECH and "groupe" not in _type(context)
        office = words if spoken and is_office(words) else None
    elif label and not office and party is None and not any(part in label for part in name.split()):
        office = parsed.name  # an office in a language that the grammar does not know
    number = attrs.get("MEPID", "0")
    return evolve(
        parsed,
        name=name or parsed.name,
        kind=SpeakerKind.PERSON if name or parsed.name else parsed.kind,
        role=office,
        party=party,
        affiliation=None,
        constituency=None,
        identifiers=(("mep", number),) if number not in ("", "0") else (),
    )


def _attribution(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """The printed label, up to the dash; what stands behind that is speech already."""
    bold = [mark for mark in marks if mark.name == "B" and mark.end > mark.start]
    end = max((mark.end for mark in bold), default=len(text))
    dash = _DASH.search(text)
    if dash is not None and dash.start() and (not bold or dash.start() < end):
        label, speech = dash.span()
    else:
        label, speech = end, end
    label = len(text[:label].rstrip())
    context.state["printed"] = text[:label]
    context.state["party"] = next((text[mark.start : mark.end].strip() for mark in marks if mark.name == "PP"), None)
    if not label:
        return None
    return Reading(label, separator=speech - label, speaker=_speaker(text[:label], context), facts=_facts(context))


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """A paragraph: its beginning may belong to the label, italics in brackets are stage directions."""
    if "orator" not in context.state:
        return _plain(text, marks)
    reading = _beginning(text, marks, context) if context.state["printed"] else _unnamed(text, marks, context)
    context.state["speaking"] = context.state.pop("orator").get("MEPID")
    return reading


def _unnamed(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """Speech without a printed label: the same person goes on in another language, or else a new one speaks."""
    if context.builder.is_open and context.state["orator"].get("MEPID") == context.state.get("speaking"):
        return _plain(text, marks)
    return Reading(speaker=_speaker("", context), facts=_facts(context), notes=_notes(text, marks))


def _beginning(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """The first paragraph: an office and a dash may stand before the speech."""
    printed: str = context.state["printed"]
    first = next((mark for mark in marks if mark.name == "I" and mark.end > mark.start), None)
    dash = _DASH.match(text)
    if dash is None and first is not None and not text[: first.start].strip():
        dash = _DASH.search(text, first.end)
        if dash is not None and text[first.end : dash.start()].strip(" .\xa0"):
            dash = None
    elif dash is None and printed.endswith(","):
        dash = _DASH.search(text, 0, _LONGEST)
    if dash is None:
        return _plain(text, marks)
    notes = _notes(text, marks, dash.end())
    label = len(text[: dash.start()].rstrip())
    if not label:
        return Reading(separator=dash.end(), notes=notes)
    speaker = _speaker(printed, context, " ".join(text[:label].split()))
    return Reading(label, separator=dash.end() - label, speaker=speaker, more=True, notes=notes)


def _plain(text: str, marks: Sequence[Marked]) -> Reading | None:
    """A paragraph that is no beginning."""
    if _STAGE.fullmatch(text) or _STARS.fullmatch(text):
        return Reading.note(text)
    covered = {mark.name for mark in marks if not text[: mark.start].strip() and not text[mark.end :].strip()}
    if {"B", "I"} <= covered:
        return Reading(heading=3)
    notes = _notes(text, marks)
    return Reading(notes=notes) if notes else None


def _notes(text: str, marks: Sequence[Marked], start: int = 0) -> list[tuple[int, int, NoteKind | None]]:
    """Italics in brackets, from a place on."""
    found: list[tuple[int, int, NoteKind | None]] = []
    for mark in marks:
        if mark.name == "I" and mark.start >= start and _STAGE.fullmatch(text, mark.start, mark.end):
            found.append((mark.start, mark.end, None))
            start = mark.end
    return found


def _chair(_text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who takes the chair is printed between the speeches."""
    context.builder.close()
    return {}


FORMAT = XmlFormat(
    id="eu.cre_xml",
    title="Verbatim report of proceedings (CRE, XML)",
    body="European Parliament",
    publisher="European Parliament",
    url="https://www.europarl.europa.eu/plenary/en/debates-video.html",
    languages=("en", "fr", "de", "es", "it"),
    grammar="eu",
    sniff=Sniff(containers=("xml",), roots=("HTML",), literals=("<DEBATS", "<ORATEUR")),
    facts=(("title", "Verbatim report of proceedings"),),
    traps=(
        "The root is HTML, and yet it is XML: `DEBATS` is inside.",
        "Nothing is translated: each speech is in its own language, and so are the chair's labels.",
        "An `ORATEUR` that prints nothing but a language is the same speaker in another one.",
        "The office stands in italics at the beginning of the first paragraph, as does `in writing`.",
        "Speech may stand inside `ORATEUR`, with an empty paragraph behind it.",
        "Titles come in 24 languages; the English ones are headings, the others metadata.",
    ),
    provides=(
        "title date label name role party person-ids kinds language remark-ids clock headings section stage procedure"
    ),
    elements={
        "HEAD": Hide(),
        "META": Fact("date", convert=lambda text: read_date(text, ("de",))),
        "CHAPTER": Call(_chapter),
        "TL-CHAP[@VL='EN']": Head(_level),
        "TL-CHAP": Hide(),
        "NUMERO": Call(_numero),
        "ORATEUR": Para(read=_attribution, facts=_orator),
        "ORATEUR/LG": Take(_language),
        "ORATEUR//PP|PP": Mark("PP"),
        "PRES": Aside(NoteKind.PROCEDURE, facts=_chair),
        "CHAPTER/PARA": Aside(facts=_chair),
        "PARA": Para(read=_paragraph),
        "EMPHAS[@NAME='B']": Mark("B"),
        "EMPHAS[@NAME='I']": Mark("I"),
        "BRK|BR": Space(),
        "LG": Hide(),
        "HTML|DEBATS|INTERVENTION|EMPHAS|a|A|SUP|SUB|sup|sub": INLINE,
    },
)
