"""How GPO prints the labels of Congress, as patterns: those of the Record in capitals, those of hearings not."""

from __future__ import annotations

# A surname in capitals: McCONNELL, LaTOURETTE, MILLENDER-McDONALD, de la CRUZ. Scanned text has 1, 0 and l for I and O.
_RECORD_WORD = (
    r"(?:(?:[Dd]e|[Ll]a|[Dd]el|[Vv]an|[Vv]on|[Dd]er|[Dd]u|St\.|ST\.) )*+(?:\p{Lu}\p{Ll}{1,3}(?=\p{Lu}{2}))?+\p{Lu}[\p{Lu}01l'’]++"
    r"(?:-(?:\p{Lu}\p{Ll}{1,3}(?=\p{Lu}{2}))?+\p{Lu}[\p{Lu}01l'’]*+)*+"
)
_RECORD_NAME = rf"(?:(?:{_RECORD_WORD}|(?:\p{{Lu}}\.){{1,3}}) {{1,2}}){{0,4}}(?!(?:PRESIDENT|SPEAKER|CHAIR|CHAIRMAN|CLERK)\b|ST\b(?!\. )){_RECORD_WORD}(?:,? (?:Jr|JR|Sr|SR)\b\.?(?=\.| of| \()|,? I{{2,3}}\b)?+"
_RECORD_PLACE = r"(?: ?of (?:the )?(?:[NSW]\. )?\p{Lu}\p{L}++(?: (?:of )?\p{Lu}\p{Ll}++){0,3}+)?+"
_RECORD_MISTER = r"(?:(?:(?:M[Rr]|M[Rr][Ss]|M[Ss]|D[Rr])[.,]?|Miss|MISS) {1,2}|M(?:r|rs|s)\.(?=\p{Lu}{2}))"
_RECORD_MIXED = (
    rf"{_RECORD_MISTER}(?!St\.|President\b|Speaker\b|Chair|Justice\b|Vice\b|Secretary\b|Leader\b)\p{{Lu}}\p{{Ll}}++"
    rf"(?:[-'’]?\p{{Lu}}\p{{Ll}}++)?+{_RECORD_PLACE}(?=\. {{1,2}}[\p{{Lu}}`(])"
)
_RECORD_CHAIR = (
    r"(?:The|THE) (?:(?:ACTING|Acting|VICE|DEPUTY|ASSISTANT|LEGISLATIVE|READING) )*+(?:SPEAKER|PRES[Il1]DENT|CHA[Il1]R(?:MAN|WOMAN|PERSON)?|PRES[Il1]DING OFF[Il1]CER|"
    r"CHIEF JUSTICE|CLERK|CHAPLAIN|SERGEANT AT ARMS|SECRETARY|(?:MAJORITY|MINORITY) LEADER)\b(?: (?:pro|PRO) ?(?:tempore|TEMPORE|tern|tem)\b)?+|"
    r"The (?:Presiding Officer|(?:Acting )?(?:Speaker|President) pro tempore|(?:Acting )?Chairman|Clerk|Sergeant at Arms|Chaplain)(?= ?[.(])"
)
_RECORD_GUEST = (
    r"(?:(?:His|Her) (?:Majesty|Excellency|Holiness|Royal Highness) )?+(?:(?:Prime Minister|Vice President|President(?:-[Ee]lect)?|Chancellor|King|Queen|Secretary[- ]General|Taoiseach|Pope|Governor|"
    rf"General|Ambassador|Secretary|Judge|Professor|Senator|Representative|Delegate|Resident Commissioner|Chairman|Rev\.|Hon\.) |(?<=[ny] )){_RECORD_NAME}"
)
_RECORD_BRACKET = r"(?: [(\[][^()\[\]]{1,80}+[)\]]){0,2}+"
RECORD_LABEL = rf"(?:(?:{_RECORD_MISTER}(?:(?:Manager|Counsel|MANAGER|COUNSEL) )?{_RECORD_NAME}{_RECORD_PLACE}|{_RECORD_CHAIR}|{_RECORD_GUEST}){_RECORD_BRACKET}|{_RECORD_MIXED})"
"""A label of the Congressional Record: "Mr. LUND of New Jersey", "The PRESIDING OFFICER (Mr. Lund)"."""
RECORD_MEMBER = rf"{_RECORD_MISTER}(?:{_RECORD_NAME}|\p{{Lu}}\p{{L}}++){_RECORD_PLACE}"
"""A member whom the reporters of the Record name, as in "Mr. LUND addressed the Chair"."""

_HEARING_WORD = r"(?:(?:[Dd]e|[Dd]el|[Dd]es|[Dd]i|[Dd]u|[Ll]a|[Ll]e|[Vv]an|[Vv]on|[Dd]er|[Dd]en|[Tt]er|al|bin|St\.) )*+\p{Lu}[\p{L}01'’]++(?:-\p{L}[\p{L}'’]*+)*+"
_HEARING_INITIAL = r"\p{Lu}\.(?:\p{Lu}\.)*+"
_HEARING_NAME = rf"(?:(?:{_HEARING_WORD}|{_HEARING_INITIAL}) ){{0,3}}{_HEARING_WORD}(?:,? (?:Jr|Sr)\b|,? I{{2,3}}\b)?+"
_HEARING_PLACE = r"(?: of (?:the )?\p{Lu}\p{Ll}++(?: (?:of )?\p{Lu}\p{Ll}++){0,3}+)?+"
# "General Counsel." and "Major Issues." begin paragraphs of written statements.
_HEARING_NOUN = (
    r"(?!(?:Abuse|Accomplishments?|Accounting|Advocates?|Areas?|Assembly|Assistance|Background|Care|Challenges|Changes|Comments|Components|Concerns|Conclusions?|"
    r"Conditions|Counsel|Duties|Education|Elements|Electric|Engineer|Examples|Executive|Factors|Features|Financial|Findings|Functions|Funds?|Goals|Information|"
    r"Initiatives|Issues|Law|Management|Motors|Objectives|Observations|Office|Officer|Operating|Overview|Points|Principles|Problems|Programs?|Projects?|Provisions|"
    r"Purpose|Reasons|Recommendations|Recruitment|Requirements|Responsibilities|Revenue|Rules?|Safety|Sales|Services?|Staff|Statement|Support|Technology|Themes|Training|"
    r"Treasury|Trends|Welfare)\b)"
)
_HEARING_MISTER = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Rev|MR|MRS|MS|DR|Hon)(?:[.,]| \.)? {1,2}|Miss {1,2}|MISS {1,2}|M[rs]{1,2}\.(?=\p{Lu}))"
)
_HEARING_RANK = (
    r"(?:(?:Command )?(?:Chief Master |Senior Master |Technical |Staff |First |Master |Gunnery )?Sergeant(?: Major| First Class)?|(?:Chief |Senior Chief )?Petty Officer|Master Chief(?: Petty Officer)?|"
    r"(?:Lieutenant|Major|Brigadier|Lt\.|Maj\.|Brig\.) Gen(?:eral|\.)|Gen(?:eral\b|\.)|(?:Vice |Rear )?Adm(?:iral\b|\.)|"
    r"(?:Lieutenant |Lt\. )?Col(?:onel\b|\.)|(?:Lieutenant |Lt\. )?(?:Commander|Captain)|Capt\.|Lieutenant|Lt\.|Major|Maj\.|Ensign|Commandant|Chief|Sheriff|"
    r"(?:Special )?Agent|Officer|Trooper|Marshal|Specialist|Corporal|Airman)"
)
_HEARING_OFFICE = (
    r"(?:(?:Deputy |Assistant |Under |Acting |Former |Vice |Co-|Co |Ranking |Majority |Minority |Council |Lieutenant |Attorney |Inspector |Comptroller (?=General)|Surgeon |Prime )*+"
    r"(?:Senator|Representative|Congressman|Congresswoman|Delegate|Chairman|Cochairman|Chairwoman|Chairperson|Chairlady|Chair|Member|Leader|Whip|Comptroller|Monsignor|Deacon|Elder|Provost|Lord|Prince|Princess|First Lady|Secretary|Secratary|"
    r"General|Commissioner|Judge|Justice|Governor|Mayor|Ambassador|Director|Administrator|President|Speaker|Sister|Brother|Father|Bishop|"
    r"Cardinal|Archbishop|Rabbi|Imam|Reverend|Pastor|Professor|Superintendent|Supervisor|Councilman|Councilwoman|Councilmember|Councilor|Councillor|Minister|"
    r"Premier|Warden|Chancellor|Dean|Counsel|Controller|Treasurer|Archivist|Librarian|Architect|Assemblyman|Assemblywoman|SENATOR|CHAIRMAN))"
)
_HEARING_SOMEBODY = (
    r"(?:The (?:(?:Acting|Vice|Presiding) )?(?:Co-?)?(?:Chairman|Chairwoman|Chairperson|Chair|Clerk|Reporter|Court Reporter|Parliamentarian|Counsel|Interpreter|"
    r"Translator|Witness|Speaker|President|Vice President|Secretary|Officer|CHAIRMAN|CLERK)|"
    r"(?:Unidentified|Audience|Staff|Committee|Female|Male) (?:Voice|Speaker|[Mm]ember|Counsel|Participant|Panelist|Witness|Woman|Man|Male|Female)|"
    r"(?:A )?Voices?(?: (?:[Ii]n|[Ff]rom) (?:the )?[Aa]udience)?|Several (?:Voices|Members|Senators)|Participant|Staff|Speaker|Parliamentarian|Chorus|Interpreter|Translator)"
)
_HEARING_NOBODY = (
    r"(?!(?:Mr|Mrs|Ms)\. (?:Chairman|Speaker|President|Secretary|Chair|Ambassador|Director|General|Mayor|Governor)\b)"
)
HEARING_LABEL = rf"{_HEARING_NOBODY}(?:(?:{_HEARING_MISTER}|(?:{_HEARING_RANK}|{_HEARING_OFFICE}) ?{_HEARING_NOUN})(?:{_HEARING_NAME}){_HEARING_PLACE}|{_HEARING_SOMEBODY})(?: [\[(][^\[\]()\n]{{1,60}}[\])])?+"
"""A label of a hearing: "Senator Lund", "The Chairwoman [continuing]", "Mr. Van Holm of Ohio"."""
HEARING_CALL = rf"{_HEARING_NOBODY}(?:(?:{_HEARING_MISTER}|(?:{_HEARING_RANK}|{_HEARING_OFFICE}) {_HEARING_NOUN}){_HEARING_WORD}{_HEARING_PLACE}|{_HEARING_SOMEBODY})(?: [\[(][^\[\]()\n]{{1,60}}[\])])?+"
"""A label of one surname only, for lines at the margin, where more words would be prose."""

PROSE = (
    r"(?:I|We|It|Its|This|That|These|Those|They|He|She|You|What|When|Where|Why|How|And|But|Or|If|In|As|For|With|Now|"
    r"Then|Thank|Let|Yes|No|Well|My|Our|Your|Their|His|Her|Because|While|Since|Although|Not|Would|Could|Do|Does|Did|Is|"
    r"Are|Was|Were|Have|Has|Can|Who|To|Some|Many|Most|One|Finally|Today|Here|After|Under|Even|Just|Unfortunately|"
    r"However|Therefore)[ ,](?! ?[A-Z][a-z]|[A-Z]{2})"
)
"""How sentences begin, and no label, heading or line of the reporters (for `re`): lines that need no closer look."""

_STATES = """
    AL=Alabama, AK=Alaska, AZ=Arizona, AR=Arkansas, CA=California, CO=Colorado, CT=Connecticut, DE=Delaware,
    FL=Florida, GA=Georgia, HI=Hawaii, ID=Idaho, IL=Illinois, IN=Indiana, IA=Iowa, KS=Kansas, KY=Kentucky,
    LA=Louisiana, ME=Maine, MD=Maryland, MA=Massachusetts, MI=Michigan, MN=Minnesota, MS=Mississippi, MO=Missouri,
    MT=Montana, NE=Nebraska, NV=Nevada, NH=New Hampshire, NJ=New Jersey, NM=New Mexico, NY=New York, NC=North
    Carolina, ND=North Dakota, OH=Ohio, OK=Oklahoma, OR=Oregon, PA=Pennsylvania, RI=Rhode Island, SC=South Carolina,
    SD=South Dakota, TN=Tennessee, TX=Texas, UT=Utah, VT=Vermont, VA=Virginia, WA=Washington, WV=West Virginia,
    WI=Wisconsin, WY=Wyoming, DC=the District of Columbia, PR=Puerto Rico, GU=Guam, AS=American Samoa, VI=the Virgin
    Islands, MP=the Northern Mariana Islands
"""
STATES = {code: name for code, _, name in (" ".join(pair.split()).partition("=") for pair in _STATES.split(","))}
"""The states and territories by their postal codes, as the labels of Congress name them."""
