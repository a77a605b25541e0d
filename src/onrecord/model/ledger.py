"""The ledger: which rule explains which characters of the source."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Self, overload

from attrs import field, frozen

from onrecord.model.role import Role
from onrecord.model.span import Span

_REST = (Role.UNCLASSIFIED, "unclassified")


@frozen(slots=True)
class LedgerRow:
    """`span` of the source has this `role`, because `rule` said so."""

    span: Span
    role: Role
    rule: str


@frozen(slots=True)
class Ledger:
    """Rows that tile the whole source text in order, without gap or overlap.

    Kept as arrays (where a row starts, which pair of role and rule it has); row objects are made when asked for.
    Neighbours of one role and rule are joined.

    >>> ledger = Ledger.tile([(0, 3, Role.LABEL, "label"), (5, 9, Role.SPEECH, "speech")], 9)
    >>> [(row.span.start, row.span.end, row.role.value) for row in ledger]
    [(0, 3, 'label'), (3, 5, 'unclassified'), (5, 9, 'speech')]
    """

    _starts: array[int] = field(factory=lambda: array("Q"), repr=False, hash=False)
    _kinds: array[int] = field(factory=lambda: array("I"), repr=False, hash=False)
    _table: tuple[tuple[Role, str], ...] = field(default=(), repr=False)
    length: int = 0

    @classmethod
    def tile(cls, claims: Iterable[tuple[int, int, Role, str]], length: int) -> Self:
        """Build the rows from claims in order of their start.

        What no claim covers is unclassified; where two overlap, the earlier one keeps the text.
        """
        starts: list[int] = []
        kinds: list[int] = []
        table: dict[tuple[Role, str], int] = {}

        at = 0
        was: tuple[Role, str] | tuple[None, None] = (None, None)
        for first, last, role, rule in claims:
            start = first if first > at else at  # noqa: FURB136 (the hottest loop: no calls)
            end = last if last < length else length  # noqa: FURB136
            if start >= end:
                continue
            if start > at and was != _REST:
                was = _REST
                starts.append(at)
                kinds.append(table.setdefault(was, len(table)))
            if role is not was[0] or rule != was[1]:
                was = role, rule
                starts.append(start)
                kinds.append(table.setdefault(was, len(table)))
            at = end
        if at < length and was != _REST:
            starts.append(at)
            kinds.append(table.setdefault(_REST, len(table)))
        return cls(array("Q", starts), array("I", kinds), tuple(table), length)

    def _ends(self) -> array[int]:
        ends = self._starts[1:]
        if self._starts:
            ends.append(self.length)
        return ends

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._starts)

    def __iter__(self) -> Iterator[LedgerRow]:
        """The rows in order."""
        table = self._table
        for start, end, kind in zip(self._starts, self._ends(), self._kinds, strict=True):
            yield LedgerRow(Span(start, end), *table[kind])

    @overload
    def __getitem__(self, index: int) -> LedgerRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[LedgerRow]: ...
    def __getitem__(self, index: int | slice) -> LedgerRow | list[LedgerRow]:
        """One row, or a list of them."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        i = range(len(self))[index]
        end = self._starts[i + 1] if i + 1 < len(self._starts) else self.length
        return LedgerRow(Span(self._starts[i], end), *self._table[self._kinds[i]])

    def at(self, offset: int) -> LedgerRow:
        """The row that explains the character at `offset`. Raises IndexError outside the text."""
        if not 0 <= offset < self.length:
            msg = f"offset {offset} lies outside the text of {self.length} characters"
            raise IndexError(msg)
        return self[bisect_right(self._starts, offset) - 1]

    def share(self, *roles: Role) -> float:
        """The share of the characters, 0 to 1, that have one of `roles`; white space does not count."""
        sizes = [0] * len(self._table)
        for start, end, kind in zip(self._starts, self._ends(), self._kinds, strict=True):
            sizes[kind] += end - start
        counted = [
            (role in roles, size) for (role, _), size in zip(self._table, sizes, strict=True) if role is not Role.SPACE
        ]
        total = sum(size for _, size in counted)
        return sum(size for wanted, size in counted if wanted) / total if total else 0.0
