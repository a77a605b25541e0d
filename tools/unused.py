"""List what documents have and their format never looks at: elements without a meaning, attributes that nobody reads.

Usage: python tools/unused.py FILE|FOLDER …

For authors of formats of elements or of rows. An element is `hidden` when all in it is kept out of the items, and
`transparent` when the format takes it for a piece of what is around it.
"""

from __future__ import annotations

import pathlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

ROOT = pathlib.Path(__file__).resolve().parents[1]
SHOWN = 3


class Watched(dict[str, Any]):
    """Attributes or keys that remember which of them somebody asked for."""

    def __init__(self, values: Any, asked: set[str]) -> None:
        super().__init__(values)
        self.asked = asked

    def get(self, key: str, default: Any = None) -> Any:
        self.asked.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.asked.add(key)
        return super().__getitem__(key)


class Watch:
    """What was met and what was asked for, over all documents of one format."""

    def __init__(self) -> None:
        self.met: Counter[str] = Counter()
        self.meanings: dict[str, Counter[str]] = defaultdict(Counter)
        self.values: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        self.asked: dict[str, set[str]] = defaultdict(set)

    def element(self, tag: str, attrs: Any) -> Watched:
        """An element or a row opens."""
        self.met[tag] += 1
        for name, value in attrs.items():
            self.values[tag][name][str(value)[:60]] += 1
        return Watched(attrs, self.asked[tag])

    def report(self) -> Iterator[str]:
        """A line for each element that means nothing and each attribute that nobody asked for."""
        for tag, count in sorted(self.met.items()):
            if what := ", ".join(f"{meaning} {times}" for meaning, times in self.meanings[tag].items()):
                yield f"  <{tag}> {count}: {what}"
            for name, values in sorted(self.values[tag].items()):
                if name not in self.asked[tag]:
                    examples = ", ".join(repr(value) for value, _ in values.most_common(SHOWN))
                    yield f"  {tag}@{name} {values.total()}: {examples}"


@contextmanager
def watching(watch: Watch) -> Iterator[None]:
    """Let the machine of elements and the formats of rows tell what they meet."""
    from onrecord.kernel.markup import Machine
    from onrecord.spec import Hide, rows

    start, split = Machine.start, rows._RowFormat._split  # noqa: SLF001 (it looks inside)

    def started(machine: Machine, tag: str, attrs: dict[str, str], at: int) -> None:
        local = tag.rpartition(":")[2]
        start(machine, tag, watch.element(local, attrs), at)
        frame = machine.frames[-1]
        if frame is None:
            watch.meanings[local]["transparent" if machine.hidden is None else "hidden"] += 1
        elif isinstance(frame[1], Hide):
            watch.meanings[local]["hidden"] += 1

    def rowed(form: Any, source: Any, limits: Any, found: Any, *more: Any, **named: Any) -> Any:
        return split(form, source, limits, [(watch.element("row", row), at) for row, at in found], *more, **named)

    Machine.start = started  # type: ignore[method-assign]
    rows._RowFormat._split = rowed  # type: ignore[method-assign]  # noqa: SLF001
    try:
        yield
    finally:
        Machine.start, rows._RowFormat._split = start, split  # type: ignore[method-assign]  # noqa: SLF001


def unused(paths: Iterable[pathlib.Path]) -> dict[str, list[str]]:
    """By format, the lines of the report over all files of it."""
    import onrecord

    watches: dict[str, Watch] = defaultdict(Watch)
    for path in paths:
        try:
            watch = watches[onrecord.detect(path).best or ""]
            with watching(watch):
                list(onrecord.read_all(path))
        except onrecord.OnrecordError as error:
            print(f"{path}: {error}", file=sys.stderr)
    return {id: lines for id, watch in sorted(watches.items()) if (lines := list(watch.report()))}


def main() -> int:
    """Print what was not used."""
    sys.path.insert(0, str(ROOT / "src"))
    given = [pathlib.Path(name) for name in sys.argv[1:]]
    files = [path for one in given for path in ([one] if one.is_file() else sorted(one.rglob("*"))) if path.is_file()]
    for id, lines in unused(files).items():
        print(id, *lines, sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
