"""Reading lines: rules at line starts, compiled into one alternation; what lies between goes on with the open remark."""

from __future__ import annotations

import datetime as dt
import heapq
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect import Ending, Turn
from onrecord.kernel.flow import fold
from onrecord.kernel.pieces import Piece
from onrecord.kernel.rules import Flow, Plan, Rule, Token
from onrecord.kernel.view import View
from onrecord.model.items import Note, NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.model.span import Span
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.clock import parse_offset
from onrecord.text.dates import parse_clock
from onrecord.text.labels import LabelGrammar, parse_label

_INFERRED = Rule(Role.SPEECH, r"(?P<label>\S[^\n]*)", name="inferred-label")
_MARKED_HEADING = Rule(Role.HEADING, r"\S[^\n]*", name="marked-heading")
_FURNITURE = Rule(Role.FURNITURE, r"\S[^\n]*", name="inferred-furniture", glue=True)
_ENDINGS = {kind: Rule(Role.NOTE, r"\S[^\n]*", name="note", kind=kind) for kind in NoteKind} | {
    None: Rule(Role.HEADING, r"\S[^\n]*", name="inferred-heading")
}
_BESIDE = re.compile(r"(?<!\d)(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?P<half>[ \xa0]?[ap]\.?m\.?)?(?![\d:])", re.IGNORECASE)
_INSERTED = Rule(Role.INSERTION, r"\S[^\n]*", name="inserted", closes=True)


class LineReader:
    """Applies a plan to a view.

    `turns` are labels that inference found, beside those that the rules find; `furniture` is what it found to be no
    part of the record, `endings` (set afterwards) what it found behind remarks. With `merge`, neighbouring remarks of the same attribution are one: a machine printed the label on each paragraph.
    """

    def __init__(
        self,
        view: View,
        builder: Builder,
        plan: Plan,
        turns: Sequence[Turn] = (),
        *,
        furniture: Sequence[tuple[int, int]] = (),
        merge: bool = False,
    ) -> None:
        self.view = view
        self.builder = builder
        self.plan = plan
        self.turns = turns
        self.furniture = furniture
        self.endings: Sequence[Ending] = ()
        self.merge = merge
        self.offsets: bool | None = None
        self.pending: list[tuple[int, int]] = []
        self.glued: list[tuple[list[Piece], NoteKind, str, dict[str, Any]]] = []
        """Notes inside the pending paragraph."""
        self.spoken = False
        self.begun = self.over = False
        self.spent: set[int] = set()
        """The rules that count only once and have."""
        self.speakers: dict[tuple[int, str], tuple[Speaker | None, RemarkKind | None]] = {}

    def read(self) -> None:
        """Read the whole view."""
        text = self.view.text
        at = 0
        for token in self._all_tokens(text):
            if token.start < at or not self._counts(token.rule):
                continue
            self._between(at, token.start)
            if not token.rule.glue:
                self._flush()
            self._apply(token)
            if token.rule.speech is not None:
                self.begun, self.over = True, not token.rule.speech
            if token.rule.once:
                self.spent.add(id(token.rule))
            at = token.end
        self._between(at, len(text))
        self._flush()

    def _counts(self, rule: Rule) -> bool:
        """Whether a rule counts here: the first time, above or below the first remark, before the end of the record."""
        if rule.once and id(rule) in self.spent:
            return False
        if rule.role is Role.SPEECH and self.over:
            return False
        return not ((rule.head and self.spoken) or (rule.after and not (self.spoken or self.begun)))

    def _all_tokens(self, text: str) -> Iterator[Token]:
        """What the rules find and what the view and inference tell, in the order of the text."""
        found = self.plan.tokens(text, self._counts)
        rule = next(found, None)
        for other in self._told():
            while rule is not None and _order(rule) <= _order(other):
                yield rule
                rule = next(found, None)
            state = self._state()
            yield other
            if self._state() != state:
                # Other rules count now than those that the next one was found by.
                found = self.plan.tokens(text, self._counts, other.end)
                rule = next(found, None)
        if rule is not None:
            yield rule
            yield from found

    def _told(self) -> Iterator[Token]:
        inferred = (Token(t.start, t.text_start, _INFERRED, (t.label_start, t.label_end)) for t in self.turns)
        marked = (Token(start, end, _MARKED_HEADING, level=level) for start, end, level in self.view.headings)
        inserted = (Token(start, end, _INSERTED) for start, end in self.view.insertions)
        furniture = (Token(start, end, _FURNITURE) for start, end in self.furniture)
        behind = (Token(one.start, one.end, _ENDINGS[one.kind]) for one in self.endings)
        return heapq.merge(inserted, furniture, inferred, marked, behind, key=_order)

    def _state(self) -> tuple[bool, bool, bool, int]:
        return self.spoken, self.begun, self.over, len(self.spent)

    def _between(self, start: int, end: int) -> None:
        """Split what stands between two rules into paragraphs; the last one may go on after a glued rule."""
        text = self.view.text
        raw = text[start:end]
        body = raw.strip()
        if not body:
            return
        at = first = start + raw.index(body[0])
        if self.pending:
            if self._goes_on(start, first):
                at = start
            else:
                self._flush()
        pending = self.pending
        for gap in self.plan.split.finditer(text, first, first + len(body)):
            stop, after = gap.span()
            pending.append((at, stop))
            self._flush()
            at = after
        pending.append((at, end))

    def _goes_on(self, start: int, first: int) -> bool:
        """Whether the text after a glued rule belongs to the paragraph before it."""
        text = self.view.text
        if self.plan.flow.mode == "indent":
            line = max(start, text.rfind("\n", start, first) + 1)
            return first - line < self.plan.flow.indent or first - line == self.plan.flow.hanging
        last = text[slice(*self.pending[-1])].rstrip()[-1:]
        return text[first].islower() or last not in '.?!:)]"”’»'

    def _flush(self) -> None:
        if not self.pending:
            return
        view, builder, pending = self.view, self.builder, self.pending
        pieces = view.pieces(*pending[0])
        for start, end in pending[1:]:
            pieces += view.pieces(start, end)
        pending.clear()
        glued = self.glued
        if not glued and builder.is_open:
            builder.paragraph(pieces)
            return
        self.glued = []
        if builder.is_open:
            whole = sorted([*pieces, *(piece for note in glued for piece in note[0])], key=_place)
            notes = [_note(builder, inside, kind, facts) for inside, kind, _, facts in glued]
            builder.paragraph(whole, notes=notes)
            return
        self._aside(pieces)
        for inside, kind, rule, facts in glued:
            builder.note(inside, kind, rule=rule, **facts)

    def _aside(self, pieces: Sequence[Piece]) -> None:
        builder = self.builder
        if self.spoken:
            builder.note(pieces, self.plan.between, rule="between")
        elif self.plan.title_first and "title" not in builder.facts:
            builder.heading(pieces, 0, rule="title")
        else:
            builder.note(pieces, self.plan.before, rule="preamble")

    def _apply(self, token: Token) -> None:
        builder, rule, view = self.builder, token.rule, self.view
        if "page" in token.groups and (page := token.span("page")):
            builder.page = view.text[slice(*page)]
        if rule.role is Role.SPEECH:
            self._speech(token)
            return
        if rule.closes:
            builder.close()
        if rule.role.hidden:
            span = view.span(token.start, token.end)
            builder.hide(span.start, span.end, rule.role, rule.name)
        else:
            self._item(token)

    def _item(self, token: Token) -> None:
        builder, rule = self.builder, token.rule
        pieces, raw = self._block(token) if rule.until is not None else self._lines(token)
        if not pieces:
            return
        facts = dict(rule.facts(raw)) if rule.facts is not None else {}
        builder.introductions.extend(facts.pop("introduces", ()))
        if rule is _MARKED_HEADING and (clock := parse_clock(fold(raw))):
            builder.note(pieces, NoteKind.TIME, rule=rule.name, time=clock)
        elif rule.role is Role.HEADING:
            builder.heading(pieces, rule.level if token.level is None else token.level, rule=rule.name)
        elif rule.role is Role.VOTE:
            builder.vote(pieces, rule=rule.name, **facts)
        elif rule.role is Role.INSERTION:
            builder.insertion(pieces, rule=rule.name, **facts)
        elif rule.role is Role.UNCLASSIFIED:
            builder.unclassified(pieces, rule=rule.name)
        else:
            self._note(token, pieces, facts)

    def _note(self, token: Token, pieces: list[Piece], facts: dict[str, Any]) -> None:
        builder, rule = self.builder, token.rule
        kind = rule.kind if isinstance(rule.kind, NoteKind) else None
        if (printed := self._text(token, "time")) and (clock := _clock(printed)):
            facts = {"time": clock, **facts}
        if not self.spoken and kind is None:
            kind = self.plan.before
        if rule.glue and self.pending:
            self.glued.append((pieces, kind or builder.kind_of(builder.words(pieces)), rule.name, facts))
        else:
            builder.note(pieces, kind, rule=rule.name, **facts)

    def _lines(self, token: Token) -> tuple[list[Piece], str]:
        """The pieces and the words of an item of some lines; what stands around its text is decoration."""
        builder, view = self.builder, self.view
        where = token.span("text")
        if where:
            outer, inner = view.span(token.start, token.end), view.span(*where)
            builder.hide(outer.start, inner.start, Role.MARKUP, "text-decoration")
            builder.hide(inner.end, outer.end, Role.MARKUP, "text-decoration")
        start, end = where or (token.start, token.end)
        return view.pieces(start, end), view.text[start:end]

    def _block(self, token: Token) -> tuple[list[Piece], str]:
        """The pieces and the words of an item that goes on until something, without the page marks in it."""
        builder, view = self.builder, self.view
        at = token.start
        if intro := token.span("intro"):
            builder.note(view.pieces(*intro), self.plan.between, rule=f"{token.rule.name}-intro")
            at = intro[1]
        ranges: list[tuple[int, int]] = []
        for hole in token.holes:
            ranges.append((at, hole.start))
            self._apply(hole)
            at = hole.end
        ranges.append((at, token.end))
        raw = "".join(view.text[start:end] for start, end in ranges)
        pieces = [piece for start, end in ranges for piece in view.pieces(start, end)]
        return (pieces if raw.strip() else []), raw

    def _speech(self, token: Token) -> None:
        builder, view = self.builder, self.view
        self.spoken = True
        where = token.span("label")
        label = builder.words(view.pieces(*where)) if where else None
        speaker, kind = self._speaker(token, label)
        begin = (
            self._label(token, where, repeated=self.merge and builder.is_attributed(label, speaker))
            if where
            else view.span(token.start, token.start).start
        )
        facts: dict[str, Any] = {}
        if number := self._text(token, "number"):
            facts["number"] = number
            if not where:  # It stands for a label, and what is around it is none of the words.
                span = view.span(token.start, token.end)
                builder.hide(span.start, span.end, Role.MARKUP, "number")
        if clock := self._text(token, "time"):
            facts["start"] = _clock(clock)
        elif token.rule is _INFERRED and where and (moment := self._beside(token, where)) is not None:
            facts["start"] = moment
        page, locator = view.place(where[0] if where else token.start)
        if page is not None:
            facts |= {"page": page, "locator": locator}
        builder.open(label, speaker, begin, merge=self.merge, kind=kind or RemarkKind.SPEECH, **facts)

    def _label(self, token: Token, where: tuple[int, int], *, repeated: bool) -> int:
        """Claim the printed label and what stands around it; gives the offset where it begins."""
        builder, view = self.builder, self.view
        span, outer = view.span(*where), view.span(token.start, token.end)
        builder.hide(outer.start, span.start, Role.MARKUP, "label-decoration")
        if repeated:
            builder.hide(span.start, span.end, Role.MARKUP, "label-repeated")
        else:
            builder.label(view.pieces(*where), token.rule.name)
        builder.hide(span.end, outer.end, Role.MARKUP, "label-separator")
        return span.start

    def _beside(self, token: Token, where: tuple[int, int]) -> dt.time | dt.timedelta | None:
        """The time that stands before or behind a label: an offset where the first one of the document begins with 0."""
        text = self.view.text
        hit = _BESIDE.search(text, token.start, where[0]) or _BESIDE.search(text, where[1], token.end)
        if hit is None:
            return None
        if self.offsets is None:
            self.offsets = not hit["half"] and not int(hit[0].split(":")[0])
        return parse_offset(hit["clock"]) if self.offsets else parse_clock(hit[0])

    def _text(self, token: Token, name: str) -> str:
        span = token.span(name) if name in token.groups else None
        return fold(self.view.text[slice(*span)]) if span else ""

    def _speaker(self, token: Token, label: str | None) -> tuple[Speaker | None, RemarkKind | None]:
        rule = token.rule
        if label is None:
            return None, rule.kind if isinstance(rule.kind, RemarkKind) else None
        parts = {name: self._text(token, name) for name in _PARTS if name in token.groups and token.span(name)}
        key = (id(rule), label)
        if not parts and key in self.speakers:
            return self.speakers[key]
        parsed = parse_label(label, rule.label or self.plan.grammar)
        speaker = parsed.speaker()
        if parts:
            changed: dict[str, Any] = {k: v or None for k, v in parts.items()}
            if changed.get("name"):
                changed["kind"] = SpeakerKind.PERSON
            speaker = evolve(speaker, **changed)
        kind = rule.kind if isinstance(rule.kind, RemarkKind) else (RemarkKind.QUESTION if parsed.question else None)
        if not parts:
            self.speakers[key] = (speaker, kind)
        return speaker, kind


def _order(token: Token) -> tuple[int, bool, int]:
    """Where a token comes: at one place insertions first, then rules, and last what only looks ahead."""
    rank = 0 if token.rule is _INSERTED else 1 if token.match is not None else 2
    return token.start, token.end == token.start, rank


def _clock(text: str) -> dt.time | None:
    """The words of a group `time`; four digits are hours and minutes there."""
    return parse_clock(f"{text} h" if len(text) == 4 and text.isdigit() else text)


def _place(piece: Piece) -> tuple[int, int]:
    return piece[:2]


def _note(builder: Builder, pieces: list[Piece], kind: NoteKind, facts: dict[str, Any]) -> Note:
    return Note(builder.words(pieces), Span(pieces[0][0], pieces[-1][1]), kind, **facts)


_PARTS = ("name", "role", "honorific", "party", "constituency", "affiliation")


@lru_cache(maxsize=256)
def plan_of(
    rules: tuple[Rule, ...],
    grammar: LabelGrammar,
    flow: Flow,
    before: NoteKind,
    between: NoteKind,
    *,
    title_first: bool,
) -> Plan:
    """The compiled plan of a format's rules; compiled once a process."""
    return Plan(rules, grammar, flow, before, between, title_first)


__all__ = ["Flow", "LineReader", "Plan", "Rule", "Token", "plan_of"]
