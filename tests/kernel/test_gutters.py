"""Columns of prose are read one after another; tables and lists stay as they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.gutters import arrange_columns
from onrecord.model.role import Role
from onrecord.spec import LineFormat, Rule, Sniff
from onrecord.testing import laws

WORD = st.sampled_from("the ferry has eighteen boats and three bells in harbors where nobody rings".split())
PROSE = st.lists(WORD, min_size=80, max_size=120).map(" ".join)
FORMAT = LineFormat(
    id="xx.columns",
    title="Columns",
    sniff=Sniff(),
    columns=True,
    rules=(Rule(Role.SPEECH, r"(?P<label>\p{Lu}+):[ ]", examples=("LUND: Yes.",)),),
)


def set_in_columns(texts: list[str], width: int, gap: int) -> list[str]:
    columns = [textwrap.wrap(text, width) for text in texts]
    height = max(map(len, columns))
    columns = [[*lines, *[""] * (height - len(lines))] for lines in columns]
    return [(" " * gap).join(cell.ljust(width) for cell in row).rstrip() for row in zip(*columns, strict=True)]


@given(st.lists(PROSE, min_size=2, max_size=3), st.integers(28, 44), st.integers(4, 9))
def test_columns_come_one_after_another(texts, width, gap):
    lines = set_in_columns(texts, width, gap)
    order = arrange_columns(
        "\n".join(
            [
                "A Title That Stands Above Both Of The Columns And Is Long",
                *lines,
                "And A Line That Ends Them And Stands Below Both Of Them",
            ]
        )
    )
    assert order is not None
    assert " ".join(order.text.split()).removeprefix(
        "A Title That Stands Above Both Of The Columns And Is Long "
    ).removesuffix(" And A Line That Ends Them And Stands Below Both Of Them") == " ".join(texts)


@pytest.mark.parametrize(
    "row",
    [
        "ADA LUND, Minnesota, Chairwoman        OLE HOLM, North Dakota",
        "Statement of Ada Lund, harbor master .................     17",
        "Ferries and their bells          17      36      42      99",
        "A line of a speech that is as long as any other one is here",
        "Lund          Holm          Okoye          Sande         Birch",
    ],
)
def test_tables_and_lists_stay(row):
    assert arrange_columns(f"{row}\n" * 30) is None


def test_a_speech_goes_on_in_the_next_column_and_on_the_next_page():
    words = " ".join(f"word{chr(97 + k % 26)}" for k in range(60))
    first = set_in_columns([f"LUND: {words}", f"{words} HOLM"], 36, 6)
    second = set_in_columns([f"{words} end.", f"{words} so."], 36, 6)
    text = "\n".join([*first, "\f", *second])
    meeting = FORMAT.parse(text)
    laws.check_meeting(meeting)
    (remark,) = meeting.remarks
    assert " ".join(remark.text.split()) == f"{words} {words} HOLM {words} end. {words} so."
    assert [d.code for d in meeting.diagnostics] == ["pages-side-by-side"]


@given(st.text(alphabet=" \n\fabC", max_size=400))
def test_every_character_stands_in_the_order_once(noise):
    text = (
        noise
        + "\n"
        + "\n".join(set_in_columns(["we have had the ferry " * 20, "and the bells ring in it " * 20], 30, 5))
    )
    order = arrange_columns(text)
    if order is not None:
        spans = sorted((s.start, s.end) for s in order.regions(0, len(order.text)))
        assert "".join(text[start:end] for start, end in spans) == text
