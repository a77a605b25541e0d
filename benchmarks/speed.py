"""How long reading takes, against tools that do less with the same bytes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any

import regex

import onrecord
from benchmarks.captions import LIBRARIES, times
from benchmarks.documents import Document
from benchmarks.measure import compare
from benchmarks.profiles import shares
from benchmarks.table import Row, at_least, at_most
from onrecord.kernel.limits import Limits
from onrecord.kernel.xml import parse_xml
from onrecord.model import Role
from onrecord.spec import LineFormat

ANY_LABEL = r"(?P<label>[^\s:][^:\n]{0,60}):[ \t]"
"""For formats that infer their labels, and so have no pattern of their own."""


def speed(documents: list[Document]) -> Iterator[Row]:
    """A row or more for each document."""
    kernels: dict[str, Callable[[Document], Iterator[Row]]] = {
        "text": against_labels,
        "xml": against_lxml,
        "cues": against_caption_tools,
        "json": against_json,
    }
    for container, kernel in kernels.items():
        for document in documents:
            if document.container == container:
                yield from kernel(document)


def read(document: Document) -> Callable[[], object]:
    """What is measured: bytes to the meetings."""
    return lambda: list(onrecord.parse_all(document.data, format=document.format))


def against_labels(document: Document) -> Iterator[Row]:
    """Plain text against the least that anybody writes: one label pattern in a loop over the lines."""
    pattern = label_pattern(document.format)
    ours, bare = compare(read(document), partial(split_by_labels, document.data, pattern))
    known = onrecord.get_format(document.format)
    remark = rate(document, ours) + ("; labels inferred" if isinstance(known, LineFormat) and known.infer else "")
    yield explained(at_least(f"text: {document.label}", bare / ours, 0.25, "of bare", remark), document)


def label_pattern(format: str) -> regex.Pattern[str]:
    """The rules of a format that find labels, as one pattern."""
    known = onrecord.get_format(format)
    rules = [rule for rule in known.rules if rule.role is Role.SPEECH] if isinstance(known, LineFormat) else []
    branches = [f"(?i:{rule.pattern})" if rule.ignore_case else f"(?:{rule.pattern})" for rule in rules]
    return regex.compile("|".join(branches) or ANY_LABEL, regex.V1)


def split_by_labels(data: bytes, pattern: regex.Pattern[str]) -> list[tuple[str, list[str]]]:
    """The bare loop: no spans, no paragraphs, no names, no furniture."""
    found: list[tuple[str, list[str]]] = []
    for line in data.decode("utf-8", "replace").splitlines():
        match = pattern.match(line)
        if match:
            found.append((match[0], [line[match.end() :]]))
        elif found:
            found[-1][1].append(line)
    return found


def against_lxml(document: Document) -> Iterator[Row]:
    """XML to full meetings against a tree alone."""
    etree = tool("lxml.etree")
    if etree is None:
        yield Row(f"xml: {document.label}", "skipped", remark="lxml is not installed")
        return
    parser = etree.XMLParser(huge_tree=True, recover=True)
    ours, tree = compare(read(document), lambda: etree.fromstring(document.data, parser))
    yield explained(at_most(f"xml: {document.label}", ours / tree, 2, "of lxml", rate(document, ours)), document)
    text = document.text
    ours, events = compare(read(document), lambda: parse_xml(text, Nobody(), limits=Limits()))
    yield Row(
        f"xml: {document.label}", f"{ours / events:.2f} of events", remark="the reader with a target that does nothing"
    )


class Nobody:
    """A target of events that does nothing with them: what is left is the reader itself."""

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""

    def end(self, tag: str, at: int) -> None:
        """An element closes."""

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data."""

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is not well-formed."""


def against_caption_tools(document: Document) -> Iterator[Row]:
    """Captions to full meetings against lists of cues; what each tool loses is in `benchmarks.captions`."""
    what = f"captions: {document.label}"
    known = {library.name for library in LIBRARIES if library.work(document)}
    timed = times(document)
    for library in LIBRARIES:
        if document.format not in library.formats:
            continue
        if library.name not in known:
            yield Row(what, "skipped", remark=f"{library.name} is not installed")
        elif library.name not in timed.libraries:
            yield Row(what, "", remark=f"{library.name} fails")
        else:
            theirs = timed.libraries[library.name]
            alone = f"cues alone {timed.cues / theirs:.2f}; {rate(document, timed.meetings)}"
            row = at_most(what, timed.meetings / theirs, 1, f"of {library.name}", alone)
            yield explained(row, document)


def against_json(document: Document) -> Iterator[Row]:
    """JSON to full meetings with the place of every string, against values alone. There is no goal."""
    try:
        json.loads(document.data)
    except ValueError:
        return
    ours, bare = compare(read(document), lambda: json.loads(document.data))
    yield Row(f"json: {document.label}", f"{ours / bare:.2f} of json", remark=rate(document, ours))


def explained(row: Row, document: Document) -> Row:
    """A goal that is missed, with the shares of the time that the parts of the library take."""
    return row if row.met else row._replace(remark=f"{row.remark}; {shares(read(document))}")


def tool(name: str) -> Any:
    """A module, or None where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        return None


def rate(document: Document, seconds: float) -> str:
    """Megabytes a second."""
    return f"{len(document.data) / seconds / 1e6:.1f} MB/s"
