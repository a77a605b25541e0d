"""Conformance of local.markdown_table."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestLocalMarkdownTable(FormatSuite):
    format = "local.markdown_table"
    samples = HERE / "local" / "markdown_table"
    others = HERE
