"""Speech in a table of no known publisher: what the columns hold is inferred from their names and cells."""

from __future__ import annotations

from onrecord.spec import STAGE, InferredFormat, Sniff, Style

FORMAT = InferredFormat(
    id="generic.table",
    title="Transcript in a table of unknown columns",
    publisher="Anyone whose rows have words and an attribution",
    languages=(),
    grammar="any",
    sniff=Sniff(containers=()),
    style=Style(stage=STAGE),
    table=True,
    max_unclassified=0.0,
    provides="date label name party role stage",
    traps=(
        "Columns are known by their names, in the languages of parliaments, and by what their cells look like.",
        "The first row may be no header: one that reads like speech names no columns.",
        "A table of figures is refused, never read as an empty success.",
    ),
)
