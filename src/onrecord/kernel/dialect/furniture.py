"""Page furniture of an unseen layout: line numbers, a column of clock times, page numbers, running heads and feet.

It is known by its regularity: numbers that count on from line to line, and lines that return once a page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median

from onrecord.kernel.dialect.candidates import BLANK

Range = tuple[int, int]

_NUMBER = re.compile(rf"^{BLANK}*+(\d{{1,2}})(?=[ \t\xa0]|$)[ \t\xa0]*+([^\n]*+)", re.MULTILINE)
_TIME = re.compile(r"[ \t\xa0](?<=\S.)[ \t\xa0]++(\d{1,2}:\d{2}(?::\d{2})?)[ \t\xa0]*+$", re.MULTILINE)
_PAGE = re.compile(rf"^{BLANK}*+(-?\d{{1,4}}-?){BLANK}*+$", re.MULTILINE)
_LINE = re.compile(rf"^{BLANK}*+\S", re.MULTILINE)
_WHOLE = re.compile(rf"^{BLANK}*+(\S[^\n]{{0,300}}+)$", re.MULTILINE)
_CODE = re.compile(rf"^{BLANK}*+(?=\S*[^\W\d_])(?=\S*\d)([^\W_][\w/.-]{{4,30}}+){BLANK}*+$", re.MULTILINE)
_RUN = re.compile(r"\d+|[^\W\d_]+")
_DIGITS = re.compile(r"\d+")

SAMPLE = 400_000
FEW = 4
# The share of lines with a number, and that of numbers which count on: the fewer, the more regular they must be.
NUMBERED = ((0.3, 0.7), (0.15, 0.9))
# Behind a line number stands a line of text, or nothing; behind the number of a list, as little as a name.
FULL_LINE = 25
TIMED = 0.3
FAR_COLUMN = 35
# What returns once a page does so at even distances: most of them are near the middle one.
PAGES = 6
NEAR = 0.25
EVEN = 0.7
SHORTEST_PAGE = 12
SHORTEST_HEAD = 5
SPREAD = 0.4
STAGE = "([（〔"
# A line that begins in small letters is none that returns by chance when it is as long as this.
LONG_LINE = 60
CODES, DISTINCT = 8, 0.9


def furniture(text: str) -> tuple[Range, ...]:
    r"""The ranges of the text that are page furniture, in order.

    >>> furniture("".join(f"{n}  This is what the members said.\n" for n in range(1, 5)))
    ((0, 1), (34, 35), (68, 69), (102, 103))
    """
    numbers = line_numbers(text)
    found = sorted([*(numbers or _pages(text)), *_times(text), *_heads(text), *_codes(text)])
    out: list[Range] = []
    for start, end in found:
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return tuple(out)


def line_numbers(text: str) -> list[Range]:
    """The numbers at line starts, if most lines have one, as in court transcripts."""
    sample = text[:SAMPLE]
    numbers = [(int(match[1]), len(match[2])) for match in _NUMBER.finditer(sample)]
    if len(numbers) < FEW:
        return []
    share = len(numbers) / _lines(sample)
    steps = sum(b == a + 1 or b == 1 for (a, _), (b, _) in pairwise(numbers)) / (len(numbers) - 1)
    filled = [width for _, width in numbers if width]
    if len(filled) > len(numbers) / 2 and fmean(filled) < FULL_LINE:
        return []
    if any(share >= least and steps >= regular for least, regular in NUMBERED):
        return [match.span(1) for match in _NUMBER.finditer(text)]
    return []


def _times(text: str) -> list[Range]:
    """Clock times in a column at the right."""
    n = sum(_column(text, match.start(1)) >= FAR_COLUMN for match in _TIME.finditer(text[:SAMPLE]))
    if n < FEW or n < TIMED * _lines(text[:SAMPLE]):
        return []
    return [match.span(1) for match in _TIME.finditer(text) if _column(text, match.start(1)) >= FAR_COLUMN]


def _column(text: str, at: int) -> int:
    return at - text.rfind("\n", 0, at) - 1


def _pages(text: str) -> list[Range]:
    """Lines with nothing but a number, which count the pages."""
    found = [(match.span(1), int(match[1].strip("-"))) for match in _PAGE.finditer(text)]
    if len(found) < PAGES:
        return []
    steps = sum(b == a + 1 for (_, a), (_, b) in pairwise(found)) / (len(found) - 1)
    return [span for span, _ in found] if steps >= NUMBERED[0][1] else []


def _lines(text: str) -> int:
    return len(_LINE.findall(text))


def _heads(text: str) -> list[Range]:
    """Lines that return once a page, but for their figures. A stage direction may return as often: it is kept."""
    places: dict[str, list[int]] = {}
    n = 0
    for n, match in enumerate(_WHOLE.finditer(text[:SAMPLE])):
        line = match[1]
        if not (line[0] in STAGE or (line[0].islower() and len(line) < LONG_LINE) or line[-1] in ":："):
            places.setdefault(_figureless(line), []).append(n)
    heads = [key for key, found in places.items() if _is_even(found, n) and len(key) >= SHORTEST_HEAD]
    if not heads:
        return []
    lines = "|".join(r"\d+".join(map(re.escape, head.split("0"))).replace("\\ ", r"[ \t\xa0]+") for head in heads)
    pattern = re.compile(rf"^{BLANK}*+({lines}){BLANK}*+$", re.MULTILINE)
    return [match.span(1) for match in pattern.finditer(text)]


def _codes(text: str) -> list[Range]:
    """Lines with nothing but a code, each of its own and all of one shape: the marks of paragraphs in a publisher's files."""
    shapes: dict[str, list[Range]] = {}
    for match in _CODE.finditer(text):
        shape = _RUN.sub(lambda run: "0" if run[0].isdigit() else "A", match[1])
        shapes.setdefault(shape, []).append(match.span(1))
    out: list[Range] = []
    for shape, found in shapes.items():
        if len(found) >= CODES and len(shape) > 1 and len({text[a:b] for a, b in found}) >= DISTINCT * len(found):
            out += found
    return out


def _figureless(line: str) -> str:
    return " ".join(_DIGITS.sub("0", line).split())


def _is_even(places: Sequence[int], lines: int) -> bool:
    if len(places) < PAGES or places[-1] - places[0] < SPREAD * lines:
        return False
    gaps = [b - a for a, b in pairwise(places)]
    usual = median(gaps)
    near = sum(abs(gap - usual) <= NEAR * usual for gap in gaps)
    return usual >= SHORTEST_PAGE and near >= EVEN * len(gaps)
