"""YouTube's timed text in XML, versions 2 and 3: paragraphs of words, times in milliseconds."""

from __future__ import annotations

from onrecord.spec import Sniff, TimedXmlFormat

FORMAT = TimedXmlFormat(
    id="captions.youtube_srv3",
    title="YouTube timed text (srv3)",
    publisher="YouTube",
    url="https://www.youtube.com",
    sniff=Sniff(containers=("xml",), roots=("timedtext",)),
    cue=("p", "text"),
    start="t",
    duration="d",
    scale=1,
    word="s",
    word_start="t",
    sure="ac",
    traps=(
        "Paragraphs that hold no more than a line end are windows that scroll.",
        "Version 2 has elements `text` with the same attributes.",
        "Times of words count from the start of their paragraph; `ac` is a number up to 255 and is kept as it is.",
    ),
    provides="media words confidence",
)
