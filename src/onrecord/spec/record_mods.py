"""MODS metadata beside an article of the Congressional Record: who speaks in it, with party, state and full name."""

from __future__ import annotations

import re

from onrecord.kernel.actions import Attrs, Call, Context, Take
from onrecord.model.sniff import Sniff
from onrecord.model.source import Source
from onrecord.model.speaker import Speaker
from onrecord.spec.companions import beside
from onrecord.spec.markup import XmlFormat
from onrecord.text.labels.congress import STATES

_GRANULE = re.compile(r"(?P<granule>(?P<package>CREC-\d{4}-\d\d-\d\d(?:-[vi]\d+)?)(?:-pt\d+)?-Pg[\w-]+?)(?:\.\w+)?$")


def _granule(text: str, _: Attrs, context: Context) -> None:
    context.state["granule"] = text.strip()


def _member(attrs: Attrs, context: Context) -> None:
    context.state["member"] = dict(attrs)


def _full_name(text: str, _: Attrs, context: Context) -> None:
    member = context.state.get("member", {})
    if member.get("role") == "SPEAKING" and text.strip():
        state = member.get("state", "")
        person = Speaker(
            text.strip(),
            party=member.get("party") or None,
            constituency=STATES.get(state, state) or None,
            identifiers=(("bioguide", member["bioGuideId"]),) if member.get("bioGuideId") else (),
        )
        people = context.state.setdefault("speaking", {}).setdefault(context.state.get("granule"), [])
        if person not in people:
            people.append(person)


_MODS = XmlFormat(
    id="us.crec.mods",
    title="MODS metadata of the Congressional Record",
    grammar="us",
    sniff=Sniff(),
    elements={
        "accessId": Take(_granule),
        "congMember": Call(_member),
        "congMember/name[@type='authority-fnf']": Take(_full_name),
    },
)


def granule_of(source: Source) -> str | None:
    """The identifier of the article, which the file is named after.

    >>> granule_of(Source("", name="CREC-2031-01-04-pt1-PgS29-3.htm"))
    'CREC-2031-01-04-pt1-PgS29-3'
    """
    found = _GRANULE.search(source.name or "")
    return found["granule"] if found else None


def speaking_in(source: Source) -> list[Speaker]:
    """Who speaks in the article, as the metadata beside it tell; nobody where there are none."""
    name = _GRANULE.search(source.name or "")
    if name is None:
        return []
    for file in (f"{name['granule']}.mods.xml", f"{name['package']}.mods.xml", "mods.xml"):
        if (context := beside(_MODS, source, file)) is not None:
            return list(context.state.get("speaking", {}).get(name["granule"], []))
    return []
