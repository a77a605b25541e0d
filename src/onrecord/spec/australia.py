"""What the eras of the Australian Hansard share: who is nobody, which lines nobody says, and the frame of its XML."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import evolve

from onrecord.kernel.actions import INLINE, Action, Aside, Attrs, Call, Context, Fact, Head, Hide, Reading, Space, Take
from onrecord.kernel.builder import Builder
from onrecord.kernel.procedure import INTERJECTING, PROCEDURE
from onrecord.model.items import Note, NoteKind, Remark
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.spec.divisions import begin_division, piece, side
from onrecord.text.iso import iso_date
from onrecord.text.patterns import compile_pattern

NOBODY = ("10000", "10001", "unknown", "n/a", "")
"""Identifiers of whoever is in the chair, of the Clerk, and of people whom the publisher does not know."""
_CALLER = compile_pattern(r"[\s(]*+(?P<who>[^.!?\n]{2,80}?) in ?terjecting\b")
_CROWD = compile_pattern(
    r"(?i:(?:(?:an?|the|some|several|many|other|government|opposition|honou?rable|independent|labor|liberal|national|greens|coalition"
    r"|crossbench) ){1,4}+(?:members?|senators?)(?: opposite| on my left| on my right)?)"
)
_CHAMBERS = {
    "reps": "House of Representatives",
    "house of reps": "House of Representatives",
    "senate": "Senate",
    "maincomm": "Main Committee",
}


def chamber(text: str) -> str:
    """The name of a chamber.

    >>> chamber("REPS"), chamber("Federation Chamber")
    ('House of Representatives', 'Federation Chamber')
    """
    return _CHAMBERS.get(text.lower(), text)


def section(_attrs: Attrs, context: Context) -> None:
    """Nobody goes on speaking in another section."""
    context.builder.close()
    context.state |= {"floor": None, "outside": False, "due": False}


def unspoken(text: str) -> Reading | None:
    """A paragraph that tells of somebody whose words are not recorded, or of procedure.

    >>> unspoken("Mr Holm interjecting-").notes[0][2].value, unspoken("I rise.")
    ('interjection', None)
    """
    if INTERJECTING.fullmatch(text):
        return Reading.note(text, NoteKind.INTERJECTION)
    return procedure(text) if PROCEDURE.match(text) else None


def crowd(who: str) -> bool:
    """Whether a label names members without saying who they are.

    >>> crowd("An opposition member"), crowd("Honourable senators"), crowd("Senator HOLM")
    (True, True, False)
    """
    return _CROWD.fullmatch(who) is not None


def name_callers(builder: Builder, context: Context) -> None:
    """Say who calls, in notes of somebody whose words are not recorded: `Mr Holm interjecting—`."""
    for i, item in enumerate(builder.items):
        if isinstance(item, Note):
            builder.items[i] = _called(item, context)
        elif isinstance(item, Remark) and any(note.kind is NoteKind.INTERJECTION for note in item.notes):
            paragraphs = (evolve(p, notes=tuple(_called(note, context) for note in p.notes)) for p in item.paragraphs)
            builder.items[i] = evolve(item, paragraphs=tuple(paragraphs))


def _called(note: Note, context: Context) -> Note:
    match = _CALLER.match(note.text) if note.kind is NoteKind.INTERJECTION and note.speaker is None else None
    if match is None:
        return note
    who = match["who"]
    speaker = Speaker(role=who, kind=SpeakerKind.GROUP) if crowd(who) else context.parse(who)
    return evolve(note, speaker=speaker)


def procedure(text: str) -> Reading:
    """A paragraph of procedure.

    >>> procedure("Debate adjourned.").notes
    ((0, 17, <NoteKind.PROCEDURE: 'procedure'>),)
    """
    return Reading.note(text, NoteKind.PROCEDURE)


def _page(text: str, _attrs: Attrs, context: Context) -> None:
    context.builder.page = text if text not in ("", "0") else context.builder.page


_SECTIONS = ("debate", "subdebate", "petition", "qwn", "question.block")


def _level(context: Context) -> int:
    return max(1, sum(name.startswith(_SECTIONS) and not name.endswith("info") for name in context.path))


HEADER: Mapping[str, Action] = MappingProxyType(
    {
        "session.header/date": Fact("date", convert=iso_date),
        "session.header/chamber": Fact("chamber", convert=chamber),
        r"session.header/page\.no|day\.start": Hide(),
        r"session.header/parliament\.no": Fact("parliament_no"),
        r"session.header/session\.no": Fact("session_no"),
        r"session.header/period\.no": Fact("period_no"),
        "session.header/proof": Fact("proof"),
    }
)
"""The head of XML 2: which sitting it is."""

FRAME: Mapping[str, Action] = MappingProxyType(
    {
        r"in\.gov|first\.speech|id\.no|debateinfo/type|cognateinfo/type": Hide(),
        r"page\.no": Take(_page),
        "cognateinfo/title|cognate/para": Aside(NoteKind.PROCEDURE),
        r"debate|subdebate\.1|subdebate\.2|subdebate\.3|subdebate\.4|petition\.group|business\.start|adjournment": Call(
            section
        ),
        "division": begin_division(),
        "ayes": side("ayes"),
        "noes": side("noes"),
        "pairs": side("pairs"),
        r"num\.votes": piece("total"),
        "names/name": piece("name"),
        "division.result//para|division.result//p": piece("result"),
        r"division.data//title|division//para|division//p|division//time\.stamp": piece(),
        "title": Head(_level),
        "td|th|br": Space(),
        r"hansard|session\.header|chamber\.xscript|maincomm\.xscript|fedchamb\.xscript|answers\.to\.questions": INLINE,
        r"debateinfo|subdebateinfo|adjournmentinfo|cognate|cognateinfo|interjection|continue|talk\.start": INLINE,
        r"division\.header|division\.data|division\.result|names|body|table|tbody|thead|tfoot": INLINE,
    }
)
"""Sections, pages, headings and votes of XML 2, whatever its speeches look like."""
