"""The front of a document of no known format: its title and its date, as they are usually printed."""

from __future__ import annotations

import datetime as dt
import re

from onrecord.kernel.builder import Builder
from onrecord.model.items import Heading, Remark
from onrecord.text.dates import find_date, parse_date

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "fi", "pl", "cs")
_WITHIN = 3_000
_LONGEST = 150
_FIRST = 4
"""A title is one of so many first lines."""
_KEY = re.compile(r"(?i)\W*(?:date|datum|fecha|data|dato|day|held|meeting date)\W*[:：]\W*+")
_CERTAIN = re.compile(r"[^\W\d_]{3}|(?:19|20)\d\d-\d\d-\d\d|[年년]")
"""A date with the name of its month, or one that can be read in one way only."""
_WORDS = re.compile(r"[^\W\d_]{2,}[^\n]*\s[^\n]*[^\W\d_]{2,}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}")
_NO_TITLE = re.compile(r"[:：]|https?|@|[.,;?!]$")


def find_front(builder: Builder) -> None:
    """Take title and date from the lines before the first remark, unless they are known. It serves `LineFormat.complete`.

    The title is the first heading, or else the first line of several words that is no sentence. The date is the first
    line that is nothing else, or else the only date there.
    """
    lines, title = _front(builder)
    dates = {line: day for line in lines if (day := _date(line)) is not None}
    if dates:
        builder.fact("date", next(iter(dates.values())))
    elif len(inside := {day for line in lines if (day := _date_inside(line)) is not None}) == 1:
        builder.fact("date", inside.pop())
    if title is None:
        fits = (one for one in lines[:_FIRST] if one not in dates and _WORDS.search(one) and not _NO_TITLE.search(one))
        title = next(fits, None)
    if title is not None:
        builder.fact("title", title)


def _front(builder: Builder) -> tuple[list[str], str | None]:
    """The short lines before the first remark, and the first heading among them."""
    lines: list[str] = []
    title: str | None = None
    for item in builder.items:
        if isinstance(item, Remark) or item.span.start > _WITHIN:
            break
        if isinstance(item, Heading) and title is None and _WORDS.search(item.text) and _date(item.text) is None:
            title = " ".join(item.text.split())
        found = (" ".join(line.split()) for line in getattr(item, "text", "").splitlines())
        lines += [line for line in found if line and len(line) <= _LONGEST]
    return lines, title


def _date(line: str) -> dt.date | None:
    """The date that a line is, perhaps behind the word for it."""
    words = _KEY.sub("", line, count=1).strip(" *_")
    return parse_date(words, languages=_LANGUAGES) if _CERTAIN.search(words) else None


def _date_inside(line: str) -> dt.date | None:
    found = find_date(line, _LANGUAGES)
    return found[0] if found and _CERTAIN.search(line[found[1] : found[2]]) else None
