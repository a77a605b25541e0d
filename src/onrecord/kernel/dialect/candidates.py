"""Candidates: every place in a text where a speaker label could stand, found by the separator behind it.

The patterns are generous. Whether a candidate is a label is decided later, by what the whole document does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

MAX_LABEL = 200
MAX_ALONE = 140

BLANK = r"[ \t\xa0\u3000\u2002-\u200a\u202f\ufeff\u200e\u200f]"
_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
# What may stand between the line start and a label: question or paragraph numbers, clock times, quote marks, bullets,
# Markdown, tags and brackets. Each branch begins with a character of its own, so there is one way to read it.
_MARK = (
    rf"(?:[\[(]?{_CLOCK}[\])]?{BLANK}*+|[QT]?\d{{1,4}}(?:[.)]|{BLANK})(?!\d){BLANK}*+"
    rf"|>{{1,4}}{BLANK}*+|</?[A-Za-z]\w*+>{BLANK}*+|<{{1,2}}{BLANK}*+|\#{{1,6}}{BLANK}++|[*_]{{1,3}}(?=\w|\[){BLANK}*+"
    rf"|[-•●◆■▲–—]{BLANK}++|[○◯]{BLANK}*+|\[(?=[^\[\]\n]{{1,80}}\]))"
)
LEAD = rf"^{BLANK}*+(?P<mark>{_MARK}*+)"
# A label's characters: brackets count with all they hold, even a clock time.
_BODY = r"(?P<label>(?:[^\n:：(（\[<>*|_]++|(?<=\w)_(?=\w)|[(（][^()（）\n]*+[)）]|\[[^\[\]\n]*+\]|[(（\[])++)"
_CLOSE = rf"(?P<close>(?:[*_]{{1,3}}|\]|>{{1,2}})?{BLANK}*+)"
_AFTER = rf"(?:[*_]{{1,3}}|>{{1,2}}|\])?{BLANK}*+(?:[\[(]{_CLOCK}[\])]{BLANK}*+)*+"

COLON = re.compile(rf"{LEAD}{_BODY}{_CLOSE}(?P<sep>[:：])(?![/:]|\d){_AFTER}", re.MULTILINE)
DOT = re.compile(rf"{LEAD}(?=[^\W\d_a-z])(?P<label>[^\n.:：]{{1,70}}+\.)", re.MULTILINE)
DASH = re.compile(rf"{LEAD}(?=[^\W\d_a-z])(?P<label>[^\n:：–—]{{2,120}}?)(?P<sep>{BLANK}*+[–—]{BLANK}*+|{BLANK}++-{BLANK}++)(?=\S)", re.MULTILINE)
GAP = re.compile(rf"{LEAD}(?=[^\W\d_a-z])(?P<label>\S{{1,40}}+(?:[ \xa0](?!{BLANK})\S{{1,40}}+){{0,7}}+)(?P<sep>{BLANK}{{2,}}+|\t{BLANK}*+)(?=\S)", re.MULTILINE)
LETTER = re.compile(rf"{LEAD}(?P<label>[^\W\d_a-z])(?P<sep>[ \xa0])(?=[^\s])", re.MULTILINE)
ALONE = re.compile(
    rf"(?:\A|^(?:{BLANK}*+|{BLANK}*+[-_=*]{{3,}}+{BLANK}*+)\n){LEAD}(?=[^\W_]|[(\"'“])(?P<label>[^\n]{{1,{MAX_ALONE}}}+)(?=\n)", re.MULTILINE
)
_TIMED = re.compile(rf"{BLANK}*+[\[(]?{_CLOCK}[\])]?{BLANK}*+$")
_NUMBERED = re.compile(rf"^{BLANK}*+\d{{1,2}}(?:{BLANK}|$)", re.MULTILINE)
_SPACE = " \t\xa0\u3000\u202f\ufeff\u200e\u200f\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_DECORATION = re.compile(r"\d++(?::\d+)*+(?:[.,]\d+)?")


@frozen
class Candidate:
    """A place where a label could stand. `key` is the label with its white space folded."""

    start: int
    label_start: int
    label_end: int
    text_start: int
    key: str
    sep: str
    alone: bool
    mark: str
    gap: int


def fold(text: str) -> str:
    """The label as it is compared: white space folded."""
    return " ".join(text.split())


def find(text: str, shape: Callable[[str], float]) -> list[Candidate]:
    """All candidates in the order of the text."""
    out: list[Candidate] = []
    out.extend(_colons(text, shape))
    out.extend(_dots(text, shape))
    out.extend(_simple(text, DASH, "—"))
    out.extend(_simple(text, GAP, "\t"))
    out.extend(_simple(text, LETTER, " "))
    out.extend(_alone(text))
    out.sort(key=lambda c: (c.start, c.label_end))
    return out


def mark_of(raw: str) -> str:
    """The kind of decoration in front of a label: numbers and clock times stand for their kind."""
    if not raw:
        return ""
    return _DECORATION.sub(lambda m: "t" if ":" in m[0] else "n", "".join(raw.split()))


def _make(text: str, match: re.Match[str], end: int, stop: int, sep: str) -> Candidate | None:
    start = match.start("label")
    raw = text[start:end]
    label = raw.strip(_SPACE)
    if not label:
        return None
    start += len(raw) - len(raw.lstrip(_SPACE))
    end = start + len(label)
    line_end = text.find("\n", stop)
    line_end = len(text) if line_end < 0 else line_end
    alone = not text[stop:line_end].strip()
    mark = mark_of(match["mark"])
    first = match.start("mark") if match["mark"] else start
    if "\n" in text[stop:line_end]:
        return None
    return Candidate(first, start, end, stop if not alone else line_end, fold(label), sep, alone, mark, 0)


def _colons(text: str, shape: Callable[[str], float]) -> Iterator[Candidate]:
    for match in COLON.finditer(text):
        start, end = match.span("label")
        if end - start > MAX_LABEL:
            continue
        made = _make(text, match, end, match.end(), ":")
        if made is not None:
            yield made


def _dots(text: str, shape: Callable[[str], float]) -> Iterator[Candidate]:
    for match in DOT.finditer(text):
        start = match.start("label")
        best: tuple[float, int] | None = None
        for dot in _stops(text, start):
            key = fold(text[start:dot])
            words = key.split(" ")
            if len(words) > 14:
                break
            s = shape(key)
            if best is None or s > best[0] + 0.05:
                best = (s, dot)
        if best is None or best[0] < 0.3:
            continue
        dot = best[1]
        stop = dot + 1
        sep = "."
        while stop < len(text) and text[stop] in "-–—":
            sep = ".-"
            stop += 1
        while stop < len(text) and text[stop] in _SPACE:
            stop += 1
        made = _make(text, match, dot, stop, sep)
        if made is not None:
            yield made


def _stops(text: str, start: int) -> Iterator[int]:
    """The full stops near a line start that could end a label: outside brackets, before white space."""
    depth = 0
    found = 0
    for i in range(start, min(len(text), start + 130)):
        c = text[i]
        if c == "\n" or c in ":：!?;":
            return
        if c in "([":
            depth += 1
        elif c in ")]":
            depth -= 1
        elif c == "." and depth <= 0 and _ends_label(text, start, i):
            yield i
            found += 1
            if found == 4:
                return


def _ends_label(text: str, start: int, dot: int) -> bool:
    """A label's full stop comes before white space or a dash, not after an initial, and speech begins in upper case."""
    word = dot
    while word > start and text[word - 1] not in _SPACE and text[word - 1] not in ".'’-":
        word -= 1
    if dot - word == 1 and word > start and text[word - 1] != ".":
        return False
    at = dot + 1
    if at < len(text) and text[at] not in " \n\t\xa0[(-–—":
        return False
    while at < len(text) and text[at] in _SPACE:
        at += 1
    return at >= len(text) or not (text[at].islower() or text[at].isdigit() or text[at] == ",")


def _simple(text: str, pattern: re.Pattern[str], sep: str) -> Iterator[Candidate]:
    for match in pattern.finditer(text):
        label = match["label"]
        if label[-1] in ".,;:：?!-" and not (len(label) > 1 and pattern is DASH and label[-1] == "."):
            continue
        if mostly_lower(label):
            continue
        made = _make(text, match, match.end("label"), match.end(), sep)
        if made is not None:
            yield made


def _alone(text: str) -> Iterator[Candidate]:
    for match in ALONE.finditer(text):
        label = match["label"].rstrip(_SPACE)
        if not label or label[-1] in ".,;:：?!-–—" or mostly_lower(label):
            continue
        end = match.start("label") + len(label)
        timed = _TIMED.search(label)
        sep = ""
        if timed and timed.start():
            label = label[: timed.start()]
            if label[-1] in ".,;:：?!-–—":
                continue
            end = match.start("label") + len(label)
            sep = "t"
        made = _make(text, match, end, match.end(), sep)
        if made is not None and made.alone:
            yield made


def mostly_lower(label: str) -> bool:
    """Whether more than half of the words begin in lower case: a sentence, not a label."""
    words = label.split()
    return 2 * sum(w[0].islower() for w in words) > len(words)
