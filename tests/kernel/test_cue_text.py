from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.cue_text import payload_pieces, text_pieces

samples = [
    "&amp;",
    "&amp",
    "&lt;",
    "&gt;&gt;",
    "&nbsp;",
    "&lrm;",
    "&notit;",
    "&COPY",
    "&#39;",
    "&#x1F600;",
    "&#0;",
    "&#1;",
]
samples += ["&", "&;", "&#;", "&unknown;", "P&L", "R&D;", "&ampamp;", "&fjlig;", "&" + "amp" * 20]
references = st.sampled_from(samples)
tagless = st.lists(references | st.text(alphabet=st.characters(exclude_characters="<\0"), max_size=5)).map("".join)
tags = st.sampled_from(
    [
        "<v Ann>",
        "</v>",
        "<c.loud>",
        "<i>",
        "</i>",
        "<00:00:01.500>",
        "<b",
        "<",
        "< x>",
        "{\\an8}",
        "\0",
        "<>",
        "<v.a.b\nx &lt; y>",
    ]
)
payloads = st.lists(tags | tagless, max_size=8).map("".join)
dialects = st.sampled_from(["webvtt", "srt"])


def tokens(text, dialect="webvtt"):
    return payload_pieces(text, 0, len(text), dialect=dialect)


def spoken(text, dialect="webvtt"):
    found = (token for token in tokens(text, dialect) if token.kind == "text")
    return "".join(text[token.start : token.end] if token.data is None else token.data for token in found)


@given(payloads, st.text(max_size=3), st.text(max_size=3), dialects)
def test_tokens_cover_the_text_in_order(payload, before, after, dialect):
    text = before + payload + after
    at = len(before)
    for token in payload_pieces(text, at, at + len(payload), dialect=dialect):
        assert token.start == at < token.end
        at = token.end
    assert at == len(before) + len(payload)


@given(tagless)
def test_references_are_decoded_as_html_decodes_them(text):
    assert spoken(text) == html.unescape(text)


def test_only_the_reference_is_edited():
    assert [token.piece for token in tokens("&notit;")] == [(0, 4, "¬"), (4, 7, None)]


def test_a_number_too_long_for_a_reference_is_text():
    text = "&#" + "9" * 5000 + ";"
    assert spoken(text) == text
    assert facts(f"<v {text}>")[0][2] == text


@given(tagless)
def test_an_edited_piece_is_a_reference(text):
    for token in tokens(text):
        if token.data is not None:
            assert text[token.start] == "&"
            assert html.unescape(text[token.start : token.end]) == token.data


@given(payloads, dialects)
def test_the_quick_way_gives_the_same_words(text, dialect):
    words = [token.piece for token in tokens(text, dialect) if token.kind == "text"]
    assert text_pieces(text, 0, len(text), dialect=dialect) == words


@given(st.text(), dialects)
def test_any_text_has_tokens(text, dialect):
    assert "".join(text[token.start : token.end] for token in tokens(text, dialect)) == text


@given(tagless)
def test_what_was_decoded_is_never_a_tag(text):
    once = html.escape(f"<v Ann>{text}</v>".replace("&", ""))
    assert {token.kind for token in tokens(once)} == {"text"}
    assert spoken(once) == html.unescape(once)


def facts(text, dialect="webvtt"):
    return [
        (token.kind, text[token.start : token.end], token.data, token.classes, token.ms)
        for token in tokens(text, dialect)
    ]


def test_voices():
    assert facts("<v.first.loud Ann  &amp;\nBob>Aye.</v><v>No.") == [
        ("voice", "<v.first.loud Ann  &amp;\nBob>", "Ann & Bob", ("first", "loud"), None),
        ("text", "Aye.", None, (), None),
        ("voice-end", "</v>", "/v", (), None),
        ("voice", "<v>", "", (), None),
        ("text", "No.", None, (), None),
    ]


def test_times_inside_the_text():
    assert facts("a<00:00:01.500><c> b</c><9:9>") == [
        ("text", "a", None, (), None),
        ("time", "<00:00:01.500>", "00:00:01.500", (), 1500),
        ("tag", "<c>", "c", (), None),
        ("text", " b", None, (), None),
        ("tag", "</c>", "/c", (), None),
        ("time", "<9:9>", "9:9", (), 549_000),
    ]
    assert facts("<0..5>")[0][0] == "tag"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ABOUT CT <u><c.green>.</c></u>", "ABOUT CT ."),
        ("<u>&lt;c.green&gt; THAT</u>", "<c.green> THAT"),
        ("&amp;lt;b&amp;gt;", "&lt;b&gt;"),
        ("a < b, b > c", "a < b, b > c"),
        ("2 <3 and >> AYE.", "2 <3 and >> AYE."),
        ("<b and no end", "<b and no end"),
        ("<i<b>x", "<ix"),
        ("R&D AT&T P&L;", "R&D AT&T P&L;"),
        ('<font color="#0000FF" size=9>blue</font>', "blue"),
        ("<lang en-GB>colour</lang><ruby>a<rt>b</rt></ruby>", "colourab"),
        ("one<br/>two<>three<.x>four", "onetwothreefour"),
        ("mail <ann@example.org>", "mail <ann@example.org>"),
        ("nul\0", "nul\ufffd"),
        ("{\\an8}top {normal}", "{\\an8}top {normal}"),
    ],
)
def test_words(text, words):
    assert spoken(text) == words


def test_braces_are_tags_in_subrip():
    assert spoken("{\\an8}top {\\i1}{normal}", "srt") == "top {normal}"
    assert facts("{\\an8}", "srt") == [("tag", "{\\an8}", "\\an8", (), None)]


def test_hostile_text_takes_linear_time():
    for text in (
        "<" * 100_000,
        "<v " * 100_000,
        "{\\" * 100_000,
        "&" * 100_000,
        "</" * 100_000,
        "<a." + "b." * 100_000,
    ):
        assert spoken(text, "srt") == text
