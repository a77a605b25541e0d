"""Times of day and offsets into a recording, as printed; nothing is invented."""

from __future__ import annotations

import datetime as dt
import re

from onrecord.text.numerals import NUMERALS, parse_numeral

_LONGEST = 60
_WORD = re.compile(r"[^\W\d_]+")
_AM = re.compile(r"(?<!\w)(?:a\.?\s?m|π\.?\s?μ)\.?(?!\w)")
_PM = re.compile(r"(?<!\w|\d)(?:p\.?\s?m|μ\.?\s?μ)\.?(?!\w)")
_GLUED = re.compile(r"(?<=\d)(?=[ap]\.?m\b)")
_ZONE = re.compile(r"(?<=\d)(?:z|[+-]\d\d:?\d\d)$")
_STRAY = re.compile(r"[^\w\s.,:;'’´()°/–-]|_")
_CLOCK = re.compile(
    r"""(?P<before>\D*+)(?P<h>\d{1,2})
    (?:\s?(?P<sep>[:.٫])\s?(?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:[.,](?P<f>\d{1,6})\d*+)?)?
      |(?P<unit>\D{1,16}+)(?P<n>\d{1,2}))?
    (?P<after>\D*+)""",
    re.VERBOSE,
)
_FOUR = re.compile(r"(?P<h>\d\d)(?P<m>\d\d)\s?(?:h|hrs|hours)\.?")
_N = rf"[\d{NUMERALS}]{{1,3}}"
_EAST = re.compile(
    rf"(?P<half>午前|午後|上午|下午|中午|오전|오후)?\s?(?P<h>{_N})\s?[時时點点시]\s?"
    rf"(?:(?P<m>{_N})\s?[分분]|(?P<thirty>半))?\s?(?:(?P<s>{_N})\s?[秒초])?[正整]?"
)
_OFFSET = re.compile(r"(?:(?P<h>\d{1,5}):(?=\d\d:))?(?P<m>\d{1,5}):(?P<s>\d\d)(?:[.,](?P<f>\d{1,9}))?")
_SECONDS = re.compile(r"(?P<s>\d{1,9})(?:[.,](?P<f>\d{1,9}))?\s?(?P<unit>ms|s)")

_HALVES = {"am": 0, "午前": 0, "上午": 0, "오전": 0, "pm": 12, "午後": 12, "下午": 12, "오후": 12}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HOURS = _set(
    "h hr hrs hour hours uhr heure heures hora horas ore uur klo kl klokken klukkan godz godzina godzinie godziny óra "
    "órakor час часа часов ч год годині година ώρα hod hodin ur sati сати saat plkst"
)
_MINUTES = _set("m min mins minut minute minuten minuter minutes minuti minuto minutos minuty мин минут минуты хв perc")
_AROUND = _set(
    "at about à a as às las la um le los o e y et en de del den da the and og och und i и u в об "
    "local time standard daylight eastern central mountain pacific "
    "est edt et cst cdt ct mst mdt mt pst pdt pt akst akdt hst gmt utc bst ist cet cest eet eest wet west msk "
    "aest aedt acst awst nzst nzdt sast z"
)
_NOON = frozenset({"noon", "midday"})
_KNOWN = _HOURS | _MINUTES | _AROUND | _NOON | {"midnight", "am", "pm"}


def parse_clock(text: str) -> dt.time | None:
    """The time of day that `text` is, or None. Time zones are passed over, and 24:00 is midnight.

    >>> [str(parse_clock(x)) for x in ("1:26 P.M. EST", "10.05 a.m.", "14:02", "9.30 Uhr", "18 h 30", "12 noon")]
    ['13:26:00', '10:05:00', '14:02:00', '09:30:00', '18:30:00', '12:00:00']
    >>> [parse_clock(x) for x in ("10.05", "25:00", "Article 14:02", "9")]
    [None, None, None, None]
    """
    if len(text) > _LONGEST:
        return None
    text = _ZONE.sub("", text.strip(" \t\r\n\xa0()[]（）—–.,;").casefold())
    if east := _EAST.fullmatch(text):
        return _eastern(east)
    if four := _FOUR.fullmatch(text):
        return _time(int(four["h"]), int(four["m"]))
    text = _PM.sub(" pm ", _AM.sub(" am ", _GLUED.sub(" ", text)))
    words = frozenset(_WORD.findall(text))
    if not words <= _KNOWN or _STRAY.search(text):
        return None
    if clock := _CLOCK.fullmatch(text):
        return _western(clock, words)
    if words and words <= _NOON:
        return dt.time(12)
    return dt.time(0) if words == frozenset({"midnight"}) else None


def _western(clock: re.Match[str], words: frozenset[str]) -> dt.time | None:
    hour, minute, second = int(clock["h"]), int(clock["m"] or clock["n"] or 0), int(clock["s"] or 0)
    halves = [_HALVES[word] for word in ("am", "pm") if word in words]
    sure = bool(halves or words & _HOURS)
    if words & _NOON:
        return dt.time(12) if (hour, minute) == (12, 0) else None
    if "midnight" in words:
        return dt.time(0) if hour in (0, 12, 24) and minute == 0 else None
    if len(halves) > 1 or not (sure or clock["sep"] == ":"):
        return None
    if clock["n"] and not _HOURS & frozenset(_WORD.findall(clock["before"] + clock["unit"])):
        return None
    return _time(hour, minute, second, clock["f"], halves[0] if halves else None)


def _eastern(clock: re.Match[str]) -> dt.time | None:
    hour, minute, second = (parse_numeral(clock[key] or "0") for key in ("h", "m", "s"))
    if hour is None or minute is None or second is None:
        return None
    half = _HALVES.get(clock["half"] or "")
    return _time(hour, 30 if clock["thirty"] else minute, second, None, half)


def _time(
    hour: int, minute: int, second: int = 0, fraction: str | None = None, half: int | None = None
) -> dt.time | None:
    if half is not None and hour <= 12:
        hour = hour % 12 + half
    if hour == 24 and minute == second == 0:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return dt.time(hour, minute, second, _microseconds(fraction))


def parse_offset(text: str) -> dt.timedelta | None:
    """The offset into a recording that `text` is: hours, minutes, seconds, and a fraction after a dot or comma.

    >>> [str(parse_offset(x)) for x in ("00:01:02.500", "75:30", "1:02:03,250", "12.5s")]
    ['0:01:02.500000', '1:15:30', '1:02:03.250000', '0:00:12.500000']
    >>> parse_offset("00:99:00"), parse_offset("62"), parse_offset("-00:01")
    (None, None, None)
    """
    text = text.strip()
    if plain := _SECONDS.fullmatch(text):
        scale = 1000 if plain["unit"] == "ms" else 1
        return dt.timedelta(seconds=int(plain["s"]), microseconds=_microseconds(plain["f"])) / scale
    parts = _OFFSET.fullmatch(text)
    if parts is None or int(parts["s"]) > 59 or (parts["h"] and int(parts["m"]) > 59):
        return None
    return dt.timedelta(
        hours=int(parts["h"] or 0),
        minutes=int(parts["m"]),
        seconds=int(parts["s"]),
        microseconds=_microseconds(parts["f"]),
    )


def _microseconds(fraction: str | None) -> int:
    """The first six figures of a fraction; `int` takes the figures of any script."""
    return int((fraction or "0")[:6].ljust(6, "0"))
