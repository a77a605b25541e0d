"""The machine of markup: what each action does with the events of a document."""

from __future__ import annotations

from xml.sax.saxutils import escape

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Heading, Insertion, Meeting, Note, NoteKind, Remark, Role, Vote
from onrecord.spec import (
    INLINE,
    Aside,
    Ballot,
    Break,
    Call,
    Closing,
    Fact,
    Head,
    Hide,
    HtmlFormat,
    Label,
    Mark,
    Para,
    Part,
    Print,
    Reading,
    Show,
    Sitting,
    Sniff,
    Space,
    Speaker,
    Take,
    Topic,
    Turn,
    Word,
    XmlFormat,
    compile_pattern,
)


def speaker_of(attrs, _context):
    return Speaker(attrs["who"]) if attrs.get("who") else None


BASE = {
    "u": Turn(speaker=speaker_of, merge=True),
    "speech": Turn(speaker=speaker_of),
    "p": Para(),
    "label": Label(),
    "next": Label(pending=True),
    "note": Aside(),
    "h": Head(1, more=True),
    "div": Closing(),
    "print": Print(facts=lambda text, _attrs, context: {"title": text[:3], "author": context.parts.get("by")}),
    "by": Part("by", shown=True),
    "vote": Ballot(lambda text, _attrs, _context: {"voters": (("yes", text),)}, more=True),
    "pb": Break(page="n", paragraph=False),
    "w": Word(),
    "br": Space(),
    "top": Topic("name"),
    "head": Hide(),
    "show": Show(),
    "title": Fact("title"),
    "doc|i": INLINE,
}


def xml_format(**more):
    return XmlFormat(id="zz.test", title="Test", sniff=Sniff(), elements={**BASE, **more}, silent=True)


def read(body: str, **more) -> Meeting:
    return xml_format(**more).parse(f"<doc>{body}</doc>")


def said(meeting: Meeting):
    return [(r.label, r.speaker and r.speaker.name, r.text) for r in meeting.remarks]


def test_turns_of_one_speaker_merge_only_where_the_format_says_so():
    assert len(read("<u who='A'>x</u> <u who='A'>y</u>").remarks) == 1
    assert len(read("<speech who='A'>x</speech> <speech who='A'>y</speech>").remarks) == 2
    assert len(read("<u who='A'>x</u><u who='B'>y</u><u who='A'>z</u>").remarks) == 3


@pytest.mark.parametrize(
    "between", ["<note>n</note>", "<h>n</h>", "n", "<p>n</p>", "<div/>", "<next>N:</next>", "<vote>n</vote>"]
)
def test_what_stands_between_keeps_turns_apart(between):
    assert len([r for r in read(f"<u who='A'>x</u>{between}<u who='A'>y</u>").remarks if r.text]) == 2


@pytest.mark.parametrize("between", ["", "\n", "<pb n='2'/>", "<!-- n -->", "<i/>", "<head>n</head>"])
def test_what_says_nothing_does_not(between):
    (remark,) = read(f"<u who='A'>x</u>{between}<u who='A'>y</u>").remarks
    assert remark.text == "x\ny"


def test_a_label_waits_for_its_turn():
    meeting = read("<next>Ada:</next> <u who='A'>x</u><u who='A'>y</u>")
    assert said(meeting) == [("Ada:", "A", "x\ny")]


def test_a_label_without_a_turn_is_a_note():
    meeting = read("<next>Ada:</next><next>Ada:</next><next>Eva:</next><u>x</u><next>Tom:</next>")
    assert [(r.label, r.text) for r in meeting.remarks] == [("Eva:", "x")]
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["Ada:", "Ada:", "Tom:"]


def test_a_label_inside_a_turn_belongs_to_it_until_words_were_said():
    meeting = read("<u who='A'><label>Ada:</label>x<label>Eva:</label>y</u>")
    assert said(meeting) == [("Ada:", "A", "x"), ("Eva:", "Eva", "y")]


def test_a_note_may_be_the_label_of_a_fresh_turn():
    aside = Aside(label=compile_pattern(".{2,20}:"))
    meeting = read(
        "<u who='A'><note>Ada:</note>x <note>Note:</note></u><u who='B'><note>(Noise)</note><note>Eva:</note>y</u>",
        note=aside,
    )
    assert [(r.label, r.text, [n.text for n in r.notes]) for r in meeting.remarks] == [
        ("Ada:", "x", ["Note:"]),
        ("Eva:", "y", ["(Noise)"]),
    ]


def test_documents_inside_a_document():
    meeting = read("<print>one <print>two <by>Ada</by></print> three <p>four</p></print>")
    printed = [(item.text, item.title, item.author) for item in meeting.items if isinstance(item, Insertion)]
    assert printed == [("one", None, None), ("two Ada", "two", "Ada"), ("three four", "thr", "Ada")]


def test_headings_and_votes_go_on_only_without_words_between():
    meeting = read(
        "<label>A:</label><h>1</h> <h>one</h><p>x</p><h>2</h><vote>Ada</vote><vote>Eva</vote><p>y</p><vote>Tom</vote>"
    )
    assert [item.text for item in meeting.items if isinstance(item, Heading)] == ["1\none", "2"]
    votes = [item for item in meeting.items if isinstance(item, Vote)]
    assert [vote.voters for vote in votes] == [(("yes", "Ada"), ("yes", "Eva")), (("yes", "Tom"),)]
    assert [r.text for r in meeting.remarks] == ["x\ny"]


def test_headings_end_with_their_topic():
    body = (
        "<h>0</h><speech>a</speech><top name='T'><h>1</h><speech>x</speech></top><top name='U'><speech>y</speech></top>"
    )
    assert [r.section for r in read(body, h=Head(1)).remarks] == [("0",), ("T", "1"), ("U", "0")]


def test_hidden_elements_do_not_part_a_paragraph_and_tell_their_facts():
    meeting = read("<speech>one <head>not <title>The title</title></head>word</speech>")
    assert meeting.title == "The title"
    assert [r.text for r in meeting.remarks] == ["one word"]
    assert meeting.ledger.at(meeting.source.text.index("not")).role is Role.METADATA


def test_shown_inside_hidden():
    meeting = read("<head>x <show><speech>y</speech></show> z</head>")
    assert [r.text for r in meeting.remarks] == ["y"]


def test_code_is_called_in_hidden_elements_and_gets_their_text():
    seen = []
    code = {
        "call": Call(lambda attrs, _context: seen.append(attrs["n"])),
        "take": Take(lambda text, attrs, _context: seen.append((text, attrs["n"]))),
    }
    meeting = read("<head><call n='1'/><take n='2'>a <take n='3'>b</take> c</take></head><speech>d</speech>", **code)
    assert seen == ["1", ("b", "3"), ("a c", "2")]
    assert [item.text for item in meeting.items] == ["d"]


def test_several_meetings_share_what_stands_before_them():
    sitting = Sitting(lambda attrs, _context: {"title": attrs["n"]})
    fmt = xml_format(sitting=sitting)
    from onrecord import parse_all

    meetings = list(
        parse_all("<doc><sitting n='1'><u>x</u></sitting><sitting n='2'><u>y</u></sitting></doc>", format=fmt)
    )
    assert [(m.title, [r.text for r in m.remarks]) for m in meetings] == [("1", ["x"]), ("2", ["y"])]


def test_what_stands_before_the_first_meeting_is_kept_and_its_facts_hold_for_all():
    sitting = Sitting(lambda attrs, _context: {"place": attrs.get("at")})
    fmt = xml_format(sitting=sitting, h0=Head(0), who=Fact("place"))
    from onrecord import parse_all

    text = "<doc><h0>All</h0><who>Hall</who><odd/><speech>First.</speech><sitting><speech>x</speech></sitting><odd/>{}</doc>"
    one, two = parse_all(text.format("<sitting at='Deck'><speech>y</speech></sitting>"), format=fmt)
    assert [[item.text for item in m.items] for m in (one, two)] == [["All", "First.", "x"], ["y"]]
    assert [(m.title, m.place) for m in (one, two)] == [("All", "Hall"), ("All", "Deck")]
    assert [[d.code for d in m.diagnostics] for m in (one, two)] == [["element-unknown:odd"], []]


def test_a_meeting_may_begin_inside_a_named_section():
    fmt = xml_format(sitting=Sitting(), named=Topic("n"))
    from onrecord import parse_all

    sitting = "<sitting><speech>x</speech></sitting>"
    meetings = list(parse_all(f"<doc><named n='Boats'>{sitting}{sitting}</named>{sitting}</doc>", format=fmt))
    assert [m.remarks[0].section for m in meetings] == [("Boats",), ("Boats",), ()]


def test_a_page_number_may_be_computed():
    meeting = read("<pb n='S12'/><speech>x</speech>", pb=Break(page=lambda attrs: attrs["n"].strip("S")))
    assert meeting.remarks[0].page == "12"


def test_the_first_selector_that_fits_wins_whatever_attribute_it_tests():
    elements = {
        "p[@a='1'][@b]": Head(1),
        "doc/p[@a='2']": Head(2),
        "p[@c='x']": Head(3),
        "p[@a='1']": Head(4),
        "*[@d]": Head(5),
        "p": Head(6),
        "doc": INLINE,
    }
    fmt = XmlFormat(id="zz.test", title="Test", sniff=Sniff(), elements=elements, silent=True)
    body = (
        "<p a='1' b='' c='x'>1</p><p a='2'>2</p><p c='x' a='1'>3</p><p a='1'>4</p><q d='1'>5</q><p a='3'>6</p><p>6</p>"
    )
    meeting = fmt.parse(f"<doc>{body}</doc>")
    assert [(item.text, item.level) for item in meeting.items if isinstance(item, Heading)] == [
        (str(n), n) for n in (1, 2, 3, 4, 5, 6, 6)
    ]


def test_unknown_elements_are_counted_and_their_text_is_kept():
    meeting = read("<speech>a <x>b</x> <x/><n:i>c</n:i></speech>")
    assert [(d.code, d.message.split(", ")[1]) for d in meeting.diagnostics] == [("element-unknown:x", "found 2 times")]
    assert meeting.remarks[0].text == "a b c"


# --- paragraphs that are read --------------------------------------------------------------------------------------


def bold_first(text, marks, _context):
    """A label is what a paragraph has in bold at its beginning; italics are notes; a capital X alone is a vote."""
    label = next((m.end for m in marks if m.name == "b" and not text[: m.start].strip()), 0)
    notes = [(m.start, m.end, NoteKind.STAGE) for m in marks if m.name == "i" and m.start >= label]
    if text.strip() == "X":
        return Reading(vote={"result": "carried"})
    if text.strip() == "END":
        return Reading(closes=True)
    return Reading(label=label, speaker=Speaker(text[:label].strip()) if label else None, notes=notes)


PAGE = HtmlFormat(
    id="zz.page",
    title="Page",
    sniff=Sniff(),
    elements={"p": Para(read=bold_first), "b": Mark("b"), "i": Mark("i"), "a|div": INLINE},
    silent=True,
)


def page(body: str) -> Meeting:
    return PAGE.parse(f"<div>{body}</div>")


def test_a_label_goes_on_in_the_next_paragraph_and_what_parts_it_from_speech_is_markup():
    def read_label(text, _marks, _context):
        if text.startswith("Ada"):
            return Reading(label=len(text), speaker=Speaker("Ada"))
        label, _, _ = text.partition(" – ")
        return Reading(label=len(label), separator=3, speaker=Speaker("Ada", role=label), more=True)

    fmt = HtmlFormat(id="zz.more", title="More", sniff=Sniff(), elements={"p": Para(read=read_label), "div": INLINE})
    meeting = fmt.parse("<div><p>Ada,</p><p>rapporteur. – One.</p><p>Chair. – Two.</p></div>")
    assert [(r.label, r.speaker and r.speaker.role, r.text) for r in meeting.remarks] == [
        ("Ada, rapporteur.", "rapporteur.", "One."),
        ("Chair.", "Chair.", "Two."),
    ]
    assert meeting.ledger.at(meeting.source.text.index("– One")).role is Role.MARKUP


def test_a_paragraph_says_what_it_holds():
    meeting = page(
        "<p>before<p><a></a><b>A&amp;B</b> said&nbsp;<i>noise</i> more<p><i>all</i> <i>noise</i><p>x <b>y</b><p>X<p>END<p>after"
    )
    (remark,) = meeting.remarks
    assert (remark.label, remark.text) == ("A&B", "said more\nx y\nEND")
    assert [(n.text, n.offset) for n in remark.notes] == [("noise", 4), ("all", 9), ("noise", 9)]
    assert [item.result for item in meeting.items if isinstance(item, Vote)] == ["carried"]
    assert [item.text for item in meeting.items if isinstance(item, Note)] == ["before", "after"]


RUNS = st.lists(
    st.tuples(
        st.sampled_from(["", "b", "i"]),
        st.sampled_from(["a", "b c", "&amp;", "x&nbsp;y", "<a>d</a>e"]),
        st.sampled_from(["", " ", "\n"]),
    ),
    max_size=6,
)
PLAIN = {"&amp;": "&", "x&nbsp;y": "x\xa0y", "<a>d</a>e": "de"}


@given(RUNS)
def test_marks_lead_to_the_words_that_they_cover(runs):
    seen = []
    spy = Para(read=lambda text, marks, _context: seen.extend((m.name, text[m.start : m.end]) for m in marks))
    elements = {"p": spy, "b": Mark("b"), "i": Mark("i"), "a": INLINE}
    fmt = HtmlFormat(id="zz.spy", title="Spy", sniff=Sniff(), elements=elements, silent=True)
    fmt.parse(
        "<p>" + "".join((f"<{name}>{words}</{name}>" if name else words) + gap for name, words, gap in runs) + "</p>"
    )
    assert seen == [(name, PLAIN.get(words, words)) for name, words, _ in runs if name]


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=6)


@given(st.lists(st.tuples(st.sampled_from("AB"), st.lists(WORDS, min_size=1, max_size=4)), max_size=8))
def test_what_is_said_is_kept_in_order(turns):
    body = "".join(f"<speech who='{who}'><p>{'</p><p>'.join(map(escape, words))}</p></speech>" for who, words in turns)
    assert said(read(body)) == [(None, who, "\n".join(words)) for who, words in turns]
    assert all(isinstance(item, Remark) for item in read(body).items)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_line_may_be_a_paragraph(end):
    fmt = XmlFormat(
        id="zz.lines",
        title="Lines",
        sniff=Sniff(),
        elements={"t": Turn(speaker=speaker_of), "p": Para(lines=True), "q": Para(), "note": Aside(), "a": INLINE},
    )
    text = end.join(["<a><t><p>", "one", " ", "two <note>x", "y</note> &amp;", "three</p><q>four", "five</q></t></a>"])
    (remark,) = fmt.parse(text).remarks
    assert [p.text for p in remark.paragraphs] == ["one", "two &", "three", "four five"]


def test_a_part_may_be_shown_by_its_words():
    fmt = XmlFormat(
        id="zz.parts",
        title="Parts",
        sniff=Sniff(),
        elements={"l": Label(), "n": Part("n", shown=str.istitle), "p": Para(), "a": INLINE},
    )
    meeting = fmt.parse("<a><l><n>Ada</n></l><p>One.</p><l><n>NOBODY</n></l><p>Two.</p></a>")
    assert [r.label for r in meeting.remarks] == ["Ada", None]
    assert meeting.ledger.at(meeting.source.text.index("NOBODY")).role is Role.METADATA


def test_one_silent_sitting_does_not_lose_the_others():
    from onrecord import ReadError, parse_all

    fmt = evolve(xml_format(sitting=Sitting()), silent=False)
    meetings = list(parse_all("<doc><sitting><speech>x</speech></sitting><sitting> </sitting></doc>", format=fmt))
    assert [len(m.remarks) for m in meetings] == [1, 0]
    with pytest.raises(ReadError, match="holds no remarks"):
        list(parse_all("<doc><sitting> </sitting><sitting> </sitting></doc>", format=fmt))
