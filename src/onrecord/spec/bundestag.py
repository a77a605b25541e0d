"""What the publications of the German Bundestag have in common, whatever their carrier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import Note, NoteKind
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.patterns import compile_pattern

_NUMBER = compile_pattern(r"(?<!\d)\d{1,2}/\d{1,4}(?!\d)")
_DASH = compile_pattern(r" [–—] (?!\p{Ll})")
"""Divides the calls in a bracket; before a small letter it is a dash inside what somebody called."""
_HOW = r"(?>(?:Weiterer?|Erneuter?|Mehrere|Einzelne|Vereinzelte|Anhaltender?|Lebhafter?|Lauter?|Zahlreiche|Viele|Wiederholte|Fortgesetzte) )*+"
_CALL = r"(?:Zwischenrufe?|Gegenrufe?|Zurufe?|Rufe)"
_TITLES = r"(?P<titles>(?>(?:(?:Dr|Prof|Dipl|Ing|h|c|e)\.(?:-[A-Z][a-z]{2,5}\.)?\s?)*+))"
# "Zuruf des Abg. Dr. Jan Lund [Kiel] [XYZ]: Hört!", and with an office in place of a party.
_CALLER = compile_pattern(
    rf"(?:{_HOW}{_CALL} (?:des|der) (?:Abg(?:\.|eordneten) )?)?(?:Frau )?"
    + _TITLES
    + r"(?P<name>\p{Lu}[^:\[\]()]{1,60}?)(?: [\[(](?P<place>[^\[\]()]{2,30})[\])])? \[(?P<party>[^\[\]]{1,40})\]"
    r"(?:, [^:\[\]]{2,80}?)?(?: ?:(?= )|$)"
)
_OFFICER = compile_pattern(_TITLES + r"(?P<name>\p{Lu}[^:\[\](),]{1,60}), (?P<role>[^:\[\]]{2,120}):(?= )")
_CHAIR = compile_pattern(
    r"(?P<role>(?:Alters|Vize)?[Pp]räsident(?:in)?) " + _TITLES + r"(?P<name>\p{Lu}[^:\[\](),]{1,40}):(?= )"
)
_MEMBER = compile_pattern(
    rf"(?:(?P<call>{_HOW}{_CALL} (?:des|der) )?Abg(?:\.|eordnete[rn]?) )(?:Frau )?"
    + _TITLES
    + r"(?P<name>\p{Lu}[^:!?\[\]()]{1,40}?)(?: [(\[](?P<place>[^()\[\]]{2,30})[)\]])? ?(?::(?= )|(?(call)[.]?$|(?!)))"
)
_GROUP = compile_pattern(rf"(?P<who>{_HOW}{_CALL}\b[^:]{{0,80}}?)(?::(?= )|[.]?$)")
_NOBODY = compile_pattern(rf"{_HOW}{_CALL}")
_HOW_MUCH = compile_pattern(
    r"\A(?:\p{L}{2,20}+(?<=[er]) ){1,2}+(?=Beifall|Heiterkeit|Lachen|Unruhe|Zustimmung|Widerspruch|Bravo|Händeklatschen|Bewegung)"
)
_CALLED = compile_pattern(r"[^!?:]{1,60}[!?]")
"""Words that were called, without a caller: `Hört! Hört!`."""


_DASHES = compile_pattern("[–—]")


def german_date(text: str) -> dt.date | None:
    """A date such as 24.10.2017."""
    parts = text.strip().split(".")
    try:
        day, month, year = (int(part) for part in parts)
        return dt.date(year, month, day)
    except ValueError:
        return None


def titled(number: str) -> str | None:
    """The title of the record of a sitting, by its number.

    >>> titled("01/7"), titled("7")
    ('Plenarprotokoll 1/7', None)
    """
    term, _, sitting = (part.strip() for part in number.partition("/"))
    known = all(part.isascii() and part.isdigit() and len(part) < 5 for part in (term, sitting))
    return f"Plenarprotokoll {int(term)}/{int(sitting)}" if known else None


def identify(builder: Builder) -> None:
    """The number of the sitting, which its title tells, identifies it.

    >>> from onrecord.model import Source
    >>> builder = Builder(Source(""))
    >>> builder.fact("title", "Plenarprotokoll 19/75")
    >>> identify(builder)
    >>> builder.facts["identifiers"]
    (('plenarprotokoll', '19/75'),)
    """
    match = _NUMBER.search(str(builder.facts.get("title") or ""))
    if match is not None:
        known: tuple[tuple[str, str], ...] = builder.facts.get("identifiers", ())
        builder.facts["identifiers"] = (("plenarprotokoll", match[0]), *known)


def split_comment(text: str) -> Sequence[tuple[int, int, NoteKind, Speaker | None]]:
    """The parts of a bracketed comment, divided by dashes, with who called out.

    >>> parts = split_comment("(Beifall bei der SPD – Dr. Eva Kern [FDP]: Was?)")
    >>> [(kind.value, who and (who.name, who.party)) for _, _, kind, who in parts]
    [('applause', None), ('interjection', ('Eva Kern', 'FDP'))]
    """
    inner = text.strip()
    start = len(text) - len(text.lstrip()) + inner.startswith("(")
    end = len(text.rstrip()) - inner.endswith(")")
    out: list[tuple[int, int, NoteKind, Speaker | None]] = []
    at = start
    for dash in _DASH.finditer(text, start, end):
        if at < dash.start():
            out.append(_part(text, at, dash.start()))
        at = dash.end()
    if at < end:
        out.append(_part(text, at, end))
    return out


def split_note(note: Note, source: str) -> tuple[Note, ...]:
    """A note that holds several calls, as one note each; where the dashes are, the source tells.

    >>> from onrecord.model import Source, Span
    >>> text = "(Beifall — Zuruf rechts: Nein!)"
    >>> [(one.text, one.speaker and one.speaker.role) for one in split_note(Note(text, Span(0, len(text))), text)]
    [('Beifall', None), ('Zuruf rechts: Nein!', 'Zuruf rechts')]
    """
    parts = split_comment(note.text)
    printed = [match.start() for match in _DASHES.finditer(source, note.span.start, note.span.end)]
    dashes = [match.start() for match in _DASHES.finditer(note.text)]
    if len(parts) < 2 or len(printed) != len(dashes):
        return (note,)
    place = dict(zip(dashes, printed, strict=True))
    edges = [place[end + 1] for _, end, _, _ in parts[:-1]]
    starts = [note.span.start, *(edge + 1 for edge in edges)]
    spans = [Span(low, high) for low, high in zip(starts, [*edges, note.span.end], strict=True)]
    return tuple(
        evolve(note, text=note.text[start:end], span=span, kind=kind, speaker=who)
        for (start, end, kind, who), span in zip(parts, spans, strict=True)
    )


def _part(text: str, start: int, end: int) -> tuple[int, int, NoteKind, Speaker | None]:
    part = text[start:end]
    kind = kind_of_note(_HOW_MUCH.sub("", part, count=1))
    if kind in (NoteKind.APPLAUSE, NoteKind.LAUGHTER):
        return start, end, kind, None
    if match := _MEMBER.match(part):
        place = match["place"]
        party, place = (place, None) if place and place.isupper() else (None, place)
        honorific = match["titles"].strip() or None
        speaker = Speaker(match["name"], honorific=honorific, party=party, constituency=place)
    elif match := _CALLER.match(part):
        speaker = Speaker(
            match["name"], honorific=match["titles"].strip() or None, party=match["party"], constituency=match["place"]
        )
    elif match := _GROUP.match(part):
        if _NOBODY.fullmatch(match["who"]):
            return start, end, NoteKind.INTERJECTION, None
        speaker = Speaker(role=match["who"], kind=SpeakerKind.GROUP)
    elif (match := _CHAIR.match(part)) or (match := _OFFICER.match(part)):
        speaker = Speaker(match["name"], honorific=match["titles"].strip() or None, role=match["role"])
    else:
        return start, end, NoteKind.INTERJECTION if _CALLED.match(part) else kind, None
    return start, end, NoteKind.INTERJECTION, speaker
