"""Conformance and edge cases of uk.parlparse."""

from __future__ import annotations

import datetime as dt
import json
import pathlib
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.uk.parlparse import FORMAT, clock
from onrecord.model import Meeting, Note, NoteKind, RemarkKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestUkParlparse(FormatSuite):
    format = "uk.parlparse"
    samples = HERE / "uk" / "parlparse"
    others = HERE


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<publicwhip>{body}</publicwhip>")


def speech(body: str, **attributes: str) -> str:
    given_attributes = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f'<speech id="uk.org.publicwhip/debate/2031-03-04a.1.1"{given_attributes}>{body}</speech>'


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Ann Clerk", "Ann Clerk", None),
        ("Sam Mayor", "Sam Mayor", None),
        ("Jane Speaker", "Jane Speaker", None),
        ("The Presiding Officer", None, "Presiding Officer"),
        ("Deputy Speaker", None, "Deputy Speaker"),
        ("Prime Minister", None, "Prime Minister"),
    ],
)
def test_surnames_that_are_offices(label, name, role):
    (remark,) = read(speech("<p>Yes.</p>", speakername=label, person_id="uk.org.publicwhip/person/7")).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role) == (name, role)


def test_a_committee_with_its_chair_and_places():
    member = "<mpname><name>Lund, Ada</name> <cons>(Northport)</cons> <party>(Blue)</party></mpname>"
    chair = "<chair-heading>[Mr. Ivo Holm in the Chair]</chair-heading>"
    meeting = read(f"<committee>{member}</committee>{chair}" + speech("<p>Yes.</p>", speakername="Ada Lund"))
    notes = [(item.kind, item.text) for item in meeting.items if isinstance(item, Note)]
    assert notes == [
        (NoteKind.PREAMBLE, "Lund, Ada (Northport) (Blue)"),
        (NoteKind.PROCEDURE, "[Mr. Ivo Holm in the Chair]"),
    ]
    assert not meeting.diagnostics


def test_a_paragraph_of_nothing_but_a_note_is_none():
    (remark,) = read(speech("<p>Yes.</p><p>(Laughter.)</p><p>No.</p>", speakername="Ada Lund")).remarks
    assert [(p.text, len(p.notes)) for p in remark.paragraphs] == [("Yes.", 1), ("No.", 0)]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("018:38:00", dt.time(18, 38)),
        ("15:04:09", dt.time(15, 4, 9)),
        ("10:30", dt.time(10, 30)),
        ("024:10:00", dt.time(0, 10)),
        ("15:99:00", None),
        ("", None),
    ],
)
def test_clocks(text, time):
    assert clock(text) == time


@pytest.mark.parametrize(
    ("attributes", "name", "role", "party"),
    [
        ({"speakername": "Ada Lund", "person_id": "uk.org.publicwhip/person/7"}, "Ada Lund", None, None),
        (
            {"speakername": "Ada Lund", "speakeroffice": "The Minister for Tides"},
            "Ada Lund",
            "Minister for Tides",
            None,
        ),
        ({"speakername": "The First Minister (Ada Lund)"}, "Ada Lund", "First Minister", None),
        ({"speakername": "Ada Lund (Northport) (SNP)"}, "Ada Lund", None, "SNP"),
        ({"speakername": "Hon. Members:", "nospeaker": "true"}, None, None, None),
        ({"speakername": "The Earl of Holm"}, "The Earl of Holm", None, None),
    ],
)
def test_who_speaks(attributes, name, role, party):
    (remark,) = read(speech("<p>Yes.</p>", **attributes)).remarks
    found = remark.speaker
    assert found is not None
    assert (found.name, found.role, found.party) == (name, role, party)
    assert remark.label == attributes["speakername"]
    assert dict(found.identifiers).get("publicwhip") == attributes.get("person_id")


def test_what_has_no_name_is_procedure():
    meeting = read(speech("<p>The House divided.</p>", nospeaker="true") + "<minor-heading>Tides</minor-heading>")
    assert meeting.remarks == ()
    assert [(n.text, n.kind) for n in meeting.items if isinstance(n, Note)] == [
        ("The House divided.", NoteKind.PROCEDURE)
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Question put and agreed to.",
        "Bill to be read a Second time on Friday.",
        "House adjourned.",
        "Ayes 2, Noes 1.",
        "Amendment 7 withdrawn.",
        "[P000007]",
    ],
)
def test_procedure_behind_a_speech_is_not_said(line):
    (remark,) = read(speech(f"<p>I agree.</p><p>{line}</p>", speakername="Ada Lund")).remarks
    assert (remark.text, [n.text for n in remark.notes]) == ("I agree.", [line])


def test_the_amendment_that_is_moved_next_is_not_said():
    (remark,) = read(
        speech("<p>I beg leave.</p><p>Moved by Ada Lund</p><p>7: Clause 1, at end insert—</p>", speakername="Ivo Holm")
    ).remarks
    assert remark.text == "I beg leave."


def test_a_speech_in_italics_and_a_motion_in_italics_are_said():
    first = speech('<p class="italic">rose—</p>', speakername="Ada Lund")
    second = speech('<p>I beg to move,</p><p class="italic">That the Bill do pass.</p>', speakername="Ada Lund")
    assert [r.text for r in read(first + second).remarks] == ["rose—", "I beg to move,\nThat the Bill do pass."]


def test_the_number_of_a_question_is_not_said():
    (remark,) = read(speech("<p>10. asked the Minister for tides. (AQO 7)</p>", speakername="Ada Lund")).remarks
    assert remark.text == "asked the Minister for tides. (AQO 7)"


def test_types_of_the_new_schema():
    kinds = ("Start Question", "Start SupplementaryQuestion", "Start Answer", "Continuation Speech")
    meeting = read("".join(speech("<p>Yes.</p>", speakername="Ada Lund", type=kind) for kind in kinds))
    assert [r.kind for r in meeting.remarks] == [
        RemarkKind.QUESTION,
        RemarkKind.QUESTION,
        RemarkKind.ANSWER,
        RemarkKind.SPEECH,
    ]


def test_neighbouring_divisions_are_two_votes():
    division = (
        '<division id="uk.org.publicwhip/lords/2031-03-04a.1.{n}"><divisioncount content="{n}" not-content="0"/>'
        '<lordlist vote="content"><lord vote="content">Lord {n}</lord><lord vote="content" teller="yes">Lord T</lord></lordlist></division>'
    )
    votes = [i for i in read(division.format(n=1) + division.format(n=2)).items if isinstance(i, Vote)]
    assert [v.counts for v in votes] == [(("content", 1), ("not content", 0)), (("content", 2), ("not content", 0))]
    assert votes[0].voters == (("content", "Lord 1"), ("content (teller)", "Lord T"))
    assert [v.locator for v in votes] == [f"uk.org.publicwhip/lords/2031-03-04a.1.{n}" for n in (1, 2)]


def test_columns_and_clocks_inside_split_nothing():
    meeting = read(
        '<place-holder time="09:00:00"/>'
        + speech('<p>One <place-holder colnum="8"/>two.</p>', speakername="Ada Lund", colnum="7")
        + speech("<p>Three.</p>", speakername="Ivo Holm")
    )
    assert [(r.text, r.page, r.start) for r in meeting.remarks] == [
        ("One two.", "7", dt.time(9)),
        ("Three.", "8", dt.time(9)),
    ]


def test_a_committee_names_its_members_and_its_own_day():
    meeting = read(
        '<bill title="Tides Bill">Tides Bill</bill><committee><mpname memberid="uk.org.publicwhip/member/7" membername="Ada Lund" attending="true">'
        'Lund, Ada <span class="italic">(Northport)</span></mpname></committee>'
        '<speech id="uk.org.publicwhip/standing/standing2031-03-01_TIDES_01-0_2031-03-04a.1.0" speakername="Ada Lund"><p>Yes.</p></speech>'
    )
    assert (meeting.title, meeting.date, meeting.body) == ("Tides Bill", dt.date(2031, 3, 4), "House of Commons")


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ — (sic)".split()), min_size=1, max_size=6).map(
    " ".join
)
turns = st.lists(
    st.tuples(st.sampled_from(["Ada Lund", "Ivo Holm", "Mr. Speaker"]), st.lists(words, min_size=1, max_size=3))
)
between = st.sampled_from(
    [
        "",
        "<major-heading>Tides</major-heading>",
        speech("<p>Ordered.</p>", nospeaker="true"),
        "<gidredirect oldgid='a' newgid='b'/>",
    ]
)


@settings(max_examples=60)
@given(turns, between)
def test_documents_are_read_as_they_were_built(said, filler):
    parts = [speech("".join(f"<p>{escape(p)}</p>" for p in paragraphs), speakername=name) for name, paragraphs in said]
    meeting = read(filler.join(parts))
    assert [(r.label, [p.text for p in r.paragraphs]) for r in meeting.remarks] == said


def test_the_senedd_has_a_file_for_each_language():
    gid = "uk.org.publicwhip/senedd/cy/2031-03-04.1"
    meeting = read(
        f'<major-heading id="{gid}.0" time="13:30">Cwestiynau</major-heading>'
        f'<speech id="{gid}.1" speakername="Nia Prys" original_lang="en" lang="cy"><p>Diolch.</p></speech>'
        f'<division id="{gid}.3.v" divdate="2031-03-04" title="Y cynnig"><divisioncount for="2" against="1" abstain="0"/>'
        '<mslist vote="for"><msname vote="for">Nia Prys</msname><msname vote="for">Huw Ap</msname></mslist>'
        '<mslist vote="against"><msname vote="against">Alun Bowen</msname></mslist></division>'
    )
    assert (meeting.language, meeting.date, meeting.body) == ("cy", dt.date(2031, 3, 4), "Senedd Cymru")
    (remark,) = meeting.remarks
    assert (remark.language, remark.extra["uk.parlparse"]) == ("cy", {"spoken": "en"})
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert (vote.question, vote.counts) == ("Y cynnig", (("for", 2), ("against", 1), ("abstain", 0)))
    assert vote.voters == (("for", "Nia Prys"), ("for", "Huw Ap"), ("against", "Alun Bowen"))
    assert not meeting.diagnostics


def test_questions_to_the_mayor_are_questions():
    meeting = read(
        '<question id="uk.org.publicwhip/london-mayors-questions/2031-03-04.1.q0" speakername="Ada Lund"><p>How many?</p></question>'
        '<reply id="uk.org.publicwhip/london-mayors-questions/2031-03-04.1.r0" speakername="The Mayor"><p>Ten.</p></reply>'
    )
    assert [remark.kind for remark in meeting.remarks] == [RemarkKind.QUESTION, RemarkKind.ANSWER]
    assert meeting.body == "London Assembly"


def test_an_answer_has_the_numbers_of_its_questions():
    ask = '<ques speakername="Ada Lund"><p qnum="{0}">Whether it rains.</p></ques>'
    reply = '<reply speakername="Ivo Holm"><p>It does.</p></reply>'
    meeting = read(ask.format("7") + ask.format("8") + reply + reply + ask.format("9") + reply)
    assert [remark.number for remark in meeting.remarks] == ["7", "8", "7, 8", "7, 8", "9", "9"]


PEOPLE = {
    "organizations": [{"id": "reed", "name": "Reed Party"}, {"id": "oak", "name": "Oak Party"}],
    "posts": [{"id": "p1", "area": {"name": "Tide Bay"}}],
    "memberships": [
        {
            "id": "m1",
            "person_id": "x/7",
            "on_behalf_of_id": "oak",
            "start_date": "2020-01-01",
            "end_date": "2030-12-31",
        },
        {"id": "m2", "person_id": "x/7", "post_id": "p1", "on_behalf_of_id": "reed", "start_date": "2031-01-01"},
    ],
}


class TestPeople:
    """The list of people that may lie beside a document."""

    @pytest.fixture
    def document(self, tmp_path: pathlib.Path) -> pathlib.Path:
        folder = tmp_path / "debates"
        folder.mkdir()
        path = folder / "debates2031-03-04a.xml"
        said = speech("<p>I rise.</p>", speakername="Ada Lund", person_id="x/7")
        other = speech("<p>I rise too.</p>", speakername="Ivo Holm", person_id="x/8")
        path.write_text(f"<publicwhip>{said}{other}</publicwhip>")
        return path

    def parties(self, path: pathlib.Path) -> list[tuple[str | None, str | None]]:
        return [(r.speaker.party, r.speaker.constituency) for r in onrecord.read(path).remarks]

    def test_without_it_nothing_is_known(self, document):
        assert self.parties(document) == [(None, None), (None, None)]

    @pytest.mark.parametrize("above", [False, True])
    def test_it_says_who_sat_for_what_that_day(self, document, above):
        folder = document.parent.parent if above else document.parent
        (folder / "people.json").write_text(json.dumps(PEOPLE))
        assert self.parties(document) == [("Reed Party", "Tide Bay"), (None, None)]

    @pytest.mark.parametrize("text", ["", "[1, 2", "[]", '{"memberships": [3, {"id": 5}]}', "[" * 100_000])
    def test_one_that_is_none_changes_nothing(self, document, text):
        (document.parent / "people.json").write_text(text)
        assert self.parties(document) == [(None, None), (None, None)]
