"""JSON Lines: a remark a line, for data frames and language models."""

from __future__ import annotations

from onrecord.export.json import encoder
from onrecord.export.rows import rows
from onrecord.model import Meeting


def to_jsonl(meeting: Meeting) -> str:
    """A line of JSON for each remark, with the keys of `onrecord.export.rows`; `section` is a list of headings.

    >>> from onrecord.model import Paragraph, Remark, Source, Span
    >>> remark = Remark(None, "Q", (Paragraph("Why?", Span(3, 7)),), Span(0, 7))
    >>> to_jsonl(Meeting((remark,), Source("Q: Why?")))[-58:]
    '"text":"Why?","span_start":0,"span_end":7,"locator":null}\\n'
    """
    encode = encoder()
    return "".join(encode(row) + "\n" for row in rows(meeting))
