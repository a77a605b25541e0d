"""Conformance of captions.srt, and what it shares with WebVTT."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.captions.srt import FORMAT
from onrecord.formats.captions.webvtt import FORMAT as WEBVTT
from onrecord.model import OnrecordError
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestCaptionsSrt(FormatSuite):
    format = "captions.srt"
    samples = HERE / "captions" / "srt"
    others = HERE


WORD = st.sampled_from(("aye", "no", "budget", "Harbour", "WATER", "the", "of", "9", "é", "Müller.", "5:30"))
SPEECH = st.lists(WORD, min_size=1, max_size=5).map(" ".join)
CUES = st.lists(st.tuples(st.sampled_from(("", "", ">> ", ">>> ")), SPEECH), min_size=1, max_size=12)


def document(cues: list[str], mark: str, *, index: bool) -> str:
    out: list[str] = []
    for i, cue in enumerate(cues):
        times = f"00:{i // 60:02}:{i % 60:02}{mark}000 --> 00:{i // 60:02}:{i % 60:02}{mark}900\n"
        out.append(f"{i + 1}\n{times}{cue}\n" if index else f"{times}{cue}\n")
    return "\n".join(out)


@given(CUES)
def test_srt_and_webvtt_read_the_same(cues: list[tuple[str, str]]) -> None:
    texts = [mark + speech for mark, speech in cues]
    srt = FORMAT.parse(document(texts, ",", index=True)).remarks
    vtt = WEBVTT.parse("WEBVTT\n\n" + document(texts, ".", index=False)).remarks
    bare = FORMAT.parse(document(texts, ",", index=False)).remarks
    shown = [[(r.label, r.text, r.start, r.end) for r in remarks] for remarks in (srt, vtt, bare)]
    assert shown[0] == shown[1] == shown[2]


@given(CUES, st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-32")))
def test_any_encoding_with_a_mark(cues: list[tuple[str, str]], encoding: str) -> None:
    text = document([mark + speech for mark, speech in cues], ",", index=True)
    found = onrecord.parse(text.encode(encoding))
    assert found.source.format == "captions.srt"
    assert [r.text for r in found.remarks] == [r.text for r in FORMAT.parse(text).remarks]


def test_no_cues_is_an_error() -> None:
    with pytest.raises(OnrecordError):
        FORMAT.parse("Nothing is said here, and no time is given.")
