"""Conformance and edge cases of au.hansard_v21."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.au.hansard_v21 import FORMAT
from onrecord.model import Meeting, Note, NoteKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "au" / "hansard_v21" / "2031-03-04-reps.xml"


class TestAuHansardV21(FormatSuite):
    format = "au.hansard_v21"
    samples = HERE / "au" / "hansard_v21"
    others = HERE


def talker(display: str, **parts: str) -> str:
    listed = "".join(f"<{name.replace('_', '.')}>{value}</{name.replace('_', '.')}>" for name, value in parts.items())
    return f'<talker>{listed}<name role="display">{display}</name></talker>'


def talk(element: str, display: str, first: str, *rest: str, **parts: str) -> str:
    more = "".join(f"<para>{p}</para>" for p in rest)
    return f"<{element}><talk.start>{talker(display, **parts)}<para>{first}</para></talk.start>{more}</{element}>"


def read(body: str) -> Meeting:
    return FORMAT.parse(
        "<hansard><session.header><date>2031-03-04</date></session.header><chamber.xscript><debate><debateinfo>"
        f"<title>Tides</title></debateinfo>{body}</debate></chamber.xscript></hansard>"
    )


def test_files_of_the_sgml_era_with_tags_in_small_letters():
    start = '<talk.start><talker><name{}>{}</name></talker><para in-line="1">{}</para></talk.start>'
    speech = (
        '<speech electorate="Northport" nameid="ZZ1" page="19" party="BLU" speaker="LUND">{}<para>More.</para></speech>'
    )
    calls = "<interject>" + start.format("", "Honourable senators", " interjecting-") + "</interject>"
    refusal = start.format(' nameid="ZZ2"', "Senator HOLM", "—No.")
    answer = f'<answer nameid="ZZ2" page="20" speaker="HOLM">{refusal}{calls}</answer>'
    meeting = FORMAT.parse(
        '<hansard chamber="Senate" date="10/11/1981" page="18" parliament.no="32"><chamber.xscript><business.start>'
        "<day.start>Tuesday</day.start><proctext><para>The PRESIDENT took the chair.</para></proctext></business.start>"
        "<question.block><title>QUESTIONS</title><qwn><title>Tides</title>"
        + speech.format(start.format(' nameid="ZZ1"', "Senator LUND", "—I present it."))
        + answer
        + "</qwn></question.block></chamber.xscript></hansard>"
    )
    assert not meeting.diagnostics
    assert (meeting.date, meeting.extra["au.hansard_v21"]["chamber"]) == (dt.date(1981, 11, 10), "Senate")
    first, second, third = meeting.remarks
    assert (first.label, first.text, first.page) == ("Senator LUND", "I present it.\nMore.", "19")
    assert first.section == ("QUESTIONS", "Tides")
    assert first.speaker is not None
    assert (first.speaker.party, first.speaker.constituency) == ("BLU", "Northport")
    assert (second.label, second.text, third.label, third.text) == ("Senator HOLM", "No.", "Honourable senators", "")
    assert [note.kind for note in third.notes] == [NoteKind.INTERJECTION]


def test_notes_of_interjections_say_who():
    meeting = read(
        talk("speech", "Ms LUND", "—Yes.", "Mr Holm interjecting—", "Opposition members interjecting—", "No.")
    )
    notes = [note.speaker for r in meeting.remarks for note in r.notes if note.speaker]
    assert [(who.name, who.kind.value) for who in notes] == [("Holm", "person"), (None, "group")]


def test_what_the_sample_tells_beside_the_words():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("ayes", 2), ("noes", 1))
    assert vote.voters == (("ayes", "Lund, A."), ("ayes (teller)", "Berg, J."), ("noes", "Holm, I."))
    assert vote.result == "Question agreed to."
    first = meeting.remarks[0]
    assert (first.start, first.page, first.section) == (dt.time(9, 1), "18", ("HARBOURS BILL 2031", "Second Reading"))
    assert first.speaker is not None
    assert (first.speaker.constituency, first.speaker.identifiers) == ("Northport", (("aph", "ZZ1"),))
    assert meeting.extra["au.hansard_v21"]["chamber"] == "House of Representatives"
    notes = [(n.text, n.kind) for r in meeting.remarks for n in r.notes]
    assert ("Mr Holm interjecting—", NoteKind.INTERJECTION) in notes
    assert ("Debate (on motion by Mr Holm) adjourned.", NoteKind.PROCEDURE) in notes
    assert ("(Mr J Berg)—", NoteKind.EDITORIAL) in notes


@pytest.mark.parametrize(
    ("first", "text"),
    [
        ("—I move:", "I move:"),
        (". - I move:", "I move:"),
        ("[3.2]. - <inline>by leave</inline> - I move:", "by leave - I move:"),
        ("(Hon. A Stern)—Order!", "Order!"),
        ("(as I said) we go.", "(as I said) we go."),
    ],
)
def test_what_stands_between_a_label_and_the_words(first, text):
    assert [r.text for r in read(talk("speech", "Mr HOLM", first)).remarks] == [text]


@pytest.mark.parametrize(
    ("parts", "name", "role", "place"),
    [
        ({"role": "Prime Minister", "electorate": "(Northport-"}, "HOLM", "Prime Minister", "Northport"),
        ({"role": "New South Wales", "electorate": ""}, "HOLM", None, "New South Wales"),
        ({"name.id": "10000"}, "HOLM", None, None),
    ],
)
def test_parts_of_a_talker(parts, name, role, place):
    (remark,) = read(talk("speech", "Mr HOLM", "—Yes.", **parts)).remarks
    found = remark.speaker
    assert found is not None
    assert (found.name, found.role, found.constituency) == (name, role, place)
    assert found.identifiers == ()


def test_a_file_that_was_rewritten_and_says_otherwise():
    meeting = FORMAT.parse(
        '<hansard version="2.2"><session.header><date>2031-03-04</date></session.header><chamber.xscript><debate><speech>'
        '<talker><time.stamp>09:00</time.stamp><name role="metadata">Mr HOLM</name><name.id>ZZ2</name.id></talker>'
        '<para>One.</para><interjection><talker><name role="metadata">The SPEAKER</name><name.id>10000</name.id></talker>'
        "<para>Order!</para></interjection><para>Two.</para></speech></debate></chamber.xscript></hansard>"
    )
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Mr HOLM", "One."),
        ("The SPEAKER", "Order!"),
        (None, "Two."),
    ]
    assert [r.speaker and r.speaker.name for r in meeting.remarks] == ["HOLM", None, "HOLM"]


def test_a_motion_without_a_speech_is_procedure():
    meeting = read(
        "<motionnospeech><name>Ms LUND</name><electorate>(Northport)</electorate><role/><time.stamp>09:11:00</time.stamp>"
        "<inline>—by leave—I move:</inline><motion><para>That we go.</para></motion></motionnospeech>"
        + talk("speech", "Mr HOLM", "—No.")
    )
    assert [n.text for n in meeting.items if isinstance(n, Note)] == [
        "Ms LUND (Northport) 09:11:00 —by leave—I move:",
        "That we go.",
    ]
    assert [r.text for r in meeting.remarks] == ["No."]


def test_a_missing_first_tag_does_not_hide_the_format():
    text = SAMPLE.read_text(encoding="utf-8")
    cut = text[text.index("<session.header>") :]
    assert onrecord.detect(cut.encode()).best == "au.hansard_v21"
    assert len(FORMAT.parse(cut).remarks) == 6


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ —".split()), min_size=1, max_size=6).map(
    lambda w: "so " + " ".join(w)
)
element = st.sampled_from(["speech", "question", "answer"])
turns = st.lists(
    st.tuples(element, st.sampled_from(["Mr HOLM", "Ms LUND", "The SPEAKER"]), st.lists(words, min_size=1, max_size=3)),
    min_size=1,
)


@settings(max_examples=60)
@given(turns, st.sampled_from(["", "<para>The House met.</para>", "<page.no>7</page.no>"]))
def test_documents_are_read_as_they_were_built(said, filler):
    meeting = read(filler.join(talk(e, label, "—" + escape(p[0]), *map(escape, p[1:])) for e, label, p in said))
    found = [(r.kind.value, r.label, [p.text for p in r.paragraphs]) for r in meeting.remarks]
    assert found == [(e, label, paragraphs) for e, label, paragraphs in said]


@given(st.lists(st.tuples(st.sampled_from(["interjection", "continue", "para"]), words), max_size=6))
def test_who_goes_on_in_a_speech(parts):
    inner, wanted, now = [], [["Mr HOLM", "so it is"]], "Mr HOLM"
    for what, text in parts:
        if what == "para":
            inner.append(f"<para>{escape(text)}</para>")
            if now == "heckler":
                wanted.append(["Mr HOLM", text])
                now = "Mr HOLM"
            else:
                wanted[-1][1] += f"\n{text}"
        else:
            who = "Ms LUND" if what == "interjection" else "Mr HOLM"
            inner.append(talk(what, who, "—" + escape(text)))
            wanted.append([who, text])
            now = "heckler" if what == "interjection" else "Mr HOLM"
    speech = talk("speech", "Mr HOLM", "—so it is").replace("</speech>", "".join(inner) + "</speech>")
    names = {"HOLM": "Mr HOLM", "LUND": "Ms LUND"}
    assert [[names[r.speaker.name or ""], r.text] for r in read(speech).remarks if r.speaker] == wanted
