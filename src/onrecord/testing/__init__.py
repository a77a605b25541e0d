"""Testing with onrecord: what adapters and other users of the model need in their tests. Needs `hypothesis`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from onrecord.testing.documents import documents
    from onrecord.testing.laws import check_meeting, check_total, record_of
    from onrecord.testing.mutations import benign, damaged, mutations
    from onrecord.testing.provided import CAPABILITIES, capabilities
    from onrecord.testing.strategies import meetings, moments, notes, paragraphs, remarks, spans, speakers
    from onrecord.testing.suite import FormatSuite, check_facts

__all__ = [
    "CAPABILITIES",
    "FormatSuite",
    "benign",
    "capabilities",
    "check_facts",
    "check_meeting",
    "check_total",
    "damaged",
    "documents",
    "meetings",
    "moments",
    "mutations",
    "notes",
    "paragraphs",
    "record_of",
    "remarks",
    "spans",
    "speakers",
]

_HOMES = {
    "onrecord.testing.provided": "CAPABILITIES capabilities",
    "onrecord.testing.documents": "documents",
    "onrecord.testing.laws": "check_meeting check_total record_of",
    "onrecord.testing.mutations": "benign damaged mutations",
    "onrecord.testing.strategies": "meetings moments notes paragraphs remarks spans speakers",
    "onrecord.testing.suite": "FormatSuite check_facts",
}
_HOME = {name: module for module, names in _HOMES.items() for name in names.split()}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    return getattr(import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOME])
