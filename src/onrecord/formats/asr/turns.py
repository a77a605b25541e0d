"""Turns of a diarised transcript in JSON, whatever their keys: the general form of what civic projects publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any

from attrs import frozen

from onrecord.spec import (
    Builder,
    PlacedText,
    Segment,
    Sniff,
    SpeechFormat,
    Spoken,
    TimelineStyle,
    as_label,
    figure,
    infer_scale,
    is_list,
    is_object,
    milliseconds,
    records,
    segment,
    segments_of,
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
    "word",
)
_LABELS = (
    "speaker_public",
    "speaker_name",
    "speakerName",
    "speaker_label",
    "speaker",
    "speakerLabel",
    "speaker_raw",
    "speaker_id",
    "speakerId",
    "participant",
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
    "startTimestamp",
    "start_timestamp",
    "ts",
)
_ENDS = (
    "end",
    "end_time",
    "endTime",
    "stop",
    "end_seconds",
    "endSeconds",
    "to",
    "endTimestamp",
    "end_timestamp",
    "end_ts",
)
_MILLISECONDS = (
    ("start_ms", "startMs", "begin_ms", "offset_ms", "startTimeMs", "start_time_ms", "offsetMs", "start_offset_ms"),
    ("end_ms", "endMs", "endTimeMs", "end_time_ms", "end_offset_ms"),
)
_LENGTHS = ("duration", "dur", "length")
_DEPTH = 4
_MANY = 12

_WHAT = r'"(?:text|page_content|content|transcript|body|utterance|message|speech|sentence)"\s*:\s*"'
# Times of the recording, or the numbers of a machine for voices: names and dates alone make no diarised turns.
_HEARD = (
    r'"(?:(?:start|begin|from|timestamp)(?:_?(?:[Tt]ime(?:stamp)?|[Ss]econds))?(?:_?[Mm]s)?"\s*:\s*(?:-?[\d.]+\s*[,}]|"[\d:.,\s–-]{1,40}"|\{)'
    r'|speaker_(?:raw|public|status)"\s*:'
    r'|speaker(?:_\w+|[A-Z]\w*)?"\s*:\s*(?:\d+\s*[,}]|"(?:SPEAKER|[Ss]peaker|spk)[_ ]?\d+"))'
)

Row = Mapping[str, Any]


def _first(row: Row, keys: Sequence[str]) -> Any:
    return next((row[key] for key in keys if row.get(key) not in (None, "")), None)


@frozen
class _Turn:
    """A row that holds words, where it stands, and who speaks, which may be told further out."""

    row: Row
    locator: str
    label: Any


def _turns(value: Any, path: str, label: Any, depth: int, found: dict[str, list[_Turn]]) -> None:
    """Collect the rows that hold words by the place of their lists, whatever the indexes on the way."""
    if is_list(value):
        for i, part in enumerate(value):
            if is_object(part):
                _row(part, f"{path}/{i}", label, depth, found)
    elif is_object(value) and depth > 0:
        for key, part in value.items():
            if is_list(part) or is_object(part):
                _turns(part, f"{path}/{key}", label, depth - 1, found)


def _row(row: Row, path: str, label: Any, depth: int, found: dict[str, list[_Turn]]) -> None:
    known = _first(row, _LABELS)
    label = known if as_label(known) else label
    times = any(key in row for keys in (_STARTS, *_MILLISECONDS) for key in keys)
    if isinstance(_first(row, _TEXTS), str) and (times or any(key in row for key in _LABELS) or as_label(label)):
        place = "/".join(step for step in path.split("/") if not step.isdecimal())
        found.setdefault(place, []).append(_Turn(row, path, label))
    else:
        _turns(row, path, label, depth - 1, found)


def _times(row: Row, scale: int) -> tuple[int | None, int | None]:
    start, end = (_first(row, keys) for keys in _MILLISECONDS)
    if start is not None:
        return milliseconds(start, 1), milliseconds(end, 1)
    start, end = _first(row, _STARTS), _first(row, _ENDS)
    if isinstance(start, str) and end is None:
        start, _, end = start.replace("–", "-").partition("-")
    begin, stop = milliseconds(start, scale), milliseconds(end, scale)
    if stop is None and begin is not None and (length := milliseconds(_first(row, _LENGTHS), scale)) is not None:
        stop = begin + length
    return begin, stop


def _segments(document: Any, builder: Builder) -> Iterable[Segment]:
    """The rows of the list, or of the lists of one kind, that has the most."""
    found: dict[str, list[_Turn]] = {}
    _turns(document, "", None, _DEPTH, found)
    nothing: list[_Turn] = []
    place, turns = max(found.items(), key=lambda item: len(item[1]), default=("", nothing))
    scale = infer_scale(builder, ((_first(t.row, _STARTS), _first(t.row, _ENDS), _first(t.row, _TEXTS)) for t in turns))
    short = len(turns) > _MANY and median(len(str(_first(turn.row, _TEXTS)).split()) for turn in turns) <= 1
    if short or place.endswith("/words"):
        return segments_of(_words(turns, scale))
    return [
        segment(
            _first(turn.row, _TEXTS),
            *_times(turn.row, scale),
            turn.label,
            locator=turn.locator,
            words=_spoken(turn.row, scale),
            confidence=figure(turn.row.get("confidence")),
        )
        for turn in turns
    ]


def _spoken(row: Row, scale: int) -> Iterator[Spoken]:
    """The words inside a turn, where it lists them with their times."""
    for word in records(row, "words"):
        text = _first(word, ("punctuated_word", *_TEXTS))
        if isinstance(text, PlacedText):
            sure = next((figure(word[key]) for key in ("confidence", "probability", "score") if key in word), None)
            yield Spoken(text, *_times(word, scale), confidence=sure)


def _words(turns: Iterable[_Turn], scale: int) -> Iterator[Spoken]:
    """Rows of one word each."""
    for turn in turns:
        text = _first(turn.row, _TEXTS)
        if isinstance(text, PlacedText) and text.strip():
            sure = figure(turn.row.get("confidence"))
            yield Spoken(text, *_times(turn.row, scale), as_label(turn.label), sure, turn.locator)


FORMAT = SpeechFormat(
    id="asr.turns",
    title="Diarised turns (JSON)",
    publisher="Civic projects around speech-to-text",
    sniff=Sniff(
        containers=("json", "jsonl"),
        patterns=(rf"{_HEARD}[^{{}}\[\]]{{0,6000}}?{_WHAT}", rf"{_WHAT}[^{{}}\[\]]{{0,6000}}?{_HEARD}"),
        need_patterns=2,
        weight=-15,
        either=(
            Sniff(
                containers=("json",),
                patterns=(r'"turns"\s*:\s*\[\s*\{[^{}\[\]]{0,6000}?"(?:speaker|text)[^"]{0,20}"\s*:',),
                weight=-15,
            ),
        ),
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
    provides="title date place label name role person-ids media words confidence",
)
