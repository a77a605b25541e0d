"""Text that its publisher encoded twice: what the letters should have been, place by place."""

from __future__ import annotations

import re

from attrs import frozen

from onrecord.kernel.markup_events import MarkupTarget

# The bytes 80 to BF of UTF-8, as Latin-1 or Windows-1252 shows them.
_NEXT = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_SEQUENCE = re.compile(f"[\xc2-\xdf]{_NEXT}|[\xe0-\xef]{_NEXT}{{2}}|[\xf0-\xf4]{_NEXT}{{3}}")
_SPECIAL = re.compile(r"[^\x00-\x7f]")
_SHARE = 0.9


def is_double(text: str) -> bool:
    """Whether nearly all special characters of a text stand in sequences that were encoded twice.

    >>> is_double("EÃ©n krÃ¶ger"), is_double("CAFÉ« één"), is_double("plain")
    (True, False, False)
    """
    found = sum(len(match[0]) for match in _SEQUENCE.finditer(text))
    return found > 0 and found >= _SHARE * len(_SPECIAL.findall(text))


def repair(text: str) -> str:
    """The text with each such sequence as the character that it should have been.

    >>> repair("EÃ©n â€“ krÃ¶ger")
    'Eén – kröger'
    """
    return _SEQUENCE.sub(lambda match: _one(match[0]), text)


def _one(sequence: str) -> str:
    raw = b"".join(bytes([ord(c)]) if ord(c) <= 0xFF else c.encode("cp1252") for c in sequence)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return sequence


@frozen
class Recoder:
    """Hands the events of a document on, with the sequences in its text as the characters that they stand for."""

    source: str
    target: MarkupTarget

    def start(self, tag: str, attrs: dict[str, str], at: int) -> None:
        """An element opens."""
        self.target.start(tag, {name: repair(value) for name, value in attrs.items()}, at)

    def end(self, tag: str, at: int) -> None:
        """An element closes."""
        self.target.end(tag, at)

    def text(self, start: int, end: int, data: str | None) -> None:
        """Character data: each sequence is a region of its own."""
        if data is None:
            for match in _SEQUENCE.finditer(self.source, start, end):
                word = _one(match[0])
                if word == match[0]:
                    continue
                if start < match.start():
                    self.target.text(start, match.start(), None)
                self.target.text(*match.span(), word)
                start = match.end()
        if start < end:
            self.target.text(start, end, data)

    def problem(self, code: str, message: str, at: int) -> None:
        """Something is wrong."""
        self.target.problem(code, message, at)


def recoding(source: str, target: MarkupTarget) -> MarkupTarget:
    """The target, or a `Recoder` before it when the document was encoded twice."""
    return Recoder(source, target) if is_double(source) else target
