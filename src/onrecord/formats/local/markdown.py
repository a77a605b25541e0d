"""Meeting transcripts in Markdown: a heading or a bold name before each turn, as SayIt, Descript and podcasters write."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, Pick, Sniff, Style, compile_pattern

_CLOCK = r"\[(?:\d{1,2}:)?\d{1,2}:\d{2}\]"

FORMAT = LineFormat(
    id="local.markdown",
    title="Meeting transcript in Markdown",
    publisher="Ministers' offices that export from SayIt, town councils that export from Descript, and others",
    url="https://sayit.pdis.nat.gov.tw",
    languages=("en", "zh"),
    sniff=Sniff(
        patterns=(
            r"^#{2,4} [^\n]{1,80}[:：][ \t]*$",
            r"^(?:\[(?:\d{1,2}:)?\d{1,2}:\d{2}\] )?\*\*[^*\n]{1,80}(?::\*\*|\*\*:)",
        ),
        need_patterns=3,
        excludes=(".. rst-class::", ".. raw::", "\n=====", "\n^^^^^"),
        refines=("generic.labelled",),
    ),
    style=Style(stage=compile_pattern(rf"(?i:{STAGE.pattern})|{_CLOCK}")),
    wrappers=("markdown",),
    header=(
        Pick("date", r"\A\W*(?P<date>\d{4}-\d{2}-\d{2})", date="%Y-%m-%d", within=300),
        Pick("title", r"\A\W*(?:\d{4}-\d{2}-\d{2} )?(?P<title>[^\n]+)", within=300),
    ),
    infer=True,
    merge=True,
    traps=(
        "SayIt prints the label before every paragraph; equal neighbours are one turn.",
        "Block quotes hold stage directions and links.",
        "Descript prints the clock every minute, in the middle of a sentence.",
        "A file may be written in two languages, and labels end in a colon of either width.",
    ),
    provides="title date label name headings stage",
)
