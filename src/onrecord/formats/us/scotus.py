"""Oral arguments in the Supreme Court of the United States: the Court's transcripts as text, and Oyez."""

from __future__ import annotations

from typing import Any

import regex
from attrs import evolve

from onrecord.spec import (
    STAGE,
    Builder,
    JsonFormat,
    LineFormat,
    Note,
    NoteKind,
    Pick,
    RemarkKind,
    Role,
    Row,
    Rule,
    Sniff,
    Speaker,
    Style,
    TimelineStyle,
    VariantFormat,
    is_list,
    is_object,
    steno,
    steno_rules,
)

_CLOSE = rf"\((?:Whereupon|Recess|At){steno.BLANK}?,?(?:[^()]{{0,60}}?\bat\s(?P<time>{steno.CLOCK}))?+[^()]{{0,500}}+\)"
_SIDE = r"(?:ON[ \xa0]BEHALF|FOR|AS|IN[ \xa0]SUPPORT|SUPPORTING|BY|AMIC|OF|IN|PETITIONER|RESPONDENT|APPELL|CURIAE|ET[ \xa0]AL|THE|AND|COURT|JR|SR)"
_ENTRY = regex.compile(
    rf"(?:GEN\. )?+(?P<name>{steno.WORD}(?: {steno.WORD}){{1,4}}+(?:, (?:JR|SR|II|III|IV)\.?)?),\s*"
    r"(?:(?:ESQ|ESQUIRE)\.?[,;]?\s*|(?=\p{Lu}\p{Ll}))(?P<post>[^;]{0,200}?)"
    rf"[;,]\s*(?P<side>(?:on\s+behalf|for|as|pro\s+hac|supporting|in\s+support)\b[^;]{{0,200}}?)\.(?=\s*(?:\p{{Lu}}{{2}}|\Z))"
)
_POST = regex.compile(r"(?:Solicitor|Assistant|Deputy|Attorney|Acting|Chief|Counsel)\b[^,;]*")
_DOCKET = regex.compile(r"\bNos?\.[\s\xa0]*(?P<docket>\d{1,3}[-\xad–]\d{1,5}|\d{1,3},? ?Orig)")
_DASHES = r"(?:[-\xad–_][ \xa0]*+){5,}+[xX)]?"
_CAPTION = regex.compile(rf"{_DASHES}(?P<title>[^\0]{{5,900}}?)(?={_DASHES})")
_PARTIES = regex.compile(r"\bv\.|\bVS?\.|\b(?i:versus|in re|ex parte|in the matter of)\b")
_COLUMN = regex.compile(
    r"\bNos?\.[\s\xa0]*(?:\d{1,3}[-\xad–]\d{1,5}(?:(?:,| and| &)\s)?+|\d{1,3},? ?Orig(?:inal)?\.?)++|(?<=\s)[:)](?=\s|$)|^\s*[:)]"
)


def _advocates(raw: str) -> dict[str, object]:
    """The advocates in the list of appearances, with their posts and whom they represent."""
    people: list[Speaker] = []
    for entry in _ENTRY.finditer(" ".join(raw.partition(":")[2].split())):
        post = _POST.match(entry["post"])
        people.append(Speaker(entry["name"], role=post[0].strip() if post else None, affiliation=entry["side"]))
    return {"introduces": people}


def _cover(builder: Builder) -> None:
    """The name and number of the case, from the cover."""
    words = "\n".join(
        item.text for item in builder.items[:40] if isinstance(item, Note) and item.kind is NoteKind.PREAMBLE
    )
    if docket := _DOCKET.search(words):
        builder.fact("identifiers", (("docket", docket["docket"].replace("\xad", "-")),))
    captions = (found["title"] for found in _CAPTION.finditer(words))
    if caption := next(filter(_PARTIES.search, captions), None):
        builder.fact("title", " ".join(_COLUMN.sub(" ", caption).split()).strip(" .:"))


_TEXT = LineFormat(
    id="us.scotus",
    title="Supreme Court oral arguments",
    body="Supreme Court of the United States",
    sniff=Sniff(),
    grammar="us",
    style=Style(stage=STAGE),
    wrappers=("pages",),
    header=(
        Pick("date", rf"{steno.DAY},?\s+{steno.DATE}", date=True, within=6000),
        Pick("place", r"^(?P<place>Washington,\s?D\.\s?C\.)", within=6000),
    ),
    rules=(
        Rule(
            Role.NOTE,
            r"APPEARANCES:?",
            kind=NoteKind.PREAMBLE,
            name="appearances",
            head=True,
            until=rf"C{steno.BLANK}?O{steno.BLANK}?N{steno.BLANK}?T{steno.BLANK}?E|P{steno.BLANK}?R{steno.BLANK}?O{steno.BLANK}?C|{steno.LABEL}",
            facts=_advocates,
            examples=("APPEARANCES:\nADA LUND, ESQ., Bergen, Minn.; on behalf of Petitioner.\n",),
        ),
        Rule(
            Role.NOTE,
            rf"C{steno.BLANK}?O{steno.BLANK}?N{steno.BLANK}?T{steno.BLANK}?E{steno.BLANK}?N{steno.BLANK}?T{steno.BLANK}?S",
            kind=NoteKind.PREAMBLE,
            name="contents",
            head=True,
            until=rf"P{steno.BLANK}?R{steno.BLANK}?O{steno.BLANK}?C|{steno.LABEL}",
            examples=("C O N T E N T S\n",),
        ),
        Rule(
            Role.HEADING,
            rf"P{steno.BLANK}?R{steno.BLANK}?O{steno.BLANK}?C{steno.BLANK}?E{steno.BLANK}?E{steno.BLANK}?D{steno.BLANK}?I{steno.BLANK}?N{steno.BLANK}?G{steno.BLANK}?S",
            name="proceedings",
            examples=("P R O C E E D I N G S",),
        ),
        steno_rules.CLOCK,
        Rule(
            Role.NOTE,
            _CLOSE,
            kind=NoteKind.TIME,
            name="close",
            closes=True,
            examples=("(Whereupon, at 11:41 a.m., the case in the\nabove-entitled matter was submitted.)",),
            rejects=("(Laughter.)",),
        ),
        steno_rules.STAGE_LINE,
        Rule(
            Role.HEADING,
            r"(?:(?:ORAL|REBUTTAL|SURREBUTTAL|CONTINUED|FURTHER)[ \xa0]){0,3}+ARGUMENT[ \xa0](?:OF|BY)[ \xa0][^\n:]{3,80}"
            rf"(?:\n\n?{_SIDE}[\p{{Lu}}\p{{N}} \xa0,.'’&;()\xad-]*+(?=\n|\Z)){{0,6}}+",
            level=2,
            name="argument",
            examples=(
                "ORAL ARGUMENT OF ADA LUND",
                "ORAL ARGUMENT BY ADA LUND, ESQ.,\nON BEHALF OF PETITIONERS",
                "REBUTTAL ARGUMENT OF OLE McKAY, JR.,\nON BEHALF OF THE PETITIONER",
            ),
            rejects=("ORAL ARGUMENT was heard.",),
        ),
        Rule(
            Role.SPEECH,
            r"(?P<label>QUESTIONS?):[ \t\xa0]*+",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("QUESTION:    Why?",),
        ),
        Rule(
            Role.SPEECH,
            steno.LABEL,
            name="label",
            examples=(
                "CHIEF JUSTICE LUND:  We",
                "MR. HOLM-BIRCH: Yes",
                "MS.OKOYE: No",
                "JUSTICE McRAE:",
                "GENERAL LUND:  I",
            ),
            rejects=("FICA: a law", "APPEARANCES:", "A point: none"),
        ),
    ),
    between=NoteKind.EDITORIAL,
    max_furniture=0.6,
    complete=_cover,
)


def _oyez_speaker(row: Row) -> Speaker | None:
    """A speaker as Oyez knows them: the office of a justice, and the identifiers."""
    value = row.get("speaker")
    person: Row = value if is_object(value) else {}
    name = str(person.get("name") or row.get("speaker_name") or "").strip()
    if not name:
        return None
    found = person.get("roles")
    roles: list[Any] = found if is_list(found) else list(found.values()) if is_object(found) else []
    first: Row = roles[0] if roles and is_object(roles[0]) else {}
    role = first.get("role_title")
    known = (("oyez", person.get("identifier")), ("oyez-id", person.get("ID")))
    identifiers = tuple((kind, str(given)) for kind, given in known if given not in (None, ""))
    return Speaker(name, role=str(role) if role else None, identifiers=identifiers)


_OYEZ = JsonFormat(
    id="us.scotus",
    title="Supreme Court oral arguments (Oyez)",
    body="Supreme Court of the United States",
    sniff=Sniff(),
    style=Style(stage=STAGE),
    rows="transcript.sections.turns",
    text="text_blocks.text",
    label=("speaker.name", "speaker_name"),
    named=_oyez_speaker,
    start="start",
    end="stop",
    header={"date": "title", "title": "title", "case": "transcript.title", "oyez": "id"},
    timeline=TimelineStyle(paragraphs=True, merge=False),
)

_OYEZ_ALONE = evolve(_OYEZ, rows="sections.turns", header={"title": "title"})
"""The transcript without the object that it comes in."""
_OYEZ_PLAIN = evolve(_OYEZ, text="text")
"""Turns that are not cut into blocks."""

FORMAT = VariantFormat(
    id="us.scotus",
    title="Supreme Court oral arguments",
    body="Supreme Court of the United States",
    publisher="Supreme Court of the United States; Oyez (Cornell, Justia, Chicago-Kent)",
    url="https://www.supremecourt.gov/oral_arguments/argument_transcript.aspx",
    sniff=Sniff(
        patterns=(
            r"SUPREME[\s\xa0]COURT[\s\xa0]OF[\s\xa0]THE[\s\xa0]UNITED[\s\xa0]STATES[^\0]*?((?:CHIEF[\s\xa0])?JUSTICE[\s\xa0]\w+):",
            r"ARGUMENT[\s\xa0]OF[^\0]{0,2000}?^[\d \xa0\t]*((?:CHIEF[\s\xa0])?JUSTICE[\s\xa0]\w+):",
        ),
        refines=("court.transcript", "generic.labelled"),
        either=(
            Sniff(containers=("json",), keys=("transcript", "sections", "turns", "text_blocks")),
            Sniff(containers=("json",), keys=("sections", "turns", "speaker", "text_blocks")),
        ),
    ),
    variants=(_OYEZ, _OYEZ_ALONE, _OYEZ_PLAIN, _TEXT),
    max_furniture=0.6,
    traps=(
        "Extractors of PDF put the number of a line before it, on a line of its own, or all numbers of a page first.",
        "Before October 2004 every justice is QUESTION.",
        "A page may begin or end inside the closing sentence.",
        "Headings of arguments run over one to three lines and may hold small letters (McKAY).",
        "Hyphens may be soft hyphens (U+00AD) and blanks no-break spaces.",
        "An index of words with page and line follows the argument; it is kept as an insertion.",
        "An extractor may give two labels and then two texts: both stay with the second, and the line of the first is named.",
        "Oyez has turns without a speaker, and the same speaker twice where a section ends.",
        "Justices are named by surname only; advocates take their full name from the list of appearances.",
    ),
    provides=(
        "title date place meeting-ids label name honorific role affiliation person-ids media page headings section "
        "stage times insertions"
    ),
)
