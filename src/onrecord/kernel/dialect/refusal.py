"""Refusal: what has names and words and is no transcript all the same.

Catalogues, feeds, reviews and programmes name who wrote or made a thing; statutes and glossaries have words before a
colon. An inferred reading must not make speech of them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from onrecord.kernel.dialect.columns import Columns, Row, is_called, is_prose, words_of
from onrecord.model.items import Remark
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role

_MAKERS = frozenset(
    """author authors creator creators by editor editors reviewer presenter petitioner organizer organiser brand owner user login
    maker artist publisher manufacturer writer submitter committer assignee auteur autor autore verfasser""".split()
)
"""Words of keys for those who made a thing; speakers are sometimes called so too."""
_THINGS = frozenset(
    """price isbn issn doi rating stars signatures ingredient ingredients sku citation pubdate permalink barcode stock
    quantity preis prix precio""".split()
)
"""Words of keys that things have, and speeches have not."""
_NAME = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_NAMED = 0.5
_OWN_TITLES = 0.85
_SPOKEN = 0.25
_SPOKEN_IN_TEXT = 0.5
_LOWER = 0.5
_BEFORE = 0.5
_FEWEST_ROWS = 3


def is_catalogue(columns: Columns, rows: Sequence[Row]) -> bool:
    """Whether rows list things, with the names of those who made them: each has a title of its own, or a price or the like.

    >>> rows = [{"author": "Ada Lund", "title": f"Tides {n}", "note": "A study. With maps."} for n in range(4)]
    >>> is_catalogue(Columns("note", ("author",)), rows)
    True
    >>> is_catalogue(Columns("note", ("speaker",)), rows)
    False
    """
    mine = [row for row in rows if row.get(columns.text)]
    keys = {key for row in mine for key in row}
    words = {word for key in keys for word in (*words_of(key), key.lower())}
    if not columns.speaker or is_called(columns.speaker[0], "speaker") or is_called(columns.text, "speech"):
        return False
    if not words.isdisjoint(_THINGS):
        return True
    if _MAKERS.isdisjoint(words_of(columns.speaker[0])) and not is_called(columns.text, "about"):
        return False
    return any(_are_own([row[key] for row in mine if row.get(key)], len(mine)) for key in keys if _names(key, columns))


def lists_things(texts: Iterable[tuple[str, str]], labels: Collection[str]) -> bool:
    """Whether elements list things: some are called as only things have them, or most labels are those of their makers.

    >>> texts = [("creator", "Ada Lund"), ("title", "Tides"), ("creator", "Bo Birch"), ("note", "A study.")]
    >>> lists_things(texts, {"Ada Lund", "Bo Birch"}), lists_things([("n", "Ada Lund")], {"Ada Lund"})
    (True, False)
    """
    made = other = 0
    for name, text in texts:
        words = {*words_of(name), name.lower()}
        if not words.isdisjoint(_THINGS):
            return True
        if text.strip() in labels:
            made += not words.isdisjoint(_MAKERS)
            other += words.isdisjoint(_MAKERS)
    return made > other


def _names(key: str, columns: Columns) -> bool:
    return key not in (columns.text, *columns.speaker) and is_called(key, "heading")


def _are_own(titles: Sequence[object], rows: int) -> bool:
    """Whether each row has a title of its own: speeches of one debate have the same."""
    if len(titles) < max(_FEWEST_ROWS, _OWN_TITLES * rows):
        return False
    return sum(a != b for a, b in pairwise(titles)) >= _OWN_TITLES * (len(titles) - 1)


def is_spoken(meeting: Meeting, *, labels_in_text: bool) -> bool:
    """Whether what was read is speech of persons: remarks that hold sentences, by more than one label where they were inferred.

    Of labels that were found in running text more is asked: what they say does not go on in small letters as a definition
    does, and most of the words are behind them.
    """
    said = [remark for remark in meeting.remarks if _who(remark)]
    who = {_who(remark) for remark in said}
    if not has_names(meeting):
        return False
    spoken = sum(is_prose(remark.text) for remark in said)
    if not labels_in_text:
        return spoken >= _SPOKEN * len(said)
    return (
        len(who) > 1
        and spoken >= _SPOKEN_IN_TEXT * len(said)
        and sum(_goes_on(remark) for remark in said) < _LOWER * len(said)
        and share_before(meeting) <= _BEFORE
    )


def has_names(meeting: Meeting) -> bool:
    """Whether anybody speaks, and those who do are called by words, not by figures or codes."""
    who = {_who(remark) for remark in meeting.remarks} - {""}
    return bool(who) and sum(_NAME.search(one) is not None for one in who) >= _NAMED * len(who)


def _who(remark: Remark) -> str:
    """The attribution of a remark, as printed or as an attribute tells it."""
    speaker = remark.speaker
    return remark.label or (speaker and (speaker.name or speaker.role)) or ""


def _goes_on(remark: Remark) -> bool:
    return remark.text.lstrip(" \n\"'(«“")[:1].islower()


def share_before(meeting: Meeting) -> float:
    """The share of the prose that stands before the first remark.

    Only what a line says at length counts: names and titles are no prose.
    """
    first = next((remark.span.start for remark in meeting.remarks), None)
    if first is None:
        return 0.0
    text = meeting.source.text
    before = speech = 0
    for row in meeting.ledger:
        size = row.span.end - row.span.start
        if row.role is Role.SPEECH:
            speech += size
        elif row.role is Role.NOTE and row.span.end <= first and is_prose(text[row.span.start : row.span.end]):
            before += size
    return before / (before + speech) if before else 0.0
