from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.json import (
    JsonArray,
    JsonObject,
    JsonText,
    follow,
    parse_json,
    parse_json_lines,
    plain,
    pointer,
)
from onrecord.kernel.limits import Limits
from onrecord.model.errors import LimitError, OnrecordError, ReadError

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)
turns = st.lists(
    st.fixed_dictionaries(
        {"speaker": st.text(), "start": st.floats(0, 9), "text": st.text()}, optional={"words": values}
    ),
    max_size=4,
)


@st.composite
def documents(draw, content=values):
    value = draw(content)
    indent = draw(st.sampled_from([None, 1, "\t", " \r\n "]))
    separators = draw(st.sampled_from([None, (",", ":"), (" ,\t", " : ")]))
    return json.dumps(value, indent=indent, separators=separators, ensure_ascii=draw(st.booleans()))


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, JsonArray):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, JsonObject):
        for key, part in value.pairs:
            yield key
            yield from texts_in(part)


def same(value, reference):
    """Equal, with equal types at the leaves: 1, 1.0 and True are three things."""
    return json.dumps(value) == json.dumps(reference)


@given(documents())
def test_equals_the_standard_library(text):
    assert same(parse_json(text), json.loads(text))


@given(st.text(alphabet='{}[]":,\\/u0123456789.eE+-tfnalrsI NyiA\n', max_size=40) | st.text())
def test_takes_what_the_standard_library_takes_and_nothing_else(text):
    try:
        reference = json.loads(text, strict=False)
    except ValueError:
        with pytest.raises(OnrecordError):
            parse_json(text)
    else:
        assert same(parse_json(text), reference)


@given(documents())
def test_every_string_leads_back_to_its_place(text):
    for found in texts_in(parse_json(text)):
        assert isinstance(found, JsonText)
        assert text[found.start - 1] == text[found.end] == '"'
        assert found == json.loads(text[found.start - 1 : found.end + 1])
        assert found.verbatim == ("\\" not in text[found.start : found.end])


@given(documents())
def test_pieces_tile_the_string_and_spell_it(text):
    for found in texts_in(parse_json(text)):
        at, words = found.start, ""
        for start, end, data in found.pieces():
            assert start == at
            assert data is None or (text[start] == "\\" and len(data) == 1)
            at, words = end, words + (text[start:end] if data is None else data)
        assert (at, words) == (found.end, found)


@given(documents())
def test_containers_and_members_know_their_spans(text):
    def check(value):
        spans = value.spans.items() if isinstance(value, JsonObject) else enumerate(value.spans)
        assert len(value.spans) == len(value)
        for key, span in spans:
            member = value[key]
            if isinstance(member, JsonText):
                assert span.cut(text) == text[member.start : member.end]
            else:
                assert same(json.loads(span.cut(text)), member)
            if isinstance(member, (JsonArray, JsonObject)):
                assert (member.start, member.end) == (span.start, span.end)
                assert text[member.end - 1] in "]}"
                check(member)

    value = parse_json(text)
    if isinstance(value, (JsonArray, JsonObject)):
        assert text[value.start : value.end] == text
        check(value)


@given(documents(turns), st.data())
def test_a_cut_document_gives_all_that_stands_before_the_cut(text, data):
    cut = text[: data.draw(st.integers(1, len(text) - 1), label="cut")]
    if not cut.strip():
        return
    value, problem = parse_json(cut, partial=True)
    assert problem.code == "json-truncated"
    with pytest.raises(ReadError):
        parse_json(cut)
    assert isinstance(value, JsonArray)
    whole = parse_json(text)
    before = [turn for turn in whole if turn.end <= len(cut)]
    assert same(value[: len(before)], before)
    for turn, full in zip(value[len(before) :], whole[len(before) :], strict=False):
        for key, part in turn.pairs:
            if isinstance(part, JsonText):
                assert (part.start, key) == (full[key].start, key)
                pieces = part.pieces()
                assert pieces[0][0] == part.start
                assert pieces[-1][1] == part.end <= len(cut)
                if full[key].end < len(cut):
                    assert part == full[key]


def test_the_text_before_a_cut_is_kept():
    value, problem = parse_json('{"turns": [{"text": "Aye."}, {"text": "I \\u0041m', partial=True)
    assert value == {"turns": [{"text": "Aye."}, {"text": "I Am"}]}
    assert problem.at == 48
    assert parse_json('["cut in an escape\\', partial=True)[0] == ["cut in an escape"]
    assert parse_json('["cut in an escape\\u00', partial=True)[0] == ["cut in an escape\\u00"]
    assert parse_json('"cut', partial=True)[0] == "cut"


def test_a_number_at_a_cut_is_not_trusted():
    for cut in ('[{"start": 12', '[{"start": 12.', '[{"start": 1e'):
        assert parse_json(cut, partial=True)[0] == [{}]
    assert parse_json('[{"start": 12 ', partial=True)[0] == [{"start": 12}]
    assert parse_json("[1, 2", partial=True)[0] == [1]
    assert parse_json('["take 2', partial=True)[0] == ["take 2"]
    assert parse_json('{"text": "take 2', partial=True)[0] == {"text": "take 2"}


def test_a_broken_document_gives_what_stands_before_the_break():
    value, problem = parse_json('[{"text": "Aye."}, {"text": "No." "start": 4}, {"text": "lost"}]', partial=True)
    assert value == [{"text": "Aye."}, {"text": "No."}]
    assert (problem.code, problem.at) == ("json-not-well-formed", 34)


def test_an_unknown_escape_is_a_problem_and_no_loss():
    value, problem = parse_json(r'["C:\temp and \q", "next"]', partial=True)
    assert value == ["C:\temp and \\q", "next"]
    assert (problem.code, problem.at) == ("json-not-well-formed", 14)


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("", (1, 1), "a value"),
        ("  \n", (2, 1), "a value"),
        ("Order, order.", (1, 1), "a value"),
        ("[1, 2", (1, 6), "',' or ']'"),
        ("[1\n 2]", (2, 2), "',' or ']'"),
        ("[1,]", (1, 4), "a value"),
        ("[x]", (1, 2), "a value or ']'"),
        ("{]", (1, 2), "a key in quotation marks or '}'"),
        ('{"a" 1}', (1, 6), "':'"),
        ('{"a": }', (1, 7), "a value"),
        ('{"a": 1,\n b: 2}', (2, 2), "a key in quotation marks"),
        ('{"a": 1]', (1, 8), "',' or '}'"),
        ("[1}", (1, 3), "',' or ']'"),
        ("[1 []", (1, 4), "',' or ']'"),
        ('{"a": 1} x', (1, 10), "the end of the document"),
        ('"Aye', (1, 5), "a quotation mark"),
        ('["\\x"]', (1, 3), "another escape"),
        (f"[{'9' * 5000}]", (1, 2), "a number of fewer digits"),
    ],
)
def test_errors_say_where_and_what_was_expected(text, place, expected):
    with pytest.raises(ReadError) as caught:
        parse_json(text)
    assert (caught.value.line, caught.value.column) == place
    assert caught.value.message.endswith(f"expected {expected}")


def test_repeated_keys_are_kept():
    value = parse_json('{"a": "one", "b": [1], "a": {"c": 2}, "a": 3}')
    assert value == {"a": 3, "b": [1]}
    assert value.pairs == [("a", "one"), ("b", [1]), ("a", {"c": 2}), ("a", 3)]
    assert [key.start for key, _ in value.pairs] == [2, 14, 24, 39]
    assert value.spans["a"].start == 43


def test_depth_is_a_limit():
    def nested(depth):
        return '{"a":[' * (depth // 2) + "[" * (depth % 2) + "]" * (depth % 2) + "]}" * (depth // 2)

    limits = Limits(depth=9)
    assert parse_json(nested(9), limits=limits)
    with pytest.raises(LimitError) as caught:
        parse_json(nested(10), limits=limits)
    assert (caught.value.limit, caught.value.column) == ("depth", 30)
    for hostile in ("[" * 100_000, '{"a":' * 100_000, "[1," * 100_000):
        with pytest.raises(LimitError):
            parse_json(hostile, partial=True)


@pytest.mark.parametrize(
    "text",
    [
        'const TURNS = [{"text": "Aye."}];',
        '// read by hand\n/* twice */ let turns=[{"text": "Aye."},]\nif (module) { module.exports = turns; }',
        '\ufeffwindow.turns = [{"text": "Aye.",}];\n',
        'export default [{"text": "Aye."}]',
        'var a$1 =\n[{"text": "Aye."}]',
        '[{"text": "Aye."}]',
    ],
)
def test_javascript_around_the_data(text):
    value = parse_json(text, javascript=True)
    assert value == [{"text": "Aye."}]
    assert text[value.start : value.end].startswith('[{"text"')


def test_javascript_is_no_json():
    for text in ("[1];", "[1,]", "x = [1]"):
        with pytest.raises(ReadError):
            parse_json(text)


def test_a_byte_order_mark_is_passed_over():
    assert parse_json("\ufeff [1]") == [1]


@given(st.lists(values, min_size=1), st.sampled_from(["\n", "\r\n", "\n\n", " \n"]))
def test_json_lines(documents, line_end):
    text = line_end.join(json.dumps(document) for document in documents) + line_end
    read, problems = parse_json_lines(text)
    assert (read, problems) == (documents, [])
    for found in (part for value in read for part in texts_in(value)):
        assert found == json.loads(text[found.start - 1 : found.end + 1])


def test_a_broken_line_costs_only_itself():
    text = '{"text": "Aye."}\n{"text": "cut\\q\nnothing\n{"text": "No."}\n'
    read, problems = parse_json_lines(text)
    assert read == [{"text": "Aye."}, {"text": "cut\\q"}, {"text": "No."}]
    assert [(problem.code, problem.number) for problem in problems] == [
        ("json-truncated", 2),
        ("json-not-well-formed", 3),
    ]
    assert read[1].spans["text"].cut(text) == "cut\\q"
    with pytest.raises(ReadError):
        parse_json_lines("Order, order.\n")
    with pytest.raises(ReadError):
        parse_json_lines("\n")


@given(documents())
def test_pointers_lead_to_every_value(text):
    def walk(value, path):
        assert follow(whole, pointer(*path)) is value
        if isinstance(value, JsonObject):
            for key, part in value.items():
                walk(part, (*path, key))
        elif isinstance(value, JsonArray):
            for i, part in enumerate(value):
                walk(part, (*path, i))

    whole = parse_json(text)
    walk(whole, ())


@pytest.mark.parametrize("place", ["/b", "/a/2", "/a/x", "/a/-1", "/a/0/0", "/a/" + "9" * 5000])
def test_a_pointer_that_leads_nowhere(place):
    with pytest.raises(ReadError, match="leads nowhere"):
        follow(parse_json('{"a": [1, 2]}'), place)


def test_values_can_be_copied_and_pickled():
    value = parse_json('{"a": ["x\\ty", 1], "a": 2, "b": "z"}')
    for twin in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert (twin, twin.pairs, twin.spans) == (value, value.pairs, value.spans)
        assert twin.pairs[0][1][0].pieces() == value.pairs[0][1][0].pieces()


def test_a_plain_string_comes_out_of_str():
    assert type(str(parse_json('"Aye"'))) is str


@given(documents())
def test_plain_data_knows_no_places(text):
    def exact(value):
        if type(value) is dict:
            return all(type(key) is str and exact(part) for key, part in value.items())
        if type(value) is list:
            return all(map(exact, value))
        return value is None or type(value) in {str, int, float, bool}

    value = plain(parse_json(text))
    assert exact(value)
    assert same(value, json.loads(text))


def test_plain_data_of_any_depth():
    value = parse_json("[" * 1000 + "1" + "]" * 1000)
    assert type(plain(value)) is list


def test_the_corpus_reads_as_the_standard_library_reads_it(corpus):
    files = [path for path in sorted(corpus.rglob("*.json")) if path.parent.parent.name != "gold"]
    for path in files:
        text = path.read_text(encoding="utf-8")
        if text.lstrip()[:1] in {"{", "["}:
            assert parse_json(text) == json.loads(text), path
    assert files
