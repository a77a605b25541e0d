"""Captions: WebVTT and SubRip, the remarks as cues.

The record keeps the times of remarks, not those of each line. A long remark is cut into cues of one or two lines, and
its time is shared out among them by their length. Times of day count from the first one. Where a remark has no times,
they are guessed from the speed of speech, and WebVTT says so in a comment.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from html import unescape
from itertools import pairwise
from textwrap import wrap

from attrs import frozen

from onrecord.model import Heading, Meeting, Moment, Paragraph, Remark

WIDTH = 84
"""How many characters a cue may have: two lines."""

CHARACTERS_PER_SECOND = 15
SHORTEST = 1000
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_CODE = re.compile(r"<(?=[A-Za-z0-9./>])|\{(?=\\)|--(?=>)")
_REFERENCE = re.compile(r"&#?\w+;?")
_DAY = 86_400_000


@frozen
class _Cue:
    start: int
    end: int
    text: str
    first: bool


def to_webvtt(meeting: Meeting) -> str:
    r"""The meeting as WebVTT: names in voice tags, headings as comments, stage directions in brackets.

    >>> from datetime import timedelta
    >>> from onrecord.model import Source, Span, Speaker
    >>> words = (Paragraph("Good morning. R&D comes first.", Span(0, 30)),)
    >>> times = {"start": timedelta(seconds=1), "end": timedelta(seconds=3.5)}
    >>> lund = Remark(Speaker("Ada Lund"), "Lund", words, Span(0, 30), **times)
    >>> print(to_webvtt(Meeting((lund,), Source(""), title="Briefing")))
    WEBVTT
    <BLANKLINE>
    NOTE Briefing
    <BLANKLINE>
    1
    00:00:01.000 --> 00:00:03.500
    <v Ada Lund>Good morning. R&amp;D comes first.</v>
    <BLANKLINE>
    """
    spans = _spans(meeting)
    blocks = ["WEBVTT"]
    if meeting.title and not any(heading.level == 0 for heading in meeting.headings):
        blocks.append(_comment(meeting.title))
    if any(guessed for *_, guessed in spans):
        blocks.append("NOTE Times were guessed where the record gives none.")
    number = k = 0
    # An empty voice is nobody's: without it, words with a colon might be taken for a name.
    voiced = any(":" in remark.text for remark in meeting.remarks)
    for item in meeting.items:
        if isinstance(item, Heading):
            blocks.append(_comment(item.text))
        if not isinstance(item, Remark):
            continue
        name, (start, end, _) = _name(item), spans[k]
        k += 1
        marker = f"{_escape(name)} " if name.strip(">") == "" != name else ""
        voice = "" if marker else f"<v {_escape(name)}>" if name else "<v>" if voiced else ""
        voiced = voiced or bool(voice)
        for cue in _cues(item, start, end):
            number += 1
            text = f"{marker if cue.first else ''}{voice}{_escape(cue.text)}{'</v>' if voice else ''}"
            blocks.append(f"{number}\n{_clock(cue.start, '.')} --> {_clock(cue.end, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def to_srt(meeting: Meeting) -> str:
    r"""The meeting as SubRip: the name stands in front of a remark's first words, with a colon.

    Where some remarks have no name, `>>` begins each remark. SubRip has no escapes: a blank is put into what would be
    read as a tag, a reference or an arrow.

    >>> from datetime import timedelta
    >>> from onrecord.model import Source, Span, Speaker
    >>> words, second = (Paragraph("Good morning.", Span(0, 13)),), timedelta(seconds=1)
    >>> lund = Remark(Speaker("Ada Lund"), "Lund", words, Span(0, 13), start=second, end=2 * second)
    >>> to_srt(Meeting((lund,), Source("")))
    '1\n00:00:01,000 --> 00:00:02,000\nAda Lund: Good morning.\n'
    """
    blocks: list[str] = []
    names = [_name(remark) for remark in meeting.remarks]
    mark = ">> " if any(names) and not all(name.strip(">") for name in names) else ""
    for remark, name, (start, end, _) in zip(meeting.remarks, names, _spans(meeting), strict=True):
        lead = f"{mark}{name}: " if name.strip(">") else f"{name} " if name else mark
        for cue in _cues(remark, start, end):
            text = f"{lead if cue.first else ''}{cue.text}"
            text = _REFERENCE.sub(_unread, _CODE.sub(r"\g<0> ", text))
            blocks.append(f"{len(blocks) + 1}\n{_clock(cue.start, ',')} --> {_clock(cue.end, ',')}\n{text}\n")
    return "\n".join(blocks)


def _cues(remark: Remark, start: int, end: int) -> Iterator[_Cue]:
    """A remark cut into cues, with its time shared out by their length."""
    lines = [line for p in remark.paragraphs for line in wrap(_words(p), WIDTH, break_long_words=False)]
    total = sum(map(len, lines))
    done = 0
    for line in lines:
        low = start + (end - start) * done // total
        done += len(line)
        yield _Cue(low, start + (end - start) * done // total, line, first=done == len(line))


def _words(paragraph: Paragraph) -> str:
    """The words with the stage directions in brackets where they were made."""
    text, parts, at = paragraph.text, list[str](), 0
    places = ((len(text) if note.offset is None else note.offset, note.text) for note in paragraph.notes)
    for offset, note in sorted(places, key=lambda place: place[0]):
        parts += (text[at:offset], note if note.startswith(("(", "[")) else f"[{note}]")
        at = offset
    return _clean(" ".join((*parts, text[at:])))


def _clean(text: str) -> str:
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _name(remark: Remark) -> str:
    who = remark.speaker
    known = who is not None and (who.name or who.role)
    return _clean(who.display if who is not None and known else remark.label or "")


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _unread(reference: re.Match[str]) -> str:
    """What looks like a reference, with a blank where it would be read as one."""
    text = reference[0]
    return text if unescape(text) == text else f"& {text[1:]}"


def _comment(text: str) -> str:
    return f"NOTE {_clean(text).replace('-->', '->')}"


def _clock(value: int, mark: str) -> str:
    seconds, fraction = divmod(value, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}{mark}{fraction:03}"


def _spans(meeting: Meeting) -> list[tuple[int, int, bool]]:
    """Start and end of each remark in milliseconds, and whether they were guessed."""
    remarks = meeting.remarks
    first = next((value for r in remarks if (value := _of_day(r.start)) is not None), 0)
    starts = [_offset(r.start, first) for r in remarks]
    found: list[tuple[int, int, bool]] = []
    at = 0
    for (start, following), remark in zip(pairwise([*starts, None]), remarks, strict=True):
        begin = at if start is None else start
        end = _offset(remark.end, first)
        guessed = start is None or end is None or end <= begin
        if end is None or end <= begin:
            end = begin + max(SHORTEST, len(remark.text) * 1000 // CHARACTERS_PER_SECOND)
            end = min(end, following) if following is not None and following > begin else end
        found.append((begin, end, guessed))
        at = end
    return found


def _offset(moment: Moment | None, first: int) -> int | None:
    """A moment as milliseconds of the recording; a time of day counts from the first one, past midnight too."""
    if isinstance(moment, dt.timedelta):
        value = round(moment / dt.timedelta(milliseconds=1))
        return value if value >= 0 else None
    day = _of_day(moment)
    return None if day is None else (day - first) % _DAY


def _of_day(moment: Moment | None) -> int | None:
    if isinstance(moment, dt.datetime):
        moment = moment.time()
    if not isinstance(moment, dt.time):
        return None
    return ((moment.hour * 60 + moment.minute) * 60 + moment.second) * 1000 + moment.microsecond // 1000
