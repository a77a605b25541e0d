"""Conformance of us.scotus, and what its samples do not show."""

from __future__ import annotations

import json
import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import detect
from onrecord.formats.us.scotus import FORMAT
from onrecord.model.items import Heading, Insertion, Note, NoteKind, RemarkKind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "scotus"


class TestUsScotus(FormatSuite):
    format = "us.scotus"
    samples = SAMPLES
    others = HERE


def sample(name: str):
    return FORMAT.parse((SAMPLES / name).read_bytes())


def plain(text: str) -> str:
    return text.replace("\xad", "-")


@pytest.mark.parametrize("other", ["raw.txt", "pypdf.txt"])
def test_extractors_give_the_same_record(other):
    first, second = sample("layout.txt"), sample(other)
    assert [(r.label, " ".join(r.text.split())) for r in first.remarks] == [
        (plain(r.label or ""), plain(" ".join(r.text.split()))) for r in second.remarks
    ]
    assert [plain(h.text) for h in second.headings] == [h.text for h in first.headings]


def test_the_case_and_its_sections():
    meeting = sample("layout.txt")
    assert meeting.identifiers == (("docket", "07-912"),)
    assert meeting.title == "HARBOR DEPARTMENT OF BERGEN, ET AL., Petitioners v. OLAUG McTAVISH"
    assert [h.text for h in meeting.headings] == [
        "P R O C E E D I N G S",
        "ORAL ARGUMENT OF ADA B. LUND ON BEHALF OF THE PETITIONERS",
        "ORAL ARGUMENT OF OLE HOLM-BIRCH, JR., ON BEHALF OF RESPONDENT",
    ]
    advocate = meeting.remarks[1].speaker
    assert advocate is not None
    assert (advocate.honorific, advocate.affiliation) == ("MS.", "on behalf of Petitioners")


def test_page_and_line_can_be_cited():
    remarks = sample("layout.txt").remarks
    assert [(r.page, r.locator) for r in remarks[:2]] == [("3", "3:3"), ("3", "3:9")]
    assert (remarks[5].page, remarks[5].locator) == ("3", "3:25")
    assert (remarks[6].page, remarks[6].locator) == ("4", "4:3")


@pytest.mark.parametrize("name", ["layout.txt", "raw.txt"])
def test_the_index_of_words_is_no_speech(name):
    meeting = sample(name)
    (index,) = [item for item in meeting.items if isinstance(item, Insertion)]
    assert "ferry 3:11" in index.text
    assert meeting.remarks[-1].text.split("\n")[-1].endswith("The case is submitted.")
    closing = next(item for item in meeting.items if isinstance(item, Note) and "Whereupon" in item.text)
    assert closing.kind is NoteKind.TIME
    assert str(closing.time) == "10:31:00"


def test_justices_are_questions_in_old_transcripts():
    text = (
        (SAMPLES / "layout.txt")
        .read_text()
        .replace("JUSTICE McRAE:", "QUESTION:     ")
        .replace("JUSTICE SANDE:", "QUESTION:     ")
    )
    found = FORMAT.parse(text).remarks
    assert [r.kind for r in found if r.label == "QUESTION"] == [RemarkKind.QUESTION] * 2


def test_a_transcript_that_oyez_lacks_is_an_error():
    assert detect(b'{"id": 1, "title": "x", "transcript": null}').best != "us.scotus"


LABELS = st.sampled_from(
    ["CHIEF JUSTICE OKOYE", "JUSTICE McRAE", "MS. LUND", "MR. HOLM-BIRCH", "GENERAL SANDE", "JUSTINE LUND"]
)
WORDS = st.lists(st.sampled_from("the ferry has 18 boats and 3 bells if 25 come 1".split()), min_size=1, max_size=60)


@st.composite
def pages(draw):
    """A record and its rendering on numbered pages, in one of the styles of extractors."""
    turns = draw(st.lists(st.tuples(LABELS, WORDS), min_size=3, max_size=12))
    lines = []
    for label, words in turns:
        text = f"{label}:  Well, {' '.join(words)}."
        first = True
        while text:
            cut = len(text) if len(text) <= 52 else text.rfind(" ", 0, 52)
            lines.append((10 if first else 0, text[:cut].strip()))
            text, first = text[cut:].strip(), False
    style = draw(st.sampled_from(["layout", "apart", "pypdf"]))
    out = ["IN THE SUPREME COURT OF THE UNITED STATES\n"]
    for start in range(0, len(lines), 25):
        page = [*lines[start : start + 25], *[(0, "")] * 25][:25]
        out.append("Official\n")
        for n, (indent, line) in enumerate(page, 1):
            if style == "layout":
                out.append(f"{n:>2}   {' ' * indent}{line}".rstrip() + "\n\n")
            elif style == "apart":
                out.append(f"{line}\n\n{n}\n\n" if line else f"{n}\n")
            else:
                out.append(f"{n} {' ' if indent else ''}{line}\n")
        out.append(f"{'' if style == 'apart' else ' ' * 30}{1 + start // 25}\nNorthern Reporting Company\n\f")
    return turns, "".join(out)


@given(pages())
def test_pages_are_read_back(drawn):
    turns, text = drawn
    meeting = FORMAT.parse(text)
    assert [(r.label, " ".join(r.text.split())) for r in meeting.remarks] == [
        (label, f"Well, {' '.join(words)}.") for label, words in turns
    ]
    assert not [item for item in meeting.items if isinstance(item, Heading)]


def test_labels_whose_words_an_extractor_put_elsewhere_are_named():
    text = "1\n\nJUSTICE LUND:\n\n2\n\nMR. HOLM:\n\nWhen?\n\nIn May,\n\n3\n\nI think.\n\n4\n\nJUSTICE LUND:\n\n(Laughter.)\n"
    meeting = FORMAT.parse(text)
    assert [(r.label, r.text) for r in meeting.remarks] == [
        ("JUSTICE LUND", ""),
        ("MR. HOLM", "When? In May, I think."),
        ("JUSTICE LUND", ""),
    ]
    (found,) = meeting.diagnostics
    assert found.code == "label-without-words"
    assert "at line 3 ('JUSTICE LUND'):" in found.message


@pytest.mark.parametrize("shape", ["bare", "names", "plain", "keyed roles"])
def test_other_shapes_of_oyez(shape):
    data = json.loads((SAMPLES / "oyez.json").read_bytes())
    turns = [turn for section in data["transcript"]["sections"] for turn in section["turns"]]
    for turn in turns:
        person = turn["speaker"] or {}
        if shape == "names" and person:
            turn |= {"speaker": None, "speaker_name": person["name"]}
        if shape == "plain":
            turn["text"] = " ".join(block["text"] for block in turn.pop("text_blocks"))
        if shape == "keyed roles" and person.get("roles"):
            person["roles"] = dict(enumerate(person["roles"]))
    whole = FORMAT.parse((SAMPLES / "oyez.json").read_bytes())
    found = FORMAT.parse(json.dumps(data["transcript"] if shape == "bare" else data))
    assert [r.label for r in found.remarks] == [r.label for r in whole.remarks]
    assert ["".join(r.text.split()) for r in found.remarks] == ["".join(r.text.split()) for r in whole.remarks]
    if shape == "keyed roles":
        assert [r.speaker for r in found.remarks] == [r.speaker for r in whole.remarks]


RECENT = """IN THE SUPREME COURT OF THE UNITED STATES
- - - - - - - - - - - - - - - - - -
LUND FERRIES, ET AL.,             )
             Petitioners,         )
        v.                        ) No. 21-999
MUNICIPALITY OF BERGEN,           )
             Respondent.          )
- - - - - - - - - - - - - - - - - -

             Tuesday, March 4, 2031

APPEARANCES:
ADA SANDE, ESQUIRE, Bergen; on behalf of the Petitioners.
GEN. OLE B. HOLM, Solicitor General, Washington, D.C.; for the
     United States, as amicus curiae.

                 C O N T E N T S

ORAL ARGUMENT OF:                                PAGE:

ADA SANDE, ESQ.
    On behalf of the Petitioners                    3

REBUTTAL ARGUMENT OF:

ADA SANDE, ESQ.
    On behalf of the Petitioners                   60

                 P R O C E E D I N G S

           CHIEF JUSTICE McRAE:  We will hear argument.

           ORAL ARGUMENT OF ADA SANDE
           ON BEHALF OF THE PETITIONERS

           MS. SANDE:  May it please the Court.

           GENERAL HOLM:  The ferry is public.
"""


def test_a_caption_with_brackets_and_contents_with_colons():
    meeting = FORMAT.parse(RECENT)
    assert meeting.title == "LUND FERRIES, ET AL., Petitioners, v. MUNICIPALITY OF BERGEN, Respondent"
    assert meeting.identifiers == (("docket", "21-999"),)
    assert [(r.label, r.speaker.name) for r in meeting.remarks if r.speaker] == [
        ("CHIEF JUSTICE McRAE", "McRAE"),
        ("MS. SANDE", "ADA SANDE"),
        ("GENERAL HOLM", "OLE B. HOLM"),
    ]


def test_two_numbers_of_one_case():
    assert FORMAT.parse(RECENT.replace("No. 21-999", "Nos. 21-999 and 21-1000")).title == FORMAT.parse(RECENT).title


def test_lines_of_dashes_around_other_words_are_no_caption():
    head = "-----------------\nOFFICIAL TRANSCRIPT\n-----------------\n\n"
    assert FORMAT.parse(head + RECENT).title == FORMAT.parse(RECENT).title
