"""The table of what formats show is up to date, and the tool that writes it changes nothing else."""

from __future__ import annotations

import ast
import importlib.util
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.testing import CAPABILITIES

PATH = Path(__file__).parents[2] / "tools" / "capabilities.py"
SHOWN = st.lists(st.sampled_from(list(CAPABILITIES)), min_size=1, unique=True).map(tuple)
MODULE = (
    '"""A format."""\n\nFORMAT = LineFormat(\n    id="xx.y",\n{}    since="0.1",\n)\n\n\ndef after():\n    return 1\n'
)


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("make_capabilities", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_and_the_declarations_are_up_to_date(tool, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["capabilities.py", "--check"])
    assert tool.main() == 0, f"run python tools/capabilities.py: {capsys.readouterr().out}"


def test_what_is_stale_is_found_and_not_changed(tool, monkeypatch, capsys, tmp_path):
    page = tmp_path / "docs" / "capabilities.md"
    page.parent.mkdir()
    page.write_text("old", "utf-8")
    monkeypatch.setattr(tool, "PAGE", page)
    monkeypatch.setattr(tool, "found", dict)
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr("onrecord.formats", tuple)
    monkeypatch.setattr("sys.argv", ["capabilities.py", "--check"])
    assert tool.main() == 1
    assert (page.read_text("utf-8"), capsys.readouterr().out) == ("old", "docs/capabilities.md\n")
    monkeypatch.setattr("sys.argv", ["capabilities.py"])
    assert tool.main() == 0
    assert page.read_text("utf-8") == tool.page({})


@given(
    SHOWN,
    st.sampled_from(["", '    provides="party",\n', '    provides=(\n        "party "\n        "date"\n    ),\n']),
)
def test_a_module_gets_the_words_and_keeps_the_rest(tool, shown, before):
    written = tool.declared(MODULE.format(before), shown)
    call = ast.parse(written).body[1].value
    (given,) = (keyword.value for keyword in call.keywords if keyword.arg == "provides")
    assert ast.literal_eval(given).split() == list(shown)
    assert max(map(len, written.splitlines())) <= 120
    without = tool.declared(written, ("x",)).replace('    provides="x",\n', "")
    assert without == MODULE.format("")


def test_a_row_has_a_dot_for_each_word(tool):
    page = tool.page({"xx.y": ("title", "votes")})
    row = next(line for line in page.splitlines() if "[xx.y]" in line)
    cells = [cell.strip() for cell in row.split("|")[2:-1]]
    assert [name for name, cell in zip(CAPABILITIES, cells, strict=True) if cell] == ["title", "votes"]
