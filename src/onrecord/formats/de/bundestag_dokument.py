"""Plenarprotokolle of the German Bundestag since 1949 as one text out of the printed page.

The text comes inside XML (`DOKUMENT`), in an answer of the interface DIP (`plenarprotokoll-text`), or by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import Factory, define, evolve

from onrecord.kernel.breaks import with_breaks
from onrecord.kernel.lines import LineReader, plan_of
from onrecord.kernel.pieces import Piece
from onrecord.kernel.view import MappedView, View
from onrecord.kernel.xml import parse_xml
from onrecord.model.errors import ReadError
from onrecord.spec import (
    Builder,
    CodeFormat,
    Flow,
    NoteKind,
    Role,
    Severity,
    Sniff,
    Source,
    Span,
    compile_pattern,
    iso_date,
)
from onrecord.spec.bundestag import german_date, titled
from onrecord.spec.bundestag_text import HEADER, MID_LINE, RULES, STYLE, tidy
from onrecord.spec.recordsets import builders, hide_fields, read_records

_FACTS = ("WAHLPERIODE", "NR", "DOKUMENTART")
_LONG_LINE, _SHARE = 110, 0.2
_MID_LINE = compile_pattern(MID_LINE)
_FIRST_LINE = r"\A[\ufeff\s]*(?:Deutscher Bundestag\s+)?Plenarprotokoll\s+\d{1,2}/\d{1,4}"


@define
class _Shell:
    """Collects the text inside, and what the other elements say about it."""

    builder: Builder
    inside: list[Piece] = Factory(list[Piece])
    path: list[str] = Factory(list[str])
    fields: dict[str, str] = Factory(dict[str, str])

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:  # noqa: ARG002 (no attributes are in use)
        """An element opens."""
        self.path.append(tag)

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (the innermost element it is)
        """The innermost element closes."""
        self.path.pop()

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data: of the record, or of a field around it."""
        if "TEXT" in self.path:
            self.inside.append((start, end, data))
            return
        words = self.builder.text[start:end] if data is None else data
        if words.strip():
            name = self.path[-1] if self.path else ""
            self.fields[name] = self.fields.get(name, "") + words
            self.builder.hide(start, end, Role.METADATA, name.lower() or "metadata")

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is not well formed."""
        severity = Severity.ERROR if code.endswith(("not-well-formed", "truncated")) else Severity.WARNING
        self.builder.problem(code, message, severity=severity, span=Span(at, at))


def _run(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    begin = source.text.lstrip("\ufeff \t\r\n")[:1]
    if begin in ("{", "["):
        yield from _answers(source, new)
        return
    builder = new()
    view = View(source)
    if begin == "<":
        shell = _Shell(builder)
        parse_xml(source.text, shell, limits=builder.limits)
        if not shell.inside:
            msg = "the document has no element TEXT"
            raise ReadError(msg, hint="It may be of another format: see onrecord detect")
        view = MappedView(source, shell.inside)
        for name in _FACTS:
            builder.fact(name.lower(), shell.fields.get(name, "").strip())
        builder.fact("date", german_date(shell.fields.get("DATUM", "")))
        builder.fact("title", titled(shell.fields.get("NR", "")))
    yield _record(builder, view)


def _answers(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    """The documents of an answer of the interface DIP, or a single one."""
    first = new()
    answer = read_records(source, ("documents",), first.limits)
    found = [one for root in answer.records for one in (root, *root.inner) if "text" in one.fields]
    if not found:
        msg = "the answer has no document with a text"
        raise ReadError(msg, hint="Only plenarprotokoll-text has texts")
    for builder, one in builders(answer, found, first, new):
        hide_fields(builder, one, "text")
        builder.fact("title", titled(one.get("dokumentnummer")))
        builder.fact("date", iso_date(one.get("datum")))
        builder.fact("url", one.get("fundstelle.pdf_url"))
        builder.fact("body", "Bundesrat" if one.get("herausgeber") == "BR" else None)
        builder.fact("identifiers", (("dip", one.get("id")),) if one.get("id") else None)
        yield _record(builder, MappedView(source, one.fields["text"]))


def _record(builder: Builder, carried: View) -> Builder:
    """Read the printed record in its carrier."""
    view = with_breaks(carried, _MID_LINE)
    for pick in HEADER:
        pick.apply(builder, view.text, FORMAT.languages)
    plan = plan_of(RULES, FORMAT.grammar, _flow(view.text), NoteKind.PREAMBLE, NoteKind.PROCEDURE, title_first=False)
    LineReader(view, builder, plan).read()
    builder.end()
    if not builder.items:
        msg = "the document is empty"
        raise ReadError(msg)
    tidy(builder)
    return builder


def _flow(text: str) -> Flow:
    """Lines as they were printed, between blank lines, or paragraphs as the reader of paper guessed them."""
    long = sum(len(line) for line in text.splitlines() if len(line) > _LONG_LINE)
    return Flow(mode="sentence" if long > _SHARE * len(text) else "blank")


FORMAT = CodeFormat(
    id="de.bundestag_dokument",
    title="Plenarprotokoll (text of the printed page, in XML, JSON or by itself)",
    body="Deutscher Bundestag",
    publisher="Deutscher Bundestag",
    url="https://www.bundestag.de/services/opendata",
    languages=("de",),
    grammar="de",
    encodings=("cp1252",),
    sniff=Sniff(
        containers=("xml",),
        roots=("DOKUMENT",),
        literals=("<DOKUMENTART>PLENARPROTOKOLL", "<WAHLPERIODE>", "Plenarprotokoll"),
        either=(
            Sniff(
                containers=("json",),
                keys=("dokumentart", "dokumentnummer", "fundstelle", "text"),
                literals=("Plenarprotokoll",),
            ),
            Sniff(
                containers=("text",),
                patterns=(rf"{_FIRST_LINE}\s[^\0]*?^(\([ABCD]\)(?:[ \t]*\([ABCD]\))?)[ \t]*\r?$",),
                literals=("Stenografischer Bericht", "Stenographischer Bericht"),
                refines=("generic.labelled", "de.bundestag_text"),
                weight=5,
            ),
        ),
    ),
    style=evolve(STYLE, gap=Role.MARKUP),
    max_furniture=0.15,
    run=_run,
    traps=(
        "The text inside was read from paper until 1998 (13th term): labels are misread, blanks stand before colons.",
        "Labels are run in with the speech, may stand in the midst of a line, and wrap over up to three lines.",
        "Page heads, marks of columns and the speaker carried over stand inside sentences.",
        "Members are named by surname alone until the 12th term, with their constituency where two share it.",
        "Interjections in brackets hold dialogues of their own, with colons.",
        "One document may hold two sittings.",
    ),
    provides=(
        "title date place meeting-ids label name honorific role party constituency urls page stage interjections "
        "callers procedure times insertions"
    ),
)
