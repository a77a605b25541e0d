"""Conformance and edge cases of dk.folketing_xml."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.dk.folketing_xml import FORMAT
from onrecord.model import Meeting, Note
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "dk" / "folketing_xml" / "20311_M7_helemoedet.xml"


class TestFolketingXml(FormatSuite):
    format = "dk.folketing_xml"
    samples = SAMPLE.parent
    others = HERE


def speech(given: str, *segments: str, label: str = "") -> str:
    title = f"<TalerTitel>{escape(label)}</TalerTitel>" if label else ""
    texts = "".join(
        f"<TaleSegment><TekstGruppe><Exitus><Linea><Char>{escape(text)}</Char></Linea></Exitus></TekstGruppe></TaleSegment>"
        for text in segments
    )
    who = f"<OratorFirstName>{given}</OratorFirstName><OratorLastName>Lund</OratorLastName>"
    return f'<Tale><Taler><MetaSpeakerMP tingdokID="7">{who}</MetaSpeakerMP>{title}</Taler>{texts}</Tale>'


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<Dokument><DagsordenPunkt><Aktivitet>{body}</Aktivitet></DagsordenPunkt></Dokument>")


def test_a_speech_goes_from_its_first_segment_to_its_last():
    chair, member, _ = FORMAT.parse(SAMPLE.read_bytes()).remarks
    at = [dt.datetime.fromisoformat(f"2031-10-05T{time}") for time in ("10:00:04", "10:01:00", "10:07:00")]
    assert [chair.start, member.start, member.end] == at
    assert member.speaker.identifiers == (("folketinget", "200"),)


def test_the_end_of_the_sitting_is_nobodys():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    assert [item.text for item in meeting.items if isinstance(item, Note)][-1] == "Mødet er hævet. (Kl. 10:08)."
    assert [item.text for item in read(speech("Pause", "Mødet er udsat.") + speech("Ada", "Ja.")).items] == [
        "Mødet er udsat.",
        "Ja.",
    ]


def test_a_label_may_be_missing():
    (remark,) = read(speech("Ada", "Ja.")).remarks
    assert (remark.label, remark.speaker.name) == (None, "Ada Lund")


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=1, max_size=8)


@settings(max_examples=40)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_speeches_are_conserved(turns):
    body = "".join(speech("Ada", *words, label="Ada Lund (BRO):") for words in turns)
    assert [[p.text for p in r.paragraphs] for r in read(body).remarks] == turns
