"""Speeches that a document has in several elements, each of which says which one it goes on with."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from onrecord.kernel.builder import Builder
from onrecord.model.items import Item, Note, NoteKind, Paragraph, Remark
from onrecord.model.role import Role
from onrecord.model.span import Span


def join_chains(builder: Builder, follows: Callable[[Remark, Remark], bool]) -> None:
    """Join remarks that go on with the one before them, where only notes stand between; these become theirs.

    `follows(before, remark)` says whether a remark goes on with the one before. A label that is printed once more is a
    duplicate, another one becomes a note.

    >>> from onrecord.model import Source, Speaker
    >>> builder = Builder(Source("Aye.No."))
    >>> for start, end in ((0, 4), (4, 7)):
    ...     builder.open(None, Speaker("Ada Lund"), start)
    ...     builder.paragraph([(start, end, None)])
    >>> builder.end()
    >>> join_chains(builder, lambda before, remark: before.speaker == remark.speaker)
    >>> [item.text for item in builder.items]
    ['Aye.\\nNo.']
    """
    out: list[Item] = []
    run: list[Remark | Note] = []
    again: dict[int, int] = {}
    last: Remark | None = None
    for item in builder.items:
        if isinstance(item, Remark):
            if last is None or not follows(last, item):
                out += _joined(run, again)
                run = []
            run.append(item)
            last = item
        elif isinstance(item, Note) and last is not None:
            run.append(item)
        else:
            out += [*_joined(run, again), item]
            run, last = [], None
    builder.items = [*out, *_joined(run, again)]
    _hide(builder, again)


def _hide(builder: Builder, again: dict[int, int]) -> None:
    """Labels that were printed once more: where they begin, and how many letters they have."""
    left = 0
    waiting = sorted(again.items(), reverse=True)
    labels = sorted((claim, i) for i, claim in enumerate(builder.claims) if waiting and claim[2] is Role.LABEL)
    for (start, end, _, _), i in labels:
        while waiting and waiting[-1][0] <= start:
            left = waiting.pop()[1]
        if left > 0:
            left -= len("".join(builder.text[start:end].split()))
            builder.claims[i] = (start, end, Role.DUPLICATE, "label-again")


def _joined(run: list[Remark | Note], again: dict[int, int]) -> list[Remark | Note]:
    """The elements of one speech as one remark, with what stands between them; notes behind it stay apart."""
    ends = [i for i, item in enumerate(run) if isinstance(item, Remark)]
    if len(ends) < 2:
        return run
    first = run[0]
    assert isinstance(first, Remark)  # noqa: S101 (a run begins with one)
    paragraphs: list[Paragraph] = []
    identifiers: list[tuple[str, str]] = []
    notes: list[Note] = []
    for item in run[: ends[-1] + 1]:
        if isinstance(item, Note):
            notes.append(item)
            continue
        notes += _labelled(item, first, again)
        for paragraph in item.paragraphs:
            if paragraph.text or not (paragraphs or notes):
                _attach(notes, paragraphs)
                paragraphs.append(paragraph)
            else:
                notes += paragraph.notes
        identifiers += item.identifiers
    _attach(notes, paragraphs)
    span = Span(first.span.start, run[ends[-1]].span.end)
    whole = evolve(first, paragraphs=tuple(paragraphs), identifiers=tuple(identifiers), span=span)
    return [whole, *run[ends[-1] + 1 :]]


def _labelled(item: Remark, first: Remark, again: dict[int, int]) -> Iterator[Note]:
    """The label of a piece that is not the first."""
    if item is first or item.label is None:
        return
    if item.label == first.label:
        again[item.span.start] = len("".join(item.label.split()))
    else:
        yield Note(item.label, Span(item.span.start, item.span.start), NoteKind.PROCEDURE, 0)


def _attach(notes: list[Note], paragraphs: list[Paragraph]) -> None:
    """Put notes behind the last paragraph; before the first one they are a paragraph of their own."""
    if not notes:
        return
    if not paragraphs:
        at = notes[0].span.start
        paragraphs.append(Paragraph("", Span(at, at), ()))
    last = paragraphs[-1]
    placed = (evolve(note, offset=len(last.text)) for note in notes)
    paragraphs[-1] = Paragraph(last.text, last.span, (*last.notes, *placed), last.offsets, last.locator)
    notes.clear()
