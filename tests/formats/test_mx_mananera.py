"""Conformance of mx.mananera."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestMxMananera(FormatSuite):
    format = "mx.mananera"
    samples = HERE / "mx" / "mananera"
    others = HERE
