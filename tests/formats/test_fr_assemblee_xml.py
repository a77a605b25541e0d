"""Conformance and edge cases of fr.assemblee_xml."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.fr.assemblee_xml import FORMAT
from onrecord.model import Meeting, Note, NoteKind, SpeakerKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "fr" / "assemblee_xml" / "CRSANR5L20S2031O1N007.xml"


class TestAssembleeXml(FormatSuite):
    format = "fr.assemblee_xml"
    samples = SAMPLE.parent
    others = HERE


def paragraph(text: str, name: str = "", number: str = "0", office: str = "", **attributes: str) -> str:
    more = "".join(f' {key}="{value}"' for key, value in attributes.items())
    who = f"<orateur><nom>{name}</nom><id>{number}</id><qualite>{office}</qualite></orateur>" if name else ""
    return f'<paragraphe id_acteur="PA{number}"{more}><orateurs>{who}</orateurs><texte>{text}</texte></paragraphe>'


def read(body: str, president: str = "") -> Meeting:
    told = f"<presidentSeance>{president}</presidentSeance>" if president else ""
    return FORMAT.parse(f"<compteRendu><metadonnees>{told}</metadonnees><contenu>{body}</contenu></compteRendu>")


def test_paragraphs_of_a_speaker_are_one_remark_with_its_place_in_the_recording():
    minister = FORMAT.parse(SAMPLE.read_bytes()).remarks[1]
    assert [p.text for p in minister.paragraphs] == [
        "Le pont est vieux. Nous le réparerons.",
        "Il coûtera cher.",
        "Voilà l’article no 7.",
    ]
    assert [note.kind for note in minister.notes] == [NoteKind.APPLAUSE]
    assert minister.identifiers == (("syceron", "14"), ("syceron", "15"))
    assert (minister.start, minister.section) == (
        dt.timedelta(seconds=20),
        ("Ponts et bacs", "Discussion des articles"),
    )


def test_ballots_have_figures_and_results():
    (vote,) = (item for item in FORMAT.parse(SAMPLE.read_bytes()).items if isinstance(item, Vote))
    assert (vote.counts, vote.result) == ((("Nombre de votants", 112), ("Pour l’adoption", 80)), "est adopté")


def test_the_chair_is_who_the_summary_names_until_another_number_presides():
    president = "Présidence de M. Ole Birk"
    chair = "M. le président"
    meeting = read(
        paragraph("Un.", chair, "1") + paragraph("Deux.", "M. Jan Keil", "2") + paragraph("Trois.", chair, "2"),
        president,
    )
    assert [(r.speaker.name, r.speaker.role) for r in meeting.remarks] == [
        ("Ole Birk", "président"),
        ("Jan Keil", None),
        ("Jan Keil", "président"),
    ]


def test_somebody_else_may_take_the_chair():
    chair = "Mme la présidente"
    meeting = read(
        paragraph("Un.", chair, "1")
        + "<changementPresidence><texte>Présidence de Mme Eva Stern</texte><interExtraction>"
        + paragraph("Deux.", chair, "2")
        + "</interExtraction></changementPresidence>",
        "Présidence de Mme Ada Lund",
    )
    assert [r.speaker.name for r in meeting.remarks] == ["Ada Lund", "Eva Stern"]
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Présidence de Mme Eva Stern"]


@pytest.mark.parametrize(("level", "found"), [("1", 1), ("3", 3), ("99", 6), ("100", 6), ("", 1), ("x", 1)])
def test_levels_of_headings(level, found):
    meeting = read(f'<point nivpoint="{level}"><texte>Ponts</texte></point>' + paragraph("Oui.", "M. Ole Birk", "1"))
    assert [(heading.text, heading.level) for heading in meeting.headings] == [("Ponts", found)]


def test_what_nobody_says_ends_a_remark():
    meeting = read(
        paragraph("Oui.", "M. Ole Birk", "1") + paragraph("Article 7") + paragraph("Non.", "M. Ole Birk", "1")
    )
    assert [r.text for r in meeting.remarks] == ["Oui.\nNon."]
    assert [note.text for note in meeting.remarks[0].notes] == ["Article 7"]
    meeting = read(paragraph("Article 7") + paragraph("Oui.", "M. Ole Birk", "1"))
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Article 7"]


@pytest.mark.parametrize(("stime", "start"), [("1.5", 1.5), ("", None), ("nan", None), ("-1", None), ("1e99", None)])
def test_places_in_the_recording(stime, start):
    (remark,) = read(paragraph("Oui.", "M. Ole Birk", "1").replace("<texte>", f'<texte stime="{stime}">')).remarks
    assert remark.start == (None if start is None else dt.timedelta(seconds=start))


def test_groups():
    first, second = read(
        paragraph("Oh !", "Plusieurs députés du groupe QUAI")
        + paragraph("Ah !", "M. Ole Birk", "1").replace(
            "</orateurs>", "<orateur><nom>Mme Ida Rask</nom></orateur></orateurs>"
        )
    ).remarks
    assert [first.speaker.kind, second.speaker.kind] == [SpeakerKind.GROUP, SpeakerKind.GROUP]
    assert second.label == "M. Ole Birk Mme Ida Rask"
    (both,) = read(paragraph("Ah !", "M. Ole Birk et Mme Ida Rask", "1")).remarks
    assert (both.speaker.name, both.speaker.kind) == ("Ole Birk; Ida Rask", SpeakerKind.GROUP)


WORDS = st.text(st.characters(categories=("Ll", "Lu")), min_size=2, max_size=8)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.sampled_from(["1", "2", "3"]), WORDS), min_size=1, max_size=8))
def test_turns_are_conserved(turns):
    body = "".join(paragraph(f"{word}.", f"M. Nom{'abc'[int(number) - 1]}", number) for number, word in turns)
    wanted: list[list[str]] = []
    before = None
    for number, word in turns:
        if number == before:
            wanted[-1].append(f"{word}.")
        else:
            wanted.append([f"{word}."])
        before = number
    assert [[p.text for p in r.paragraphs] for r in read(body).remarks] == wanted
