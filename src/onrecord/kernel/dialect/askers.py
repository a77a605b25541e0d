"""Askers: notices of questions, which name who asks whom and have no separator ("Mr Holm asked the Minister for Roads").

Any language may print them: somebody, a verb in small letters that returns from notice to notice, an office.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from onrecord.kernel.dialect.candidates import LEAD, Candidate
from onrecord.kernel.dialect.context import before
from onrecord.text.labels import LabelGrammar, looks_like_label

_NOTICE = re.compile(
    rf"{LEAD}(?=[^\W\d_a-z])(?P<label>(?:[^\s:：;,?!]{{1,30}}+[ \xa0]{{1,2}}){{1,9}}?)"
    r"(?P<verb>[a-zß-öø-ÿ]{3,14})[ \xa0]{1,2}(?:[a-zß-öø-ÿ’']{1,5}[ \xa0]{1,2}){0,2}(?P<office>[^\W\d_a-z][^\n:：;,(?!]{2,60})",
    re.MULTILINE,
)
SURE = 0.8
ENOUGH = 3


def askers(text: str, grammar: LabelGrammar, titles: Callable[[str], bool]) -> list[Candidate]:
    r"""The notices of questions of a text. `titles` says whether a word is an honorific.

    >>> from onrecord.text.labels import get_grammar
    >>> names = ("Mr. Holm", "Dr. Alder", "Ms. Birch")
    >>> text = "".join(f"{name} asked the Minister for Roads:-\n(a) why it rains;\n\n" for name in names)
    >>> [c.key for c in askers(text, get_grammar("any"), lambda word: word in ("mr", "dr", "ms"))]
    ['Mr. Holm', 'Dr. Alder', 'Ms. Birch']
    """
    found: list[tuple[str, Candidate]] = []
    for match in _NOTICE.finditer(text):
        label = match["label"].strip(" \xa0")
        first = label.partition(" ")[0].rstrip(".").casefold()
        if not titles(first) or before(text, text.rfind("\n", 0, match.start("label")) + 1) == "open":
            continue
        if looks_like_label(label, grammar) < SURE or not _is_office(match["office"], grammar):
            continue
        start, end = match.start("label"), match.start("label") + len(label)
        where = match.start("mark") if match["mark"] else start
        key = " ".join(label.split())
        found.append(
            (match["verb"], Candidate(where, start, end, match.start("verb"), key, "asks", alone=False, mark=""))
        )
    often = Counter(verb for verb, _ in found)
    return [one for verb, one in found if often[verb] >= ENOUGH]


def _is_office(words: str, grammar: LabelGrammar) -> bool:
    """Whether the first words behind the verb are an office."""
    parts = words.split()
    return any(
        (likeness := looks_like_label(" ".join(parts[:n]), grammar)) >= SURE and "office" in likeness.reason
        for n in range(1, min(4, len(parts)) + 1)
    )
