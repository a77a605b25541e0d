"""Reading lines: rules at line starts, compiled into one alternation; what lies between goes on with the open remark."""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from attrs import evolve, field, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect import Turn
from onrecord.kernel.flow import fold
from onrecord.kernel.view import View
from onrecord.model.errors import SpecError
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.dates import parse_clock
from onrecord.text.labels import LabelGrammar, parse_label
from onrecord.text.patterns import Match, Pattern, compile_pattern, find_all, search

_NAMED = re.compile(r"\(\?P[<=]\w+")
BLANKS = r"[ \t\xa0]*+"


@frozen
class Rule:
    r"""What a line start means. The first rule that matches wins.

    `pattern` is matched at the start of a line. A rule of role `SPEECH` matches the label and its separator, with a
    group `label`; the speech follows. One that matches nothing but looks ahead opens a remark without a label. Rules of
    other roles match whole lines. Groups that the kernel knows: `label, name, role, honorific, party, constituency,
    affiliation, number, time, page, text` (the part of the match that is the item's text). Other rules:

    - `kind`: the `RemarkKind` or `NoteKind` of what is found, `level` the level of a heading;
    - `label`: the name of the label grammar, if not the format's own;
    - `until`: a pattern; the item goes on to the line where it matches (or to the end);
    - `glue`: the match stands inside a paragraph that goes on after it (page marks);
    - `closes`: the open remark ends before it;
    - `once`: only the first match counts, as for a title;
    - `head`: it counts only above the first remark;
    - `examples` must match this rule first, `rejects` must not match it.

    >>> Rule(Role.SPEECH, r"(?P<label>[A-Z]+): ", examples=("CHAIR: Order.",)).name
    'speech'
    """

    role: Role
    pattern: str
    name: str = ""
    kind: RemarkKind | NoteKind | None = None
    level: int = 1
    label: LabelGrammar | None = None
    until: str | None = None
    glue: bool = False
    closes: bool = False
    once: bool = False
    head: bool = False
    ignore_case: bool = False
    examples: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Name the rule after its role unless it has a name."""
        if not self.name:
            object.__setattr__(self, "name", self.role.value)


@frozen
class Flow:
    """Where a paragraph ends: at blank lines, also at indented lines, or at each line.

    `indent` is the number of blanks that begin a paragraph in indented text.
    """

    mode: str = "blank"
    indent: int = 2

    def pattern(self) -> Pattern:
        """The pattern of what stands between two paragraphs."""
        blank = rf"\n{BLANKS}\n\s*+"
        if self.mode == "line":
            return compile_pattern(r"\n\s*+")
        if self.mode == "indent":
            return compile_pattern(rf"{blank}|\n(?=[ \t\xa0]{{{self.indent},}}+\S)")
        if self.mode == "blank":
            return compile_pattern(blank)
        msg = f"unknown flow {self.mode!r}: expected 'blank', 'indent' or 'line'"
        raise SpecError(msg)


@frozen
class Token:
    """A rule found in the view: its range, and the match or the inferred turn."""

    start: int
    end: int
    rule: Rule
    label: tuple[int, int] | None = None
    match: Match | None = None
    index: int = 0
    level: int | None = None
    """The level of a heading that the markup tells, if not the rule's own."""

    def span(self, name: str) -> tuple[int, int] | None:
        """The range of a group of the rule, or None."""
        if self.match is None:
            return self.label if name == "label" else None
        group = f"{name}__{self.index}"
        if group not in self.match.re.groupindex:
            return None
        found = self.match.span(group)
        return found if found[0] >= 0 else None


@frozen
class Plan:
    """The rules of a format, compiled once."""

    rules: tuple[Rule, ...]
    grammar: LabelGrammar
    flow: Flow
    before: NoteKind = NoteKind.PREAMBLE
    between: NoteKind = NoteKind.PROCEDURE
    title_first: bool = False
    alternation: Pattern | None = field(init=False, default=None)
    split: Pattern = field(init=False)
    untils: tuple[Pattern | None, ...] = field(init=False, default=())

    def __attrs_post_init__(self) -> None:
        """Compile the rules into one alternation."""
        put = object.__setattr__
        put(self, "split", self.flow.pattern())
        put(self, "untils", tuple(compile_pattern("^(?:" + r.until + ")") if r.until else None for r in self.rules))
        branches: list[str] = []
        for k, rule in enumerate(self.rules):
            compile_pattern(rule.pattern)
            tail = "" if rule.role is Role.SPEECH else BLANKS + "$"
            # Each rule has group names of its own, so that the last group to close tells the rule.
            own = _NAMED.sub(rf"\g<0>__{k}", rule.pattern)
            body = f"(?i:{own})" if rule.ignore_case else f"(?:{own})"
            branches.append(f"{body}{tail}(?P<rule{k}>)")
        if branches:
            put(self, "alternation", compile_pattern("^(?:" + "|".join(branches) + ")"))

    def tokens(self, text: str) -> Iterator[Token]:
        """The rules' matches in order; matches inside a block that an earlier rule took are left out."""
        if self.alternation is None:
            return
        at, used = -1, set[int]()
        for match in find_all(self.alternation, text):
            start, end = match.span()
            if start < at:
                continue
            k = int(str(match.lastgroup)[4:])
            rule = self.rules[k]
            if rule.once:
                if k in used:
                    continue
                used.add(k)
            until = self.untils[k]
            if until is not None:
                stop = search(until, text, end)
                end = stop.start() if stop else len(text)
            at = end
            yield Token(start, end, rule, None, match, k)

    def rule_of(self, line: str) -> Rule | None:
        """The rule that matches at the start of `line`, as the reader would find it."""
        match = self.alternation.match(line) if self.alternation else None
        return self.rules[int(str(match.lastgroup)[4:])] if match else None


_INFERRED = Rule(Role.SPEECH, r"(?P<label>\S[^\n]*)", name="inferred-label")
_MARKED_HEADING = Rule(Role.HEADING, r"\S[^\n]*", name="marked-heading")


class LineReader:
    """Applies a plan to a view. `turns` are labels that inference found, beside those that the rules find.

    With `merge`, neighbouring remarks of the same attribution are one: a machine printed the label on each paragraph.
    """

    def __init__(
        self, view: View, builder: Builder, plan: Plan, turns: Sequence[Turn] = (), *, merge: bool = False
    ) -> None:
        self.view = view
        self.builder = builder
        self.plan = plan
        self.turns = turns
        self.merge = merge
        self.pending: list[tuple[int, int]] = []
        self.spoken = False
        self.speakers: dict[tuple[int, str], tuple[Speaker | None, RemarkKind | None]] = {}

    def read(self) -> None:
        """Read the whole view."""
        text = self.view.text
        at = 0
        for token in self._all_tokens(text):
            if token.start < at or (token.rule.head and self.spoken):
                continue
            self._between(at, token.start)
            if not token.rule.glue:
                self._flush()
            self._apply(token)
            at = token.end
        self._between(at, len(text))
        self._flush()

    def _all_tokens(self, text: str) -> Iterable[Token]:
        tokens = self.plan.tokens(text)
        if not self.turns and not self.view.headings:
            return tokens
        inferred = (Token(t.start, t.text_start, _INFERRED, (t.label_start, t.label_end)) for t in self.turns)
        marked = (Token(start, end, _MARKED_HEADING, level=level) for start, end, level in self.view.headings)
        return heapq.merge(tokens, inferred, marked, key=lambda token: (token.start, token.end == token.start))

    def _between(self, start: int, end: int) -> None:
        """Split what stands between two rules into paragraphs; the last one may go on after a glued rule."""
        raw = self.view.text[start:end]
        body = raw.strip()
        if not body:
            return
        first = start + len(raw) - len(raw.lstrip())
        at = first
        if self.pending:
            if self._goes_on(start, first):
                at = start
            else:
                self._flush()
        edge, end = end, start + len(raw.rstrip())
        pending = self.pending
        for gap in self.plan.split.finditer(self.view.text, first, end):
            stop, after = gap.span()
            pending.append((at, stop))
            self._flush()
            at = after
        pending.append((at, edge))

    def _goes_on(self, start: int, first: int) -> bool:
        """Whether the text after a glued rule belongs to the paragraph before it."""
        text = self.view.text
        if self.plan.flow.mode == "indent":
            line = max(start, text.rfind("\n", start, first) + 1)
            return first - line < self.plan.flow.indent
        last = text[slice(*self.pending[-1])].rstrip()[-1:]
        return text[first].islower() or last not in '.?!:)]"”’»'

    def _flush(self) -> None:
        if not self.pending:
            return
        pieces = [piece for start, end in self.pending for piece in self.view.pieces(start, end)]
        self.pending.clear()
        builder = self.builder
        if builder.is_open:
            builder.paragraph(pieces)
        elif self.spoken:
            builder.note(pieces, self.plan.between, rule="between")
        elif self.plan.title_first and "title" not in builder.facts:
            builder.heading(pieces, 0, rule="title")
        else:
            builder.note(pieces, self.plan.before, rule="preamble")

    def _apply(self, token: Token) -> None:
        builder, rule, view = self.builder, token.rule, self.view
        if page := token.span("page"):
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
        where = token.span("text") if rule.until is None else None
        if where:
            outer, inner = self.view.span(token.start, token.end), self.view.span(*where)
            builder.hide(outer.start, inner.start, Role.MARKUP, "text-decoration")
            builder.hide(inner.end, outer.end, Role.MARKUP, "text-decoration")
        pieces = self.view.pieces(*(where or (token.start, token.end)))
        if rule.role is Role.HEADING:
            builder.heading(pieces, rule.level if token.level is None else token.level, rule=rule.name)
        elif rule.role is Role.VOTE:
            builder.vote(pieces, rule=rule.name)
        elif rule.role is Role.INSERTION:
            builder.insertion(pieces, rule=rule.name)
        elif rule.role is Role.UNCLASSIFIED:
            builder.unclassified(pieces, rule=rule.name)
        else:
            kind = rule.kind if isinstance(rule.kind, NoteKind) else None
            clock = parse_clock(self._text(token, "time"))
            if not self.spoken and kind is None:
                kind = self.plan.before
            builder.note(pieces, kind, rule=rule.name, **({"time": clock} if clock else {}))

    def _speech(self, token: Token) -> None:
        builder, view = self.builder, self.view
        self.spoken = True
        where = token.span("label")
        label = builder.words(view.pieces(*where)) if where else None
        speaker, kind = self._speaker(token, label)
        begin = (
            self._label(token, where, repeated=self.merge and builder.is_attributed(label, speaker)) if where else token.start
        )
        number, clock = self._text(token, "number") or None, parse_clock(self._text(token, "time"))
        kind = kind or RemarkKind.SPEECH
        builder.open(label, speaker, begin, merge=self.merge, kind=kind, number=number, start=clock)

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

    def _text(self, token: Token, name: str) -> str:
        span = token.span(name)
        return fold(self.view.text[slice(*span)]) if span else ""

    def _speaker(self, token: Token, label: str | None) -> tuple[Speaker | None, RemarkKind | None]:
        rule = token.rule
        if label is None:
            return None, rule.kind if isinstance(rule.kind, RemarkKind) else None
        parts = {name: self._text(token, name) for name in _PARTS if token.span(name)}
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
