"""Conformance and edge cases of is.althingi. Its module is loaded by name: `is` is a keyword of the language."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import NoteKind, SpeakerKind
from onrecord.registry import load
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "is" / "althingi" / "speech.xml"
FORMAT = load("is.althingi")


class TestAlthingi(FormatSuite):
    format = "is.althingi"
    samples = HERE / "is" / "althingi"
    others = HERE


def test_what_the_attributes_tell():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (remark,) = meeting.remarks
    assert remark.identifiers == (("althingi", "r2031-02-04T13:02:26"),)
    assert remark.start == dt.datetime(2031, 2, 4, 13, 2, 26)  # noqa: DTZ001 (the publisher gives no zone)
    assert remark.speaker is not None
    assert (remark.speaker.kind, remark.speaker.identifiers) == (SpeakerKind.OFFICE, (("skst", "ÁLB"),))
    assert meeting.extra["is.althingi"]["lgþ"] == "161"


def test_stage_directions():
    (remark,) = FORMAT.parse(SAMPLE.read_bytes()).remarks
    assert [(note.kind, note.text) for note in remark.notes] == [
        (NoteKind.INTERJECTION, "(Gripið fram í: Já.)"),
        (NoteKind.STAGE, "(Forseti hringir.)"),
    ]


def test_events_and_disturbances_are_no_speech():
    (remark,) = FORMAT.parse(
        '<ræða id="r1" skst="ÁLB"><ræðutexti><mgr>Gott. <truflun>Kliður í salnum.</truflun> Áfram.</mgr>'
        "<mgr><atburður>[Þingmenn stóðu upp.]</atburður></mgr><mgr><forseti>(Forseti hringir.)</forseti> Takk. "
        "<forseti>Ég bið um hljóð.</forseti></mgr></ræðutexti></ræða>"
    ).remarks
    assert [p.text for p in remark.paragraphs if p.text] == ["Gott. Áfram.", "Takk."]
    assert [(n.text, n.kind, n.speaker and n.speaker.role) for n in remark.notes] == [
        ("Kliður í salnum.", NoteKind.INTERJECTION, None),
        ("[Þingmenn stóðu upp.]", NoteKind.STAGE, None),
        ("(Forseti hringir.)", NoteKind.STAGE, None),
        ("Ég bið um hljóð.", NoteKind.STAGE, "forseti"),
    ]


@pytest.mark.parametrize(
    ("attributes", "label", "role"),
    [('skst="ÁLB"', "ÁLB", None), ('embætti="forseti"', None, "forseti"), ("", None, None), ('skst=""', None, None)],
)
def test_who_speaks(attributes, label, role):
    text = f'<ræða {attributes}><umsýsla tími="í gær"/><ræðutexti><mgr>Já.</mgr></ræðutexti></ræða>'
    (remark,) = FORMAT.parse(text).remarks
    assert (remark.label, remark.speaker and remark.speaker.role, remark.start) == (label, role, None)


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(st.sampled_from(["ÁLB", "GÞ"]), st.lists(SENTENCES, min_size=1, max_size=4))
def test_what_was_said_is_read_back(initials, said):
    paragraphs = "".join(f"<mgr>{escape(s)}</mgr>" for s in said)
    (remark,) = FORMAT.parse(f'<ræða skst="{initials}"><ræðutexti>{paragraphs}</ræðutexti></ræða>').remarks
    assert (remark.label, remark.text) == (initials, "\n".join(said))
