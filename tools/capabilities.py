"""Write down what the samples of each format really show: the `provides` of the formats, and a table in the docs.

Usage: python tools/capabilities.py [--check]
"""

from __future__ import annotations

import ast
import pathlib
import sys
import textwrap
from collections.abc import Iterator, Mapping

ROOT = pathlib.Path(__file__).resolve().parents[1]
SAMPLES = ROOT / "tests" / "formats"
PAGE = ROOT / "docs" / "reference" / "capabilities.md"
WIDTH = 120

HEAD = """# What each format shows

Beside the words, records tell of parties, votes, times and more, each as far as its publisher wrote it down. The table
says what onrecord finds in the samples of each format; it is made by reading them. A dot is something that at least one
sample shows. `Format.provides` lists the same words.

| word | what it is |
|---|---|
{words}

{table}
"""


def found() -> dict[str, tuple[str, ...]]:
    """By format, what its samples show."""
    import onrecord
    from onrecord.testing.provided import samples_in, shown_by

    out: dict[str, tuple[str, ...]] = {}
    for entry in onrecord.formats():
        folder = SAMPLES.joinpath(*entry.id.split("."))
        out[entry.id] = shown_by(onrecord.get_format(entry.id), samples_in(folder)) if folder.is_dir() else ()
    return out


def page(shown: Mapping[str, tuple[str, ...]]) -> str:
    """The page of the documentation."""
    from onrecord.testing import CAPABILITIES

    words = "\n".join(f"| {name} | {meaning} |" for name, (meaning, _) in CAPABILITIES.items())
    return HEAD.format(words=words, table="\n".join(_table(shown, list(CAPABILITIES))))


def _table(shown: Mapping[str, tuple[str, ...]], names: list[str]) -> Iterator[str]:
    yield "| format | " + " | ".join(names) + " |"
    yield "|---|" + ":-:|" * len(names)
    for id, own in shown.items():
        yield f"| [{id}](../formats/{id}.md) | " + " | ".join("●" if name in own else "" for name in names) + " |"


def declared(module: str, shown: tuple[str, ...]) -> str:
    """The source of a format's module with this `provides`."""
    calls = [
        node.value
        for node in ast.parse(module).body
        if isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Call)
        and any(isinstance(target, ast.Name) and target.id == "FORMAT" for target in node.targets)
    ]
    (call,) = calls
    lines = module.splitlines(keepends=True)
    given = next((keyword for keyword in call.keywords if keyword.arg == "provides"), None)
    first, last = (given.lineno - 1, given.end_lineno) if given else (call.end_lineno - 1, call.end_lineno - 1)
    lines[first:last] = [_literal(shown)]
    return "".join(lines)


def _literal(shown: tuple[str, ...]) -> str:
    line = f'    provides="{" ".join(shown)}",\n'
    if len(line) <= WIDTH + 1:
        return line
    parts = textwrap.wrap(" ".join(shown), WIDTH - 12, break_on_hyphens=False)
    texts = [f'        "{part} "\n' for part in parts[:-1]] + [f'        "{parts[-1]}",\n']
    texts[-1] = texts[-1].replace('",', '"')
    return "    provides=(\n" + "".join(texts) + "    ),\n"


def main() -> int:
    """Write what differs; with --check say whether anything does."""
    sys.path.insert(0, str(ROOT / "src"))
    import onrecord

    shown = found()
    texts = {PAGE: page(shown)}
    for entry in onrecord.formats():
        if set(onrecord.get_format(entry.id).provides) != set(shown[entry.id]):
            path = ROOT / "src" / pathlib.Path(*entry.module.split(".")).with_suffix(".py")
            texts[path] = declared(path.read_text("utf-8"), shown[entry.id])
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    for path in stale:
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv:
            path.write_text(texts[path], "utf-8")
    return int("--check" in sys.argv and bool(stale))


if __name__ == "__main__":
    raise SystemExit(main())
