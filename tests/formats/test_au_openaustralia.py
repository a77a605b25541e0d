"""Conformance and edge cases of au.openaustralia."""

from __future__ import annotations

import datetime as dt
import pathlib
from xml.sax.saxutils import escape, quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.au.openaustralia import FORMAT
from onrecord.model import Meeting, Note, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "au" / "openaustralia" / "2031-03-04.xml"


class TestAuOpenaustralia(FormatSuite):
    format = "au.openaustralia"
    samples = HERE / "au" / "openaustralia"
    others = HERE


def speech(name: str, *paragraphs: str, **attributes: str) -> str:
    more = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<speech speakername={quoteattr(name)}{more}>{''.join(f'<p>{p}</p>' for p in paragraphs)}</speech>"


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<debates>{body}</debates>")


def test_what_the_sample_tells_beside_the_words():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    (vote,) = [item for item in meeting.items if isinstance(item, Vote)]
    assert vote.counts == (("ayes", 1), ("noes", 1))
    assert vote.voters == (("aye", "Ada Maria Lund"), ("aye (teller)", "Jo Berg"), ("no", "Ivo Holm"))
    assert vote.locator == "uk.org.publicwhip/debate/2031-03-04.5.1"
    lund, others = meeting.remarks
    assert (lund.start, lund.section) == (dt.time(9, 1), ("HARBOURS BILL 2031", "First Reading"))
    assert lund.speaker is not None
    assert others.speaker is not None
    assert lund.speaker.identifiers == (("openaustralia", "uk.org.publicwhip/member/901"),)
    assert others.speaker.identifiers == ()
    assert [n.text for n in lund.notes] == ["Question agreed to."]
    assert "Bill read a first time." in [n.text for n in meeting.items if isinstance(n, Note)]


def test_a_document_that_is_incorporated_is_no_speech():
    document = '<p class="italic">The list read as follows—</p><dl><dt>Bridges</dt><dd>Old ones.</dd></dl>'
    body = speech("Ada Lund", "I seek leave.").replace("</speech>", f"{document}<p>I thank the house.</p></speech>")
    (remark,) = read(body).remarks
    assert remark.text == "I seek leave.\nI thank the house."
    assert [note.text for note in remark.notes] == ["The list read as follows—", "Bridges", "Old ones."]


def test_the_senate_has_other_identifiers():
    meeting = read(speech("Ada Lund", "Yes.", id="uk.org.publicwhip/lords/2031-03-05.1.1"))
    assert (meeting.date, meeting.extra["au.openaustralia"]["chamber"]) == (dt.date(2031, 3, 5), "Senate")


def test_a_document_of_procedure_only_is_valid():
    assert read('<speech nospeaker="true"><p>The House met.</p></speech>').remarks == ()


words = st.lists(st.sampled_from("tide moon harbour crane & < é £ —".split()), min_size=1, max_size=6).map(" ".join)
kinds = st.sampled_from(["speech", "interjection", "question", "answer", "continuation"])
turns = st.lists(st.tuples(kinds, st.sampled_from(["Ada Lund", "Ivo Holm"]), st.lists(words, min_size=1, max_size=3)))


@settings(max_examples=60)
@given(turns, st.sampled_from(["", "<minor-heading>Tides</minor-heading>", "<bills><bill>TIDES</bill></bills>"]))
def test_documents_are_read_as_they_were_built(said, filler):
    meeting = read(filler.join(speech(name, *map(escape, ps), talktype=kind) for kind, name, ps in said))
    found = [(r.kind.value, r.label, [p.text for p in r.paragraphs]) for r in meeting.remarks]
    assert found == [(kind.replace("continuation", "speech"), name, ps) for kind, name, ps in said]
