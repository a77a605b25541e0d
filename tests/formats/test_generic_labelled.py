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
