"""The generated catalogue says what the formats say, in the style of the house."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.sniff import Sniff

PATH = Path(__file__).parents[2] / "tools" / "make_catalogue.py"
TEXTS = st.text(st.sampled_from("ab\"'\\\n\0\u200bא 🗳") | st.characters(codec="utf-8"), max_size=12)


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("make_catalogue", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@given(TEXTS)
def test_a_string_is_what_it_was_and_is_seen(tool, text):
    shown = tool._literal(text)
    assert ast.literal_eval(shown) == text
    assert shown.isprintable()
    assert shown[0] == ("'" if '"' in text and "'" not in text else '"')


@given(st.builds(Sniff, literals=st.lists(TEXTS, max_size=3).map(tuple), need=st.integers(1, 3)))
def test_evidence_is_what_it_was(tool, sniff):
    nested = Sniff(roots=("a",), either=(sniff, sniff))
    assert eval(tool._literal(nested), {"Sniff": Sniff}) == nested


def test_defaults_are_left_out(tool):
    assert tool._literal(Sniff(literals=("a",), either=(Sniff(need=2),))) == (
        'Sniff(literals=("a",), either=(Sniff(need=2),))'
    )
