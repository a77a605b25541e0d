"""Meetings as plain dicts, lists, strings and numbers, and back.

The shape, which `onrecord.export.schema()` gives as JSON Schema:

- `"schema": "onrecord/1"` stands first. New keys may be added under the same number, and readers ignore keys they do
  not know; anything else that changes raises the number.
- A key has the name of the attribute. **A field that holds its default is left out**, and so are None and empty tuples.
- Each item says its `"type"`: remark, heading, note, vote, insertion or unclassified.
- Spans are `[start, end]`; an offset map is `[origin, text, source, length, text, source, length, …]`; pairs are lists
  of two. A clock time is "10:30:00", a date with time "2024-05-01T10:30:00", an offset into a recording
  `{"offset": 12.5}` in seconds (exact to the microsecond below a century).
- The source is there without its text; the ledger only on request, as `{"length", "kinds": [[role, rule], …],
  "rows": [start, kind, start, kind, …]}`.
- `extra` holds what JSON can hold: dicts with string keys, lists, strings, finite numbers, true, false, None.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from operator import lt
from typing import Any, TypeVar, cast

from attrs import evolve, frozen

from onrecord.model._codec import (
    Codec,
    Misfit,
    Shape,
    any_json,
    as_dict,
    as_list,
    choice,
    many,
    or_none,
    pair,
    plain,
    shape,
    tagged,
)
from onrecord.model.detection import Candidate, Detection
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import OnrecordError, ReadError
from onrecord.model.items import (
    Heading,
    Insertion,
    Moment,
    Note,
    NoteKind,
    Paragraph,
    Remark,
    RemarkKind,
    Unclassified,
    Vote,
)
from onrecord.model.ledger import Ledger
from onrecord.model.meeting import Meeting, Status
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker, SpeakerKind

SCHEMA = "onrecord/1"
"""The name and version of the shape."""

_M = TypeVar("_M", bound=Meeting)


def meeting_to_dict(meeting: Meeting, *, ledger: bool = False) -> dict[str, Any]:
    """The meeting as plain data; see `Meeting.to_dict`.

    >>> heading = Heading("Oral Questions", Span(0, 14))
    >>> data = meeting_to_dict(Meeting((heading,), Source("Oral Questions"), title="A sitting"))
    >>> list(data)
    ['schema', 'title', 'source', 'items']
    >>> data["items"]
    [{'type': 'heading', 'text': 'Oral Questions', 'span': [0, 14]}]
    """
    try:
        return {"schema": SCHEMA, **_MEETING.dump(meeting if ledger else evolve(meeting, ledger=Ledger()))}
    except Misfit as misfit:
        msg = f"the meeting cannot be written as JSON: {misfit.report()}"
        raise OnrecordError(msg) from None


def meeting_from_dict(cls: type[_M], data: Mapping[str, Any]) -> _M:
    """The meeting that `meeting_to_dict` wrote; see `Meeting.from_dict`.

    >>> meeting_from_dict(Meeting, {"schema": "onrecord/1", "items": [{"type": "heading", "text": 5}]})
    Traceback (most recent call last):
    onrecord.model.errors.ReadError: $.items[0].text: expected a string, found 5
    """
    try:
        _check_schema(data)
        return cls(**_MEETING.arguments(dict(data)))
    except Misfit as misfit:
        foreign = misfit.path == ["schema"] and isinstance(misfit.found, str)
        hint = "Install the version of onrecord that wrote it, or export the meeting anew" if foreign else ""
        raise ReadError(misfit.report(), hint=hint) from None


def _check_schema(data: Any) -> None:
    found = cast("Mapping[str, Any]", data).get("schema") if isinstance(data, Mapping) else None
    if found != SCHEMA:
        raise Misfit(found, repr(SCHEMA), "schema")


def _load_span(data: Any) -> Span:
    if len(as_list(data)) == 2:
        start, end = data
        if type(start) is int is type(end) and 0 <= start <= end:
            return Span(start, end)
    raise Misfit(data, "a span [start, end]")


def _load_offsets(data: Any) -> OffsetMap:
    if len(as_list(data)) % 3 == 1 and set(map(type, data)) == {int} and min(data) >= 0:
        return OffsetMap(data[0], tuple(data[1:]))
    raise Misfit(data, "an offset map [origin, text, source, length, …]")


def _load_date(data: Any) -> dt.date:
    try:
        return dt.date.fromisoformat(data)
    except (TypeError, ValueError):
        raise Misfit(data, "a date such as '2024-05-01'") from None


def _dump_moment(moment: Moment) -> str | dict[str, float]:
    return {"offset": moment.total_seconds()} if isinstance(moment, dt.timedelta) else moment.isoformat()


def _load_moment(data: Any) -> Moment:
    try:
        if isinstance(data, str):
            return dt.datetime.fromisoformat(data) if "T" in data else dt.time.fromisoformat(data)
        return dt.timedelta(seconds=_NUMBER.load(data["offset"]))
    except (TypeError, KeyError, IndexError, ValueError, OverflowError, Misfit):
        raise Misfit(data, "a time '10:30:00', '2024-05-01T10:30:00' or {'offset': seconds}") from None


def _load_extra(data: Any) -> Any:
    return any_json(as_dict(data))


@frozen
class _Rows:
    """The ledger as it is written: each pair of role and rule once, `rows` alternating start and pair."""

    length: int
    kinds: tuple[tuple[Role, str], ...]
    rows: tuple[int, ...]

    @classmethod
    def of(cls, ledger: Ledger) -> _Rows:
        kinds: dict[tuple[Role, str], int] = {}
        rows: list[int] = []
        for row in ledger:
            rows += (row.span.start, kinds.setdefault((row.role, row.rule), len(kinds)))
        return cls(ledger.length, tuple(kinds), tuple(rows))

    def ledger(self) -> Ledger:
        starts, kinds = self.rows[::2], self.rows[1::2]
        bounds = (*starts, self.length)
        tiles = bounds[0] == 0 and all(map(lt, bounds, bounds[1:])) and self.length < 2**63
        if not tiles or len(starts) != len(kinds) or not all(0 <= kind < len(self.kinds) for kind in kinds):
            raise Misfit(list(self.rows), "starts that rise from 0 to below the length, each with its kind", "rows")
        claims = zip(starts, bounds[1:], kinds, strict=True)
        return Ledger.tile(((start, end, *self.kinds[kind]) for start, end, kind in claims), self.length)


_TEXT = plain("a string", str)
_INT = plain("a whole number", int)
_NUMBER = plain("a number", int, float)
_DATE = Codec(dt.date.isoformat, _load_date)
_MOMENT = Codec(_dump_moment, _load_moment)
_SPAN = Codec(lambda span: [span.start, span.end], _load_span)
_OFFSETS = Codec(lambda offsets: [offsets.origin, *offsets.runs], _load_offsets)
_TEXTS = many(_TEXT)
_PAIRS = many(pair(_TEXT, _TEXT))
_EXTRA = Codec(any_json, _load_extra)

_SPEAKER = shape(
    Speaker,
    name=_TEXT,
    honorific=_TEXT,
    role=_TEXT,
    party=_TEXT,
    constituency=_TEXT,
    affiliation=_TEXT,
    kind=choice(SpeakerKind),
    identifiers=_PAIRS,
    resolved_by=_TEXT,
)
_NOTE = shape(
    Note,
    kind=choice(NoteKind),
    text=_TEXT,
    offset=_INT,
    speaker=_SPEAKER,
    time=_MOMENT,
    span=_SPAN,
    locator=_TEXT,
)
_PARAGRAPH = shape(Paragraph, text=_TEXT, notes=many(_NOTE), span=_SPAN, offsets=_OFFSETS, locator=_TEXT)
_ITEM = tagged(
    {
        Remark: shape(
            Remark,
            number=_TEXT,
            kind=choice(RemarkKind),
            label=or_none(_TEXT),
            speaker=or_none(_SPEAKER),
            language=_TEXT,
            start=_MOMENT,
            end=_MOMENT,
            section=_TEXTS,
            paragraphs=many(_PARAGRAPH),
            span=_SPAN,
            page=_TEXT,
            identifiers=_PAIRS,
            locator=_TEXT,
            extra=_EXTRA,
        ),
        Heading: shape(Heading, level=_INT, text=_TEXT, span=_SPAN, locator=_TEXT),
        Note: _NOTE,
        Vote: shape(
            Vote,
            question=_TEXT,
            result=_TEXT,
            counts=many(pair(_TEXT, _INT)),
            voters=_PAIRS,
            text=_TEXT,
            span=_SPAN,
            locator=_TEXT,
        ),
        Insertion: shape(Insertion, title=_TEXT, author=_TEXT, text=_TEXT, span=_SPAN, locator=_TEXT),
        Unclassified: shape(Unclassified, text=_TEXT, span=_SPAN, locator=_TEXT),
    }
)
_DIAGNOSTIC = shape(
    Diagnostic, code=_TEXT, severity=choice(Severity), message=_TEXT, span=_SPAN, hint=_TEXT, count=_INT
)
_CANDIDATE = shape(Candidate, format=_TEXT, score=_NUMBER, evidence=_TEXTS)
_ROWS = Shape(_Rows, length=_INT, kinds=many(pair(choice(Role), _TEXT)), rows=many(_INT))
_MEETING = Shape(
    Meeting,
    title=_TEXT,
    body=_TEXT,
    kind=_TEXT,
    date=_DATE,
    language=_TEXT,
    place=_TEXT,
    status=choice(Status),
    identifiers=_PAIRS,
    source=shape(Source, make=partial(Source, ""), name=_TEXT, format=_TEXT, encoding=_TEXT, sha256=_TEXT, length=_INT),
    speakers=many(_SPEAKER),
    items=many(_ITEM),
    diagnostics=many(_DIAGNOSTIC),
    detection=shape(Detection, best=or_none(_TEXT), container=_TEXT, candidates=many(_CANDIDATE)),
    extra=_EXTRA,
    ledger=Codec(lambda ledger: _ROWS.dump(_Rows.of(ledger)), lambda data: _ROWS.load(data).ledger()),
)
