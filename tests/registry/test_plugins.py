"""Third-party formats: found through entry points, isolated when they fail."""

from __future__ import annotations

import importlib.metadata
from collections.abc import Iterator

import pytest

from onrecord.model import PluginError, UnknownFormatError
from onrecord.model.sniff import Sniff
from onrecord.registry import formats
from onrecord.spec import LineFormat, Role, Rule

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


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownFormatError, match=r"Did you mean generic\.labelled"):
        formats.load("generic.labeled")
