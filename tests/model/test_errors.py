"""Every error carries its facts, also into another process."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest

from onrecord.model import Meeting, OnrecordError, Source, errors

CLASSES = [cls for cls in vars(errors).values() if inspect.isclass(cls) and issubclass(cls, OnrecordError)]
FACTS = {
    "line": 3,
    "column": 7,
    "hint": "Try another file",
    "report": ("what was tried",),
    "candidates": ("xx.one", "xx.two"),
    "count": 4,
    "partial": Meeting((), Source("abc")),
    "limit": "depth",
    "value": 100.0,
    "extra": "fast",
    "plugin": "xx.broken",
}


def full(cls):
    """An error with every fact that its class takes."""
    taken = [name for name, p in inspect.signature(cls).parameters.items() if p.kind is p.KEYWORD_ONLY]
    return cls("it failed", **{name: FACTS[name] for name in taken}), taken


def through_pickle(error):
    return pickle.loads(pickle.dumps(error))


@pytest.mark.parametrize("cls", CLASSES)
@pytest.mark.parametrize("travel", [copy.copy, copy.deepcopy, through_pickle])
def test_facts_travel(cls, travel):
    error, taken = full(cls)
    error.add_note("while reading the second file")
    twin = travel(error)
    assert type(twin) is cls
    assert twin.args == error.args == ("it failed",)
    assert vars(twin) == vars(error)
    assert str(twin) == str(error)
    assert twin.__notes__ == ["while reading the second file"]
    assert all(getattr(twin, name) == FACTS[name] for name in taken)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_is_public_and_says_what_it_is(cls):
    import onrecord.model

    assert cls.__name__ in onrecord.model.__all__
    assert cls.__doc__
    assert str(cls("it failed")) == "it failed"


def test_the_message_names_the_place_and_the_way_out():
    error = OnrecordError("an entity is not closed", line=3, hint="Close it")
    assert str(error) == "an entity is not closed (line 3, column 1). Close it"


def test_a_missing_extra_says_how_to_install_it():
    assert str(errors.MissingExtraError("no msgspec", extra="fast")).endswith("pip install 'onrecord[fast]'")
