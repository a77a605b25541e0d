"""`python -m benchmarks`: a table of figures and goals. `--profile FORMAT` shows where the time of one format goes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

import onrecord
from benchmarks import captions, xml
from benchmarks.documents import CORPUS, Document, documents, largest, missing
from benchmarks.house import detection, growth, imports, memory, streaming
from benchmarks.speed import read, speed, tool
from benchmarks.table import Row

STREAMED = 500
"""Megabytes of the file that is streamed."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--format", action="append", default=[], help="only documents of this format (may be repeated)")
    parser.add_argument("--profile", metavar="FORMAT", help="profile the reading of its largest document")
    parser.add_argument("--captions", action="store_true", help="only compare libraries that read captions")
    parser.add_argument("--xml", action="store_true", help="only XML, with where the time goes")
    parser.add_argument(
        "--page", metavar="FILE", type=Path, help="with --captions or --xml: write the page of the documentation"
    )
    parser.add_argument("--stream", metavar="MB", type=int, help="only stream a generated file of so many megabytes")
    options = parser.parse_args()
    if options.stream:
        list(table("streaming", streaming(options.stream)))
        return 0
    found = documents()
    if options.captions or options.xml:
        text = captions.page(found) if options.captions else xml.page(found)
        print(text)
        if options.page:
            options.page.write_text(text, encoding="utf-8")
        return 0
    wanted = [options.profile] if options.profile else options.format
    if wanted:
        found = [document for document in found if document.format in wanted]
    if not found:
        print("there is no such document")
        return 1
    return profile(found) if options.profile else tables(found, wanted)


def tables(found: list[Document], wanted: list[str]) -> int:
    where = str(CORPUS) if CORPUS.is_dir() else "generated documents"
    print(f"onrecord, {len(found)} documents ({where}); medians of interleaved runs, garbage collection off")
    if absent := missing(found):
        print(f"skipped, as there is no such format yet: {', '.join(absent)}")
    chosen = largest(found)
    rows = [
        *table("speed", speed(chosen)),
        *table("detection", detection(found)),
        *table("start", imports(found)),
        *table("memory", memory(chosen)),
        *table("growth", growth(wanted)),
        *table("streaming", streaming(STREAMED)),
    ]
    met = [row.met for row in rows if row.met is not None]
    print(f"\n{sum(met)} of {len(met)} goals are met")
    return 0


def table(title: str, rows: Iterable[Row]) -> Iterable[Row]:
    print(f"\n{title}")
    for row in rows:
        print(row, flush=True)
        yield row


def profile(found: list[Document]) -> int:
    module = tool("pyinstrument")
    if module is None:
        print("pyinstrument is not installed: pip install pyinstrument")
        return 1
    document = max(found, key=lambda one: len(one.data))
    work = read(document)
    try:
        work()  # imports and compiled patterns are no part of the profile
    except onrecord.OnrecordError as error:
        print(f"{document.name}: {error}")
        return 1
    profiler = module.Profiler(interval=0.0005)
    with profiler:
        work()
    print(f"{document.format}/{document.name}, {len(document.data)} bytes")
    print(profiler.output_text(unicode=True, color=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
