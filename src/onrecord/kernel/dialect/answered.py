"""Questions to one who answers: whatever label stands in front of them, between two answers somebody asked.

The pages of foreign ministries name an agency before each question ("Harbour News: ...", "ABC: ..."). Such labels
look like nothing in particular and seldom recur; the answers around them do.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from onrecord.kernel.dialect.candidates import Candidate
from onrecord.kernel.dialect.context import before
from onrecord.text.labels.cjk import is_cjk

LEAST = 3
LONGEST = 5
HARDLY = 0.1
_ASKS = "?？؟"


def answered(
    text: str, chosen: Mapping[int, Candidate], found: Sequence[Candidate], shape: Callable[[str], float]
) -> list[Candidate]:
    """The labels of questions between the answers of the one who speaks most, where most such gaps hold one.

    Pages in two languages print each turn twice: the labels of each script are looked at for themselves.
    """
    scripts = {is_cjk(c.key) for c in chosen.values()}
    return [
        c
        for script in sorted(scripts)
        for c in _answered(
            text,
            {at: c for at, c in chosen.items() if is_cjk(c.key) is script},
            [c for c in found if is_cjk(c.key) is script],
            shape,
            sorted(chosen),
        )
    ]


def _answered(
    text: str,
    chosen: Mapping[int, Candidate],
    found: Sequence[Candidate],
    shape: Callable[[str], float],
    every: Sequence[int],
) -> list[Candidate]:
    often = Counter(c.key for c in chosen.values())
    answerer, count = often.most_common(1)[0]
    if count < LEAST or 3 * count < len(chosen):
        return []
    sep = Counter(c.sep for c in chosen.values() if c.key == answerer).most_common(1)[0][0]
    likely = [c for c in found if c.sep == sep and c.start not in chosen and _may_ask(text, c, shape)]
    starts = [c.start for c in likely]
    labels = [chosen[at] for at in sorted(chosen)]
    gaps = filled = 0
    asked: list[Candidate] = []
    for i, label in enumerate(labels):
        if label.key != answerer or (i and labels[i - 1].key != answerer):
            filled += i > 1 and label.key == answerer == labels[i - 2].key
            continue
        gaps += i > 0
        at = bisect_left(starts, label.start) - 1
        least = labels[i - 1].text_start if i else 0
        if at >= 0 and starts[at] >= least and _is_question(text, likely[at].text_start, every):
            asked.append(likely[at])
    inner = [c for c in asked if c.start > labels[0].start]
    return asked if len(inner) + filled >= LEAST - 1 and 2 * len(inner) >= gaps else []


def _may_ask(text: str, c: Candidate, shape: Callable[[str], float]) -> bool:
    if c.alone or c.key.count(" ") >= LONGEST or c.key[0].islower() or shape(c.key) < HARDLY:
        return False
    return before(text, text.rfind("\n", 0, c.start) + 1) != "open"


def _is_question(text: str, start: int, labels: Sequence[int]) -> bool:
    """Whether the last words before the next label ask something."""
    end = labels[bisect_left(labels, start)]
    last = text[start:end].rstrip().rpartition("\n")[2]
    return any(mark in last for mark in _ASKS)
