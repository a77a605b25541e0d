"""Which code page bytes were written in that nothing tells of: by the pairs and runs that their letters make.

Only pages whose texts look unlike those of all others are told: Chinese, Japanese and Korean, Cyrillic, Greek, Hebrew.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import IO

_HIGH = re.compile(rb"[\x80-\xff]+")
_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
_GLUED = re.compile(rb"[A-Za-z][\x80-\xff]|[\x80-\xff][A-Za-z]")
_KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_PART = 2**20
_SAMPLE = 4096
"""High bytes that are looked at."""
_LEAST = 6
"""High bytes below which nothing is told."""
_KANA_LEADS = (0xA4, 0xA5)
_HANGUL = range(0xB0, 0xC9)
_LETTERS = range(0xC0, 0x100)
_LOWER = range(0xE0, 0x100)
_LONG_RUN = 3.0
_CYRILLIC = ("cp1251", "koi8_r", "iso8859_5", "cp866")
_FREQUENT = "оеаинтсрвл"
_INVERTED = re.compile("[\u0430-\u045f][\u0400-\u042f]")
"""A capital behind a small letter."""
_GREEK_ACCENTS = b"\xdc\xdd\xde\xdf"


def likely_page(data: bytes) -> str | None:
    """The code page that a text is very likely in, or None.

    >>> [likely_page(text.encode(page)) for text, page in (("你好，谢谢大家。", "gb2312"), ("Спасибо.", "cp1251"))]
    ['gb18030', 'cp1251']
    >>> likely_page("L'Été à la mer, déjà".encode("cp1252")) is None
    True
    """
    head, runs = _sample(data)
    high = b"".join(runs)
    if len(high) < _LEAST:
        return None
    if not _greek(head, runs, high) and (cyrillic := _cyrillic(runs, high)) and _decodes(data, cyrillic):
        return cyrillic
    for codec, fits in _PAGES.items():
        if fits(head, runs, high) and _decodes(data, codec):
            return codec
    return None


def _sample(data: bytes) -> tuple[bytes, list[bytes]]:
    """The beginning of the data that holds enough high bytes, and the runs of them there."""
    runs: list[bytes] = []
    size = end = 0
    for run in _HIGH.finditer(data):
        runs.append(run[0])
        size, end = size + len(run[0]), run.end()
        if size >= _SAMPLE:
            break
    return data[:end], runs


def codec_of(file: IO[bytes], pages: Sequence[str]) -> str | None:
    r"""The first of these codecs that the rest of an open file is in from end to end, or None.

    >>> import io
    >>> codec_of(io.BytesIO("Señor Ávila: gracias.".encode("cp1252")), ("utf-8", "cp1252"))
    'cp1252'
    """
    start = file.tell()
    for codec in pages:
        file.seek(start)
        decoder = codecs.getincrementaldecoder(codec)("strict")
        try:
            while part := file.read(_PART):
                decoder.decode(part)
            decoder.decode(b"", final=True)
        except ValueError:
            continue
        return codec
    return None


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _paired(data: bytes, runs: list[bytes], high: bytes) -> bool:
    """Pairs of many kinds, and not the accented letters of words such as "créée"."""
    if len(set(high[::2])) <= 2 or not all(_PAIRS.fullmatch(run) for run in runs):
        return False
    return 4 * len(_GLUED.findall(data)) < len(runs)


def _share(high: bytes, leads: range | tuple[int, ...]) -> float:
    """How many of the pairs begin with one of these bytes."""
    counts = Counter(high[::2])
    return sum(counts[lead] for lead in leads) / max(counts.total(), 1)


def _japanese(data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(data, runs, high) and _share(high, _KANA_LEADS) > 0.25


def _korean(data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(data, runs, high) and _share(high, _HANGUL) > 0.9 and len(set(high[::2])) <= len(_HANGUL)


def _chinese(data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(data, runs, high) and _share(high, range(0xB0, 0xF8)) > 0.5


def _shifted(data: bytes, _runs: list[bytes], high: bytes) -> bool:
    return 4 * len(_KANA.findall(data)) > len(high)


def _alphabet(runs: list[bytes], high: bytes, lower: range) -> bool:
    """Words of high bytes alone, nearly all of them letters and most of those small."""
    letters = sum(byte in _LETTERS for byte in high)
    small = sum(byte in lower for byte in high)
    return len(high) > _LONG_RUN * len(runs) and letters > 0.9 * len(high) and small > 0.7 * letters


def _among(high: bytes, some: bytes | range) -> float:
    return sum(byte in some for byte in high) / len(high)


def _hebrew(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _alphabet(runs, high, _LOWER) and _among(high, range(0xE0, 0xFB)) > 0.95


def _greek(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _alphabet(runs, high, _LOWER) and _among(high, _GREEK_ACCENTS) > 0.03


def _cyrillic(runs: list[bytes], high: bytes) -> str | None:
    """The Cyrillic page in which the letters are the frequent ones by far; small or capital says nothing.

    >>> text = "Председатель: спасибо, господа.".encode("iso8859_5")
    >>> _cyrillic(_HIGH.findall(text), b"".join(_HIGH.findall(text)))
    'iso8859_5'
    """
    if len(high) <= _LONG_RUN * len(runs):
        return None
    found: list[tuple[float, str]] = []
    for codec in _CYRILLIC:
        printed = high.decode(codec, "replace")
        text = printed.lower()
        inverted = len(_INVERTED.findall(printed)) * 20 > len(text)
        if not inverted and sum("\u0430" <= letter <= "\u045f" for letter in text) > 0.9 * len(text):
            found.append((sum(map(text.count, _FREQUENT)) / len(text), codec))
    best, second, *_ = (*sorted(found, reverse=True), (0.0, ""), (0.0, ""))
    return best[1] if best[0] > 0.5 and best[0] - second[0] > 0.1 else None


_PAGES: dict[str, Callable[[bytes, list[bytes], bytes], bool]] = {
    "euc_jp": _japanese,
    "euc_kr": _korean,
    "gb18030": _chinese,
    "cp932": _shifted,
    "cp1255": _hebrew,
    "cp1253": _greek,
}
