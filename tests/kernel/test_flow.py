"""Joining pieces: nothing is lost, and every character leads back to where it came from."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.flow import Joiner, fold, join, without
from onrecord.kernel.pieces import Piece
from onrecord.model import Paragraph, Span

TEXT = st.text(st.sampled_from("ab-é \n\t\r\u00a0.𝄞\xad"), max_size=60)


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, list[Piece]]:
    """A text and ordered, disjoint pieces of it; some stand for other characters."""
    text = draw(TEXT)
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pieces: list[Piece] = []
    for start, end in zip(edges[::2], edges[1::2], strict=False):
        data = draw(st.none() | st.sampled_from(["&", "<", " ", "x y"])) if start < end else None
        pieces.append((start, end, data))
    return text, pieces


@given(cut())
def test_words_are_those_of_the_pieces(case: tuple[str, list[Piece]]) -> None:
    text, pieces = case
    whole = "".join(text[start:end] if data is None else data for start, end, data in pieces)
    joined, _, _ = join(text, pieces)
    assert joined == fold(whole)


@given(cut(), st.booleans())
def test_every_character_leads_back(case: tuple[str, list[Piece]], dehyphen) -> None:
    text, pieces = case
    joined, span, offsets = join(text, pieces, dehyphen=dehyphen)
    paragraph = Paragraph(joined, span, (), offsets)
    decoded = [(start, end) for start, end, data in pieces if data is not None]
    last = span.start
    for i, char in enumerate(joined):
        where = paragraph.locate(i, i + 1)
        assert span.start <= where.start <= where.end <= span.end
        assert where.start >= last or char == " "
        last = where.start
        if where.length == 1 and char != " " and not any(s < where.end and where.start < e for s, e in decoded):
            assert where.cut(text) == char


@given(cut(), st.booleans())
def test_the_quick_ways_give_what_the_long_one_does(case: tuple[str, list[Piece]], dehyphen) -> None:
    text, pieces = case
    joiner = Joiner(text, dehyphen=dehyphen)
    joiner.feed(pieces)
    joined, span, offsets = join(text, pieces, dehyphen=dehyphen)
    if joined:
        assert (joined, span, offsets) == joiner.done(0)
        assert pickle.loads(pickle.dumps(offsets)) == offsets
        assert hash(offsets) == hash(joiner.done(0)[2])


@given(TEXT)
def test_dehyphenation_drops_hyphens_only(text: str) -> None:
    plain, _, _ = join(text, [(0, len(text), None)])
    joined, _, _ = join(text, [(0, len(text), None)], dehyphen=True)

    def letters(value: str) -> str:
        return "".join(c for c in value if c not in "- \xad")

    assert letters(joined) == letters(plain)


def test_hyphen_before_a_capital_stays() -> None:
    text = "Anglo-\nIrish and co-\noperate"
    assert join(text, [(0, len(text), None)], dehyphen=True)[0] == "Anglo- Irish and cooperate"


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 40))
def test_without_leaves_everything_but_the_hole(start: int, length: int, size: int) -> None:
    hole = Span(min(start, size), min(start + length, size))
    before, after = without([(0, size, None)], [hole])
    kept = [i for s, e, _ in [*before, *after] for i in range(s, e)]
    assert kept == [i for i in range(size) if not hole.start <= i < hole.end]


def test_a_hyphen_at_an_escaped_line_end_goes_too() -> None:
    text = r"co-\noperate co-\toperate"
    pieces: list[Piece] = [(0, 3, None), (3, 5, "\n"), (5, 16, None), (16, 18, "\t"), (18, 25, None)]
    assert join(text, pieces, dehyphen=True)[0] == "cooperate co- operate"
