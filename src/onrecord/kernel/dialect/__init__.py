"""The dialect of an unseen transcript: which line starts are speaker labels, inferred from the text alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import frozen

from onrecord.kernel.dialect.candidates import Candidate, find
from onrecord.kernel.dialect.evidence import Bold, Family, Letters, features
from onrecord.kernel.dialect.layout import smooth
from onrecord.text.labels import LabelGrammar, looks_like_label


@frozen
class Turn:
    """A label and where its speech begins; offsets in the text."""

    start: int
    label_start: int
    label_end: int
    text_start: int


@frozen
class Dialect:
    """How a document marks its speakers."""

    turns: tuple[Turn, ...]
    separator: str
    placement: str
    confidence: float
    evidence: tuple[str, ...]
    mechanical: bool = False


def infer(text: str, *, grammar: LabelGrammar, bold: Sequence[tuple[int, int]] = ()) -> Dialect:
    """Infer the dialect."""
    shapes: dict[str, float] = {}

    def shape(key: str) -> float:
        got = shapes.get(key)
        if got is None:
            got = shapes[key] = looks_like_label(key, grammar)
        return got

    flat = smooth(text)
    families: dict[str, list[Candidate]] = {}
    single: list[Candidate] = []
    for c in find(flat, shape):
        (single if len(c.key) == 1 else families.setdefault(c.sep, [])).append(c)
    ranked = sorted((Family(name, flat, found, shape, Bold(bold)) for name, found in families.items()), key=lambda f: -f.strength)
    chosen: dict[int, tuple[float, Candidate]] = {}
    main = ranked[0] if ranked and ranked[0].strength > 0 else None
    if main:
        for score, c in main.accepted():
            if c.start not in chosen or chosen[c.start][0] < score:
                chosen[c.start] = (score, c)
        known = {c.key for _, c in chosen.values()}
        for f in ranked[1:]:
            for c in f.found:
                if c.key in known and f.name and not c.alone and c.start not in chosen and main.odds.of(features(flat, c, main.bold)) > 0:
                    chosen[c.start] = (0, c)
    for c in Letters(flat, single, shape).accepted():
        chosen.setdefault(c.start, (1, c))
    turns = []
    for k in sorted(chosen):
        c = chosen[k][1]
        at = c.text_start
        while at < len(text) and text[at].isspace():
            at += 1
        turns.append(Turn(c.start, c.label_start, c.label_end, at))
    n = len(turns)
    alone = sum(c.alone for _, c in chosen.values()) * 2 > n
    ev = tuple(f"{f.name!r} {f.strength:.1f} " + str([(k, w.count, round(w.weight, 1)) for k, w in sorted(f.words.items(), key=lambda x: -x[1].count * (x[1].weight > 0))[:6]]) for f in ranked[:6])
    return Dialect(tuple(turns), main.name if main else "", "alone" if alone else "run-in", min(1.0, n / 10), (f"{n} labels",) + ev)
