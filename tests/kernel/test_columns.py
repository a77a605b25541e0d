"""Sheets that hold several pages side by side: they are read page after page, and all leads back to the file."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.formats.court.transcript import FORMAT as COURT
from onrecord.kernel.columns import arrange
from onrecord.kernel.order import Order
from onrecord.model.items import Paragraph
from onrecord.model.span import OffsetMap, Span
from onrecord.testing import laws

WORDS = st.lists(st.sampled_from("the ferry has 18 boats and 3 bells Well Yes I 25".split()), max_size=6)
PAGES = st.lists(WORDS.map(" ".join), min_size=8, max_size=8).map(
    lambda lines: ["And so it was on that day in the old hall", "and after it", "in the rain", *lines, "and then"]
)


def side_by_side(pages: list[list[str]], gap: str = "   ") -> list[str]:
    """Lines of one row of pages, a number before each line of a page."""
    cells = [[f"{n:>3}  {line}" for n, line in enumerate(page, 1)] for page in pages]
    widths = [max(map(len, page)) for page in cells]
    return [
        gap.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*cells, strict=True)
    ]


def said(text: str) -> list[str]:
    """The lines of a text without numbers and blanks."""
    return [words for line in text.replace("\f", "\n").split("\n") if (words := line.strip()[2:].strip())]


@given(
    st.lists(PAGES, min_size=2, max_size=3),
    st.sampled_from(["   ", " " * 9, "\t"]),
    st.sampled_from("\n \r\n \r".split(" ")),
)
def test_pages_come_one_after_another(pages, gap, end):
    order = arrange(end.join(side_by_side(pages, gap)))
    assert order is not None
    assert said(order.text.replace(end, "\n")) == [line.strip() for page in pages for line in page if line]


@given(st.lists(PAGES, min_size=4, max_size=4), st.booleans(), st.booleans())
def test_four_pages_run_down_unless_their_numbers_tell_otherwise(pages, down, fed):
    labels = [("Page 6", "Page 8"), ("Page 7", "Page 9")] if down else [("Page 6", "Page 7"), ("Page 8", "Page 9")]
    upper, lower = (pages[0::2], pages[1::2]) if down else (pages[:2], pages[2:])
    lines: list[str] = []
    for row, (left, right) in zip((upper, lower), labels, strict=True):
        lines += [*side_by_side(row), "", f"{left:>20}{right:>40}"]
    order = arrange("\n".join(lines) + ("\f" if fed else ""))
    assert order is not None
    shown = [line.split()[-1] for line in order.text.split("\n") if line.strip().startswith("Page")]
    assert shown == ["6", "7", "8", "9"]
    assert [line for line in said(order.text) if "ge " not in line] == [line for page in pages for line in page if line]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{n:>3}  {'We have':30} {n:>3} of {n} boats" for n in range(1, 5)),
        "\n".join(f"{n:>3}  A boat that has        {n if n % 3 else 4} bells" for n in range(1, 26)),
        "\n".join(f"{n:>3}  The line is numbered twice        {n:>3}" for n in range(1, 26)),
        "\n".join(f"  The chair        {n:>3}  The clerk" for n in range(1, 26)),
    ],
)
def test_other_numbers_make_no_pages(text):
    assert arrange(text) is None


@given(st.text(alphabet=" \n\f\r\t1239A:Page", max_size=300), st.lists(PAGES, min_size=2, max_size=2))
def test_every_character_stands_in_the_order_once(noise, pages):
    text = noise + "\n" + "\n".join(side_by_side(pages)) + "\n" + noise
    order = arrange(text)
    if order is not None:
        spans = sorted((s.start, s.end) for s in order.regions(0, len(order.text)))
        assert "".join(text[start:end] for start, end in spans) == text
        assert all(a[1] <= b[0] for a, b in pairwise(spans))
        assert all(
            order.position(order.span(k, k + 1).start) == k
            for k in range(len(order.text))
            if order.span(k, k + 1).length
        )


def test_a_remark_that_runs_over_the_page_has_its_exact_places():
    left = ["Q. Is it true that the bell", "  was rung and that"] + [""] * 5 + ["A. Yes.", "Q. And that you then"]
    right = ["  went home?", "A. Yes.", "Q. With the mate?", "A. No."] + [""] * 4 + ["Q. Thank you."]
    text = "BY MR. LUND:\n" + "\n".join(side_by_side([left, right]))
    meeting = COURT.parse(text)
    laws.check_meeting(meeting)
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Q.", "Is it true that the bell was rung and that"),
        ("A.", "Yes."),
        ("Q.", "And that you then went home?"),
        ("A.", "Yes."),
        ("Q.", "With the mate?"),
        ("A.", "No."),
        ("Q.", "Thank you."),
    ]
    (paragraph,) = meeting.remarks[2].paragraphs
    regions = paragraph.regions(0, len(paragraph.text))
    assert [span.cut(text) for span in regions] == ["And that you then", "went home?"]
    assert regions[1].end < regions[0].start
    assert paragraph.span == Span(regions[1].start, regions[0].end) == paragraph.locate(0, len(paragraph.text))
    assert paragraph.locate(4, 8).cut(text) == "that"
    assert [d.code for d in meeting.diagnostics] == ["pages-side-by-side"]
    assert [row.span.start for row in meeting.ledger] == sorted(row.span.start for row in meeting.ledger)


def test_a_map_that_goes_back_finds_the_smallest_span():
    offsets = OffsetMap(10, (0, 50, 5, 6, 10, 5, 12, 70, 5))
    assert offsets.locate(0, 17) == Span(10, 75)
    assert offsets.locate(2, 8) == Span(10, 55)
    assert Paragraph("a" * 17, Span(10, 75), (), offsets).regions(3, 13) == (Span(53, 55), Span(10, 15), Span(70, 71))


def test_lines_of_findings_are_those_of_the_file():
    order = Order("one  two\nfour", [(0, 5), "\n", (9, 13), (5, 9)])
    assert order.text == "one  \nfourtwo\n"
    assert order.span(6, 10) == Span(9, 13)
    assert order.position(5) == 10


def test_time_is_linear_in_marks():
    text = "\n".join(f"{n % 25 + 1:>3}  " + f"   {n % 25 + 1}" * 60 for n in range(2000))
    order = arrange(text)
    assert order is None or len(order.text) >= len(text)
