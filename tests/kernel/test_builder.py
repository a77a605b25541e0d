"""The builder: whatever a reader marks, the ledger tiles the source and no word is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.limits import Limits
from onrecord.kernel.notes import STAGE, kind_of_note
from onrecord.model import (
    Heading,
    LimitError,
    Meeting,
    Note,
    NoteKind,
    Remark,
    Role,
    Source,
    Span,
    Speaker,
    Unclassified,
    Vote,
)
from onrecord.testing.laws import check_conservation
from onrecord.text.patterns import compile_pattern

TEXT = "  CHAIR. Order, (Laughter.) order.\n\nSo be it.\n  MR. LUND. I thank the Chair. (Applause)\nEnd"


def notes_of(text: str) -> tuple[str, list[str]]:
    """The words and the notes of one paragraph."""
    builder = Builder(Source(text), style=Style(stage=STAGE))
    builder.open("A:", None, 0)
    builder.paragraph([(0, len(text), None)])
    builder.end()
    (remark,) = builder.items
    assert isinstance(remark, Remark)
    return remark.text, [note.text for note in remark.notes]


@pytest.mark.parametrize(
    ("text", "words", "notes"),
    [
        ("Gracias. (Aplausos). Sigo.", "Gracias. Sigo.", ["(Aplausos)."]),
        ("Grazie. (Applausi).", "Grazie.", ["(Applausi)."]),
        ("¿Qué? (Rumores). (Risas).", "¿Qué?", ["(Rumores).", "(Risas)."]),
        ("(Risas). Sigo.", "Sigo.", ["(Risas)."]),
        ("Otra cosa (Aplausos).", "Otra cosa.", ["(Aplausos)"]),
        ("Otra cosa (Aplausos), y más.", "Otra cosa, y más.", ["(Aplausos)"]),
        ("Dijo «no» (Risas).", "Dijo «no».", ["(Risas)"]),
        ("No… (Risas)... y más.", "No… ... y más.", ["(Risas)"]),
    ],
)
def test_a_full_stop_behind_a_stage_direction_ends_no_sentence_of_the_speech(text, words, notes):
    assert notes_of(text) == (words, notes)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[Gelag.]", NoteKind.LAUGHTER),
        ("[Applous.]", NoteKind.APPLAUSE),
        ("[Tussenwerpsels.]", NoteKind.INTERJECTION),
        ("(Naurua)", NoteKind.LAUGHTER),
        ("(Välihuutoja)", NoteKind.INTERJECTION),
        ("(Skratt)", NoteKind.LAUGHTER),
        ("(Si ride)", NoteKind.LAUGHTER),
        ("(Txaloak)", NoteKind.APPLAUSE),
        ("(Derültség)", NoteKind.LAUGHTER),
        ("(Шум в зале)", NoteKind.INTERJECTION),
        ("(Pljesak)", NoteKind.APPLAUSE),
        ("[Tepuk]", NoteKind.APPLAUSE),
        ("(Makofi)", NoteKind.APPLAUSE),
        ("(Alkışlar)", NoteKind.APPLAUSE),
        ("(笑)", NoteKind.LAUGHTER),
    ],
)
def test_stage_words_of_many_languages(text, kind):
    assert STAGE.fullmatch(text)
    assert kind_of_note(text) is kind


def test_words_in_brackets_that_begin_like_stage_words_are_speech():
    for text in ("(latter half)", "(barred)", "(zajednički)", "(moraju)", "(graduate)", "(brave)"):
        assert not STAGE.match(text), text


def test_notes_before_the_first_words_are_those_of_the_first_paragraph():
    text = "(Applause.)So be it."
    builder = Builder(Source(text))
    builder.open("A:", None, 0)
    builder.note([(0, 11, None)])
    builder.paragraph([(11, len(text), None)])
    builder.end()
    (remark,) = builder.items
    assert isinstance(remark, Remark)
    assert [(p.text, [(n.text, n.offset) for n in p.notes]) for p in remark.paragraphs] == [
        ("So be it.", [("(Applause.)", 0)])
    ]


ACTIONS = st.sampled_from(
    ["open", "paragraph", "note", "heading", "hide", "vote", "insertion", "close", "skip", "label"]
)


@st.composite
def scripts(draw: st.DrawFn) -> tuple[str, list[tuple[str, int, int]]]:
    """A text and marks over it, in order, not overlapping."""
    text = draw(st.text(st.sampled_from("ab (.)\n"), max_size=80)) or "a"
    edges = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12)))
    marks = [(draw(ACTIONS), start, end) for start, end in zip(edges[::2], edges[1::2], strict=False) if start < end]
    return text, marks


def run(text: str, marks: list[tuple[str, int, int]], **style: object) -> Meeting:
    builder = Builder(Source(text), style=Style(**style))  # type: ignore[arg-type]
    for action, start, end in marks:
        pieces = [(start, end, None)]
        match action:
            case "open":
                builder.open(None, Speaker("Ada Lund"), start)
            case "label":
                builder.open(builder.label(pieces), None, start)
            case "hide":
                builder.hide(start, end, Role.FURNITURE, "page")
            case "close":
                builder.close()
            case "skip":
                pass
            case "paragraph":
                builder.paragraph(pieces)
            case _:
                getattr(builder, action)(pieces)
    return builder.finish()


def words_of(meeting: Meeting) -> list[str]:
    """The words of all items and of the hidden rows."""
    parts: list[str] = []
    for item in meeting.items:
        parts.append(item.text)
        if isinstance(item, Remark):
            parts.append(item.label or "")
            parts += [note.text for note in item.notes]
    parts += [row.span.cut(meeting.source.text) for row in meeting.ledger if row.role.hidden]
    return sorted(re.findall(r"\w", " ".join(parts)))


@given(scripts())
def test_ledger_tiles_and_no_word_is_lost(script: tuple[str, list[tuple[str, int, int]]]) -> None:
    text, marks = script
    meeting = run(text, marks)
    at = 0
    for row in meeting.ledger:
        assert row.span.start == at < row.span.end
        at = row.span.end
    assert at == len(text)
    assert words_of(meeting) == sorted(re.findall(r"\w", text))


@given(scripts())
def test_items_come_in_document_order(script: tuple[str, list[tuple[str, int, int]]]) -> None:
    starts = [item.span.start for item in run(*script).items]
    assert starts == sorted(starts)


def test_unmarked_text_is_kept_with_a_diagnostic() -> None:
    meeting = run("Order. What is this?", [("paragraph", 0, 6)])
    assert [type(item) for item in meeting.items] == [Remark, Unclassified]
    assert meeting.items[1].text == "What is this?"
    assert [d.code for d in meeting.diagnostics] == ["text-unclassified"]


def test_gap_of_markup_is_hidden() -> None:
    meeting = run("<p>Order.</p>", [("paragraph", 3, 9)], gap=Role.MARKUP)
    assert [(row.role, row.span) for row in meeting.ledger] == [
        (Role.MARKUP, Span(0, 3)),
        (Role.SPEECH, Span(3, 9)),
        (Role.MARKUP, Span(9, 13)),
    ]


def test_stage_directions_leave_the_text_with_their_offset() -> None:
    meeting = run("I agree (Laughter.) fully.", [("paragraph", 0, 26)], stage=STAGE)
    (remark,) = meeting.remarks
    assert remark.text == "I agree fully."
    (note,) = remark.notes
    assert (note.text, note.kind, note.offset, note.span) == ("(Laughter.)", NoteKind.LAUGHTER, 7, Span(8, 19))
    paragraph = remark.paragraphs[0]
    assert paragraph.locate(8, 13).cut("I agree (Laughter.) fully.") == "fully"


def test_a_note_between_paragraphs_does_not_split_the_remark() -> None:
    meeting = run("One. (Applause) Two.", [("open", 0, 1), ("paragraph", 0, 4), ("note", 5, 15), ("paragraph", 16, 20)])
    (remark,) = meeting.remarks
    assert remark.text == "One.\nTwo."
    assert [note.text for note in remark.notes] == ["(Applause)"]


def test_a_remark_of_a_note_only() -> None:
    text = "CHAIR (Applause)"
    marks = [("label", 0, 5), ("note", 6, 16)]
    (remark,) = run(text, marks).remarks
    assert (remark.text, [n.text for n in remark.notes]) == ("", ["(Applause)"])
    found = run(text, marks, keep_empty=False).items
    assert [(type(item), item.text) for item in found] == [(Note, "CHAIR"), (Note, "(Applause)")]


def test_a_label_without_a_remark_becomes_a_note() -> None:
    builder = Builder(Source("A B C D E F"))
    names = [(2 * i, 2 * i + 1, None) for i in range(6)]
    assert builder.label(names[0:1]) == "A"
    builder.open(None, Speaker("Ada"), 2)
    builder.paragraph(names[1:2])
    builder.label(names[2:3])
    builder.relabel("C", None)
    builder.open("D", None, 6, merge=True)
    builder.label(names[3:4])
    builder.paragraph(names[4:5])
    builder.label(names[5:6])
    meeting = builder.finish()
    check_conservation(meeting)
    assert [(type(item), item.text) for item in meeting.items] == [
        (Note, "A"),
        (Remark, "B"),
        (Note, "C"),
        (Remark, "E"),
        (Note, "F"),
    ]


def test_merge_goes_on_with_the_same_attribution() -> None:
    builder = Builder(Source("One. Two. Three."))
    for start, end, name in ((0, 4, "A"), (5, 9, "A"), (10, 16, "B")):
        builder.open(name, None, start, merge=True)
        builder.paragraph([(start, end, None)])
    assert [(r.label, r.text) for r in builder.finish().remarks] == [("A", "One.\nTwo."), ("B", "Three.")]


def test_headings_make_the_section_path() -> None:
    builder = Builder(Source("Title Part One"))
    builder.heading([(0, 5, None)], 0)
    builder.heading([(6, 10, None)], 1)
    builder.open(None, None, 11)
    builder.paragraph([(11, 14, None)])
    meeting = builder.finish()
    assert meeting.title == "Title"
    assert meeting.remarks[0].section == ("Part",)
    assert [h.level for h in meeting.items if isinstance(h, Heading)] == [0, 1]


def test_votes_of_neighbouring_lines_are_one() -> None:
    builder = Builder(Source("Ayes 3\nNoes 2"))
    builder.vote([(0, 6, None)])
    builder.vote([(7, 13, None)], more=True)
    assert [(v.text, v.span) for v in builder.finish().items if isinstance(v, Vote)] == [
        ("Ayes 3\nNoes 2", Span(0, 13))
    ]


@given(st.sampled_from(["", " \n", "abc"]), st.sampled_from(["note", "heading", "vote", "insertion", "unclassified"]))
def test_an_item_has_words(words: str, what: str) -> None:
    builder = Builder(Source(words))
    getattr(builder, what)([(0, len(words), None)])
    meeting = builder.finish()
    assert [item.text for item in meeting.items] == ([words] if words.strip() else [])
    assert sum(row.span.length for row in meeting.ledger) == len(words)


def test_a_part_of_a_vote_without_words_adds_its_facts() -> None:
    builder = Builder(Source("Ayes 3"))
    builder.vote([(0, 6, None)], voters=(("aye", "Holm"),))
    builder.vote([], more=True, voters=(("no", "Lund"),), counts=(("no", 1),), result="carried")
    [vote] = builder.finish().items
    assert isinstance(vote, Vote)
    assert (vote.text, vote.voters, vote.counts) == ("Ayes 3", (("aye", "Holm"), ("no", "Lund")), (("no", 1),))
    assert vote.result == "carried"


def test_a_vote_goes_on_over_an_empty_element() -> None:
    builder = Builder(Source("Ayes 3"))
    builder.vote([(0, 6, None)])
    builder.vote([], more=True)
    assert [(v.text, v.span) for v in builder.finish().items if isinstance(v, Vote)] == [("Ayes 3", Span(0, 6))]


def test_scope_leaves_the_other_meetings_out() -> None:
    builder = Builder(Source("One. Two."))
    builder.scope = Span(5, 9)
    builder.paragraph([(5, 9, None)])
    meeting = builder.finish()
    assert [row.role for row in meeting.ledger] == [Role.METADATA, Role.SPEECH]
    assert not meeting.diagnostics


@given(st.lists(st.sampled_from([Role.FURNITURE, Role.DUPLICATE, Role.MARKUP, None]), min_size=1, max_size=9))
def test_hiding_more_than_usual_is_reported(roles: list[Role | None]) -> None:
    builder = Builder(Source("none" + 10 * "word"))
    builder.scope = Span(4, 4 + 4 * len(roles))
    for i, role in enumerate(roles, 1):
        if role is None:
            builder.paragraph([(4 * i, 4 * i + 4, None)])
        else:
            builder.hide(4 * i, 4 * i + 4, role, "test")
    hidden = [i for i, role in enumerate(roles) if role in (Role.FURNITURE, Role.DUPLICATE)]
    found = [d for d in builder.finish(max_furniture=0.5).diagnostics if d.code == "text-hidden"]
    assert bool(found) == (2 * len(hidden) > len(roles))
    if found:
        assert found[0].span is not None
        assert found[0].span.start == 4 + 4 * hidden[0]
        assert f"{len(hidden) / len(roles):.0%} of the text" in found[0].message


def test_limit_on_items() -> None:
    builder = Builder(Source("a b"), limits=Limits(items=1))
    builder.heading([(0, 1, None)])
    with pytest.raises(LimitError) as caught:
        builder.heading([(2, 3, None)])
    assert (caught.value.limit, caught.value.line, caught.value.column) == ("items", 1, 3)


def test_a_note_that_an_element_and_brackets_show_is_one():
    text = "Yes (laughter) and [Hear] no (a cry: Shame)"
    builder = Builder(Source(text), style=Style(stage=compile_pattern(r"[(\[][^()\[\]]*[)\]]")))
    builder.open("A", None, 0)
    marked = [Note("(laughter)", Span(4, 14), NoteKind.LAUGHTER), Note("Hear", Span(20, 24), NoteKind.INTERJECTION)]
    marked.append(Note("Shame", Span(37, 42), NoteKind.INTERJECTION))
    builder.paragraph([(0, len(text), None)], notes=marked)
    (remark,) = builder.finish().remarks
    assert [(note.text, note.span) for note in remark.notes] == [
        ("(laughter)", Span(4, 14)),
        ("[Hear]", Span(19, 25)),
        ("(a cry: Shame)", Span(29, 43)),
    ]
    assert remark.notes[2].kind is NoteKind.INTERJECTION
    assert remark.text == "Yes and no"
