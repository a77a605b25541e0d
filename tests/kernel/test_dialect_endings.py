"""What stands behind the words of a remark: headings, times, notes, codes, an index of speakers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import get_format
from onrecord.kernel.dialect import infer
from onrecord.model import Heading, Note, NoteKind
from onrecord.testing.laws import check_meeting
from onrecord.text.labels import get_grammar

ANY = get_grammar("any")
PEOPLE = ["Mr Holm", "Ms Alder", "Dr Birch"]
SENTENCES = ["The bridge was closed in May.", "Who pays for it?", "We have read the report with interest.", "No!"]
HEADINGS = ["Roads and bridges", "Second reading", "Harbour dues", "Election of a warden", "Item 4 – Ferry"]


def read(text: str):
    meeting = get_format("generic.labelled").parse(text)
    check_meeting(meeting)
    return meeting


def turns(meeting):
    return [(remark.label, remark.text) for remark in meeting.remarks]


speeches = st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=8, max_size=16)


def document(said, between):
    blocks = []
    for k, words in enumerate(said):
        blocks.append(f"{PEOPLE[k % 3]}: {words}")
        blocks += between(k)
    return "\n\n".join(blocks) + "\n"


@given(speeches, st.data())
def test_headings_between_speeches_are_no_speech(said, data):
    plain = read(document(said, lambda _: []))
    places = {k: data.draw(st.sampled_from(HEADINGS)) for k in range(0, len(said) - 1, 2)}
    meeting = read(document(said, lambda k: [places[k]] if k in places else []))
    assert turns(meeting) == turns(plain)
    assert [item.text for item in meeting.items if isinstance(item, Heading)] == list(places.values())


@given(speeches)
def test_times_stage_lines_and_procedure_are_notes(said):
    behind = [["Kl. 10:05"], ["(The members stood up)"], ["Question put and agreed to."], []]
    meeting = read(document(said, lambda k: behind[k % 4]))
    assert turns(meeting) == turns(read(document(said, lambda _: [])))
    notes = [(note.text, note.kind) for remark in meeting.remarks for note in remark.notes]
    notes += [(item.text, item.kind) for item in meeting.items if isinstance(item, Note)]
    assert ("Kl. 10:05", NoteKind.TIME) in notes
    assert ("(The members stood up)", NoteKind.STAGE) in notes
    assert ("Question put and agreed to.", NoteKind.PROCEDURE) in notes


@given(speeches)
def test_capitals_are_a_heading_without_a_blank_line(said):
    lines = [line for k, words in enumerate(said) for line in (f"{PEOPLE[k % 3]}: {words}", "ROADS AND BRIDGES")]
    assert [text for _, text in turns(read("\n".join(lines)))] == said


@given(speeches)
def test_where_nobody_writes_stops_nothing_is_a_heading(said):
    bare = [words.rstrip(".?!") for words in said]
    meeting = read(document(bare, lambda k: ["and so it goes"] if k % 2 else []))
    assert not [item for item in meeting.items if isinstance(item, Heading)]


def test_lines_inside_speeches_are_no_headings():
    verse = ["O river", "O mill", "Carry the wheel"]
    said = ["I read a poem.\n\n" + "\n\n".join(verse) + "\n\nSo it ends." for _ in range(8)]
    meeting = read(document(said, lambda _: []))
    assert not [item for item in meeting.items if isinstance(item, Heading)]


@given(speeches)
def test_codes_of_paragraphs_are_furniture(said):
    text = document([f"{words}\n\n04/03/2031{'ABCDEF'[k % 6]}{k:05d}" for k, words in enumerate(said)], lambda _: [])
    assert turns(read(text)) == turns(read(document(said, lambda _: [])))


@given(speeches)
def test_an_index_of_speakers_holds_no_speech(said):
    index = "\n\n".join(f"{name}: Pgs {k}, {k + 2}" for k, name in enumerate(PEOPLE * 2))
    meeting = read(document(said, lambda _: []) + "\n" + index)
    assert [label for label, _ in turns(meeting)] == [PEOPLE[k % 3] for k in range(len(said))]


def test_a_name_in_bold_asks_though_no_colon_follows():
    asked = "<p>{n}. <b>{who}</b> asked the <b>Warden of the Weir</b>: Who pays for the wheel?</p>"
    said = "<p><b>Ms Alder</b>: The county does.</p><p><b>Mr Holm</b>: I thank the Warden.</p>"
    page = "".join(asked.format(n=n, who=who) + said for n, who in enumerate(("Dr Birch", "Mr Tamm", "Mr Holm"), 1))
    meeting = read(f"<html><body>{page}</body></html>")
    labels = [label for label, _ in turns(meeting)]
    assert labels == [x for who in ("Dr Birch", "Mr Tamm", "Mr Holm") for x in (who, "Ms Alder", "Mr Holm")]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_labels_with_a_dash_are_found_in_a_text_without_line_breaks(dash):
    people = ["HON. T. HOLM", "MR. SPEAKER", "HON. PROF. A. B. ALDER"]
    text = " ".join(f"{people[k % 3]}.{dash} Mr. Speaker, Sir, I rise for the {k}th time." for k in range(9))
    dialect = infer(text + "\n", grammar=ANY)
    assert [text[t.label_start : t.label_end] for t in dialect.turns] == [people[k % 3] for k in range(9)]


def test_notices_of_questions_have_askers_without_a_separator():
    notices = [
        f"{who} asked the Minister of State for Roads and\nBridges:-\n(a) why it rains; and,\n(b) for how long."
        for who in ("Dr. Birch", "Mr. Tamm", "Eng. Voss", "Ms. Quill")
    ]
    blocks = []
    for notice in notices:
        blocks += [
            notice,
            "Mr. Speaker: Let the Minister answer.",
            "The Minister for Roads (Mr. Holm): It rains all year.",
        ]
    labels = [label for label, _ in turns(read("\n\n".join(blocks) + "\n"))]
    assert labels[::3] == ["Dr. Birch", "Mr. Tamm", "Eng. Voss", "Ms. Quill"]
    assert len(labels) == 12


def test_an_office_may_go_on_in_the_next_line():
    office = "The Assistant Minister, Ministry of State for Bridges, National"
    said = f"{office}\nHarbours and Weirs (Mr. Holm): It is in hand."
    text = "\n\n".join(["Mr. Speaker: Who answers?", said] * 4)
    assert [label for label, _ in turns(read(text))][1] == f"{office} Harbours and Weirs (Mr. Holm)"


def test_what_somebody_said_in_a_speech_is_no_notice():
    speech = "I quote.\n\nMr. Holm told the House of his journey.\n\nMr. Holm told the House of his return."
    meeting = read("\n\n".join(f"{name}: {speech}" for name in ("Ms. Alder", "Dr. Birch") * 3))
    assert [label for label, _ in turns(meeting)] == ["Ms. Alder", "Dr. Birch"] * 3


def test_a_dash_before_all_speeches_is_no_part_of_them():
    text = "O Sr. Presidente: — Está aberta a sessão.\n\nA Sr.ª Ana Costa (PSD): — Quando se abre a ponte?\n\n" * 3
    meeting = read(text)
    assert [said for _, said in turns(meeting)[:2]] == ["Está aberta a sessão.", "Quando se abre a ponte?"]
    assert (meeting.remarks[1].speaker.name, meeting.remarks[1].speaker.party) == ("Ana Costa", "PSD")


def test_a_dash_before_one_speech_stays():
    meeting = read("CHAIR: Order.\n\nMs ALDER: — and so I said.\n\nCHAIR: Who is next?\n\nMs ALDER: I am.\n")
    assert turns(meeting)[1] == ("Ms ALDER", "— and so I said.")


def test_a_name_in_capitals_may_have_a_clause_behind_it():
    text = "ELNÖK: Köszönöm.\n\nNAGY PÉTER, az egyik képviselőcsoport részéről: Mikor javítják meg a hidat?\n\n" * 3
    meeting = read(text)
    assert meeting.remarks[1].label == "NAGY PÉTER, az egyik képviselőcsoport részéről"
    assert meeting.remarks[1].speaker.name == "NAGY PÉTER"


def test_behind_a_place_in_brackets_stands_a_party():
    meeting = read("Bo Lind (Elm) (Reed): When is it mended?\n\nMs Alder: In May, we hope.\n\n" * 3)
    assert (meeting.remarks[0].speaker.constituency, meeting.remarks[0].speaker.party) == ("Elm", "Reed")


@given(speeches)
def test_applause_that_returns_needs_no_brackets(said):
    meeting = read(document(said, lambda k: ["Aplausos do centro."] if k % 2 else []))
    assert turns(meeting) == turns(read(document(said, lambda _: [])))
    kinds = [note.kind for remark in meeting.remarks for note in remark.notes]
    assert set(kinds) == {NoteKind.APPLAUSE}


def test_one_word_of_thanks_is_no_applause():
    said = ["Good morning.\n\nCheers to all of you.", "We go on."] * 4
    assert turns(read(document(said[:2], lambda _: [])))[0][1].endswith("Cheers to all of you.")


def test_a_speech_that_is_not_printed_yet_has_its_label():
    later = "(The speech is not ready)"
    names = ["The Chair (Ms Alder)", "Bo Lind (Reed)", "The Chair (Ms Alder)", "Una Moss (Oak)"]
    said = ["We begin with the roads. Who speaks first?", "I do. They are in a bad way."]
    text = "".join(f"{names[k % 4]}:\n{said[k] if k < 2 else later}\n\n" for k in range(12))
    assert [label for label, _ in turns(read(text))] == [names[k % 4] for k in range(12)]


def test_a_known_label_may_stand_in_the_line_of_its_speech():
    names = ["The Chair (Ms Alder)", "Bo Lind (Reed)"]
    blocks = [f"{names[k % 2]}:\nWe have read the report with interest. It is long." for k in range(10)]
    blocks[5] = f"{names[1]}: I have read it too, and it is rather long."
    meeting = read("\n\n".join(blocks) + "\n")
    assert [label for label, _ in turns(meeting)] == [names[k % 2] for k in range(10)]
