"""Conformance of captions.webvtt, and what captions do that others do not."""

from __future__ import annotations

import pathlib
import re
from collections import Counter
from datetime import timedelta
from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.captions.webvtt import FORMAT
from onrecord.model import OnrecordError, Role
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestCaptionsWebvtt(FormatSuite):
    format = "captions.webvtt"
    samples = HERE / "captions" / "webvtt"
    others = HERE


WORD = st.sampled_from(("aye", "no", "budget", "Harbour", "WATER", "the", "of", "9", "é", "Müller.", "5:30"))
SPEECH = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
MARK = st.sampled_from(("", "", "", ">> ", ">>> ", "&gt;&gt; ", "- >> "))
CUES = st.lists(st.tuples(MARK, SPEECH), min_size=1, max_size=12)


def document(cues: list[str], *, eol: str = "\n", settings: str = "", ids: bool = False, gap: int = 1) -> str:
    blocks = ["WEBVTT"]
    for i, cue in enumerate(cues):
        times = f"00:{i // 60:02}:{i % 60:02}.000 --> 00:{i // 60:02}:{i % 60:02}.900{settings}"
        blocks.append((f"cue-{i}{eol}" if ids else "") + times + eol + cue)
    return (eol * (1 + gap)).join(blocks) + eol


def said(text: str) -> list[tuple[str | None, str]]:
    return [(remark.label, remark.text) for remark in FORMAT.parse(text).remarks]


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text))


@given(CUES)
def test_no_word_is_lost(cues: list[tuple[str, str]]) -> None:
    found = said(document([mark + speech for mark, speech in cues]))
    assert words(" ".join(text for _, text in found)) == words(" ".join(speech for _, speech in cues))


@given(CUES)
def test_each_marker_opens_a_remark(cues: list[tuple[str, str]]) -> None:
    found = said(document([mark + speech for mark, speech in cues]))
    marks = [mark for mark, _ in cues if mark]
    assert len(found) == len(marks) + (not cues[0][0])
    shown = [mark.strip("- ").replace("&gt;", ">") for mark in marks]
    assert [label for label, _ in found if label] == shown


@given(
    CUES,
    st.sampled_from(("\n", "\r\n", "\r")),
    st.booleans(),
    st.sampled_from(("", " align:start line:85%")),
    st.integers(1, 3),
)
def test_the_container_makes_no_difference(
    cues: list[tuple[str, str]],
    eol: str,
    ids: bool,  # noqa: FBT001 (drawn)
    settings: str,
    gap: int,
) -> None:
    texts = [mark + speech for mark, speech in cues]
    assert said("\ufeff" + document(texts, eol=eol, settings=settings, ids=ids, gap=gap)) == said(document(texts))


@given(CUES, st.data())
def test_a_cue_may_be_cut_in_two(cues: list[tuple[str, str]], data: st.DataObject) -> None:
    texts = [mark + speech for mark, speech in cues]
    k = data.draw(st.integers(0, len(texts) - 1))
    head, _, tail = cues[k][1].partition(" ")
    cut = [*texts[:k], cues[k][0] + head, *([tail] if tail else []), *texts[k + 1 :]]
    assert said(document(cut)) == said(document(texts))


@given(st.lists(SPEECH, min_size=1, max_size=8), st.booleans())
def test_one_voice_is_one_remark(speeches: list[str], close: bool) -> None:  # noqa: FBT001 (drawn)
    found = said(document([f"<v Ann Lee>{speech}{'</v>' if close else ''}" for speech in speeches]))
    assert found == [("Ann Lee", " ".join(speeches))]


@given(st.lists(SPEECH, min_size=2, max_size=10))
def test_rolling_repeats_are_dropped_once(lines: list[str]) -> None:
    """A window of two lines over the lines reads as the lines; what was dropped stays in the ledger."""
    lines = [line for line, _ in groupby(lines)]
    cues = [lines[0], *(f"{a}\n{b}" for a, b in pairwise(lines))]
    text = document(cues).replace(".900", ".999")
    (meeting,) = FORMAT.read(onrecord.model.Source(text))
    plain = " ".join(lines)
    assert " ".join(r.text for r in meeting.remarks) == plain
    hidden = [row for row in meeting.ledger if row.role is Role.DUPLICATE]
    assert sum(row.span.cut(text).count("\n") + 1 for row in hidden) == len(lines) - 1 or len(lines) == 1
    assert said(document(lines).replace(".900", ".999")) == [(None, plain)]


def test_a_bracket_that_begins_no_tag_is_text() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nIf a < b, <i>say</i> so.\n\n00:02.000 --> 00:03.000\n&lt; &amp; <b>I <3 it</b>\n"
    meeting = onrecord.parse(text)
    assert meeting.remarks[0].text == "If a < b, say so. < & I <3 it"
    (found,) = [d for d in meeting.diagnostics if d.code == "cue-bracket-in-text"]
    assert (found.count, "(cue 1)" in found.message) == (2, True)
    plain = onrecord.parse(text.replace("a < b", "a b").replace("<3", "3"))
    assert plain.diagnostics == ()


@pytest.mark.parametrize(
    "text",
    ["WEBVTT", "WEBVTT \n", "\ufeffWEBVTT\t\n", "WEBVTT\n\nNOTE\nNobody.\n", "WEBVTT 00:00.000 --> 00:01.000\ntext\n"],
)
def test_captions_without_cues_are_an_error_that_says_so(text: str) -> None:
    with pytest.raises(onrecord.ReadError, match="is WebVTT and holds no cues"):
        onrecord.parse(text)


def test_a_signed_file_without_times_keeps_its_words() -> None:
    meeting = onrecord.parse("WEBVTT\n\nNOTE hidden\n\nGood evening.\n\nThe pump runs.\n")
    assert [p.text for p in meeting.remarks[0].paragraphs] == ["Good evening.", "The pump runs."]
    assert "cues-none" in {d.code for d in meeting.diagnostics}


def test_the_same_words_may_be_said_twice() -> None:
    assert said(document(["AYE.", "AYE.", "AYE.", "NO."])) == [(None, "AYE. AYE. AYE. NO.")]


def test_times_are_offsets_into_the_recording() -> None:
    first, second = FORMAT.parse(
        "WEBVTT\n\n00:01.500 --> 00:02.000\n>> One.\n\n00:03.000 --> 01:00:04.250\n>> Two.\n"
    ).remarks
    assert (first.start, first.end) == (timedelta(seconds=1.5), timedelta(seconds=2))
    assert (second.start, second.end) == (timedelta(seconds=3), timedelta(hours=1, seconds=4.25))
    assert (first.locator, second.locator) == ("cue 1", "cue 2")


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE HTML>\n<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>",
        "WEBVTT\n\nNOTE nothing here\n",
        "WEBVTT",
    ],
)
def test_what_holds_no_cue_is_an_error(text: str) -> None:
    with pytest.raises(OnrecordError):
        FORMAT.parse(text)
    with pytest.raises(OnrecordError):
        onrecord.parse(text)


def test_plain_text_is_one_remark() -> None:
    text = "THE MEETING IS OPEN AND WE WILL BEGIN AT 9:30 WITH ITEM ONE. " * 80
    meeting = onrecord.parse(text, name="floor.txt.vtt")
    assert meeting.source.format == "captions.webvtt"
    assert [d.code for d in meeting.diagnostics] == ["cues-none"]
    assert [remark.text for remark in meeting.remarks] == [text.strip()]


def test_text_in_front_is_kept() -> None:
    meeting = FORMAT.parse("Harbour board, audio two\n\n00:01.000 --> 00:02.000\nGood day.\n")
    assert [type(item).__name__ for item in meeting.items] == ["Unclassified", "Remark"]
    assert meeting.items[0].text == "Harbour board, audio two"


def test_steno_words_with_a_colon_are_no_names() -> None:
    cues = ["so we go on", "VIDAK: often now they are", "here", "NO LOSE MY VIDAK: I notice", "REGION: one"]
    assert len(said(document(cues))) == 1


def test_a_cue_without_voice_goes_on() -> None:
    found = said(document(["<v Ann Lee>One.", "Two.", "<v Bo Ng>Three.</v>", "<v >Four.</v>"]))
    assert found == [("Ann Lee", "One. Two."), ("Bo Ng", "Three."), (None, "Four.")]


def test_times_inside_a_cue_are_kept() -> None:
    (remark,) = onrecord.read(HERE / "captions" / "webvtt" / "rolling.vtt").remarks
    words = remark.extra["captions.webvtt"]["words"]
    assert words[:4] == [
        ["the", 1.0, None, None],
        ["board", 1.5, None, None],
        ["will", 1.9, None, None],
        ["come", 3.0, None, None],
    ]
    assert " ".join(word for word, *_ in words) in remark.text


@given(CUES, st.data())
def test_a_damaged_line_of_times_loses_no_word(cues: list[tuple[str, str]], data: st.DataObject) -> None:
    """Any one character of any line of times may be another one."""
    text = document([mark + speech for mark, speech in cues])
    spots = [match.start() + k for match in re.finditer(r"\d[\d:.]+ --> [\d:.]+", text) for k in range(len(match[0]))]
    spot = data.draw(st.sampled_from(spots))
    char = data.draw(st.sampled_from(("x", " ", "9", ":", ".", ",", "-", "\n", "")))
    meeting = FORMAT.read(onrecord.model.Source(text[:spot] + char + text[spot + 1 :]))[0]
    kept = words(" ".join(item.text for item in meeting.items))
    assert not words(" ".join(speech for _, speech in cues)) - kept
