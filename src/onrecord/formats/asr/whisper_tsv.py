"""The table of Whisper: start and end in milliseconds, and the text."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Sniff, TableFormat, TimelineStyle

FORMAT = TableFormat(
    id="asr.whisper_tsv",
    title="Whisper transcript (TSV)",
    publisher="Whisper and tools around it",
    url="https://github.com/openai/whisper",
    languages=(),
    sniff=Sniff(containers=("csv",), columns=("start", "end", "text")),
    style=SPEECH_STYLE,
    delimiter="\t",
    text="text",
    label=("speaker", "Speaker"),
    start="start",
    end="end",
    unit="ms",
    timeline=TimelineStyle(markers=True),
    traps=("Times are milliseconds without a unit.", "Quotation marks in the text are not doubled."),
    provides="media",
)
