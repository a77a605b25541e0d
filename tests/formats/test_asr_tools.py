"""Conformance of the formats of speech-to-text, which share one machine, and what they have in common."""

from __future__ import annotations

import json
import pathlib
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.asr.turns import FORMAT as TURNS
from onrecord.model import ReadError
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestAssemblyai(FormatSuite):
    format = "asr.assemblyai"
    samples = HERE / "asr" / "assemblyai"
    others = HERE


class TestAws(FormatSuite):
    format = "asr.aws"
    samples = HERE / "asr" / "aws"
    others = HERE


class TestAwsCalls(FormatSuite):
    format = "asr.aws_calls"
    samples = HERE / "asr" / "aws_calls"
    others = HERE


class TestAzure(FormatSuite):
    format = "asr.azure"
    samples = HERE / "asr" / "azure"
    others = HERE


class TestDeepgram(FormatSuite):
    format = "asr.deepgram"
    samples = HERE / "asr" / "deepgram"
    others = HERE


class TestGoogle(FormatSuite):
    format = "asr.google"
    samples = HERE / "asr" / "google"
    others = HERE


class TestKaldi(FormatSuite):
    format = "asr.kaldi"
    samples = HERE / "asr" / "kaldi"
    others = HERE


class TestPodcastIndex(FormatSuite):
    format = "asr.podcast_index"
    samples = HERE / "asr" / "podcast_index"
    others = HERE


class TestPodlove(FormatSuite):
    format = "asr.podlove"
    samples = HERE / "asr" / "podlove"
    others = HERE


class TestRev(FormatSuite):
    format = "asr.rev"
    samples = HERE / "asr" / "rev"
    others = HERE


class TestSpeechmatics(FormatSuite):
    format = "asr.speechmatics"
    samples = HERE / "asr" / "speechmatics"
    others = HERE


class TestSpeechmaticsV1(FormatSuite):
    format = "asr.speechmatics_v1"
    samples = HERE / "asr" / "speechmatics_v1"
    others = HERE


class TestTurns(FormatSuite):
    format = "asr.turns"
    samples = HERE / "asr" / "turns"
    others = HERE


class TestWatson(FormatSuite):
    format = "asr.watson"
    samples = HERE / "asr" / "watson"
    others = HERE


class TestWhisper(FormatSuite):
    format = "asr.whisper"
    samples = HERE / "asr" / "whisper"
    others = HERE


class TestWhisperCpp(FormatSuite):
    format = "asr.whisper_cpp"
    samples = HERE / "asr" / "whisper_cpp"
    others = HERE


class TestAudacity(FormatSuite):
    format = "asr.audacity"
    samples = HERE / "asr" / "audacity"
    others = HERE


class TestWhisperTsv(FormatSuite):
    format = "asr.whisper_tsv"
    samples = HERE / "asr" / "whisper_tsv"
    others = HERE


def read(name: str) -> onrecord.Meeting:
    return onrecord.read(HERE / "asr" / name)


def test_a_diarisation_has_no_words() -> None:
    path = HERE / "asr" / "rttm" / "voices.rttm"
    assert onrecord.detect(path.read_bytes()).best == "asr.rttm"
    with pytest.raises(ReadError, match="holds no words"):
        onrecord.read(path)


@pytest.mark.parametrize(
    "name",
    [
        "assemblyai/utterances.json",
        "aws/speakers.json",
        "azure/phrases.json",
        "deepgram/utterances.json",
        "deepgram/words.json",
        "google/diarized.json",
        "kaldi/retval.json",
        "rev/monologues.json",
        "speechmatics/v2.json",
        "speechmatics_v1/words.json",
        "turns/words.json",
        "watson/speakers.json",
        "whisper/whisperx.json",
    ],
)
def test_the_same_talk_reads_the_same(name: str) -> None:
    """Words, times and turns of one talk, as each vendor writes it."""
    meeting = read(name)
    plain = read("rev/monologues.json")
    assert [r.text for r in meeting.remarks] == [r.text for r in plain.remarks]
    assert [r.start for r in meeting.remarks] == [r.start for r in plain.remarks]
    extra = meeting.remarks[0].extra[str(meeting.source.format)]
    first = extra["words"][0]
    assert first[:3] == ["Good", 1.2, 1.5]
    assert [type(part) for part in first[:3]] == [str, float, float]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cdp/council.json", [["good", 0.5, 0.9, None]]),
        ("cdp/sections.json", [["good", 1.0, 1.4, None], ["evening", 1.5, 1.9, None], ["all", 2.0, 2.4, None]]),
        ("podcast_index/words.json", [["Good", 1.2, 1.5, None], ["evening,", 1.5, 1.8, None]]),
        ("turns/inside.json", [["Good", 1.2, 1.5, 0.99], ["evening,", 1.6, 2.0, 0.8], ["all.", 2.1, 2.4, 0.7]]),
        ("whisper/apart.json", [["Good", 1.2, 1.4, None], ["evening", 1.5, 1.7, None]]),
        ("whisper_cpp/tokens.json", [["Good", 1.2, 1.5, 0.98], ["evening.", 1.6, 2.4, 0.7], ["Is", 2.5, 2.6, 0.98]]),
        ("../captions/ttml/words.ttml", [["Good", 1.2, 1.5, None], ["evening,", 1.5, None, None]]),
        ("../captions/webvtt/voices.vtt", [["Good", 1.2, None, None], ["evening,", 1.5, None, None]]),
        ("../captions/youtube_json3/events.json", [["good", 1.5, None, 0], ["evening", 1.8, None, None]]),
        ("../captions/youtube_srv3/words.xml", [["good", 1.5, None, 0], ["evening", 1.8, None, 0]]),
    ],
)
def test_words_keep_their_times(name: str, words: list[list[object]]) -> None:
    """All others are told apart by `test_the_same_talk_reads_the_same`."""
    remark = read(name).remarks[0]
    (extra,) = remark.extra.values()
    assert extra["words"][: len(words)] == words


def test_words_are_those_of_their_remark() -> None:
    """Words of each remark alone, whatever cuts the text: speakers, voices, sections."""
    for name in ("cdp/sections.json", "turns/inside.json", "../captions/webvtt/voices.vtt", "podcast_index/words.json"):
        for remark in read(name).remarks:
            (extra,) = remark.extra.values()
            plain = "".join(filter(str.isalnum, remark.text)).casefold()
            heard = "".join(filter(str.isalnum, "".join(word for word, *_ in extra.get("words", ())))).casefold()
            assert heard in plain, name


def test_confidences_of_sentences() -> None:
    assert [r.extra["asr.turns"]["confidence"] for r in read("turns/inside.json").remarks] == [[0.91], [0.5], [0.88]]
    assert [r.extra["asr.cdp"]["confidence"] for r in read("cdp/sections.json").remarks] == [[0.9, 0.9], [0.9], [0.9]]
    assert read("watson/job.json").remarks[0].extra["asr.watson"]["confidence"][0] == 0.9


def test_sections_of_a_meeting() -> None:
    """The last sentence is in no section."""
    assert [r.section for r in read("cdp/sections.json").remarks] == [("Roll call",), ("Pumps",), ()]


@pytest.mark.parametrize(("name", "seconds"), [("turns/schema_ms.json", 1.2), ("turns/data.js", 1.5)])
def test_the_unit_of_time_is_inferred(name: str, seconds: float) -> None:
    (first, *_) = read(name).remarks
    assert first.start is not None
    assert first.start.total_seconds() == seconds


SPEECH = st.lists(st.sampled_from(("aye", "no", "harbour", "“so”", "é\n")), min_size=3, max_size=9).map(" ".join)
ROWS = st.lists(
    st.tuples(st.sampled_from(("Ines Calder", "Rolf Ahn", "SPEAKER_07", None)), SPEECH), min_size=1, max_size=9
)


@given(ROWS, st.sampled_from((1, 1000)), st.sampled_from(("speaker", "speaker_public", "speakerName")), st.booleans())
def test_turns_of_any_keys(rows: list[tuple[str | None, str]], scale: int, key: str, bare: bool) -> None:  # noqa: FBT001
    """Equal neighbours are one remark, no word is lost, and seconds and milliseconds read the same."""
    turns = [
        {key: who, "start": k * 5 * scale, "end": (k * 5 + 0.4 * len(text.split())) * scale, "text": text}
        for k, (who, text) in enumerate(rows)
    ]
    meeting = TURNS.parse(json.dumps(turns if bare else {"meeting": {"title": "Board"}, "turns": turns}))
    assert [r.label for r in meeting.remarks] == [who for who, _ in groupby(who for who, _ in rows)]
    assert " ".join(r.text for r in meeting.remarks).split() == " ".join(text for _, text in rows).split()
    assert meeting.remarks[0].start is not None
    last = meeting.remarks[-1].end
    assert last is not None
    assert abs(last.total_seconds() - (len(rows) - 1) * 5 - 0.4 * len(rows[-1][1].split())) < 0.01  # type: ignore[union-attr]


def said(meeting: onrecord.Meeting) -> list[tuple[str | None, str]]:
    return [(r.label, r.text) for r in meeting.remarks]


def test_turns_inside_turns() -> None:
    """The speaker may be told once for many sentences; no list of them is left out."""
    groups = [
        {"speaker": {"name": who}, "sentences": [{"text": f"{who} says {k}.", "startTimestamp": k} for k in range(3)]}
        for who in ("Ines", "Rolf", "Ines")
    ]
    meeting = onrecord.parse(json.dumps({"data": {"paragraphs": groups}}))
    assert meeting.source.format == "asr.turns"
    assert [r.label for r in meeting.remarks] == ["Ines", "Rolf", "Ines"]
    assert [len(r.paragraphs) for r in meeting.remarks] == [3, 3, 3]


def test_turns_on_lines() -> None:
    lines = [{"speaker": who, "text": f"{who} speaks.", "start": k} for k, who in enumerate(("Ines", "Rolf", "Rolf"))]
    meeting = onrecord.parse("\n".join(json.dumps(line) for line in lines))
    assert said(meeting) == [("Ines", "Ines speaks."), ("Rolf", "Rolf speaks.\nRolf speaks.")]


def test_numbered_voices_are_told_apart() -> None:
    meeting = read("deepgram/words.json")
    assert len(meeting.by_speaker()) == 2
    assert all(who is not None and who.name is None for who in meeting.by_speaker())


def test_channels_of_one_recording() -> None:
    """Two channels of Amazon Transcribe, joined with the words by their start."""
    words = [("0.5", "Aye"), ("1.5", "No"), ("2.5", "Maybe")]
    items = [
        {"start_time": at, "end_time": at, "alternatives": [{"content": word}], "type": "pronunciation"}
        for at, word in words
    ]
    channels = [{"channel_label": f"ch_{k}", "items": items[k::2]} for k in range(2)]
    results = {"transcripts": [{"transcript": "x"}], "channel_labels": {"channels": channels}, "items": items}
    meeting = onrecord.parse(json.dumps({"results": results}))
    assert said(meeting) == [("ch_0", "Aye"), ("ch_1", "No"), ("ch_0", "Maybe")]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{k}.5\t{k}.75\t3.1" for k in range(50)),
        json.dumps([{"user": f"user{k % 3}", "text": "Hello there, all of you.", "ts": k} for k in range(20)]),
    ],
)
def test_tables_of_numbers_and_chats_are_no_turns(text: str) -> None:
    assert onrecord.detect(text.encode()).best not in ("asr.audacity", "asr.turns")
