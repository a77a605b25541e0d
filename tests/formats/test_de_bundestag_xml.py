"""Conformance and edge cases of de.bundestag_xml."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.de.bundestag_xml import FORMAT, german_date, split_comment
from onrecord.model import Insertion, Meeting, NoteKind, Role, SpeakerKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "de" / "bundestag_xml" / "19301-data.xml"


class TestBundestagXml(FormatSuite):
    format = "de.bundestag_xml"
    samples = HERE / "de" / "bundestag_xml"
    others = HERE


def sitting(body: str, annexes: str = "") -> str:
    return (
        '<dbtplenarprotokoll sitzung-datum="03.02.2031" wahlperiode="20" sitzung-nr="1"><sitzungsverlauf>'
        f"{body}</sitzungsverlauf><anlagen>{annexes}</anlagen></dbtplenarprotokoll>"
    )


def read(body: str, annexes: str = "") -> Meeting:
    return FORMAT.parse(sitting(body, annexes))


def redner(given_name: str, surname: str, party: str) -> str:
    name = f"<name><vorname>{escape(given_name)}</vorname><nachname>{escape(surname)}</nachname><fraktion>{escape(party)}</fraktion></name>"
    printed = escape(f"{given_name} {surname} ({party}):")
    return f'<p klasse="redner"><redner id="7">{name}</redner>{printed}</p>'


def test_chair_inside_a_speech_and_the_speaker_again():
    lund = redner("Ada", "Lund", "BLAU")
    meeting = read(
        f'<rede id="ID1">{lund}<p klasse="J_1">Eins.</p><name>Präsident Oskar Thal:</name><p>Zeit!</p>{lund}<p>Zwei.</p></rede>'
        "<name>Präsident Oskar Thal:</name><p>Danke.</p>"
    )
    assert [r.text for r in meeting.remarks] == ["Eins.", "Zeit!", "Zwei.", "Danke."]
    assert [r.identifiers for r in meeting.remarks] == [(("rede", "ID1"),)] * 3 + [()]


def test_label_and_speech_in_one_paragraph_of_an_annex_are_no_remark():
    annex = f'<anlage><anlagen-text><p klasse="Anlage_2">Reden</p><rede id="ID2">{redner("Tom", "Keil", "GRAU")}<p>Ja.</p></rede></anlagen-text></anlage>'
    meeting = read(f"{redner('Ada', 'Lund', 'BLAU')}<p>Eins.</p>", annex)
    assert len(meeting.remarks) == 1
    printed = [item for item in meeting.items if isinstance(item, Insertion)]
    assert [(item.text, item.author) for item in printed] == [("Reden", None), ("Tom Keil (GRAU): Ja.", "Tom Keil")]


def test_attribution_without_a_printed_label():
    meeting = read(
        '<p klasse="redner"><redner id="7"><name><vorname>Ada</vorname><nachname>Lund</nachname></name></redner></p><p>Ja.</p>'
    )
    (remark,) = meeting.remarks
    assert remark.label is None
    assert remark.speaker is not None
    assert remark.speaker.name == "Ada Lund"


def test_members_of_the_other_house_have_their_land():
    (remark,) = read(
        '<p klasse="redner"><redner id="7"><name><vorname>Ada</vorname><nachname>Lund</nachname><bdland>Hessen</bdland></name>'
        "</redner>Ada Lund, Ministerin (Hessen):</p><p>Ja.</p>"
    ).remarks
    assert remark.speaker is not None
    assert remark.speaker.affiliation == "Hessen"


def test_votes_hold_counts_and_voters_and_speech_parts_them():
    ballot = (
        '<p klasse="AL_Vorspann_2">Abgegebene Stimmen: 2</p><p klasse="AL_Ja-Nein-Enth">Ja</p><p klasse="AL_Namen">Ada Lund</p>'
        '<p klasse="AL_Ja-Nein-Enth">Nein</p><p klasse="AL_Partei">GRAU</p><p klasse="AL_Namen">Tom Keil</p>'
    )
    meeting = read(f"<name>Präsident Oskar Thal:</name><p>Eins.</p>{ballot}<p>Zwei.</p>{ballot}<p>Drei.</p>")
    assert [r.text for r in meeting.remarks] == ["Eins.\nZwei.\nDrei."]
    votes = [item for item in meeting.items if isinstance(item, Vote)]
    assert [vote.voters for vote in votes] == [(("Ja", "Ada Lund"), ("Nein", "Tom Keil"))] * 2
    assert [vote.counts for vote in votes] == [(("Abgegebene Stimmen", 2),)] * 2


def test_headings_end_with_their_item():
    top = '<tagesordnungspunkt top-id="{}">{}{}<p>Wort.</p></tagesordnungspunkt>'
    lund = redner("Ada", "Lund", "BLAU")
    meeting = read(top.format("TOP 1", '<p klasse="T_NaS">Brücken</p>', lund) + top.format("TOP 2", "", lund))
    assert [r.section for r in meeting.remarks] == [("TOP 1", "Brücken"), ("TOP 2",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Beifall)", [(NoteKind.APPLAUSE, None, None)]),
        ("(Zuruf des Abg. Dr. Jan Lund [BLAU])", [(NoteKind.INTERJECTION, "Jan Lund", "BLAU")]),
        ("(Gegenruf der Abg. Eva Holm [Kiel] [GRAU]: Nein!)", [(NoteKind.INTERJECTION, "Eva Holm", "GRAU")]),
        ("(Eva Holm [GRAU], zur BLAU gewandt: Na?)", [(NoteKind.INTERJECTION, "Eva Holm", "GRAU")]),
        ("(Emil Quast, Bundesminister: Aha!)", [(NoteKind.INTERJECTION, "Emil Quast", None)]),
        ("(Zurufe: Nein!)", [(NoteKind.INTERJECTION, None, None)]),
        ("(Weiterer Zuruf von der GRAU: Genau!)", [(NoteKind.INTERJECTION, None, None)]),
        ("(Zuruf der Abg. Eva Holm)", [(NoteKind.INTERJECTION, "Eva Holm", None)]),
        ("(Lund [BLAU] : Nein!)", [(NoteKind.INTERJECTION, "Lund", "BLAU")]),
        ("(Frau Holm [GRAU]: Ja!)", [(NoteKind.INTERJECTION, "Holm", "GRAU")]),
        ("(Abg. Lund [BLAU]: Ja!)", [(NoteKind.INTERJECTION, "Lund", "BLAU")]),
        ("(Abg. Lund [Kiel] : Ja!)", [(NoteKind.INTERJECTION, "Lund", None)]),
        ("(Erneuter lebhafter Beifall.)", [(NoteKind.APPLAUSE, None, None)]),
        ("(Große Heiterkeit)", [(NoteKind.LAUGHTER, None, None)]),
        ("(Zustimmung bei der GRAU)", [(NoteKind.INTERJECTION, None, None)]),
        ("(Hört! Hört! rechts)", [(NoteKind.INTERJECTION, None, None)]),
        ("(Abg. Lund begibt sich zum Pult)", [(NoteKind.STAGE, None, None)]),
        ("(Die Anwesenden erheben sich)", [(NoteKind.STAGE, None, None)]),
        (
            "(Jan Lund [BLAU]: Das – ja, das! – Lachen bei der GRAU)",
            [(NoteKind.INTERJECTION, "Jan Lund", "BLAU"), (NoteKind.LAUGHTER, None, None)],
        ),
    ],
)
def test_comments(text, expected):
    assert [(kind, who and who.name, who and who.party) for _, _, kind, who in split_comment(text)] == expected


def test_groups_call_out_as_groups():
    (*_, who) = split_comment("(Zurufe von der GRAU: Hört!)")[0]
    assert who is not None
    assert (who.kind, who.role, who.name) == (SpeakerKind.GROUP, "Zurufe von der GRAU", None)
    (*_, who) = split_comment("(Weiterer Zuruf von der GRAU: Hört!)")[0]
    assert who is not None
    assert who.role == "Weiterer Zuruf von der GRAU"
    (*_, nobody) = split_comment("(Zuruf: Hört!)")[0]
    assert nobody is None


@pytest.mark.parametrize("text", ["", "morgen", "31.02.2031", "1.2", "2031-02-03"])
def test_no_date(text):
    assert german_date(text) is None


def test_elements_of_the_standard_are_all_known():
    assert FORMAT.parse(SAMPLE.read_bytes()).diagnostics == ()


def test_contents_and_list_of_speakers_are_hidden():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    text = meeting.source.text
    at = text.index("Dr. Ada Lund (BLAU)")
    assert meeting.ledger.at(at).role is Role.METADATA


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=8)
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: " ".join(words) + ".")
NAMES = st.sampled_from(["Ada", "Eva", "Tom", "Jan"])
SURNAMES = st.sampled_from(["Lund", "Holm", "Keil", "Stern"])


@st.composite
def protocols(draw):
    """A sitting as its parts: who speaks, what is said, and what else is printed between."""
    turns, body = [], []
    for _ in range(draw(st.integers(1, 6))):
        given_name, surname = draw(NAMES), draw(SURNAMES)
        said = draw(st.lists(SENTENCES, min_size=1, max_size=3))
        chair = draw(st.booleans())
        label = f"<name>Präsident {given_name} {surname}:</name>" if chair else redner(given_name, surname, "BLAU")
        paragraphs = "".join(
            f'<p klasse="{draw(st.sampled_from(["J", "J_1", "O", "Z", "p"]))}">{escape(s)}</p>' for s in said
        )
        extra = draw(
            st.sampled_from(
                ["", "<kommentar>(Beifall)</kommentar>", '<p klasse="T_Drs">Drucksache 1/2</p>', '<a id="S9"/>']
            )
        )
        turns.append((f"{given_name} {surname}", "\n".join(said)))
        body.append(
            (f'<rede id="ID{len(body)}">{{}}</rede>' if draw(st.booleans()) else "{}").format(
                label + paragraphs + extra
            )
        )
    return turns, "".join(body)


@settings(max_examples=60)
@given(protocols())
def test_what_was_said_is_read_back(protocol):
    turns, body = protocol
    assert [(r.speaker and r.speaker.name, r.text) for r in read(body).remarks] == turns
