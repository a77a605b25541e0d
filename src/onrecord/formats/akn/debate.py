"""Akoma Ntoso debates (AKN 2.0 and 3.0, all namespaces): Oireachtas, South Africa, Kenya, Chile, SayIt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Any

from attrs import evolve, frozen

from onrecord.spec import (
    INLINE,
    STAGE,
    Aside,
    Attrs,
    Builder,
    Call,
    Context,
    Fact,
    Head,
    Heading,
    Hide,
    Insertion,
    Item,
    Mark,
    Marked,
    Note,
    NoteKind,
    Para,
    Reading,
    Remark,
    RemarkKind,
    Role,
    Sniff,
    Space,
    Span,
    Speaker,
    SpeakerKind,
    Style,
    Take,
    Turn,
    XmlFormat,
    compile_pattern,
)
from onrecord.spec.akoma import CHOICES, LANGUAGES, SECTIONS, TRANSPARENT

_LABEL = compile_pattern(r"\s*+(?:El|La) se[ñn]or(?:a|ita)? [^.:]{2,120}?\.?[-–—](?=\s)")
"""A label that may have speech behind it, in `from` as in a paragraph."""
_LEAD = compile_pattern(r"\s*+[.:;—–-]++(?=\s)\s*+")
"""What stands between a label and the speech, at the beginning of the paragraph behind it."""
_ASIDE = compile_pattern(rf"(?<=[.!?…»”] |^)(?>{STAGE.pattern})\.|(?>{STAGE.pattern})", ignore_case=True)
"""Stage directions; a full stop behind one is its own where the sentence before it has ended."""
_NO_DATE = 3000
_NUMBER = 4
"""No more characters than this make the number of a section."""


@frozen
class _Voting:
    """What the metadata says about a vote."""

    outcome: str | None
    about: str
    counts: tuple[tuple[str, int], ...] = ()


def _bare(reference: str) -> str:
    """An identifier without the signs of a reference; some publishers have blanks in theirs."""
    return reference.strip().lstrip("#")


# --- metadata ------------------------------------------------------------------------------------------------------


def _date(text: str) -> dt.date | None:
    try:
        date = dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None
    return date if date.year < _NO_DATE else None


def _moment(text: str) -> dt.datetime | dt.time | None:
    """A time, with its date where one is given."""
    try:
        return dt.datetime.fromisoformat(text) if "T" in text else dt.time.fromisoformat(text)
    except ValueError:
        return None


def _doc_date(attrs: Attrs, context: Context) -> None:
    """The printed date counts before those of the metadata, which may be of an edition."""
    if date := _date(attrs.get("date", "")):
        context.builder.facts["date"] = date


def _printed_date(_text: str, attrs: Attrs, context: Context) -> Mapping[str, Any]:
    _doc_date(attrs, context)
    return {}


def _work(attrs: Attrs, context: Context) -> None:
    if uri := attrs.get("value"):
        context.builder.fact("identifiers", (("akn", uri),))


def _body(text: str, _attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.builder.fact("body", text)
    return {}


def _reference(attrs: Attrs, context: Context, kind: str) -> None:
    known: dict[str, Attrs] = context.state.setdefault(kind, {})
    known.setdefault(_bare(attrs.get("eId") or attrs.get("id") or ""), attrs)


def _voting(attrs: Attrs, context: Context) -> None:
    where = _bare(attrs.get("href", ""))
    votings: dict[str, _Voting] = context.state.setdefault("votings", {})
    votings[where] = _Voting(_bare(attrs.get("outcome", "")) or None, _bare(attrs.get("refersTo", "")))
    context.state["voting"] = where


def _count(attrs: Attrs, context: Context) -> None:
    where: str = context.state.get("voting", "")
    votings: dict[str, _Voting] = context.state.get("votings", {})
    value = attrs.get("value", "")
    if where in votings and value.isdecimal():
        counts = (*votings[where].counts, (_bare(attrs.get("refersTo", "")), int(value[:9])))
        votings[where] = evolve(votings[where], counts=counts)


# --- who speaks ----------------------------------------------------------------------------------------------------


def _who(attrs: Attrs, _context: Context) -> Speaker | None:
    """Only who it is; the rest is known when the printed label is read."""
    ids = tuple((name, ref) for name in ("by", "as") if (ref := _bare(attrs.get(name, ""))))
    return Speaker(identifiers=ids, kind=SpeakerKind.UNKNOWN) if ids else None


def _facts(attrs: Attrs, _context: Context) -> Mapping[str, Any]:
    name = attrs.get("eId") or attrs.get("id")
    facts: dict[str, Any] = {"locator": name, "identifiers": (("akn", name),) if name else ()}
    for key, attribute in (("start", "startTime"), ("end", "endTime"), ("language", "xml:lang")):
        value = attrs.get(attribute)
        facts[key] = value if key == "language" or value is None else _moment(value)
    if to := _bare(attrs.get("to", "")):
        facts["extra"] = {"akn.debate": {"to": to}}
    return facts


def _time(_text: str, attrs: Attrs, context: Context) -> None:
    """A time in a printed label is that of the remark, and no part of the label."""
    if time := _moment(attrs.get("time", "")):
        context.builder.update(start=time)


def _from(text: str, _marks: Sequence[Marked], context: Context) -> Reading:
    """A printed label; the first words of the speech may stand with it."""
    label = _LABEL.match(text)
    context.state["labelled"] = label is None
    return Reading(label=label.end() if label else len(text))


def _is_short_for(printed: str | None, listed: str) -> bool:
    """Whether a listed name says more than the printed one, and nothing else."""
    if printed is None:
        return True
    short, long = (set(name.casefold().replace(".", " ").split()) for name in (printed, listed))
    return short < long


def _resolve(speaker: Speaker | None, label: str | None, context: Context) -> Speaker | None:
    """What the printed label says, and the references add."""
    printed = context.parse(label.rstrip(" .:-–—")) if label else None
    if speaker is None:
        return printed
    refs = dict(speaker.identifiers)
    persons: dict[str, Attrs] = context.state.get("TLCPerson", {})
    roles: dict[str, Attrs] = context.state.get("TLCRole", {})
    by = refs.get("by", "")
    person = persons.get(by) or roles.get(by) or {}
    shown = " ".join(person.get("showAs", "").split())
    listed = context.parse(shown) if shown and not shown[0].islower() else Speaker(kind=SpeakerKind.UNKNOWN)
    office = " ".join(roles.get(refs.get("as", ""), {}).get("showAs", "").split())
    role = context.parse(office).role or office if office else None
    base = printed or evolve(listed, role=listed.role if listed.name is None else None)
    name, why = base.name, None
    if listed.name and base.kind is not SpeakerKind.GROUP and _is_short_for(name, listed.name):
        name, why = listed.name, "list of persons" if printed else None
    ids = tuple((kind, ref) for kind, ref in (("akn", by), ("href", person.get("href", ""))) if ref)
    return evolve(
        base,
        name=name,
        honorific=base.honorific or (listed.honorific if name == listed.name else None),
        role=base.role or role,
        identifiers=ids,
        kind=SpeakerKind.PERSON if name else base.kind,
        resolved_by=why,
    )


# --- sections and votes --------------------------------------------------------------------------------------------


def _level(context: Context) -> int:
    """How many sections a heading stands in."""
    return max(1, sum(name in SECTIONS for name in context.path))


def _section(attrs: Attrs, context: Context) -> None:
    name = attrs.get("name", "").casefold().replace(" ", "")
    context.state["choice"] = (len(context.path), attrs.get("name", "")) if name in CHOICES else None


def _paragraph(text: str, marks: Sequence[Marked], context: Context) -> Reading | None:
    """Names of those who voted, in a section of one side; a printed label; else plain text."""
    depth, choice = context.state.get("choice") or (0, "")
    if context.builder.is_open:
        lead = _LEAD.match(text) if context.state.pop("labelled", False) else None
        label = _LABEL.match(text)
        return Reading(label=label.end()) if label else Reading(separator=lead.end()) if lead else None
    if not choice or len(context.path) <= depth:
        return None
    names = [" ".join(text[m.start : m.end].split()).rstrip(" ,.") for m in marks if m.name == "person"]
    if not names and len(text.strip()) < len("abstentions.:"):
        choice = text.strip().rstrip(":.")
        context.state["choice"] = (depth, choice)
    return Reading(vote={"more": True, "voters": tuple((choice, name) for name in names if name)})


def _scene(text: str, _marks: Sequence[Marked], _context: Context) -> Reading:
    """What happens; it never goes on with text before it."""
    return Reading.note(text)


def _keep_summary(attrs: Attrs, context: Context) -> Mapping[str, Any]:
    context.state["summary"] = attrs
    return {}


def _summary(text: str, marks: Sequence[Marked], context: Context) -> Reading:
    """The result of a vote, or procedure."""
    attrs: Attrs = context.state.get("summary", {})
    votings: dict[str, _Voting] = context.state.get("votings", {})
    voting = votings.get(attrs.get("eId") or attrs.get("id") or "")
    amounts = [m.attrs for m in marks if m.name == "quantity" and m.attrs.get("normalized", "").isdecimal()]
    if voting is None and len(amounts) < 2 and attrs.get("title") != "division":
        return Reading.note(text, None if text.lstrip()[:1] in "([" else NoteKind.PROCEDURE)
    counts = tuple((_bare(a.get("refersTo", "")), int(a["normalized"][:9])) for a in amounts)
    if voting is None:
        return Reading(vote={"counts": counts})
    events: dict[str, Attrs] = context.state.get("TLCEvent", {})
    about = voting.about
    while about and about not in events:  # what is voted on may be a part of an event that is listed
        about = about.rpartition(".")[0]
    question = " ".join(events[about].get("showAs", "").split()) if about else ""
    return Reading(
        vote={"question": question or None, "result": voting.outcome, "counts": counts or voting.counts},
    )


# --- the document --------------------------------------------------------------------------------------------------


def _complete(builder: Builder, context: Context) -> None:
    known: dict[tuple[Speaker | None, str | None], Speaker | None] = {}
    for i, item in enumerate(builder.items):
        if isinstance(item, Remark):
            key = (item.speaker, item.label)
            if key not in known:
                known[key] = _resolve(*key, context)
            builder.items[i] = evolve(item, speaker=known[key])
        elif isinstance(item, Heading) and len(item.text) > _NUMBER:  # the first one, where no title is printed
            builder.fact("title", item.text)
    _print_questions(builder)
    _merge(builder)


def _print_questions(builder: Builder) -> None:
    """Questions without a label are printed, not put: the record says in their words who asks."""
    printed: list[Span] = []
    notes: list[Note] = []
    for i, item in enumerate(builder.items):
        if isinstance(item, Remark) and item.kind is RemarkKind.QUESTION and item.label is None:
            author = item.speaker.name if item.speaker else None
            builder.items[i] = Insertion(item.text, item.span, author=author, locator=item.locator)
            printed.append(item.span)
            notes += [evolve(note, offset=None) for note in item.notes]
    builder.items += notes
    spans = iter(printed)
    span = next(spans, None)
    for i, (start, end, role, rule) in enumerate(builder.claims):
        while span is not None and span.end <= start:
            span = next(spans, None)
        if span is not None and role is Role.SPEECH and span.start <= start:
            builder.claims[i] = (start, end, Role.INSERTION, rule)


def _merge(builder: Builder) -> None:
    """Join neighbours of one speaker, in documents whose every paragraph is a `speech` without a label."""
    remarks = [item for item in builder.items if isinstance(item, Remark)]
    if any(r.label or len(r.paragraphs) > 1 for r in remarks) or all(
        a.speaker != b.speaker for a, b in pairwise(remarks)
    ):
        return
    items: list[Item] = []
    run: list[Remark] = []
    for item in [*builder.items, None]:
        if run and not (isinstance(item, Remark) and item.speaker == run[-1].speaker is not None):
            whole = Span(run[0].span.start, run[-1].span.end)
            items.append(evolve(run[0], paragraphs=tuple(p for r in run for p in r.paragraphs), span=whole))
            run = []
        if isinstance(item, Remark):
            run.append(item)
        elif item is not None:
            items.append(item)
    builder.items = items


FORMAT = XmlFormat(
    id="akn.debate",
    title="Akoma Ntoso debate",
    publisher="Houses of the Oireachtas, Biblioteca del Congreso Nacional de Chile, mySociety and others",
    url="https://docs.oasis-open.org/legaldocml/akn-core/v1.0/akn-core-v1.0-part1-vocabulary.html",
    languages=(),
    sniff=Sniff(containers=("xml",), roots=("akomaNtoso",), literals=("<debate", ":debate")),
    grammar="any",
    silent=True,
    style=Style(stage=_ASIDE),
    traps=(
        "The namespace differs by version, publisher and year, and may be missing: elements are known by local names.",
        "`by` may be empty, may point nowhere, or at a role; identifiers may hold blanks.",
        "`from` holds the printed label, with a time or tags in it; `showAs` may be a label, or a name turned round.",
        "A question without `from` is printed, not put; it becomes an insertion.",
        "Paragraphs stand directly in sections: procedure, motions, those who voted.",
        "Some exports make a `speech` of every paragraph: neighbours of one speaker are one remark.",
    ),
    provides=(
        "title date meeting-ids label name honorific role person-ids remark-ids clock headings section stage "
        "interjections procedure votes counts voters insertions"
    ),
    complete=_complete,
    elements={
        "meta|toc|coverPage": Hide(),
        "FRBRWork/FRBRuri": Call(_work),
        "FRBRWork/FRBRdate": Fact("date", attr="date", convert=_date),
        "FRBRWork/FRBRcountry": Fact("country", attr="value"),
        "FRBRExpression/FRBRlanguage": Fact("language", attr="language", convert=LANGUAGES.get),
        "TLCPerson": Call(partial(_reference, kind="TLCPerson")),
        "TLCRole": Call(partial(_reference, kind="TLCRole")),
        "TLCEvent": Call(partial(_reference, kind="TLCEvent")),
        "voting|recount": Call(_voting),
        "count": Call(_count),
        "block/docDate": Aside(NoteKind.PREAMBLE, facts=_printed_date),
        "docDate": Call(_doc_date),
        "docTitle": Head(0),
        "block/docProponent": Aside(NoteKind.PREAMBLE, facts=_body),
        "block/docStatus|preface//p|preface/longTitle": Aside(NoteKind.PREAMBLE),
        "speech": Turn(_who, _facts),
        "question": Turn(_who, _facts, kind=RemarkKind.QUESTION),
        "answer": Turn(_who, _facts, kind=RemarkKind.ANSWER),
        "from": Para(_from),
        "from//recordedTime": Take(_time),
        "recordedTime": INLINE,
        "debateSection": Call(_section),
        "heading": Head(_level),
        "|".join(f"{name}/num" for name in sorted(SECTIONS)): Head(_level),
        "subheading": Head(lambda context: _level(context) + 1),
        "summary": Para(_summary, _keep_summary),
        "scene|narrative|scene//p|narrative//p": Para(_scene),
        "remark": Aside(),
        "authorialNote|conclusions//p": Aside(NoteKind.EDITORIAL),
        "p|li|item|tr|caption|blockContainer|listIntroduction|listWrapUp|intro|wrapUp": Para(_paragraph),
        "td|th|eol|br": Space(),
        "person": Mark("person"),
        "quantity": Mark("quantity"),
        "|".join(sorted(SECTIONS - {"debateSection"})): INLINE,
        "|".join(TRANSPARENT.split()): INLINE,
    },
)
