"""Europarl: proceedings of the European Parliament as text with a few tags, as released for translation research."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable

from attrs import define, evolve

from onrecord.model.errors import ReadError
from onrecord.spec import (
    Builder,
    CodeFormat,
    LabelGrammar,
    RemarkKind,
    Role,
    Sniff,
    Source,
    Speaker,
    SpeakerKind,
    get_grammar,
)
from onrecord.spec.europarl import is_office, is_written
from onrecord.text.labels import parse_label
from onrecord.text.patterns import compile_pattern

_LINE = re.compile(r"[^\n\r]+")
_TAG = re.compile(r"[ \t\ufeff]*<(/?)([A-Za-z]+)\b([^>\n\r]*)>?")
# A value in quotation marks ends before the next attribute or at the end of the tag, should its own mark be missing.
_ATTRIBUTE = re.compile(r'(?<![A-Za-z])([A-Za-z]++)\s*+=\s*+(?:"([^"]*?)(?:"|\s(?=[A-Z]+=)|$)|([^\s">]+))')
_STAGE = re.compile(r"\s*+\((?!\s*+[A-Z]{2}\))[^()]*+(?:\([^()]*+\)[^()]*+)*+\)[\s.]*+")
_DAY = re.compile(r"ep-(\d{2}|\d{4})-(\d{2})-(\d{2})")
# What may stand before the first words: an office or a manner of speaking, a dash, the language.
_PREFIX = compile_pattern(
    r"\s*+(?:(?P<capacity>[^.,!?:()\n]{2,160}?)?\.)?\s*+(?:[-–—−]\s*+)?\((?P<language>[A-Z]{2})\)\s*+"
    r"|\s*+(?P<capacity2>[^.,!?:()\n]{2,160}?)?\.\s*+[-–—−]\s++"
)
_GROUP = compile_pattern(r"\s\((?P<group>[^()]{0,20}\p{Lu}[^()]{0,20}?\p{Lu}[^()]{0,20})\)[\s,.]*$")
_ABBREVIATED = compile_pattern(r"\p{Lu}.*\p{Lu}|(?i:gru|gro|frak|frac|ryhm|klub|skup)")
"""A group of the Parliament, and not whom else somebody speaks for: `kommissionen`, `Council`."""
_GRAMMAR: LabelGrammar = evolve(get_grammar("eu"), inverted=True)


@define
class _Reader:
    """Where the reading of one document stands."""

    builder: Builder
    heads: bool = False
    """Whether the lines that follow are the title of a chapter."""
    fresh: bool = False
    """Whether nothing was said yet in the open remark."""
    waiting: tuple[int, int] | None = None
    """The lines of the paragraph or the title that is being collected."""

    def flush(self) -> None:
        """End the paragraph or the title."""
        if self.waiting is None:
            return
        pieces = [(*self.waiting, None)]
        self.waiting = None
        if self.heads:
            self.builder.heading(pieces, 1)
        elif self.builder.is_open:
            self.builder.paragraph(pieces)
        else:
            self.builder.note(pieces)
        self.heads = False

    def line(self, start: int, end: int) -> None:
        """A line: tags, and what follows them."""
        builder = self.builder
        while (tag := _TAG.match(builder.source.text, start, end)) is not None:
            self.tag(tag)
            start = tag.end()
        text = builder.source.text[start:end]
        if text.strip():
            self.words(start, end, text)

    def words(self, start: int, end: int, text: str) -> None:
        """A line of a title, of speech, or a stage direction."""
        if not self.heads and _STAGE.fullmatch(text):
            self.flush()
            self.builder.note([(start, end, None)])
            return
        if self.fresh and self.builder.is_open:
            start = self.beginning(start, text)
        if start < end:
            self.waiting = (self.waiting[0] if self.waiting else start, end)

    def beginning(self, start: int, text: str) -> int:
        """What stands before the first words of a speech: an office, a language; gives where the speech begins."""
        self.fresh = False
        match = _PREFIX.match(text)
        if match is None:
            return start
        builder = self.builder
        group = "capacity" if match["capacity"] else "capacity2"
        capacity = ""
        edge = start
        if match[group]:
            edge = start + match.end(group)
            capacity = builder.label([(start + match.start(group), edge, None)])
            speaker = self.speaker(capacity)
            if not builder.lengthen(capacity, speaker):
                builder.relabel(capacity, speaker)
        builder.hide(edge, start + match.end(), Role.METADATA, "language")
        if match["language"]:
            builder.update(language=match["language"].lower())
        if is_written(capacity):
            builder.update(kind=RemarkKind.WRITTEN)
        return start + match.end()

    def speaker(self, capacity: str) -> Speaker | None:
        """The speaker of the open remark with the office that is printed before the speech."""
        speaker = self.builder.speaker
        return evolve(speaker, role=capacity) if speaker and not speaker.role and is_office(capacity) else speaker

    def tag(self, tag: re.Match[str]) -> None:
        """A tag: a chapter, a speaker, a paragraph."""
        self.flush()
        name = "" if tag[1] else tag[2].upper()
        self.heads = name == "CHAPTER"
        if name == "SPEAKER":
            self.turn(tag)
            return
        self.builder.hide(*tag.span(), Role.MARKUP, "tag")
        if name == "CHAPTER":
            self.builder.close()

    def turn(self, tag: re.Match[str]) -> None:
        """Somebody has the floor."""
        builder = self.builder
        places: dict[str, tuple[int, int]] = {}
        for match in _ATTRIBUTE.finditer(tag.string, *tag.span(3)):
            places.setdefault(match[1].upper(), match.span(2 if match[2] is not None else 3))
        values = {key: " ".join(tag.string[start:end].split()) for key, (start, end) in places.items()}
        start, end = places["NAME"] if values.get("NAME") else (tag.end(), tag.end())
        builder.hide(tag.start(), start, Role.MARKUP, "tag")
        label = builder.label([(start, end, None)]) if start < end else None
        builder.hide(end, tag.end(), Role.MARKUP, "tag")
        speaker = _who(label, values.get("AFFILIATION")) if label else None
        builder.open(label, speaker, tag.start(), number=values.get("ID") or None)
        if values.get("LANGUAGE"):
            builder.update(language=values["LANGUAGE"].lower())
        self.fresh = True


def _who(name: str, party: str | None) -> Speaker:
    bracket = _GROUP.search(name)
    group, name = (bracket["group"], name[: bracket.start()]) if bracket else (None, name)
    parsed = parse_label(name, _GRAMMAR).speaker()
    if parsed.name or parsed.role is None:
        parts = (part.strip() for part in name.strip(" ,").split(",", 1))
        parsed = Speaker(" ".join(reversed(list(parts))), kind=SpeakerKind.PERSON)
    if party and not _ABBREVIATED.search(party):
        return evolve(parsed, party=group or parsed.party, affiliation=party)
    return evolve(parsed, party=party or group or parsed.party)


def _date(name: str | None) -> dt.date | None:
    """The day that the name of the file tells."""
    match = _DAY.search(name or "")
    if match is None:
        return None
    year = int(match[1])
    if len(match[1]) == len("96"):
        year += 1900 if match[1] > "90" else 2000
    try:
        return dt.date(year, int(match[2]), int(match[3]))
    except ValueError:
        return None


def _run(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
    builder = new()
    reader = _Reader(builder)
    for line in _LINE.finditer(source.text):
        reader.line(*line.span())
    reader.flush()
    builder.end()
    if not any(rule == "label" or role is Role.SPEECH for _, _, role, rule in builder.claims):
        msg = "the document holds no tags of speakers"
        raise ReadError(msg, hint="It may be of another format: see onrecord detect")
    builder.fact("date", _date(source.name))
    yield builder


FORMAT = CodeFormat(
    id="eu.europarl",
    title="Europarl corpus (text with tags)",
    body="European Parliament",
    publisher="Philipp Koehn, out of the pages of the European Parliament",
    url="https://www.statmt.org/europarl/",
    languages=(),
    grammar="eu",
    encodings=("cp1252",),
    sniff=Sniff(
        containers=("xml", "text", "html"),
        patterns=(r"^[ \t]*<SPEAKER[ \t][^\n]{0,200}?(?:NAME|ID)\s*=", r"^[ \t]*<CHAPTER[ \t]+ID\s*="),
        refines=("generic.labelled", "press.remarks"),
        filenames=("*ep-[0-9][0-9]-*.txt", "*ep-[0-9][0-9][0-9][0-9]-*.txt"),
    ),
    run=_run,
    traps=(
        "It looks like XML and is none: tags have no ends, values may have no quotation marks.",
        "Early releases give surnames only, or the surname first; the chair is named by office in each language.",
        "Later releases print the language and the office before the first words: `rapporteur. - (DE)`.",
        "The date stands in the name of the file alone.",
        "Numbers of speakers go on over the files of the chapters of a day.",
    ),
    provides="date label name role party kinds language number headings section stage",
)
