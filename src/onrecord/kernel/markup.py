"""Reading markup: a table says what each element means; one machine walks the events of XML and HTML."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import Any, Self

from attrs import field, frozen

from onrecord.kernel.actions import INLINE, Action, Attrs, Context, Marked, Reading
from onrecord.kernel.builder import Builder
from onrecord.kernel.flow import cut, cuts, join
from onrecord.kernel.pieces import Piece
from onrecord.kernel.selectors import Selector, selectors
from onrecord.kernel.steps import DISSOLVING, IN_HIDDEN, STEPS, Enter, Frame, Leave, begin_space, end_space
from onrecord.model.diagnostics import Severity
from onrecord.model.items import Note, NoteKind
from onrecord.model.role import Role
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.text.labels import LabelGrammar

Row = tuple[Selector | None, Any, Enter | None, Leave | None, bool, bool]
"""When an element is meant and what it means; whether also in hidden elements; whether text kept whole dissolves it."""


def _row(selector: Selector | None, action: Action) -> Row:
    enter, leave = STEPS.get(type(action), (None, None))
    return selector, action, enter, leave, isinstance(action, IN_HIDDEN), isinstance(action, DISSOLVING)


_OTHERWISE = _row(None, INLINE)


@frozen
class Choice:
    """What elements of one name may mean. Rows that differ by the value of the attribute `key` are found by it."""

    name: str
    key: str
    by_value: Mapping[str | None, tuple[Row, ...]]
    rows: tuple[Row, ...]
    """For all other values; the last row needs no condition."""

    @classmethod
    def among(cls, name: str, rows: Sequence[Row]) -> Self:
        """Sort rows by the attribute that most of them test."""
        tests = [test for selector, *_ in rows if selector for test in selector.tests if test[1] is not None]
        key = Counter(attribute for attribute, _ in tests).most_common(1)[0][0] if tests else ""
        values = {value for attribute, value in tests if attribute == key}
        by_value = {value: _for_value(rows, key, value) for value in values}
        return cls(name, key, by_value, _for_value(rows, key, None))


def _for_value(rows: Sequence[Row], key: str, value: str | None) -> tuple[Row, ...]:
    """The rows that may be meant when `key` has this value, up to the first that needs no other condition."""
    out: list[Row] = []
    for row in rows:
        selector = row[0]
        if selector is not None:
            wanted = [v for name, v in selector.tests if name == key and v is not None]
            if any(v != value for v in wanted):
                continue
            if wanted and selector.above is None and selector.cls is None and len(wanted) == len(selector.tests):
                row = (None, *row[1:])
        out.append(row)
        if row[0] is None:
            break
    return tuple(out)


@frozen
class Table:
    """The elements of a format and what they mean, compiled. The first selector that fits an element wins."""

    rows: tuple[tuple[str, Action], ...]
    by_tag: dict[str, list[tuple[int, Row]]] = field(
        init=False, factory=dict[str, list[tuple[int, Row]]], eq=False, repr=False
    )

    def __attrs_post_init__(self) -> None:
        """Compile the selectors."""
        for number, (declared, action) in enumerate(self.rows):
            for one in selectors(declared):
                plain = one.above is None and not one.tests and one.cls is None
                self.by_tag.setdefault(one.tag, []).append((number, _row(None if plain else one, action)))

    def of(self, tag: str) -> Choice | None:
        """What an element of that local name may mean, or None when nothing is known of it."""
        known = sorted([*self.by_tag.get(tag, ()), *self.by_tag.get("*", ())], key=lambda row: row[0])
        return Choice.among(tag, [*(row for _, row in known), _OTHERWISE]) if known else None


class Machine:
    """Walks the events of one document. Implements the target that the XML and HTML readers push to."""

    def __init__(
        self,
        table: Table,
        new: Callable[[], Builder],
        grammar: LabelGrammar,
        *,
        between: NoteKind = NoteKind.PROCEDURE,
    ) -> None:
        self.table = table
        self.new = new
        self.builder = new()
        self.source = self.builder.text
        self.context = Context(self.builder, grammar)
        self.path = self.context.path
        self.between = between
        self.sittings: list[Builder] = []
        self.common: dict[str, Any] = {}
        """The facts that stand before the first sitting."""
        self.known: dict[str, Choice] = {}
        self.unknown: dict[str, tuple[int, int]] = {}
        self.frames: list[Frame | None] = []
        self.block: list[Piece] = []
        """The paragraph that is being collected: it never begins with a blank. Below, its notes, marks and reader."""
        self.notes: list[Note] = []
        self.marks: list[tuple[str, int, int, Attrs]] = []
        self.read: Callable[[str, Sequence[Marked], Context], Reading | None] | None = None
        self.lines = False
        """Whether each line is a paragraph."""
        self.capture: list[Piece] | None = None
        """Where text goes instead, when an element wants it for itself."""
        self.hidden: tuple[Role, str] | None = None
        """In a hidden element: the role and the rule of its text."""
        self.solid = False
        """Whether the elements of a printed document or a vote dissolve into its text."""
        self.glued: bool | None = None
        """After a token: whether the next one follows without a blank."""
        self.fresh = False
        """In a turn of which nothing was said yet."""
        self.resting = False
        """After a turn that the next one may go on with, if nothing comes between."""
        self.pending: tuple[str, Speaker | None, int] | None = None
        """A label that waits for its turn; one that waits in vain is a note."""

    # --- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        known = self.known.get(tag)
        if known is None:
            known = self._meet(tag)
        path = self.path
        row = _OTHERWISE
        for row in known.by_value.get(attrs.get(known.key), known.rows):
            if row[0] is None or row[0].fits(attrs, path):
                break
        _, action, enter, leave, in_hidden, dissolving = row
        if (enter is None and leave is None) or (self.hidden is not None and not in_hidden):
            self.frames.append(None)
        else:
            if dissolving and self.solid:
                enter, leave = begin_space, end_space
            self.frames.append((leave, action, attrs, self.capture, self.hidden, at))
            if enter is not None:
                enter(self, action, attrs, at)
        path.append(known.name)

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (the innermost element it is)
        """The innermost element closes."""
        self.path.pop()
        frame = self.frames.pop()
        if frame is not None:
            if frame[0] is not None:
                frame[0](self, frame, at)
            self.capture = frame[3]
            self.hidden = frame[4]

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data."""
        if self.glued is not None and (self.source[start:end] if data is None else data).isspace():
            return
        if self.capture is not None:
            self.capture.append((start, end, data))
        elif self.hidden is not None:
            if data is not None or not self.source[start:end].isspace():
                self.builder.hide(start, end, *self.hidden)
        elif self.lines and "\n" in (self.source[start:end] if data is None else data):
            self._split(start, end, data)
        elif self.block or not (self.source[start:end] if data is None else data).isspace():
            self.block.append((start, end, data))

    def _split(self, start: int, end: int, data: str | None) -> None:
        """Character data of several lines, each of which is a paragraph."""
        source = self.source
        while data is None and (stop := source.find("\n", start, end)) >= 0:
            if self.block or not source[start:stop].isspace():
                self.block.append((start, stop, None))
            self.flush()
            start = stop + 1
        if data is not None:
            self.flush()
        elif start < end and not source[start:end].isspace():
            self.block.append((start, end, None))

    def problem(self, code: str, message: str, at: int) -> None:
        """The reader met something that is not well formed."""
        severity = Severity.ERROR if code.endswith(("not-well-formed", "truncated")) else Severity.WARNING
        self.builder.problem(code, message, severity=severity, span=Span(at, at))

    def finish(self) -> list[Builder]:
        """The document ends: the builder of each meeting in it."""
        self.flush()
        self.builder.end()
        meetings = self.sittings or [self.builder]
        for builder in meetings:
            for name, value in self.common.items():
                builder.fact(name, value)
        for name, (count, at) in sorted(self.unknown.items()):
            meetings[0].problem(
                f"element-unknown:{name}",
                f"the format does not know the element <{name}>, found {count} time{'s' if count > 1 else ''}",
                span=Span(at, at),
                hint="Its text is kept with what is around it",
            )
        return meetings

    @property
    def needed(self) -> int:
        """The offset from which on the text is still needed."""
        held = [self.block, self.capture, *(frame[3] for frame in self.frames if frame is not None)]
        return min((pieces[0][0] for pieces in held if pieces), default=len(self.source))

    def _meet(self, tag: str) -> Choice:
        """An element of a name that is new in this document."""
        local = tag.rpartition(":")[2]
        choice = self.table.of(local)
        if choice is None:
            choice = Choice(local, "", {}, ((None, INLINE, self._count(local), None, False, False),))
        self.known[tag] = choice
        return choice

    def _count(self, name: str) -> Enter:
        def count(_machine: Machine, _action: Action, _attrs: Attrs, at: int) -> None:
            times, first = self.unknown.get(name, (0, at))
            self.unknown[name] = (times + 1, first)

        return count

    # --- paragraphs --------------------------------------------------------------------------------------------

    def flush(self) -> None:
        """End the paragraph."""
        self.glued = None
        block = self.block
        if not block:
            return
        notes, marks = self.notes, self.marks
        self.block, self.notes, self.marks = [], [], []
        self.wake()
        reading = self.read(*self._flat(block, marks), self.context) if self.read is not None else None
        if reading is not None:
            self._obey(reading, block, notes)
        elif self.builder.is_open:
            self.builder.paragraph(block, notes=notes)
        else:
            self.builder.note(block, self.between)
        self.fresh = False

    def _is_blank(self, pieces: Sequence[Piece]) -> bool:
        source = self.source
        return all(not (part := source[s:e] if data is None else data) or part.isspace() for s, e, data in pieces)

    def _flat(self, block: list[Piece], marks: list[tuple[str, int, int, Attrs]]) -> tuple[str, list[Marked]]:
        """The characters of a paragraph, and the marks by their places in them instead of the source."""
        parts = [self.source[start:end] if data is None else data for start, end, data in block]
        starts = [start for start, _, _ in block]
        places = list(accumulate(map(len, parts), initial=0))
        marked = [
            Marked(name, places[bisect_left(starts, start)], places[bisect_left(starts, end)], attrs)
            for name, start, end, attrs in marks
        ]
        return "".join(parts), marked

    def _obey(self, reading: Reading, block: list[Piece], notes: list[Note]) -> None:
        """Tell the builder what the format made of a paragraph."""
        builder = self.builder
        if reading.label:
            printed = cut(block, reading.lead, reading.label)
            words = builder.label(printed)
            if not (reading.more and builder.lengthen(words, reading.speaker)):
                self.attribute(words, reading.speaker, block[0][0], reading.facts)
            builder.note(cut(block, 0, reading.lead), NoteKind.PROCEDURE)
        elif reading.speaker is not None:
            builder.open(None, reading.speaker, block[0][0], **reading.facts)
        speech = reading.label + reading.separator
        self.hide(cut(block, reading.label, speech), Role.MARKUP, "label-separator")
        rest = cut(block, speech)
        if self._is_blank(rest):
            return
        if reading.vote is not None:
            builder.vote(rest, **reading.vote)
        elif reading.heading is not None:
            builder.heading(rest, reading.heading)
        elif not builder.is_open:
            builder.note(rest, reading.notes[0][2] if len(reading.notes) == 1 else self.between)
        else:
            found = cuts(block, [(start, end) for start, end, _ in reading.notes])
            self._speech(rest, notes, [(one, kind) for one, (_, _, kind) in zip(found, reading.notes, strict=True)])
        if reading.closes:
            self.close()

    def _speech(self, pieces: list[Piece], notes: list[Note], inner: list[tuple[list[Piece], NoteKind | None]]) -> None:
        """Speech in which the format found notes, or notes alone."""
        builder = self.builder
        asides = {piece for found, _ in inner for piece in found}
        if inner and self._is_blank([piece for piece in pieces if piece not in asides]):
            for found, kind in inner:
                builder.note(found, kind)
            return
        for found, kind in inner:
            words = join(self.source, found)[0]
            notes.append(Note(words, Span(found[0][0], found[-1][1]), kind or builder.kind_of(words)))
        builder.paragraph(pieces, notes=notes)

    # --- what the steps need -----------------------------------------------------------------------------------

    def close(self) -> None:
        """End the remark."""
        self.resting = False
        self.builder.close()

    def wake(self) -> None:
        """Something comes after a turn that rests: the next turn does not go on with it."""
        if self.resting:
            self.close()

    def attribute(self, text: str, speaker: Speaker | None, start: int, facts: Mapping[str, Any]) -> None:
        """A printed label: that of the turn which has just begun, or of a new remark."""
        if not self.fresh or not self.builder.relabel(text, speaker):
            self.builder.open(text or None, speaker, start, **facts)
        self.fresh = False

    def print(self, pieces: list[Piece], **facts: Any) -> None:
        """A printed document, or a piece of one."""
        if not self._is_blank(pieces):
            self.builder.insertion(pieces, **facts)

    def hide(self, pieces: Sequence[Piece], role: Role, rule: str) -> None:
        """Keep pieces out of the items."""
        for start, end, _ in pieces:
            self.builder.hide(start, end, role, rule)
