"""WebVTT and SubRip in one tolerant scanner: which lines are times, which are said.

The scanner follows the parsing rules of WebVTT, with one law above them: text is never thrown away. Where the standard
drops a cue because its times are damaged, or text because a blank line came too early, the text stays with its cue and
a problem is noted. Times are whole milliseconds. All offsets count in the text that was given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from attrs import define, field

from onrecord.kernel.cue_text import Dialect, Token, payload_pieces, text_pieces
from onrecord.kernel.cue_times import INVISIBLE, Timing, blank, find_timings, index_of
from onrecord.kernel.pieces import Problem

__all__ = ["Block", "Cue", "CueFile", "Dialect", "Token", "payload_pieces", "scan_cues", "text_pieces"]

Lines = list[tuple[int, int]]
BlockKind = Literal["header", "note", "style", "region", "front"]

_SIGNATURE = re.compile(rf"[{INVISIBLE}\n]*+WEBVTT(?![^ \t\n\r])[^\n]*")
_FIELD = re.compile(r"([A-Za-z][\w-]*+)[ \t]*+[:=][ \t]*+([^\r\n]*)")
_LINE_ENDS = ("\n", "\r\n", "\n\n")
_EMPTY_LINE = re.compile(r"\n\r?\n\Z")
_EVER = -(10**18)
_SPECIAL = re.compile(r"(?:(NOTE)(?![^ \t\r\n])|(STYLE|REGION)[ \t\r]*+(?:\n|\Z))")


@define(slots=True)
class Cue:
    """One cue. Times are milliseconds, None where they cannot be read; `number` counts from 1.

    `id` is the line above the times, `settings` what follows them, `timing` the span of the times' line (None where it
    is missing), `regions` the text in as few spans as can be: lines with no more than a line end or a blank line
    between them are one. `text` is the document, `at` and `stop` are where the line of times begins and ends in it.
    """

    number: int
    start: int | None = None
    end: int | None = None
    id: str | None = None
    settings: str = ""
    regions: Lines = field(factory=list[tuple[int, int]])
    text: str = field(default="", repr=False)
    at: int = -1
    stop: int = -1

    @property
    def timing(self) -> tuple[int, int] | None:
        """The span of the line of times, None where it is missing."""
        return None if self.at < 0 else (self.at, self.stop)

    @property
    def lines(self) -> Lines:
        """The spans of the lines of text, without their line ends."""
        out: Lines = []
        for start, end in self.regions:
            at = start
            for line in self.text[start:end].split("\n"):
                after = at + len(line) + 1
                if line[:1] > " " or not blank(line):
                    out.append((at, after - 2 if line[-1] == "\r" else after - 1))
                at = after
        return out

    def add(self, lines: Lines) -> None:
        """Go on with lines of text."""
        regions = self.regions
        for start, end in lines:
            if regions and self.text[regions[-1][1] : start] in _LINE_ENDS:
                regions[-1] = (regions[-1][0], end)
            else:
                regions.append((start, end))


class Block(NamedTuple):
    """A stretch that is no cue: the header, a comment, a style sheet, a region, or text in front of everything."""

    kind: BlockKind
    start: int
    end: int


@define(slots=True)
class CueFile:
    r"""A caption file as scanned.

    `signed` says whether the WebVTT signature is there, `fields` holds the header's `key: value` lines (keys in lower
    case, among them `x-timestamp-map`).

    >>> file = scan_cues("WEBVTT\nLanguage: en\n\n00:01.000 --> 00:02.500 line:85%\nGOOD MORNING.\n")
    >>> file.dialect, file.language, file.cues[0].start, file.cues[0].end
    ('webvtt', 'en', 1000, 2500)
    """

    dialect: Dialect
    signed: bool
    fields: dict[str, str]
    blocks: list[Block]
    cues: list[Cue]
    problems: list[Problem]

    @property
    def language(self) -> str | None:
        """The language that the header names."""
        return self.fields.get("language") or None


def scan_cues(text: str) -> CueFile:
    r"""Scan WebVTT or SubRip captions. Never fails: text without any times has no cues.

    >>> file = scan_cues("1\n00:00:01,000 --> 00:00:02,000\nAye.\n\n2\n00:00:02,000 --> 00:00:03,000\nNo.\n")
    >>> [(cue.id, cue.start, cue.lines) for cue in file.cues]
    [('1', 1000, [(32, 36)]), ('2', 2000, [(70, 73)])]
    """
    return _Scanner(text).run()


class _Scanner:
    def __init__(self, text: str) -> None:
        # A lone CR ends a line too. It becomes a newline here, so that offsets stay what they are. Two in front of every
        # newline come from a careless transfer.
        if "\r\r\n" in text and text.count("\r\r\n") == text.count("\n"):
            text = text.replace("\r\r\n", " \r\n")
        self.text = re.sub(r"\r(?!\n)", "\n", text) if "\r" in text else text
        self.line_end = _line_end(self.text)
        self.dialect: Dialect = "webvtt"
        self.signed = False
        self.indexed = False
        self.clock = _EVER
        self.fields: dict[str, str] = {}
        self.blocks: list[Block] = []
        self.cues: list[Cue] = []
        self.problems: list[Problem] = []

    def run(self) -> CueFile:
        at = self.header()
        arrows: list[Problem] = []
        timings = find_timings(
            self.text, at, signed=self.signed, problem=lambda code, what, at: arrows.append(Problem(code, what, at))
        )
        self.settle(timings)
        stops = [timing.at for timing in timings]
        self.problems += [found._replace(number=bisect_right(stops, found.at)) for found in arrows]
        stops.append(len(self.text))
        name = self.front(at, stops[0], more=bool(timings))
        for timing, stop in zip(timings, stops[1:], strict=True):
            name = self.cue(timing, name, stop)
        return CueFile(self.dialect, self.signed, self.fields, self.blocks, self.cues, self.problems)

    def problem(self, code: str, message: str, at: int) -> None:
        self.problems.append(Problem(code, message, at, len(self.cues)))

    def header(self) -> int:
        """Read the signature and the lines under it, and give the offset behind them."""
        signature = _SIGNATURE.match(self.text)
        if signature is None:
            return 0
        self.signed = True
        text, at = self.text, signature.end()
        while at < len(text):
            stop = text.find("\n", at + 1)
            line = text[at + 1 : stop if stop >= 0 else len(text)]
            if blank(line) or "-->" in line:
                break
            found = _FIELD.match(line)
            if found:
                self.fields.setdefault(found[1].lower(), found[2].strip())
            at = stop if stop >= 0 else len(text)
        self.blocks.append(Block("header", 0, at))
        return at

    def settle(self, timings: list[Timing]) -> None:
        """Decide the dialect: by the signature, else by the mark before the milliseconds and the first line."""
        if self.signed or not timings:
            return
        commas = sum(timing.comma for timing in timings)
        above = self.text[: timings[0].at].rstrip(INVISIBLE + "\n").rpartition("\n")[2]
        if 2 * commas >= len(timings) or index_of(above) is not None:
            self.dialect = "srt"
        else:
            self.problem("cue-signature-missing", "the file does not begin with WEBVTT", 0)

    def front(self, start: int, stop: int, *, more: bool) -> str | None:
        """What stands before the first cue; gives the id of that cue."""
        closed, above = self.paragraphs(start, stop)
        name = None
        if above and more:
            line = self.text[slice(*above[-1])]
            if index_of(line) is not None or (self.signed and len(above) == 1):
                name = line
                above.pop()
        for block in (*closed, above) if above else closed:
            if not self.special(block) and not (more and self.untimed(block)):
                self.blocks.append(Block("front", block[0][0], block[-1][1]))
                self.problem("cue-front-text", "text stands before the first cue", block[0][0])
        return name

    def paragraphs(self, start: int, stop: int) -> tuple[list[Lines], Lines]:
        """The groups of lines between blank lines, and the group that reaches to `stop`."""
        text = self.text
        closed: list[Lines] = []
        lines: Lines = []
        at = start
        while at < stop:
            end = text.find("\n", at, stop)
            after = end + 1
            if end < 0:  # the end of the text, or times on the same line behind a run of NULs
                end, after = at + len(text[at:stop].rstrip("\0")), stop
            last = end - 1 if end > at and text[end - 1] == "\r" else end
            if at < last and not (text[at] <= " " and blank(text[at:last])):
                lines.append((at, last))
            elif lines:
                closed.append(lines)
                lines = []
            at = after
        return closed, lines

    def special(self, block: Lines) -> bool:
        """Whether a group of lines is a comment, a style sheet or a region; if so, note it.

        Such a group stands under an empty line. Under one with a blank on it, the words would be said.
        """
        if self.dialect != "webvtt":
            return False
        at = block[0][0]
        found = _SPECIAL.match(self.text, at)
        if found is None or not self.stands_free(at):
            return False
        kinds: dict[str, BlockKind] = {"NOTE": "note", "STYLE": "style", "REGION": "region"}
        self.blocks.append(Block(kinds[found[1] or found[2]], block[0][0], block[-1][1]))
        return True

    def stands_free(self, at: int) -> bool:
        """Whether a line stands under an empty one, as the standard wants it: a blank there would be text."""
        return at == 0 or _EMPTY_LINE.search(self.text, max(at - 4, 0), at) is not None

    def cue(self, timing: Timing, name: str | None, stop: int) -> str | None:
        """Read the cue of a line of times, up to the next one; gives the id of the next cue."""
        at, done, start, end, settings, words, _, strict = timing
        if name is not None:
            self.indexed = True
            if not name.isalnum():
                name = name.strip(INVISIBLE)
        cue = Cue(len(self.cues) + 1, start, end, name, settings, [], self.text, at, words[0] if words else done)
        if start is None or end is None or not self.clock <= start <= end or not strict:
            self.check(cue, at, strict=strict)
        self.clock = _EVER if start is None else start
        self.cues.append(cue)
        begin = done + 1
        if words is not None:
            cue.add([words])
            self.problem("cue-text-after-times", "text stands on the line of the times", words[0])
        elif stop < len(self.text) and (plain := self.plain(begin, stop)):
            cue.regions.append((begin, plain[0]))
            return plain[1]
        closed, above = self.paragraphs(begin, stop)
        if stop == len(self.text) and above:
            closed.append(above)
            above = []
        for block in closed:
            self.block(block, begin)
        return self.above(above, begin) if above else None

    def plain(self, begin: int, stop: int) -> tuple[int, str | None] | None:
        """What stands under most lines of times: text, a blank line, perhaps the id of the next cue, and nothing else.

        Gives where the text ends and that id; None where anything is unusual, which the other methods know to read.
        """
        mark = self.line_end
        if not mark:
            return None
        body, gap, below = self.text[begin:stop].partition(mark + mark)
        if not gap:
            return None
        for line in body.split(mark) if mark in body else (body,):
            if line[:1] <= " " and blank(line):
                return None
        below = below.lstrip(mark)
        if not below:
            return begin + len(body), None
        name, end, more = below.partition(mark)
        if not end or more or name[0] <= " ":
            return None
        if self.dialect != "webvtt" and not (self.indexed and index_of(name) is not None):
            return None
        return begin + len(body), name

    def check(self, cue: Cue, at: int, *, strict: bool) -> None:
        """Note what is odd about the times; they stay as they are."""
        start, end = cue.start, cue.end
        number = cue.number
        if start is None or end is None:
            self.problems.append(Problem("cue-time-unreadable", "a time cannot be read", at, number))
        elif self.signed and not strict:
            message = "the times are not written as WebVTT has them"
            self.problems.append(Problem("cue-time-irregular", message, at, number))
        if start is not None and end is not None and end < start:
            self.problems.append(Problem("cue-time-reversed", "the cue ends before it starts", at, number))
        if start is not None and start < self.clock:
            message = "the cue starts before the one in front of it"
            self.problems.append(Problem("cue-clock-back", message, at, number))

    def block(self, block: Lines, begin: int) -> None:
        """A group of lines under a cue: its text, more of it after a blank line, or something else."""
        cue = self.cues[-1]
        at = block[0][0]
        if at == begin:
            cue.add(block)
        elif not self.special(block) and not self.untimed(block):
            self.problem("cue-blank-line", "a blank line stands before or inside the text of a cue", at)
            cue.add(block)

    def untimed(self, block: Lines) -> bool:
        """Whether a group of lines is a cue whose times are missing: the next index and text; if so, keep it."""
        line = self.text[slice(*block[0])]
        if len(block) == 1 or index_of(line) != self.expected() or (self.cues and not self.indexed):
            return False
        cue = Cue(len(self.cues) + 1, id=line.strip(INVISIBLE), text=self.text)
        cue.add(block[1:])
        self.clock = _EVER
        self.cues.append(cue)
        self.problem("cue-times-missing", "a cue has no times", block[0][0])
        return True

    def above(self, block: Lines, begin: int) -> str | None:
        """A group of lines that touches the next line of times; gives the id of the next cue if it ends with one."""
        line = self.text[slice(*block[-1])]
        index = index_of(line)
        direct = block[0][0] == begin
        due = index is not None and index == self.expected()
        if direct or len(block) > 1:
            is_id = self.indexed and (due or (index is not None and not direct and self.dialect == "srt"))
        else:
            named = self.dialect == "webvtt" and self.stands_free(block[0][0])
            is_id = named or due or (index is not None and self.indexed)
        rest = block[:-1] if is_id else block
        if rest:
            self.block(rest, begin)
        if rest or direct:
            self.problem("cue-blank-line-missing", "no blank line stands between two cues", block[-1][0])
        return line if is_id else None

    def expected(self) -> int:
        """The index that the next cue should have."""
        if not self.cues:
            return 1
        cue = self.cues[-1]
        index = index_of(cue.id) if cue.id is not None else None
        return (cue.number if index is None else index) + 1


def _line_end(text: str) -> str:
    """What ends every line of a text, a newline or CR LF; empty where it is now this, now that."""
    returns = text.count("\r\n") if "\r" in text else 0
    return "\n" if not returns else "\r\n" if returns == text.count("\n") else ""
