"""Damaged captions: every word that is there comes out, and what is odd is a finding with the number of its cue."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.model import OnrecordError

HEAD = "WEBVTT\n\n"
ONE, TWO = "00:00:01.000 --> 00:00:02.000\n", "00:00:02.000 --> 00:00:03.000\n"
A, B = "1\n00:00:01,000 --> 00:00:02,000\n", "2\n00:00:02,000 --> 00:00:03,000\n"
PAGE = "<html><body><h1>403 Forbidden</h1></body></html>"

CASES = {
    "clock jumps back": (f"{HEAD}00:18:35.113 --> 00:18:36.000\nAlpha\n\n{ONE}beta.\n", {"cue-clock-back": 2}),
    "ends before it starts": (f"{HEAD}03:29:10.437 --> 00:00:00.000\nAlpha beta.\n", {"cue-time-reversed": 1}),
    "four digits": (f"{HEAD}00:00:01.1000 --> 00:00:03.000\nAlpha beta.\n", {"cue-time-irregular": 1}),
    "minutes over sixty": (f"{HEAD}00:60:01.000 --> 00:60:03.000\nAlpha beta.\n", {"cue-time-irregular": 1}),
    "no digits": (f"{HEAD}{ONE}Alpha\n\n00:00:0x.000 --> 00:00:03.000\nbeta.\n", {"cue-time-unreadable": 2}),
    "a block of NULs": (f"{HEAD}{ONE}Alpha\n{chr(0) * 500}\n\n{TWO}beta.\n", {}),
    "a page in front": (f"{PAGE}{chr(0) * 300}{ONE}Alpha\n\n{TWO}beta.\n", {"cue-signature-missing": 0}),
    "no blank lines": (f"{HEAD}{ONE}Alpha\n{TWO}beta.\n", {"cue-blank-line-missing": 1}),
    "a blank line too early": (f"{HEAD}{ONE}\nAlpha\n\n{TWO}beta.\n", {"cue-blank-line": 1}),
    "a comment that is none": (f"{HEAD}{ONE}NOTE Alpha\n\n{TWO}NOTE.\nbeta.\n", {}),
    "words behind times": (f"{HEAD}{ONE[:-1]} Alpha\n\n{TWO}beta.\n", {"cue-text-after-times": 1}),
    "an arrow in the text": (f"{HEAD}{ONE}Alpha --> so\n\n{TWO}beta.\n", {"cue-arrow-in-text": 1}),
    "an empty first cue": (f"{HEAD}00:00:00.000 --> 00:00:00.000\n\n\n{ONE}Alpha\n\n{TWO}beta.\n", {}),
    "cut in the times": (f"{HEAD}{ONE}Alpha beta.\n\n00:00:02.000 --> 00:0", {}),
    "no indexes": (f"{A}Alpha\n\n{B}beta.\n".replace("1\n", "").replace("2\n", ""), {}),
    "indexes that repeat": (f"{A}Alpha\n\n{A}beta.\n".replace("\n1\n", "\n1\n"), {}),
    "coordinates": (f"{A}Alpha\n\n{B}beta.\n".replace("000\n", "000  X1:201 X2:516 Y1:397 Y2:423\n"), {}),
    "an index without text": (f"{A}{B}Alpha beta.\n", {"cue-blank-line-missing": 1}),
    "a cue without times": (f"{A}Alpha\n\n2\nbeta.\n\n3\n{B[2:]}so.\n", {"cue-times-missing": 2}),
    "a number like a time": (f"{A}1.567.202. Alpha\n\n{B}beta.\n", {}),
    "short times": ("1\n0:0:1,5 --> 0:0:2\nAlpha\n\n2\n0:0:2.5 --> 0:0:3,0\nbeta.\n", {}),
    "codes of SubStation": (f"{A}{{\\an8}}<font color='#fff'>Alpha</font>\n\n{B}{{\\i1}}beta.{{\\i0}}\n", {}),
    "two carriage returns": (f"{A}Alpha\n\n{B}beta.\n".replace("\n", "\r\r\n"), {}),
    "invisible marks": (f"\u200e\ufeff{A}Alpha\n\n\u202a{B}beta.\n", {}),
}
ENCODINGS = ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "cp1252")


@pytest.mark.parametrize("name", CASES)
def test_words_and_findings(name: str) -> None:
    text, findings = CASES[name]
    meeting = onrecord.parse(text.encode())
    said = " ".join(remark.text for remark in meeting.remarks)
    assert said.index("Alpha") < said.index("beta.")
    assert "-->" not in said or "arrow" in name
    told = {d.code: d.message for d in meeting.diagnostics}
    for code, number in findings.items():
        assert code in told
        assert f"(cue {number})" in told[code] or not number
    assert findings or not [code for code in told if code not in ("cue-time-irregular", "cue-time-reversed")]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [f"{A}Alpha é\n\n{B}beta.\n", f"{HEAD}{ONE}Alpha é\n\n{TWO}beta.\n"])
def test_encodings(text: str, encoding: str) -> None:
    meeting = onrecord.parse(text.encode(encoding))
    assert meeting.remarks[0].text == "Alpha é beta."
    assert meeting.source.format == ("captions.webvtt" if text.startswith("WEBVTT") else "captions.srt")


def test_references_are_decoded_once() -> None:
    text = f"{HEAD}{ONE}<u>&lt;c.green&gt; Alpha</u> &amp;amp; beta.\n"
    assert onrecord.parse(text).remarks[0].text == "<c.green> Alpha &amp; beta."


@pytest.mark.parametrize("text", ["", "WEBVTT\n", f"<!DOCTYPE html>{PAGE}", f"{HEAD}{ONE}\n", f"{HEAD}{ONE}<i></i>\n"])
def test_nothing_that_is_said_is_an_error(text: str) -> None:
    with pytest.raises(OnrecordError):
        onrecord.parse(text)


@given(st.sampled_from(sorted(CASES)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_make_no_difference(name: str, end: str) -> None:
    text = CASES[name][0].replace("\r\r\n", "\n")
    plain = onrecord.parse(text)
    other = onrecord.parse(text.replace("\n", end), format=plain.source.format)
    assert [(r.label, r.text, r.start, r.end) for r in other.remarks] == [
        (r.label, r.text, r.start, r.end) for r in plain.remarks
    ]
