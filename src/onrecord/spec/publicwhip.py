"""Votes in the XML of Public Whip: counts stand in attributes, and each name says which way it went."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from onrecord.kernel.actions import Attrs, Ballot, Call, Context


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
