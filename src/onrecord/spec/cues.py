"""Formats of captions: cues with times, whatever their dialect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from attrs import evolve, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.cue_times import blank, read_time
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
_WORD_TIME = re.compile(r"<[0-9][0-9:.]{4,14}>")
_PARTS = re.compile(r"<([0-9][0-9:.]{4,14})>|<[^<>]*>|([^<]+|<)")
_TAG = re.compile(r"<[^<>]*>|\{\\[^{}]*\}")
_PAGE = re.compile(r"[\ufeff\0\s]*<(?:!doctype|html|head|body|\?xml)\b", re.IGNORECASE)
_TOUCHING = 100
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
        lines = _unrolled(text, file.cues, builder)
        segments = list(_segments(text, file.cues, lines, file.dialect))
        # Where tags name the voices, a word with a colon is no name.
        voiced = any(segment.label for segment in segments)
        style = evolve(self.timeline, labels=False) if voiced else self.timeline
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
        if not self.plain or (file.signed and not front):
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


def _unrolled(text: str, cues: list[Cue], builder: Builder) -> dict[int, Lines]:
    """The lines of cues that repeat lines of the cue before them, left out. Gives what is left of those cues."""
    kept: dict[int, Lines] = {}
    for number, count in _repeats(text, cues).items():
        lines = cues[number - 1].lines
        for start, end in lines[:count]:
            builder.hide(start, end, Role.DUPLICATE, "roll-up")
        kept[number] = lines[count:]
    return kept


def _repeats(text: str, cues: list[Cue]) -> dict[int, int]:
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
        lines = _shown(text, cue.regions)
        if before is not None and lines and lines[0] in shown and _touch(before, cue):
            count = _overlap(shown, lines)
            if count:
                out[cue.number] = count
                rolling += len(lines) > 1 or len(shown) > 1
        before, shown = cue, lines
    return out if rolling > _ROLLING_SHARE * spoken else {}


def _shown(text: str, regions: Lines) -> list[str]:
    """The lines as they are seen, without the empty ones at the end."""
    words = text[regions[0][0] : regions[0][1]]
    for start, end in regions[1:]:
        words += "\n" + text[start:end]
    lines = [line for line in words.split("\n") if not blank(line)] if "\n" in words else [words]
    if "<" in words or "{" in words:
        lines = [_TAG.sub("", line) for line in lines]
    lines = [line.strip() for line in lines]
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
    """The words of the cues, cut where another voice begins."""
    coded = _CODED.search(text) is not None
    voiced = coded and _VOICE.search(text) is not None
    timed = coded and _WORD_TIME.search(text) is not None
    voice: tuple[str | None, tuple[Piece, ...]] = (None, ())
    for cue in cues:
        lines = kept.get(cue.number)
        regions = _regions(cue) if lines is None else lines
        locator = f"cue {cue.number}"
        if not voiced:
            pieces: list[Piece] = []
            for start, last in regions:
                end = _through_line_end(text, last)
                pieces += text_pieces(text, start, end, dialect=dialect) if coded else [(start, end, None)]
            if pieces:
                found = Segment(pieces, cue.start, cue.end, locator=locator)
                if timed and (words := _timed_words(text, cue, regions)):
                    found.lists = {"words": words}
                yield found
            continue
        for named, pieces in _voices(text, regions, dialect):
            if named is not None:
                voice = named
            yield Segment(pieces, cue.start, cue.end, voice[0], label_pieces=voice[1], locator=locator)


def _timed_words(text: str, cue: Cue, regions: Lines) -> list[list[Any]]:
    """The words of a cue that has times inside: word, start and end in seconds, confidence, which captions lack."""
    words: list[list[Any]] = []
    at = None if cue.start is None else cue.start / 1000
    for start, end in regions:
        if not _WORD_TIME.search(text, start, end):
            continue
        for part in _PARTS.finditer(text, start, end):
            if part.lastindex == 1:
                ms = read_time(part[1])
                at = None if ms is None else ms / 1000
            elif part.lastindex and (word := part[2].strip()):
                words.append([unescape(word) if "&" in word else word, at, None, None])
    return words


def _through_line_end(text: str, end: int) -> int:
    """The line end belongs to the words: so they need no piece that divides them from those of the next cue."""
    return end + 2 if text.startswith("\r\n", end) else end + 1 if text[end : end + 1] in ("\n", "\r") else end


def _regions(cue: Cue) -> Lines:
    """The text of a cue in as few spans as can be; most have one line."""
    return cue.lines if len(cue.lines) == 1 else cue.regions


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
