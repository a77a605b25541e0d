"""Views of a meeting, and meetings that travel between processes."""

from __future__ import annotations

import copy
import pickle

from hypothesis import given

from onrecord.model import Heading, Meeting, Remark, Source, Span
from onrecord.testing import meetings


def flat(section):
    """The items of a tree in document order."""
    for sub in ([section.heading] if section.heading else [], section.items):
        yield from sub
    for child in section.children:
        yield from flat(child)


def pairs(section):
    """Each section with each of its children."""
    for child in section.children:
        yield section, child
        yield from pairs(child)


def meeting_of(*levels):
    return Meeting(tuple(Heading(f"h{i}", Span(i, i), level) for i, level in enumerate(levels)), Source(""))


@given(meetings(max_items=12))
def test_the_tree_of_sections_holds_every_item_once_and_in_order(meeting):
    assert list(flat(meeting.sections())) == list(meeting.items)


@given(meetings(max_items=12))
def test_a_heading_stands_above_deeper_ones_only(meeting):
    root = meeting.sections()
    assert root.heading is None
    for section, child in pairs(root):
        assert child.heading is not None
        assert not any(isinstance(item, Heading) for item in child.items)
        if section.heading is not None:
            assert section.heading.level < child.heading.level


@given(meetings(max_items=12))
def test_a_remark_names_the_headings_above_it(meeting):
    def walk(section, above):
        if section.heading and section.heading.level > 0:
            above = (*above, section.heading.text)
        for item in section.items:
            if isinstance(item, Remark):
                assert item.section == above
        for child in section.children:
            walk(child, above)

    walk(meeting.sections(), ())


def test_siblings_children_and_skipped_levels():
    def shape(section):
        return [(child.heading.text, shape(child)) for child in section.children]

    tree = meeting_of(1, 3, 2, 2, 1, 0, 4).sections()
    assert shape(tree) == [("h0", [("h1", []), ("h2", []), ("h3", [])]), ("h4", []), ("h5", [("h6", [])])]


def test_levels_below_zero_lose_nothing():
    meeting = meeting_of(-1, 2, -5)
    assert list(flat(meeting.sections())) == list(meeting.items)


def test_nesting_may_be_deeper_than_the_stack():
    section, depth = meeting_of(*range(5000)).sections(), 0
    while section.children:
        [section] = section.children
        depth += 1
    assert depth == 5000


@given(meetings())
def test_by_speaker_shares_out_all_remarks(meeting):
    shared = meeting.by_speaker()
    assert all(remark.speaker == speaker for speaker, remarks in shared.items() for remark in remarks)
    assert sorted(id(remark) for remarks in shared.values() for remark in remarks) == sorted(map(id, meeting.remarks))
    assert list(shared) == list(dict.fromkeys(remark.speaker for remark in meeting.remarks))
    places = {id(remark): at for at, remark in enumerate(meeting.remarks)}
    for remarks in shared.values():
        assert [places[id(remark)] for remark in remarks] == sorted(places[id(remark)] for remark in remarks)


@given(meetings())
def test_remarks_and_headings_are_views_of_the_items(meeting):
    assert [item for item in meeting.items if item in meeting.remarks and isinstance(item, Remark)] == list(
        meeting.remarks
    )
    assert [item for item in meeting.items if isinstance(item, Heading)] == list(meeting.headings)
    for remark in meeting.remarks:
        assert remark.text.split("\n") == [p.text for p in remark.paragraphs if p.text] or not remark.text
        assert [note for p in remark.paragraphs for note in p.notes] == list(remark.notes)


@given(meetings())
def test_meetings_pickle_copy_and_hash(meeting):
    for twin in (pickle.loads(pickle.dumps(meeting)), copy.copy(meeting), copy.deepcopy(meeting)):
        assert twin == meeting
        assert twin.ledger == meeting.ledger
        assert twin.detection == meeting.detection
        assert (twin.source.text, twin.source.data) == (meeting.source.text, meeting.source.data)
        assert hash(twin) == hash(meeting)
