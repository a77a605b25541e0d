"""Transcripts of meeting software as text: a line with a name and a time, then what was said (Zoom, Otter, Rev, Teams)."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Sniff, TimedTextFormat, TimelineStyle

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d\d"
_NAME = r"[^\s\d\[\](){}<>:][^\n\[\]<>{}:]{0,79}?"
_TEAMS = r"\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7}"

_HEADS = (
    r"^\[(?P<label>[^\[\]\n]{1,80})\][ \t]+(?P<clock>\d{1,2}:\d\d:\d\d)[ \t]*$",  # Zoom
    rf"^(?P<label>{_NAME}):?[ \t]+\((?P<start>{_TIME})\):?[ \t]*$",  # Rev
    rf"^(?P<label>{_NAME})[ \t]{{2,}}(?P<start>{_TIME})[ \t]*$",  # Otter, Teams
    rf"^(?P<start>{_TEAMS}) --> (?P<end>{_TEAMS})[ \t]*\n(?P<label>[^\n]{{1,80}})$",  # Teams
)
# Detection looks at bytes as they are, with any line end.
_LINES = tuple(
    head.replace("(?P<label>", "(?:").replace("(?P<start>", "(?:").replace("(?P<clock>", "(?:") for head in _HEADS
)

FORMAT = TimedTextFormat(
    id="captions.meeting_text",
    title="Meeting software, transcript as text",
    publisher="Zoom, Otter, Rev, Microsoft Teams",
    languages=(),
    sniff=Sniff(
        patterns=tuple(line.replace("[ \\t]*$", "[ \\t]*\\r?$") for line in _LINES[:3]),
        need_patterns=3,
        refines=("generic.labelled",),
        either=(
            Sniff(
                containers=("cues", "text"),
                patterns=(r"\A(?!\s*+WEBVTT)\s*+\d:\d:\d{1,2}\.\d{1,7} --> [^\n]{5,20}\n\S[^\n]{0,60}\n\S",),
                refines=("captions.webvtt", "captions.srt"),
                weight=20,
            ),
        ),
    ),
    style=SPEECH_STYLE,
    max_furniture=0.2,
    heads=_HEADS,
    metadata=(r"^Transcribed by https?://otter\.ai[ \t]*$",),
    timeline=TimelineStyle(markers=True, paragraphs=True),
    traps=(
        "Software repeats the name for each stretch of speech: equal neighbours are one remark.",
        "Zoom prints the time of day, the others an offset into the recording.",
        "`Unknown Speaker` and `Speaker 1` are no names.",
    ),
    provides="label name person-ids clock media",
)
