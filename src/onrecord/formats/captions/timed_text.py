"""Captions and speech-to-text as plain text: marks of time between the lines, a ruled head, or nothing but lines."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Pick, Sniff, TimedTextFormat, TimelineStyle

_TIME = r"(?:\d{1,2}:)?\d{1,2}:\d\d(?:[.,]\d{1,3})?"
_MARK = rf"[\[(](?P<start>{_TIME})(?:[ \t]*-{{1,2}}>?[ \t]*(?P<end>{_TIME}))?[\])]"
_SNIFFED = _MARK.replace("(?P<start>", "(?:").replace("(?P<end>", "(?:")
# Sixty lines of speech: no blank line, no colon near the start, no mark of a table, a list or code.
_LINES = r"\A\ufeff?(?:[ ]?[^\W\d_\n][^\n:{}<>|\t=;\[\]]{0,200}\r?\n){40}"

FORMAT = TimedTextFormat(
    id="captions.timed_text",
    title="Captions as plain text",
    publisher="City councils and civic projects",
    languages=(),
    sniff=Sniff(
        patterns=(rf"^{_SNIFFED}[ \t]*(?:\r?$|(?=[^\W\d_\"“']))", rf"^{_TIME}[ \t]*\r?$"),
        need_patterns=3,
        refines=("generic.labelled",),
        weight=-5,
        either=(
            Sniff(
                literals=("AI speech recognition", "Transcript Accuracy:", "automatically generated"),
                patterns=(r"\A={20,}\r?\n",),
            ),
            Sniff(
                literals=("hank you", "you know", "we're", "I'm ", " um", " uh", "Okay", "let's"),
                need=4,
                patterns=(_LINES,),
                weight=-30,
            ),
        ),
    ),
    style=SPEECH_STYLE,
    max_furniture=0.2,
    heads=(rf"^[ \t]*{_MARK}[ \t]*", rf"^(?P<start>{_TIME})[ \t]*$"),
    metadata=(
        r"\A={20,}\n(?:(?!={20})[^\n]*\n){1,12}+={20,}\n",
        r"^(?:DISCLAIMER|Disclaimer|NOTE)\b[^\n]{0,400}\n(?:[^\n=]{1,400}\n){0,5}+",
        r"^[=_-]{20,}$",
        r"^\[(?:ti|ar|al|au|by|re|ve|la|length|offset|#):[^\]\n]{0,200}\]$",
    ),
    header=(
        Pick("title", r"\A={20,}\n(?P<title>[^\n]{1,200})\n"),
        Pick("date", r"^Date:[ \t]*(?P<date>\d{4}-\d\d-\d\d)", date="%Y-%m-%d"),
    ),
    timeline=TimelineStyle(markers=True, labels=True),
    plain=True,
    traps=(
        "Marks of time stand minutes apart, in the middle of a sentence.",
        "A head between rules and a disclaimer may come first; the rest may be one line.",
        "Whisper's plain text has a line for each segment, and nothing else; loops of `you` stand in silence.",
    ),
    provides="title date label name media",
)
