"""Conformance and edge cases of tei.germaparl."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.tei.germaparl import FORMAT
from onrecord.model import Meeting, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestGermaparl(FormatSuite):
    format = "tei.germaparl"
    samples = HERE / "tei" / "germaparl"
    others = HERE


def read(body: str, header: str = "") -> Meeting:
    return FORMAT.parse(f"<TEI><teiHeader>{header}</teiHeader><text><body>{body}</body></text></TEI>")


def test_the_agenda_item_is_the_section():
    meeting = FORMAT.parse((HERE / "tei" / "germaparl" / "BT_18_301.xml").read_bytes())
    assert [r.section for r in meeting.remarks] == [("Fragestunde zu den Brücken",)] * 3 + [("Haushalt",)] * 2
    assert meeting.remarks[1].speaker is not None
    assert meeting.remarks[1].speaker.affiliation == "BLAU/ROT"
    assert meeting.remarks[0].speaker is not None
    assert meeting.remarks[0].speaker.honorific == "Dr."


def test_stage_directions_marked_and_not_marked():
    meeting = read(
        '<sp name="Ada Lund"><p>Eins.</p><stage>(Beifall – Jan Holm [GRAU]: Was?)</stage><p>Zwei.</p><p>(Lachen (bei der GRAU))</p></sp>'
    )
    (remark,) = meeting.remarks
    assert remark.text == "Eins.\nZwei."
    kinds = [(note.kind, note.speaker and note.speaker.name) for note in remark.notes]
    assert kinds == [(NoteKind.APPLAUSE, None), (NoteKind.INTERJECTION, "Jan Holm"), (NoteKind.LAUGHTER, None)]


def test_calls_of_the_first_terms():
    stage = '<stage type="interjection">({})</stage>'
    calls = (
        "Hört! Hört!",
        "Abg. Renn: Ja — schon! — Heiterkeit.",
        "Sehr richtig! bei der GRAU.",
        "Zuruf rechts: Nein!",
    )
    body = "".join(stage.format(call) for call in calls)
    (remark,) = read(f'<sp name="Ada Lund"><p>Eins.</p>{body}<p>Zwei.</p></sp>').remarks
    assert [(n.kind, n.text, n.speaker and (n.speaker.name or n.speaker.role)) for n in remark.notes] == [
        (NoteKind.INTERJECTION, "Hört! Hört!", None),
        (NoteKind.INTERJECTION, "Abg. Renn: Ja — schon!", "Renn"),
        (NoteKind.LAUGHTER, "Heiterkeit.", None),
        (NoteKind.INTERJECTION, "Sehr richtig! bei der GRAU.", None),
        (NoteKind.INTERJECTION, "Zuruf rechts: Nein!", "Zuruf rechts"),
    ]


def test_speech_that_begins_and_ends_with_brackets_is_speech():
    (remark,) = read('<sp name="Ada Lund"><p>(A) gilt, nicht (B)</p></sp>').remarks
    assert remark.text == "(A) gilt, nicht (B)"


def test_references_are_resolved_by_the_list_of_persons():
    header = '<particDesc><listPerson><person xml:id="p1"><persName>Dr. Ada Lund</persName></person></listPerson></particDesc>'
    (remark,) = read('<sp who="#p1" party="BLAU"><speaker>Lund:</speaker><p>Ja.</p></sp>', header).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party) == ("Ada Lund", "BLAU")
    assert remark.speaker.identifiers == (("tei", "p1"),)


def test_without_attributes_the_label_tells():
    (remark,) = read("<sp><speaker>Dr. Ada Lund (SPD):</speaker><p>Ja.</p></sp>").remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party) == ("Ada Lund", "SPD")


@pytest.mark.parametrize("date", ["NA", "", "2031-13-01"])
def test_no_date(date):
    meeting = read(
        '<sp name="Ada Lund"><p>Ja.</p></sp>', f"<publicationStmt><date when=''>{date}</date></publicationStmt>"
    )
    assert meeting.date is None


SENTENCES = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=12).map(lambda word: f"{word}.")
TURNS = st.lists(
    st.tuples(
        st.sampled_from(["Ada Lund", "Eva Holm", "Tom Keil"]),
        st.sampled_from(["BLAU", "GRAU", "NA"]),
        st.lists(SENTENCES, min_size=1, max_size=3),
        st.sampled_from(["", "<stage>(Beifall)</stage>", '<stage type="interjection">(Zuruf)</stage>']),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60)
@given(TURNS)
def test_what_was_said_is_read_back(turns):
    body = "".join(
        f'<sp who="Dr. {name}" name="{name}" party="{party}"><speaker>Dr. {name} ({party}):</speaker>'
        f"{stage.join(f'<p>{escape(s)}</p>' for s in said)}</sp>"
        for name, party, said, stage in turns
    )
    found = [(r.speaker and r.speaker.name, r.speaker and r.speaker.party, r.text) for r in read(body).remarks]
    assert found == [(name, None if party == "NA" else party, "\n".join(said)) for name, party, said, _ in turns]


def test_who_may_be_an_entity_of_wikidata():
    (remark,) = read(
        '<sp who="Q123" role="mp"><speaker>Dr. Ada Lund (BLAU):</speaker><p>Ja.</p></sp>',
    ).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party) == ("Ada Lund", "BLAU")
    assert remark.speaker.identifiers == (("wikidata", "Q123"),)
