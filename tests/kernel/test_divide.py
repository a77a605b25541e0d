"""Pieces divided at holes and cut to ranges lose nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.flow import cut, divide
from onrecord.model import Span

STEPS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6)), max_size=8)


def placed(steps):
    """Ranges in order that do not overlap, out of gaps and sizes."""
    at, out = 0, []
    for gap, size in steps:
        out.append((at + gap, at + gap + size))
        at += gap + size
    return out


def characters(pieces):
    return [i for start, end, _ in pieces for i in range(start, end)]


@given(STEPS, STEPS)
def test_every_character_is_on_one_side(pieces, holes):
    source = [(start, end, None) for start, end in placed(pieces)]
    edges = [Span(start, end) for start, end in placed(holes)]
    outside, inside = divide(source, edges)
    assert (len(outside), len(inside)) == (len(edges) + 1, len(edges))
    covered = {i for start, end in placed(holes) for i in range(start, end)}
    assert [characters(part) for part in inside] == [
        [i for i in characters(source) if h.start <= i < h.end] for h in edges
    ]
    assert characters(piece for part in outside for piece in part) == [
        i for i in characters(source) if i not in covered
    ]
    for part, hole in zip(outside, edges, strict=False):
        assert all(i < hole.start for i in characters(part))


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 5), st.none() | st.text(max_size=4)), max_size=8),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_a_range_of_the_text(steps, start, end):
    source = "abcdefghijklmnopqrstuvwxyz" * 4
    pieces = [
        (low, high, data) for (low, high), (_, _, data) in zip(placed([s[:2] for s in steps]), steps, strict=True)
    ]

    def text(some):
        return "".join(source[s:e] if data is None else data for s, e, data in some)

    assert text(cut(pieces, start, end)) == text(pieces)[start:end]
    assert text(cut(pieces, start)) == text(pieces)[start:]
