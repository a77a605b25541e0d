"""Conformance and edge cases of se.anforanden."""

from __future__ import annotations

import json
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.se.anforanden import FORMAT
from onrecord.model import NoteKind, ReadError
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "se" / "anforanden"


class TestAnforanden(FormatSuite):
    format = "se.anforanden"
    samples = SAMPLES
    others = HERE


def answer(text: str) -> str:
    fields = {"anforande_nummer": "1", "talare": "Ada Lund (B)", "avsnittsrubrik": "Broar", "intressent_id": "1"}
    return json.dumps({"anforande": {**fields, "anforandetext": text}})


def test_what_the_fields_tell():
    (remark,) = FORMAT.parse((SAMPLES / "f1.json").read_bytes()).remarks
    assert (remark.section, remark.number) == (("Svar på interpellation 2031/32:7 om broar",), "12")
    assert remark.identifiers == (("anforande", "aa-1"),)
    assert remark.speaker is not None
    assert (remark.speaker.role, remark.speaker.identifiers) == ("Broministern", (("riksdagen", "0001"),))
    assert [(note.text, note.kind) for note in remark.notes] == [("(Applåder)", NoteKind.APPLAUSE)]
    assert [paragraph.text for paragraph in remark.paragraphs] == [
        "Herr talman! Broarna är gamla.",
        "Jag vill börja med att laga dem.",
    ]


def test_a_list_holds_several_sittings():
    first, second = onrecord.parse_all((SAMPLES / "lista.xml").read_bytes())
    assert [r.section for r in (*first.remarks, *second.remarks)] == [("Broar & vägar",)] * 2 + [("Vägar",)]
    chair = first.remarks[0].speaker
    assert chair is not None
    assert (chair.name, chair.party) == (None, None)


def test_lists_without_texts_hold_no_speech():
    with pytest.raises(ReadError, match="no speech"):
        FORMAT.parse('{"anforandelista": {"anforande": [{"talare": "Ada Lund (B)", "anforande_nummer": "1"}]}}')


@given(st.lists(st.text("abc åäö&<>é", min_size=1), min_size=1, max_size=5))
def test_what_was_said_is_read_back(said: list[str]):
    said = [words.replace("<", "").replace(">", "").strip() or "x" for words in said]
    for text in ("".join(f"<p>{words}</p>" for words in said), "\n\n".join(said), "<br/>".join(said)):
        (remark,) = FORMAT.parse(answer(text)).remarks
        assert [p.text for p in remark.paragraphs] == [" ".join(words.split()) for words in said]
