"""Layout: a copy of the text, as long as the original, in which every label stands whole at a line start.

Page furniture becomes blank, a label that was wrapped is joined, and a text whose line breaks were lost gets one before
each label. Offsets in the copy are offsets in the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

BLANKS = r"[ \t\xa0\u3000\u2002-\u200a\u202f\ufeff\u200e\u200f]*+"
_BREAK = rf"{BLANKS}(?:\n{BLANKS}){{1,4}}"
_BRACKET = re.compile(
    rf"[(\[][^()\[\]\n:：]{{0,100}}+({_BREAK})[^()\[\]\n:：]{{1,80}}+[)\]](?:{BLANKS}\([^()\n]{{1,40}}+\))?{BLANKS}[:：]"
)
# An office in a full line that goes on in the next one, with a name in brackets at its end.
_OFFICE = re.compile(
    rf"^{BLANKS}(?=[^\W\d_a-z])[^\n:：.?!;()]{{45,150}}+(\n{BLANKS})[^\n:：.?!;()]{{0,90}}+\([^()\n:：]{{3,60}}+\){BLANKS}[:：]",
    re.MULTILINE,
)
_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŖŘŚŞŠŢŤŪŮŰŲŹŻŽΑ-ΫЀ-Я"
# A line in capitals, taken whole or not at all: a blank belongs to it only before another of its characters.
_INK = rf"[{_UPPER}0-9.,'’&()-]"
_CAPS_LINE = rf"[{_UPPER}]{_INK}*+(?: {{1,9}}+{_INK}++){{0,20}}+"
_CAPS = re.compile(rf"^({BLANKS})({_CAPS_LINE}(?:{_BREAK}{_CAPS_LINE}){{1,3}}+):", re.MULTILINE)
_CAPS_NAME = rf"[{_UPPER}][{_UPPER}'’-]{{2,}}(?:\(\?\))?[.:](?=[\s\[{_UPPER}])"
_CAPS_LABEL = rf"(?:[{_UPPER}][{_UPPER}'’.]++[ \xa0]{{1,2}}){{0,4}}{_CAPS_NAME}"
_NAMED = re.compile(_CAPS_NAME)
_GLUED = re.compile(
    rf"(?:(?<=\S[ \xa0])\w*[a-zß-ÿ\d][.?!…]|[^\w\s,:][.?!…\])\"”-]|[^,:\n][\])\"”\d])([ \xa0]{{0,3}})(?={_CAPS_LABEL})"
)
# A full stop and a dash end nothing but a label: it may stand anywhere behind a blank, from its first abbreviation on.
_DASHED_LABEL = (
    rf"(?:[{_UPPER}][{_UPPER}'’]*+\.[ \xa0]?){{1,5}}(?:[{_UPPER}][{_UPPER}'’-]++[ \xa0]?){{1,3}}\.[-–—](?=[\s{_UPPER}])"
)
_GLUED_DASHED = re.compile(
    rf"(?<=[^\s,:(.])([ \xa0]{{1,3}})(?={_DASHED_LABEL})|(?<=[a-zß-ÿ\d)\]][.?!])([ \xa0]{{1,3}})(?={_DASHED_LABEL})"
)
_DASHED = re.compile(rf"\.[-–—](?=[\s{_UPPER}])")
_PLACED_DASHED = re.compile(rf"^{BLANKS}{_DASHED_LABEL}", re.MULTILINE)
_PLACED = re.compile(rf"^{BLANKS}{_CAPS_LABEL}", re.MULTILINE)

FEW = 4
SAMPLE = 100_000


def smooth(text: str, hidden: Sequence[tuple[int, int]] = ()) -> str:
    r"""The copy that candidates are looked for in. `hidden` are the ranges of page furniture.

    >>> smooth("12  CHAIR:  We meet", [(0, 2)])
    '    CHAIR:  We meet'
    >>> smooth("The Minister of State (Deputy\nVera Holm): Thank you.")
    'The Minister of State (Deputy Vera Holm): Thank you.'
    """
    at = 0
    parts: list[str] = []
    for start, end in hidden:
        parts += (text[at:start], " " * (end - start))
        at = end
    if hidden:
        text = "".join((*parts, text[at:]))
    text = _OFFICE.sub(_join, _BRACKET.sub(_join, text))
    text = _CAPS.sub(_join_caps, text)
    sample = text[:SAMPLE]
    # Most texts have no more ends of such labels than at line starts: the searches for glued ones take much longer.
    placed = len(_PLACED.findall(sample))
    if len(_NAMED.findall(sample)) - placed >= FEW:
        glued = len(_GLUED.findall(sample))
        if glued >= FEW and 2 * glued >= placed:
            text = _GLUED.sub(_cut, text)
    placed = len(_PLACED_DASHED.findall(sample))
    if len(_DASHED.findall(sample)) - placed >= FEW:
        dashed = len(_GLUED_DASHED.findall(sample))
        if dashed >= FEW and 2 * dashed >= placed:
            text = _GLUED_DASHED.sub(_break, text)
    return text


def _join(match: re.Match[str]) -> str:
    start, end = match.span(1)
    at = match.start()
    return match[0][: start - at] + " " * (end - start) + match[0][end - at :]


def _join_caps(match: re.Match[str]) -> str:
    """Joined when each further line hangs to the left of the first, or the one before it ends in a comma."""
    first, *rest = [line for line in match[2].split("\n") if line.strip()]
    indent = len(match[1])
    for line in rest:
        if not (first.rstrip().endswith(",") or len(line) - len(line.lstrip()) < indent):
            return match[0]
        first = line
    return match[0].replace("\n", " ")


def _cut(match: re.Match[str]) -> str:
    """A line break in place of a blank, or else of a letter: only the copy changes."""
    size = len(match[1])
    before = match[0][: len(match[0]) - size]
    return before + "\n" + " " * (size - 1) if size else before[:-2] + before[-1] + "\n"


def _break(match: re.Match[str]) -> str:
    """A line break in place of blanks."""
    return "\n" + " " * (len(match[0]) - 1)
