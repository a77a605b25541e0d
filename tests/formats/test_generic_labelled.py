"""Conformance of generic.labelled."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

from onrecord.formats.generic.labelled import FORMAT
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestGenericLabelled(FormatSuite):
    format = "generic.labelled"
    samples = HERE / "generic" / "labelled"
    others = HERE


def test_a_court_hearing_without_witnesses():
    text = (
        "THE CLERK: Case 12, Alder Mills against Birch.\n\nMR. HOLM: Good morning, Your Honor.\n\n"
        "THE COURT: Good morning. Let us begin.\n\nMR. HOLM: The motion asks for two things: time and money.\n\n"
        "THE COURT: Why is that?\n\nMS. BIRCH: It is late.\n\nTHE MARSHAL: All rise.\n\nTHE JURY: We do.\n\n"
        "THE COURT: I will take it under advisement.\n"
    )
    speakers = [r.speaker for r in FORMAT.parse(text.encode()).remarks]
    assert [s.role or s.name or s.kind.value for s in speakers if s] == [
        *("CLERK", "HOLM", "COURT", "HOLM", "COURT", "BIRCH", "MARSHAL", "group", "COURT")
    ]


def test_the_bare_speaker_of_a_parliament_is_an_office():
    text = (
        "Hon ADA HOLM (Birch): When will it open?\n\nSPEAKER: Order!\n\nHon BO LUND (Minister of Roads): Soon.\n\n"
        "SPEAKER: I call the member.\n\nCY ALDER: Is it so?\n\nHon BO LUND: It is.\n"
    )
    chair = [r.speaker for r in FORMAT.parse(text.encode()).remarks if r.label == "SPEAKER"]
    assert [(s.role, s.kind.value) for s in chair if s] == [("SPEAKER", "office")] * 2
    captions = "SPEAKER: Good morning.\n\nMARY ALDER: Hello.\n\nSPEAKER: It is open.\n\nMARY ALDER: Yes.\n"
    assert {r.speaker.kind.value for r in FORMAT.parse(captions.encode()).remarks if r.speaker} == {"unknown", "person"}


def test_agencies_ask_under_any_headline():
    text = "\n\n".join(
        f"{who}: Any comment on the ferry?\n\nLin Ada: We have said so."
        for who in ("ABQ", "Reuters", "The Lantern", "ABQ")
    )
    remarks = FORMAT.parse(f"Notes of the day\n\n{text}\n".encode()).remarks
    assert [(r.kind.value, r.speaker.affiliation) for r in remarks[::2] if r.speaker] == [
        *(("question", "ABQ"), ("question", "Reuters"), ("question", "The Lantern"), ("question", "ABQ"))
    ]


def test_numbers_of_questions_are_no_part_of_the_speech_before():
    page = (
        "<html><body><p>1. [66001] <b>Jo Example (Northtown) (Oak):</b> What steps he is taking.</p>"
        "<p><b>The Secretary of State for Mills (Mr Al Sample):</b> Many.</p><p><b>Jo Example:</b> Thank you.</p>"
        "<p>T2. [66002] <b>Bo Birch (Southtown) (Elm):</b> What else.</p><h5>12.34 pm</h5>"
        "<p><b>Mr Sample:</b> More.</p><p>Q3. <b>Cy Holm (Easton) (Elm):</b> Is that so?</p>"
        "<p><b>Mr Sample:</b> It is.</p></body></html>"
    )
    meeting = FORMAT.parse(page.encode())
    assert [(r.label and r.label.split(" (")[0], r.text) for r in meeting.remarks] == [
        ("Jo Example", "What steps he is taking."),
        ("The Secretary of State for Mills", "Many."),
        ("Jo Example", "Thank you."),
        ("Bo Birch", "What else."),
        ("Mr Sample", "More."),
        ("Cy Holm", "Is that so?"),
        ("Mr Sample", "It is."),
    ]
    assert [n.time for r in meeting.remarks for n in r.notes] == [dt.time(12, 34)]


@pytest.mark.parametrize("mark", [" »", " ¶", "»", " •", " ›"])
def test_ornaments_before_the_colon_are_no_part_of_the_label(mark):
    page = "".join(
        f"<p><b><a href='/{n}'>{who}{mark}</a> :</b> We meet on day {n}.</p>"
        for n, who in enumerate(("THE SPEAKER", "ADA LUND", "HON. TIM SAMPLE (The Premier)", "ADA LUND", "THE SPEAKER"))
    )
    assert [(r.label, r.text) for r in FORMAT.parse(f"<html><body>{page}</body></html>".encode()).remarks] == [
        ("THE SPEAKER", "We meet on day 0."),
        ("ADA LUND", "We meet on day 1."),
        ("HON. TIM SAMPLE (The Premier)", "We meet on day 2."),
        ("ADA LUND", "We meet on day 3."),
        ("THE SPEAKER", "We meet on day 4."),
    ]


def test_a_label_with_a_clock_time_needs_no_blank_line():
    text = (
        "Mr Kofi Alder (NPX — Birch North) 12:50 p.m.\nMr Speaker, I thank you for the floor.\n"
        "Mr Speaker 12:55 p.m.\nOrder, order. The House will listen.\n"
        "Mrs Ama Holm (NDX — Elm) 1:05 p.m.\nI rise to oppose the motion.\n"
        "Mr Speaker 1:10 p.m.\nThe question is put.\n"
    )
    assert [(r.label, r.start) for r in FORMAT.parse(text.encode()).remarks] == [
        ("Mr Kofi Alder (NPX — Birch North)", dt.time(12, 50)),
        ("Mr Speaker", dt.time(12, 55)),
        ("Mrs Ama Holm (NDX — Elm)", dt.time(13, 5)),
        ("Mr Speaker", dt.time(13, 10)),
    ]


@pytest.mark.parametrize("shape", ["**{who}** ({at}): {said}", "[{at}] **{who}:** {said}", "**{who}:** ({at}) {said}"])
def test_clock_times_beside_markdown_labels_are_starts(shape):
    turns = [("Mayor Holm", "Good evening."), ("Member Birch", "Present."), ("Mayor Holm", "We begin.")] * 2
    text = "\n\n".join(shape.format(who=who, said=said, at=f"00:0{n}:12") for n, (who, said) in enumerate(turns))
    remarks = FORMAT.parse(f"# Harbour Council\n\n{text}\n".encode()).remarks
    assert [(r.label, r.text) for r in remarks] == turns
    assert [r.start for r in remarks] == [dt.timedelta(minutes=n, seconds=12) for n in range(6)]


SPOKEN = (
    "Mayor Holm: Good evening.\n\nMember Birch: Good evening.\n\nMayor Holm: We begin.\n\nMember Birch: I move it.\n"
)


@pytest.mark.parametrize(
    ("front", "title", "date"),
    [
        ("Wednesday, March 5, 2031\n\nHARBOUR COUNCIL", "HARBOUR COUNCIL", dt.date(2031, 3, 5)),
        ("Harbour Council Meeting\n\nDate: 5 March 2031", "Harbour Council Meeting", dt.date(2031, 3, 5)),
        ("# Harbour Council\n\n**Date:** March 5, 2031", "Harbour Council", dt.date(2031, 3, 5)),
        ("Seduta n. 9 di mercoledì 5 marzo 2031", "Seduta n. 9 di mercoledì 5 marzo 2031", dt.date(2031, 3, 5)),
        ("Harbour Council Meeting\n\n2031-03-05", "Harbour Council Meeting", dt.date(2031, 3, 5)),
        ("They met on 3 March 2031 and on 5 March 2031, again.\n\nNew: 6 March 2031 it was.", None, None),
        ("5", None, None),
    ],
)
def test_title_and_date_stand_in_front(front, title, date):
    meeting = FORMAT.parse(f"{front}\n\n{SPOKEN}".encode())
    assert (meeting.title, meeting.date, len(meeting.remarks)) == (title, date, 4)


def test_much_prose_before_the_first_label_is_a_doubt():
    prose = "It was a long day at the mill, and nobody knows why it was so. "
    lone = "\n\n".join([prose * 4] * 6)
    found = FORMAT.parse(f"{lone}\n\n{SPOKEN}".encode()).diagnostics
    assert [d.severity.value for d in found if d.code == "speech-before-labels"] == ["warning"]
    usual = FORMAT.parse(f"{prose}\n\n{SPOKEN * 3}".encode()).diagnostics
    assert "speech-before-labels" not in {d.code for d in usual}
