"""Which code page bytes were written in that nothing tells of: by the pairs and runs that their letters make.

Only pages whose texts look unlike those of all others are told: Chinese, Japanese and Korean, Cyrillic, Greek, Hebrew.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

_HIGH = re.compile(rb"[\x80-\xff]+")
_PAIRS = re.compile(rb"(?:[\xa1-\xf7][\xa1-\xfe])+")
_KANA = re.compile(rb"\x82[\x9f-\xf1]|\x83[\x40-\x96]")
_LEAST = 6
"""High bytes below which nothing is told."""
_KANA_LEADS = (0xA4, 0xA5)
_HANGUL = range(0xB0, 0xC9)
_LETTERS = range(0xC0, 0x100)
_LOWER = range(0xE0, 0x100)
_LONG_RUN = 3.0
_GREEK_ACCENTS = b"\xdc\xdd\xde\xdf"


def likely_page(data: bytes) -> str | None:
    """The code page that a text is very likely in, or None.

    >>> [likely_page(text.encode(page)) for text, page in (("你好，谢谢大家。", "gb2312"), ("Спасибо.", "cp1251"))]
    ['gb18030', 'cp1251']
    >>> likely_page("L'Été à la mer, déjà".encode("cp1252")) is None
    True
    """
    runs = _HIGH.findall(data)
    high = b"".join(runs)
    if len(high) < _LEAST:
        return None
    for codec, fits in _PAGES.items():
        if fits(data, runs, high) and _decodes(data, codec):
            return codec
    return None


def _decodes(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _paired(runs: list[bytes]) -> bool:
    return all(_PAIRS.fullmatch(run) for run in runs)


def _share(high: bytes, leads: range | tuple[int, ...]) -> float:
    """How many of the pairs begin with one of these bytes."""
    counts = Counter(high[::2])
    return sum(counts[lead] for lead in leads) / max(counts.total(), 1)


def _japanese(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(runs) and _share(high, _KANA_LEADS) > 0.25


def _korean(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(runs) and _share(high, _HANGUL) > 0.9 and len(set(high[::2])) <= len(_HANGUL)


def _chinese(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _paired(runs) and _share(high, range(0xB0, 0xF8)) > 0.5


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


def _cyrillic(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _alphabet(runs, high, _LOWER)


def _cyrillic_koi(_data: bytes, runs: list[bytes], high: bytes) -> bool:
    return _alphabet(runs, high, range(0xC0, 0xE0))


_PAGES: dict[str, Callable[[bytes, list[bytes], bytes], bool]] = {
    "euc_jp": _japanese,
    "euc_kr": _korean,
    "gb18030": _chinese,
    "cp932": _shifted,
    "cp1255": _hebrew,
    "cp1253": _greek,
    "cp1251": _cyrillic,
    "koi8_r": _cyrillic_koi,
}
