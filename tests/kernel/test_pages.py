"""Stenographic pages: whatever an extractor makes of them, the lines of the record come back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder
from onrecord.kernel.pages import page_view
from onrecord.model.role import Role
from onrecord.model.source import Source


def view_of(text: str):
    source = Source(text)
    builder = Builder(source)
    return page_view(source, builder), builder


def hidden(builder: Builder, rule: str) -> list[str]:
    return [builder.text[start:end] for start, end, _, name in builder.claims if name == rule]


LINE = st.lists(
    st.sampled_from("the ferry has 18 boats and 3 bells Well Yes I 25".split()), min_size=1, max_size=8
).map(lambda words: "And " + " ".join(words))


STYLES = st.sampled_from("behind apart pypdf nbsp first time-left time-between".split())

PRINTED = {
    "layout": "{n:>2}     {line}",
    "double": "{n:>8}      {line}\n",
    "left": "{n:<5}{line}",
    "right": "{line:<64}{n:>3}",
    "glued": "{n}{line}",
    "dot": "{n:>2}.    {line}",
    "bar": "{n:>2} |   {line}",
    "bracket": "({n})   {line}",
    "page-line": "{number}:{n}  {line}",
}


def render(lines: list[str], number: int, style: str) -> str:
    """A page of 25 lines as one of the extractors prints it; the first line begins a paragraph."""
    page = [*lines, *[""] * 25][:25]
    if style == "first":
        return "".join(f"{n}\n" for n in range(1, 26)) + "\n".join(lines) + f"\n{number}\n"
    out = []
    for n, line in enumerate(page, 1):
        match style:
            case "behind" if line:
                out.append(f"{line}\n\n{n}\n")
            case "apart" if line:
                out.append(f"{n}\n\n{line}\n")
            case "behind" | "apart":
                out.append(f"{n}")
            case "time-left":
                out.append(f"09:{n:02}:17 {n:>2}    {line}" if line else f"{n:>11}")
            case "time-between":
                out.append(f"{n:>2} 09:{n:02}:17    {line}" if line else f"{n:>2}")
            case "nbsp":
                out.append(f"{n} \xa0{line}".replace("And ", "And\xa0", 1))
            case _:
                out.append(PRINTED.get(style, "{n} {line}").format(n=n, line=line, number=number))
    return "\n".join(out) + f"\n{' ' * 20}{number}\n"


@given(
    st.lists(st.lists(LINE, min_size=6, max_size=25), min_size=1, max_size=4), STYLES | st.sampled_from(sorted(PRINTED))
)
def test_the_lines_come_back_and_numbers_are_hidden(pages, style):
    names = ("Alpha", "Bravo", "Carol", "Delta")
    pages = [[f"{name} {line}" for line in lines] for name, lines in zip(names, pages, strict=False)]
    text = "\f".join(
        f"Official\n{render(lines, k, style)}Northern Reporting Company\n" for k, lines in enumerate(pages, 1)
    )
    view, builder = view_of(text)
    shown = [line.replace("\xa0", " ").strip() for line in view.text.split("\n") if line.strip()]
    expected = [line for lines in pages for line in lines]
    if len(pages) > 1:
        assert shown == expected
    else:
        assert [line for line in shown if line != "Official"] == expected
    assert all(role in (Role.FURNITURE, Role.METADATA) for _, _, role, _ in builder.claims)
    if style not in ("behind", "apart", "first"):
        assert view.place(view.text.index("\n") + 2) == ("1", "1:2")


@given(st.text(alphabet=" \n\f\r1239A:.", max_size=200))
def test_any_text_is_shown_or_hidden(text):
    view, builder = view_of(text)
    kept = sorted(
        [(s, e) for s, e, _ in view.pieces(0, len(view.text)) if s < e] + [(s, e) for s, e, _, _ in builder.claims]
    )
    at = 0
    for start, end in kept:
        assert start >= at
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()


def test_a_column_of_times_is_no_text():
    lines = [f"{n:<3} Line {n} of the record at 9:15".ljust(50) + f"01:{n:02}" for n in range(1, 26)]
    view, builder = view_of("\n".join(lines))
    assert view.text.split("\n")[0] == "Line 1 of the record at 9:15"
    assert hidden(builder, "time-column")[-1] == "01:25"


def test_numbers_in_the_text_stay():
    view, _ = view_of(" 1     We have had\n 2   18 boats and\n 3   3 bells, and in\n 4   4 harbors they\n 5   ring.\n")
    assert view.text == "We have had\n18 boats and\n3 bells, and in\n4 harbors they\nring."


def test_two_pages_in_one_line():
    first = " ".join(f"{n} word{n} of the first page, which is long" for n in range(1, 26))
    view, builder = view_of(f"{first} 1 1 And more 2 words 3 here.")
    assert view.text.split("\n")[-3:] == ["And more", "words", "here."]
    assert hidden(builder, "page-furniture") == ["1"]


def test_a_running_title_with_a_number_is_furniture():
    pages = [f"Page {k}\n1    Hearing on the Ferries, 4-2-20\n2       and the\n3    bells {k}.\n" for k in range(1, 6)]
    view, builder = view_of("\f".join(pages))
    assert "Hearing" not in view.text
    assert len(hidden(builder, "page-furniture")) == 10


def test_an_index_of_words_is_an_insertion():
    pages = [render(["And so on"] * 25, k, "layout") for k in (1, 2)]
    view, _ = view_of("\f".join([*pages, "Page 3\nbell 1:3 2:4\nferry 1:5\nrope 2:1,2\n"]))
    assert [view.text[start:end] for start, end in view.insertions] == ["bell 1:3 2:4\nferry 1:5\nrope 2:1,2"]


def test_text_without_numbers_keeps_its_paragraphs():
    view, _ = view_of("MS. LUND: We\nmeet.\n\nTHE COURT: Yes.\n")
    assert view.text == "MS. LUND: We\nmeet.\n\nTHE COURT: Yes."


@pytest.mark.parametrize("mark", ["Page {}", "- {} -", "{}", "Page {} of 9", "LARKSPUR REPORTING * 1-800-555-0100"])
@pytest.mark.parametrize("top", [True, False])
def test_pages_without_breaks_or_numbers_of_lines(mark, top):
    pages = [[f"And {name} said so {n} times." for n in range(20)] for name in ("Alpha", "Bravo", "Carol", "Delta")]
    marks = [mark.format(number) for number in range(3, 7)]
    text = "".join(
        "\n".join([number, *page] if top else [*page, number]) + "\n" for number, page in zip(marks, pages, strict=True)
    )
    view, builder = view_of(text)
    assert [line for line in view.text.split("\n") if line] == [line for page in pages for line in page]
    assert hidden(builder, "page-furniture") == marks
    if "{}" in mark:
        assert view.place(view.text.index("Carol"))[0] == "5"


def test_time_is_linear_in_pages_and_in_one_long_line():
    page = " ".join(f"{n} word" for n in range(1, 26))
    view, _ = view_of(page * 400)
    assert view.text.count("word") == 25 * 400


HUNG = """MR HOLM:  The ferry
{0}has a bell
{0}and a rope.
{0}{0}It rang at
{0}noon.
Q.  Did it?
A.  It did, as far
{0}as I know.
MS LUND:  Thank you.
"""


@pytest.mark.parametrize("inset", [2, 3, 4, 5, 6])
@pytest.mark.parametrize("numbered", [False, True])
def test_lines_that_go_on_may_hang(inset, numbered):
    lines = HUNG.replace("{0}", " " * inset).splitlines() * 2
    if numbered:
        lines = [f"{n:>2}   {line}" for n, line in enumerate(lines, 1)]
    view, _ = view_of("\n".join(lines) + "\n")
    begin = [block.split("\n")[0].strip() for block in view.text.split("\n\n")]
    assert not {"has a bell", "and a rope.", "noon.", "as I know."}.intersection(begin)
    assert ("It rang at" in begin) == (inset >= (4 if numbered else 3))


def test_paragraphs_are_set_in_where_lines_that_go_on_are_not():
    text = (
        "MR HOLM:  The ferry\nhas a bell.\n    It rang at\nnoon.\n    It stopped\nthen.\n    So did I,\nI think.\n" * 2
    )
    view, _ = view_of(text)
    assert view.text.count("\n\n") >= 6
