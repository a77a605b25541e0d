"""YouTube's timed text in XML, version 1: a list of texts, times in seconds, references escaped twice."""

from __future__ import annotations

from onrecord.spec import Sniff, TimedXmlFormat

FORMAT = TimedXmlFormat(
    id="captions.youtube_srv1",
    title="YouTube timed text (srv1)",
    publisher="YouTube",
    url="https://www.youtube.com",
    sniff=Sniff(containers=("xml",), roots=("transcript",), patterns=(r"<text start=\"[\d.]+\"",)),
    cue=("text",),
    start="start",
    duration="dur",
    twice=True,
    traps=("An apostrophe is `&amp;#39;`: references are escaped twice.",),
    provides="label media",
)
