"""What a format does not look at is told, and what it looks at is not."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from onrecord.kernel.markup import Machine

PATH = Path(__file__).parents[2] / "tools" / "unused.py"


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("unused", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_elements_and_attributes_that_mean_nothing_are_told(tool, tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><odd/></teiHeader><text><body>'
        '<u who="#A" odd="1"><seg>ParlaMint <hi>now</hi>.</seg></u></body></text></TEI>',
        "utf-8",
    )
    (lines,) = tool.unused([path]).values()
    told = {line.strip().partition(" ")[0]: line for line in lines}
    assert told["u@odd"] == "  u@odd 1: '1'"
    assert told["<hi>"] == "  <hi> 1: transparent 1"
    assert told["<teiHeader>"] == "  <teiHeader> 1: hidden 1"
    assert not {"u@who", "<u>", "<seg>"} & set(told)


def test_columns_that_nobody_asked_for_are_told(tool, tmp_path):
    title = "Sprawozdanie stenograficzne z obrad Sejmu RP z 3 lutego 2031 r. (kadencja I) Marszałek"
    row = {"id": "1", "posel": 1, "tytul": title, "data": "2031-02-03", "odd": "x", "tresc": "Tak."}
    path = tmp_path / "a.json"
    path.write_text(json.dumps([row]), "utf-8")
    told = tool.unused([path])["pl.sejm"]
    assert "  row@odd 1: 'x'" in told
    assert not any("@tresc" in line for line in told)


def test_what_cannot_be_read_is_said_and_nothing_is_left_changed(tool, tmp_path, capsys):
    before = Machine.start
    (tmp_path / "a.bin").write_bytes(b"\x7fELF\0\0")
    assert tool.unused([tmp_path / "a.bin"]) == {}
    assert "a.bin" in capsys.readouterr().err
    assert Machine.start is before
