"""From timed segments to remarks: captions, speech-to-text, rows of a table.

A container gives segments: a cue, a sentence, a row. Who speaks stands in the container (a voice tag, a field), or in
the text itself (`>>`, `NAME:`), or nowhere. All segments are shown as one view of lines; turns are found in it; a
remark takes its times from the segments at its ends.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from attrs import define, evolve, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.pieces import Piece
from onrecord.kernel.timeline_labels import Printed, labelled, marked
from onrecord.kernel.view import MappedView
from onrecord.model.items import RemarkKind
from onrecord.model.role import Role
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels import LabelGrammar, parse_label
from onrecord.text.labels.label import Label

_WORD = re.compile(r"[\w♪♫]")
_NEWLINE = re.compile("\n")
_SHORT = 400
_NOTHING: Mapping[str, Any] = MappingProxyType({})
_AROUND = " \t\xa0\n:-"


@define
class Segment:
    """One piece of a timeline: the text as pieces of the source, times in milliseconds, the attribution if any.

    `label` is what the container says (None: nothing), `named` the speaker it stands for when more is known than the
    label, `turn` a number or id whose change means another turn; `locator` says where the segment stands, a number that
    it is the cue of that number; `facts` are fields of the remark that begins here, `topic` the section that it stands
    in (empty: none).
    `lists` are collected in the `extra` of the remark from all its segments, such as words with their times.
    """

    pieces: Sequence[Piece]
    start: int | None = None
    end: int | None = None
    label: str | None = None
    named: Speaker | None = None
    label_pieces: Sequence[Piece] = ()
    turn: str | None = None
    locator: str | int | None = None
    facts: Mapping[str, Any] = _NOTHING
    topic: str | None = None
    lists: Mapping[str, Sequence[Any]] = _NOTHING


_BARE = Segment(())
_UNKNOWN = -(1 << 62)


@frozen
class TimelineStyle:
    """How turns are told from a timeline.

    - `markers`: `>>` in the text begins a turn of somebody else;
    - `labels`: a name with a colon at the start of a segment begins a turn, where a file does so throughout; it is no
      name where the container itself names somebody;
    - `lines`: so does one at the start of any line;
    - `merge`: equal attributions of neighbouring segments are one remark (a machine repeats them);
    - `paragraphs`: each segment is a paragraph; otherwise the text of a remark flows.
    """

    markers: bool = False
    labels: bool = False
    lines: bool = False
    merge: bool = True
    paragraphs: bool = False


@define
class _Turn:
    at: int
    text_at: int
    label: str | None
    named: Speaker | None
    range: tuple[int, int] | None
    typed: bool
    again: list[Printed] = field(factory=list[Printed])
    """The same label, printed again further down."""


def read_timeline(builder: Builder, segments: Iterable[Segment], style: TimelineStyle, grammar: LabelGrammar) -> None:
    """Read segments in order into remarks of `builder`."""
    _Timeline(builder, segments, style, grammar).read()


class _Timeline:
    """Times and places of the segments stand in columns: there are many, and few are asked for."""

    def __init__(
        self, builder: Builder, segments: Iterable[Segment], style: TimelineStyle, grammar: LabelGrammar
    ) -> None:
        self.builder = builder
        self.style = style
        self.grammar = grammar
        self.parsed: dict[str, Label] = {}
        self.starts: list[int] = []
        self.locators: list[str | int | None] = []
        self.begins = array("q")
        self.ends = array("q")
        self.more: dict[int, Segment] = {}
        """The segments that tell more than words, times and a place."""
        self.given: list[_Turn] = []
        """The turns that the container names."""
        self.gathered = 0
        """The first segment whose lists no remark has yet."""
        self.view = MappedView(builder.source, self._pieces(segments))
        self.lists = any(segment.lists for segment in self.more.values())

    def _pieces(self, segments: Iterable[Segment]) -> list[Piece]:
        """All words, each segment on lines of its own. What else the segments tell goes into the columns."""
        pieces: list[Piece] = []
        source = self.builder.source.text
        at = edge = 0
        data: str | None = None
        last: tuple[str | None, Speaker | None, str | None] = (None, None, None)
        for segment in segments:
            key = segment.label, segment.named, segment.turn
            if key != last or (not self.style.merge and key != (None, None, None)):
                self.given.append(_Turn(at, at, segment.label, segment.named, None, typed=False))
                last = key
            if segment.facts or segment.lists or segment.label_pieces or segment.topic is not None:
                self.more[len(self.starts)] = segment
            self.starts.append(at)
            self.locators.append(segment.locator)
            self.begins.append(_UNKNOWN if segment.start is None else segment.start)
            self.ends.append(_UNKNOWN if segment.end is None else segment.end)
            for piece in segment.pieces:
                start, edge, data = piece
                pieces.append(piece)
                at += edge - start if data is None else len(data)
            if edge == 0 or source[edge - 1] not in "\r\n" or data is not None:
                pieces.append((edge, edge, "\n"))
                at += 1
        return pieces

    def read(self) -> None:
        """Find the turns and hand them to the builder."""
        turns = self._turns()
        text = self.view.text
        edges = [*(turn.at for turn in turns), len(text)]
        if edges[0] > 0:
            self._remark(_Turn(0, 0, None, None, None, typed=False), edges[0])
        for turn, end in zip(turns, edges[1:], strict=True):
            self._remark(turn, end)
        self.builder.close()

    def _turns(self) -> list[_Turn]:
        typed = self._typed() if self.style.markers or self.style.labels else []
        if not typed:
            return self.given
        return sorted([*self.given, *typed], key=lambda turn: (turn.at, turn.typed))

    def _typed(self) -> list[_Turn]:
        """The turns that the text itself marks."""
        text, turns = self.view.text, list[_Turn]()
        last = ""
        found = marked(text, self.grammar) if self.style.markers and ">>" in text else []
        if self.style.labels and not any(turn.label for turn in self.given):
            lines = [0, *(mark.end() for mark in _NEWLINE.finditer(text))] if self.style.lines else self.starts
            names = labelled(text, lines, self.grammar)
            found = sorted([*found, *names]) if found else names
        for turn in found:
            label = " ".join(text[slice(*turn.label)].split()) if turn.label else turn.marker
            if turn.mechanical and label == last and self.style.merge:
                turns[-1].again.append(turn)
                continue
            turns.append(_Turn(turn.at, turn.text_at, label, None, turn.label, typed=True))
            last = label
        return turns

    def _remark(self, turn: _Turn, end: int) -> None:
        builder, view, text = self.builder, self.view, self.view.text
        turn = self._settled(turn, end)
        start = turn.text_at
        if start > turn.at:
            self._decoration(turn)
        body = text[start:end]
        said = _WORD.search(body) is not None
        if not said and (turn.label is None or turn.typed):
            for first, last, _ in view.pieces(start, end):
                builder.hide(first, last, Role.MARKUP, "no-words")
            return
        first = self._segment(start + len(body) - len(body.lstrip()) if said else turn.at)
        last = self._segment(max(start, start + len(body.rstrip()) - 1))
        facts = self._facts(first, last)
        speaker = turn.named
        if speaker is None and turn.label and turn.label.strip(">"):
            parsed = self._parse(turn.label)
            speaker = parsed.speaker()
            if speaker.kind is SpeakerKind.UNKNOWN and any(map(str.isdigit, turn.label)):
                # A machine's number: who it is, nobody knows, yet it tells one voice from another.
                speaker = evolve(speaker, identifiers=(("label", turn.label),))
            if parsed.question:
                facts.setdefault("kind", RemarkKind.QUESTION)
        at = self._place(turn.at, max(end, turn.at + 1))
        more = self.more.get(first, _BARE)
        if more.topic is not None:
            builder.topics = [more.topic] if more.topic else []
        builder.open(turn.label, speaker, at, **facts)
        if turn.label and turn.range is None and more.label_pieces:
            self._given_label(more.label_pieces, start, end)
        for low, high in self._paragraphs(start, end):
            pieces = self._without(turn.again, low, high) if turn.again else view.pieces(low, high)
            if pieces and not text[low:high].isspace():
                builder.paragraph(pieces)

    def _given_label(self, pieces: Sequence[Piece], start: int, end: int) -> None:
        """The attribution that the container prints; that of stage directions alone is shown nowhere."""
        if end - start >= _SHORT or self._speaks(start, end):
            self.builder.label(pieces)
            return
        for first, last, _ in pieces:
            self.builder.hide(first, last, Role.MARKUP, "speaker-marker")

    def _settled(self, turn: _Turn, end: int) -> _Turn:
        """The turn as it is once its words are known: a printed name with nothing behind it was said itself."""
        if turn.range is None or self._has_words(turn, end):
            return turn
        marker = self.view.text[turn.at : turn.range[0]].strip(_AROUND)
        return _Turn(turn.at, turn.range[0], marker or None, None, None, typed=True)

    def _has_words(self, turn: _Turn, end: int) -> bool:
        """Whether more is said than the printed name, once or again and again."""
        text, at = self.view.text, turn.text_at
        for printed in turn.again:
            if _WORD.search(text, at, printed.at):
                return True
            at = printed.text_at
        return _WORD.search(text, at, end) is not None

    def _speaks(self, start: int, end: int) -> bool:
        """Whether a short turn is more than stage directions, or would be kept without words."""
        style, body = self.builder.style, " ".join(self.view.text[start:end].split())
        return style.keep_empty or style.stage is None or _WORD.search(style.stage.sub("", body)) is not None

    def _facts(self, first: int, last: int) -> dict[str, Any]:
        """What the segments of a remark say about it."""
        facts = dict(self.more.get(first, _BARE).facts)
        begin, end, locator = self.begins[first], self.ends[last], self.locators[first]
        if begin != _UNKNOWN:
            facts["start"] = timedelta(milliseconds=begin)
        if end != _UNKNOWN:
            facts["end"] = timedelta(milliseconds=end)
        facts.setdefault("locator", f"cue {locator}" if isinstance(locator, int) else locator)
        if self.lists:
            gathered: dict[str, list[Any]] = {}
            for k in range(max(first, self.gathered), last + 1):
                for name, values in self.more.get(k, _BARE).lists.items():
                    gathered.setdefault(name, []).extend(values)
            self.gathered = last + 1
            if gathered:
                name = str(self.builder.source.format)
                extra = facts.get("extra", {})
                facts["extra"] = {**extra, name: {**extra.get(name, {}), **gathered}}
        return facts

    def _parse(self, label: str) -> Label:
        known = self.parsed.get(label)
        if known is None:
            known = self.parsed[label] = parse_label(label, self.grammar)
        return known

    def _without(self, again: Sequence[Printed], start: int, end: int) -> list[Piece]:
        """A stretch of words without the labels that are printed again in it."""
        pieces: list[Piece] = []
        at = start
        for turn in again[bisect_left(again, start, key=lambda t: t.at) :]:
            if turn.at >= end:
                break
            pieces += self.view.pieces(at, turn.at)
            for first, last, _ in self.view.pieces(turn.at, turn.text_at):
                self.builder.hide(first, last, Role.DUPLICATE, "label")
            at = turn.text_at
        return pieces + self.view.pieces(at, end)

    def _decoration(self, turn: _Turn) -> None:
        """The marker and the printed name in front of the text."""
        view, builder = self.view, self.builder
        low, high = turn.range or (turn.text_at, turn.text_at)
        for start, end in ((turn.at, low), (high, turn.text_at)):
            for s, e, _ in view.pieces(start, end):
                builder.hide(s, e, Role.MARKUP, "speaker-marker")
        if turn.range:
            builder.label(view.pieces(low, high))

    def _paragraphs(self, start: int, end: int) -> Iterable[tuple[int, int]]:
        if not self.style.paragraphs:
            yield start, end
            return
        k = bisect_right(self.starts, start)
        at = start
        while k < len(self.starts) and self.starts[k] < end:
            yield at, self.starts[k]
            at = self.starts[k]
            k += 1
        yield at, end

    def _place(self, start: int, end: int) -> int:
        """Where a stretch of the view begins in the source; what was put in between has no place."""
        first = self.view.pieces(start, start + 1)
        return first[0][0] if first and first[0][0] < first[0][1] else self.view.span(start, end).start

    def _segment(self, offset: int) -> int:
        return max(0, bisect_right(self.starts, offset) - 1)
