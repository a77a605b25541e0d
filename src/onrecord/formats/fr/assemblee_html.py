"""Comptes rendus intégraux of the French Assemblée nationale as web pages (`/14/cri/2012-2013/20130127.asp`)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Call,
    Context,
    Head,
    Hide,
    HtmlFormat,
    Mark,
    Marked,
    NoteKind,
    Para,
    Reading,
    Role,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    compile_pattern,
    kind_of_note,
    read_date,
)

_MOST = 20
"""No label names more people than this."""
_AND = re.compile(r",?\s*\b(?:et|ainsi que)\b\s*|,\s*")
_STOP = re.compile(r"\s*(?:\.(?!\.)|:)")
_PEOPLE = re.compile(r",?\s+(?:et|ainsi que)\s+(?=MM?\.|Mmes?\b|Mlles?\b)|,\s+(?=M\.|Mme\b|Mlle\b)")
_PERSON = re.compile(r"MM?\.|(?:Mmes?|Mlles?|Une?|Plusieurs|De|Quelques|Certains|Voix|Nombreux|Les?|La)\b")
_CHAIR = re.compile(r"(?P<title>M\.|Mme|Mlle) l[ea] (?P<office>présidente?)")
_PRESIDENCY = compile_pattern(
    r"Présidence d[eu']\s?(?P<title>M\.|Mme|Mlle)\s(?P<name>.+?)(?:,?\s(?:vice-)?présidente?)?$"
)
_MEMBER = re.compile(r"/(?:fiches_id/|deputes?/(?:fiche/OMC_)?(?:PA)?)(\d+)")
_NOW = re.compile(r"sous la présidence d[eu']\s?(?P<title>M\.|Mme|Mlle)\s(?P<name>[^,.()]+)")
_TIME = re.compile(r"\(\s*(?:La séance|La réunion|(?:Suspendue|Reprise)\b)", re.IGNORECASE)
_RESULT = compile_pattern(
    r"\(\s*+(?P<question>[^()]{2,2000}?),?\s(?P<result>(?:n[’']\s?|ne )?(?:est|sont|a été|ont été)(?: pas)?(?: ainsi)? "
    r"(?:adopté|rejeté|repoussé|approuvé|ratifié|supprimé|retiré)e?s?)\b[^()]{0,200}\)"
)
_FIGURES = compile_pattern(
    r"\s*+(?P<what>Nombre de (?:votants|suffrages exprimés)|Suffrages exprimés|Majorité absolue|Majorité requise[^\d]{0,80}"
    r"|Pour(?: l[’'](?:adoption|approbation))?|Contre|Abstentions?)[\s:.…]*+(?P<count>\d{1,3})\s*+",
    ignore_case=True,
)
_ADJECTIVE = compile_pattern(
    r"\(?\s*+(?:vives?|vifs|nombreu(?:x|ses)|quelques|nouvel(?:les)?|mêmes?|fortes?|longs?)\s", ignore_case=True
)


# --- paragraphs ----------------------------------------------------------------------------------------------------


def read_paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """What a paragraph holds: a bold label with its office in italics, stage directions in italics, figures of a vote.

    >>> page = "<p><b>Mme Ada Lund, </b><i>ministre.</i> Oui. <i>(Rires.)</i></p>"
    >>> (remark,) = FORMAT.parse(page).remarks
    >>> remark.label, remark.text, remark.notes[0].text
    ('Mme Ada Lund, ministre.', 'Oui.', '(Rires.)')
    """
    label, parts = _label(text, marks)
    figures, context.state["figures"] = context.state.get("figures"), False
    if not label:
        if match := _FIGURES.fullmatch(text):
            context.state["figures"] = True
            return Reading(vote={"counts": ((_folded(match["what"]), int(match["count"])),), "more": True})
        if _is_heading(text, marks):
            return Reading(heading=4)
    notes = _notes(text, marks, label)
    if len(notes) == 1 and not text[label : notes[0][0]].strip() and not text[notes[0][1] :].strip(" .\t\r\n"):
        words = _folded(text[notes[0][0] : notes[0][1]])
        _preside(_NOW.search(words), context)
        if not label and (match := _RESULT.fullmatch(words)):
            vote = {"question": match["question"], "result": match["result"], "more": bool(figures)}
            return Reading(vote=vote)
        speaker = _attributed(label, parts, text, marks, context)
        return Reading(label=label, speaker=speaker, notes=notes, closes="séance est levée" in words)
    if not label and not notes:
        return None
    return Reading(label=label, speaker=_attributed(label, parts, text, marks, context), notes=notes)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _label(text: str, marks: Sequence[Marked]) -> tuple[int, list[tuple[int, int]]]:
    """Where the printed label ends, 0 without one; and the stretches that name somebody, then the office."""
    bold = _joined(text, [(m.start, m.end) for m in marks if m.name == "b"])
    italic = _joined(text, [(m.start, m.end) for m in marks if m.name == "i"])
    start = len(text) - len(text.lstrip())
    names: list[tuple[int, int]] = []
    at = start
    for k, (first, last) in enumerate(bold[:_MOST]):
        if first > at or last <= at or not re.search(r"\w", text[first:last]):
            break
        names.append((max(first, start), last))
        at = last
        following = bold[k + 1] if k + 1 < len(bold) else (-1, -1)
        if (join := _AND.match(text, last)) and last < following[0] <= join.end() < following[1]:
            at = join.end()
    if not names:
        return 0, []
    end = names[-1][1]
    rest = re.compile(r"\s*,?\s*").match(text, end)
    comma = text[:end].rstrip().endswith(",") or (rest is not None and "," in rest[0])
    office = next(((a, b) for a, b in italic if rest is not None and end <= a <= rest.end() < b), None)
    if comma and office is not None and not text[office[0] : office[1]].lstrip().startswith("("):
        names.append(office)
        end = office[1]
        full = text.find(". ", office[0], office[1])
        if full >= 0 and len(text[full + 2 : office[1]].split()) > 3:
            end = full + 1
            names[-1] = (office[0], end)
    elif len(text[start:end]) > 300 or not _is_label(text, start, end):
        return 0, []
    if stop := _STOP.match(text, end):
        end = stop.end()
    return end, names


def _joined(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in order; those with nothing but white space between them are one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether bold words at the beginning name somebody: they end like a label, or begin like a name."""
    words = text[start:end].strip()
    return words[-1:] in ".,:" or bool(_STOP.match(text, end)) or bool(_PERSON.match(words))


def _is_heading(text: str, marks: Sequence[Marked]) -> bool:
    """Whether all words of a paragraph are bold."""
    bold = _joined(text, [(m.start, m.end) for m in marks if m.name == "b"])
    return len(bold) == 1 and not text[: bold[0][0]].strip() and not text[bold[0][1] :].strip()


def _notes(text: str, marks: Sequence[Marked], start: int) -> list[tuple[int, int, NoteKind | None]]:
    """Stretches in italics and brackets, though a bracket may stand outside the italics."""
    notes: list[tuple[int, int, NoteKind | None]] = []
    for first, last in _joined(text, [(m.start, m.end) for m in marks if m.name == "i"]):
        begin, end = first, last
        if begin > start and text[begin - 1] == "(":
            begin -= 1
        words = text[begin:end].strip()
        if begin < start or not words.startswith("("):
            continue
        if ")" not in words and text[end : end + 2].lstrip()[:1] == ")":
            end = text.index(")", end) + 1
        begin += len(text[begin:end]) - len(text[begin:end].lstrip())
        end -= len(text[begin:end]) - len(text[begin:end].rstrip())
        notes.append((begin, end, note_kind(text[begin:end])))
    return notes


def note_kind(text: str) -> NoteKind:
    """The kind of a note in italics.

    >>> note_kind("(Vives exclamations sur les bancs.)"), note_kind("(« Ah ! » sur les bancs.)")
    (<NoteKind.INTERJECTION: 'interjection'>, <NoteKind.INTERJECTION: 'interjection'>)
    """
    if _TIME.match(text):
        return NoteKind.TIME
    if _RESULT.match(text) or text.startswith("(Il est procédé"):
        return NoteKind.PROCEDURE
    if "»" in text or "mouvement" in text:
        return NoteKind.INTERJECTION
    adjective = _ADJECTIVE.match(text)
    return kind_of_note(text[adjective.end() :] if adjective else text)


# --- speakers ------------------------------------------------------------------------------------------------------


def _attributed(
    label: int, parts: list[tuple[int, int]], text: str, marks: Sequence[Marked], context: Context
) -> Speaker | None:
    """The speaker of a label, with the members' numbers from the links in it."""
    if not label:
        return None
    members = (_MEMBER.search(m.attrs.get("href", "")) for m in marks if m.name == "a" and m.start < label)
    ids = tuple(dict.fromkeys(("assemblee", member[1]) for member in members if member))
    key = (_folded(text[:label]), tuple(_folded(text[a:b]) for a, b in parts), ids)
    known: dict[object, Speaker] = context.state.setdefault("speakers", {})
    if key not in known:
        known[key] = _speaker(*key, context)
    return known[key]


def _speaker(label: str, parts: tuple[str, ...], ids: tuple[tuple[str, str], ...], context: Context) -> Speaker:
    chair: Speaker | None = context.state.get("chair")
    office = _CHAIR.fullmatch(label.rstrip(". :"))
    if office is not None and chair is not None and (chair.honorific == "M.") == (office["title"] == "M."):
        return evolve(chair, role=office["office"])
    people = [name for name in _PEOPLE.split(label.rstrip(" .:")) if name]
    if len(people) > 1 and all(_PERSON.match(name) for name in people):
        names = [speaker.name for speaker in map(context.parse, people) if speaker.name]
        return Speaker("; ".join(names) or None, identifiers=ids, kind=SpeakerKind.GROUP)
    printed = context.parse(parts[0].rstrip(" .,:") if len(parts) > 1 else label)
    role = parts[-1].strip(" .,") if len(parts) > 1 else printed.role
    return evolve(printed, role=role or printed.role, identifiers=ids)


def _presidency(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who presides from here on: the one whom "M. le président" means."""
    _preside(_PRESIDENCY.match(text), context)
    return {}


def _preside(match: Any, context: Context) -> None:
    if match:
        context.state["speakers"] = {}
        context.state["chair"] = Speaker(match["name"], honorific=match["title"], resolved_by="presidency")


# --- the document --------------------------------------------------------------------------------------------------


def _title(text: str, _attrs: Attrs, context: Context) -> None:
    title = text.partition("~")[2].strip() or text
    context.builder.fact("title", title)
    context.builder.fact("date", read_date(title, ("fr",)))


def _meta(attrs: Attrs, context: Context) -> None:
    name, content = attrs.get("name", "").upper(), " ".join(attrs.get("content", "").split())
    if name == "QUANTIEME_SEANCE":
        _title(content, attrs, context)
    elif name == "LEGISLATURE_ID":
        context.builder.fact("legislature", content)
    elif name == "NUMERO_DOCUMENT" and content:
        context.builder.fact("identifiers", (("cri", content),))
    elif name == "TYPE_DOCUMENT":
        context.builder.fact("kind", content)


_TRANSPARENT = (
    "html|head|body|main|section|article|div|span|font|center|blockquote|pre|ul|ol|table|tbody|thead|tfoot|colgroup|col"
    "|sup|sub|u|small|big|strike|abbr|acronym|cite|q|dl|img|hr|wbr|map|area|object|embed|param|base|link|nobr|label"
    "|fieldset|legend|figure|figcaption|address|details|summary|time"
)

FORMAT = HtmlFormat(
    id="fr.assemblee_html",
    title="Compte rendu intégral (HTML)",
    body="Assemblée nationale",
    publisher="Assemblée nationale",
    url="https://www.assemblee-nationale.fr/14/debats/",
    languages=("fr",),
    grammar="fr",
    encodings=("cp1252",),
    sniff=Sniff(
        containers=("html",),
        literals=("ZZTAGZZ", "Compte rendu intégral", "ID_DEPUTES_INTERVENANTS", "SOMMAIREJO", "QUANTIEME_SEANCE"),
        need=2,
        filenames=("20*.asp*", "*_cri_*.asp*"),
    ),
    traps=(
        "The page declares ISO-8859-1 and is in Windows-1252.",
        "A paragraph is a new remark if and only if it begins with bold words; the office follows in italics.",
        "The full stop of a label stands in the bold words, behind them, or is missing.",
        "Several members may share a label: `M. X et Mme Y.`",
        "The table of contents repeats the names of the speakers.",
        "Results of votes are italics in brackets; the figures of a ballot are plain paragraphs.",
    ),
    provides=(
        "title date meeting-ids label name honorific role person-ids headings section stage interjections procedure "
        "times votes counts"
    ),
    elements={
        "title": Take(_title),
        "meta": Call(_meta),
        "script|style|noscript|iframe|object|form|nav|header|footer|select|button|input|textarea|option": Hide(
            Role.FURNITURE
        ),
        "div[@id='zutilite']|div[@id='menu-shadow']|div[@align='center']|p.sompopup": Hide(Role.FURNITURE),
        "div[@id='somjo']|p.sompresidence|p.somtitre|p.somtpetcap|p.sompetcap|p.sommaigre|p.sommaigreliste": Hide(),
        "h2.entete": Aside(NoteKind.PREAMBLE),
        "h1": Head(0),
        "h5.presidence|p.presidence": Aside(NoteKind.PROCEDURE, facts=_presidency),
        "h5.numencad": Head(1),
        "h2.titre1|p.sstitreinfo": Head(1, more=True),
        "h2.titre2": Head(2),
        "h2.titre3": Head(3),
        "h2.titre4|h2.titre5": Head(4),
        "h2|h3|h4|h5|h6": Head(3),
        "p[@align='center']|div[@id='signature']": Aside(NoteKind.EDITORIAL),
        "p": Para(read=read_paragraph),
        "b|strong": Mark("b"),
        "i|em": Mark("i"),
        "a": Mark("a"),
        "br|td|th": Space(),
        "tr|caption|li|dt|dd": Para(),
        _TRANSPARENT: INLINE,
    },
)
