"""Press briefings of the White House, the State Department and the Pentagon."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, NoteKind, Page, Pick, RemarkKind, Role, Rule, Sniff, Style, compile_pattern

_ZONE = r"(?:[ECMP][SD]?T|[A-Z]{3,4}|[Ll]ocal(?: [Tt]ime)?|\(?[Ll]ocal\)?)"
_CLOCK = rf"\d{{1,2}}:\d{{2}} ?[AaPp]\.? ?[Mm]\.?(?:,? {_ZONE})?\.?"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"
_DATE = rf"(?P<date>{_MONTH} \d{{1,2}}, ?\d{{4}})"
_TITLES = (
    r"(?:PRESS|BACKGROUND|DAILY|NEWS|DEPARTMENT|SPECIAL|ON-THE-RECORD|TELECONFERENCE|JOINT)[^\n]{0,40}?"
    r"(?:BRIEFING|GAGGLE|CALL|CONFERENCE|AVAILABILITY)|REMARKS BY|STATEMENT BY|INTERVIEW OF"
)
_NAMES = (
    r"[Pp]ress Briefing|PRESS BRIEFING|Press Gaggle|PRESS GAGGLE|Press Call|PRESS CALL|News Briefing|Background Briefing|"
    r"On-the-Record|Daily (?:Press )?Briefing|Special Briefing|News Transcript|DoD Briefing|Media Availability at the Pentagon|"
    r"(?:The|Brady) (?:Press )?Briefing Room"
)
_CAPS = r"[\p{Lu}](?:[\p{Lu}.'’-]|(?<=Mc|Mac|De|Le|La|Di|Van|O['’])[\p{Lu}]|(?<=[MDLV])[ac](?=[\p{Lu}])|(?<=[DL])e(?=[\p{Lu}]))*+"
_BLANK = r"[ \t\xa0]"

FORMAT = LineFormat(
    id="us.briefing",
    title="White House, State Department and Pentagon briefings",
    body="Executive branch of the United States",
    publisher="The White House, the Department of State, the Department of Defense",
    url="https://www.whitehouse.gov/briefings-statements/",
    sniff=Sniff(
        containers=("text", "html"),
        literals=("MR. ", "MS. ", "MR ", "MS ", "THE PRESIDENT:", "QUESTION:", "\nQ:", "\nQ ", "OFFICIAL:", "MODERATOR:"),
        patterns=(rf"\A[^\0]{{0,3000}}?({_NAMES})", rf"<title[^>]*>[^<]{{0,200}}?({_NAMES})"),
        refines=("press.remarks", "generic.labelled"),
    ),
    grammar="us",
    style=Style(stage=compile_pattern(rf"(?i:{STAGE.pattern})|\([A-Z][^()\n]{{1,200}}\.\)")),
    header=(
        Pick("date", rf"^{_BLANK}*+\(?{_DAY}, {_DATE}", date=True, within=6000),
        Pick("date", rf"^[^\n]{{0,60}}?{_DATE}", date=True, within=6000),
        Pick("place", r"^[ \t\xa0*]*+(?P<place>(?:The )?(?:James S\. Brady )?(?:Press )?Briefing Room|Via Tele\w+|Aboard [^\n]{3,60}|(?:The )?(?:East|Roosevelt|Oval|State Dining|South Court)[^\n]{3,30}|Rose Garden|South Lawn)", within=3000),
    ),
    rules=(
        Rule(
            Role.NOTE,
            rf"{_BLANK}*+(?:END|\(?[Ee]nd\)?)(?: OF (?:TRANSCRIPT|BRIEFING))?{_BLANK}*+(?P<time>{_CLOCK})?",
            kind=NoteKind.TIME,
            name="end",
            closes=True,
            examples=("END", "     END     6:45 P.M. EST"),
        ),
        Rule(
            Role.NOTE,
            rf"{_BLANK}*+\(?(?P<time>{_CLOCK})\)?",
            kind=NoteKind.TIME,
            name="clock",
            closes=True,
            examples=("1:26 P.M. EST", "2:38P.M. EDT", "2:04 p.m. EDT"),
        ),
        Rule(
            Role.NOTE,
            rf"{_BLANK}*+\([^()\n]{{0,60}}?(?:concluded|ended|adjourned) at (?P<time>{_CLOCK})\.?\)",
            kind=NoteKind.TIME,
            name="concluded",
            closes=True,
            examples=("(The briefing was concluded at 3:12 p.m.)",),
        ),
        Rule(Role.FURNITURE, r"[_=-]{5,}|View Header|Press Operations[^\n]{0,60}|(?:Bookmark and )?Share(?: on [^\n]*)?|###", name="page-furniture", examples=("_____",)),
        Rule(Role.NOTE, r"I N D E X|INDEX|TABLE OF CONTENTS", kind=NoteKind.PREAMBLE, name="index", head=True, until=r"DPB #|U\.S\. DEPARTMENT OF STATE|[A-Z.]{2,} [A-Z]+:|Q[: ]", examples=("I N D E X",)),
        Rule(Role.HEADING, rf"{_BLANK}*+(?P<text>(?:{_TITLES})[^\n]*(?:\n{_BLANK}*+[\p{{Lu}}][\p{{Lu}} ,.'’()-]++(?=\n)){{0,3}}+)", level=0, name="title", head=True, once=True, examples=("PRESS BRIEFING BY ADA LUND",)),
        Rule(Role.NOTE, rf"{_BLANK}*+[(\[](?:[^()\[\]\n]|\([^()\n]{{0,100}}\)){{1,400}}+[)\]]", name="stage", examples=("(Cross-talk.)",)),
        Rule(
            Role.SPEECH,
            rf"{_BLANK}*+\*?(?P<label>Q|QUESTION|Question)(?:(?:[:.]\*?|\*){_BLANK}*+|{_BLANK}{{2,}}+|{_BLANK}(?=[\p{{Lu}}\"“(—–-]))",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("Q    Thank you.", "Q Thank you.", "QUESTION: Why?", "Q\xa0 and then"),
            rejects=("Q1 was good.", "Q&A begins now."),
        ),
        Rule(
            Role.SPEECH,
            rf"{_BLANK}*+(?P<label>THE VICE President|(?:THE |The )?{_CAPS}(?:[ ,]{{1,2}}(?:{_CAPS}|#?\d{{1,2}}|of|and|for|&)){{0,9}}+(?: \([^()\n]{{1,60}}\))?):{_BLANK}*+",
            name="label",
            examples=("MR. LUND:  No.", "THE PRESIDENT: Yes.", "DR. OKOYE-HOLM: No.", "MS. McGRATH:  Well,"),
            rejects=("Bottom line: it works.", "H.R. 3537: a bill."),
        ),
    ),
    infer=True,
    title_first=True,
    between=NoteKind.EDITORIAL,
    wrappers=("html", "markdown"),
    page=Page(main=("div.editor", "div.page-content__content", "section.body-content", "div.entry-content", "article")),
)
