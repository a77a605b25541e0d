"""Conformance of generic.labelled."""

from __future__ import annotations

import pathlib

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
