"""The reader of XML against expat where documents are well formed, and against its own promises where they are not."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given, reject
from hypothesis import strategies as st

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import Recorder
from onrecord.kernel.xml import parse_xml
from onrecord.model.errors import LimitError

CHARACTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\t\n", exclude_characters="\ufffe\uffff"
)
WORDS = st.text(CHARACTERS, max_size=12)
NAMES = st.from_regex(r"[a-zA-Zéß議_][a-z0-9é.\-議]{0,4}", fullmatch=True)
SPACE = st.sampled_from(["", " ", "\n", "\r\n  ", "\t"])
GAP = st.sampled_from([" ", "\n  ", "\r\n", "  \t"])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
NAMED = {"house": "House of Commons", "soft": "\xad", "tag": "<b>"}
FRAGMENTS = [
    "<", ">", "&", '"', "'", "=", "/", "!", "?", "-", "--", "]]>", "[", "]", " ", "\n", "\r\n", "\r", "\0",
    "<p>", "</p>", "<p/>", "<q a='1' b='2'>", '<q a="3">', "</q >", "<p x=1>", '<q a="<">', "<q a='&amp;&x;'>", "<p",
    "</", "</>", "<!--", "-->", "<!-- c -->", "<![CDATA[", "<?", "?>", "<?xml version='1.0'?>", "<!DOCTYPE r [", "]>",
    "<!ENTITY e 'x'>", "&amp;", "&eacute;", "&nope;", "&#x41;", "&#0;", "&#99999999999;", "&house;", "Order", "議事",
    "😀", "\ufeff", "\ud800", "ï»¿",
]  # fmt: skip
SOUP = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=5)), max_size=30).map("".join)


def events(text, **options):
    recorder = Recorder()
    parse_xml(text, recorder, limits=options.pop("limits", Limits()), **options)
    return recorder.events


def problems(text, **options):
    return [event[1] for event in events(text, **options) if event[0] == "problem"]


def escaped(word, quote):
    word = word.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")
    return word.replace(quote, "&quot;" if quote == '"' else "&apos;")


@st.composite
def written(draw, words=WORDS):
    """Character data in one of the ways to write it."""
    word = draw(words)
    match draw(st.sampled_from(["plain", "plain", "numbers", "cdata", "lines", "comment", "instruction", "named"])):
        case "numbers":
            return "".join(
                draw(st.sampled_from([f"&#{ord(c)};", f"&#x{ord(c):x};", f"&#x00{ord(c):X};"])) for c in word
            )
        case "cdata":
            return "<![CDATA[" + word.replace("]]>", "").replace("\n", draw(LINE_ENDS)) + "]]>"
        case "lines":
            return escaped(word, '"').replace("\n", draw(LINE_ENDS)) + draw(SPACE)
        case "comment":
            return f"<!--{word.replace('-', '')}-->"
        case "instruction":
            return f"<?{draw(NAMES)} {word.replace('?', '')}?>"
        case "named":
            return f"&{draw(st.sampled_from(sorted(NAMED)))};"
        case _:
            return escaped(word, '"')


@st.composite
def attributes(draw):
    out = ""
    for name in draw(st.lists(NAMES, max_size=3, unique=True)):
        quote = draw(st.sampled_from("\"'"))
        value = escaped(draw(WORDS), quote) + draw(st.sampled_from(["", "&#10;", "&soft;", "\r\n", "\t>"]))
        out += f"{draw(GAP)}{draw(st.sampled_from(['', 'x:']))}{name}{draw(SPACE)}={draw(SPACE)}{quote}{value}{quote}"
    return out


def element(inside):
    @st.composite
    def build(draw):
        name = draw(st.sampled_from(["", "x:"])) + draw(NAMES)
        tag = name + draw(attributes()) + draw(SPACE)
        content = "".join(draw(st.lists(inside, max_size=4)))
        if not content and draw(st.booleans()):
            return f"<{tag}/>"
        return f"<{tag}>{content}</{name}{draw(SPACE)}>"

    return build()


TREES = st.recursive(written(), lambda inside: st.one_of(element(inside), written()), max_leaves=12)


@st.composite
def documents(draw):
    """Well-formed documents, and what their own entities are declared as."""
    declaration = draw(st.sampled_from(["", "<?xml version='1.0'?>", '<?xml version="1.0" encoding="koi8-r"?>\r\n']))
    house = draw(st.sampled_from(["", "<!-- ]> ' -->", "<?x ]> ?>", "<!ELEMENT p ANY>"]))
    declared = "".join(f'<!ENTITY {name} "{value.replace("<", "&#38;#60;")}">' for name, value in NAMED.items())
    body = "".join(draw(st.lists(TREES, max_size=4)))
    doctype = f"<!DOCTYPE r [{house}{declared}]>{draw(SPACE)}"
    return f"{declaration}{doctype}<r xmlns='urn:a' xmlns:x='urn:b'>{body}</r>{draw(SPACE)}"


def tree(text):
    """The elements as expat reads them, without prefixes."""
    parser = ET.XMLPullParser(["start", "end"])
    parser.feed(text)
    parser.close()
    return [(kind, *plain(node.tag, node.attrib if kind == "start" else {})) for kind, node in parser.read_events()]


def plain(tag, attrs):
    return local(tag), {local(name): value for name, value in attrs.items() if not name.startswith("xmlns")}


def local(name):
    return name.rpartition("}")[2].rpartition(":")[2]


@given(documents())
def test_well_formed_documents_read_as_expat_reads_them(told, text):
    try:
        root = ET.fromstring(text)
    except ET.ParseError:
        reject()  # two attributes of one name, such as a and x:a in an element x:b
    found = events(text, entities=NAMED)
    said, _ = told(text, found)
    assert said == "".join(root.itertext())
    ours = [
        (event[0], *plain(event[1], event[2] if event[0] == "start" else {}))
        for event in found
        if event[0] in ("start", "end")
    ]
    assert ours == tree(text)
    assert [event for event in found if event[0] == "problem"] == []


@given(SOUP)
@example("<a b='\ud800&#xD800;'>")
def test_any_text_is_read_without_loss(told, text):
    _, gaps = told(text, events(text, entities=NAMED))
    for gap in gaps:
        # What is not text is markup: blank outside the document's element, or from "<" to its end, or a wrong mark.
        markup = re.sub("\\A(?:[\ufeff\ufffe]|ï»¿|Ã¯Â»Â¿)+|\\A\\]\\]>", "", gap).strip()
        assert markup == "" or (markup[0] == "<" and markup[-1] in ">[")


@given(SOUP, SOUP, SOUP)
def test_a_part_is_read_like_a_document_of_its_own(before, text, after):
    apart, inside = Recorder(), Recorder()
    parse_xml(text, apart, limits=Limits())
    parse_xml(before + text + after, inside, limits=Limits(), start=len(before), end=len(before) + len(text))
    shift = len(before)
    assert inside.events == [
        tuple(part + shift if isinstance(part, int) else part for part in event) for event in apart.events
    ]


@given(documents(), st.data())
def test_a_document_that_is_cut_gives_what_stood_before(told, text, data):
    cut = data.draw(st.integers(0, len(text)))
    part = [event for event in events(text[:cut], entities=NAMED) if event[0] == "start"]
    full = [event for event in events(text, entities=NAMED) if event[0] == "start"]
    assert part[:-1] == full[: len(part)][:-1]  # the last tag may be cut within
    told(text[:cut], events(text[:cut], entities=NAMED))


@given(documents(), st.data())
def test_a_document_without_one_of_its_tags_keeps_its_words(told, text, data):
    found = events(text, entities=NAMED)
    places = [event[-1] for event in found if event[0] in ("start", "end") and re.match("<[^!?]", text[event[-1] :])]
    at = data.draw(st.sampled_from(places))
    broken = text[:at] + re.sub("""\\A<(?:[^>"']|"[^"]*"|'[^']*')*>""", "", text[at:])
    said, _ = told(broken, events(broken, entities=NAMED))
    assert "".join(said.split()) == "".join(told(text, found)[0].split())


def test_places_are_exact():
    text = "<r a='1'>é😀 &lt;b\r\n<x:b c=\"2\"/>t</r>"
    assert events(text) == [
        ("start", "r", {"a": "1"}, 0),
        ("text", 9, 12, None),
        ("text", 12, 16, "<"),
        ("text", 16, 17, None),
        ("text", 17, 19, "\n"),
        ("start", "x:b", {"c": "2"}, 19),
        ("end", "x:b", 31),
        ("text", 31, 32, None),
        ("end", "r", 32),
    ]


def test_places_in_a_cdata_section_are_exact():
    assert [event[1:] for event in events("<r><![CDATA[a\r\n\r&amp;]]></r>") if event[0] == "text"] == [
        (12, 13, None),
        (13, 15, "\n"),
        (15, 16, "\n"),
        (16, 21, None),
    ]


def test_comments_are_told_to_whom_they_matter():
    class Deaf(Recorder):
        comment = None

    target = Deaf()
    parse_xml("<r><!-- a --></r>", target, limits=Limits())
    assert events("<r><!-- a --></r>") == [("start", "r", {}, 0), ("comment", 7, 10), ("end", "r", 13)]
    assert target.events == [("start", "r", {}, 0), ("end", "r", 13)]


def test_markup_inside_a_comment_or_cdata_is_none():
    assert [e[:2] for e in events("<r><!-- <b a='--><i/><![CDATA[<b>&amp;]]></r>")] == [
        ("start", "r"), ("comment", 7), ("start", "i"), ("end", "i"), ("text", 30), ("end", "r"),
    ]  # fmt: skip


@pytest.mark.parametrize("junk", ["\ufeff", "\ufeff\r\n", "ï»¿\n", "Ã¯Â»Â¿\n", "\n\n", "  "])
def test_marks_and_blanks_before_the_declaration_are_no_text(junk):
    found = events(f"{junk}<?xml version='1.0'?><r>x</r>")
    assert [event for event in found if event[0] == "text"] == [("text", len(junk) + 24, len(junk) + 25, None)]
    assert bool(problems(f"{junk}<?xml version='1.0'?><r>x</r>")) == (junk != "\ufeff")


def test_words_outside_the_element_are_kept():
    text = "<!DOCTYPE r []>1992\r\n<r>x</r> tail"
    assert [event[1:3] for event in events(text) if event[0] == "text"] == [(15, 19), (19, 21), (24, 25), (29, 34)]
    assert problems(text) == ["xml-text-outside"] * 2


@pytest.mark.parametrize(
    ("text", "said", "codes"),
    [
        ("<r>&eacute;&mdash;</r>", "é—", ["xml-entity-undeclared"] * 2),
        ("<r>&who;</r>", "&who;", ["xml-entity-unknown"]),
        ("<!DOCTYPE r [<!ENTITY who 'Ada'>]><r>&who;</r>", "&who;", ["xml-entity-refused"]),
        ("<!DOCTYPE r [<!ENTITY who SYSTEM 'file:///etc/passwd'>]><r>&who;</r>", "&who;", ["xml-entity-external"]),
        ("<!DOCTYPE r [<!ENTITY pound '&#163;'>]><r>&pound;</r>", "£", []),
        ("<!DOCTYPE r [<!ENTITY copy '(c)'>]><r>&copy;</r>", "&copy;", ["xml-entity-refused"]),
        ("<!DOCTYPE r SYSTEM 'http://example.org/r.dtd'><r>&amp;</r>", "&", []),
        ("<r>Q&A, AT&T; R & D</r>", "Q&A, AT&T; R & D", ["xml-ampersand", "xml-entity-unknown", "xml-ampersand"]),
        ("<r>&#0;&#xD800;&#x110000;&#65;</r>", "&#0;&#xD800;&#x110000;A", ["xml-character"] * 3),
        (f"<r>&#{'9' * 9999};&#{'0' * 9999}65;</r>", f"&#{'9' * 9999};A", ["xml-character"]),
    ],
)  # fmt: skip
def test_references(told, text, said, codes):
    assert told(text, events(text))[0] == said
    assert problems(text) == codes


def test_no_entity_that_a_document_declares_is_expanded(told):
    bomb = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(20))
    text = f'<!DOCTYPE r [<!ENTITY l0 "ha">{bomb}]><r a="&l20;">&l20;</r>'
    found = events(text)
    assert told(text, found)[0] == "&l20;"
    assert [event[2] for event in found if event[0] == "start"] == [{"a": "&l20;"}]


def test_a_listed_entity_may_not_blow_up_the_text():
    with pytest.raises(LimitError, match="expansion"):
        events("<r>&x;</r>", entities={"x": "x" * 301}, limits=Limits(expansion=100))
    assert len(events("<r>&x;</r>", entities={"x": "x" * 300}, limits=Limits(expansion=100))) == 3


def test_the_standard_entities_cannot_be_changed(told):
    text = "<r>&lt;&gt;&amp;&quot;&apos;</r>"
    assert told(text, events(text, entities={"lt": "less"}))[0] == "<>&\"'"


@pytest.mark.parametrize(
    ("text", "tags", "codes"),
    [
        ("<a><b>x</a>", "a b /b /a", ["xml-end-missing"]),
        ("<a>x</b></a>", "a /a", ["xml-end-not-well-formed"]),
        ("<a></b><b></b></b></a>", "a b /b /a", ["xml-end-not-well-formed"] * 2),
        ("<a><b><c></b></c></a>", "a b c /c /b /a", ["xml-end-missing", "xml-end-not-well-formed"]),
        ("<a><b>x", "a b /b /a", ["xml-truncated"]),
        ("<a>x<b c='1", "a /a", ["xml-truncated", "xml-truncated"]),
        ("<a b=1 c>x</a>", "a /a", ["xml-attribute-not-well-formed"]),
        ("<a b='1' b='2'>x</a>", "a /a", ["xml-attribute-twice"]),
        ('<a b="1" b="2">x</a>', "a /a", ["xml-attribute-twice"]),
        ("<a>1 < 2 <b/></a>", "a b /b /a", ["xml-less-than"]),
        ("<a>x<!-- y</a>", "a /a", ["xml-markup-not-well-formed", "xml-truncated"]),
        ("<a><P>x</p></a>", "a P /P /a", ["xml-end-not-well-formed", "xml-end-missing"]),
        ("<a/><b/>", "a /a b /b", []),
        ("x</a>", "", ["xml-text-outside", "xml-end-not-well-formed"]),
    ],
)  # fmt: skip
def test_broken_documents_are_read_to_their_end(told, text, tags, codes):
    found = events(text)
    told(text, found)
    assert " ".join(("" if e[0] == "start" else "/") + e[1] for e in found if e[0] in ("start", "end")) == tags
    assert problems(text) == codes


@pytest.mark.parametrize(
    ("tag", "attrs"),
    [
        ("<a b=1 c>", {"b": "1", "c": ""}),
        ("<a b='1' b='2'>", {"b": "1"}),
        ('<a b="x<y>z">', {"b": "x<y>z"}),
        ('<a b="x>', {"b": '"x'}),
        ("<a b='&lt;&#65;&who;\t\r\n.'>", {"b": "<A&who;  ."}),
        ("<a b=x/>", {"b": "x"}),
        ("<HANSARD CHAMBER = \"Reps\" PARLIAMENT.NO='3'>", {"CHAMBER": "Reps", "PARLIAMENT.NO": "3"}),
    ],
)
def test_attributes(tag, attrs):
    assert [event[2] for event in events(f"{tag}text") if event[0] == "start"] == [attrs]


@pytest.mark.parametrize("text", ["<a>", "\n<a><a >", "<a b='1'><a b=\"1\">"])
def test_depth_has_a_limit(text):
    with pytest.raises(LimitError) as caught:
        events(text * 100_000)
    assert (caught.value.limit, caught.value.value) == ("depth", 1000)
    assert caught.value.line is not None
    assert caught.value.column is not None


def test_size_has_a_limit():
    with pytest.raises(LimitError, match="bytes"):
        events("<a>xx</a>", limits=Limits(bytes=8))
    assert events("<a>xx</a>", limits=Limits(bytes=9))


@pytest.mark.parametrize(
    ("head", "times", "ending"),
    [("", 100_000, ""), ("<r>" * 900, 10_000, "\"'>"), ("<!DOCTYPE r [", 10_000, "]>"), ('<a b="', 10_000, ">")],
)
@pytest.mark.parametrize(
    "unit",
    [
        "<", "&", "\r", "<a ", '<a b="', '<a b="x<c" ', '<c" b="', "='<a ", "<!--", "<![CDATA[", "<?x", "</", "</x>",
        "<x></x></x>", 'a="1" ', "<!ENTITY x '&y;'>", "<style><!--",
    ],
)  # fmt: skip
def test_hostile_repetition_is_read_in_linear_time(told, unit, head, times, ending):
    # Quadratic time would be minutes here: that is the assertion.
    text = head + unit * times + ending
    told(text, events(text))


def test_a_million_attributes_are_one_tag():
    text = "<a " + " ".join(f'a{n}="1"' for n in range(200_000)) + "/>"
    assert len(events(text)[0][2]) == 200_000


@pytest.mark.parametrize("encoding", ["utf-16", "ascii", "no-such"])
def test_the_encoding_that_is_declared_does_not_matter(told, encoding):
    text = f"<?xml version='1.0' encoding='{encoding}'?><r>è😀</r>"
    assert told(text, events(text))[0] == "è😀"
    assert problems(text) == []
