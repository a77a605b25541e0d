"""Tables with the place of every cell: CSV, TSV and their kin.

A cell in quotation marks may hold delimiters and line ends; a quotation mark in it is doubled. Where what looks like a
quoted cell does not end before a delimiter, the mark is a character like any other: an author's own quotation mark at
the start of a cell never swallows the rows that follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from attrs import frozen

from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import PlacedText, Problem

_LIMITS = Limits()
_DELIMITERS = (",", ";", "\t", "|")
_SAMPLE = 50


class Cell(PlacedText):
    r"""A cell; its span is what stands between the quotation marks, if there are any.

    >>> table = read_table('name,text\nCHAIR,"Say ""Aye""."\n')
    >>> cell = table.rows[0][1]
    >>> cell == 'Say "Aye".', cell.pieces()[:2]
    (True, [(17, 21, None), (21, 23, '"')])
    """

    __slots__ = ()

    coded = re.compile('""')

    @staticmethod
    def decode(code: str) -> str:
        """A doubled quotation mark stands for one."""
        return code[:1]


@frozen(slots=True)
class Table:
    r"""A table as read: the first row is the header. Rows may be shorter or longer than it; blank lines are no rows.

    >>> table = read_table("name;text\nCHAIR;Order, order.\n")
    >>> table.delimiter, table.header, table.rows
    (';', ['name', 'text'], [['CHAIR', 'Order, order.']])
    >>> next(table.records())
    {'name': 'CHAIR', 'text': 'Order, order.'}
    """

    header: list[Cell]
    rows: list[list[Cell]]
    delimiter: str
    problems: list[Problem]

    def records(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dict by column; a cell without a column or a column without a cell is not in it.

        Where two columns have one name, the first counts.
        """
        for row in self.rows:
            record: dict[str, Cell] = {}
            for name, cell in zip(self.header, row, strict=False):
                record.setdefault(str(name), cell)
            yield record


def read_table(text: str, *, delimiter: str | None = None, limits: Limits = _LIMITS) -> Table:
    r"""Read a table. The delimiter is found among comma, semicolon, tab and bar when none is given.

    Never fails on account of the text; raises `LimitError` where a table has more rows than a meeting may have items.

    >>> read_table('start\ttext\n0\tSay "Aye"').rows
    [['0', 'Say "Aye"']]
    """
    delimiter = delimiter or _infer(text)
    problems: list[Problem] = []
    rows: list[list[Cell]] = []
    header: list[Cell] = []
    for number, row in enumerate(_rows(text, delimiter, problems), 1):
        if number == 1:
            header = row
            continue
        rows.append(row)
        if len(row) != len(header):
            message = f"a row of {len(row)} cells under a header of {len(header)}"
            problems.append(Problem("table-ragged-row", message, row[0].start, number))
        if len(rows) > limits.items:
            raise limits.error(text, row[0].start, "items")
    return Table(header, rows, delimiter, problems)


def _rows(text: str, delimiter: str, problems: list[Problem]) -> Iterator[list[Cell]]:
    mark = re.escape(delimiter)
    match = re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)"|([^{mark}\r\n]*+))({mark}|\r\n|\r|\n|\Z)').match
    at = 1 if text.startswith("\ufeff") else 0
    row: list[Cell] = []
    number = 1
    while cell := match(text, at):
        quoted, plain, end = cell.groups()
        if plain is None:
            row.append(Cell.read(quoted, cell.start(1), quoted.replace('""', '"') if '"' in quoted else None))
        else:
            row.append(Cell.read(plain, cell.start(2)))
            if plain.startswith('"'):
                message = "a quotation mark at the start of a cell that does not end with one"
                problems.append(Problem("table-stray-quote", message, cell.start(2), number))
        at = cell.end()
        if end == delimiter:
            continue
        if len(row) > 1 or plain != "":
            yield row
            number += 1
        row = []
        if at == len(text):
            return


def _infer(text: str) -> str:
    """The delimiter that cuts the first rows most often into as many cells as the header, more than one."""

    def fit(delimiter: str) -> tuple[float, int]:
        widths = [len(row) for row in islice(_rows(text, delimiter, []), _SAMPLE)]
        if not widths or widths[0] == 1:
            return 0.0, 0
        return Counter(widths)[widths[0]] / len(widths), widths[0]

    return max(_DELIMITERS, key=fit)
