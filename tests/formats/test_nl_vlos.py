"""Conformance and edge cases of nl.vlos."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.nl.vlos import FORMAT
from onrecord.model import Meeting, Note, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "nl" / "vlos"


class TestVlos(FormatSuite):
    format = "nl.vlos"
    samples = SAMPLES
    others = HERE


def turn(text: str, *, tag: str = "woordvoerder", chair: bool = False, **fields: str) -> str:
    told = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in fields.items())
    return (
        f'<{tag}><spreker objectid="p">{told}</spreker><isvoorzitter>{str(chair).lower()}</isvoorzitter>'
        f"<tekst><alinea>{text}</alinea></tekst></{tag}>"
    )


def read(body: str) -> Meeting:
    return FORMAT.parse(
        f"<vlosCoreDocument><vergadering><activiteit>{body}</activiteit></vergadering></vlosCoreDocument>"
    )


def test_turns_have_their_times_and_numbers():
    first, second, third, fourth = FORMAT.parse((SAMPLES / "verslag.xml").read_bytes()).remarks
    assert [first.start, first.end, fourth.start] == [
        dt.datetime.fromisoformat(f"2031-10-05T15:{time}") for time in ("00:10", "01:00", "07:00")
    ]
    assert fourth.end is None
    assert [dict(r.identifiers)["vlos"] for r in (first, second, third)] == ["w-1", "w-2", "r-1"]
    assert [dict(r.speaker.identifiers)["tweedekamer"] for r in (second, third)] == ["p-2", "p-3"]


def test_times_stand_before_the_turn_or_before_its_speaker():
    times = "<markeertijdbegin>2031-10-05T15:0{}:00</markeertijdbegin>"
    item = "<activiteititem>{}</activiteititem>"
    words = "<alineaitem>Ja. (Geroffel op de bankjes)</alineaitem>"
    interruption = turn(words, tag="interrumpant").replace("<spreker", times.format(2) + "<spreker")
    meeting = read(item.format(times.format(1) + turn(words) + interruption) + item.format(turn(words)))
    assert [r.start and r.start.minute for r in meeting.remarks] == [1, 2, None]
    assert [(r.text, [n.kind for n in r.notes]) for r in meeting.remarks] == [("Ja.", [NoteKind.APPLAUSE])] * 3


def test_text_outside_turns_is_nobodys():
    meeting = FORMAT.parse((SAMPLES / "verslag.xml").read_bytes())
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Sluiting 15.30 uur."]


@pytest.mark.parametrize(
    ("fields", "name", "role"),
    [
        ({"voornaam": "Ada", "verslagnaam": "De Wit", "achternaam": "Wit de"}, "Ada de Wit", None),
        ({"voornaam": "Ada", "verslagnaam": "Ada Wit"}, "Ada Wit", None),
        ({"achternaam": "Wit", "aanhef": "Staatssecretaris"}, "Wit", "Staatssecretaris"),
        ({"voornaam": "Ada", "verslagnaam": "Wit", "functie": "lid Tweede Kamer"}, "Ada Wit", None),
    ],
)
def test_names_and_offices_of_the_fields(fields, name, role):
    (remark,) = read(turn("<alineaitem>Ja.</alineaitem>", **fields)).remarks
    assert (remark.label, remark.text) == (None, "Ja.")
    assert (remark.speaker.name, remark.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("first", "label"),
    [("Ik zeg dit:", None), ("De heer Wit (ROOD):", "De heer Wit (ROOD):"), ("De voorzitter :", "De voorzitter :")],
)
def test_a_label_names_who_has_the_floor(first, label):
    (remark,) = read(turn(f"<alineaitem>{first}</alineaitem><alineaitem>Ja.</alineaitem>", verslagnaam="Wit")).remarks
    assert (remark.label, remark.text) == (label, "Ja." if label else f"{first}\nJa.")


def test_a_file_of_times_alone_is_silent():
    meeting = read(turn("", verslagnaam="Wit"))
    assert meeting.remarks == ()


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=1, max_size=8)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(WORDS, WORDS, st.lists(WORDS, min_size=1, max_size=3), st.booleans()), min_size=1, max_size=5)
)
def test_turns_are_conserved(turns):
    body = "".join(
        turn(
            f"<alineaitem>De heer <nadruk type='Vet'>{name}</nadruk> ({party}):</alineaitem>" * labelled
            + "".join(f"<alineaitem>{word}.</alineaitem>" for word in words),
            verslagnaam=name,
            fractie=party,
        )
        for name, party, words, labelled in turns
    )
    assert [(r.speaker.name, r.speaker.party, r.label, r.text) for r in read(body).remarks] == [
        (name, party, f"De heer {name} ({party}):" if labelled else None, "\n".join(f"{word}." for word in words))
        for name, party, words, labelled in turns
    ]
