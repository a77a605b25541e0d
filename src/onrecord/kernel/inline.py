"""Markup inside plain lines: anchors that a publisher left in a text."""

from __future__ import annotations

from onrecord.kernel.builder import Builder
from onrecord.kernel.pieces import Piece
from onrecord.kernel.view import MappedView, View, rebase
from onrecord.model.role import Role
from onrecord.text.patterns import Pattern, find_all


def without_marks(view: View, marks: Pattern, builder: Builder) -> View:
    """The view without what `marks` matches, which is hidden as markup in the builder.

    >>> from onrecord.model import Source
    >>> from onrecord.text.patterns import compile_pattern
    >>> source = Source('see <a href="x">page 4</a>, sir')
    >>> without_marks(View(source), compile_pattern("</?a[^<>]*+>"), Builder(source)).text
    'see page 4, sir'
    """
    pieces: list[Piece] = []
    at = 0
    for match in find_all(marks, view.text):
        start, end = match.span()
        pieces.append((at, start, None))
        hidden = view.span(start, end)
        builder.hide(hidden.start, hidden.end, Role.MARKUP, "inline-markup")
        at = end
    if not pieces:
        return view
    pieces.append((at, len(view.text), None))
    shown = MappedView(view.source, rebase([piece for piece in pieces if piece[0] < piece[1]], view))
    shown.facts = view.facts
    return shown
