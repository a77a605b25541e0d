"""Transcripts of meeting software as text: a line with a name and a time, then what was said (Zoom, Otter, Rev, Teams)."""

from __future__ import annotations

import re

from onrecord.spec import SPEECH_STYLE, Pick, Sniff, TimedTextFormat, TimelineStyle

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d\d"
_EXACT = r"(?:\d{1,2}:){0,2}\d{1,6}(?:[.,]\d{1,3})?"
_NAME = r"[^\s\d\[\](){}<>:][^\n\[\]<>{}:]{0,79}?"
_TEAMS = r"\d{1,2}:\d{1,2}:\d{1,2}\.\d{1,7}"
_SPOKEN = r"\d{1,2} (?:hours?|minutes?|seconds?)(?: \d{1,2} (?:minutes?|seconds?)){0,2}"
_NUMBERED = r"(?:SPEAKER|Speaker|speaker|spk)[ _]\d{1,3}"

_HEADS = (
    r"^\[(?P<label>[^\[\]\n]{1,80})\][ \t]+(?P<clock>\d{1,2}:\d\d:\d\d)[ \t]*$",  # Zoom
    rf"^(?P<label>{_NAME}):?[ \t]+\((?P<start>{_TIME})\):?[ \t]*$",  # Rev
    rf"^(?P<label>{_NAME})[ \t]{{2,}}(?P<start>{_TIME})[ \t]*$",  # Otter, Teams
    rf"^\[(?P<start>{_EXACT})\][ \t]*(?:-[ \t]+(?P<label>{_NAME})|(?P<label>{_NUMBERED}))[ \t]*$",  # Happy Scribe
    rf"^(?P<label>{_NAME}):[ \t]+\[?(?P<start>\d\d:\d\d(?::\d\d)?)\]?[ \t]+(?=\S)",  # Sonix, Temi
    rf"^(?P<label>{_NAME})[ \t]+\[(?P<start>{_EXACT})s?[ \t]*-+>?[ \t]*(?P<end>{_EXACT})s?\]:?[ \t]*",  # pyannote
    rf"^\[(?P<label>{_NUMBERED}|UNKNOWN)\]:?[ \t]*",  # WhisperX
    rf"^(?P<label>{_NAME})[ \t]+{_SPOKEN}[ \t]*(?P<start>{_TIME})[ \t]*$",  # Teams, as copied from its window
    rf"^(?P<start>{_TEAMS}) --> (?P<end>{_TEAMS})[ \t]*\n(?P<label>[^\n]{{1,80}})$",  # Teams
)
# Detection looks at bytes as they are, with any line end.
_LINES = tuple(re.sub(r"\(\?P<\w+>", "(?:", head).replace("[ \\t]*$", "[ \\t]*\\r?$") for head in _HEADS[:-1])

FORMAT = TimedTextFormat(
    id="captions.meeting_text",
    title="Meeting software, transcript as text",
    publisher="Zoom, Otter, Rev, Microsoft Teams, Sonix, Temi, Happy Scribe, WhisperX",
    languages=(),
    sniff=Sniff(
        patterns=_LINES,
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
    metadata=(
        r"^Transcribed by https?://otter\.ai[ \t]*$",
        rf"^{_NAME}[ \t]+{_SPOKEN}[ \t]*$",
        r"^[^\n]{1,80} (?:started|stopped) transcription[ \t]*$",
    ),
    header=(
        Pick("date", r"\A[^\n]*\n(?:\w{3,9}, )?(?P<date>[A-Z][a-z]{2} \d{1,2}, \d{4})\b", date="%b %d, %Y"),
        Pick("date", r"\A[^\n]*\n(?:\w{3,9}, )?(?P<date>[A-Z][a-z]{3,8} \d{1,2}, \d{4})\b", date="%B %d, %Y"),
    ),
    titled=True,
    timeline=TimelineStyle(markers=True, paragraphs=True),
    traps=(
        "Software repeats the name for each stretch of speech: equal neighbours are one remark.",
        "Zoom prints the time of day, the others an offset into the recording.",
        "`Unknown Speaker` and `Speaker 1` are no names.",
    ),
    provides="title date label name person-ids clock media headings",
)
