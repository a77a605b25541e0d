"""Facts that the printed matter of Congress tells: who presides, who is a witness, who sits on a committee, how all voted.

The functions are values for `Rule.facts`: they look at the text of an item.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from onrecord.model.speaker import Speaker
from onrecord.text.labels.congress import STATES

TALK = r"(?:OPENING |CLOSING |JOINT |FURTHER )?S?(?:STATEMENTS?|TESTIMONY|REMARKS|PRESENTATION)"
"""How the headings above statements begin."""

_PERSON = (
    r"(?:the Honorable |Hon\. |Senator |(?P<title>Mr\.|Mrs\.|Ms\.|Miss) )"
    r"(?P<name>[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+))*)(?: of (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)*))?"
)
_CHAIRS = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (
            rf"called to order by the (?P<role>(?:Acting )?(?:Speaker|President)(?: pro tempore)?) [\[(]{_PERSON}[\])]",
            "",
        ),
        (rf"called to order by {_PERSON}, a Senator\b", "Acting President pro tempore"),
        (rf"appoint {_PERSON}[^.]{{0,80}} perform the duties of the Chair\b", "Acting President pro tempore"),
        (rf"appoint {_PERSON} to act as Speaker pro tempore\b", "Speaker pro tempore"),
        (rf"with {_PERSON}(?: \((?P<role>Acting Chair(?:man)?)\))? in the chair\b", "Chairman"),
    )
)


def presiding(raw: str) -> Mapping[str, Any]:
    """Who presides: "was called to order by the Speaker pro tempore (Mr. Lund)", "with Ms. Lund in the chair"."""
    text = " ".join(raw.split())
    for pattern, role in _CHAIRS:
        if match := pattern.search(text):
            found = match.groupdict()
            person = Speaker(
                match["name"],
                honorific=match["title"],
                role=found.get("role") or role,
                constituency=match["state"],
            )
            return {"introduces": (person,)}
    return {}


def extender(raw: str) -> Mapping[str, Any]:
    """Who extends remarks: "HON. ADA LUND", "of north dakota"."""
    lines = [line.strip() for line in raw.splitlines() if line.strip()]
    name = lines[0].partition(" ")[2]
    place = lines[1].partition("of ")[2] if len(lines) > 1 and lines[1].startswith("of ") else ""
    place = " ".join(word if word in ("of", "the") else word.capitalize() for word in place.split())
    return {"introduces": (Speaker(name, constituency=place or None),)}


_COUNT = re.compile(r"(?P<choice>[A-Z][A-Z `']+?)--(?P<count>\d+)$")
_VOTER = re.compile(r" {4,7}\S")


def roll_call(raw: str) -> Mapping[str, Any]:
    """A roll call: its number, the counts, and one surname a line."""
    counts: list[tuple[str, int]] = []
    voters: list[tuple[str, str]] = []
    number = re.search(r"\[(Roll[^\]\n]*)\]", raw)
    for line in raw.splitlines():
        if match := _COUNT.match(line.strip()):
            counts.append((match["choice"].replace("`", "").replace("'", ""), int(match["count"])))
        elif counts and _VOTER.match(line):
            voters.append((counts[-1][0], line.strip()))
    return {"question": number and number[1], "counts": tuple(counts), "voters": tuple(voters)}


_LETTERS = re.compile(
    r"(?i)(?:Jr|Sr|I{2,3}|[A-Z]{1,2}\.?[A-Z]{1,3}\.?(?:[A-Z]\.?)?|Esq|Ph\. ?D|USA|USN|USAF|USMC|Ret)\.?"
)
_TITLE = re.compile(
    r"(?i)(?P<title>(?:(?:the |and )?(?:hon|dr|mr|mrs|ms|miss|prof|rev)(?:\.|\b)|(?:lt|maj|brig|vice|rear)\.? ?(?:gen|adm)[a-z]*\.?|gen\.|adm\.|col\.|senator|general|admiral)\s+)*(?P<name>.+)"
)


_NEXT = re.compile(r"(?i);|, (?=accompanied by )")


def witnesses(raw: str) -> Mapping[str, Any]:
    """Who is introduced: "STATEMENT OF HON. ADA LUND, SECRETARY OF FERRIES; ACCOMPANIED BY IDA HOLM, COUNSEL"."""
    text = re.sub(r"\\\d+\\", "", " ".join(raw.split()))
    found: list[Speaker] = []
    for part in _NEXT.split(re.sub(rf"(?i)^{TALK} (?:OF|BY) ", "", text)):
        words = re.sub(r"(?i)^\W*(?:and )?(?:accompanied by:? |presented by |on behalf of )?(?:and )?", "", part)
        name, *rest = [piece.strip() for piece in words.split(",")]
        while rest and _LETTERS.fullmatch(rest[0]):
            rest.pop(0)
        match = _TITLE.fullmatch(name)
        if match and len(match["name"].split()) in range(2, 6):
            honorific = (match["title"] or "").strip() or None
            affiliation = ", ".join(rest[1:]).strip(" .") or None
            found.append(
                Speaker(
                    match["name"],
                    honorific=honorific,
                    role=rest[0].strip(" .") if rest else None,
                    affiliation=affiliation,
                )
            )
    return {"introduces": found}


_STATE = rf"(?:(?:the )?[A-Z][a-z]+(?: (?:of )?[A-Z][a-z]+){{0,3}}|(?:{'|'.join(STATES)})\b)"
_SEAT = r"(?:[A-Z](?:[A-Z.'’-]|[ac](?=[A-Z]))* ){1,3}[A-Z](?:[A-Z'’-]|[ace](?=[A-Z]))+(?:, (?:Jr|Sr)\.|, I{2,3})?(?:, M\.D\.)?"
_NAMED = r"(?:(?:[A-Z][A-Za-z.'’-]* ){1,4}[A-Z][A-Za-z'’-]+(?:, (?:Jr|Sr)\.|, I{2,3})?)"
SEATED = rf"(?:{_SEAT}, {_STATE}|{_NAMED}, (?:{'|'.join(STATES)})(?: |$))"
"""The beginning of a line of such a list."""
_SEATED = re.compile(
    rf"(?:^| {{2,}})(?:(?P<name>{_SEAT}), (?P<state>{_STATE})|(?P<member>{_NAMED}), (?P<code>{'|'.join(STATES)})(?= |$))",
    re.MULTILINE,
)


def roster(raw: str) -> Mapping[str, Any]:
    """The members of a committee, in one column or two: "ADA Q. LUND, North Carolina"."""
    found = [((m["name"] or m["member"]).partition(",")[0], m["state"] or m["code"]) for m in _SEATED.finditer(raw)]
    return {"introduces": [Speaker(name, constituency=STATES.get(state, state)) for name, state in found]}


_CONVENES = re.compile(
    r"(?:Hon\.|Senator|Representative) (?P<name>[A-Z][^\[(,]{3,40}?)(?:, Jr\.)?,? [\[(]?(?:the )?(?P<role>(?i:vice |acting |co-?)?(?i:chair(?:man|woman|person)?))\b"
)


def presider(raw: str) -> Mapping[str, Any]:
    """Who presides: "Hon. Ada Lund [chairwoman of the committee] presiding"."""
    match = _CONVENES.search(" ".join(raw.split()))
    return {"introduces": (Speaker(match["name"], honorific="Hon.", role=match["role"].title()),)} if match else {}
