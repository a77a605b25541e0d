"""From marks to a meeting: the one place where items are made and the ledger is written.

A reader says, in the order of the source, what a stretch of text is: a label, a paragraph, a note, a heading. The
builder takes the text itself out of the source, so a reader can mislabel text and yet cannot lose it: what no mark
covers becomes an `Unclassified` item, or a hidden row where the container says that it is markup.

Longer than most: all that makes an item or claims text stands here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from attrs import evolve

from onrecord.kernel.flow import join
from onrecord.kernel.limits import Limits
from onrecord.kernel.pending import OpenRemark, OpenVote, either_way, with_notes
from onrecord.kernel.pieces import Piece, Text
from onrecord.kernel.resolve import resolve_items
from onrecord.kernel.style import Style
from onrecord.kernel.tiling import Claim, add_claims, finding_of_hidden, finding_of_unclassified, tile
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.errors import LimitError
from onrecord.model.items import Heading, Insertion, Item, Note, NoteKind, Paragraph, Unclassified, Vote
from onrecord.model.meeting import Meeting, Status
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker
from onrecord.text.patterns import find_in

_LONG_HEADING = 2000
_MEETING_FACTS = ("title", "body", "kind", "date", "language", "place", "identifiers")


class Builder:
    """Collects one meeting. Offsets are those of `source.text`; pieces come in the order of the source.

    `page` is the page that the next remark begins on, `topics` are the sections around it that have no printed heading,
    `scope` is the part of the source that holds the meeting, `introductions` are persons whom the document names: they
    help to resolve short labels, and are the meeting's speakers where nobody speaks.
    """

    def __init__(self, source: Source, *, style: Style | None = None, limits: Limits | None = None) -> None:
        self.source = source
        self.text: Text = source.text
        self.style = style or Style()
        self.limits = limits or Limits()
        self.facts: dict[str, Any] = {}
        self.introductions: list[Speaker] = []
        self.items: list[Item] = []
        self.claims: list[Claim] = []
        self.page: str | None = None
        self.topics: list[str] = []
        self.scope = Span(0, len(source.text))
        self._open: OpenRemark | None = None
        self._printed: list[tuple[str, Span]] = []
        """Labels that no remark has taken yet."""
        self._ballot: OpenVote | None = None
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
        section = (*self.topics, *(h.text for h in self._headings if h.level > 0))
        self._open = OpenRemark(speaker, label, at, at, facts, section)
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

    @property
    def settled(self) -> int:
        """The offset up to which the items are as they will stay."""
        starts = [span.start for _, span in self._printed] + [item.span.start for item in self.items[-1:]]
        return min(starts if self._open is None else [*starts, self._open.start], default=0)

    def relabel(self, label: str, speaker: Speaker | None) -> bool:
        """Give the open remark its printed label; False when it has one or when words were said already."""
        now = self._open
        if now is None or now.label is not None or now.has_words:
            return False
        now.label = label
        now.speaker = now.speaker or speaker
        self._take_printed(now)
        return True

    def lengthen(self, label: str, speaker: Speaker | None) -> bool:
        """Go on with the printed label of the open remark; False when there is none or words were said already."""
        now = self._open
        if now is None or now.label is None or now.has_words:
            return False
        now.label = f"{now.label} {label}"
        now.speaker = speaker or now.speaker
        self._take_printed(now)
        return True

    def update(self, **facts: Any) -> None:
        """Change facts of the open remark, such as its end."""
        if self._open is not None:
            self._open.facts.update(facts)

    def go_on(self, *, end: Any = None, identifiers: Sequence[tuple[str, str]] = (), **_: Any) -> None:
        """The open remark goes on in another element: it ends when that does, and has the identifiers of both."""
        if self._open is not None:
            self._open.identifiers += identifiers
            if end is not None:
                self._open.facts["end"] = end

    def close(self) -> None:
        """End the open remark."""
        now, self._open = self._open, None
        if now is None:
            return
        now.settle()
        nobody = now.label is None and now.speaker is None
        if (nobody or not self.style.keep_empty) and not now.has_words:
            self._note_labels(now.printed)
            for paragraph in now.paragraphs:
                for note in paragraph.notes:
                    self._add(evolve(note, offset=None))
            return
        self._add(now.whole())

    def paragraph(
        self, pieces: Sequence[Piece], *, rule: str = "speech", notes: Sequence[Note] = (), locator: str | None = None
    ) -> None:
        """A paragraph of the open remark, or of one without a label; `notes` stand inside it and are cut out of it."""
        if self._open is not None and self._open.notes:
            pieces, behind = self._open.stop_of_note(self.text, pieces)
            self._claim(behind, Role.NOTE, "note")
            if not pieces:
                return
        stage, found = self.style.stage, list(notes)
        whole: Paragraph | None = None
        if stage is not None or not found:
            text, span, offsets = join(self.text, pieces, dehyphen=self.style.dehyphen)
            whole = Paragraph(text, span, (), offsets, locator)
        if stage is not None and whole is not None:
            hits = [(match[0], whole.locate(*match.span())) for match in find_in(stage, whole.text)]
            found = either_way(notes, [Note(words, at, self.kind_of(words), locator=locator) for words, at in hits])
        now = self._open
        if now is None:
            self.open(None, None, whole.span.start if whole is not None else pieces[0][0])
            now = self._open
            assert now is not None  # noqa: S101 (open has just set it)
        if found or whole is None:
            found.sort(key=lambda note: note.span.start)
            dehyphen = self.style.dehyphen
            paragraph, outside, inside = with_notes(self.text, pieces, found, dehyphen=dehyphen, locator=locator)
            for part, aside in zip_longest(outside, inside, fillvalue=()):
                self._claim(part, Role.SPEECH, rule)
                self._claim(aside, Role.NOTE, "note")
        else:
            paragraph = whole
            self._claim(pieces, Role.SPEECH, rule)
        now.add(paragraph, pieces[-1][1] if paragraph.notes else paragraph.span.end)

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
        kind, now = kind or self.kind_of(text), self._open
        if now is None:
            self._add(Note(text, span, kind, **facts))
        else:
            now.add_note(Note(text, span, kind, now.said, **facts))

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
            ballot.add(text, span.end, facts)
        elif text:
            vote = Vote(text, span, **facts)
            self._add(vote)
            self._ballot = OpenVote(vote, [(text, span.end)])

    def insertion(self, pieces: Sequence[Piece], *, rule: str = "insertion", **facts: Any) -> None:
        """Material printed and not spoken. It does not end the open remark."""
        text, span = self._take(pieces, Role.INSERTION, rule)
        if text:
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
        ledger, left = tile(self.source.text, self.claims, self.scope, self.style.gap)
        self.items += left
        left = [item for item in self.items if isinstance(item, Unclassified)]
        hidden = finding_of_hidden(self.source, ledger, self.scope, max_furniture)
        for found in (finding_of_unclassified(self.source, left), hidden):
            if found is not None:
                self._problems[found.code] = found
        self.items.sort(key=lambda item: item.span.start)
        items, speakers = resolve_items(self.items, self.introductions)
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

    def _take(
        self, pieces: Sequence[Piece], role: Role, rule: str, taken: tuple[str, Span] | None = None
    ) -> tuple[str, Span]:
        """Claim pieces for a role; their text and its span."""
        self._claim(pieces, role, rule)
        return taken or join(self.text, pieces, dehyphen=self.style.dehyphen)[:2]

    def _claim(self, pieces: Sequence[Piece], role: Role, rule: str) -> None:
        add_claims(self.claims, self.text, pieces, role, rule)

    def _take_printed(self, now: OpenRemark) -> None:
        self._printed = now.take(self._printed)
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
        if ballot is not None:
            self.items[-1] = ballot.whole()

    def _add(self, item: Item) -> None:
        if self._ballot is not None:
            self._end_ballot()
        self.items.append(item)
        if len(self.items) > self.limits.items:
            line, column = self.source.line_col(item.span.start)
            msg = f"more than {self.limits.items} items"
            raise LimitError(msg, limit="items", value=self.limits.items, line=line, column=column)


__all__ = ["Builder", "Style"]
