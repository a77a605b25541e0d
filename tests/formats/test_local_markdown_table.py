"""Conformance of local.markdown_table."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest

from onrecord import detect
from onrecord.formats.local.markdown_table import FORMAT
from onrecord.model import Unclassified
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestLocalMarkdownTable(FormatSuite):
    format = "local.markdown_table"
    samples = HERE / "local" / "markdown_table"
    others = HERE


@pytest.mark.parametrize(
    ("head", "row", "start"),
    [
        ("| Speaker | Text |", "| {0} | {1} |", None),
        ("|Name|Remarks|", "|**{0}**|{1}|", None),
        ("| Time | Who | Transcript |", "| 00:01:00 | {0} | {1} |", dt.timedelta(minutes=1)),
        ("| # | Speaker | Timestamp | What |", "| 7 | {0} | 1:00 | {1} |", dt.timedelta(minutes=1)),
    ],
)
def test_columns_are_known_by_their_heads(head: str, row: str, start: dt.timedelta | None) -> None:
    turns = [("Ada Lund", "Good evening."), ("Ada Lund", "We begin."), ("Mo Holm", "Yes \\| no | maybe.")]
    lines = [head, "|" + ":--|" * head.count("|"), *(row.format(*turn) for turn in turns)]
    text = "# Town Board\n\n" + "\n".join(lines) + "\n"
    assert detect(text.encode()).best == "local.markdown_table"
    meeting = FORMAT.parse(text)
    assert meeting.title == "Town Board"
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Ada Lund", "Good evening. We begin."),
        ("Mo Holm", "Yes \\| no | maybe."),
    ]
    assert meeting.remarks[0].start == start
    assert not any(isinstance(item, Unclassified) for item in meeting.items)
