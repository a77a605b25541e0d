"""The rules of formats of lines, compiled into one pattern, and what they find in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from onrecord.model.errors import SpecError
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.text.labels import LabelGrammar
from onrecord.text.patterns import Match, Pattern, compile_pattern, find_all, search

_NAMED = re.compile(r"\(\?P[<=]\w+")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_REFERENCE = re.compile(r"\(\?P=(\w+)\)")
# What is escaped, or stands in brackets, is passed over.
_NUMBERED = re.compile(r"(?P<by>\\(?:[1-9]|g<)|\(\?(?:\(|[+-]?\d|R|&|P>))|\\.|\[\^?+\]?+(?:\\.|[^\]\\])*+\]", re.DOTALL)
_KNOWN = frozenset("label name role honorific party constituency affiliation number time page text intro".split())
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
    - `until`: a pattern; the item goes on to the line where it matches (or to the end). Glued rules of a hidden role
      count inside it too. A group `intro` is the sentence that leads to the item: a note of its own before it;
    - `glue`: the match stands inside a paragraph that goes on after it (page marks), with `part` on the same line;
    - `facts`: a function from the item's text as printed to facts of the item: title and author of an insertion,
      question, result, counts and voters of a vote. `introduces` holds speakers whom the item makes known;
    - `closes`: the open remark ends before it;
    - `once`: only the first match counts, as for a title;
    - `head`: it counts only above the first remark, `after`: only below it, or where a rule says that `speech` begins;
    - `speech`: False says that labels do not count from here on, until a rule says True: after the adjournment;
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
    part: bool = False
    facts: Callable[[str], Mapping[str, Any]] | None = None
    closes: bool = False
    once: bool = False
    head: bool = False
    after: bool = False
    speech: bool | None = None
    ignore_case: bool = False
    examples: tuple[str, ...] = ()
    rejects: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Name the rule after its role unless it has a name."""
        if not self.name:
            object.__setattr__(self, "name", self.role.value)


@frozen
class Flow:
    """Where a paragraph ends: at blank lines, also at indented lines, at lines that end a sentence, or at each line.

    `indent` is the number of blanks that begin a paragraph in indented text. Lines after exactly `hanging` blanks go on
    with a paragraph: those of a block that is set in from the margin. No rule is looked for in lines that begin like
    `plain`, which makes long speeches quicker to read.
    """

    mode: str = "blank"
    indent: int = 2
    hanging: int = 0
    plain: str = ""

    def pattern(self) -> Pattern:
        """The pattern of what stands between two paragraphs."""
        blank = rf"\n{BLANKS}\n\s*+"
        if self.mode == "line":
            return compile_pattern(r"\n\s*+")
        if self.mode == "sentence":
            return compile_pattern(rf"{blank}|(?<=[.!?:][”“\"»)]?{BLANKS})\n(?=[ \t\xa0]*+[\p{{Lu}}\d„“\"(–—-])")
        if self.mode == "indent":
            goes_on = rf"(?!\x20{{{self.hanging}}}\S)" if self.hanging else ""
            return compile_pattern(rf"{blank}|\n{goes_on}(?=[ \t\xa0]{{{self.indent},}}+\S)")
        if self.mode == "blank":
            return compile_pattern(blank)
        msg = f"unknown flow {self.mode!r}: expected 'blank', 'indent', 'sentence' or 'line'"
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
    holes: tuple[Token, ...] = ()
    """What stands inside the item and is no part of it: page marks."""

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
    branches: tuple[str, ...] = field(init=False, default=())
    alternation: Pattern | None = field(init=False, default=None)
    fewer: dict[frozenset[int], Pattern | None] = field(
        init=False, factory=dict[frozenset[int], Pattern | None], eq=False, repr=False
    )
    """The alternation without rules that do not count at some place."""
    marks: Pattern | None = field(init=False, default=None)
    """The glued rules of a hidden role, which count inside an item that goes on `until` something."""
    split: Pattern = field(init=False)
    untils: tuple[Pattern | None, ...] = field(init=False, default=())

    def __attrs_post_init__(self) -> None:
        """Compile the rules into one alternation."""
        put = object.__setattr__
        put(self, "split", self.flow.pattern())
        put(self, "untils", tuple(compile_pattern("^(?:" + r.until + ")") if r.until else None for r in self.rules))
        branches: list[str] = []
        marks: list[str] = []
        for k, rule in enumerate(self.rules):
            _check(rule)
            tail = "" if rule.role is Role.SPEECH or rule.part else BLANKS + "$"
            # Each rule has group names of its own, so that the last group to close tells the rule.
            own = _NAMED.sub(rf"\g<0>__{k}", rule.pattern)
            body = f"(?i:{own})" if rule.ignore_case else f"(?:{own})"
            branches.append(f"{body}{tail}(?P<rule{k}>)")
            if rule.glue and rule.role.hidden:
                marks.append(branches[-1])
        put(self, "branches", tuple(branches))
        if branches:
            put(self, "alternation", compile_pattern(self._one_of(branches)))
        if marks:
            put(self, "marks", compile_pattern("^(?:" + "|".join(marks) + ")"))

    def tokens(self, text: str, counts: Callable[[Rule], bool] = lambda _rule: True, start: int = 0) -> Iterator[Token]:
        """The rules' matches from `start` on, in order. An item that goes on `until` something is passed over.

        `counts` tells, when it comes to a match, whether that rule counts there; if not, the rules below it are tried.
        """
        without = frozenset[int]()
        at: int | None = start
        empty = -1
        while at is not None and (pattern := self._among(without)) is not None:
            begin, at = at, None
            for match in find_all(pattern, text, begin):
                k = int(str(match.lastgroup)[4:])
                if match.end() == empty:
                    continue
                if not counts(self.rules[k]):
                    without = frozenset(k for k, rule in enumerate(self.rules) if not counts(rule))
                    at = match.start()
                    break
                token = self._token(text, match, k)
                yield token
                empty = token.end if token.end == token.start else -1
                again = any(counts(self.rules[k]) for k in without)
                if again or token.rule.until is not None:
                    without, at = frozenset[int]() if again else without, token.end
                    break

    def _among(self, without: frozenset[int]) -> Pattern | None:
        """One pattern of all rules but those that do not count; compiled when it is needed first."""
        if not without:
            return self.alternation
        if without not in self.fewer:
            kept = [branch for k, branch in enumerate(self.branches) if k not in without]
            self.fewer[without] = compile_pattern(self._one_of(kept)) if kept else None
        return self.fewer[without]

    def _one_of(self, branches: Sequence[str]) -> str:
        guard = f"(?!{self.flow.plain})" if self.flow.plain else ""
        return f"^{guard}(?:{'|'.join(branches)})"

    def _token(self, text: str, match: Match, k: int) -> Token:
        first, last = match.span()
        until = self.untils[k]
        holes: tuple[Token, ...] = ()
        if until is not None:
            stop = search(until, text, last)
            last = stop.start() if stop else len(text)
            holes = self._marks(text, match.end(), last)
        return Token(first, last, self.rules[k], None, match, k, None, holes)

    def _marks(self, text: str, start: int, end: int) -> tuple[Token, ...]:
        if self.marks is None:
            return ()
        found = [(m, int(str(m.lastgroup)[4:])) for m in find_all(self.marks, text, start, end)]
        return tuple(Token(*m.span(), self.rules[k], None, m, k) for m, k in found)

    def rule_of(self, line: str) -> Rule | None:
        """The rule that matches at the start of `line`, as the reader would find it."""
        match = self.alternation.match(line) if self.alternation else None
        return self.rules[int(str(match.lastgroup)[4:])] if match else None


def _check(rule: Rule) -> None:
    """Refuse a pattern that does not compile, or whose groups mean nothing or something else among other rules."""
    compile_pattern(rule.pattern)
    by = next((found["by"] for found in _NUMBERED.finditer(rule.pattern) if found["by"]), None)
    if by is not None:
        msg = f"the rule {rule.name!r} refers to a group by {by!r}, which would be another one among other rules"
        raise SpecError(msg, hint="Name the group and refer to it by its name: (?P<q>['\"])…(?P=q)")
    unknown = set(_GROUP.findall(rule.pattern)) - _KNOWN - set(_REFERENCE.findall(rule.pattern))
    if unknown:
        msg = f"the rule {rule.name!r} has groups that mean nothing: {', '.join(sorted(unknown))}"
        raise SpecError(msg, hint=f"The names that count are {', '.join(sorted(_KNOWN))}; (?:…) needs none")
