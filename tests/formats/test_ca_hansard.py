"""Conformance and edge cases of ca.hansard."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.ca.hansard import FORMAT
from onrecord.model import Meeting, Note, NoteKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "ca" / "hansard" / "HAN007-E.XML"


class TestCaHansard(FormatSuite):
    format = "ca.hansard"
    samples = HERE / "ca" / "hansard"
    others = HERE


def read(body: str, *, items: str = "", language: str = "EN") -> Meeting:
    return FORMAT.parse(
        f'<Hansard xml:lang="{language}"><ExtractedInformation>{items}</ExtractedInformation><HansardBody>'
        f"<SubjectOfBusinessContent>{body}</SubjectOfBusinessContent></HansardBody></Hansard>"
    )


def turn(label: str, *paragraphs: str) -> str:
    paras = "".join(f"<ParaText>{p}</ParaText>" for p in paragraphs)
    return (
        f'<Intervention Type="" id="1"><PersonSpeaking><Affiliation DbId="7">{label}</Affiliation>: </PersonSpeaking>'
        f"<Content>{paras}</Content></Intervention>"
    )


def test_the_vote_the_clock_and_the_language_of_the_sample():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("Yeas", 2), ("Nays", 1))
    assert vote.voters == (("Yeas", "Lund"), ("Yeas", "Berg (Holms)"), ("Nays", "Holm"))
    first, second = meeting.remarks[:2]
    assert (first.start, second.start) == (dt.time(10, 5), dt.time(0, 10))
    assert first.extra == {"ca.hansard": {"spoken": "fr"}}
    assert first.section == ("Oral Questions", "Harbours", "Cranes")
    assert meeting.remarks[5].number == "Question No. 406"
    assert meeting.extra["ca.hansard"]["number"] == "No 007"


@pytest.mark.parametrize(
    ("label", "name", "role", "party", "place"),
    [
        ("Mr. Ivo Holm (Northport, CPC)", "Ivo Holm", None, "CPC", "Northport"),
        ("Hon. Ivo Holm (Minister of Tides, Lib.)", "Ivo Holm", "Minister of Tides", "Lib.", None),
        ("The Chair (Ms. Ada Lund (Northport, Lib.))", "Ada Lund", "Chair", "Lib.", "Northport"),
        ("L'hon. Ada Lund (ministre des Marées, PCC)", "Ada Lund", "ministre des Marées", "PCC", None),
        ("Des voix", None, None, None, None),
        ("Le président", None, "président", None, None),
    ],
)
def test_labels(label, name, role, party, place):
    (remark,) = read(turn(label, "Yes.")).remarks
    found = remark.speaker
    assert found is not None
    assert (found.name, found.role, found.party, found.constituency) == (name, role, party, place)
    assert found.identifiers == (("DbId", "7"),)
    assert remark.text == "Yes."


@pytest.mark.parametrize(
    "inline",
    [
        "<B>Some hon. members:</B> Agreed.",
        "<B>Some hon. members</B>: Agreed.",
        "\n  <B> Some hon. members: </B>Agreed.",
        "<B>Some hon. members</B><B>:</B> Agreed.",
        "<Affiliation DbId='3'>Some hon. members</Affiliation>: Agreed.",
    ],
)
def test_who_is_heard_inside_a_speech_and_who_goes_on(inline):
    meeting = read(turn("The Speaker", "Agreed?", inline, "So ordered.", "(1010)"))
    assert [r.text for r in meeting.remarks] == ["Agreed?", "Agreed.", "So ordered."]
    assert [r.speaker and r.speaker.role for r in meeting.remarks] == ["Speaker", None, "Speaker"]
    assert (meeting.remarks[1].label or "").rstrip(": ") == "Some hon. members"
    assert meeting.remarks[2].label is None


def test_bold_words_are_no_label():
    meeting = read(turn("The Speaker", "<B>OPEN TIDES</B>", "The moon: <B>full</B>."))
    assert [r.text for r in meeting.remarks] == ["OPEN TIDES\nThe moon: full."]


@pytest.mark.parametrize(
    "stage",
    [
        "(Return tabled)",
        "(La motion est adoptée. [Voir le <I>Procès-verbal</I>])",
        "<I>And the House being returned:</I>",
        "[Technical difficulties]",
    ],
)
def test_what_happens_is_not_said(stage):
    (remark,) = read(turn("The Chair", "Yes.", stage)).remarks
    assert (remark.text, len(remark.notes)) == ("Yes.", 1)


def test_lists_in_speech_stay():
    (remark,) = read(turn("The Chair", "(a) one and (b) two, as in (c)")).remarks
    assert remark.text == "(a) one and (b) two, as in (c)"


def test_an_answer_that_nobody_signs():
    question = (
        "<WrittenQuestionResponse><Questioner><Affiliation>Mr. Jo Berg</Affiliation>:</Questioner><QuestionContent><ParaText>Why?"
        "</ParaText></QuestionContent><ResponseContent><ParaText>{}</ParaText></ResponseContent></WrittenQuestionResponse>"
    )
    assert [(r.label, r.text, r.kind.value) for r in read(question.format("Because.")).remarks] == [
        ("Mr. Jo Berg:", "Why?", "question"),
        (None, "Because.", "answer"),
    ]
    meeting = read(question.format("(Return tabled)"))
    assert len(meeting.remarks) == 1
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["(Return tabled)"]


def test_the_date_may_be_printed_only():
    items = '<ExtractedItem Name="Date">Le mardi 4 mars 2031</ExtractedItem>'
    assert read(turn("Le président", "Oui."), items=items, language="FR").date == dt.date(2031, 3, 4)


words = st.lists(st.sampled_from("tide moon harbour crane & < é « » —".split()), min_size=1, max_size=6).map(" ".join)
turns = st.lists(
    st.tuples(st.sampled_from(["Ms. Ada Lund", "The Chair"]), st.lists(words, min_size=1, max_size=3)), min_size=1
)
between = st.sampled_from(
    [
        "",
        '<Timestamp Hr="11" Mn="00">(1100)</Timestamp>',
        '<FloorLanguage language="EN">[<I>English</I>]</FloorLanguage>',
        "<ParaText>Noise.</ParaText>",
    ]
)


@settings(max_examples=60)
@given(turns, between)
def test_documents_are_read_as_they_were_built(said, filler):
    meeting = read(filler.join(turn(label, *map(escape, paragraphs)) for label, paragraphs in said))
    assert [(r.label, [p.text for p in r.paragraphs]) for r in meeting.remarks] == [(f"{a}:", b) for a, b in said]
    kinds = {n.kind for n in meeting.items if isinstance(n, Note)}
    assert kinds <= {NoteKind.TIME, NoteKind.EDITORIAL, NoteKind.PROCEDURE}
