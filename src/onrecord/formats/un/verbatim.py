"""Verbatim records of the United Nations (`S/PV.9734`, `A/78/PV.5`, `CD/PV.1222`) as text, in the six languages."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, NoteKind, Pick, Role, Rule, Sniff, Style

_SYMBOL = (
    r"(?:[AS]|CD|[A-Z]{1,3})/(?:[\w-]+/){0,3}PV\.\s?\d{1,5}(?:\s?\((?:Resumption|Reprise|Part|Partie)[^()\n]{0,12}\))?"
)
_SPOKE = r"(?:(?:spoke|speaking) in|interpretation|parle en|interprétation|habla en|interpretación|говори[тл]|выступ|以|تكلم|ترجمة)"
_OFFICE = (
    r"(?:The (?:Temporary |Acting |Vice-)?(?:President|Chair(?:man|person|woman)?|Co-Chair\w*|Secretary-General)|"
    r"L[ea] (?:(?:Vice-)?Présidente?|Secrétaire général\w*)(?: (?:par intérim|provisoire))?|"
    r"(?:El|La) (?:(?:Vice)?[Pp]resident[ea]|Secretari[oa] General)(?: (?:interin[oa]|provisional))?|"
    r"(?:Исполняющ\w+ обязанности |Временный )?(?:Председател\w+|Генеральн\w+ секретар\w+)|"
    r"(?:代理|临时)?主席|秘书长|(?:الرئيسة?|الأمين العام)(?: (?:بالنيابة|المؤقت))?)"
)
_HONORIFIC = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness|Sheikh|Sheikha|Judge|Prince|Princess|Archbishop|Monsignor|"
    r"M|Mme|Mlle|Sr|Sra|Srta|Г-н|Г-жа|السيدة|السيد)\b\.?"
)
_NAME = r"(?:[\p{L}'’.·\u2010-\u2013-]+[ \t\n\xa0]?){1,9}?"
_COUNTRY = rf"(?:\s?[(（](?!{_SPOKE})(?P<affiliation>[^()（）:：]{{2,90}}+)[)）])?+"
_COLON = rf"(?:\s?[(（]{_SPOKE}[^()（）]{{0,120}}+[)）])?+\s?[:：]"
# An empty group says that there is none, whatever the words of the country look like.
_WHO = (
    rf"(?P<role>{_OFFICE})(?P<name>)|(?P<honorific>{_HONORIFIC})\s(?P<name>{_NAME})(?P<role>)|"
    rf"(?P<role>President|Prime Minister|King|Queen|Crown Prince)\s(?P<name>{_NAME})|"
    r"(?P<name>\p{Han}[\p{Han}·]{0,20}?)(?P<honorific>先生|女士|夫人)(?P<role>)"
)
_LABEL = rf"(?P<label>(?P<constituency>)(?P<party>)(?:{_WHO})(?<!\s){_COUNTRY}{_COLON})"
_LINES = r"[^\n]*+(?:\n(?![ \t]*+\n)[^\n]++)*+"

FORMAT = LineFormat(
    id="un.verbatim",
    title="Verbatim records of the United Nations (text)",
    body="United Nations",
    publisher="United Nations",
    url="https://documents.un.org",
    languages=("en", "fr", "es", "ru", "zh", "ar"),
    grammar="any",
    sniff=Sniff(
        patterns=(
            rf"\A[^\0]{{0,1500}}?\b{_SYMBOL}\b[^\0]*?\n[ \t]*((?:{_OFFICE}|{_HONORIFIC})[^\n:：]{{0,120}}[:：]|[^\n：]{{2,20}}(?:先生|女士)[^\n：]{{0,60}}：)",
        ),
        refines=("generic.labelled", "court.transcript", "us.briefing", "press.remarks"),
    ),
    style=Style(stage=STAGE),
    header=(
        Pick("title", rf"\b(?P<title>{_SYMBOL})", within=1500),
        Pick(
            "date",
            r"(?<!\d)(?P<date>\d{1,2}(?:er)?[ \xa0](?:de )?\p{L}{3,12},?[ \xa0](?:de )?\d{4}|\d{4}年\d{1,2}月\d{1,2}日)",
            date=True,
            within=3000,
        ),
    ),
    rules=(
        Rule(
            Role.FURNITURE,
            rf"(?:{_SYMBOL}[^\n]{{0,80}}|[^\n]{{0,80}} {_SYMBOL}|\*?\d{{7}}\*|\d{{2}}-\d{{5}}(?: ?\([EFSRCA]\))?|(?P<page>\d{{1,3}})/\d{{1,3}}(?: \d{{2}}-\d{{5}})?)[ \t]*(?=\n|\Z)",
            name="page",
            glue=True,
            after=True,
            examples=("S/PV.9734 Threats to peace 01/10/2030", "23-27138 (E)", "*2327138*", "3/28", "3/28 30-27138"),
        ),
        Rule(
            Role.NOTE,
            r"(?:The meeting (?:was (?:called to order|resumed|suspended|adjourned)|rose) |La séance (?:est|, suspendue)|"
            r"Se (?:abre|levanta|suspende|reanuda) la sesión |Заседание (?:открывается|закрывается|прерывается|возобновляется)|"
            r"[上下中]午\d[^\n]{0,20}(?:开会|散会)|(?:افتتحت|رفعت|علقت|استؤنفت) الجلسة)[^\n]*+",
            name="clock",
            kind=NoteKind.TIME,
            closes=True,
            examples=(
                "The meeting was called to order at 10.05 a.m.",
                "La séance est levée à 11 heures.",
                "上午11时散会。",
            ),
        ),
        Rule(
            Role.HEADING,
            r"(?:Agenda items? \d[^\n]*+|Address by \p{Lu}[^\n]*+|Point \d+ de l[’']ordre du jour[^\n]*+|Tema \d+ del programa[^\n]*+|"
            r"Пункт \d+ повестки дня[^\n]*+|议程项目\d+[^\n]*+|Adoption of the agenda|Adoption de l[’']ordre du jour|"
            r"Aprobación del orden del día|Утверждение повестки дня|通过议程|إقرار جدول الأعمال)",
            closes=True,
            examples=("Agenda item 9 (continued)", "Adoption of the agenda"),
        ),
        Rule(
            Role.NOTE,
            rf"(?:It was so decided\.|Il en est ainsi décidé\.|Así queda acordado\.|Решение принимается\.|就这样决定。|"
            rf"The agenda was adopted\.|L[’']ordre du jour est adopté\.|Queda aprobado el orden del día\.|Повестка дня утверждается\.|议程通过。|"
            rf"A (?:recorded )?vote was taken|Il est procédé au vote|Se procede a votación|In favour:|Against:|Abstaining:|"
            rf"Votent (?:pour|contre)\s?:|S[’']abstiennent\s?:|Votos a favor:|Votos en contra:|Abstenciones:|"
            rf"Draft (?:resolution|decision|amendment)[^\n:]*? (?:was|were) (?:adopted|rejected)|"
            rf"(?:The|Mr|Mrs|Ms)\.? [^\n:]{{3,120}}? (?:was|were) escorted |"
            rf"(?:Mr|Mrs|Ms)\. [^\n:]{{3,90}}?, Vice-President, (?:took|in) the Chair)(?:{_LINES})",
            name="procedure",
            kind=NoteKind.PROCEDURE,
            examples=("It was so decided.", "In favour:\nBorduria, Syldavia", "Draft resolution A/70/L.1 was adopted."),
        ),
        Rule(
            Role.SPEECH,
            _LABEL,
            name="label",
            examples=(
                "The President (spoke in French): Yes",
                "Mr. Rask (Borduria) (spoke in Russian; English text provided): Yes",
                "Le Président (parle en anglais) : Oui",
                "拉斯克先生（博尔杜里亚）（以俄语发言）：好",
                "Г-жа Лунд (Сильдавия): Да",
            ),
            rejects=("Mr. Rask (Borduria), Vice-President", "The resolution: a draft"),
        ),
    ),
    traps=(
        "The language that was spoken stands in brackets behind the country; the text is a translation.",
        "The President speaks under that label for the own country too.",
        "Votes are lists of countries behind `In favour:`, which is no label.",
        "Running heads hold the symbol of the meeting; numbers of the job and pages stand between paragraphs.",
    ),
    provides="title date label name honorific role affiliation page headings section stage procedure times",
)
