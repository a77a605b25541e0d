"""Conformance of us.briefing, and what its samples do not show."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import detect
from onrecord.formats.us.briefing import FORMAT
from onrecord.model.items import Note, NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "briefing"


class TestUsBriefing(FormatSuite):
    format = "us.briefing"
    samples = SAMPLES
    others = HERE


def read(body: str):
    return FORMAT.parse(f"PRESS BRIEFING BY ADA LUND\n\nThe Briefing Room\n\n1:05 P.M. EDT\n\n{body}\n")


@pytest.mark.parametrize("gap", [" ", "  ", "    ", "\xa0", "\xa0\xa0 ", ": ", ".  ", "\t"])
def test_a_question_is_told_by_its_letter_and_any_gap(gap):
    meeting = read(f"MS. LUND:  Yes?\n\nQ{gap}Thank you.\n\nMS. LUND:  Please.\n\nQ{gap}“Why” is it?")
    assert [(r.label, r.kind) for r in meeting.remarks] == [
        ("MS. LUND", RemarkKind.SPEECH),
        ("Q", RemarkKind.QUESTION),
    ] * 2


@pytest.mark.parametrize(
    "start", ["Q1 was good.", "Q&A is over.", "First: the boats.", "H.R. 37: a bill.", "The point: none."]
)
def test_other_beginnings_are_no_labels(start):
    meeting = read(f"MS. LUND:  Let us see.\n\n{start}\n\nQ    And?\n\nMS. LUND:  No.")
    assert [r.label for r in meeting.remarks] == ["MS. LUND", "Q", "MS. LUND"]
    assert meeting.remarks[0].text.endswith(start)


@pytest.mark.parametrize(
    ("end", "clock"),
    [
        ("END", None),
        ("END     2:47 P.M. EST", "14:47:00"),
        ("2:38P.M. EDT", "14:38:00"),
        ("(The briefing ended at 2:05 p.m.)", "14:05:00"),
    ],
)
def test_what_stands_behind_the_end_is_no_speech(end, clock):
    meeting = read(f"MS. LUND:  Thank you.\n\n{end}\n\n* An answer was corrected.")
    assert meeting.remarks[-1].text == "Thank you."
    *_, closing, rest = [item for item in meeting.items if isinstance(item, Note)]
    assert (closing.kind, closing.time and closing.time.isoformat()) == (NoteKind.TIME, clock)
    assert (rest.kind, rest.text) == (NoteKind.EDITORIAL, "* An answer was corrected.")


def test_joint_remarks_of_leaders_are_another_format():
    body = "PRESIDENT LUND:  Good afternoon.\n\nPRIME MINISTER BIRCH:  Thank you.\n\nQ    Why?\n\nPRESIDENT LUND:  Because."
    assert detect(f"Remarks by President Lund and Prime Minister Birch\n\n{body}\n".encode()).best == "press.remarks"
    assert detect(f"Press Briefing by President Lund\n\n{body}\n".encode()).best == "us.briefing"


LABELS = st.sampled_from(
    ["MS. LUND", "MR. McRAE", "DR. OKOYE-HOLM", "THE PRESIDENT", "SECRETARY BIRCH", "MODERATOR", "Q"]
)
WORDS = st.lists(st.sampled_from("we have seen the lights of many ferries and a bell".split()), min_size=1, max_size=9)
TURNS = st.lists(
    st.tuples(LABELS, WORDS, st.sampled_from(["", "\n\n(Laughter.)", "\n\nAnd one more thing."])),
    min_size=2,
    max_size=12,
)


@given(TURNS, st.sampled_from(["", "     ", "\xa0\xa0\xa0"]), st.booleans())
def test_turns_are_read_back(turns, indent, hard):
    blocks = []
    for label, words, tail in turns:
        gap = "    " if label == "Q" else ":  "
        blocks.append(f"{indent}{label}{gap}{' '.join(words).capitalize()}.{tail}")
    meeting = read(("\n" if hard else "\n\n").join(blocks))
    assert [r.label for r in meeting.remarks] == [label for label, _, _ in turns]
    for remark, (_, words, tail) in zip(meeting.remarks, turns, strict=True):
        assert remark.text.startswith(f"{' '.join(words).capitalize()}.")
        assert ("more thing" in remark.text) == ("more" in tail)
        assert [n.text for n in remark.notes] == (["(Laughter.)"] if "(" in tail else [])


PENTAGON_2004 = """\
                United States Department of Defense.

                      News Transcript
   On the web: http://www.example.mil/cgi-bin/dlprint.cgi

Presenter: Secretary of Defense Ada Q. Lund and Gen. Mo Holm          June 17, 2031 1:35 PM EDT

               Defense Department Operational Update Briefing

            Lund:  Good afternoon.  We have one thing.

            Q     Can you talk about the ferry?

            Lund:  No.

            GEN. HOLM:  I can.

            Q     Please.
"""


def test_a_pentagon_transcript_set_in_from_the_margin() -> None:
    assert detect(PENTAGON_2004.encode()).best == "us.briefing"
    meeting = FORMAT.parse(PENTAGON_2004)
    assert str(meeting.date) == "2031-06-17"
    assert [(r.label, r.speaker and r.speaker.name) for r in meeting.remarks] == [
        ("Lund", "Ada Q. Lund"),
        ("Q", None),
        ("Lund", "Ada Q. Lund"),
        ("GEN. HOLM", "Mo Holm"),
        ("Q", None),
    ]


def test_the_word_transcript_above_it_all_is_nobody() -> None:
    text = "Press Briefing by Press Secretary Ada Lund\n\nTRANSCRIPT:\n\n2:04 p.m. EST\n\nMS LUND: Hi.\n\nQUESTION: Why?\n\n-END-\n"
    assert [remark.label for remark in FORMAT.parse(text).remarks] == ["MS LUND", "QUESTION"]


def test_the_president_of_the_title_is_the_president() -> None:
    text = "Remarks by President Lund, Vice President Holm, and Others in Press Briefing\n\n1:05 P.M. EDT\n\nTHE PRESIDENT:  Hi.\n\nQ    Why?\n\nTHE VICE PRESIDENT:  No.\n"
    found = [remark.speaker for remark in FORMAT.parse(text).remarks]
    assert [s.name for s in found if s] == ["Lund", None, "Holm"]


PUBLIC_PAPERS = """\
The President's News Conference
March 4, 2031

The President. Good afternoon. Please be seated. I have a statement about ferries.

Q. Mr. President, when do they sail?

The President. They sail at noon, and I am glad of it.

[At this point, the President took a call.]

Q. Thank you, sir.

Prime Minister Lund. I agree with the President.

Q. Thank you.

The President. Thank you.

Note: The President's 157th news conference began at 2 p.m. in the East Room.
"""


def test_the_public_papers_print_full_stops() -> None:
    assert detect(PUBLIC_PAPERS.encode()).best == "us.briefing"
    meeting = FORMAT.parse(PUBLIC_PAPERS)
    assert (meeting.title, str(meeting.date)) == ("The President's News Conference", "2031-03-04")
    assert [r.label for r in meeting.remarks] == [
        "The President",
        "Q",
        "The President",
        "Q",
        "Prime Minister Lund",
        "Q",
        "The President",
    ]
    assert meeting.remarks[-1].text == "Thank you."


def test_a_gaggle_without_a_headline() -> None:
    text = "Aboard Air Force One\n\nEn Route Ferryton\n\n2:15 P.M. EDT\n\nMS. LUND: Hi.\n\nQ Thanks.\n\nMS. LUND: Yes.\n\nEND 2:30 P.M. EDT\n"
    assert detect(text.encode()).best == "us.briefing"
    meeting = FORMAT.parse(text)
    assert meeting.place == "Aboard Air Force One"
    assert [r.label for r in meeting.remarks] == ["MS. LUND", "Q", "MS. LUND"]


def test_the_date_of_a_title_is_no_body_and_a_line_no_office():
    text = (
        "Press Briefing by Press Secretary Mo Holm, March 3, 2031\n\nPentagon Press Secretary Ada Lund\nWashington, D.C.\n\n"
        "MS. HOLM:  Good afternoon.\n\nQ    Will it pass?\n\nMS. LUND:  We think so.\n\nQ    When?\n\nMS. HOLM:  Soon.\n"
    )
    meeting = FORMAT.parse(text.encode())
    assert str(meeting.date) == "2031-03-03"
    speakers = [r.speaker for r in meeting.remarks if r.speaker and r.speaker.name]
    assert [(s.name, s.role, s.affiliation) for s in speakers[:2]] == [
        ("Mo Holm", "Press Secretary", None),
        ("Ada Lund", "Pentagon Press Secretary", None),
    ]


def test_the_public_papers_number_the_questions() -> None:
    text = (
        "[1.] Q. Mr. President, will the harbour open?\n\nTHE PRESIDENT. I believe so.\n\n[2.] Q. Sir, what of the ferry?\n\n"
        "THE PRESIDENT. It sails.\n\nQ. When?\n\nTHE PRESIDENT. Soon.\n\nReporter: Thank you, Mr. President.\n\n"
        "NOTE: President Lund's twelfth news conference was held in the Auditorium at 4 p.m.\n"
    )
    assert detect(text.encode()).best == "us.briefing"
    meeting = FORMAT.parse(text)
    assert [r.label for r in meeting.remarks] == ["Q", "THE PRESIDENT"] * 3 + ["Reporter"]
    assert [r.text for r in meeting.remarks][2] == "Sir, what of the ferry?"
    assert meeting.items[-1].text.startswith("NOTE: ")
