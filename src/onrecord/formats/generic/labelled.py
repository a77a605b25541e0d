"""A transcript of no known format: the labels are inferred from the text itself."""

from __future__ import annotations

from onrecord.spec import STAGE, Builder, LineFormat, Sniff, Style, find_front, name_bare_outlets, name_chairs


def _complete(builder: Builder) -> None:
    """Offices and organisations that only the other labels tell; title and date in front."""
    name_chairs(builder)
    name_bare_outlets(builder)
    find_front(builder)


FORMAT = LineFormat(
    id="generic.labelled",
    title="Transcript with speaker labels, dialect inferred",
    publisher="Anyone who prints a label before each remark",
    languages=(),
    grammar="any",
    sniff=Sniff(containers=()),
    wrappers=("html", "markdown", "numbered"),
    style=Style(stage=STAGE),
    complete=_complete,
    infer=True,
    max_furniture=0.4,
    max_unclassified=0.0,
    traps=(
        (
            "Labels are told from sentences by recurrence, shape, separator and alternation; the diagnostic "
            "`dialect-inferred` says how sure the reader is and why."
        ),
        "A document in which too little recurs is refused, never read as an empty success.",
    ),
    provides="label name honorific role stage title",
)
