"""Conformance of generic.xml."""

from __future__ import annotations

import datetime as dt
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import OnrecordError
from onrecord.formats.generic.xml import FORMAT
from onrecord.testing import FormatSuite
from onrecord.testing.laws import check_meeting

HERE = pathlib.Path(__file__).parent


class TestGenericXml(FormatSuite):
    format = "generic.xml"
    samples = HERE / "generic" / "xml"
    others = HERE


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("TUESDAY, 4 MARCH 2031", dt.date(2031, 3, 4)),
        ("Dienstag, den 4. M\u00e4rz 2031", dt.date(2031, 3, 4)),
        ("2031-03-04", dt.date(2031, 3, 4)),
        ("undated", None),
    ],
)
def test_the_date_is_read_in_any_language(printed, date):
    text = f"<debate><date>{printed}</date><speech speaker='Ada Lund'><p>Order.</p></speech></debate>"
    meeting = FORMAT.parse(text)
    assert meeting.date == date
    check_meeting(meeting)


PEOPLE = ["Ms Ilse Arnt", "Mr Bo Lind", "Dr Una Moss"]
SAID = [
    "Good morning. We begin.",
    "Who pays for the wheel?",
    "The county does, and we have it in writing.",
    "So be it, and let us all go home.",
]

SHAPES = {
    "values": "<row><id>{n}</id><spk_label>{who}</spk_label><uttered>{said}</uttered></row>",
    "escaped": "<item><member_name>{who}</member_name><body_html>&lt;p&gt;{said}&lt;/p&gt;</body_html></item>",
    "marked": "<item><member_name>{who}</member_name><body_html><![CDATA[<p>{said}</p>]]></body_html></item>",
    "attribute": "<post speaker_name='{who}' nr='{n}'>{said}</post>",
    "deep": "<act><who><full><title/><nameOf>{who}</nameOf></full></who><seg><grp><ln><ch>{said}</ch></ln></grp></seg></act>",
    "halves": "<act><person><givenName>{first}</givenName><familyName>{last}</familyName></person><bit><tx>{said}</tx></bit></act>",
    "tagged": "<act><utterer>{who}</utterer><wordsSaid>{said} <hi>Yes</hi> indeed.</wordsSaid></act>",
    "pieces": "<act><utterer>{who}</utterer><ln><ch>{said} </ch><ch form='it'>Yes</ch><ch> indeed.</ch></ln></act>",
}


@given(
    st.sampled_from(sorted(SHAPES)),
    st.lists(st.tuples(st.integers(0, 1), st.sampled_from(SAID)), min_size=6, max_size=12),
)
def test_rows_of_any_elements_give_their_turns(shape, steps):
    who = 0
    turns = []
    for step, said in steps:
        who = (who + 1 + step) % 3
        turns.append((PEOPLE[who], said))
    if shape == "halves":
        turns = [(name.partition(" ")[2], said) for name, said in turns]
    rows = "".join(
        SHAPES[shape].format(n=n, who=name, said=said, first=name.partition(" ")[0], last=name.rpartition(" ")[2])
        for n, (name, said) in enumerate(turns)
    )
    meeting = FORMAT.parse(f"<dump><head><madeBy>A mill</madeBy></head><part>{rows}</part></dump>")
    check_meeting(meeting)
    more = " Yes indeed." if shape in ("tagged", "pieces") else ""
    assert [(r.label, " ".join(r.text.split())) for r in meeting.remarks] == [
        (name, said + more) for name, said in turns
    ]


def test_titles_among_rows_are_headings():
    row = "<act><utterer>{0}</utterer><said>{1}</said></act>"
    rows = "".join(row.format(PEOPLE[k % 3], SAID[k % 4]) for k in range(4))
    meeting = FORMAT.parse(
        f"<dump><title>Weir Council</title><part><meta><ShortTitle>Roads</ShortTitle></meta>{rows}</part>"
        f"<part><meta><ShortTitle>Mills</ShortTitle></meta>{rows}</part></dump>"
    )
    check_meeting(meeting)
    assert [heading.text for heading in meeting.headings] == ["Weir Council", "Roads", "Mills"]
    assert [remark.section for remark in meeting.remarks] == [("Roads",)] * 4 + [("Mills",)] * 4


def test_xml_without_speech_is_refused():
    rows = "".join(f"<town><name>Mill {n}</name><size>{n * 100}</size></town>" for n in range(9))
    with pytest.raises(OnrecordError):
        FORMAT.parse(f"<towns>{rows}</towns>")


FLAT = {
    "labels alone": ("<nm>{who}</nm><ln>{said}</ln>", "{who}"),
    "labels in the text": ("<hs_Par><Mbr><B>{who}</B>:</Mbr> {said}</hs_Par>", "{who}"),
    "a label in an inner element": ("<innlegg><avsn><nvn>{who} (Oak)</nvn>: {said}</avsn></innlegg>", "{who} (Oak)"),
}


@pytest.mark.parametrize("shape", FLAT)
def test_paragraphs_of_any_elements_are_read_as_lines(shape):
    row, label = FLAT[shape]
    rows = "".join(row.format(who=PEOPLE[k % 3], said=SAID[k % 4]) for k in range(8))
    meeting = FORMAT.parse(f"<sit><Dato>4 March 2031</Dato><Topic>Mills</Topic>{rows}</sit>")
    check_meeting(meeting)
    assert meeting.date == dt.date(2031, 3, 4)
    assert [(r.label, r.text) for r in meeting.remarks] == [
        (label.format(who=PEOPLE[k % 3]), SAID[k % 4]) for k in range(8)
    ]
    assert {remark.section for remark in meeting.remarks} == {("Mills",)}


@pytest.mark.parametrize("root", ["mods", "modsCollection", "m:mods", "urlset", "kml"])
def test_catalogues_are_no_transcripts(root: str) -> None:
    name = "<name><namePart>Ada Lund</namePart><role>Speaking</role><note>What she said of the ferries that day.</note></name>"
    with pytest.raises(OnrecordError):
        FORMAT.parse(f'<?xml version="1.0"?>\n<{root} version="3.3">{name * 9}</{root}>')


THINGS = {
    "feed": "<item><title>{title}</title><link>https://example.org/{n}</link><pubDate>2031</pubDate><creator>{who}</creator><description>{said}</description></item>",
    "entries": "<entry><title>{title}</title><author><name>{who}</name></author><summary>{said}</summary><content>{said}</content></entry>",
    "bibliography": "<entry><author>{who}</author><title>{title}</title><note>{said}</note></entry>",
    "records": "<dc><title>{title}</title><creator>{who}</creator><description>{said}</description><date>2031</date></dc>",
    "library": "<rec><title>{title}</title><name><part>{who}</part></name><note>Bk. Rec:D{n}</note><detail>Cong. Rec:D{n}</detail></rec>",
    "products": "<product><name>{who}</name><price>{n}.99</price><text>{said}</text></product>",
    "recipes": "<recipe><title>{title}</title><by>{who}</by><ingredient>Salt</ingredient><step>{said}</step></recipe>",
    "programme": "<item><title>{title}</title><presenter>{who}</presenter><text>{said}</text></item>",
    "sitemap": "<url><loc>https://example.org/{n}</loc><name>{who}</name></url>",
    "settings": "<add key='Key {n}' value='{said}'/>",
    "votes": "<vote><voter>{who}</voter><position>Aye</position></vote>",
    "statute": "<section><num>{n}.</num><heading>{title}</heading><p>Harbour Master: means who is appointed under section {n}.</p></section>",
    "motion": "<vote><question>That the bill be read {n} times.</question></vote>",
}


@pytest.mark.parametrize("things", THINGS)
@given(order=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=4, max_size=12))
def test_lists_of_things_are_no_transcripts(things, order):
    rows = "".join(
        THINGS[things].format(n=n, title=f"Mill {n}: A History", who=PEOPLE[who], said=SAID[said])
        for n, (who, said) in enumerate(order)
    )
    with pytest.raises(OnrecordError):
        FORMAT.parse(f"<?xml version='1.0'?><list><label>All of them</label>{rows}</list>")


def test_who_interrupts_and_what_attributes_tell():
    meeting = FORMAT.parse(
        "<plenary><turn speaker='Ada Lund' party='Oak' function='Speaker of the House' time='10:00'><p>We sit.</p></turn>"
        "<turn speaker='Bo Birch' party='Elm' time='10:02:30'><p>I object.</p><interruption speaker='Cy Holm'>Shame!"
        "</interruption><p>I go on, with leave.</p></turn><turn speaker='Ada Lund'><p>Order, order.</p></turn></plenary>"
    )
    check_meeting(meeting)
    assert [(r.text, r.start) for r in meeting.remarks] == [
        ("We sit.", dt.time(10)),
        ("I object.\nI go on, with leave.", dt.time(10, 2, 30)),
        ("Order, order.", None),
    ]
    assert [(s.name, s.party, s.role) for s in (r.speaker for r in meeting.remarks) if s] == [
        ("Ada Lund", "Oak", "Speaker of the House"),
        ("Bo Birch", "Elm", None),
        ("Ada Lund", None, None),
    ]
    (note,) = meeting.remarks[1].notes
    assert (note.text, note.kind.value, note.speaker and note.speaker.name) == ("Shame!", "interjection", "Cy Holm")


@pytest.mark.parametrize("who", ["zastupnik", "poslanec", "kepviselo", "nominativo", "ledamot"])
def test_elements_named_in_other_languages(who):
    rows = "".join(
        f"<izlaganje rbr='{k}'><{who}>{PEOPLE[k % 3]}</{who}><stranka>Oak</stranka><tekst>{SAID[k % 4]}</tekst></izlaganje>"
        for k in range(4)
    )
    meeting = FORMAT.parse(f"<sjednica><naziv>5. sjednica</naziv><tocka>{rows}</tocka></sjednica>")
    check_meeting(meeting)
    assert [(r.label, r.text) for r in meeting.remarks] == [(PEOPLE[k % 3], SAID[k % 4]) for k in range(4)]


def test_the_printed_label_of_a_row_is_no_heading():
    rows = "".join(
        f"<row><who><firstName>{first}</firstName><lastName>{last}</lastName></who>"
        f"<chairTitle>The Chair ({first} {last}):</chairTitle><said>{said}</said></row>"
        for (first, last), said in zip((("Ada", "Lund"), ("Bo", "Birch"), ("Ada", "Lund")), SAID, strict=False)
    )
    meeting = FORMAT.parse(f"<dump><Title>Weir</Title><item><heading>Roads</heading>{rows}</item></dump>")
    check_meeting(meeting)
    assert [h.text for h in meeting.headings] == ["Weir", "Roads"]
    assert [r.text for r in meeting.remarks] == SAID[:3]
