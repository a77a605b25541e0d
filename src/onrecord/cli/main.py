"""The command line: read, detect, explain, formats, check."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, islice
from typing import TextIO, cast

from onrecord import api
from onrecord.cli.check import report
from onrecord.cli.output import joined, put
from onrecord.export import EXPORTERS
from onrecord.model.errors import OnrecordError
from onrecord.model.meeting import Meeting


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is 0, 1 when a file failed, 2 for wrong usage.

    >>> main(["formats", "--ids"])  # doctest: +ELLIPSIS
    akn.debate
    ...
    0
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    _show_all(sys.stdout)
    try:
        code = run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output went away (`| head`): no error of ours, and nothing more can be written.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def _show_all(out: TextIO) -> None:
    """Let what the terminal cannot show be written as in files (see `onrecord.write`)."""
    if isinstance(out, io.TextIOWrapper):
        cast("io.TextIOWrapper[io.BufferedWriter]", out).reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="onrecord", description="Read government transcripts: who said what, in any format."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    read = commands.add_parser("read", help="print who said what, or convert")
    _files(read)
    read.add_argument(
        "--to", choices=sorted(EXPORTERS), default="text", help="what to print (default: a readable view)"
    )
    read.add_argument("-o", "--output", help="write to this file instead of the terminal")
    read.add_argument("-j", "--workers", type=int, default=1, help="how many processes read the files")
    read.set_defaults(run=_read)

    detect = commands.add_parser("detect", help="print the format of each file")
    _files(detect, chosen=False)
    detect.set_defaults(run=_detect)

    explain = commands.add_parser("explain", help="print why a file is taken for its format")
    _files(explain, chosen=False)
    explain.set_defaults(run=_explain)

    formats = commands.add_parser("formats", help="list the formats")
    formats.add_argument("--ids", action="store_true", help="ids only")
    formats.set_defaults(run=_formats)

    check = commands.add_parser(
        "check", help="show a file's ledger: what explains each part, and what nothing explains"
    )
    _files(check)
    check.add_argument("--rows", action="store_true", help="print every row of the ledger")
    check.set_defaults(run=_check)
    return parser


def _files(parser: argparse.ArgumentParser, *, chosen: bool = True) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE")
    if chosen:
        parser.add_argument("--format", help="the format's id, instead of detecting it")


def _read(options: argparse.Namespace) -> int:
    files: list[str] = options.files
    failed: list[str] = []
    meetings = _meetings(options, failed)
    # Nothing is written before something was read, so that a file which cannot be read is not replaced either.
    first = list(islice(meetings, 2))
    if first:
        parts = joined(chain(first, meetings), options.to, several=len(files) > 1 or len(first) > 1)
        try:
            put(parts, options.output)
        except OnrecordError as error:
            print(error, file=sys.stderr)
            return 1
        except OSError as error:
            if not options.output:
                raise
            print(f"cannot write {options.output!r}: {error.strerror or error}", file=sys.stderr)
            return 1
    if len(files) > 1:
        print(f"{len(files) - len(failed)} of {len(files)} files read", file=sys.stderr)
    return int(bool(failed))


def _meetings(options: argparse.Namespace, failed: list[str]) -> Iterator[Meeting]:
    """The meetings of all files; the paths of files that cannot be read are told, and added to `failed`."""
    files: list[str] = options.files
    show = len(files) > 1 and sys.stderr.isatty()
    for count, result in enumerate(api.read_many(files, workers=options.workers, format=options.format), 1):
        if show:
            print(f"\r{count}/{len(files)} ", end="", file=sys.stderr, flush=True)
        if result.error is not None:
            failed.append(result.path)
            print(f"{result.path}: {type(result.error).__name__}: {result.error}", file=sys.stderr)
        yield from result.meetings


def _each(files: Sequence[str], work: Callable[[str], None]) -> int:
    failed = 0
    for path in files:
        try:
            work(path)
        except OnrecordError as error:
            failed += 1
            print(f"{path}: {type(error).__name__}: {error}", file=sys.stderr)
    return int(failed > 0)


def _detect(options: argparse.Namespace) -> int:
    def work(path: str) -> None:
        best = api.detect(path).best or "unknown"
        print(best if len(options.files) == 1 else f"{path}: {best}")

    return _each(options.files, work)


def _explain(options: argparse.Namespace) -> int:
    def work(path: str) -> None:
        print(f"{path}: {api.detect(path).explain()}")

    return _each(options.files, work)


def _formats(options: argparse.Namespace) -> int:
    for entry in api.formats():
        print(entry.id if options.ids else f"{entry.id:24} {entry.title}")
    return 0


def _check(options: argparse.Namespace) -> int:
    def work(path: str) -> None:
        for meeting in api.read_all(path, format=options.format):
            print(report(meeting, rows=options.rows))

    return _each(options.files, work)
