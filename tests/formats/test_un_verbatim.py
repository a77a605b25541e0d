"""Conformance and edge cases of un.verbatim."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.un.verbatim import FORMAT
from onrecord.testing import FormatSuite
from onrecord.text.labels import get_grammar, parse_label

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "un" / "verbatim"


class TestUnVerbatim(FormatSuite):
    format = "un.verbatim"
    samples = SAMPLES
    others = HERE


def test_votes_and_running_heads_are_not_spoken():
    meeting = FORMAT.parse((SAMPLES / "spv-en.txt").read_bytes())
    said = [remark.text for remark in meeting.remarks]
    assert said[1].split("\n")[-2:] == ["I have said that before.", "It is time to act."]
    assert said[2:] == ["I agree with Mr. Keil.", "The draft resolution received three votes in favour."]


@pytest.mark.parametrize(
    ("label", "name", "role", "affiliation"),
    [
        ("President Lund (spoke in French; English interpretation):", "Lund", "President", None),
        ("The Acting President (interpretation from Arabic):", None, "The Acting President", None),
        ("Mr. Al-Rask (Observer State of Borduria):", "Al-Rask", None, "Observer State of Borduria"),
        ("Mme Lund\n(Syldavie) (parle en anglais) :", "Lund", None, "Syldavie"),
        (
            "Исполняющий обязанности Председателя (говорит по-английски):",
            None,
            "Исполняющий обязанности Председателя",
            None,
        ),
        ("代理主席（以法语发言）：", None, "代理主席", None),
        ("السيد راسك (بوردوريا) (تكلم بالروسية):", "راسك", None, "بوردوريا"),
    ],
)
def test_labels(label: str, name: str | None, role: str | None, affiliation: str | None):
    (remark,) = FORMAT.parse(f"United Nations A/85/PV.5\n\n{label} Yes.\n").remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role, remark.speaker.affiliation) == (name, role, affiliation)
    assert (remark.text, remark.speaker.constituency) == ("Yes.", None)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(("The President", "Mr. Rask (Borduria)", "Mme Lund (Syldavie)", "Г-н Раск (Бордурия)")),
            st.lists(st.text(st.characters(categories=("Ll",)), min_size=2, max_size=8), min_size=1, max_size=3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_remarks_are_conserved(turns: list[tuple[str, list[str]]]):
    text = "S/PV.12\n\n" + "\n\n".join(f"{label}: " + "\n\n".join(paragraphs) for label, paragraphs in turns)
    meeting = FORMAT.parse(text)
    assert [(r.label or "").rstrip(":") for r in meeting.remarks] == [label for label, _ in turns]
    assert [[p.text for p in r.paragraphs] for r in meeting.remarks] == [paragraphs for _, paragraphs in turns]


def test_what_was_spoken_is_no_holder_of_an_office():
    speaker = parse_label("主席（以英语发言）", get_grammar("any")).speaker()
    assert (speaker.name, speaker.role) == (None, "主席")
