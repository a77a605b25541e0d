"""Hearings of public inquiries in the United Kingdom, as reStructuredText."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, NoteKind, Pick, Role, Rule, Sniff, Style, steno, steno_rules

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
        patterns=(r"^[^\n]{4,200}\n={5,}\n[^\0]*?^(\*\*[A-Z][^*\n]{2,60}(?:\*\*:|:\*\*)) ",),
        refines=("generic.labelled", "local.markdown", "press.remarks", "us.briefing"),
    ),
    grammar="uk",
    style=Style(stage=STAGE),
    wrappers=("markdown",),
    infer=True,
    header=(Pick("date", rf"(?P<date>\d{{1,2}} {steno.MONTH} \d{{4}})", date=True, within=600),),
    rules=(
        steno_rules.RESUMED,
        steno_rules.ADJOURNMENT,
        steno_rules.WITNESS,
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
    complete=steno_rules.INQUIRY,
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
