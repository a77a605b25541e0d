"""Lines of procedure are told from sentences of a speech."""

from __future__ import annotations

import pytest

from onrecord.kernel.procedure import INTERJECTING, PROCEDURE


@pytest.mark.parametrize(
    "line",
    [
        "Question agreed to.",
        "Question so resolved.",
        "Bill read a second time.",
        "Bill and explanatory memorandum presented by Mr Holm.",
        "Original question resolved in the affirmative.",
        "Debate (on motion by Mr Holm) adjourned.",
        "Message from the Governor-General recommending appropriation announced.",
        "Leave granted.",
        "(Time expired)",
        "Ordered that the report be printed.",
        "House adjourned at 5 pm.",
        "Ayes 2, Noes 1.",
    ],
)
def test_procedure(line):
    assert PROCEDURE.match(line)


@pytest.mark.parametrize(
    "sentence",
    [
        "The question is whether it was agreed to.",
        "The amendments proposed are reasonable.",
        "Amendments made by schedule 1 will be repealed.",
        "The bill we passed was good.",
        "Leave it alone.",
        "I move that the bill be read a second time.",
        "Question time is over.",
        "Question agreed to." + " And so on, for a long while." * 20,
    ],
)
def test_speech(sentence):
    assert not PROCEDURE.match(sentence)


def test_interjecting():
    assert INTERJECTING.fullmatch("Mr Holm in terjecting—")
    assert INTERJECTING.fullmatch("Opposition senators interjecting")
    assert not INTERJECTING.fullmatch("Mr Holm is interjecting. I ask him to stop.")
