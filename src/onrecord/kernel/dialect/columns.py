"""Columns: which keys of the rows of an unseen format hold the speaker, the words, the time and the rest.

Rows come out of JSON, JSON Lines and tables. A key is judged by its name, in the languages of parliaments, and by what
its values look like: speech is long and has sentences, attributions are short, look like labels, and return.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from math import log10
from statistics import fmean
from typing import Any

from attrs import define, field, frozen

from onrecord.kernel.speech import is_list
from onrecord.text.labels import LabelGrammar, looks_like_label

Row = Mapping[str, Any]

_NAMES: Mapping[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "speech": """speech speeches utterance utterances utt transcript transcription contribution intervention statement remark remarks verbatim
            spoken said words redetext rede wortlaut redebeitrag discurso intervencion intervención discours intervento discorso
            intervenção tale anforande anförande anforandetext puheenvuoro wypowiedz wypowiedź vystoupeni vystoupení
            発言 発言内容 發言 發言內容 發言内容 발언 발언내용 выступление виступ זכויות דברים نص""",
        "text": """text content contents body html value message paragraph paragraphs comment texto contenido conteudo
            conteúdo texte contenu inhalt testo contenuto tekst treść tresc szoveg szöveg teksti indhold innhold
            innehåll inhoud 内容 本文 內容 내용 текст κείμενο טקסט""",
        "speaker": """speaker speakers spk speakername talker utterer orateur orador oratore oradora redner rednerin sprecher sprecherin
            spreker taler talare puhuja mówca mowca řečník recnik rečnik govornik felszólaló felszolalo orator attributedto attribution
            spokenby 発言者 發言人 发言人 speakerlabel 발언자 докладчик оратор промовець ομιλητής דובר متحدث""",
        "person": """name who member person author participant deputy senator mp mep councillor label by from fullname
            nom nombre nome naam navn namn nimi imię nazwisko név deputat depute député diputado deputado onorevole
            abgeordneter zastupnik zastupnica poslanec poslankyně poslankyne poseł posel képviselő kepviselo intervinent
            nominativo riigikogulane edustaja ledamot representant persoon persona pessoa personne firstname lastname surname 氏名 姓名 委員 이름 имя שם اسم""",
        "given": "firstname givenname forename vorname prenom prénom imie imię fornamn förnamn fornavn etunimi eesnimi jmeno jméno utonev utónév",
        "family": """lastname surname familyname nachname familienname apellido apellidos nazwisko efternamn etternavn efternavn
            sukunimi perekonnanimi prijmeni příjmení vezeteknev vezetéknév cognome""",
        "role": """role position office function funktion cargo rol fonction qualité qualite ruolo função funkcja stanowisko
            functie rolle roll virka jobtitle 肩書き 職稱 직위 должность תפקיד""",
        "party": """party parties partyname partei parti partito partido fraktion fraction faction group groupe groupabbr
            klub club partij fractie puolue 会派 所属会派 黨籍 정당 партия фракция סיעה حزب""",
        "constituency": """constituency riding electorate district wahlkreis circonscription collegio circunscripcion
            valkrets kiesdistrict okręg okreg ward seat 選區 선거구 округ""",
        "start": """time start starttime timestamp timecode begin begintime hora heure uhrzeit ora tid klokkeslæt godzina
            starts startedat 時間 시간 время שעה وقت""",
        "end": "end endtime stop stoptime fin ende slut koniec endedat",
        "heading": """title heading chapter topic subject section agenda agendaitem debate header titre titel titolo titulo título
            tema betreff subheading subtitle subtitulo intitulé sujet onderwerp rubrik emne otsikko aihe tytuł tytul
            nadpis 議題 案由 標題 제목 안건 тема заголовок נושא عنوان""",
        "type": "type kind class category itemtype contributiontype componenttype rowtype eventtype sectiontype art tipo typ 種類 유형 тип סוג",
        "number": "number no nr num order sequence seq index numero número numéro nummer 番号 順序 번호 номер מספר",
        "language": "language lang langue sprache idioma lingua taal språk sprog kieli język 言語 語言 язык שפה",
        "page": "page column pagenumber seite colonna pagina página pages 頁 ページ",
        "about": "description descr summary abstract bio biography excerpt snippet reason address synopsis beschreibung",
        "date": "date sittingdate meetingdate day datum fecha data dato päivä dzien datetime published 日付 日期 날짜 дата תאריך تاريخ",
    }.items()
}
"""What keys are called, by what they hold."""

_MAIN = frozenset({"speech", "text", "speaker", "person", "given", "family", "about"})
_OPAQUE = frozenset(
    "id ids uid uuid guid href url uri link links slug hash key code path file filename image img type".split()
)
"""Last words of keys whose values are no words."""
_GLUED = ("speaker", "speech", "member", "person")
"""Words that others are glued to in keys without capitals."""
_NOTHING = frozenset({"", "na", "n/a", "nan", "null", "none", "nil", "-"})
_ATTRIBUTES = ("role", "party", "constituency")
_WORDED = frozenset({*_ATTRIBUTES, "heading", "type", "language"})
"""What words say, and figures do not."""
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PIECE = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W\d_A-Z]+|\d+")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.?!…](?:[\"”’)»]?(?:\s|$))|[。？！．।؟]")
_WORDS = re.compile(r"[^\W\d_]+[^\S\n]+[^\W\d_]+")
_DENSE = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_NO_NAME = re.compile(r"[\d\W_]*+|https?:.*|\S*@\S*|\d{4}-\d\d-\d\d.*", re.DOTALL)

SAMPLE = 2_000
SHAPES = 60
LONGEST_LABEL = 160
DENSE = 8
"""A text in a script without blanks that is longer than this is more than a word."""
FEW = 2
MANY = 6
MOST_KEYS, MOST_TEXTS = 2_000, 50
LEAST_PROSE = 0.25
GOOD_SHAPE, FINE_SHAPE = 0.4, 0.7
RETURNING = 0.85
LONGER = 1.5
"""Words are longer than attributions, so many times on the average."""
LARGER = 4
"""Rows with attributions do not count where the documents beside them hold so many times more text."""
DOCUMENT = 200
"""A text of this many characters may hold several turns."""


def words_of(key: str) -> list[str]:
    """The words of a key.

    >>> words_of("speaker.fullName")
    ['speaker', 'full', 'name']
    """
    return [part for word in _PIECE.findall(key) for part in _parts(word.lower())]


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    """A word, or the two known words that it is glued of: "speakerparty"."""
    for first in _GLUED:
        rest = word.removeprefix(first)
        if rest != word and (
            rest.endswith("name") or rest in _OPAQUE or any(rest in words for words in _NAMES.values())
        ):
            return (first, rest) if not rest.endswith("name") else (first, rest, "name")
    return (word,)


def says_nothing(value: object) -> bool:
    """Whether a value only says that there is none.

    >>> says_nothing("NA"), says_nothing(" "), says_nothing("Oak")
    (True, True, False)
    """
    return isinstance(value, str) and value.strip().lower() in _NOTHING


@lru_cache(maxsize=4096)
def is_called(key: str, name: str) -> bool:
    """Whether a key is called what holds that.

    >>> is_called("DebateTitle", "heading"), is_called("titleId", "heading"), is_called("mpName", "person")
    (True, False, True)
    """
    words = words_of(key)
    if not words or (words[-1] in _OPAQUE and name != "type"):
        return False
    pairs = (a + b for a, b in pairwise(words))
    return not _NAMES[name].isdisjoint((*words, *pairs, "".join(words)))


@define
class _Values:
    """What is known of the values of one key."""

    key: str
    rows: int = 0
    count: int = 0
    size: int = 0
    prose: int = 0
    long: int = 0
    distinct: Counter[str] = field(factory=Counter[str])

    def add(self, text: str) -> None:
        """One more value that is not empty."""
        self.count += 1
        self.size += len(text)
        self.prose += is_prose(text)
        self.long += len(text) > LONGEST_LABEL
        if len(text) <= LONGEST_LABEL and len(self.distinct) < SAMPLE:
            self.distinct[text] += 1

    @property
    def length(self) -> float:
        """How many characters a row has here on the average."""
        return self.size / self.rows

    def as_text(self) -> float:
        """How much these values look like speech; 0 when they are none."""
        share = self.prose / self.count
        own = 3.0 * is_called(self.key, "speech") + 2.0 * is_called(self.key, "text")
        if (share < LEAST_PROSE and not own) or not self.prose or (not own and self._is_something_else()):
            return 0.0
        return own + 2 * share + min(3.0, log10(self.size / self.count + 1))

    def as_speaker(self, grammar: LabelGrammar) -> float:
        """How much these values look like attributions; 0 when they are none."""
        if not self.distinct or 4 * self.long > self.count:
            return 0.0
        sample = [label for label, _ in islice(self.distinct.most_common(), SHAPES)]
        if sum(_NO_NAME.fullmatch(label) is not None for label in sample) > len(sample) / 2:
            return 0.0
        half = is_called(self.key, "given") or is_called(self.key, "family")
        about = any(is_called(self.key, name) for name in _ATTRIBUTES)  # "memberParty" is no member
        strong, weak = not about and is_called(self.key, "speaker"), half or is_called(self.key, "person")
        weak = weak and not about
        if not strong and not weak and self._is_something_else():
            return 0.0
        shape = fmean(float(looks_like_label(label.strip(" :：.-"), grammar)) for label in sample)
        if not strong and not half and shape < GOOD_SHAPE:
            return 0.0
        returning = len(self.distinct) <= RETURNING * self.count
        if not strong and not returning and not (weak and (half or self.count <= FEW or shape > FINE_SHAPE)):
            return 0.0
        return 4.0 * strong + 2.0 * weak + 3 * shape + 1.5 * returning

    def _is_something_else(self) -> bool:
        words = words_of(self.key)
        return (bool(words) and words[-1] in _OPAQUE) or any(
            is_called(self.key, name) for name in _NAMES if name not in _MAIN
        )


def is_prose(text: str) -> bool:
    """Whether a value reads as words that somebody may have said, and not as a name, a figure or an address.

    >>> is_prose("We meet again."), is_prose("Vera Holm"), is_prose("2024-05-07")
    (True, False, False)
    """
    if "<" in text:
        text = _TAG.sub(" ", text[:4_000])
    if _SENTENCE.search(text) and (_WORDS.search(text) or _DENSE.search(text)):
        return True
    if len(text) < DENSE or text.startswith(("http:", "https:", "/")):
        return False
    return len(_WORDS.findall(text[:400])) > 3 or len(_DENSE.findall(text[:400])) > DENSE


@frozen
class Columns:
    """Which keys hold what. `speaker` may name several, of which the first that has a value counts; `family` is the second half of a name.

    `rest` maps fields (`role`, `party`, `constituency`, `start`, `end`, `number`, `language`, `page`, `heading`, `type`) to
    keys. Without a speaker, each text is a document that holds several turns. `evidence` says why, in words.
    """

    text: str
    speaker: tuple[str, ...] = ()
    family: str | None = None
    rest: Mapping[str, str] = field(factory=dict[str, str])
    evidence: tuple[str, ...] = ()


def infer_columns(rows: Iterable[Row], grammar: LabelGrammar) -> Columns | None:
    """What the keys of rows hold, or None when no rows hold speech.

    >>> from onrecord.text.labels import get_grammar
    >>> rows = [
    ...     {"who": "Ms Alder", "said": "Good morning. We begin."},
    ...     {"who": "Mr Birch", "said": "Thank you, Chair."},
    ... ] * 2
    >>> columns = infer_columns(rows, get_grammar("any"))
    >>> columns.text, columns.speaker
    ('said', ('who',))
    """
    kept = list(rows)
    known: dict[str, _Values] = {}
    for row in kept:
        for key, value in row.items():
            texts = [text for text in (value if is_list(value) else (value,)) if isinstance(text, str) and text.strip()]
            if texts:
                values = known.setdefault(key, _Values(key))
                values.rows += 1
                for text in texts:
                    values.add(text)
    if len(known) > MOST_KEYS:  # a dictionary of something: the keys that come again tell what rows it has
        known = dict(sorted(known.items(), key=lambda one: -one[1].rows)[:MOST_KEYS])
    spoken = {key: score for key, values in known.items() if (score := values.as_text())}
    speakers = {key: score for key, values in known.items() if (score := values.as_speaker(grammar))}
    found = _pair(kept, spoken, speakers, known)
    documents = _documents(spoken, known)
    if found is None or (documents and known[documents.text].size > LARGER * known[found[0]].size):
        return documents
    text, speaker = found[0], _given(found[1], known)
    mine = [row for row in kept if _has(row, text)]
    together = sum(_has(row, speaker) for row in mine)
    around = speaker.rpartition(".")[0]
    near = [key for key in speakers if key not in (speaker, text) and key.rpartition(".")[0] == around]
    family = next((key for key in known if key.rpartition(".")[0] == around and is_called(key, "family")), None)
    family = family if is_called(speaker, "given") else None
    others = [
        key
        for key in near
        if is_called(key, "speaker") and not any(_has(row, key) and _has(row, speaker) for row in mine)
    ]
    why = (
        f"{together} rows have words at {text!r} and an attribution at {speaker!r}",
        f"{len(known[speaker].distinct)} distinct attributions",
    )
    columns = (speaker, *others)
    return Columns(text, columns, family, _rest(mine, {text, *columns}), why)


def _given(speaker: str, known: Iterable[str]) -> str:
    """The first half of a name whose second half is `speaker`; else the same."""
    if not is_called(speaker, "family"):
        return speaker
    around = speaker.rpartition(".")[0]
    return next((key for key in known if key.rpartition(".")[0] == around and is_called(key, "given")), speaker)


def _pair(
    rows: Sequence[Row], texts: Mapping[str, float], speakers: Mapping[str, float], known: Mapping[str, _Values]
) -> tuple[str, str] | None:
    """The text and the speaker that stand together most often and look most like it."""
    together: Counter[tuple[str, str]] = Counter()
    for row in rows:
        mine = [key for key in row if key in texts and _has(row, key)][:MOST_TEXTS]
        for key in row:
            if key in speakers and _is_one(row, key):
                together.update((text, key) for text in mine if text != key)
    best, most = None, 0.0
    for (text, speaker), n in together.items():
        named = is_called(speaker, "speaker")
        person = is_called(speaker, "person")
        again = len(known[speaker].distinct) <= RETURNING * n and not is_called(text, "about")
        if not (named or (person and _is_text(text)) or (again and n >= (FEW + 1 if person else MANY))):
            continue
        if known[text].length < LONGER * known[speaker].length and not (named and _is_text(text)):
            continue
        if n < FEW and not (named and _is_text(text) and known[text].count <= n):
            continue
        score = (texts[text] + speakers[speaker]) * log10(n + 9)
        if score > most:
            best, most = (text, speaker), score
    return best


def _is_text(key: str) -> bool:
    return is_called(key, "text") or is_called(key, "speech")


def _documents(texts: Mapping[str, float], known: Mapping[str, _Values]) -> Columns | None:
    """The key whose values are long enough to hold whole turns with their labels."""
    long = [key for key in texts if known[key].size >= DOCUMENT and known[key].long]
    if not long:
        return None
    key = max(long, key=lambda key: (known[key].size, -key.count(".")))
    return Columns(key, evidence=(f"{known[key].count} texts at {key!r} hold labels themselves",))


def _rest(rows: Sequence[Row], taken: set[str]) -> dict[str, str]:
    """The other fields, each from the key that has a value most often."""
    counts: Counter[str] = Counter()
    worded: Counter[str] = Counter()
    for row in rows:
        for key, value in row.items():
            if key not in taken and value is not None and not isinstance(value, list) and not says_nothing(value):
                counts[key] += 1
                worded[key] += isinstance(value, str) and _TWO_LETTERS.search(value) is not None
    out: dict[str, str] = {}
    for name in (
        "role",
        "party",
        "constituency",
        "type",
        "start",
        "end",
        "number",
        "language",
        "page",
        "heading",
        "date",
    ):
        fits = [key for key in counts if is_called(key, name) and key not in out.values()]
        if name in _WORDED:
            fits = [key for key in fits if 2 * worded[key] >= counts[key]]
        if fits:
            out[name] = max(fits, key=lambda key: counts[key])
    return out


def _is_one(row: Row, key: str) -> bool:
    """Whether a row has one value at a key: several are those of the rows inside it."""
    return _has(row, key) and not (is_list(row[key]) and len(row[key]) > 1)


def _has(row: Row, key: str) -> bool:
    value = row.get(key)
    return bool(value) and (isinstance(value, list) or (isinstance(value, str) and not value.isspace()))
