"""Line ends put back where an extractor lost them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.breaks import with_breaks
from onrecord.kernel.view import View
from onrecord.model.source import Source
from onrecord.text.patterns import compile_pattern

BEGINS = compile_pattern(r"MR\. [A-Z]+\.|(?P<alone>-\d+-)")


@given(st.lists(st.sampled_from(["MR. HOLM.", "-12-", "So moved. ", "\n", "\r\n", "a"]), max_size=30).map("".join))
def test_the_way_back_stays_and_no_character_is_lost(text):
    source = Source(text)
    view = with_breaks(View(source), BEGINS)
    assert view.text.replace("\n", "") == text.replace("\r\n", "").replace("\n", "")
    for match in BEGINS.finditer(view.text):
        assert view.text[: match.start()][-1:] in ("", "\n")
        assert view.span(*match.span()).cut(text) == match[0]


def test_what_stands_alone_ends_its_line():
    assert with_breaks(View(Source("and-2-does")), BEGINS).text == "and\n-2-\ndoes"


def test_nothing_to_break_is_the_same_view():
    view = View(Source("MR. HOLM. Yes.\nMR. BERG. No."))
    assert with_breaks(view, BEGINS) is view


def test_one_long_line_takes_linear_time():
    text = "So moved.MR. HOLM. " * 20_000
    assert with_breaks(View(Source(text)), BEGINS).text.count("\n") == 20_000
