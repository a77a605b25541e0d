from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord.model import SpecError
from onrecord.text import _names
from onrecord.text.dates import LANGUAGES, find_date, parse_date, parse_pattern

DAY = dt.date(2005, 7, 20)
DATES = st.dates(dt.date(1600, 1, 1), dt.date(2299, 12, 31))
CODES = st.lists(st.sampled_from([*LANGUAGES, "mul", "en-US", "pt_BR", "xx", ""]), max_size=3).map(tuple)
# Pieces that dates are made of, in every wrong order too.
PIECES = st.sampled_from(
    "20 7 2005 31 2 1999 99 July juillet Juli de of the , . - / ( ) : th 年 月 日 平成 民國 元 二十 tháng năm พ.ศ. "
    "२० ٢٠ 2๕๔๘ \n \n\n \u00a0 \u200f ² Ⅶ 0 00000 May".split(" ")
)


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("Wednesday, July 20, 2005", "en"),
        ("WEDNESDAY,JULY 20, 2005.", "en"),
        ("July 20th 2005", "en"),
        ("the 20th day of July, 2005", "en"),
        ("20 July 2005", "en-GB"),
        ("20-Jul-2005", "en"),
        ("2005-07-20", "en"),
        ("2005-07-20T14:30:00Z", "en"),
        ("2005-07-20 14:30:00+02:00", ""),
        ("20050720", ""),
        ("20.07.2005", "en"),
        ("20/07/2005", "en"),
        ("07/20/2005", "en-US"),
        ("2005/7/20", "en"),
        ("Mittwoch, den 20. Juli 2005", "de"),
        ("20. 7. 2005", "cs"),
        ("mercredi 20 juillet 2005", "fr"),
        ("Le MERCREDI 20 JUILLET 2005", "fr-CA"),
        ("Miércoles, 20 de julio del año 2005.", "es"),
        ("julio 20 de 2005", "es"),
        ("quarta-feira, 20 de Julho de 2005", "pt"),
        ("20 lipca 2005 r.", "pl"),
        ("20 июля 2005 года", "ru"),
        ("середа, 20 липня 2005 року", "uk"),
        ("2005. július 20-án", "hu"),
        ("2005 m. liepos 20 d.", "lt"),
        ("2005. gada 20. jūlijā", "lv"),
        ("Τετάρτη 20 Ιουλίου 2005", "el"),
        ("20 ΙΟΥΛΙΟΥ 2005", "el"),
        ("onsdag den 20. juli 2005", "da"),
        ("keskiviikkona 20. heinäkuuta 2005", "fi"),
        ("20 TEMMUZ 2005 Çarşamba", "tr"),
        ("Dydd Mercher, 20 Gorffennaf 2005", "cy"),
        ("20 ביולי 2005", "he"),
        ("٢٠ تموز ٢٠٠٥", "ar"),
        ("20 يوليو 2005", "ar"),
        ("ngày 20 tháng 7 năm 2005", "vi"),
        ("2005년 7월 20일 수요일", "ko"),
        ("2005年7月20日 星期三", "zh-Hant"),
        ("二〇〇五年七月二十日", "zh"),
        ("民國94年7月20日", "zh-TW"),
        ("中華民國九十四年七月二十日", "zh"),
        ("平成１７年７月２０日（水曜日）", "ja"),
        ("平成十七年七月二十日", "ja"),
        ("วันพุธที่ ๒๐ กรกฎาคม พุทธศักราช ๒๕๔๘", "th"),
        ("20 ก.ค. 2548", "th"),
    ],
)
def test_forms_of_one_day(text, languages):
    assert parse_date(text, languages=(languages,)) == DAY
    assert find_date(f"x {text} x", (languages,))[0] == DAY if text != "20050720" else True


@pytest.mark.parametrize(
    "text",
    [
        "",
        "III",
        "July 2005",
        "July",
        "20 July",
        "2005",
        "July 20",
        "31 February 2005",
        "February 29, 2005",
        "30/02/2005",
        "2005-13-01",
        "0 July 2005",
        "32 July 2005",
        "20 Juli 2005",
        "20.VII.2005",
        "20 July 05",
        "05/04/2005",
        "05-04-2005",
        "20 July 2005 and 21 July 2005",
        "Report of 20 July 2005",
        "20 July\n\n2005",
        "July\n\n20, 2005",
        "1.20 July 2005",
        "12.30 pm",
        "20 people in July 2005",
        "平成年7月20日",
        "昭和99年7月20日",
        "101年10月26日",
        "200507200",
        "20th 2005",
        "20 July 12005",
    ],
)
def test_nothing_is_invented(text):
    assert parse_date(text) is None


def test_years_of_taiwan_only_in_chinese():
    assert parse_date("101年10月26日", languages=("zh-Hant",)) == dt.date(2012, 10, 26)
    assert parse_date("101年10月26日", languages=("ja",)) is None


def test_figures_that_can_be_read_in_two_ways_need_an_order():
    assert parse_date("05/04/2005", languages=("fr",)) == dt.date(2005, 4, 5)
    assert parse_date("05/04/2005", languages=("en-GB",)) == dt.date(2005, 4, 5)
    assert parse_date("05/04/2005", languages=("en-US",)) == dt.date(2005, 5, 4)
    assert parse_date("05/04/2005", order="mdy") == dt.date(2005, 5, 4)
    assert parse_date("05/05/2005") == dt.date(2005, 5, 5)
    assert find_date("on 05/04/2005 and 06/04/2005, then 25/04/2005")[0] == dt.date(2005, 4, 25)


@pytest.mark.parametrize(
    ("text", "languages", "found"),
    [
        ("The House met on Tuesday, 4\u00a0March 2025, and on 5 March 2025.", "en", "4\u00a0March 2025"),
        ("Vol. 12, No. 7. MAY 11 AND 17, 1995", "en", "MAY 11 AND 17, 1995"),
        ("Sitting of 29–30 October 2013", "en", "29–30 October 2013"),
        ("In March 2005 it was agreed; 3 of 12 members left on April 2nd, 2006.", "en", "April 2nd, 2006"),
        ("Séance du 1er février 2013 à 9 h 30", "fr", "1er février 2013"),
        ("id CREC-2005-07-20-pt1", "en", "2005-07-20"),
        ("Budapest, 2005. július 20., szerda", "hu", "2005. július 20"),
    ],
)
def test_the_first_date_and_its_place(text, languages, found):
    date, start, end = find_date(text, (languages,))
    assert text[start:end] == found
    assert date == find_date(found, (languages,))[0]


def test_a_span_of_days_begins_with_its_first():
    assert find_date("29–30 October 2013")[0] == dt.date(2013, 10, 29)
    assert find_date("October 29-30, 2013")[0] == dt.date(2013, 10, 29)


@given(DATES)
def test_iso_dates_come_back(date):
    assert parse_date(date.isoformat(), languages=()) == date
    assert parse_date(date.strftime("%Y%m%d").zfill(8), languages=()) == date
    assert parse_date(f"{date.day}.{date.month}.{date.year}") == date


@given(DATES, st.sampled_from(LANGUAGES), st.sampled_from(["full", "long", "medium"]))
def test_the_long_form_of_every_language_comes_back(date, language, style):
    babel = pytest.importorskip("babel.dates")
    locale = "nb" if language == "no" else language
    text = babel.format_date(date, style, locale)
    assert parse_date(text, languages=(language,)) == date, text
    found = find_date(f"(1) {text}. 2", (language,))
    assert found is not None
    assert found[0] == date


@given(DATES, st.sampled_from(LANGUAGES))
def test_other_languages_do_not_disturb(date, language):
    text = f"{date.day} {date:%B} {date.year}"
    assert parse_date(text, languages=("en", language)) == date


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join), CODES)
@example("²0 July 2005", ("en",))
@example("\u0662\u0660 July ٢٠٠٥", ("en",))
def test_any_text_gives_a_date_inside_it_or_none(text, languages):
    parse_date(text, languages=languages)
    found = find_date(text, languages)
    if found is not None:
        date, start, end = found
        assert 0 <= start < end <= len(text)
        again = find_date(text[start:end], languages)
        assert again is not None
        assert again[0] == date


FORMS = ["%d %B %Y", "%A, %B %d, %Y", "%d/%m/%Y", "%Y-%m-%d", "%d %b %Y", "%H:%M %p, %d. %m. %Y"]


@given(DATES, st.sampled_from(FORMS))
def test_declared_patterns_read_what_they_would_write(date, pattern):
    text = dt.datetime.combine(date, dt.time(9, 5)).strftime(pattern).replace("%Y", str(date.year))
    assume(str(date.year) in text)
    assert parse_pattern(text, pattern) == date
    assert parse_pattern(text.upper(), pattern) == date


@pytest.mark.parametrize(
    ("text", "pattern", "languages", "expected"),
    [
        ("24/02/97", "%d/%m/%y", "en", dt.date(1997, 2, 24)),
        ("24/02/05", "%d/%m/%y", "en", dt.date(2005, 2, 24)),
        (" Mittwoch,  20. Juli 2005", "%A, %d. %B %Y", "de", DAY),
        ("20. Juli 2005", "%d. %B %Y", "en", None),
        ("20. Juli 2005 ff.", "%d. %B %Y", "de", None),
        ("31/02/2005", "%d/%m/%Y", "en", None),
        ("20 July", "%d %B", "en", None),
        ("100%: 2005-07-20", "100%%: %Y-%m-%d", "en", DAY),
    ],
)
def test_patterns(text, pattern, languages, expected):
    assert parse_pattern(text, pattern, languages=(languages,)) == expected


@pytest.mark.parametrize("pattern", ["%Q", "%d %d", "%", "%x"])
def test_wrong_patterns_are_the_authors_mistake(pattern):
    with pytest.raises(SpecError):
        parse_pattern("20 July 2005", pattern)


@given(st.text(max_size=250), st.sampled_from(["%d %B %Y", "%A, %d %b %y", "%p %Y %m %d"]))
def test_patterns_never_fail_on_text(text, pattern):
    assert parse_pattern(text, pattern) is None or text.strip()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the system cannot change its zone")
def test_neither_zone_nor_locale_matter(monkeypatch):
    texts = ["12.30 pm", "20 July", "July 2005", "20 July 2005", "Wed 20 Jul 2005"]
    before = [parse_date(text) for text in texts]
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    time.tzset()
    try:
        assert [parse_date(text) for text in texts] == before == [None, None, None, DAY, DAY]
    finally:
        monkeypatch.delenv("TZ")
        assert "TZ" not in os.environ
        time.tzset()


def test_no_language_gives_one_name_to_two_months():
    for language in LANGUAGES:
        for number, forms in enumerate(_names.MONTHS.get(language, "").split("|"), 1):
            for form in filter(None, forms.split(",")):
                found = parse_date(f"1 {form} 2005", languages=(language,))
                assert found == dt.date(2005, number, 1), (language, form)


def test_the_tables_are_those_that_the_tool_writes(tmp_path):
    babel = pytest.importorskip("babel")
    tool = Path(__file__).parents[2] / "tools" / "make_names.py"
    if f"Babel {babel.__version__} " not in (_names.__doc__ or "") or not tool.exists():
        pytest.skip("the tables were written with another Babel")
    made = tmp_path / "_names.py"
    subprocess.run([sys.executable, tool, made], check=True, stdout=subprocess.DEVNULL)
    assert made.read_text("utf-8") == Path(_names.__file__).read_text("utf-8")
