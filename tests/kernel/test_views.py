from __future__ import annotations

from html import escape
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder
from onrecord.kernel.feed import feed_items
from onrecord.kernel.front_matter import front_matter
from onrecord.kernel.html import parse_html
from onrecord.kernel.html_view import html_view
from onrecord.kernel.html_walk import Page
from onrecord.kernel.limits import Limits
from onrecord.kernel.markdown_view import looks_marked, markdown_view
from onrecord.kernel.markup_events import Recorder
from onrecord.kernel.view import View
from onrecord.kernel.wrappers import unwrap, unwrap_all
from onrecord.model.items import Heading
from onrecord.model.role import Role
from onrecord.model.source import Source

# Words such as no markup has, so that what is shown can be compared with what was written.
words = st.lists(st.from_regex(r"[A-Za-zÀ-ÖØ-öéя中]{1,8}[.,?]?", fullmatch=True), min_size=1, max_size=8).map(" ".join)
paragraphs = st.lists(words, min_size=1, max_size=6)
TAGS = (
    "<p> </p> <div> </div> <b> </b> <h1> </h1> <h2> <br> <pre> </pre> <td> <tr> <nav> </nav> <aside> <title> </title> "
    "<li> <script> </script> <style> <head> </head> <body> <!-- --> <main> </main> <span_class='hidden'> </span> <header> "
    "</header> <time_datetime='2020-01-02'> <meta_name='date'_content='x'> &amp; &nbsp; &#13; &lt; < > one TWO: three."
)
BLANKS = ["\n", " ", "\r\n", "\xa0", "\t"]
soup = st.lists(
    st.sampled_from([tag.replace("_", " ") for tag in TAGS.split()] + BLANKS) | st.text(max_size=5), max_size=40
).map("".join)
MARKS = (
    "** * _ __ #_ ##_ >_ \\ \\_ ` `` [ ](http://x.y) ]( ) -_ 1._ ---~ ~ ~~ __~ .._note::_ .._raw::_html~~___<b>~ ___ "
    "====~ ----~ <br> <p> </p> &amp; <!-- --> ```~ one TWO:_ three_four. key:_value~ :abbr:`x` `a_<http://b>`\\_"
)
marks = st.lists(
    st.sampled_from([mark.replace("_", " ").replace("~", "\n") for mark in MARKS.split()] + ["_", "__", *BLANKS])
    | st.text(max_size=4),
    max_size=40,
).map("".join)


def html(text: str, page: Page | None = None) -> tuple[View, Builder]:
    source = Source(text)
    builder = Builder(source)
    return html_view(source, builder, page), builder


def markdown(text: str) -> tuple[View, Builder]:
    source = Source(text)
    builder = Builder(source)
    return markdown_view(source, builder), builder


LINE_ENDS = str.maketrans(dict.fromkeys("\r\f\v\x85\u2028\u2029", "\n"))


def shown(view: View, start: int, end: int) -> str:
    text = view.source.text
    parts = (text[s:e] if data is None else data for s, e, data in view.pieces(start, end))
    return "".join(parts).translate(LINE_ENDS)


def covered(view: View, builder: Builder) -> set[int]:
    """The offsets of the source that the view shows or that the builder was told about."""
    spans = [(s, e) for s, e, _ in view.pieces(0, len(view.text))] + [(s, e) for s, e, _, _ in builder.claims]
    return {i for s, e in spans for i in range(s, e)}


def check_way_back(view: View, data: st.DataObject) -> None:
    """Pieces are in order, do not overlap, and say what the view says; spans hold them."""
    size = len(view.text)
    pieces = [piece for piece in view.pieces(0, size) if piece[0] < piece[1]]
    assert all(a[1] <= b[0] for a, b in pairwise(pieces))
    start = data.draw(st.integers(0, size))
    end = data.draw(st.integers(start, size))
    for low, high in ((0, size), (start, end)):
        assert shown(view, low, high) == view.text[low:high]
        span = view.span(low, high)
        assert all(span.start <= s <= e <= span.end for s, e, _ in view.pieces(low, high) if s < e)
    for low, high in (*view.bold, *(h[:2] for h in view.headings)):
        assert 0 <= low <= high <= size


@given(soup, st.data())
def test_a_page_of_any_kind_leads_back(text, data):
    view, _ = html(text)
    check_way_back(view, data)


@given(soup)
@example("<p>a<aside>b<p>c</aside>d<title>e</title>")
def test_no_character_of_a_page_is_lost(text):
    view, builder = html(text)
    recorder = Recorder()
    parse_html(text, recorder, limits=Limits())
    there = covered(view, builder)
    for event in recorder.events:
        if event[0] == "text":
            _, start, end, data = event
            lost = [i for i in range(start, end) if i not in there]
            assert all((text[i] if data is None else data).isspace() for i in lost)


@given(
    paragraphs,
    st.sampled_from(("p", "div", "li", "blockquote", "h3", "section")),
    st.sampled_from((" ", "\n", "\r\n  ", "\t\n")),
)
def test_paragraphs_of_a_page_are_apart(written, tag, blank):
    body = "".join(f"<{tag}>{blank}{escape(p).replace(' ', blank)}{blank}</{tag}>{blank}" for p in written)
    view, _ = html(f"<html><head><title>x</title></head><body>{body}</body></html>")
    assert view.text == "\n\n".join(written)


@given(paragraphs)
def test_preformatted_text_stays_as_it_is(written):
    text = "\n   ".join(written)
    view, _ = html(f"<html><body><pre>{text}</pre></body></html>")
    assert view.text == text


@given(paragraphs, words, words)
def test_only_the_main_content_is_shown(written, before, behind):
    written = [*written, *(before, behind) * 2]
    body = "".join(f"<p>{p}</p>" for p in written)
    page = Page(main=("div.other", "div.entry"), skip=("p.share-this",))
    view, builder = html(
        f"<p>{before}</p><nav>a</nav><div class='x entry'>{body}<p class=share-this>b</p></div><p>{behind}</p>", page
    )
    assert view.text == "\n\n".join(written)
    assert all(role is Role.FURNITURE for _, _, role, _ in builder.claims)
    assert len(builder.claims) == 4


def test_a_line_break_is_a_line_and_two_are_a_paragraph():
    assert html("one<br>two<br/><br>three<br>\n<br>\n<br>four")[0].text == "one\ntwo\n\nthree\n\nfour"


def test_cells_of_a_row_are_apart():
    assert html("<table><tr><td>MS. HOLM<td>Yes.<tr><td><p>MR. OKOYE</table>")[0].text == "MS. HOLM\tYes.\n\nMR. OKOYE"


def test_bold_and_headings_are_known_by_place():
    view, _ = html("<p><b>Ms </b><strong>Holm</strong>: yes</p><h2> Part <i>two</i> </h2>")
    assert [view.text[a:b] for a, b in view.bold] == ["Ms Holm", "Part two"]
    assert [(view.text[a:b], level) for a, b, level in view.headings] == [("Part two", 1)]


@pytest.mark.parametrize(
    "unseen",
    [
        "<span class='tip hidden'>x</span>",
        "<p hidden>x</p>",
        "<div style='color: red; display :none'>x</div>",
        "<i aria-hidden=true>x</i>",
        "<noscript>x</noscript>",
    ],
)
def test_what_no_reader_sees_is_no_text(unseen):
    view, builder = html(f"<p>one {unseen} two</p>")
    assert view.text.split() == ["one", "two"]
    assert [(role, rule) for _, _, role, rule in builder.claims] == [(Role.METADATA, "not-shown")]


def test_the_title_that_the_head_names_becomes_a_heading():
    view, builder = html("<title>Talks in Arden | Ministry</title><h1>Ministry</h1><h1>Talks in\n Arden</h1><p>x</p>")
    assert [(i.text, i.level) for i in builder.items if isinstance(i, Heading)] == [("Talks in Arden", 0)]
    assert "Talks" not in view.text


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("<html lang=en-GB><title>Talks in Arden – Ministry</title>", {"title": "Talks in Arden", "language": "en"}),
        ("<meta property='og:title' content='Talks'><title>x</title>", {"title": "Talks"}),
        ("<meta property=article:published_time content=2021-03-04T10:00:00Z>", {"date": "2021-03-04T10:00:00Z"}),
        (
            "<meta name=date content=1><time itemprop=datePublished datetime=2021-03-04>4 March</time>",
            {"date": "2021-03-04"},
        ),
        ("<p>x<time>4 March 2021</time>", {"date": "4 March 2021"}),
    ],
)
def test_facts_of_a_page(text, facts):
    assert html(text)[0].facts == facts


def test_declared_facts_of_a_page():
    page = Page(facts=(("place", "div.where"), ("date", "*[@itemprop='day']")))
    view, _ = html(
        "<div class=where> City\n Hall </div><meta itemprop=day content=2021-03-04><time datetime=2020-01-01>", page
    )
    assert view.facts == {"place": "City Hall", "date": "2021-03-04"}


def test_a_menu_is_furniture_unless_the_text_is_in_it():
    page = Page(main=("article",))
    view, _ = html("<header>a</header><aside><article><header>b</header><p>c<nav>d</nav></article></aside>", page)
    assert view.text == "b\n\nc"
    assert html("<header>a</header><p>b</p><footer>c</footer>")[0].text == "b"


SOFT = ("<header>{}</header>", "<footer>{}</footer>", "<aside>{}</aside>", "<div class='social'>{}</div>")


@pytest.mark.parametrize("around", SOFT)
@pytest.mark.parametrize("page", [Page(), Page(main=("article",))])
def test_what_its_name_calls_furniture_is_shown_when_somebody_speaks_in_it(around, page):
    body = "<p><b>CHAIR:</b> Order. We begin with a long debate about the boats of the town.</p>"
    said = "<p>\n<b>Mr</b> <b>LUND</b>: Yes,\n I know.</p><p>And so on.</p>"
    view, _ = html(f"<article>{body}{around.format(f'{said}<nav>Home</nav>')}</article>", page)
    assert view.text.split("\n\n")[1:] == ["Mr LUND: Yes, I know.", "And so on."]


@pytest.mark.parametrize("around", SOFT)
@pytest.mark.parametrize(
    "words",
    [
        "<p>Mr LUND: Yes.</p>",
        "<p><b>Mr LUND</b> Yes.</p>",
        "<p>By <b>Mr LUND:</b> Yes.</p>",
        "<p><b>Ada Lund:</b> ada@lund.example</p>",
        "<p><b>Note:</b> This is a page of the town.</p>",
        "<nav><b>Mr LUND:</b> Yes.</nav>",
        "<p><b>Mr LUND</b></p><p>: Yes.</p>",
    ],
)
def test_what_its_name_calls_furniture_is_hidden_otherwise(around, words):
    view, builder = html(
        f"<p>Order. We begin with a long debate about the boats of the town.</p>{around.format(words)}"
    )
    assert view.text == "Order. We begin with a long debate about the boats of the town."
    assert {role for _, _, role, _ in builder.claims} == {Role.FURNITURE}


def test_a_main_element_without_a_fair_share_of_the_text_does_not_count():
    page = Page(main=("div.lead", "article"))
    long = "<p>We begin with a long debate.</p>"
    assert (
        html(f"<div class=lead>Short.</div><article>{long}</article>", page)[0].text == "We begin with a long debate."
    )
    assert html(f"<div class=lead>Short.</div>{long}", page)[0].text == "Short.\n\nWe begin with a long debate."


def test_a_page_that_would_hide_nearly_all_its_text_shows_it():
    assert html("<div class=menu><p>We begin with a long debate.<nav>Home</nav></div><p>Yes.")[0].text == (
        "We begin with a long debate.\n\nYes."
    )


def test_elements_in_elements_that_are_called_furniture():
    deep = 400
    view, _ = html(f"<p>We begin.</p>{'<aside>' * deep}<p><b>Mr LUND:</b> Yes.</p>{'</aside>' * deep}")
    assert view.text == "We begin.\n\nMr LUND: Yes."


# --- Markdown ---


@given(marks, st.data())
@example("---\nkey: value\n---\n\r\n**a", None)
def test_any_markdown_leads_back(text, data):
    view, _ = markdown(text)
    if data is not None:
        check_way_back(view, data)


@given(st.text(alphabet="ab \n*_`#>\\-=~.1[]()\r", max_size=80))
def test_no_letter_of_markdown_is_lost(text):
    view, builder = markdown(text)
    there = covered(view, builder)
    assert all(i in there for i, c in enumerate(text) if c in "ab")


@given(paragraphs)
def test_plain_text_is_shown_as_it_is(written):
    text = "\n\n".join(written)
    view, builder = markdown(text)
    assert view.text == text
    assert not view.bold
    assert not builder.claims


@given(paragraphs, st.integers(45, 90))
def test_wrapped_paragraphs_are_joined(written, width):
    def wrap(text: str) -> str:
        lines, line = [], ""
        for word in text.split():
            if line and len(line) + 1 + len(word) > width:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return "\n".join([*lines, line])

    long = [f"{p} and so we go on and on with what there is to say about it" for p in written]
    view, _ = markdown("\n\n".join(map(wrap, long)))
    assert view.text.split("\n\n") == long


@given(words, words)
def test_hard_breaks_stay(first, second):
    long = "and so we go on and on with what there is to say about this matter that we\nhave in hand"
    for mark in ("  \n", "\\\n"):
        view, _ = markdown(f"{long}\n\n{first}{mark}{second}")
        assert [line.strip() for line in view.text.splitlines()][-2:] == [first, second]


@given(words, words)
def test_marks_are_taken_away_and_bold_is_known(label, speech):
    view, _ = markdown(
        f"**{label}**: *{speech}* and [{speech}](https://example.org/a_(b)) \\[{label}\\] a_b_c 2*3*4 &amp; **"
    )
    assert view.text == f"{label}: {speech} and {speech} [{label}] a_b_c 2*3*4 & **"
    assert [view.text[a:b] for a, b in view.bold] == [label]


def test_headings_of_all_kinds():
    view, _ = markdown("# One #\n\n## Two\ntext\n\nThree\n=====\n\nFour\n----\n\n***\n\nfive\n")
    assert [(view.text[a:b], level) for a, b, level in view.headings] == [
        ("One", 0),
        ("Two", 1),
        ("Three", 1),
        ("Four", 1),
    ]
    assert view.text.split() == ["One", "Two", "text", "Three", "Four", "five"]


def test_restructured_text():
    head = ".. raw:: html\n\n   <a id=x>y</a>\n\nDay 2\n=====\n\n*(10.00 am)*\n\n"
    text = f"{head}.. rst-class:: indented\n\n**Ms Holm**: See `A1 <http://x.y>`__.\n"
    view, builder = markdown(text)
    assert view.text.split("\n\n")[-1] == "Ms Holm: See A1.\n"
    assert view.text.split() == "Day 2 (10.00 am) Ms Holm: See A1.".split()
    assert [text[a:b].split()[1] for a, b, role, _ in builder.claims if role is Role.METADATA] == [
        "raw::",
        "rst-class::",
    ]


def test_quotes_comments_and_code():
    view, builder = markdown("> (laughter)\n> again\n\n<!-- not\n\nshown --> b\n\n```\n**as** is\n```\n")
    assert view.text.split("\n\n") == ["(laughter)\nagain", " b", "\n**as** is", ""]
    assert [rule for *_, rule in builder.claims] == ["comment", "code-fence", "code-fence"]


def paragraphs_of(text):
    view, builder = markdown(f".. note:: Now.\n\n{text}\n\nEnd")
    assert {rule for *_, rule in builder.claims} <= {"directive"}
    return [" ".join(part.split()) for part in view.text.split("\n\n") if part.strip()][1:-1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (".. and so we went on", [".. and so we went on"]),
        (".. MR HOLM: Yes.", [".. MR HOLM: Yes."]),
        ("..so be it", ["..so be it"]),
        (".. [1] The bridge", [".. [1] The bridge"]),
        ("..\n\n   In a block", ["In a block"]),
        (".. container:: x\n   :name: y\n\n   **Ms Holm**: Yes.", ["Ms Holm: Yes."]),
        (".. warning::\n\n   Hear this", ["Hear this"]),
        (".. raw:: html\n\n   <p>no</p>\n\n   no", []),
        (".. _top: https://a.example", []),
        (".. |x| image:: a.png\n   :alt: no", []),
    ],
)
def test_only_what_has_the_form_of_a_directive_is_hidden(text, expected):
    assert paragraphs_of(text) == expected


@given(st.dictionaries(st.sampled_from(("title", "date", "place", "tags")), words, min_size=1), words)
def test_front_matter(values, body):
    block = "".join(
        f"{key}: {value!r}\n" if i % 2 else f"{key}: {value}\n" for i, (key, value) in enumerate(values.items())
    )
    text = f"---\n{block}---\n{body}"
    view, builder = markdown(text)
    assert view.text == body
    assert builder.facts["front_matter"] == values
    assert {k: v for k, v in values.items() if k != "tags"} == view.facts
    assert text[slice(*builder.claims[0][:2])] == text[: -len(body)]


@given(st.text(max_size=60))
def test_front_matter_never_fails(text):
    end, values = front_matter(f"---\n{text}\n---\n")
    assert (end > 0) == bool(values)


# --- choosing ---


@given(soup | marks | st.text(), st.sets(st.sampled_from(("html", "markdown", "feed"))))
def test_any_text_has_a_view(text, wrappers):
    for _, view in unwrap_all(Source(text), tuple(wrappers), lambda: Builder(Source(text))):
        assert view.source.text == text


def test_plain_text_is_not_unwrapped():
    source = Source("CHAIR: 2 < 3.\n\n* * *\n\nMS. HOLM: Yes *indeed*.")
    assert type(unwrap(source, ("html", "markdown"), Builder(source))) is View
    assert not looks_marked(source.text)


@given(st.lists(words, min_size=1, max_size=4), st.booleans())
def test_items_of_a_feed(bodies, cdata):
    pages = [f"<p><b>MAYOR:</b>&nbsp;{body} &amp; more</p>" for body in bodies]
    items = "".join(
        f"<item><title>Talk &amp; {k}</title><pubDate>Mon, 0{k + 1} Mar 2021 10:00:00 GMT</pubDate>"
        f"<description>{f'<![CDATA[{page}]]>' if cdata else escape(page)}</description></item>"
        for k, page in enumerate(pages)
    )
    source = Source(f"<?xml version='1.0'?><rss><channel><title>All</title>{items}</channel></rss>")
    assert len(list(feed_items(source, Limits()))) == len(bodies)
    found = list(unwrap_all(source, ("feed",), lambda: Builder(source)))
    for k, (builder, view) in enumerate(found):
        assert view.text == f"MAYOR:\xa0{bodies[k]} & more"
        assert builder.facts["title"] == f"Talk & {k}"
        assert view.facts["date"].startswith(f"Mon, 0{k + 1} Mar")
        assert builder.scope.cut(source.text).startswith("<item><title>")
        assert view.span(0, 5).cut(source.text) == "MAYOR"


def test_what_else_a_feed_says_of_an_item_is_hidden_by_name():
    source = Source(
        "<rss><item><title>Talks</title><creator>Lund</creator><description>Short.</description>"
        "<encoded>MAYOR: Aye.</encoded></item></rss>"
    )
    (builder, view), *_ = unwrap_all(source, ("feed",), lambda: Builder(source))
    builder.paragraph(view.pieces(0, len(view.text)))
    hidden = {row.span.cut(source.text): row.role for row in builder.finish().ledger if row.rule == "feed"}
    assert hidden == {"Lund": Role.METADATA, "Short.": Role.DUPLICATE}
