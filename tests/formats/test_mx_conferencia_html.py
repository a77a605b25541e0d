"""Conformance of mx.conferencia_html."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestMxConferenciaHtml(FormatSuite):
    format = "mx.conferencia_html"
    samples = HERE / "mx" / "conferencia_html"
    others = HERE
    metamorphic = False  # labels are inferred from all of a page, and the sample is short
