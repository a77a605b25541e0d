"""XML: what reading costs, and where the time goes, as a page of the documentation."""

from __future__ import annotations

import platform
from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.documents import LEAST, Document, readable
from benchmarks.measure import compare
from benchmarks.profiles import shares
from benchmarks.speed import Nobody, read, tool
from onrecord.kernel.limits import Limits
from onrecord.kernel.xml import parse_xml

PAGE = """# How fast XML is read, and where the time goes

How long onrecord takes for a full meeting — decoding, structure, remarks, speakers, the ledger, the way back to each
character — as a multiple of what others take for a part of it. This page is made by
`python -m benchmarks --xml --page docs/explanation/speed-of-xml.md`, here with {versions}. Ratios of medians of interleaved runs,
garbage collection off; the largest file of each format, and one of middle size. Files that are not well formed have no
figure for lxml, which gives up at the first fault.

*Of lxml*: how many times as long as `lxml.etree.fromstring`, which builds a tree in C. The goal was 2; Python code that is
called for each element takes more than that before it has done anything ([why](adr/0010-budgets-are-measured-against-equal-work.md)):
*of events* compares with that, with onrecord's reader of XML and a target that does nothing. *Where the time goes* are the
shares of the parts of the library that take a twentieth or more: *events* is the reader of XML, *walk* says what each
element means, *format* is code of the format, *paragraphs* folds text and keeps the way back, *items* makes the objects of
the model, *speakers* reads labels and resolves who is meant, *ledger* accounts for every character.

| file | MB/s | of lxml | of events | where the time goes |
|---|--:|--:|--:|---|
"""


def page(documents: Iterable[Document]) -> str:
    """The page."""
    etree = tool("lxml.etree")
    if etree is None:
        return "lxml is not installed: pip install lxml\n"
    versions = f"lxml {'.'.join(map(str, etree.LXML_VERSION[:3]))}, Python {platform.python_version()}"
    return PAGE.format(versions=versions) + "".join(row(etree, one) for one in two_of_each(documents))


def two_of_each(documents: Iterable[Document]) -> Iterator[Document]:
    """The largest document of each format, and that in the middle."""
    found: dict[str, list[Document]] = {}
    for document in documents:
        if len(document.data) >= LEAST and document.container == "xml" and readable(document):
            found.setdefault(document.format, []).append(document)
    for same in found.values():
        same.sort(key=lambda one: len(one.data), reverse=True)
        yield same[0]
        if len(same) > 1:
            yield same[len(same) // 2]


def row(etree: Any, document: Document) -> str:
    """A row of the table."""
    parser = etree.XMLParser(huge_tree=True)
    try:
        etree.fromstring(document.data, parser)
    except etree.XMLSyntaxError:
        sound = False  # lxml gives up at the first fault, so there is nothing to compare with
    else:
        sound = True
    text = document.text
    work = read(document)
    ours, tree, events = compare(
        work,
        (lambda: etree.fromstring(document.data, parser)) if sound else (lambda: None),
        lambda: parse_xml(text, Nobody(), limits=Limits()),
    )
    rate = len(document.data) / ours / 1e6
    of_lxml = f"{ours / tree:.1f}" if sound else "–"
    return f"| {document.label} | {rate:.1f} | {of_lxml} | {ours / events:.1f} | {shares(work)} |\n"
