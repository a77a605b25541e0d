"""GermaParl and other parliamentary corpora that put a speech into the element `sp` of TEI."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve

from onrecord.spec import (
    INLINE,
    Aside,
    Attrs,
    Break,
    Builder,
    Call,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    NoteKind,
    Para,
    Sniff,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    Topic,
    Turn,
    XmlFormat,
    bracketed,
    compile_pattern,
    read_date,
)
from onrecord.spec.bundestag import identify, split_comment

_REFERENCE = compile_pattern(r"#\S.*|Q\d+")
_FIELDS = ("party", "parliamentary_group", "position", "role", "name", "who", "who_original")


def _value(attrs: Attrs, *names: str) -> str | None:
    """The first of these attributes that says something: `NA` says nothing."""
    for name in names:
        value = " ".join(attrs.get(name, "").split())
        if value and value != "NA":
            return value
    return None


def _speaker(attrs: Attrs, context: Context) -> Speaker | None:
    """Who speaks, by the attributes: the name without titles, and with them, stand apart."""
    context.state["sp"] = attrs
    who = _value(attrs, "who")
    known = context.people.get(who.removeprefix("#")) if who else None
    if known is not None:
        return _described(known, attrs)
    titled = _value(attrs, "who_original") or (None if who and _REFERENCE.fullmatch(who) else who)
    name = _value(attrs, "name") or titled
    if name is None:
        return None
    parsed = context.parse(titled or name)
    if titled and titled != name and titled.endswith(name):
        parsed = evolve(parsed, honorific=titled.removesuffix(name).strip() or None)
    plain = _value(attrs, "name") or parsed.name or name
    return _described(evolve(parsed, name=plain, role=None, kind=SpeakerKind.PERSON), attrs)


def _described(speaker: Speaker, attrs: Attrs) -> Speaker:
    who = _value(attrs, "who")
    reference = who.removeprefix("#") if who and _REFERENCE.fullmatch(who) else None
    scheme = "wikidata" if reference and not (who or "").startswith("#") else "tei"
    return evolve(
        speaker,
        role=_value(attrs, "position") or speaker.role,
        party=_value(attrs, "party") or speaker.party,
        affiliation=_value(attrs, "parliamentary_group") or speaker.affiliation,
        identifiers=((scheme, reference),) if reference else speaker.identifiers,
    )


def _labelled(text: str, _attrs: Attrs, context: Context) -> Speaker | None:
    """Who speaks, by the printed label, where the attributes name nobody."""
    attrs: Attrs = context.state.get("sp", {})
    return _described(context.parse(text), attrs) if text else None


def _facts(attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    """The speech's number, and what the corpus says of the speaker's part in the house."""
    facts: dict[str, Any] = {}
    if number := _value(attrs, "xml:id"):
        facts["identifiers"] = (("xml:id", number),)
    more = {name: value for name in attrs if name not in _FIELDS and (value := _value(attrs, name))}
    if part := _value(attrs, "role"):
        more["role"] = part
    more.pop("xml:id", None)
    if more:
        facts["extra"] = {"tei.germaparl": more}
    return facts


def _date(text: str, attrs: Attrs, context: Context) -> None:
    context.builder.fact("date", read_date(attrs.get("when") or text, ("de", "en")))


def _title(text: str, _attrs: Attrs, context: Context) -> None:
    context.state.setdefault("title", text)


def _begin_person(attrs: Attrs, context: Context) -> None:
    context.state["person"] = attrs.get("xml:id", "")


def _person(text: str, _attrs: Attrs, context: Context) -> None:
    if text and (key := context.state.get("person")):
        context.people.setdefault(key, evolve(context.parse(text), kind=SpeakerKind.PERSON))


def _complete(builder: Builder, context: Context) -> None:
    """The title and the number of the sitting make the title of the meeting."""
    facts = builder.facts
    title, term, sitting = context.state.get("title"), facts.get("legislativePeriod"), facts.get("sessionNo")
    if title and term and sitting:
        title = f"{title} {term}/{sitting}"
    builder.fact("title", title)
    identify(builder)


FORMAT = XmlFormat(
    id="tei.germaparl",
    title="GermaParl and other debates in TEI `sp`",
    publisher="PolMine project",
    url="https://github.com/PolMine/GermaParlTEI",
    languages=(),
    grammar="de",
    sniff=Sniff(
        containers=("xml",),
        roots=("TEI", "TEI.2"),
        literals=(
            "legislativePeriod",
            "parliamentary_group=",
            '"agenda_item"',
            "arliament",
            "Parla-CLARIN",
            "Bundestag",
        ),
        patterns=(r"<sp[ >]",),
        excludes=("<u ", "<u>", "<castList", "<l>"),
    ),
    traps=(
        "No namespace, and header elements of its own (`legislativePeriod`, `sessionNo`).",
        "`NA` in an attribute means that nothing is known.",
        "`who` is the name with titles, `name` without; `party` and `parliamentary_group` differ (CSU, CDU/CSU).",
        "Hyphens of the printed page survive inside words (`Druck-sache`).",
        "Some stage directions stand in a plain `p`.",
    ),
    provides=(
        "title date meeting-ids label name honorific role party affiliation urls section stage interjections callers"
    ),
    complete=_complete,
    streams=True,
    elements={
        "teiHeader": Hide(),
        "titleStmt/title": Take(_title),
        "legislativePeriod": Fact("legislativePeriod"),
        "sessionNo": Fact("sessionNo"),
        "sourceDesc/url": Fact("url"),
        "publicationStmt/publisher": Fact("body"),
        "publicationStmt/date|settingDesc//date|setting/date": Take(_date),
        "person": Call(_begin_person),
        "person/persName": Take(_person),
        "div[@desc]": Topic("desc"),
        "sp": Turn(speaker=_speaker, facts=_facts),
        "speaker": Label(speaker=_labelled),
        "p|ab|lg|item|row": Para(read=bracketed),
        "stage|note|incident|kinesic|vocal": Aside(split=split_comment),
        "gap": Aside(NoteKind.EDITORIAL),
        "head": Head(1),
        "pb": Break(page="n", paragraph=False),
        "lb|cb|milestone|cell": Space(),
        "TEI|TEI.2|teiCorpus|text|front|body|back|div|hi|emph|foreign|q|quote|list|table|seg|s|l|ref|name|persName": INLINE,
    },
)
