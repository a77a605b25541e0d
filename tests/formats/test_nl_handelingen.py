"""Conformance and edge cases of nl.handelingen."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.nl.handelingen import FORMAT
from onrecord.model import Meeting, Note, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestHandelingen(FormatSuite):
    format = "nl.handelingen"
    samples = HERE / "nl" / "handelingen"
    others = HERE


def turn(prefix: str, name: str, party: str, *paragraphs: str) -> str:
    politics = f"(<politiek>{party}</politiek>)" if party else ""
    label = f"<spreker><voorvoegsels>{prefix}</voorvoegsels> <naam><achternaam>{name}</achternaam></naam> {politics}:</spreker>"
    return f"<spreekbeurt>{label}<tekst>{''.join(f'<al>{p}</al>' for p in paragraphs)}</tekst></spreekbeurt>"


def read(body: str) -> Meeting:
    return FORMAT.parse(
        f"<officiele-publicatie><handelingen><agendapunt>{body}</agendapunt></handelingen></officiele-publicatie>"
    )


CHAIR = turn("De", "voorzitter", "", "Dank u.")
MEMBER = turn("Mevrouw", "Lund", "BLAUW", "Ja.")


@pytest.mark.parametrize(
    ("before", "words", "spoken"),
    [
        (CHAIR, "Ik geef het woord aan mevrouw Lund.", True),
        (CHAIR, "De vergadering wordt van 10.05 uur tot 10.15 uur geschorst.", False),
        (CHAIR, "In stemming komt de motie.", False),
        (MEMBER, "Ik geef het woord aan mevrouw Lund.", False),
        (MEMBER, "De beraadslaging wordt gesloten.", False),
        ("", "De beraadslaging wordt heropend.", False),
    ],
)
def test_text_that_names_nobody(before, words, spoken):
    meeting = read(f"{before}<tekst><al>{words}</al></tekst>")
    said = "\n".join(r.text for r in meeting.remarks)
    assert (words in said) is spoken
    notes = [note for r in meeting.remarks for note in r.notes]
    notes += [item for item in meeting.items if isinstance(item, Note)]
    assert [(note.text, note.kind) for note in notes] == ([] if spoken else [(words, NoteKind.PROCEDURE)])


@pytest.mark.parametrize(
    ("prefix", "name", "expected"),
    [
        ("De heer", "Jan Lund", ("Jan Lund", "De heer", None)),
        ("Mevrouw", "Van 't Holm", ("Van 't Holm", "Mevrouw", None)),
        ("Minister", "De Keil", ("De Keil", None, "Minister")),
        ("Staatssecretaris", "Keil", ("Keil", None, "Staatssecretaris")),
        ("De", "voorzitter", (None, None, "voorzitter")),
    ],
)
def test_prefixes_are_honorifics_or_offices(prefix, name, expected):
    (remark,) = read(turn(prefix, name, "", "Ja.")).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.honorific, remark.speaker.role) == expected


def test_letters_that_were_encoded_twice_are_repaired_and_lead_back():
    meeting = FORMAT.parse((HERE / "nl" / "handelingen" / "h-tk-20302031-7-2-kopie.xml").read_bytes())
    paragraph = meeting.remarks[1].paragraphs[0]
    at = paragraph.text.index("Eén")
    assert paragraph.locate(at, at + 3).cut(meeting.source.text) == "EÃ©n"


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x7E), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([("De heer", "Lund"), ("Mevrouw", "Van den Holm"), ("Minister", "Keil")]),
            st.sampled_from(["BLAUW", "GRIJS/ROOD"]),
            st.lists(SENTENCES, min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    meeting = read("".join(turn(*who, party, *map(escape, said)) for who, party, said in turns))
    found = [(r.speaker and r.speaker.name, r.speaker and r.speaker.party, r.text) for r in meeting.remarks]
    assert found == [(name, party, "\n".join(said)) for (_, name), party, said in turns]
