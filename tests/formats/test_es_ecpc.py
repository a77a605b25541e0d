"""Conformance and edge cases of es.ecpc."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.es.ecpc import FORMAT
from onrecord.model import Meeting, Note, NoteKind, SpeakerKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "es" / "ecpc" / "CD310204.xml"


class TestEcpc(FormatSuite):
    format = "es.ecpc"
    samples = HERE / "es" / "ecpc"
    others = HERE


def intervention(name: str, *lines: str, post: str = "NA", party: str = "NA") -> str:
    speaker = f"<speaker><name>{name}</name><affiliation><national_party>{party}</national_party></affiliation><post>{post}</post></speaker>"
    return f"<intervention>{speaker}<speech>\n{chr(10).join(lines)}\n</speech></intervention>"


def read(body: str, root: str = "ecpc_CD") -> Meeting:
    return FORMAT.parse(f"<{root}><header language='ES'/><body><chair who='NA'>{body}</chair></body></{root}>")


def test_a_full_stop_behind_a_stage_direction_is_no_speech():
    (remark,) = read(
        intervention(
            "LUNA, ANA", "Gracias. <omit>(Aplausos)</omit>.", "<omit>Rumores</omit>. Otra. <omit>Risas</omit>."
        )
    ).remarks
    assert [p.text for p in remark.paragraphs] == ["Gracias.", "Otra."]
    assert [n.kind for n in remark.notes] == [NoteKind.APPLAUSE, NoteKind.INTERJECTION, NoteKind.LAUGHTER]


def test_facts_of_a_speech():
    chair, member, minister = FORMAT.parse(SAMPLE.read_bytes()).remarks
    assert chair.speaker is not None
    assert chair.speaker.kind is SpeakerKind.OFFICE
    assert member.speaker is not None
    assert (member.speaker.affiliation, member.speaker.constituency) == ("GAz", "Lugo")
    assert [p.text for p in member.paragraphs if p.text] == [
        "El puente es viejo. Señorías, oigan.",
        "Hay que cerrarlo.",
        "Gracias.",
    ]
    assert [note.kind for note in member.notes] == [NoteKind.APPLAUSE, NoteKind.INTERJECTION]
    assert (minister.page, minister.language, minister.section) == ("3", "ca", ("VOTACIÓN",))


def test_what_stands_between_interventions_is_in_none():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Pausa."]


@pytest.mark.parametrize(
    ("root", "body"), [("ecpc_CD", "Congreso de los Diputados"), ("ecpc_EP", "European Parliament"), ("ecpc_HC", "House of Commons")]
)  # fmt: skip
def test_sister_corpora(root, body):
    assert read(intervention("Lund, Ada", "Sí."), root).body == body


@pytest.mark.parametrize(
    ("name", "post", "expected"),
    [
        ("UNKNOWN", "PRESIDENTA", (None, None, "PRESIDENTA")),
        ("UNKNOWN", "NA", (None, None, None)),
        ("Lund", "NA", ("Lund", "Lund", None)),
        ("Lund i Holm, Ada", "NA", ("Lund i Holm, Ada", "Ada Lund i Holm", None)),
    ],
)
def test_names(name, post, expected):
    (remark,) = read(intervention(name, "Sí.", post=post)).remarks
    who = remark.speaker
    assert (remark.label, who and who.name, who and who.role) == expected


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Lund Holm, Ada", "Keil, Juan", "Stern, Eva"]),
            st.sampled_from(["AZUL", "GRIS"]),
            st.lists(SENTENCES, min_size=1, max_size=4),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    meeting = read("".join(intervention(name, *map(escape, said), party=party) for name, party, said in turns))
    found = [(r.label, r.speaker and r.speaker.party, r.text) for r in meeting.remarks]
    assert found == [(name, party, "\n".join(said)) for name, party, said in turns]
