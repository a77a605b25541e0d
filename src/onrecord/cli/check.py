"""The report of `onrecord check`: how much each rule explains, and what is left, grouped by shape."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from onrecord.model.items import Unclassified
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role

_RUNS = re.compile(r"(?P<upper>[^\W\d_a-z]{2,})|(?P<word>[^\W\d_]+)|(?P<digit>\d+)|(?P<space>\s+)")
EXAMPLES = 3


def shape_of(line: str) -> str:
    """The shape of a line: words as a, capitals as A, digits as 9; repeats are folded.

    >>> shape_of("Mr. PRICE of 12 States")
    'a. A a 9 a'
    """
    shape = _RUNS.sub(lambda m: {"upper": "A", "word": "a", "digit": "9", "space": " "}[str(m.lastgroup)], line.strip())
    return re.sub(r"(\S+)(?: \1)+", r"\1 …", shape)[:60]


def report(meeting: Meeting, *, rows: bool = False) -> str:
    """The ledger of a meeting for people to read."""
    source = meeting.source
    lines = [
        (
            f"{source.name or 'document'}: {source.format}, {source.encoding}, {len(source.text)} characters, "
            f"{len(meeting.remarks)} remarks, {meeting.status.value}"
        )
    ]
    shares: Counter[tuple[str, str]] = Counter()
    for row in meeting.ledger:
        shares[row.role.value, row.rule] += row.span.length
    total = max(1, len(source.text))
    lines += [f"  {size / total:7.2%}  {role:13} {rule}" for (role, rule), size in shares.most_common()]
    lines += [
        f"  {d.severity.value}: {d.code}: {d.message}" + (f" ({d.count} times)" if d.count > 1 else "")
        for d in meeting.diagnostics
    ]
    groups: dict[str, list[Unclassified]] = defaultdict(list)
    for item in meeting.items:
        if isinstance(item, Unclassified):
            groups[shape_of(item.text)].append(item)
    if groups:
        lines.append("  not explained:")
    for shape, items in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        lines.append(f"    {len(items)} × {shape}")
        for item in items[:EXAMPLES]:
            line, column = source.line_col(item.span.start)
            lines.append(f"      line {line}, column {column}: {item.text[:90]}")
    if rows:
        lines += [
            f"  {row.span.start:>8}-{row.span.end:<8} {row.role.value:13} {row.rule:18} {source.text[row.span.start : row.span.end][:60]!r}"
            for row in meeting.ledger
            if row.role is not Role.SPACE
        ]
    return "\n".join(lines)
