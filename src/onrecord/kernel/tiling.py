"""Claims on the source, and the ledger that they make together with what lies between them."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from onrecord.kernel.flow import fold
from onrecord.kernel.pieces import Piece, Text
from onrecord.model.diagnostics import Diagnostic, Severity
from onrecord.model.items import Unclassified
from onrecord.model.ledger import Ledger
from onrecord.model.role import Role
from onrecord.model.source import Source
from onrecord.model.span import Span

Claim = tuple[int, int, Role, str]
"""A stretch of the source, its role, and the rule that says so."""

FURNITURE = (Role.FURNITURE, Role.DUPLICATE)


def add_claims(claims: list[Claim], text: Text, pieces: Sequence[Piece], role: Role, rule: str) -> None:
    """Claim pieces. Stretches of one role with nothing but white space between them make one claim."""
    for start, end, _ in pieces:
        if start >= end:
            continue
        if claims:
            first, last, before, name = claims[-1]
            if before is role and name == rule and last <= start and (last == start or text[last:start].isspace()):
                claims[-1] = (first, end, role, rule)
                continue
        claims.append((start, end, role, rule))


def tile(text: str, claims: list[Claim], scope: Span, gap: Role) -> tuple[Ledger, list[Unclassified]]:
    """The ledger, and items for what nothing explains. What lies between claims is white space, or has the role `gap`.

    >>> ledger, left = tile(
    ...     "A: so  be it", [(0, 1, Role.LABEL, "label"), (3, 5, Role.SPEECH, "speech")], Span(0, 12), Role.UNCLASSIFIED
    ... )
    >>> [(row.role.value, row.span.start) for row in ledger], [item.text for item in left]
    ([('label', 0), ('unclassified', 1), ('space', 2), ('speech', 3), ('space', 5), ('unclassified', 7)], [':', 'be it'])
    """
    claims.sort(key=itemgetter(0))
    rows: list[Claim] = [(0, scope.start, Role.METADATA, "outside")]
    left: list[Unclassified] = []
    at = scope.start
    name = gap.value
    for claim in [*claims, (scope.end, len(text), Role.METADATA, "outside")]:
        start = claim[0]
        if start > at:
            between = text[at:start]
            if between.isspace():
                rows.append((at, start, Role.SPACE, "space"))
            elif gap is not Role.UNCLASSIFIED:
                rows.append((at, start, gap, name))
            else:
                span = _trim(between, at)
                rows.append((at, span.start, Role.SPACE, "space"))
                rows.append((span.start, span.end, Role.UNCLASSIFIED, "unclassified"))
                rows.append((span.end, start, Role.SPACE, "space"))
                left.append(Unclassified(fold(span.cut(text)), span))
        rows.append(claim)
        end = claim[1]
        at = end if end > at else at  # noqa: FURB136 (a hot loop: no calls)
    return Ledger.tile(rows, len(text)), left


def _trim(raw: str, at: int) -> Span:
    return Span(at + len(raw) - len(raw.lstrip()), at + len(raw.rstrip()))


def finding_of_unclassified(source: Source, left: Sequence[Unclassified]) -> Diagnostic | None:
    """What is to be said of text that the format does not explain."""
    if not left:
        return None
    count, first = len(left), left[0]
    line, _ = source.line_col(first.span.start)
    what = f"{count} stretch{'es' if count > 1 else ''} of text not explained by the format"
    return Diagnostic(
        "text-unclassified",
        f"{what}, first at line {line}: {first.text[:60]!r}",
        Severity.WARNING,
        first.span,
        "They are kept as Unclassified items",
        count,
    )


def finding_of_hidden(source: Source, ledger: Ledger, scope: Span, most: float) -> Diagnostic | None:
    """What is to be said when more than the share `most` of the text is hidden as furniture or as repeated."""
    size, text = scope.length, source.text
    share = min(1.0, ledger.share(*FURNITURE) * len(text) / size) if size else 0.0
    if share <= most:
        return None
    span = next(row.span for row in ledger if row.role in FURNITURE)
    line, _ = source.line_col(span.start)
    return Diagnostic(
        "text-hidden",
        f"{share:.0%} of the text is hidden as page furniture or as repeated, where at most {most:.0%} is usual, "
        f"first at line {line}: {fold(span.cut(text))[:60]!r}",
        Severity.WARNING,
        span,
        "See the rows of the roles furniture and duplicate in meeting.ledger",
    )
