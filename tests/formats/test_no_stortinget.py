"""Conformance and edge cases of no.stortinget."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.no.stortinget import FORMAT
from onrecord.model import Note
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "no" / "stortinget"


class TestStortinget(FormatSuite):
    format = "no.stortinget"
    samples = SAMPLES
    others = HERE


def test_labels_tell_the_clock():
    meeting = FORMAT.parse((SAMPLES / "refs-203132-10-05.xml").read_bytes())
    assert [r.start for r in meeting.remarks] == [dt.time(10, 0, 27), dt.time(10, 1, 10), dt.time(10, 3), None]
    assert [dict(r.speaker.identifiers)["stortinget"] for r in meeting.remarks] == ["RAS_1", "KEI_1", "BIR_1", "KEI_1"]
    assert [item.text for item in meeting.items if isinstance(item, Note)][-1] == "Møtet hevet kl. 10.05."


def test_without_a_name_the_chair_is_an_office():
    (remark,) = FORMAT.parse("<forhandling><mote><presinnl><a>Ja.</a></presinnl></mote></forhandling>").remarks
    assert (remark.speaker.name, remark.speaker.role, remark.text) == (None, "president", "Ja.")


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=2, max_size=8)


@settings(max_examples=40)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=5), st.booleans())
def test_speeches_are_conserved(turns: list[list[str]], new: object):
    a, name, speech, root = (
        ("A", "Navn", "Hovedinnlegg", "Forhandlinger") if new else ("a", "navn", "innlegg", "forhandling")
    )
    body = "".join(
        f"<{speech}><{name}>Bo Keil (H) [10:00:0{i}]:</{name}>"
        + "".join(f"<{a}>{escape(word)}</{a}>" for word in words)
        + f"</{speech}>"
        for i, words in enumerate(turns)
    )
    meeting = FORMAT.parse(f"<{root}>{body}</{root}>")
    assert [[p.text for p in r.paragraphs] for r in meeting.remarks] == turns
    assert [r.start for r in meeting.remarks] == [dt.time(10, 0, i) for i in range(len(turns))]
