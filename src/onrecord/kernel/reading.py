"""The order in which a printed text is read, and labels that have no words in it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from onrecord.kernel.builder import Builder
from onrecord.kernel.columns import arrange
from onrecord.kernel.gutters import arrange_columns
from onrecord.kernel.order import Order, OrderedSource, ordered
from onrecord.model.diagnostics import Severity
from onrecord.model.items import Remark, RemarkKind
from onrecord.model.source import Source

_SHOWN = 12


def reading_orders(text: str, *, pages: bool = True, columns: bool = True) -> Iterator[Order]:
    """The orders that a text may have to be put in, for stenographic `pages` and for `columns` of prose.

    >>> list(reading_orders("MS. LUND: We meet."))
    []
    """
    for wanted, find in ((pages, arrange), (columns, arrange_columns)):
        if wanted and (order := find(text)) is not None:
            yield order


def in_order(source: Source, *, pages: bool, columns: bool) -> Source:
    """The source with its text in the order of reading; as it is where that is the order of the file."""
    order = next(reading_orders(source.text, pages=pages, columns=columns), None)
    return ordered(source, order) if order is not None else source


def report_order(builder: Builder) -> None:
    """Say where first a text was put in order."""
    source = builder.source
    if isinstance(source, OrderedSource):
        span = source.order.turn
        line, _ = source.line_col(span.start)
        message = f"pages or columns stand side by side, first at line {line}: items come in the order of reading"
        builder.problem("pages-side-by-side", message, severity=Severity.INFO, span=span)


def report_silent(builder: Builder) -> None:
    r"""Say which labels have no words: an extractor may have put them behind another label.

    >>> builder = Builder(Source("MS. LUND:\nMR. HOLM:\nWhen?\nIn May."))
    >>> for label, at in (("MS. LUND", 0), ("MR. HOLM", 10)):
    ...     builder.open(builder.label([(at, at + 8, None)]), None, at)
    >>> builder.paragraph([(20, 33, None)])
    >>> builder.end()
    >>> report_silent(builder)
    >>> builder.finish().diagnostics[0].message
    "labels without words, at line 1 ('MS. LUND'): what was said may stand behind the next label"
    """
    remarks = [item for item in builder.items if isinstance(item, Remark)]
    # Before a question it names who asks.
    silent = [
        item
        for item, after in zip_longest(remarks, remarks[1:])
        if not item.text and not item.notes and (after is None or after.kind is not RemarkKind.QUESTION)
    ]
    if not silent:
        return
    shown = ", ".join(f"{builder.source.line_col(item.span.start)[0]} ({item.label!r})" for item in silent[:_SHOWN])
    more = f" and {len(silent) - _SHOWN} more" if len(silent) > _SHOWN else ""
    message = f"labels without words, at line {shown}{more}: what was said may stand behind the next label"
    builder.problem("label-without-words", message, span=silent[0].span)
