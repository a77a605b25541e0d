"""The page about the command line names every command and every option."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.cli import main

PAGE = (Path(__file__).parents[2] / "docs" / "guide" / "command-line.md").read_text("utf-8")


def help_of(capsys, *arguments):
    with pytest.raises(SystemExit):
        main([*arguments, "--help"])
    return capsys.readouterr().out


def test_every_command_and_option_is_told(capsys):
    commands = re.findall(r"^    ([a-z]+) ", help_of(capsys), re.MULTILINE)
    headings = re.findall(r"^## (.*)$", PAGE, re.MULTILINE)
    assert set(commands) <= {name for heading in headings for name in heading.split(", ")}
    for command in commands:
        for option in set(re.findall(r"--[a-z]+", help_of(capsys, command))) - {"--help"}:
            short = re.search(rf"-(\w)[ ,].*{option}", help_of(capsys, command))
            assert option in PAGE or (short and f"-{short[1]}" in PAGE), f"{command} {option}"
