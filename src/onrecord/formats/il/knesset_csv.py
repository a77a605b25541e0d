"""Committee protocols of the Knesset, cut into a table of label and text."""

from __future__ import annotations

from onrecord.spec import STAGE, Sniff, Style, TableFormat, TimelineStyle

FORMAT = TableFormat(
    id="il.knesset_csv",
    title="Knesset committee protocol as a table",
    body="הכנסת",
    publisher="The Knesset; the table is made by Open Knesset (Hasadna)",
    url="https://oknesset.org",
    languages=("he",),
    grammar="he",
    sniff=Sniff(containers=("csv",), columns=("header", "body"), patterns=("[\u05d0-\u05ea]{3}",)),
    style=Style(stage=STAGE),
    text="body",
    label=("header",),
    timeline=TimelineStyle(merge=False),
    traps=(
        "The first row has no header: the front matter of the protocol.",
        "Headers that are no labels (the agenda, those present) stand in the same column.",
    ),
    provides="label name role party",
)
