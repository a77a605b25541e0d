"""Summary: how sure the inference is, and why, in words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from math import exp, log2

from onrecord.kernel.dialect.candidates import Candidate
from onrecord.kernel.dialect.evidence import SURE, Common, Word

_PARAGRAPH = re.compile(r"\n[ \t\xa0]*+\n\s*+(?=[^\s>(\[])")
# What stands behind a name in an index: page numbers, with a word such as "pp." before them.
_PAGES = re.compile(r"[\s.…]*+(?:[^\W\d_]{1,5}\.?[\s\xa0]*+)?\d{1,4}(?:[\s,;.–-]++(?:\d{1,4})?)*+")
_SHORT_ENTRY = 120
_ENTRIES = 4
LETTER_QUALITY = 0.6
NAMES = {
    "": "none (the label fills its line)",
    "\t": "blanks",
    " ": "a blank",
    "t": "a clock time",
    "**": "the end of bold type",
    ".-": "full stop and dash",
    "—": "dash",
}


def confidence(labels: Sequence[Candidate], words: dict[str, Word], common: Common) -> float:
    """How much speaks for a transcript: distinct labels of good shape that speech follows, and their recurrence."""
    total = 0.0
    for key, n in Counter(c.key for c in labels).items():
        word = words.get(key)
        quality = LETTER_QUALITY
        if word is not None:
            quality = max(0.0, min(1.0, (word.shape - 0.3) / 0.5)) * word.spoken / word.count
            if word.shape < SURE and common.of(key) < -1:
                quality *= 0.4
        total += quality * (1 + log2(n))
    return 1 - exp(-total / 4)


def sentences(labels: Sequence[Candidate], separator: str, *, mechanical: bool) -> tuple[str, ...]:
    """Why these are the labels."""
    counts = Counter(c.key for c in labels)
    again = sum(n > 1 for n in counts.values())
    out = [f"{len(labels)} labels, {len(counts)} distinct, {again} of them recur"]
    if len(labels) > 1:
        turns = sum(a.key != b.key for a, b in pairwise(labels))
        out.append(f"{round(100 * turns / (len(labels) - 1))} % alternate")
    out.append(f"separator: {NAMES.get(separator, repr(separator))}")
    marks = Counter(c.mark for c in labels if c.mark)
    if marks:
        mark, n = marks.most_common(1)[0]
        out.append(f"{n} labels are decorated with {mark!r}")
    if mechanical:
        out.append("each paragraph has a label of its own: equal neighbours are one turn")
    return tuple(out)


def is_mechanical(text: str, labels: Sequence[Candidate]) -> bool:
    """Whether a machine put a label on each paragraph: neighbours repeat it, and no paragraph goes without."""
    repeats = sum(a.key == b.key and len(a.key) > 1 for a, b in pairwise(labels))
    if repeats < max(5, 0.15 * len(labels)):
        return False
    longer = sum(_PARAGRAPH.search(text, a.text_start, b.start - 1) is not None for a, b in pairwise(labels))
    return longer <= 0.03 * len(labels)


def without_index(text: str, labels: Sequence[Candidate]) -> list[Candidate]:
    """The labels without those of an index of speakers: several in a row, with page numbers behind them."""
    edges = [*(c.start for c in labels[1:]), len(text)][: len(labels)]
    listed = [
        end - c.text_start < _SHORT_ENTRY and _PAGES.fullmatch(text, c.text_start, end) is not None
        for c, end in zip(labels, edges, strict=True)
    ]
    out: list[Candidate] = []
    at = 0
    while at < len(labels):
        end = at
        while end < len(labels) and listed[end]:
            end += 1
        if end - at < _ENTRIES:
            end = max(end, at + 1)
            out += labels[at:end]
        at = end
    return out
