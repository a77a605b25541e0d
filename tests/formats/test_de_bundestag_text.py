"""Conformance and edge cases of de.bundestag_text."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.de.bundestag_text import FORMAT
from onrecord.model import Insertion, Note, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "de" / "bundestag_text" / "17301.txt"


class TestBundestagText(FormatSuite):
    format = "de.bundestag_text"
    samples = HERE / "de" / "bundestag_text"
    others = HERE


def sitting(body: str) -> str:
    return f"Plenarprotokoll 17/1\nDeutscher Bundestag\nStenografischer Bericht\n1. Sitzung\nBerlin, den 4. Februar 2031\nBeginn: 9.00 Uhr\n{body}"


def test_line_ends_of_all_kinds_in_one_file():
    text = SAMPLE.read_text("utf-8")
    lines = text.split("\n")
    mixed = "".join(line + ("\r\n", "\r", "\n")[i % 3] for i, line in enumerate(lines))
    assert [(r.label, r.text) for r in FORMAT.parse(mixed).remarks] == [
        (r.label, r.text) for r in FORMAT.parse(text).remarks
    ]


def test_contents_and_what_was_handed_in_are_kept_apart():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    first = meeting.items[0]
    assert isinstance(first, Note)
    assert first.kind is NoteKind.PREAMBLE
    assert "Dr. Ada Lund (SPD)" in first.text
    (annex,) = [item for item in meeting.items if isinstance(item, Insertion)]
    assert annex.text.startswith("Anlagen zum Stenografischen Bericht")
    assert "Jan Thal (FDP):" in annex.text


def test_who_calls_out():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (call,) = meeting.remarks[1].notes
    assert (call.kind, call.speaker and call.speaker.name) == (NoteKind.INTERJECTION, "Jan Holm")


def test_hyphens_that_are_control_characters_go():
    (remark,) = FORMAT.parse(sitting("Präsident Thal:\nDie Bun\x1edesregierung.\n")).remarks
    assert remark.text == "Die Bundesregierung."


@pytest.mark.parametrize(
    "line",
    [
        "Ich rufe den Tagesordnungspunkt 1 auf:",
        "Wir kommen zur Frage 3 des Abgeordneten Jan Keil (SPD):",
        "Herr Präsident, Bundesminister Stern hat es gesagt:",
        "Beratung (Fortsetzung):",
        "Überweisungsvorschlag:",
    ],
)
def test_lines_that_end_in_a_colon(line):
    (remark,) = FORMAT.parse(sitting(f"Präsident Thal:\nEins.\n{line}\nZwei.\n")).remarks
    assert remark.text == f"Eins.\n{line}\nZwei."


WORDS = st.text(st.characters(categories=("Ll", "Lu"), max_codepoint=0xFF), min_size=1, max_size=9)
SENTENCES = st.lists(WORDS, min_size=2, max_size=5).map(lambda words: " ".join(words) + ".")
LABELS = [
    ("Präsident Dr. Oskar Thal:", "Oskar Thal", None),
    ("Ada Lund (SPD):", "Ada Lund", "SPD"),
    ("Dr. Eva von der Holm (Kiel) (FDP):", "Eva von der Holm", "FDP"),
    ("Jan Stern, Bundesminister für Brücken:", "Jan Stern", None),
]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from(LABELS), st.lists(SENTENCES, min_size=1, max_size=3), st.sampled_from(["", "  "])),
        min_size=1,
        max_size=6,
    )
)
def test_what_was_said_is_read_back(turns):
    body = "".join(
        f"{indent}{label}\n" + "\n(Beifall)\n".join(f"{indent}{s}" for s in said) + "\n"
        for (label, _, _), said, indent in turns
    )
    found = [
        (r.label, r.speaker and r.speaker.name, r.speaker and r.speaker.party, r.text)
        for r in FORMAT.parse(sitting(body)).remarks
    ]
    assert found == [(label, name, party, "\n".join(said)) for (label, name, party), said, _ in turns]
