"""Rules that the formats of stenographic pages share: questions and answers, parentheticals, the end of a record."""

from __future__ import annotations

from attrs import evolve

from onrecord.kernel.examination import Examination
from onrecord.kernel.rules import Rule
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.text import steno

QUESTION = Rule(
    Role.SPEECH,
    steno.turn("Q", "QUESTION"),
    kind=RemarkKind.QUESTION,
    name="question",
    examples=(
        "Q    Good morning.",
        "Q.  Good",
        "Q. Good",
        "Q.\tGood",
        "Q: Good",
        "QUESTION: Why?",
        "Q,  Why?",
        "Q . Why?",
    ),
    rejects=("Q1 was good.",),
)
ANSWER = Rule(
    Role.SPEECH,
    steno.turn("A", "ANSWER"),
    kind=RemarkKind.ANSWER,
    name="answer",
    examples=("A    I have not.", "A.  No", "A. No", "A: No", "ANSWER: No"),
    rejects=("A couple of questions.", "A question.", "A.m. it was", "A. B. Grim told me."),
)
STAGE_LINE = Rule(
    Role.NOTE,
    steno.STAGE_LINE,
    name="stage",
    examples=("(Laughter.)", "[ Applause ]", "(Exhibit 1 was marked for\n\nidentification.)"),
)
CLOCK = Rule(
    Role.NOTE,
    rf"[(\[](?P<time>{steno.CLOCK})[)\]]",
    kind=NoteKind.TIME,
    name="clock",
    examples=("(10:12 a.m.)", "(10.00 am)"),
)
"""The time when the record begins or goes on."""
CLOSE = Rule(
    Role.NOTE,
    steno.WHEREUPON,
    kind=NoteKind.TIME,
    name="close",
    closes=True,
    examples=(
        "(Whereupon, at approximately 9:51 p.m.,\n\nthe public hearing concluded.)",
        "(The public hearing concluded at 3:30\np.m.)",
    ),
    rejects=("(The mic is off.)",),
)
END_MARK = Rule(
    Role.NOTE,
    steno.END_MARK,
    kind=NoteKind.EDITORIAL,
    name="end-mark",
    examples=("---oOo---", "*  *  *  *  *", "------------------", "- - -"),
)
CERTIFICATE = Rule(Role.HEADING, steno.CERTIFICATE, name="certificate", closes=True, examples=("CERTIFICATION",))

# As the inquiries of the United Kingdom print them, these lines end what was said.
RESUMED = evolve(CLOCK, closes=True)
ADJOURNMENT = Rule(
    Role.NOTE,
    steno.ADJOURNMENT,
    kind=NoteKind.PROCEDURE,
    name="adjournment",
    closes=True,
    examples=("(A short break)", "(The hearing adjourned until 10.00 am the\nfollowing day)"),
)
WITNESS = Rule(
    Role.NOTE,
    steno.SWORN,
    kind=NoteKind.PROCEDURE,
    name="witness",
    closes=True,
    examples=("ADA LUND (sworn)", "MS AMA OKOYE (affirmed).", "DR OLE HOLM (continued)"),
)

INQUIRY = Examination(
    examiner=rf"^{steno.COUNSEL} (?P<who>\p{{Lu}}[^\n]+)$",
    witness=rf"^(?!{steno.COUNSEL}\b)(?P<who>[^()]+?)\s*\((?:sworn|affirmed|continued|recalled|re-?sworn)\b",
    grammar="uk",
)
