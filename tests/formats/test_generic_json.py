"""Conformance of generic.json and generic.table, and documents of shapes that nobody has declared."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import OnrecordError, UnknownFormatError, detect, get_format, parse_all
from onrecord.testing import FormatSuite
from onrecord.testing.laws import check_meeting

HERE = pathlib.Path(__file__).parent


class TestGenericJson(FormatSuite):
    format = "generic.json"
    samples = HERE / "generic" / "json"
    others = HERE


class TestGenericTable(FormatSuite):
    format = "generic.table"
    samples = HERE / "generic" / "table"
    others = HERE


TURNS = [
    ("Ms Ilse Arnt", "Good morning. We begin with the mill race."),
    ("Mr Bo Lind", "Thank you. The old wheel has stood since May."),
    ("Dr Una Moss", "Who pays for the repair of it?"),
    ("Ms Ilse Arnt", "The county does, and we have it in writing."),
]


def _read(value, name="generic.json"):
    (meeting,) = (get_format(name).parse(json.dumps(value) if name == "generic.json" else value),)
    check_meeting(meeting)
    return meeting


def _turns(meeting):
    return [(remark.label, remark.text) for remark in meeting.remarks]


names = st.lists(
    st.tuples(
        st.sampled_from(["Ms", "Mr", "Dr", "Mrs"]), st.sampled_from(["Arnt", "Lind", "Moss", "Voss", "Quill", "Tamm"])
    ).map(" ".join),
    min_size=2,
    max_size=4,
    unique=True,
)
sentences = st.lists(
    st.sampled_from(
        ["The mill race is dry", "We meet again in May", "Who pays for the wheel", "I thank the members for this"]
    ),
    min_size=1,
    max_size=3,
).map(lambda said: ". ".join(said) + ".")


@st.composite
def turns(draw):
    people = draw(names)
    n = draw(st.integers(6, 12))
    # Each speaks after another: an equal neighbour would be one remark or two, as the rows of a machine are.
    order = [k % len(people) for k in range(n)]
    return [(people[k], f"{draw(sentences)} That was number {i}.") for i, k in enumerate(order)]


KEYS = st.sampled_from(
    [
        ("speaker", "speech"),
        ("orateur", "texte"),
        ("redner", "wortlaut"),
        ("speakerName", "content_html"),
        ("AttributedTo", "Value"),
        ("member", "body"),
        ("k1", "k2"),
    ]
)


def _shape(said, keys, shape, paragraphs):
    who, text = keys
    rows = [{who: name, "id": i, text: words} for i, (name, words) in enumerate(said)]
    if shape == "reversed":
        rows = [dict(reversed(row.items())) for row in rows]
    elif shape == "person":
        rows = [{who: {"fullName": row[who], "id": 7}, text: row[text]} for row in rows]
    elif shape == "paragraphs":
        rows = [{who: row[who], text: [row[text], paragraphs]} for row in rows]
    elif shape == "deep":
        half = len(rows) // 2
        parts = [{"title": f"Part {k}", "items": part} for k, part in enumerate((rows[:half], rows[half:]))]
        return {"status": 200, "data": {"parts": parts}}
    elif shape == "pairs":
        return [[row[who], row[text]] for row in rows]
    return {"result": rows}


@given(turns(), KEYS, st.sampled_from(["flat", "reversed", "person", "paragraphs", "deep", "pairs"]))
def test_rows_of_any_shape_give_their_turns(said, keys, shape):
    more = "And so it is."
    meeting = _read(_shape(said, keys, shape, more))
    added = f"\n{more}" if shape == "paragraphs" else ""
    assert _turns(meeting) == [(name, words + added) for name, words in said]


@given(turns(), st.sampled_from([",", ";", "\t"]), KEYS.filter(lambda keys: keys[0] != "k1"))
def test_tables_of_any_columns_give_their_turns(said, delimiter, keys):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    writer.writerow(["nr", *keys, "party"])
    writer.writerows([i, name, words, "Reed"] for i, (name, words) in enumerate(said))
    meeting = _read(out.getvalue(), "generic.table")
    assert _turns(meeting) == said
    assert {remark.speaker.party for remark in meeting.remarks} == {"Reed"}


@given(turns())
def test_rows_without_an_attribution_go_on(said):
    rows = [
        row for name, words in said for row in ({"speaker": name, "text": words}, {"speaker": None, "text": "Yes."})
    ]
    assert _turns(_read(rows)) == [(name, words + "\nYes.") for name, words in said]


@given(turns())
def test_a_label_that_a_machine_repeats_is_one_turn(said):
    rows = [{"speaker": name, "text": part + "."} for name, words in said for part in words.rstrip(".").split(". ")]
    assert [label for label, _ in _turns(_read(rows))] == [name for name, _ in said]


def test_html_in_texts_is_read():
    meeting = _read([{"speaker": a, "text": f"<p><b>{a}:</b> {b}</p><p>So <i>be</i>&nbsp;it.</p>"} for a, b in TURNS])
    assert _turns(meeting) == [(a, f"{b}\nSo be\xa0it.".replace("\xa0", " ")) for a, b in TURNS]


def test_types_tell_headings_notes_and_labels():
    kinds = [("Header", "Roads"), ("Time", "12.15 pm")]
    for name, words in TURNS:
        kinds += [("Speaker (Member)", name + ":"), ("Spoken Text", words), ("Spoken Text", "And so on.")]
    meeting = _read({"list": {"part": [{"ComponentType": kind, "ComponentText": text} for kind, text in kinds]}})
    assert _turns(meeting) == [(name, f"{words}\nAnd so on.") for name, words in TURNS]
    assert [heading.text for heading in meeting.headings] == ["Roads"]
    assert meeting.remarks[0].section == ("Roads",)


def test_a_transcript_in_one_string_is_read():
    meeting = _read({"id": 3, "transcript": "\n\n".join(f"{name}: {words}" for name, words in TURNS)})
    assert _turns(meeting) == TURNS


def test_what_belongs_to_no_row_stays():
    meeting = _read(
        {"chair": "Lady Voss of Mill", "rows": [{"speaker": a, "text": b, "mood": "calm"} for a, b in TURNS]}
    )
    assert meeting.items[0].text == "Lady Voss of Mill"
    assert meeting.remarks[0].extra == {"generic.json": {"mood": "calm"}}


def test_json_lines_are_rows():
    text = "\n".join(json.dumps({"spk": a, "utt": b}) for a, b in TURNS)
    (meeting,) = parse_all(text)
    assert meeting.source.format == "generic.json"
    assert _turns(meeting) == TURNS


def test_a_cut_document_gives_what_is_there():
    text = json.dumps({"rows": [{"member": a, "body": b} for a, b in TURNS]})
    meeting = get_format("generic.json").parse(text[:-60])
    check_meeting(meeting)
    assert _turns(meeting)[:2] == TURNS[:2]
    assert "json-truncated" in [finding.code for finding in meeting.diagnostics]


NO_TRANSCRIPTS = {
    "package": {
        "name": "left",
        "description": "Puts things left. It does so well.",
        "author": {"name": "Ilse Arnt", "email": "i@weir.example"},
        "scripts": {"test": "run the tests"},
    },
    "features": {
        "type": "FeatureCollection",
        "features": [
            {"type": "Feature", "properties": {"name": f"Mill {k}", "description": "A mill on the river. It is old."}}
            for k in "ABCDEFGH"
        ],
    },
    "members": [
        {"name": name, "party": "Reed", "bio": f"{name} was born by the river. She studied law."} for name, _ in TURNS
    ],
    "bills": [
        {"title": "An Act", "sponsor": name, "summary": "It mends the wheel. It is short."} for name, _ in TURNS * 3
    ],
    "settings": {"options": {"target": "es6"}, "include": ["src"]},
    "messages": {"greeting": "Hello there, friend. How are you?", "bye": "Goodbye and thanks for all of it."},
    "empty": {},
    "figures": [[1, 2.5], [3, 4]],
}


@pytest.mark.parametrize("name", NO_TRANSCRIPTS)
def test_what_is_no_transcript_is_refused(name):
    text = json.dumps(NO_TRANSCRIPTS[name])
    assert detect(text.encode()).best is None
    with pytest.raises(UnknownFormatError):
        get_format("generic.json").parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "a,b,c\n1,2,3\n4,5,6\n7,8,9\n",
        "date;region;amount\n" + "".join(f"2031-01-{day:02d};North;{day * 3}\n" for day in range(1, 20)),
        "name,email,phone\nVera Holm,v@x.example,555\nJon Ash,j@x.example,556\nUna Birch,u@x.example,557\n",
    ],
)
def test_a_table_of_figures_is_refused(text):
    for read in (lambda: list(parse_all(text)), lambda: get_format("generic.table").parse(text)):
        with pytest.raises(UnknownFormatError):
            read()


THINGS = {
    "bibliography": {"author": "who", "title": "title", "note": "said"},
    "reviews": {"reviewer": "who", "rating": "n", "text": "said"},
    "petitions": {"petitioner": "who", "text": "said", "signatures": "n"},
    "programme": {"presenter": "who", "title": "title", "text": "said"},
    "products": {"name": "who", "price": "n", "text": "said"},
    "articles": {"author": "who", "headline": "title", "title": "title", "body": "said"},
}


@pytest.mark.parametrize("things", THINGS)
@given(order=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), min_size=4, max_size=12))
def test_lists_of_things_are_no_transcripts(things, order):
    people = ("Ms Ada Lund", "Mr Bo Birch", "Dr Una Moss")
    said = ("A study of the mill. With maps.", "All that is known of it. And more.", "It was a good day. We went home.")
    rows = [
        {
            key: {"who": people[who], "title": f"Mill {n}", "said": said[text], "n": n}[kind]
            for key, kind in THINGS[things].items()
        }
        for n, (who, text) in enumerate(order)
    ]
    with pytest.raises(OnrecordError):
        parse_all(json.dumps(rows), format="generic.json")


def test_a_table_as_statisticians_keep_it():
    table = (
        '"","date","agenda","speechnumber","speaker","party","chair","text"\n'
        '"1","2031-03-04","Mills",1,"Ada Lund","Oak",FALSE,"I rise to speak on the mill."\n'
        '"2","2031-03-04","Mills",2,"Mr Speaker","NA",TRUE,"Order, order. She will sit down."\n'
        '"3","2031-03-04","Mills",3,"Bo Birch","Elm",FALSE,"When will it be built, if ever?"\n'
        '"4","2031-03-04","Mills",4,"NA","NA",FALSE,"Nobody knows who said so."\n'
    )
    (meeting,) = parse_all(table, format="generic.table")
    speakers = [r.speaker for r in meeting.remarks]
    assert [(s.name, s.role, s.party, s.constituency) for s in speakers if s] == [
        ("Ada Lund", None, "Oak", None),
        (None, "Speaker", None, None),
        ("Bo Birch", None, "Elm", None),
    ]


def test_keys_glued_of_two_words():
    table = (
        "speechdate,speakeroldname,speakername,speakerparty,speakerriding,speechtext\n"
        "2031-03-04,The Speaker,,,,Order. The member will sit down.\n"
        "2031-03-04,Ada Lund,Ada Lund,Oak,Weir,I rise to speak on the mill.\n"
        "2031-03-04,topic,,,,Mills\n"
        "2031-03-04,Bo Birch,Bo Birch,Elm,Tarn,When will it be built?\n"
        "2031-03-04,The Speaker,,,,The question is put.\n"
    )
    (meeting,) = parse_all(table, format="generic.table")
    assert meeting.date == dt.date(2031, 3, 4)
    speakers = [r.speaker for r in meeting.remarks]
    assert [(s.name, s.role, s.party, s.constituency) for s in speakers if s] == [
        (None, "Speaker", None, None),
        ("Ada Lund", None, "Oak", "Weir"),
        ("Bo Birch", None, "Elm", "Tarn"),
        (None, "Speaker", None, None),
    ]
    assert [h.text for h in meeting.headings] == ["Mills"]


def test_the_office_of_a_member_is_no_name():
    rows = [
        {"Member_job_title_English": job, "Member_name_English": who, "MeetingDate": "20310304", "Contribution": said}
        for job, who, said in (
            ("First Minister", "Ada Lund", "I thank the member for that."),
            ("Llywydd", "Bo Birch", "We begin the meeting now."),
            ("First Minister", "Ada Lund", "The plan is clear to us."),
        )
    ]
    (meeting,) = parse_all(json.dumps(rows), format="generic.json")
    assert meeting.date == dt.date(2031, 3, 4)
    assert [(r.label, r.speaker.role) for r in meeting.remarks if r.speaker] == [
        ("Ada Lund", "First Minister"),
        ("Bo Birch", "Llywydd"),
        ("Ada Lund", "First Minister"),
    ]


def test_labels_in_the_texts_count_more_than_who_is_in_the_chair():
    content = (
        "<p><strong>1 Ms Ada Lund</strong> asked the Minister what steps are taken.</p>"
        "<p><strong>The Minister for Mills (Mr Bo Birch)</strong>: Sir, we have taken steps.</p><p>More are planned.</p>"
        "<p><strong>Mr Speaker</strong>: Ms Lund.</p><p><strong>Ms Ada Lund</strong>: I thank the Minister.</p>"
    )
    document = {"metadata": {"speaker": "Mr Speaker"}, "sections": [{"title": "Safety of Mills", "content": content}]}
    (meeting,) = parse_all(json.dumps(document), format="generic.json")
    assert [(r.label, r.section) for r in meeting.remarks] == [
        ("Ms Ada Lund", ("Safety of Mills",)),
        ("The Minister for Mills (Mr Bo Birch)", ("Safety of Mills",)),
        ("Mr Speaker", ("Safety of Mills",)),
        ("Ms Ada Lund", ("Safety of Mills",)),
    ]


def test_a_label_with_a_full_stop_that_the_text_repeats():
    rows = [
        {"speaker": who, "text": f"{who}. {said}"}
        for who, said in (("Mr. ALDER", "The mill is shut."), ("Mr. BIRCH", "It is open."), ("Mr. ALDER", "It is not."))
    ]
    (meeting,) = parse_all(json.dumps(rows), format="generic.json")
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("Mr. ALDER", "The mill is shut."),
        ("Mr. BIRCH", "It is open."),
        ("Mr. ALDER", "It is not."),
    ]
