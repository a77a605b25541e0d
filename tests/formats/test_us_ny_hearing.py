"""Conformance of us.ny_hearing, and what its samples do not show."""

from __future__ import annotations

import pathlib

from hypothesis import given
from hypothesis import strategies as st

from onrecord.formats.us.ny_hearing import FORMAT
from onrecord.model.items import Note, NoteKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "ny_hearing"


class TestUsNyHearing(FormatSuite):
    format = "us.ny_hearing"
    samples = SAMPLES
    others = HERE
    metamorphic = False  # a remark over the edge of a page would take the edge with it


def sample(name: str):
    return FORMAT.parse((SAMPLES / name).read_bytes())


def test_the_address_of_the_reporter_is_furniture_everywhere():
    meeting = sample("running-title.txt")
    assert "Northern World" not in " ".join(item.text for item in meeting.items)
    hidden = [row.span.cut(meeting.source.text) for row in meeting.ledger if row.rule == "page-furniture"]
    assert sum("25 West 3 r d Street" in text for text in hidden) == 4


def test_lists_of_the_cover_are_no_remarks():
    for name in ("numbered.txt", "running-title.txt"):
        meeting = sample(name)
        before = [item for item in meeting.items if isinstance(item, Note) and item.kind is NoteKind.PREAMBLE]
        assert any("PRESENT:" in note.text for note in before)
    assert sample("numbered.txt").remarks[0].speaker.resolved_by == "introduction"


def test_stage_directions_do_not_split():
    first, second = sample("numbered.txt").remarks[:2]
    assert [n.text for n in first.notes] == ["[ Applause ]"]
    assert [n.text for n in second.notes] == ['(A member of the audience asks, "Is the mic on?")']


def test_the_end_has_its_time():
    end = next(item for item in sample("numbered.txt").items if isinstance(item, Note) and item.kind is NoteKind.TIME)
    assert str(end.time) == "21:51:00"


LABELS = st.sampled_from(
    ["SENATOR LUND", "ASSEMBLYWOMAN O'HOLM", "LIAM McBIRCH", "AMA OKOYE, JR.", "LT. COL. OLE SANDE", "MODERATOR"]
)
WORDS = st.lists(st.sampled_from("we have 24 ferries and 3 bells at 9 on the pier".split()), min_size=1, max_size=40)


@given(st.lists(st.tuples(LABELS, WORDS), min_size=3, max_size=12), st.sampled_from([24, 25]), st.booleans())
def test_turns_are_read_back_with_and_without_numbers(turns, size, numbered):
    lines = [(0, "BEFORE THE NEW YORK STATE SENATE"), (0, "-" * 40)]
    for label, words in turns:
        text, indent = f"{label}:  Yes, {' '.join(words)}.", 7
        while text:
            cut = len(text) if len(text) <= 50 else text.rfind(" ", 0, 50)
            lines.append((indent, text[:cut].strip()))
            text, indent = text[cut:].strip(), 0
    out = []
    for start in range(0, len(lines), size):
        page = [*lines[start : start + size], *[(0, "")] * size][:size]
        out.append(f"{' ' * 60}{1 + start // size}\n")
        out += [
            f"{n if numbered else '':>8}      {' ' * i}{line}".rstrip() + "\n\n" for n, (i, line) in enumerate(page, 1)
        ]
        out.append("\n\n\f")
    found = FORMAT.parse("".join(out)).remarks
    assert [(r.label, " ".join(r.text.split())) for r in found] == [
        (label, f"Yes, {' '.join(words)}.") for label, words in turns
    ]


def test_a_session_has_its_title():
    text = """Regular Session - March 4, 2031
1021
                NEW YORK STATE SENATE
                THE STENOGRAPHIC RECORD
                ALBANY, NEW YORK
                March 4, 2031

        SENATOR ADA LUND, Acting President

        ACTING PRESIDENT LUND:  The Senate will come to order.
"""
    meeting = FORMAT.parse(text)
    assert meeting.title == "Regular Session - March 4, 2031"
    assert [(r.label, r.speaker.name) for r in meeting.remarks if r.speaker] == [("ACTING PRESIDENT LUND", "ADA LUND")]
