"""What happens at the start and at the end of an element, action by action. `Machine` walks, these functions work.

Longer than most: one function an action, and the table of them belongs beside them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from onrecord.kernel.actions import (
    Action,
    Aside,
    Attrs,
    Ballot,
    Break,
    Call,
    Closing,
    Fact,
    Head,
    Hide,
    Label,
    Mark,
    Para,
    Part,
    Print,
    Show,
    Sitting,
    Space,
    Take,
    Topic,
    Turn,
    Word,
)
from onrecord.kernel.flow import fold, join
from onrecord.kernel.pieces import Piece
from onrecord.model.items import Note
from onrecord.model.role import Role
from onrecord.model.span import OffsetMap, Span

if TYPE_CHECKING:
    from onrecord.kernel.markup import Machine

Frame = tuple[Any, Any, Attrs, list[Piece] | None, tuple[Role, str] | None, int]
"""An open element: how to leave it, its action and attributes, what was captured and hidden around it, its place."""

_NOTHING: Mapping[str, Any] = MappingProxyType({})

Enter = Callable[["Machine", Any, Attrs, int], None]
Leave = Callable[["Machine", Frame, int], None]


# --- paragraphs and what stands in them ----------------------------------------------------------------------------


def begin_para(machine: Machine, action: Para, attrs: Attrs, _at: int) -> None:
    """A paragraph begins."""
    if machine.capture is None:
        machine.flush()
        machine.read, machine.lines = action.read, action.lines
        if action.facts is not None:
            machine.builder.update(**action.facts(attrs, machine.context))


def end_para(machine: Machine, frame: Frame, _at: int) -> None:
    """A paragraph ends."""
    if frame[3] is None:
        machine.flush()
        machine.read, machine.lines = None, False


def begin_mark(machine: Machine, action: Mark, _attrs: Attrs, at: int) -> None:
    """A blank before what stands apart."""
    if action.apart:
        machine.text(at, at, " ")


def end_mark(machine: Machine, frame: Frame, at: int) -> None:
    """Remember the place of a mark, if it covers anything of the paragraph."""
    if machine.capture is None and machine.block and machine.block[-1][1] > frame[5]:
        machine.marks.append((frame[1].name, frame[5], at, frame[2]))
    if frame[1].apart:
        machine.text(at, at, " ")


def begin_space(machine: Machine, _action: Space, _attrs: Attrs, at: int) -> None:
    """A blank before the element."""
    machine.text(at, at, " ")


def end_space(machine: Machine, _frame: Frame, at: int) -> None:
    """A blank behind the element."""
    machine.text(at, at, " ")


def begin_word(machine: Machine, action: Word, attrs: Attrs, at: int) -> None:
    """A blank before a token, unless the one before it says otherwise."""
    if machine.glued is False and attrs.get(action.join) != "left":
        (machine.block if machine.capture is None else machine.capture).append((at, at, " "))
    machine.glued = None


def end_word(machine: Machine, frame: Frame, _at: int) -> None:
    """Remember whether the next token is glued to this one."""
    machine.glued = frame[2].get(frame[1].join) in ("right", "both")


def do_break(machine: Machine, action: Break, attrs: Attrs, _at: int) -> None:
    """A page or a line ends."""
    if action.page is not None:
        page = action.page(attrs) if callable(action.page) else attrs.get(action.page)
        machine.builder.page = page or machine.builder.page
    if action.paragraph and machine.capture is None:
        machine.flush()
    if action.closes:
        machine.close()


# --- who speaks ----------------------------------------------------------------------------------------------------


def begin_turn(machine: Machine, action: Turn, attrs: Attrs, at: int) -> None:
    """A remark begins, or one that rested goes on."""
    machine.flush()
    context = machine.context
    speaker = action.speaker(attrs, context) if action.speaker else None
    facts = dict(action.facts(attrs, context)) if action.facts else {}
    label = (attrs.get(action.label) or None) if action.label else None
    if label and action.speaker is None:
        speaker = context.parse(label)
    if machine.pending is not None:
        label, printed, at = machine.pending
        machine.pending = None
        speaker = speaker or printed
    builder = machine.builder
    if label is None and machine.resting and builder.is_open and builder.speaker == speaker:
        builder.go_on(**facts)
    else:
        facts.setdefault("kind", action.kind)
        builder.open(label, speaker, at, **facts)
    machine.resting = False
    machine.fresh = not label


def end_turn(machine: Machine, frame: Frame, _at: int) -> None:
    """A remark ends, or rests until it is known what comes next."""
    machine.flush()
    machine.fresh = False
    if frame[1].merge:
        machine.resting = True
    else:
        machine.builder.close()


def begin_kept(machine: Machine, action: Action, _attrs: Attrs, _at: int) -> None:
    """An element begins that is an item of its own, or a label."""
    machine.flush()
    machine.wake()
    machine.solid = isinstance(action, Ballot)
    machine.capture = []
    machine.context.parts = {}


def end_label(machine: Machine, frame: Frame, _at: int) -> None:
    """A printed attribution is complete."""
    action: Label = frame[1]
    pieces = machine.capture or []
    text = machine.builder.label(pieces)
    context = machine.context
    if not text and not context.parts:
        return
    speaker = action.speaker(text, frame[2], context) if action.speaker else context.parse(text)
    start = pieces[0][0] if pieces else frame[5]
    if action.pending:
        machine.pending = (text, speaker, start)
        return
    machine.attribute(text, speaker, start, action.facts(frame[2], context) if action.facts else {})


def begin_capture(machine: Machine, _action: Action, _attrs: Attrs, _at: int) -> None:
    """What follows is for the element alone."""
    machine.capture = []


def end_part(machine: Machine, frame: Frame, _at: int) -> None:
    """A part of a label is complete."""
    action: Part = frame[1]
    pieces = machine.capture or []
    text = machine.context.parts[action.name] = join(machine.source, pieces)[0]
    if (action.shown(text) if callable(action.shown) else action.shown) and frame[3] is not None:
        frame[3].extend(pieces)
    else:
        machine.hide(pieces, Role.METADATA, action.name)


# --- notes and other items -----------------------------------------------------------------------------------------


def end_aside(machine: Machine, frame: Frame, _at: int) -> None:
    """A note is complete: inside a paragraph it keeps its place there, else it is a note of its own."""
    action: Aside = frame[1]
    pieces = machine.capture or []
    if frame[3] is not None:
        frame[3].extend(pieces)
        return
    text, span, offsets = join(machine.source, pieces)
    if not text:
        return
    builder = machine.builder
    if action.label is not None and machine.fresh and not machine.block and action.label.fullmatch(text):
        machine.attribute(builder.label(pieces), machine.context.parse(text), span.start, {})
        return
    kind = action.kind(frame[2]) if callable(action.kind) else action.kind
    facts = action.facts(text, frame[2], machine.context) if action.facts else _NOTHING
    parts = action.split(text) if action.split else [(0, len(text), kind or builder.kind_of(text), None)]
    if not machine.block:
        machine.wake()
        for start, end, one, caller in parts:
            where = _place(span, offsets, start, end)
            claimed = _between(pieces, where) if action.split else pieces
            told: dict[str, Any] = {"speaker": caller, **facts}
            builder.note(claimed, one, taken=(text[start:end], where), **told)
        return
    edge = pieces[0][0]
    for i, (start, end, one, caller) in enumerate(parts, 1):
        stop = pieces[-1][1] if i == len(parts) else _place(span, offsets, start, end).end
        told = {"speaker": caller, **facts}
        machine.notes.append(Note(text[start:end], Span(edge, stop), one, **told))
        edge = stop
    machine.block += pieces


def _place(span: Span, offsets: OffsetMap | None, start: int, end: int) -> Span:
    """Where a stretch of joined text stands in the source."""
    if offsets is None:
        return Span(span.start + start, span.start + end)
    return offsets.locate(start, end)


def _between(pieces: Sequence[Piece], span: Span) -> list[Piece]:
    out: list[Piece] = []
    for start, end, data in pieces:
        low, high = max(start, span.start), min(end, span.end)
        if low < high:
            out.append((low, high, None) if data is None else (start, end, data))
    return out


def end_head(machine: Machine, frame: Frame, _at: int) -> None:
    """A heading is complete."""
    action: Head = frame[1]
    level = action.level(machine.context) if callable(action.level) else action.level
    machine.builder.heading(machine.capture or [], level, more=action.more)


def begin_print(machine: Machine, _action: Print, _attrs: Attrs, _at: int) -> None:
    """A printed document begins; what stands before it in another one is a piece of that."""
    machine.flush()
    machine.wake()
    if machine.solid and machine.capture:
        machine.print(list(machine.capture))
        machine.capture.clear()
    machine.solid = True
    machine.capture = []
    machine.context.parts = {}


def end_print(machine: Machine, frame: Frame, _at: int) -> None:
    """A printed document is complete."""
    action: Print = frame[1]
    pieces = machine.capture or []
    facts = action.facts(join(machine.source, pieces)[0], frame[2], machine.context) if action.facts else _NOTHING
    machine.print(pieces, **{"title": action.title, **facts})
    machine.solid = frame[3] is not None


def end_ballot(machine: Machine, frame: Frame, _at: int) -> None:
    """A vote is complete."""
    action: Ballot = frame[1]
    pieces = machine.capture or []
    machine.solid = False
    text, span, _ = join(machine.source, pieces)
    facts: dict[str, Any] = {"more": action.more}
    if action.facts is not None:
        facts |= action.facts(text, frame[2], machine.context)
    machine.builder.vote(pieces, taken=(text, span), **facts)


# --- structure and metadata ----------------------------------------------------------------------------------------


def begin_closing(machine: Machine, _action: Closing, _attrs: Attrs, _at: int) -> None:
    """A section begins."""
    machine.flush()
    machine.close()


def end_closing(machine: Machine, _frame: Frame, _at: int) -> None:
    """A section ends."""
    machine.flush()
    machine.close()


def begin_topic(machine: Machine, action: Topic, attrs: Attrs, _at: int) -> None:
    """A section begins that an attribute names."""
    machine.wake()
    machine.builder.enter(attrs.get(action.attr, ""))


def end_topic(machine: Machine, _frame: Frame, _at: int) -> None:
    """A section ends that an attribute named."""
    machine.wake()
    machine.builder.leave()


def begin_sitting(machine: Machine, action: Sitting, attrs: Attrs, at: int) -> None:
    """A meeting of its own begins. What stands before the first one belongs to that, but its facts hold for all."""
    machine.flush()
    machine.pending = None
    machine.close()
    before = machine.builder
    if machine.sittings:
        before.scope = Span(before.scope.start, at)
        machine.builder = machine.context.builder = machine.new()
        machine.builder.scope = Span(at, len(machine.source))
        for topic in before.topics:
            machine.builder.enter(topic)
    else:
        machine.common = before.facts
        before.facts = {}
    machine.sittings.append(machine.builder)
    if action.facts is not None:
        for name, value in action.facts(attrs, machine.context).items():
            machine.builder.fact(name, value)


def begin_hidden(machine: Machine, action: Hide, _attrs: Attrs, _at: int) -> None:
    """From here on nothing is an item."""
    machine.hidden = (action.role, action.role.value)
    machine.capture = None


def begin_shown(machine: Machine, _action: Show, _attrs: Attrs, _at: int) -> None:
    """Items again."""
    machine.hidden = None


def end_shown(machine: Machine, _frame: Frame, _at: int) -> None:
    """No items any more."""
    machine.flush()
    machine.close()


def begin_fact(machine: Machine, action: Fact, attrs: Attrs, _at: int) -> None:
    """A fact begins, or stands in an attribute."""
    if action.attr is not None:
        _know(machine, action, attrs.get(action.attr, ""))
    else:
        machine.capture = []


def end_fact(machine: Machine, frame: Frame, _at: int) -> None:
    """A fact is complete."""
    action: Fact = frame[1]
    if action.attr is None:
        pieces = machine.capture or []
        _know(machine, action, join(machine.source, pieces)[0])
        machine.hide(pieces, action.role, action.name)


def _know(machine: Machine, action: Fact, text: str) -> None:
    text = fold(text)
    if text:
        machine.builder.fact(action.name, action.convert(text) if action.convert else text)


def end_take(machine: Machine, frame: Frame, _at: int) -> None:
    """Hand over what was taken."""
    action: Take = frame[1]
    pieces = machine.capture or []
    machine.hide(pieces, action.role, action.role.value)
    action.run(join(machine.source, pieces)[0], frame[2], machine.context)


def do_call(machine: Machine, action: Call, attrs: Attrs, _at: int) -> None:
    """Run the format's code."""
    action.run(attrs, machine.context)


STEPS: dict[type, tuple[Enter | None, Leave | None]] = {
    Turn: (begin_turn, end_turn),
    Label: (begin_kept, end_label),
    Part: (begin_capture, end_part),
    Para: (begin_para, end_para),
    Mark: (begin_mark, end_mark),
    Aside: (begin_capture, end_aside),
    Space: (begin_space, end_space),
    Word: (begin_word, end_word),
    Break: (do_break, None),
    Head: (begin_kept, end_head),
    Print: (begin_print, end_print),
    Ballot: (begin_kept, end_ballot),
    Closing: (begin_closing, end_closing),
    Topic: (begin_topic, end_topic),
    Sitting: (begin_sitting, None),
    Hide: (begin_hidden, None),
    Show: (begin_shown, end_shown),
    Fact: (begin_fact, end_fact),
    Take: (begin_capture, end_take),
    Call: (do_call, None),
}
"""What to do at the start and at the end of an element of each action; `Inline` does nothing."""

IN_HIDDEN = Hide | Show | Fact | Part | Take | Call
"""Actions that work in hidden elements too."""

DISSOLVING = Label | Head | Aside | Para | Turn | Ballot
"""Actions that inside a printed document or a vote only keep words apart."""
