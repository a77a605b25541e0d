"""The command line: what it prints, and how it ends."""

from __future__ import annotations

import io
import json
import pathlib
import subprocess
import sys

import pytest

from onrecord import Meeting
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


@pytest.fixture
def prose(tmp_path: pathlib.Path) -> pathlib.Path:
    found = tmp_path / "prose.txt"
    found.write_text("It was a quiet day in the harbour. The crane did not move. " * 20, encoding="utf-8")
    return found


def test_a_file_may_be_replaced_by_what_was_read_of_it(path: str) -> None:
    assert main(["read", path, "-o", path]) == 0
    assert "the crane is broken." in pathlib.Path(path).read_text(encoding="utf-8")
    assert [p.name for p in pathlib.Path(path).parent.iterdir()] == ["talk.txt"]


def test_a_file_that_cannot_be_read_is_not_replaced(prose: pathlib.Path, tmp_path: pathlib.Path) -> None:
    before = prose.read_bytes()
    assert main(["read", str(prose), "-o", str(prose)]) == 1
    assert prose.read_bytes() == before
    assert main(["read", str(prose), "-o", str(tmp_path / "none.txt")]) == 1
    assert not (tmp_path / "none.txt").exists()


def test_a_failure_in_the_middle_replaces_nothing(
    path: str, tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.txt"
    target.write_text("old", encoding="utf-8")
    texts = iter(["new"])
    monkeypatch.setattr("onrecord.cli.output.render", lambda meeting, to: next(texts))
    with pytest.raises(RuntimeError):
        main(["read", path, path, "-o", str(target)])
    assert target.read_text(encoding="utf-8") == "old"
    assert {p.name for p in tmp_path.iterdir()} == {"out.txt", "talk.txt"}


def test_what_cannot_be_written_is_told(path: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", path, "-o", str(tmp_path / "none" / "out.txt")]) == 1
    assert capsys.readouterr().err.endswith("out.txt': No such file or directory\n")


def test_json_of_one_meeting_is_an_object_and_of_several_an_array(
    path: str, prose: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", path, "--to", "json"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert Meeting.from_dict(one).remarks
    for others in ([path], [path, path]):
        assert main(["read", path, *others, "--to", "json"]) == 0
        assert json.loads(capsys.readouterr().out) == [one] * (1 + len(others))
    assert main(["read", str(prose), path, "--to", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == [one]


def test_captions_hold_one_meeting(path: str, tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "out.vtt"
    assert main(["read", path, "--to", "webvtt", "-o", str(target)]) == 0
    one = target.read_bytes()
    assert main(["read", path, path, "--to", "webvtt", "-o", str(target)]) == 1
    assert "one meeting" in capsys.readouterr().err
    assert target.read_bytes() == one


def test_a_terminal_that_cannot_show_all_letters(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    pathlib.Path(path).write_text(TALK.replace("Aldous", "Åldous"), encoding="utf-8")
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr("sys.stdout", out)
    assert main(["read", path]) == 0
    assert b"\\xc5ldous" in out.buffer.getvalue()


def test_a_reader_that_goes_away_is_no_error(path: str) -> None:
    code = f"import sys; from onrecord.cli import main; sys.exit(main(['read', {path!r}]))"
    run = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    run.stdout.close()
    assert (run.stderr.read(), run.wait()) == (b"", 0)
    run.stderr.close()


@pytest.mark.skipif(not pathlib.Path("/dev/stdout").exists(), reason="the system has no such device")
def test_a_pipe_is_written_to(path: str) -> None:
    code = f"import sys; from onrecord.cli import main; sys.exit(main(['read', {path!r}, '-o', '/dev/stdout']))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (run.returncode, run.stderr) == (0, b"")
    assert b"the crane is broken." in run.stdout
