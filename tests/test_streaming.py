"""Taking the items of a long file: the same as reading it, in parts."""

from __future__ import annotations

import os
import pathlib
import threading
from collections.abc import Iterator

import pytest

import onrecord

TURN = """<note type="speaker">Ana Ávila, predsednica:</note>
<u who="#{who}" xml:id="u{k}"><seg>Beseda številka {k} &amp; nič več.{rest} <vocal><desc>/smeh/</desc></vocal> Hvala.</seg></u>
"""
HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-VA_2025-03-04" xml:lang="sl"><teiHeader><fileDesc><titleStmt>
<title>Vantorian parliamentary corpus ParlaMint-VA</title></titleStmt></fileDesc></teiHeader><text><body><div>
"""
COUNT = 1_300


def write(path: pathlib.Path, encoding: str = "utf-8") -> pathlib.Path:
    """A file of more than two megabytes."""
    turns = "".join(TURN.format(who="AB"[k % 3 == 0], k=k, rest=" Cesta je zaprta." * 100) for k in range(COUNT))
    path.write_bytes(f"{HEAD.format(encoding=encoding)}{turns}</div></body></text></TEI>".encode(encoding))
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-2", "utf-8-sig", "utf-16"])
def test_the_items_of_a_long_file_are_those_of_reading_it(tmp_path: pathlib.Path, encoding: str) -> None:
    path = write(tmp_path / "ParlaMint-VA_2025-03-04.xml", encoding)
    items = onrecord.iter_items(path)
    assert next(items) == onrecord.read(path).items[0]
    assert list(items) == list(onrecord.read(path).items[1:])


def test_a_long_file_is_not_read_whole(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write(tmp_path / "ParlaMint-VA_2025-03-04.xml")
    monkeypatch.setattr("onrecord.api._read", lambda *_: pytest.fail("the file is read whole"))
    assert isinstance(onrecord.iter_items(path), Iterator)
    assert sum(isinstance(item, onrecord.Remark) for item in onrecord.iter_items(path, format="tei.parlamint")) == COUNT


def test_a_limit_is_met_while_the_items_are_taken(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "deep.xml"
    write(path)
    text = path.read_text(encoding="utf-8")
    at = text.rindex("<u ")
    path.write_text(text[:at] + "<hi>" * 2000 + text[at:], encoding="utf-8")
    items = onrecord.iter_items(path)
    with pytest.raises(onrecord.LimitError) as caught:
        list(items)
    assert caught.value.line == text.count("\n", 0, at) + 1


def test_what_cannot_stream_is_read_whole(tmp_path: pathlib.Path) -> None:
    path = write(tmp_path / "mixed.xml")
    path.write_bytes(path.read_bytes().replace("številka 1299".encode(), b"\x9atevilka 1299"))
    assert list(onrecord.iter_items(path)) == list(onrecord.read(path).items)
    with pytest.raises(onrecord.SourceError):
        onrecord.iter_items(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of POSIX")
def test_a_pipe_is_read_once(tmp_path: pathlib.Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=("Chair: Order.\n\nMs Aldous: Aye.\n\nChair: Next.\n",))
    writer.start()
    items = onrecord.iter_items(pipe)
    writer.join()
    assert [item.label for item in items if isinstance(item, onrecord.Remark)] == ["Chair", "Ms Aldous", "Chair"]


def test_a_file_that_is_gone_is_an_error_of_the_library(tmp_path: pathlib.Path) -> None:
    path = write(tmp_path / "ParlaMint-VA_2025-03-04.xml")
    items = onrecord.iter_items(path)
    path.unlink()
    with pytest.raises(onrecord.SourceError, match="cannot read"):
        next(items)
