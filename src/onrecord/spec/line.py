"""Formats of lines: plain text, and Markdown or HTML seen as lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve, frozen

from onrecord.kernel.breaks import with_breaks
from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect import infer
from onrecord.kernel.dialect.refusal import share_before
from onrecord.kernel.flow import fold
from onrecord.kernel.html_walk import Page, Walk
from onrecord.kernel.inline import without_marks
from onrecord.kernel.limits import Limits
from onrecord.kernel.lines import Flow, LineReader, Plan, Rule, plan_of
from onrecord.kernel.order import restored
from onrecord.kernel.reading import in_order, report_order, report_silent
from onrecord.kernel.view import View
from onrecord.kernel.wrappers import WRAPPERS, unwrap_all
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import ReadError, SpecError, UnknownFormatError
from onrecord.model.items import NoteKind
from onrecord.model.meeting import Meeting
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.spec.base import Format, Pick, read_date, require_speech
from onrecord.text.patterns import compile_pattern

_PAGE = Page()
_MOST = 0.5
_PAGED = frozenset({"pages", "numbered"})


@frozen(kw_only=True)
class LineFormat(Format):
    """A format whose lines say what they are.

    `rules` are tried in order at each line start; what lies between goes on with the open remark. `infer` finds the
    labels by inference instead of, or beside, a rule of role `SPEECH`. `wrappers` are the containers that the lines
    may come in: `html`, `markdown`, `feed`, `pages` (stenographic pages, numbered lines), `numbered` (the same where
    lines are numbered), `fed` (the same where there are page breaks); `page` says where its pages of HTML hold the text. `header` picks facts out
    of the head. Text before the first remark becomes notes of kind `before`, text after a rule that closes notes of
    kind `between`; with `title_first` the first paragraph is the title.
    """

    rules: tuple[Rule, ...] = ()
    header: tuple[Pick, ...] = ()
    flow: Flow = Flow()
    wrappers: tuple[str, ...] = ()
    page: Page = _PAGE
    infer: bool = False
    merge: bool | None = None
    """Whether a machine repeats the label on each paragraph, so that equal neighbours are one remark; None: where
    inference finds that it does."""
    title_first: bool = False
    before: NoteKind = NoteKind.PREAMBLE
    between: NoteKind = NoteKind.PROCEDURE
    silent: bool = False
    """Whether a document without a single remark is valid."""
    columns: bool = False
    """Whether pages may have columns of prose side by side, which are read one after another."""
    marks: str = ""
    """A pattern of markup inside plain lines, such as anchors left in a text: it is hidden."""
    breaks: str = ""
    """A pattern of what begins a line, for texts whose line ends were lost (see `kernel.breaks`)."""
    complete: Callable[[Builder], None] | None = None
    """Looks at what was read, before it is made a meeting: reports findings, adds what files beside it tell."""

    def __attrs_post_init__(self) -> None:
        """Refuse a declaration that could not read anything."""
        super().__attrs_post_init__()
        unknown = set(self.wrappers) - set(WRAPPERS)
        if unknown:
            msg = f"the format {self.id} has unknown wrappers: {', '.join(sorted(unknown))}"
            raise SpecError(msg, hint=f"Known are {', '.join(WRAPPERS)}")
        for pattern in (*(pick.pattern for pick in self.header), self.marks, self.breaks):
            compile_pattern(pattern)
        Walk(self.page)
        _ = self.plan

    @property
    def plan(self) -> Plan:
        """The compiled rules."""
        return plan_of(self.rules, self.grammar, self.flow, self.before, self.between, title_first=self.title_first)

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        source = in_order(source, pages=not _PAGED.isdisjoint(self.wrappers), columns=self.columns)
        views = unwrap_all(source, self.wrappers, lambda: self.builder(source, limits), self.page)
        meetings = [self._meeting(builder, view) for builder, view in views]
        if self.silent:
            return meetings
        if len(meetings) == 1:
            if self.infer and not meetings[0].remarks:
                msg = "no labels of speakers could be inferred from the text"
                raise UnknownFormatError(msg, hint="It may be no transcript: see onrecord explain")
            return [require_speech(meetings[0])]
        spoken = [meeting for meeting in meetings if any(remark.label for remark in meeting.remarks)]
        if not spoken:
            msg = f"none of the {len(meetings)} documents inside holds labels of speakers"
            raise ReadError(msg)
        return spoken

    def _meeting(self, builder: Builder, view: View) -> Meeting:
        if self.marks:
            view = without_marks(view, compile_pattern(self.marks), builder)
        if self.breaks:
            view = with_breaks(view, compile_pattern(self.breaks))
        for pick in self.header:
            pick.apply(builder, view.text, self.languages)
        for name, value in view.facts.items():
            builder.fact(name, read_date(value, self.languages) if name == "date" else fold(value))
        if not self.infer:
            LineReader(view, builder, self.plan, merge=bool(self.merge)).read()
            return self._end(builder)
        dialect = infer(view.text, grammar=self.grammar, bold=view.bold)
        merge = dialect.mechanical if self.merge is None else self.merge
        reader = LineReader(view, builder, self.plan, dialect.turns, furniture=dialect.furniture, merge=merge)
        reader.endings = dialect.endings
        reader.read()
        message = f"labels were inferred with a confidence of {dialect.confidence:.2f}: {'; '.join(dialect.evidence)}"
        builder.problem("dialect-inferred", message, severity=Severity.INFO)
        return self._end(builder) if self.rules else _with_doubt(self._end(builder))

    def _end(self, builder: Builder) -> Meeting:
        builder.end()
        if self.complete is not None:
            self.complete(builder)
        report_order(builder)
        if "pages" in self.wrappers:
            report_silent(builder)
        return restored(self.conclude(builder))


def _with_doubt(meeting: Meeting) -> Meeting:
    """The meeting, with a warning where most of the prose stands before the first label: labels were missed there."""
    share = share_before(meeting)
    if share <= _MOST:
        return meeting
    message = f"{share:.0%} of the prose stands before the first label that was found; it may hold speech"
    end = meeting.remarks[0].span.start
    found = Diagnostic("speech-before-labels", message, span=Span(0, end), hint="See onrecord check")
    return evolve(meeting, diagnostics=(*meeting.diagnostics, found))


__all__ = ["Flow", "LineFormat", "Page", "Pick", "Rule", "View"]
