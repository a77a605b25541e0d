"""Timelines: markers and labels make turns; how the text was cut into segments makes no difference."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.notes import EVENTS
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model import Meeting, Role, Source
from onrecord.testing.laws import check_conservation
from onrecord.text.labels import get_grammar

WORDS = st.lists(st.text(st.sampled_from("abcdé"), min_size=1, max_size=5), min_size=1, max_size=6)
MARKED = TimelineStyle(markers=True)


def read(parts: list[str], style: TimelineStyle = MARKED, labels: list[str | None] | None = None) -> Meeting:
    """One segment of one second for each part; the parts stand in the source divided by bars."""
    text = "|".join(parts)
    segments: list[Segment] = []
    at = 0
    for k, part in enumerate(parts):
        label = labels[k] if labels else None
        segments.append(Segment([(at, at + len(part), None)], 1000 * k, 1000 * (k + 1), label))
        at += len(part) + 1
    builder = Builder(Source(text), style=Style(gap=Role.MARKUP))
    read_timeline(builder, segments, style, get_grammar("en"))
    return builder.finish()


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(r.label, r.text) for r in meeting.remarks]


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_markers_make_turns(turns: list[list[str]]) -> None:
    text = " ".join(">> " + " ".join(words) for words in turns)
    assert said(read([text])) == [(">>", " ".join(words)) for words in turns]


@given(st.lists(WORDS, min_size=1, max_size=5), st.sets(st.integers(1, 30)))
def test_cutting_segments_elsewhere_changes_nothing(turns: list[list[str]], cuts: set[int]) -> None:
    words = [word for turn in turns for word in [">>", *turn]]
    edges = [0, *sorted(c for c in cuts if c < len(words)), len(words)]
    parts = [" ".join(words[a:b]) for a, b in pairwise(edges)]
    assert said(read(parts)) == said(read([" ".join(words)]))


@given(st.lists(st.tuples(st.sampled_from(["Ada Lund", "Obi Okoro"]), WORDS), min_size=1, max_size=6))
def test_equal_neighbours_are_one_remark(rows: list[tuple[str, list[str]]]) -> None:
    meeting = read([" ".join(words) for _, words in rows], TimelineStyle(), [name for name, _ in rows])
    labels = [name for name, _ in rows]
    assert [r.label for r in meeting.remarks] == [n for i, n in enumerate(labels) if not i or labels[i - 1] != n]
    assert " ".join(r.text for r in meeting.remarks) == " ".join(w for _, words in rows for w in words)
    apart = read([" ".join(words) for _, words in rows], TimelineStyle(merge=False), labels)
    assert [r.label for r in apart.remarks] == labels


def test_times_are_those_of_the_segments_at_the_ends() -> None:
    first, second = read([">> Good", "day. >> And", "to you."]).remarks
    assert (first.start, first.end) == (timedelta(0), timedelta(seconds=2))
    assert (second.start, second.end) == (timedelta(seconds=1), timedelta(seconds=3))


def test_marker_with_a_name() -> None:
    assert said(read([">> Ada Lund: Good day. >> IT IS NOW 3:15. >> Chair: Order."])) == [
        ("Ada Lund", "Good day."),
        (">>", "IT IS NOW 3:15."),
        ("Chair", "Order."),
    ]


def test_text_before_the_first_marker_has_no_label() -> None:
    assert said(read(["so be it >> aye"])) == [(None, "so be it"), (">>", "aye")]


def test_no_markers_unless_the_format_has_them() -> None:
    assert said(read(["a >> b"], TimelineStyle())) == [(None, "a >> b")]


def test_paragraphs_of_segments() -> None:
    (remark,) = read(["one", "two"], TimelineStyle(paragraphs=True)).remarks
    assert remark.text == "one\ntwo"


def test_the_attribution_of_stage_directions_alone_is_hidden() -> None:
    text = "Lund|[music]|Obi|Aye."
    builder = Builder(Source(text), style=Style(gap=Role.MARKUP, stage=EVENTS, keep_empty=False))
    segments = [
        Segment([(5, 12, None)], label="Lund", label_pieces=[(0, 4, None)]),
        Segment([(17, 21, None)], label="Obi", label_pieces=[(13, 16, None)]),
    ]
    read_timeline(builder, segments, TimelineStyle(), get_grammar("en"))
    meeting = builder.finish()
    assert said(meeting) == [("Obi", "Aye.")]
    check_conservation(meeting)


def test_a_printed_name_in_front_of_stage_directions_alone_is_a_note() -> None:
    text = ">> CHAIR: Order. >> MAYOR LUND: [Applause] >> CHAIR: Thank you."
    builder = Builder(Source(text), style=Style(gap=Role.MARKUP, stage=EVENTS, keep_empty=False))
    read_timeline(
        builder, [Segment([(0, len(text), None)])], TimelineStyle(markers=True, labels=True), get_grammar("en")
    )
    meeting = builder.finish()
    assert [item.text for item in meeting.items] == ["Order.", "MAYOR LUND", "[Applause]", "Thank you."]
    check_conservation(meeting)


def test_where_each_segment_names_somebody_all_of_them_are_names() -> None:
    """Meeting software prints rooms, telephones and numbers like persons; elsewhere the same words are none."""
    parts = ["Ada Lund: aye.", "Room 2 - Annex (east): so: no.", "+1 555 010 1234: who?", "Ada Lund: note: here."]
    style = TimelineStyle(labels=True)
    assert said(read(parts, style)) == [tuple(part.split(": ", 1)) for part in parts]
    parts[2] = "who is there?"
    assert [label for label, _ in said(read(parts, style))] == ["Ada Lund"]


def test_a_name_that_nothing_follows_was_said() -> None:
    """Once, or again and again."""
    style = TimelineStyle(labels=True)
    assert said(read(["Ada Lund: aye", "Obi Okoro:", "Obi Okoro:"], style)) == [
        ("Ada Lund", "aye"),
        (None, "Obi Okoro: Obi Okoro:"),
    ]
