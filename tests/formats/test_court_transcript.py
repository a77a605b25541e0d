"""Conformance of court.transcript, and what its samples do not show."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import detect
from onrecord.formats.court.transcript import FORMAT
from onrecord.model.items import Insertion, Note, NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "court" / "transcript"


class TestCourtTranscript(FormatSuite):
    format = "court.transcript"
    samples = SAMPLES
    others = HERE
    metamorphic = False  # who asks depends on the lines before


def sample(name: str):
    return FORMAT.parse((SAMPLES / name).read_bytes())


def test_who_asks_and_who_answers():
    remarks = sample("deposition.txt").remarks
    asked = next(r.speaker for r in remarks if r.label == "Q")
    told = next(r.speaker for r in remarks if r.label == "A")
    aside = next(r.speaker for r in remarks if r.label == "THE WITNESS")
    assert (asked.name, asked.honorific, asked.resolved_by) == ("LUND", "MS.", "examiner line")
    assert (told.name, told.resolved_by) == ("AMA OKOYE", "sworn witness")
    assert (aside.name, aside.role) == ("AMA OKOYE", "WITNESS")


def test_the_column_of_times_is_hidden():
    meeting = sample("deposition.txt")
    assert sum(row.rule == "time-column" for row in meeting.ledger) > 20
    assert not any("01:1" in r.text for r in meeting.remarks)


def test_page_and_line():
    remark = sample("deposition.txt").remarks[3]
    assert (remark.page, remark.locator) == ("4", "4:11")


def test_the_end_and_what_follows():
    meeting = sample("deposition.txt")
    end = next(i for i in meeting.items if isinstance(i, Note) and i.kind is NoteKind.TIME)
    assert str(end.time) == "15:42:00"
    assert [h.text for h in meeting.headings] == ["EXAMINATION", "CERTIFICATION"]
    assert [i.text.startswith("[2020 - rope]") for i in meeting.items if isinstance(i, Insertion)] == [True]


@pytest.mark.parametrize("line", ["A couple of boats came.", "A.M. was early.", "Q1 was good.", "FOR THE RECORD: no"])
def test_other_beginnings_are_no_labels(line):
    meeting = FORMAT.parse(f"BY MR. LUND:\nQ.  Why?\nA.  Because\n{line}\nQ.  And?\nA.  No.\n")
    assert [r.label for r in meeting.remarks] == ["Q.", "A.", "Q.", "A."]


def test_the_examiner_changes():
    meeting = FORMAT.parse(
        "AMA OKOYE,\nhaving been first duly sworn, testified as follows:\nDIRECT EXAMINATION\nBY MR. LUND:\n"
        "Q.  Why?\nA.  Because.\nQ.  (By Ms. Holm) And then?\nA.  No.\nCROSS-EXAMINATION\nBY MS. HOLM:\nQ.  So?\nA.  Yes.\n"
    )
    assert [r.speaker and r.speaker.name for r in meeting.remarks] == [
        "LUND", "AMA OKOYE", "Holm", "AMA OKOYE", "Holm", "AMA OKOYE",
    ]  # fmt: skip


MARKS = st.sampled_from([("Q", "    "), ("Q.", "  "), ("Q.", " "), ("Q.", "\t"), ("Q", "\t")])
WORDS = st.lists(st.sampled_from("the ferry has 18 boats and 3 bells at 1:15 or so".split()), min_size=1, max_size=9)


@given(MARKS, st.lists(st.tuples(WORDS, WORDS), min_size=2, max_size=9), st.sampled_from(["\n", "\r\n", "\r"]))
def test_questions_and_answers_are_read_back(mark, pairs, end):
    (q, gap), lines = mark, ["BY MS. LUND:"]
    for asked, answered in pairs:
        lines += [f"{q}{gap}Did {' '.join(asked)}?", f"{q.replace('Q', 'A')}{gap}Yes, {' '.join(answered)}."]
    found = FORMAT.parse(end.join(lines)).remarks
    assert [r.kind for r in found] == [RemarkKind.QUESTION, RemarkKind.ANSWER] * len(pairs)
    assert [r.text for r in found] == [
        text for asked, answered in pairs for text in (f"Did {' '.join(asked)}?", f"Yes, {' '.join(answered)}.")
    ]


TRIAL = """
             THE CLERK:  Raise your right hand.
             OLE B. HOLM, PLAINTIFF'S WITNESS, SWORN
                  DIRECT EXAMINATION
BY MS. OKOYE:
   Q.   Would you spell it?
   A.   (Through interpreter)  H-o-l-m.
   Q.   BY MR. SANDE:  And then?
   A.   (Via the interpreter.)  No.
        THE INTERPRETER:  She says no.
        JUROR NO. 5:  I can't hear.
        UNIDENTIFIED SPEAKER 2:  Hm.
        Mr. Sande:  Thank you.
        The Witness:  Me?
BY MS. OKOYE:  Q.  And the rope?
        A.  It was cut.
        MR. SANDE:  Q.  By whom?
        A.  A. B. Grim.
        * * *
             AMA MARSH,
called as a witness on behalf of the Defendant, having been
first duly sworn, testified as follows:
           CROSS-EXAMINATION BY MS. OKOYE:
        Q:  Yes or no?
        A:  No.
        QUESTION:  Where?
        ANSWER:  On deck.
"""


def test_the_ways_of_trials():
    found = FORMAT.parse(TRIAL).remarks
    assert [(r.label, r.speaker and (r.speaker.name or r.speaker.role), r.text) for r in found] == [
        ("THE CLERK", "CLERK", "Raise your right hand."),
        ("Q.", "OKOYE", "Would you spell it?"),
        ("A.", "OLE B. HOLM", "H-o-l-m."),
        ("Q.", "SANDE", "And then?"),
        ("A.", "OLE B. HOLM", "No."),
        ("THE INTERPRETER", "INTERPRETER", "She says no."),
        ("JUROR NO. 5", "JUROR NO. 5", "I can't hear."),
        ("UNIDENTIFIED SPEAKER 2", None, "Hm."),
        ("Mr. Sande", "Sande", "Thank you."),
        ("The Witness", "OLE B. HOLM", "Me?"),
        ("Q.", "OKOYE", "And the rope?"),
        ("A.", "OLE B. HOLM", "It was cut."),
        ("MR. SANDE", "SANDE", ""),
        ("Q.", "SANDE", "By whom?"),
        ("A.", "OLE B. HOLM", "A. B. Grim."),
        ("Q", "OKOYE", "Yes or no?"),
        ("A", "AMA MARSH", "No."),
        ("QUESTION", "OKOYE", "Where?"),
        ("ANSWER", "AMA MARSH", "On deck."),
    ]
    assert [note.text for r in found for note in r.notes] == [
        "(Through interpreter)", "BY MR. SANDE:", "(Via the interpreter.)", "* * *",
    ]  # fmt: skip


def test_a_person_is_one_speaker_however_found():
    names = [s.name for s in sample("condensed.txt").speakers if s.name]
    assert names == ["OKOYE", "OLE B. HOLM", "SANDE"]


def pages_of(numbers: list[int]) -> str:
    lines = ["BY MS. LUND:", *(f"{mark}.  So it was." for mark in "QA" * 12)]
    return "\f".join(
        "\n".join(f"{n:>2}    {line}" for n, line in enumerate(lines, 1)) + f"\n{number:>40}\n" for number in numbers
    )


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([3, 4, 5, 6, 7, 8], []),
        ([3, 4, 6, 7, 8, 9], ["pages-missing: page 6 follows page 4, at line 53"]),
        ([3, 4, 4, 5, 6, 7], ["pages-out-of-order: page 4 follows page 4, at line 53"]),
        ([3, 4, 5, 6, 1, 2, 3, 4], []),
    ],
)
def test_pages_that_are_missing_or_out_of_order(numbers, expected):
    meeting = FORMAT.parse(pages_of(numbers))
    assert [f"{d.code}: {d.message}" for d in meeting.diagnostics] == expected
    assert len(meeting.remarks) == 24 * len(numbers)


def test_what_scanners_make_of_labels():
    found = FORMAT.parse(
        "THE V1DEOGRAPHER:  On the record.\nBY MR. LUND:\nQ,  Why?\nA .  So.\nMR, HOLM:  Objection.\nA,  Because\n"
        "A, B and C rang.\nQ.  And?\n"
    ).remarks
    assert [(r.label, r.text) for r in found] == [
        ("THE V1DEOGRAPHER", "On the record."),
        ("Q,", "Why?"),
        ("A .", "So."),
        ("MR, HOLM", "Objection."),
        ("A,", "Because A, B and C rang."),
        ("Q.", "And?"),
    ]


BARE = """COUNTY OF LARKSPUR: CRIMINAL TERM

B E F O R E: HONORABLE EVA GRIM, JUSTICE

A P P E A R A N C E S:

FOR THE PEOPLE: ADA LUND, ESQ.

THE COURT: Call your witness.

A M A   B .   M A R S H, called as a witness on behalf of the
People, having been duly sworn, testified as follows:

DIRECT EXAMINATION

BY MS. LUND:

Q Where do you work?

A On the ferry.

A couple of years now, as for
A National holiday.

MR. SANDE: Objection.

Q Did you hear it?

A (No response.)

AUDIO DESCRIPTION: Displayed.

***

BY MR. SANDE:

Q You rang it, right?

A I did.
"""


def test_letters_with_one_blank_and_no_stop():
    found = FORMAT.parse(BARE).remarks
    assert [(r.label, r.speaker and (r.speaker.name or r.speaker.role), r.text) for r in found] == [
        ("THE COURT", "COURT", "Call your witness."),
        ("Q", "LUND", "Where do you work?"),
        ("A", "AMA B. MARSH", "On the ferry.\nA couple of years now, as for A National holiday."),
        ("MR. SANDE", "SANDE", "Objection."),
        ("Q", "LUND", "Did you hear it?"),
        ("A", "AMA B. MARSH", ""),
        ("Q", "SANDE", "You rang it, right?"),
        ("A", "AMA B. MARSH", "I did."),
    ]


HEARING = """                 UNITED STATES DISTRICT COURT
                 NORTHERN DISTRICT OF LARKSPUR

 LUND FERRIES, LTD.,            )  Case No. 31-CV-0449
           Plaintiff,           )
      vs.                       )  March 4, 2031
 OLE SANDE,                     )
           Defendant.           )
 _______________________________)

            TRANSCRIPT OF MOTION HEARING
          BEFORE THE HONORABLE EVA GRIM

APPEARANCES:

For the Plaintiff:   ADA HOLM, ESQ.

               P R O C E E D I N G S

          THE CLERK:  Case 449, Lund Ferries against Sande.

          MS. HOLM:  Good morning, Your Honor.

          {judge}:  Good morning.

          MR. BIRCH:  We oppose it.

          {judge}:  Why?

          A JUROR:  May I --

          PROSPECTIVE JUROR NO. 7:  No.
"""


@pytest.mark.parametrize("judge", ["THE COURT", "JUDGE GRIM", "HON. EVA B. GRIM", "CHIEF JUSTICE GRIM"])
def test_a_hearing_without_a_witness(judge):
    text = HEARING.replace("{judge}", judge)
    assert detect(text.encode()).best == "court.transcript"
    meeting = FORMAT.parse(text)
    assert (meeting.title, str(meeting.date)) == ("TRANSCRIPT OF MOTION HEARING", "2031-03-04")
    labels = ["THE CLERK", "MS. HOLM", judge, "MR. BIRCH", judge, "A JUROR", "PROSPECTIVE JUROR NO. 7"]
    assert [r.label for r in meeting.remarks] == labels
    juror = meeting.remarks[-1].speaker
    assert juror is not None
    assert (juror.name, juror.role) == (None, "PROSPECTIVE JUROR NO. 7")


def test_a_part_of_a_hearing_without_its_cover():
    text = "MR. HOLM: We ask for it, Your Honor.\n\nTHE COURT: Why?\n\nMR. HOLM: It rang.\n\nTHE COURT: I see.\n"
    assert detect(text.encode()).best == "court.transcript"
    assert [r.label for r in FORMAT.parse(text).remarks] == ["MR. HOLM", "THE COURT"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Q: Why?\nA: We rang it.\nQ: When?\nA: In May.\nQ: So?\nA: No more on the record.\n",
        "MR. HOLM: Yes.\n\nMS. LUND: No.\n\nMR. HOLM: The appeals court: it said so, Your Honor.\n",
        "Ferry Council\n\nMR. HOLM: I move it.\n\nTHE CHAIR: Thank you.\n\nMR. HOLM: The court knows.\n",
    ],
)
def test_other_records_are_no_hearings(text):
    assert detect(text.encode()).best != "court.transcript"


def test_a_deposition_with_colons_and_an_objection():
    text = """DEPOSITION OF AMA OKOYE

     Q:   Did you hear it?

     MR. KAY:  Object to the form.

     A:   I did.

     Q:   And then?

     A:   No.

     Q:   Why?

     A:   It stopped.
"""
    assert detect(text.encode()).best == "court.transcript"
    meeting = FORMAT.parse(text)
    assert meeting.title == "DEPOSITION OF AMA OKOYE"
    asked = [r for r in meeting.remarks if r.kind is RemarkKind.QUESTION]
    assert [(r.speaker.name if r.speaker else None) for r in asked] == [None] * 3
    assert {r.speaker.name for r in meeting.remarks if r.kind is RemarkKind.ANSWER and r.speaker} == {"AMA OKOYE"}


@pytest.mark.parametrize("date", ["May 18th, 2031", "MAY 18, 2031", "May 18, 2031  2:30 p.m.", "Sunday, May 18, 2031"])
def test_dates_of_covers(date):
    assert str(FORMAT.parse(HEARING.replace(")  March 4, 2031", f"\n{date}\n")).date) == "2031-05-18"


TURNS = [
    ("THE COURT", "Please be seated."),
    ("THE CLERK", "Case 12, Lund against Holm. Counsel, your appearances."),
    ("MS. LUND", "Good morning, Your Honor."),
    ("THE COURT", "Good morning. Who is here for THE COURT of Larkspur, then?"),
    ("MR. VAN HOLM", "I am, Your Honor; as Mr. Grim says: it rang."),
    ("A VOICE", "We wait."),
    ("THE COURT", "So do I."),
]


@pytest.mark.parametrize("numbered", [False, True])
def test_hearings_whose_line_ends_were_lost(numbered):
    words = [f"{label}: {text}" for label, text in TURNS]
    line = " ".join(f"{n} {one}" for n, one in enumerate(words, 1)) if numbered else " ".join(words)
    text = f"SUPERIOR COURT OF LARKSPUR\n\n{line}\n\nTHE COURT: We go on, Your Honor.\n"
    assert detect(text.encode()).best == "court.transcript"
    found = [(r.label, r.text) for r in FORMAT.parse(text).remarks][: len(TURNS)]
    assert [label for label, _ in found] == [label for label, _ in TURNS]
    assert all(text.startswith(said) for (_, text), (_, said) in zip(found, TURNS, strict=True))


def test_labels_that_are_read_out_in_short_lines_are_speech():
    text = "THE COURT:  It says.  THE CLERK:  No.\n\nMS. LUND:  Yes, Your Honor.\n\nTHE COURT:  So.\n"
    assert [r.label for r in FORMAT.parse(text).remarks] == ["THE COURT", "MS. LUND", "THE COURT"]


def test_labels_in_small_letters():
    text = "Mr. Holm: We ask for it, Your Honor.\n\nThe Court: Why?\n\nMr. Holm: It rang.\n\nThe Court: I see.\n"
    assert detect(text.encode()).best == "court.transcript"
    assert [r.label for r in FORMAT.parse(text).remarks] == ["Mr. Holm", "The Court"] * 2
