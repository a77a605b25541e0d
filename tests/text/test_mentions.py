"""Who is named in a headline, a lead paragraph, a list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.text.labels import get_grammar
from onrecord.text.labels.mentions import mentioned

US = get_grammar("us")


def names(text: str, *surnames: str, offices: tuple[str, ...] = ()) -> list[tuple[str | None, str | None]]:
    return [(person.name, person.role) for person in mentioned(text, surnames, offices, US)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Briefing by Press Secretary Ada Lund and Minister Mo Holm", ("Ada Lund", "Press Secretary")),
        ("PRESS BRIEFING BY ADA LUND", ("ADA LUND", None)),
        ("Ada Q. Lund, Secretary of Ferries", ("Ada Q. Lund", "Secretary of Ferries")),
        ("Lund, Ada, Secretary of Ferries", ("Ada Lund", None)),
        ("Joint Availability Ada Lund", ("Ada Lund", None)),
        ("4 March 2031 Harbour Press Secretary Ada Lund", ("Ada Lund", "Harbour Press Secretary")),
        ("Interview With Mo Holm of Ferry News\nAda Lund", ("Ada Lund", None)),
        ("Our witnesses include Dr. Ada Lund, who knows fog", ("Ada Lund", None)),
    ],
)
def test_full_names_are_found(text: str, expected: tuple[str | None, str | None]) -> None:
    assert names(text, "lund")[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "President Lund",
        "Ms. Lund, Mr. Jo Holm",
        "US Sec of State Lund",
        "the lunds of Ada",
        "Ada Lundqvist",
        "Secretary Lund spoke",
        "",
    ],
)
def test_less_than_a_full_name_is_nobody(text: str) -> None:
    assert names(text, "lund") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Press Gaggle by President Lund Aboard the Ferry", [("Lund", "President")]),
        ("Remarks by President Lund, Vice President Holm, and Others", [("Lund", "President")]),
        ("Remarks by the President in the Garden", []),
        ("President Lund and President Holm", [("Lund", "President"), ("Holm", "President")]),
    ],
)
def test_holders_of_an_office_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert names(text, offices=("president",)) == expected


@given(st.text(st.sampled_from("Ada Lund.,\n(and )President"), max_size=200))
def test_any_text_is_survived(text: str) -> None:
    for name, _ in names(text, "lund", offices=("president",)):
        assert name is not None
        assert name.casefold() in text.casefold().replace(",", "") or "lund" in name.casefold()
