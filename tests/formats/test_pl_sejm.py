"""Conformance of pl.sejm."""

from __future__ import annotations

import json
import pathlib

import pytest

from onrecord.formats.pl.sejm import FORMAT
from onrecord.model import NoteKind
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


def test_interruptions_of_a_page_stand_in_the_statement():
    first, _ = FORMAT.parse((HERE / "pl" / "sejm" / "27.html").read_bytes()).remarks
    assert [(note.text, note.kind) for note in first.notes] == [
        ("(Oklaski.)", NoteKind.APPLAUSE),
        ("(Głos z sali: Kiedy?)", NoteKind.INTERJECTION),
    ]
