"""Conformance of il.knesset_csv."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestIlKnessetCsv(FormatSuite):
    format = "il.knesset_csv"
    samples = HERE / "il" / "knesset_csv"
    others = HERE
