"""Evidence: which candidates are labels, by their shape, their recurrence and where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log, log2

from attrs import define, frozen

from onrecord.kernel.dialect.candidates import Candidate, Shape
from onrecord.kernel.dialect.context import Bold, Odds, before, features, learn, speaks

Scored = tuple[float, Candidate]

_WORD = re.compile(r"[^\W\d_]{2,}+")
_PAIR = re.compile(r"(?<!\S)(?P<first>[^\W\d_a-z][^\W\d_]*+)\.?[ \xa0](?=(?P<last>[^\W\d_a-z][\w'’-]{2,}+))")
# A label that is one elsewhere may stand where labels of this document seldom do, up to these odds.
KNOWN = -1.0
SAMPLE = 400_000
NEGATIVES = 2000

# A label that looks like nothing else; one whose shape says little; one that only recurrence can save.
SURE, FAIR, POOR = 0.8, 0.4, 0.3


@define
class Word:
    """A label string: its shape, what its occurrences have in common, and the weight of it all.

    `spoken` counts the occurrences that speech follows, `open` those that stand inside a sentence, `asked` those
    before which there is a new question (`seen` is how many there were), `behind` what follows word by word: page
    furniture always says the same.
    """

    shape: float
    count: int = 0
    spoken: int = 0
    open: int = 0
    asked: int = 0
    seen: int = 0
    weight: float = 0.0
    behind: Counter[str] | None = None


class Common:
    """The words that the text also writes in lower case: a name is none of them, a heading is made of them."""

    def __init__(self, text: str) -> None:
        self.text = text[:SAMPLE]
        self.words: set[str] | None = None
        self.surnames: set[str] | None = None

    def of(self, key: str) -> float:
        """What the words of a label say about it, as a weight."""
        if self.words is None:
            # Each string between blanks is looked at once, however often it stands in the text.
            strings: set[str] = set()
            for line in self.text.split("\n"):
                strings.update(line.split())
            self.words = {w for w in _WORD.findall(" ".join(strings)) if w.islower()}
        mine = [w.lower() for w in _WORD.findall(key) if w != w.lower()]
        if not mine:
            return 0.0
        known = sum(w in self.words for w in mine)
        return -1.5 if known == len(mine) else 0.3 if known == 0 else -0.3

    def is_surname(self, key: str) -> bool:
        """Whether a word stands somewhere behind a first name or a title: "Holm" where "Ada Holm" is spoken of."""
        if self.surnames is None:
            words = self._lower()
            pairs = {(m["first"], m["last"]) for m in _PAIR.finditer(self.text)}
            self.surnames = {last.casefold() for first, last in pairs if first.lower() not in words}
        return key.casefold() in self.surnames

    def _lower(self) -> set[str]:
        if self.words is None:
            # Each string between blanks is looked at once, however often it stands in the text.
            strings = " ".join(set(self.text.split()))
            self.words = {w for w in _WORD.findall(strings) if w.islower()}
        return self.words


@frozen
class Document:
    """What all judgements are made of: the text, the shape function, bold type, common words, question marks.

    `questions` are the starts of the one-letter labels ("Q"), in order.
    """

    text: str
    shape: Shape
    bold: Bold
    common: Common
    questions: Sequence[int] = ()


class Family:
    """The candidates of one separator, judged together.

    `strength` says how many labels of good shape it has; `odds`, once the labels are accepted, where they stand.
    """

    def __init__(self, name: str, found: Sequence[Candidate], document: Document) -> None:
        self.name = name
        self.found = found
        self.document = document
        self.words = _words(found, document)
        _weigh(self.words, document.common, doubt=1.5 * (name == "."))
        self.strength = sum(self._strength(word) for word in self.words.values())
        self.odds = Odds(())

    def _strength(self, word: Word) -> float:
        """A label without separator counts only when it recurs and speech follows."""
        if word.weight <= 0 or (word.count == 1 and not self.name):
            return 0.0
        value = word.count * min(1.0, word.weight / 3)
        if word.count == 1:
            value *= 0.8 if word.shape >= SURE else 0.4
        return value * word.spoken / word.count if not self.name else value

    def accepted(self) -> list[Scored]:
        """The labels with their scores: what looks like a label and stands where this document's labels stand."""
        likely = [c for c in self.found if self.words[c.key].weight > -3]
        words = [self.words[c.key] for c in likely]
        around = [features(self.document.text, c, self.document.bold) for c in likely]
        seeds = [word.weight > 1.5 for word in words]
        if not any(seeds):
            seeds = [word.weight > 0 and word.count > 1 for word in words]
        others = [f for f, word in zip(around, words, strict=True) if word.weight < -1][:NEGATIVES]
        scores: list[float] = []
        for _ in range(3):
            n = sum(seeds)
            self.odds = learn([f for f, seed in zip(around, seeds, strict=True) if seed], others)
            usual = max(-0.5, min(1.0, 0.5 * log((n + 1) / (len(self.found) - n + 1))))
            bare = 3.0 * (self.name == "." and 3 * sum(c.alone for c, s in zip(likely, seeds, strict=True) if s) < n)
            scores = [
                word.weight + usual + self.odds.of(f) - bare * c.alone
                for c, word, f in zip(likely, words, around, strict=True)
            ]
            seeds = [word.weight > 0 and score > 1 for word, score in zip(words, scores, strict=True)]
        printed = self.name in (":", ".", ".-")
        sure = {
            c.key for c, word, s in zip(likely, words, scores, strict=True) if printed and s > 0.5 and word.weight > 1.5
        }
        return [
            (s, c)
            for c, word, s in zip(likely, words, scores, strict=True)
            if word.weight > -2.5 and (s > 0.5 or (s > KNOWN and c.key in sure))
        ]

    def fits(self, c: Candidate) -> bool:
        """Whether a candidate of another family stands where the labels of this one stand."""
        return self.odds.of(features(self.document.text, c, self.document.bold)) > 0

    def is_bold(self, c: Candidate) -> bool:
        """Whether a label stands in bold, and nothing else does."""
        return self.document.bold.of(c) == "label"

    def unmistakable(self) -> list[Candidate]:
        """Of labels that no separator ends: those behind a number, and those that speech in capitals follows."""
        text, words = self.document.text, self.words
        fair = [c for c in self.found if words[c.key].shape >= FAIR]
        known = {id(c) for _, c in self.accepted()} if any(not c.mark for c in fair) else set[int]()
        return [c for c in fair if c.mark or (id(c) in known and not text[c.text_start].islower())]


def _words(found: Iterable[Candidate], document: Document) -> dict[str, Word]:
    text, questions = document.text, document.questions
    words: dict[str, Word] = {}
    last = -1
    for c in found:
        word = words.get(c.key)
        if word is None:
            word = words[c.key] = Word(document.shape(c.key))
        word.count += 1
        if word.shape < POOR or c.start == last:
            continue
        last = c.start
        word.spoken += speaks(text, c) or (c.sep == ":" and not c.alone and document.bold.of(c) == "label")
        word.open += before(text, text.rfind("\n", 0, c.start) + 1) == "open"
        asked = bisect_left(questions, c.start)
        word.asked += asked > word.seen
        word.seen = asked
        following = text[c.text_start : c.text_start + 40].partition("\n")[0].strip()
        if len(following) >= 30:
            if word.behind is None:
                word.behind = Counter()
            word.behind[following] += 1
    return words


def _weigh(words: dict[str, Word], common: Common, *, doubt: float) -> None:
    """The weight of each label string: shape first, then recurrence, kin and what follows.

    `doubt` counts against strings that are not quite like a name: short sentences recur too.
    """
    heads: Counter[str] = Counter()
    tails: Counter[str] = Counter()
    for key, word in words.items():
        if word.shape >= 0.5:
            head, tail = _ends(key)
            heads[head] += 1
            tails[tail] += 1
    for key, word in words.items():
        weight = 7 * (word.shape - 0.55) - 2.0 * key[0].islower() - doubt * (word.shape < FAIR)
        if word.shape >= POOR:
            weight += 0.6 * min(log2(word.count), 5)
            weight += 1.5 * (word.count > 1 and 2 * word.asked >= word.count)
            weight -= 2.0 * (3 * word.spoken < word.count) + 2.5 * (2 * word.open > word.count)
            weight -= 3.0 * (word.count > 3 and 10 * word.spoken < word.count)
            if word.shape < SURE:
                weight += 1.5 * (" " not in key and common.is_surname(key))
                weight += common.of(key) - 6.0 * _is_furniture(word) - 1.5 * key.rpartition(" ")[2][0].islower()
        if word.shape >= FAIR:
            head, tail = _ends(key)
            kin = max(heads[head], tails[tail])
            weight += 0.4 * min(log2(kin), 3) if kin > 2 else 0
        word.weight = weight


def _is_furniture(word: Word) -> bool:
    """Whether the same words stand behind most occurrences, as in a page footer."""
    return word.behind is not None and word.count > 2 and 2 * word.behind.most_common(1)[0][1] > word.count


def _ends(key: str) -> tuple[str, str]:
    """The first word and the last; the last two characters where no blank parts the words."""
    head, _, rest = key.partition(" ")
    if not rest:
        return key[:1] + "…" if len(key) > 2 else key, key[-2:]
    return head, key.rpartition(" ")[2]


class Letters:
    """One-letter labels of every separator: question and answer marks."""

    def __init__(self, text: str, found: Iterable[Candidate], questions: Iterable[str], answers: Iterable[str]) -> None:
        asking, answering = ({m.casefold() for m in marks} for marks in (questions, answers))
        self.found = sorted((c for c in found if c.key.casefold() in asking | answering), key=lambda c: c.start)
        # Line by line: a whole text takes twelve times its room while it is put into small letters.
        low = "\n".join(line.lower() for line in text[:SAMPLE].split("\n"))
        near = Counter(c.key for c in self.found if c.start < SAMPLE)
        self.asking = {k for k in near if k.casefold() in asking}
        self.plain = {k for k in self.asking if _alone(low, k.lower()) <= 1.3 * near[k]}
        usual = Counter(c.sep for c in self.found if c.key in self.plain)
        self.seps = {sep for sep, n in usual.items() if n > 1} | {":", ".", "\t"}

    def accepted(self) -> list[Candidate]:
        """Question marks that are no words of the text; words and answer marks only where they take turns."""
        pair = [c for c in self.found if c.sep in self.seps]
        turns = sum(a.key != b.key for a, b in pairwise(pair))
        kinds = {c.key for c in pair}
        if kinds & self.asking and len(kinds) > 1 and 2 * turns >= len(pair) - 1:
            return pair
        return [c for c in pair if c.key in self.plain]


def _alone(low: str, letter: str) -> int:
    """How often the letter stands for itself."""
    return len(re.findall(rf"(?<![\w.'’]){re.escape(letter)}(?![\w'’])", low))
