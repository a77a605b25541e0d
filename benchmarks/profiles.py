"""Where the time of reading goes: shares of the parts of the library, from the standard profiler."""

from __future__ import annotations

import cProfile
import gc
import pstats
from collections import Counter
from collections.abc import Callable

PARTS = {
    "text/encoding": "decoding",
    "text/labels": "speakers",
    "text/patterns": "rules",
    "text": "facts",
    "kernel/xml": "events",
    "kernel/html_view": "events",
    "kernel/html": "events",
    "kernel/markup_scan": "events",
    "kernel/markup": "walk",
    "kernel/steps": "walk",
    "kernel/selectors": "walk",
    "kernel/actions": "walk",
    "kernel/json": "events",
    "kernel/cue": "events",
    "kernel/timeline": "walk",
    "kernel/lines": "walk",
    "kernel/rules": "rules",
    "kernel/dialect": "inference",
    "kernel/resolve": "speakers",
    "kernel/flow": "paragraphs",
    "kernel/view": "paragraphs",
    "kernel/builder": "items",
    "kernel/pending": "items",
    "kernel/tiling": "ledger",
    "kernel": "walk",
    "model/ledger": "ledger",
    "model": "items",
    "spec": "format",
    "formats": "format",
}
"""What the modules do, by the beginning of their path; the first that fits counts."""


def part_of(path: str) -> str:
    """The part of the library that a file belongs to; the methods that attrs makes are items."""
    if "attrs generated" in path or "attr/" in path:
        return "items"
    _, found, module = path.replace("\\", "/").rpartition("/onrecord/")
    if not found:
        return "other"
    return next((part for beginning, part in PARTS.items() if module.startswith(beginning)), "other")


def shares(work: Callable[[], object]) -> str:
    """The parts of the library that take at least a twentieth of the time of `work`, the largest first."""
    profile = cProfile.Profile(builtins=False)
    gc.disable()
    try:
        profile.runcall(work)
    finally:
        gc.enable()
    taken: Counter[str] = Counter()
    # The table of the profiler is an attribute that its stubs leave out.
    for (path, _, _), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        taken[part_of(path)] += own
    total = sum(taken.values()) or 1
    return ", ".join(f"{part} {time / total:.0%}" for part, time in taken.most_common() if time >= total / 20)
