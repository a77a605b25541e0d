"""Transcripts of Google Meet as text: a time every few minutes, and names with a colon in between."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Pick, Sniff, TimedTextFormat, TimelineStyle

_DAY = r"\d{4}[-/]\d\d[-/]\d\d"

FORMAT = TimedTextFormat(
    id="captions.meet_text",
    title="Google Meet, transcript as text",
    publisher="Google Meet",
    url="https://support.google.com/meet/answer/12849897",
    languages=(),
    sniff=Sniff(
        literals=("This editable transcript was computer generated", "Transcript", "ended after", "Attendees"),
        need=2,
        patterns=(r"^(?:\d\d:)?\d\d:\d\d[ \t]*\r?\n(?:[ \t]*\r?\n)*[^\s\d\[\](){}<>:][^\r\n\[\]<>{}:]{0,79}:[ \t]\S",),
        refines=("generic.labelled", "captions.timed_text"),
        weight=5,
    ),
    style=SPEECH_STYLE,
    max_furniture=0.2,
    heads=(r"^(?P<start>(?:\d\d:)?\d\d:\d\d)[ \t]*$",),
    metadata=(
        r"^(?:Meeting|Transcription) ended after[^\n]{0,40}$",
        r"^This editable transcript was computer generated[^\n]{0,200}$",
        r"^[\u200b\ufeff]+$",
    ),
    header=(
        Pick("title", rf"^(?P<title>[^\n]{{1,200}}?)(?: \({_DAY}[^)\n]{{0,40}}\))? - Transcript[ \t]*$"),
        Pick("date", r"^[^\n]{1,200} \((?P<date>\d{4}-\d\d-\d\d)[^)\n]{0,40}\) - Transcript", date="%Y-%m-%d"),
        Pick("date", r"^[^\n]{1,200} \((?P<date>\d{4}/\d\d/\d\d)[^)\n]{0,40}\) - Transcript", date="%Y/%m/%d"),
        Pick("date", r"\A(?:[^\n]{0,20}\n)?(?P<date>[A-Z][a-z]{2} \d{1,2}, \d{4})[ \t]*$", date="%b %d, %Y"),
    ),
    timeline=TimelineStyle(labels=True, lines=True),
    titled=True,
    traps=(
        "A time stands above several minutes of talk: remarks begin no later than it says.",
        "The name is repeated on each line of a speaker.",
        "A head tells the title, the day and who was there.",
    ),
    provides="title date label name media headings",
)
