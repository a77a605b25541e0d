"""What the publications of the European Parliament have in common, whatever their carrier."""

from __future__ import annotations

from onrecord.text.patterns import compile_pattern

_GROUP = compile_pattern(
    r"(?:\p{L}++\W++){0,8}?(?:group|groupe|gruppo|grupo|grup|groep|fraktion|fractie|frakci|fraktsioon|fracti|skupin|klub|"
    r"képviselőcsoport|gruppe|ryhmä|ομάδ|груп|ghrúpa|grupp)\p{L}*+",
    ignore_case=True,
)
_WRITTEN = compile_pattern(
    r"in writing|par écrit|schriftlich|por escrito|per iscritto|pisemnie|na piśmie|skriftligt?|schriftelijk|kirjallinen|"
    r"kirjallisesti|kirjalikult|rakstiski|rakstveidā|raštu|písemně|písomne|pisno|v pisni obliki|írásban|în scris|γραπτώς|"
    r"в писмена форма|bil-miktub|u pisanom obliku|napisan[aio]|i scríbhinn",
    ignore_case=True,
)

# Questions and answers by a blue card, in the languages of the Union.
_CARD = compile_pattern(
    r"\b(?:blue[ -]card|cart\p{L}++ bleu|cart[ãa]o azul|tarjeta azul|cart\p{L}++ blu\b|blåt|blått|blaue\p{L}? kart|blauwe[ -]kaart|"
    r"niebiesk|plav|modr|син|kékk|sinis|sinise|zil|mėlyn|μπλε|γαλάζι|albastr|cartonaș|karta blu|chárta ghorm|cárta gorm)",
    ignore_case=True,
)
_REPLY = compile_pattern(
    r"answer|reply|réponse|svar|odpowied|odgovor|risposta|odpov|antw|respuesta|resposta|răspuns|отговор|válasz|vasta|vastus|"
    r"atbilde|atsak|απάντηση|tweġiba|freagra",
    ignore_case=True,
)


def is_written(capacity: str) -> bool:
    """Whether words behind a name say that nothing was spoken.

    >>> is_written("in writing"), is_written("rapporteur")
    (True, False)
    """
    return _WRITTEN.match(capacity) is not None


def is_question(capacity: str) -> bool:
    """Whether words behind a name tell of a question by a blue card.

    >>> is_question("blue-card question"), is_question("blue-card reply"), is_question("ponente")
    (True, False, False)
    """
    return _CARD.search(capacity) is not None and _REPLY.search(capacity) is None


def is_office(capacity: str) -> bool:
    """Whether words behind a name are an office, and not how or for whom somebody speaks.

    >>> is_office("Member of the Commission"), is_office("on behalf of the S&D Group"), is_office("na piśmie")
    (True, False, False)
    """
    if not capacity or is_written(capacity):
        return False
    return _GROUP.match(capacity) is None and _CARD.search(capacity) is None
