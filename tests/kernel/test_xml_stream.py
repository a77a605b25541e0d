"""Reading XML in parts: the same events as reading it whole, and no more text in memory than is needed."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.kernel.test_xml import NAMED, SOUP, documents, events

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import Recorder
from onrecord.kernel.xml_stream import Window, stream_xml
from onrecord.model.errors import LimitError

STEPS = st.integers(min_value=1, max_value=200)


def streamed(text, step, ahead=0, **options):
    recorder = Recorder()
    window = Window(io.StringIO(text, newline="").read, step=step, ahead=ahead)
    for _ in stream_xml(window, recorder, limits=options.pop("limits", Limits()), **options):
        pass
    return recorder.events


@given(documents(), STEPS)
def test_a_sound_document_reads_the_same_in_parts_of_any_size(text, step):
    assert streamed(text, step, entities=NAMED) == events(text, entities=NAMED)


@given(SOUP, STEPS)
def test_a_broken_document_gives_events_in_order(text, step):
    found = streamed(f"<r>{text}</r>", step, ahead=8)
    assert [kind for kind, *_ in found].count("start") == [kind for kind, *_ in found].count("end")
    regions = [event[1:3] for event in found if event[0] == "text"]
    assert all(before[1] <= after[0] for before, after in pairwise(regions))


@pytest.mark.parametrize("step", [1, 2, 50])
def test_a_declaration_behind_a_byte_order_mark_stands_at_the_beginning(step):
    text = "\ufeff<?xml version='1.0'?><r/>"
    assert streamed(text, step) == events(text)


@given(SOUP)
def test_a_broken_document_reads_the_same_where_the_reader_sees_its_end(text):
    assert streamed(text, 10, ahead=len(text) + 1) == events(text)


def test_the_window_forgets_what_was_read():
    text = "<r>" + "<p>Order.</p>\n" * 1000 + "</r>"
    window = Window(io.StringIO(text).read, step=100, ahead=10)
    most = 0
    for _ in stream_xml(window, Recorder(), limits=Limits()):
        most = max(most, len(window.text))
    assert most < 300
    assert len(window) == len(text)


def test_what_the_target_still_needs_stays():
    window = Window(io.StringIO("<r>" + "<p>Order.</p>" * 100 + "</r>").read, step=50, ahead=0)
    for _ in stream_xml(window, Recorder(), limits=Limits(), keep=lambda: 5):
        assert window[5:12] == ">Order."


def test_a_long_comment_is_read_whole_in_few_steps():
    text = f"<r><!--{'-< ' * 50_000}--><p>Order.</p></r>"
    asked = []

    file = io.StringIO(text)

    def more(n):
        asked.append(n)
        return file.read(n)

    recorder = Recorder()
    for _ in stream_xml(Window(more, step=100, ahead=10), recorder, limits=Limits()):
        pass
    assert recorder.events == events(text)
    assert len(asked) < 20


def test_the_limit_on_bytes_is_for_what_is_in_memory():
    limits = Limits(bytes=1000)
    assert streamed("<r>" + "<p>Order.</p>" * 1000 + "</r>", 100, limits=limits)
    with pytest.raises(LimitError, match="the limit of 1000 on bytes"):
        streamed(f"<r><!--{'x' * 5000}--></r>", 100, limits=limits)
