"""Stenographic reports of the Polish Sejm as JSON: one row is one paragraph."""

from __future__ import annotations

from onrecord.spec import STAGE, JsonFormat, Sniff, Style, TimelineStyle

FORMAT = JsonFormat(
    id="pl.sejm",
    title="Sejm stenographic report (JSON, a row a paragraph)",
    body="Sejm Rzeczypospolitej Polskiej",
    publisher="Sejm RP (orka2.sejm.gov.pl), as JSON by a corpus project",
    url="https://www.sejm.gov.pl",
    languages=("pl",),
    grammar="pl",
    sniff=Sniff(containers=("json",), keys=("posel", "tytul", "tresc")),
    style=Style(stage=STAGE),
    text="tresc",
    label=("tytul",),
    label_pattern=r"(?P<title>[^\n]*\)) (?P<label>[^)\n]+)$",
    header={"date": "data"},
    timeline=TimelineStyle(paragraphs=True),
    traps=(
        "The label stands at the end of the title of the sitting, which is repeated on each paragraph.",
        "The party is a number of the corpus project; what is printed tells none.",
        "Voices from the floor are rows of their own.",
    ),
    provides="date label name role stage",
)
