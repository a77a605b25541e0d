"""Conformance of press.remarks, and what its samples do not show."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import detect
from onrecord.formats.press.remarks import FORMAT
from onrecord.model.items import Heading, Note, NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "press" / "remarks"


class TestPressRemarks(FormatSuite):
    format = "press.remarks"
    samples = SAMPLES
    others = HERE


def test_the_lead_paragraph_is_a_note_though_it_ends_in_a_colon():
    meeting = FORMAT.parse((SAMPLES / "news.txt").read_bytes())
    title, lead = meeting.items[:2]
    assert isinstance(title, Heading)
    assert title.level == 0
    assert isinstance(lead, Note)
    assert lead.kind is NoteKind.PREAMBLE
    assert lead.text.endswith("following the meeting:")
    assert {row.role for row in meeting.ledger} <= {
        Role.HEADING,
        Role.NOTE,
        Role.LABEL,
        Role.SPEECH,
        Role.SPACE,
        Role.MARKUP,
    }


def test_what_a_page_hides_is_no_speech():
    meeting = FORMAT.parse((SAMPLES / "page.html").read_bytes())
    said = " ".join(item.text for item in meeting.items)
    for hidden in ("born at sea", "See also", "Text version", "Photo", "Events", "Nobody", "Contacts"):
        assert hidden not in said
    assert [n.text for n in meeting.items if isinstance(n, Note)] == [
        "Ada Lund and Ole Birch held a joint news conference in the harbour.",
        "Excerpts from the transcript.",
        "* * *",
    ]


def test_stage_directions_are_notes_of_the_remark():
    meeting = FORMAT.parse((SAMPLES / "joint.md").read_bytes())
    assert [n.text for r in meeting.remarks for n in r.notes] == [
        "(As interpreted.)",
        "(Cross-talk.)",
        "(Laughter.)",
        "(Points to himself.)",
    ]
    times = [n.time.isoformat() for n in meeting.items if isinstance(n, Note) and n.time]
    assert times == ["17:05:00", "17:33:00"]


def test_an_item_of_a_feed_claims_only_its_own_part():
    meeting = FORMAT.parse((SAMPLES / "feed.xml").read_bytes())
    text = meeting.source.text
    rows = [row for row in meeting.ledger if not row.role.hidden and row.role is not Role.SPACE]
    assert text.count("<item>", 0, rows[0].span.start) == 2
    assert "Agreement on Lights" not in " ".join(item.text for item in meeting.items)


@pytest.mark.parametrize("headline", ["Harbour news", "The minister's day", "Bells and lights"])
def test_a_labelled_text_without_the_marks_of_a_press_event_is_not_claimed(headline):
    text = f"{headline}\n\nADA LUND: Shall we begin?\n\nOLE BIRCH: Yes.\n\nADA LUND: Good.\n"
    assert detect(text.encode()).best != "press.remarks"


def test_a_page_of_the_state_department_is_known_without_its_headline():
    text = "SECRETARY LUND:  Good afternoon.\n\nFOREIGN MINISTER BIRCH:  Hello.\n\nQUESTION:  Why?\n\nSECRETARY LUND:  Because."
    assert detect(text.encode()).best == "press.remarks"


@pytest.mark.parametrize(
    ("text", "label", "place"),
    [
        (
            (
                "---\ntitle: Remarks by President Lund on Ferries\n---\n\nSouth Lawn\n\n3:05 P.M. EDT  \n\n"
                "THE PRESIDENT:\xa0 Hello, everyone.  \n\nThank you.\xa0 (Applause.)\n\n3:09 P.M. EDT\n"
            ),
            "THE PRESIDENT",
            "South Lawn",
        ),
        (
            (
                "<html><head><title>Remarks to the Press</title></head><body><div class='entry-content'><p>Port Arden, Arden</p>"
                "<p><strong>SECRETARY LUND:</strong>&nbsp; Hello, everyone.</p><p>Thank you.</p></div><p>Read more</p></body>"
            ),
            "SECRETARY LUND",
            "Port Arden, Arden",
        ),
    ],
)
def test_one_turn_is_a_transcript(text, label, place):
    assert detect(text.encode()).best == "press.remarks"
    meeting = FORMAT.parse(text)
    assert [(r.label, r.text) for r in meeting.remarks] == [(label, "Hello, everyone.\nThank you.")]
    assert meeting.place == place


NAMES = st.sampled_from(["Ada Lund", "Ole Birch", "Ama Okoye", "Dana Roe", "Tito Vale"])
ROLES = st.sampled_from(["President", "Prime Minister", "Foreign Minister", "Secretary General", "Ambassador"])
SPEECH = st.sampled_from(
    [
        "Thank you very much for the kind words.",
        "We have talked about the ferries: the big ones and the small ones.",
        "I am glad to be here. It was a long journey, and a good one.",
        "Yes.",
        "Let me say it again: the lights are on.\n\nAnd they will stay on.",
    ]
)
TURNS = st.lists(st.tuples(st.integers(0, 1), SPEECH), min_size=4, max_size=12)


@given(st.lists(st.tuples(ROLES, NAMES), min_size=2, max_size=2, unique_by=(lambda x: x[0], lambda x: x[1])), TURNS)
def test_joint_remarks_are_read_back(people, turns):
    labels = [f"{role} {name}" for role, name in people]
    turns = [(k, words) for i, (k, words) in enumerate(turns) if i == 0 or turns[i - 1][0] != k]
    turns += [(0, "Thank you."), (1, "Thank you all."), (0, "Goodbye."), (1, "Goodbye.")]
    body = "\n\n".join(f"{labels[k]}: {words}" for k, words in turns)
    text = f"Talks in the harbour\n\nRemarks by {labels[0]} and {labels[1]} following their meeting:\n\n{body}\n"
    meeting = FORMAT.parse(text)
    assert meeting.title == "Talks in the harbour"
    assert [(r.label, r.text) for r in meeting.remarks] == [
        (labels[k], words.replace("\n\n", "\n")) for k, words in turns
    ]
    assert {(r.speaker.role, r.speaker.name) for r in meeting.remarks} == set(people)


@pytest.mark.parametrize("line", ["Video: I watched it, said Ann.", "Watch by night we shall keep", "Watch: it moves"])
def test_a_sentence_of_a_speech_is_no_link_to_a_video(line):
    text = f"Press conference\n\n{line}\n\nMINISTER LUND: One.\n\n{line}\n\nMINISTER BIRCH: Two.\n\nMINISTER LUND: Three.\n"
    meeting = FORMAT.parse(text)
    assert [r.text for r in meeting.remarks] == [f"One.\n{line}", "Two.", "Three."]
    assert [n.text for n in meeting.items if isinstance(n, Note)] == [line]


def test_the_credit_of_a_picture_is_a_note_wherever_it_stands():
    text = "Press conference\n\nMINISTER LUND: One.\n\nPhoto by Dana Roe\n\nMINISTER BIRCH: Two.\n\nMINISTER LUND: Three.\n"
    remark = FORMAT.parse(text).remarks[0]
    assert (remark.text, [n.text for n in remark.notes]) == ("One.", ["Photo by Dana Roe"])


UN_NOON = (
    "DAILY PRESS BRIEFING BY THE OFFICE OF THE SPOKESPERSON FOR THE SECRETARY-GENERAL\n\n4 MARCH 2031\n\n"
    "The following is a near-verbatim transcript of the noon briefing by Ada Lund, Spokesperson.\n\n"
    "Spokesperson:  Good afternoon.\n\n**Ferries\n\nThey sail.\n\nQuestion:  Do they?\n\nSpokesperson:  Yes.\n"
)
UN_ENCOUNTER = (
    "Secretary-General's Press Encounter on Ferries\n\nSG: Good afternoon. It is good to see you here.\n\n"
    "Q: Are you disappointed?\n\nSG: I am not. I am determined.\n\nQ: And then?\n\nSG: Then we swim.\n"
)
ALONE = (
    "PM press conference with President Holm: 4 March 2031\n\nPrime Minister Ada Lund met President Holm.\n\n"
    "Prime Minister\n\nGood afternoon everyone. Today we talked about ferries.\n\nPresident Holm\n\nThank you, Ada.\n\n"
    "Question\n\nWhen do they sail?\n\nPrime Minister\n\nAt noon. Thank you all.\n"
)
AUSTRALIA = (
    "TRANSCRIPT\n\nPRESS CONFERENCE, FERRYTON\n\n4 MARCH 2031\n\nPRIME MINISTER: Good morning.\n\n"
    "JOURNALIST: On ferries?\n\nPRIME MINISTER: They sail.\n\n[ENDS]\n"
)
BERLIN = (
    "Regierungspressekonferenz vom 4. März 2031\n\nSprecher: StS Lund, Holm (BMF)\n\nVORS. BIRCH: Guten Tag.\n\n"
    "STS LUND: Guten Tag. Die Fähren fahren.\n\nFRAGE JONAS: Herr Lund, wann?\n\nSTS LUND: Um zwölf.\n"
)
PARIS = (
    "Déclaration à la presse de la Présidente Ada Lund\n\n4 mars 2031 - Seul le prononcé fait foi\n\nLA PRÉSIDENTE\n\n"
    "Mesdames et Messieurs, je suis heureuse d'être ici.\n\nJOURNALISTE\n\nLes ferries ?\n\nLA PRÉSIDENTE\n\nÀ midi.\n"
)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (UN_NOON, ["Spokesperson", "Question", "Spokesperson"]),
        (UN_ENCOUNTER, ["SG", "Q", "SG", "Q", "SG"]),
        (ALONE, ["Prime Minister", "President Holm", "Question", "Prime Minister"]),
        (AUSTRALIA, ["PRIME MINISTER", "JOURNALIST", "PRIME MINISTER"]),
        (BERLIN, ["VORS. BIRCH", "STS LUND", "FRAGE JONAS", "STS LUND"]),
        (PARIS, ["LA PRÉSIDENTE", "JOURNALISTE", "LA PRÉSIDENTE"]),
    ],
)
def test_other_governments_and_the_united_nations(text: str, labels: list[str]) -> None:
    assert detect(text.encode()).best == "press.remarks"
    meeting = FORMAT.parse(text)
    assert [remark.label for remark in meeting.remarks] == labels
    asked = [
        remark
        for remark in meeting.remarks
        if (remark.label or "").split()[0] in {"Question", "JOURNALIST", "FRAGE", "JOURNALISTE"}
    ]
    assert {remark.kind for remark in asked} <= {RemarkKind.QUESTION}
    assert str(meeting.date) in {"2031-03-04", "None"}
    assert meeting.place is None


def test_who_asks_and_who_answers_by_name() -> None:
    found = [remark.speaker for remark in FORMAT.parse(BERLIN).remarks]
    assert [speaker.name for speaker in found if speaker] == ["BIRCH", "LUND", "JONAS", "LUND"]
    assert [s.name for r in FORMAT.parse(PARIS).remarks if (s := r.speaker) and s.name] == ["Ada Lund", "Ada Lund"]


def test_the_topics_of_the_noon_briefing_are_headings() -> None:
    assert [item.text for item in FORMAT.parse(UN_NOON).items if isinstance(item, Heading)][1:] == ["Ferries"]


def test_agencies_ask_and_are_no_persons():
    text = (
        "Foreign Ministry Spokesperson Lund Ada's Regular Press Conference on May 8, 2031\n\n"
        + "\n\n".join(
            f"{who}: What is your comment on the ferry?\n\nLund Ada: We have said so: it sails."
            for who in ("ABT", "Bloomberg", "The Lantern", "Harbour Youth Daily", "ABT", "Larkspur")
        )
        + "\n"
    )
    asked = [r for r in FORMAT.parse(text.encode()).remarks if r.kind is RemarkKind.QUESTION]
    assert [r.label for r in asked] == ["ABT", "Bloomberg", "The Lantern", "Harbour Youth Daily", "ABT", "Larkspur"]
    for remark in asked:
        assert remark.speaker is not None
        assert (remark.speaker.name, remark.speaker.role, remark.speaker.affiliation) == (None, None, remark.label)


def test_brackets_hold_whom_somebody_speaks_for():
    text = (
        "Joint press conference with Secretary General Ada Lund\n\n3 March 2031\n\n"
        "Secretary General Ada Lund: It is open.\n\nCy Alder (Harbour News): Is it?\n\n"
        "Secretary General Ada Lund: It is.\n\nBo Birch [DPA]: And the ferry?\n\nOle Elm (AA): It sails.\n\nMia Alder, Quay TV: Does it?\n"
    )
    speakers = [(r.kind.value, r.speaker) for r in FORMAT.parse(text.encode()).remarks]
    found = [(kind, s.name, s.affiliation, s.party or s.constituency) for kind, s in speakers if s and s.affiliation]
    assert found == [
        ("question", "Cy Alder", "Harbour News", None),
        ("question", "Bo Birch", "DPA", None),
        ("speech", "Ole Elm", "AA", None),
        ("question", "Mia Alder", "Quay TV", None),
    ]


def test_people_who_talk_to_each_other_are_no_agencies():
    text = "Interview with Minister Ada Lund, press conference hall\n\n" + "\n\n".join(
        f"{who}: Is it open?\n\nADA LUND: It is." for who in ("CY ALDER", "BO BIRCH", "CY ALDER", "OLE ELM")
    )
    assert {r.speaker.name for r in FORMAT.parse(f"{text}\n".encode()).remarks if r.speaker} == {
        "ADA LUND",
        "CY ALDER",
        "BO BIRCH",
        "OLE ELM",
    }


@pytest.mark.parametrize(
    ("head", "title", "date"),
    [
        ("Regular Press Conference of the Ministry on May 8, 2031", None, "2031-05-08"),
        ("Home > Press Service\nRegular Press Conference on May 8, 2031\n2031-05-08 19:16", ..., "2031-05-08"),
        (
            "Joint press conference\n\n03 Mar. 2031 -|Last updated: 04 Mar. 2031 10:00",
            "Joint press conference",
            "2031-03-03",
        ),
        ("Conferencia de prensa, miércoles 3 de septiembre de 2031, del gobernador", None, "2031-09-03"),
        (
            "PRESS CONFERENCE\nAda Holm, President of the Bank,\nBo Lund, Vice-President of the Bank\nQuay am See, 3 March 2031",
            "PRESS CONFERENCE",
            "2031-03-03",
        ),
        (
            "Feeds:\nPosts\nComments\n\nPress availability in the harbour\n\nMarch 3, 2031",
            "Press availability in the harbour",
            "2031-03-03",
        ),
    ],
)
def test_heads_give_title_and_date(head, title, date):
    body = "ADA HOLM: Good morning. It is open.\n\nQUESTION: Is it?\n\nADA HOLM: It is.\n\nQUESTION: Why?\n\nADA HOLM: Because.\n"
    meeting = FORMAT.parse(f"{head}\n\n{body}".encode())
    assert meeting.title == ("Regular Press Conference on May 8, 2031" if title is ... else title or head)
    assert str(meeting.date) == date
    assert meeting.place is None
    assert len(list(meeting.remarks)) == 5


def test_what_the_office_adds_later_is_a_note():
    text = (
        "Daily Press Briefing by the Office of the Spokesperson\n\n3 March 2031\n\nSpokesperson: It opened.  "
        "[She later said that it opened at 12:10.]\n\nCorrespondent: Thank you.\n\nSpokesperson: [I mean] noon.\n"
    )
    first, second, third = FORMAT.parse(text.encode()).remarks
    assert (first.text, [n.text for n in first.notes]) == ("It opened.", ["[She later said that it opened at 12:10.]"])
    assert second.kind is RemarkKind.QUESTION
    assert third.text == "[I mean] noon."


def test_surnames_of_the_head_are_labels_and_no_agencies():
    text = (
        "Introductory statement to the press conference\nAda Holm, President of the Quay Bank,\n"
        "Bo Lund, Vice-President of the Quay Bank,\nQuay am See, 3 March 2031\n\nGood afternoon. We welcome you.\n\n"
        "Question: Is it open?\n\nHolm: Well, who knows? It is.\n\nQuestion: And the ferry?\n\nHolm: It sails.\n\n"
        "Lund: May I add something?\n\nHolm: Please.\n\nQuestion: When?\n\nHolm: Soon.\n"
    )
    speakers = [r.speaker for r in FORMAT.parse(text.encode()).remarks]
    assert [s.name if s else None for s in speakers] == [
        *(None, None, "Ada Holm", None, "Ada Holm", "Bo Lund", "Ada Holm", None, "Ada Holm")
    ]


def test_a_page_in_two_languages_prints_each_turn_twice():
    turns = [
        ("灯塔新闻记者", "会议昨天举行。你可否介绍?", "The Lantern", "The meeting was held. Can you share?"),
        ("海港社记者", "有报道称桥已关闭。你有何评论?", "ABQ", "It was reported. Any comment?"),
        ("灯塔新闻记者", "船什么时候开?", "Larkspur Daily", "When does the ferry sail?"),
        ("海港社记者", "港口开放了吗?", "Reuters", "Is the harbour open?"),
    ]
    text = "外交部发言人林木主持例行记者会\n\nForeign Ministry Spokesperson Lin Mu’s\nRegular Press Conference on August 19, 2031\n\n"
    for han, question, latin, asked in turns:
        text += f"{han}:{question}\n\n{latin}: {asked}\n\n林木:我不了解情况。{question[:3]}我们已经说过。\n\n"
        text += f"Lin Mu: We have said so: {asked[:9]}, it stands.\n\n"
    remarks = FORMAT.parse(text.encode()).remarks
    assert [r.label for r in remarks] == [
        label for han, _, latin, _ in turns for label in (han, latin, "林木", "Lin Mu")
    ]
    assert [r.kind.value for r in remarks] == ["question", "question", "speech", "speech"] * 4
    assert remarks[0].speaker is not None
    assert (remarks[0].speaker.name, remarks[0].speaker.affiliation) == (None, "灯塔新闻")


def test_a_label_alone_and_a_dash_below_it():
    text = "Стенограмма пресс-конференции\n\n3 марта 2031 года\n\nВ.Примеров:\n\n- Добрый день, коллеги.\n\nВопрос:\n\n– Когда?\n\nВ.Примеров: Скоро.\n"
    assert [(r.label, r.text) for r in FORMAT.parse(text.encode()).remarks] == [
        ("В.Примеров", "Добрый день, коллеги."),
        ("Вопрос", "Когда?"),
        ("В.Примеров", "Скоро."),
    ]
