"""The words of a label: how they are cut, and the key under which a grammar knows them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import regex
from attrs import frozen

# Typographic variants that must not change how a label is read.
_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "′": "'", "׳": "'", "＇": "'",
        "“": '"', "”": '"', "„": '"', "״": '"', "″": '"', "«": '"', "»": '"',
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "־": "-",
        "\u2043": "-", "\u2212": "-", "\ufe63": "-", "\uff0d": "-",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\u200e": None, "\u200f": None, "\u061c": None,
        "\u0307": None, "ı": "i",
    }
)  # fmt: skip
_EDGE = "\"'.,:;*-"
OPENING = "([（［{<〈【"
CLOSING = ")]）］}>〉】"
_COMMAS = ",，、;；"
_PIECE = regex.compile(r"[(\[（［{<〈【]|[)\]）］}>〉】]|[,，、;；]|[^\s()\[\]（）［］{}<>〈〉【】,，、;；]++")


@frozen(slots=True)
class Word:
    """A word, a comma or a whole bracketed group of a label; `key` is empty for groups and commas.

    `kind` is "w", "," or "(". The offsets are those of the folded label.
    """

    text: str
    start: int
    end: int
    kind: str
    key: str


def fold_space(label: str) -> str:
    r"""The label with every run of white space, no-break spaces too, as one blank.

    >>> fold_space(" Mr.\u00a0 Okoye\n")
    'Mr. Okoye'
    """
    return " ".join(label.split())


def key_of(word: str) -> str:
    """The form under which grammars know a word: without case, accents, outer punctuation and variant signs.

    Case is folded, not lowered, so that a final sigma, a sharp s and a Turkish dotted i meet their capitals.
    Full stops inside a word stay, so that the initials "M.S." are not the honorific "Ms".

    >>> key_of("Präsidentin"), key_of("ΠΡΌΕΔΡΟΣ") == key_of("πρόεδρος"), key_of("Hon."), key_of("M.S.")
    ('prasidentin', True, 'hon', 'm.s')
    """
    if word.isascii():
        key = word.lower()
    else:
        plain = unicodedata.normalize("NFKC", word).translate(_PLAIN)
        parts = unicodedata.normalize("NFKD", plain.casefold())
        key = "".join(c for c in parts if not unicodedata.combining(c)).translate(_PLAIN)
    return key.strip(_EDGE)


def phrase_of(text: str) -> tuple[str, ...]:
    """The keys of all words of a text.

    >>> phrase_of("Rt. Hon.")
    ('rt', 'hon')
    """
    return tuple(key for piece in text.split() if (key := key_of(piece)))


def words_of(
    text: str, glued: Callable[[str], int] | None = None, start: int = 0, end: int | None = None
) -> list[Word]:
    """The words, commas and bracketed groups of `text[start:end]`, in order.

    A bracket that is never closed reaches to the end; one that was never opened is skipped. `glued` says where a
    word that lacks a blank has to be cut ("Mr.OKOYE"), or 0.

    >>> [w.text for w in words_of("Dr. Ama Okoye (Accra (East), Lab), Chair")]
    ['Dr.', 'Ama', 'Okoye', '(Accra (East), Lab)', ',', 'Chair']
    """
    stop = len(text) if end is None else end
    found: list[Word] = []
    depth = opened = 0
    for piece in _PIECE.finditer(text, start, stop):
        sign = piece[0]
        if sign in OPENING:
            depth += 1
            if depth == 1:
                opened = piece.start()
        elif sign in CLOSING:
            depth -= depth > 0
            if depth == 0 and opened >= 0 and piece.start() > opened and text[opened] in OPENING:
                found.append(Word(text[opened : piece.end()], opened, piece.end(), "(", ""))
                opened = -1
        elif depth:
            continue
        elif sign in _COMMAS:
            if not (found and found[-1].text.endswith("-")):  # "Klima-, energi- og miljøministeren" is one office
                found.append(Word(sign, piece.start(), piece.end(), ",", ""))
        else:
            _cut(found, sign, piece.start(), glued)
    if depth:
        found.append(Word(text[opened:stop], opened, stop, "(", ""))
    return found


def _cut(found: list[Word], text: str, start: int, glued: Callable[[str], int] | None) -> None:
    at = glued(text) if glued is not None else 0
    for a, b in ((0, at), (at, len(text))) if at else ((0, len(text)),):
        piece = text[a:b]
        found.append(Word(piece, start + a, start + b, "w", key_of(piece)))


def inside(group: Word) -> tuple[int, int]:
    """The offsets of what a bracketed group holds, without its brackets.

    >>> text = "The Chair (Ms Ekwall)"
    >>> start, end = inside(words_of(text)[-1])
    >>> text[start:end]
    'Ms Ekwall'
    """
    closed = len(group.text) > 1 and group.text[-1] in CLOSING and group.text.count(group.text[-1]) >= 1
    balanced = closed and sum(c in OPENING for c in group.text) <= sum(c in CLOSING for c in group.text)
    return group.start + 1, group.end - balanced
