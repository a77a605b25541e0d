"""Council Data Project transcripts: sentences with times, turn numbers and, one day, names."""

from __future__ import annotations

from onrecord.spec import JsonFormat, Sniff, TimelineStyle

FORMAT = JsonFormat(
    id="asr.cdp",
    title="Council Data Project transcript",
    publisher="Council Data Project (city councils of the United States)",
    url="https://councildataproject.org",
    sniff=Sniff(containers=("json",), keys=("generator", "sentences", "speaker_index")),
    rows="sentences",
    text="text",
    label=("speaker_name", "speaker"),
    turn="speaker_index",
    start="start_time",
    end="end_time",
    header={"date": "session_datetime", "generator": "generator", "confidence": "confidence"},
    timeline=TimelineStyle(markers=True),
    provides="date label name media",
)
