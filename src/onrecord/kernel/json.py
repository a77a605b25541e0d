"""JSON with the place of everything: each string, key, list and object knows where in the source it stands.

The standard library says what a document means and not where it says so. This reader gives equal values. It takes each
member in one match of a compiled pattern and keeps a stack of its own, so that depth is a limit and not a crash.
"""

from __future__ import annotations

import re
from json import JSONDecodeError
from typing import Literal, overload

from onrecord.kernel.json_values import (
    BLANK,
    CONSTANTS,
    FIRST_ITEM,
    FIRST_MEMBER,
    KEY,
    NEXT_ITEM,
    NEXT_MEMBER,
    VALUE,
    WS,
    JsonArray,
    JsonObject,
    JsonText,
    JsonValue,
    Match,
    follow,
    plain,
    pointer,
    read_at,
)
from onrecord.kernel.limits import Limits
from onrecord.kernel.pieces import Problem
from onrecord.model.errors import ReadError
from onrecord.model.source import Source

__all__ = [
    "JsonArray",
    "JsonObject",
    "JsonText",
    "JsonValue",
    "follow",
    "parse_json",
    "parse_json_lines",
    "plain",
    "pointer",
]

_LIMITS = Limits()
# The groups of a member: its key (empty in a list), then one of these, which is the last that matched.
_TEXT, _WHOLE, _REAL, _CONSTANT, _OPEN = 2, 3, 4, 5, 6

_LONE_VALUE: Match = re.compile(rf"(){VALUE}", re.DOTALL).match
_LONE_KEY: Match = re.compile(KEY, re.DOTALL).match
_CLOSE: Match = re.compile(rf"{WS}([\]}}]){WS}").match
_CLOSE_LOOSE: Match = re.compile(rf"{WS},?{WS}([\]}}]){WS}").match
_NUMBERS: Match = re.compile(r"\[[-+0-9.eE, \t\n\r]++\]").match
_NUMBER_PART = re.compile(r"[-+0-9.eE]*").fullmatch
_LONGEST = 400
_START: Match = re.compile(rf"\ufeff?{WS}").match
_ASSIGNMENT: Match = re.compile(
    r"(?:[\s\ufeff]++|//[^\n]*+|/\*(?:[^*]++|\*(?!/))*+\*/)*+"
    r"(?:(?:(?:export\s++)?(?:const|let|var)\s++)?[\w$.]++\s*+=\s*+|export\s++default\s++)?"
).match


class _Reader:
    """Reads one document. `problem` says what was wrong, `began` whether a value was found at all."""

    def __init__(self, text: str, end: int, limits: Limits, *, javascript: bool = False) -> None:
        self.text = text
        self.end = end
        self.limits = limits
        self.javascript = javascript
        self.keys: dict[str, str] = {}
        self.problem: Problem | None = None
        self.began = False

    def document(self, start: int) -> JsonValue:
        """The value of the document, as far as it can be read."""
        opening = (_ASSIGNMENT if self.javascript else _START)(self.text, start, self.end)
        at = opening.end() if opening else start
        first = _LONE_VALUE(self.text, at, self.end)
        if first is None:
            self.fail(at, "a value")
            return None
        self.began = True
        if first.lastindex == _OPEN:
            return self.tree(at)
        if first.lastindex == _TEXT:
            start, end = first.span(_TEXT)
            if not self.closed(end):
                self.fail(self.end, "a quotation mark")
            self.finish(first.end())
            return self.string(start, end)
        self.finish(first.end())
        return self.plain(first)

    def finish(self, at: int) -> None:
        """Nothing may follow the value."""
        if at < self.end and not self.javascript:
            self.fail(at, "the end of the document")

    def closed(self, end: int) -> bool:
        """Whether a string has its second quotation mark, at `end`."""
        return end < self.end and self.text[end] == '"'

    def tree(self, at: int) -> JsonObject | JsonArray:
        """The object or list that opens at `at`, with all that is in it."""
        text = self.text
        stack: list[JsonObject | JsonArray] = []
        top = into = self.opened(at)
        match = FIRST_MEMBER if text[at] == "{" else FIRST_ITEM
        while True:
            at, key = self.members(into, at, match)
            if key is not None:
                child = self.opened(at)
                if isinstance(into, JsonObject):
                    into.put(key, child)
                else:
                    into.append(child)
                stack.append(into)
                if len(stack) >= self.limits.depth:
                    raise self.limits.error(text, at, "depth")
                into = child
                match = FIRST_MEMBER if text[at] == "{" else FIRST_ITEM
                continue
            fresh = at == into.start
            close = (_CLOSE_LOOSE if self.javascript else _CLOSE)(text, at + fresh, self.end)
            if close is None or (close[1] == "}") is isinstance(into, JsonArray):
                self.stumble(into, at)
                self.drop_cut_number(into, at)
                for left in (*stack, into):
                    left.end = self.end
                return top
            into.end, at = close.end(1), close.end()
            if not stack:
                self.finish(at)
                return top
            into = stack.pop()
            match = NEXT_MEMBER if isinstance(into, JsonObject) else NEXT_ITEM

    def opened(self, at: int) -> JsonObject | JsonArray:
        """The object or list whose bracket stands at `at`, still empty."""
        return JsonObject(self.text, at) if self.text[at] == "{" else JsonArray(self.text, at)

    def members(self, into: JsonObject | JsonArray, at: int, match: Match) -> tuple[int, str | None]:
        """Read members until one opens an object or a list (gives its place and key) or none follows (key None)."""
        text, end, keys = self.text, self.end, self.keys
        table = into if isinstance(into, JsonObject) else None
        append = into.append if isinstance(into, JsonArray) else None
        new = str.__new__
        following = NEXT_ITEM if table is None else NEXT_MEMBER
        if match is FIRST_ITEM and (numbers := _NUMBERS(text, at, end)) and self.numbers(into, at):
            return numbers.end() - 1, None
        while member := match(text, at, end):
            match = following
            kind = member.lastindex
            value: JsonValue
            if kind == _TEXT:
                raw = member[_TEXT]
                if "\\" in raw:
                    value = self.string(*member.span(_TEXT))
                else:
                    value = new(JsonText, raw)
                    value.start, value.end = member.span(_TEXT)
            elif kind == _OPEN:
                return member.start(_OPEN), self.key(member)
            else:
                value = self.plain(member)
            at = member.end()
            if append is not None:
                append(value)
            elif table is not None:
                key = keys.get(member[1])
                if key is None:
                    key = self.key(member)
                if key in table or table.every is not None:
                    table.put(key, value)
                else:
                    table[key] = value
        return at, None

    def key(self, member: re.Match[str]) -> str:
        """The key of a member; each spelling is decoded and kept once."""
        raw = member[1]
        key = self.keys.get(raw)
        if key is None:
            key = self.keys[raw] = str(self.string(*member.span(1)))
        return key

    def string(self, start: int, end: int) -> JsonText:
        """The string between two quotation marks; the second may be missing at the end of the document."""
        text = self.text
        raw = text[start:end]
        decoded = None
        if "\\" in raw:
            if not self.closed(end):
                return JsonText.between(text, start, end)
            try:
                decoded = read_at(text, start - 1)[0]
            except JSONDecodeError as error:
                self.fail(error.pos, "another escape")
                return JsonText.between(text, start, end)
        return JsonText.read(raw, start, decoded)

    def plain(self, member: re.Match[str]) -> float | bool | None:
        """A number or a constant."""
        kind = member.lastindex
        if kind == _REAL:
            return float(member[_REAL])
        if kind == _CONSTANT:
            return CONSTANTS[member[_CONSTANT]]
        try:
            return int(member[_WHOLE])
        except ValueError:
            self.fail(member.start(_WHOLE), "a number of fewer digits")
            return float(member[_WHOLE])

    def numbers(self, into: JsonObject | JsonArray, at: int) -> bool:
        """Read a list that holds only numbers in one go; False when they are not well formed."""
        try:
            values = read_at(self.text, at)[0]
        except ValueError:
            return False
        if isinstance(into, JsonArray):
            into.extend(values)
        return True

    def fail(self, at: int, expected: str) -> None:
        """Note what was expected; the first problem stays."""
        if self.problem is None:
            rest = self.text[at : min(at + _LONGEST, self.end)]
            if at + len(rest) == self.end and (_NUMBER_PART(rest) or any(word.startswith(rest) for word in CONSTANTS)):
                self.problem = Problem("json-truncated", f"the JSON is cut off: expected {expected}", self.end)
            else:
                self.problem = Problem("json-not-well-formed", f"this is no JSON: expected {expected}", at)

    def stumble(self, into: JsonObject | JsonArray, at: int) -> None:
        """Say what was expected where no member and no end follows."""
        text, end = self.text, self.end
        keyed = isinstance(into, JsonObject)
        closing = "'}'" if keyed else "']'"
        first = at == into.start
        if not first and text[at : at + 1] != ",":
            self.fail(at, f"',' or {closing}")
            return
        at = self.after_blank(at + 1)
        choice = f" or {closing}" if first else ""
        if keyed:
            key = _LONE_KEY(text, at, end)
            if key is None:
                string = _LONE_VALUE(text, at, end)
                if string is None or string.lastindex != _TEXT:
                    self.fail(at, f"a key in quotation marks{choice}")
                else:
                    self.fail(string.end(), "':'")
                return
            at, choice = key.end(), ""
        self.fail(at, f"a value{choice}")

    def drop_cut_number(self, into: JsonObject | JsonArray, at: int) -> None:
        """Take back a number at the very end of a cut document: it may have had more digits."""
        cut = self.problem is not None and self.problem.code == "json-truncated" and self.text[at - 1].isdigit()
        if cut and isinstance(into, JsonArray) and into and not isinstance(into[-1], str):
            into.pop()
        elif cut and isinstance(into, JsonObject) and into.every is None and into:
            key, value = into.popitem()
            if isinstance(value, str):
                into[key] = value

    def after_blank(self, at: int) -> int:
        """The offset of what follows white space."""
        blank = BLANK.match(self.text, at, self.end)
        return blank.end() if blank else at


@overload
def parse_json(
    text: str, *, limits: Limits = ..., javascript: bool = ..., partial: Literal[False] = ...
) -> JsonValue: ...
@overload
def parse_json(
    text: str, *, limits: Limits = ..., javascript: bool = ..., partial: Literal[True]
) -> tuple[JsonValue, Problem | None]: ...


def parse_json(
    text: str, *, limits: Limits = _LIMITS, javascript: bool = False, partial: bool = False
) -> JsonValue | tuple[JsonValue, Problem | None]:
    r"""Read one JSON document; its value equals that of `json.loads(text, strict=False)`.

    With `javascript`, comments and an assignment may stand in front, a comma after the last item, and code behind.
    With `partial`, a document that is cut off or broken gives what was read up to there, and the problem.
    Raises `ReadError`, which says where and what was expected, and `LimitError`.

    >>> parse_json('{"speaker": "CHAIR", "start": 12.5}')
    {'speaker': 'CHAIR', 'start': 12.5}
    >>> parse_json('// turns\nconst TURNS = [{"text": "Aye."}];', javascript=True)
    [{'text': 'Aye.'}]
    >>> value, problem = parse_json('[{"text": "Aye."}, {"text": "I mo', partial=True)
    >>> value, problem.code
    ([{'text': 'Aye.'}, {'text': 'I mo'}], 'json-truncated')
    >>> parse_json('[{"text": "Aye." "start": 1}]')
    Traceback (most recent call last):
    onrecord.model.errors.ReadError: this is no JSON: expected ',' or '}' (line 1, column 18)
    """
    reader = _Reader(text, len(text), limits, javascript=javascript)
    value = reader.document(0)
    if partial and reader.began:
        return value, reader.problem
    if reader.problem is not None:
        raise _error(text, reader.problem)
    return value


def parse_json_lines(text: str, *, limits: Limits = _LIMITS) -> tuple[list[JsonValue], list[Problem]]:
    r"""The documents of JSON Lines, one on each line; blank lines are passed over.

    A broken line gives what was read of it and a problem with its number, and the others are read. Raises `ReadError`
    when no line can be read, and `LimitError`.

    >>> values, problems = parse_json_lines('{"text": "Aye."}\n{"text": "No')
    >>> values, problems[0].number
    ([{'text': 'Aye.'}, {'text': 'No'}], 2)
    """
    values: list[JsonValue] = []
    problems: list[Problem] = []
    start = number = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        number += 1
        if text[start:end].strip("\ufeff \t\r"):
            reader = _Reader(text, end, limits)
            value = reader.document(start)
            if reader.began:
                values.append(value)
            if reader.problem is not None:
                problems.append(reader.problem._replace(number=number))
        start = end + 1
    if not values:
        raise _error(text, problems[0] if problems else Problem("", "there is no JSON in it", 0))
    return values, problems


def _error(text: str, problem: Problem) -> ReadError:
    line, column = Source(text).line_col(problem.at)
    return ReadError(problem.message, line=line, column=column)
