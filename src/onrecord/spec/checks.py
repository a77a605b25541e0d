"""Findings that many formats of printed pages report in the same words."""

from __future__ import annotations

import re

from onrecord.kernel.builder import Builder
from onrecord.model.diagnostics import Severity
from onrecord.model.span import Span

_NUMBER = re.compile(r"(?P<prefix>[A-Z]*)(?P<number>\d+)")
_WIDE = 90
_GAP = " " * 4
_COLUMNS = re.compile(r" {0,12}\S.{25,120}?[^\s.] {4,}(?=[A-Za-z]).{25,}")
_MANY = 8


def check_pages(builder: Builder, rule: str, *, expected: tuple[str, str] | None = None) -> None:
    """Report pages that are missing or out of order, by the page marks that `rule` found.

    `expected` are the first and the last page that the document says it has.

    >>> from onrecord.model import Role, Source
    >>> builder = Builder(Source("[Page 4] a [Page 6]"))
    >>> builder.hide(0, 8, Role.FURNITURE, "page")
    >>> builder.hide(11, 19, Role.FURNITURE, "page")
    >>> check_pages(builder, "page")
    >>> builder.finish().diagnostics[0].message
    'page 6 follows page 4'
    """
    marks = sorted((start, end) for start, end, _, name in builder.claims if name == rule)
    last = _page(expected[0]) if expected else None
    for start, end in marks:
        page = _page(builder.source.text[start:end])
        if page is None:
            continue
        if last is not None and page[0] == last[0] and page[1] != last[1] + 1:
            code = "pages-missing" if page[1] > last[1] + 1 else "pages-out-of-order"
            message = f"page {''.join(map(str, page))} follows page {''.join(map(str, last))}"
            builder.problem(code, message, span=Span(start, end))
        last = page
    final = _page(expected[1]) if expected else None
    if final is not None and last is not None and final[0] == last[0] and final[1] > last[1]:
        message = f"the document ends on page {last[0]}{last[1]}; its head says that it goes to {final[0]}{final[1]}"
        builder.problem("pages-missing", message, severity=Severity.WARNING)


def _page(text: str) -> tuple[str, int] | None:
    match = _NUMBER.search(text.replace("Page", ""))
    return (match["prefix"], int(match["number"][:9])) if match else None


def check_columns(builder: Builder) -> None:
    """Report columns that were printed side by side and run together in the lines.

    >>> from onrecord.model import Source
    >>> row = "The first column goes on and on here" + " " * 8 + "while the second one has quite other words to say\\n"
    >>> builder = Builder(Source(row * 9))
    >>> check_columns(builder)
    >>> [d.code for d in builder.finish().diagnostics]
    ['columns-side-by-side', 'text-unclassified']
    """
    lines = builder.source.text.split("\n")
    if max(map(len, lines)) < _WIDE:
        return
    found = [line for line in lines if len(line) >= _WIDE and _GAP in line and _COLUMNS.match(line)]
    if len(found) >= _MANY:
        at = builder.source.text.index(found[0])
        message = "lines hold two columns side by side: the order of the words is not that of the speech"
        builder.problem(
            "columns-side-by-side",
            message,
            span=Span(at, at + len(found[0])),
            hint="Convert the document column by column",
        )
