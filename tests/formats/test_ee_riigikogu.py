"""Conformance of ee.riigikogu."""

from __future__ import annotations

import pathlib

from onrecord.formats.ee.riigikogu import FORMAT
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestEeRiigikogu(FormatSuite):
    format = "ee.riigikogu"
    samples = HERE / "ee" / "riigikogu"
    others = HERE


def test_a_speech_without_data_of_its_speaker() -> None:
    meeting = FORMAT.parse('[{"speech_data": {"speaker_last_name": "Holm"}, "speech": ["Jah."]}, {"speech": ["Ei."]}]')
    assert [(r.speaker and r.speaker.name, r.text) for r in meeting.remarks] == [("Holm", "Jah."), (None, "Ei.")]
