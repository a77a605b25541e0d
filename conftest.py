"""Run the code blocks of the README and of the documentation as tests."""

from __future__ import annotations

import os
from doctest import ELLIPSIS
from pathlib import Path
from typing import Any

from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent


def from_the_root(namespace: dict[str, Any]) -> None:
    """Start each document in the root of the repository, where its paths are right."""
    namespace["_before"] = Path.cwd()
    os.chdir(ROOT)


def back_again(namespace: dict[str, Any]) -> None:
    """Leave the working directory as it was."""
    os.chdir(namespace["_before"])


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=ELLIPSIS), SkipParser()],
    patterns=["README.md", *("docs/" + "*/" * depth + "*.md" for depth in range(4))],
    path=str(ROOT),
    setup=from_the_root,
    teardown=back_again,
).pytest()
