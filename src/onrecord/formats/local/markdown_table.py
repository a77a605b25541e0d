"""Meetings as a table in Markdown: captions with time and a link to the recording, or a row for each turn."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from onrecord.spec import (
    STAGE,
    Builder,
    CodeFormat,
    Role,
    Segment,
    Sniff,
    Source,
    Style,
    TimelineStyle,
    get_grammar,
    read_timeline,
)

_HEAD = re.compile(r"^#{1,4} (?:\[(?P<title>[^\]\n]+)\]\([^)\n]*\)|(?P<plain>[^\n]+))", re.MULTILINE)
_DATE = re.compile(r"^#{1,4} (\d{4})-(\d{2})-(\d{2})\s*$", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*\|(?P<cells>[^\n]*?)\|?[ \t]*\r?$", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")
_AROUND = " \t*_"
_DASHES = re.compile(r"[\s|:-]*-[\s|:-]*")
_CLOCK = re.compile(r"\[?(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d{2})(?:[.,]\d+)?\]?")
_COLUMNS = {
    "time": "time timestamp start clock",
    "label": "speaker name who person",
    "text": "transcript text words remarks remark speech said comment comments what",
}
_NAMES = {word: column for column, words in _COLUMNS.items() for word in words.split()}

Cells = list[tuple[int, int]]
"""The cells of a row, as ranges of the source without the blanks around."""


def _cells(row: re.Match[str]) -> Cells:
    out: Cells = []
    at = row.start("cells")
    for cell in _BAR.split(row["cells"]) if "\\" in row["cells"] else row["cells"].split("|"):
        inner = cell.strip(_AROUND)
        start = at + (cell.index(inner) if inner else 0)
        out.append((start, start + len(inner)))
        at += len(cell) + 1
    return out


def _columns(text: str, rows: list[Cells]) -> dict[str, int]:
    """Which cell holds what: by the words of the head, or else time, words and a link in this order."""
    named = {_NAMES.get(text[start:end].casefold()): k for k, (start, end) in reversed(list(enumerate(rows[0])))}
    if None not in named or len(named) > 1:
        found = {name: k for name, k in named.items() if name is not None}
        if "text" in found and len(found) > 1:
            return found
    return {"time": 0, "text": 1}


def _milliseconds(text: str) -> int | None:
    clock = _CLOCK.fullmatch(text)
    return 1000 * (3600 * int(clock["h"] or 0) + 60 * int(clock["m"]) + int(clock["s"])) if clock else None


def _read(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    """Rows are segments of a timeline; what stands around their words is markup."""
    text = source.text
    lines = list(_LINE.finditer(text))
    rows = [_cells(line) for line in lines]
    if not rows:
        return
    columns = _columns(text, rows)
    builder = new()
    for match in _HEAD.finditer(text, 0, lines[0].start()):
        start, end = match.span("title" if match["title"] else "plain")
        builder.hide(match.start(), start, Role.MARKUP, "heading-decoration")
        builder.heading([(start, end, None)], 0 if match["title"] or not builder.items else 1)
        builder.hide(end, match.end(), Role.MARKUP, "heading-decoration")
    if date := _DATE.search(text, 0, lines[0].start()):
        builder.fact("date", dt.date(int(date[1]), int(date[2]), int(date[3])))
    read_timeline(builder, _segments(builder, lines, rows, columns), TimelineStyle(markers=True), get_grammar("en"))
    yield builder


def _segments(
    builder: Builder, lines: list[re.Match[str]], rows: list[Cells], columns: dict[str, int]
) -> list[Segment]:
    """A segment for each row that holds words."""
    text = builder.text
    out: list[Segment] = []
    for line, row in zip(lines, rows, strict=True):
        cell = {name: row[k] for name, k in columns.items() if k < len(row)}
        start, end = cell.get("text", (line.end(), line.end()))
        if len(row) > len(rows[0]):  # words with a bar in them
            end = row[columns["text"] + len(row) - len(rows[0])][1]
        clock = _milliseconds(text[slice(*cell["time"])]) if "time" in cell else None
        head = _NAMES.get(text[start:end].casefold()) is not None and not out
        if head or _DASHES.fullmatch(line[0]) or ("time" in columns and clock is None):
            builder.hide(*line.span(), Role.MARKUP, "table-head")
            continue
        printed = text[slice(*cell["label"])] if "label" in cell else ""
        where = (
            cell["label"] if printed and cell["label"][1] <= start and (not out or out[-1].label != printed) else None
        )
        low, high = where or (start, start)
        builder.hide(line.start(), low, Role.MARKUP, "table-cell")
        builder.hide(high, start, Role.MARKUP, "table-cell")
        builder.hide(end, line.end(), Role.MARKUP, "table-cell")
        if out and clock is not None:
            out[-1].end = clock
        segment = Segment([(start, end, None)], clock, locator=f"row {len(out) + 1}")
        segment.label = printed or None
        segment.label_pieces = [(*where, None)] if where else ()
        out.append(segment)
    return out


FORMAT = CodeFormat(
    id="local.markdown_table",
    title="Meeting as a Markdown table",
    publisher="Civic groups that transcribe council recordings (Knox County, Tennessee, and others)",
    url="https://archive.org",
    sniff=Sniff(
        patterns=(
            r"^\|[ \t]*\d{1,2}:\d{2}:\d{2}[ \t]*\|[^\n]*\|[ \t]*\[[^\]\n]*\]\(",
            r"^\|(?:[^|\n]*\|)*?[ \t]*\**(?i:speaker|name|who|person)\**[ \t]*\|(?:[^|\n]*\|)*?[ \t]*\**(?i:transcript|text|words|remarks?|speech|said|comments?|what)\**[ \t]*\|?[^\n]*\n\|?[ \t:]*-",
        ),
        refines=("generic.labelled", "local.markdown"),
    ),
    style=Style(stage=STAGE),
    run=_read,
    traps=(
        "Captions name nobody: the whole table is one remark without a label, unless `>>` marks a change.",
        "The head of the table says which column holds the speaker, the words, the time; words may hold a bar.",
        "A long meeting is cut into several files.",
        "A file may hold its head only.",
    ),
    provides="title date media headings section stage",
)
