"""Detection: bounded, explained, and no format knows its rivals."""

from __future__ import annotations

import fnmatch
import pathlib
import re
from functools import lru_cache

from attrs import define, evolve

from onrecord.model.detection import Candidate, Detection
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.sniff import Sniff
from onrecord.model.source import Source
from onrecord.registry.container import WINDOW, columns_of, container_of, keys_of, root_of
from onrecord.registry.formats import Entry, entries, load

_LABELS = ("generic.labelled", "no other format; labels are inferred from the text")
FALLBACKS = {
    "text": (_LABELS,),
    "html": (_LABELS,),
    "csv": (("generic.table", "no other format; columns are read by what they hold"), _LABELS),
    "json": (("generic.json", "no other format; rows are read by what they hold"),),
    "jsonl": (("generic.json", "no other format; rows are read by what they hold"),),
    "xml": (("generic.xml", "no other format; elements are read by their names"),),
}
PROVEN = frozenset({"generic.json", "generic.table"})
"""Fallbacks that count only where they find speech: most files in their containers are no transcripts."""
PROOF = (WINDOW, 4 * WINDOW, 1 << 22)
"""How much of a document they may look at: the beginning, more of it, then all of it if it is no longer than that."""
MARGIN = 5
MAX_RUNS = 3
# Unclosed elements reach to the end, so that each character is looked at once.
_SCRIPTS = re.compile(r"<(script|style|svg)\b(?:(?!</\1)[\s\S])*+|<!--(?:(?!-->)[\s\S])*+", re.IGNORECASE)


@define
class _Facts:
    """What is known of a document before any format is asked."""

    name: str
    window: str
    container: str
    root: str
    namespace: str
    keys: frozenset[str]
    columns: frozenset[str]


def detect_source(source: Source) -> Detection:
    """The format of a decoded document, with the evidence. `best` is None when no format explains it."""
    text = source.text
    container = container_of(text)
    root, attributes = root_of(text) if container == "xml" else ("", "")
    facts = _Facts(
        pathlib.PurePath(source.name or "").name,
        _window(text, container),
        container,
        root,
        attributes,
        keys_of(text) if container in ("json", "jsonl") else frozenset(),
        columns_of(text) if container == "csv" else frozenset(),
    )
    found = [c for c in (_weigh_all(entry, facts) for entry in entries()) if c is not None]
    found, open_race = _refine(found)
    if open_race > 1 and found[0].score - found[1].score < MARGIN:
        found = _measure(found[:open_race], source) + found[open_race:]
    if not found:
        fallbacks = FALLBACKS.get(container, ())
        found = [Candidate(name, 0, (why,)) for name, why in fallbacks if name not in PROVEN or _proves(name, source)][
            :1
        ]
    equal = tuple(c.format for c in found[:open_race] if c.score == found[0].score)
    return Detection(found[0].format if found else None, tuple(found), container, equal if len(equal) > 1 else ())


def _window(text: str, container: str) -> str:
    """The first 16 KiB that may hold evidence, every line end a newline; of a page, without its scripts."""
    head = _SCRIPTS.sub("", text[: 8 * WINDOW])[:WINDOW] if container == "html" else text[:WINDOW]
    return head.replace("\r\n", "\n").replace("\r", "\n") if "\r" in head else head


def _weigh_all(entry: Entry, facts: _Facts) -> Candidate | None:
    """The points of one format, by the best of its variants; None when evidence that it needs is missing."""
    found = [c for sniff in (entry.sniff, *entry.sniff.either) if (c := _weigh(entry, sniff, facts)) is not None]
    return max(found, key=lambda c: c.score, default=None)


def _weigh(entry: Entry, sniff: Sniff, facts: _Facts) -> Candidate | None:
    """The points of one variant of a format."""
    if facts.container not in sniff.containers:
        return None
    points = sniff.weight
    evidence: list[str] = []
    for test in (_by_root, _by_keys, _by_columns, _by_literals, _by_patterns):
        result = test(sniff, facts)
        if result is None:
            return None
        points += result[0]
        evidence += result[1]
    if not evidence:
        return None
    for glob in sniff.filenames:
        if facts.name and fnmatch.fnmatchcase(facts.name.lower(), glob.lower()):
            points += 5
            evidence.append(f"is named like {glob}")
            break
    return Candidate(entry.id, points, tuple(evidence))


_Result = tuple[int, list[str]] | None


def _by_root(sniff: Sniff, facts: _Facts) -> _Result:
    if not sniff.roots:
        return 0, []
    if facts.root not in sniff.roots:
        return None
    if sniff.namespaces and not any(ns in facts.namespace for ns in sniff.namespaces):
        return None
    return 40 + 5 * bool(sniff.namespaces), [f"root element <{facts.root}>"]


def _by_keys(sniff: Sniff, facts: _Facts) -> _Result:
    if not sniff.keys:
        return 0, []
    if not facts.keys.issuperset(sniff.keys):
        return None
    return 20 + 4 * len(sniff.keys), [f"JSON keys {', '.join(sniff.keys)}"]


def _by_columns(sniff: Sniff, facts: _Facts) -> _Result:
    if not sniff.columns:
        return 0, []
    if not facts.columns.issuperset(sniff.columns):
        return None
    return 20 + 4 * len(sniff.columns), [f"columns {', '.join(sniff.columns)}"]


def _by_literals(sniff: Sniff, facts: _Facts) -> _Result:
    window = facts.window
    if any(literal in window for literal in sniff.excludes):
        return None
    if not sniff.literals:
        return 0, []
    hits = [literal for literal in sniff.literals if literal in window]
    if len(hits) < sniff.need:
        return None
    return 10 + 5 * len(hits), [f"holds {literal!r}" for literal in hits]


def _by_patterns(sniff: Sniff, facts: _Facts) -> _Result:
    if not sniff.patterns:
        return 0, []
    count = 0
    shown: list[str] = []
    for pattern in sniff.patterns:
        hits = 0
        for hit in _compiled(pattern).finditer(facts.window):
            hits += 1
            if hits == 1:
                shown.append(f"lines like {str(hit[hit.lastindex or 0]).strip()[:40]!r}")
            if count + hits >= sniff.need_patterns:
                break
        count += hits
        if count >= sniff.need_patterns:
            return 20, shown
    return None


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _proves(format_id: str, source: Source) -> bool:
    """Whether a fallback finds speech in the beginning of a document, or in all of it."""
    for size in PROOF:
        if size == PROOF[-1] and len(source.text) > size:
            return False
        window = evolve(source, text=source.text[:size], length=min(len(source.text), size), folder=None)
        if fit(format_id, window) > 0:
            return True
        if len(source.text) <= size:
            return False
    return False


def _refine(found: list[Candidate]) -> tuple[list[Candidate], int]:
    """Best first, those that another one refines last; and how many no other one refines."""
    sniffs = {entry.id: entry.sniff for entry in entries()}
    beaten = {general for c in found for general in sniffs[c.format].refines}
    ranked = sorted(found, key=lambda c: (c.format in beaten, -c.score, c.format))
    return ranked, sum(c.format not in beaten for c in ranked)


def _measure(found: list[Candidate], source: Source) -> list[Candidate]:
    """Run the nearest rivals on the first window and put the one that explains more in front."""
    best = found[0].score
    rivals = [c for c in found[:MAX_RUNS] if best - c.score < MARGIN]
    window = evolve(source, text=source.text[:WINDOW], length=min(len(source.text), WINDOW), folder=None)
    measured = [(fit(c.format, window), c) for c in rivals]
    measured.sort(key=lambda pair: (-pair[0], -pair[1].score, pair[1].format))
    ranked = [
        evolve(c, score=c.score + 10 * share, evidence=(*c.evidence, f"explains {share:.0%} of the first page"))
        for share, c in measured
    ]
    return ranked + [c for c in found if c not in rivals]


def fit(format_id: str, window: Source) -> float:
    """The share of a window's characters that a format's own rules explain; 0 when it finds no remark or fails."""
    try:
        return max(map(_explained, load(format_id).read(window)))
    except Exception:  # noqa: BLE001 (one faulty format must not break the detection of the others)
        return 0.0


def _explained(meeting: Meeting) -> float:
    share = meeting.ledger.share(Role.SPEECH, Role.LABEL, Role.HEADING, Role.NOTE)
    return share * min(1.0, len(meeting.remarks) / 3)
