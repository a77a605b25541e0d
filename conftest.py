"""Run the code blocks of the README and of the documentation as tests."""

from __future__ import annotations

import io
import os
import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from typing import Any

from sybil import Example, Sybil
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def from_the_root(namespace: dict[str, Any]) -> None:
    """Start each document in the root of the repository, where its paths are right."""
    namespace["_before"] = Path.cwd()
    os.chdir(ROOT)


def back_again(namespace: dict[str, Any]) -> None:
    """Leave the working directory as it was."""
    os.chdir(namespace["_before"])


def run_commands(example: Example) -> str | None:
    """Run each `$ onrecord …` of a console block and compare what it prints with what stands below it."""
    from onrecord.cli import main  # noqa: PLC0415 (only documents with such blocks need it)

    for command, expected in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n?)*)", str(example.parsed), re.MULTILINE):
        program, *arguments = shlex.split(command)
        if program != "onrecord":
            return f"{program} is not run here: only onrecord is"
        printed = io.StringIO()
        with redirect_stdout(printed), redirect_stderr(printed):
            main(arguments)
        if not OutputChecker().check_output(expected.strip(), printed.getvalue().strip(), ELLIPSIS):
            return f"$ {command}\nExpected:\n{expected}\nGot:\n{printed.getvalue()}"
    return None


pytest_collect_file = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=ELLIPSIS),
        CodeBlockParser(language="console", evaluator=run_commands),
        SkipParser(),
    ],
    patterns=["README.md", *("docs/" + "*/" * depth + "*.md" for depth in range(4))],
    path=str(ROOT),
    setup=from_the_root,
    teardown=back_again,
).pytest()
