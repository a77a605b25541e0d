"""Formats of rows: what stands in no row, or in a row without text, is not passed over in silence."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Meeting, Source, Unclassified
from onrecord.spec import JsonFormat, Sniff, TableFormat
from onrecord.testing.laws import check_meeting

ROWS = JsonFormat(
    id="zz.rows",
    title="Rows",
    sniff=Sniff(),
    text="said.words",
    label=("who",),
    topic="item",
    row_facts={"no": "number", "seat": "seat"},
)
SAID = {"who": "Ada Lund", "said": {"words": "Good day to you."}}


def read(*rows: Any) -> Meeting:
    return ROWS.parse(json.dumps(rows, ensure_ascii=False))


def found(meeting: Meeting) -> list[tuple[int, str]]:
    return [(d.count, d.message) for d in meeting.diagnostics if d.code == "row-without-text"]


def left(meeting: Meeting) -> list[str]:
    return [item.text for item in meeting.items if isinstance(item, Unclassified)]


def test_a_row_that_has_its_words_elsewhere_is_reported() -> None:
    meeting = read(
        SAID, {"who": "Bo Ek", "words": "I say no."}, {"said": {"words": {"en": ["We go."]}}, "x": "I stay."}
    )
    assert found(meeting) == [(2, "/1 has words and no text at 'said.words': 'I say no.'")]
    [first] = [d.span for d in meeting.diagnostics if d.code == "row-without-text"]
    assert first is not None
    assert first.cut(meeting.source.text) == "I say no."


@pytest.mark.parametrize(
    "row",
    [
        {"who": "Ada Lund", "item": "The long bridge", "seat": "front row"},
        {"who": "Bo Ek", "said": {"words": ""}, "more": "not so"},
        {"id": "one-two", "time": "10:00 12:00", "n": 4, "none": None, "list": []},
        {},
    ],
)
def test_rows_that_say_nothing_are_not_reported(row: dict[str, Any]) -> None:
    assert not found(read(SAID, row))


KEPT = ["Yes", "Order, order.", ["We meet", {"a": "noon"}]]


@given(st.lists(st.sampled_from([*KEPT, "–", "", 3, None, ["x"], []])))
def test_text_in_no_row_is_kept(strays: list[Any]) -> None:
    meeting = read(SAID, *strays, SAID)
    assert left(meeting) == [str(one[0] if isinstance(one, list) else one) for one in strays if one in KEPT]
    check_meeting(meeting)


def test_text_in_no_row_stays_with_its_meeting() -> None:
    fmt = JsonFormat(id="zz.days", title="Days", sniff=Sniff(), text="said", meetings_by="day")
    rows = ["Draft", {"day": "1", "said": "One."}, "Uncorrected", {"day": "2", "said": "Two."}, "The end"]
    one, two = fmt.read(Source(json.dumps(rows)))
    assert (left(one), left(two)) == (["Draft", "Uncorrected"], ["The end"])


def test_a_row_of_a_table() -> None:
    fmt = TableFormat(id="zz.table", title="Table", sniff=Sniff(), text="said", label=("who",))
    meeting = fmt.parse("who,note,said\nAda,,Good day.\nBo,is not here,\nCy\n")
    assert not found(meeting)
