"""Plenarprotokolle of the German Bundestag as plain text: the release of the 17th and 18th term."""

from __future__ import annotations

from onrecord.spec import Flow, LineFormat, Sniff
from onrecord.spec.bundestag_text import HEADER, RULES, STYLE, tidy

FORMAT = LineFormat(
    id="de.bundestag_text",
    title="Plenarprotokoll (plain text)",
    body="Deutscher Bundestag",
    publisher="Deutscher Bundestag",
    url="https://webarchiv.bundestag.de",
    languages=("de",),
    grammar="de",
    encodings=("cp1252",),
    sniff=Sniff(
        containers=("text",),
        literals=("Stenografischer Bericht", "Stenographischer Bericht"),
        patterns=(r"\A[\ufeff\s]*Plenarprotokoll\s+\d{1,2}/\d{1,4}\s+Deutscher Bundestag",),
        refines=("generic.labelled",),
        filenames=("[0-9][0-9][0-9][0-9][0-9]*.txt",),
    ),
    style=STYLE,
    flow=Flow(mode="line"),
    header=HEADER,
    rules=RULES,
    marks="\x1e",
    complete=tidy,
    traps=(
        "One file mixes CR, CRLF and LF; some are UTF-8 with a mark, others Windows-1252.",
        "Labels stand on lines of their own, set in by two blanks or not at all.",
        "Hyphens of the printed columns survive inside words and labels (`DIE GRÜ-NEN`).",
        "The contents repeat all speakers; speeches and lists after the close were handed in, and not spoken.",
        "Lines that end in a colon are no labels by that (`Überweisungsvorschlag:`).",
    ),
    provides=(
        "title date place meeting-ids label name honorific role party constituency stage interjections callers "
        "procedure times insertions"
    ),
)
