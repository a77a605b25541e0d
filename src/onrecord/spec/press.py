"""What press offices print around remarks: rules that their formats share."""

from __future__ import annotations

from onrecord.kernel.rules import Rule
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role

BLANK = r"[ \t\xa0]"
_ONE_CLOCK = r"\d{1,2}[:.]\d{2} ?[AaPp]\.? ?[Mm]\.?(?:,? (?:[A-Z]{1,4}[SD]?T|Local(?: Time)?|\([Ll]ocal\)))?"
CLOCK = rf"(?:{_ONE_CLOCK}(?: ?/ ?{_ONE_CLOCK})?|\d{{1,2}}[:.]\d{{2}}(?:,? ?\(?[A-Z]{{2,5}}\)?)?)"
DATE = (
    r"(?:(?:\p{L}{3,9}\.?,? )?\d{1,2}(?:\.|st|nd|rd|th|er|º)?,? ?(?:de )?\p{L}{3,12}\.?,? (?:del? )?\d{4}|"
    r"(?:\p{L}{3,9}\.?,? )?\p{Lu}\p{L}{2,9}\.? \d{1,2}(?:st|nd|rd|th)?,? ?\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{4}年\d{1,2}月\d{1,2}日)(?!\d)"
)
# Lines above the first label; a line of the head may have a word and a colon in front.
_HEAD_LINE = (
    r"(?!(?!(?:Date|DATE|Datum|Fecha|Data|Dato|Time|Last updated|Published|Topics?|Subject|Location|Speakers?|Sprecher\w{0,4}|"
    r"Themen?|Presenters?|Briefers?)\b)[^\n:：\d][^\n:：]{0,60}[:：][ \xa0]{0,3}\S|Q[ \xa0])"
)
HEAD_DATE = rf"\A(?:{_HEAD_LINE}[^\n]*+\n){{0,14}}?{_HEAD_LINE}[^\n]{{0,200}}?(?<![\p{{L}}\d])(?P<date>{DATE})"

END = Rule(
    Role.NOTE,
    rf"{BLANK}*+[(\[]?[-–— ]{{0,4}}+(?:ENDS?|(?i:end)(?=[)\]-]|{BLANK}*+$))(?: OF (?:TRANSCRIPT|BRIEFING|PRESS CONFERENCE|REMARKS))?[-–— ]{{0,4}}+[)\]]?"
    rf"{BLANK}*+(?P<time>{CLOCK})?",
    kind=NoteKind.TIME,
    name="end",
    closes=True,
    examples=("END", "     END     6:45 P.M. EST", "-END-", "[ENDS]", "END OF TRANSCRIPT", "(End)"),
    rejects=("End it now.", "END the war now"),
)
CLOCK_LINE = Rule(
    Role.NOTE,
    rf"{BLANK}*+\(?(?P<time>{CLOCK})\)?",
    kind=NoteKind.TIME,
    name="clock",
    closes=True,
    examples=("1:26 P.M. EST", "2:38P.M. EDT", "2:04 p.m. EDT", "9:10 A.M. EEST", "16:20"),
    rejects=("1:26 P.M. was the time.",),
)
CONCLUDED = Rule(
    Role.NOTE,
    rf"{BLANK}*+[(\[][^()\[\]\n]{{0,60}}?(?:conclude[sd]|ended|adjourned) at (?P<time>{CLOCK})\.?[)\]]",
    kind=NoteKind.TIME,
    name="concluded",
    closes=True,
    examples=("(The briefing was concluded at 3:12 p.m.)",),
)
CLOSE = Rule(
    Role.NOTE,
    r"(?:PRN:? [^\n]*|Released on [^\n]{6,30}|\(?###\)?|\d{4}/T?\d{1,4}(?:-\d{1,3})?|\((?:END|[Ee]nd)[a-z ]{0,30}\)|# ?# ?#)",
    kind=NoteKind.EDITORIAL,
    name="close",
    closes=True,
    examples=("PRN: 2022/C13", "# # #", "(end of recorded material)"),
)
BREAK = Rule(
    Role.NOTE,
    r"[*•·–—+-](?: ?[*•·–—+-]){2,}+|-{1,6}(?i:o+0?o+)-{1,6}|<[^<>\n]{0,3}>|\[(?:…|\.\.\.)\]",
    kind=NoteKind.EDITORIAL,
    name="break",
    examples=("* * *", "<…>", "---", "+++++", "---ooo0ooo---"),
)
STAGE_LINE = Rule(
    Role.NOTE,
    rf"{BLANK}*+[(\[](?:[^()\[\]\n]|\([^()\n]{{0,100}}\)){{1,400}}+[)\]]",
    name="stage",
    examples=("(Cross-talk.)", "[Applause]", "(A video is played.)"),
)
WIDGETS = Rule(
    Role.FURNITURE,
    r"GovX\w+|[|-]|[_=-]{3,}+|View Header|(?:Press Operations )?Bookmark and Share|Press Operations|(?:Share|Print|Tweet|Email)(?: on \p{Lu}\p{L}{2,14})?",
    name="page-furniture",
    examples=("__________", "Press Operations Bookmark and Share", "GovXContentSection", "|"),
    rejects=("Press Operations will have that for you tomorrow.", "Share on what basis?"),
)
HEADER_LINE = Rule(
    Role.NOTE,
    rf"{BLANK}*+(?:Sprecher(?:in(?:nen)?)?|Them(?:a|en)|Teilnehmer(?:innen)?|Ort|Datum|Speakers?|Participants|Date|Venue|Source|Subject|Topics?|Location|Contact|From|"
    r"Temas?|Lugar|Fecha|Intervenants|Lieu|Briefers?|Presenters?|SPEAKERS?|SUBJECT|TOPICS?|LOCATION|CONTACT|FROM|BRIEFERS?|PRESENTERS?|E&OE|Media contact|On the web)"
    rf"(?:\(s\))?:{BLANK}[^\n]*+",
    kind=NoteKind.PREAMBLE,
    name="header-line",
    head=True,
    examples=("Presenter: Secretary of Mines Ama Okoye", "BRIEFER: ADA LUND", "Sprecher: StS Lund, Birch (BMF)"),
)
_NO_EVENT = r"(?![^\n]{0,80}(?i:conference|briefing|remarks|press|statement|interview|availability|gaggle))"
DATE_LINE = Rule(
    Role.NOTE,
    rf"{BLANK}*+{_NO_EVENT}(?:\p{{Lu}}[\p{{L}}.'’ -]{{2,30}}, ?)?\(?{DATE}\)?(?:[^\n\p{{L}}]{{0,20}}|[^\n\p{{L}}]{{0,6}}[•|-][^\n]{{0,60}})",
    kind=NoteKind.PREAMBLE,
    name="date-line",
    head=True,
    examples=(
        "March 3, 2031",
        "2031-05-08 19:16",
        "03 Mar. 2031 -|Last updated: 04 Mar. 2031 10:00",
        "Quay am See, 3 March 2031",
        "miércoles 3 de septiembre de 2031",
    ),
    rejects=("Press Conference, 3 March 2031", "March 3, 2031 was a Monday."),
)
PERSON_LINE = Rule(
    Role.NOTE,
    rf"(?<!\n{BLANK}*\n){BLANK}*+{_NO_EVENT}\p{{Lu}}[\p{{L}}.'’-]+(?: \p{{Lu}}[\p{{L}}.'’-]+){{1,3}}, (?:[\p{{L}}-]+ ){{0,3}}?(?:Vice-|Deputy-)?"
    r"(?:President|Governor|Secretary|Minister|Chair|Director|Spokes|Member|Commissioner|Representative|Ambassador)[^\n:.?!]{0,80}",
    kind=NoteKind.PREAMBLE,
    name="person-line",
    head=True,
    examples=("Ada Holm, President of the Quay Bank,", "Bo Lund, Department Spokesperson"),
    rejects=("Ada Holm, President of the Quay, meets the press.",),
)
SITE_LINE = Rule(
    Role.NOTE,
    r"Home(?: ?[>»›|/] ?[^\n>]{2,60})+|Feeds:?|Posts|Comments|Skip to (?:main )?content|You are here:[^\n]{0,200}|"
    r"An official website of [^\n]{4,80}|Jump to the transcript[^\n]{0,60}|Search|Menu",
    kind=NoteKind.PREAMBLE,
    name="site-line",
    head=True,
    examples=("Home > Press & Media Service", "Feeds:"),
    rejects=("Home at last",),
)
PLACE_LINE = Rule(
    Role.NOTE,
    r"\p{Lu}[\p{L}.'’-]++(?: \p{Lu}[\p{L}.'’-]++){0,2}+, ?\p{Lu}\.? ?\p{Lu}\.?",
    kind=NoteKind.PREAMBLE,
    name="place-line",
    head=True,
    examples=("Washington, D.C.", "Washington, DC", "Port Quay, N.Y."),
    rejects=("Washington, DC, is far.", "Ada Lund, Minister"),
)
TRANSCRIPT = Rule(
    Role.NOTE,
    rf"{BLANK}*+(?:(?i:(?:full |rush |unedited |news )?transcript)|Mitschrift|E ?& ?OE|PROOF COPY E ?& ?OE)[:.]?",
    kind=NoteKind.PREAMBLE,
    name="transcript",
    head=True,
    examples=("TRANSCRIPT:", "News Transcript", "E&OE"),
)
QUESTION = Rule(
    Role.SPEECH,
    rf"{BLANK}*+(?P<label>(?:(?:Follow-up )?(?:QUESTION|Question)|REPORTER|Reporter|JOURNALISTE?|Journaliste?|(?:ZUSATZ)?FRAGE|(?:Zusatz)?[Ff]rage|ZURUF|Zuruf|"
    r"PREGUNTA|Pregunta|INTERLOCUTORA?|Interlocutora?|DOMANDA|Domanda|PERGUNTA|Pergunta|PYTANIE|Pytanie|VRAAG|Vraag|ВОПРОС|Вопрос)"
    rf"(?: (?P<name>\p{{Lu}}[\p{{L}}.’'-]{{1,30}}+(?: \p{{Lu}}[\p{{L}}.’'-]{{1,30}}+)?+))?+(?: \([^()\n]{{1,60}}+\)| (?:No\. ?)?\d{{1,2}}){{0,2}}+)"
    rf"(?::{BLANK}*+(?:[-–—]{BLANK}++)?+(?=\S)|(?<=\n\s{{0,5}}\n[^\n]{{1,80}}):?{BLANK}*+\n\s*+(?:[-–—]{BLANK}++)?+(?=\S))",
    kind=RemarkKind.QUESTION,
    name="question",
    examples=(
        "QUESTION: Why?",
        "FRAGE LUND: Warum?",
        "Question (interpreted): Why?",
        "JOURNALIST: Why?",
        "Вопрос: – А паром?",
    ),
    rejects=("Question: ", "The question: why?", "Question\nis no label here."),
)
