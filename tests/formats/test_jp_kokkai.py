"""Conformance and edge cases of jp.kokkai."""

from __future__ import annotations

import json
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.jp.kokkai import FORMAT
from onrecord.model import Insertion, Note, NoteKind, ReadError, Source
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "jp" / "kokkai"


class TestKokkai(FormatSuite):
    format = "jp.kokkai"
    samples = SAMPLES
    others = HERE


def record(text: str, order: int = 1, **fields: str) -> dict[str, object]:
    return {"speechID": f"X_{order:03}", "speechOrder": order, "speaker": "山川花子", "speech": text, **fields}


def answer(*speeches: dict[str, object]) -> str:
    meeting = {"issueID": "X", "nameOfHouse": "参議院", "date": "2031-02-05", "speechRecord": list(speeches)}
    return json.dumps({"meetingRecord": [meeting]}, ensure_ascii=False)


def as_xml(*speeches: dict[str, object]) -> str:
    records = "".join(
        "<speechRecord>" + "".join(f"<{k}>{escape(str(v))}</{k}>" for k, v in speech.items()) + "</speechRecord>"
        for speech in speeches
    )
    return f"<data><records><record><recordData><meetingRecord><issueID>X</issueID>{records}</meetingRecord></recordData></record></records></data>"


def test_both_notations_give_the_same_record():
    one, two = (FORMAT.read(Source((SAMPLES / f"meetings.{kind}").read_text("utf-8"))) for kind in ("xml", "json"))
    assert [[(r.label, r.text, r.speaker) for r in m.remarks] for m in one] == [
        [(r.label, r.text, r.speaker) for r in m.remarks] for m in two
    ]
    assert [m.identifiers for m in one] == [m.identifiers for m in two]


def test_stage_directions_times_front_matter_and_documents():
    meeting, _ = FORMAT.read(Source((SAMPLES / "meetings.xml").read_text("utf-8")))
    assert [n.kind for r in meeting.remarks for n in r.notes] == [
        NoteKind.STAGE, NoteKind.STAGE, NoteKind.APPLAUSE, NoteKind.INTERJECTION, NoteKind.TIME
    ]  # fmt: skip
    before = [(item.kind, item.text) for item in meeting.items if isinstance(item, Note)]
    assert before == [
        (NoteKind.PREAMBLE, "令和十三年二月五日（水曜日）"),
        (NoteKind.TIME, "午前十時一分開議"),
        (NoteKind.PREAMBLE, "○議事日程 第七号 第一 橋に関する法律案"),
    ]
    assert [item.text for item in meeting.items if isinstance(item, Insertion)] == ["審査報告書 橋に関する法律案"]
    assert [r.page for r in meeting.remarks] == ["3"] * 4


@pytest.mark.parametrize(
    ("text", "label", "said"),
    [
        ("○山川委員　はい。", "山川委員", "はい。"),
        ("○議長（山川花子君） はい。", "議長（山川花子君）", "はい。"),
        ("○内閣総理大臣（山川花子君）\n　はい。", "内閣総理大臣（山川花子君）", "はい。"),
        ("はい。", None, "はい。"),
        ("　○", None, "○"),
        ("○山川委員　（拍手）", "山川委員", ""),
    ],
)
def test_labels(text, label, said):
    (remark,) = FORMAT.parse(answer(record(text))).remarks
    assert (remark.label, remark.text) == (label, said)


@pytest.mark.parametrize(
    ("text", "fields", "role"),
    [
        ("○山川参考人　はい。", {"speakerPosition": "大学教授"}, "参考人"),
        ("○山川花子君　はい。", {"speakerPosition": "大学教授"}, "大学教授"),
        ("○山川花子君　はい。", {"speakerRole": "証人"}, "証人"),
        ("○山川委員　はい。", {}, None),
    ],
)
def test_offices(text, fields, role):
    (remark,) = FORMAT.parse(answer(record(text, **fields))).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role) == ("山川花子", role)


def test_an_open_bracket_ends_some_time():
    text = "○山川委員　はい。\n〔開く\n" + "長い。\n" * 60
    (remark,) = FORMAT.parse(answer(record(text))).remarks
    assert remark.text.endswith("長い。")
    assert len(remark.notes) == 1


@pytest.mark.parametrize("text", ["{}", '{"meetingRecord": []}', "<data/>", '{"meetingRecord": [{"issueID": "X"}]}'])
def test_no_speeches(text):
    with pytest.raises(ReadError):
        FORMAT.parse(text)


LINES = st.text(st.sampled_from("橋川山花古新"), min_size=1, max_size=9).map(lambda words: f"{words}。")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(["山川花子", "海野太郎"]), st.lists(LINES, min_size=1, max_size=4)),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back_in_both_notations(turns):
    speeches = [
        record(f"○{name}君　" + "\n　".join(said), order, speaker=name) for order, (name, said) in enumerate(turns, 1)
    ]
    for text in (answer(*speeches), as_xml(*speeches)):
        found = [(r.number, r.label, r.text) for r in FORMAT.parse(text).remarks]
        assert found == [(str(n), f"{name}君", "\n".join(said)) for n, (name, said) in enumerate(turns, 1)]
