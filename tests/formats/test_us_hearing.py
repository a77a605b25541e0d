"""Hearings of committees of Congress: conformance, and what their layouts and accidents do."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.us.hearing import FORMAT
from onrecord.model import Insertion, Meeting, Note, NoteKind, ReadError
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "hearing"
HEAD = (
    "[House Hearing, 112 Congress]\n[From the U.S. Government Printing Office]\n\n\n"
    "                         FERRIES\n\n" + 72 * "=" + "\n\n"
)
MET = "    The committee met, at 2 p.m., in room 9, Hon. Ada Q. Lund\n[chairman of the committee] presiding.\n"


class TestUsHearing(FormatSuite):
    format = "us.hearing"
    samples = SAMPLES
    others = HERE
    metamorphic = False  # a label that follows a printed statement ends that statement


def said(text: str) -> list[tuple[str | None, str]]:
    return [(r.label, r.text) for r in FORMAT.parse(HEAD + MET + text).remarks]


def codes(meeting: Meeting) -> list[str]:
    return [d.code for d in meeting.diagnostics]


@pytest.mark.parametrize(
    ("label", "name", "role"),
    [
        ("Senator Grim", "Grim", "Senator"),
        ("Vice Admiral Van Holm", "Van Holm", "Vice Admiral"),
        ("Lt. General Holm", "Holm", "Lt. General"),
        ("Attorney General Holm", "Holm", "Attorney General"),
        ("Ms. Vance-Holm", "Vance-Holm", None),
        ("Mr. O'Grim of Ohio", "O'Grim", None),
        ("Miss Grim", "Grim", None),
        ("Senator GRIM", "GRIM", "Senator"),
        ("Mr. Grim [presiding]", "Grim", None),
        ("The Clerk", None, "Clerk"),
    ],
)
def test_labels(label: str, name: str | None, role: str | None) -> None:
    [remark] = FORMAT.parse(f"{HEAD}    {label}. I thank you.\n").remarks
    assert remark.label == label
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("ChairwomanGrim. Yes.", "ChairwomanGrim"),
        ("Chairman Grim.: Yes.", "Chairman Grim"),
        ("Senator Grim: Yes.", "Senator Grim"),
        ("Mr, Grim. Yes.", "Mr, Grim"),
        ("Mr. Gr1m. Yes.", "Mr. Gr1m"),
        ("Secratary Grim. Yes.", "Secratary Grim"),
        ("Dr. Grim.  Yes.", "Dr. Grim"),
    ],
)
def test_noise_in_labels(printed: str, label: str) -> None:
    assert said(f"    Ms. Holm. One.\n    {printed}\n") == [("Ms. Holm", "One."), (label, "Yes.")]


@pytest.mark.parametrize(
    "line",
    [
        "    Mr. Chairman, thank you.",
        "    Mr. Chairman: I write to you.",
        "    Ms. Vance, who took office last year, spoke.",
        "    Mr. Jo Grim, the manager of the ferry, came.",
        "    H.R. 3680, introduced by Mr. Grim, is good.",
        "    St. John and St. James Parishes are far.",
        "    Mr. Grim.",
        "Mr. Grim. The line goes on.",
        "            Mr. Grim. It is a quotation.",
    ],
)
def test_prose_is_no_label(line: str) -> None:
    assert [label for label, _ in said(f"    Ms. Holm. I saw the\n{line}\n")] == ["Ms. Holm"]


def test_a_member_who_is_called_by_name() -> None:
    text = "    Mr. Holm. Any others?\n    Mr. Grim. The chair recognizes the gentleman.\n    Mr. Grim. Thank you.\n"
    assert [label for label, _ in said(text)] == ["Mr. Holm", "Mr. Grim"]


@pytest.mark.parametrize("indent", [2, 3, 4, 6])
def test_indents(indent: int) -> None:
    blank = " " * indent
    assert said(f"{blank}Ms. Holm. One\ntwo.\n{blank}More.\n{blank}Mr. Grim. Three.\n") == [
        ("Ms. Holm", "One two.\nMore."),
        ("Mr. Grim", "Three."),
    ]


def test_paragraphs_that_are_not_wrapped() -> None:
    long = "word " * 400
    assert said(f"    Ms. Holm. {long}\n    Mr. Grim. Isn\ufffdt it?\n") == [
        ("Ms. Holm", long.strip()),
        ("Mr. Grim", "Isn\ufffdt it?"),
    ]


def test_printed_statements_are_insertions() -> None:
    meeting = onrecord.read(SAMPLES / "house.txt")
    found = [i for i in meeting.items if isinstance(i, Insertion)]
    assert [(i.title, i.author) for i in found] == [
        ("Prepared Statement of Hon. Ama Okoye, Secretary of Ferries", "Hon. Ama Okoye"),
        ("A P P E N D I X", None),
        ("Questions for the Record From Mrs. Holmquist", None),
    ]
    assert "TIFF" not in found[0].text
    assert found[0].text.endswith("late in winter.")


def test_what_the_document_tells_about_its_speakers() -> None:
    meeting = onrecord.read(SAMPLES / "house.txt")
    secretary = meeting.remarks[4].speaker
    assert secretary is not None
    assert (secretary.role, secretary.affiliation, secretary.resolved_by) == (
        "Secretary",
        "HARBOR DEPARTMENT",
        "introduction",
    )
    quince = meeting.remarks[3].speaker
    assert quince is not None
    assert quince.constituency == "North Carolina"
    assert meeting.extra["us.hearing"]["committee"] == "COMMITTEE ON INLAND HARBORS"
    assert meeting.extra["us.hearing"]["serial"] == "Serial No. 112-77"


def test_two_who_fit_stay_unresolved() -> None:
    text = "    ADA GRIM, Ohio               IDA GRIM, Iowa\n\n    Mr. Grim. I thank you.\n"
    [remark] = FORMAT.parse(HEAD + text).remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.resolved_by) == ("Grim", "ambiguous")


def test_a_footnote_stands_inside_the_sentence() -> None:
    remark = onrecord.read(SAMPLES / "house.txt").remarks[4]
    assert remark.text.startswith("Thank you, Chairwoman Lund. The ferries\\1\\ were late.")
    [note] = [n for n in remark.notes if n.kind is NoteKind.EDITORIAL]
    assert "on page 12" in note.text


def test_nobody_speaks_after_the_adjournment() -> None:
    end = "    [Whereupon, at 3 p.m., the committee was adjourned.]\n"
    text = f"    Ms. Holm. One.\n{end}\n    Mr. Grim. In writing.\n"
    assert said(text) == [("Ms. Holm", "One.")]
    assert said(f"{text}{MET}    Mr. Grim. Two.\n") == [("Ms. Holm", "One."), ("Mr. Grim", "Two.")]
    recess = "    [Whereupon, at 3 p.m., the committee recessed.]\n    Mr. Grim. Two.\n"
    assert said(f"    Ms. Holm. One.\n{recess}") == [("Ms. Holm", "One."), ("Mr. Grim", "Two.")]


def test_a_volume_without_its_text() -> None:
    with pytest.raises(ReadError, match="left out the text"):
        FORMAT.parse(HEAD + "\n[TEXT NOT AVAILABLE REFER TO PDF]\n")


def test_a_table_of_contents_only() -> None:
    page = "                            C O N T E N T S\n\n    Senator Grim.................................     1\n"
    meeting = FORMAT.parse(HEAD + page)
    assert meeting.remarks == ()
    assert codes(meeting) == ["speech-none"]
    assert any("Senator Grim" in i.text for i in meeting.items if isinstance(i, Note))


def test_nothing_but_prepared_statements() -> None:
    statement = "                 PREPARED STATEMENT OF ADA Q. GRIM\n\n    I am glad to write to you.\n"
    meeting = FORMAT.parse(HEAD + MET + 12 * statement)
    found = [i for i in meeting.items if isinstance(i, Insertion)]
    assert [i.author for i in found] == ["ADA Q. GRIM"] * 12
    assert codes(meeting) == ["speech-none"]
    assert "handed in" in meeting.diagnostics[0].message


def test_pages_and_columns() -> None:
    pages = "    Ms. Holm. One\n[[Page 4]]\ntwo\n[[Page 6]]\nthree\n[[Page 5]]\nfour.\n"
    meeting = FORMAT.parse(HEAD + MET + pages)
    assert [r.text for r in meeting.remarks] == ["One two three four."]
    assert codes(meeting) == ["pages-missing", "pages-out-of-order"]
    row = "the left column of the page goes on here" + " " * 12 + "and the right column has words of its own\n"
    meeting = FORMAT.parse(f"{HEAD}    Ms. Holm. One.\n{row * 12}")
    assert "pages-side-by-side" in codes(meeting)
    assert " ".join(i.text for i in meeting.items).endswith(" ".join([row.split(" " * 12)[1].strip()] * 12))


WORDS = st.lists(
    st.sampled_from("the ferry sails at dawn (Mr. Grim) and ``never'' stops, we know--so".split()),
    min_size=1,
    max_size=30,
)
LABEL = st.sampled_from(
    [
        "Mr. Grim",
        "Ms. Holm of Ohio",
        "The Chairman",
        "Senator Van der Lund",
        "General Okoye",
        "Chairman Lund [presiding]",
    ]
)
TURNS = st.lists(st.tuples(LABEL, st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=5)
BETWEEN = st.sampled_from(
    [
        "",
        "    [Laughter.]\n",
        "    [The information follows:]\n\n    Some written words.\n\n",
        "\n   STATEMENT OF JO QUINCE, COUNSEL\n\n",
        "    Mr. Quince.\n",
    ]
)


@given(TURNS, st.lists(BETWEEN, min_size=5, max_size=5), st.sampled_from([3, 4]), st.booleans())
def test_composed_hearings_are_read_back(
    turns: list[tuple[str, list[list[str]]]], between: list[str], indent: int, wrap: object
) -> None:
    text = HEAD + MET
    wanted: list[tuple[str, list[str]]] = []
    for (label, paragraphs), extra in zip(turns, between, strict=False):
        said_here = [" ".join(["Yes," if i == 0 else "And", *words, "so."]) for i, words in enumerate(paragraphs)]
        for i, paragraph in enumerate(said_here):
            first = f"{label}. {paragraph}" if i == 0 else paragraph
            text += " " * indent + (first.replace(" so.", "\nso.") if wrap else first) + "\n"
        text += extra
        wanted.append((label, said_here + (["Mr. Quince."] if "Mr. Quince." in extra else [])))
    meeting = FORMAT.parse(text)
    assert [(r.label, r.text.splitlines()) for r in meeting.remarks] == wanted
    assert sum(isinstance(i, Insertion) for i in meeting.items) == sum("written" in b for b in between[: len(turns)])


@pytest.mark.parametrize(
    "label",
    [
        "Cochairman Holm", "Council Member Holm", "Comptroller Holm", "A Voice", "Voice From Audience", "Unidentified Male",
        "Several Members", "Mr . Holm", "Majority Leader Holm", "Command Sergeant Major Holm", "The Parliamentarian", "Staff",
    ],
)  # fmt: skip
def test_rarer_labels(label: str) -> None:
    text = f"{HEAD}    {label}. I thank you.\n"
    assert [remark.label for remark in FORMAT.parse(text).remarks][-1] == label


@pytest.mark.parametrize(
    "words",
    ["General Counsel", "Major Issues", "Judge Advocate", "Officer Safety", "Elder Abuse", "Chief Executive Officer"],
)
def test_headings_inside_a_paragraph_are_no_labels(words: str) -> None:
    text = f"{HEAD}    The Chair. Order.\n    {words}. They are many.\n"
    assert [remark.label for remark in FORMAT.parse(text).remarks][-1] == "The Chair"


VOLUME = (
    "\n                         FERRIES AND FOG\n\n" + 72 * "=" + "\n\n                               HEARING\n\n"
    "                              before the\n\n                         COMMITTEE ON FERRIES\n"
    "                         UNITED STATES SENATE\n\n                      ONE HUNDRED FOURTH CONGRESS\n\n"
    "                             MAY 13, 1995\n\n                   ADA LUND, OH, Chairman\n\n"
    "Mo Holm, UT                          Ida Q. Grim, VI\nJo Vale, II, NC\n\n" + MET + "    Chairman Lund. Order.\n"
    "    Senator Holm. We welcome Dr. Eva Birch, who knows fog.\n    Dr. Birch. Thank you.\n    Ms. Grim. Yes.\n    Mr. Vale. No.\n"
)


@pytest.mark.parametrize(
    "head",
    [
        "<DOC>\n[104th Congress House Hearings]\n[From the U.S. Government Printing Office via GPO Access]\n[DOCID: f:39442.wais]\n",
        "[104 Senate Hearings]\n[From the U.S. Government Printing Office]\n[DOCID:f:39442.wais]\n",
        "                                                         S. Hrg. 104-12\n",
        "[Joint House and Senate Hearing, 119 Congress]\n[From the U.S. Government Publishing Office]\n",
        "[Senate Prints 104-12]\n[From the U.S. Government Publishing Office]\n",
    ],
)
def test_other_mastheads(head: str) -> None:
    text = head + VOLUME
    assert onrecord.detect(text.encode()).best == "us.hearing"
    meeting = FORMAT.parse(text)
    assert (meeting.title, str(meeting.date)) == ("FERRIES AND FOG", "1995-05-13")
    found = [(s.name, s.constituency) for r in meeting.remarks if (s := r.speaker)]
    assert found == [
        ("Ada Q. Lund", "Ohio"),
        ("Mo Holm", "Utah"),
        ("Eva Birch", None),
        ("Ida Q. Grim", "the Virgin Islands"),
        ("Jo Vale", "North Carolina"),
    ]


def test_an_opening_statement_in_small_letters_is_a_heading() -> None:
    text = (
        HEAD + MET + "\n            Opening Statement of Hon. Ida Grim, \n                  a Senator from Ohio\n\n"
        "    Senator Grim. The ferries\n\n                                  (12)\n\nare late.\n\n"
        "     STATEMENT OF EVA BIRCH, DIRECTOR, BUREAU OF FOG, ACCOMPANIED BY \n     JO QUILL, COUNSEL\n\n    Mr. Quill. No.\n"
    )
    meeting = FORMAT.parse(text)
    assert [(r.text, r.speaker and r.speaker.name) for r in meeting.remarks] == [
        ("The ferries are late.", "Ida Grim"),
        ("No.", "JO QUILL"),
    ]
    assert meeting.remarks[0].section[-1].startswith("Opening Statement of Hon. Ida Grim")


def test_pages_of_a_committee_without_a_masthead() -> None:
    text = """Hearings of the
Subcommittee on Ferries

Wednesday, June 4, 2031

The subcommittee met, pursuant to call, at 10:00 a.m., in Room 7, Hon. Ole Lund [chairman of the subcommittee] presiding.

Present: Representatives Lund and Holm.

Mr. Lund. The meeting will come to order.

Ms. Holm of Ohio. Thank you.

[Whereupon, at 11:30 a.m., the subcommittee was adjourned.]
"""
    assert onrecord.detect(text.encode()).best == "us.hearing"
    meeting = FORMAT.parse(text)
    assert str(meeting.date) == "2031-06-04"
    assert [(r.label, r.speaker.name) for r in meeting.remarks if r.speaker] == [
        ("Mr. Lund", "Ole Lund"),
        ("Ms. Holm of Ohio", "Holm"),
    ]
    spoken = (
        "The committee met, pursuant to its rules, and Ada Lund was presiding.\n\nAda Lund: Yes.\n\nOle Holm: No.\n"
    )
    assert onrecord.detect((spoken * 3).encode()).best != "us.hearing"
