"""Stenographic reports of the Polish Sejm: statements as the Sejm's interface gives them, and a corpus of rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    IN_BRACKETS,
    INLINE,
    STAGE,
    Attrs,
    Builder,
    Context,
    Head,
    Heading,
    Hide,
    HtmlFormat,
    JsonFormat,
    Label,
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    RemarkKind,
    Row,
    Sniff,
    Speaker,
    SpeakerKind,
    Style,
    TimelineStyle,
    VariantFormat,
    compile_pattern,
    get_grammar,
    parse_label,
    read_date,
)

_ID = "pl.sejm"
_BODY = "Sejm Rzeczypospolitej Polskiej"
_TITLE = compile_pattern(r"[^\n]*\) (?P<label>[^)\n]+)$")
_DAY = compile_pattern(r"\((?P<day>\d{1,2}-\d{1,2}-\d{4})\)")
_DAYS = compile_pattern(r"\bw dni(?:u|ach) (?P<day>\d{1,2})(?:(?:, | i |-|–)\d{1,2}){0,6}(?P<month> \p{L}{3,14} \d{4})")
_HANDED_IN = compile_pattern(r"\s*+\(tekst niewygłoszony\)")
_CALL = compile_pattern(r"\s*+\([^():]{3,80}: ")
_SEVERAL = ("głos", "okrzyk")


def _speaker(row: Row) -> Speaker | None:
    """Who speaks, by the end of the title; the office has a column, so that the rest is the name."""
    match = _TITLE.match(str(row.get("tytul", "")))
    if match is None:
        return None
    label, office = match["label"].strip(), str(row.get("stanowisko") or row.get("stanowaisko") or "").strip()
    speaker = parse_label(label, get_grammar("pl")).speaker()
    if office and label.startswith(office) and not label.lower().startswith(_SEVERAL):
        name = label[len(office) :].strip() or None
        kind = SpeakerKind.PERSON if name else SpeakerKind.OFFICE
        speaker = evolve(speaker, name=name, honorific=None, role=office, kind=kind)
    number = row.get("posel")
    return evolve(speaker, identifiers=(("sejm", str(number)),) if number else ())


def _complete(builder: Builder, _context: Context) -> None:
    """The heading of the page tells the day."""
    title = next((item.text for item in builder.items if isinstance(item, Heading) and item.level == 0), "")
    if match := _DAY.search(title):
        builder.fact("date", read_date(match["day"], ("pl",), "%d-%m-%Y"))
    elif match := _DAYS.search(title):
        builder.fact("date", read_date(match["day"] + match["month"], ("pl",)))


def _printed(text: str, _attrs: Attrs, context: Context) -> Speaker | None:
    """Who speaks; behind the name it may say that the words were handed in."""
    context.state["written"] = _HANDED_IN.search(text) is not None
    return context.parse(_HANDED_IN.sub("", text)) if text else None


def _facts(_attrs: Attrs, context: Context) -> Mapping[str, Any]:
    return {"kind": RemarkKind.WRITTEN} if context.state.get("written") else {}


def _second(text: str, _marks: Sequence[Marked], context: Context) -> Reading:
    """A heading of the second rank without a class: who speaks, if it ends with a colon."""
    words = text.rstrip()
    if words.endswith(":"):
        return Reading(len(words), speaker=context.parse(words))
    context.builder.close()
    return Reading(heading=1)


def _paragraph(text: str, marks: Sequence[Marked], _context: Context) -> Reading | None:
    """A paragraph that is all in brackets is no speech, and italics in brackets are none."""
    if IN_BRACKETS.fullmatch(text):
        return Reading.note(text, _kind(text))
    notes = [
        (mark.start, mark.end, _kind(text[mark.start : mark.end]))
        for mark in marks
        if IN_BRACKETS.fullmatch(text, mark.start, mark.end)
    ]
    return Reading(notes=notes) if notes else None


def _kind(text: str) -> NoteKind | None:
    """Somebody calls: `(Poseł Ada Lund: Nie!)`."""
    return NoteKind.INTERJECTION if _CALL.match(text) else None


_ROWS = JsonFormat(
    id=_ID,
    title="Sejm stenographic report (JSON, a row a paragraph)",
    body=_BODY,
    languages=("pl",),
    grammar="pl",
    sniff=Sniff(containers=("json",), keys=("posel", "tytul", "tresc")),
    style=Style(stage=STAGE),
    text="tresc",
    label=("tytul",),
    label_pattern=_TITLE.pattern,
    named=_speaker,
    header={"date": "data"},
    timeline=TimelineStyle(paragraphs=True),
)

_PAGE = HtmlFormat(
    id=_ID,
    title="Sejm statement (HTML)",
    body=_BODY,
    languages=("pl",),
    grammar="pl",
    sniff=Sniff(
        containers=("html", "xml"),
        literals=(
            '<h2 class="mowca',
            "<h2 class='mowca",
            "'mowca",
            '"mowca',
            "=mowca",
            "punkt-tytul",
            ". posiedzenie,",
            "kadencja,",
        ),
        need=2,
        refines=("generic.labelled", "generic.xml", "press.remarks"),
    ),
    style=Style(stage=STAGE),
    complete=_complete,
    elements={
        "head|script|style|nav": Hide(),
        "h1": Head(0),
        "h2.punkt|p.punkt-tytul|p.punkt|h3": Head(1, more=True),
        "h2.mowca": Label(_printed, facts=_facts),
        "h2": Para(_second),
        "i|em": Mark("i"),
        "p|li|div": Para(_paragraph),
        "html|body|blockquote|article|section|main|span|a|b|strong|ul|ol|hr|br": INLINE,
    },
)

FORMAT = VariantFormat(
    id=_ID,
    title="Sejm stenographic report (statements as HTML; JSON, a row a paragraph)",
    body=_BODY,
    publisher="Sejm RP (api.sejm.gov.pl); as JSON by a corpus project (orka2.sejm.gov.pl)",
    url="https://api.sejm.gov.pl",
    languages=("pl",),
    sniff=evolve(_ROWS.sniff, either=(_PAGE.sniff,)),
    variants=(_PAGE, _ROWS),
    traps=(
        "In the rows the label stands at the end of the title of the sitting, which is repeated on each paragraph.",
        "The party is a number of the corpus project; what is printed tells none.",
        "Voices from the floor are rows of their own.",
        "A heading of the second rank is a label or an item of the agenda: its class tells.",
        "A page of the interface is one statement, with the interruptions in it as paragraphs in brackets.",
    ),
    provides="title date label name role kinds person-ids headings section stage interjections",
)
