"""Conformance and edge cases of it.camera."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.it.camera import FORMAT
from onrecord.model import Meeting, NoteKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "it" / "camera"


class TestCamera(FormatSuite):
    format = "it.camera"
    samples = SAMPLES
    others = HERE


def speech(name: str, behind: str, *more: str) -> str:
    rest = "".join(f"<interventoVirtuale>{escape(text)}</interventoVirtuale>" for text in more)
    who = f'<nominativo id="7" cognomeNome="{name.upper()} Ada">ADA {name.upper()}</nominativo>'
    return f'<intervento id="i7"><testoXHTML>{who}{behind}</testoXHTML>{rest}</intervento>'


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<seduta><resoconto><dibattito>{body}</dibattito></resoconto></seduta>")


def test_votes_have_their_figures():
    meeting = FORMAT.parse((SAMPLES / "sed0007.xml").read_bytes())
    first, second = (item for item in meeting.items if isinstance(item, Vote))
    assert (first.question, first.result, dict(first.counts)["favorevoli"]) == ("ART. 1", "Appr.", 281)
    assert (second.question, second.result, dict(second.counts)["astenuti"]) == ("ART. 2", "Resp.", 1)


def test_speeches_and_persons_have_their_numbers():
    meeting = FORMAT.parse((SAMPLES / "sed0007.xml").read_bytes())
    assert meeting.identifiers == (("seduta", "25/7"),)
    member = meeting.remarks[1]
    assert (member.identifiers, member.speaker.identifiers) == (
        (("camera", "tit00020.sub00010.int00010"),),
        (("camera", "200"),),
    )
    assert [(note.text, note.kind) for note in member.notes] == [
        ("(Applausi dei deputati del gruppo Ponte)", NoteKind.APPLAUSE),
        ("(Commenti del deputato Birki.)", NoteKind.INTERJECTION),
    ]


@pytest.mark.parametrize(
    ("behind", "label", "role", "party", "said"),
    [
        (". Sì.", "ADA LUNDIS", None, None, "Sì."),
        (" (PONTE). Sì.", "ADA LUNDIS (PONTE)", None, "PONTE", "Sì."),
        (
            ", Relatrice per la maggioranza. Sì.",
            "ADA LUNDIS, Relatrice per la maggioranza",
            "Relatrice per la maggioranza",
            None,
            "Sì.",
        ),
        (' <emphasis type="italic">Segretaria</emphasis> Sì.', "ADA LUNDIS Segretaria", "Segretaria", None, "Sì."),
        (' <emphasis type="italic">(Applausi)</emphasis>. Sì.', "ADA LUNDIS", None, None, "Sì."),
    ],
)
def test_what_stands_behind_a_name(behind, label, role, party, said):
    (remark,) = read(speech("Lundis", behind)).remarks
    assert (remark.label, remark.speaker.role, remark.speaker.party) == (label, role, party)
    assert remark.text.strip(" .") == said.strip(" .") or remark.text.endswith(said)


WORDS = st.text(st.characters(categories=("Ll",)), min_size=2, max_size=8)


@settings(max_examples=40)
@given(st.lists(st.tuples(WORDS, st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=5))
def test_speeches_are_conserved(turns):
    body = "".join(speech("Lundis", f". {words[0]}", *words[1:]) for _, words in turns)
    assert [[p.text for p in r.paragraphs] for r in read(body).remarks] == [words for _, words in turns]
