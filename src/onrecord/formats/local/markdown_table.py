"""Captions of council meetings as a table in Markdown: time, words, link to the recording."""

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
_RULE = re.compile(r"^\|(?:[ \t]*(?:-+|Time|Transcript|Video)[ \t]*\|)+[ \t]*\r?$", re.MULTILINE)
_ROW = re.compile(
    r"^\|[ \t]*(?P<h>\d{1,2}):(?P<m>\d{2}):(?P<s>\d{2})[ \t]*\|(?P<text>[^\n]*?)\|[ \t]*\[[^\]\n]*\]\([^)\n]*\)[ \t]*\|?[ \t]*\r?$",
    re.MULTILINE,
)


def _read(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    """Rows are segments of a timeline; what stands around their words is markup."""
    text = source.text
    rows = list(_ROW.finditer(text))
    if not rows:
        return
    builder = new()
    for match in _HEAD.finditer(text, 0, rows[0].start()):
        start, end = match.span("title" if match["title"] else "plain")
        builder.hide(match.start(), start, Role.MARKUP, "heading-decoration")
        builder.heading([(start, end, None)], 0 if match["title"] else 1)
        builder.hide(end, match.end(), Role.MARKUP, "heading-decoration")
    if date := _DATE.search(text, 0, rows[0].start()):
        builder.fact("date", dt.date(int(date[1]), int(date[2]), int(date[3])))
    for match in _RULE.finditer(text):
        builder.hide(*match.span(), Role.MARKUP, "table-head")
    segments: list[Segment] = []
    for k, row in enumerate(rows, 1):
        start, end = row.span("text")
        builder.hide(row.start(), start, Role.MARKUP, "table-cell")
        builder.hide(end, row.end(), Role.MARKUP, "table-cell")
        clock = 1000 * (3600 * int(row["h"]) + 60 * int(row["m"]) + int(row["s"]))
        if segments:
            segments[-1].end = clock
        segments.append(Segment([(start, end, None)], clock, locator=f"row {k}"))
    read_timeline(builder, segments, TimelineStyle(markers=True), get_grammar("en"))
    yield builder


FORMAT = CodeFormat(
    id="local.markdown_table",
    title="Captions of a meeting as a Markdown table",
    publisher="Civic groups that transcribe council recordings (Knox County, Tennessee, and others)",
    url="https://archive.org",
    sniff=Sniff(
        patterns=(r"^\|[ \t]*\d{1,2}:\d{2}:\d{2}[ \t]*\|[^\n]*\|[ \t]*\[[^\]\n]*\]\(",),
        need_patterns=3,
        refines=("generic.labelled", "local.markdown"),
    ),
    style=Style(stage=STAGE),
    run=_read,
    traps=(
        "Nobody is named: the whole table is one remark without a label, unless `>>` marks a change.",
        "A long meeting is cut into several files.",
        "A file may hold its head only.",
    ),
    provides="title date media headings section stage",
)
