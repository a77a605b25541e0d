"""What the records of the French Assemblée nationale have in common, whatever their carrier: votes, notes, the chair."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from onrecord.kernel.actions import Context, Marked
from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import NoteKind
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.patterns import compile_pattern

_PEOPLE = re.compile(r",?\s+(?:et|ainsi que)\s+(?=MM?\.|Mmes?\b|Mlles?\b)|,\s+(?=M\.|Mme\b|Mlle\b)")
_PERSON = re.compile(r"MM?\.|(?:Mmes?|Mlles?|Une?|Plusieurs|De|Quelques|Certains|Voix|Nombreux|Les?|La)\b")
_CHAIR = re.compile(r"(?P<title>M\.|Mme|Mlle) l[ea] (?P<office>présidente?)")
_PRESIDENCY = compile_pattern(
    r"Présidence d[eu']\s?(?P<title>M\.|Mme|Mlle)\s(?P<name>.+?)(?:,?\s(?:vice-)?présidente?)?$"
)
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


# --- votes and notes -----------------------------------------------------------------------------------------------


def figure(text: str) -> Mapping[str, Any] | None:
    """The fields of a vote in a line that tells one figure of a ballot.

    >>> figure("Nombre de votants : 412")
    {'counts': (('Nombre de votants', 412),), 'more': True}
    """
    match = _FIGURES.fullmatch(text)
    return {"counts": ((folded(match["what"]), int(match["count"])),), "more": True} if match else None


def result(words: str) -> dict[str, Any] | None:
    """The fields of a vote in a bracket that tells its result.

    >>> result("(L’amendement n° 7, repoussé par le Gouvernement, n’est pas adopté.)")
    {'question': 'L’amendement n° 7, repoussé par le Gouvernement', 'result': 'n’est pas adopté'}
    """
    match = _RESULT.fullmatch(words)
    return {"question": match["question"], "result": match["result"]} if match else None


def folded(text: str) -> str:
    """A text with single blanks."""
    return " ".join(text.split())


def joined(text: str, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in order; those with nothing but white space between them are one."""
    out: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if out and not text[out[-1][1] : start].strip():
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def italic_notes(text: str, marks: Sequence[Marked], start: int) -> list[tuple[int, int, NoteKind | None]]:
    """Stretches in italics and brackets, though a bracket may stand outside the italics."""
    notes: list[tuple[int, int, NoteKind | None]] = []
    for first, last in joined(text, [(m.start, m.end) for m in marks if m.name == "i"]):
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


def several(label: str, context: Context) -> Speaker | None:
    """The speakers of a label that names several people, as a group."""
    people = [name for name in _PEOPLE.split(label) if name]
    if len(people) < 2 or not all(_PERSON.match(name) for name in people):
        return None
    names = [speaker.name for speaker in map(context.parse, people) if speaker.name]
    return Speaker("; ".join(names) or None, kind=SpeakerKind.GROUP)


def chairing(label: str, context: Context) -> Speaker | None:
    """Whom "M. le président" means, as far as it was printed who presides."""
    chair: Speaker | None = context.state.get("chair")
    office = _CHAIR.fullmatch(label.rstrip(". :"))
    if office is None or chair is None or (chair.honorific == "M.") != (office["title"] == "M."):
        return None
    return evolve(chair, role=office["office"])


def is_person(words: str) -> bool:
    """Whether words begin as the name of somebody does: "M. Birk", "Plusieurs députés"."""
    return bool(_PERSON.match(words))


def preside(text: str, context: Context) -> None:
    """Who presides from here on, where a text tells it."""
    match = _PRESIDENCY.match(text) or _NOW.search(text)
    if match:
        context.state["speakers"] = {}
        context.state["chair"] = Speaker(match["name"], honorific=match["title"], resolved_by="presidency")
