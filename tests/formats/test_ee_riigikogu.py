"""Conformance of ee.riigikogu."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestEeRiigikogu(FormatSuite):
    format = "ee.riigikogu"
    samples = HERE / "ee" / "riigikogu"
    others = HERE
