"""Candidates: every place in a text where a speaker label could stand, found by the separator behind it.

The patterns are generous. Whether a candidate is a label is decided later, by what the whole document does.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from attrs import frozen

Shape = Callable[[str], float]

SPACE = " \t\xa0\u3000\u202f\ufeff\u200e\u200f\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
OPENING = "([\"'“‘’«„¿¡"
MAX_LABEL = 200
MAX_ALONE = 140
MAX_WORDS = 18
PLAUSIBLE = 0.3
SHORT = 4

BLANK = r"[ \t\xa0\u3000\u2002-\u200a\u202f\ufeff\u200e\u200f]"
_CLOCK = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
# What may stand between the line start and a label. Each branch begins with characters of its own, so that there is
# one way to read it.
_MARKS = (
    rf"[\[(]?{_CLOCK}[\])]?{BLANK}*+",  # a clock time
    rf"[QT]?\d{{1,4}}(?:[.)]|{BLANK})(?!\d){BLANK}*+",  # the number of a question or a paragraph
    rf"\[\d{{1,7}}\.?\]{BLANK}*+(?=[^\W\d_])",  # the same in brackets: "[12.] Q.", "1. [66001] Ms Alder:"
    r"[^\W\d_]{1,5}+\.? \d{1,4}+\.? (?=[^\W\d_])",  # the same with a word: "Nr. 12 "
    rf">{{1,4}}{BLANK}*+",  # quote marks and captions
    rf"<{{1,2}}/?[^\n<>:：]{{1,20}}+>{{1,2}}{BLANK}*+",  # a tag
    rf"<{{1,2}}{BLANK}*+",
    rf"#{{1,6}}{BLANK}++",  # Markdown
    rf"[*_]{{1,3}}(?=\w|\[){BLANK}*+",
    rf"[-•●◆■▲–—]{BLANK}++",  # bullets
    rf"[○◯]{BLANK}*+",
    r"\[(?=[^\[\]\n]{1,80}\])",
)
LEAD = rf"^{BLANK}*+(?P<mark>(?:{'|'.join(_MARKS)})*+)"
_CAPITAL = r"(?=[^\W\d_a-z])"
# A label's characters: brackets count with all they hold, even a clock time.
_LABEL = (
    r"(?P<label>(?:[^\n:：()（）\[\]<>*|_]++|(?<=\w)_(?=\w)"
    r"|[(（][^()（）\n]*+[)）]|[(（][^()（）\n]*+[(（][^()（）\n]*+[)）][^()（）\n]*+[)）]|\[[^\[\]\n]*+\])++)"
)
_BESIDE = rf"[\[(]{_CLOCK}[\])]{BLANK}*+(?=[:：])"  # a clock time behind the end of bold type
_CLOSE = rf"(?:(?:[*_]{{1,3}}|\]|>{{1,2}}){BLANK}*+(?:{_BESIDE})?)?{BLANK}*+"
_AFTER = rf"(?:{BLANK}*+<<[^<>\n]{{1,20}}+>>)?(?:[*_]{{1,3}}|>{{1,2}}|\])?{BLANK}*+(?:[\[(]{_CLOCK}[\])]{BLANK}*+)*+"

COLON = re.compile(rf"{LEAD}{_LABEL}{_CLOSE}[:：](?![/:]|\d){_AFTER}", re.MULTILINE)
DOT = re.compile(rf"{LEAD}{_CAPITAL}(?P<label>[^\n.:：]{{1,70}}+\.)", re.MULTILINE)
DASH = re.compile(
    rf"{LEAD}{_CAPITAL}(?P<label>(?:[^\n:：()–—\s-]++|\([^()\n]*+\)|[ \xa0](?!-{BLANK}|[–—])|-){{1,50}}+)"
    rf"(?:{BLANK}*+[–—]{BLANK}*+|{BLANK}++-{BLANK}++)(?=\S)",
    re.MULTILINE,
)
GAP = re.compile(
    rf"{LEAD}{_CAPITAL}(?P<label>\S{{1,40}}+(?:[ \xa0](?!{BLANK})\S{{1,40}}+){{0,7}}+)"
    rf"(?:{BLANK}{{2,}}+|[\t\u3000]{BLANK}*+)(?=\S)",
    re.MULTILINE,
)
LETTER = re.compile(rf"{LEAD}(?P<label>[^\W\d_a-z])[ \xa0](?=\S)", re.MULTILINE)
ALONE = re.compile(
    rf"(?:\A|^(?:{BLANK}*+|{BLANK}*+[-_=*]{{3,}}+{BLANK}*+)\n){LEAD}"
    rf"(?=[^\W_]|[(\"'“])(?P<label>[^\n]{{1,{MAX_ALONE}}}+)(?=\n)",
    re.MULTILINE,
)
EMPHASIS = re.compile(
    rf"^{BLANK}*+(?P<mark>[*_]{{2,3}})(?P<label>[^*_\n:：]{{2,{MAX_ALONE}}}+)[*_]{{2,3}}{BLANK}*+(?=[^\s:：.,;—–-])(?!{_BESIDE})",
    re.MULTILINE,
)
_TIMED = re.compile(rf"{BLANK}*+[\[(]?{_CLOCK}(?:{BLANK}?[ap]\.?m\.?)?[\])]?{BLANK}*+$", re.IGNORECASE)
_TIMED_LINE = re.compile(
    rf"(?<=[^\s,;.]){BLANK}++[\[(]?{_CLOCK}(?:{BLANK}?[ap]\.?m\.?)?[\])]?{BLANK}*+$", re.IGNORECASE | re.MULTILINE
)
_CLOCK_LAST = re.compile(rf"(?<=\w|[.)\]]){BLANK}*+[\[(]{_CLOCK}[\])]$")
_ORNAMENT = "»›¶•*"
_NAMED_LINE = re.compile(rf"{LEAD}(?=[^\W_]|[(\"'“])(?P<label>[^\n]{{1,{MAX_ALONE}}}+)", re.MULTILINE)
_DASHED = re.compile(rf"\.{BLANK}*+[-–—](?![-–—])")
_COLON_BESIDE = re.compile(rf"{_BESIDE}[:：]{BLANK}*+")
_BLANKS = re.compile(rf"{BLANK}*+")
_LOWER = re.compile(r"(?<!\S)[a-zß-öø-ÿāăąćčďđēęěğīįłńňōőœřśşšţťūůűźżžά-ώа-ѓ]")
_BRACKETED = re.compile(r"[(（\[][^()（）\[\]]*+[)）\]]")
_NUMBERED = re.compile(rf"[QT]?\d{{1,4}}[.)]?{BLANK}++")
_LAST_INITIALS = re.compile(r"\s[^\W\d_a-z]\.(?:[^\W\d_a-z]\.)*[^\W\d_a-z]$")
_FIGURE = re.compile(r"[QT]?\d{1,4}[.)]?")
_NUMBER = re.compile(r"\d++(?::\d+)*+(?:[.,]\d+)?")


@frozen(slots=True)
class Candidate:
    """A place where a label could stand. `key` is the label with its white space folded, `sep` what follows it."""

    start: int
    label_start: int
    label_end: int
    text_start: int
    key: str
    sep: str
    alone: bool
    mark: str


def find(text: str, shape: Shape, titles: Container[str] = (), bold: Iterable[tuple[int, int]] = ()) -> list[Candidate]:
    """All candidates in the order of the text. `titles` are words that a full stop may follow inside a label."""
    alone = list(_alone(text))
    known = {c.label_start for c in alone}
    timed = (c for c in _timed(text) if c.label_start not in known)
    out = [*_colons(text), *_dots(text, shape, titles), *alone, *timed, *_bold(text, bold)]
    for pattern, sep in ((DASH, "—"), (GAP, "\t"), (LETTER, " "), (EMPHASIS, "**")):
        out.extend(_simple(text, pattern, sep))
    out.sort(key=lambda c: (c.start, c.label_end))
    return out


def whole(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates without those that go on behind the bold type of a label with more than brackets.

    In "**Ms Alder** to the **Minister**: Why?" the colon ends no label.
    """
    ends = {c.label_start: c for c in candidates if c.sep == "**"}
    return [c for c in candidates if c.sep != ":" or not _goes_on(c, ends.get(c.label_start))]


def without_brackets(key: str) -> str:
    """A label without what stands in brackets.

    >>> without_brackets("Ms Alder (Northtown) (Oak)")
    'Ms Alder'
    """
    return " ".join(_BRACKETED.sub(" ", key).split())


def _goes_on(c: Candidate, bold: Candidate | None) -> bool:
    if bold is None or bold.label_end >= c.label_end or not c.key.startswith(bold.key):
        return False
    return _LOWER.search(_BRACKETED.sub(" ", c.key[len(bold.key) :])) is not None


def _make(text: str, match: re.Match[str], end: int, stop: int, sep: str) -> Candidate | None:
    start = match.start("label")
    raw = text[start:end]
    label = raw.strip(SPACE)
    if label[-1:] in _ORNAMENT and "«" not in label:  # a link to the speech, printed before the colon
        label = label.rstrip(_ORNAMENT + SPACE)
    if label[-1:] in ")]" and (clock := _CLOCK_LAST.search(label)):
        label = label[: clock.start()]
    if not label or not (label[0].isalnum() or label[0] in OPENING):
        return None
    start += len(raw) - len(raw.lstrip(SPACE))
    line_end = text.find("\n", stop)
    line_end = len(text) if line_end < 0 else line_end
    alone = not text[stop:line_end].strip()
    mark = match["mark"]
    first = match.start("mark") if mark else start
    after = line_end if alone else stop
    return Candidate(first, start, start + len(label), after, " ".join(label.split()), sep, alone, mark and _kind(mark))


def _kind(mark: str) -> str:
    """The kind of decoration: "n" stands for a number, "t" for a clock time."""
    return _NUMBER.sub(lambda m: "t" if ":" in m[0] else "n", "".join(mark.split()))


def _colons(text: str) -> Iterator[Candidate]:
    for match in COLON.finditer(text):
        start, end = match.span("label")
        if end - start <= MAX_LABEL and (made := _make(text, match, end, match.end(), ":")):
            yield made


def _simple(text: str, pattern: re.Pattern[str], sep: str) -> Iterator[Candidate]:
    for match in pattern.finditer(text):
        label = match["label"]
        if label[-1] in ".,;:：?!-" or _is_low(label):
            continue
        if made := _make(text, match, match.end("label"), match.end(), sep):
            yield made


def _alone(text: str) -> Iterator[Candidate]:
    """A line of its own behind a blank line or a rule, without a separator or with a clock time."""
    for match in ALONE.finditer(text):
        label = match["label"].rstrip(SPACE)
        sep = ""
        timed = _TIMED.search(label) if label[-1:] in "0123456789)].mM" else None
        if timed and timed.start():
            label, sep = label[: timed.start()], "t"
        if match["mark"]:
            label = label.rstrip("]*_>" + SPACE)
        if not label or label[-1] in ".,;?!-–—" or ":" in label or "：" in label or _is_low(label):
            continue
        if made := _make(text, match, match.start("label") + len(label), match.end(), sep):
            yield made


def _timed(text: str) -> Iterator[Candidate]:
    """A line of its own that ends in a clock time: no blank line needs to be before it."""
    for hit in _TIMED_LINE.finditer(text):
        line = text.rfind("\n", 0, hit.start()) + 1
        if hit.start() - line > MAX_ALONE:
            continue
        match = _NAMED_LINE.match(text, line, hit.start())
        if match is None or _is_low(match["label"]) or ":" in match["label"] or text[hit.start() - 1] in "?!-–—":
            continue
        if made := _make(text, match, match.end("label"), hit.end(), "t"):
            yield made


def _bold(text: str, ranges: Iterable[tuple[int, int]]) -> Iterator[Candidate]:
    """A bold beginning of a line, with no separator of its own."""
    for start, end in ranges:
        line = text.rfind("\n", 0, start) + 1
        if number := _NUMBERED.match(text, start, end):
            start = number.end()
        label = text[start:end].strip(SPACE)
        blanks = _BLANKS.match(text, end)
        after = blanks.end() if blanks else end
        if beside := _COLON_BESIDE.match(text, after):
            after = beside.end()
        rest = text[after : after + 1]
        lead = text[line:start].strip(SPACE)
        if (lead and not _FIGURE.fullmatch(lead)) or not label or "\n" in label or len(label) > MAX_ALONE:
            continue
        if label[-1] in ".,;:：?!—–-" or ":" in label or not rest or rest in "\n:：.,;—–-" or not label[0].isalnum():
            continue
        first = text.index(label, start)
        key, mark = " ".join(label.split()), "n" if lead else ""
        yield Candidate(line if lead else first, first, first + len(label), after, key, "**", alone=False, mark=mark)


def _is_low(label: str) -> bool:
    """Whether most words begin in lower case: a sentence, not a label."""
    return 3 * len(_LOWER.findall(label)) > 2 * (label.count(" ") + 1)


def _dots(text: str, shape: Shape, titles: Container[str]) -> Iterator[Candidate]:
    """A label that ends in a full stop, which may itself hold full stops."""
    for match in DOT.finditer(text):
        start = match.start("label")
        dot, dashed = _last_stop(text, start, shape, titles)
        if dot < 0:
            continue
        stop = dashed.end() if dashed else dot + 1
        blanks = _BLANKS.match(text, stop)
        end = dot + (_LAST_INITIALS.search(text, start, dot) is not None)  # "OKOYE A.B." keeps its last full stop
        if made := _make(text, match, end, blanks.end() if blanks else stop, ".-" if dashed else "."):
            yield made


def _last_stop(text: str, start: int, shape: Shape, titles: Container[str]) -> tuple[int, re.Match[str] | None]:
    """The full stop that ends a label: one before a dash, or else the first behind what looks like a label.

    A stop behind a title ends nothing ("Dr."), and one behind a short word ("Sec.") only if no name follows.
    """
    best, found = 0.0, -1
    for at in _stops(text, start):
        words = text[start:at].split()
        if len(words) > MAX_WORDS:
            break
        dashed = _DASHED.match(text, at)
        if dashed:
            return at, dashed
        if words[-1].strip(".").casefold() in titles:
            continue
        fits = shape(" ".join(words))
        if fits >= PLAUSIBLE and (found < 0 or fits >= best):
            best, found = fits, at
        if found >= 0 and (found < at or len(words) > 1 or len(words[0]) == 1 or len(words[0]) > SHORT):
            break
    return found, None


def _stops(text: str, start: int) -> Iterator[int]:
    """The full stops near a line start that could end a label: outside brackets, before white space or a dash."""
    depth = 0
    for i in range(start, min(len(text), start + 130)):
        c = text[i]
        if c in "\n:：!?;":
            return
        if c in "([":
            depth += 1
        elif c in ")]":
            depth -= 1
        elif c == "." and depth <= 0 and _ends_label(text, start, i):
            yield i


def _ends_label(text: str, start: int, dot: int) -> bool:
    """A label's full stop comes before white space or a dash, and speech begins in upper case.

    It does not come after an initial ("J."), nor after a short word in small letters ("nr.").
    """
    at = dot + 1
    if at < len(text) and text[at] not in "\n[(-–—" and text[at] not in SPACE:
        return False
    word = dot
    while word > start and text[word - 1] not in SPACE and text[word - 1] not in ".'’-":
        word -= 1
    if dot - word == 1 and word > start and (text[word - 1] != "." or _behind_stop(text, start, word)):
        return False
    if dot - word < SHORT and text[word].islower():
        return False
    while at < len(text) and text[at] in SPACE:
        at += 1
    return at >= len(text) or not (text[at].islower() or text[at].isdigit() or text[at] == ",")


def _behind_stop(text: str, start: int, at: int) -> bool:
    """Whether the initials that end at `at` come first or behind a full stop, as in "Hon. J.B. Doe"."""
    while at > start and text[at - 1] not in SPACE:
        at -= 1
    while at > start and text[at - 1] in SPACE:
        at -= 1
    return at == start or text[at - 1] == "."
