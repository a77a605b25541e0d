"""The way out: a format that is code, over the same builder and the same ledger."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.limits import Limits
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.spec.base import Format


@frozen(kw_only=True)
class CodeFormat(Format):
    """A format read by a function `run(source, new)`.

    `new()` gives a fresh `Builder`; the function marks what it finds and yields `(builder)` for each meeting, once it
    is complete. Text that it does not mark is kept as `Unclassified`.
    """

    run: Callable[[Source, Callable[[], Builder]], Iterable[Builder]]

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        for builder in self.run(source, lambda: self.builder(source, limits)):
            yield self.conclude(builder)
