"""SubViewer captions as YouTube and Google Meet write them: a line with two times, then what was said."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Sniff, TimedTextFormat, TimelineStyle

_TIME = r"\d{1,3}:\d\d:\d\d\.\d{3}"

FORMAT = TimedTextFormat(
    id="captions.sbv",
    title="SubViewer captions (SBV)",
    publisher="YouTube, Google Meet",
    url="https://support.google.com/youtube/answer/2734698",
    languages=(),
    sniff=Sniff(
        patterns=(rf"\A\ufeff?\s*+{_TIME},{_TIME}[ \t]*\r?\n",),
        filenames=("*.sbv",),
        refines=("generic.labelled",),
    ),
    style=SPEECH_STYLE,
    max_furniture=0.2,
    heads=(rf"^(?P<start>{_TIME}),(?P<end>{_TIME})[ \t]*$",),
    timeline=TimelineStyle(markers=True, labels=True),
    traps=(
        "Google Meet saves the chat of a meeting in this form too: a name with a colon begins each message.",
        "Square brackets mark sounds, as in other captions.",
    ),
    provides="label name role media",
)
