"""Hearings of public inquiries in the United Kingdom, as their stenographers type them."""

from __future__ import annotations

import regex

from onrecord.spec import STAGE, Builder, LineFormat, NoteKind, Pick, Role, Rule, Sniff, Style, steno, steno_rules

_HEAD = 6000
_INQUIRY = regex.compile(r"\b(?P<title>\p{Lu}[\p{L}'’-]*+(?: \p{L}[\p{L}'’-]*+){0,6}? Inquiry)\s++(?:-\s*+)?Day[ ]\d+")


def _complete(builder: Builder) -> None:
    """Who asks and who answers; and the title where it stands only in the running head."""
    steno_rules.INQUIRY(builder)
    if "title" not in builder.facts and (found := _INQUIRY.search(builder.text[:_HEAD])):
        builder.fact("title", found["title"])


FORMAT = LineFormat(
    id="uk.inquiry_text",
    title="Public inquiries (stenographic transcripts)",
    publisher="Statutory inquiries of the United Kingdom",
    url="https://www.postofficehorizoninquiry.org.uk",
    sniff=Sniff(
        patterns=(
            r"\(\d{1,2}\.\d\d [ap]m\)[^\0]*?(?:^|\s)((?:MR|MS|MRS|MISS|SIR|DAME|LORD|LADY|BARONESS|THE|DR|PROFESSOR|PROF) [A-Z][A-Za-z'’\u2010-\u2013\u2212 -]+):",
            rf"\(\d{{1,2}}\.\d\d [ap]m\)[^\0]*?({steno.COUNSEL} (?:MR|MS|MRS|MISS|SIR|DR|DAME)\b)",
        ),
        refines=("generic.labelled", "court.transcript", "us.briefing", "press.remarks"),
    ),
    grammar="uk",
    encodings=("iso-8859-15",),
    style=Style(stage=STAGE),
    wrappers=("pages",),
    header=(
        Pick(
            "title",
            r"Day \d+(?:[ -]+[AP]M\b)?+[^\n]*?\b(?P<title>\p{L}[\p{L}'’-]*+(?: \p{L}[\p{L}'’-]*+)*? Inquiry)",
            within=1000,
        ),
        Pick("date", rf"(?P<date>(?:{steno.DAY},? )?\d{{1,2}} {steno.MONTH} \d{{4}})", date=True, within=2000),
    ),
    rules=(
        steno_rules.RESUMED,
        steno_rules.ADJOURNMENT,
        steno_rules.WITNESS,
        Rule(
            Role.HEADING,
            rf"(?P<text>{steno.COUNSEL} \p{{Lu}}(?:[^\n:.]|\.(?!\.)){{2,80}}+(?<!\d)|(?:Opening|Closing|Further) (?:statement|submissions|remarks)s? by \p{{Lu}}[^\n:]{{2,80}}|"
            rf"(?:Submissions|Statement|Reply) by \p{{Lu}}[^\n:]{{2,80}}|Housekeeping|Discussion)",
            name="counsel",
            closes=True,
            examples=(
                "Questioned by MR HOLM",
                "Questions from MS LUND",
                "Opening statement by MS OKOYE",
                "Housekeeping",
            ),
            rejects=("Questions from the public: none",),
        ),
        steno_rules.STAGE_LINE,
        Rule(
            Role.HEADING,
            r"I[ \xa0]?N[ \xa0]?D[ \xa0]?E[ \xa0]?X",
            name="index",
            closes=True,
            examples=("I N D E X", "INDEX"),
        ),
        steno_rules.QUESTION,
        steno_rules.ANSWER,
        Rule(
            Role.SPEECH,
            steno.LABEL,
            name="label",
            examples=(
                "MR HOLM:  Good morning",
                "SIR OLE BIRCH: Yes",
                "LORD JUSTICE LUND: Yes",
                "THE WITNESS: I",
                "MS McKAY: No",
            ),
            rejects=("PPS: a post", "IT: a system"),
        ),
        # Some fonts lose the blank.
        Rule(
            Role.SPEECH,
            r"(?P<label>(?P<honorific>MR|MS)(?P<name>(?!S)\p{Lu}[\p{Lu}'’-]{3,})):(?![\d/])[ \t\xa0]*+",
            name="label-without-blank",
            examples=("MRBIRCH:  Good morning",),
            rejects=("MRSA: a germ", "MSCI: an index", "MR BIRCH: Yes"),
        ),
        Rule(
            Role.SPEECH,
            r"(?P<label>THE(?P<role>WITNESS|CHAIR(?:MAN)?|INTERPRETER)(?P<name>)):(?![\d/])[ \t\xa0]*+",
            name="office-without-blank",
            examples=("THEWITNESS: I",),
        ),
    ),
    between=NoteKind.EDITORIAL,
    max_furniture=0.6,
    complete=_complete,
    traps=(
        'Numbers of lines equal numbers in the text ("the last 14 / 18 months").',
        'Q. and A. are people: who asks is named by "Questioned by MR X" or spoke last, who answers by the oath.',
        "The dates printed on a page have typos.",
        "Two or four pages may stand side by side on a sheet: the page on the left comes first.",
        "A heading may name the counsel to the inquiry by the office; who speaks next asks.",
        "An index with dotted leaders, or of words, follows.",
        "The text may be one line with the numbers of lines and pages in it.",
        "Words in capitals before a colon (PPS, IT) are no speakers.",
    ),
    provides="title date label name honorific role kinds page headings section stage procedure times",
)
