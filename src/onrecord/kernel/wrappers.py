"""The containers that lines may come in: chooses the view that shows them as plain lines."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.kernel.builder import Builder
from onrecord.kernel.view import View
from onrecord.model.source import Source


def unwrap(source: Source, wrappers: Sequence[str], builder: Builder) -> View:
    """The view of a document in one of the containers `html` and `markdown`, or else as it is."""
    return View(source)
