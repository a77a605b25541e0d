"""Captions: what is written reads back as the same remarks, at the same times."""

from __future__ import annotations

import datetime as dt
from html import unescape
from itertools import pairwise
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.export import to_srt, to_webvtt
from onrecord.export.webvtt import WIDTH
from onrecord.kernel.cue_times import read_time
from onrecord.model import Heading, Meeting, Note, NoteKind, Paragraph, Remark, Source, Span, Speaker
from onrecord.testing import meetings

NAMES = st.sampled_from(("Ada Lund", "Obi Okoro", "Mary O'Neill", "Ana María Díaz", None))
COMMON = ("aye", "R&D", "9:30", "é", "NOTE", "Harbour.", "a-b", "1", "--", "2", "“so”", "WEBVTT", "x" * 90)
CODES = ("<b>", "&amp;", "-->", "&lt;i&gt;", "<", ">", "a<b", "<v Ann>", "00:01.000 --> 00:02.000", "so:", "{\\an8}")
NOTES = st.sampled_from(("[applause]", "(Laughter.)", "[inaudible]"))


def speech(words: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    """Paragraphs of words; something is said in each."""
    line = st.lists(st.sampled_from(words), max_size=40).map(lambda found: " ".join(("aye", *found)))
    return st.lists(line, min_size=1, max_size=3)


def talks(words: tuple[str, ...]) -> st.SearchStrategy[list[Turn]]:
    """Turns of anybody at any time: the next one may begin before the last has ended, or a hundred hours later."""
    wait = st.sampled_from((-300, 0, 10, 5_000)) | st.just(100 * 3_600_000)
    turn = st.builds(Turn, NAMES, speech(words), wait, st.integers(1000, 90_000), st.none() | NOTES)
    return st.lists(turn, min_size=1, max_size=8)


class Turn(NamedTuple):
    """A remark to be written: who, what, when after the one before, how long, and a stage direction behind it."""

    name: str | None
    paragraphs: list[str]
    wait: int
    length: int
    note: str | None


def meeting_of(talk: list[Turn]) -> Meeting:
    """One remark after another; no name twice in a row, as software repeats names."""
    remarks: list[Remark] = []
    at = 400
    for turn in talk:
        if remarks and remarks[-1].label == turn.name:
            continue
        at = max(0, at + turn.wait)
        start, end = dt.timedelta(milliseconds=at), dt.timedelta(milliseconds=at + turn.length)
        notes = (Note(turn.note, Span(0, 0), offset=len(turn.paragraphs[0])),) if turn.note else ()
        paragraphs = [Paragraph(text, Span(0, 0)) for text in turn.paragraphs]
        paragraphs[0] = Paragraph(turn.paragraphs[0], Span(0, 0), notes)
        speaker = Speaker(turn.name) if turn.name else None
        remarks.append(Remark(speaker, turn.name, tuple(paragraphs), Span(0, 0), start=start, end=end))
        at += turn.length
    return Meeting(tuple(remarks), Source("x"))


def shown(meeting: Meeting) -> list[tuple[object, ...]]:
    """Who said what and when, and the stage directions; lines and paragraphs are not told by captions."""
    return [
        (r.speaker and r.speaker.name, " ".join(r.text.split()), r.start, r.end, [note.text for note in r.notes])
        for r in meeting.remarks
    ]


@given(talks((*COMMON, *CODES)))
def test_webvtt_reads_back(talk: list[Turn]) -> None:
    meeting = meeting_of(talk)
    again = onrecord.parse(to_webvtt(meeting))
    assert again.source.format == "captions.webvtt"
    assert shown(again) == shown(meeting)
    assert [r.label for r in again.remarks] == [r.label for r in meeting.remarks]
    assert again.diagnostics == () or {d.code for d in again.diagnostics} <= {"cue-clock-back"}


@given(talks(COMMON))
def test_srt_reads_back(talk: list[Turn]) -> None:
    """Without what SubRip takes as a code, which gets a blank, or as a label."""
    meeting = meeting_of(talk)
    again = onrecord.parse(to_srt(meeting))
    assert again.source.format == "captions.srt"
    assert shown(again) == shown(meeting)


@given(talks((*COMMON, *(code for code in CODES if code != "so:"))))
def test_no_word_of_srt_is_lost(talk: list[Turn]) -> None:
    """Letters and digits of names and speech, whatever codes stand around them."""
    meeting = meeting_of(talk)
    again = onrecord.parse(to_srt(meeting))
    assert again.source.format == "captions.srt"
    assert spoken(again) == spoken(meeting)


def spoken(meeting: Meeting) -> str:
    return "".join(filter(str.isalnum, "".join(f"{r.label}{r.text}" if r.label else r.text for r in meeting.remarks)))


@given(meetings())
def test_any_meeting_gives_cues_in_order_of_length_at_least_zero(meeting: Meeting) -> None:
    """Whatever the record holds, each cue's end is not before its start."""
    for text in (to_webvtt(meeting), to_srt(meeting)):
        blocks = [block.split("\n") for block in text.split("\n\n") if "-->" in block]
        for block in blocks:
            (times,) = [line for line in block if "-->" in line]
            start, end = (read_time(time) for time in times.split(" --> "))
            assert start is not None
            assert end is not None
            assert start <= end
        assert [int(block[0]) for block in blocks] == list(range(1, len(blocks) + 1))


@given(speech(COMMON), st.integers(1000, 9_000_000))
def test_a_long_remark_is_shared_out(said: list[str], length: int) -> None:
    text = to_webvtt(meeting_of([Turn("Ada Lund", said, 0, length, None)]))
    blocks = [block.split("\n") for block in text.split("\n\n") if "-->" in block]
    edges = [block[1].split(" --> ") for block in blocks]
    assert edges[0][0] == "00:00:00.400"
    assert all(a[1] == b[0] for a, b in pairwise(edges))
    words = [block[2].removeprefix("<v Ada Lund>").removesuffix("</v>") for block in blocks]
    assert all(len(unescape(line)) <= max(WIDTH, 90) for line in words)


def test_markers_notes_and_headings() -> None:
    note = Note("applause", Span(0, 0), NoteKind.APPLAUSE, offset=3)
    second = dt.timedelta(seconds=1)
    items = (
        Heading("Bills --> Acts", Span(0, 0)),
        Remark(None, ">>", (Paragraph("Aye yes.", Span(0, 0), (note,)),), Span(0, 0), start=second, end=2 * second),
        Remark(None, None, (Paragraph("No.", Span(0, 0)),), Span(0, 0), start=2 * second, end=3 * second),
    )
    meeting = Meeting(items, Source("x"))
    assert to_webvtt(meeting) == (
        "WEBVTT\n\nNOTE Bills -> Acts\n\n1\n00:00:01.000 --> 00:00:02.000\n&gt;&gt; Aye [applause] yes.\n\n"
        "2\n00:00:02.000 --> 00:00:03.000\nNo.\n"
    )
    assert to_srt(meeting).split("\n")[2] == ">> Aye [applause] yes."


def test_times_of_day_count_from_the_first_and_missing_ones_are_guessed() -> None:
    starts = (dt.time(23, 59), None, dt.time(0, 1))
    remarks = tuple(
        Remark(None, f"M{k}", (Paragraph("Aye. " * 6, Span(0, 0)),), Span(0, 0), start=s) for k, s in enumerate(starts)
    )
    text = to_webvtt(Meeting(remarks, Source("x")))
    assert "NOTE Times were guessed where the record gives none." in text
    times = [line.split(" --> ") for line in text.splitlines() if "-->" in line]
    assert times == [
        ["00:00:00.000", "00:00:02.000"],
        ["00:00:02.000", "00:00:04.000"],
        ["00:02:00.000", "00:02:02.000"],
    ]
