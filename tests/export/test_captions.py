"""Captions: what is written reads back as the same remarks, at the same times."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.export import to_srt, to_webvtt
from onrecord.export.webvtt import WIDTH
from onrecord.kernel.cue_times import read_time
from onrecord.model import Heading, Meeting, Note, NoteKind, Paragraph, Remark, Source, Span, Speaker
from onrecord.testing import meetings

NAMES = st.sampled_from(("Ada Lund", "Obi Okoro", "Mary O'Neill", "Ana María Díaz"))
WORD = st.sampled_from(("aye", "R&D", "<b>", "&amp;", "so:", "9:30", "é", "NOTE", "Harbour.", "a-b", "1", "--"))
SPEECH = st.lists(WORD, min_size=1, max_size=40).map(" ".join)
TALK = st.lists(st.tuples(NAMES, SPEECH, st.integers(200, 90_000)), min_size=1, max_size=8)


def meeting_of(talk: list[tuple[str, str, int]]) -> Meeting:
    """One remark after another, each with its length in milliseconds; no name twice in a row."""
    remarks: list[Remark] = []
    at = 0
    for name, speech, length in talk:
        if remarks and remarks[-1].label == name:
            continue
        start, end = dt.timedelta(milliseconds=at), dt.timedelta(milliseconds=at + length)
        paragraph = Paragraph(speech, Span(0, 0))
        remarks.append(Remark(Speaker(name), name, (paragraph,), Span(0, 0), start=start, end=end))
        at += length + 10
    return Meeting(tuple(remarks), Source("x"))


def shown(meeting: Meeting) -> list[tuple[object, ...]]:
    return [(r.label, r.speaker and r.speaker.name, r.text, r.start, r.end) for r in meeting.remarks]


@given(TALK)
def test_webvtt_reads_back(talk: list[tuple[str, str, int]]) -> None:
    meeting = meeting_of(talk)
    again = onrecord.parse(to_webvtt(meeting))
    assert again.source.format == "captions.webvtt"
    assert shown(again) == shown(meeting)


@given(TALK)
def test_srt_reads_back(talk: list[tuple[str, str, int]]) -> None:
    """SubRip has no escapes, and a turn without any word is none."""
    talk = [
        (name, "aye " + speech.replace("<b>", "b").replace("&amp;", "&").replace("so:", "so"), n)
        for name, speech, n in talk
    ]
    meeting = meeting_of(talk)
    again = onrecord.parse(to_srt(meeting))
    assert again.source.format == "captions.srt"
    assert shown(again) == shown(meeting)


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


@given(SPEECH, st.integers(1000, 9_000_000))
def test_a_long_remark_is_shared_out(speech: str, length: int) -> None:
    text = to_webvtt(meeting_of([("Ada Lund", speech, length)]))
    blocks = [block.split("\n") for block in text.split("\n\n") if "-->" in block]
    edges = [block[1].split(" --> ") for block in blocks]
    assert edges[0][0] == "00:00:00.000"
    assert all(a[1] == b[0] for a, b in pairwise(edges))
    words = [block[2].removeprefix("<v Ada Lund>").removesuffix("</v>") for block in blocks]
    assert all(len(line.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")) <= WIDTH for line in words)


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
