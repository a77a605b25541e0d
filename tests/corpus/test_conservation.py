"""Real transcripts, and readers that share nothing with the library: no word of a document is lost.

The library's own ledger says where each character went. Here the words are found without it, by the XML reader of the
standard library, by html5lib and by bare patterns, and each must stand in the items or in a row that is hidden for a
reason: a role and a rule that name it, not the plain markup between two texts.
"""

from __future__ import annotations

import html
import itertools
import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

import onrecord
from onrecord.model import Meeting, Remark, Role, Source
from onrecord.spec import INLINE, Hide, Para, Sitting, Sniff, Turn, XmlFormat

JOINT = "\ue000"
"""Stands where a word may go on: at the edge of an element, after a hyphen at the end of a line."""

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W\d_]+|\d+")
RUN = re.compile(rf"[\w{JOINT}]+")
# A hyphen at the end of a line; the number of the next page or column may stand before the rest of the word.
BROKEN = re.compile(rf"[-\xad\u2010]{JOINT}*[ \t]*\r?\n[\s{JOINT}]*(?:(?<={JOINT})(\d{{1,4}}){JOINT}\s*(?=[a-z]))?")
CODE = re.compile(
    r"\A\s*\u00ef\u00bb\u00bf|<!--.*?-->|<\?.*?\?>|<(script|style)\b.*?</\1\s*>|<!\[CDATA\[|\]\]>|<!DOCTYPE(?:\[.*?\]|[^\[>])*>"
    r"""|<(?:"[^"]*"|'[^']*'|[^<>"'])*>""",
    re.DOTALL | re.IGNORECASE,
)
ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\([nrtbf])")
CP1252 = bytes(range(256)).decode("cp1252", "ignore")
CAPTION = re.compile(r"^[^\n]*?\d[.,]\d+[ \t]*-->[^\n]*\n((?:(?![^\n]*-->)[^\n]*\S[^\n]*(?:\n|\Z))*)", re.MULTILINE)
CAPTION_CODE = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")


def words(text: str) -> list[str]:
    """Words of letters, numbers, and the signs of scripts that do not divide words, each by itself."""
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def lost(text: str, have: Counter[str]) -> list[str]:
    """The words of a text, some of which may be joined, that are not there as often as they should be."""
    text = unicodedata.normalize("NFKC", text).casefold()
    numbers = " ".join(number for number in BROKEN.findall(text) if number)
    text = f"{BROKEN.sub(JOINT, text)} {numbers}"
    singles: Counter[str] = Counter()
    chains: list[list[str]] = []
    for run in RUN.findall(text):
        parts = [part for part in run.split(JOINT) if part]
        if len(parts) > 1:
            chains.append(parts)
        else:
            singles.update(WORD.findall("".join(parts)))
    out = [[word] for word in (singles - have).elements()]
    have = have - singles
    # Which words a chain takes decides what is left for the others: the better of two orders counts.
    rest = min((_unmatched(order, have.copy(), out) for order in (chains, chains[::-1])), key=len)
    return ["|".join(parts) for parts in rest]


def _unmatched(chains: list[list[str]], have: Counter[str], out: list[list[str]]) -> list[list[str]]:
    """What is lost when neighbouring parts are read as words one after another."""
    out = list(out)
    for parts in chains:
        for joined in _joins(parts):
            need = Counter(WORD.findall(" ".join(joined)))
            if need <= have:
                have.subtract(need)
                break
        else:
            out.append(parts)
    return _pair(out, have)


def _pair(rest: list[list[str]], have: Counter[str]) -> list[list[str]]:
    """What is still lost when the halves of a word that a page's end divides are put together."""
    if len(rest) > 200:
        return rest
    tails = [part for part in rest if len(part) == 1]
    used: set[int] = set()
    for parts in rest:
        for tail in tails:
            need = Counter([parts[0] + tail[0], *WORD.findall(" ".join(parts[1:]))])
            if tail is not parts and not {id(parts), id(tail)} & used and need <= have:
                have.subtract(need)
                used |= {id(parts), id(tail)}
                break
    return [parts for parts in rest if id(parts) not in used]


def _joins(parts: list[str]):
    """The ways to read neighbouring parts as words: as few words as can be first, but for numbers, which seldom go on."""
    if len(parts) > 6:
        yield ["".join(parts)]
        yield parts
        return
    glues = list(itertools.product(("", " "), repeat=len(parts) - 1))
    numbers = [before[-1].isdigit() and after[0].isdigit() for before, after in itertools.pairwise(parts)]
    glues.sort(key=lambda glue: sum(number and not edge for number, edge in zip(numbers, glue, strict=True)))
    for glue in glues:
        yield "".join(part + edge for part, edge in zip(parts, [*glue, ""], strict=True)).split(" ")


def shown(meetings: list[Meeting]) -> Counter[str]:
    """The words that the items show."""
    found: Counter[str] = Counter()
    for meeting in meetings:
        found.update(words(meeting.title or ""))
        for item in meeting.items:
            found.update(words(item.text))
            found.update(words(getattr(item, "title", None) or ""))
            if isinstance(item, Remark):
                found.update(words(item.label or ""))
                for note in item.notes:
                    found.update(words(note.text))
    return found


def explained(meetings: list[Meeting], roles: tuple[Role, ...], read: Callable[[str], str] = str) -> Counter[str]:
    """The words of rows that are hidden by a rule of the format, and not for standing in another meeting."""
    found: Counter[str] = Counter()
    unexplained = [(Role.MARKUP, "markup"), *([(Role.METADATA, "outside")] if len(meetings) > 1 else [])]
    for meeting in meetings:
        for row in meeting.ledger:
            if row.role in roles and (row.role, row.rule) not in unexplained:
                found.update(words(read(html.unescape(CODE.sub(" ", row.span.cut(meeting.source.text))))))
    return found


HIDDEN = (Role.METADATA, Role.FURNITURE, Role.DUPLICATE, Role.MARKUP)


# --- what a document says, without the library ----------------------------------------------------------------------


def walk(element: ET.Element, skipped: tuple[str, ...] = ()) -> str:
    """The text of an element; a word may go on across each tag, and where an annotation says so."""
    parts: list[str] = []

    def visit(one: ET.Element) -> None:
        if not isinstance(one.tag, str) or one.tag in skipped:
            return
        parts.append(one.text or "")
        for child in one:
            parts.append(JOINT)
            visit(child)
            parts.append(JOINT)
            glued = child.get("join") in {"right", "both"} and not (child.tail or "").strip()
            parts.append("" if glued else child.tail or "")

    visit(element)
    return "".join(parts)


def xml_text(data: bytes) -> str | None:
    """The text of a document of XML, or None for one that is broken; in a feed that text is HTML once more."""
    for reading in (data, once_decoded(data)):
        try:
            root = ET.fromstring(reading.lstrip(b"\xef\xbb\xbf \r\n\t"))
        except ET.ParseError:
            continue
        feed = root.tag == "rss"
        text = walk(root, ("script",) if feed else ())
        return CODE.sub(JOINT, html.unescape(text)) if feed else text
    return None


def once_decoded(data: bytes) -> bytes:
    """The bytes of a document that was encoded twice."""
    return _bytes(data.decode("utf-8", "replace"))


def _bytes(signs: str) -> bytes:
    return b"".join(sign.encode("cp1252" if sign in CP1252 else "latin-1", "ignore") for sign in signs)


def mended(text: str) -> str:
    """A text some letters of which were encoded twice."""
    return re.sub(rf"[^\x00-\x7f{JOINT}]+", _mend, text)


def _mend(found: re.Match[str]) -> str:
    try:
        return _bytes(found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]


def visible(meeting: Meeting) -> str:
    """The source without its hidden rows; a word may go on from row to row."""
    parts: list[str] = []
    for row in meeting.ledger:
        printed = row.span.cut(meeting.source.text)
        if row.role.hidden:
            printed = "\n" if re.search(r"\s", CODE.sub("", printed)) else ""
        parts.append(printed)
    return JOINT.join(parts)


def readings(text: str):
    """Text as printed, what its escapes stand for, and what was meant where letters were encoded twice."""
    yield text
    text = html.unescape(html.unescape(text))
    yield text
    yield ESCAPE.sub(lambda found: chr(int(found[1], 16)) if found[1] else " ", text)
    yield mended(text)


def lost_in_all(texts: Iterable[str], have: Counter[str]) -> list[str]:
    """What is lost however a text is read; the last reading is told."""
    missing: list[str] = []
    for text in texts:
        if not (missing := lost(text, have)):
            break
    return missing


def gaps(meeting: Meeting) -> list[str]:
    """What lies between two texts and is more than tags."""
    rows = [
        row.span.cut(meeting.source.text) for row in meeting.ledger if (row.role, row.rule) == (Role.MARKUP, "markup")
    ]
    return [text.strip() for row in rows if re.search(r"\w", text := CODE.sub("", row))]


# --- the documents --------------------------------------------------------------------------------------------------


def check_document(data: bytes, meetings: list[Meeting], kind: str, parse_html) -> dict[str, list[str]]:
    """What each check has to say of one document."""
    items = shown(meetings)
    source = meetings[0].source.text
    content = xml_text(data) if kind == "xml" else None
    found: dict[str, list[str]] = {}
    if content is None:
        text = "\n".join(map(visible, meetings))
        found["visible"] = lost_in_all(readings(text), items)
    else:
        found["xml"] = lost(content, items + explained(meetings, HIDDEN))
        found["gaps"] = [gap for meeting in meetings for gap in gaps(meeting)]
    if kind == "html":
        body = parse_html(source, namespaceHTMLElements=False).find("body")
        text = walk(body, ("script", "style"))
        found["html"] = lost(text, items + explained(meetings, HIDDEN)) and lost(
            mended(text), items + explained(meetings, HIDDEN, mended)
        )
    elif kind == "cues":
        payloads = "\n".join(CAPTION.findall(re.sub(r"\r\n?", "\n", source)))
        payloads = html.unescape(CAPTION_CODE.sub(JOINT, payloads))
        found["cues"] = lost(payloads, items + explained(meetings, (Role.DUPLICATE,)))
    return found


@pytest.fixture(scope="module")
def findings(corpus):
    """By check, what is lost in which document; `documents` counts those that were looked at."""
    parse_html = pytest.importorskip("html5lib").parse
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    documents: Counter[str] = Counter()
    for row in map(json.loads, (corpus / "MANIFEST.jsonl").read_text(encoding="utf-8").splitlines()):
        path = corpus / row["file"]
        try:
            meetings = list(onrecord.read_all(path))
        except onrecord.OnrecordError:
            continue
        if str(meetings[0].source.format).startswith("generic."):
            continue
        kind = meetings[0].detection.container
        for check, missing in check_document(path.read_bytes(), meetings, kind, parse_html).items():
            documents[check] += 1
            if missing:
                found[check][f"{meetings[0].source.format} {row['file']}"] = missing[:8]
    return found, documents


@pytest.mark.parametrize("check", ["visible", "xml", "gaps", "html", "cues"])
def test_no_word_is_lost(check, findings):
    found, documents = findings
    assert documents[check]
    assert not found[check], found[check]


# --- the checks themselves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "there", "missing"),
    [
        ("Aye aye no", "aye no", ["aye"]),
        (f"in{JOINT}to the re-\n port", "into the report", []),
        (f"in{JOINT}to", "in to", []),
        (f"1{JOINT}0 and 10", "1 0 and 10", []),
        (f"har{JOINT}bour", "har", ["har|bour"]),
        ("the har-\nPAGE 3\nbour", "the harbour page 3", []),
        (f"the har-\n{JOINT}{JOINT}175{JOINT}\nbour", "the harbour 175", []),
        (f"the har-\n{JOINT}{JOINT}175{JOINT}\nbour", "the harbour", ["175"]),
        ("議長です", "議長 です", []),
        ("議長です", "議長", ["で", "す"]),
    ],
)
def test_words_are_missed(text, there, missing):
    assert lost(text, Counter(words(there))) == missing


@pytest.mark.parametrize(("role", "missing"), [(Role.METADATA, []), (Role.MARKUP, ["hushed"])])
def test_what_a_format_hides_without_a_reason_is_found(role, missing):
    elements = {"turn": Turn(), "p": Para(), "meta": Hide(role), "doc|b": INLINE}
    made = XmlFormat(id="xx.made", title="Made up", sniff=Sniff(containers=("xml",)), elements=elements)
    data = b"<doc><turn><p>Good <b>mor</b>ning.</p><meta>hushed</meta></turn></doc>"
    assert check_document(data, [made.parse(data)], "xml", None) == {"xml": missing, "gaps": missing}


def test_what_stands_in_another_meeting_explains_nothing():
    elements = {"sitting": Sitting(), "turn": Turn(), "p": Para(), "doc": INLINE}
    made = XmlFormat(id="xx.made", title="Made up", sniff=Sniff(containers=("xml",)), elements=elements)
    data = b"<doc><sitting><turn><p>Good.</p></turn></sitting><sitting><turn><p>Bad.</p></turn></sitting></doc>"
    meetings = list(made.read(Source(data.decode())))
    assert check_document(data, meetings, "xml", None) == {"xml": [], "gaps": []}
    meetings[1] = evolve(meetings[1], items=())
    assert check_document(data, meetings, "xml", None) == {"xml": ["bad"], "gaps": []}


def test_an_item_that_is_gone_is_found():
    data = b"WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Lund>Order.\n\n00:02.000 --> 00:03.000\n<v Obi Okoro>Aye.\n"
    meeting = onrecord.parse(data, format="captions.webvtt")
    assert check_document(data, [meeting], "cues", None) == {"visible": [], "cues": []}
    meeting = evolve(meeting, items=meeting.items[:1])
    assert check_document(data, [meeting], "cues", None) == {"visible": ["obi", "okoro|aye"], "cues": ["aye"]}
