"""Conformance and edge cases of de.bundestag_dokument."""

from __future__ import annotations

import json
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.de.bundestag_dokument import FORMAT
from onrecord.model import Insertion, Meeting, NoteKind, ReadError, Role, Status
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "de" / "bundestag_dokument"


class TestBundestagDokument(FormatSuite):
    format = "de.bundestag_dokument"
    samples = SAMPLES
    others = HERE


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<DOKUMENT><NR>01/7</NR><TEXT>Plenarprotokoll 1/7\nBeginn: 9.00 Uhr\n{body}</TEXT></DOKUMENT>")


def test_page_heads_and_names_carried_over_stand_inside_a_sentence():
    meeting = FORMAT.parse((SAMPLES / "18301.xml").read_bytes())
    text = meeting.source.text
    for words in ("(A)\n", "Eva Stern\nDas", "203117882", "Dr. Ada Lund\n\nDeutscher"):
        assert meeting.ledger.at(text.index(words)).role is Role.FURNITURE, words
    assert [r.page for r in meeting.remarks] == ["17881", "17881", "17882"]


def test_a_word_that_a_name_carried_over_cuts_is_joined():
    first = FORMAT.parse((SAMPLES / "01301.xml").read_bytes()).remarks[0]
    assert "dem fundamentalen Thema" in first.text
    assert [p.text[:12] for p in first.paragraphs] == ["Meine Damen ", "Entschuldigt"]


def test_each_call_in_a_dialogue_in_brackets_is_a_note():
    meeting = FORMAT.parse((SAMPLES / "01301.xml").read_bytes())
    notes = meeting.remarks[3].notes
    assert [(note.text, note.speaker and (note.speaker.name or note.speaker.role)) for note in notes] == [
        ("(Heiterkeit.)", None),
        ("Glocke.", None),
        ("Abg. Dr. Keil: Hört! Hört!", "Keil"),
        ("Präsident Dr. Thal: Ruhe!", "Thal"),
        ("Zuruf rechts: Nein!", "Zuruf rechts"),
    ]
    for note in notes:
        assert note.text in meeting.source.text[note.span.start : note.span.end]
    caller = meeting.remarks[1].notes[0]
    assert (caller.kind, caller.speaker and caller.speaker.name) == (NoteKind.INTERJECTION, "Holm")


class TestAnswers:
    """Answers of the interface DIP: the same text inside JSON."""

    answer = json.loads((SAMPLES / "plenarprotokoll-text.json").read_text("utf-8"))

    def test_each_document_is_a_meeting_that_says_where_it_is_from(self):
        meetings = onrecord.parse_all((SAMPLES / "plenarprotokoll-text.json").read_bytes())
        assert [(m.title, m.identifiers, m.extra["de.bundestag_dokument"]["url"]) for m in meetings] == [
            (
                "Plenarprotokoll 21/3",
                (("plenarprotokoll", "21/3"), ("dip", "5001")),
                "https://example.org/btp/21/213.pdf",
            ),
            (
                "Plenarprotokoll 21/4",
                (("plenarprotokoll", "21/4"), ("dip", "5002")),
                "https://example.org/btp/21/214.pdf",
            ),
        ]

    @pytest.mark.parametrize("many", [False, True])
    def test_documents_may_come_without_an_answer_around_them(self, many):
        document = self.answer["documents"][0]
        (meeting,) = onrecord.parse_all(json.dumps([document] if many else document))
        plain = FORMAT.parse((SAMPLES / "21003.txt").read_bytes())
        assert [(r.label, r.text) for r in meeting.remarks] == [(r.label, r.text) for r in plain.remarks]

    def test_what_is_cut_off_is_read_as_far_as_it_goes(self):
        text = json.dumps(self.answer["documents"][0])
        meeting = FORMAT.parse(text[: text.index("Wir alle")])
        assert [r.label for r in meeting.remarks][:2] == ["Präsidentin Eva Stern:", "Dr. Ada Lund (SPD):"]
        assert (meeting.status, [d.code for d in meeting.diagnostics]) == (Status.PARTIAL, ["json-truncated"])

    def test_documents_without_texts_are_none_of_these(self):
        with pytest.raises(ReadError, match="no document with a text"):
            FORMAT.parse(json.dumps({"documents": [{"id": "1", "dokumentart": "Plenarprotokoll"}]}))


@pytest.mark.parametrize(
    ("label", "name", "party", "role"),
    [
        ("Alterspräsident Thal:", "Thal", None, "Alterspräsident"),
        ("Präsident Frau Thal:", "Thal", None, "Präsident"),
        ("Lund (SPD:", "Lund", "SPD", None),
        ("Frau Dr. Lund (Köln) (F.D.P.) :", "Lund", "F.D.P.", None),
        ("Ministerpräsident Keil (Saarland):", "Keil", None, "Ministerpräsident"),
        ("Dr. von Holm (Z):", "von Holm", "Z", None),
    ],
)
def test_labels(label, name, party, role):
    (remark,) = read(f"{label} Ja.\n").remarks
    assert remark.label == label
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party, remark.speaker.role) == (name, party, role)


def test_a_label_in_the_midst_of_a_line_and_titles_that_end_in_a_stop():
    meeting = read("Dr. Lund (SPD): Ich nehme an. Präsident Dr. Thal: Danke, Dr. Lund. Und Dr. Holm (SPD) : Ja.\n")
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Dr. Lund (SPD):", "Ich nehme an."),
        ("Präsident Dr. Thal:", "Danke, Dr. Lund. Und Dr. Holm (SPD) : Ja."),
    ]


def test_two_sittings_in_one_document():
    meeting = read(
        "Präsident Thal: Eins.\n(Schluß der Sitzung: 10 Uhr.)\nAnlage 1\nDie 21. Sitzung wird um 11 Uhr durch den Präsidenten eröffnet.\n"
        "Präsident Thal: Zwei.\n(Schluß: 12 Uhr.)\nAnlage 2\n"
    )
    assert [r.text for r in meeting.remarks] == ["Eins.", "Zwei."]
    assert [item.text for item in meeting.items if isinstance(item, Insertion)] == ["Anlage 1", "Anlage 2"]


@pytest.mark.parametrize("text", ["<DOKUMENT/>", "<DOKUMENT><TEXT></TEXT></DOKUMENT>", "<DOKUMENT><TEXT> \n</TEXT></DOKUMENT>"])  # fmt: skip
def test_nothing_inside(text):
    with pytest.raises(ReadError):
        FORMAT.parse(text)


WORDS = st.text(st.characters(categories=("Ll", "Lu"), max_codepoint=0xFF), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=2, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Präsident Dr. Thal:", "Lund (SPD) :", "Dr. Holm (Kiel) (CDU/CSU):", "Stern, Bundesminister:"]),
            SENTENCES,
        ),
        min_size=1,
        max_size=6,
    )
)  # fmt: skip
def test_what_was_said_is_read_back(turns):
    meeting = read("".join(f"{label} {escape(said)}\n" for label, said in turns))
    assert [(r.label, r.text) for r in meeting.remarks] == turns
