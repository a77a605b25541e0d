"""Meetings as plain data and back: nothing is lost, and what does not fit is named."""

from __future__ import annotations

import copy
import datetime as dt
import json
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import (
    Heading,
    Ledger,
    Meeting,
    Note,
    OffsetMap,
    OnrecordError,
    Paragraph,
    ReadError,
    Remark,
    Role,
    Source,
    Span,
    Speaker,
)
from onrecord.testing import meetings, moments

REQUIRED = {"schema", "source", "items", "type", "paragraphs", "text", "span", "length", "kinds", "rows"}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)


def through_json(data):
    return json.loads(json.dumps(data))


def places(data, path=()):
    """The path of every value inside."""
    yield path
    for key, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from places(part, (*path, key))


def changed(data, path, value):
    """A copy with another value at a path."""
    if not path:
        return value
    first, *rest = path
    data = copy.copy(data)
    data[first] = changed(data[first], rest, value) if rest else value
    return data


def at(data, path):
    for key in path:
        data = data[key]
    return data


def refusal(data):
    """What is said against the data; None where they are taken."""
    try:
        Meeting.from_dict(data)
    except ReadError as error:
        return str(error)
    return None


def remark_of(**facts):
    return Remark(None, "Q", (Paragraph("Why?", Span(3, 7)),), Span(0, 7), **facts)


def sitting(*items, **facts):
    return Meeting(items, Source("Q: Why?", sha256="ab"), **facts)


@given(meetings(), st.booleans())
def test_a_meeting_comes_back_equal(meeting, ledger):
    data = meeting.to_dict(ledger=ledger)
    for given_data in (data, through_json(data)):
        again = Meeting.from_dict(given_data)
        assert again == meeting
        assert again.detection == meeting.detection
        assert again.source.name == meeting.source.name
        assert again.ledger == (meeting.ledger if ledger else Ledger())
        assert again.to_dict(ledger=ledger) == data


@given(meetings())
def test_the_data_are_plain_and_hold_no_text_of_the_source(meeting):
    data = meeting.to_dict(ledger=True)
    assert through_json(data) == data
    assert set(data["source"]) <= {"name", "format", "encoding", "sha256", "length"}
    assert Meeting.from_dict(data).source.text == ""


@given(meetings())
def test_what_is_empty_or_none_is_left_out(meeting):
    data = meeting.to_dict()
    for path in places(data):
        if "extra" in path or not path or path[-1] in ("items", "paragraphs"):
            continue
        if isinstance(path[-1], str):
            assert at(data, path) not in (None, [])
            assert at(data, path) != {} or path == ("detection",)


@given(meetings())
def test_changing_the_data_leaves_the_meeting_alone(meeting):
    before = copy.deepcopy(meeting)
    data = meeting.to_dict()
    again = Meeting.from_dict(data)
    for part in [data.get("extra", {}), *(item.get("extra", {}) for item in data["items"])]:
        for facts in part.values():
            facts["changed"] = True
    assert meeting == again == before


@given(moments())
def test_moments_come_back_to_the_microsecond(moment):
    again = Meeting.from_dict(through_json(sitting(remark_of(start=moment)).to_dict())).remarks[0].start
    assert (type(again), again) == (type(moment), moment)


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (dt.time(10, 30), "10:30:00"),
        (dt.time(10, 30, 0, 500_000, dt.UTC), "10:30:00.500000+00:00"),
        (dt.datetime(2024, 5, 1, 10, 30), "2024-05-01T10:30:00"),  # noqa: DTZ001 (the record names no zone)
        (dt.timedelta(seconds=12.5), {"offset": 12.5}),
        (dt.timedelta(hours=99, microseconds=1), {"offset": 356400.000001}),
    ],
)
def test_how_moments_are_written(moment, written):
    [item] = sitting(remark_of(end=moment)).to_dict()["items"]
    assert item["end"] == written


def test_how_a_small_meeting_is_written():
    paragraph = Paragraph(
        "Why not?", Span(3, 12), (Note("(Laughter)", Span(12, 22), offset=8),), OffsetMap(3, (0, 3, 4))
    )
    remark = Remark(Speaker("Ada Lund", role="Minister"), "LUND", (paragraph,), Span(0, 22), section=("Bills",))
    meeting = sitting(Heading("Bills", Span(0, 5)), remark, date=dt.date(2024, 5, 1))
    assert json.dumps(meeting.to_dict()) == json.dumps(
        {
            "schema": "onrecord/1",
            "date": "2024-05-01",
            "source": {"sha256": "ab", "length": 7},
            "items": [
                {"type": "heading", "text": "Bills", "span": [0, 5]},
                {
                    "type": "remark",
                    "label": "LUND",
                    "speaker": {"name": "Ada Lund", "role": "Minister"},
                    "section": ["Bills"],
                    "paragraphs": [
                        {
                            "text": "Why not?",
                            "notes": [{"text": "(Laughter)", "offset": 8, "span": [12, 22]}],
                            "span": [3, 12],
                            "offsets": [3, 0, 3, 4],
                        }
                    ],
                    "span": [0, 22],
                },
            ],
        }
    )


def test_how_a_ledger_is_written():
    claims = [(0, 1, Role.LABEL, "label"), (1, 3, Role.MARKUP, "colon"), (3, 7, Role.SPEECH, "speech")]
    meeting = sitting(ledger=Ledger.tile(claims, 9))
    assert "ledger" not in meeting.to_dict()
    assert meeting.to_dict(ledger=True)["ledger"] == {
        "length": 9,
        "kinds": [["label", "label"], ["markup", "colon"], ["speech", "speech"], ["unclassified", "unclassified"]],
        "rows": [0, 0, 1, 1, 3, 2, 7, 3],
    }


@given(meetings(), st.data())
def test_keys_of_a_later_minor_version_are_passed_over(meeting, data):
    plain = meeting.to_dict(ledger=True)
    objects = [path for path in places(plain) if isinstance(at(plain, path), dict) and "extra" not in path]
    path = data.draw(st.sampled_from(objects))
    newer = changed(plain, path, {"mood": ["calm"], **at(plain, path)})
    assert Meeting.from_dict(newer) == meeting


@given(meetings(max_items=3), JSON, st.data())
def test_bad_data_are_refused_and_never_break(meeting, value, data):
    plain = meeting.to_dict(ledger=True)
    path = data.draw(st.sampled_from(list(places(plain))))
    said = refusal(changed(plain, path, value))
    assert said is None or said.startswith("$")


@given(meetings(max_items=3), st.data())
def test_missing_keys_are_named(meeting, data):
    plain = meeting.to_dict(ledger=True)
    inside = [path for path in places(plain) if path and isinstance(path[-1], str) and "extra" not in path]
    inside = [path for path in inside if path[-2:-1] not in (("start",), ("end",), ("time",))]  # one value together
    path = data.draw(st.sampled_from(inside))
    owner = dict(at(plain, path[:-1]))
    del owner[path[-1]]
    said = refusal(changed(plain, path[:-1], owner))
    where = "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path)
    assert said is None or (said.startswith(f"${where}: expected ") and "found nothing" in said)
    assert said is not None or path[0] == "diagnostics" or path[-1] not in REQUIRED


GOOD = sitting(
    Heading("Bills", Span(0, 5), level=2),
    remark_of(start=dt.time(10), extra={"xx": {"n": 1}}),
    date=dt.date(2024, 5, 1),
    speakers=(Speaker("Ada"),),
    ledger=Ledger.tile([(0, 3, Role.LABEL, "label")], 7),
).to_dict(ledger=True)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("date", "1 May", "$.date: expected a date such as '2024-05-01', found '1 May'"),
        ("date", 20240501, "$.date: expected a date such as '2024-05-01', found 20240501"),
        ("items", {}, "$.items: expected a list, found {}"),
        ("items.0", "Bills", "$.items[0]: expected an object, found 'Bills'"),
        ("items.0.level", "2", "$.items[0].level: expected a whole number, found '2'"),
        ("items.0.level", True, "$.items[0].level: expected a whole number, found True"),
        ("items.0.span", [5, 0], "$.items[0].span: expected a span [start, end], found [5, 0]"),
        ("items.0.span", [0, 5.0], "$.items[0].span: expected a span [start, end], found [0, 5.0]"),
        (
            "items.0.type",
            "song",
            "$.items[0].type: expected one of remark, heading, note, vote, insertion, unclassified, found 'song'",
        ),
        (
            "items.1.start",
            "noon",
            "$.items[1].start: expected a time '10:30:00', '2024-05-01T10:30:00' or {'offset': seconds}, found 'noon'",
        ),
        ("items.1.start", {"offset": 1e300}, "$.items[1].start: expected a time"),
        ("items.1.start", {"offset": True}, "$.items[1].start: expected a time"),
        ("items.1.paragraphs.0.offsets", [3, 0, 3], "$.items[1].paragraphs[0].offsets: expected an offset map"),
        ("items.1.paragraphs.0.text", None, "$.items[1].paragraphs[0].text: expected a string, found nothing"),
        ("items.1.extra", [1], "$.items[1].extra: expected an object, found [1]"),
        (
            "speakers.0.kind",
            "robot",
            "$.speakers[0].kind: expected one of person, office, group, unknown, found 'robot'",
        ),
        ("source.length", -1.5, "$.source.length: expected a whole number, found -1.5"),
        (
            "ledger.rows",
            [0, 0, 0, 0],
            "$.ledger.rows: expected starts that rise from 0 to below the length, each with its kind",
        ),
        ("ledger.rows", [0, 0, 3, 9], "$.ledger.rows: expected starts"),
        ("ledger.rows", [0, 0, 3], "$.ledger.rows: expected starts"),
        ("ledger.rows", [1, 0, 3, 1], "$.ledger.rows: expected starts"),
        ("ledger.length", 2**64, "$.ledger.rows: expected starts"),
        ("ledger.kinds.0", ["song", "label"], "$.ledger.kinds[0]: expected one of speech, label"),
    ],
)
def test_a_misfit_is_named_with_its_path(path, value, message):
    keys = [int(key) if key.isdigit() else key for key in path.split(".")]
    assert (refusal(changed(GOOD, keys, value)) or "").startswith(message)


@pytest.mark.parametrize("data", [None, [], "onrecord/1", {}, {"schema": None}, {"items": []}])
def test_what_is_no_meeting_is_refused(data):
    with pytest.raises(ReadError, match=r"^\$\.schema: expected 'onrecord/1', found nothing$"):
        Meeting.from_dict(data)


def test_another_version_says_what_to_do():
    with pytest.raises(ReadError) as caught:
        Meeting.from_dict({**GOOD, "schema": "onrecord/2"})
    assert str(caught.value).startswith("$.schema: expected 'onrecord/1', found 'onrecord/2'")
    assert "Install the version of onrecord that wrote it" in caught.value.hint


def test_found_values_are_shortened():
    assert len(refusal({**GOOD, "items": "x" * 10_000}) or "") in range(1, 200)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ((1, 2), "$.extra.xx.deep[1]: expected what JSON can hold (no tuples, dates or objects), found (1, 2)"),
        (dt.date(2024, 5, 1), "$.extra.xx.deep[1]: expected what JSON can hold"),
        (float("nan"), "$.extra.xx.deep[1]: expected what JSON can hold"),
        ({1: 2}, "$.extra.xx.deep[1]: expected a string for a key, found 1"),
    ],
)
def test_extra_that_json_would_change_is_refused(value, message):
    with pytest.raises(OnrecordError) as caught:
        sitting(extra={"xx": {"deep": [0, value]}}).to_dict()
    assert str(caught.value).startswith(f"the meeting cannot be written as JSON: {message}")


def test_extra_has_a_depth():
    deep: list = []
    for _ in range(10_000):
        deep = [deep]
    with pytest.raises(OnrecordError, match="at most 100 levels"):
        sitting(extra={"xx": deep}).to_dict()
    with pytest.raises(ReadError, match="at most 100 levels"):
        Meeting.from_dict({**GOOD, "extra": {"xx": deep}})


def test_extra_may_be_any_mapping():
    meeting = sitting(extra=MappingProxyType({"xx": MappingProxyType({"n": 1})}))
    assert meeting.to_dict()["extra"] == {"xx": {"n": 1}}
    assert Meeting.from_dict(meeting.to_dict()) == meeting


def test_a_subclass_comes_back_as_itself():
    class Session(Meeting):
        pass

    assert type(Session.from_dict(GOOD)) is Session


def test_nulls_stand_for_what_is_left_out():
    data = changed({**GOOD, "title": None, "detection": None}, ("items", 1, "number"), None)
    assert Meeting.from_dict(data) == Meeting.from_dict(GOOD)
