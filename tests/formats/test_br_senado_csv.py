"""Conformance of br.senado_csv."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestBrSenadoCsv(FormatSuite):
    format = "br.senado_csv"
    samples = HERE / "br" / "senado_csv"
    others = HERE
