"""Label tracks of Audacity: two times in seconds and a text on each line, as WhisperX and people write them."""

from __future__ import annotations

from onrecord.spec import SPEECH_STYLE, Sniff, TimedTextFormat, TimelineStyle

_TIME = r"\d{1,7}\.\d{1,9}"

FORMAT = TimedTextFormat(
    id="asr.audacity",
    title="Audacity label track",
    publisher="WhisperX, Audacity",
    url="https://manual.audacityteam.org/man/importing_and_exporting_labels.html",
    languages=(),
    sniff=Sniff(
        containers=("csv", "text"),
        patterns=(rf"^{_TIME}\t{_TIME}\t[^\t\r\n]*?[^\W\d_]{{2}}[^\t\r\n]*\r?$",),
        need_patterns=3,
        refines=("generic.labelled",),
    ),
    style=SPEECH_STYLE,
    max_furniture=0.2,
    heads=(rf"^(?P<start>{_TIME})\t(?P<end>{_TIME})\t(?:\[\[(?P<label>[^\[\]\n]{{1,60}})\]\])?[ \t]*",),
    timeline=TimelineStyle(markers=True, labels=True),
    traps=("WhisperX writes the speaker in two pairs of brackets in front of the text, on each line.",),
    provides="label person-ids media",
)
