"""YouTube's timed text in XML, version 3: paragraphs of words, times in milliseconds."""

from __future__ import annotations

from onrecord.spec import Sniff, TimedXmlFormat

FORMAT = TimedXmlFormat(
    id="captions.youtube_srv3",
    title="YouTube timed text (srv3)",
    publisher="YouTube",
    url="https://www.youtube.com",
    sniff=Sniff(containers=("xml",), roots=("timedtext",)),
    cue="p",
    start="t",
    duration="d",
    scale=1,
    traps=("Paragraphs that hold no more than a line end are windows that scroll.",),
    provides="media",
)
