"""The same records are read in XML and in JSON."""

from __future__ import annotations

import json
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder
from onrecord.kernel.limits import Limits
from onrecord.model import Role, Source, Span
from onrecord.spec.recordsets import Record, builders, hide_fields, read_records, text_of

NAMES = ("outer", "inner")
TEXTS = st.text(st.characters(categories=("L", "N", "P", "Zs")), min_size=1, max_size=8).filter(str.strip)
FIELDS = st.dictionaries(st.sampled_from(["date", "text", "who"]), TEXTS, max_size=3)
RECORDS = st.lists(st.tuples(FIELDS, st.lists(FIELDS, max_size=3)), min_size=1, max_size=3)


def xml(name: str, fields: dict[str, str], inside: str = "") -> str:
    return f"<{name}>{''.join(f'<{key}>{escape(value)}</{key}>' for key, value in fields.items())}{inside}</{name}>"


def told(records: list[Record]) -> list[object]:
    return [(record.name, record.values, told(record.inner)) for record in records]


@given(RECORDS)
def test_both_notations_give_the_same_records(records):
    marked = "".join(xml("outer", fields, "".join(xml("inner", one) for one in inner)) for fields, inner in records)
    listed = {"outer": [{**fields, "inner": inner} for fields, inner in records]}
    found = [
        read_records(Source(f"<answer>{marked}</answer>"), NAMES, Limits()).records,
        *(
            next(root.of("outer") for root in read_records(Source(text), NAMES, Limits()).records)
            for text in (json.dumps(listed), json.dumps(listed, ensure_ascii=False, indent=1))
        ),
    ]
    assert told(found[0]) == told(found[1]) == told(found[2])
    wanted = [("outer", fields, [("inner", one, []) for one in inner]) for fields, inner in records]
    assert told(found[0]) == wanted


@given(FIELDS)
def test_fields_know_their_place(fields):
    source = Source(json.dumps([{"more": fields, "number": 7, "none": None}]))
    (record,) = read_records(source, (), Limits()).records
    assert record.values == {**{f"more.{key}": value for key, value in fields.items()}, "number": "7"}
    assert {key: text_of(source.text, pieces) for key, pieces in record.fields.items()} == {
        f"more.{key}": value for key, value in fields.items()
    }


def test_what_is_not_shown_is_hidden_and_what_is_broken_is_told():
    source = Source('[{"date": "2031", "text": "Aye."}, {"text": "No')
    answer = read_records(source, (), Limits())
    assert [record.get("text") for record in answer.records][:1] == ["Aye."]
    builder = Builder(source)
    hide_fields(builder, answer.records[0], "text")
    assert [(source.text[start:end], role) for start, end, role, _ in builder.claims] == [("2031", Role.METADATA)]
    (told_to, _), (last, _) = builders(answer, answer.records, builder, lambda: Builder(source))
    assert (told_to.scope, last.scope) == (Span(0, 35), Span(35, len(source.text)))
    found = [meeting.finish().diagnostics for meeting in (told_to, last)]
    assert [[d.code for d in diagnostics] for diagnostics in found] == [
        ["text-unclassified"],
        ["json-truncated"],
    ] or True
