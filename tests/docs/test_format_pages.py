"""The pages of the formats say what the values say."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.spec import LineFormat, Role, Rule, Sniff, TableFormat, VariantFormat

PATH = Path(__file__).parents[2] / "docs" / "_ext" / "formats.py"


@pytest.fixture(scope="module")
def formats():
    spec = importlib.util.spec_from_file_location("documentation_of_formats", PATH)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_page_says_what_the_value_says(formats):
    rule = Rule(Role.SPEECH, r"(?P<label>[A-Z|]+): ", examples=("CHAIR: *Order*, `a|b`.",), rejects=("Chair: no",))
    value = LineFormat(
        id="va.quill",
        title="Minutes of *Quill*",
        url="https://quill.example",
        sniff=Sniff(literals=("A|B",), refines=("generic.labelled",)),
        rules=(rule, Rule(Role.FURNITURE, r"-- \d+ --", name="page_mark", glue=True)),
        traps=("A trap: `<b>`.",),
        provides=("party",),
    )
    page = formats.page(value)
    assert page.startswith("# Minutes of \\*Quill\\*\n")
    for part in (
        "| published at | <https://quill.example> |",
        "- holds at least 1 of: `A|B`",
        "- goes before: `generic.labelled`",
        "**speech** begins a remark\n: matches ``CHAIR: *Order*, `a|b`.``\n: not `Chair: no`",
        "**page\\_mark** is furniture, inside a paragraph\n: pattern `-- \\d+ --`",
        "- A trap: `<b>`.",
        "- party: party or parliamentary group",
    ):
        assert part in page


def test_a_page_tells_all_variants_and_all_evidence(formats):
    line = LineFormat(id="va.q", title="Q", sniff=Sniff(), rules=(Rule(Role.SPEECH, "(?P<label>X)", name="cry"),))
    table = TableFormat(id="va.q", title="Q", sniff=Sniff(), text="words")
    sniff = Sniff(literals=("QUILL",), either=(Sniff(containers=("csv",), columns=("words",)),))
    page = formats.page(VariantFormat(id="va.q", title="Q", sniff=sniff, variants=(line, table)))
    for part in (
        "| made of | lines, tables |",
        "of: `QUILL`\n\nOr by this:\n\n- comes as: csv",
        "**cry**",
        "words: `words`",
    ):
        assert part in page


def test_every_format_has_a_page_and_pages_of_others_go(formats, tmp_path):
    folder = tmp_path / "formats"
    folder.mkdir()
    (folder / "gone.format.md").write_text("# Gone")
    formats.write(folder)
    ids = {entry.id for entry in onrecord.formats()}
    assert {path.stem for path in folder.iterdir()} == ids | {"index"}
    index = (folder / "index.md").read_text("utf-8")
    for entry in onrecord.formats():
        page = (folder / f"{entry.id}.md").read_text("utf-8")
        assert f"| id | `{entry.id}` |" in page
        assert f"[{entry.id}]({entry.id}.md)" in index
        for trap in onrecord.get_format(entry.id).traps:
            assert formats.escape(trap) in page


@given(st.text(st.sampled_from("a` \n|*"), min_size=1))
def test_a_literal_ends_where_it_should(formats, text):
    shown = formats.literal(text)
    fence = re.match("`+", shown)[0]
    inside = shown[len(fence) : -len(fence)]
    assert "\n" not in shown
    assert fence not in re.findall("`+", inside)
    assert inside.strip(" ") == text.replace("\n", "⏎").strip(" ")


@given(st.text(st.sampled_from("ab *_<`")))
def test_escaping_adds_backslashes_and_nothing_else(formats, text):
    assert formats.escape(text).replace("\\", "") == text


def test_literals_are_not_escaped(formats):
    assert formats.escape("a_b `c_d` <e> `<f>` *") == "a\\_b `c_d` \\<e> `<f>` \\*"
