"""Damaged documents: what happens to files on their way, done on purpose."""

from __future__ import annotations

import random
from collections.abc import Iterator

from hypothesis import strategies as st

CUTS = 24
FLIPS = 12


def damaged(data: bytes, *, seed: int = 7) -> Iterator[tuple[str, bytes]]:
    """Damaged copies of a document, each with the name of the damage; the same for the same bytes.

    >>> dict(damaged(b"A: yes\\nB: no\\n"))["one byte"]
    b'A'
    """
    chance = random.Random(seed)  # noqa: S311 (reproducible damage, no secret)
    yield "empty", b""
    yield "one byte", data[:1]
    for k in range(1, CUTS):
        yield f"cut at {k}/{CUTS}", data[: len(data) * k // CUTS]
    for _ in range(FLIPS):
        at = chance.randrange(max(1, len(data)))
        yield f"byte {at} flipped", data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    lines = data.splitlines(keepends=True)
    if len(lines) > 2:
        for _ in range(FLIPS):
            at = chance.randrange(len(lines))
            yield f"without line {at + 1}", b"".join(lines[:at] + lines[at + 1 :])
            yield f"line {at + 1} twice", b"".join(lines[: at + 1] + lines[at:])
        yield "lines shuffled", b"".join(chance.sample(lines, len(lines)))
    yield "with NUL bytes", _insert(data, b"\0" * 40, chance)
    yield "with lone surrogates", _insert(data, b"\xed\xa0\x80", chance)
    yield "with a wrong byte", _insert(data, b"\xff", chance)
    yield (
        "mixed encodings",
        data[: len(data) // 2] + data[len(data) // 2 :].decode("utf-8", "replace").encode("cp1252", "replace"),
    )
    yield "as UTF-16", data.decode("utf-8", "replace").encode("utf-16")
    yield "after an HTML error page", b"<!DOCTYPE html><html><body><h1>403 Forbidden</h1></body></html>" + data
    yield "behind brackets", b"<" * 2000 + data
    yield "behind nested elements", b"<a>" * 3000 + data
    yield "behind nested lists", b"[" * 3000 + data
    yield "behind an entity bomb", _BOMB + data
    yield "behind an external entity", b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' + data
    yield "behind a long line", b"x" * 100_000 + data
    yield "behind many colons", b"a: " * 20_000 + data


def _insert(data: bytes, extra: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(max(1, len(data)))
    return data[:at] + extra + data[at:]


_BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "lol">'
    + b"".join(b'<!ENTITY l%d "%s">' % (k, b"&l%d;" % (k - 1) * 10) for k in range(1, 10))
    + b"]><a>&l9;</a>"
)


def benign(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Copies that say the same: other line ends, a byte order mark, blank lines around. For UTF-8 documents."""
    plain = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    yield "LF", plain
    yield "CRLF", plain.replace(b"\n", b"\r\n")
    yield "BOM", b"\xef\xbb\xbf" + plain.removeprefix(b"\xef\xbb\xbf")


def mutations(data: bytes) -> st.SearchStrategy[bytes]:
    """A Hypothesis strategy: the document, cut, spliced and with bytes changed at random.

    >>> from hypothesis import find
    >>> len(find(mutations(b"A: yes"), lambda mutant: len(mutant) < 6)) < 6
    True
    """
    size = len(data)
    edges = st.tuples(st.integers(0, size), st.integers(0, size), st.binary(max_size=8))
    return st.lists(edges, min_size=1, max_size=4).map(lambda edits: _edited(data, edits))


def _edited(data: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for start, end, put in edits:
        low, high = sorted((start, end))
        data = data[:low] + put + data[high:] if high - low < len(data) // 2 else data[low:high] + put
    return data
