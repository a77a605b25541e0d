"""The ledger: which rule explains which characters of the source."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Self, overload

from attrs import field, frozen

from onrecord.model.role import Role
from onrecord.model.span import Span

_ROLES = tuple(Role)
_CODE = {role: code for code, role in enumerate(_ROLES)}


@frozen(slots=True)
class LedgerRow:
    """`span` of the source has this `role`, because `rule` said so."""

    span: Span
    role: Role
    rule: str


@frozen(slots=True)
class Ledger:
    """Rows that tile the whole source text in order, without gap or overlap.

    Kept as arrays; row objects are made when asked for. Neighbours of one role and rule are joined.

    >>> ledger = Ledger.tile([(0, 3, Role.LABEL, "label"), (5, 9, Role.SPEECH, "speech")], 9)
    >>> [(row.span.start, row.span.end, row.role.value) for row in ledger]
    [(0, 3, 'label'), (3, 5, 'unclassified'), (5, 9, 'speech')]
    """

    _starts: array[int] = field(factory=lambda: array("Q"), repr=False)
    _roles: bytes = field(default=b"", repr=False)
    _rules: array[int] = field(factory=lambda: array("H"), repr=False)
    _names: tuple[str, ...] = field(default=(), repr=False)
    length: int = 0

    @classmethod
    def tile(cls, claims: Iterable[tuple[int, int, Role, str]], length: int) -> Self:
        """Build the rows from claims in order of their start; what no claim covers is unclassified."""
        starts, roles, rules = array("Q"), bytearray(), array("H")
        names: dict[str, int] = {}
        at, last = 0, (-1, -1)

        def add(start: int, role: Role, rule: str) -> None:
            nonlocal last
            key = (_CODE[role], names.setdefault(rule, len(names)))
            if key != last:
                starts.append(start)
                roles.append(key[0])
                rules.append(key[1])
                last = key

        for start, end, role, rule in claims:
            start = max(start, at)
            end = min(end, length)
            if start >= end:
                continue
            if start > at:
                add(at, Role.UNCLASSIFIED, "unclassified")
            add(start, role, rule)
            at = end
        if at < length:
            add(at, Role.UNCLASSIFIED, "unclassified")
        return cls(starts, bytes(roles), rules, tuple(names), length)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._starts)

    def __iter__(self) -> Iterator[LedgerRow]:
        """The rows in order."""
        return (self[i] for i in range(len(self._starts)))

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
        return LedgerRow(Span(self._starts[i], end), _ROLES[self._roles[i]], self._names[self._rules[i]])

    def at(self, offset: int) -> LedgerRow:
        """The row that explains the character at `offset`. Raises IndexError outside the text."""
        if not 0 <= offset < self.length:
            msg = f"offset {offset} lies outside the text of {self.length} characters"
            raise IndexError(msg)
        return self[bisect_right(self._starts, offset) - 1]

    def share(self, *roles: Role) -> float:
        """The share of the characters, 0 to 1, that have one of `roles`; white space does not count."""
        wanted = {_CODE[role] for role in roles}
        space = _CODE[Role.SPACE]
        total = got = 0
        for i, code in enumerate(self._roles):
            end = self._starts[i + 1] if i + 1 < len(self._starts) else self.length
            if code != space:
                total += end - self._starts[i]
                got += (end - self._starts[i]) * (code in wanted)
        return got / total if total else 0.0
