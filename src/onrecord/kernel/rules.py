"""The rules of formats of lines, compiled into one pattern, and what they find in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from attrs import field, frozen

from onrecord.model.errors import SpecError
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.text.labels import LabelGrammar
from onrecord.text.patterns import Match, Pattern, compile_pattern, find_all, match_at

_NAMED = re.compile(r"\(\?P[<=]\w+")
_GROUP = re.compile(r"\(\?P<(\w+)>")
_REFERENCE = re.compile(r"\(\?P=(\w+)\)")
# What is escaped, or stands in brackets, is passed over.
_NUMBERED = re.compile(r"(?P<by>\\(?:[1-9]|g<)|\(\?(?:\(|[+-]?\d|R|&|P>))|\\.|\[\^?+\]?+(?:\\.|[^\]\\])*+\]", re.DOTALL)
_KNOWN = frozenset("label name role honorific party constituency affiliation number time page text intro".split())
_NOTHING: Mapping[str, str] = {}
BLANKS = r"[ \t\xa0]*+"
PLAIN_START = 200
"""How much of the first line is looked at to tell whether it is plain."""


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
    `plain`, a pattern of the standard module `re`, and no item `until` something ends at one: it makes long speeches
    much quicker to read.
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

    def lines(self) -> re.Pattern[str]:
        """The pattern of the line ends behind which a rule may stand; the standard module finds them fastest."""
        try:
            return re.compile(f"\n(?!{self.plain})" if self.plain else "\n")
        except re.error as error:
            msg = f"the pattern of plain lines does not compile: {self.plain!r} ({error})"
            raise SpecError(msg, hint="It is one of the module re, which knows no \\p{Lu}") from error


class Token(NamedTuple):
    """A rule found in the view: its range, and the match or the inferred turn."""

    start: int
    end: int
    rule: Rule
    label: tuple[int, int] | None = None
    match: Match | None = None
    groups: Mapping[str, str] = _NOTHING
    """What the groups of the rule are called in the match."""
    level: int | None = None
    """The level of a heading that the markup tells, if not the rule's own."""
    holes: tuple[Token, ...] = ()
    """What stands inside the item and is no part of it: page marks."""

    def span(self, name: str) -> tuple[int, int] | None:
        """The range of a group of the rule, or None."""
        if self.match is None:
            return self.label if name == "label" else None
        group = self.groups.get(name)
        if group is None:
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
    groups: tuple[Mapping[str, str], ...] = field(init=False, default=())
    """The groups of each rule, and what they are called in its branch."""
    alternation: Pattern | None = field(init=False, default=None)
    fewer: dict[frozenset[int], Pattern | None] = field(
        init=False, factory=dict[frozenset[int], Pattern | None], eq=False, repr=False
    )
    """The alternation without rules that do not count at some place."""
    marks: Pattern | None = field(init=False, default=None)
    """The glued rules of a hidden role, which count inside an item that goes on `until` something."""
    split: Pattern = field(init=False)
    lines: re.Pattern[str] = field(init=False)
    untils: tuple[Pattern | None, ...] = field(init=False, default=())

    def __attrs_post_init__(self) -> None:
        """Compile the rules into one alternation."""
        put = object.__setattr__
        put(self, "split", self.flow.pattern())
        put(self, "lines", self.flow.lines())
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
        put(
            self, "groups", tuple({n: f"{n}__{k}" for n in _GROUP.findall(r.pattern)} for k, r in enumerate(self.rules))
        )
        if branches:
            put(self, "alternation", compile_pattern(f"^(?:{'|'.join(branches)})"))
        if marks:
            put(self, "marks", compile_pattern("^(?:" + "|".join(marks) + ")"))

    def tokens(self, text: str, counts: Callable[[Rule], bool] = lambda _rule: True, start: int = 0) -> Iterator[Token]:
        """The rules' matches from `start` on, in order. An item that goes on `until` something is passed over.

        `counts` tells, when it comes to a match, whether that rule counts there; if not, the rules below it are tried.
        """
        rules, pattern = self.rules, self.alternation
        without: frozenset[int] = frozenset()
        at = start
        for line in self.starts(text, start):
            if line < at:
                continue
            while pattern is not None and (match := match_at(pattern, text, line)) is not None:
                k = int(str(match.lastgroup)[4:])
                if counts(rules[k]):
                    token = self._token(text, match, k)
                    yield token
                    at = token.end
                    if without and any(counts(rules[k]) for k in without):
                        without, pattern = frozenset[int](), self.alternation
                    break
                without = frozenset(k for k, rule in enumerate(rules) if not counts(rule))
                pattern = self._among(without)

    def starts(self, text: str, start: int) -> Iterator[int]:
        """Where lines begin, from `start` on, in which a rule may stand."""
        if start and text[start - 1] == "\n":
            start -= 1
        elif not start and self.lines.match("\n" + text[:PLAIN_START]):
            yield 0
        for match in self.lines.finditer(text, start):
            yield match.end()

    def _among(self, without: frozenset[int]) -> Pattern | None:
        """One pattern of all rules but those that do not count; compiled when it is needed first."""
        if not without:
            return self.alternation
        if without not in self.fewer:
            kept = [branch for k, branch in enumerate(self.branches) if k not in without]
            self.fewer[without] = compile_pattern(f"^(?:{'|'.join(kept)})") if kept else None
        return self.fewer[without]

    def _token(self, text: str, match: Match, k: int) -> Token:
        first, last = match.span()
        until = self.untils[k]
        if until is None:
            return Token(first, last, self.rules[k], None, match, self.groups[k])
        last = next((line for line in self.starts(text, last) if match_at(until, text, line)), len(text))
        holes = self._marks(text, match.end(), last)
        return Token(first, last, self.rules[k], None, match, self.groups[k], None, holes)

    def _marks(self, text: str, start: int, end: int) -> tuple[Token, ...]:
        if self.marks is None:
            return ()
        found = [(m, int(str(m.lastgroup)[4:])) for m in find_all(self.marks, text, start, end)]
        return tuple(Token(*m.span(), self.rules[k], None, m, self.groups[k]) for m, k in found)

    def rule_of(self, line: str) -> Rule | None:
        """The rule that matches at the start of `line`, as the reader would find it."""
        match = self.alternation.match(line) if self.alternation and 0 in self.starts(line, 0) else None
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
