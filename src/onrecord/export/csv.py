"""CSV: a remark a row, with a header; the columns are the keys of `onrecord.export.rows`.

Cells hold exactly what the record says. A cell that begins with `=`, `+`, `-` or `@` is *not* disarmed, because a
changed cell would no longer be the record; yet a spreadsheet may run it as a formula, and transcripts come from
anywhere. Open such a file as text (in a spreadsheet: import, and set all columns to text) or with a program that
runs no formulas.
"""

from __future__ import annotations

import csv

from onrecord.export.rows import COLUMNS, Cell, rows
from onrecord.model import Meeting


def to_csv(meeting: Meeting) -> str:
    r"""The remarks as CSV. The headings above a remark are joined by " > "; None is an empty cell.

    >>> from onrecord.model import Paragraph, Remark, Source, Span
    >>> remark = Remark(None, "Q", (Paragraph("Why, then?", Span(3, 13)),), Span(0, 13))
    >>> to_csv(Meeting((remark,), Source("Q: Why, then?"))).splitlines()[1].partition(",")[2]
    ',,,,0,,,,,,,,,,Q,speech,,,,,,,"Why, then?",0,13,'
    """
    lines = _Lines()
    writer = csv.writer(lines)
    writer.writerow(COLUMNS)
    writer.writerows(map(_flat, row.values()) for row in rows(meeting))
    return "".join(lines)


def _flat(cell: Cell) -> Cell:
    return " > ".join(cell) if isinstance(cell, list) else cell


class _Lines(list[str]):
    r"""The lines as the writer makes them, ended by LF. The writer itself ends them by CRLF and so quotes both."""

    def write(self, line: str) -> None:
        self.append(line.removesuffix("\r\n") + "\n")
