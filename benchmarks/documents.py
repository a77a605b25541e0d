"""What is measured: the files of a corpus, or generated documents where there is none."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from benchmarks.generate import GENERATORS
from onrecord import formats, parse_all
from onrecord.model import OnrecordError
from onrecord.registry.container import container_of
from onrecord.text.encoding import looks_binary, open_source

CORPUS = Path(os.environ.get("ONRECORD_CORPUS") or Path(__file__).parents[2] / "shared" / "corpus")
TURNS = 400
LEAST = 20_000
"""Bytes below which the speed of a file says little."""


class Document(NamedTuple):
    """A document in memory, and the format that should read it."""

    format: str
    name: str
    data: bytes

    @property
    def text(self) -> str:
        """The document, decoded as the library does it."""
        return open_source(self.data)[0].text

    @property
    def container(self) -> str:
        """What the document comes in: text, html, xml, json, jsonl, csv, cues."""
        return container_of(self.text)

    @property
    def label(self) -> str:
        """A short name for the table."""
        return f"{self.format}, {len(self.data) / 1000:,.0f} kB"


def documents() -> list[Document]:
    """All documents there are, by format and name."""
    if CORPUS.is_dir():
        files = sorted(p for p in CORPUS.glob("*.*/*") if p.is_file())
        found = [Document(path.parent.name, path.name, path.read_bytes()) for path in files]
        return [document for document in found if document.data and not looks_binary(document.data)]
    return [Document(id, name, write(TURNS)) for name, (id, write) in GENERATORS.items()]


def largest(found: list[Document]) -> list[Document]:
    """The largest document of each format in each container."""
    best: dict[tuple[str, str], Document] = {}
    for document in sorted(found, key=lambda one: (one.format, -len(one.data))):
        if len(document.data) >= LEAST:
            kind = (document.format, document.container)
            if kind not in best and readable(document):
                best[kind] = document
    return list(best.values())


def readable(document: Document) -> bool:
    """Whether the document's format is there and reads it."""
    try:
        return any(True for _ in parse_all(document.data, format=document.format))
    except OnrecordError:
        return False


def missing(found: list[Document]) -> list[str]:
    """The formats of documents that the library does not have."""
    known = {entry.id for entry in formats()}
    return sorted({document.format for document in found} - known)
