"""Detection: containers, evidence, refinement, and no surprises on any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.model import Source
from onrecord.model.sniff import Sniff
from onrecord.registry import detect as detection
from onrecord.registry import detect_source
from onrecord.registry.container import container_of, root_of
from onrecord.registry.formats import Entry


@pytest.mark.parametrize(
    ("text", "container"),
    [
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nhi", "cues"),
        ("1\n00:00:01,000 --> 00:00:02,000\nhi", "cues"),
        ("<html><h1>403</h1></html>\0\0\0\n00:42:30.447 --> 00:42:31.582\nGood cues.", "cues"),
        ('<?xml version="1.0"?><TEI/>', "xml"),
        ("<!DOCTYPE html>\n<html><body>", "html"),
        ("<pre>\n[A record]", "html"),
        ('{"a": [1]}', "json"),
        ('{"a": 1}\n{"a": 2}\n', "jsonl"),
        ('// turns\nconst TURNS = [{"a": 1}]', "json"),
        ("name,party,text\nLund,X,Order\n", "csv"),
        ("header,body\n,one\n", "csv"),
        ("start\tend\ttext\n0\t1\tOrder\n", "csv"),
        ("Vantoria, a small country\n\nMr Lund: Order.\n", "text"),
        ("[12:01] hello", "text"),
        ("", "text"),
    ],
)
def test_containers(text: str, container: str) -> None:
    assert container_of(text) == container


def test_root_behind_comments_and_doctype() -> None:
    text = '<?xml version="1.0"?>\n<!-- x > y -->\n<!DOCTYPE a [<!ENTITY b "c">]>\n<x:a lang="en">'
    assert root_of(text) == ("a", ' lang="en"')


@given(st.text(max_size=300))
def test_any_text_has_a_container_and_a_detection(text: str) -> None:
    assert container_of(text) in {"cues", "xml", "html", "json", "jsonl", "csv", "text"}
    found = detect_source(Source(text))
    assert found.best is None or found.best == found.candidates[0].format
    assert found.explain()


@pytest.fixture
def three(monkeypatch: pytest.MonkeyPatch) -> None:
    sniffs = {
        "xx.general": Sniff(literals=("RECORD",)),
        "xx.special": Sniff(literals=("RECORD", "HOUSE"), need=2, refines=("xx.general",)),
        "xx.picky": Sniff(literals=("RECORD",), excludes=("HOUSE",), patterns=(r"^Mr \w+:",), need_patterns=2),
    }
    monkeypatch.setattr(detection, "entries", lambda: tuple(Entry(i, i, "none", s) for i, s in sniffs.items()))
    monkeypatch.setattr(detection, "MARGIN", 0)


@pytest.mark.usefixtures("three")
def test_the_special_stands_before_the_general() -> None:
    assert detect_source(Source("RECORD of the HOUSE")).best == "xx.special"
    assert detect_source(Source("RECORD of the board")).best == "xx.general"


@pytest.mark.usefixtures("three")
def test_all_evidence_that_is_asked_for_must_be_there() -> None:
    assert [c.format for c in detect_source(Source("RECORD\nMr Lund: a\nMr Okoro: b")).candidates] == [
        "xx.picky",
        "xx.general",
    ]
    assert [c.format for c in detect_source(Source("RECORD\nMr Lund: a\n")).candidates] == ["xx.general"]


@pytest.mark.usefixtures("three")
def test_a_name_decides_nothing_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Entry("xx.named", "Named", "none", Sniff(filenames=("*.rec",)))
    monkeypatch.setattr(detection, "entries", lambda: (entry,))
    assert detect_source(Source("nothing", name="a.rec")).best == "generic.labelled"


def test_equal_evidence_is_ambiguous(monkeypatch: pytest.MonkeyPatch) -> None:
    twins = tuple(
        Entry(i, i, "onrecord.formats.generic.labelled", Sniff(literals=("RECORD",))) for i in ("xx.a", "xx.b")
    )
    monkeypatch.setattr(detection, "entries", lambda: twins)
    monkeypatch.setattr(detection, "load", lambda _: onrecord.get_format("generic.labelled"))
    assert detect_source(Source("RECORD\n\nMr Lund: a\n\nMs Okoro: b\n\nMr Lund: c")).ambiguous == ("xx.a", "xx.b")
    with pytest.raises(onrecord.AmbiguousFormatError) as caught:
        onrecord.parse("RECORD\n\nMr Lund: a\n\nMs Okoro: b\n\nMr Lund: c")
    assert caught.value.candidates == ("xx.a", "xx.b")
