"""What a reader has to say about a document without failing."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from onrecord.model.span import Span


class Severity(StrEnum):
    """How much a diagnostic matters: `info` explains, `warning` doubts, `error` lost structure (never text)."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@frozen(slots=True)
class Diagnostic:
    """One finding: a stable `code`, a sentence, the place and what to do.

    Findings of one code are aggregated: `count` says how often, `span` where first.

    >>> Diagnostic("text-unclassified", "3 lines were not explained", count=3).severity
    <Severity.WARNING: 'warning'>
    """

    code: str
    message: str
    severity: Severity = Severity.WARNING
    span: Span | None = None
    hint: str = ""
    count: int = 1
