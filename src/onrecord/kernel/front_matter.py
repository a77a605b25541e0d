r"""Front matter: the block of `key: value` lines between two lines of `---` that publishing tools put before a text.

A small part of YAML, as tools write it: plain values, quoted values that go on over lines, lists and block texts. What
is nested deeper is kept as it is printed.
"""

from __future__ import annotations

import re

_FENCE = re.compile(r"\ufeff?---[ \t]*+\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*+$", re.MULTILINE)
_KEY = re.compile(r"^([A-Za-z_][\w.-]*+)[ \t]*+:(?:[ \t]++(.*)|[ \t]*+)$", re.MULTILINE)
_ESCAPE = re.compile(r"\\(?:\n[ \t]*+|x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_FOLD = re.compile(r"(?<![ \t])[ \t]*+\n[ \t]*+")
_NAMED = dict(zip("0abtnvfre_NLP", "\0\a\b\t\n\v\f\r\x1b\xa0\x85\u2028\u2029", strict=True))
_LONGEST = 16_384


def front_matter(text: str) -> tuple[int, dict[str, str]]:
    r"""The offset where the text behind the front matter begins, and the values by key; 0 when there is none.

    >>> front_matter("---\ndate: '2021-04-16'\ntitle: \"Remarks\\_by\\\n  \\ the Mayor\"\n---\nText")
    (63, {'date': '2021-04-16', 'title': 'Remarks\xa0by the Mayor'})
    >>> front_matter("---\nNo key here.\n---\n")
    (0, {})
    """
    fence = _FENCE.match(text)
    close = _CLOSE.search(text, fence.end(), fence.end() + _LONGEST) if fence else None
    if fence is None or close is None:
        return 0, {}
    block = text[fence.end() : close.start()]
    keys = list(_KEY.finditer(block))
    if not keys or block[: keys[0].start()].strip():
        return 0, {}
    values: dict[str, str] = {}
    for k, key in enumerate(keys):
        end = keys[k + 1].start() if k + 1 < len(keys) else len(block)
        start = key.start(2) if key[2] is not None else key.end()
        values.setdefault(key[1], _value(block[start:end].strip()))
    return min(close.end() + 1, len(text)), values


def _value(raw: str) -> str:
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        return _ESCAPE.sub(_unescape, _folded(raw[1:-1]))
    if len(raw) > 1 and raw[0] == raw[-1] == "'":
        return _FOLD.sub(" ", raw[1:-1]).replace("''", "'")
    if raw[:1] in ("|", ">"):
        raw = raw.partition("\n")[2]
    return _FOLD.sub(" ", raw.strip())


def _folded(quoted: str) -> str:
    """Line ends of a quoted value are blanks, unless a backslash stands before them."""
    return re.sub(r"(?<![\\ \t])[ \t]*+\n[ \t]*+", " ", quoted)


def _unescape(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        value = int(code, 16)
        return chr(value) if value < 0x110000 and not 0xD800 <= value < 0xE000 else "\ufffd"
    return _NAMED.get(match[4], match[4]) if match[4] else ""
