"""Depositions, trials and examinations under oath, as court reporters type them."""

from __future__ import annotations

from onrecord.spec import (
    STAGE,
    Examination,
    LineFormat,
    NoteKind,
    Pick,
    RemarkKind,
    Role,
    Rule,
    Sniff,
    Style,
    compile_pattern,
    steno,
)

_B = steno.BLANK
_NAME = r"\p{Lu}[\p{L}.'’-]*+(?:[ \xa0]\p{Lu}[\p{L}.'’-]*+){1,4}+(?:, (?:JR|SR|Jr|Sr|II|III|M\.D|MD|Ph\.D)\.?)?+"
_TURN = rf"(?:(?<=\.){_B}*+(?!(?:[mM]|\p{{Lu}})\.)|:{_B}*+|{_B}{{2,}}+|\t)"
_DIRECT = r"(?:(?:FURTHER|CONTINUED|RE-?|VOIR DIRE|DIRECT|CROSS|REDIRECT|RECROSS)[- ]?)*EXAMINATION(?: \(?CONTINU(?:ED|ING)\)?)?"

FORMAT = LineFormat(
    id="court.transcript",
    title="Depositions and court transcripts with questions and answers",
    publisher="Courts and court reporters",
    url="https://www.ncra.org",
    sniff=Sniff(
        patterns=(
            rf"^{steno.MARGIN}(?:BY|By) ((?:MR|MS|MRS|Mr|Ms|Mrs)\. [A-Z][\w'’-]+):?[ \t]*+(?:\d\d:\d\d(?::\d\d)?|\d{{1,2}})?$",
            rf"^{steno.MARGIN}(Q\.?[ \t\xa0]+\S[^\n]*)\n(?:[^\n]*\n){{1,12}}?{steno.MARGIN}A\.?[ \t\xa0]+\S",
        ),
        need_patterns=3,
        refines=("generic.labelled", "us.briefing", "press.remarks", "captions.timed_text"),
    ),
    grammar="us",
    style=Style(
        stage=compile_pattern(
            rf"(?i:{STAGE.pattern})|\(By M(?:r|s|rs)\. [^()\n]{{2,30}}\)|\(BY M(?:R|S|RS)\. [^()\n]{{2,30}}\)"
        )
    ),
    wrappers=("pages",),
    header=(
        Pick("title", rf"(?i:deposition of):?\s++(?P<title>{_NAME})"),
        Pick("date", rf"{steno.DAY},?\s+{steno.DATE}", date=True, within=6000),
        Pick("date", rf"^{_B}*+{steno.DATE}$", date=True, within=6000),
        Pick(
            "place",
            r"^(?P<place>\p{Lu}[\p{L} .-]+, (?!Inc|Reporter|Notary|Plaintiff|Defendant|Judge|Esq)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$",
            within=6000,
        ),
    ),
    rules=(
        Rule(
            Role.HEADING,
            rf"{_DIRECT}(?: BY [^\n:]{{3,60}})?",
            name="examination",
            closes=True,
            examples=(
                "EXAMINATION",
                "DIRECT EXAMINATION",
                "RECROSS-EXAMINATION",
                "CROSS-EXAMINATION BY COUNSEL FOR THE DEFENDANT",
            ),
            rejects=("EXAMINATION   PAGE",),
        ),
        Rule(
            Role.NOTE,
            rf"(?:BY|By) (?:{steno.WORD}|M(?:r|s|rs)\.)[ \xa0](?:{steno.WORD}|\p{{Lu}}\p{{Ll}}+)(?:[ \xa0](?:{steno.WORD}|\p{{Lu}}\p{{Ll}}+)){{0,3}}+:?",
            kind=NoteKind.PROCEDURE,
            name="examiner",
            closes=True,
            examples=("BY MR. LUND:", "BY MS. OKOYE", "By Mr. Holm:", "BY THE COURT:"),
            rejects=("BY THE WAY, we",),
        ),
        Rule(
            Role.NOTE,
            rf"(?:{_NAME}),?\s+(?:(?:having|being|after|was|called|a witness|the witness|produced|recalled)\b[^:]{{10,400}}?(?:sworn|affirmed|oath|testifie[ds])[^:]{{0,120}}?)[:.]",
            kind=NoteKind.PROCEDURE,
            name="sworn",
            closes=True,
            examples=("ADA LUND,\nhaving been first duly sworn, was examined and\ntestified as follows:",),
        ),
        Rule(
            Role.NOTE,
            steno.WHEREUPON,
            kind=NoteKind.TIME,
            name="close",
            closes=True,
            examples=("(Whereupon, the deposition concluded at\n3:42 P.M.)",),
        ),
        Rule(
            Role.NOTE,
            steno.STAGE_LINE,
            name="stage",
            examples=("(Witness sworn.)", "(Off the record.)", "(Exhibit 1 was marked for\n\nidentification.)"),
        ),
        Rule(
            Role.HEADING,
            r"C E R T I F I C A T E|(?:REPORTER['’]S )?CERTIFICAT(?:E|ION)(?: OF [\p{Lu} ]{4,40})?|E R R A T A(?:\s+S H E E T)?|ERRATA(?: SHEET)?",
            name="certificate",
            closes=True,
            examples=("CERTIFICATION", "REPORTER'S CERTIFICATE"),
        ),
        Rule(
            Role.SPEECH,
            rf"(?P<label>Q\.?+){_TURN}",
            kind=RemarkKind.QUESTION,
            name="question",
            examples=("Q    Good morning.", "Q.  Good", "Q. Good", "Q.\tGood"),
            rejects=("Q1 was good.",),
        ),
        Rule(
            Role.SPEECH,
            rf"(?P<label>A\.?+){_TURN}",
            kind=RemarkKind.ANSWER,
            name="answer",
            examples=("A    I have not.", "A.  No", "A. No"),
            rejects=("A couple of questions.", "A.m. it was"),
        ),
        Rule(
            Role.SPEECH,
            steno.LABEL,
            name="label",
            examples=("MR. LUND:  Objection.", "THE WITNESS:  I", "THE COURT: Overruled.", "VIDEO SPECIALIST: We"),
            rejects=("BY: ADA LUND", "TEL: 555", "FOR THE PLAINTIFF:", "ALSO PRESENT:", "APPEARANCES:"),
        ),
    ),
    between=NoteKind.EDITORIAL,
    max_furniture=0.6,
    traps=(
        'Q. and A. are people: who asks is named by the last line "BY MR. X:", who answers by the oath or the cover.',
        "THE WITNESS is the one who answers, in colloquy.",
        "The mark of a question may lack its full stop, also in half of one document.",
        'An answer may begin with the article "A", and a line may begin with it too.',
        "A column of clock times may stand at the right of the lines.",
        "The cover, the appearances and the index of exhibits come before, certificates, errata and an index of words after.",
        "`BY MR. X` is printed with a colon and without.",
    ),
    provides="title date place label name honorific role kinds page headings section stage procedure times insertions",
    complete=Examination(
        examiner=r"^[Bb][Yy]\s+(?P<who>[^:]+):?$|\([Bb][Yy] (?P<who>[^()]+)\)",
        witness=rf"^(?P<who>{_NAME}),?\s+(?:having|being|after|was|called|a witness|the witness|produced|recalled)\b|(?i:deposition\s+of):?\s+(?P<who>{_NAME})",
    ),
)
