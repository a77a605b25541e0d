"""Each word of the vocabulary is shown by what it names, and by nothing else."""

from __future__ import annotations

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given

from onrecord.model import (
    Heading,
    Insertion,
    Meeting,
    Note,
    NoteKind,
    Paragraph,
    Remark,
    RemarkKind,
    Source,
    Span,
    Speaker,
    Vote,
)
from onrecord.testing import CAPABILITIES, capabilities, meetings

AT = Span(0, 0)
REMARK = Remark(None, None, (Paragraph("Aye.", AT),), AT)
URL = "https://example.org/1"


def of(*items, **facts):
    return Meeting(items=items, source=Source(""), **facts)


def by(**facts):
    return of(evolve(REMARK, speaker=Speaker(**facts)))


def noted(**facts):
    return of(evolve(REMARK, paragraphs=(Paragraph("Aye.", AT, notes=(Note("x", AT, **facts),)),)))


CASES = {
    "title": of(title="T"),
    "date": of(date=dt.date(2031, 2, 3)),
    "place": of(place="Hall"),
    "meeting-ids": of(identifiers=(("n", "1"),)),
    "label": of(evolve(REMARK, label="LUND")),
    "name": by(name="Ada Lund"),
    "honorific": by(honorific="Dr"),
    "role": by(role="Chair"),
    "party": by(party="Quay"),
    "constituency": by(constituency="North"),
    "affiliation": by(affiliation="Harbour"),
    "person-ids": by(identifiers=(("id", "1"),)),
    "kinds": of(evolve(REMARK, kind=RemarkKind.ANSWER)),
    "language": of(evolve(REMARK, language="fr")),
    "number": of(evolve(REMARK, number="1")),
    "remark-ids": of(evolve(REMARK, identifiers=(("id", "1"),))),
    "clock": of(evolve(REMARK, start=dt.time(9))),
    "media": of(evolve(REMARK, end=dt.timedelta(seconds=9))),
    "words": of(evolve(REMARK, extra={"xx.y": {"words": [["Aye", 0.5, None, None]]}})),
    "page": of(evolve(REMARK, page="9")),
    "headings": of(Heading("H", AT)),
    "section": of(evolve(REMARK, section=("H",))),
    "stage": noted(kind=NoteKind.LAUGHTER),
    "interjections": noted(kind=NoteKind.INTERJECTION),
    "callers": noted(kind=NoteKind.EDITORIAL, speaker=Speaker("Ada Lund")),
    "procedure": of(Note("x", AT, NoteKind.PROCEDURE)),
    "times": noted(kind=NoteKind.EDITORIAL, time=dt.time(9)),
    "votes": of(Vote("x", AT)),
    "insertions": of(Insertion("x", AT)),
}
WITH_OTHERS = {
    "urls": of(evolve(REMARK, extra={"xx.y": {"link": URL}})),
    "confidence": of(evolve(REMARK, extra={"xx.y": {"words": [["Aye", 0.5, None, 0.9]]}})),
    "counts": of(Vote("x", AT, counts=(("ayes", 1),))),
    "voters": of(Vote("x", AT, voters=(("ayes", "Ada Lund"),))),
}


def test_each_word_has_a_case():
    assert {*CASES, *WITH_OTHERS} == set(CAPABILITIES)


@pytest.mark.parametrize("name", CASES)
def test_a_meeting_shows_what_it_has_and_no_more(name):
    assert capabilities([of(), CASES[name]]) == (name,)


def test_what_comes_with_others():
    assert {name: capabilities([meeting]) for name, meeting in WITH_OTHERS.items()} == {
        "urls": ("urls",),
        "confidence": ("words", "confidence"),
        "counts": ("votes", "counts"),
        "voters": ("votes", "voters"),
    }
    assert capabilities([by(identifiers=(("page", URL),))]) == ("person-ids", "urls")
    assert capabilities([of(identifiers=(("page", URL),))]) == ("meeting-ids", "urls")


@given(meetings(), meetings())
def test_two_meetings_show_what_either_shows(one, other):
    assert set(capabilities([one, other])) == {*capabilities([one]), *capabilities([other])}
