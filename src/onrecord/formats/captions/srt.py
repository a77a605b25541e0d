"""SubRip captions, as speech-to-text and subtitle tools write them, well formed and not."""

from __future__ import annotations

from onrecord.spec import EVENTS, CueFormat, Sniff, Style, TimelineStyle

_NO_WEBVTT = r"\A(?![\ufeff\0\s]*+WEBVTT(?![^ \t\r\n]))"
_NO_ARROW = r"(?:(?![^\r\n]*-->)[^\r\n]*+[\r\n]++)*?"
_TIME = r"-?[\d:.,]++[ \t]*+-->"

FORMAT = CueFormat(
    id="captions.srt",
    title="SubRip captions (SRT)",
    publisher="Speech-to-text tools, city councils, subtitle software",
    url="https://www.loc.gov/preservation/digital/formats/fdd/fdd000569.shtml",
    languages=(),
    encodings=("cp1252",),
    sniff=Sniff(
        containers=("cues", "text"),
        literals=("-->",),
        patterns=(
            # The first line of times has a comma before the milliseconds, or stands under an index.
            rf"{_NO_WEBVTT}{_NO_ARROW}[^\r\n]{{0,80}}?\d:\d+,\d+[ \t]*-->",
            rf"{_NO_WEBVTT}{_NO_ARROW}[ \t\ufeff\u200b-\u200f\u202a-\u202e]*+\d++[ \t]*+\r?\n[ \t]*+{_TIME}",
        ),
        filenames=("*.srt",),
        refines=("captions.webvtt",),
        weight=-5,
    ),
    style=Style(stage=EVENTS, keep_empty=False),
    timeline=TimelineStyle(markers=True, labels=True),
    max_furniture=0.7,
    traps=(
        "Indexes may be missing, repeat or begin at 0; coordinates may follow the times; milliseconds may use a point.",
        "A blank line inside the text does not end a cue, nor does a line that is only a number.",
        "A cue may lack its times, or its text; the index of the next one is no text.",
        "Speech-to-text invents words in silence, such as a lone `you` before a meeting opens. They are kept.",
        "Files come in UTF-16 and in code pages.",
    ),
    provides="label name role person-ids media stage",
)
