"""ParlaMint and Parla-CLARIN: parliamentary debates in TEI, plain or with annotated tokens."""

from __future__ import annotations

import pathlib
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
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    NoteKind,
    Para,
    Remark,
    Severity,
    Sitting,
    Sniff,
    Source,
    Space,
    Speaker,
    SpeakerKind,
    Take,
    Turn,
    Word,
    XmlFormat,
    beside,
    compile_pattern,
    iso_clock,
    iso_date,
)
from onrecord.spec.chains import join_chains
from onrecord.spec.tei import (
    PERSONS,
    TRANSPARENT,
    VOTES,
    called,
    commented,
    entities,
    party_of,
    says_more,
    start_by_headings,
    target,
)

_CUT = ("editorial", "sampling")
_SAID = compile_pattern(r"(?:,?\s++som)?\s++(?:yttrade|anförde|svarade|genmälde|sade)\b[^:]{0,80}:?$")
# The first words of a speech that were taken for the end of its label: "Herr Holm: Herr talman!"
_FIRST_WORDS = compile_pattern(r"(?<=.:)\s++\p{Lu}[^:]{0,200}$")
_LABEL = compile_pattern(r".{2,200}:")
_ROLES = ("chair", "regular", "guest")
_MEETING = ("term", "session", "meeting", "sitting", "agenda")
_NOTES = {
    "time": NoteKind.TIME,
    "narrative": NoteKind.STAGE,
    **dict.fromkeys(
        ("location", "date", "chair", "chairman", "chairperson", "chairpersons", "chairwoman"), NoteKind.PREAMBLE
    ),
}
_EVENTS = {
    "applause": NoteKind.APPLAUSE,
    "laughter": NoteKind.LAUGHTER,
    **dict.fromkeys(
        "interruption shouting speaking exclamat exclamation question murmuring noise greeting clarification".split(),
        NoteKind.INTERJECTION,
    ),
}


# --- who speaks ----------------------------------------------------------------------------------------------------


def _speaker(attrs: Attrs, _context: Context) -> Speaker | None:
    """Only who it is; the rest is known at the end, when all lists are read."""
    who = attrs.get("who", "").strip()
    if not who or who.lower().lstrip("#") in ("unknown", "none", "n/a"):
        return None
    if "," in who:
        return _inverted(who.lstrip("#"))
    names = [target(part) for part in who.split(" #")]
    schemes = ("wikidata" if name[:1] == "Q" and name[1:].isdecimal() else "parlamint" for name in names)
    kind = SpeakerKind.GROUP if len(names) > 1 else SpeakerKind.UNKNOWN
    return Speaker(identifiers=tuple(zip(schemes, names, strict=True)), kind=kind)


def _inverted(who: str) -> Speaker:
    """A reference that is a printed label in truth: surname, first name, office.

    >>> _inverted("Lund, Ada, minister of roads")
    Speaker(name='Ada Lund', honorific=None, role='minister of roads', ...)
    """
    surname, _, rest = who.partition(",")
    given, _, role = rest.partition(",")
    return Speaker(" ".join(f"{given} {surname}".split()), role=" ".join(role.split()) or None)


def _facts(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    facts: dict[str, Any] = {}
    if name := attrs.get("xml:id"):
        facts["identifiers"] = (("xml:id", name),)
        facts["locator"] = name
    context.state["first"] = True
    facts["language"] = attrs.get("xml:lang") or context.state.get("language") or None
    extra: dict[str, Any] = {}
    values = [target(value) for value in attrs.get("ana", "").split()]
    if role := next((value for value in values if value in _ROLES), None):
        extra["role"] = role
    if others := [value for value in values if value not in _ROLES]:
        extra["ana"] = others
    for key in ("prev", "next", "source"):
        if value := attrs.get(key):
            extra[key] = target(value) if key != "source" else value
    if extra:
        facts["extra"] = {"tei.parlamint": extra}
    if number := attrs.get("n"):
        facts["number"] = number
    return facts


def _seg_facts(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    """The language of a remark is that of its first paragraph, where paragraphs tell theirs."""
    first, context.state["first"] = context.state.get("first", False), False
    return {"language": attrs["xml:lang"]} if first and attrs.get("xml:lang") else {}


def _resolve(speaker: Speaker | None, label: str | None, context: Context, date: str) -> Speaker | None:
    """What the printed label says, and the list of persons adds."""
    printed = context.parse(_SAID.sub("", _FIRST_WORDS.sub("", label))) if label else None
    person = None
    if speaker is not None and len(speaker.identifiers) == 1:
        person = entities(context, "persons").get(speaker.identifiers[0][1])
    if person is None:
        if printed is None or speaker is None:
            return printed or speaker
        name, role = printed.name or speaker.name, printed.role or speaker.role
        return evolve(printed, identifiers=speaker.identifiers, name=name, role=role)
    assert speaker is not None  # noqa: S101 (a person was found by it)
    language: str = context.state.get("language", "")
    listed = person.name(language, date)
    party, group = party_of(person, entities(context, "orgs"), language, date)
    base = printed or Speaker(kind=SpeakerKind.PERSON)
    if listed is None or not says_more(listed.text, base.name):
        name, why, honorific = base.name, None, base.honorific
    else:
        name, why = listed.text, None if base.name == listed.text else "list of persons"
        honorific = base.honorific or listed.honorific
    return evolve(
        base,
        name=name,
        honorific=honorific,
        party=base.party or party,
        role=base.role or person.office(language, date),
        affiliation=base.affiliation or group,
        identifiers=(*speaker.identifiers, *person.identifiers),
        kind=SpeakerKind.PERSON if name else base.kind,
        resolved_by=why,
    )


# --- the document --------------------------------------------------------------------------------------------------


def _document(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["language"] = attrs.get("xml:lang", "") or context.state.get("language", "")
    name = attrs.get("xml:id")
    return {"language": context.state["language"] or None, "identifiers": (("xml:id", name),) if name else None}


def _root(attrs: Attrs, context: Context) -> None:
    for name, value in _document(attrs, context).items():
        context.builder.fact(name, value)


def _setting_date(attrs: Attrs, context: Context) -> None:
    """The day of the sitting, or the first one; it stands behind dates of the source, and counts before them."""
    if date := iso_date(attrs.get("when") or attrs.get("from") or ""):
        context.builder.facts["date"] = date
    if last := iso_date(attrs.get("to", "")):
        context.builder.fact("end_date", last.isoformat())


def _other_date(attrs: Attrs, context: Context) -> None:
    context.builder.fact("date", iso_date(attrs.get("when", "")))


def _doc_date(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    _other_date(attrs, context)
    return {}


def _meeting(text: str, attrs: Attrs, context: Context) -> None:
    values = [value.rpartition(".")[2] for value in attrs.get("ana", "").split()]
    for key in _MEETING:
        if key in values:
            context.builder.fact(key, attrs.get("n") or text)
    if org := target(attrs.get("corresp", "")):
        context.builder.fact("org", org)


def _note_kind(attrs: Attrs) -> NoteKind:
    return _NOTES.get(attrs.get("type", ""), NoteKind.PROCEDURE)


def _event_kind(attrs: Attrs) -> NoteKind | None:
    return _EVENTS.get(attrs.get("type", "").lower())


def _gap_kind(attrs: Attrs) -> NoteKind:
    return NoteKind.EDITORIAL if attrs.get("reason", "editorial").lower() in _CUT else NoteKind.STAGE


def _time(attrs: Attrs, context: Context) -> None:
    text = (attrs.get("when") or attrs.get("from") or "").partition("T")
    context.state["time"] = iso_clock(text[2] or text[0])


def _note_facts(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    facts: dict[str, Any] = {}
    if (time := context.state.pop("time", None)) is not None:
        facts["time"] = time
    if caller := _speaker(attrs, context):
        date = context.builder.facts.get("date")
        facts["speaker"] = _resolve(caller, None, context, date.isoformat() if date else "")
    return facts


def _source_url(text: str, attrs: Attrs, context: Context) -> None:
    """Where the record was published; the last address is that of the sitting, those before it of the archive."""
    if attrs.get("type", "URI").upper() in ("URI", "URL") and text:
        context.builder.facts["url"] = text


def _media(attrs: Attrs, context: Context) -> None:
    if url := attrs.get("source") or attrs.get("url"):
        context.builder.facts.setdefault("media", []).append(url)


def _companions(source: Source) -> list[str]:
    """The files of a corpus that hold its persons: `ParlaMint-XX_2020-01-31.ana.xml` has them in `ParlaMint-XX…`."""
    name = pathlib.PurePath(source.name or "").name
    stem = name.removesuffix(".xml").removesuffix(".ana")
    base = stem.partition("_")[0]
    names = [f"{base}-listPerson.xml", f"{base}-listOrg.xml"]
    if translated := base.removesuffix("-en") if base.endswith("-en") else "":
        names += [f"{translated}-listPerson.xml", f"{translated}-listOrg.xml"]
    names += [f"{base}.xml", f"{base}.ana.xml"] if base != stem else []
    return [one for one in names if base and one != name]


def _prepare(context: Context, source: Source) -> None:
    for name in _companions(source):
        if name.endswith(".xml") and "-list" not in name and entities(context, "persons"):
            break
        found = beside(FORMAT, source, name, above=r"\d{4}")
        if found is not None:
            for kind in ("persons", "orgs"):
                entities(context, kind).update(entities(found, kind))


def _complete(builder: Builder, context: Context) -> None:
    date = builder.facts.get("date")
    day = date.isoformat() if date else ""
    language: str = builder.facts.get("language") or ""
    join_chains(builder, _follows)
    _name_all(builder, context, day)
    start_by_headings(builder)
    org = entities(context, "orgs").get(builder.facts.pop("org", ""))
    if org is not None and (name := org.name(language, day, short=False)) is not None:
        builder.fact("body", name.text)
    if not any(isinstance(item, Remark) for item in builder.items):
        hint = "Its persons are the meeting's speakers"
        builder.problem("speech-none", "the document holds no utterances", severity=Severity.INFO, hint=hint)
        for who in entities(context, "persons"):
            speaker = _resolve(Speaker(identifiers=(("parlamint", who),)), None, context, day)
            builder.introductions += [speaker] if speaker else []


def _name_all(builder: Builder, context: Context, day: str) -> None:
    """Say who speaks. Where no label is printed and no list knows the reference, it is who had it with a label before."""
    known: dict[tuple[Speaker | None, str | None], Speaker | None] = {}
    labelled: dict[Speaker | None, Speaker | None] = {}
    for i, item in enumerate(builder.items):
        if isinstance(item, Remark) and (item.speaker or item.label):
            key = (item.speaker, item.label)
            if key not in known:
                known[key] = _resolve(*key, context, day)
            found = known[key]
            if item.label and found and found.name:
                labelled[item.speaker] = found
            elif item.speaker and not item.label and not (found and found.name) and item.speaker in labelled:
                found = evolve(labelled[item.speaker] or item.speaker, resolved_by="earlier label")
            builder.items[i] = evolve(item, speaker=found)


def _follows(before: Remark, remark: Remark) -> bool:
    """Whether an utterance says that it goes on with another, of the same speaker: the one before, or the first piece."""
    prev, same = (one.extra.get("tei.parlamint", {}).get("prev") for one in (remark, before))
    goes_on = ("xml:id", prev) in before.identifiers or (prev is not None and prev == same)
    return goes_on and before.speaker == remark.speaker


def _silently(_text: str, _attrs: Attrs, _context: Context) -> None:
    """A label is read at the end, when it is known who it is."""


FORMAT = XmlFormat(
    id="tei.parlamint",
    title="ParlaMint and Parla-CLARIN (TEI)",
    publisher="CLARIN ERIC and the partners of ParlaMint",
    url="https://github.com/clarin-eric/ParlaMint",
    languages=(),
    grammar="any",
    silent=True,
    sniff=Sniff(
        containers=("xml",),
        roots=("TEI", "teiCorpus", "listPerson", "listOrg"),
        namespaces=("http://www.tei-c.org/ns/1.0",),
        literals=("ParlaMint", "Parla-CLARIN", "#parla.", "#parl.", "siParl", "riksdagen-records", "<u ", "<u>"),
        excludes=("<timeline", "<annotationBlock"),
        filenames=("parlamint-*.xml",),
        either=(
            Sniff(
                containers=("xml",),
                roots=("TEI", "teiCorpus"),
                namespaces=("http://www.tei-c.org/ns/1.0",),
                literals=("ParlaMint-", "ParCzech"),
            ),
        ),
    ),
    traps=(
        "Who speaks is a reference into a list that often stands in another file of the corpus.",
        "A reference may be a printed label in truth (`Lund, Ada, minister`), may lack its `#`, or be missing.",
        "Some parliaments put every paragraph in a `u` of its own: neighbours of one speaker are one remark.",
        "The printed label is a note before the `u`, the first note inside it, or missing.",
        "Applause stands in the middle of a sentence, between paragraphs, or between utterances.",
        "Roots and lists of persons hold no speech; samples have gaps where speech was cut.",
    ),
    provides=(
        "title date place meeting-ids label name honorific role party person-ids language number remark-ids urls page "
        "headings section stage interjections callers procedure times votes counts"
    ),
    prepare=_prepare,
    complete=_complete,
    streams=True,
    elements={
        "teiCorpus/TEI": Sitting(_document),
        "TEI|teiCorpus": Call(_root),
        "teiHeader|particDesc|listPerson|listOrg|listEvent|listRelation|listPlace": Hide(),
        "standOff|taxonomy|facsimile|xenoData": Hide(),
        "linkGrp|spanGrp|link|join|joinGrp|alt|altGrp|timeline|fs|fvLib": Hide(),
        "titleStmt/title[@type='sub']": Fact("subtitle"),
        "titleStmt/title": Fact("title"),
        "titleStmt/meeting": Take(_meeting),
        "setting/name[@type='org']": Fact("body"),
        "setting/name[@type='city']": Fact("place"),
        "setting/date": Call(_setting_date),
        "sourceDesc//date": Call(_other_date),
        "bibl/idno": Take(_source_url),
        "recording/media": Call(_media),
        "docDate": Aside(NoteKind.PREAMBLE, facts=_doc_date),
        **PERSONS,
        "div|div1|div2|div3|div4": Closing(),
        "u": Turn(speaker=_speaker, facts=_facts, merge=True),
        "seg": Para(facts=_seg_facts),
        "p|ab|lg|l|list|item|table|row|floatingText|argument|epigraph": Para(),
        "opener|closer|salute|signed|trailer|byline": Para(),
        "u//note[@type='speaker']|u//note[@type='Speaker']": Label(speaker=_silently),
        "note[@type='speaker']|note[@type='Speaker']": Label(speaker=_silently, pending=True),
        "note[@type='unauthorized_interruption']|note[@type='interruption']": Aside(split=called),
        "note[@type='title']": Head(2),
        "u//note[@type='comment']": Aside(facts=_note_facts),
        "note[@type='comment']": Aside(split=commented, facts=_note_facts),
        **VOTES,
        "note[@type]": Aside(_note_kind, facts=_note_facts),
        "note": Aside(facts=_note_facts, label=_LABEL),
        "kinesic|vocal|incident|writing|shift|pause": Aside(_event_kind, facts=_note_facts),
        "gap": Aside(_gap_kind),
        "desc": Space(),
        "time": Call(_time),
        "head[@type='chairman']|head[@type='chairperson']": Aside(NoteKind.PREAMBLE),
        "docTitle|titlePart": Head(1),
        "head": Head(1),
        "pb": Break(page="n", paragraph=False),
        "lb|cb|gb|milestone|cell": Space(),
        "w/w": INLINE,
        "w|pc": Word(),
        TRANSPARENT: INLINE,
    },
)
