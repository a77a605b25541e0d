"""Conformance and edge cases of tei.parlamint."""

from __future__ import annotations

import datetime as dt
import pathlib
import shutil
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.formats.tei.parlamint import FORMAT
from onrecord.model import Meeting, Note, NoteKind, SpeakerKind, Vote
from onrecord.testing import FormatSuite, check_meeting

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "tei" / "parlamint"


class TestParlamint(FormatSuite):
    format = "tei.parlamint"
    samples = SAMPLES
    others = HERE


def document(body: str, *, header: str = "", attributes: str = 'xml:lang="en"') -> str:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" {attributes}><teiHeader>{header}</teiHeader>'
        f"<text><body><div>{body}</div></body></text></TEI>"
    )


def read(body: str, **parts: str) -> Meeting:
    return FORMAT.parse(document(body, **parts))


def test_a_stage_direction_in_a_sentence_glues_no_words():
    meeting = read(
        '<u who="#A"><seg>of Mister Holm <kinesic type="applause"><desc>applause</desc></kinesic>and the chair</seg></u>'
    )
    (remark,) = meeting.remarks
    assert remark.text == "of Mister Holm and the chair"
    assert [(n.kind, n.text) for n in remark.notes] == [(NoteKind.APPLAUSE, "applause")]


def test_a_speech_over_many_pages_is_one_whether_its_pieces_name_the_last_or_the_first():
    for before_third in ("u2", "u1"):
        first = '<note type="speaker">Herr Holm:</note><u xml:id="u1" who="q1" next="u2"><seg>one</seg></u><pb/>'
        second = '<u xml:id="u2" who="q1" prev="u1"><seg>two</seg></u><note type="date">4 maj</note>'
        third = f'<u xml:id="u3" who="q1" prev="{before_third}"><seg>three.</seg></u><note>x</note>'
        fourth = f'<u xml:id="u4" who="q1" prev="{"u3" if before_third == "u2" else "u1"}"><seg>Four.</seg></u>'
        (remark,) = read(first + second + third + fourth).remarks
        assert [p.text for p in remark.paragraphs if p.text] == ["one", "two", "three.", "Four."]
        assert [name for _, name in remark.identifiers] == ["u1", "u2", "u3", "u4"]


def test_lines_of_the_agenda_and_the_clock_in_a_heading():
    one = '<u who="#A"><seg>Ja. <note type="comment">(Latter i salen)</note></seg></u>'
    meeting = read(
        '<head>Sak nr. 1 [10:00:33]</head><note type="comment">Sporsmål 4</note>' + one + "<head>Sak nr. 2</head>" + one
    )
    assert [r.start for r in meeting.remarks] == [dt.time(10, 0, 33), None]
    notes = [item for item in meeting.items if isinstance(item, Note)]
    assert [(note.text, note.kind) for note in notes] == [("Sporsmål 4", NoteKind.PROCEDURE)]
    assert meeting.remarks[0].notes[0].kind is NoteKind.LAUGHTER


def test_who_had_a_label_before_keeps_the_name():
    one = '<note type="speaker">Herr Holm, som yttrade:</note><u who="q1"><seg>Ja.</seg></u>'
    meeting = read(one + '<note>x</note><u who="q2"><seg>Nej.</seg></u><note>x</note><u who="q1"><seg>Jo.</seg></u>')
    assert [r.speaker.name for r in meeting.remarks if r.speaker] == ["Holm", None, "Holm"]
    assert [r.speaker.affiliation for r in meeting.remarks if r.speaker] == [None, None, None]


def test_ranks_of_nobility_are_honorifics():
    meeting = read('<note type="speaker">Friherre Holm:</note><u who="q1"><seg>Ja.</seg></u>')
    assert [(r.speaker.honorific, r.speaker.name) for r in meeting.remarks if r.speaker] == [("Friherre", "Holm")]


def test_first_words_in_a_label_are_no_part_of_the_name():
    meeting = read('<note type="speaker">Herr Holm: Herr talman!</note><u who="q1"><seg>Ja.</seg></u>')
    assert [r.speaker.name for r in meeting.remarks if r.speaker] == ["Holm"]


def test_neighbours_of_one_speaker_are_one_remark_unless_something_stands_between():
    one = '<u who="#A"><seg>Yes.</seg></u>'
    assert len(read(one + one).remarks) == 1
    for between in (
        "<note>x</note>",
        "<head>x</head>",
        "</div><div>",
        '<note type="speaker">A:</note>',
        "<gap><desc>x</desc></gap>",
    ):
        assert len(read(one + between + one).remarks) == 2, between
    assert len(read(one + '<pb n="4"/>' + one).remarks) == 1
    named = '<u who="#A" xml:id="u1"><seg>Yes.</seg></u><u who="#A" xml:id="u2"><seg>Yes.</seg></u>'
    assert read(named).remarks[0].identifiers == (("xml:id", "u1"), ("xml:id", "u2"))


def test_utterances_without_who_merge_and_do_not_fail():
    meeting = read("<u><seg>NORTHPORT:</seg></u><u><seg>SOUTHPORT:</seg></u>")
    assert [(r.speaker, r.text) for r in meeting.remarks] == [(None, "NORTHPORT:\nSOUTHPORT:")]


def test_a_chain_goes_on_over_notes_and_not_over_another_speaker():
    first = '<u who="#A" xml:id="u1" next="#u2"><seg>One</seg></u>'
    second = '<u who="#A" xml:id="u2" prev="#u1"><seg>two.</seg></u>'
    heckle = '<u who="#B"><seg>No!</seg></u>'
    joined = read(first + "<note>Noise.</note>" + second).remarks
    assert [r.text for r in joined] == ["One\ntwo."]
    assert [n.text for n in joined[0].notes] == ["Noise."]
    assert [r.text for r in read(first + heckle + second).remarks] == ["One", "No!", "two."]


@pytest.mark.parametrize(
    ("who", "name", "role"),
    [
        ("#Lund, Ada, deputy chair of the AS", "Ada Lund", "deputy chair of the AS"),
        ("Lund, A.", "A. Lund", None),
        ("unknown", None, None),
        ("", None, None),
        ("Ada-Lund", None, None),
        ("persons.xml#Ada", None, None),
    ],
)
def test_who_may_be_a_printed_label(who, name, role):
    (remark,) = read(f'<u who="{who}"><seg>Yes.</seg></u>').remarks
    assert (remark.speaker and remark.speaker.name, remark.speaker and remark.speaker.role) == (name, role)


def test_who_may_be_several():
    (remark,) = read('<u who="#A #B"><seg>We swear.</seg></u>').remarks
    assert remark.speaker is not None
    assert remark.speaker.kind is SpeakerKind.GROUP
    assert remark.speaker.identifiers == (("parlamint", "A"), ("parlamint", "B"))


def test_role_in_the_debate_stands_in_extra_with_and_without_its_sign():
    meeting = read('<u ana="#chair #topic.1"><seg>Yes.</seg></u><note>x</note><u ana="regular"><seg>No.</seg></u>')
    assert [r.extra["tei.parlamint"]["role"] for r in meeting.remarks] == ["chair", "regular"]
    assert meeting.remarks[0].extra["tei.parlamint"]["ana"] == ["topic.1"]


def test_persons_behind_the_text_are_known_too():
    body = '<u who="#A"><seg>Yes.</seg></u></div></body><back><div><listPerson><person xml:id="A"><persName>Ada Lund</persName></person></listPerson>'
    text = document(body).replace("</div></body></text>", "</div></back></text>")
    (remark,) = FORMAT.parse(text).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.resolved_by) == ("Ada Lund", "list of persons")


@pytest.mark.parametrize(
    ("day", "party"), [("2019-12-31", None), ("2020-01-01", "OLD"), ("2030-12-31", "OLD"), ("2031-01-01", "NEW")]
)
def test_party_is_that_of_the_day(day, party):
    header = (
        f'<settingDesc><setting><date when="{day}"/></setting></settingDesc><listPerson><person xml:id="A"><persName>Ada Lund</persName>'
        '<affiliation role="member" ref="#party.OLD" from="2020" to="2030-12"/><affiliation role="member" ref="#party.NEW" from="2031-01-01"/>'
        '<affiliation role="minister" ref="#GOV"/></person></listPerson>'
    )
    (remark,) = read('<u who="#A"><seg>Yes.</seg></u>', header=header).remarks
    assert remark.speaker is not None
    assert remark.speaker.party == party


def test_a_printed_label_may_say_less_or_other_than_the_list():
    header = '<listPerson><person xml:id="A"><persName><forename>Ada Maria</forename><surname>Lund</surname></persName></person></listPerson>'
    for label, name in (
        ("Mr LUND:", "Ada Maria Lund"),
        ("Ada Lund (OP):", "Ada Maria Lund"),
        ("Ada Holm:", "Ada Holm"),
    ):
        (remark,) = read(f'<note type="speaker">{label}</note><u who="#A"><seg>Yes.</seg></u>', header=header).remarks
        assert remark.speaker is not None
        assert remark.speaker.name == name
        assert remark.label == label


def test_a_person_has_the_office_of_the_day_and_the_identifiers_of_other_lists():
    meeting = onrecord.read(SAMPLES / "ParlaMint-ZZ_2031-07-08-lower.xml")
    assert [(r.speaker.role, r.speaker.identifiers, r.number) for r in meeting.remarks[:2]] == [
        (None, (("parlamint", "RaskIda.1980"),), "1"),
        (
            "Minister of Bridges",
            (("parlamint", "BirkOle.1971"), ("wikimedia", "https://example.org/wiki/Ole_Birk")),
            "2",
        ),
    ]


def test_an_event_tells_whose_it_is():
    meeting = onrecord.read(SAMPLES / "ParlaMint-ZZ_2031-07-08-lower.xml")
    found = [(note.text, note.kind, note.speaker and note.speaker.name) for r in meeting.remarks for note in r.notes]
    assert found == [
        ("rings the bell", NoteKind.STAGE, "Ida Rask"),
        ("It does not!", NoteKind.INTERJECTION, "Ida Rask"),
        ("shows a picture", NoteKind.STAGE, None),
    ]


def test_votes_have_the_figures_that_are_measured_or_plain():
    meeting = onrecord.read(SAMPLES / "ParlaMint-ZZ_2031-07-08-lower.xml")
    assert [item.counts for item in meeting.items if isinstance(item, Vote)] == [
        (("ayes", 47), ("noes", 19)),
        (("ayes", 48), ("noes", 19)),
    ]


def test_the_source_is_where_the_sitting_was_published():
    told = onrecord.read(SAMPLES / "ParlaMint-ZZ_2031-07-08-lower.xml").extra["tei.parlamint"]
    assert told["url"] == "https://example.org/debates/2031-07-08"
    assert told["media"] == ["https://example.org/a.mp3"]


def test_tokens_with_a_timeline_of_a_recording_are_read():
    meeting = onrecord.parse(
        document(
            '<timeline unit="ms"><when xml:id="T0"/></timeline><u who="#A"><seg><s><anchor synch="#T0"/>'
            '<w join="right">Yes</w><pc>.</pc></s></seg></u>',
            header="<fileDesc><titleStmt><title>ParCzech 4.0</title></titleStmt></fileDesc>",
        )
    )
    assert (meeting.source.format, [r.text for r in meeting.remarks]) == ("tei.parlamint", ["Yes."])


def test_a_corpus_that_holds_its_texts_has_several_meetings():
    text = document('<u who="#A"><seg>Yes.</seg></u>', attributes="")
    corpus = f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>{text}{text}</teiCorpus>'
    assert [m.remarks[0].text for m in onrecord.parse_all(corpus, format="tei.parlamint")] == ["Yes.", "Yes."]


def test_a_document_without_speech_is_valid_and_says_so():
    meeting = FORMAT.parse((SAMPLES / "ParlaMint-XX-listPerson.xml").read_bytes())
    assert meeting.remarks == ()
    assert [d.code for d in meeting.diagnostics] == ["speech-none"]
    assert [s.name for s in meeting.speakers] == ["Ada Lund", "Mara Stern"]


class TestCompanions:
    """Lists of persons that stand in a file beside the document."""

    @pytest.fixture
    def sample(self, tmp_path: pathlib.Path) -> pathlib.Path:
        return pathlib.Path(shutil.copy(SAMPLES / "ParlaMint-XX_2031-03-05.ana.xml", tmp_path))

    def names(self, path: pathlib.Path) -> list[str | None]:
        meeting = onrecord.read(path)
        assert meeting.diagnostics == ()
        return [r.speaker and r.speaker.name for r in meeting.remarks]

    def test_without_them_the_speaker_is_a_reference(self, sample):
        assert self.names(sample) == [None]
        assert onrecord.read(sample).speakers[0].identifiers == (("parlamint", "LundAda"),)

    @pytest.mark.parametrize("name", ["ParlaMint-XX-listPerson.xml", "ParlaMint-XX.xml", "ParlaMint-XX.ana.xml"])
    def test_they_are_read(self, sample, name):
        shutil.copy(SAMPLES / "ParlaMint-XX-listPerson.xml", sample.with_name(name))
        assert self.names(sample) == ["Ada Lund"]

    def test_those_of_a_corpus_stand_around_the_folders_of_its_years(self, sample):
        shutil.copy(SAMPLES / "ParlaMint-XX-listPerson.xml", sample.parent)
        for folder, names in {"2031": ["Ada Lund"], "others": [None]}.items():
            inner = sample.parent / folder
            inner.mkdir()
            assert self.names(pathlib.Path(shutil.copy(sample, inner))) == names

    def test_a_translation_has_those_of_its_original(self, sample):
        shutil.copy(SAMPLES / "ParlaMint-XX-listPerson.xml", sample.parent)
        translated = sample.rename(sample.with_name("ParlaMint-XX-en_2031-03-05.ana.xml"))
        assert self.names(translated) == ["Ada Lund"]

    def test_a_change_is_seen(self, sample):
        persons = sample.with_name("ParlaMint-XX-listPerson.xml")
        persons.write_text(
            '<listPerson><person xml:id="LundAda"><persName>A. Lund</persName></person></listPerson>', encoding="utf-8"
        )
        assert self.names(sample) == ["A. Lund"]
        persons.write_text(
            '<listPerson><person xml:id="LundAda"><persName>Ada M. Lund</persName></person></listPerson>',
            encoding="utf-8",
        )
        assert self.names(sample) == ["Ada M. Lund"]

    @pytest.mark.parametrize(
        "broken", [b"", b"\xff\xfe\x00", b"<listPerson><person xml:id='LundAda'", b"\x7fELF" + bytes(99)]
    )
    def test_a_broken_one_is_no_error(self, sample, broken):
        sample.with_name("ParlaMint-XX-listPerson.xml").write_bytes(broken)
        assert self.names(sample) == [None]

    def test_a_name_of_a_document_in_memory_opens_nothing(self, sample, tmp_path):
        shutil.copy(SAMPLES / "ParlaMint-XX-listPerson.xml", tmp_path)
        data = sample.read_bytes()
        (remark,) = FORMAT.parse(data, name=str(tmp_path / "ParlaMint-XX_1999-09-09.xml")).remarks
        assert remark.speaker is not None
        assert remark.speaker.name is None


WORDS = st.text(st.characters(categories=("Ll", "Lu", "Nd")), min_size=1, max_size=8)
TOKENS = st.lists(st.tuples(WORDS, st.booleans()), min_size=1, max_size=8)
ASIDES = st.sampled_from(
    [
        "",
        "<pb/>",
        '<kinesic type="applause"><desc>x</desc></kinesic>',
        "<gap/>",
        "<note>x</note>",
        "<!-- x -->",
        "<?x?>",
        "\n  ",
    ]
)


@settings(max_examples=60)
@given(TOKENS)
def test_tokens_make_the_text_that_they_were_made_of(tokens):
    plain = "".join(word + ("" if joined else " ") for word, joined in tokens).strip()
    right = ' join="right"'
    annotated = "\n".join(f"<w{right * joined}>{escape(word)}</w>" for word, joined in tokens)
    for body in (f"<seg><s>{annotated}</s></seg>", f"<seg>{escape(plain)}</seg>"):
        assert [r.text for r in read(f'<u who="#A">{body}</u>').remarks] == [plain]


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from("AB"), st.lists(WORDS, min_size=1, max_size=4), ASIDES), min_size=1, max_size=6)
)
def test_segments_are_conserved(turns):
    body = "<note>between</note>".join(
        f'<u who="#{who}">' + aside.join(f"<seg>{escape(word)}{aside} {escape(word)}</seg>" for word in words) + "</u>"
        for who, words, aside in turns
    )
    meeting = read(body)
    assert [r.text.split() for r in meeting.remarks] == [
        [w for word in words for w in (word, word)] for _, words, _ in turns
    ]
    assert sum(isinstance(item, Note) for item in meeting.items) == len(turns) - 1


def test_a_vote_may_stand_in_an_utterance_before_its_words():
    meeting = read(
        '<u who="#A"><note type="vote">For <measure type="ayes" quantity="7">7</measure>.</note><seg>So.</seg></u>'
    )
    assert [type(item).__name__ for item in meeting.items] == ["Remark", "Vote"]
    check_meeting(meeting)
