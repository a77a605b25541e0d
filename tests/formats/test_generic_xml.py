"""Conformance of generic.xml."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

from onrecord.formats.generic.xml import FORMAT
from onrecord.testing import FormatSuite
from onrecord.testing.laws import check_meeting

HERE = pathlib.Path(__file__).parent


class TestGenericXml(FormatSuite):
    format = "generic.xml"
    samples = HERE / "generic" / "xml"
    others = HERE


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("TUESDAY, 4 MARCH 2031", dt.date(2031, 3, 4)),
        ("Dienstag, den 4. M\u00e4rz 2031", dt.date(2031, 3, 4)),
        ("2031-03-04", dt.date(2031, 3, 4)),
        ("undated", None),
    ],
)
def test_the_date_is_read_in_any_language(printed, date):
    text = f"<debate><date>{printed}</date><speech speaker='Ada Lund'><p>Order.</p></speech></debate>"
    meeting = FORMAT.parse(text)
    assert meeting.date == date
    check_meeting(meeting)
