"""Conformance of uk.inquiry_rst, uk.inquiry_text and uk.committee_evidence, and what their samples do not show."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import detect
from onrecord.formats.uk.committee_evidence import FORMAT as EVIDENCE
from onrecord.formats.uk.inquiry_rst import FORMAT as RST
from onrecord.formats.uk.inquiry_text import FORMAT as TEXT
from onrecord.model.items import Heading, Note, NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent


class TestInquiryRst(FormatSuite):
    format = "uk.inquiry_rst"
    samples = HERE / "uk" / "inquiry_rst"
    others = HERE
    metamorphic = False  # labels are inferred from one another


class TestInquiryText(FormatSuite):
    format = "uk.inquiry_text"
    samples = HERE / "uk" / "inquiry_text"
    others = HERE
    metamorphic = False  # who asks depends on the lines before


class TestCommitteeEvidence(FormatSuite):
    format = "uk.committee_evidence"
    samples = HERE / "uk" / "committee_evidence"
    others = HERE


def test_times_and_adjournments_are_no_speech():
    items = RST.parse((HERE / "uk/inquiry_rst/hearing.rst").read_bytes()).items
    notes = [(item.text, item.kind) for item in items if isinstance(item, Note)]
    assert ("(11.11 am)", NoteKind.TIME) in notes
    assert ("AMA OKOYE (affirmed).", NoteKind.PROCEDURE) in notes
    assert ("(A short break)", NoteKind.PROCEDURE) in notes


def test_page_and_line_of_inquiries():
    for name in ("pages.txt", "flat.txt"):
        remarks = TEXT.parse((HERE / "uk/inquiry_text" / name).read_bytes()).remarks
        assert [r.locator for r in remarks[:3]] == ["1:3", "1:5", "1:6"]


def test_the_index_of_witnesses_is_no_speech():
    meeting = TEXT.parse((HERE / "uk/inquiry_text/pages.txt").read_bytes())
    assert "I N D E X" in [i.text for i in meeting.items if isinstance(i, Heading)]
    assert "....." not in " ".join(r.text for r in meeting.remarks)


@pytest.mark.parametrize("line", ["The point is: it rang.", "Bells: a report.", "Q1 was good.", "Let me ask: why?"])
def test_sentences_of_evidence_are_no_labels(line):
    meeting = EVIDENCE.parse(f"Oral evidence: Bells\n\nQ1 Chair: Yes?\n\nMr Holm: No.\n\n{line}\n\nQ2 Chair: So?")
    assert [(r.label, r.number) for r in meeting.remarks] == [("Chair", "1"), ("Mr Holm", None), ("Chair", "2")]
    assert meeting.remarks[1].text.endswith(line)


WORDS = st.lists(st.sampled_from("the ferry has 18 boats and 3 bells so".split()), min_size=1, max_size=9)
LABELS = st.sampled_from(["Chair", "Mr Holm", "Ada Lund", "Baroness Sande of Larkspur", "Professor McRae"])


@given(st.lists(st.tuples(LABELS, WORDS, st.booleans()), min_size=2, max_size=10), st.sampled_from([" ", "    ", "\t"]))
def test_evidence_is_read_back(turns, gap):
    blocks, kinds = ["Oral evidence: Bells"], []
    for n, (label, words, numbered) in enumerate(turns, 5):
        blocks.append(f"{f'Q{n}{gap}' if numbered else ''}{label}: Well, {' '.join(words)}.")
        kinds.append(RemarkKind.QUESTION if numbered else RemarkKind.SPEECH)
    found = EVIDENCE.parse("\n\n".join(blocks)).remarks
    assert [(r.label, r.text, r.kind) for r in found] == [
        (label, f"Well, {' '.join(words)}.", kind) for (label, words, _), kind in zip(turns, kinds, strict=True)
    ]


@given(
    st.lists(
        st.tuples(st.sampled_from(["MR HOLM", "Q.", "A.", "LADY LUND", "MS McKAY"]), WORDS), min_size=2, max_size=20
    )
)
def test_inquiries_are_read_back(turns):
    lines = [
        "(10.00 am)",
        *(f"{label}{' ' if label[1:] == '.' else ':'} Well, {' '.join(words)}." for label, words in turns),
    ]
    text = "".join(f"{n:>4}   {line}\n" for n, line in enumerate(lines, 1))
    found = TEXT.parse(text).remarks
    assert [(r.label, r.text) for r in found] == [(label, f"Well, {' '.join(words)}.") for label, words in turns]


def test_minutes_of_evidence_of_older_committees():
    remarks = EVIDENCE.parse((HERE / "uk/committee_evidence/minutes.txt").read_bytes()).remarks
    assert [(r.label, r.number, r.speaker and r.speaker.name) for r in remarks[:6]] == [
        ("Chairman", "1", None),
        ("Mr Holm", None, "OLE HOLM"),
        ("Sir Per Sande", "2", "Per Sande"),
        ("Mr Holm", None, "OLE HOLM"),
        ("Ms Okoye", None, "AMA OKOYE"),
        (None, "3", "Per Sande"),
    ]
    assert remarks[5].text == "Thank you. Who rings it?"


def test_suspensions_are_no_evidence():
    meeting = EVIDENCE.parse(
        "Oral evidence: Bells\n\nMembers present: Lord Birch (The Chairman); Ada Lund.\n\nQ1 Chairman: Yes?\n\nAda Lund: No.\n\n"
        "Sitting suspended for a Division in the House.\n\nOn resuming—\n\nQ2 Ada Lund: So?"
    )
    assert [r.text for r in meeting.remarks] == ["Yes?", "No.", "So?"]
    assert meeting.remarks[0].speaker is not None
    assert meeting.remarks[0].speaker.name == "Lord Birch"


SIDES = [
    [
        "(10.00 am)",
        "            MS AMA OKOYE (affirmed)",
        "      Questions from COUNSEL TO THE INQUIRY",
        "MR HOLM:  Your name?",
        "A.  Ama Okoye.",
        "Q.  And you were there for the last",
        "18 months?",
        "A.  Yes.",
        "Q.  Who rang",
    ],
    [
        "the bell?",
        "A.  The mate.",
        "LADY LUND:  Twice?",
        "A.  Yes.",
        "      Further questions from MS BIRCH KC",
        "MS BIRCH:  Why?",
        "A.  I cannot",
        "say.",
        "Q.  No?",
    ],
    ["A.  No.", "(The hearing adjourned until 10.00 am on Monday)"] + [""] * 7,
    ["      I N D E X", "MS AMA OKOYE (affirmed) .........1", "Questions from COUNSEL .........1"] + [""] * 6,
]


@pytest.mark.parametrize("columns", [1, 2, 3, 4])
@pytest.mark.parametrize(
    "feet", [[], ["", "Opus Larkspur    transcripts@larkspur.example", "Court Reporters    +44 (0)20 0000 0000"]]
)
def test_any_number_of_pages_on_a_sheet(columns, feet):
    sheets = []
    for k in range(0, 4, columns):
        pages = SIDES[k : k + columns]
        lines = [
            "   ".join(f"{n:>3}  {line:55}" for line in row).rstrip()
            for n, row in enumerate(zip(*pages, strict=True), 1)
        ]
        foot = "".join(f"Page {k + i + 1}".center(63) for i in range(len(pages)))
        sheets.append("\n".join(["Day 2     The Ferry Inquiry     5 May 2031", *lines, "", foot, *feet]))
    meeting = TEXT.parse("\f".join(sheets))
    assert [(r.label, r.speaker and r.speaker.name, r.text) for r in meeting.remarks] == [
        ("MR HOLM", "HOLM", "Your name?"),
        ("A.", "AMA OKOYE", "Ama Okoye."),
        ("Q.", "HOLM", "And you were there for the last 18 months?"),
        ("A.", "AMA OKOYE", "Yes."),
        ("Q.", "HOLM", "Who rang the bell?"),
        ("A.", "AMA OKOYE", "The mate."),
        ("LADY LUND", "LADY LUND", "Twice?"),
        ("A.", "AMA OKOYE", "Yes."),
        ("MS BIRCH", "BIRCH", "Why?"),
        ("A.", "AMA OKOYE", "I cannot say."),
        ("Q.", "BIRCH", "No?"),
        ("A.", "AMA OKOYE", "No."),
    ]


def test_the_witness_of_an_inquiry_is_the_one_under_oath():
    text = (HERE / "uk/inquiry_rst/hearing.rst").read_text(encoding="utf-8")
    (aside,) = [r for r in RST.parse(f"{text}\n**The Witness**: On deck.\n").remarks if r.label == "The Witness"]
    assert aside.speaker is not None
    assert (aside.speaker.name, aside.speaker.role) != (None, "Witness")
    bold = text.replace("**: ", ":** ")
    assert detect(bold.encode()).best == "uk.inquiry_rst"
    assert [r.label for r in RST.parse(bold).remarks] == [r.label for r in RST.parse(text).remarks]


def test_evidence_as_pages_and_as_a_web_page():
    text = "Oral evidence: Bells\n\nQ1     Chair: Is it\ntrue?\n\n{}Mr Holm: It is true of the\n{}old bell.\n"
    for found in (
        EVIDENCE.parse(text.format(f"{2:>60}\n\f", f"\n{3:>60}\n\f") + f"\n{4:>60}\n\f"),
        EVIDENCE.parse(
            "<html><body><p>Oral evidence: Bells</p><p><strong>Q1&nbsp; Chair:</strong> Is it true?</p>"
            "<p><b>Mr Holm:</b> It is true of the old bell.</p></body></html>"
        ),
    ):
        assert [(r.label, r.number, r.text) for r in found.remarks] == [
            ("Chair", "1", "Is it true?"),
            ("Mr Holm", None, "It is true of the old bell."),
        ]


HEARING = """July 28, 2031 Harbour Bell Inquiry Day 16

                              Wednesday, 28 July 2031
(10.00 am)
SIR OLE LUND-SANDE:  Good morning.
MR HOLM:  Good morning, sir.
             MS AMA OKOYE-McRAE (affirmed)
         Questions from COUNSEL TO THE INQUIRY
MR HOLM:  Your name, please.
A.  Ama Okoye-McRae.
Q.  Thank you.
SIR OLE LUND-SANDE:  We have a break.
(11.10 am)
                  (A short break)
(11.25 am)
   Questions from COUNSEL TO THE INQUIRY (continued)
MS BIRCH:  Now the bell.
A.  It rang.
Q.  When?
"""


@pytest.mark.parametrize("hyphen", "-\u2010\u2011\u2012\u2013\u2043\u2212\ufe63\uff0d")
def test_fonts_have_other_signs_for_the_hyphen_of_a_name(hyphen):
    text = HEARING.replace("LUND-SANDE", f"LUND{hyphen}SANDE").replace("OKOYE-McRAE", f"OKOYE{hyphen}McRAE")
    meeting = TEXT.parse(text)
    assert detect(text.encode()).best == "uk.inquiry_text"
    found = [(r.label, r.speaker.name if r.speaker else None) for r in meeting.remarks]
    assert found[0] == (f"SIR OLE LUND{hyphen}SANDE", f"OLE LUND{hyphen}SANDE")
    assert found[3] == ("A.", f"AMA OKOYE{hyphen}McRAE")
    assert (meeting.title, len(found)) == ("Harbour Bell Inquiry", 9)


@pytest.mark.parametrize(
    "heading",
    ["Questions from COUNSEL TO THE INQUIRY (continued)", "Further questions by MS BIRCH (continued)"],
)
def test_who_questions_goes_on_is_no_witness(heading):
    remarks = TEXT.parse(HEARING.replace("Questions from COUNSEL TO THE INQUIRY (continued)", heading)).remarks
    asked, answered = remarks[-1], remarks[-2]
    assert asked.speaker is not None
    assert answered.speaker is not None
    assert (asked.speaker.name, answered.speaker.name) == ("BIRCH", "AMA OKOYE-McRAE")


MINUTES = """Examination of Witnesses (Questions 20 - 39)

TUESDAY 13 MARCH 2001

MR OLE HOLM, MP, and MS AMA OKOYE

  20.  Good morning. Shall we begin?

  (Mr Holm)  We shall.

  21.  Why?

  (Ms Okoye)  For
  two reasons.

Sir Per Sande

  22.  Was it loud?

  (Mr Holm)  Very.

Chairman: I think we should move on.
"""


def test_the_first_questions_of_minutes_may_have_no_name():
    meeting = EVIDENCE.parse(MINUTES)
    assert detect(MINUTES.encode()).best == "uk.committee_evidence"
    assert [(r.label, r.number, r.speaker.name if r.speaker else None) for r in meeting.remarks] == [
        (None, "20", None),
        ("Mr Holm", None, "OLE HOLM"),
        (None, "21", None),
        ("Ms Okoye", None, "AMA OKOYE"),
        ("Sir Per Sande", "22", "Per Sande"),
        ("Mr Holm", None, "OLE HOLM"),
        ("Chairman", None, None),
    ]
    assert [d.code for d in meeting.diagnostics] == ["speech-unattributed"]
    assert str(meeting.date) == "2001-03-13"


def test_numbered_paragraphs_before_the_examination_are_no_questions():
    meeting = EVIDENCE.parse(f"Memorandum by the Bell Foundry\n\n  1.  The bells are old.\n\n{MINUTES}")
    assert meeting.remarks[0].number == "20"


def test_a_committee_of_the_lords_names_its_inquiry():
    head = "Select Committee on Ferries\n\nInquiry on\n\nTHE BELLS OF THE HARBOUR\n\nTUESDAY 10 JULY 2012\n\nMembers present\n"
    meeting = EVIDENCE.parse(f"{head}\nExamination of Witnesses\n\nQ1   The Chairman: Yes?\n\nDr Holm: No.")
    assert (meeting.title, str(meeting.date)) == ("THE BELLS OF THE HARBOUR", "2012-07-10")


def test_wrapped_lines_of_a_page_without_a_head():
    text = "Examination of Witness (Questions 1-42)\nDr Ole Holm\nQ1 Chair: Dr Holm, welcome\nand thank you.\nDr Holm: Thank\nyou.\n"
    assert detect(text.encode()).best == "uk.committee_evidence"
    assert [(r.label, " ".join(r.text.split())) for r in EVIDENCE.parse(text).remarks] == [
        ("Chair", "Dr Holm, welcome and thank you."),
        ("Dr Holm", "Thank you."),
    ]


def test_fonts_that_lose_the_blank_of_a_label():
    text = HEARING.replace("MR HOLM:  Your", "MRHOLM: Your").replace("Q.  Thank", "THEWITNESS: Okoye.\nMRHOLM: Thank")
    found = [(r.label, r.speaker.name if r.speaker else None) for r in TEXT.parse(text).remarks]
    assert found[2:6] == [
        ("MRHOLM", "HOLM"),
        ("A.", "AMA OKOYE-McRAE"),
        ("THEWITNESS", "AMA OKOYE-McRAE"),
        ("MRHOLM", "HOLM"),
    ]


def test_the_title_in_a_running_head():
    _, _, body = HEARING.partition("\n")
    pages = []
    for n in range(1, 4):
        page = [f"{k:>2} {line.strip()}" for k, line in enumerate(body.splitlines()[1:], 1)]
        pages.append("\n".join(["July 28, 2031      Harbour Bell Inquiry      Day 16", *page, f"      {n}"]))
    meeting = TEXT.parse("\f".join(pages))
    assert meeting.title == "Harbour Bell Inquiry"
    assert not [r for r in meeting.remarks if "Harbour Bell" in r.text]


@pytest.mark.parametrize("gap", ["&#160;&#160;", "&nbsp;", " ", "&emsp;"])
@pytest.mark.parametrize(("begin", "end"), [("<I>", "</I>"), ("<em>", "</em>"), ("", "")])
def test_minutes_as_web_pages(gap, begin, end):
    page = f"""<HTML><BODY><H1>Select Committee on Ferries Minutes of Evidence</H1>
<H2>Examination of Witnesses (Questions 1 - 19)</H2>
<P><B>TUESDAY 13 MARCH 2001</B></P>
<P><B>MR OLE HOLM</B>, Harbour Master, examined.</P>
<H3>Chairman</H3>
<P>{gap}1.{gap}Would you begin?</P><P>{gap}({begin}Mr Holm{end}){gap}I am the harbour master.</P>
<P>{gap}2.{gap}Is it loud?</P><P>{gap}({begin}Mr Holm{end}){gap}Very.</P>
</BODY></HTML>"""
    assert detect(page.encode()).best == "uk.committee_evidence"
    meeting = EVIDENCE.parse(page)
    assert (meeting.title, str(meeting.date)) == ("Select Committee on Ferries Minutes of Evidence", "2001-03-13")
    assert [(r.label, r.number, r.text) for r in meeting.remarks] == [
        ("Chairman", "1", "Would you begin?"),
        ("Mr Holm", None, "I am the harbour master."),
        (None, "2", "Is it loud?"),
        ("Mr Holm", None, "Very."),
    ]


def test_a_page_that_begins_within_an_examination():
    text = f"Minutes of Evidence\n\n  1.  The bells are old, says the memorandum.\n{MINUTES.partition('OKOYE')[2]}"
    assert [(r.label, r.number) for r in EVIDENCE.parse(text).remarks][:4] == [
        (None, "20"),
        ("Mr Holm", None),
        (None, "21"),
        ("Ms Okoye", None),
    ]
