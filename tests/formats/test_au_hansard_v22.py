"""Conformance and edge cases of au.hansard_v22."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.au.hansard_v22 import FORMAT
from onrecord.model import Meeting, Note, NoteKind, Role, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "au" / "hansard_v22" / "2031-03-05-senate.xml"


class TestAuHansardV22(FormatSuite):
    format = "au.hansard_v22"
    samples = HERE / "au" / "hansard_v22"
    others = HERE


def talker(name: str, phid: str) -> str:
    return f'<talk.start><talker><name role="metadata">{name}</name><name.id>{phid}</name.id><party>XYZ</party></talker></talk.start>'


def speech(*paragraphs: str, name: str = "Holm, Ivo MP", phid: str = "ZZ2", behind: str = "") -> str:
    words = "".join(f'<p class="HPS-Normal"><span class="HPS-Normal">{p}</span></p>' for p in paragraphs)
    return f"<speech>{talker(name, phid)}<talk.text><body>{words}</body></talk.text>{behind}</speech>"


def label(text: str, how: str = "Speech", phid: str = "ZZ2") -> str:
    return f'<a href="{phid}" type="Member{how}"><span class="HPS-Member{how}">{text}</span></a>'


def read(body: str) -> Meeting:
    return FORMAT.parse(
        "<hansard><session.header><date>2031-03-05</date></session.header><chamber.xscript><debate><debateinfo>"
        f"<title>Tides</title></debateinfo><debate.text/>{body}</debate></chamber.xscript></hansard>"
    )


def test_what_the_sample_tells_beside_the_words():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("ayes", 1), ("noes", 2), ("pairs", 0))
    assert vote.voters == (("ayes", "Lund, A"), ("noes (teller)", "Berg, J"), ("noes", "Holm, I"))
    assert vote.result == "Question negatived."
    first = meeting.remarks[0]
    assert (first.start, first.page, first.section) == (dt.time(9, 31), "42", ("HARBOURS", "Cranes"))
    assert first.speaker is not None
    assert (first.speaker.constituency, first.speaker.identifiers) == ("Victoria", (("aph", "ZZ1"),))
    hidden = [row.span.cut(meeting.source.text) for row in meeting.ledger if row.role is Role.DUPLICATE]
    assert hidden == ["HARBOURS", "Cranes"]
    notes = [(n.text, n.kind) for r in meeting.remarks for n in r.notes]
    assert ("Government senators interjecting—", NoteKind.INTERJECTION) in notes
    assert "[by video link]" in [text for text, _ in notes]


@pytest.mark.parametrize(
    "printed",
    [
        f"{label('Mr HOLM:')}  Yes.",
        f"{label('Mr HOLM')}:  Yes.",
        '<span class="HPS-MemberSpeech">Mr HOLM:</span>  Yes.',
        '<span class="HPS-MemberSpeech">M</span><span class="HPS-MemberSpeech">r HOLM:</span> Yes.',
        f"{label('Mr HOLM')} (<span class='HPS-Time'>09:01</span>):  Yes.",
        f"{label('Mr HOLM')} (<span class='HPS-Electorate'>Holm (North)</span>) (<span class='HPS-Time'>09:01</span>):  Yes.",
    ],
)
def test_labels_may_be_in_pieces_and_without_a_link(printed):
    (remark,) = read(speech(printed)).remarks
    assert remark.text == "Yes."
    assert (remark.label or "").startswith("Mr HOLM")
    assert remark.speaker is not None
    assert remark.speaker.name == "Ivo Holm"


def test_a_bracket_in_speech_is_no_place():
    (remark,) = read(speech(f"{label('Mr HOLM:')}  (Quorum formed) I go on.")).remarks
    assert remark.text.endswith("I go on.")
    assert remark.label == "Mr HOLM"


@pytest.mark.parametrize(
    ("listed", "name"),
    [
        ("Holm, Ivo MP", "Ivo Holm"),
        ("Van, Sen David", "David Van"),
        ("Lund, Ada, MP (The SPEAKER)", "Ada Lund"),
        ("Stern, the Hon. Mara MP", "Mara Stern"),
    ],
)
def test_names_of_the_list(listed, name):
    (remark,) = read(speech(f"{label('Mr X:')} Yes.", name=listed)).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.party, remark.speaker.resolved_by) == (name, "XYZ", "list of persons")


def test_words_without_any_label_are_those_of_the_talker():
    (remark,) = read(speech("What is a tide?", "And why?")).remarks
    assert (remark.label, remark.text, remark.speaker and remark.speaker.name) == (
        None,
        "What is a tide?\nAnd why?",
        "Ivo Holm",
    )


def test_stubs_hold_no_words_and_know_who_interjects():
    stub = f"<interjection>{talker('Lund, Ada MP', 'ZZ1')}<talk.text></talk.text></interjection>"
    meeting = read(speech(f"{label('Mr HOLM:')} One.", f"{label('Ms LUND:', 'Interjecting', 'ZZ1')} Two.", behind=stub))
    assert [(r.text, r.speaker and r.speaker.name) for r in meeting.remarks] == [
        ("One.", "Ivo Holm"),
        ("Two.", "Ada Lund"),
    ]


def test_somebody_interjecting_in_the_wrong_class_is_a_note():
    meeting = read(
        speech(f"{label('Mr HOLM:')} One.", '<span class="HPS-MemberInterjecting">Ms Lund interjecting</span>—')
    )
    assert [r.text for r in meeting.remarks] == ["One."]
    assert [n.kind for n in meeting.remarks[0].notes] == [NoteKind.INTERJECTION]


def test_a_label_outside_a_speech_opens_a_remark_and_the_next_section_ends_it():
    body = '<subdebate.text><body><p><span class="HPS-OfficeSpeech">The PRESIDENT:</span> Order!</p><p>Order, I say!</p></body></subdebate.text>'
    meeting = read(
        f"<subdebate.1>{body}</subdebate.1><subdebate.1><subdebate.text><body><p>The Clerk read.</p></body></subdebate.text></subdebate.1>"
    )
    assert [(r.label, r.text) for r in meeting.remarks] == [("The PRESIDENT", "Order!\nOrder, I say!")]
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["The Clerk read."]


def test_a_missing_first_tag_does_not_hide_the_format():
    text = SAMPLE.read_text(encoding="utf-8")
    cut = text[text.index("<session.header>") :]
    assert onrecord.detect(cut.encode()).best == "au.hansard_v22"
    assert len(FORMAT.parse(cut).remarks) == 5


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ —".split()), min_size=1, max_size=6).map(
    lambda w: "so " + " ".join(w)
)
turns = st.lists(
    st.tuples(
        st.sampled_from(["Speech", "Interjecting", "Continuation"]),
        st.sampled_from(["Mr HOLM", "Ms LUND"]),
        st.lists(words, min_size=1, max_size=3),
    ),
    min_size=1,
)


@settings(max_examples=60)
@given(turns, st.booleans())
def test_documents_are_read_as_they_were_built(said, split):
    paragraphs = [
        p for how, who, ps in said for p in (f"{label(who + ':', how)}  {escape(ps[0])}", *map(escape, ps[1:]))
    ]
    if split:  # each label in pieces
        paragraphs = [
            p.replace("r HOLM", 'r</span><span class="HPS-MemberSpeech"> HOLM') if "MemberSpeech" in p else p
            for p in paragraphs
        ]
    found = [(r.label, [p.text for p in r.paragraphs]) for r in read(speech(*paragraphs)).remarks]
    assert found == [(who, ps) for _, who, ps in said]


def test_hearings_of_committees_introduce_their_witnesses():
    def line(cls: str, kind: str, words: str, more: str) -> str:
        return f'<p class="HPS-Normal"><a href="X1" type="{kind}"><span class="HPS-{cls}">{words}</span></a>{more}</p>'

    meeting = FORMAT.parse(
        "<committee><committeeinfo><comm.name>Tides Committee</comm.name><date>2031-03-04</date><chamber>Senate</chamber>"
        "</committeeinfo><discussion><discussioninfo><title>Inquiry into tides</title></discussioninfo><talk.text><body>"
        '<p><span class="HPS-StartWitness">HOLM, Dr Ada, Director, Tide Institute</span></p>'
        + line("OfficeCommittee", "OfficeCommittee", "CHAIR", ": I declare open this hearing.")
        + line("WitnessName", "WitnessName", "Dr Holm", ":  Thank you, Chair.")
        + line("MemberWitness", "MemberWitness", "Senator BIRCH", ": How high is it?")
        + "</body></talk.text></discussion></committee>"
    )
    assert (meeting.title, str(meeting.date)) == ("Tides Committee", "2031-03-04")
    assert [remark.label for remark in meeting.remarks] == ["CHAIR", "Dr Holm", "Senator BIRCH"]
    assert meeting.remarks[1].speaker.name == "Ada HOLM"
    assert not meeting.diagnostics
