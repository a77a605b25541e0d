"""Plain text for people: who says what, under its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.model import Heading, Insertion, Item, Meeting, Note, Paragraph, Remark

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def to_text(meeting: Meeting) -> str:
    r"""The meeting as text to read: blocks with a blank line between, a line a paragraph, nothing wrapped.

    Headings have as many `#` as their level says; notes stand in brackets where they were made. Control characters,
    which a terminal might obey, are replaced by U+FFFD.

    >>> from onrecord.model import Paragraph, Remark, Source, Span, Speaker
    >>> lund = Remark(
    ...     Speaker("Ada Lund", role="Minister"), None, (Paragraph("Good morning.", Span(0, 13)),), Span(0, 13)
    ... )
    >>> print(to_text(Meeting((lund,), Source("Good morning."), title="Briefing")))
    # Briefing
    <BLANKLINE>
    Ada Lund (Minister):
    Good morning.
    <BLANKLINE>
    """
    blocks = [*_head(meeting), *("\n".join(_lines(item)) for item in meeting.items)]
    return _CONTROL.sub("\ufffd", "\n\n".join(blocks) + "\n")


def _head(meeting: Meeting) -> Iterator[str]:
    if meeting.title and not any(heading.level == 0 for heading in meeting.headings):
        yield f"# {meeting.title}"
    facts = (meeting.body, meeting.place, meeting.date.isoformat() if meeting.date else None)
    if any(facts):
        yield ", ".join(fact for fact in facts if fact)


def _lines(item: Item) -> Iterator[str]:
    if isinstance(item, Remark):
        name = _name(item)
        if name:
            yield f"{name}:"
        yield from map(_paragraph, item.paragraphs)
    elif isinstance(item, Heading):
        yield f"{'#' * (1 + max(0, item.level))} {item.text}"
    elif isinstance(item, Note):
        yield _bracketed(item.text)
    else:
        if isinstance(item, Insertion) and (item.title or item.author):
            yield _bracketed(", ".join(part for part in (item.title, item.author) if part))
        yield item.text


def _name(remark: Remark) -> str:
    who = remark.speaker
    known = who is not None and (who.name or who.role)
    return who.display if who is not None and known else remark.label or ""


def _paragraph(paragraph: Paragraph) -> str:
    text, parts, at = paragraph.text, list[str](), 0
    for note in sorted(paragraph.notes, key=lambda note: _offset(note, paragraph)):
        offset = _offset(note, paragraph)
        parts += (text[at:offset].strip(), _bracketed(note.text))
        at = offset
    parts.append(text[at:].strip())
    return " ".join(part for part in parts if part)


def _offset(note: Note, paragraph: Paragraph) -> int:
    return len(paragraph.text) if note.offset is None else note.offset


def _bracketed(text: str) -> str:
    return text if text.startswith(("(", "[", "<")) else f"[{text}]"
