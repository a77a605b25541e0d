"""WebVTT captions: of legislatures, city councils and meeting software, well formed and not."""

from __future__ import annotations

from onrecord.spec import EVENTS, CueFormat, Sniff, Style, TimelineStyle

_SIGNATURE = r"[\ufeff\0\s]*+WEBVTT(?![^ \t\r\n])"
_NO_ARROW = r"(?:(?![^\r\n]*-->)[^\r\n]*+[\r\n]++)*+"

FORMAT = CueFormat(
    id="captions.webvtt",
    title="WebVTT captions",
    publisher="Legislatures, city councils, video platforms, meeting software",
    url="https://www.w3.org/TR/webvtt1/",
    languages=(),
    sniff=Sniff(
        containers=("cues", "text"),
        literals=("WEBVTT", "-->"),
        patterns=(
            # The signature, or else the first line of times, with a point before the milliseconds.
            rf"\A{_SIGNATURE}",
            rf"\A(?!{_SIGNATURE}){_NO_ARROW}[^\r\n\[(]*?\d:\d+\.\d+[ \t]*-->",
        ),
        filenames=("*.vtt",),
        weight=-5,
        either=(
            # Lines of times behind more filler than detection looks at.
            Sniff(containers=("cues",), literals=("\0",), patterns=(r"\A[^\0]*+\0{64}",), weight=-5),
            # Speech without a line end or a label, as in `.txt.vtt`.
            Sniff(patterns=(r"\A(?:[^\n:<>{}\[\]\0]|(?<=\d):(?=\d)|\[[a-z ]{1,20}\]){3000}",), weight=-10),
        ),
    ),
    style=Style(stage=EVENTS, keep_empty=False),
    timeline=TimelineStyle(markers=True, labels=True),
    plain=True,
    max_furniture=0.7,
    traps=(
        "A cue may hold the words of several people, each behind `>>`, as it is or as `&gt;&gt;`.",
        "`>>>` begins a new story, and so a new speaker.",
        "Voice tags are often not closed; meeting software repeats the name in each cue.",
        "Zoom names somebody in each cue, be it a room or a telephone; Webex does so in the ids of cues.",
        "Rolling captions repeat the last lines of the cue before; in other files the same words were said twice.",
        "`NOTE` is a comment at the start of a block only: under a line of times it is speech.",
        "Milliseconds may have four digits, the last cue may end at 0, and clocks of joined recordings jump back.",
        "An error page of the server may be saved as `.vtt`, or stand in front of the cues.",
        "Words with a colon inside speech are no names, unless the file tells its speakers in this way.",
    ),
    provides="label name honorific role constituency person-ids media words stage",
)
