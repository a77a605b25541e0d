"""Turns of a diarised transcript in JSON, whatever their keys: the general form of what civic projects publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from onrecord.spec import (
    Builder,
    Segment,
    Severity,
    Sniff,
    SpeechFormat,
    TimelineStyle,
    as_label,
    is_list,
    is_object,
    milliseconds,
    records,
    segment,
)

_TEXTS = (
    "text",
    "page_content",
    "content",
    "transcript",
    "body",
    "utterance",
    "message",
    "speech",
    "sentence",
    "caption",
)
_LABELS = (
    "speaker_public",
    "speaker_name",
    "speakerName",
    "speaker_label",
    "speaker",
    "speakerLabel",
    "speaker_raw",
    "name",
)
_STARTS = (
    "start",
    "start_time",
    "startTime",
    "begin",
    "start_seconds",
    "startSeconds",
    "from",
    "time",
    "timestamp",
    "ts",
)
_ENDS = ("end", "end_time", "endTime", "stop", "end_seconds", "endSeconds", "to", "end_ts")
_MILLISECONDS = (("start_ms", "startMs", "begin_ms", "offset_ms"), ("end_ms", "endMs"))
_DEPTH = 4
# A word takes about 0.4 seconds, or 400 milliseconds: between the two by far.
_MIDDLE = 12.0

_WHAT = r'"(?:text|page_content|content|transcript|body|utterance|message|speech|sentence)"\s*:\s*"'
_WHO_OR_WHEN = r'"(?:speaker(?:_\w+|[A-Z]\w*)?|(?:start|begin|from|timestamp)(?:_?(?:time|seconds|ms))?)"\s*:\s*(?:-?[\d.]+\s*[,}]|"[^"]{0,80}")'

Row = Mapping[str, Any]


def _first(row: Row, keys: Sequence[str]) -> Any:
    return next((row[key] for key in keys if row.get(key) not in (None, "")), None)


def _is_turn(row: Row) -> bool:
    return isinstance(_first(row, _TEXTS), str) and any(
        key in row for keys in (_LABELS, _STARTS, *_MILLISECONDS) for key in keys
    )


def _lists(value: Any, path: str, depth: int) -> Iterator[tuple[str, list[Row]]]:
    """The lists of a document that hold turns, with the place of each."""
    if is_list(value):
        rows = records(value)
        if any(_is_turn(row) for row in rows):
            yield path, rows
    elif is_object(value) and depth > 0:
        for key, part in value.items():
            yield from _lists(part, f"{path}/{key}", depth - 1)


def _scale(rows: Sequence[Row], builder: Builder) -> int:
    """Whether times count seconds or milliseconds, by how long a word takes; the reason is kept as a finding."""
    paces: list[float] = []
    for row in rows:
        start, end = _first(row, _STARTS), _first(row, _ENDS)
        count = len(str(_first(row, _TEXTS) or "").split())
        if count >= 3 and isinstance(start, int | float) and isinstance(end, int | float) and end > start:
            paces.append((end - start) / count)
    if not paces:
        return 1000
    pace = median(paces)
    unit = "milliseconds" if pace > _MIDDLE else "seconds"
    message = f"times were read as {unit}: a word takes {pace:.3g} of them"
    builder.problem("time-unit-inferred", message, severity=Severity.INFO)
    return 1 if pace > _MIDDLE else 1000


def _times(row: Row, scale: int) -> tuple[int | None, int | None]:
    start, end = (_first(row, keys) for keys in _MILLISECONDS)
    if start is not None:
        return milliseconds(start, 1), milliseconds(end, 1)
    start, end = _first(row, _STARTS), _first(row, _ENDS)
    if isinstance(start, str) and end is None:
        start, _, end = start.replace("–", "-").partition("-")
    return milliseconds(start, scale), milliseconds(end, scale)


def _segments(document: Any, builder: Builder) -> Iterable[Segment]:
    nothing: tuple[str, list[Row]] = ("", [])
    path, rows = max(_lists(document, "", _DEPTH), key=lambda found: len(found[1]), default=nothing)
    scale = _scale(rows, builder)
    for i, row in enumerate(rows):
        text = _first(row, _TEXTS)
        start, end = _times(row, scale)
        label = _first(row, _LABELS)
        yield segment(text, start, end, label if as_label(label) else None, locator=f"{path}/{i}")


FORMAT = SpeechFormat(
    id="asr.turns",
    title="Diarised turns (JSON)",
    publisher="Civic projects around speech-to-text",
    sniff=Sniff(
        containers=("json", "jsonl"),
        patterns=(rf"{_WHO_OR_WHEN}[^{{}}\[\]]*?{_WHAT}", rf"{_WHAT}[^{{}}\[\]]*?{_WHO_OR_WHEN}"),
        need_patterns=2,
        weight=-15,
    ),
    segments=_segments,
    header={
        "date": "meeting.meeting_date",
        "title": "meeting.title",
        "place": "meeting.city",
        "url": "meeting.source_url",
    },
    timeline=TimelineStyle(markers=True, paragraphs=True),
    javascript=True,
    traps=(
        "The same schema has seconds in one file and milliseconds in the next: the unit is inferred from the pace of speech.",
        "The list may be the value of a script's constant.",
        "Placeholders such as `SPEAKER_07` stand beside names; turns may be empty.",
        "Overlapping windows of some exports repeat words.",
    ),
    provides=("label", "start", "end"),
)
