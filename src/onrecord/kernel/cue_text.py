"""The text of a cue: words, tags, times inside it and character references."""

from __future__ import annotations

import re
from html import unescape
from typing import Literal, NamedTuple

from onrecord.kernel.cue_times import read_time
from onrecord.kernel.pieces import Piece

Dialect = Literal["webvtt", "srt"]
TokenKind = Literal["text", "voice", "voice-end", "time", "tag"]

_REFERENCE = r"&(?:\#[0-9]++;?|\#[xX][0-9a-fA-F]++;?|[A-Za-z0-9]{1,32}+;?)"
_CLASSES = r"(?:\.[^\s<>.]*+)*+"
_TAG = rf"<(?:/[^<>]*+|[0-9][0-9:.,\0]*+|(?=[A-Za-z.>])(?:[A-Za-z][\w-]*+)?{_CLASSES}(?:\s[^<>]*+|/)?)>"
_BRACES = r"\{\\[^{}\n]*+\}"

_REF, _CLOSE, _TIME, _NAME, _CLASS, _REST, _NUL, _CODE = range(1, 9)
_PARTS = (
    rf"({_REFERENCE})|</([^<>]*+)>|<([0-9][0-9:.,\0]*+)>"
    rf"|<(?=[A-Za-z.>])([A-Za-z][\w-]*+)?({_CLASSES})(\s[^<>]*+|/)?>|(\0)"
)
_TOKENS = {"webvtt": re.compile(_PARTS), "srt": re.compile(rf"{_PARTS}|({_BRACES})")}
_GAPS = {
    "webvtt": re.compile(rf"({_REFERENCE}|\0)|(?:{_TAG})++"),
    "srt": re.compile(rf"({_REFERENCE}|\0)|(?:{_TAG}|{_BRACES})++"),
}


class Token(NamedTuple):
    """A stretch of a cue's text, `text[start:end]`.

    - `text`: words; `data` is what they stand for, None when they stand for themselves;
    - `voice`: a voice tag; `data` is the name, `classes` are those of the tag; `voice-end` closes it;
    - `time`: a time inside the text; `ms` is it;
    - `tag`: any other tag; `data` is its name, with a slash in front when it closes.
    """

    kind: TokenKind
    start: int
    end: int
    data: str | None = None
    classes: tuple[str, ...] = ()
    ms: int | None = None

    @property
    def piece(self) -> Piece:
        """The token as a piece of the source."""
        return self.start, self.end, self.data


def payload_pieces(text: str, start: int, end: int, *, dialect: Dialect) -> list[Token]:
    r"""The tokens of a cue's text, `text[start:end]`, which they cover without a gap.

    References are decoded once: what they stand for is text, even when it looks like a tag. A `<` that begins no tag
    is text. In SubRip, `{\an8}` and its kin are tags too.

    >>> cue = "<v.loud Ann Lee>R&amp;D &lt;b&gt; <i>now</i>"
    >>> for token in payload_pieces(cue, 0, len(cue), dialect="webvtt"):
    ...     print(token.kind, token.start, token.data, *token.classes)
    voice 0 Ann Lee loud
    text 16 None
    text 17 &
    text 22 None
    text 24 <
    text 28 None
    text 29 >
    text 33 None
    tag 34 i
    text 37 None
    tag 40 /i
    """
    tokens: list[Token] = []
    done = start
    for found in _TOKENS[dialect].finditer(text, start, end):
        token = _token(found)
        if token is None:
            continue
        at = found.start()
        if done < at:
            tokens.append(Token("text", done, at))
        tokens.append(token)
        done = token.end
    if done < end:
        tokens.append(Token("text", done, end))
    return tokens


def text_pieces(text: str, start: int, end: int, *, dialect: Dialect) -> list[Piece]:
    """The words of a cue alone, without any tag: quicker than the tokens where nobody is named.

    >>> cue = "this<00:01.500><c> is</c> R&amp;D"
    >>> text_pieces(cue, 0, len(cue), dialect="webvtt")
    [(0, 4, None), (18, 21, None), (25, 27, None), (27, 32, '&'), (32, 33, None)]
    """
    pieces: list[Piece] = []
    done = start
    for found in _GAPS[dialect].finditer(text, start, end):
        at, stop = found.span()
        code = found[1]
        if code is None:
            if done < at:
                pieces.append((done, at, None))
        else:
            data, stop = _decoded(code, at)
            if data is None:
                continue
            if done < at:
                pieces.append((done, at, None))
            pieces.append((at, stop, data))
        done = stop
    if done < end:
        pieces.append((done, end, None))
    return pieces


def _token(found: re.Match[str]) -> Token | None:
    kind = found.lastindex
    start, stop = found.span()
    if kind == _CLOSE:
        name = found[_CLOSE].strip()
        return Token("voice-end" if name == "v" else "tag", start, stop, f"/{name}")
    if kind == _TIME:
        ms = read_time(found[_TIME])
        return Token("tag" if ms is None else "time", start, stop, found[_TIME], (), ms)
    if kind in (_REF, _NUL):
        data, stop = _decoded(found[0], start)
        return None if data is None else Token("text", start, stop, data)
    if kind == _CODE:
        return Token("tag", start, stop, found[0][1:-1])
    classes = tuple(filter(None, found[_CLASS].split("."))) if found[_CLASS] else ()
    if found[_NAME] == "v":
        return Token("voice", start, stop, " ".join(_unescaped(found[_REST] or "").split()), classes)
    return Token("tag", start, stop, found[_NAME] or "", classes)


def _decoded(code: str, start: int) -> tuple[str | None, int]:
    """What a reference stands for, None when it is none, and where it ends.

    HTML lets some end without a semicolon in front of other letters, so that the end of `code` may be plain text.
    """
    if code == "\0":
        return "\ufffd", start + 1
    decoded = _unescaped(code)
    if decoded == code:
        return None, start
    rest = 0
    while rest < len(decoded) and decoded[-1 - rest] == code[-1 - rest]:
        rest += 1
    return decoded[: len(decoded) - rest], start + len(code) - rest


def _unescaped(text: str) -> str:
    try:
        return unescape(text)
    except ValueError:  # a reference with more digits than a number may have
        return text
