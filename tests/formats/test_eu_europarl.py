"""Conformance and edge cases of eu.europarl."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.eu.europarl import FORMAT
from onrecord.model import Note, NoteKind, ReadError
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestEuroparl(FormatSuite):
    format = "eu.europarl"
    samples = HERE / "eu" / "europarl"
    others = HERE


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("ep-99-01-17.txt", dt.date(1999, 1, 17)),
        ("en-ep-01-01-17-003.txt", dt.date(2001, 1, 17)),
        ("ep-2006-10-11-ch002-00.txt", dt.date(2006, 10, 11)),
        ("ep-06-13-11.txt", None),
        ("debate.txt", None),
    ],
)
def test_the_file_name_tells_the_day(name, date):
    assert FORMAT.parse('<SPEAKER ID=1 NAME="Lund">\nYes.\n', name=name).date == date


@pytest.mark.parametrize(
    ("tag", "name", "party", "affiliation"),
    [
        ('NAME="Lund,"', "Lund", None, None),
        ('NAME="Lund (GRØN/BLÅ)"', "Lund", "GRØN/BLÅ", None),
        ('NAME="Lund, Ada"', "Ada Lund", None, None),
        ('NAME="Lund," AFFILIATION="kommissionen"', "Lund", None, "kommissionen"),
        ('NAME="Lund" AFFILIATION="GRØN"', "Lund", "GRØN", None),
    ],
)
def test_what_a_tag_tells_of_the_speaker(tag, name, party, affiliation):
    (remark,) = FORMAT.parse(f"<SPEAKER ID=1 {tag}>\nYes.\n").remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party, remark.speaker.affiliation) == (name, party, affiliation)


def test_applause_in_all_languages():
    words = ("(Applåder)", "(Suosionosoituksia)", "(Aplausos)", "(Ръкопляскания)", "(Χειροκροτήματα)", "(Taps)")
    lines = "\n".join(words)
    (remark,) = FORMAT.parse(f'<SPEAKER ID=1 NAME="Lund">\nYes.\n{lines}\n').remarks
    assert [note.kind for note in remark.notes] == [NoteKind.APPLAUSE] * len(words)


@pytest.mark.parametrize(
    ("tag", "label", "party"),
    [
        ('<SPEAKER ID=1 NAME="Lund" AFFILIATION="BLAU">', "Lund", "BLAU"),
        ('<SPEAKER AFFILIATION=BLAU NAME=Lund ID="1a">', "Lund", "BLAU"),
        ('<SPEAKER ID=1 NAME="Lund AFFILIATION="BLAU">', "Lund", "BLAU"),
        ('<SPEAKER ID=1 NAME="Lund, Ada>', "Lund, Ada", None),
        ('<SPEAKER ID=1 NAME="Lund"', "Lund", None),
        ("<speaker id=1 name=Lund>", "Lund", None),
        ("<SPEAKER ID=1>", None, None),
    ],
)
def test_tags_as_they_come(tag, label, party):
    (remark,) = FORMAT.parse(f"{tag}\nYes.\n").remarks
    assert (remark.label, remark.speaker and remark.speaker.party, remark.text) == (label, party, "Yes.")


@pytest.mark.parametrize(
    ("words", "said", "role", "language"),
    [
        ("rapporteur. - (DE) Yes.", "Yes.", "rapporteur", "de"),
        ("Member of the Commission. (FR) Yes.", "Yes.", "Member of the Commission", "fr"),
        ("author. − Yes.", "Yes.", "author", None),
        ("on behalf of the PSE Group. – (ES) Yes.", "Yes.", None, "es"),
        ("(PL) Yes.", "Yes.", None, "pl"),
        (". - (SV) Yes.", "Yes.", None, "sv"),
        ("Mr President, yes. - No.", "Mr President, yes. - No.", None, None),
        ("Yes - no.", "Yes - no.", None, None),
    ],
)
def test_what_stands_before_the_first_words(words, said, role, language):
    (remark,) = FORMAT.parse(f'<SPEAKER ID=1 NAME="Ada Lund">\n{words}\n').remarks
    assert (remark.text, remark.speaker and remark.speaker.role, remark.language) == (said, role, language)


def test_text_above_any_speaker_and_tags_on_one_line():
    meeting = FORMAT.parse("<CHAPTER ID=1>\nOne\n<P>\nAbove.\n<P> <SPEAKER ID=1 NAME=Lund> Yes.\n<BRK>\nNo.\n")
    assert [h.text for h in meeting.headings] == ["One"]
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Above."]
    assert meeting.remarks[0].text == "Yes.\nNo."


def test_many_tags_in_one_line_do_no_harm():
    assert FORMAT.parse("<SPEAKER ID=1 NAME=Lund>" + "<P>" * 20_000 + "Yes.").remarks[0].text == "Yes."


@pytest.mark.parametrize("text", ["<CHAPTER ID=1>\nOne\n", "<P>\nHello.\n"])
def test_no_speakers(text):
    with pytest.raises(ReadError):
        FORMAT.parse(text)


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + "!")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Lund", "Ada Lund", "Van Holm"]),
            st.sampled_from(['ID={} NAME="{}"', 'NAME="{1}" ID="{0}"', 'ID={} LANGUAGE="DE" NAME="{}"']),
            st.lists(st.lists(SENTENCES, min_size=1, max_size=3), min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    text = "".join(
        f"<SPEAKER {attributes.format(i, name)}>\n" + "\n<P>\n".join("\n".join(p) for p in paragraphs) + "\n"
        for i, (name, attributes, paragraphs) in enumerate(turns)
    )
    found = [(r.number, r.label, r.text) for r in FORMAT.parse(text).remarks]
    assert found == [
        (str(i), name, "\n".join(" ".join(p) for p in paragraphs)) for i, (name, _, paragraphs) in enumerate(turns)
    ]
