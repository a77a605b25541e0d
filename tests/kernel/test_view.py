"""Views: the same lines whatever ends them, and the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.view import MappedView, View, rebase
from onrecord.model import Source, Span

LINES = st.lists(st.text(st.sampled_from("abc é:\t"), max_size=8), max_size=8)


@given(LINES, st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=8, max_size=8))
def test_line_ends_make_no_difference(lines: list[str], ends: list[str]) -> None:
    text = "".join(line + end for line, end in zip(lines, ends, strict=False))
    # A CR before an LF is one line end, so an empty line between them cannot be told.
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    view = View(Source(text))
    assert view.text == plain
    for i, char in enumerate(view.text):
        if char != "\n":
            assert view.span(i, i + 1).cut(text) == char


@given(LINES)
def test_a_range_leads_to_the_same_characters(lines: list[str]) -> None:
    text = "\r\n".join(lines)
    view = View(Source(text))
    start, end = len(view.text) // 4, 3 * len(view.text) // 4
    assert view.span(start, end).cut(text).replace("\r\n", "\n").replace("\r", "") == view.text[start:end]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), st.none() | st.sampled_from(["\n", "&"])), max_size=8))
def test_mapped_view_gives_its_pieces_back(raw: list[tuple[int, int, str | None]]) -> None:
    text = "0123456789" * 10
    at = 0
    pieces: list[tuple[int, int, str | None]] = []
    for skip, size, data in raw:
        at += skip
        pieces.append((at, at + size, data))
        at += size
    view = MappedView(Source(text), pieces)
    assert view.text == "".join(text[s:e] if d is None else d for s, e, d in pieces)
    whole = view.pieces(0, len(view.text))
    assert "".join(text[s:e] if d is None else d for s, e, d in whole) == view.text
    for i in range(len(view.text)):
        (piece,) = view.pieces(i, i + 1)
        assert (text[piece[0] : piece[1]] if piece[2] is None else piece[2]) == view.text[i]


@given(st.integers(0, 6), st.integers(0, 4))
def test_an_empty_range_keeps_its_place(at: int, skip: int) -> None:
    text = "xxxx" + "abcdef"
    view = MappedView(Source(text), [(skip, skip, "\n"), (4, 10, None)])
    assert view.span(at + 1, at + 1) == Span(4 + at, 4 + at)


def test_an_empty_range_does_not_cut_what_stands_for_other_text() -> None:
    view = MappedView(Source("a&amp;b"), [(0, 1, None), (1, 6, "&"), (6, 7, None)])
    assert [view.span(i, i) for i in range(4)] == [Span(0, 0), Span(1, 1), Span(6, 6), Span(7, 7)]
    assert MappedView(Source("abc"), []).span(0, 0) == Span(0, 0)


def test_what_stands_for_text_on_both_sides_of_markup_leaves_the_markup_out() -> None:
    source = Source("Ay\n<script></script>\ne")
    base = MappedView(source, [(0, 3, None), (20, 22, None)])
    assert base.text == "Ay\n\ne"
    assert rebase([(0, 2, None), (2, 4, " "), (4, 5, None)], base) == [
        (0, 2, None),
        (2, 3, " "),
        (20, 21, ""),
        (21, 22, None),
    ]
