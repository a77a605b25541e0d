"""Third-party formats: found through entry points, isolated when they fail."""

from __future__ import annotations

import importlib
import importlib.metadata
import sys
from collections.abc import Iterator

import pytest
from attrs import evolve

import onrecord
from onrecord.model import PluginError, Source, UnknownFormatError
from onrecord.model.sniff import Sniff
from onrecord.registry import fit, formats
from onrecord.spec import CodeFormat, LineFormat, Role, Rule
from onrecord.testing.suite import read_bare

GOOD = LineFormat(
    id="xx.good",
    title="A format from elsewhere",
    sniff=Sniff(literals=("XX MINUTES",)),
    rules=(Rule(Role.SPEECH, r"(?P<label>[A-Z]+): ", examples=("CHAIR: ",)),),
)


class Point:
    """An entry point, as far as the registry looks at it."""

    def __init__(self, name: str, value: object) -> None:
        self.name = name
        self.value = f"elsewhere.{name}:FORMAT"
        self._loaded = value

    def load(self) -> object:
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    formats._plugins.cache_clear()
    yield
    formats._plugins.cache_clear()


def test_a_plug_in_is_listed_and_a_broken_one_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [
        Point("xx.good", GOOD),
        Point("xx.broken", ImportError("no such module")),
        Point("xx.other", GOOD),
        Point("xx.none", 42),
        Point("generic.labelled", GOOD),
    ]
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points)
    assert [e.id for e in formats.entries() if e.plugin] == ["xx.good"]
    messages = sorted(str(e) for e in formats.plugin_errors())
    assert len(messages) == 4
    assert all(isinstance(e, PluginError) and e.plugin for e in formats.plugin_errors())
    assert any("no such module" in m for m in messages)
    assert any("generic.labelled is taken" in m for m in messages)


def test_bad_patterns_are_a_plug_ins_own_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    bad = LineFormat(id="xx.bad", title="Bad", sniff=Sniff(patterns=("(",)))
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Point("xx.bad", bad)])
    assert not [e for e in formats.entries() if e.plugin]
    assert "xx.bad" in str(formats.plugin_errors()[0])


@pytest.mark.parametrize(
    "sniff",
    [
        Sniff(literals="XX MINUTES"),  # type: ignore[arg-type]
        Sniff(refines=None),  # type: ignore[arg-type]
        Sniff(filenames=(1,)),  # type: ignore[arg-type]
        Sniff(weight="9"),  # type: ignore[arg-type]
        Sniff(either=(Sniff(patterns=("(",)),)),
        Sniff(either=("x",)),  # type: ignore[arg-type]
    ],
    ids=repr,
)
def test_bad_evidence_is_a_plug_ins_own_trouble(monkeypatch: pytest.MonkeyPatch, sniff: Sniff) -> None:
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: [Point("xx.good", evolve(GOOD, sniff=sniff))])
    assert not [e for e in formats.entries() if e.plugin]
    assert len(formats.plugin_errors()) == 1


MINUTES = "XX MINUTES\n\nCHAIR: Good evening.\nLUND: Good evening.\nCHAIR: We adjourn.\n"
BROKEN = CodeFormat(
    id="xx.broken", title="Broken", sniff=Sniff(literals=("XX MINUTES",)), run=lambda source, new: 1 // 0
)


@pytest.fixture
def good_and_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [Point("xx.broken", BROKEN), Point("xx.good", GOOD)]
    monkeypatch.setattr(importlib.metadata, "entry_points", lambda group: points)


@pytest.mark.usefixtures("good_and_broken")
def test_a_plug_in_that_fails_does_not_win() -> None:
    assert fit("xx.broken", Source(MINUTES)) == 0
    assert fit("xx.good", Source(MINUTES)) > 0
    assert onrecord.detect(MINUTES.encode()).best == "xx.good"
    assert len(onrecord.parse(MINUTES).remarks) == 3


@pytest.mark.usefixtures("good_and_broken")
def test_a_defect_of_a_format_is_told_as_such_to_users_and_bare_to_tests() -> None:
    for fail in (
        lambda: onrecord.parse(MINUTES, format="xx.broken"),
        lambda: onrecord.parse(MINUTES, format=BROKEN),
        lambda: BROKEN.parse(MINUTES),
        lambda: BROKEN.read(Source(MINUTES)),
    ):
        with pytest.raises(PluginError, match=r"xx\.broken failed: ZeroDivisionError") as caught:
            fail()
        assert caught.value.plugin == "xx.broken"
    with pytest.raises(ZeroDivisionError):
        read_bare(BROKEN, MINUTES.encode())


def test_a_built_in_that_cannot_be_loaded_is_a_plug_in_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onrecord.formats.us.crec", None)
    with pytest.raises(PluginError, match=r"us\.crec cannot be loaded"):
        formats.load("us.crec")
    assert fit("us.crec", Source(MINUTES)) == 0


def test_a_built_in_is_loaded_without_the_plug_ins(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        importlib.metadata, "entry_points", lambda group: asked.append(group) or [Point("xx.good", GOOD)]
    )
    formats.load("generic.labelled")
    assert not asked
    assert formats.load("xx.good") is GOOD
    assert asked


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownFormatError, match=r"Did you mean generic\.labelled"):
        formats.load("generic.labeled")
