"""Conformance of the smaller formats of captions, and their times."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.captions.meeting_text import FORMAT as MEETING_TEXT
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestGranicusJson(FormatSuite):
    format = "captions.granicus_json"
    samples = HERE / "captions" / "granicus_json"
    others = HERE


class TestMeetingText(FormatSuite):
    format = "captions.meeting_text"
    samples = HERE / "captions" / "meeting_text"
    others = HERE


class TestMeetText(FormatSuite):
    format = "captions.meet_text"
    samples = HERE / "captions" / "meet_text"
    others = HERE


class TestSbv(FormatSuite):
    format = "captions.sbv"
    samples = HERE / "captions" / "sbv"
    others = HERE


class TestTimedText(FormatSuite):
    format = "captions.timed_text"
    samples = HERE / "captions" / "timed_text"
    others = HERE


class TestTtml(FormatSuite):
    format = "captions.ttml"
    samples = HERE / "captions" / "ttml"
    others = HERE


class TestYoutubeJson3(FormatSuite):
    format = "captions.youtube_json3"
    samples = HERE / "captions" / "youtube_json3"
    others = HERE


class TestYoutubeSrv1(FormatSuite):
    format = "captions.youtube_srv1"
    samples = HERE / "captions" / "youtube_srv1"
    others = HERE


class TestYoutubeSrv3(FormatSuite):
    format = "captions.youtube_srv3"
    samples = HERE / "captions" / "youtube_srv3"
    others = HERE


def seconds(moment: object) -> float | None:
    return moment.total_seconds() if isinstance(moment, dt.timedelta) else None


@pytest.mark.parametrize(
    ("name", "times"),
    [
        ("granicus_json/clip.json", [(12.5, 16.25), (14.0, 16.25), (16.25, 21.25)]),
        ("meeting_text/otter.txt", [(3, 9), (9, 3604), (3604, None)]),
        ("meeting_text/teams.txt", [(0, 5.9), (6.1, 7)]),
        ("timed_text/marks.txt", [(54, None)]),
        ("ttml/agents.ttml", [(1.5, 3.5), (4.2, 5), (6, 7)]),
        ("youtube_json3/events.json", [(1.5, 3.75), (3.01, 5.01)]),
        ("youtube_srv1/list.xml", [(1.5, 5), (5.1, 6)]),
        ("youtube_srv3/words.xml", [(1.5, 5.01)]),
    ],
)
def test_times(name: str, times: list[tuple[float, float | None]]) -> None:
    remarks = onrecord.read(HERE / "captions" / name).remarks
    assert [(seconds(r.start), seconds(r.end)) for r in remarks] == times


def test_times_of_day() -> None:
    first, *_ = onrecord.read(HERE / "captions" / "meeting_text" / "zoom.txt").remarks
    assert first.start == dt.time(11, 2, 9)


WORDS = st.lists(st.sampled_from(("aye", "no", "Harbour", "é", "(so)", "5:30")), min_size=1, max_size=6).map(" ".join)
TALK = st.lists(st.tuples(st.sampled_from(("Ines Calder", "Rolf Ahn")), WORDS), min_size=1, max_size=6)
HEADS = st.sampled_from(("[{0}] 10:00:0{1}", "{0}  0:0{1}", "{0} (00:0{1}):", "{0}: (1:00:0{1})"))


@given(TALK, HEADS)
def test_heads_with_names(talk: list[tuple[str, str]], head: str) -> None:
    """Each head names who speaks; no word is lost; equal neighbours are one remark."""
    text = "\n\n".join(f"{head.format(who, k)}\n{words}" for k, (who, words) in enumerate(talk))
    remarks = MEETING_TEXT.parse(text).remarks
    names = [who for who, _ in talk]
    assert [r.label for r in remarks] == [n for k, n in enumerate(names) if not k or names[k - 1] != n]
    assert " ".join(r.text for r in remarks).split() == " ".join(words for _, words in talk).split()
