"""Conformance of generic.labelled."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestGenericLabelled(FormatSuite):
    format = "generic.labelled"
    samples = HERE / "generic" / "labelled"
    others = HERE
