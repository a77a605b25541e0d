"""Conformance and edge cases of au.hansard_sgml."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.au.hansard_sgml import FORMAT
from onrecord.model import Insertion, Meeting, Note, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "au" / "hansard_sgml" / "1993-03-04-reps.sgml"


class TestAuHansardSgml(FormatSuite):
    format = "au.hansard_sgml"
    samples = HERE / "au" / "hansard_sgml"
    others = HERE


def talk(label: str, first: str, *rest: str, parts: str = "") -> str:
    more = "".join(f"<PARA>{p}</PARA>" for p in rest)
    return f'<TALK.START><TALKER><NAME>{label}</NAME>{parts}</TALKER><PARA IN-LINE="1">&mdash;{first}</PARA></TALK.START>{more}'


def read(body: str, root: str = 'DATE="04/03/93"') -> Meeting:
    return FORMAT.parse(
        f"<HANSARD {root}><CHAMBER.XSCRIPT><DEBATE><TITLE>TIDES</TITLE>{body}</DEBATE></CHAMBER.XSCRIPT></HANSARD>"
    )


def test_what_the_sample_tells_beside_the_words():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("ayes", 2), ("noes", 1))
    assert vote.voters == (("ayes", "Berg, J."), ("ayes (teller)", "Holm, I."), ("noes", "Lund, A."))
    assert vote.result == "Question so resolved in the affirmative."
    lund, question = meeting.remarks[1], meeting.remarks[6]
    assert (lund.start, lund.page, lund.section) == (dt.time(9, 31), "18", ("HARBOURS BILL 1993‐94", "Second Reading"))
    assert lund.speaker is not None
    assert (lund.speaker.constituency, lund.speaker.identifiers) == ("Northport", (("aph", "ZZ1"),))
    assert question.number == "226"
    petition = [n.text for n in meeting.items if isinstance(n, Note)]
    assert "We, the undersigned, want red cranes." in petition
    assert not [i for i in meeting.items if isinstance(i, Insertion)]


@pytest.mark.parametrize(
    ("root", "day"),
    [
        ('DATE="24/02/97"', dt.date(1997, 2, 24)),
        ('PROOF="NO" DATE = "1/4/1981"', dt.date(1981, 4, 1)),
        ('DATE="31/02/97"', None),
        ("PROOF='NO'", None),
    ],
)
def test_dates(root, day):
    assert read(f"<SPEECH>{talk('Mr HOLM', 'Yes.')}</SPEECH>", root).date == day


@pytest.mark.parametrize(
    ("attributes", "label", "name", "role"),
    [
        ('SPEAKER="Holm, Ivo, MP"', "Mr HOLM", "Ivo Holm", None),
        ('SPEAKER="Holm The Rt Hon I.J."', "Mr IVO HOLM", "IVO HOLM", None),
        ('SPEAKER="DEPUTY SPEAKER" NAMEID="10000"', "Madam DEPUTY SPEAKER (Mrs Lund)", "Lund", "DEPUTY SPEAKER"),
        ("", "The Clerk", None, "Clerk"),
    ],
)
def test_who_speaks(attributes, label, name, role):
    (remark,) = read(f"<SPEECH {attributes}>{talk(label, 'Yes.')}</SPEECH>").remarks
    assert remark.label == label
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role, remark.speaker.identifiers) == (name, role, ())


def test_tags_without_an_end_hold_nothing_up():
    speech = f"<SPEECH>{talk('Mr HOLM', 'One<TAB TYPE=X> two<BREAK TYPE=COLUMN> three.', 'Four.')}</SPEECH>"
    inner = f"<INTERJECT>{talk('Ms LUND', 'Five.')}"  # not closed
    meeting = read(f"{speech}<PROCTEXT>{inner}</PROCTEXT><SPEECH>{talk('Mr BERG', 'Six.')}</SPEECH>")
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Mr HOLM", "One two three.\nFour."),
        ("Ms LUND", "Five."),
        ("Mr BERG", "Six."),
    ]


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ —".split()), min_size=1, max_size=6).map(
    lambda w: "so " + " ".join(w)
)
turns = st.lists(
    st.tuples(
        st.sampled_from(["SPEECH", "QUESTION", "ANSWER"]),
        st.sampled_from(["Mr HOLM", "Ms LUND"]),
        st.lists(words, min_size=1, max_size=3),
    ),
    min_size=1,
)


@settings(max_examples=60)
@given(
    turns,
    st.sampled_from(["", "<PROCTEXT><PARA>The House met.</PARA></PROCTEXT>", '<BREAK TYPE="PAGE" PAGE="7">']),
    st.sampled_from(["", "<TAB>"]),
)
def test_documents_are_read_as_they_were_built(said, filler, tab):
    parts = [f"<{e}>{talk(label, escape(p[0]) + tab, *map(escape, p[1:]))}</{e}>" for e, label, p in said]
    found = [(r.kind.value.upper(), r.label, [p.text for p in r.paragraphs]) for r in read(filler.join(parts)).remarks]
    assert found == [(e, label, p) for e, label, p in said]
