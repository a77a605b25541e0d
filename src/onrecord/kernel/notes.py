"""Stage directions: the words by which they are known, in the languages of the records."""

from __future__ import annotations

from onrecord.model.items import NoteKind
from onrecord.text.patterns import compile_pattern

# The first words of a note, without regard to case; a star stands for the rest of a word.
_APPLAUSE = (
    "applause, applaud*, cheer*, hear hear, prolonged applause, loud applause, beifall*, anhaltender beifall, lebhafter beifall, "
    "applaudiss*, vifs applaudiss*, nouveaux applaudiss*, aplauso*, aplaus*, palmas, applaus*, geroffel*, bifald, potlesk, oklask*, brawa, aplauz, "
    "аплодис*, оплески, taps, 拍手, מחיאות, χειροκρ*, "
    "applåd*, bravorop*, suosionosoitu*, aplodeja*, taputu*, applous*, legofi*, legoswi*, mahofi*, ihlombe*, kwaqhwatywa*, "
    "klapp*, klapsalve*, lófatak*, bifall*, txalo*, aplaudiment*, aplauze*, ръкопляск*, аплауз*, pljesak*, ploskanje*, plojima*, "
    "applaws, ċapċip, bualadh bos, cymeradwyaeth*, alkışlar*, bravo sesleri*, vivi applausi, prolungati applausi, generali applausi, "
    "tepuk*, tepukan*, makofi*, 鼓掌*, 掌声*, 掌聲*, 박수*, تصفيق*, vỗ tay*, เสียงปรบมือ*"
)
_LAUGHTER = (
    "laugh*, chuckl*, general laughter, heiterkeit, lachen, rires, sourires, risas, risos, ilarità, gelach, munterhe*, smích, veselost, "
    "wesołość, śmiech*, smiech*, naer*, hilariteit, сміх, смех, 笑*, צחוק, γέλ*, "
    "skratt*, naurua*, naurahdu*, gelag, laggend*, ditshe*, setshego*, uhleko*, kwahlekwa*, hlátur*, hlátra*, latter i *, latter fra *, "
    "barreak*, barre-*, rialles, râsete*, ilaritate*, смях*, оживление*, смеење*, smijeh*, smeh*, derültség*, nevet*, pobavení*, juoka*, smiekli*, daħk*, "
    "gáire*, chwerthin*, gülüşmeler*, gülme*, si ride*, si ridacchia*, gelächter*, schmunzeln*, rires et*, ketawa*, tertawa*, kicheko*, vicheko*, "
    "眾笑*, 众笑*, 웃음*, ضحك*, cười*, หัวเราะ*"
)
_INTERJECTION = (
    "hon. members:, hon. member:, several hon. members:, opposition members:, interjection*, interruption*, heckl*, zuruf*, zwischenruf*, weitere zurufe, exclamations, protestations, mouvements*, rumores, "
    "loud consultation*, members interject*, honourable members interject*, tussenwerpsel*, ditsenogare*, "
    "rop från*, oro i *, sorl*, hälinä*, välihuu*, hyvä!*, gripið fram*, frammíkö*, kliður*, kallað*, roep*, geroezemoes*, gejoel*, "
    "mumlen*, avbryt*, avbrott från*, tilråb*, közbeszól*, közbekiált*, zaj, zaj a *, moraj, felzúdulás*, vociferări*, rumoare*, murmure*, voci din *, "
    "proteste*, replici din *, шум в *, реплик*, възглас*, выкрик*, голос из *, голоса из *, голос с *, голоси *, dobacivanj*, graja*, žamor*, medklic*, "
    "oglašanje*, hlas z *, hlasy z *, reakcia z *, reakcie z *, reakce z *, výkřik*, vyrušování*, balsai*, šurmul*, triukšm*, starpsauc*, troksnis*, gürültü*, θόρυβ*, διαμαρτυρ*, "
    "φωνές*, rumors, remor*, zarata*, murmurio*, iskanbila*, apartes, vozes *, apupos*, interruzion*, rumori*, commenti, proteste dei *, brouhaha*, "
    "huées*, murmures*, rumeurs*, vives protestations, vives exclamations, interruptions*, torri ar draws*, riuh*, dewan riuh*, gangguan*, kelele*, "
    "קריאה*, קריאות*, 議場騒然*, 장내 소란*, व्यवधान*, "
    "protestos, protestas, onrust, uro, rumoer, hluk, głos*, poruszeni*, gwar*, hääl saal*, hääled saal*, vahelehüü*, hlasy v*, hlas v*, ruch v*, commenti d*, una voce, вигук*, шум*, gegenruf*, widerspruch*, unruhe*, zustimmung*, bravoruf*, hört! hört!, sehr richtig!, sehr wahr!, sehr gut!"
)
_TIME = "time expired, tyd verstreke*, kl., beginn, schluss, schluß, 午前*, 午後*"
_STAGE = (
    "inaudible*, unintelligible, indiscernible*, crosstalk, cross-talk, cross talk, off mike, off-mike, off mic, off-mic, pause, pauses, break, "
    "recess, no response, no answer, no audible response, no verbal response, through interpreter, through an interpreter, as interpreted, "
    "as translated, via interpreter, through the interpreter, via the interpreter, by video link, by video conference, by telephone, in spanish, in french, in german, in arabic, in russian, in hebrew, in japanese, in ukrainian, "
    "in korean, in chinese, speaks, speaking, spoke in, music, musical*, a video, video, moment of silence, gestures, gesturing, points to, "
    "shakes, nods, coughs, sighs, sings, whispers, begins, ends, as delivered, as prepared*, retranslated, interpretation, interpreted, "
    "simultaneous*, overlapping, multiple speakers, witness sworn, witness nods, whereupon, discussion off, statement--see, "
    "dzwonek*, wszyscy wstaj*, zebrani wstaj*, zebrani powst*, chwila ciszy, minuta ciszy, "
    "inicia, termina, proyecc*, suena, himno*, en inglés, en español, se interrumpe*, unterbrechung, die anwesenden, "
    "起立, 着席, 賛成者, 発言する者*, 速記*"
)


def _branch(words: str) -> str:
    """Alternatives out of a list of words, longest first."""
    listed = sorted((word.strip() for word in words.split(",")), key=len, reverse=True)
    return "|".join(w[:-1] if w.endswith("*") else w.replace(".", r"\.") + r"(?!\w)" for w in listed)


KINDS = {
    kind: compile_pattern(rf"[\s(\[（〔*_]*+(?:{_branch(words)})", ignore_case=True)
    for kind, words in (
        (NoteKind.APPLAUSE, _APPLAUSE),
        (NoteKind.LAUGHTER, _LAUGHTER),
        (NoteKind.INTERJECTION, _INTERJECTION),
        (NoteKind.TIME, _TIME),
    )
}

STAGE = compile_pattern(
    rf"[(\[（〔]\s*+(?:{_branch(f'{_APPLAUSE}, {_LAUGHTER}, {_INTERJECTION}, {_TIME}, {_STAGE}')})[^()\[\]（）〔〕]{{0,200}}+[)\]）〕]",
    ignore_case=True,
)
"""Finds stage directions in brackets inside speech, by the words that they begin with."""

IN_BRACKETS = compile_pattern(r"\s*+\([^()]*+(?:\([^()]*+\)[^()]*+)*+\)[\s.]*+")
"""A text that is all in round brackets, with a full stop behind them at most."""

EVENTS = compile_pattern(
    # The mark that begins one comes first, so that the search jumps from mark to mark.
    rf"(?=[\[(（〔♪♫])(?:\[[ \xa0]{{0,3}}+(?!\[)(?=[^\[\]\n]{{0,60}}\p{{L}})[^\[\]\n]{{1,80}}+\](?!:)"
    rf"|\((?:\p{{Lu}}[\p{{Lu}} .'’,-]{{3,60}}+|speaking [^()\n]{{3,60}}+)\)|(?i:{STAGE.pattern})|[♪♫][♪♫ ]*+)",
)
"""What captions tell of sounds and events: all in square brackets, capitals in round ones, stage directions, music."""


def kind_of_note(text: str) -> NoteKind:
    """The kind of a note by its first words, or `STAGE`.

    >>> kind_of_note("(Laughter and applause.)"), kind_of_note("(Beifall bei der SPD)")
    (<NoteKind.LAUGHTER: 'laughter'>, <NoteKind.APPLAUSE: 'applause'>)
    """
    for kind, pattern in KINDS.items():
        if pattern.match(text):
            return kind
    return NoteKind.STAGE
