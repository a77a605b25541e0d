"""The ledger tiles the whole text whatever is claimed, and its views agree with each other."""

from __future__ import annotations

import copy
import pickle
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Ledger, Role, Span

LENGTH = 30
REST = (Role.UNCLASSIFIED, "unclassified")
ROLES = st.sampled_from((Role.SPEECH, Role.SPACE, Role.FURNITURE, Role.UNCLASSIFIED))
CLAIMS = st.lists(
    st.tuples(st.integers(-3, LENGTH + 5), st.integers(-3, LENGTH + 5), ROLES, st.sampled_from(("one", "two"))),
    max_size=8,
)
SORTED = CLAIMS.map(lambda claims: sorted(claims, key=lambda claim: claim[0]))
LEDGERS = st.builds(Ledger.tile, CLAIMS, st.integers(0, LENGTH))


def painted(claims, length):
    """Role and rule of each character: the first claim on it, in order of the starts."""
    canvas = [None] * length
    for start, end, role, rule in claims:
        for at in range(max(0, start), min(end, length)):
            canvas[at] = canvas[at] or (role, rule)
    return [cell or REST for cell in canvas]


def characters(ledger):
    return [(row.role, row.rule) for row in ledger for _ in range(row.span.length)]


@given(LEDGERS)
def test_rows_tile_the_text_whatever_the_claims(ledger):
    bounds = [0, *(row.span.end for row in ledger)]
    assert [row.span.start for row in ledger] == bounds[:-1]
    assert bounds[-1] == ledger.length
    assert all(row.span.length > 0 for row in ledger)


@given(SORTED, st.integers(0, LENGTH))
def test_the_earlier_claim_keeps_its_characters(claims, length):
    assert characters(Ledger.tile(claims, length)) == painted(claims, length)


@given(LEDGERS)
def test_neighbours_of_one_role_and_rule_are_joined(ledger):
    kinds = [(row.role, row.rule) for row in ledger]
    assert all(a != b for a, b in pairwise(kinds))


@given(LEDGERS, st.data())
def test_the_row_at_an_offset_is_the_one_around_it(ledger, data):
    if not ledger.length:
        return
    at = data.draw(st.integers(0, ledger.length - 1))
    row = ledger.at(at)
    assert row.span.start <= at < row.span.end
    assert row in list(ledger)


@given(LEDGERS, st.integers(0, 9))
def test_there_is_no_row_outside(ledger, beyond):
    for offset in (-1 - beyond, ledger.length + beyond):
        with pytest.raises(IndexError):
            ledger.at(offset)


@given(LEDGERS, st.data())
def test_index_slice_and_iteration_agree(ledger, data):
    rows = list(ledger)
    assert len(ledger) == len(rows)
    assert [ledger[i] for i in range(len(rows))] == rows
    part = data.draw(st.slices(len(rows)))
    assert ledger[part] == rows[part]
    with pytest.raises(IndexError):
        ledger[len(rows)]


@given(LEDGERS, st.lists(ROLES, max_size=3))
def test_the_share_of_roles_is_that_of_their_characters(ledger, roles):
    counted = [role for role, _ in characters(ledger) if role is not Role.SPACE]
    expected = sum(role in roles for role in counted) / len(counted) if counted else 0.0
    assert ledger.share(*roles) == expected


@given(LEDGERS)
def test_all_roles_share_everything(ledger):
    assert ledger.share(*Role) in (0.0, 1.0)


@given(SORTED, st.integers(0, LENGTH))
def test_ledgers_are_equal_when_their_rows_are(claims, length):
    ledger = Ledger.tile(claims, length)
    again = Ledger.tile([(row.span.start, row.span.end, row.role, row.rule) for row in ledger], length)
    assert again == ledger
    assert hash(again) == hash(ledger)
    assert Ledger.tile(claims, length + 1) != ledger


@given(LEDGERS)
def test_ledgers_pickle_and_copy(ledger):
    for twin in (pickle.loads(pickle.dumps(ledger)), copy.copy(ledger), copy.deepcopy(ledger)):
        assert twin == ledger
        assert list(twin) == list(ledger)


def test_a_document_may_bring_more_rules_than_a_short_integer_counts():
    count = 70_000
    ledger = Ledger.tile(((at, at + 1, Role.MARKUP, f"element-{at}") for at in range(count)), count)
    assert len(ledger) == count
    assert ledger.at(count - 1).rule == "element-69999"


def test_nothing_claimed_is_unclassified():
    [row] = Ledger.tile([], 5)
    assert (row.span, row.role, row.rule) == (Span(0, 5), *REST)
    assert list(Ledger.tile([], 0)) == list(Ledger()) == []
