"""Reading markup: a table says what each element means; one machine walks the events of XML and HTML."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import field, frozen

from onrecord.kernel.actions import (
    INLINE,
    Action,
    Aside,
    Attrs,
    Ballot,
    Break,
    Call,
    Closing,
    Context,
    Fact,
    Head,
    Hide,
    Label,
    Mark,
    Marked,
    Para,
    Part,
    Print,
    Reading,
    Show,
    Sitting,
    Space,
    Take,
    Topic,
    Turn,
    Word,
)
from onrecord.kernel.builder import Builder
from onrecord.kernel.flow import Piece, cut, fold, join
from onrecord.kernel.selectors import Selector, selectors
from onrecord.model.diagnostics import Severity
from onrecord.model.items import Note, NoteKind, Paragraph
from onrecord.model.role import Role
from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker
from onrecord.text.labels import LabelGrammar

_Frame = tuple[Any, Any, Attrs, list[Piece] | None, Role | None, int]
"""An open element: how to leave it, its action and attributes, what was captured and hidden around it, its place."""

_Row = tuple[Selector | None, Any, "_Enter | None", "_Leave | None", bool, bool]
"""When an element is meant and what it means; whether also in hidden elements; whether text kept whole dissolves it."""


@frozen
class _Unknown:
    """An element that the format does not know."""

    name: str


@frozen
class Table:
    """The elements of a format and what they mean, compiled. The first selector that fits an element wins."""

    rows: tuple[tuple[str, Action], ...]
    by_tag: dict[str, list[_Row]] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Compile the selectors."""
        for declared, action in self.rows:
            for one in selectors(declared):
                plain = one.above is None and not one.tests and one.cls is None
                self.by_tag.setdefault(one.tag, []).append(_row(None if plain else one, action))

    def of(self, tag: str) -> tuple[_Row, ...]:
        """What an element of that local name may mean, the last of which needs no condition."""
        known = self.by_tag.get(tag)
        anything = self.by_tag.get("*", [])
        if known is None and not anything:
            return (_row(None, _Unknown(tag)),)
        return (*(known or ()), *anything, _row(None, INLINE))


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
        self.known: dict[str, tuple[str, tuple[_Row, ...]]] = {}
        self.frames: list[_Frame | None] = []
        self.block: list[Piece] = []
        """The paragraph that is being collected, and below the notes and marks in it."""
        self.notes: list[Note] = []
        self.marks: list[tuple[str, int, int, Attrs]] = []
        self.read: Callable[[str, Sequence[Marked], Context], Reading | None] | None = None
        self.capture: list[Piece] | None = None
        """Where text goes instead, when an element wants it for itself."""
        self.hidden: Role | None = None
        self.solid = False
        """Whether the elements of a printed document or a vote dissolve into its text."""
        self.glued: bool | None = None
        """After a token: whether the next one follows without a blank."""
        self.fresh = False
        """In a turn of which nothing was said yet."""
        self.resting = False
        """After a turn that the next one may go on with, if nothing comes between."""
        self.pending: tuple[str, Speaker | None, int] | None = None
        self.unknown: dict[str, tuple[int, int]] = {}

    # --- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        known = self.known.get(tag)
        if known is None:
            local = tag.rpartition(":")[2]
            known = self.known[tag] = local, self.table.of(local)
        path = self.path
        for selector, action, enter, leave, always, dissolves in known[1]:
            if selector is None or selector.fits(attrs, path):
                break
        else:
            return  # no table comes without a last row that fits
        if (enter is None and leave is None) or (self.hidden is not None and not always):
            self.frames.append(None)
        else:
            if dissolves and self.solid:
                action, enter, leave = _SPACE, Machine._space, Machine._end_of_space
            self.frames.append((leave, action, attrs, self.capture, self.hidden, at))
            if enter is not None:
                enter(self, action, attrs, at)
        path.append(known[0])

    def end(self, tag: str, at: int) -> None:  # noqa: ARG002 (the innermost element closes)
        """An element closes."""
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
                self.builder.hide(start, end, self.hidden, self.hidden.value)
        elif self.block or not (self.source[start:end] if data is None else data).isspace():
            self.block.append((start, end, data))

    def problem(self, code: str, message: str, at: int) -> None:
        """The reader met something that is not well formed."""
        severity = Severity.ERROR if code.endswith(("not-well-formed", "truncated")) else Severity.WARNING
        self.builder.problem(code, message, severity=severity, span=Span(at, at))

    def finish(self) -> list[Builder]:
        """The document ends: the builder of each meeting in it."""
        self.flush()
        self._spend_label()
        self.builder.close()
        for name, (count, at) in sorted(self.unknown.items()):
            self.builder.problem(
                f"element-unknown:{name}",
                f"the format does not know the element <{name}>, found {count} time{'s' if count > 1 else ''}",
                span=Span(at, at),
                hint="Its text is kept with what is around it",
            )
        return self.sittings or [self.builder]

    def flush(self) -> None:
        """End the paragraph."""
        self.glued = None
        block = self.block
        if not block:
            return
        notes, marks = self.notes, self.marks
        self.block, self.notes, self.marks = [], [], []
        text = self.source
        if all((text[s:e] if data is None else data).isspace() for s, e, data in block):
            return
        self._wake()
        reading = self._reading(block, marks) if self.read is not None else None
        if reading is not None:
            self._obey(reading, block, notes)
        elif self.builder.is_open:
            self.builder.paragraph(block, notes=notes)
        else:
            self.builder.note(block, self.between)
        self.fresh = False

    # --- paragraphs --------------------------------------------------------------------------------------------

    def _para(self, action: Para, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        if self.capture is None:
            self.flush()
            self.read = action.read
            if action.facts is not None:
                self.builder.update(**action.facts(attrs, self.context))

    def _end_of_para(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        if frame[3] is None:
            self.flush()
            self.read = None

    def _end_of_mark(self, frame: _Frame, at: int) -> None:
        self.marks.append((frame[1].name, frame[5], at, frame[2]))

    def _reading(self, block: list[Piece], marks: list[tuple[str, int, int, Attrs]]) -> Reading | None:
        """Ask the format what a paragraph holds; marks come by their places in the source."""
        parts: list[str] = []
        sizes: list[tuple[int, int]] = []
        size = 0
        for start, end, data in block:
            part = self.source[start:end] if data is None else data
            sizes.append((start, size))
            parts.append(part)
            size += len(part)
        sizes.append((block[-1][1], size))
        marked: list[Marked] = []
        for name, start, end, attrs in marks:
            low = next(n for at, n in sizes if at >= start or n == size)
            high = next((n for at, n in sizes if at >= end), size)
            marked.append(Marked(name, low, high, attrs))
        assert self.read is not None  # noqa: S101 (the caller has looked)
        return self.read("".join(parts), marked, self.context)

    def _obey(self, reading: Reading, block: list[Piece], notes: list[Note]) -> None:
        """Tell the builder what the format made of a paragraph."""
        builder = self.builder
        if reading.label:
            printed = cut(block, 0, reading.label)
            builder.open(builder.label(printed), reading.speaker, printed[0][0], **reading.facts)
        rest = cut(block, reading.label) if reading.label else block
        if not rest or not join(self.source, rest)[0]:
            return
        if reading.vote is not None:
            builder.vote(rest, **reading.vote)
        elif reading.heading is not None:
            builder.heading(rest, reading.heading)
        elif not builder.is_open:
            builder.note(rest, self.between)
        else:
            self._speech(reading, block, rest, notes)

    def _speech(self, reading: Reading, block: list[Piece], rest: list[Piece], notes: list[Note]) -> None:
        builder = self.builder
        inner = [(cut(block, start, end), kind) for start, end, kind in reading.notes]
        holes = [(pieces[0][0], pieces[-1][1]) for pieces, _ in inner]
        if all(any(s <= a and b <= e for s, e in holes) or _blank(self.source, a, b, d) for a, b, d in rest):
            for pieces, kind in inner:
                builder.note(pieces, kind)
            return
        for (pieces, kind), (start, end) in zip(inner, holes, strict=True):
            words = join(self.source, pieces)[0]
            notes.append(Note(words, Span(start, end), kind or builder.kind_of(words)))
        builder.paragraph(rest, notes=notes)

    def _space(self, action: Space, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self.text(at, at, " ")

    def _end_of_space(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.text(at, at, " ")

    def _word(self, action: Word, attrs: Attrs, at: int) -> None:
        if self.glued is False and attrs.get(action.join) != "left":
            (self.block if self.capture is None else self.capture).append((at, at, " "))
        self.glued = None

    def _end_of_word(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.glued = frame[2].get(frame[1].join) in ("right", "both")

    def _break(self, action: Break, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        if action.page is not None:
            self.builder.page = attrs.get(action.page) or self.builder.page
        if action.paragraph and self.capture is None:
            self.flush()
        if action.closes:
            self._close()

    # --- who speaks --------------------------------------------------------------------------------------------

    def _turn(self, action: Turn, attrs: Attrs, at: int) -> None:
        self.flush()
        context = self.context
        speaker = action.speaker(attrs, context) if action.speaker else None
        facts = dict(action.facts(attrs, context)) if action.facts else {}
        label = None
        if self.pending is not None:
            label, printed, at = self.pending
            self.pending = None
            speaker = speaker or printed
        facts.setdefault("kind", action.kind)
        self.builder.open(label, speaker, at, merge=action.merge, **facts)
        self.resting = False
        self.fresh = label is None

    def _end_of_turn(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.flush()
        self.fresh = False
        if frame[1].merge:
            self.resting = True
        else:
            self.builder.close()

    def _close(self) -> None:
        self.resting = False
        self.builder.close()

    def _wake(self) -> None:
        """Something comes after a turn: the next turn does not go on with it."""
        if self.resting:
            self._close()

    def _keep(self, action: Action, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        """An element begins that is an item of its own."""
        self.flush()
        self._wake()
        self.solid = isinstance(action, Print | Ballot)
        self.capture = []
        self.context.parts = {}

    def _end_of_label(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        action: Label = frame[1]
        pieces = self.capture or []
        text = self.builder.label(pieces)
        context = self.context
        if not text and not context.parts:
            return
        speaker = action.speaker(text, frame[2], context) if action.speaker else context.parse(text)
        start = pieces[0][0] if pieces else frame[5]
        if action.pending:
            self._spend_label()
            self.pending = (text, speaker, start)
            return
        facts = dict(action.facts(frame[2], context)) if action.facts else {}
        self._attribute(text, speaker, start, facts)

    def _attribute(self, text: str, speaker: Speaker | None, start: int, facts: dict[str, Any]) -> None:
        """A printed label: that of the turn which has just begun, or of a new remark."""
        if not self.fresh or not self.builder.relabel(text, speaker):
            self.builder.open(text, speaker, start, **facts)
        self.fresh = False

    def _spend_label(self) -> None:
        """A label that no turn followed: a remark without words."""
        if self.pending is not None:
            self._close()
            self.builder.open(*self.pending)
            self._close()
            self.pending = None

    def _end_of_part(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        action: Part = frame[1]
        pieces = self.capture or []
        self.context.parts[action.name] = join(self.source, pieces)[0]
        if action.shown and frame[3] is not None:
            frame[3].extend(pieces)
            return
        self._hide(pieces, Role.METADATA, action.name)

    # --- notes and other items ---------------------------------------------------------------------------------

    def _aside(self, action: Aside, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self.capture = []

    def _end_of_aside(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        action: Aside = frame[1]
        pieces = self.capture or []
        if frame[3] is not None:
            frame[3].extend(pieces)
            return
        text, span, offsets = join(self.source, pieces)
        if not text:
            return
        if action.label is not None and self.fresh and not self.block and action.label.fullmatch(text):
            self._attribute(self.builder.label(pieces), self.context.parse(text), span.start, {})
            return
        kind = action.kind(frame[2]) if callable(action.kind) else action.kind
        facts = action.facts(frame[2], self.context) if action.facts else {}
        parts = action.split(text) if action.split else [(0, len(text), kind or self.builder.kind_of(text), None)]
        places = Paragraph(text, span, (), offsets)
        if not self.block:
            self._wake()
            for start, end, one, caller in parts:
                where = _between(pieces, places.locate(start, end)) if action.split else pieces
                self.builder.note(where, one, speaker=caller, **facts)
            return
        edge = pieces[0][0]
        for i, (start, end, one, caller) in enumerate(parts, 1):
            stop = pieces[-1][1] if i == len(parts) else places.locate(start, end).end
            self.notes.append(Note(text[start:end], Span(edge, stop), one, speaker=caller, **facts))
            edge = stop
        self.block += pieces

    def _end_of_head(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.builder.heading(self.capture or [], frame[1].level)

    def _end_of_print(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.solid = False
        self.builder.insertion(self.capture or [], title=frame[1].title)

    def _end_of_ballot(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        action: Ballot = frame[1]
        self.solid = False
        facts = action.facts(frame[2], self.context) if action.facts else {}
        self.builder.vote(self.capture or [], more=action.more, **facts)

    # --- structure and metadata --------------------------------------------------------------------------------

    def _closing(self, action: Closing, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self.flush()
        self._close()

    def _end_of_closing(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.flush()
        self._close()

    def _topic(self, action: Topic, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self._wake()
        self.builder.topics.append(attrs.get(action.attr, ""))

    def _end_of_topic(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self._wake()
        self.builder.topics.pop()

    def _sitting(self, action: Sitting, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        """Begin a meeting of its own; what stands before the first one is common to all."""
        self.flush()
        self._spend_label()
        self._close()
        if self.sittings:
            self.builder.scope = Span(self.builder.scope.start, at)
        self.builder = self.context.builder = self.new()
        self.builder.scope = Span(at, len(self.builder.text))
        self.sittings.append(self.builder)

    def _hidden(self, action: Hide, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        if self.hidden is None:
            self.flush()
        self.hidden = action.role
        self.capture = None

    def _shown(self, action: Show, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self.hidden = None

    def _end_of_shown(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        self.flush()
        self._close()

    def _fact(self, action: Fact, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        if action.attr is not None:
            self._known(action, attrs.get(action.attr, ""))
        else:
            self.capture = []

    def _end_of_fact(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        action: Fact = frame[1]
        if action.attr is None:
            pieces = self.capture or []
            self._known(action, join(self.source, pieces)[0])
            self._hide(pieces, action.role, action.name)

    def _known(self, action: Fact, text: str) -> None:
        text = fold(text)
        if text:
            self.builder.fact(action.name, action.convert(text) if action.convert else text)

    def _take(self, action: Take, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        self.capture = []

    def _end_of_take(self, frame: _Frame, at: int) -> None:  # noqa: ARG002
        pieces = self.capture or []
        self._hide(pieces, frame[1].role, frame[1].role.value)
        frame[1].run(join(self.source, pieces)[0], frame[2], self.context)

    def _hide(self, pieces: list[Piece], role: Role, rule: str) -> None:
        for start, end, _ in pieces:
            self.builder.hide(start, end, role, rule)

    def _call(self, action: Call, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        action.run(attrs, self.context)

    def _count(self, action: _Unknown, attrs: Attrs, at: int) -> None:  # noqa: ARG002
        count, first = self.unknown.get(action.name, (0, at))
        self.unknown[action.name] = (count + 1, first)


def _between(pieces: Sequence[Piece], span: Span) -> list[Piece]:
    out: list[Piece] = []
    for start, end, data in pieces:
        low, high = max(start, span.start), min(end, span.end)
        if low < high:
            out.append((low, high, None) if data is None else (start, end, data))
    return out


def _blank(source: str, start: int, end: int, data: str | None) -> bool:
    text = source[start:end] if data is None else data
    return not text or text.isspace()


_SPACE = Space()
_Enter = Callable[[Machine, Any, Attrs, int], None]
_Leave = Callable[[Machine, _Frame, int], None]

_WAYS: dict[type, tuple[_Enter | None, _Leave | None]] = {
    Turn: (Machine._turn, Machine._end_of_turn),
    Label: (Machine._keep, Machine._end_of_label),
    Part: (Machine._take, Machine._end_of_part),
    Para: (Machine._para, Machine._end_of_para),
    Mark: (None, Machine._end_of_mark),
    Aside: (Machine._aside, Machine._end_of_aside),
    Space: (Machine._space, Machine._end_of_space),
    Word: (Machine._word, Machine._end_of_word),
    Break: (Machine._break, None),
    Head: (Machine._keep, Machine._end_of_head),
    Print: (Machine._keep, Machine._end_of_print),
    Ballot: (Machine._keep, Machine._end_of_ballot),
    Closing: (Machine._closing, Machine._end_of_closing),
    Topic: (Machine._topic, Machine._end_of_topic),
    Sitting: (Machine._sitting, None),
    Hide: (Machine._hidden, None),
    Show: (Machine._shown, Machine._end_of_shown),
    Fact: (Machine._fact, Machine._end_of_fact),
    Take: (Machine._take, Machine._end_of_take),
    Call: (Machine._call, None),
    _Unknown: (Machine._count, None),
}
_ALWAYS = Hide | Show | Fact | Part | Take | Call
_DISSOLVING = Label | Head | Aside | Para | Turn | Ballot | Print


def _row(selector: Selector | None, action: Any) -> _Row:
    enter, leave = _WAYS.get(type(action), (None, None))
    return selector, action, enter, leave, isinstance(action, _ALWAYS), isinstance(action, _DISSOLVING)
