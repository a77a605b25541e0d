from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.clock import parse_clock, parse_offset

TIMES = st.times().map(lambda t: t.replace(microsecond=0))
OFFSETS = st.timedeltas(dt.timedelta(0), dt.timedelta(hours=99, minutes=59))
PIECES = st.sampled_from("1 12 24 26 60 : . h Uhr a.m. p.m. PM noon midnight at 午後 時 分 半 正 十 godz. ² ٣".split())


def clock(hour, minute=0, second=0):
    return dt.time(hour, minute, second)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1:26 P.M. EST", clock(13, 26)),
        ("1:26 p. m.", clock(13, 26)),
        ("(10:12 a.m.)", clock(10, 12)),
        ("10.05 a.m.", clock(10, 5)),
        ("2.30pm", clock(14, 30)),
        ("8 pm", clock(20)),
        ("12:01 A.M.", clock(0, 1)),
        ("12.15 pm", clock(12, 15)),
        ("13:26 PM", clock(13, 26)),
        ("14:02", clock(14, 2)),
        ("14:02:33", clock(14, 2, 33)),
        ("14:02:33+01:00", clock(14, 2, 33)),
        ("14:02Z", clock(14, 2)),
        ("00:00", clock(0)),
        ("24:00", clock(0)),
        ("12 noon", clock(12)),
        ("12:00 noon", clock(12)),
        ("noon", clock(12)),
        ("12 midnight", clock(0)),
        ("midnight", clock(0)),
        ("1430 hrs", clock(14, 30)),
        ("0930 hours", clock(9, 30)),
        ("9.30 Uhr", clock(9, 30)),
        ("um 9 Uhr", clock(9)),
        ("9 Uhr 30", clock(9, 30)),
        ("18 h 30", clock(18, 30)),
        ("18h30", clock(18, 30)),
        ("16 heures 15", clock(16, 15)),
        ("15 heures", clock(15)),
        ("14h30min", clock(14, 30)),
        ("14 horas e 30 minutos", clock(14, 30)),
        ("a las 10:05 horas", clock(10, 5)),
        ("kl. 13.00", clock(13)),
        ("godz. 10 min. 5", clock(10, 5)),
        ("10 часов 00 минут", clock(10)),
        ("10 π.μ.", clock(10)),
        ("5.30 μ.μ.", clock(17, 30)),
        ("10時2分", clock(10, 2)),
        ("（11時8分）", clock(11, 8)),
        ("午後三時五分", clock(15, 5)),
        ("午前十時", clock(10)),
        ("下午2時30分", clock(14, 30)),
        ("九時半", clock(9, 30)),
        ("上午9時整", clock(9)),
        ("오후 2시 30분", clock(14, 30)),
    ],
)
def test_times_of_day(text, expected):
    assert parse_clock(text) == expected
    assert parse_clock(f" {text} ") == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9",
        "10.05",
        "25:00",
        "12:60",
        "24:01",
        "1:2",
        "11 noon",
        "3 midnight",
        "10 a.m. p.m.",
        "Article 14:02",
        "Isaiah 9:30 Uhr",
        "10 Downing Street",
        "quinze heures",
        "5 min",
        "$14:02",
        "14:02 people",
        "2005",
        "20.07.2005",
        "9:30 to 10:30",
        "a.m.",
        "午後",
        "x" * 5000,
    ],
)
def test_nothing_is_invented(text):
    assert parse_clock(text) is None


@given(TIMES)
def test_clock_times_come_back(time):
    assert parse_clock(time.isoformat()) == time
    assert parse_clock(f"{time:%I:%M:%S %p} EST") == time
    assert parse_clock(f"{time.hour}.{time:%M} Uhr") == time.replace(second=0)
    assert parse_clock(f"{time.hour}h{time:%M}") == time.replace(second=0)
    assert parse_clock(f"{time.hour}時{time.minute}分{time.second}秒") == time


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_any_text_gives_a_time_or_none(text):
    found = parse_clock(text)
    assert found is None or found.tzinfo is None


@given(OFFSETS)
def test_offsets_come_back(offset):
    seconds = int(offset.total_seconds())
    fraction = f"{offset.microseconds:06}"
    hours, minutes = f"{seconds // 3600:02}:{seconds // 60 % 60:02}", f"{seconds // 60}"
    assert parse_offset(f"{hours}:{seconds % 60:02}.{fraction}") == offset
    assert parse_offset(f"{minutes}:{seconds % 60:02},{fraction}") == offset
    assert parse_offset(f"{seconds}.{fraction}s") == offset


@pytest.mark.parametrize("text", ["", "62", "1:2", "00:99:00", "00:00:61", "-00:01", "1:0:00:00", "a 00:01", "00:01 b"])
def test_other_text_is_no_offset(text):
    assert parse_offset(text) is None


def test_milliseconds():
    assert parse_offset("1500ms") == dt.timedelta(seconds=1.5)


@given(st.text() | st.from_regex(r"\A\d{0,12}:?\d{0,12}:?\d{0,3}[.,]?\d{0,12}m?s?\Z"))
def test_any_text_gives_an_offset_or_none(text):
    found = parse_offset(text)
    assert found is None or found >= dt.timedelta(0)
