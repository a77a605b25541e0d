"""Names that stand in the text of a timeline: behind `>>`, or with a colon at the start of a cue.

Running speech holds colons too, and captioners' dictionaries put names with a colon into the middle of it. So a name
behind a marker must look like a label by its shape, and names at the start of cues count only in files that begin
with one or that do it again and again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from onrecord.text.labels import LabelGrammar, looks_like_label

MARKER = re.compile(r">{2,}[ \t\xa0]*+(?::(?!\d)[ \t\xa0]*+)?")
_DASHES = re.compile(r"(?<![\w>&;-])-{1,2}[ ]?\Z")
_MOST_DASHES = 3
_BEHIND = re.compile(r"(?P<label>[^\s:.?!>](?:[^:?!\n>]|\n{1,2}(?=[^\n]{1,40}?:)){0,60}?):(?=\s|$)(?!\s*\d)")
_AT_START = re.compile(
    r"^[ \t\xa0]*+(?:[-–—•*][ \t]?)?(?:(?P<label>[^\s:>♪-](?:[^:：\n]|:(?=[^\s:])){0,80}?)"
    r"(?:：|:(?=[ \t\xa0]|$))(?P<hour>[ \t]*\d{1,2}:)?"
    r"|\[\[(?P<double>[^\[\]\n]{1,60})\]\]|\[(?P<number>(?:SPEAKER|Speaker|speaker|spk)[ _-]?\d{1,3})\](?=[ \t]))",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"\[(?:SPEAKER|Speaker|speaker|spk)[ _-]?\d{1,3}\][ \t]")
_ALWAYS = 0.9
_PLAUSIBLE = 0.3
_NO_NAME = 0.02
_SURE = 0.5
_NAME_OF_WORDS = 0.4
_LEAST_SHARE = 0.04
_OFTEN = 8
_FEW = 3
_LONGEST = 8


class Printed(NamedTuple):
    """A turn that the text marks: where it begins, where its label and its words stand."""

    at: int
    label: tuple[int, int] | None
    text_at: int
    marker: str
    mechanical: bool


def marked(text: str, grammar: LabelGrammar) -> list[Printed]:
    """The turns that begin with `>>`, each with the name behind it if there is one.

    >>> from onrecord.text.labels import get_grammar
    >>> text = "ROLL CALL. >> CLERK: RIVERA? >> AYE. >> YES, 5:30."
    >>> [(text[slice(*turn.label)] if turn.label else turn.marker) for turn in marked(text, get_grammar("any"))]
    ['CLERK', '>>', '>>']
    """
    turns: list[Printed] = []
    for match in MARKER.finditer(text):
        at = match.start()
        dashes = _DASHES.search(text, max(at - _MOST_DASHES, 0), at)
        at = dashes.start() if dashes else at
        name = _BEHIND.match(text, match.end())
        shown = match[0].strip(" \t\xa0:")
        if name and _shape(name["label"], grammar) > _PLAUSIBLE:
            turns.append(Printed(at, name.span("label"), name.end(), shown, mechanical=False))
        else:
            turns.append(Printed(at, None, match.end(), shown, mechanical=False))
    return turns


def labelled(text: str, starts: Sequence[int], grammar: LabelGrammar) -> list[Printed]:
    r"""The names with a colon at the start of segments, if this is how the file tells its speakers.

    `starts` are the offsets of the segments. Once a name is known, it counts at the start of any line.

    >>> from onrecord.text.labels import get_grammar
    >>> text = "Ann Lee: Good morning.\nSo far, so good.\nMax Birch: Note this: I agree.\n"
    >>> [text[slice(*turn.label)] for turn in labelled(text, [0, 23, 40], get_grammar("any"))]
    ['Ann Lee', 'Max Birch']
    """
    bracketed = "[[" in text or _NUMBERED.search(text) is not None
    if ":" not in text and "：" not in text and not bracketed:
        return []
    begun = set(starts)
    lines = list(_AT_START.finditer(text)) if bracketed or "：" in text else _candidates(text)
    known = _accepted(text, [line for line in lines if line.start() in begun], starts, grammar)
    return [
        Printed(line.start(), line.span(_kind(line)), _behind(line), "", mechanical=True)
        for line in lines
        if _key(line) in known
    ]


def _candidates(text: str) -> list[re.Match[str]]:
    """The lines that begin with what may be a name."""
    found: list[re.Match[str]] = []
    at = text.find(":")
    while at >= 0:
        match = _AT_START.match(text, text.rfind("\n", 0, at) + 1)
        if match:
            found.append(match)
        stop = text.find("\n", at)
        at = text.find(":", stop) if stop >= 0 else -1
    return found


def _accepted(
    text: str, found: Sequence[re.Match[str]], starts: Sequence[int], grammar: LabelGrammar
) -> frozenset[str]:
    """The names among the candidates; none when the file does not tell its speakers in this way."""
    if not found:
        return frozenset()
    # `THE TIME IS NOW: 3:15` tells no name, and yet a name may stand in front of a time.
    counts = Counter(_key(line) for line in found if not line["hour"])
    spoken = sum(text[at : at + 1] not in ("", "\n") for at in starts)
    always = counts.total() >= _ALWAYS * spoken
    known: set[str] = set()
    for key, n in counts.items():
        shape = _shape(key, grammar)
        sure = _NAME_OF_WORDS if " " in key else _SURE
        if shape >= sure or (shape >= _PLAUSIBLE and (n > 1 or always)) or (always and (n > 1 or shape > _NO_NAME)):
            known.add(key)
    if known and spoken >= _FEW and len(found) >= spoken:
        # Software names somebody in each segment, be it a room, a telephone or a number.
        return frozenset(key for key in map(_key, found) if key.count(" ") <= _LONGEST)
    begins = _key(found[0]) in known and not text[: found[0].start()].strip()
    again = sum(counts[key] > 1 for key in known) > 1
    total = sum(counts[key] for key in known)
    return frozenset(known) if begins or (again and total >= max(_OFTEN, _LEAST_SHARE * spoken)) else frozenset()


def _shape(label: str, grammar: LabelGrammar) -> float:
    if label.count(" ") + label.count("\n") > _LONGEST:
        return 0.0
    return looks_like_label(" ".join(label.split()), grammar)


def _behind(match: re.Match[str]) -> int:
    """Where the words begin."""
    return match.start("hour") if match["hour"] else match.end()


def _key(match: re.Match[str]) -> str:
    return " ".join(match[_kind(match)].split())


def _kind(match: re.Match[str]) -> str:
    """The group that holds the name."""
    return next(name for name in ("label", "double", "number") if match[name])
