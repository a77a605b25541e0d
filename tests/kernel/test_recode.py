"""Text that was encoded twice."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import Recorder
from onrecord.kernel.recode import Recoder, is_double, recoding, repair
from onrecord.kernel.xml import parse_xml

LETTERS = st.text(st.characters(categories=("L", "Nd", "Zs", "Po")), max_size=30)


@given(LETTERS)
def test_what_was_encoded_twice_is_repaired(text):
    assume(any(ord(c) > 0x7F for c in text))
    broken = text.encode().decode("latin-1")
    assert is_double(broken)
    assert repair(broken) == text


@given(LETTERS)
def test_text_in_order_stays_as_it_is(text):
    target = Recorder()
    if not is_double(text):
        assert recoding(text, target) is target


@given(LETTERS)
def test_regions_cover_the_same_text(text):
    document = f"<a>{text.encode().decode('latin-1').replace('<', '').replace('&', '')}</a>"
    plain, repaired = Recorder(), Recorder()
    parse_xml(document, plain, limits=Limits())
    parse_xml(document, Recoder(document, repaired), limits=Limits())
    assert _covered(plain, document) == _covered(repaired, document)


def _covered(recorder, document):
    return [document[i] for event in recorder.events if event[0] == "text" for i in range(event[1], event[2])]
