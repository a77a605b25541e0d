"""Speech-to-text: times in all their notations, and words with speakers made into segments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, NamedTuple, TypeGuard

from onrecord.kernel.builder import Builder
from onrecord.kernel.cue_times import read_time
from onrecord.kernel.pieces import Piece, PlacedText
from onrecord.kernel.timeline import Segment
from onrecord.model.diagnostics import Severity
from onrecord.model.speaker import Speaker, SpeakerKind

_NUMBER = re.compile(r"\s*(-?[0-9]{1,12}(?:\.[0-9]{1,12})?)\s*s?\s*")
_ID = re.compile(
    r"\[?(?:(?:spk|speaker|channel|chan|ch|person|voice|sprecher|locuteur|[smfu])?[ _#-]?[0-9]{1,4}|[A-Z]|UU|(?:speaker|spk|channel)[ _-][A-Z])\]?",
    re.IGNORECASE,
)
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_NAMES = ("name", "label", "@id", "id")
_TOO_LONG = 10**12
# Between 0.4 and 400 by far.
_MIDDLE = 12.0
_PACED = 3


class Spoken(NamedTuple):
    """A word (or a mark of punctuation) with its times in milliseconds; `glued` says that no blank stands before it."""

    text: PlacedText
    start: int | None = None
    end: int | None = None
    label: str | None = None
    confidence: float | None = None
    locator: str | None = None
    glued: bool = False


def is_object(value: object) -> TypeGuard[Mapping[str, Any]]:
    """Whether a value of a document is an object.

    >>> is_object({}), is_object([])
    (True, False)
    """
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value of a document is a list.

    >>> is_list({}), is_list([])
    (False, True)
    """
    return isinstance(value, list)


def lookup(value: Any, *path: str | int) -> Any:
    """The value at keys and indexes, None where there is none.

    >>> lookup({"results": [{"text": "Aye."}]}, "results", 0, "text"), lookup({}, "results", 0)
    ('Aye.', None)
    """
    for step in path:
        if isinstance(step, str):
            value = value.get(step) if is_object(value) else None
        else:
            value = value[step] if is_list(value) and step < len(value) else None
    return value


def records(value: Any, *path: str | int) -> list[Mapping[str, Any]]:
    """The objects in the list at keys and indexes; none where there is no list.

    >>> records({"turns": [{"text": "Aye."}, 3]}, "turns")
    [{'text': 'Aye.'}]
    """
    found = lookup(value, *path)
    return [item for item in found if is_object(item)] if is_list(found) else []


def milliseconds(value: Any, scale: int = 1000) -> int | None:
    """A time in milliseconds, None where it is none.

    Numbers, also as text, count in units of `scale` milliseconds; `1.3s`, `0:01:02.5` and objects of seconds and
    nanos are known, and such as tell the `relative` time beside the absolute one.

    >>> (
    ...     milliseconds(1.5),
    ...     milliseconds("1.300s"),
    ...     milliseconds("1:02"),
    ...     milliseconds({"seconds": "12", "nanos": 5000000}),
    ... )
    (1500, 1300, 62000, 12005)
    >>> milliseconds(250, scale=1), milliseconds("soon"), milliseconds(float("nan"))
    (250, None, None)
    """
    if isinstance(value, str):
        number = _NUMBER.fullmatch(value)
        if number is None:
            return read_time(value.strip())
        value = float(number[1])
    if is_object(value) and "relative" in value:
        return milliseconds(value["relative"], scale)
    if is_object(value):
        seconds, nanos = milliseconds(value.get("seconds", 0)), milliseconds(value.get("nanos", 0), 1)
        return None if seconds is None or nanos is None else seconds + nanos // 1_000_000
    if isinstance(value, bool) or not isinstance(value, int | float) or not -_TOO_LONG < value * scale < _TOO_LONG:
        return None
    return round(value * scale)


def infer_scale(builder: Builder, rows: Iterable[tuple[Any, Any, object]], *, usual: int = 1000) -> int:
    """How many milliseconds a unit of time is: 1000 or 1, out of start, end and words of rows.

    Clocks say so themselves. Of bare numbers the pace tells: a word takes about 0.4 seconds, or 400 milliseconds. The
    reason is kept as a finding. Where no pace can be told, `usual` holds.
    """
    paces: list[float] = []
    for first, last, words in rows:
        start, end = figure(first), figure(last)
        count = len(str(words or "").split())
        if count >= _PACED and start is not None and end is not None and end > start:
            paces.append((end - start) / count)
    if not paces:
        return usual
    pace = median(paces)
    unit = "milliseconds" if pace > _MIDDLE else "seconds"
    message = f"times were read as {unit}: a word takes {pace:.3g} of them"
    builder.problem("time-unit-inferred", message, severity=Severity.INFO)
    return 1 if pace > _MIDDLE else 1000


def figure(value: object) -> float | None:
    """A number, also as text: a confidence.

    >>> figure("0.93"), figure(None)
    (0.93, None)
    """
    if isinstance(value, str) and _NUMBER.fullmatch(value) and not value.rstrip().endswith("s"):
        return float(value)
    return value if isinstance(value, int | float) and not isinstance(value, bool) and value == value else None  # noqa: PLR0124


def somebody(label: str | None) -> Speaker | None:
    """The speaker of a label that is no more than a machine's number; None where it may be a name.

    >>> somebody("spk_0").identifiers, somebody("Ann Lee")
    ((('label', 'spk_0'),), None)
    """
    if label is None or not _ID.fullmatch(label):
        return None
    return Speaker(kind=SpeakerKind.UNKNOWN, identifiers=(("label", label),))


def as_label(value: Any) -> str | None:
    """A label out of a value: text, a number, or an object with a name or an id; None where it says nothing.

    >>> as_label(0), as_label(" Ann Lee "), as_label({"@id": "S2", "gender": "F"}), as_label("")
    ('0', 'Ann Lee', 'S2', None)
    """
    if is_object(value):
        value = next((value[key] for key in _NAMES if value.get(key) not in (None, "")), None)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return None
    return " ".join(str(value).split()) or None


def segment(
    text: object,
    start: int | None = None,
    end: int | None = None,
    label: object = None,
    *,
    locator: str | None = None,
    words: Iterable[Spoken] = (),
    confidence: float | None = None,
    **facts: Any,
) -> Segment:
    """A segment out of a text with its times in milliseconds and its label as the document has it.

    A text that is none, or blank, gives a segment without pieces. The words and the confidence of the whole are
    collected in the remark's `extra`.

    >>> segment(PlacedText.read("Aye.", 9), 0, 900, "spk_1", locator="/turns/0").named.kind
    <SpeakerKind.UNKNOWN: 'unknown'>
    """
    name = as_label(label)
    pieces = text.pieces() if isinstance(text, PlacedText) and text.strip() else []
    printed = label.pieces() if isinstance(label, PlacedText) else ()
    heard = timed(words)
    lists: dict[str, Sequence[Any]] = {"words": heard} if heard else {}
    if confidence is not None:
        lists["confidence"] = (confidence,)
    return Segment(pieces, start, end, name, somebody(name), printed, None, locator, facts, lists=lists)


def timed(words: Iterable[Spoken]) -> list[list[Any]]:
    """Words as plain data for `extra`: word, start and end in seconds, confidence.

    >>> timed([Spoken(PlacedText.read("Aye", 0), 1500, 1900, confidence=0.9)])
    [['Aye', 1.5, 1.9, 0.9]]
    """
    return [[str(w.text).strip(), _seconds(w.start), _seconds(w.end), w.confidence] for w in words]


def _seconds(value: int | None) -> float | None:
    return None if value is None else value / 1000


def segments_of(words: Iterable[Spoken]) -> Iterator[Segment]:
    """Words as segments, one for each run of words with the same label.

    >>> aye, no = PlacedText.read("Aye", 0), PlacedText.read("No", 5)
    >>> [s.label for s in segments_of([Spoken(aye, label="1"), Spoken(no, label="2")])]
    ['1', '2']
    """
    run: list[Spoken] = []
    for word in words:
        if run and word.label != run[-1].label:
            yield _segment(run)
            run = []
        run.append(word)
    if run:
        yield _segment(run)


def _segment(words: list[Spoken]) -> Segment:
    pieces: list[Piece] = []
    before = ""
    for word in words:
        text = str(word.text)
        if before and not word.glued and not (_UNSPACED.match(text) and _UNSPACED.match(before[-1])):
            edge = word.text.start
            pieces.append((edge, edge, " "))
        pieces += word.text.pieces()
        before = text or before
    start = next((w.start for w in words if w.start is not None), None)
    end = next((w.end for w in reversed(words) if w.end is not None), None)
    label = words[0].label
    lists = {"words": timed(words)} if start is not None else {}
    return Segment(pieces, start, end, label, somebody(label), locator=words[0].locator, lists=lists)
