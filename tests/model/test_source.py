"""Lines, columns and bytes of a source."""

from __future__ import annotations

import codecs
import copy
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.model import Source, Span
from onrecord.model import source as module
from onrecord.testing import spans
from onrecord.text.encoding import open_source

MIXED = st.lists(
    st.sampled_from(("\n", "\r\n", "\r", "\n\r", "a", "é", "ß", "€", "\u2028", "\x0b", "\x85", "議", "🗳")), max_size=30
).map("".join)
ENCODINGS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "cp1252": b"",
    "gb18030": b"",
}


@pytest.fixture(autouse=True, scope="module")
def short_pages():
    """Let a few characters make a page of the byte index, so that small texts have several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_STEP", 4)
        yield


def places(text):
    """Line and column of each character and of the end, counted one character at a time."""
    line, column, found = 1, 1, []
    for at, character in enumerate(text):
        found.append((line, column))
        if character == "\n" or (character == "\r" and text[at + 1 : at + 2] != "\n"):
            line, column = line + 1, 1
        else:
            column += 1
    return [*found, (line, column)]


@given(MIXED)
@example("")
def test_lines_end_at_cr_lf_or_crlf_and_nowhere_else(text):
    source = Source(text)
    assert [source.line_col(at) for at in range(len(text) + 1)] == places(text)
    assert [source.line_col(start) for start in source.line_starts] == [
        (line, 1) for line in range(1, len(source.line_starts) + 1)
    ]


@given(MIXED, st.sampled_from(sorted(ENCODINGS)), st.booleans(), st.data())
def test_the_bytes_of_a_span_are_those_of_its_text(text, encoding, marked, data):
    text = text.encode(encoding, "ignore").decode(encoding)
    mark = ENCODINGS[encoding] if marked else b""
    source = Source(text, encoding=encoding, data=mark + text.encode(encoding), bom=len(mark))
    span = data.draw(spans(len(text)))
    assert source.byte_span(span).cut(source.data).decode(encoding) == span.cut(text)


@given(st.binary(max_size=40), st.sampled_from(("utf-8", "cp1252", "ascii")), st.data())
def test_bytes_without_a_meaning_keep_their_place(raw, encoding, data):
    text = raw.decode(encoding, "surrogateescape")
    source = Source(text, encoding=encoding, data=raw)
    span = data.draw(spans(len(text)))
    assert source.byte_span(span).cut(raw).decode(encoding, "surrogateescape") == span.cut(text)


@given(MIXED)
def test_sources_pickle_and_copy_before_and_after_they_were_asked(text):
    source = Source(text, data=text.encode(), sha256="ab", name="sitting.txt")
    for _ in range(2):
        for twin in (pickle.loads(pickle.dumps(source)), copy.copy(source), copy.deepcopy(source)):
            assert twin == source
            assert (twin.text, twin.data, twin.name) == (source.text, source.data, source.name)
            assert twin.line_starts == source.line_starts
            assert twin.byte_span(Span(0, len(text))) == source.byte_span(Span(0, len(text)))


def test_equality_is_of_the_document_and_not_of_its_carrier():
    source = Source("abc", sha256="ab", format="xx.format", name="one.txt")
    assert source == Source("xyz", sha256="ab", format="xx.format", name="two.txt", data=b"xyz")
    assert hash(source) == hash(Source("xyz", sha256="ab", format="xx.format"))
    for other in (
        Source("abc", sha256="cd", format="xx.format"),
        Source("abcd", sha256="ab", format="xx.format"),
        Source("abc", sha256="ab", format="xx.other"),
        Source("abc", sha256="ab", format="xx.format", encoding="cp1252"),
    ):
        assert other != source


@given(MIXED, MIXED)
def test_sources_without_a_digest_are_told_by_their_text(one, other):
    assert (Source(one) == Source(other)) == (one == other)
    assert Source(one) == Source(one, data=one.encode())
    assert Source(one).sha256 == (open_source(one)[0].sha256 if one else "")
