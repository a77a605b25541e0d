"""What a paragraph may turn out to hold, and elements that find their meaning by what is around them."""

from __future__ import annotations

from onrecord.model import Note, NoteKind, Vote
from onrecord.spec import (
    INLINE,
    Ballot,
    Head,
    Hide,
    Para,
    Reading,
    Role,
    Sniff,
    Speaker,
    Turn,
    XmlFormat,
)


def read(text, elements):
    fmt = XmlFormat(id="zz.reading", title="Readings", sniff=Sniff(), silent=True, elements={"doc": INLINE, **elements})
    return fmt.parse(f"<doc>{text}</doc>")


def test_what_stands_before_a_label_is_a_note_of_the_remark():
    reading = lambda *_: Reading(label=7, lead=3, speaker=Speaker("Ada"))  # noqa: E731
    meeting = read("<p>12 Ada. Yes.</p>", {"p": Para(reading)})
    (remark,) = meeting.remarks
    assert (remark.label, remark.text, [(n.text, n.kind) for n in remark.notes]) == (
        "Ada.",
        "Yes.",
        [("12", NoteKind.PROCEDURE)],
    )


def test_a_label_in_a_paragraph_is_that_of_the_turn_which_has_just_begun():
    meeting = read("<u><p>Ada: Yes.</p><p>Ada: No.</p></u>", {"u": Turn(), "p": Para(lambda *_: Reading(label=4))})
    assert [(r.label, r.text) for r in meeting.remarks] == [("Ada:", "Yes."), ("Ada:", "No.")]


def test_somebody_goes_on_without_a_label():
    def go_on(text, _marks, _context):
        return Reading(speaker=Speaker("Ada")) if text == "B" else None

    meeting = read("<u><p>A</p><p>B</p><p>C</p></u>", {"u": Turn(), "p": Para(go_on)})
    assert [(r.label, r.speaker and r.speaker.name, r.text) for r in meeting.remarks] == [
        (None, None, "A"),
        (None, "Ada", "B\nC"),
    ]


def test_a_note_outside_a_remark_has_the_kind_that_was_read():
    meeting = read("<p>(Applause)</p>", {"p": Para(lambda text, *_: Reading(notes=((0, len(text), None),)))})
    assert [(n.text, n.kind) for n in meeting.items if isinstance(n, Note)] == [("(Applause)", NoteKind.APPLAUSE)]


def test_a_turn_without_words_label_and_speaker_is_none():
    notes = Para(lambda text, *_: Reading(notes=((0, len(text), None),)))
    meeting = read("<u><p>(Applause)</p></u><u who='Ada'><p>(Laughter)</p></u>", {"u": Turn(label="who"), "p": notes})
    assert [(r.label, r.text) for r in meeting.remarks] == [("Ada", "")]
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["(Applause)"]


def test_an_attribute_may_hold_the_printed_label():
    meeting = read("<u who='Mr Holm'><p>Yes.</p></u>", {"u": Turn(label="who"), "p": Para()})
    assert [(r.label, r.speaker and r.speaker.name) for r in meeting.remarks] == [("Mr Holm", "Holm")]


def test_the_level_of_a_heading_may_tell_how_deep_it_stands():
    meeting = read("<s><t>A</t><s><t>B</t></s></s>", {"s": INLINE, "t": Head(lambda c: c.path.count("s"))})
    assert [(h.text, h.level) for h in meeting.headings] == [("A", 1), ("B", 2)]


def test_a_vote_goes_on_over_page_furniture_until_the_facts_say_that_it_does_not():
    ballot = Ballot(
        lambda text, *_: {"voters": (("aye", text),), **({"more": False} if text == "C" else {})}, more=True
    )
    meeting = read("<v>A</v><pb>7</pb><v>B</v><v>C</v>", {"v": ballot, "pb": Hide(Role.FURNITURE)})
    votes = [item for item in meeting.items if isinstance(item, Vote)]
    assert [v.voters for v in votes] == [(("aye", "A"), ("aye", "B")), (("aye", "C"),)]
