"""Speech in JSON of no known schema: what the keys hold is inferred from their names and values."""

from __future__ import annotations

from onrecord.spec import STAGE, InferredFormat, Sniff, Style

FORMAT = InferredFormat(
    id="generic.json",
    title="Transcript in JSON of no known schema",
    publisher="Anyone whose rows have words and an attribution, or whose texts hold labels",
    languages=(),
    grammar="any",
    sniff=Sniff(containers=()),
    style=Style(stage=STAGE),
    max_unclassified=0.0,
    provides="clock date headings honorific kinds label name number party person-ids procedure role section stage times title",
    traps=(
        "Rows stand at any depth, as objects or as pairs; the attribution may be an object of its own.",
        "A row without an attribution goes on with the one before, unless its type says that it is a note or a heading.",
        "Texts may be HTML; where no row says who speaks, they are documents that hold labels themselves.",
        "A document without words and attributions is refused, never read as an empty success.",
    ),
)
