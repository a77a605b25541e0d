"""From marks to a meeting: the one place where items are made and the ledger is written.

A reader says, in the order of the source, what a stretch of text is: a label, a paragraph, a note, a heading. The
builder takes the text itself out of the source, so a reader can mislabel text and yet cannot lose it: what no mark
covers becomes an `Unclassified` item, or a hidden row where the container says that it is markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from attrs import define, evolve, field, frozen

from onrecord.kernel.flow import Joiner, divide, fold, join
from onrecord.kernel.limits import Limits
from onrecord.kernel.notes import kind_of_note
from onrecord.kernel.pieces import Piece
from onrecord.kernel.resolve import resolve
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import LimitError
from onrecord.model.items import Heading, Insertion, Item, Note, NoteKind, Paragraph, Remark, Unclassified, Vote
from onrecord.model.ledger import Ledger
from onrecord.model.meeting import Meeting, Status
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.text.patterns import Pattern

NoteReader = Callable[[str], NoteKind]


@frozen
class Style:
    """How text is made out of pieces, and what the reader of a format takes for granted.

    `stage` finds stage directions inside speech, `note_kind` says of a note's words which kind it is, `gap` is the
    role of text that nothing marks, `keep_empty` keeps remarks that have a label and no words.
    """

    dehyphen: bool = False
    stage: Pattern | None = None
    note_kind: NoteReader = kind_of_note
    gap: Role = Role.UNCLASSIFIED
    keep_empty: bool = True


@define
class _Open:
    """The remark that is being collected."""

    speaker: Speaker | None
    label: str | None
    start: int
    end: int
    facts: dict[str, Any]
    section: tuple[str, ...]
    paragraphs: list[Paragraph] = field(factory=list[Paragraph])
    notes: list[Note] = field(factory=list[Note])
    """Notes behind the last paragraph that are not in it yet."""
    printed: list[tuple[str, Span]] = field(factory=list[tuple[str, Span]])
    """Where its label is printed."""

    def settle(self) -> None:
        """Put the notes behind the last paragraph into it."""
        if not self.notes:
            return
        if self.paragraphs:
            last = self.paragraphs[-1]
            notes = (*last.notes, *self.notes)
            self.paragraphs[-1] = Paragraph(last.text, last.span, notes, last.offsets, last.locator)
        else:
            at = self.notes[0].span.start
            self.paragraphs.append(Paragraph("", Span(at, at), tuple(self.notes)))
        self.notes = []


@define
class _Ballot:
    """A vote that goes on."""

    vote: Vote
    end: int
    texts: list[str]
    voters: list[tuple[str, str]]
    counts: list[tuple[str, int]]


class Builder:
    """Collects one meeting. Offsets are those of `source.text`; pieces come in the order of the source.

    `page` is the page that the next remark begins on, `topics` are the sections around it that have no printed heading,
    `scope` is the part of the source that holds the meeting, `introductions` are persons whom the document names: they
    help to resolve short labels, and are the meeting's speakers where nobody speaks.
    """

    def __init__(self, source: Source, *, style: Style | None = None, limits: Limits | None = None) -> None:
        self.source = source
        self.text = source.text
        self.style = style or Style()
        self.limits = limits or Limits()
        self.facts: dict[str, Any] = {}
        self.introductions: list[Speaker] = []
        self.items: list[Item] = []
        self.claims: list[tuple[int, int, Role, str]] = []
        self.page: str | None = None
        self.topics: list[str] = []
        self.scope = Span(0, len(source.text))
        self._open: _Open | None = None
        self._printed: list[tuple[str, Span]] = []
        """Labels that no remark has taken yet."""
        self._ballot: _Ballot | None = None
        self._headings: list[Heading] = []
        self._outer: list[list[Heading]] = []
        self._problems: dict[str, Diagnostic] = {}

    # --- facts -------------------------------------------------------------------------------------------------

    def fact(self, name: str, value: Any) -> None:
        """A fact about the meeting: a field of `Meeting`, or else a key of its `extra`. The first value stays."""
        if value not in (None, "", ()):
            self.facts.setdefault(name, value)

    def problem(
        self,
        code: str,
        message: str,
        *,
        severity: Severity = Severity.WARNING,
        span: Span | None = None,
        hint: str = "",
    ) -> None:
        """Report a finding; findings of one code are counted, the first place is kept."""
        known = self._problems.get(code)
        if known is None:
            self._problems[code] = Diagnostic(code, message, severity, span, hint)
        else:
            self._problems[code] = evolve(known, count=known.count + 1)

    def enter(self, topic: str) -> None:
        """A section begins that has a name and no printed heading; headings inside it end with it."""
        self.topics.append(topic)
        self._outer.append(self._headings)

    def leave(self) -> None:
        """The section ends."""
        self.topics.pop()
        self._headings = self._outer.pop()

    # --- the record --------------------------------------------------------------------------------------------

    def hide(self, start: int, end: int, role: Role, rule: str) -> None:
        """Keep a stretch out of the items: furniture, a duplicate, markup, metadata, white space."""
        if start < end:
            self.claims.append((start, end, role, rule))

    def words(self, pieces: Sequence[Piece]) -> str:
        """The normalised text of pieces, without claiming them."""
        return join(self.text, pieces, dehyphen=self.style.dehyphen)[0]

    def label(self, pieces: Sequence[Piece], rule: str = "label") -> str:
        """Claim a printed attribution and give its words. It belongs to a remark; without one it becomes a note."""
        text, span = self._take(pieces, Role.LABEL, rule)
        now = self._open
        if text:
            mine = now is not None and not now.printed and now.label is not None and text in now.label
            (now.printed if now is not None and mine else self._printed).append((text, span))
        return text

    def open(self, label: str | None, speaker: Speaker | None, at: int, *, merge: bool = False, **facts: Any) -> None:
        """Begin a remark at offset `at`; with `merge`, go on with the open one when it has the same attribution.

        `facts` are fields of `Remark`: kind, number, language, start, end, identifiers, page, locator, extra.
        """
        if merge and self.is_attributed(label, speaker):
            self._note_labels(self._printed)
            if facts.get("end") is not None:
                self.update(end=facts["end"])
            return
        self.close()
        if self.page is not None:
            facts.setdefault("page", self.page)
        self._open = _Open(
            speaker, label, at, at, facts, (*self.topics, *(h.text for h in self._headings if h.level > 0))
        )
        self._take_printed(self._open)

    def is_attributed(self, label: str | None, speaker: Speaker | None) -> bool:
        """Whether the open remark has the same attribution."""
        now = self._open
        return now is not None and (now.label, now.speaker) == (label, speaker)

    @property
    def is_open(self) -> bool:
        """Whether a remark is being collected."""
        return self._open is not None

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks in the open remark."""
        return self._open.speaker if self._open is not None else None

    def is_open_by(self, speaker: Speaker | None) -> bool:
        """Whether a remark of this speaker is being collected, whatever its label."""
        return self._open is not None and self._open.speaker == speaker

    def relabel(self, label: str, speaker: Speaker | None) -> bool:
        """Give the open remark its printed label; False when it has one or when words were said already."""
        now = self._open
        if now is None or now.label is not None or any(p.text for p in now.paragraphs):
            return False
        now.label = label
        now.speaker = now.speaker or speaker
        self._take_printed(now)
        return True

    def lengthen(self, label: str, speaker: Speaker | None) -> bool:
        """Go on with the printed label of the open remark; False when there is none or words were said already."""
        now = self._open
        if now is None or now.label is None or any(p.text for p in now.paragraphs):
            return False
        now.label = f"{now.label} {label}"
        now.speaker = speaker or now.speaker
        self._take_printed(now)
        return True

    def update(self, **facts: Any) -> None:
        """Change facts of the open remark, such as its end."""
        if self._open is not None:
            self._open.facts.update(facts)

    def close(self) -> None:
        """End the open remark."""
        now, self._open = self._open, None
        if now is None:
            return
        now.settle()
        nobody = now.label is None and now.speaker is None
        if (nobody or not self.style.keep_empty) and not any(p.text for p in now.paragraphs):
            self._note_labels(now.printed)
            for paragraph in now.paragraphs:
                for note in paragraph.notes:
                    self._add(evolve(note, offset=None))
            return
        self._add(
            Remark(
                now.speaker,
                now.label,
                tuple(now.paragraphs),
                Span(now.start, now.end),
                section=now.section,
                **now.facts,
            )
        )

    def paragraph(
        self, pieces: Sequence[Piece], *, rule: str = "speech", notes: Sequence[Note] = (), locator: str | None = None
    ) -> None:
        """A paragraph of the open remark; without one, of a remark that has no label.

        `notes` stand inside it: their spans are cut out of the text and their offsets are set.
        """
        stage = self.style.stage
        found = list(notes)
        whole: Paragraph | None = None
        if stage is not None or not found:
            text, span, offsets = join(self.text, pieces, dehyphen=self.style.dehyphen)
            whole = Paragraph(text, span, (), offsets, locator)
        if stage is not None and whole is not None:
            for match in stage.finditer(whole.text):
                where = whole.locate(*match.span())
                found.append(Note(match[0], where, self.kind_of(match[0]), locator=locator))
        now = self._open
        if now is None:
            self.open(None, None, whole.span.start if whole is not None else pieces[0][0])
            now = self._open
            assert now is not None  # noqa: S101 (open has just set it)
        if found or whole is None:
            found.sort(key=lambda note: note.span.start)
            paragraph = self._with_notes(pieces, found, rule, locator)
        else:
            paragraph = whole
            self._claim(pieces, Role.SPEECH, rule)
        if paragraph.text or paragraph.notes:
            now.settle()
            now.paragraphs.append(paragraph)
            now.end = max(now.end, pieces[-1][1] if paragraph.notes else paragraph.span.end)

    def _with_notes(self, pieces: Sequence[Piece], notes: Sequence[Note], rule: str, locator: str | None) -> Paragraph:
        joiner = Joiner(self.text, dehyphen=self.style.dehyphen)
        placed: list[Note] = []
        outside, inside = divide(pieces, [note.span for note in notes])
        for i, part in enumerate(outside):
            joiner.feed(part)
            self._claim(part, Role.SPEECH, rule)
            if i < len(notes):
                placed.append(_placed(notes[i], joiner.size))
                self._claim(inside[i], Role.NOTE, "note")
        text, span, offsets = joiner.done(pieces[0][0])
        return Paragraph(text, span, tuple(placed), offsets, locator)

    def note(
        self,
        pieces: Sequence[Piece],
        kind: NoteKind | None = None,
        *,
        rule: str = "note",
        taken: tuple[str, Span] | None = None,
        **facts: Any,
    ) -> None:
        """A note of its own: inside the open remark it stays with the remark and does not split it.

        `taken` is the text of the pieces and its span, if that is known already.
        """
        text, span = self._take(pieces, Role.NOTE, rule, taken)
        if not text:
            return
        kind = kind or self.kind_of(text)
        now = self._open
        if now is None:
            self._add(Note(text, span, kind, **facts))
            return
        now.notes.append(Note(text, span, kind, offset=len(now.paragraphs[-1].text) if now.paragraphs else 0, **facts))
        # In broken markup a note may begin before the label that stands in it.
        now.start, now.end = min(now.start, span.start), max(now.end, span.end)

    def heading(
        self,
        pieces: Sequence[Piece],
        level: int = 1,
        *,
        rule: str = "heading",
        more: bool = False,
        locator: str | None = None,
    ) -> None:
        """A heading: it stands above the remarks that begin after it; the open one goes on. Level 0 is the title.

        With `more` it goes on with a heading of that level just before it.
        """
        more = more and self._follows(Role.HEADING)
        text, span = self._take(pieces, Role.HEADING, rule)
        if not text:
            return
        last = self.items[-1] if more else None
        if isinstance(last, Heading) and last.level == level and len(last.text) < _LONG_HEADING:
            self.items.pop()
            text, span = f"{last.text}\n{text}", Span(last.span.start, span.end)
        heading = Heading(text, span, level, locator)
        self._headings = [h for h in self._headings if h.level < level] + [heading]
        if level == 0:
            self.fact("title", text)
        self._add(heading)

    def vote(
        self,
        pieces: Sequence[Piece],
        *,
        rule: str = "vote",
        more: bool = False,
        taken: tuple[str, Span] | None = None,
        **facts: Any,
    ) -> None:
        """A vote. With `more` it goes on with the vote just before it. `taken` as of `note`."""
        more = more and self._follows(Role.VOTE)
        text, span = self._take(pieces, Role.VOTE, rule, taken)
        ballot = self._ballot
        if more and ballot is not None:
            if text:
                ballot.texts.append(text)
                ballot.end = span.end
            ballot.voters += facts.get("voters", ())
            ballot.counts += facts.get("counts", ())
            if facts.get("result") and not ballot.vote.result:
                question = ballot.vote.question or facts.get("question")
                ballot.vote = evolve(ballot.vote, result=facts["result"], question=question)
            return
        vote = Vote(text, span, **facts)
        self._add(vote)
        self._ballot = _Ballot(vote, span.end, [text], list(vote.voters), list(vote.counts))

    def insertion(self, pieces: Sequence[Piece], *, rule: str = "insertion", **facts: Any) -> None:
        """Material printed and not spoken. It does not end the open remark."""
        text, span = self._take(pieces, Role.INSERTION, rule)
        self._add(Insertion(text, span, **facts))

    def unclassified(self, pieces: Sequence[Piece], *, rule: str = "unclassified") -> None:
        """Text that the format cannot explain."""
        text, span = self._take(pieces, Role.UNCLASSIFIED, rule)
        if text:
            self._add(Unclassified(text, span))

    def kind_of(self, text: str) -> NoteKind:
        """The kind of a note, by its words."""
        return self.style.note_kind(text)

    # --- the end -----------------------------------------------------------------------------------------------

    def end(self) -> None:
        """End what is open, so that `items` are complete."""
        self.close()
        self._note_labels(self._printed)
        self._end_ballot()

    def finish(self, *, max_furniture: float = 1, **facts: Any) -> Meeting:
        """Close everything, tile the ledger, resolve the speakers and give the meeting.

        `max_furniture` is the largest share of the text that may be hidden as furniture without a warning.
        """
        self.end()
        ledger = self._tile()
        self._warn_of_hidden(ledger, max_furniture)
        self.items.sort(key=lambda item: item.span.start)
        items, speakers = self._resolved()
        for name, value in facts.items():
            self.fact(name, value)
        known = {name: self.facts.pop(name) for name in _MEETING_FACTS if name in self.facts}
        status = (
            Status.PARTIAL if any(d.severity is Severity.ERROR for d in self._problems.values()) else Status.COMPLETE
        )
        extra: Mapping[str, Any] = {str(self.source.format): dict(self.facts)} if self.facts else {}
        return Meeting(
            items=items,
            source=self.source,
            speakers=speakers,
            ledger=ledger,
            diagnostics=tuple(self._problems.values()),
            status=status,
            extra=extra,
            **known,
        )

    def _resolved(self) -> tuple[tuple[Item, ...], tuple[Speaker, ...]]:
        places = [i for i, item in enumerate(self.items) if isinstance(item, Remark)]
        before = [item.speaker for item in self.items if isinstance(item, Remark)]
        after = resolve(before, self.introductions)
        for i, old, new in zip(places, before, after, strict=True):
            if new != old:
                remark = self.items[i]
                assert isinstance(remark, Remark)  # noqa: S101 (places holds remarks only)
                self.items[i] = evolve(remark, speaker=new)
        people = [speaker for speaker in after if speaker is not None] if before else self.introductions
        return tuple(self.items), tuple(dict.fromkeys(people))

    def _tile(self) -> Ledger:
        """Tile the source with the claims; what lies between is white space, markup or unclassified."""
        text, gap = self.text, self.style.gap
        rule = gap.value
        self.claims.sort(key=itemgetter(0))
        scope = self.scope
        rows: list[tuple[int, int, Role, str]] = [(0, scope.start, Role.METADATA, "outside")]
        lost: list[Item] = []
        at = scope.start
        for claim in [*self.claims, (scope.end, len(text), Role.METADATA, "outside")]:
            start = claim[0]
            if start > at:
                between = text[at:start]
                if between.isspace():
                    rows.append((at, start, Role.SPACE, "space"))
                elif gap is not Role.UNCLASSIFIED:
                    rows.append((at, start, gap, rule))
                else:
                    span = _trim(text, at, start)
                    rows.append((at, span.start, Role.SPACE, "space"))
                    rows.append((span.start, span.end, Role.UNCLASSIFIED, "unclassified"))
                    rows.append((span.end, start, Role.SPACE, "space"))
                    lost.append(Unclassified(fold(span.cut(text)), span))
            rows.append(claim)
            at = max(at, claim[1])
        self.items += lost
        self._warn_of_unclassified()
        return Ledger.tile(rows, len(text))

    def _warn_of_unclassified(self) -> None:
        left = [item for item in self.items if isinstance(item, Unclassified)]
        if left:
            count = len(left)
            first = left[0]
            line, _ = self.source.line_col(first.span.start)
            what = f"{count} stretch{'es' if count > 1 else ''} of text not explained by the format"
            self._problems["text-unclassified"] = Diagnostic(
                "text-unclassified",
                f"{what}, first at line {line}: {first.text[:60]!r}",
                Severity.WARNING,
                first.span,
                "They are kept as Unclassified items",
                count,
            )

    def _warn_of_hidden(self, ledger: Ledger, most: float) -> None:
        size = self.scope.length
        share = min(1.0, ledger.share(*_FURNITURE) * len(self.text) / size) if size else 0.0
        if share <= most:
            return
        span = next(row.span for row in ledger if row.role in _FURNITURE)
        line, _ = self.source.line_col(span.start)
        self.problem(
            "text-hidden",
            f"{share:.0%} of the text is hidden as page furniture or as repeated, where at most {most:.0%} is usual, "
            f"first at line {line}: {fold(span.cut(self.text))[:60]!r}",
            span=span,
            hint="See the rows of the roles furniture and duplicate in meeting.ledger",
        )

    def _take(
        self, pieces: Sequence[Piece], role: Role, rule: str, taken: tuple[str, Span] | None = None
    ) -> tuple[str, Span]:
        """Claim pieces for a role; their text and its span."""
        self._claim(pieces, role, rule)
        return taken or join(self.text, pieces, dehyphen=self.style.dehyphen)[:2]

    def _claim(self, pieces: Sequence[Piece], role: Role, rule: str) -> None:
        claims = self.claims
        for start, end, _ in pieces:
            if start < end:
                if claims:
                    # Paragraphs of one role with nothing but white space between them make one row.
                    first, last, before, name = claims[-1]
                    if (
                        before is role
                        and name == rule
                        and last <= start
                        and (last == start or self.text[last:start].isspace())
                    ):
                        claims[-1] = (first, end, role, rule)
                        continue
                claims.append((start, end, role, rule))

    def _take_printed(self, now: _Open) -> None:
        """The remark takes the labels that are in its own."""
        label = now.label or ""
        now.printed += [one for one in self._printed if one[0] in label]
        self._printed = [one for one in self._printed if one[0] not in label]
        self._note_labels(self._printed)

    def _note_labels(self, labels: list[tuple[str, Span]]) -> None:
        """Labels that stand above no words: nobody spoke, and yet they are in the record."""
        for text, span in labels:
            self._add(Note(text, span, NoteKind.PROCEDURE))
        labels.clear()

    def _follows(self, role: Role) -> bool:
        """Whether the text that was claimed last has this role; page furniture does not count."""
        last = next((claim[2] for claim in reversed(self.claims) if claim[2] is not Role.FURNITURE), None)
        return last is role

    def _end_ballot(self) -> None:
        """The last item is a vote: give it all that its parts held."""
        ballot, self._ballot = self._ballot, None
        if ballot is not None and len(ballot.texts) > 1:
            span = Span(ballot.vote.span.start, ballot.end)
            counts, voters = tuple(ballot.counts), tuple(ballot.voters)
            self.items[-1] = evolve(ballot.vote, text="\n".join(ballot.texts), span=span, counts=counts, voters=voters)

    def _add(self, item: Item) -> None:
        if self._ballot is not None:
            self._end_ballot()
        self.items.append(item)
        if len(self.items) > self.limits.items:
            line, column = self.source.line_col(item.span.start)
            msg = f"more than {self.limits.items} items"
            raise LimitError(msg, limit="items", value=self.limits.items, line=line, column=column)


def _placed(note: Note, offset: int) -> Note:
    return Note(note.text, note.span, note.kind, offset, note.speaker, note.time, note.locator)


_FURNITURE = (Role.FURNITURE, Role.DUPLICATE)
_LONG_HEADING = 2000
_MEETING_FACTS = ("title", "body", "kind", "date", "language", "place", "identifiers")


def _trim(text: str, start: int, end: int) -> Span:
    raw = text[start:end]
    return Span(start + len(raw) - len(raw.lstrip()), start + len(raw.rstrip()))
