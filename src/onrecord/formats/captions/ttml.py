"""TTML captions (also DFXP, SMPTE-TT, EBU-TT, IMSC): paragraphs with times in XML."""

from __future__ import annotations

from onrecord.spec import Sniff, TimedXmlFormat

FORMAT = TimedXmlFormat(
    id="captions.ttml",
    title="TTML captions",
    publisher="Broadcasters, video platforms",
    url="https://www.w3.org/TR/ttml2/",
    sniff=Sniff(containers=("xml",), roots=("tt",)),
    cue=("p",),
    start="begin",
    end="end",
    duration="dur",
    word="span",
    agent="agent",
    traps=(
        "Times are clocks, clocks with frames, amounts with a unit, or ticks of a rate that the root gives.",
        "`br` divides words.",
        "Spans may have times of their own, which count from the start of their paragraph.",
        "`ttm:agent` refers to an element that holds the name.",
    ),
    provides="label name media words stage",
)
