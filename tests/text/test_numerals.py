from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.numerals import ERA_NAMES, NUMERALS, buddhist_year, era_year, parse_numeral

FIGURES = "〇一二三四五六七八九"


def written(number: int) -> str:
    """The number as a Chinese text has it, below ten thousand."""
    out, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        figure = number // unit % 10
        if figure:
            out += ("零" if gap and out else "") + FIGURES[figure] + name
            gap = False
        else:
            gap = True
    return out


@given(st.integers(1, 9999))
def test_written_numbers_come_back(number):
    assert parse_numeral(written(number)) == number
    assert parse_numeral("".join(FIGURES[int(figure)] for figure in str(number))) == number
    assert parse_numeral(str(number)) == number


SHORT = [("十", 10), ("十二", 12), ("廿一", 21), ("卅", 30), ("千九百四十七", 1947)]


@pytest.mark.parametrize(("text", "number"), SHORT)
def test_short_forms(text, number):
    assert parse_numeral(text) == number


@given(st.text() | st.text(NUMERALS))
def test_any_text_gives_a_number_or_none(text):
    number = parse_numeral(text)
    assert number is None or number >= 0


@given(st.sampled_from(ERA_NAMES), st.integers(-5, 1200))
def test_an_era_lasts_as_long_as_it_did(era, year):
    found = era_year(era, year)
    assert found is None or found - year == era_year(era, 1) - 1
    assert (found is None) == (year < 1 or era_year(era, year) is None)


def test_eras_meet():
    assert era_year("明治", 45) == era_year("大正", 1) == 1912
    assert era_year("大正", 15) == era_year("昭和", 1) == 1926
    assert era_year("昭和", 64) == era_year("平成", 1) == 1989
    assert era_year("平成", 31) == era_year("令和", 1) == 2019
    assert era_year("民國", 1) == 1912
    assert [era_year("大正", 0), era_year("大正", 16)] == [None, None]


@given(st.integers(1000, 2399))
def test_only_years_of_the_buddhist_count_are_moved(year):
    assert buddhist_year(year) == year
    assert buddhist_year(2400 + year % 200) == 1857 + year % 200
