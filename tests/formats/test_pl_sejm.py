"""Conformance of pl.sejm."""

from __future__ import annotations

import json
import pathlib

import pytest

import onrecord
from onrecord.formats.pl.sejm import FORMAT
from onrecord.model import NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestPlSejm(FormatSuite):
    format = "pl.sejm"
    samples = HERE / "pl" / "sejm"
    others = HERE


@pytest.mark.parametrize(
    ("label", "office", "name", "role"),
    [
        ("Poseł Ada Lund", "Poseł ", "Ada Lund", "Poseł"),
        (
            "Sekretarz Stanu w Ministerstwie Mostów Eva Stern",
            "Sekretarz Stanu w Ministerstwie Mostów",
            "Eva Stern",
            None,
        ),
        ("Marszałek", "Marszałek", None, "Marszałek"),
        ("Głosy z sali", "Głosy z sali", None, None),
        ("Ida Rask", None, "Ida Rask", None),
    ],
)
def test_the_column_of_the_office_tells_where_the_name_begins(label, office, name, role):
    title = f"Sprawozdanie stenograficzne z obrad Sejmu RP z 4 marca 2031 r. (kadencja X) {label}"
    row = {"id": "1", "posel": 7, "tytul": title, "data": "2031-03-04", "stanowisko": office, "tresc": "Tak."}
    (remark,) = FORMAT.parse(json.dumps([row])).remarks
    assert (remark.label, remark.speaker.name, remark.speaker.identifiers) == (label, name, (("sejm", "7"),))
    assert remark.speaker.role == (role or (office if name else None))


def test_a_page_since_2011():
    meeting = FORMAT.parse((HERE / "pl" / "sejm" / "101.html").read_bytes())
    first, second = meeting.remarks
    assert first.section == ("12. punkt porządku dziennego:\nSprawozdanie o stanie mostów (druki nr 25 i 27).",)
    assert [(note.text, note.kind) for note in first.notes] == [
        ("(Wszyscy wstają)", NoteKind.STAGE),
        ("(Poseł Ole Birk: Nieprawda!)", NoteKind.INTERJECTION),
        ("(Dzwonek)", NoteKind.STAGE),
        ("(Długa chwila ciszy)", NoteKind.STAGE),
    ]
    assert (first.kind, second.kind) == (RemarkKind.SPEECH, RemarkKind.WRITTEN)


def test_headings_of_the_second_rank_without_a_class():
    page = "<html><body><h1>1. posiedzenie,</h1><h2>Otwarcie</h2><h2>Poseł Ada Lund:</h2><p>Tak.</p></body></html>"
    (remark,) = FORMAT.parse(page).remarks
    assert (remark.section, remark.speaker and remark.speaker.name) == (("Otwarcie",), "Ada Lund")


def test_labels_of_a_page_are_enough_to_know_it():
    page = '<html><body><h2 class="mowca">Poseł Ada Lund:</h2><p>Tak.</p></body></html>'
    assert onrecord.detect(page.encode()).best == "pl.sejm"


def test_interruptions_of_a_page_stand_in_the_statement():
    first, _ = FORMAT.parse((HERE / "pl" / "sejm" / "27.html").read_bytes()).remarks
    assert [(note.text, note.kind) for note in first.notes] == [
        ("(Oklaski.)", NoteKind.APPLAUSE),
        ("(Głos z sali: Kiedy?)", NoteKind.INTERJECTION),
    ]
