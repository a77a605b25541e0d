"""The strategies give lawful meetings, and reach what is hard."""

from __future__ import annotations

import pytest
from hypothesis import Phase, find, given, settings

import onrecord.testing
from onrecord.model import Heading, Remark, Role, SpeakerKind
from onrecord.testing import meetings, speakers

VISIBLE = {role for role in Role if not role.hidden}
QUICK = settings(max_examples=2_000, phases=(Phase.generate,), database=None)


@given(meetings())
def test_items_come_in_order_and_do_not_overlap(meeting):
    ends = [0, *(item.span.end for item in meeting.items)]
    assert all(end <= item.span.start <= item.span.end for end, item in zip(ends, meeting.items, strict=False))
    assert ends[-1] <= meeting.source.length == len(meeting.source.text)


@given(meetings())
def test_spans_cut_the_texts_out_of_the_source(meeting):
    text = meeting.source.text
    for item in meeting.items:
        if not isinstance(item, Remark):
            assert item.span.cut(text) == item.text
            continue
        assert item.label is None or text.startswith(item.label, item.span.start)
        at = item.span.start
        for paragraph in item.paragraphs:
            assert at <= paragraph.span.start <= paragraph.span.end <= item.span.end
            at = paragraph.span.end
        for note in item.notes:
            assert note.span.cut(text) == note.text


@given(meetings())
def test_every_paragraph_leads_back_to_its_characters(meeting):
    text = meeting.source.text
    for remark in meeting.remarks:
        for paragraph in remark.paragraphs:
            assert paragraph.text == " ".join(paragraph.text.split())
            runs = (
                (0, paragraph.span.start, len(paragraph.text)) if paragraph.offsets is None else paragraph.offsets.runs
            )
            for at, source, length in zip(runs[::3], runs[1::3], runs[2::3], strict=True):
                assert paragraph.text[at : at + length] == text[source : source + length]
                if length:
                    assert paragraph.locate(at, at + length).cut(text) == paragraph.text[at : at + length]
            if paragraph.text:
                assert paragraph.locate(0, len(paragraph.text)) == paragraph.span
            assert all(note.offset is not None and 0 <= note.offset <= len(paragraph.text) for note in paragraph.notes)


@given(meetings())
def test_the_ledger_tiles_the_text_and_agrees_with_the_items(meeting):
    characters = [row.role for row in meeting.ledger for _ in range(row.span.length)]
    assert len(characters) == len(meeting.source.text)
    covered = {at for item in meeting.items for at in range(item.span.start, item.span.end)}
    assert {at for at, role in enumerate(characters) if role in VISIBLE} <= covered
    for item in meeting.items:
        if isinstance(item, Heading):
            assert set(characters[item.span.start : item.span.end]) == {Role.HEADING}


@given(speakers())
def test_a_person_has_a_name_and_an_office_a_role(speaker):
    assert (speaker.name is not None) == (speaker.kind is SpeakerKind.PERSON)
    assert speaker.role or speaker.kind is not SpeakerKind.OFFICE


@pytest.mark.parametrize(
    "wanted",
    [
        lambda m: any(p.offsets and p.notes for r in m.remarks for p in r.paragraphs),
        lambda m: any(not r.paragraphs for r in m.remarks),
        lambda m: any(not p.text for r in m.remarks for p in r.paragraphs),
        lambda m: any(len(r.section) > 1 for r in m.remarks),
        lambda m: m.source.encoding == "utf-16-le" and "\r\n" in m.source.text,
        lambda m: any(row.role is Role.FURNITURE for row in m.ledger),
        lambda m: any(r.extra for r in m.remarks),
    ],
    ids=["edits and notes", "no paragraph", "no words", "deep section", "wide CRLF", "furniture", "extra"],
)
def test_what_is_hard_is_reached(wanted):
    find(meetings(max_items=12), wanted, settings=QUICK)


def test_everything_is_listed_and_nothing_else_is_there():
    assert set(onrecord.testing.__all__) <= set(dir(onrecord.testing))
    assert all(getattr(onrecord.testing, name) for name in onrecord.testing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = onrecord.testing.nothing
