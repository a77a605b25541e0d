"""The reader of HTML against html5lib where pages are sensible, and against its own promises where they are not."""

from __future__ import annotations

import re
from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.kernel.html import parse_html
from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import Recorder
from onrecord.model.errors import LimitError

FRAGMENTS = [
    "<", ">", "&", '"', "'", "=", "/", "!", "?", "-", "--", " ", "\n", "\r\n", "\r", "\0", "\ufeff", "\ud800", "議事",
    "<p>", "</p>", "<P CLASS=a>", "<p/>", "<br>", "<br/>", "<a href='x'>", '<a href="x>y<z">', "<a b=c/>", "<b", "</",
    "</>", "</3>", "<3", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<option>", "<head>",
    "<body>", "<script>", "</script>", "<style>", "</STYLE >", "<title>", "</title>", "<textarea>", "<!--", "-->",
    "--!>", "<!-- c -->", "<!>", "<!doctype html>", "<?", "?>", "<![CDATA[", "]]>", "&amp;", "&amp", "&eacute",
    "&notit;", "&nope;", "&#x41;", "&#0;", "&#150;", "&#99999999999;",
]  # fmt: skip
SOUP = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=5)), max_size=30).map("".join)


def events(text, **options):
    recorder = Recorder()
    parse_html(text, recorder, limits=options.pop("limits", Limits()), **options)
    return recorder.events


def problems(text):
    return [event[1] for event in events(text) if event[0] == "problem"]


def tags(text):
    return " ".join(("" if e[0] == "start" else "/") + e[1] for e in events(text) if e[0] in ("start", "end"))


# --- sensible pages ------------------------------------------------------------------------------------------------

WORDS = st.text(st.sampled_from("abc éß議😀.,;:()'\"-=/\n"), max_size=8)
REFERENCES = st.sampled_from(
    [
        "&amp;",
        "&lt;",
        "&nbsp;",
        "&eacute",
        "&copy;",
        "&notin;",
        "&notit;",
        "&#233;",
        "&#xE9;",
        "&#150;",
        "&#8212",
        " & ",
        "&zz;",
        "&",
    ]
)
INLINE = ("b", "i", "em", "span", "font", "sup")
VALUES = st.text(st.sampled_from("ab é/?&;=copy"), max_size=8)


@st.composite
def attributes(draw):
    out = ""
    for name in draw(st.lists(st.sampled_from(["id", "CLASS", "href", "data-x", "o:p"]), max_size=2, unique=True)):
        value = draw(VALUES)
        quote = draw(st.sampled_from("\"'"))
        bare = f"={value}" if re.fullmatch(r"[ab/]+", value) else ""
        out += f" {name}" + draw(st.sampled_from([f"={quote}{value}>{quote}", f" = {quote}{value}{quote}", bare]))
    return out + draw(st.sampled_from(["", " ", "\n"]))


@st.composite
def inline(draw, depth=2):
    """Words, references, stray characters, comments and inline elements."""
    parts = []
    for kind in draw(
        st.lists(
            st.sampled_from(["word", "word", "reference", "stray", "comment", "void", "script", "element"]), max_size=4
        )
    ):
        match kind:
            case "word":
                parts.append(draw(WORDS))
            case "reference":
                parts.append(draw(REFERENCES) + " ")
            case "stray":
                parts.append(draw(st.sampled_from([" < ", "<3 ", "1 <2", " > "])))
            case "comment":
                parts.append(
                    draw(st.sampled_from(["<!-- <p> -->", "<!---->", "<!-- a -- b -->", "<!x>", "<?php x ?>", "</ x>"]))
                )
            case "void":
                parts.append(draw(st.sampled_from(["<br>", "<BR/>", "<img src=x alt='<p>'>", "<wbr>"])))
            case "script":
                parts.append(draw(st.sampled_from(["<script>if (a<b) x='</p>'</script>", "<style>p > b {}</STYLE >"])))
            case "element" if depth:
                name = draw(st.sampled_from(INLINE))
                parts.append(f"<{case(draw, name)}{draw(attributes())}>{draw(inline(depth - 1))}</{case(draw, name)}>")
    return "".join(parts)


def case(draw, name):
    return draw(st.sampled_from([name, name.upper()]))


def optional(draw, name):
    return draw(st.sampled_from([f"</{name}>", f"</{name.upper()} >", ""]))


@st.composite
def block(draw, depth=2):
    """A block-level element, whose end tag is left out where HTML allows it."""
    name = draw(
        st.sampled_from(["p", "p", "h2", "div", "ul", "ol", "dl", "table", "blockquote", "pre", "select", "hr"])
    )
    tag = case(draw, name) + draw(attributes())
    inside = st.one_of(inline(), block(depth - 1)) if depth else inline()

    def rows(*names):
        return "".join(
            f"<{case(draw, one)}{draw(attributes())}>{draw(inside)}{optional(draw, one)}"
            for one in draw(st.lists(st.sampled_from(names), max_size=3))
        )

    match name:
        case "p":
            return f"<{tag}>{draw(inline())}</p>" if draw(st.booleans()) else f"<{tag}>{draw(inline())}"
        case "ul" | "ol":
            return f"<{tag}>{rows('li')}</{name}>"
        case "dl":
            return f"<{tag}>{rows('dt', 'dd')}</{name}>"
        case "table":
            lines = "".join(f"<tr>{rows('td', 'th')}{optional(draw, 'tr')}" for _ in range(draw(st.integers(0, 2))))
            body = draw(st.sampled_from(["", "<tbody>", "<thead>"]))
            return f"<{tag}>{body}{lines}</{name}>"
        case "select":
            return f"<{tag}><option>a{draw(st.sampled_from(['', '</option>']))}<option>b</{name}>"
        case "hr":
            return "<hr>"
        case "h2" | "pre":
            return f"<{tag}>{draw(inline())}</{name}>"
        case _:
            return f"<{tag}>{''.join(draw(st.lists(inside, max_size=3)))}</{name}>"


@st.composite
def pages(draw):
    head = draw(
        st.sampled_from(
            ["", "<head><title>A &amp; B</title></head>", "<head><meta x=y><TITLE>é</title><style>a</style>"]
        )
    )
    body = "".join(draw(st.lists(block(), max_size=4)))
    end = draw(st.sampled_from(["", "</body></html>", "</body>\n</html>\n"]))
    return f"<!DOCTYPE html>{draw(st.sampled_from(['', '<html>']))}{head}<body>{body}{end}"


MADE_UP = {"html", "head", "body", "tbody"}


def as_browsers_read(text):
    """Each character that is no white space, with the elements it stands in."""
    html5lib = pytest.importorskip("html5lib")
    out = []

    def walk(node, path):
        if isinstance(node.tag, str):
            inside = path if node.tag in MADE_UP else (*path, node.tag)
            if node.tag not in ("script", "style"):
                out.extend((character, inside) for character in node.text or "" if not character.isspace())
            for child in node:
                walk(child, inside)
        out.extend((character, path) for character in node.tail or "" if not character.isspace())

    walk(html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False), ())
    return out


def as_we_read(text):
    out, path = [], []
    for event in events(text):
        match event:
            case "start", tag, _, _:
                path.append(tag)
            case "end", _, _:
                path.pop()
            case "text", start, end, data:
                inside = tuple(tag for tag in path if tag not in MADE_UP)
                said = text[start:end] if data is None else data
                out += [(character, inside) for character in said if not character.isspace()]
    return out


@given(pages())
def test_sensible_pages_read_as_browsers_read_them(told, text):
    told(text, events(text))
    assert as_we_read(text) == as_browsers_read(text)


@given(attributes())
def test_attributes_read_as_browsers_read_them(attrs):
    html5lib = pytest.importorskip("html5lib")
    node = html5lib.parseFragment(f"<b{attrs}>", treebuilder="etree", namespaceHTMLElements=False)[0]
    assert events(f"<b{attrs}>")[0] == ("start", "b", dict(node.attrib), 0)


# --- any text ------------------------------------------------------------------------------------------------------


@given(SOUP)
@example("<!--->x")
@example("<script></script")
def test_any_text_is_read_without_loss(told, text):
    _, gaps = told(text, events(text))
    for gap in gaps:
        # What is not text is markup: from "<" to its end, or to the end of a script.
        markup = re.sub("\\A(?:[\ufeff\ufffe]|ï»¿|Ã¯Â»Â¿)+", "", gap)
        assert markup == "" or markup[0] == "<"
        assert (
            markup == "" or markup[-1] == ">" or re.search(r"<(?:script|style|/title|/textarea)", markup, re.IGNORECASE)
        )


@given(SOUP, SOUP, SOUP)
def test_a_part_is_read_like_a_document_of_its_own(before, text, after):
    apart, inside = Recorder(), Recorder()
    parse_html(text, apart, limits=Limits())
    parse_html(before + text + after, inside, limits=Limits(), start=len(before), end=len(before) + len(text))
    shift = len(before)
    assert inside.events == [
        tuple(part + shift if isinstance(part, int) else part for part in event) for event in apart.events
    ]


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<!-- c -->", "<br/>", "<div a='>'>", "</div>"])), st.data()
)
def test_tags_taken_out_leave_the_text(told, marks, data):
    word = st.text(st.characters(exclude_characters="<&\r\ufeff\ufffe", exclude_categories=("Cs",)), min_size=1)
    words = [data.draw(word) for _ in marks]
    text = "".join(mark + word for mark, word in zip(marks, words, strict=True))
    assert told(text, events(text))[0] == "".join(words)


def test_places_are_exact():
    text = "<P id=a>é😀&nbsp;b\r\n<BR/>t"
    assert events(text) == [
        ("start", "p", {"id": "a"}, 0),
        ("text", 8, 10, None),
        ("text", 10, 16, "\xa0"),
        ("text", 16, 17, None),
        ("text", 17, 19, "\n"),
        ("start", "br", {}, 19),
        ("end", "br", 24),
        ("text", 24, 25, None),
        ("end", "p", 25),
    ]


@pytest.mark.parametrize(
    ("text", "inside"),
    [("<!-- a -->", (4, 7)), ("<!---->", (4, 4)), ("<!-->", (2, 2)), ("<!-- a -- <b> -->", (4, 14))],
)
def test_comments_are_told(text, inside):
    assert events(text) == [("comment", *inside)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a<p>b", "p /p p /p"),
        ("<p>a</p></p></b>", "p /p"),
        ("<p>a<div>b</div>", "p /p div /div"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul li /li li ul li /li /ul /li /ul"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl dt /dt dd /dd dt /dt /dl"),
        ("<table><tr><td>a<td>b<tr><th>c</table>", "table tr td /td td /td /tr tr th /th /tr /table"),
        (
            "<table><tr><td><table><tr><td>a</table><td>b",
            "table tr td table tr td /td /tr /table /td td /td /tr /table",
        ),
        ("<table><tr><td><p>a</div></td></table>", "table tr td p /p /td /tr /table"),
        ("<div><table><tr><td>a</div>b</table></div>", "div table tr td /td /tr /table /div"),
        ("<select><option>a<option>b</select>", "select option /option option /option /select"),
        ("<a name=x>a<a name=y>b", "a /a a /a"),
        ("<head><title>t</title><body><p>a", "head title /title /head body p /p /body"),
        ("<head><meta a=b><p>a", "head meta /meta /head p /p"),
        ("<B>a<I>b</B>c", "b i /i /b"),
        ("<td/>a<br>b</br>", "td /td br /br"),
        ("<script src=x /><p>a", "script /script p /p"),
        ("<a href=x/><br></a>", "a br /br /a"),
        ("<i id='x'/><br></i>", "i /i br /br"),
    ],
)
def test_elements_that_are_closed_by_others(text, expected):
    assert tags(text) == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<title>a <b> &amp; c</title>", "a <b> & c"),
        ("<textarea><p>a</textarea>b", "<p>ab"),
        ("<script>a</p></script>b", "b"),
        ("<style><!-- </style>b", "b"),
        ("<script>a <p>b", "b"),
        ("<title>a <b>c", "a c"),
        ("a < b <3 </3> <c", "a < b <3  <c"),
        ("a <!-- b", "a <!-- b"),
        ("a <!-- b> c", "a  c"),
        ("a <p class='b", "a <p class='b"),
        ('a <p class="b>c <i>d</i>', "a c d"),
        ("a\0b", "a\0b"),
        ("&eacute&copy &notit; &AMP &#150;&#x80; &#0; &nope; R&D; &", "é© ¬it; & –€ \ufffd &nope; R&D; &"),
        (f"&#{'9' * 9999}; &#x{'f' * 9999};", "\ufffd \ufffd"),
    ],
)
def test_what_is_text(told, text, said):
    assert told(text, events(text))[0] == said


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("<p>a<b>c</p></i>", []),
        ("a < b", []),
        ("a <b", ["html-truncated"]),
        ("a <b <c>", ["html-less-than"]),
        ("a <!-- b", ["html-truncated"]),
        ("<script>a", ["html-raw-truncated"]),
    ],
)
def test_problems(text, codes):
    assert problems(text) == codes


@pytest.mark.parametrize(
    ("tag", "attrs"),
    [
        ("<a HREF=x/y/>", {"href": "x/y/"}),
        ("<a b='1' B=2>", {"b": "1"}),
        ('<a b="1" b="2">', {"b": "1"}),
        ("<a b c=>", {"b": "", "c": ""}),
        ('<a href="?x=1&copy=2&amp;y&lt">', {"href": "?x=1&copy=2&y<"}),
        ("<a b='x\r\ny'>", {"b": "x\ny"}),
    ],
)
def test_attributes(tag, attrs):
    assert events(tag)[0][2] == attrs


@pytest.mark.parametrize("text", ["<div>", "<dl x=y>\n", "<ul><li>", "<b><div>", "<div><b >"])
def test_depth_has_a_limit(text):
    with pytest.raises(LimitError) as caught:
        events(text * 100_000)
    assert (caught.value.limit, caught.value.value) == ("depth", 1000)
    assert caught.value.line is not None


@pytest.mark.parametrize("tag", ["<font>", "<b >", "<i x=y>", "<font><b><i>"])
@pytest.mark.parametrize("times", [2, 999, 20_000])
def test_formatting_without_end_has_no_limit(tag, times):
    found = events("<p>" + f"{tag}x" * times + "<p><b>CHAIR</b>: Yes.</b></p>")
    assert sum(kind == "text" for kind, *_ in found) == times + 2
    assert [event[:2] for event in found if event[0] != "text"][-4:] == [
        ("start", "p"),
        ("start", "b"),
        ("end", "b"),
        ("end", "p"),
    ]
    depth = deepest = 0
    for kind, *_ in found:
        depth += (kind == "start") - (kind == "end")
        deepest = max(deepest, depth)
    assert depth == 0
    assert deepest <= min(1000, 3 * times + 2)


def test_size_has_a_limit():
    with pytest.raises(LimitError, match="bytes"):
        events("<b>xx</b>", limits=Limits(bytes=8))
    assert events("<b>xx</b>", limits=Limits(bytes=9))


NESTED = "<ol><table><td>" + "<ul>" * 900


@pytest.mark.parametrize(
    ("head", "times", "ending"),
    [("", 100_000, ""), (NESTED, 10_000, "\"'>"), ("<p>", 10_000, "-->"), ('<a b="', 10_000, ">")],
)
@pytest.mark.parametrize(
    "unit",
    [
        "<", "&", "\r", "<a ", '<a b="', '<a b="x<c" ', '<c" b="', "='<a ", "<!--", "<?", "</", "</x>", "<x></x></x>",
        "</ol>", 'a="1" ', "<script>", "<style><!--", "<title>", "<p>", "<li>", "<td>", "<div></div>", "&am",
        "<!doctype [",
    ],
)  # fmt: skip
def test_hostile_repetition_is_read_in_linear_time(told, unit, head, times, ending):
    # Quadratic time would be minutes here: that is the assertion.
    text = head + unit * times + ending
    with suppress(LimitError):
        told(text, events(text))
