"""RTTM, the table of a diarisation: who speaks when, and not a word of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from onrecord.spec import Builder, CodeFormat, ReadError, Sniff, Source


def _read(_source: Source, _new: Callable[[], Builder]) -> Iterable[Builder]:
    msg = "the document is a diarisation (RTTM): it says who speaks when, and holds no words"
    raise ReadError(msg, hint="Read the transcript that belongs to it; most speech-to-text tools can join both")


FORMAT = CodeFormat(
    id="asr.rttm",
    title="Rich Transcription Time Marked (diarisation without words)",
    publisher="Diarisation tools such as pyannote",
    url="https://catalog.ldc.upenn.edu/docs/LDC2004T12/RTTM-format-v13.pdf",
    languages=(),
    sniff=Sniff(
        patterns=(r"^(?:SPEAKER|SPKR-INFO) \S+ \S+ [\d.<NA>]+ [\d.<NA>]+ <NA> \S+ \S+",),
        need_patterns=2,
        filenames=("*.rttm",),
        weight=20,
    ),
    run=_read,
    traps=("There are no words: reading it is an error that says so.",),
)
