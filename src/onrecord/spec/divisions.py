"""Votes in markup that lists them side by side: a total, a heading and names for each side.

A table of elements says which element begins a division, which one opens a side, and what the lines in it are:

    "division": begin_division(), "ayes": side("ayes"), "num": piece("total"), "names/name": piece("name")
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from onrecord.kernel.actions import Attrs, Ballot, Call, Context


def begin_division() -> Call:
    """A division begins: nobody goes on speaking behind it, and it does not go on with the one before."""
    return Call(_begin)


def side(name: str, total: str = "") -> Call:
    """From here on the names are those of one side. `total` is the attribute that holds how many they are.

    >>> side("ayes").run.keywords["name"]
    'ayes'
    """
    return Call(partial(_side, name=name, total=total))


def piece(what: str = "") -> Ballot:
    """A line of a division: a `total`, a `name` (a teller's has a star behind it), the `result`, or just words.

    >>> piece("total").more
    True
    """
    return Ballot(partial(_piece, what=what), more=True)


def _begin(_attrs: Attrs, context: Context) -> None:
    context.builder.close()
    context.state |= {"side": "", "division-begins": True}


def _side(attrs: Attrs, context: Context, name: str, total: str) -> None:
    context.state["side"] = name
    if attrs.get(total, "0").strip("0").isdecimal():  # zero stands where nobody counted
        context.state["division-total"] = int(attrs[total][:9])


def _piece(text: str, _attrs: Attrs, context: Context, what: str) -> Mapping[str, Any]:
    facts: dict[str, Any] = {"more": not context.state.pop("division-begins", False)}
    choice: str = context.state.get("side", "")
    if (total := context.state.pop("division-total", None)) is not None:
        facts["counts"] = ((choice, total),)
    if what == "total" and text.isdecimal():
        facts["counts"] = ((choice, int(text[:9])),)
    elif what == "name" and choice and text.strip("* "):
        teller = " (teller)" if text.endswith("*") else ""
        facts["voters"] = ((choice + teller, text.rstrip("* ")),)
    elif what == "result":
        facts["result"] = text
    return facts
