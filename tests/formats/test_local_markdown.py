"""Conformance of local.markdown."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestLocalMarkdown(FormatSuite):
    format = "local.markdown"
    samples = HERE / "local" / "markdown"
    others = HERE
    metamorphic = False  # equal neighbours are one remark
