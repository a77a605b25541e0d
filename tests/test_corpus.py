"""Real transcripts, where there are any: each is read lawfully, or refused with a typed error."""

from __future__ import annotations

import pathlib

import onrecord
from onrecord.testing.laws import check_ledger, check_slices


def test_every_document_is_read_lawfully_or_refused(corpus: pathlib.Path) -> None:
    read = refused = 0
    for path in sorted(p for p in corpus.rglob("*") if p.is_file() and "gold" not in p.parts and p.parent != corpus):
        try:
            meetings = list(onrecord.read_all(path))
        except onrecord.OnrecordError:
            refused += 1
            continue
        read += 1
        for meeting in meetings:
            check_ledger(meeting)
            check_slices(meeting)
    assert read > refused
