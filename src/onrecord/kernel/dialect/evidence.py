"""Evidence: which candidates are labels, by what the whole document does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import log, log2

from attrs import define, frozen

from onrecord.kernel.dialect.candidates import Candidate

Shape = Callable[[str], float]
Features = tuple[object, ...]

_SENTENCE = re.compile(r"[^\W\d_]{3}[.?!…][\"”’)»]*(?:\s|$)|[。？！]")
_TERMINAL = ".?!:;…—–-_。？！；："
_CLOSERS = ")]}\"'”’»*_>）」』 \t\xa0"
WINDOW = 400


@define
class Word:
    """What is known of one label string: its shape, what its occurrences have in common, and the weight of it all."""

    shape: float
    count: int = 0
    spoken: int = 0
    open: int = 0
    weight: float = 0.0
    behind: Counter[str] | None = None


class Family:
    """The candidates of one separator, judged together."""

    def __init__(self, name: str, text: str, found: Sequence[Candidate], shape: Shape, bold: Bold) -> None:
        self.name = name
        self.text = text
        self.found = found
        self.bold = bold
        self.words = _words(text, found, shape)
        _weigh(self.words)
        self.strength = sum(self._strength(word) for word in self.words.values())
        self.odds: Odds | None = None

    def _strength(self, word: Word) -> float:
        if word.weight <= 0 or (word.count == 1 and not self.name):
            return 0.0
        value = word.count * min(1.0, word.weight / 3)
        if word.count == 1:
            value *= 0.4
        return value * word.spoken / word.count if not self.name else value

    def accepted(self) -> list[tuple[float, Candidate]]:
        """The labels of this family with their scores: what looks like a label where labels stand in this document."""
        likely = [c for c in self.found if self.words[c.key].weight > -3]
        weights = [self.words[c.key].weight for c in likely]
        around = [features(self.text, c, self.bold) for c in likely]
        seeds = [w > 1.5 for w in weights]
        if not any(seeds):
            seeds = [w > 0 and self.words[c.key].count > 1 for c, w in zip(likely, weights, strict=True)]
        others = [f for f, w in zip(around, weights, strict=True) if w < -1]
        scores = weights
        for _ in range(3):
            odds = self.odds = learn([f for f, s in zip(around, seeds, strict=True) if s], others)
            scores = [w + odds.of(f) for w, f in zip(weights, around, strict=True)]
            seeds = [w > 0 and s > 1 for w, s in zip(weights, scores, strict=True)]
        return [(s, c) for c, s, w in zip(likely, scores, weights, strict=True) if s > 0.5 and w > -2]


def _words(text: str, found: Iterable[Candidate], shape: Shape) -> dict[str, Word]:
    words: dict[str, Word] = {}
    last: tuple[str, int] | None = None
    for c in found:
        word = words.get(c.key)
        if word is None:
            word = words[c.key] = Word(shape(c.key))
        if last == (c.key, c.start):
            continue
        last = (c.key, c.start)
        word.count += 1
        if word.shape < 0.2:
            continue
        word.spoken += _speaks(text, c)
        word.open += _before(text, text.rfind("\n", 0, c.start) + 1) == "open"
        following = text[c.text_start : c.text_start + 40].strip()
        if len(following) >= 30:
            if word.behind is None:
                word.behind = Counter()
            word.behind[following] += 1
    return words


def _weigh(words: dict[str, Word]) -> None:
    """The weight of each label string: shape first, then recurrence, kin and what follows."""
    heads: Counter[str] = Counter()
    tails: Counter[str] = Counter()
    for key, word in words.items():
        if word.shape >= 0.5:
            head, tail = _ends(key)
            heads[head] += 1
            tails[tail] += 1
    for key, word in words.items():
        word.weight = 7 * (word.shape - 0.55)
        if word.shape >= 0.3 and word.count > 1:
            word.weight += 0.6 * min(log2(word.count), 5)
        if 3 * word.spoken < word.count:
            word.weight -= 2.0
        if 2 * word.open > word.count:
            word.weight -= 1.5
        if word.behind and word.count > 2 and 2 * word.behind.most_common(1)[0][1] > word.count:
            word.weight -= 6.0
        if word.shape >= 0.4:
            head, tail = _ends(key)
            kin = max(heads[head], tails[tail])
            if kin > 2:
                word.weight += 0.4 * min(log2(kin), 3)


def _ends(key: str) -> tuple[str, str]:
    """The first word and the last word; the last two characters where nothing is set apart by blanks."""
    head, _, rest = key.partition(" ")
    if not rest:
        return key[:1] + "…" if len(key) > 2 else key, key[-2:]
    return head, key.rpartition(" ")[2]


def _speaks(text: str, c: Candidate) -> bool:
    """Whether what stands behind the label looks like speech: it fills a line or ends like a sentence."""
    at = c.text_start
    while at < len(text) and text[at].isspace():
        at += 1
    if not c.sep:
        end = text.find("\n\n", at, at + WINDOW)
        return bool(_SENTENCE.search(text, at, end if end >= 0 else at + WINDOW))
    end = text.find("\n", at, at + WINDOW)
    line = text[at : end if end >= 0 else at + WINDOW].rstrip(_CLOSERS)
    return len(line) >= 45 or (bool(line) and line[-1] in _TERMINAL)


class Bold:
    """Which label stands in bold: nothing but the label, more than it, or not at all."""

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self.ends = dict(ranges)

    def of(self, c: Candidate) -> str:
        """The class of a candidate."""
        for start in range(c.label_start, max(-1, c.label_start - 3), -1):
            end = self.ends.get(start)
            if end is not None:
                return "label" if end <= c.text_start + 1 else "more"
        return "no"


def features(text: str, c: Candidate, bold: Bold) -> Features:
    """What stands around a candidate, as classes that can be counted."""
    line = text.rfind("\n", 0, c.start) + 1
    indent = len(text[line : c.start].expandtabs(8))
    return (
        c.alone,
        c.mark,
        indent if indent < 4 else 4 + min(indent // 3, 8),
        _before(text, line),
        _after(text, c),
        _gap(text, c),
        _case(c.key),
        bold.of(c),
    )


def _before(text: str, line: int) -> str:
    if line == 0:
        return "blank"
    end = line - 1
    start = text.rfind("\n", 0, end) + 1
    last = text[max(start, end - 200) : end].strip()
    if not last:
        return "blank"
    if last[-1] in "-_=*" and last.strip("-_=* ") == "":
        return "rule"
    return "end" if last[-1] in _TERMINAL or last[-1] in _CLOSERS else "open"


def _after(text: str, c: Candidate) -> str:
    if c.alone:
        line = text.find("\n", c.text_start)
        if line < 0:
            return "nothing"
        end = text.find("\n", line + 1)
        following = text[line + 1 : min(end, line + 200) if end >= 0 else line + 200]
        return "next line" if following.strip() else "blank line"
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
    while gap < 3 and text[c.text_start - gap - 1] in " \t\xa0\u3000":
        gap += 1
    return gap


def _case(key: str) -> str:
    letters = [x for x in key if x.isalpha()]
    upper = sum(x.isupper() for x in letters)
    lower = sum(x.islower() for x in letters)
    if upper + lower == 0:
        return "none"
    if lower <= 0.15 * upper + 1 and upper > 1:
        return "caps"
    if upper > 0.5 * len(letters):
        return "mostly caps"
    if key.split(" ")[-1][0].islower():
        return "ends low"
    return "low" if key[0].islower() else "mixed"


@frozen
class Odds:
    """How much likelier each class is around labels than around other candidates."""

    tables: tuple[dict[object, float], ...]

    def of(self, features: Features) -> float:
        """The sum over all features."""
        return sum(table.get(value, UNSEEN) for table, value in zip(self.tables, features, strict=True))


UNSEEN = -0.3
FEATURES = 8


def learn(seeds: Sequence[Features], others: Sequence[Features]) -> Odds:
    """The document's own statistics, smoothed."""
    tables: list[dict[object, float]] = []
    n, m = len(seeds), len(others)
    smooth = 2.0
    sure = 0.7 * n / (n + 1)
    for k in range(FEATURES):
        yes = Counter(f[k] for f in seeds)
        no = Counter(f[k] for f in others)
        values = yes.keys() | no.keys()
        size = len(values) + 1
        table: dict[object, float] = {}
        for value in values:
            p = (yes[value] + smooth / size) / (n + smooth)
            q = (no[value] + smooth / size) / (m + smooth)
            table[value] = max(-2.5, min(1.0, sure * log(p / q)))
        tables.append(table)
    return Odds(tuple(tables))


class Letters:
    """One-letter labels of every separator: question and answer marks."""

    def __init__(self, text: str, found: Iterable[Candidate], shape: Shape) -> None:
        self.found = sorted((c for c in found if shape(c.key) >= 0.5), key=lambda c: c.start)
        self.counts = Counter(c.key for c in self.found)
        low = text.casefold()
        self.plain = {k for k, n in self.counts.items() if _single(low, k.casefold()) <= 2 * n}
        self.seps = Counter(c.sep for c in self.found if c.key in self.plain)

    def accepted(self) -> list[Candidate]:
        """Letters that are no words of the text; words only where they alternate with such a letter or with another."""
        plain = [c for c in self.found if c.key in self.plain]
        if len(self.plain) == len(self.counts):
            return plain
        pair = [c for c in self.found if c.sep not in " —"] if self.seps[" "] < 2 else self.found
        turns = sum(a.key != b.key for a, b in zip(pair, pair[1:], strict=False))
        if len({c.key for c in pair}) > 1 and 2 * turns >= len(pair) - 1:
            return pair
        return plain


def _single(low: str, letter: str) -> int:
    """How often the letter stands for itself."""
    return len(re.findall(rf"(?<![\w.'’]){re.escape(letter)}(?![\w'’])", low))
