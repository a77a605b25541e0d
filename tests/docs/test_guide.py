"""The format that the guide writes passes the suite that the guide recommends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from onrecord.testing import FormatSuite
from onrecord.testing.goldens import render

GUIDE = (Path(__file__).parents[2] / "docs" / "guide" / "write-a-format.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", GUIDE, re.DOTALL)
PYTHON = [text for language, text in BLOCKS if language == "python"]
FACTS = json.loads(next(text for language, text in BLOCKS if language == "json"))


def run(block, names):
    """Run a block, which is code or an interactive session without output."""
    plain = "\n".join(line[4:] for line in block.splitlines()) if block.startswith(">>> ") else block
    exec(plain, names)
    return names


NAMES = run(PYTHON[1], run(PYTHON[0], {}))


class TestQuill(FormatSuite):
    format = NAMES["FORMAT"]

    @pytest.fixture(autouse=True)
    def a_folder(self, tmp_path, monkeypatch):
        (tmp_path / "minutes.txt").write_text(NAMES["minutes"], "utf-8")
        (tmp_path / "minutes.txt.facts.json").write_text(json.dumps(FACTS), "utf-8")
        (tmp_path / "minutes.txt.gold").write_text(render((NAMES["FORMAT"].parse(NAMES["minutes"]),)), "utf-8")
        monkeypatch.setattr(type(self), "samples", tmp_path, raising=False)

    def test_own_samples_are_detected(self):
        """Only formats that are installed are detected."""
