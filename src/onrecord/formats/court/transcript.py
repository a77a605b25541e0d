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
    steno_rules,
)

_B = steno.BLANK
_NAME = r"\p{Lu}[\p{L}.'’-]*+(?:[ \xa0]\p{Lu}[\p{L}.'’-]*+){1,4}+(?:, (?:JR|SR|Jr|Sr|II|III|M\.D|MD|Ph\.D)\.?)?+"
_WORD = r"\p{Lu}[\p{L}'’-]*+"
_COUNSEL = rf"M(?:R|S|RS|r|s|rs)\.?[ \xa0]{_WORD}(?:[ \xa0]{_WORD}){{0,3}}+"
_DIRECT = r"(?:(?:FURTHER|CONTINUED|RE-?|VOIR DIRE|DIRECT|CROSS|REDIRECT|RECROSS)[- ]?)*EXAMINATION(?: \(?CONTINU(?:ED|ING)\)?)?"
_CALLED = r"(?:having|being|after|was|called|a witness|the witness|produced|recalled)"
_OATH = r"(?:[Ss]worn|SWORN|[Aa]ffirmed|AFFIRMED|[Rr]ecalled|RECALLED|[Rr]esumed|RESUMED)"

_LOST = (
    r"(?=[ATMQ])(?<=(?:^|[.?!:)\]”\"—–-][ \t]{1,3})(?:\d{1,2}[ \t]{1,3})?)"
    r"(?:THE (?:COURT(?:ROOM CLERK| REPORTER)?|(?:DEPUTY )?CLERK|WITNESS|DEFENDANT|REPORTER|BAILIFF|MARSHAL|INTERPRETER):|A (?:VOICE|JUROR):|"
    r"M(?:R|S|RS)\.[ ]\p{Lu}[\p{Lu}'’-]{1,24}(?:[ ]\p{Lu}[\p{Lu}'’-]{1,24})?:|[QA]\.(?=[ \t]+\p{Lu}))[ \t]"
    r"(?:(?<=[^\n]{150})|(?=[^\n]{150}))"
)
"""What begins a line where line ends were lost: the lines are long."""
_COURT = (
    r"(?:(?i:district|circuit|superior|supreme|bankruptcy|probate|family|municipal|county|tax|chancery|appeals?|claims|common pleas)"
    r"(?:,)? (?i:court)\b|(?i:court of (?:appeals?|claims|chancery|common pleas|international trade|federal claims)))"
)

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
        either=(
            # Hearings without a witness.
            Sniff(
                literals=(
                    "MR. ",
                    "MS. ",
                    "MRS. ",
                    "THE CLERK:",
                    "our Honor",
                    "our honor",
                    "YOUR HONOR",
                    "APPEARANCES",
                    "P R O C E E D I N G",
                ),
                need=2,
                patterns=(rf"^{steno.MARGIN}(THE COURT):[ \t]",),
                need_patterns=2,
            ),
            Sniff(
                literals=(
                    "Your Honor",
                    "your Honor",
                    "your honor",
                    "may it please the",
                    "P R O C E E D I N G S",
                    "PROCEEDINGS",
                ),
                patterns=(
                    rf"(?>\A[^\0]{{0,1500}}?{_COURT})[^\0]*?^{steno.MARGIN}((?:THE COURT|HON\. [A-Z][A-Z. -]{{2,40}}|(?:CHIEF )?(?:JUDGE|JUSTICE) [A-Z][\w'’-]+)):[ \t]",
                ),
            ),
            Sniff(
                literals=("our Honor", "our honor"),
                patterns=(rf"^{steno.MARGIN}(The Court):[ \t]",),
                need_patterns=2,
            ),
            # Depositions that have a colon behind the letters.
            Sniff(
                literals=(
                    "THE WITNESS:",
                    "THE REPORTER:",
                    "THE COURT REPORTER:",
                    "THE VIDEOGRAPHER:",
                    "DEPOSITION",
                    "Deposition of",
                    "duly sworn",
                    "bject to the form",
                    "Objection",
                    "ecess was taken",
                    "ecess taken",
                ),
                patterns=(
                    rf"^{steno.MARGIN}(Q:[ \t\xa0]+\S[^\n]*)\n(?:[^\n]*\n){{0,12}}?{steno.MARGIN}A:[ \t\xa0]+\S",
                ),
                need_patterns=3,
            ),
        ),
    ),
    grammar="us",
    style=Style(
        stage=compile_pattern(
            rf"(?i:{STAGE.pattern})|\([Bb][Yy] {_COUNSEL}:?\):?|^B[Yy] {_COUNSEL}:|"
            r"\((?i:(?:through|via|by) (?:the |an )?interpreter)[^()\n]{0,20}\)"
        )
    ),
    # "BY MR. LUND:  Q.  Why?" in one line.
    breaks=rf"(?<=^[ \t]{{0,30}}(?:B[Yy] )?M(?:R|S|RS|r|s|rs)\.? \p{{Lu}}[\p{{L}}'’-]{{1,24}}:[ \t]{{1,9}})Q[.:]?[ \t]|{_LOST}",
    wrappers=("pages",),
    header=(
        Pick("title", rf"(?P<title>(?i:deposition of):?\s++{_NAME})"),
        Pick(
            "title",
            r"^[^\p{L}\n]*+(?P<title>(?:(?!TRANSCRIPT)[\p{Lu}’']++[ ]){0,3}+TRANSCRIPT[ ]OF[ ][\p{Lu}\p{N} ,.&/'’–-]{4,80}?)[ \t.]*+$",
            within=6000,
        ),
        Pick("date", rf"{steno.DAY},?\s+{steno.DATE}", date=True, within=6000),
        Pick("date", rf"^{_B}*+{steno.DATE}(?:,?{_B}+(?:at{_B}+)?{steno.CLOCK})?{_B}*+$", date=True, within=6000),
        # In the right column of the caption.
        Pick("date", rf"^[^\n]{{0,60}}?[):.|]{_B}+{steno.DATE}{_B}*+$", date=True, within=2500),
        Pick(
            "place",
            r"^(?P<place>\p{Lu}[\p{L} .-]+, (?!Inc|Reporter|Notary|Plaintiff|Defendant|Judge|Esq)\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)$",
            within=6000,
        ),
    ),
    rules=(
        Rule(
            Role.HEADING,
            r"P ?R ?O ?C ?E ?E ?D ?I ?N ?G ?S?",
            name="proceedings",
            head=True,
            examples=("P R O C E E D I N G S", "PROCEEDINGS"),
            rejects=("PROCEEDINGS BEFORE",),
        ),
        Rule(
            Role.HEADING,
            rf"{_DIRECT}(?: (?:BY|OF)(?: (?:[^\n:.]|\.(?!\.)){{3,60}}+(?<!\d))?)?:?",
            name="examination",
            closes=True,
            examples=(
                "EXAMINATION",
                "DIRECT EXAMINATION",
                "RECROSS-EXAMINATION",
                "CROSS-EXAMINATION BY COUNSEL FOR THE DEFENDANT",
                "CROSS-EXAMINATION BY MR. LUND:",
                "EXAMINATION BY",
            ),
            rejects=("EXAMINATION   PAGE", "EXAMINATION BY MR. LUND ........ 7"),
        ),
        Rule(
            Role.NOTE,
            rf"(?:BY|By) (?:{_COUNSEL}|{steno.WORD}(?:[ \xa0]{steno.WORD}){{1,3}}+):?",
            kind=NoteKind.PROCEDURE,
            name="examiner",
            closes=True,
            examples=("BY MR. LUND:", "BY MS. OKOYE", "By Mr. Holm:", "BY THE COURT:"),
            rejects=("BY THE WAY, we",),
        ),
        Rule(
            Role.NOTE,
            rf"(?:{_NAME}|{steno.SPACED}),?\s+{_CALLED}\b[^:]{{10,400}}?(?:sworn|affirmed|oath|testifie[ds])[^:]{{0,120}}?[:.]|"
            rf"{_NAME}(?:,[^\n:.]{{3,60}})?,? \(?{_OATH}\)?\.?",
            kind=NoteKind.PROCEDURE,
            name="sworn",
            closes=True,
            examples=(
                "ADA LUND,\nhaving been first duly sworn, was examined and\ntestified as follows:",
                "ADA LUND, PLAINTIFF'S WITNESS, SWORN",
                "ADA LUND (affirmed)",
            ),
            rejects=("Ada Lund was sworn in as the mayor of the town in May",),
        ),
        Rule(
            Role.NOTE,
            r"(?:AUDIO|VIDEO|IMAGE) DESCRIPTION:[^\n]*+",
            name="display",
            examples=("AUDIO DESCRIPTION: Displayed.",),
        ),
        steno_rules.CLOSE,
        steno_rules.STAGE_LINE,
        steno_rules.END_MARK,
        steno_rules.CERTIFICATE,
        steno_rules.QUESTION,
        steno_rules.ANSWER,
        Rule(
            Role.SPEECH,
            steno.BARE_QUESTION,
            kind=RemarkKind.QUESTION,
            name="bare-question",
            examples=("Q Good morning.",),
            rejects=("Q and A",),
        ),
        Rule(
            Role.SPEECH,
            steno.BARE_ANSWER,
            kind=RemarkKind.ANSWER,
            name="bare-answer",
            examples=("A Good morning.",),
            rejects=("A boat", "A I A Holdings"),
        ),
        # Jurors have a number and no name.
        Rule(
            Role.SPEECH,
            rf"(?P<label>(?P<role>(?:PROSPECTIVE |ALTERNATE |TRIAL )?(?:JUROR|VENIREPERSON),?[ \xa0](?:NO\.? ?|NUMBER |#)?\d{{1,4}})(?P<name>)):{_B}*+",
            name="juror",
            examples=("JUROR NO. 5:  Yes.", "PROSPECTIVE JUROR 117: No."),
        ),
        Rule(
            Role.SPEECH,
            steno.LABEL,
            name="label",
            examples=(
                "MR. LUND:  Objection.",
                "THE WITNESS:  I",
                "THE COURT: Overruled.",
                "VIDEO SPECIALIST: We",
                "A JUROR:  Yes.",
            ),
            rejects=("BY: ADA LUND", "TEL: 555", "FOR THE PLAINTIFF:", "ALSO PRESENT:", "APPEARANCES:"),
        ),
        Rule(
            Role.SPEECH,
            rf"(?P<label>The (?:Court|Witness|Clerk|(?:Court )?Reporter|Bailiff|Interpreter|Videographer|Defendant)|{_COUNSEL}):(?![\d/]){_B}*+",
            name="label-in-small-letters",
            examples=("Mr. Lund: Objection.", "The Court:  Overruled."),
            rejects=("The court: it", "Mr. Lund said: no"),
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
        "`BY MR. X` is printed with a colon and without, on the line of the question or inside it.",
        "Condensed copies hold four pages on a sheet: down, then to the right, unless the printed numbers tell otherwise.",
        "Trials may print bare letters with one blank (Q Why?) and witnesses with blanks between the letters of their names.",
        "A label without words before a question names who asks.",
    ),
    provides="title date place label name honorific role kinds page headings section stage procedure times insertions",
    complete=Examination(
        examiner=rf"^B[Yy]\s+(?P<who>[^:]+):?$|\(B[Yy] (?P<who>[^():]+):?\)|EXAMINATION BY (?P<who>{_COUNSEL})",
        witness=rf"^(?P<who>{_NAME})(?:,?\s+{_CALLED}\b|(?:,[^:]{{3,60}})?,? \(?{_OATH}\b)|(?i:deposition\s+of):?\s+(?P<who>{_NAME})",
    ),
)
