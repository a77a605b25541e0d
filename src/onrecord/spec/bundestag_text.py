"""The grammar of the Bundestag's printed record: labels, stage directions and page heads, whatever the carrier.

Labels were run in with the speech until 2002 and stand on lines of their own since; both are read at line starts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.flow import fold
from onrecord.kernel.lines import Rule
from onrecord.kernel.notes import kind_of_note
from onrecord.model.items import Item, Note, NoteKind, Remark
from onrecord.model.role import Role
from onrecord.spec.base import Pick
from onrecord.spec.bundestag import identify, split_comment, split_note
from onrecord.text.patterns import compile_pattern

_B = r"[ \t\xa0]"
_TITLE = (
    r"(?:(?:Dr|D|Prof|Dipl|Ing|Frhr|jur|med|phil|rer|pol|nat|habil|mult|agr|oec|theol|h|c|e|E)\.(?:-(?:Ing|Kfm)\.)?[ \xa0]?|"
    r"(?:Frau|Freiherr|Graf|Gräfin)[ \xa0])"
)
_PARTICLE = r"(?:von|van|vom|zu|zum|zur|der|den|de|la|le|du|di|dos|da|el|ten|ter|auf|und)"
_NOT_NAMED = (
    r"(?!(?:Herrn?|Frau (?:Präsidentin|Kollegin)|Meine|Liebe|Lieber|Sehr|Verehrte|Kolleg\p{L}*|Abgeordnete\p{L}*|Abg|Frage|Fragen|Antrag|"
    r"Antwort|Punkt|Zusatz\p{L}*|Zu[rm]?|Die|Der|Das|Ein|Eine|Ich|Wir|Es|Doch|Und|Nun|Aber|Als|I[nm]|Mit|Für|Nach|Von|An|Auf|Bei|So|Wenn|"
    r"Wie|Was|Dann|Denn|Ja|Nein|Also|Erstens|Zweitens|Drittens|Tagesordnungspunkt|Drucksache|Anlage|Ausschuss|Ausschuß|Beratung)\b)"
)
_WORD = r"-?\p{Lu}[\p{L}’'`.-]*+"
_NAME = rf"{_NOT_NAMED}(?:{_PARTICLE}[ \xa0])*+{_WORD}(?:[ \xa0]++(?:{_PARTICLE}[ \xa0]++){{0,3}}+{_WORD}){{0,5}}+"
_PLACE = rf"(?:{_B}?\(\p{{Lu}}[^():\n]{{1,40}}+\))?"
_PARTY = (
    r"\((?:\p{Lu}{2}|F\. ?D|Z\b|B ?90|AfD|Gast|Gruppe|Hosp|Die[ \n]|Bündnis|Grüne|Linke|[Ff]raktionslos|[Pp]arteilos|Unabh)"
    r"[^():\n]{0,30}+(?:\n[^():\n]{1,24}+)?+\)?"
)
_OFFICE = (
    r"(?:(?:Alters|Vize|Bundes(?:tags|rats)?|Minister|Staats|Reichstags)?[Pp]räsident(?:in)?|Bundeskanzler(?:in)?|"
    r"Bundesminister(?:in)?|(?:Parl\. )?Staatssekretär(?:in)?|Staatsminister(?:in)?|Minister(?:in)?|Schriftführer(?:in)?|"
    r"Senator(?:in)?|Bürgermeister(?:in)?|König(?:in)?|Papst)"
)
_ROLE = (
    r"(?:Erste[rn]? |Zweite[rn]? |Stell?v|Parl\.|Parlamentarische|Bundes|Staats|Minister|Senator|Präsident|Vizepräsident|"
    r"Vizekanzler|Beauftragte|Chef|Wehrbeauftragte|Bürgermeister|Berichterstatter|Schriftführer|Antragsteller|Justiz|Finanz|"
    r"Kultus|Kanzler|Generalsekretär|König|Premier|Außenminister|Landes|Mitglied|Bevollmächtigte|Koordinator)"
)
_ASIDE = rf"(?:{_B}\([^()]{{4,90}}+\))?"
_COLON = rf"{_B}?:(?=\s|$|[\p{{Lu}}„\"—–]){_B}*+"
_CHAIR = rf"{_OFFICE},?{_B}{_TITLE}*+{_NAME}{_PLACE}{_ASIDE}"
_MEMBER = rf"{_TITLE}*+{_NAME}{_PLACE}{_B}?{_PARTY}(?:,{_B}[^:\n()!?]{{3,60}}+)?{_ASIDE}"
_MINISTER = rf"{_TITLE}*+{_NAME}{_PLACE},{_B}['’„]?(?={_ROLE})[^:!?\n]{{3,160}}+(?:\n[^:!?\n]{{1,100}}+){{0,2}}?"
_CLOCK = r"\d{1,2}(?:[.:]\d{2})? Uhr(?: \d{1,2} Minuten)?"
_BEGINS = rf"{_B}*+(?:Beginn{_B}?:{_B}?\d|(?:Die )?(?:\d{{1,3}}\. )?Sitzung wird(?: um)? )"
_PLAIN = r"[\p{Lu}][\p{L}’'.-]*+(?<!-)"
_CARRIED = (
    rf"(?:\({_OFFICE}{_B}{_TITLE}*+{_NAME}\)|(?:{_OFFICE}{_B}|{_TITLE}){_TITLE}*+{_NAME}|"
    rf"(?=[^\n]{{5,36}}\n){_PLAIN}(?: (?:(?:von|van|zu|de|der|den) ){{0,2}}+{_PLAIN}){{1,3}}+)"
)
_MARKS = r"\([ABCD]\)(?:[ \t]*+\([ABCD]\)){0,3}+"
_HEAD = r"Deutscher Bundestag[ \t]*+(?:[—–-]|\t)[^\n]{8,120}?"
_BELOW = rf"(?:(?:{_B}*+\n)++{_MARKS}{_B}*+)*+(?:(?:{_B}*+\n)++{_CARRIED}{_B}*+(?=\n))?+"
_ABOVE = rf"(?:{_CARRIED}(?:{_B}*+\n)++)?"
_DASHED = re.compile(" [–—] ")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-[ \n]?(?=[^\W\d_])")
_PARTIES = ("BÜNDNIS 90/DIE GRÜNEN", "DIE LINKE", "DIE GRÜNEN", "FRAKTIONSLOS")
_SPECKS = "'’„ "

MID_LINE = rf"(?<=[.!?)“\"»] )(?<!\b(?:Dr|Prof|D|c|h|Ing|Frhr)\. )(?:(?:Alters|Vize)?[Pp]räsident(?:in)? {_TITLE}*+{_NAME} ?:(?= )|{_TITLE}*+{_WORD} {_PARTY} ?:(?= ))"
"""Where a label stands in the midst of a line: after the end of a sentence."""


def _stage(raw: str) -> Mapping[str, Any]:
    """Who calls out, where it is one."""
    parts = split_comment(fold(raw).rstrip("."))
    return {"speaker": parts[0][3]} if len(parts) == 1 and parts[0][3] is not None else {}


def note_kind(text: str) -> NoteKind:
    """The kind of a stage direction: a call, where somebody calls.

    >>> note_kind("(Abg. Lund: Nein!)").value, note_kind("(Beifall bei der SPD)").value
    ('interjection', 'applause')
    """
    parts = split_comment(text)
    return parts[0][2] if parts else kind_of_note(text)


STYLE = Style(
    dehyphen=True,
    note_kind=note_kind,
    stage=compile_pattern(
        r"\((?:(?:Anhaltender|Lebhafter|Erneuter|Langanhaltender|Starker|Allgemeiner) )*+(?:Beifall|Heiterkeit|Lachen|Zuruf|Zurufe|"
        r"Widerspruch|Unruhe|Glocke|Abg\.|Sehr (?:gut|richtig|wahr)|Hört|Bravo|Zustimmung|Gegenruf)[^()\n]{0,300}+\)"
    ),
)

HEADER = (
    Pick("title", r"(?P<title>Plenarprotokoll \d{1,2}/\d{1,4})"),
    Pick(
        "date",
        r"(?:Bonn|Berlin|Bonn/Berlin)(?:, \p{L}+)?,[ \-]?(?:den )?(?P<date>\d{1,2}\. \p{L}+ {1,2}\d{4})",
        date=True,
    ),
    Pick("place", r"^[ \t]*(?P<place>Bonn|Berlin), "),
)

RULES = (
    Rule(
        Role.FURNITURE,
        rf"{_ABOVE}{_HEAD}[ \t]?(?P<page>\d{{1,5}}){_BELOW}",
        name="page-head",
        glue=True,
        examples=(
            "Deutscher Bundestag — 9. Wahlperiode — 36. Sitzung. Bonn, Mittwoch, den 13. Mai 2031\t1839\n(A) (C)\n(B) (D)",
        ),
    ),
    Rule(
        Role.FURNITURE,
        rf"{_ABOVE}(?:(?P<page>\d{{1,5}})[ \t]++)?{_HEAD}{_BELOW}",
        name="page-head-even",
        glue=True,
        examples=(
            "1840\tDeutscher Bundestag — 9. Wahlperiode — 36. Sitzung. Bonn, den 13. Mai 2031\n\nDr. Ada Lund\n",
        ),
    ),
    Rule(
        Role.NOTE,
        r"(?:Plenarprotokoll \d|Deutscher\b|\d{1,3}\. (?:und \d{1,3}\. )?Sitzung\b)[^\n]*+",
        kind=NoteKind.PREAMBLE,
        name="contents",
        head=True,
        once=True,
        until=rf"{_BEGINS}|{_B}*+(?:Alters|Vize)?[Pp]räsident(?:in)? {_TITLE}*+{_NAME}{_COLON}",
        examples=("Plenarprotokoll 17/1",),
    ),
    Rule(
        Role.FURNITURE,
        _MARKS,
        name="column-marks",
        glue=True,
        examples=("(A) (C)", "(D)(B)", "(A)"),
    ),
    Rule(
        Role.FURNITURE,
        rf"\((?:{_OFFICE}{_B}|{_TITLE}){_TITLE}*+{_NAME}\)",
        name="carried-over",
        glue=True,
        examples=("(Präsident Dr. Thal)", "(Frau Dr. Lund)"),
        rejects=("(Heiterkeit)", "(Dr. Lund: Nein!)"),
    ),
    Rule(
        Role.INSERTION,
        rf"{_B}*+(?P<intro>\({_B}?(?:Schlu(?:ß|ss)|Ende)\b[^()\n]{{0,80}}+\)?[ \t.]*+)(?=\n|$)",
        name="end",
        closes=True,
        until=_BEGINS,
        examples=("(Schluss: 13.45 Uhr)", "(Schluß der Sitzung: 18 Uhr 18 Minuten )"),
    ),
    Rule(
        Role.NOTE,
        rf"{_B}*+Beginn{_B}?:{_B}?(?P<time>{_CLOCK})[^\n]{{0,60}}+",
        kind=NoteKind.TIME,
        name="begin",
        closes=True,
        examples=("Beginn: 13.00 Uhr",),
    ),
    Rule(
        Role.NOTE,
        rf"{_B}*+(?:Die )?(?:\d{{1,3}}\. )?Sitzung wird(?: um)? [^\n]{{0,300}}(?:eröffnet|eingeleitet|geschlossen|aufgenommen)\b[^\n]*+",
        kind=NoteKind.TIME,
        name="opening",
        closes=True,
        examples=("Die Sitzung wird um 10 Uhr 6 Minuten durch den Präsidenten Dr. Thal eröffnet.",),
    ),
    Rule(
        Role.NOTE,
        r"[ \t\xa0]*+\((?:[^()]{1,500}+|\([^()]{0,120}+\)){1,20}+\)[.,]?",
        name="stage",
        facts=_stage,
        examples=(
            "(Beifall bei der SPD)",
            "(Abg. Lund: Sie haben einen Hörfehler!\n— Weitere Zurufe)",
            "(Holm [SPD]: Ja (zweimal)!).",
        ),
        rejects=("(Heiterkeit) Danke.",),
    ),
    Rule(
        Role.SPEECH,
        rf"{_B}*+(?P<label>(?:{_CHAIR}|{_MEMBER}|{_MINISTER})(?={_COLON}){_B}?:){_B}*+\n?+",
        name="label",
        examples=(
            "  Präsident Dr. Oskar Thal:\n",
            "Vizepräsidentin Eva von der Holm:\n",
            "Präsident Frau Thal: Die Sitzung ist eröffnet.",
            "Lund (KPD): Ich stelle fest",
            "Frau Dr. Lund (Köln) (SPD) : Nein.",
            "Ada Lund (BÜNDNIS 90/DIE GRÜ-\nNEN):\n",
            "Dr. Lund (CDU), Berichterstatter: Meine",
            "Stern, Bundesminister für Brücken: Ja.",
            "Eva Stern, Parl. Staatssekretärin beim\nBundesminister für Brücken:\n",
            "Ministerpräsident Keil (Saarland): Ja.",
            "Bundespräsident Dr. h. c. Jan Keil:\n",
        ),
        rejects=(
            "Ich rufe den Tagesordnungspunkt 1 auf:",
            "Überweisungsvorschlag:",
            "Zum Schluss:",
            "Wir kommen zur Frage 3 des Abgeordneten Jan Keil (SPD):",
            "Herr Präsident, Bundesminister Stern sagt:",
            "Doch bei allem Bedauern:",
            "Satz: Satzbau",
        ),
    ),
)
"""The rules of lines; the first that matches wins."""


def _divided(item: Item, source: str) -> Iterator[Item]:
    """An item, in which each call from the floor is a note of its own."""
    if isinstance(item, Note):
        yield from split_note(item, source)
    elif isinstance(item, Remark) and any(_DASHED.search(note.text) for note in item.notes):
        paragraphs = (
            evolve(p, notes=tuple(one for note in p.notes for one in split_note(note, source))) for p in item.paragraphs
        )
        yield evolve(item, paragraphs=tuple(paragraphs))
    else:
        yield item


def tidy(builder: Builder) -> None:
    """Brackets of several calls are divided; hyphens of the layout inside the party of a label go (`GRÜ-NEN`), and specks."""
    identify(builder)
    builder.items = [one for item in builder.items for one in _divided(item, builder.source.text)]
    for i, item in enumerate(builder.items):
        if not isinstance(item, Remark) or item.speaker is None:
            continue
        party, role = item.speaker.party or "", item.speaker.role or ""
        joined = _HYPHEN.sub("", party)
        party = joined if joined.upper() in _PARTIES else party
        role = role.lstrip(_SPECKS)
        if (party or None, role or None) != (item.speaker.party, item.speaker.role):
            speaker = evolve(item.speaker, party=party or None, role=role or None)
            builder.items[i] = evolve(item, speaker=speaker)
