"""Conformance and edge cases of eu.cre_xml."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.eu.cre_xml import FORMAT
from onrecord.model import Meeting, Note, NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "eu" / "cre_xml" / "CRE-9-2031-02-03_EN.xml"


class TestCreXml(FormatSuite):
    format = "eu.cre_xml"
    samples = HERE / "eu" / "cre_xml"
    others = HERE


def report(*chapters: str) -> str:
    return f"<HTML><HEAD><META>03-02-2031</META></HEAD><DEBATS>{''.join(chapters)}</DEBATS></HTML>"


def chapter(body: str) -> str:
    return f'<CHAPTER NUMBER="1"><TL-CHAP VL="EN">Bridges</TL-CHAP>{body}</CHAPTER>'


def speech(name: str, label: str, *paragraphs: str, mep: str = "7", pp: str = "NULL", kind: str = "") -> str:
    body = "".join(f"<PARA>{p}</PARA>" for p in paragraphs)
    return f'<INTERVENTION><ORATEUR PP="{pp}" LG="EN" MEPID="{mep}" LIB="{name}" SPEAKER_TYPE="{kind}"><LG>EN</LG>{label}</ORATEUR>{body}</INTERVENTION>'


def bold(words: str) -> str:
    return f'<EMPHAS NAME="B">{words}</EMPHAS>'


def italic(words: str) -> str:
    return f'<EMPHAS NAME="I">{words}</EMPHAS>'


def read(*chapters: str) -> Meeting:
    return FORMAT.parse(report(*chapters))


def test_facts_of_a_speech():
    remarks = FORMAT.parse(SAMPLE.read_bytes()).remarks
    assert remarks[0].identifiers == (("cre", "1-005-0000"),)
    assert remarks[0].start == dt.datetime.fromisoformat("2031-02-03T09:00:05.512")
    assert [r.language for r in remarks[:5]] == ["en", "mt", "en", "de", "nl"]
    assert remarks[6].section == ("Bridges (debate)", "Written statements (Rule 171)")
    assert [r.kind for r in remarks[5:7]] == [RemarkKind.SPEECH, RemarkKind.WRITTEN]


def test_another_language_goes_on_and_another_person_does_not():
    meeting = read(
        chapter(
            speech("Ada | Lund", bold("President. –"), "One.")
            + speech("Ada | Lund", "", "Deux.")
            + speech("Jan | Holm", "", "Drie.", mep="8")
        ),
        chapter(speech("Jan | Holm", "", "Vier.", mep="8")),
    )
    assert [(r.label, r.speaker and r.speaker.name, r.text) for r in meeting.remarks] == [
        ("President.", "Ada Lund", "One.\nDeux."),
        (None, "Jan Holm", "Drie."),
        (None, "Jan Holm", "Vier."),
    ]


@pytest.mark.parametrize(
    ("label", "first", "expected"),
    [
        (bold("Ada Lund (<PP>S&amp;D</PP>)."), " – Yes – no.", ("Ada Lund (S&D).", None, "Yes – no.")),
        (bold("Ada Lund (<PP>S&amp;D</PP>). – "), "Yes.", ("Ada Lund (S&D).", None, "Yes.")),
        (bold("Ada Lund,"), italic("rapporteur") + bold(".") + " – Yes.", ("Ada Lund, rapporteur.", "rapporteur", "Yes.")),
        (bold("Ada Lund,"), "rapporteur. – Yes.", ("Ada Lund, rapporteur.", "rapporteur", "Yes.")),
        (bold("Ada Lund, "), italic("au nom du groupe S&amp;D") + ". – Oui.", ("Ada Lund, au nom du groupe S&D.", None, "Oui.")),
        (bold("Ada Lund."), italic("Merci") + " – oui.", ("Ada Lund, Merci", "", "")),
        (bold("Zzyzx. –"), "Yes.", ("Zzyzx.", "Zzyzx", "Yes.")),
        ("Il-President. – Iva.", "", ("Il-President.", "President", "Iva.")),
    ],
)  # fmt: skip
def test_labels(label, first, expected):
    (remark,) = read(chapter(speech("Ada | Lund", label, first))).remarks
    if expected[1] == "":  # italics before a dash are taken for an office; the words are kept either way
        assert "Merci" in f"{remark.label} {remark.text}"
        return
    assert (remark.label, remark.speaker and remark.speaker.role, remark.text) == expected


def test_blue_card_questions():
    (remark,) = read(chapter(speech("Ada | Lund", bold("Ada Lund."), " – Why?", kind="question  carton bleu"))).remarks
    assert remark.kind is RemarkKind.QUESTION


def test_who_takes_the_chair_and_procedure_stand_between_speeches():
    meeting = read(
        chapter(
            speech("Ada | Lund", bold("President. –"), "One.")
            + f"<PRES>{bold('IN THE CHAIR: JAN HOLM')}<BRK/>{italic('Vice-President')}</PRES>"
            + f"<PARA>{italic('(Applause)')}</PARA>"
        )
    )
    notes = [(item.kind, item.text) for item in meeting.items if isinstance(item, Note)]
    assert notes == [(NoteKind.PROCEDURE, "IN THE CHAIR: JAN HOLM Vice-President"), (NoteKind.APPLAUSE, "(Applause)")]


def test_brackets_in_italics_are_stage_directions_and_others_are_not():
    (remark,) = read(
        chapter(
            speech("Ada | Lund", bold("President. –"), f"One (1) {italic('(Laughter)')} two {italic('Pont Neuf')}.")
        )
    ).remarks
    assert remark.text == "One (1) two Pont Neuf."


def test_no_moment():
    body = '<NUMERO ACT="1" VOD-START="soon"/>' + speech("Ada | Lund", bold("President. –"), "One.")
    assert read(chapter(body)).remarks[0].start is None


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=1, max_size=5).map(lambda words: " ".join(words) + ".")


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["Ada | Lund", "Eva | Stern", "Jan Piet | Holm"]),
            st.sampled_from(["S-D", "NI", "NULL"]),
            st.lists(SENTENCES, min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    body = "".join(
        speech(
            lib, bold(lib.replace(" |", "") + "."), f" – {escape(said[0])}", *map(escape, said[1:]), pp=pp, mep=str(i)
        )
        for i, (lib, pp, said) in enumerate(turns, 1)
    )
    found = [(r.speaker and r.speaker.name, r.speaker and r.speaker.party, r.text) for r in read(chapter(body)).remarks]
    assert found == [(lib.replace(" |", ""), None if pp == "NULL" else pp, "\n".join(said)) for lib, pp, said in turns]
