"""Formats of plain text with times: marks of time on lines of their own, or heads with a name and a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.limits import Limits
from onrecord.kernel.speech import milliseconds, somebody
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.kernel.view import View
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError
from onrecord.model.items import NoteKind
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.spec.base import Format, Pick, require_speech
from onrecord.text.dates import parse_clock
from onrecord.text.patterns import Match, Pattern, compile_pattern

__all__ = ["TimedTextFormat"]


@lru_cache(maxsize=32)
def _either(patterns: tuple[str, ...]) -> Pattern:
    return compile_pattern("|".join(f"(?:{pattern})" for pattern in patterns))


@frozen(kw_only=True)
class TimedTextFormat(Format):
    """A format of plain text whose `heads` say when, and perhaps who.

    The patterns of `heads` may have the groups `label`, `start`, `end` (offsets into the recording) and `clock` (a time
    of day). What lies between two heads is said. `metadata` are patterns of what is neither, `header` picks facts.
    Where a head does not say when it ends, it does so when the next begins. With `plain`, a text without any head is one
    remark by nobody. With `titled`, what stands before the first head is the title and notes, and nobody says it.
    """

    heads: tuple[str, ...]
    metadata: tuple[str, ...] = ()
    header: tuple[Pick, ...] = ()
    timeline: TimelineStyle = TimelineStyle(markers=True)
    plain: bool = False
    titled: bool = False

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        view = View(source)
        builder = self.builder(source, limits)
        for pick in self.header:
            pick.apply(builder, view.text, self.languages)
        heads = list(_either(self.heads).finditer(view.text))
        if not heads:
            if not self.plain:
                msg = f"the document holds no lines with times as {self.title} has them"
                raise ReadError(msg, hint="It may be of another format: see onrecord detect")
            message = "the document has no times: all of it is one remark"
            builder.problem("cues-none", message, severity=Severity.WARNING)
        segments = list(self._segments(view, builder, heads))
        read_timeline(builder, segments, self.timeline, self.grammar)
        return [require_speech(self.conclude(builder), what="words")]

    def _segments(self, view: View, builder: Builder, heads: list[Match]) -> Iterator[Segment]:
        if self.titled and heads:
            _front(view, builder, heads[0].start())
        else:
            yield from self._said(view, builder, None, 0, heads[0].start() if heads else len(view.text))
        stops = [head.start() for head in heads[1:]] + [len(view.text)]
        before: str | None = None
        for k, (head, stop) in enumerate(zip(heads, stops[: len(heads)], strict=True)):
            name = head.groupdict().get("label")
            said = list(self._said(view, builder, head, head.end(), stop))
            if k + 1 < len(heads):
                _until(said, heads[k + 1])
            # A name that is printed again, or that nothing follows, opens no remark.
            again = name is None or not said or (name == before and self.timeline.merge)
            _hide(view, builder, head, None if again else head.span("label"))
            before = name if said else before
            yield from said

    def _said(self, view: View, builder: Builder, head: Match | None, start: int, stop: int) -> Iterator[Segment]:
        """The words between two heads, without what is no speech."""
        hidden = _either(self.metadata).finditer(view.text, start, stop) if self.metadata else ()
        at = start
        for found in hidden:
            if at < found.start():
                yield from _segment(view, head, at, found.start())
            span = view.span(*found.span())
            builder.hide(span.start, span.end, Role.METADATA, "metadata")
            at = found.end()
        if at < stop:
            yield from _segment(view, head, at, stop)


def _front(view: View, builder: Builder, stop: int) -> None:
    """What stands in front of the record: the title and notes."""
    at, title = 0, builder.facts.get("title", "")
    for line in view.text[:stop].splitlines(keepends=True):
        if title is not None and title in line and line.strip():
            builder.heading(view.pieces(at, at + len(line)), 0, rule="title")
            title = None
        elif line.strip():
            builder.note(view.pieces(at, at + len(line)), NoteKind.PREAMBLE, rule="front")
        at += len(line)


def _until(said: list[Segment], head: Match) -> None:
    """What was said under one head ends when the next begins, unless its own head says more."""
    groups = head.groupdict()
    end, clock = milliseconds(groups.get("start")), groups.get("clock")
    for segment in said:
        if segment.end is None and end is not None and (segment.start is None or segment.start <= end):
            segment.end = end
        if clock and "start" in segment.facts and (time := parse_clock(clock)):
            segment.facts = {**segment.facts, "end": time}


def _segment(view: View, head: Match | None, start: int, stop: int) -> Iterator[Segment]:
    words = view.text[start:stop]
    if not words.strip():
        return
    groups = head.groupdict() if head else {}
    label = groups.get("label")
    name = " ".join(label.split()) if label else None
    clock = parse_clock(groups["clock"]) if groups.get("clock") else None
    start += len(words) - len(words.lstrip())
    yield Segment(
        view.pieces(start, stop),
        milliseconds(groups.get("start")),
        milliseconds(groups.get("end")),
        name,
        somebody(name),
        view.pieces(*head.span("label")) if head and label else (),
        facts={"start": clock} if clock else {},
    )


def _hide(view: View, builder: Builder, head: Match, name: tuple[int, int] | None) -> None:
    """A head is markup, but for the name in it."""
    low, high = name or (head.end(), head.end())
    for first, last in ((head.start(), low), (high, head.end())):
        if first < last:
            span = view.span(first, last)
            builder.hide(span.start, span.end, Role.MARKUP, "time")
