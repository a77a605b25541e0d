"""The Congressional Record: conformance, and what its layouts and accidents do."""

from __future__ import annotations

import pathlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.formats.us.crec import FORMAT
from onrecord.model import Heading, Insertion, Meeting, Note, RemarkKind, Vote
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "us" / "crec"
HEAD = (
    "[Congressional Record Volume 150, Number 7 (Monday, May 3, 2004)]\n[House]\n[Pages H10-H12]\n"
    "From the Congressional Record Online through the Government Printing Office\n\n\n"
    "                         THE FERRIES BILL\n\n"
)


class TestUsCrec(FormatSuite):
    format = "us.crec"
    samples = SAMPLES
    others = HERE
    metamorphic = False  # a label that follows matter printed in the record ends that matter


def labels(text: str) -> list[str | None]:
    return [r.label for r in FORMAT.parse(HEAD + text).remarks]


def codes(meeting: Meeting) -> list[str]:
    return [d.code for d in meeting.diagnostics]


@pytest.mark.parametrize(
    ("label", "name", "role", "place"),
    [
        ("Mr. LaTORRE of the Virgin Islands", "LaTORRE", None, "the Virgin Islands"),
        ("Ms. ROS-McLUND", "ROS-McLUND", None, None),
        ("Miss O'HOLM", "O'HOLM", None, None),
        ("Mr. D. Q. VAN HOLM", "D. Q. VAN HOLM", None, None),
        ("Mr. de la GRIM", "de la GRIM", None, None),
        ("MR. GRIM", "GRIM", None, None),
        ("Mr.  GRIM", "GRIM", None, None),
        ("The ACTING PRESIDENT pro tempore", None, "ACTING PRESIDENT pro tempore", None),
        ("The Acting CHAIRMAN (Mr. Grim)", "Grim", "Acting CHAIRMAN", None),
        ("The VICE PRESIDENT", None, "VICE PRESIDENT", None),
        ("Prime Minister HOLM", "HOLM", "Prime Minister", None),
        ("Mr. Manager GRIM", "GRIM", "Manager", None),
    ],
)
def test_labels(label: str, name: str | None, role: str | None, place: str | None) -> None:
    [remark] = FORMAT.parse(f"{HEAD}  {label}. I rise.\n").remarks
    assert remark.label == " ".join(label.split())
    assert remark.speaker is not None
    found = remark.speaker
    assert (found.name, found.role) == (name, role)
    assert found.constituency == place


@pytest.mark.parametrize(
    "label", ["Mr, GRIM", "Mr GRIM", "Mr. GR1M", "Mr. GRlMES", "The PRES1DING OFFICER", "Mrs. Grim"]
)
def test_noise_of_scanning_in_labels(label: str) -> None:
    assert labels(f"  Ms. HOLM. One.\n  {label}. I rise.\n") == ["Ms. HOLM", label]


@pytest.mark.parametrize(
    "line",
    [
        "  The President has made a wise choice. I agree.",
        "  Mr. St. John's life was long. I knew him.",
        "  Mr. Q. Byrum Grim came too. I saw him.",
        "  The NATO allies agree.",
        "  Mr. GRIM, Ms. HOLM, and others spoke.",
        "       Mr. GRIM. It is in a quotation.",
        "Mr. GRIM. The line goes on here.",
    ],
)
def test_prose_is_no_label(line: str) -> None:
    assert labels(f"  Ms. HOLM. One.\n{line}\n") == ["Ms. HOLM"]


def test_a_label_with_a_comma_for_its_stop() -> None:
    assert labels("  Ms. HOLM. One.\n  Mr. GRIM, Mr. Speaker, I rise.\n") == ["Ms. HOLM", "Mr. GRIM"]


def test_vote_with_voters_across_pages() -> None:
    meeting = onrecord.read(SAMPLES / "house.htm")
    [vote] = [i for i in meeting.items if isinstance(i, Vote)]
    assert vote.question == "Roll No. 202"
    assert vote.counts == (("YEAS", 3), ("NAYS", 1), ("ANSWERED PRESENT", 1))
    assert ("YEAS", "Okoye-McBride") in vote.voters
    assert len(vote.voters) == 5


def test_inserted_matter_and_quotations() -> None:
    meeting = onrecord.read(SAMPLES / "house.htm")
    found = [i for i in meeting.items if isinstance(i, Insertion)]
    assert [i.title for i in found] == ["H. Con. Res. 901", "Lighthouse Society,"]
    assert found[1].text.endswith("Secretary.")
    assert "rang the bell until the morning." in meeting.remarks[3].text, "a quotation is said"


def test_notes_times_and_pages() -> None:
    meeting = onrecord.read(SAMPLES / "house.htm")
    notes = [n for r in meeting.remarks for n in r.notes]
    assert [str(n.time) for n in notes if n.time] == ["14:15:00", "14:31:00"]
    assert "(Applause.)" in [n.text for n in notes]
    assert any(n.text.startswith("Mr. HOLMQUIST changed his vote") for n in notes)
    assert [r.page for r in meeting.remarks] == ["H4501"] * 3 + ["H4502"] * 3 + ["H4503"] * 2


def test_a_count_that_does_not_agree() -> None:
    text = (SAMPLES / "house.htm").read_text().replace("YEAS--3", "YEAS--4")
    assert codes(FORMAT.parse(text)) == ["vote-count-mismatch"]


def test_metadata_beside_a_granule(tmp_path: pathlib.Path) -> None:
    name = "CREC-2018-01-04-pt1-PgS71"
    member = (
        '<congMember bioGuideId="X0001" party="Q" role="SPEAKING" state="{}"><name type="parsed">Mr. {}</name>'
        '<name type="authority-fnf">{}</name></congMember>'
    )
    people = [member.format("OH", "GRIMSBY", "Mo Grimsby"), member.format("TX", "HOLM", "Ida Holm")]
    (tmp_path / "mods.xml").write_text(
        f'<mods xmlns="http://www.loc.gov/mods/v3"><relatedItem type="constituent"><extension><accessId>{name}</accessId>'
        f"{''.join(people)}</extension></relatedItem></mods>"
    )
    path = tmp_path / f"{name}.txt"
    path.write_bytes((SAMPLES / "senate.txt").read_bytes())
    meeting = onrecord.read(path)
    found = [r.speaker for r in meeting.remarks]
    assert [s and (s.name, s.party, s.constituency) for s in found][:3] == [
        ("Ida Holm", "Q", "Texas"),
        ("Okoye", None, None),
        ("Mo Grimsby", "Q", "Ohio"),
    ]
    assert found[0] is not None
    assert found[0].resolved_by == "metadata"
    assert meeting.identifiers == (("govinfo", name),)
    bare = onrecord.read(SAMPLES / "senate.txt")
    assert [r.text for r in bare.remarks] == [r.text for r in meeting.remarks]
    assert bare.remarks[0].speaker is None


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ((11, 12), []),
        ((12,), ["pages-missing"]),
        ((12, 11), ["pages-missing", "pages-out-of-order"]),
        ((11,), ["pages-missing"]),
    ],
)
def test_missing_pages_and_pages_out_of_order(pages: tuple[int, ...], expected: list[str]) -> None:
    body = "  Ms. HOLM. One word\n" + "".join(f"\n[[Page H{page}]]\n\nand more words\n" for page in pages)
    meeting = FORMAT.parse(HEAD + body)
    assert codes(meeting) == expected
    assert [r.text for r in meeting.remarks] == ["One word" + " and more words" * len(pages)]


def test_columns_side_by_side() -> None:
    row = "the left column of the page goes on here" + " " * 12 + "and the right column has words of its own\n"
    meeting = FORMAT.parse(f"{HEAD}  Ms. HOLM. One.\n{row * 12}")
    assert "pages-side-by-side" in codes(meeting)
    left, right = row.split(" " * 12)
    assert meeting.remarks[0].text == " ".join(["One.", *[left] * 12, *[right.strip()] * 12])
    ragged = "".join(f"{'so ' * k}{left}    {right}" for k in range(12))
    assert "columns-side-by-side" in codes(FORMAT.parse(f"{HEAD}  Ms. HOLM. One.\n{ragged}"))


def test_several_articles_in_one_file() -> None:
    end = "\n                          ____________________\n\n\n"
    one = HEAD + "  Ms. HOLM. One.\n" + end
    two = one + HEAD.replace("FERRIES", "ROADS") + "  Mr. GRIM. Two.\n" + end
    meeting = FORMAT.parse(two)
    assert [(r.label, r.text) for r in meeting.remarks] == [("Ms. HOLM", "One."), ("Mr. GRIM", "Two.")]
    assert [h.text for h in meeting.headings] == ["THE FERRIES BILL", "THE ROADS BILL"]
    assert meeting.title == "THE FERRIES BILL"


def test_a_prayer_is_the_chaplains() -> None:
    text = "  The House met at noon.\n  The Chaplain, Dr. Ida Holm, offered the following prayer:\n  Let us pray.\n  Amen.\n"
    meeting = FORMAT.parse(HEAD + text)
    [remark] = meeting.remarks
    assert (remark.label, remark.text) == ("The Chaplain, Dr. Ida Holm", "Let us pray.\nAmen.")
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["The House met at noon."]


def test_page_and_text_are_read_alike() -> None:
    page = (SAMPLES / "house.htm").read_text()
    bare = page[page.index("<pre>") + 5 : page.index("</pre>")]
    one, two = FORMAT.parse(page), FORMAT.parse(bare)
    assert [(r.label, r.text) for r in one.remarks] == [(r.label, r.text) for r in two.remarks]
    assert [(type(i), i.text) for i in one.items] == [(type(i), i.text) for i in two.items]


WORDS = st.lists(
    st.sampled_from("the ferry sails at dawn (Mr. Grim) and ``never'' stops, we know--so".split()),
    min_size=1,
    max_size=30,
)
LABEL = st.sampled_from(
    ["Mr. GRIM", "Ms. HOLM of Ohio", "The PRESIDING OFFICER (Mr. Grim)", "Mrs. VAN DER LUND", "The SPEAKER pro tempore"]
)
TURNS = st.lists(st.tuples(LABEL, st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=5)
HOUSE = st.sampled_from(
    [
        "",
        "  There was no objection.\n",
        "  (See exhibit 1.)\n",
        "\n                              {time}  1415\n\n",
        "\n[[Page H11]]\n\n",
        "  The Clerk read as follows:\n\n                            H.R. 7\n\n       Be it enacted by the two \n     Houses.\n\n",
        "\n\n                Amendment No. 2 Offered by Mr. Grim\n\n",
    ]
)


def wrapped(words: list[str], width: int) -> str:
    """A paragraph in the layout of the Record."""
    lines: list[str] = []
    line = "  "
    for word in words:
        if len(line) + len(word) > width and line.strip():
            lines.append(line)
            line = ""
        line += word + " "
    return "\n".join([*lines, line]) + "\n"


@given(TURNS, st.lists(HOUSE, min_size=5, max_size=5), st.integers(30, 72))
def test_composed_debates_are_read_back(
    turns: list[tuple[str, list[list[str]]]], between: list[str], width: int
) -> None:
    text = HEAD
    for (label, paragraphs), extra in zip(turns, between, strict=False):
        text += "".join(
            wrapped([*([f"{label}. Yes,"] if i == 0 else ["And"]), *words, "so."], max(width, len(label) + 12))
            for i, words in enumerate(paragraphs)
        )
        text += extra
    meeting = FORMAT.parse(text)
    assert [r.label for r in meeting.remarks] == [label for label, _ in turns]
    said = [
        [" ".join([*(["Yes,"] if i == 0 else ["And"]), *words, "so."]) for i, words in enumerate(ps)] for _, ps in turns
    ]
    assert [r.text.splitlines() for r in meeting.remarks] == said
    assert all(r.kind is RemarkKind.SPEECH for r in meeting.remarks)
    assert sum(isinstance(i, Heading) for i in meeting.items) == 1 + sum(
        "Amendment" in b for b in between[: len(turns)]
    )


def test_anchors_inside_the_text() -> None:
    text = '  Ms. HOLM. See <a href="http://x.example">x.example</a>\nfor\n\n[[Page <a href="#">H11</a>]]\n\nmore.\n'
    [remark] = FORMAT.parse(HEAD + text).remarks
    assert remark.text == "See x.example for more."
    assert "href" not in "".join(i.text for i in FORMAT.parse(HEAD + text).items)
    crlf = FORMAT.parse((HEAD + text).replace("\n", "\r\n"))
    assert [r.text for r in crlf.remarks] == [remark.text]


def test_the_head_of_the_older_service() -> None:
    head = (
        "[Congressional Record Volume 140, Number 35 (Friday, March 25, 1994)]\n[House]\n[Page H]\n"
        "From the Congressional Record Online through the Government Printing Office [www.gpo.gov]\n\n\n"
        "[Congressional Record: March 25, 1994]\n"
        "From the Congressional Record Online via GPO Access [wais.access.gpo.gov]\n \n"
        "                            THE FERRIES\n\n"
    )
    meeting = FORMAT.parse(f"{head}  Mr. GRIM. Mr. President, I rise.\n")
    assert (meeting.title, str(meeting.date)) == ("THE FERRIES", "1994-03-25")
    assert [r.label for r in meeting.remarks] == ["Mr. GRIM"]


def test_what_the_chair_lays_before_the_house() -> None:
    text = (
        "  Ms. HOLM. I yield.\n"
        "  The SPEAKER pro tempore (Mr. Grim) laid before the House the following \ncommunication from the Clerk of the House:\n\n"
        "                                                  Lundport, NJ.\n\n     Hon. Ada Lund,\n     Speaker.\n"
        "       Dear Madam Speaker: It is done.\n\n"
        "  Mr. GRIM. I object.\n"
    )
    meeting = FORMAT.parse(HEAD + text)
    assert [(r.label, r.text) for r in meeting.remarks] == [("Ms. HOLM", "I yield."), ("Mr. GRIM", "I object.")]
    [letter] = [i for i in meeting.items if isinstance(i, Insertion)]
    assert letter.text.endswith("It is done.")


@pytest.mark.parametrize(
    ("line", "label", "name"),
    [
        ("The House met at 9 a.m. and was called to order by the Speaker pro \ntempore (Mr. Holm).", "The SPEAKER pro tempore", "Holm"),
        ("The Senate met at 9 a.m. and was called to order by the Honorable \nADA E. HOLM, a Senator from Lund.", "The ACTING PRESIDENT pro tempore", "ADA E. HOLM"),
        ("Accordingly, the House resolved itself into the Committee of the Whole, \nwith Ms. Holm of Ohio in the chair.", "The CHAIRMAN", "Holm"),
        ("The Clerk read as follows:\n\n       I hereby appoint the Honorable Ada Holm to act as Speaker pro \n     tempore on this day.", "The SPEAKER pro tempore", "Ada Holm"),
    ],
)  # fmt: skip
def test_who_presides_is_told_once(line: str, label: str, name: str) -> None:
    text = f"{HEAD}  {line}\n\n  {label}. Order.\n  Mr. GRIM. I rise.\n  {label} (Mr. Quill). Order.\n  {label}. Yes.\n"
    found = [remark.speaker for remark in FORMAT.parse(text).remarks]
    assert [(s.name, s.resolved_by) for s in found if s] == [
        (name, "introduction"),
        ("GRIM", None),
        ("Quill", None),
        ("Quill", "in the chair"),
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Ms. Counsel HOLM", "The SPEAKER PRO TEMPORE", "The ASSISTANT LEGISLATIVE CLERK", "The Sergeant at Arms", "The Clerk",
        "Mr. HOLM, Jr", "Mr. ST. HOLM", "Mr.HOLM", "Mr. HOLM of N. Grimland", "Mr. HOLMof Ohio", "Delegate HOLM",
        "His Majesty King HOLM", "Her Excellency HOLM", "President-elect HOLM", "Resident Commissioner HOLM",
    ],
)  # fmt: skip
def test_rarer_labels(label: str) -> None:
    assert labels(f"  {label}. I rise.\n") == [label]


BOUND = "[Congressional Record (Bound Edition), Volume 147 (2001), Part 12]\n[House]\n[Pages 16703-16704]\n[From the U.S. Government Publishing Office, www.gpo.gov]\n"
ARTICLE = (
    "\n\n                         FERRIES AND FOG\n\n  Mr. HOLM. They sail in the \n\n[[Page 16704]]\n\nfog, as sailors know.\n"
    "  Prime Minister LUND. Thank you.\n  At 12 o'clock and 2 minutes p.m., the Prime Minister retired from the \nHall.\n"
)


@pytest.mark.parametrize(
    "page",
    [
        BOUND + ARTICLE,
        f'<html>\n<body><pre class="styled">\n{BOUND}{ARTICLE}</pre></body>\n</html>\n',
    ],
)
def test_the_bound_edition(page: str) -> None:
    assert onrecord.detect(page.encode()).best == "us.crec"
    meeting = FORMAT.parse(page)
    assert meeting.title == "FERRIES AND FOG"
    assert [remark.text for remark in meeting.remarks] == ["They sail in the fog, as sailors know.", "Thank you."]
    assert meeting.remarks[1].notes[0].text.startswith("At 12 o'clock")
    assert meeting.extra["us.crec"]["volume"] == "147"
    assert "text-unclassified" not in codes(meeting)


def test_the_day_of_an_extension_belongs_to_its_author() -> None:
    page = HEAD + (
        "                            HON. ADA Q. LUND\n\n                           of north holm\n\n"
        "                    in the house of representatives\n\n                        Monday, May 3, 2004\n\n  Ms. LUND. I rise.\n"
    )
    meeting = FORMAT.parse(page)
    assert [h.text for h in meeting.items if isinstance(h, Heading)] == ["THE FERRIES BILL"]
    assert meeting.remarks[0].speaker is not None
    assert (meeting.remarks[0].speaker.name, meeting.remarks[0].speaker.constituency) == ("ADA Q. LUND", "North Holm")
