"""The dialect of an unseen transcript: which line starts are speaker labels, inferred from the text alone.

`csv.Sniffer` finds the dialect of a table; `infer` finds that of a transcript. It collects every place where a label
could stand (`candidates`), in a copy of the text in which each label is whole (`layout`), weighs the strings by their
shape and recurrence (`evidence`), chooses the separator with the most evidence, learns from its best labels where
labels stand in this document (`context`), and accepts the rest by that.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence

from attrs import frozen

from onrecord.kernel.dialect.answered import answered
from onrecord.kernel.dialect.askers import askers
from onrecord.kernel.dialect.candidates import Candidate, Shape, find, whole, without_brackets
from onrecord.kernel.dialect.context import Bold, before
from onrecord.kernel.dialect.endings import Ending, endings
from onrecord.kernel.dialect.evidence import Common, Document, Family, Letters
from onrecord.kernel.dialect.furniture import furniture
from onrecord.kernel.dialect.layout import smooth
from onrecord.kernel.dialect.summary import confidence, is_mechanical, sentences, without_index
from onrecord.text.labels import LabelGrammar, looks_like_label

__all__ = ["Dialect", "Ending", "Turn", "infer"]

LEAST_CONFIDENCE = 0.15
UNSURE = 0.1
FEW_LETTERS = 4
RARE = 30
_DASH = re.compile(r"\s*+[-–—]\s")


@frozen(slots=True)
class Turn:
    """A label and where its speech begins, as offsets in the text.

    `start` is where the line's decoration begins (a number, asterisks, a clock time), `label_start` to `label_end`
    are the label's own characters, and `text_start` is the first character of the speech.

    >>> Turn(0, 2, 7, 11).label_end
    7
    """

    start: int
    label_start: int
    label_end: int
    text_start: int


@frozen(slots=True)
class Dialect:
    """How a document marks its speakers.

    `separator` is what stands behind a label: ":", ".", ".-", "—", a tab for blanks, a blank, "t" for a clock time,
    "**" for the end of bold type, or nothing. `placement` is "run-in" where speech follows on the line, "alone" where
    the label has a line of its own. `mechanical` says that a machine put a label on each paragraph, so that equal
    neighbours are one turn. `furniture` are ranges that no label and no speech holds: line numbers, page numbers,
    running heads. `endings` are headings, times and notes behind the words of a remark. `evidence` says why, in
    sentences.

    >>> Dialect((), ":", "run-in", 0.0, ()).turns
    ()
    """

    turns: tuple[Turn, ...]
    separator: str
    placement: str
    confidence: float
    evidence: tuple[str, ...]
    mechanical: bool = False
    furniture: tuple[tuple[int, int], ...] = ()
    endings: tuple[Ending, ...] = ()


def infer(text: str, *, grammar: LabelGrammar, bold: Sequence[tuple[int, int]] = ()) -> Dialect:
    r"""Find the labels of a text whose lines end in a newline. `bold` are ranges that its markup sets in bold.

    >>> from onrecord.text.labels import get_grammar
    >>> text = "Ms Alder: Good morning.\n\nMr Birch: Let me say this: yes.\n\nMs Alder: Thank you."
    >>> dialect = infer(text, grammar=get_grammar("any"))
    >>> [text[t.label_start : t.label_end] for t in dialect.turns]
    ['Ms Alder', 'Mr Birch', 'Ms Alder']
    """
    shape = _remembered(grammar)
    titles = frozenset(h.casefold() for h in grammar.honorifics)
    hidden = furniture(text)
    flat = smooth(text, hidden)
    families: dict[str, list[Candidate]] = {}
    single: list[Candidate] = []
    for c in whole(find(flat, shape, titles, bold)):
        (single if len(c.key) == 1 else families.setdefault(c.sep, [])).append(c)
    letters = Letters(flat, single, grammar.questions, grammar.answers).accepted()
    common = Common(flat)
    document = Document(flat, shape, Bold(bold), common, [c.start for c in letters])
    ranked = sorted((Family(name, found, document) for name, found in families.items()), key=lambda f: -f.strength)
    main = ranked[0] if ranked and ranked[0].strength > 0 else None
    chosen = _choose(main, ranked[1:]) if main else {}
    if main:
        chosen |= {c.start: c for c in answered(flat, chosen, main.found, shape)}
    if main or len(letters) >= FEW_LETTERS:
        chosen |= _usual(letters, chosen)
    if len(chosen) >= FEW_LETTERS and not bold:
        asked = [c for c in askers(flat, grammar, titles.__contains__) if c.start not in chosen]
        addressed = {flat.find("\n", c.text_start) + 1 for c in asked}
        chosen = {at: c for at, c in chosen.items() if not _is_addressed(flat, c, addressed)}
        chosen |= {c.start: c for c in asked}
    labels = without_index(flat, [chosen[start] for start in sorted(chosen)])
    sure = confidence(labels, main.words if main else {}, common)
    if sure < LEAST_CONFIDENCE or (len(labels) == 1 and " " not in labels[0].key):
        reason = f"no labels: {len(labels)} candidates convince too little"
        return Dialect((), "", "run-in", min(sure, UNSURE), (reason,))
    separator = main.name if main else labels[0].sep
    placement = "alone" if 2 * sum(c.alone for c in labels) > len(labels) else "run-in"
    mechanical = is_mechanical(flat, labels)
    why = sentences(labels, separator, mechanical=mechanical)
    dash = 2 * sum(_DASH.match(text, c.text_start) is not None for c in labels) > len(labels)
    turns = tuple(_turn(text, c, dash=dash or (c.alone and c.sep == ":")) for c in labels)
    behind = tuple(endings(flat, labels))
    return Dialect(turns, separator, placement, sure, why, mechanical, hidden, behind)


def _remembered(grammar: LabelGrammar) -> Shape:
    shapes: dict[str, float] = {}

    def shape(key: str) -> float:
        known = shapes.get(key)
        if known is None:
            known = shapes[key] = looks_like_label(key, grammar)
        return known

    return shape


def _choose(main: Family, others: Iterable[Family]) -> dict[int, Candidate]:
    """The labels of the main family, and known labels that another separator follows where labels stand."""
    best: dict[int, tuple[float, Candidate]] = {}
    for score, c in main.accepted():
        if c.start not in best or best[c.start][0] < score:
            best[c.start] = (score, c)
    chosen = {start: c for start, (_, c) in best.items()}
    known = {c.key for c in chosen.values()}
    bare = {without_brackets(key) for key in known} - known
    for c in main.found:  # "Ms Alder" where "Ms Alder (Northtown) (Oak)" is a label
        if c.key in bare and c.start not in chosen and not c.alone and main.fits(c):
            chosen[c.start] = c
    strong = 2 * sum(main.is_bold(c) for c in chosen.values()) > len(chosen)
    for family in others:
        if family.name == "**" and strong:
            chosen.update((c.start, c) for c in family.unmistakable() if c.start not in chosen)
        for c in family.found:
            if family.name and c.key in known and not c.alone and c.start not in chosen and main.fits(c):
                chosen[c.start] = c
    return chosen


def _is_addressed(text: str, c: Candidate, lines: Container[int]) -> bool:
    """Whether a label stands in a line that goes on with a notice: the office that a question was put to."""
    line = text.rfind("\n", 0, c.start) + 1
    return line in lines and before(text, line) == "open"


def _usual(letters: Sequence[Candidate], chosen: Mapping[int, Candidate]) -> dict[int, Candidate]:
    """The letters that are no rare exception among the other labels."""
    often = Counter(c.key for c in letters)
    return {c.start: c for c in letters if c.start not in chosen and RARE * often[c.key] >= len(chosen)}


def _turn(text: str, c: Candidate, *, dash: bool) -> Turn:
    """A label and its speech. Where the document puts a dash before all speeches, it is no part of them.

    Neither is one at the beginning of the line behind a label with a line of its own.
    """
    at = c.text_start
    if dash and (match := _DASH.match(text, at)):
        at = match.end()
    while at < len(text) and text[at].isspace():
        at += 1
    return Turn(c.start, c.label_start, c.label_end, at)
