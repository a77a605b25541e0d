"""Patterns: what is refused, and the net under the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder, Style
from onrecord.model import LimitError, Source, SpecError
from onrecord.text import patterns
from onrecord.text.patterns import LONG, compile_pattern, find_all, find_in, search

EXPLODES = compile_pattern("(?:a|aa)+$")
"""Two ways to read the same text, which the lint does not see."""
HOSTILE = "a" * LONG + "!"


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"(?:\w*\s?)*:", r"(?P<x>[a-z]+-?){2,}z", "(", "[a", r"a{99999999999}"])
def test_patterns_that_are_refused(pattern: str) -> None:
    with pytest.raises(SpecError):
        compile_pattern(pattern)


@pytest.mark.parametrize("pattern", [r"(?>a+)+b", r"(?:a++b?)*+c", r"(?: [a-z]+)*", r"(?:a{2})+", r"\(a+\)+"])
def test_patterns_that_are_taken(pattern: str) -> None:
    assert compile_pattern(pattern).pattern == pattern


@given(st.text(st.sampled_from("ab\n"), max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_what_is_found_is_what_the_pattern_finds(text: str, start: int, end: int) -> None:
    pattern = compile_pattern("^a+|b")
    spans = [match.span() for match in pattern.finditer(text, start, end)]
    assert [match.span() for match in find_all(pattern, text, start, end)] == spans
    assert [match.span() for match in find_in(pattern, text[start:end])] == [
        match.span() for match in pattern.finditer(text[start:end])
    ]
    first = search(pattern, text, start, end)
    assert (first and first.span()) == (spans[0] if spans else None)


def test_what_would_never_end_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "SECONDS_PER_WINDOW", 0.01)
    builder = Builder(Source(HOSTILE), style=Style(stage=EXPLODES))
    for read in (
        lambda: search(EXPLODES, HOSTILE),
        lambda: list(find_all(EXPLODES, HOSTILE)),
        lambda: builder.paragraph([(0, len(HOSTILE), None)]),
    ):
        with pytest.raises(LimitError, match="took longer") as caught:
            read()
        assert caught.value.limit == "pattern_seconds"


def test_the_net_is_wide_and_grows_with_the_text() -> None:
    class Watched:
        pattern = "a"

        def search(self, _text: str, _start: int, _end: int, timeout: float) -> None:
            budgets.append(timeout)

    budgets: list[float] = []
    for size in (0, 1, 65_536, 655_360):
        search(Watched(), "a" * size)  # type: ignore[arg-type]
    assert budgets[0] >= 30
    assert budgets == sorted(budgets)
    assert budgets[-1] >= 10 * budgets[0]
