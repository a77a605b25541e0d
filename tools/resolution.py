"""How many remarks of each format know who speaks: print shares for a folder of transcripts.

Usage: python tools/resolution.py FOLDER [FORMAT ...]

`full` are remarks whose speaker has a name of two words or more, as printed or resolved; `resolved` those of them whose
short label found an introduction; `surname` have one word; `role only` an office or a group; `ambiguous` fitted two
introductions; `none` have no label.
"""

from __future__ import annotations

import collections
import pathlib
import sys

import onrecord

KINDS = ("full", "resolved", "surname", "role only", "ambiguous", "none")


def kind_of(remark: onrecord.Remark) -> str:
    """Which of the kinds a remark's speaker is."""
    speaker = remark.speaker
    if speaker is None:
        return "none"
    if speaker.resolved_by == "ambiguous":
        return "ambiguous"
    if speaker.name is None:
        return "role only"
    if speaker.resolved_by is not None:
        return "resolved"
    return "full" if len(speaker.name.split()) > 1 else "surname"


def main() -> int:
    """Print a line for each format."""
    root, wanted = pathlib.Path(sys.argv[1]), set(sys.argv[2:])
    counts: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for path in sorted(p for p in root.rglob("*") if p.is_file() and "gold" not in p.parts and p.parent != root):
        if wanted and path.parent.name not in wanted:
            continue
        try:
            for meeting in onrecord.read_all(path):
                counts[str(meeting.source.format)].update(kind_of(remark) for remark in meeting.remarks)
        except onrecord.OnrecordError:
            continue
    print(f"{'format':24} remarks " + " ".join(f"{kind:>10}" for kind in KINDS))
    for name, found in sorted(counts.items()):
        total = found.total()
        print(f"{name:24} {total:7} " + " ".join(f"{found[kind] / total:10.1%}" for kind in KINDS))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
