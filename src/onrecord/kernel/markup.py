"""Reading markup: a table says what each element means; one machine walks the events of XML and HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import Factory, define, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.flow import Piece, fold, join
from onrecord.kernel.selectors import Selector, selectors
from onrecord.model.diagnostics import Severity
from onrecord.model.items import Note, NoteKind, Paragraph, RemarkKind
from onrecord.model.role import Role
from onrecord.model.span import OffsetMap, Span
from onrecord.model.speaker import Speaker
from onrecord.text.labels import LabelGrammar, parse_label

Attrs = Mapping[str, str]


@frozen
class Turn:
    """The element holds one remark. `speaker` names who speaks from its attributes; a label inside does so too.

    `merge` joins neighbours of the same attribution (elements that a machine repeats). `facts` gives more fields of
    the remark: identifiers, language, start, end, number, kind.
    """

    speaker: Callable[[Attrs, Context], Speaker | None] | None = None
    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None
    merge: bool = False
    kind: RemarkKind = RemarkKind.SPEECH


@frozen
class Label:
    """The element's text is a printed attribution. Inside a fresh `Turn` it belongs to that; else it opens a remark.

    `pending` keeps it for the next `Turn`. `speaker` makes the speaker out of the text, the attributes and the parts
    that `Part` elements collected inside; without it the format's label grammar does.
    """

    speaker: Callable[[str, Attrs, Context], Speaker | None] | None = None
    pending: bool = False
    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None


@frozen
class Part:
    """A named part of the label around it (name, party …), collected in `Context.parts`.

    `shown` says whether its words stand in the printed label too.
    """

    name: str
    shown: bool = False


@frozen
class Para:
    """A paragraph: of the open remark, or else a procedural note."""


@frozen
class Aside:
    """A note. `kind` is its kind or finds it by the attributes; `split` makes several notes out of one text."""

    kind: NoteKind | Callable[[Attrs], NoteKind] | None = None
    split: Callable[[str], Sequence[tuple[int, int, NoteKind, Speaker | None]]] | None = None


@frozen
class Head:
    """A heading. Level 0 is the title."""

    level: int = 1


@frozen
class Fact:
    """A fact about the meeting, kept out of the items unless `shown`. `attr` takes it from an attribute."""

    name: str
    attr: str | None = None
    convert: Callable[[str], Any] | None = None
    role: Role = Role.METADATA


@frozen
class Hide:
    """The element and all in it are kept out of the items; facts inside are still taken."""

    role: Role = Role.METADATA


@frozen
class Print:
    """The element holds material that was printed and not spoken."""

    title: str | None = None


@frozen
class Ballot:
    """The element holds a vote. `facts` gives question, result, counts and voters from the attributes; with `more`
    neighbouring elements are one vote."""

    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None
    more: bool = False


@frozen
class Break:
    """A milestone: ends the paragraph, and with `closes` the remark. `page` names the attribute with a page number."""

    closes: bool = False
    page: str | None = None
    paragraph: bool = True


@frozen
class Space:
    """A blank: a line break, the edge of a table cell."""


@frozen
class Word:
    """One token of annotated text: a blank stands before it unless the token before it was joined to its right.

    `join` names the attribute that says so (`right`, `both`; `left` joins to the token before).
    """

    join: str = "join"


@frozen
class Topic:
    """A section that an attribute names; it stands in the `section` of the remarks inside."""

    attr: str


@frozen
class Inline:
    """Transparent: what is inside belongs to what is around."""


@frozen
class Closing:
    """A section: the remark ends before it and at its end."""


@frozen
class Sitting:
    """The element holds one meeting of several that the document may have."""


@frozen
class Call:
    """Code for what no other action can say: called at the start of the element."""

    run: Callable[[Attrs, Context], None]


Action = Turn | Label | Part | Para | Aside | Head | Fact | Hide | Print | Ballot | Break | Inline | Closing | Sitting | Space | Word | Topic | Call
INLINE = Inline()
_SPACE = Space()


@define
class Context:
    """What an adapter's functions may look at and keep: the builder, the open elements, people, its own state."""

    builder: Builder
    grammar: LabelGrammar
    path: list[str] = Factory(list)
    parts: dict[str, str] = Factory(dict)
    people: dict[str, Speaker] = Factory(dict)
    state: dict[str, Any] = Factory(dict)

    def parse(self, label: str) -> Speaker:
        """The speaker that a printed label names."""
        return parse_label(label, self.grammar).speaker()


@define
class _Frame:
    tag: str
    action: Action
    attrs: Attrs
    capture: list[Piece] | None
    hidden: Role | None
    at: int


@frozen
class Table:
    """The elements of a format and what they mean, compiled: selectors such as `u`, `p[@klasse='J']`, `p.label`,
    `body/p` (child), `front//p` (descendant); several may be joined by `|`. The first that fits wins.
    """

    rows: tuple[tuple[str, Action], ...]
    by_tag: dict[str, list[tuple[Selector, Action]]] = field(init=False, factory=dict, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        """Compile the selectors."""
        for selector, action in self.rows:
            for one in selectors(selector):
                self.by_tag.setdefault(one.tag, []).append((one, action))


class Machine:
    """Walks the events of one document. Implements the target that the XML and HTML readers push to."""

    def __init__(
        self, table: Table, new: Callable[[], Builder], grammar: LabelGrammar, *, between: NoteKind = NoteKind.PROCEDURE
    ) -> None:
        self.table = table.by_tag
        self.new = new
        self.builder = new()
        self.source = self.builder.text
        self.context = Context(self.builder, grammar)
        self.between = between
        self.sittings: list[Builder] = []
        self.frames: list[_Frame] = []
        self.block: list[Piece] = []
        self.notes: list[Note] = []
        self.capture: list[Piece] | None = None
        self.hidden: Role | None = None
        self.solid = False
        self.glued: bool | None = None
        self.fresh: _Frame | None = None
        self.pending: tuple[str, Speaker | None, int] | None = None
        self.unknown: dict[str, tuple[int, int]] = {}
        self.locals: dict[str, str] = {}

    # --- events ------------------------------------------------------------------------------------------------

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        local = self.locals.get(tag)
        if local is None:
            local = self.locals[tag] = tag.rpartition(":")[2]
        path = self.context.path
        action: Action | None = None
        for selector, candidate in self.table.get(local, ()):
            if selector.fits(attrs, path):
                action = candidate
                break
        if action is None:
            action = INLINE
            if local not in self.table and "*" not in self.table and self.hidden is None:
                count, first = self.unknown.get(local, (0, at))
                self.unknown[local] = (count + 1, first)
        if self.solid and isinstance(action, Label | Head | Aside | Para | Turn | Ballot | Print):
            action = _SPACE
        self.frames.append(_Frame(local, action, attrs, self.capture, self.hidden, at))
        if action is not INLINE:
            self._enter(action, attrs, at)
        path.append(local)

    def end(self, tag: str, at: int) -> None:
        """An element closes."""
        frame = self.frames.pop()
        self.context.path.pop()
        if frame.action is not INLINE:
            self._leave(frame, at)
        self.capture, self.hidden = frame.capture, frame.hidden

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data."""
        if self.glued is not None and (self.source[start:end] if data is None else data).isspace():
            return
        if self.capture is not None:
            self.capture.append((start, end, data))
        elif self.hidden is not None:
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
        if self.pending is not None:
            label, speaker, at = self.pending
            self.builder.open(label, speaker, at)
        self._report_unknown()
        return self.sittings or [self.builder]

    def _report_unknown(self) -> None:
        for name, (count, at) in sorted(self.unknown.items()):
            self.builder.problem(
                f"element-unknown:{name}",
                f"the format does not know the element <{name}>, found {count} time{'s' if count > 1 else ''}",
                span=Span(at, at),
                hint="Its text is kept with what is around it",
            )

    # --- elements ----------------------------------------------------------------------------------------------

    def _enter(self, action: Action, attrs: Attrs, at: int) -> None:
        match action:
            case Hide():
                self.flush()
                self.hidden = action.role
                self.capture = None
            case Fact():
                if action.attr is not None:
                    self._fact(action, attrs.get(action.attr, ""))
                else:
                    self.capture = []
            case Part():
                self.capture = []
            case _ if self.hidden is not None:
                pass
            case Label() | Head() | Print() | Ballot():
                self.flush()
                self.solid = isinstance(action, Print | Ballot)
                self.capture = []
                self.context.parts = {}
            case Aside():
                self.capture = []
            case Para():
                if self.capture is None:
                    self.flush()
            case Turn():
                self.flush()
                self._turn(action, attrs, at)
            case Closing():
                self.flush()
                self.builder.close()
            case Break():
                self._break(action, attrs)
            case Sitting():
                self._sitting(at)
            case Space():
                self.text(at, at, " ")
            case Word():
                if self.glued is False and attrs.get(action.join) != "left":
                    self.text(at, at, " ")
                self.glued = None
            case Topic():
                self.builder.topics.append(attrs.get(action.attr, ""))
            case Call():
                action.run(attrs, self.context)

    def _leave(self, frame: _Frame, at: int) -> None:
        action = frame.action
        match action:
            case Part() | Fact():
                self._part(action, frame)
            case _ if frame.hidden is not None:
                pass
            case Label():
                self._label(action, frame)
            case Head():
                self.builder.heading(self.capture or [], action.level)
            case Aside():
                self._aside(action, frame)
            case Print():
                self.solid = False
                self.builder.insertion(self.capture or [], title=action.title)
            case Ballot():
                self.solid = False
                self.builder.vote(self.capture or [], more=action.more, **(action.facts(frame.attrs, self.context) if action.facts else {}))
            case Para():
                if frame.capture is None:
                    self.flush()
            case Turn() | Closing():
                self.flush()
                self.builder.close()
                self.fresh = None
            case Space():
                self.text(at, at, " ")
            case Word():
                self.glued = frame.attrs.get(action.join) in ("right", "both")
            case Topic():
                self.builder.topics.pop()
            case _:
                pass

    def _sitting(self, at: int) -> None:
        """Begin a meeting of its own; what stands before the first one is common to all."""
        self.flush()
        if self.sittings:
            self.builder.scope = Span(self.builder.scope.start, at)
        self.builder = self.context.builder = self.new()
        self.builder.scope = Span(at, len(self.builder.text))
        self.sittings.append(self.builder)

    def _turn(self, action: Turn, attrs: Attrs, at: int) -> None:
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
        self.fresh = self.frames[-1]

    def _label(self, action: Label, frame: _Frame) -> None:
        pieces = self.capture or []
        text = self.builder.label(pieces)
        context = self.context
        if not text and not context.parts:
            return
        speaker = action.speaker(text, frame.attrs, context) if action.speaker else context.parse(text)
        at = pieces[0][0] if pieces else frame.at
        if action.pending:
            self.pending = (text, speaker, at)
            return
        facts = dict(action.facts(frame.attrs, context)) if action.facts else {}
        if self.fresh is not None and self.builder.relabel(text, speaker):
            self.fresh = None
            return
        self.builder.open(text, speaker, at, **facts)

    def _part(self, action: Part | Fact, frame: _Frame) -> None:
        if isinstance(action, Fact) and action.attr is not None:
            return
        pieces = self.capture or []
        text = join(self.builder.text, pieces)[0]
        if isinstance(action, Fact):
            self._fact(action, text)
            role = action.role
        else:
            self.context.parts[action.name] = text
            role = Role.METADATA
            if action.shown and frame.capture is not None:
                frame.capture += pieces
                return
        for start, end, _ in pieces:
            self.builder.hide(start, end, role, action.name)

    def _fact(self, action: Fact, text: str) -> None:
        text = fold(text)
        if not text:
            return
        value = action.convert(text) if action.convert else text
        self.builder.fact(action.name, value)

    def _aside(self, action: Aside, frame: _Frame) -> None:
        pieces = self.capture or []
        kind = action.kind(frame.attrs) if callable(action.kind) else action.kind
        if frame.capture is not None:
            frame.capture += pieces
            return
        text, span, offsets = join(self.builder.text, pieces)
        if not text:
            return
        if not self.block:
            self._apart(action, pieces, kind, text, span, offsets)
            return
        parts = action.split(text) if action.split else [(0, len(text), kind or self.builder.kind_of(text), None)]
        edge = pieces[0][0]
        for i, (start, end, one, caller) in enumerate(parts):
            stop = pieces[-1][1] if i + 1 == len(parts) else Paragraph(text, span, (), offsets).locate(start, end).end
            self.notes.append(Note(text[start:end], Span(edge, stop), one, speaker=caller))
            edge = stop
        self.block += pieces

    def _apart(self, action: Aside, pieces: list[Piece], kind: NoteKind | None, text: str, span: Span, offsets: OffsetMap | None) -> None:
        if action.split is None:
            self.builder.note(pieces, kind)
            return
        for start, end, one, caller in action.split(text):
            where = Paragraph(text, span, (), offsets).locate(start, end)
            self.builder.note(_between(pieces, where), one, speaker=caller)

    def _break(self, action: Break, attrs: Attrs) -> None:
        if action.page is not None:
            self.builder.page = attrs.get(action.page) or self.builder.page
        if action.paragraph and self.capture is None:
            self.flush()
        if action.closes:
            self.builder.close()

    def flush(self) -> None:
        """End the paragraph."""
        block, self.block = self.block, []
        self.glued = None
        notes, self.notes = self.notes, []
        if not block:
            return
        text = self.builder.text
        if all(data is None and text[s:e].isspace() for s, e, data in block):
            return
        if self.builder.is_open:
            self.builder.paragraph(block, notes=notes)
            self.fresh = None
        else:
            self.builder.note(block, self.between)


def _between(pieces: Sequence[Piece], span: Span) -> list[Piece]:
    out: list[Piece] = []
    for start, end, data in pieces:
        low, high = max(start, span.start), min(end, span.end)
        if low < high:
            out.append((low, high, None) if data is None else (start, end, data))
    return out
