"""Conformance of pl.sejm."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestPlSejm(FormatSuite):
    format = "pl.sejm"
    samples = HERE / "pl" / "sejm"
    others = HERE
