"""The laws that every meeting keeps, as assertions. Each raises `AssertionError` with the place."""

from __future__ import annotations

import html
import json
import pickle
import re
from collections import Counter
from collections.abc import Callable, Iterator

from onrecord.kernel.reading import reading_orders
from onrecord.kernel.recode import repair
from onrecord.model.errors import OnrecordError
from onrecord.model.items import Item, Note, Paragraph, Remark
from onrecord.model.meeting import Meeting

_LETTER = re.compile(r"\w")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([nrtbf])")


def check_ledger(meeting: Meeting) -> None:
    """Law 1: the rows tile the source text, in order, without gap or overlap."""
    at = 0
    for row in meeting.ledger:
        assert row.span.start == at, f"the ledger has a gap or an overlap at {at}: {row}"
        assert row.span.end > row.span.start, f"an empty row: {row}"
        at = row.span.end
    assert at == len(meeting.source.text), f"the ledger ends at {at} of {len(meeting.source.text)} characters"


def check_conservation(meeting: Meeting) -> None:
    """Law 1: the letters of every row that is not hidden stand in the items."""
    source = meeting.source.text
    needed = Counter[str]()
    for row in meeting.ledger:
        if not row.role.hidden:
            needed += _certain(row.span.cut(source))
    missing = needed - _letters(" ".join(_texts(meeting)))
    assert not missing, f"letters of visible rows are in no item: {dict(missing.most_common(8))}"


def _certain(text: str) -> Counter[str]:
    """The letters that a row shows whatever is decoded in it.

    An escape or an entity may be shown as printed or as what it stands for, letters encoded twice may be repaired.
    """
    letters = _letters(text)
    if not text.isascii() or "&" in text or "\\" in text:
        decoded = _decoded(text)
        letters &= _letters(decoded) & _letters(repair(decoded)) & _letters(repair(text))
    return letters


def _letters(text: str) -> Counter[str]:
    return Counter(_LETTER.findall(text))


def _decoded(text: str) -> str:
    text = html.unescape(html.unescape(text))
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)) if m[1] else " ", text)


def _texts(meeting: Meeting) -> Iterator[str]:
    yield meeting.title or ""
    for item in meeting.items:
        yield item.text
        if isinstance(item, Remark):
            yield item.label or ""
            yield from (note.text for note in item.notes)


def check_slices(meeting: Meeting) -> None:
    """Law 2: every text leads back, and lies in its item; what the map calls verbatim reads the same in the source."""
    length = len(meeting.source.text)
    for item in meeting.items:
        assert 0 <= item.span.start <= item.span.end <= length, f"outside the source: {item.span}"
        if isinstance(item, Remark):
            parts: tuple[Paragraph | Note, ...] = (*item.paragraphs, *item.notes)
            for part in parts:
                inside = item.span.start <= part.span.start and part.span.end <= item.span.end
                assert inside, f"{part.span} lies outside its remark at {item.span}: {part.text[:60]!r}"
            for paragraph in item.paragraphs:
                _check_paragraph(paragraph, meeting)


def _check_paragraph(paragraph: Paragraph, meeting: Meeting) -> None:
    source, text = meeting.source.text, paragraph.text
    if paragraph.offsets is None or not paragraph.offsets.runs:
        assert paragraph.span.cut(source)[: len(text)] == text or not text, f"not a slice of the source: {text[:60]!r}"
    else:
        runs = paragraph.offsets.runs
        for at, start, size in zip(runs[::3], runs[1::3], runs[2::3], strict=True):
            assert text[at : at + size] == source[start : start + size], f"the map errs at {at} of {text[:60]!r}"
    for note in paragraph.notes:
        _check_note(note, text, len(source))


def _check_note(note: Note, text: str, length: int) -> None:
    assert 0 <= note.span.start <= note.span.end <= length, f"a note outside the source: {note}"
    assert note.offset is None or 0 <= note.offset <= len(text), f"a note outside its paragraph: {note}"


def check_order(meeting: Meeting) -> None:
    """Items come in the order of the file or, where that is another one, in the order of reading."""
    starts = [_first(item) for item in meeting.items]
    # The span of an utterance without a label begins with its element, and something may stand before its words.
    if any(found == sorted(found) for found in (starts, [item.span.start for item in meeting.items])):
        return
    orders = list(reading_orders(meeting.source.text))
    assert orders, "items are not in the order of the file"
    places = [[order.position(start) for start in starts] for order in orders]
    assert any(found == sorted(found) for found in places), "items are not in the order of reading"


def _first(item: Item) -> int:
    """Where an item begins; where pages stand side by side, its span may begin beside it."""
    found = item.paragraphs[0] if isinstance(item, Remark) and item.label is None and item.paragraphs else None
    return found.locate(0, 1).start if found is not None and found.text else item.span.start


def check_round_trip(meeting: Meeting) -> None:
    """A meeting survives JSON and pickle unchanged."""
    assert Meeting.from_dict(json.loads(json.dumps(meeting.to_dict()))) == meeting, (
        "JSON does not give the meeting back"
    )
    assert pickle.loads(pickle.dumps(meeting)) == meeting, "pickle does not give the meeting back"  # noqa: S301 (our own bytes)


def check_meeting(meeting: Meeting) -> None:
    """All laws that one meeting can show."""
    check_ledger(meeting)
    check_slices(meeting)
    check_order(meeting)
    check_conservation(meeting)
    check_round_trip(meeting)


def check_total(read: Callable[[bytes], tuple[Meeting, ...]], data: bytes, what: str = "") -> None:
    """Law 3: any bytes give meetings that keep law 1 and 2, or a subclass of `OnrecordError` that can be pickled."""
    try:
        meetings = read(data)
    except OnrecordError as error:
        _check_error(error, what)
        return
    except Exception as error:
        msg = f"{what}: {type(error).__name__} is no OnrecordError: {error}"
        raise AssertionError(msg) from error
    for meeting in meetings:
        try:
            check_ledger(meeting)
            check_slices(meeting)
            check_order(meeting)
            check_conservation(meeting)
        except AssertionError as error:
            msg = f"{what}: {error}"
            raise AssertionError(msg) from error


def _check_error(error: OnrecordError, what: str) -> None:
    again = pickle.loads(pickle.dumps(without_report(error)))  # noqa: S301 (our own bytes)
    assert type(again) is type(error), f"{what}: the error does not survive pickling"


def without_report(error: OnrecordError) -> OnrecordError:
    """The error without the report that holds a whole detection or meeting, which has tests of its own."""
    for name in ("partial", "report"):
        if getattr(error, name, None) is not None:
            setattr(error, name, None)
    return error


def record_of(meeting: Meeting) -> tuple[object, ...]:
    """What a meeting says, without its offsets: for comparing two layouts of one document."""
    return tuple(
        (
            type(item).__name__,
            item.text,
            getattr(item, "label", None),
            getattr(item, "speaker", None),
            getattr(item, "kind", None),
        )
        for item in meeting.items
    )


__all__ = [
    "check_conservation",
    "check_ledger",
    "check_meeting",
    "check_order",
    "check_round_trip",
    "check_slices",
    "check_total",
    "record_of",
]
