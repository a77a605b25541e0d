"""Conformance and edge cases of eu.cre_html."""

from __future__ import annotations

import datetime as dt
import pathlib
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.eu.cre_html import FORMAT
from onrecord.model import Meeting, Note, NoteKind, Role
from onrecord.spec.europarl import is_office, is_question, is_written
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "eu" / "cre_html" / "CRE-11-2031-02-03_EN.html"


class TestCreHtml(FormatSuite):
    format = "eu.cre_html"
    samples = HERE / "eu" / "cre_html"
    others = HERE


def turn(label: str, rest: str) -> str:
    return f'<p class="contents">\xa0<span class="doc_subtitle_level1_bis"><span class="bold">{label}</span></span> {rest}</p>'


def read(body: str) -> Meeting:
    return FORMAT.parse(
        f'<html><body>menu<table class="doc_box_header"><tr><td>{body}</td></tr></table>foot</body></html>'
    )


def test_facts_of_a_speech():
    remark = FORMAT.parse(SAMPLE.read_bytes()).remarks[2]
    assert remark.speaker is not None
    assert remark.speaker.identifiers == (("mep", "777"),)
    assert (remark.start, remark.end) == (dt.datetime(2031, 2, 3, 9, 0, 44), dt.datetime(2031, 2, 3, 9, 1, 21))  # noqa: DTZ001
    assert remark.section == ("2. Bridges (debate)",)


@pytest.mark.parametrize(
    ("said", "language", "text"),
    [("(DE) Frau Präsidentin!", "de", "Frau Präsidentin!"), ("Madam President!", None, "Madam President!")],
)
def test_the_language_of_a_speech_may_stand_before_it(said, language, text):
    label = '<span class="doc_subtitle_level1_bis"><span class="bold">Ada Lund (S&amp;D).</span></span>'
    for dash in "–−-":
        (remark,) = read(f'<p class="contents">{label} {dash} {said}</p>').remarks
        assert (remark.language, remark.text) == (language, text)


def test_the_dash_may_stand_inside_the_italics():
    (remark,) = read(
        '<p class="contents"><span class="doc_subtitle_level1_bis"><span class="bold">Ada Lund,</span></span>'
        '<span class="italic"> im Namen der BLAU-Fraktion. –</span> Herr Präsident! Danke.</p>'
    ).remarks
    assert (remark.label, remark.text) == ("Ada Lund, im Namen der BLAU-Fraktion.", "Herr Präsident! Danke.")


def test_chairs_and_stage_directions_are_notes():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    assert [(item.kind, item.text) for item in meeting.items if isinstance(item, Note)] == [
        (NoteKind.PREAMBLE, "Monday, 3 February 2031 - Strasbourg"),
        (NoteKind.PROCEDURE, "IN THE CHAIR: ADA LUND Vice-President"),
        (NoteKind.STAGE, "(The sitting opened at 09:00)"),
        (NoteKind.PROCEDURE, "IN THE CHAIR: JAN KEIL Vice-President"),
    ]
    assert meeting.ledger.at(meeting.source.text.index("Last updated")).role is Role.METADATA


@pytest.mark.parametrize(
    ("label", "rest", "expected"),
    [
        ("Ada Lund (S&amp;D).", "– Yes – no.", ("Ada Lund (S&D).", None, "S&D", "Yes – no.")),
        ("Ada Lund, ", '<span class="italic">rapporteur</span><span class="bold">.</span> – Yes.', ("Ada Lund, rapporteur.", "rapporteur", None, "Yes.")),
        ("Ada Lund, ", "rapporteur. – Yes.", ("Ada Lund, rapporteur.", "rapporteur", None, "Yes.")),
        ("President.", "Yes.", ("President.", "President", None, "Yes.")),
        ("Puhemies.", "–", ("Puhemies.", "Puhemies", None, "")),
    ],
)  # fmt: skip
def test_labels(label, rest, expected):
    (remark,) = read(turn(label, rest)).remarks
    who = remark.speaker
    assert (remark.label, who and who.role, who and who.party, remark.text) == expected


@pytest.mark.parametrize(
    ("capacity", "office", "written", "question"),
    [
        ("Member of the Commission", True, False, False),
        ("ponente", True, False, False),
        ("im Namen der S&D-Fraktion", False, False, False),
        ("Verts/ALE-ryhmän puolesta", False, False, False),
        ("na piśmie", False, True, False),
        ("blue-card answer", False, False, False),
        ("pregunta de «tarjeta azul»", False, False, True),
        ("", False, False, False),
    ],
)
def test_what_stands_behind_a_name(capacity, office, written, question):
    assert (is_office(capacity), is_written(capacity), is_question(capacity)) == (office, written, question)


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x7E), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ada Lund", "Eva Stern", "Jan Piet Holm"]),
            st.sampled_from(["S&D", "NI", "The Left"]),
            st.lists(SENTENCES, min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    body = "".join(
        turn(f"{name} ({escape(party)}).", f"– {escape(said[0])}")
        + "".join(f'<p class="contents">{escape(s)}</p>' for s in said[1:])
        for name, party, said in turns
    )
    found = [(r.speaker and r.speaker.name, r.speaker and r.speaker.party, r.text) for r in read(body).remarks]
    assert found == [(name, party, "\n".join(said)) for name, party, said in turns]
