"""Conformance and edge cases of akn.debate."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.akn.debate import FORMAT
from onrecord.model import Insertion, Meeting, Note, NoteKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent

NAMESPACES = (
    "",
    "http://www.akomantoso.org/2.0",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17",
    "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD03",
)
PEOPLE = (
    '<TLCPerson eId="lund" href="/p/1" showAs="Lund Berg, doña Ada"/>'
    '<TLCPerson eId="holm" href="/p/2" showAs="Mr. Ivo Holm"/>'
    '<TLCPerson eId="anybody" href="/p/3" showAs="stands for any person"/>'
    '<TLCPerson eId="the-speaker" href="/p/4" showAs="The SPEAKER"/>'
    '<TLCRole eId="chair" href="/r/1" showAs="Mr. Speaker"/>'
)


class TestAknDebate(FormatSuite):
    format = "akn.debate"
    samples = HERE / "akn" / "debate"
    others = HERE


def read(body: str, *, namespace: str = "", people: str = PEOPLE) -> Meeting:
    return FORMAT.parse(
        f'<akomaNtoso xmlns="{namespace}"><debate><meta><references>{people}</references></meta>'
        f"<debateBody><debateSection><heading>Tides</heading>{body}</debateSection></debateBody></debate></akomaNtoso>"
    )


@pytest.mark.parametrize(
    ("speech", "label", "name", "role"),
    [
        ('<speech by="#holm"><from>Mr. Speaker:</from>', "Mr. Speaker:", "Ivo Holm", "Speaker"),
        ('<speech by="#holm" as="#chair"><from>Mr. HOLM</from>', "Mr. HOLM", "Ivo Holm", "Speaker"),
        ('<speech by="#chair"><from>The Speaker</from>', "The Speaker", None, "Speaker"),
        ('<speech by="#the-speaker"><from>The SPEAKER</from>', "The SPEAKER", None, "SPEAKER"),
        ('<speech by="#anybody"><from>El señor BERG.-</from>', "El señor BERG.-", "BERG", None),
        ('<speech by="#nobody"><from>Mr R DE WET (XYZ)</from>', "Mr R DE WET (XYZ)", "R DE WET", None),
        ('<speech by="#lund"><from>A Deputy</from>', "A Deputy", "Ada Lund Berg", None),
        ('<speech by="#holm">', None, "Ivo Holm", None),
        ("<speech>", None, None, None),
    ],
)
def test_who_speaks(speech, label, name, role):
    (remark,) = read(f"{speech}<p>Yes.</p></speech>").remarks
    assert (remark.label, remark.text) == (label, "Yes.")
    found = remark.speaker
    assert (found and found.name, found and found.role) == (name, role)


def test_labels_that_share_their_element_with_speech():
    person = "<person refersTo='#lund'>LUND</person> (<role refersTo='#chair'>Presidente</role>)"
    meeting = read(
        f'<speech by="#lund"><from>La señora {person}.- Se abre la sesión.</from><p>Gracias.</p></speech>'
        '<speech by="#holm"><p>El señor HOLM.- Pido la palabra.</p></speech>'
    )
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("La señora LUND (Presidente).-", "Se abre la sesión.\nGracias."),
        ("El señor HOLM.-", "Pido la palabra."),
    ]
    assert [r.speaker and r.speaker.name for r in meeting.remarks] == ["Ada Lund Berg", "Ivo Holm"]


@pytest.mark.parametrize("printed", ["", "14:05"])
def test_the_time_in_a_label_is_that_of_the_remark(printed):
    when = "2031-03-04T14:05:00+00:00"
    label = f'<from>Mr. Holm<recordedTime time="{when}">{printed}</recordedTime></from>'
    (remark,) = read(f"<speech>{label}<p>Yes.</p></speech>").remarks
    assert (remark.label, remark.start) == ("Mr. Holm", dt.datetime.fromisoformat(when))


def test_questions_are_put_with_a_label_and_printed_without():
    meeting = read(
        '<question by="#holm"><p>1 Mr Holm asked the Minister for tides. [7/31]</p></question>'
        '<question by="#holm"><from>Mr. Holm</from><p>What of the moon?</p></question>'
    )
    printed, put = meeting.items[1:]
    assert isinstance(printed, Insertion)
    assert printed.author == "Ivo Holm"
    assert [(r.kind.value, r.text) for r in meeting.remarks] == [("question", "What of the moon?")]
    assert put.span.start > printed.span.end


def test_who_voted_is_no_speaker():
    meeting = read(
        '<summary>(Carried by <quantity normalized="2" refersTo="#ayes">2</quantity> to <quantity normalized="1" refersTo="#noes">1'
        '</quantity>)</summary><debateSection name="AYES"><p>AYES: <person>Mr. Holm,</person> <person>Ms. Lund</person></p></debateSection>'
        '<debateSection name="NOES"><p>NOES: <person>Ms. Stern</person></p></debateSection><p>The House rose.</p>'
    )
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("ayes", 2), ("noes", 1))
    assert vote.voters == (("AYES", "Mr. Holm"), ("AYES", "Ms. Lund"), ("NOES", "Ms. Stern"))
    assert meeting.items[-1].text == "The House rose."
    assert meeting.remarks == ()


def test_what_stands_in_sections_is_kept_without_a_speaker():
    meeting = read("<p>The House met.</p><speech><p>Yes.</p></speech><XYZ>(Mr. Holm)</XYZ><scene>(Applause)</scene>")
    notes = [(n.text, n.kind) for n in meeting.items if isinstance(n, Note)]
    assert notes == [
        ("The House met.", NoteKind.PROCEDURE),
        ("(Mr. Holm)", NoteKind.PROCEDURE),
        ("(Applause)", NoteKind.APPLAUSE),
    ]
    assert [d.code for d in meeting.diagnostics] == ["element-unknown:XYZ"]


def test_headings_tell_how_deep_they_stand():
    meeting = read(
        "<debateSection><num>I.</num><heading>Moon</heading><oralStatements><heading>Full</heading><speech><p>Yes.</p></speech></oralStatements></debateSection>"
    )
    assert [(h.text, h.level) for h in meeting.headings] == [("Tides", 1), ("I.", 2), ("Moon", 2), ("Full", 3)]
    assert meeting.remarks[0].section == ("Tides", "Moon", "Full")


words = st.lists(st.sampled_from("tide moon harbour crane & < é ó 海".split()), min_size=1, max_size=6).map(" ".join)
speeches = st.tuples(st.sampled_from(["Mr. Holm", "Ms. Lund", "The Speaker"]), st.lists(words, min_size=1, max_size=3))


@settings(max_examples=60)
@given(st.lists(speeches, min_size=1, max_size=6), st.sampled_from(NAMESPACES), st.booleans())
def test_documents_are_read_as_they_were_built(said, namespace, scenes):
    parts = [
        f'<speech by="#x"><from>{label}</from>{"".join(f"<p>{escape(p)}</p>" for p in paragraphs)}</speech>'
        for label, paragraphs in said
    ]
    meeting = read(("<scene>(Noise)</scene>" if scenes else "").join(parts), namespace=namespace)
    assert [(r.label, [p.text for p in r.paragraphs]) for r in meeting.remarks] == said


@given(st.lists(st.tuples(st.sampled_from("ab"), words), min_size=1, max_size=12))
def test_a_speech_of_every_paragraph_gives_a_remark_of_every_turn(said):
    people = '<TLCPerson id="a" showAs="Ada Lund"/><TLCPerson id="b" showAs="Ivo Holm"/>'
    meeting = read("".join(f'<speech by="#{who}"><p>{escape(text)}</p></speech>' for who, text in said), people=people)
    turns: list[tuple[str, list[str]]] = []
    for who, text in said:
        name = {"a": "Ada Lund", "b": "Ivo Holm"}[who]
        if turns and turns[-1][0] == name:
            turns[-1][1].append(text)
        else:
            turns.append((name, [text]))
    assert [(r.speaker and r.speaker.name, [p.text for p in r.paragraphs]) for r in meeting.remarks] == turns


def test_notes_in_a_printed_question_are_kept():
    meeting = read(
        '<question by="#holm"><p>1 Ivo Holm asked (Applause) why.</p></question><speech><p>Yes.</p></speech>'
    )
    assert [(type(i).__name__, i.text) for i in meeting.items if isinstance(i, Insertion | Note)] == [
        ("Insertion", "1 Ivo Holm asked why."),
        ("Note", "(Applause)"),
    ]


def test_a_full_stop_behind_the_label_and_behind_a_stage_direction_is_no_speech():
    meeting = read(
        '<speech by="#holm"><from>HOLM <i>(Reed)</i></from><p>. The tide turns. <i>(Applause)</i>. It is late.</p></speech>'
        '<speech by="#lund"><from>BERG</from><p>He came (laughter). Then he went.</p></speech>'
    )
    first, second = meeting.remarks
    assert (first.text, [note.text for note in first.notes]) == ("The tide turns. It is late.", ["(Applause)."])
    assert second.text.startswith("He came")


def test_groups_of_speeches_are_known():
    meeting = read('<speechGroup><speech by="#holm"><from>Mr. HOLM</from><p>I rise.</p></speech></speechGroup>')
    assert [remark.text for remark in meeting.remarks] == ["I rise."]
    assert not meeting.diagnostics


def test_a_vote_is_about_the_event_that_its_metadata_names():
    meeting = FORMAT.parse(
        '<akomaNtoso><debate><meta><analysis><parliamentary><voting eId="v1" href="#sum_1" refersTo="#bill.7.amd_3" outcome="#lost">'
        '<count value="2" refersTo="#ta"/></voting></parliamentary></analysis><references>'
        '<TLCEvent eId="bill.7" href="/e" showAs="Tide Bill: Report  Stage"/></references></meta><debateBody><debateSection>'
        '<summary title="division" eId="sum_1">The House divided.</summary></debateSection></debateBody></debate></akomaNtoso>'
    )
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert (vote.question, vote.result, vote.counts) == ("Tide Bill: Report Stage", "lost", (("ta", 2),))
