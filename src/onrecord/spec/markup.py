"""Formats of elements: XML and HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import Factory, evolve, field, frozen

from onrecord.kernel.actions import Action, Context
from onrecord.kernel.builder import Builder
from onrecord.kernel.html import parse_html
from onrecord.kernel.limits import Limits
from onrecord.kernel.markup import Machine, Table
from onrecord.kernel.markup_events import MarkupTarget
from onrecord.kernel.markup_stream import Drain
from onrecord.kernel.pieces import Text
from onrecord.kernel.recode import recoding
from onrecord.kernel.xml import parse_xml
from onrecord.kernel.xml_stream import Window, stream_xml
from onrecord.model.items import Item, NoteKind
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.spec.base import Format, require_speech, without_speech


@frozen(kw_only=True)
class _MarkupFormat(Format):
    """A table of elements, and what to do before and after the walk.

    `prepare` may fill the context (people from a file beside the source), `complete` may look at it at the end.
    `silent` says that the publisher has documents without speech, `recode` that copies encoded twice are about: their
    letters are repaired.
    """

    elements: Mapping[str, Action]
    between: NoteKind = NoteKind.PROCEDURE
    prepare: Callable[[Context, Source], None] | None = None
    complete: Callable[[Builder, Context], None] | None = None
    silent: bool = False
    recode: bool = False
    table: Table = field(
        init=False,
        eq=False,
        repr=False,
        default=Factory(lambda self: Table(tuple(self.elements.items())), takes_self=True),
    )

    def machine(self, source: Source, limits: Limits, *, text: Text | None = None) -> Machine:
        """A machine that walks one document by the table; `text` stands for the source's where that is not whole."""

        def new() -> Builder:
            builder = self.builder(source, limits, gap=Role.MARKUP)
            if text is not None:
                builder.text = text
            return builder

        return Machine(self.table, new, self.grammar, between=self.between)

    def _machine(self, source: Source, limits: Limits, *, text: Text | None = None) -> Machine:
        machine = self.machine(source, limits, text=text)
        if self.prepare is not None:
            self.prepare(machine.context, source)
        return machine

    def _target(self, source: Source, machine: Machine) -> MarkupTarget:
        return recoding(source.text, machine) if self.recode else machine

    def _end(self, machine: Machine) -> Iterable[Meeting]:
        meetings: list[Meeting] = []
        for builder in machine.finish():
            if self.complete is not None:
                self.complete(builder, machine.context)
            meetings.append(self.conclude(builder))
        # One silent sitting of several is no reason to lose the others.
        if not self.silent and not any(meeting.remarks for meeting in meetings):
            require_speech(meetings[0], what="remarks")
        return meetings


@frozen(kw_only=True)
class XmlFormat(_MarkupFormat):
    """A format of XML elements. `entities` are the internal entities that its documents may declare.

    `streams` says that items can be given before the document ends: that `complete` may be called for a stretch of
    items as well as for all. It is true of formats that have neither `complete` nor `recode`.
    """

    entities: Mapping[str, str] = field(factory=dict[str, str])
    streams: bool = field(default=Factory(lambda self: self.complete is None and not self.recode, takes_self=True))

    def stream(self, head: Source, window: Window, *, limits: Limits | None = None) -> Iterator[Item]:
        """The items of a long document, of which only the window is in memory. `head` has its name and folder.

        The items are those of `read`, where the people whom the document introduces stand before those who speak.
        There are no diagnostics. Raises as `read` does, while the items are taken; `limits.bytes` is for the window.
        """
        limits = limits or Limits()
        machine = self._machine(evolve(head, format=self.id), limits, text=window)
        drain = Drain(machine, self.complete)
        for _ in stream_xml(window, machine, limits=limits, entities=self.entities, keep=lambda: machine.needed):
            yield from drain.ready()
        yield from drain.rest()
        if not drain.spoken and not self.silent:
            raise without_speech(what="remarks")

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        machine = self._machine(source, limits)
        parse_xml(source.text, self._target(source, machine), limits=limits, entities=self.entities)
        yield from self._end(machine)


@frozen(kw_only=True)
class HtmlFormat(_MarkupFormat):
    """A format of HTML elements, read by a tolerant tokenizer; tags and attribute names are in lower case."""

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        machine = self._machine(source, limits)
        parse_html(source.text, self._target(source, machine), limits=limits)
        yield from self._end(machine)
