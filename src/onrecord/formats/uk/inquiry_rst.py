"""Hearings of public inquiries in the United Kingdom, as reStructuredText."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, NoteKind, Pick, Role, Rule, Sniff, Style, steno

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"

FORMAT = LineFormat(
    id="uk.inquiry_rst",
    title="Public inquiries (reStructuredText)",
    publisher="Matthew Somerville, from the transcripts of the inquiries",
    url="https://github.com/dracos/pohi",
    sniff=Sniff(
        literals=(
            ".. rst-class:: indented",
            "Official hearing page",
            " am)*",
            " pm)*",
            "(sworn)",
            "(affirmed)",
            "Inquiry",
        ),
        patterns=(r"^[^\n]{4,200}\n={5,}\n[^\0]*?^(\*\*[A-Z][^*\n]{2,60}\*\*): ",),
        refines=("generic.labelled", "local.markdown", "press.remarks", "us.briefing"),
    ),
    grammar="uk",
    style=Style(stage=STAGE),
    wrappers=("markdown",),
    infer=True,
    header=(Pick("date", rf"(?P<date>\d{{1,2}} {_MONTH} \d{{4}})", date=True, within=600),),
    rules=(
        Rule(
            Role.NOTE,
            rf"\((?P<time>{steno.CLOCK})\)",
            kind=NoteKind.TIME,
            name="clock",
            closes=True,
            examples=("(10.00 am)", "(2.05 pm)"),
        ),
        Rule(
            Role.NOTE,
            r"\((?:[Aa] |[Tt]he )?(?:[Ss]hort |[Ll]uncheon |[Ll]unch )?(?:[Bb]reak|[Aa]djournment|[Hh]earing|[Ii]nquiry|[Pp]roceedings)\b[^()\n]*+\)",
            kind=NoteKind.PROCEDURE,
            name="adjournment",
            closes=True,
            examples=(
                "(A short break)",
                "(The Short Adjournment)",
                "(The hearing adjourned until 10.00 am on Tuesday)",
            ),
        ),
        Rule(
            Role.NOTE,
            steno.SWORN,
            kind=NoteKind.PROCEDURE,
            name="witness",
            closes=True,
            examples=("ADA LUND (sworn).", "MS AMA OKOYE (affirmed).", "DR OLE HOLM (continued)"),
        ),
        Rule(
            Role.NOTE,
            r"(?:Administrative [Dd]iscussion|Housekeeping|Discussion re[^\n]{0,60}|Evidence given by video[- ]?link)\.?",
            kind=NoteKind.PROCEDURE,
            name="procedure",
            closes=True,
            examples=("Administrative Discussion", "Housekeeping"),
        ),
    ),
    between=NoteKind.PROCEDURE,
    traps=(
        "Answers stand below a directive that sets them in; it is printed again for each of their paragraphs.",
        'The label Counsel Inquiry stands for "Counsel to the Inquiry", a name that the conversion cut.',
        "One witness is labelled with the honorific, another one without.",
        "Paragraph breaks that were lost show as four to eight blanks inside a line.",
        "After a break the same label is printed again.",
        "Documents are links, abbreviations have a role (:abbr:), stars and underscores are escaped.",
    ),
    provides="title date label name honorific role headings section procedure times",
)
