"""Conformance of asr.cdp."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestAsrCdp(FormatSuite):
    format = "asr.cdp"
    samples = HERE / "asr" / "cdp"
    others = HERE
