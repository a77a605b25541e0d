"""Context: what stands around a candidate, and what the document says about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log

from attrs import frozen

from onrecord.kernel.dialect.candidates import SPACE, Candidate

Features = tuple[object, ...]

_SENTENCE = re.compile(r"[^\W\d_]{3}[.?!…][\"”’)»]*+(?:\s|$)|[。？！]")
WINDOW = 400
FULL_LINE, WIDE_LINE = 45, 20
# Words in brackets that stand for a speech: "(The speech is not ready yet)".
_ASIDE = re.compile(r"\([^\W\d_]+(?:[ \xa0]+[^\s()]+){2,12}\)[ \t\xa0]*")
_INK = re.compile(r"\S")

TERMINAL = ".?!:;…—–-_。？！；："
CLOSERS = ")]}\"'”’»*_>）」』" + SPACE
LINE = 200
SMOOTH = 2.0
DAMPING = 0.7
LOWEST, HIGHEST, UNSEEN = -2.5, 1.0, -0.3
NEAR_INDENT, INDENT_STEP, FAR_INDENT = 4, 3, 8
TAB = 8
WIDEST_GAP = 3


class Bold:
    """Which label stands in bold: nothing but the label, more than it, or not at all."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self.ends = dict(ranges)

    def of(self, c: Candidate) -> str:
        """The class of a candidate."""
        if not self.ends:
            return "no"
        for start in range(c.label_start, max(-1, c.label_start - 3), -1):
            end = self.ends.get(start)
            if end is not None:
                return "label" if end <= c.text_start + 1 else "more"
        return "no"


def features(text: str, c: Candidate, bold: Bold) -> Features:
    """The classes of a candidate: placement, mark, indentation, line before, what follows, gap, case, bold, speech."""
    line = text.rfind("\n", 0, c.start) + 1
    indent = len(text[line : c.start].expandtabs(TAB))
    return (
        c.alone,
        c.mark,
        indent if indent < NEAR_INDENT else NEAR_INDENT + min(indent // INDENT_STEP, FAR_INDENT),
        before(text, line),
        _after(text, c),
        _gap(text, c),
        case_of(c.key),
        bold.of(c),
        speaks(text, c),
    )


def before(text: str, line: int) -> str:
    """What the line before is: blank, a rule, a text that ended, or one that goes on."""
    if line == 0:
        return "blank"
    end = line - 1
    start = text.rfind("\n", 0, end) + 1
    last = text[max(start, end - LINE) : end].strip()
    if not last:
        return "blank"
    if last[-1] in "-_=*" and not last.strip("-_=* "):
        return "rule"
    return "end" if last[-1] in TERMINAL or last[-1] in CLOSERS else "open"


def _after(text: str, c: Candidate) -> str:
    if c.alone:
        line = text.find("\n", c.text_start)
        if line < 0:
            return "nothing"
        end = text.find("\n", line + 1, line + LINE)
        return "next line" if text[line + 1 : end if end >= 0 else line + LINE].strip() else "blank line"
    first = text[c.text_start]
    if first.islower():
        return "lower"
    if first.isupper():
        return "upper"
    if first.isdigit():
        return "digit"
    return "other" if first.isalpha() else "mark"


def _gap(text: str, c: Candidate) -> int:
    if c.alone:
        return -1
    gap = 0
    while gap < WIDEST_GAP and text[c.text_start - gap - 1] in SPACE:
        gap += 1
    return gap


def case_of(key: str) -> str:
    """How a label is written: in capitals, in mixed case, without case."""
    upper = lower = 0
    for x in key:
        if x.isupper():
            upper += 1
        elif x.islower():
            lower += 1
    if upper + lower == 0:
        return "none"
    if lower <= 0.15 * upper + 1 and upper > 1:
        return "caps"
    if upper > lower:
        return "mostly caps"
    if key.rpartition(" ")[2][:1].islower():
        return "ends low"
    return "low" if key[0].islower() else "mixed"


def speaks(text: str, c: Candidate) -> bool:
    """Whether what stands behind the label looks like speech: a full line, a sentence, or one that goes on."""
    if c.sep == "." and c.alone:
        return False
    start = _first(text, c.text_start)
    if not c.sep:
        end = text.find("\n\n", start, start + WINDOW)
        return _SENTENCE.search(text, start, end if end >= 0 else start + WINDOW) is not None
    end = text.find("\n", start, start + WINDOW)
    if end < 0:
        end = min(len(text), start + WINDOW)
    if _ASIDE.fullmatch(text, start, end):
        return True
    line = text[start:end].rstrip(CLOSERS)
    if not line:
        return False
    if len(line) >= (WIDE_LINE if line[-1] > "\u2e80" else FULL_LINE) or line[-1] in TERMINAL:
        return True
    after = _first(text, end)
    return text[after : after + 1].islower() or _SENTENCE.search(text, start, end) is not None


def _first(text: str, at: int) -> int:
    """The first character from `at` on that is no white space."""
    found = _INK.search(text, at)
    return found.start() if found else len(text)


@frozen
class Odds:
    """How much likelier each class is around labels than around other candidates."""

    tables: tuple[dict[object, float], ...]

    def of(self, classes: Features) -> float:
        """The sum over all features."""
        return sum(table.get(value, UNSEEN) for table, value in zip(self.tables, classes, strict=False))


def learn(seeds: Sequence[Features], others: Sequence[Features]) -> Odds:
    """The document's own statistics: smoothed log odds, the less sure the fewer the seeds."""
    n, m = len(seeds), len(others)
    sure = DAMPING * n / (n + 1)
    tables: list[dict[object, float]] = []
    for yes, no in zip(_counts(seeds, others), _counts(others, seeds), strict=True):
        values = yes.keys() | no.keys()
        share = SMOOTH / (len(values) + 1)
        odds = {v: log((yes[v] + share) / (n + SMOOTH) / ((no[v] + share) / (m + SMOOTH))) for v in values}
        tables.append({v: max(LOWEST, min(HIGHEST, sure * x)) for v, x in odds.items()})
    return Odds(tuple(tables))


def _counts(rows: Sequence[Features], others: Sequence[Features]) -> list[Counter[object]]:
    if rows:
        return [Counter(column) for column in zip(*rows, strict=True)]
    return [Counter() for _ in (others[0] if others else ())]
