"""Joint remarks, press availabilities and press conferences, as governments publish them on their own pages."""

from __future__ import annotations

from onrecord.spec import (
    STAGE,
    Builder,
    LineFormat,
    NoteKind,
    Page,
    Pick,
    Role,
    Rule,
    Sniff,
    Style,
    compile_pattern,
    name_outlets,
    named_above,
    press,
)

# How somebody begins to speak whom no label announces.
_GREETING = (
    r"(?:Good (?:morning|afternoon|evening|day)|Thank you|Thanks|Hello|Hi\b|Welcome|Ladies and |Dear |Your Excellenc|"
    r"Distinguished |Mr\.? |Mrs\.? |Madam |Okay|All right|Well,|So,? |It(?:’|'| i)s (?:a|an|my|great|good)\b|I[ ’']|We[ ’']|"
    r"Guten |Sehr geehrte|Meine |Liebe |Herzlich |Ich |Wir |Buen[oa]s |Muy buen|Señor|Gracias|Bonjour|Bonsoir|Mesdames|"
    r"Merci|Je |Nous |Buongiorno|Grazie|Bom dia|Boa |Obrigad|Dzień dobry|Dobr[ýé] |Здравствуйте|Добр|Уважаемые|"
    r"\p{Lu}[^\n.:]{2,60}, (?:thank you|good (?:morning|afternoon|evening)|dear )\b)"
)
# What a headline or a lead paragraph calls such an event.
_EVENT = (
    r"(?:[Rr]emarks|REMARKS) (?:[Bb]y|BY|[Aa]t|[Tt]o|[Ww]ith|[Oo]n|[Ff]ollowing|[Bb]efore|[Aa]fter|[Dd]uring)\b|"
    r"[Pp]ress (?:[Cc]onference|[Aa]vailability|[Ss]tatement|[Pp]oint|[Ee]ncounter|[Oo]pportunity)|PRESS CONFERENCE|"
    r"[Nn]ews [Cc]onference|[Mm]edia [Aa]vailability|[Pp]hoto [Oo]pportunity|Q&A \d{1,2} [A-Z]|[Jj]oint (?:[Ss]tatements|[Pp]ress|[Nn]ews|[Mm]edia)|[Dd]oorstep|"
    r"[Pp]ressekonferenz|PRESSEKONFERENZ|[Pp]ressestatement|[Pp]ressebegegnung|onférence de presse|[Pp]oint de presse|"
    r"(?:[Bb]riefing|BRIEFING) (?:[Bb]y|BY) (?:[Tt]he |THE )?(?:[Oo]ffice |OFFICE |[Ss]pokes|SPOKES)|[Nn]ear-verbatim transcript|[Dd]éclarations? (?:conjointes? )?à la presse|"
    r"[Rr]egierungspressekonferenz|[Pp]ersbriefing|[Pp]ersconferentie|onferencia de prensa|[Rr]ueda de prensa|omparecencia|onferenza stampa|onferencj[ai] prasow|ресс-конференци|"
    r"made the following (?:remarks|statement)"
)
# The next label, at the start of a line or of a paragraph of HTML; lines are passed over whole.
_LABEL = (
    r"(?:[^\n]*+\n)*?(?:[^\n]*?<p(?: [^<>]{0,80})?>\s{0,20}|[ \t\xa0]{0,8})(?:<(?:b|strong)>|\*\*)?(?:Q[ \xa0]{2,}|"
    r"[A-ZÀ-ÞĀ-ŽА-Я][^\n:<>*]{1,100}(?:</(?:b|strong)>:|:</(?:b|strong)>|\*\*:|:\*\*|:)(?:[ \xa0]|&nbsp;)+)\S[^\n]*+"
)
# A sentence in brackets that nobody says: it has no first or second person.
_SENTENCE = r"\((?!(?:[^()\n]{0,100} )?(?:I|[Ww]e|[Yy]ou|my|our|your)\b)\p{Lu}[^()\n]{1,100}\.\)"
# What the office adds afterwards: "[She later said that it opens at noon.]"
_ADDED = r"\[(?!(?:[^\[\]\n]{0,100} )?(?:I|[Ww]e|[Yy]ou|my|our|your)\b)\p{Lu}[^\[\]\n]{1,400}\.\]"
_PLACE = r"(?!PRESS |JOINT |DOORSTOP|TRANSCRIPT)\p{Lu}[\p{L}.'’ -]{2,30}, (?!(?:Vice|Deputy)[- ]|Secretary|Minister|President|Director|Spokes|Chair|Deputy|Under|Ambassador)\p{Lu}[\p{L}.'’ -]{2,30}(?<!\p{Ll}\.)"
_VENUE = (
    r"(?:The )?(?:East Room|Roosevelt Room|Oval Office|State Dining Room|Rose Garden|South Lawn|Cabinet Room|"
    r"(?:James S\. Brady )?(?:Press )?Briefing Room|South Court Auditorium|(?:Treaty|Benjamin Franklin) Room)"
)
# One label is enough under such a headline when it is printed in capitals.
_CAPITALS = (
    r"(?:[^\n]*+\n)*?(?:[^\n]*?<p(?: [^<>]{0,80})?>\s{0,20}|[ \t\xa0]{0,8})(?:<(?:b|strong)>|\*\*)?(?:THE (?:VICE )?PRESIDENT|"
    r"THE FIRST LADY|(?:[A-Z.]{2,15} ){0,3}(?:SECRETARY|MINISTER|PRESIDENT|CHANCELLOR|PREMIER|GENERAL|AMBASSADOR|M[RS]S?\.?) "
    r"[A-ZÀ-Þ’'-]{2,30}):"
)
# Labels on lines of their own, one of which asks.
_ALONE = r"(?:[^\n]*+\n)*?[ \t\xa0]{0,8}(?:\*\*)?(?:Q|Question|QUESTION|Journalist|JOURNALIST|JOURNALISTE|Journaliste|FRAGE|Frage|PREGUNTA|Pregunta):?(?:\*\*)?[ \t]*+\n\s*+\S"
# The house style of the State Department, also where a page was saved without its headline.
_STATE_DEPARTMENT = (
    r"\A(?:[^\n]*+\n)*?[ \t\xa0]{0,8}[A-Z .]{0,30}(?:SECRETARY|MINISTER|PRESIDENT|CHANCELLOR|PREMIER|GENERAL) [A-ZÀ-Þ’'-]+:"
    r"[^\n]*+\n(?:[^\n]*+\n)*?[ \t\xa0]{0,8}(QUESTION:[ \xa0]|Q[ \xa0]{2})"
)


def _complete(builder: Builder) -> None:
    """Who is named above the first remark, and who asks for an agency."""
    named_above("any")(builder)
    name_outlets(builder)


FORMAT = LineFormat(
    id="press.remarks",
    title="Remarks and press conferences on government pages",
    publisher="Governments, foreign ministries and their press offices",
    url="https://www.state.gov/remarks-secretary-of-state/",
    languages=("en", "de", "es", "fr", "it", "pt", "pl", "nl", "ru"),
    sniff=Sniff(
        containers=("text", "html", "xml"),
        patterns=(
            rf"\A(?=[^\0]{{0,3000}}?({_EVENT})){_LABEL}\n{_LABEL}",
            rf"\A[^\0]{{0,3000}}?<title[^>]*>[^<]{{0,300}}?({_EVENT})[^\0]{{0,4000}}?kremlin\.ru/",
            r"\A[^\0]{0,300}?<rss\b[^\0]{0,2000}?(Press Releases|Remarks|Speeches|Statements|Transcripts|Briefings)",
            rf"\A(?=[^\0]{{0,1500}}?({_EVENT}))(?:{_CAPITALS}|{_ALONE})",
            _STATE_DEPARTMENT,
        ),
        refines=("generic.labelled",),
        weight=-10,
    ),
    grammar="any",
    complete=_complete,
    style=Style(stage=compile_pattern(rf"(?i:{STAGE.pattern})|{_SENTENCE}|{_ADDED}")),
    header=(
        Pick("title", r"^[^\S\n]*+Mitschrift[^\n]*\n(?P<title>\p{Lu}[^\n]{9,200})$", within=2000),
        Pick("title", r"^(?P<title>\p{Lu}[^\n]{3,80}\n\s{0,4}by (?:the )?\p{Lu}[^\n]{10,200})$", within=1000),
        Pick("place", rf"^[ \t\xa0]*+(?P<place>{_VENUE})[ \t\xa0]*+$", within=1500),
        Pick("place", rf"^[ \t\xa0]*+(?P<place>{_PLACE})[ \t\xa0]*+$", within=1500),
        Pick("date", r"^\W{0,3}(?P<date>\d{1,2}/\d{1,2}/\d{4})\W{0,2}$", date=True, within=3000),
        Pick("date", r"^[^\n]{0,70}?(?P<date>\d{1,2}\. ?\p{Lu}\p{L}+ \d{4})[^\n]{0,20}$", date=True, within=3000),
        Pick(
            "date",
            r"^\W{0,3}(?P<date>(?:\p{Lu}\p{L}+, )?\p{Lu}\p{L}+ \d{1,2}, \d{4})\b[^\n]{0,25}$",
            date=True,
            within=3000,
        ),
        Pick(
            "date",
            r"^\W{0,9}(?P<date>(?:\p{Lu}\p{L}+,? )?\d{1,2} \p{Lu}\p{L}+\.?,? \d{4})\b[^\n]{0,25}$",
            date=True,
            within=3000,
        ),
        Pick(
            "date", r"^[^\n]{0,150}?\b(?P<date>\d{1,2}(?:er)? (?:de )?\p{L}+ (?:del? )?\d{4})\b", date=True, within=600
        ),
        Pick("date", press.HEAD_DATE, date=True, within=2500),
    ),
    rules=(
        press.END,
        press.CLOCK_LINE,
        press.CONCLUDED,
        press.CLOSE,
        press.BREAK,
        press.STAGE_LINE,
        press.WIDGETS,
        press.SITE_LINE,
        press.DATE_LINE,
        press.PERSON_LINE,
        press.PLACE_LINE,
        press.HEADER_LINE,
        press.TRANSCRIPT,
        press.QUESTION,
        Rule(
            Role.HEADING,
            r"\*\*[ \xa0]?(?P<text>[^\s*:][^*:\n]{2,80})",
            name="topic",
            after=True,
            examples=("**Ferries", "**Questions and Answers"),
            rejects=("**Ferries**",),
        ),
        Rule(
            Role.NOTE,
            r"(?:Photo(?: credit)?|Copyright|Foto)(?:: | by )[^\n]{0,100}",
            kind=NoteKind.EDITORIAL,
            name="credit",
            examples=("Copyright: GPO/Dana Roe", "Photo by Dana Roe"),
        ),
        Rule(
            Role.NOTE,
            r"(?:Video|Watch)(?:: | by )[^\n]{0,100}",
            kind=NoteKind.EDITORIAL,
            name="video",
            head=True,
            examples=("Video: the whole event",),
        ),
        Rule(
            Role.NOTE,
            r"[^\n:]{2,60}: [\"“”„«][^\n]*[\"“”»]\.?",
            kind=NoteKind.PREAMBLE,
            name="pull-quote",
            head=True,
            examples=("Lund: “We shall talk about trade.”",),
        ),
        Rule(
            Role.SPEECH,
            rf"(?={_GREETING}[^\n]*[.,!?…])",
            name="opening",
            head=True,
            examples=("Good afternoon.", "Madam Chair, thank you for the welcome."),
            rejects=("MINISTER LUND: Good afternoon. It is a pleasure to be here.",),
        ),
    ),
    max_furniture=0.4,
    infer=True,
    merge=False,
    title_first=True,
    between=NoteKind.EDITORIAL,
    wrappers=("html", "markdown", "feed"),
    page=Page(
        main=(
            "*[@id='read-lead']|*[@itemprop='articleBody']",
            "div.article-body",
            "div.entry-content",
        ),
        skip=("div.read__cut|div.read__bottommeta|div.read__tags|div.masha-ignore|div.media|figure",),
        facts=(("place", "div.read__place"), ("time", "div.read__time")),
    ),
    traps=(
        "The lead paragraph of a news item may end in a colon; it is no label.",
        'Paragraphs begin with clauses such as "Let me close with this:".',
        'The first label gives the full office ("President of Arden Ada Lund"), later ones the bare name.',
        (
            "In pages of the Kremlin the colon may stand inside the bold label, behind it, or in a run of its own, and a "
            "hidden biography may stand inside the label."
        ),
        "An opening statement may have no label at all: the speaker is named in the title only.",
        "A feed holds many press releases and few transcripts; only what has labels becomes a meeting.",
        "Labels are wrong where the publisher mixed speakers up; they are kept as printed.",
        "The same event may be published twice, with a correction.",
    ),
    provides="title date place label name honorific role kinds headings stage times",
)
