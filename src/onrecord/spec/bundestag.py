"""What the publications of the German Bundestag have in common, whatever their carrier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from onrecord.kernel.builder import Builder
from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import NoteKind
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.patterns import compile_pattern

_NUMBER = compile_pattern(r"(?<!\d)\d{1,2}/\d{1,4}(?!\d)")
_TITLES = r"(?P<titles>(?>(?:(?:Dr|Prof|Dipl|Ing|h|c|e)\.(?:-[A-Z][a-z]{2,5}\.)?\s?)*+))"
# "Zuruf des Abg. Dr. Jan Lund [Kiel] [XYZ]: Hört!", and with an office in place of a party.
_CALLER = compile_pattern(
    r"(?:(?:(?:Weiterer|Erneuter) )?(?:Gegenruf|Zwischenruf|Zuruf) (?:des|der) (?:Abg\. )?)?"
    + _TITLES
    + r"(?P<name>\p{Lu}[^:\[\]()]{1,60}?)(?: [\[(](?P<place>[^\[\]()]{2,30})[\])])? \[(?P<party>[^\[\]]{1,40})\]"
    r"(?:, [^:\[\]]{2,80}?)?(?::(?= )|$)"
)
_OFFICER = compile_pattern(_TITLES + r"(?P<name>\p{Lu}[^:\[\](),]{1,60}), (?P<role>[^:\[\]]{2,120}):(?= )")
_MEMBER = compile_pattern(r"Abg\. (?:Frau )?" + _TITLES + r"(?P<name>\p{Lu}[^:\[\]()]{1,40}?) ?:(?= )")
_GROUP = compile_pattern(
    r"(?P<who>(?:(?:Weitere|Mehrere|Einzelne|Vereinzelte) )?(?:Zurufe?|Gegenrufe?|Zwischenrufe?|Rufe)\b[^:]{0,80}?)"
    r"(?::(?= )|$)"
)


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
    while at < end:
        dash = text.find(" – ", at, end)
        while dash >= 0 and text[dash + 3 : dash + 4].islower():  # a dash inside what somebody called
            dash = text.find(" – ", dash + 3, end)
        stop = end if dash < 0 else dash
        out.append(_part(text, at, stop))
        at = stop + 3
    return out


def _part(text: str, start: int, end: int) -> tuple[int, int, NoteKind, Speaker | None]:
    part = text[start:end]
    kind = kind_of_note(part)
    if kind in (NoteKind.APPLAUSE, NoteKind.LAUGHTER):
        return start, end, kind, None
    if match := _CALLER.match(part):
        speaker = Speaker(
            match["name"], honorific=match["titles"].strip() or None, party=match["party"], constituency=match["place"]
        )
    elif match := _MEMBER.match(part):
        speaker = Speaker(match["name"], honorific=match["titles"].strip() or None)
    elif match := _GROUP.match(part):
        speaker = Speaker(role=match["who"], kind=SpeakerKind.GROUP)
    elif match := _OFFICER.match(part):
        speaker = Speaker(match["name"], honorific=match["titles"].strip() or None, role=match["role"])
    else:
        return start, end, kind, None
    return start, end, NoteKind.INTERJECTION, speaker
