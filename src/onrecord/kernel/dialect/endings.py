"""Endings: what stands behind the last words of a remark and before the next label, and was not said.

Headings, times, stage directions on lines of their own and lines of procedure are printed where one speech is over.
They are told by their layout and by what all speeches of the document have in common: where most sentences end in a
stop, a short line that does not is a heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen

from onrecord.kernel.dialect.candidates import BLANK, Candidate
from onrecord.kernel.notes import KINDS
from onrecord.kernel.procedure import PROCEDURE
from onrecord.model.items import NoteKind
from onrecord.text.clock import parse_clock

_PARAGRAPH = re.compile(rf"\n{BLANK}*+\n\s*+")
_LINES = re.compile(r"\S[^\n]*")
_CLOCK = re.compile(
    r"(?:[^\W\d_]{1,5}\.?:?\s+)?\d{1,2}(?:[:.]\d{2}){0,2}\s*+(?:[^\W\d_]{1,2}\.?\s?[^\W\d_]?\.?|[^\W\d_]{1,8}[’'.]?[^\W\d_]{0,6})?"
)
_STAGE = re.compile(r"[(（\[][^()（）\[\]]{3,}+(?:\([^()]*+\)[^()\[\]]*+){0,3}[)）\]][.。]?")
_LETTERS = re.compile(r"[^\W\d_]")
_DIGITS = re.compile(r"\d+")
_CAPITALS = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ]|[\W\d_])++")
_CRIES = (NoteKind.APPLAUSE, NoteKind.LAUGHTER, NoteKind.INTERJECTION)
_STOPS = ".?!:;,…—–-_。？！；：、\"”’'»)]"

LONGEST = 200
MOST_LINES = 4
MOST_BLOCKS = 8
WORDS, FEW_WORDS = 14, 8
FEW = 3
UNFINISHED = 0.25
WORTH = 2
"""Unfinished lines stand at ends so many times more often than elsewhere, where they are headings."""


@frozen
class Ending:
    """A block behind a remark: where it stands, and the kind of note it is; None for a heading."""

    start: int
    end: int
    kind: NoteKind | None = None


def endings(text: str, labels: Sequence[Candidate]) -> list[Ending]:
    r"""What stands behind the remarks and was not said, in order.

    >>> from onrecord.kernel.dialect.candidates import find
    >>> text = (
    ...     "CHAIR: We begin now.\n\nROADS AND BRIDGES\n\nCHAIR: We turn to roads.\n\n10.15 am\n\nCHAIR: Who speaks?\n"
    ... )
    >>> [text[e.start : e.end] for e in endings(text, [c for c in find(text, lambda _: 0.9) if c.sep == ":"])]
    ['ROADS AND BRIDGES', '10.15 am']
    """
    if not labels:
        return []
    edges = [*(c.start for c in labels[1:]), len(text)]
    speeches = [_blocks(text, c, end) for c, end in zip(labels, edges, strict=True)]
    known = _Known(text, speeches, {c.key.casefold() for c in labels})
    out: list[Ending] = []
    for blocks in speeches:
        found: list[Ending] = []
        for start, end in reversed(blocks[1:][-MOST_BLOCKS:]):
            kind = known.kind(text[start:end])
            if kind is False:
                break
            found.append(Ending(start, end, kind))
        out += reversed(found)
    return out


def _blocks(text: str, label: Candidate, end: int) -> list[tuple[int, int]]:
    """The paragraphs of a remark. A last line that stands apart by its capitals or its place is one of its own."""
    blocks: list[tuple[int, int]] = []
    at = label.text_start
    for gap in (*_PARAGRAPH.finditer(text, at, end), None):
        stop = gap.start() if gap else end
        first = next(iter(_LINES.finditer(text, at, stop)), None)
        if first is not None:
            blocks += _split(text, first.start(), stop)
        at = gap.end() if gap else end
    return blocks


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A paragraph, apart from the lines at its end that hold a time or nothing but capitals."""
    lines = [(line.start(), line.start() + len(line[0].rstrip())) for line in _LINES.finditer(text, start, end)]
    cut = len(lines)
    while cut > 1 and _stands_apart(text[slice(*lines[cut - 1])]):
        cut -= 1
    yield lines[0][0], lines[cut - 1][1]
    yield from lines[cut:]


def _stands_apart(line: str) -> bool:
    if _is_clock(line) or (_is_capitals(line) and line[-1] not in _STOPS):
        return True
    return len(line) < LONGEST and (_is_stage(line) or (line[-1] in ".)]" and PROCEDURE.match(line) is not None))


class _Known:
    """What the document shows of its endings: whether lines in small letters are headings, and which lines return."""

    def __init__(self, text: str, speeches: Sequence[Sequence[tuple[int, int]]], names: set[str]) -> None:
        self.names = names
        unfinished = ends = inside = 0
        self.cries = 0
        bare: Counter[str] = Counter()
        for blocks in speeches:
            at_end = True
            self.cries += sum(_cry(text[slice(*block)]) is not None for block in blocks[1:])
            for k in range(len(blocks) - 1, -1, -1):
                block = text[slice(*blocks[k])]
                open_end = block[-1] not in _STOPS and not _is_clock(block)
                if k == 0:
                    unfinished += open_end
                elif open_end and _is_short(block):
                    bare.update({_figureless(block), _lead(block)})
                    ends += at_end
                    inside += not at_end
                else:
                    at_end = at_end and (_is_clock(block) or _is_stage(block))
        written = unfinished <= UNFINISHED * len(speeches)
        self.lower = written and ends >= WORTH * inside + FEW
        self.often = {line for line, n in bare.items() if n >= FEW} if written else set[str]()

    def kind(self, block: str) -> NoteKind | Literal[False] | None:
        """The kind of a block that was not said, None for a heading, False for speech."""
        if len(block) > LONGEST or block.count("\n") >= MOST_LINES:
            return False
        if _is_clock(block):
            return NoteKind.TIME
        if _is_stage(block):
            return NoteKind.STAGE
        if PROCEDURE.match(block):
            return NoteKind.PROCEDURE
        if self.cries >= WORTH and (cry := _cry(block)) is not None:
            return cry
        if block[-1] in _STOPS:
            return False
        if _is_capitals(block) or _lead(block) in self.often or " ".join(block.split()).casefold() in self.names:
            return None
        if not _is_short(block):
            return False
        if self.lower and (block[0].isupper() or block[0].isdigit()):
            return None
        return None if _figureless(block) in self.often else False


def _is_clock(line: str) -> bool:
    if len(line) > 20 or not _CLOCK.fullmatch(line):
        return False
    head, _, rest = line.partition(" ")
    return parse_clock(line) is not None or (head[:1].isalpha() and parse_clock(rest) is not None)


def _is_capitals(line: str) -> bool:
    return _CAPITALS.fullmatch(line) is not None and len(_LETTERS.findall(line[:20])) > FEW


def _is_short(block: str) -> bool:
    return len(block.split()) <= WORDS and len(block) <= LONGEST


def _is_stage(block: str) -> bool:
    return " " in block and _STAGE.fullmatch(block) is not None


def _cry(block: str) -> NoteKind | None:
    """The kind of a line without brackets that tells of applause, laughter or cries: "Applaus bei der Mitte."."""
    if len(block) > LONGEST // 2 or len(block.split()) > FEW_WORDS or block[-1] in "?!:,":
        return None
    return next((kind for kind in _CRIES if KINDS[kind].match(block)), None)


def _figureless(block: str) -> str:
    return " ".join(_DIGITS.sub("0", block).split())


def _lead(block: str) -> str:
    """The first two words where a figure is among them, as in "Item 4"; else all of it."""
    lead = _figureless(" ".join(block.split()[:2]))
    return lead if "0" in lead else _figureless(block)
