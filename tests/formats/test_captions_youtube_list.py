"""Conformance of captions.youtube_list."""

from __future__ import annotations

import json
import pathlib
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from onrecord.formats.captions.youtube_list import FORMAT
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestCaptionsYoutubeList(FormatSuite):
    format = "captions.youtube_list"
    samples = HERE / "captions" / "youtube_list"
    others = HERE


SNIPPETS = st.lists(
    st.tuples(
        st.sampled_from(("", ">> ", ">>> ")), st.sampled_from(("AYE.", "é “x”\t\\", "five\nsix")), st.integers(0, 9000)
    ),
    min_size=1,
    max_size=10,
)


@given(SNIPPETS, st.booleans(), st.sampled_from((float, str)))
def test_each_marker_opens_a_remark(
    snippets: list[tuple[str, str, int]],
    ascii_only: bool,  # noqa: FBT001 (drawn)
    number: type[float | str],
) -> None:
    data = [{"text": m + t, "start": number(s), "duration": number(1.5)} for m, t, s in snippets]
    meeting = FORMAT.parse(json.dumps(data, ensure_ascii=ascii_only))
    marks = [m.strip() for m, _, _ in snippets if m]
    assert [r.label for r in meeting.remarks if r.label] == marks
    assert " ".join(r.text for r in meeting.remarks).split() == " ".join(t for _, t, _ in snippets).split()
    assert meeting.remarks[0].start == timedelta(seconds=snippets[0][2])
    assert meeting.remarks[-1].end == timedelta(seconds=snippets[-1][2] + 1.5)
