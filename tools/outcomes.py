"""Read every file of a folder of transcripts and print a line each: seconds, format, what was read or which error.

Usage: python tools/outcomes.py FOLDER

The exit code is 1 when a file ended in anything but a lawful meeting or an `OnrecordError`, or took 5 seconds or more.
"""

from __future__ import annotations

import collections
import pathlib
import sys
import time

import onrecord
from onrecord.testing.laws import check_ledger, check_slices

SKIPPED = {"gold", "MANIFEST.jsonl", "PAIRS.json", "README.md"}
SLOW = 5.0


def outcome(path: pathlib.Path) -> tuple[str, bool]:
    """What reading a file gave, and whether that is allowed."""
    try:
        meetings = list(onrecord.read_all(path))
        for meeting in meetings:
            check_ledger(meeting)
            check_slices(meeting)
    except onrecord.OnrecordError as error:
        return f"{type(error).__name__}: {error}", True
    except Exception as error:  # noqa: BLE001 (what must not happen is what this looks for)
        return f"!!! {type(error).__name__}: {error}", False
    first = meetings[0]
    remarks = sum(len(m.remarks) for m in meetings)
    return f"{first.source.format}: {len(meetings)} meetings, {remarks} remarks, {first.status.value}", True


def main() -> int:
    """Print the outcomes and a summary."""
    root = pathlib.Path(sys.argv[1])
    files = sorted(p for p in root.rglob("*") if p.is_file() and not SKIPPED & set(p.relative_to(root).parts))
    kinds: collections.Counter[str] = collections.Counter()
    bad = 0
    for path in files:
        start = time.perf_counter()
        what, allowed = outcome(path)
        seconds = time.perf_counter() - start
        bad += not allowed or seconds >= SLOW
        kinds[what.split(":")[0]] += 1
        print(f"{path.relative_to(root)!s:80} {seconds:6.2f} s  {what[:120]}")
    print(f"\n{len(files)} files, {bad} unlawful or slow")
    for kind, count in kinds.most_common():
        print(f"{count:5}  {kind}")
    return int(bad > 0)


if __name__ == "__main__":
    raise SystemExit(main())
