"""Conformance of generic.xml."""

from __future__ import annotations

import pathlib

from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestGenericXml(FormatSuite):
    format = "generic.xml"
    samples = HERE / "generic" / "xml"
    others = HERE
