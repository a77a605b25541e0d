"""What rules of lines do with views that know more than their text."""

from __future__ import annotations

import datetime as dt
import random
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Meeting
from onrecord.model.errors import ReadError
from onrecord.model.items import Heading, Note, NoteKind
from onrecord.spec import LineFormat, Page, Pick, Role, Rule, Sniff, Span

LABEL = Rule(Role.SPEECH, r"(?P<label>[A-Z]{3,}): ", examples=("CHAIR: Order.",))
OPENING = Rule(Role.SPEECH, r"(?=Good )", name="opening", head=True, examples=("Good evening.",))
TOPIC = Rule(Role.NOTE, r"Topic: [^\n]*", kind=NoteKind.PREAMBLE, name="topic", head=True, examples=("Topic: boats",))


def line_format(*rules: Rule, **more: object) -> LineFormat:
    return LineFormat(
        id="xx.talk", title="Talk", sniff=Sniff(), rules=rules, wrappers=("html", "markdown", "feed"), **more
    )


def test_headings_of_the_markup_stand_above_remarks():
    page = "<h1>Day two</h1><h2>Boats</h2><p>CHAIR: Yes.</p><h3>Big ones</h3><p>HOLM: No.</p><h2>CHAIR: Well.</h2>"
    meeting = line_format(LABEL).parse(page)
    assert [(h.text, h.level) for h in meeting.items if isinstance(h, Heading)] == [
        ("Day two", 0),
        ("Boats", 1),
        ("Big ones", 2),
    ]
    assert [(r.label, r.text, r.section) for r in meeting.remarks] == [
        ("CHAIR", "Yes.", ("Boats",)),
        ("HOLM", "No.", ("Boats", "Big ones")),
        ("CHAIR", "Well.", ("Boats", "Big ones")),
    ]


def test_the_first_heading_of_markdown_is_the_title():
    meeting = line_format(LABEL).parse("# Day two\n\n## Boats\n\n**CHAIR:** Yes.\n")
    assert meeting.title == "Day two"
    assert meeting.remarks[0].section == ("Boats",)


def test_a_rule_of_the_head_counts_above_the_first_remark_only():
    meeting = line_format(TOPIC, LABEL).parse("Topic: boats\n\nCHAIR: Yes.\n\nTopic: bells\n")
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["Topic: boats"]
    assert [r.text for r in meeting.remarks] == ["Yes.\nTopic: bells"]


def test_speech_may_begin_without_a_label():
    meeting = line_format(LABEL, OPENING).parse("A talk\n\nGood evening.\n\nWe begin.\n\nCHAIR: Good.\n\nGood night.\n")
    assert [(r.label, r.text) for r in meeting.remarks] == [
        (None, "Good evening.\nWe begin."),
        ("CHAIR", "Good.\nGood night."),
    ]


def test_a_remark_without_a_label_begins_where_its_words_stand():
    [remark] = line_format(OPENING).parse("<html><body><h1>A talk</h1><p>Good evening.<p>We begin.</html>").remarks
    assert (remark.label, remark.span) == (None, Span(remark.paragraphs[0].span.start, remark.paragraphs[1].span.end))


def test_a_label_goes_before_an_opening_at_the_same_place():
    opening = Rule(Role.SPEECH, r"(?=[A-Z])", name="opening", head=True, examples=("Yes",))
    meeting = line_format(opening, infer=True).parse(
        "Ms Holm: Yes.\n\nMr Birch: No.\n\nMs Holm: Yes!\n\nMr Birch: No!\n"
    )
    assert [r.label for r in meeting.remarks] == ["Ms Holm", "Mr Birch"] * 2


def test_what_the_text_says_goes_before_what_the_page_says():
    page = "<html><meta name=date content=2031-04-09><div class=where>Port Arden</div><p>{}CHAIR: Yes.</p>"
    pick = Pick("date", r"^(?P<date>\w+ \d+, \d{4})$", date=True)
    fmt = line_format(LABEL, header=(pick,), page=Page(facts=(("place", "div.where"),)))
    meeting = fmt.parse(page.format("April 7, 2031<br>"))
    assert (meeting.date, meeting.place) == (dt.date(2031, 4, 7), "Port Arden")
    assert fmt.parse(page.format("")).date == dt.date(2031, 4, 9)


def test_only_the_items_of_a_feed_that_have_labels_are_meetings():
    def feed(*bodies: str) -> str:
        items = "".join(
            f"<item><title>T{k}</title><description><![CDATA[<p>{b}</p>]]></description></item>"
            for k, b in enumerate(bodies)
        )
        return f"<rss><channel>{items}</channel></rss>"

    fmt = line_format(LABEL, OPENING)
    meetings = fmt.read(_source(feed("A ship sailed.", "CHAIR: Yes.", "Good ships sail.", "HOLM: No.")))
    assert [(m.title, m.remarks[0].label) for m in meetings] == [("T1", "CHAIR"), ("T3", "HOLM")]
    with pytest.raises(ReadError, match="none of the 2 documents"):
        fmt.read(_source(feed("A ship sailed.", "Good ships sail.")))


def _source(text: str):
    from onrecord.model.source import Source

    return Source(text)


def test_a_page_that_hides_more_than_the_format_expects_is_reported():
    page = "<p>CHAIR: Yes, we begin.</p><footer>{}</footer>"
    assert "text-hidden" not in {d.code for d in line_format(LABEL).parse(page.format("x")).diagnostics}
    more = page.format("Terms of use")
    assert "text-hidden" in {d.code for d in line_format(LABEL).parse(more).diagnostics}
    assert "text-hidden" not in {d.code for d in line_format(LABEL, max_furniture=0.9).parse(more).diagnostics}


NAMES = ("Ms Holm", "Mr Birch", "The Mayor")
WORDS = st.lists(
    st.sampled_from("the boats of our town are old and we mend them each year".split()), min_size=9, max_size=60
)


def said(meeting: Meeting) -> list[tuple[str | None, str]]:
    return [(r.label, " ".join(r.text.split())) for r in meeting.remarks]


@given(st.lists(WORDS, min_size=6, max_size=14))
def test_numbers_of_lines_are_no_speech(speeches):
    turns = [(NAMES[k % 3], f"{' '.join(words).capitalize()}.") for k, words in enumerate(speeches)]
    lines = [line for name, speech in turns for line in textwrap.wrap(f"{name}: {speech}", 60)]
    fmt = LineFormat(id="xx.sheet", title="Sheets", sniff=Sniff(), infer=True, wrappers=("numbered",))
    meeting = fmt.parse("\n".join(f"{i % 25 + 1:3d}  {line}" for i, line in enumerate(lines)))
    assert said(meeting) == turns
    assert {row.role for row in meeting.ledger} >= {Role.FURNITURE}


def test_lines_that_return_once_a_page_are_no_speech():
    fmt = LineFormat(id="xx.sheet", title="Sheets", sniff=Sniff(), infer=True)
    chance = random.Random(4)
    words = "the boats of our town are old and we mend them each year as long as there is wood".split()
    turns = [f"{NAMES[k % 3]}: We say {' '.join(chance.choices(words, k=9 + k * 7 % 60))}." for k in range(60)]
    lines = [line for turn in turns for line in (*textwrap.wrap(turn, 50), "")]
    plain = fmt.parse("\n".join(lines))
    pages = ["\n".join([f"TOWN OF ARDEN, SHEET {k // 25}", *lines[k : k + 25]]) for k in range(0, len(lines), 25)]
    meeting = fmt.parse("\n".join(pages))
    assert said(meeting) == said(plain)
    assert {row.rule for row in meeting.ledger if row.role is Role.FURNITURE} == {"inferred-furniture"}
