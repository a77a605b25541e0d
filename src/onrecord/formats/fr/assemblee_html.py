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
    Take,
    read_date,
)
from onrecord.spec.assemblee import chairing, figure, folded, is_person, italic_notes, joined, preside, result, several

_MOST = 20
"""No label names more people than this."""
_AND = re.compile(r",?\s*\b(?:et|ainsi que)\b\s*|,\s*")
_STOP = re.compile(r"\s*(?:\.(?!\.)|:)")
_MEMBER = re.compile(r"/(?:fiches_id/|deputes?/(?:fiche/OMC_)?(?:PA)?)(\d+)")


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
        if (vote := figure(text)) is not None:
            context.state["figures"] = True
            return Reading(vote=vote)
        if _is_heading(text, marks):
            return Reading(heading=4)
    notes = italic_notes(text, marks, label)
    if len(notes) == 1 and not text[label : notes[0][0]].strip() and not text[notes[0][1] :].strip(" .\t\r\n"):
        words = folded(text[notes[0][0] : notes[0][1]])
        preside(words, context)
        if not label and (vote := result(words)) is not None:
            return Reading(vote={**vote, "more": bool(figures)})
        speaker = _attributed(label, parts, text, marks, context)
        return Reading(
            label=label, speaker=speaker, facts=_facts(label, context), notes=notes, closes="séance est levée" in words
        )
    if not label and not notes:
        return None
    speaker = _attributed(label, parts, text, marks, context)
    return Reading(label=label, speaker=speaker, facts=_facts(label, context), notes=notes)


def _facts(label: int, context: Context) -> Mapping[str, Any]:
    """The anchor in front of a label is what addresses a speech."""
    anchor = context.state.pop("anchor", None) if label else None
    return {"identifiers": (("anchor", anchor),)} if anchor else {}


def _anchor(attrs: Attrs, context: Context) -> None:
    if attrs.get("name", "").startswith("INTER_"):
        context.state["anchor"] = attrs["name"]


def _label(text: str, marks: Sequence[Marked]) -> tuple[int, list[tuple[int, int]]]:
    """Where the printed label ends, 0 without one; and the stretches that name somebody, then the office."""
    bold = joined(text, [(m.start, m.end) for m in marks if m.name == "b"])
    italic = joined(text, [(m.start, m.end) for m in marks if m.name == "i"])
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


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether bold words at the beginning name somebody: they end like a label, or begin like a name."""
    words = text[start:end].strip()
    return words[-1:] in ".,:" or bool(_STOP.match(text, end)) or is_person(words)


def _is_heading(text: str, marks: Sequence[Marked]) -> bool:
    """Whether all words of a paragraph are bold."""
    bold = joined(text, [(m.start, m.end) for m in marks if m.name == "b"])
    return len(bold) == 1 and not text[: bold[0][0]].strip() and not text[bold[0][1] :].strip()


# --- speakers ------------------------------------------------------------------------------------------------------


def _attributed(
    label: int, parts: list[tuple[int, int]], text: str, marks: Sequence[Marked], context: Context
) -> Speaker | None:
    """The speaker of a label, with the members' numbers from the links in it."""
    if not label:
        return None
    members = (_MEMBER.search(m.attrs.get("href", "")) for m in marks if m.name == "a" and m.start < label)
    ids = tuple(dict.fromkeys(("assemblee", member[1]) for member in members if member))
    key = (folded(text[:label]), tuple(folded(text[a:b]) for a, b in parts), ids)
    known: dict[object, Speaker] = context.state.setdefault("speakers", {})
    if key not in known:
        known[key] = _speaker(*key, context)
    return known[key]


def _speaker(label: str, parts: tuple[str, ...], ids: tuple[tuple[str, str], ...], context: Context) -> Speaker:
    if (chair := chairing(label, context)) is not None:
        return chair
    if (group := several(label.rstrip(" .:"), context)) is not None:
        return evolve(group, identifiers=ids)
    printed = context.parse(parts[0].rstrip(" .,:") if len(parts) > 1 else label)
    role = parts[-1].strip(" .,") if len(parts) > 1 else printed.role
    return evolve(printed, role=role or printed.role, identifiers=ids)


def _presidency(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """Who presides from here on: the one whom "M. le président" means."""
    preside(text, context)
    return {}


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
        "title date meeting-ids label name honorific role person-ids remark-ids headings section stage interjections "
        "procedure times votes counts"
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
        "a[@href]": Mark("a"),
        "a[@name]": Call(_anchor),
        "a": Mark("a"),
        "br|td|th": Space(),
        "tr|caption|li|dt|dd": Para(),
        _TRANSPARENT: INLINE,
    },
)
