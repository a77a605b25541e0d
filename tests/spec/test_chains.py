"""Pieces of a speech become one remark, and every label stays where it can be found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder
from onrecord.model import Note, Remark, Role, Source, Speaker
from onrecord.spec.chains import join_chains
from onrecord.testing import check_meeting

PIECES = st.lists(st.tuples(st.sampled_from(["A", "B"]), st.sampled_from(["x", "y", ""]), st.booleans()), max_size=8)


@given(PIECES)
def test_joining_loses_no_label_and_no_word(pieces):
    text = "".join(f"{label}{who}w." + "N" * noted for who, label, noted in pieces)
    builder = Builder(Source(text))
    at = 0
    for who, label, noted in pieces:
        printed = builder.label([(at, at + len(label), None)]) if label else None
        builder.open(printed, Speaker(who), at)
        at += len(label)
        builder.hide(at, at + 1, Role.METADATA, "who")
        builder.paragraph([(at + 1, at + 3, None)])
        builder.close()
        at += 3
        if noted:
            builder.note([(at, at + 1, None)])
            at += 1
    builder.end()
    join_chains(builder, lambda before, remark: before.speaker == remark.speaker)
    remarks = [item for item in builder.items if isinstance(item, Remark)]
    runs = [who for i, (who, _, _) in enumerate(pieces) if i == 0 or pieces[i - 1][0] != who]
    assert [remark.speaker and remark.speaker.name for remark in remarks] == runs
    assert sum(remark.text.count("w.") for remark in remarks) == len(pieces)
    notes = sum(isinstance(item, Note) for item in builder.items) + sum(len(remark.notes) for remark in remarks)
    assert notes >= sum(noted for _, _, noted in pieces)
    check_meeting(builder.finish())
