"""Conformance and edge cases of uk.hansard_historic."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.uk.hansard_historic import FORMAT
from onrecord.model import Meeting, Note, NoteKind, RemarkKind, Role, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
VOLUME = HERE / "uk" / "hansard_historic" / "S9LV0007P0.xml"


class TestUkHansardHistoric(FormatSuite):
    format = "uk.hansard_historic"
    samples = HERE / "uk" / "hansard_historic"
    others = HERE


def read(body: str, date: str = '<date format="1931-03-04">Wednesday 4 March 1931</date>') -> Meeting:
    return FORMAT.parse(
        f"<housecommons><title>House of Commons</title>{date}<debates><section><title>Tides</title>{body}</section>"
        "</debates></housecommons>"
    )


def test_a_volume_holds_sittings_and_neither_title_page_nor_index_belongs_to_them():
    lords, commons = onrecord.parse_all(VOLUME.read_bytes())
    assert (lords.body, commons.body) == ("House of Lords", "House of Commons")
    assert (lords.date, commons.date) == (dt.date(1909, 2, 16), dt.date(1909, 2, 17))
    assert [r.text for r in commons.remarks] == [
        "How many cranes? [4711]",
        "Four. They work.",
        "Thank you.",
        "asked the Minister for Tides what the moon is.",
        "A stone.",
    ]
    stern, holm, again, berg, answer = commons.remarks
    assert stern.speaker is not None
    assert (stern.speaker.party, stern.speaker.constituency, stern.number) == ("Lab", "Northport, East", "1")
    assert (holm.label, holm.speaker and holm.speaker.role) == (
        "The Minister for Harbours (Dr. Ivo Holm)",
        "Minister for Harbours",
    )
    assert [n.kind for n in holm.notes] == [NoteKind.INTERJECTION, NoteKind.TIME]
    assert again.start == dt.time(14, 44)
    assert (berg.kind, berg.label) == (RemarkKind.QUESTION, "Mr. Jo Berg")
    assert answer.speaker is not None
    assert answer.speaker.name == "Ivo Holm"
    everything = " ".join(row.span.cut(commons.source.text) for row in commons.ledger if not row.role.hidden)
    assert "Cranes, rust of" not in everything
    assert "CABINET" not in everything


def test_a_division_goes_on_over_a_page():
    lords, _ = onrecord.parse_all(VOLUME.read_bytes())
    (vote,) = [item for item in lords.items if isinstance(item, Vote)]
    assert vote.counts == (("Contents", 2), ("Not-Contents", 1))
    assert vote.voters == (("CONTENTS", "Holm, E."), ("CONTENTS", "Lund, L. [Teller.]"), ("NOT-CONTENTS", "Berg, V."))


def test_a_side_of_a_division_may_stand_outside_of_it():
    row = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    noes = '<tr><td align="center" colspan="3">NOES</td></tr>' + row.format("Berg, V.", "Stern, E.", "")
    meeting = read(
        "<p><member>Mr. LUND</member>: Before.</p><p>The House divided: Ayes 2, Noes 2</p><division><table>"
        + row.format("<b>Division No. 7.]</b>", "<b>AYES.</b>", "")
        + row.format("Holm, E.", "Lund, L.", "TELLERS FOR THE AYES.—")
        + "</table></division>"
        + f'<p id="x"><table>{noes}</table></p><p><member>Mr. LUND</member>: After.</p>'
        + f"<table>{noes}</table>"
    )
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.voters == (("AYES", "Holm, E."), ("AYES", "Lund, L."), ("NOES", "Berg, V."), ("NOES", "Stern, E."))
    assert [r.text for r in meeting.remarks] == ["Before.", "After.\nNOES\nBerg, V. Stern, E."]


def test_a_grand_committee_prints_its_day():
    meeting = FORMAT.parse(
        "<grandcommitteereport><title>Official Report of the Grand Committee on the<lb/> Tides Bill</title>"
        '<p align="center"><i>(First Day)</i></p><p align="center"><i>Tuesday, 13 January 2004.</i></p>'
        "<p><member>The Deputy Chairman of Committees (Lord Holm)</member>: I rise.</p><p>Title postponed.</p>"
        "</grandcommitteereport>"
    )
    assert (meeting.date, meeting.body) == (dt.date(2004, 1, 13), "House of Lords")
    assert [r.text for r in meeting.remarks] == ["I rise."]


@pytest.mark.parametrize(
    ("paragraph", "label", "name", "role"),
    [
        ("<member>Mr. Lund</member><membercontribution>: Yes.</membercontribution>", "Mr. Lund", "Lund", None),
        ("<member>,* VISCOUNT HOLM:</member> Yes.", ",* VISCOUNT HOLM:", "VISCOUNT HOLM", None),
        ("*V<member>ISCOUNT HOLM</member>: Yes.", "VISCOUNT HOLM", "VISCOUNT HOLM", None),
        (
            "T1. [66880] <member>Ada Lund <memberconstituency>(Northport) (SNP)</memberconstituency></member>: Yes.",
            "Ada Lund (Northport) (SNP)",
            "Ada Lund",
            None,
        ),
        (
            "<member>THE LORD <col>9</col>PRIVY SEAL (THE EARL OF HOLM)</member>: Yes.",
            "THE LORD PRIVY SEAL (THE EARL OF HOLM)",
            "THE EARL OF HOLM",
            "LORD PRIVY SEAL",
        ),
        ("<member>The noble Lord said</member> Yes.", "The noble Lord said", None, None),
        ("§ Q7. (11) <member>Mr. Lund</member>: Yes.", "Mr. Lund", "Lund", None),
    ],
)
def test_labels(paragraph, label, name, role):
    (remark,) = read(f"<p>{paragraph}</p>").remarks
    assert (remark.label, remark.text) == (label, "Yes.")
    assert (remark.speaker and remark.speaker.name, remark.speaker and remark.speaker.role) == (name, role)


@pytest.mark.parametrize(
    "line",
    [
        "Question put and agreed to.",
        "The House divided: Ayes 2, Noes 1.",
        "<i>Later</i>—",
        "[<i>Mr. Speaker in the Chair</i>]",
        "9.30 am",
        "6·7 pm",
    ],
)
def test_what_is_not_said(line):
    meeting = read(f"<p><member>Mr. Lund</member>: Yes.</p><p>{line}</p>")
    assert [r.text for r in meeting.remarks] == ["Yes."]
    assert len(meeting.remarks[0].notes) == 1


def test_an_amendment_and_all_that_follows_is_procedure():
    meeting = read(
        "<p><member>Mr. Lund</member>: I beg to move.</p><p>Amendment moved—</p><p>Page 1, leave out (“tide”).</p>"
        "<p><i>Resolved</i>, <quote>That the tide be low.</quote></p><p><member>Mr. Holm</member>: I agree.</p><p>I do.</p>"
    )
    assert [r.text for r in meeting.remarks] == ["I beg to move.", "I agree.\nI do."]


def test_nobody_goes_on_in_another_section():
    meeting = read("<p><member>Mr. Lund</member>: Yes.</p><section><title>Moon</title><p>It is full.</p></section>")
    assert [r.text for r in meeting.remarks] == ["Yes."]
    assert meeting.items[-1].text == "It is full."


@pytest.mark.parametrize(
    ("date", "day"),
    [
        ('<date format="1906-02-16">Tuesday, 16th February, 1909.</date>', dt.date(1909, 2, 16)),
        ('<date format="1909-02-16">Tuesday, 16th February, 1906.</date>', dt.date(1909, 2, 16)),
        ('<date format="1909-02-16"></date>', None),
        ('<date format="nonsense">16 February 1909</date>', dt.date(1909, 2, 16)),
        ("<date>nonsense</date>", None),
    ],
)
def test_the_day_of_the_week_decides(date, day):
    assert read("<p><member>Mr. Lund</member>: Yes.</p>", date).date == day


def test_columns_are_pages_and_split_no_word():
    meeting = read(
        "<col>7</col><p><member>Mr. Lund</member>: rai<col>8</col>ny</p><p><member>Mr. Holm</member>: Yes.</p>"
    )
    assert [(r.text, r.page) for r in meeting.remarks] == [("rainy", "7"), ("Yes.", "8")]
    furniture = [row.span.cut(meeting.source.text) for row in meeting.ledger if row.role is Role.FURNITURE]
    assert furniture == ["7", "8"]


def test_a_missing_end_tag_loses_no_words():
    meeting = read("<p><member>Mr. Lund</member><membercontribution>: Yes.<p><member>Mr. Holm</member>: No.</p>")
    assert [r.text for r in meeting.remarks] == ["Yes.", "No."]


def test_notes_before_anybody_speaks_are_notes():
    meeting = read("<p>The House met.</p>")
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["Wednesday 4 March 1931", "The House met."]


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ —".split()), min_size=1, max_size=6).map(" ".join)
turns = st.lists(
    st.tuples(
        st.sampled_from(["Mr. Lund", "THE EARL OF HOLM", "Mr. Speaker"]), st.lists(words, min_size=1, max_size=3)
    ),
    min_size=1,
)


@settings(max_examples=60)
@given(turns, st.sampled_from(["", "<col>7</col>", '<image src="x"/>', "<p>9.30 am</p>"]), st.booleans())
def test_documents_are_read_as_they_were_built(said, filler, breaks):
    parts = []
    for label, paragraphs in said:
        first, *rest = map(escape, paragraphs)
        if breaks:
            words = "<lb/>".join([first, *rest])
            parts.append(f"<p><member>{label}</member><membercontribution>: {words}</membercontribution></p>")
        else:
            more = "".join(f"<p>{p}</p>" for p in rest)
            parts.append(f"<p><member>{label}</member>: {first}</p>{more}")
    meeting = read(filler.join(parts))
    assert [(r.label, [p.text for p in r.paragraphs if p.text]) for r in meeting.remarks] == said


def test_the_party_may_stand_behind_the_member():
    meeting = read(
        "<p><member>Mr. Ivo Holm</member> <memberconstituency>(Tide Bay) (Lab)</memberconstituency>"
        "<membercontribution>: I rise.</membercontribution></p>"
    )
    (remark,) = meeting.remarks
    assert (remark.speaker.name, remark.speaker.party, remark.speaker.constituency) == ("Ivo Holm", "Lab", "Tide Bay")
    assert remark.text == "I rise."
