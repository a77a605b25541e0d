"""Taking items out of a document of elements while it is being read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from onrecord.kernel.actions import Context
from onrecord.kernel.builder import Builder
from onrecord.kernel.markup import Machine
from onrecord.kernel.resolve import Resolver
from onrecord.model.items import Item, Remark

_CLAIMS = 64
"""Claims that are kept: the builder looks back on the last few."""


class Drain:
    """Takes items from the builders of a machine as soon as nothing to come can change them.

    `complete` is called for each stretch of items as it would be for all of them. `spoken` says whether there was a
    remark.
    """

    def __init__(self, machine: Machine, complete: Callable[[Builder, Context], None] | None) -> None:
        self.machine = machine
        self.complete = complete
        self.spoken = False
        self._builder: Builder | None = None
        self._resolver = Resolver()
        self._introduced = 0

    def ready(self) -> Iterator[Item]:
        """The items that will stay as they are."""
        machine = self.machine
        while len(machine.sittings) > 1:
            before = machine.sittings.pop(0)
            yield from self._take(before, len(machine.source))
        yield from self._take(machine.builder, _boundary(machine.builder))
        del machine.builder.claims[:-_CLAIMS]

    def rest(self) -> Iterator[Item]:
        """The document has ended: all other items."""
        end = len(self.machine.source) + 1
        for builder in self.machine.finish():
            yield from self._take(builder, end)

    def _take(self, builder: Builder, end: int) -> Iterator[Item]:
        """Complete and resolve the items that begin before `end`."""
        if builder is not self._builder:
            self._builder, self._resolver, self._introduced = builder, Resolver(), 0
        taken = [item for item in builder.items if item.span.start < end]
        left = [item for item in builder.items if item.span.start >= end]
        if not taken:
            return
        builder.items = taken
        if self.complete is not None:
            self.complete(builder, self.machine.context)
        taken, builder.items = builder.items, left
        self._resolver.introduce(builder.introductions[self._introduced :])
        self._introduced = len(builder.introductions)
        for item in _in_order(taken):
            self.spoken = self.spoken or isinstance(item, Remark)
            yield self._resolver.resolved(item)


def _in_order(items: Sequence[Item]) -> list[Item]:
    return sorted(items, key=attrgetter("span.start"))


def _boundary(builder: Builder) -> int:
    """Where the last remark begins that the one before it cannot go on with: somebody else speaks."""
    found, settled = 0, builder.settled
    last: Remark | None = None
    for item in _in_order(builder.items):
        if item.span.start > settled:
            break
        if isinstance(item, Remark):
            if last is not None and last.speaker and item.speaker and last.speaker != item.speaker:
                found = item.span.start
            last = item
    return found
