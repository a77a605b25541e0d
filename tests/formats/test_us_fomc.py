"""Conformance of us.fomc, and what its samples do not show."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.formats.us.fomc import FORMAT
from onrecord.model.items import Note, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "fomc"


class TestUsFomc(FormatSuite):
    format = "us.fomc"
    samples = SAMPLES
    others = HERE
    metamorphic = False  # pages and glued lines go with the remark


def sample(name: str):
    return FORMAT.parse((SAMPLES / name).read_bytes())


def read(body: str):
    return FORMAT.parse(f"Transcript of Federal Open Market Committee Meeting of\n  May 4, 1999\n\n{body}\n")


def test_footnotes_and_stage_directions_are_notes():
    first, second = sample("meeting.txt").remarks[:2]
    assert [(n.text, n.kind) for n in first.notes] == [("[Laughter]", NoteKind.LAUGHTER)]
    assert [n.text for n in second.notes] == [
        "1 The materials used by Mr. McRae are appended to this transcript (appendix 1)."
    ]
    assert "[of the harbor]" in second.text
    assert second.text.split("\n")[0].endswith("counted them.")
    (note,) = sample("conference.txt").remarks[0].notes
    assert note.text == "1 Chair Lund intended to say “19.”"


def test_pages():
    assert [r.page for r in sample("meeting.txt").remarks] == ["2", "2", *["3"] * 5]
    assert [r.page for r in sample("conference.txt").remarks] == ["1", "2", "2", "2", "3"]


def test_those_present_are_introduced():
    speakers = {r.label: r.speaker for r in sample("meeting.txt").remarks}
    assert speakers["CHAIRMAN LUND"].resolved_by == "introduction"
    assert sample("glued.txt").remarks[4].speaker.role == "Economist"


def test_the_end():
    items = sample("glued.txt").items
    assert [i.text for i in items if isinstance(i, Note) and i.kind is NoteKind.TIME] == ["END OF MEETING"]


@pytest.mark.parametrize(
    ("printed", "label", "name"),
    [
        ("CKAIRMAN LUND. ", "CKAIRMAN LUND", "LUND"),
        ("MR, HOLM. ", "MR, HOLM", "HOLM"),
        ("MS. OKOYE: ", "MS. OKOYE", "OKOYE"),
        ("VICE CHAIRMAN\nBIRCH. ", "VICE CHAIRMAN BIRCH", "BIRCH"),
        ("MR. SANDE(?). ", "MR. SANDE(?)", "SANDE"),
        ("MR. SANDE.1 ", "MR. SANDE", "SANDE"),
        ("SPEAKERS(?). ", "SPEAKERS(?)", None),
    ],
)
def test_labels_as_they_are_printed(printed, label, name):
    meeting = read(f"MR. MOE. So moved.\n{printed}Second.\nMR. MOE. Thank you.")
    assert [r.label for r in meeting.remarks] == ["MR. MOE", label, "MR. MOE"]
    assert meeting.remarks[1].text == "Second."
    assert meeting.remarks[1].speaker.name == name


@pytest.mark.parametrize(
    "text", ["Without objection. Mr. Holm. Now", "U.S. GDP. There it is.", "the CHAIR of the board. Yes."]
)
def test_what_is_no_label(text):
    assert [r.label for r in read(f"MR. MOE. We have heard it.\n{text}\nMR. BERG. No.").remarks] == [
        "MR. MOE",
        "MR. BERG",
    ]


def test_the_roll_call_may_follow_a_label_without_its_full_stop():
    meeting = read("CHAIRMAN LUND. Call the roll.\n\nMR. BERG\n   Chairman Lund      Yes\n   Mr. Holm     No")
    assert [(r.label, r.text[:13]) for r in meeting.remarks][1:] == [("MR. BERG", "Chairman Lund")]


LABELS = st.sampled_from(["CHAIRMAN LUND", "VICE CHAIR HOLM", "MR. McRAE", "MS. OKOYE", "SEVERAL", "MR. SANDE(?)"])
WORDS = st.lists(
    st.sampled_from("the ferry has 18 boats and Mr. Moe has 3 bells [of iron] if so".split()), min_size=1, max_size=12
)


@given(st.lists(st.tuples(LABELS, WORDS), min_size=2, max_size=10), st.sampled_from(["\n", "\n\n       ", "", " "]))
def test_turns_are_read_back_from_lines_and_from_glued_text(turns, between):
    turns = [
        (label, f"Well, {' '.join(words).replace('[of', '[on').replace('iron]', 'it]')}, yes.")
        for label, words in turns
    ]
    meeting = read(between.join(f"{label}. {text}" for label, text in turns))
    assert [(r.label, r.text) for r in meeting.remarks] == turns


def test_nothing_is_said_behind_the_end_until_the_next_meeting():
    call = "Transcript of Federal Open Market Committee Conference Call of\nMay {} 1991\n\nCHAIRMAN LUND. Good morning.\n\n"
    text = (
        call.format("1,")
        + "END OF CONFERENCE CALL\n\nSTATEMENT OF MR. HOLM. It was\nMR. HOLM. handed in.\n\n"
        + call.format("9,")
    )
    meeting = FORMAT.parse(text)
    assert [(r.label, r.text) for r in meeting.remarks] == [("CHAIRMAN LUND", "Good morning.")] * 2
    assert "handed in" in " ".join(item.text for item in meeting.items)


def test_reporters_whose_line_ends_were_lost():
    found = FORMAT.parse(
        "Transcript of Chair Lund’s Press ConferenceCHAIR LUND. The U.S. GDP rose.MICHELLE SANDE.Thank you. Mei.MEI LUN "
        "HOLM. Hi. What of the SEP. FOMC. And?CHAIR LUND.Yes."
    ).remarks
    assert [(r.label, r.text) for r in found] == [
        ("CHAIR LUND", "The U.S. GDP rose."),
        ("MICHELLE SANDE", "Thank you. Mei."),
        ("MEI LUN HOLM", "Hi. What of the SEP. FOMC. And?"),
        ("CHAIR LUND", "Yes."),
    ]


@pytest.mark.parametrize("end", ["END OF MEETING", "END OF CALL", "END OF CONFERENCE CALL", "END OF TELEPHONE CALL"])
def test_calls_end_too(end):
    text = f"Transcript of Federal Open Market Committee Conference Call\nMay 6, 2031\n\nMR. LUND. So be it.\n\n{end}\n"
    assert [r.text for r in FORMAT.parse(text).remarks] == ["So be it."]
