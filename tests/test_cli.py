"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import json
import pathlib

import pytest

from onrecord.cli import main

TALK = "Chair: Good evening.\n\nMs Aldous: One thing: the crane is broken.\n\nChair: Noted.\n\nMs Aldous: Thank you.\n"


@pytest.fixture
def path(tmp_path: pathlib.Path) -> str:
    found = tmp_path / "talk.txt"
    found.write_text(TALK, encoding="utf-8")
    return str(found)


def test_read_prints_who_said_what(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", path]) == 0
    out = capsys.readouterr().out
    assert "the crane is broken." in out
    assert "Aldous" in out


def test_read_to_json_lines(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", path, "--to", "jsonl"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["label"] for row in rows] == ["Chair", "Ms Aldous", "Chair", "Ms Aldous"]


def test_read_many_to_one_table(path: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.csv"
    assert main(["read", path, path, "--to", "csv", "-o", str(target)]) == 0
    lines = target.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 9
    assert "2 of 2 files read" in capsys.readouterr().err


def test_a_broken_file_does_not_stop_the_rest(
    path: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(tmp_path / "none.txt"), path]) == 1
    streams = capsys.readouterr()
    assert "SourceError" in streams.err
    assert "the crane" in streams.out


def test_detect_and_explain(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["detect", path]) == 0
    assert capsys.readouterr().out == "generic.labelled\n"
    assert main(["explain", path]) == 0
    assert "container: text" in capsys.readouterr().out


def test_formats(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == 0
    assert "asr.cdp" in capsys.readouterr().out


def test_check_shows_the_ledger(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", path, "--rows"]) == 0
    out = capsys.readouterr().out
    assert "speech" in out
    assert "inferred-label" in out


def test_check_groups_what_is_left_by_shape(tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "cut.json"
    broken.write_text(
        '{"generator": "CDP", "sentences": [{"text": "Good.", "speaker_index": 0}, {"text" 12 x}]}', encoding="utf-8"
    )
    assert main(["check", "--format", "asr.cdp", str(broken)]) == 0
    out = capsys.readouterr().out
    assert "not explained:" in out
    assert "1 × " in out


def test_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["read"])
    assert caught.value.code == 2
    assert "FILE" in capsys.readouterr().err
