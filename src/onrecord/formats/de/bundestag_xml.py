"""Plenarprotokolle of the German Bundestag as XML (`dbtplenarprotokoll`), since the 19th term."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Ballot,
    Break,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    NoteKind,
    Para,
    Part,
    Print,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Topic,
    XmlFormat,
    compile_pattern,
    kind_of_note,
)

_CALLER = compile_pattern(r"(?P<name>[^:\[\]]{2,80}?)(?: \[(?P<party>[^\]]{1,40})\])?: ?+")


def german_date(text: str) -> dt.date | None:
    """A date such as 24.10.2017."""
    parts = text.strip().split(".")
    try:
        day, month, year = (int(part) for part in parts)
        return dt.date(year, month, day)
    except ValueError:
        return None


def split_comment(text: str) -> Sequence[tuple[int, int, NoteKind, Speaker | None]]:
    """The parts of a bracketed comment, divided by dashes, with who called out.

    >>> [(kind.value, who and who.party) for _, _, kind, who in split_comment("(Beifall bei der SPD – Eva Kern [FDP]: Was?)")]
    [('applause', None), ('interjection', 'FDP')]
    """
    inner = text.strip()
    start = len(text) - len(text.lstrip()) + inner.startswith("(")
    end = len(text.rstrip()) - inner.endswith(")")
    out: list[tuple[int, int, NoteKind, Speaker | None]] = []
    at = start
    while at < end:
        dash = text.find(" – ", at, end)
        stop = end if dash < 0 else dash
        out.append(_part(text, at, stop))
        at = stop + 3
    return out


def _part(text: str, start: int, end: int) -> tuple[int, int, NoteKind, Speaker | None]:
    part = text[start:end]
    kind = kind_of_note(part)
    caller = _CALLER.match(part)
    if caller is None or kind in (NoteKind.APPLAUSE, NoteKind.LAUGHTER):
        return start, end, kind, None
    name, party = caller["name"], caller["party"]
    group = name.startswith(("Zuruf", "Gegenruf", "Weitere", "Mehrere"))
    speaker = Speaker(None if group else name, party=party, role=name if group else None, kind=SpeakerKind.GROUP if group else SpeakerKind.PERSON)
    return start, end, NoteKind.INTERJECTION, speaker


def _begin(attrs: Attrs, context: Context) -> None:
    builder = context.builder
    builder.fact("date", german_date(attrs.get("sitzung-datum", "")))
    for name in ("wahlperiode", "sitzung-nr", "sitzung-start-uhrzeit", "sitzung-ende-uhrzeit"):
        builder.fact(name, attrs.get(name))


def _speaker(text: str, _: Attrs, context: Context) -> Speaker | None:
    """Structured parts where the markup has them; the printed label tells the rest."""
    parts = context.parts
    if "nachname" not in parts:
        return context.parse(text) if text else None
    name = " ".join(parts[k] for k in ("vorname", "namenszusatz", "nachname") if parts.get(k))
    parsed = context.parse(name)
    return evolve(
        parsed,
        name=parsed.name or name,
        kind=SpeakerKind.PERSON,
        honorific=parts.get("titel") or parsed.honorific,
        role=parts.get("rolle_lang") or parsed.role,
        party=parts.get("fraktion"),
        constituency=parts.get("ortszusatz", "").strip("()") or None,
        identifiers=(("bundestag", parts["id"]),) if parts.get("id") else (),
    )


def _keep_id(attrs: Attrs, context: Context) -> None:
    context.parts["id"] = attrs.get("id", "")


FORMAT = XmlFormat(
    id="de.bundestag_xml",
    title="Plenarprotokoll (dbtplenarprotokoll XML)",
    body="Deutscher Bundestag",
    publisher="Deutscher Bundestag",
    url="https://www.bundestag.de/services/opendata",
    languages=("de",),
    sniff=Sniff(containers=("xml",), roots=("dbtplenarprotokoll",)),
    grammar="de",
    traps=(
        "A `rede` holds several speakers: the chair's words stand under a bare `name`, questions under another `p redner`.",
        "Speech stands outside any `rede` too: openings, elections, question time.",
        "Table of contents and list of speakers repeat every `redner`; they are metadata.",
        "Written statements in the annexes become insertions.",
    ),
    provides=("party", "role", "honorific", "identifiers", "interjections", "date", "headings"),
    elements={
        "dbtplenarprotokoll": Call(_begin),
        "vorspann|rednerliste": Hide(),
        "plenarprotokoll-nummer": Fact("title"),
        "ort": Fact("place"),
        "tagesordnungspunkt": Topic("top-id"),
        "anlagen-text": Print(),
        "anlagen-titel": Head(2),
        "p[@klasse='redner']": Label(speaker=_speaker),
        "redner//name|redner/name": INLINE,
        "name|p[@klasse='N']": Label(speaker=_speaker),
        "redner": Call(_keep_id),
        "vorname": Part("vorname"),
        "nachname": Part("nachname"),
        "namenszusatz": Part("namenszusatz"),
        "ortszusatz": Part("ortszusatz"),
        "titel": Part("titel"),
        "fraktion": Part("fraktion"),
        "rolle_lang": Part("rolle_lang"),
        "rolle_kurz": Part("rolle_kurz"),
        "kommentar": Aside(split=split_comment),
        "p[@klasse='T_NaS']|p[@klasse='T_ZP_NaS']|p[@klasse='T_fett']|p[@klasse='T_Drs']": Head(2),
        "p[@klasse='T_Ueberweisung']|p[@klasse='T']|p[@klasse='K']|p[@klasse='T_Beratung']|p[@klasse='K_Schluss']": Aside(NoteKind.PROCEDURE),
        "p[@klasse='AL_Vorspann_1']|p[@klasse='AL_Vorspann_2']|p[@klasse='AL_Vorspann_3']|p[@klasse='AL_Partei']": Ballot(more=True),
        "p[@klasse='AL_Namen']|p[@klasse='AL_Ja-Nein-Enth']": Ballot(more=True),
        "p": Para(),
        "a[@typ='druckseitennummer']": Break(page="id", paragraph=False),
        "td|th": Space(),
        "tr|table|caption": Para(),
        "fussnote": Aside(NoteKind.EDITORIAL),
        "rolle|sitzungsbeginn|sitzungsende|sitzungsverlauf|anlagen|anlage|rede|a|sup|sub|i|b|xref|thead|tbody|tfoot|colgroup|col|seite": INLINE,
    },
)
