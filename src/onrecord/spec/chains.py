"""Speeches that a document has in several elements, each of which says which one it goes on with."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import evolve

from onrecord.model.items import Item, Note, Paragraph, Remark
from onrecord.model.span import Span


def join_chains(items: Iterable[Item], follows: Callable[[Remark, Remark], bool]) -> list[Item]:
    """Join remarks that go on with the one before them, where only notes stand between; these become theirs.

    `follows(before, remark)` says whether a remark goes on with the one before.

    >>> part = Remark(None, None, (Paragraph("Aye.", Span(0, 4)),), Span(0, 4))
    >>> [whole] = join_chains([part, part], lambda before, remark: True)
    >>> whole.text
    'Aye.\\nAye.'
    """
    out: list[Item] = []
    run: list[Remark | Note] = []
    last: Remark | None = None
    for item in items:
        if isinstance(item, Remark):
            if last is None or not follows(last, item):
                out += _joined(run)
                run = []
            run.append(item)
            last = item
        elif isinstance(item, Note) and last is not None:
            run.append(item)
        else:
            out += [*_joined(run), item]
            run, last = [], None
    return [*out, *_joined(run)]


def _joined(run: list[Remark | Note]) -> list[Remark | Note]:
    """The elements of one speech as one remark, with what stands between them; notes behind it stay apart."""
    ends = [i for i, item in enumerate(run) if isinstance(item, Remark)]
    if len(ends) < 2:
        return run
    first = run[0]
    paragraphs: list[Paragraph] = []
    identifiers: list[tuple[str, str]] = []
    for item in run[: ends[-1] + 1]:
        if isinstance(item, Remark):
            paragraphs += item.paragraphs
            identifiers += item.identifiers
        else:
            paragraphs.append(Paragraph("", Span(item.span.start, item.span.start), (evolve(item, offset=0),)))
    assert isinstance(first, Remark)  # noqa: S101 (a run begins with one)
    span = Span(first.span.start, run[ends[-1]].span.end)
    whole = evolve(first, paragraphs=tuple(paragraphs), identifiers=tuple(identifiers), span=span)
    return [whole, *run[ends[-1] + 1 :]]
