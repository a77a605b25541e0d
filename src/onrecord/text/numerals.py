"""Numbers and years that are written otherwise: Chinese numerals, Japanese eras, the years of Taiwan and Thailand."""

from __future__ import annotations

import unicodedata

_DIGITS = {"〇": 0, "零": 0, **{char: value for value, char in enumerate("一二三四五六七八九", 1)}}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30}

# The year before the era's first, and its last year.
_ERAS = {
    "明治": (1867, 45),
    "大正": (1911, 15),
    "昭和": (1925, 64),
    "平成": (1988, 31),
    "令和": (2018, 99),
    **dict.fromkeys(("民國", "民国", "中華民國", "中华民国"), (1911, 999)),
}
ERA_NAMES = tuple(sorted(_ERAS, key=len, reverse=True))
NUMERALS = "".join((*_DIGITS, *_UNITS, *_TENS, "元"))


def parse_numeral(text: str) -> int | None:
    """A number in digits of any script or in Chinese numerals; 元 is the first year of an era.

    >>> [parse_numeral(x) for x in ("１２", "二十二", "一百零一", "二〇一二", "元", "x")]
    [12, 22, 101, 2012, 1, None]
    """
    total = pending = 0
    if text == "元":
        return 1
    for char in text:
        if char in _UNITS:
            total, pending = total + (pending or 1) * _UNITS[char], 0
        elif char in _TENS:
            total += _TENS[char]
        elif (digit := _DIGITS.get(char, unicodedata.decimal(char, -1))) >= 0:
            pending = pending * 10 + digit
        else:
            return None
    return total + pending if text else None


def era_year(era: str, year: int) -> int | None:
    """The year of the common era, None when the era did not last so long.

    >>> era_year("平成", 17), era_year("民國", 101), era_year("大正", 16)
    (2005, 2012, None)
    """
    before, last = _ERAS[era]
    return before + year if 1 <= year <= last else None


def buddhist_year(year: int) -> int:
    """The year of the common era for a year as printed in Thailand; smaller years are of the common era already.

    >>> buddhist_year(2548), buddhist_year(2005)
    (2005, 2005)
    """
    return year - 543 if year >= 2400 else year
