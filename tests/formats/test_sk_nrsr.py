"""Conformance of sk.nrsr."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestSkNrsr(FormatSuite):
    format = "sk.nrsr"
    samples = HERE / "sk" / "nrsr"
    others = HERE
