"""Press briefings of the White House, the State Department and the Pentagon."""

from __future__ import annotations

from onrecord.spec import (
    STAGE,
    LineFormat,
    NoteKind,
    Page,
    Pick,
    RemarkKind,
    Role,
    Rule,
    Sniff,
    Style,
    compile_pattern,
    named_above,
    press,
)

_B = press.BLANK
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
_DATE = r"(?P<date>\p{Lu}\p{L}{2,8}\.? \d{1,2}, ?\d{4})"
_NAMES = (
    r"[Pp]ress Briefing|PRESS BRIEFING|Press Gaggle|PRESS GAGGLE|Press Call|PRESS CALL|News Briefing|Background Briefing|"
    r"On-the-Record|Daily Briefing|DAILY BRIEFING|Special Briefing|Department Briefing|News Transcript|DoD Briefing|"
    r"Media Availability at the Pentagon|The President['’]s News Conference|Exchange With Reporters|Aboard Air Force (?:One|Two)|En Route [A-Z]|"
    r"(?:The|Brady) (?:Press )?Briefing Room"
)
_EVENT = (
    r"BRIEFING|GAGGLE|PRESS CONFERENCE|News Conference|Exchange With Reporters|PRESS AVAILABILITY|MEDIA AVAILABILITY|(?:REMARKS|INTERVIEW|STATEMENT) (?:BY|OF)|"
    r"Briefing(?! Room)|Gaggle|Press Conference|Press Call|(?:Press|Media) Availability"
)
_VENUE = (
    r"(?:The )?(?:James S\. Brady )?(?:Press )?Briefing Room|Via Tele\p{L}{4,12}|(?:En Route|Aboard Air Force)[^\n]{0,60}|"
    r"(?:The )?(?:East Room|Roosevelt Room|Oval Office|State Dining Room|South Court Auditorium|Rose Garden|South Lawn|"
    r"Cabinet Room|Diplomatic Reception Room|Brady Room)"
)
_WORD = r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O[’'])?\p{Lu}[\p{Lu}.’'-]*+"
# The Public Papers number the questions of a news conference.
_NUMBERED = r"(?:\A|\n)(\[\d{1,3}\.\] Q\. )[^\0]{0,3000}?\n(?:THE PRESIDENT|The President)\. "

FORMAT = LineFormat(
    id="us.briefing",
    title="White House, State Department and Pentagon briefings",
    body="Executive branch of the United States",
    publisher="The White House, the Department of State, the Department of Defense and those who archive them",
    url="https://www.whitehouse.gov/briefings-statements/",
    sniff=Sniff(
        containers=("text", "html"),
        literals=(
            "MR. ",
            "MS. ",
            "MR ",
            "MS ",
            "THE PRESIDENT:",
            "QUESTION:",
            "\nQ:",
            "\nQ ",
            "\nQ. ",
            "  Q  ",
            "OFFICIAL:",
            "MODERATOR:",
        ),
        patterns=(rf"\A[^\0]{{0,3000}}?({_NAMES})", rf"<title[^>]*>[^<]{{0,200}}?({_NAMES})", _NUMBERED),
        refines=("press.remarks", "generic.labelled"),
    ),
    grammar="us",
    complete=named_above("us"),
    style=Style(stage=compile_pattern(rf"(?i:{STAGE.pattern})|\(\p{{Lu}}[^()\n]{{1,200}}\.\)")),
    header=(
        Pick("date", rf"^{_B}*+\(?{_DAY}, {_DATE}", date=True, within=6000),
        Pick(
            "date",
            rf"^\W{{0,6}}(?:[^\n.]{{0,40}} )?{_DATE}\W{{0,3}}(?:{press.CLOCK})?\W{{0,3}}$",
            date=True,
            within=6000,
        ),
        Pick("date", rf"^{_B}*+Presenters?(?:\(s\))?:[^\n]{{0,200}}?{_DATE}", date=True, within=6000),
        Pick("date", rf"^{_B}*+(?P<date>\d{{2}}/\d{{2}}/\d{{4}})\b", date="%m/%d/%Y", within=2000),
        Pick("date", press.HEAD_DATE, date=True, within=2500),
        Pick("place", rf"^{_B}*+(?P<place>{_VENUE}){_B}*+$", within=3000),
    ),
    rules=(
        press.END,
        press.CLOCK_LINE,
        press.CONCLUDED,
        press.CLOSE,
        Rule(
            Role.NOTE,
            r"(?:NOTE|Note): [^\n]*+",
            kind=NoteKind.EDITORIAL,
            name="note",
            closes=True,
            after=True,
            examples=("NOTE: The President spoke at 2 p.m. in the East Room.",),
        ),
        press.WIDGETS,
        press.SITE_LINE,
        press.DATE_LINE,
        press.PERSON_LINE,
        press.PLACE_LINE,
        press.TRANSCRIPT,
        Rule(
            Role.NOTE,
            r"I N D E X|INDEX|TABLE OF CONTENTS",
            kind=NoteKind.PREAMBLE,
            name="index",
            head=True,
            until=r"DPB #|U\.S\. DEPARTMENT OF STATE|[A-Z.]{2,} [A-Z]+:|Q[: ]|QUESTION:",
            examples=("I N D E X",),
        ),
        press.HEADER_LINE,
        press.STAGE_LINE,
        Rule(
            Role.SPEECH,
            rf"{_B}*+(?:\[\d{{1,3}}\.?\]{_B}*+)?\*?(?P<label>Q|QUESTION|Question|(?:REPORTER|Reporter)(?=:))(?:\*?[:.]\*?{_B}*+|\*?{_B}{{2,}}+|{_B}(?=[\p{{Lu}}\d\"“(—–-]))",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("Q    Thank you.", "Q Thank you.", "QUESTION: Why?", "Q\xa0 and then", "[12.] Q. Sir,"),
            rejects=("Q1 was good.", "Q&A begins now."),
        ),
        Rule(
            Role.SPEECH,
            rf"{_B}*+(?=[^:\n]{{0,160}}\p{{Lu}}{{2}})(?P<label>THE VICE President|(?:THE |The )?{_WORD}"
            rf"(?:[ ,\xa0]{{1,2}}(?:{_WORD}|#?\d{{1,2}}|of|and|for|&)){{0,9}}+(?: \([^()\n]{{1,60}}\))?):{_B}*+",
            name="label",
            examples=(
                "MR. LUND:  No.",
                "THE PRESIDENT: Yes.",
                "DR. OKOYE-HOLM: No.",
                "MS. McGRATH:  Well,",
                "LUND:  I know",
            ),
            rejects=("Bottom line: it works.", "H.R. 3537: a bill.", "H.R. 37: a bill.", "NASA’s Ada Lund: yes"),
        ),
        Rule(
            Role.NOTE,
            rf"{_B}*+(?:{_VENUE})|{_B}*+DPB #{_B}?\d{{1,4}}",
            kind=NoteKind.PREAMBLE,
            name="venue",
            head=True,
            examples=("James S. Brady Press Briefing Room", "Via Teleconference", "DPB #29"),
        ),
        Rule(
            Role.HEADING,
            rf"{_B}*+(?P<text>[^\n]{{0,100}}?(?:{_EVENT})(?:[^\n:]{{0,118}}[^\n.?!:])?"
            rf"(?:\n{_B}++\p{{Lu}}[\p{{Lu}} ,.'’()-]++(?=\n)){{0,3}}+)",
            level=0,
            name="title",
            head=True,
            once=True,
            examples=("Daily Press Briefing #7", "            PRESS BRIEFING BY\n            ADA LUND\n"),
            rejects=("Welcome to the Briefing, everyone.",),
        ),
    ),
    infer=True,
    merge=False,
    between=NoteKind.EDITORIAL,
    wrappers=("html", "markdown"),
    page=Page(main=("div.editor", "section.body-content", "div.entry-content", "div.field-docs-content", "article")),
    max_furniture=0.3,
    traps=(
        '`Q` is followed by one to five blanks of any kind, rarely by a colon; sentences begin with "Q1" and "Q&A" too.',
        "Two questions in a row are two reporters.",
        "The closing time may stand alone, without END, and answers to questions taken may follow it.",
        'A paragraph may begin with a clause and a colon ("Bottom line:"), or with the number of a bill.',
        "A label may follow a line break inside a paragraph, and may lack its honorific once.",
        "Pentagon transcripts of 2001 print bare surnames in mixed case; those labels are inferred.",
        "Daily briefings of the State Department begin with an index whose entries are country names in capitals.",
    ),
    provides="title date place label name honorific role kinds headings stage times",
)
