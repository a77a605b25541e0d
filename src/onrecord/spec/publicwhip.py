"""What the XML of Public Whip has in several parliaments: votes, and a list of people beside it.

In votes the counts stand in attributes, and each name says which way it went. The list of people (`people.json`, in the
Popolo form) says who sat for which place and party, and when.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any, Self

from attrs import field, frozen

from onrecord.kernel.actions import Attrs, Ballot, Call, Context
from onrecord.kernel.speech import lookup, records
from onrecord.model.source import Source
from onrecord.spec.companions import json_beside


def begin_vote(counts: Mapping[str, str], identify: Callable[[Attrs, Context], None]) -> Call:
    """A vote begins, or its counts stand here: `counts` names the attributes of the sides. `identify` sees the attributes.

    >>> begin_vote({"ayes": "ayes"}, lambda attrs, context: None).run.keywords["counts"]
    {'ayes': 'ayes'}
    """
    return Call(partial(_begin, counts=counts, identify=identify))


def voter() -> Ballot:
    """The name of one who voted; `vote` says which way, `teller` that they counted.

    >>> voter().more
    True
    """
    return Ballot(_voter, more=True)


def _begin(
    attrs: Attrs, context: Context, counts: Mapping[str, str], identify: Callable[[Attrs, Context], None]
) -> None:
    """What the markup says is told with the first name."""
    identify(attrs, context)
    division: dict[str, Any] = context.state.setdefault("division", {})
    if attrs.get("title"):
        division["question"] = attrs["title"]
    if found := tuple((name, int(v[:9])) for key, name in counts.items() if (v := attrs.get(key, "")).isdecimal()):
        division["counts"] = found
    if attrs.get("id"):
        division |= {"locator": attrs["id"], "more": False}


def _voter(text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    choice = attrs.get("vote", "") + (" (teller)" if attrs.get("teller") == "yes" else "")
    return {"voters": ((choice, text),) if choice and text else (), **context.state.pop("division", {})}


@frozen
class Seat:
    """What somebody was a member for, from one day to another; both days in ISO 8601, or empty."""

    party: str | None
    place: str | None
    start: str
    end: str


@frozen
class People:
    """The seats of a list of people, by the identifiers of memberships and of persons."""

    seats: Mapping[str, Sequence[Seat]]

    @classmethod
    def of(cls, value: Any) -> Self:
        """Read a list; what it lacks is unknown.

        >>> value = {
        ...     "organizations": [{"id": "reed", "name": "Reed Party"}],
        ...     "posts": [{"id": "p1", "area": {"name": "Elm"}}],
        ...     "memberships": [{"id": "m1", "person_id": "x", "post_id": "p1", "on_behalf_of_id": "reed"}],
        ... }
        >>> People.of(value).seat(["x"], "2031-03-04")
        Seat(party='Reed Party', place='Elm', start='', end='')
        """
        parties = {row.get("id"): row.get("name") for row in records(value, "organizations")}
        places = {row.get("id"): lookup(row, "area", "name") for row in records(value, "posts")}
        seats: dict[str, list[Seat]] = {}
        for row in records(value, "memberships"):
            party = row.get("on_behalf_of_id")
            seat = Seat(
                parties.get(party) or party,
                places.get(row.get("post_id")),
                str(row.get("start_date") or ""),
                str(row.get("end_date") or ""),
            )
            for name in (row.get("id"), row.get("person_id")):
                if isinstance(name, str):
                    seats.setdefault(name, []).append(seat)
        return cls(seats)

    def seat(self, names: Iterable[str], day: str) -> Seat | None:
        """The seat of a membership, or that of a person on a day; without a day only if there is no other."""
        for name in names:
            found = self.seats.get(name, ())
            fitting = [seat for seat in found if day and seat.start <= day and (not seat.end or day <= seat.end)]
            if len(found) == 1 or fitting:
                return (fitting or list(found))[0]
        return None


def people_beside(source: Source) -> People | None:
    """The list of people in the folder of a document, or around it."""
    value: Any = json_beside(source, "people.json", above=r"[a-z-]+")
    return None if value is None else _people(_Listed(value))


@frozen
class _Listed:
    """A list of people, told by its identity."""

    value: object = field(eq=id)


@lru_cache(maxsize=1)
def _people(listed: _Listed) -> People:
    return People.of(listed.value)
