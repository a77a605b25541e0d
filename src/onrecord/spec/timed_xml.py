"""Formats of captions in XML: elements that hold a cue, with its times in attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape

from attrs import define, field, frozen

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.limits import Limits
from onrecord.kernel.notes import EVENTS
from onrecord.kernel.pieces import Piece, PlacedText
from onrecord.kernel.speech import Spoken, figure, milliseconds, somebody, timed
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.kernel.view import MappedView
from onrecord.kernel.xml import parse_xml
from onrecord.model.diagnostics import Severity
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format, require_speech

_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_TICKS = re.compile(r"([0-9]{1,15})t")
_FRAMES = re.compile(r"((?:[0-9]{1,9}:){2}[0-9]{1,2}):([0-9]{1,3})")
_UNITS = {"h": 3_600_000, "m": 60_000, "s": 1000, "ms": 1}
_AMOUNT = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,12})?)(h|ms|m|s)")


@frozen(kw_only=True)
class TimedXmlFormat(Format):
    """A format of captions in XML.

    `cue` are local names of elements that hold a cue; `start`, `end` and `duration` are its attributes, in units
    of `scale` milliseconds where they are bare numbers. `breaks` are elements that divide words. With `twice`,
    references are escaped once more inside the text. `word` is the element of a single word inside a cue, with the
    attributes `start` and `end`, which count from the start of its cue unless they are later than that, or with
    `word_start`, which always does. `sure` is the attribute of how sure a machine was of it. `agent` is the attribute that names a speaker, by the id of an
    `agent` element or as it is.
    """

    cue: tuple[str, ...]
    start: str
    end: str = ""
    duration: str = ""
    scale: int = 1000
    breaks: tuple[str, ...] = ("br",)
    twice: bool = False
    word: str = ""
    word_start: str = ""
    sure: str = ""
    agent: str = ""
    languages: tuple[str, ...] = ()
    style: Style = Style(stage=EVENTS, keep_empty=False)
    timeline: TimelineStyle = TimelineStyle(markers=True, labels=True)

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        builder = self.builder(source, limits, gap=Role.MARKUP)
        cues = _Cues(self, builder)
        parse_xml(source.text, cues, limits=limits)
        builder.fact("language", cues.language)
        read_timeline(builder, cues.segments(), self.timeline, self.grammar)
        return [require_speech(self.conclude(builder), what="words")]


@define
class _Cue:
    """A cue: its attributes, its text, and of each word the attributes and the range of its pieces."""

    own: Mapping[str, str]
    pieces: list[Piece] = field(factory=list[Piece])
    words: list[tuple[Mapping[str, str], int, int]] = field(factory=list[tuple[Mapping[str, str], int, int]])


@define
class _Cues:
    """The target of the reader of XML: the cues with their words."""

    form: TimedXmlFormat
    builder: Builder
    found: list[_Cue] = field(factory=list[_Cue])
    names: dict[str, str] = field(factory=dict[str, str])
    language: str = ""
    rate: Mapping[str, str] = field(factory=dict[str, str])
    _path: list[str] = field(factory=list[str])
    _agent: str = ""
    _open: int = 0

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        name = tag.rpartition(":")[2]
        self._path.append(name)
        own = {key.rpartition(":")[2]: value for key, value in attrs.items()}
        if len(self._path) == 1:
            self.language, self.rate = own.get("lang", ""), own
        elif name == "agent":
            self._agent = own.get("id", "")
        elif name in self.form.cue and not self._open:
            self._open = len(self._path)
            self.found.append(_Cue(own))
        elif self._open and name == self.form.word:
            self.found[-1].words.append((own, len(self.found[-1].pieces), -1))
        elif self._open and name in self.form.breaks:
            self.found[-1].pieces.append((at, at, "\n"))

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (all targets have it)
        """An element closes."""
        name = tag.rpartition(":")[2]
        if self._open == len(self._path):
            self._open = 0
        elif self._open and name == self.form.word and self.found[-1].words:
            own, first, _ = self.found[-1].words[-1]
            self.found[-1].words[-1] = own, first, len(self.found[-1].pieces)
        if name == "agent":
            self._agent = ""
        if self._path:
            self._path.pop()

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data."""
        if self._open:
            self.found[-1].pieces.append((start, end, data))
        elif self._agent and self._path[-1:] == ["name"]:
            self.names[self._agent] = " ".join((data or self.builder.text[start:end]).split())

    def problem(self, code: str, message: str, at: int) -> None:
        """What is wrong with the document."""
        self.builder.problem(code, message, severity=Severity.WARNING, span=Span(at, at))

    def segments(self) -> list[Segment]:
        """The cues that hold words."""
        form, out = self.form, list[Segment]()
        for number, cue in enumerate(self.found, 1):
            own, pieces = cue.own, cue.pieces
            if not any(end > start for start, end, _ in pieces):
                continue
            start, end = self.time(own.get(form.start)), self.time(own.get(form.end))
            length = self.time(own.get(form.duration)) if form.duration and end is None else None
            if start is not None and length is not None:
                end = start + length
            who = own.get(form.agent) if form.agent else None
            label = self.names.get(who or "") or who or None
            heard = self.words(cue, start)
            if heard and start is None:
                start, end = heard[0].start, heard[-1].end if end is None else end
            words = self.again(pieces) if form.twice else pieces
            found = Segment(words, start, end, label, somebody(label), locator=number)
            if heard:
                found.lists = {"words": timed(heard)}
            out.append(found)
        return out

    def words(self, cue: _Cue, start: int | None) -> list[Spoken]:
        """The words of a cue that have times of their own."""
        form, out = self.form, list[Spoken]()
        source = self.builder.source.text
        for own, first, last in cue.words:
            said = "".join(source[s:e] if data is None else data for s, e, data in cue.pieces[first:last])
            begin, end = self.time(own.get(form.word_start or form.start)), self.time(own.get(form.end))
            if form.word_start and begin is None and said.strip():
                begin = 0
            if begin is not None and start is not None and (form.word_start or begin < start):
                end = None if end is None else end + start
                begin += start
            if begin is not None and said.strip():
                text = PlacedText.read(said, cue.pieces[first][0])
                out.append(Spoken(text, begin, end, confidence=figure(own.get(form.sure))))
        return out

    def time(self, value: str | None) -> int | None:
        """A time in milliseconds: a clock, with frames too, an amount with its unit, or ticks."""
        if value is None:
            return None
        value = value.strip()
        if amount := _AMOUNT.fullmatch(value):
            return round(float(amount[1]) * _UNITS[amount[2]])
        if ticks := _TICKS.fullmatch(value):
            return round(int(ticks[1]) * 1000 / (_positive(self.rate.get("tickRate")) or 10_000_000))
        if frames := _FRAMES.fullmatch(value):
            whole = milliseconds(frames[1])
            part = int(frames[2]) * 1000 / (_positive(self.rate.get("frameRate")) or 30)
            return None if whole is None else whole + round(part)
        return milliseconds(value, self.form.scale)

    def again(self, pieces: list[Piece]) -> list[Piece]:
        """The words of a cue with the references that were escaped twice."""
        view = MappedView(self.builder.source, pieces)
        if "&" not in view.text:
            return pieces
        out: list[Piece] = []
        at = 0
        for reference in _REFERENCE.finditer(view.text):
            out += view.pieces(at, reference.start())
            span = view.span(*reference.span())
            out.append((span.start, span.end, unescape(reference[0])))
            at = reference.end()
        return out + view.pieces(at, len(view.text))


def _positive(value: str | None) -> int | None:
    return int(value) or None if value and value.isascii() and value.isdigit() and len(value) < 12 else None
