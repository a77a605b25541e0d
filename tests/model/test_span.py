"""Offset maps lead every stretch of normalised text back to its source."""

from __future__ import annotations

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import OffsetMap, Paragraph, Span
from onrecord.model.folded import FoldedMap
from onrecord.testing import spans


@st.composite
def maps(draw):
    """An offset map and, for each character of its text, the source characters that it stands for.

    Between two runs the text may have other characters than the source, fewer, more, or none.
    """
    origin = draw(st.integers(0, 50))
    runs: list[int] = []
    characters: list[Span] = []
    source = origin
    for edited, gap, length in draw(
        st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9), st.integers(0, 9)), min_size=1)
    ):
        characters += [Span(source, source + gap)] * edited
        source += gap
        runs += (len(characters), source, length)
        characters += [Span(at, at + 1) for at in range(source, source + length)]
        source += length
    return OffsetMap(origin, tuple(runs)), characters


def stretches(length):
    return spans(length).filter(lambda span: span.length > 0)


@given(st.data())
def test_a_stretch_leads_to_the_characters_that_it_stands_for(data):
    offsets, characters = data.draw(maps().filter(lambda pair: pair[1]))
    stretch = data.draw(stretches(len(characters)))
    expected = Span(characters[stretch.start].start, characters[stretch.end - 1].end)
    assert offsets.locate(stretch.start, stretch.end) == expected


@given(maps(), st.data())
def test_an_empty_stretch_leads_to_an_empty_span_between_its_neighbours(pair, data):
    offsets, characters = pair
    at = data.draw(st.integers(0, len(characters)))
    found = offsets.locate(at, at)
    if 0 < at < len(characters):
        assert characters[at - 1].start <= found.start <= found.end <= characters[at].end


@given(maps(), st.data())
def test_locating_is_monotone(pair, data):
    offsets, characters = pair
    a, b = data.draw(spans(len(characters))), data.draw(spans(len(characters)))
    if a.start <= b.start and a.end <= b.end:
        first, second = offsets.locate(a.start, a.end), offsets.locate(b.start, b.end)
        assert first.start <= second.start
        assert first.end <= second.end


@given(spans(), st.data())
def test_a_paragraph_without_a_map_is_a_slice(span, data):
    paragraph = Paragraph("x" * span.length, span)
    stretch = data.draw(spans(span.length))
    found = paragraph.locate(stretch.start, stretch.end)
    assert found == Span(span.start + stretch.start, span.start + stretch.end)
    assert found == OffsetMap(span.start).locate(stretch.start, stretch.end)


@given(st.text(), st.data())
def test_a_span_cuts_its_characters(text, data):
    span = data.draw(spans(len(text)))
    assert span.cut(text) == text[span.start : span.end]
    assert len(span.cut(text)) == span.length


def test_a_folded_map_changes_like_any_other_and_lets_its_source_go() -> None:
    folded = FoldedMap(1, "(hello\n     world)", (1, 17))
    plain = OffsetMap(1, (0, 1, 5, 6, 12, 5))
    assert evolve(folded, origin=2) == evolve(plain, origin=2)
    assert folded.locate(6, 11) == plain.locate(6, 11) == Span(12, 17)
    assert "hello" not in str([getattr(folded, slot) for slot in FoldedMap.__slots__])
