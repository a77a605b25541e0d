"""Files beside a document: read for a path that the user gave, never for a name."""

from __future__ import annotations

import pathlib
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve

import onrecord
from onrecord.spec import Sniff, Take, Turn, XmlFormat, beside

PERSONS = XmlFormat(
    id="xx.persons",
    title="Persons",
    sniff=Sniff(),
    elements={"person": Take(lambda text, attrs, context: context.state.setdefault("names", []).append(text))},
)


def prepare(context, source):
    found = beside(PERSONS, source, "persons.xml")
    context.state["names"] = found and found.state["names"]


def complete(builder, context):
    builder.fact("title", ", ".join(context.state["names"] or ["nobody"]))


TALK = XmlFormat(
    id="xx.talk", title="Talk", sniff=Sniff(), elements={"talk": Turn()}, prepare=prepare, complete=complete
)


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    (tmp_path / "persons.xml").write_text("<list><person>Ada Lund</person></list>", encoding="utf-8")
    found = tmp_path / "talk.xml"
    found.write_text("<talk>Order.</talk>", encoding="utf-8")
    return found


def test_a_path_has_neighbours(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert onrecord.read(path, format=TALK).title == "Ada Lund"
    assert [m.title for m in onrecord.read_all(str(path), format=TALK)] == ["Ada Lund"]
    monkeypatch.chdir(path.parent)
    assert onrecord.read(path.name, format=TALK).title == "Ada Lund"


def test_a_document_in_memory_has_none_whatever_its_name(path: pathlib.Path) -> None:
    data = path.read_bytes()
    assert onrecord.parse(data, name=str(path), format=TALK).title == "nobody"
    assert next(onrecord.parse_all(data, name=str(path), format=TALK)).title == "nobody"
    assert TALK.parse(data, name=str(path)).title == "nobody"
    with path.open("rb") as file:
        assert file.name == str(path)
        assert onrecord.read(file, format=TALK).title == "nobody"


@pytest.mark.parametrize("name", ["../persons.xml", "./persons.xml", "..", "", "none.xml", "\0", "folder"])
def test_only_files_of_the_folder_are_read(path: pathlib.Path, name: str) -> None:
    inner = path.parent / "folder"
    inner.mkdir()
    source = onrecord.Source("", name=str(path), folder=str(path.parent))
    assert beside(PERSONS, source, name) is None
    assert beside(PERSONS, evolve(source, folder=str(inner)), name) is None
    assert beside(PERSONS, source, "persons.xml") is not None


def test_what_changes_is_read_again_even_in_the_same_moment(path: pathlib.Path) -> None:
    persons = path.with_name("persons.xml")
    for name in ("Ada Lund", "Bo Quist", "Ada Holm"):
        persons.write_text(f"<list><person>{name}</person></list>", encoding="utf-8")
        assert onrecord.read(path, format=TALK).title == name


def test_formats_of_one_id_do_not_share(path: pathlib.Path) -> None:
    source = onrecord.Source("", folder=str(path.parent))
    other = evolve(PERSONS, elements={})
    assert beside(PERSONS, source, "persons.xml").state == {"names": ["Ada Lund"]}
    assert beside(other, source, "persons.xml").state == {}


def test_threads_read_the_same(path: pathlib.Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: onrecord.read(path, format=TALK).title, range(40)))
    assert set(found) == {"Ada Lund"}
