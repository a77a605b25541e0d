"""Conformance of ee.riigikogu."""

from __future__ import annotations

import datetime as dt
import json
import pathlib

import pytest

import onrecord
from onrecord.formats.ee.riigikogu import FORMAT
from onrecord.model import Note, NoteKind, Status
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestEeRiigikogu(FormatSuite):
    format = "ee.riigikogu"
    samples = HERE / "ee" / "riigikogu"
    others = HERE


def test_a_speech_without_data_of_its_speaker() -> None:
    meeting = FORMAT.parse('[{"speech_data": {"speaker_last_name": "Holm"}, "speech": ["Jah."]}, {"speech": ["Ei."]}]')
    assert [(r.speaker and r.speaker.name, r.text) for r in meeting.remarks] == [("Holm", "Jah."), (None, "Ei.")]


def test_the_interface_gives_sittings_with_their_events():
    text = (HERE / "ee" / "riigikogu" / "verbatims.json").read_text("utf-8")
    first, second = onrecord.parse_all(text)
    opening, member, minister = first.remarks
    assert [p.text for p in opening.paragraphs] == ["Austatud kolleegid! Avan istungi.", "Kohal on 90 saadikut."]
    assert [note.kind for note in opening.notes + minister.notes] == [NoteKind.APPLAUSE, NoteKind.LAUGHTER]
    assert [item.text for item in first.items if isinstance(item, Note)] == ["Juhataja helistab kella."]
    assert (member.section, minister.section) == (("Istungi rakendamine",), ("1. Sildade seaduse eelnõu",))
    assert member.start == dt.datetime.fromisoformat("2031-03-04T10:01:30")
    assert member.speaker.identifiers == (("riigikogu", "u-2"),)
    assert [r.text for r in second.remarks] == ["Avan istungi."]
    escaped = list(onrecord.parse_all(json.dumps({"data": json.loads(text)})))
    assert [[r.text for r in m.remarks] for m in escaped] == [[r.text for r in m.remarks] for m in (first, second)]


def test_an_answer_that_is_cut_off_is_read_as_far_as_it_goes():
    text = (HERE / "ee" / "riigikogu" / "verbatims.json").read_text("utf-8")
    (meeting,) = onrecord.parse_all(text[: text.index("Parandame")])
    assert [r.label for r in meeting.remarks] == ["Aseesimees Ole Birk", "Ida Rask"]
    assert meeting.status is Status.PARTIAL


def test_an_answer_without_sittings_is_an_error():
    with pytest.raises(onrecord.ReadError):
        onrecord.parse('[{"agendaItems": [], "events": 1, "speaker": "A", "text": "B"}]', format="ee.riigikogu")
