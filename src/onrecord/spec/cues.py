"""Formats of captions: cues with times, whatever their dialect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import Any

from attrs import evolve, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.cue_times import Clock, blank
from onrecord.kernel.cues import Cue, CueFile, Dialect, payload_pieces, scan_cues, text_pieces
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Piece
from onrecord.kernel.timeline import Segment, TimelineStyle, read_timeline
from onrecord.model.diagnostics import Severity
from onrecord.model.errors import ReadError
from onrecord.model.items import Note
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format, require_speech

Lines = list[tuple[int, int]]

_CODED = re.compile(r"[<&\0]|\{\\")
_VOICE = re.compile(r"<v[.\s>]")
_WORD_TIME = re.compile(r"<([0-9][0-9:.]{4,14})>")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_PAGE = re.compile(r"[\ufeff\0\s]*<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)
_NAMED = re.compile(r'^[0-9]{1,9} "([^"\n]{0,120})"(?: \([0-9]{0,20}\))?[ \t\r]*$', re.MULTILINE)
_TOUCHING = 100
_NOTHING: Mapping[str, list[Any]] = MappingProxyType({})
_WINDOW = 8
_ROLLING_SHARE = 0.1


@frozen(kw_only=True)
class CueFormat(Format):
    """A format of captions. `timeline` says how turns are told; names in voice tags always count.

    With `plain`, a document without any times is read too: it is one remark by nobody, and a diagnostic says so.
    """

    timeline: TimelineStyle = TimelineStyle(markers=True, labels=True)
    plain: bool = False

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        text = source.text
        file = scan_cues(text)
        builder = self.builder(source, limits, gap=Role.MARKUP)
        if not file.cues:
            self._no_cues(builder, file)
            return [require_speech(self.conclude(builder), what="words")]
        builder.fact("language", file.language)
        for block in file.blocks:
            if block.kind == "front":
                builder.unclassified([(block.start, block.end, None)])
            else:
                builder.hide(block.start, block.end, Role.METADATA, block.kind)
        _problems(builder, file)
        lines = _unrolled(file.cues, builder)
        segments = _segments(text, file.cues, lines, file.dialect)
        if "<" in text and file.dialect == "webvtt":
            segments = _reported(builder, segments)
        # Where tags name the voices, a word with a colon is no name, even if a voice is nobody's.
        style = evolve(self.timeline, labels=False) if _VOICE.search(text) else self.timeline
        read_timeline(builder, segments, style, self.grammar)
        meeting = self.conclude(builder)
        return [
            meeting if any(isinstance(item, Note) for item in meeting.items) else require_speech(meeting, what="words")
        ]

    def _no_cues(self, builder: Builder, file: CueFile) -> None:
        """A document without times: plain text, or an error."""
        text = builder.source.text
        if _PAGE.match(text):
            msg = "the document is a page of HTML or XML, no captions"
            raise ReadError(msg, hint="A server may have sent its error page in place of the file")
        front = [block for block in file.blocks if block.kind == "front"]
        if file.signed and not front:
            msg = "the document is WebVTT and holds no cues"
            raise ReadError(msg, hint="Nobody says anything in it")
        if not self.plain:
            msg = "the document holds no cues"
            raise ReadError(msg, hint="It has no line of times, such as 00:00:01.000 --> 00:00:02.500")
        builder.problem("cues-none", "the document has no times: all of it is one remark", severity=Severity.WARNING)
        for block in front if file.signed else ():
            builder.paragraph([(block.start, block.end, None)])
        if not file.signed:
            builder.paragraph([(0, len(text), None)])


def _problems(builder: Builder, file: CueFile) -> None:
    for found in file.problems:
        where = f" (cue {found.number})" if found.number else ""
        builder.problem(found.code, found.message + where, span=Span(found.at, found.at))


def _unrolled(cues: list[Cue], builder: Builder) -> dict[int, Lines]:
    """The lines of cues that repeat lines of the cue before them, left out. Gives what is left of those cues."""
    kept: dict[int, Lines] = {}
    role = Role.DUPLICATE
    for number, count in _repeats(cues).items():
        repeated, kept[number] = _divided(cues[number - 1], count)
        for start, end in repeated:
            builder.hide(start, end, role, "roll-up")
    return kept


def _divided(cue: Cue, count: int) -> tuple[Lines, Lines]:
    """The first lines of a cue, and the rest."""
    regions = cue.regions
    start, end = regions[0]
    *first, rest = cue.text[start:end].split("\n", count)
    if len(regions) > 1 or (first and min(first)[:1] <= " "):
        spans = cue.lines
        return spans[:count], spans[count:]
    if len(first) < count:
        return regions, []
    stop = end - len(rest)
    return [(start, stop - 2 if cue.text[stop - 2] == "\r" else stop - 1)], [(stop, end)]


def _repeats(cues: list[Cue]) -> dict[int, int]:
    """How many lines at the start of a cue are the last lines of the cue before it, in a file that rolls.

    A file rolls when its cues of several lines do so. In another file the same words in two cues were said twice.
    """
    out: dict[int, int] = {}
    rolling = spoken = 0
    before: Cue | None = None
    shown: list[str] = []
    for cue in cues:
        if not cue.regions:
            continue
        spoken += 1
        lines = _shown(cue)
        if before is not None and lines and lines[0] in shown and _touch(before, cue):
            # Most roll by one line.
            count = 1 if lines[0] == shown[-1] and len(lines) == 1 else _overlap(shown, lines)
            if count:
                out[cue.number] = count
                rolling += len(lines) > 1 or len(shown) > 1
        before, shown = cue, lines
    return out if rolling > _ROLLING_SHARE * spoken else {}


def _shown(cue: Cue) -> list[str]:
    """The lines as they are seen, without the empty ones at the end."""
    text, regions = cue.text, cue.regions
    words = text[regions[0][0] : regions[0][1]]
    for start, end in regions[1:]:
        words += "\n" + text[start:end]
    if "<" not in words and "{" not in words:
        lines = words.split("\n")
        if min(lines)[:1] > " ":
            return [line.strip() for line in lines]
    lines = [line.strip() for line in words.split("\n") if line[:1] > " " or not blank(line)]
    if "<" in words or "{" in words:
        lines = [_TAG.sub("", line).strip() if "<" in line or "{" in line else line for line in lines]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _touch(before: Cue, cue: Cue) -> bool:
    if before.end is None or before.start is None or cue.start is None:
        return False
    return before.start <= cue.start <= before.end + _TOUCHING


def _overlap(shown: list[str], lines: list[str]) -> int:
    """The largest number of lines at the end of one cue that begin the other."""
    for count in range(min(len(shown), len(lines), _WINDOW), 0, -1):
        if shown[-count:] == lines[:count]:
            return count
    return 0


def _segments(text: str, cues: list[Cue], kept: dict[int, Lines], dialect: Dialect) -> Iterator[Segment]:
    """The words of the cues, cut where another voice begins. What was read is given free: captions are many."""
    coded = _CODED.search(text) is not None
    voiced = coded and _VOICE.search(text) is not None
    timed = coded and _WORD_TIME.search(text) is not None
    voice: tuple[str | None, tuple[Piece, ...]] = (None, ())
    above = _NAMED.search(text) is not None
    clock = Clock()
    cues.reverse()
    while cues:
        cue = cues.pop()
        regions = kept.pop(cue.number, cue.regions) if kept else cue.regions
        if not regions:
            continue
        if voiced:
            for named, said in _voices(text, regions, dialect):
                voice = voice if named is None else named
                found = Segment(said, cue.start, cue.end, voice[0], label_pieces=voice[1], locator=cue.number)
                if timed:
                    found.lists = _timed_words(text, cue, [(said[0][0], said[-1][1])], clock)
                yield found
            continue
        pieces: list[Piece] = []
        for start, last in regions:
            end = _through_line_end(text, last)
            pieces += text_pieces(text, start, end, dialect=dialect) if coded else [(start, end, None)]
        lists = _timed_words(text, cue, regions, clock) if timed else _NOTHING
        label, printed = _name_above(text, cue) if above else (None, ())
        yield Segment(pieces, cue.start, cue.end, label, label_pieces=printed, locator=cue.number, lists=lists)


def _name_above(text: str, cue: Cue) -> tuple[str | None, tuple[Piece, ...]]:
    """The name in the id of a cue, as Webex writes it: `12 "Ada Lund" (3021)`."""
    found = _NAMED.match(text, text.rfind("\n", 0, max(cue.at - 1, 0)) + 1) if cue.id else None
    if found is None or not found[1].strip():
        return None, ()
    return " ".join(found[1].split()), ((*found.span(1), None),)


def _reported(builder: Builder, segments: Iterable[Segment]) -> Iterator[Segment]:
    """The segments as they are; a `<` in them begins no tag, and by the standard it hides what follows."""
    text = builder.source.text
    for segment in segments:
        for start, end, data in segment.pieces:
            at = text.find("<", start, end) if data is None else -1
            if at >= 0:
                message = f"a < begins no tag: it is text, and so is what follows (cue {segment.locator})"
                builder.problem("cue-bracket-in-text", message, span=Span(at, at + 1))
        yield segment


def _timed_words(text: str, cue: Cue, regions: Lines, clock: Clock) -> Mapping[str, list[Any]]:
    """The words of a cue that has times inside: word, start and end in seconds, confidence, which captions lack."""
    words: list[list[Any]] = []
    at = None if cue.start is None else cue.start / 1000
    for start, end in regions:
        first, *parts = _WORD_TIME.split(text[start:end])
        if not parts:
            continue
        for time, said in zip((None, *parts[::2]), (first, *parts[1::2]), strict=True):
            if time is not None:
                ms = clock.read(time)
                at = None if ms is None else ms / 1000
            found = [word.strip() for word in _TAG.sub("", said).split("\n")]
            words += [[unescape(word) if "&" in word else word, at, None, None] for word in found if word]
    return {"words": words} if words else _NOTHING


def _through_line_end(text: str, end: int) -> int:
    """The line end belongs to the words: so they need no piece that divides them from those of the next cue."""
    return end + 2 if text.startswith("\r\n", end) else end + 1 if text[end : end + 1] in ("\n", "\r") else end


_Voice = tuple[str | None, tuple[Piece, ...]]


def _voices(text: str, regions: Lines, dialect: Dialect) -> Iterator[tuple[_Voice | None, list[Piece]]]:
    """The words of a cue by voice: the name that a tag gives (None: it gives no other), and the words."""
    voice: _Voice | None = None
    pieces: list[Piece] = []
    for start, end in regions:
        for token in payload_pieces(text, start, end, dialect=dialect):
            if token.kind == "voice":
                if any(not text[s:e].isspace() for s, e, _ in pieces):
                    yield voice, pieces
                    pieces = []
                name = token.data or None
                low = token.start + len(text[token.start : token.end].split(None, 1)[0]) + 1
                voice = (name, ((low, token.end - 1, None),) if name else ())
            elif token.kind == "text":
                pieces.append(token.piece)
        pieces.append((end, end, "\n"))
    if any(s < e for s, e, _ in pieces):
        yield voice, pieces


__all__ = ["CueFormat"]
