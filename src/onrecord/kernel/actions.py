"""What an element may mean: the actions that the declaration of a format of markup is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Self

from attrs import Factory, define, frozen

from onrecord.kernel.builder import Builder
from onrecord.kernel.notes import IN_BRACKETS
from onrecord.model.items import NoteKind, RemarkKind
from onrecord.model.role import Role
from onrecord.model.speaker import Speaker
from onrecord.text.labels import LabelGrammar, parse_label
from onrecord.text.patterns import Pattern

Attrs = Mapping[str, str]


@define
class Context:
    """What an adapter's functions may look at and keep: the builder, the open elements, people, its own state."""

    builder: Builder
    grammar: LabelGrammar
    path: list[str] = Factory(list[str])
    parts: dict[str, str] = Factory(dict[str, str])
    people: dict[str, Speaker] = Factory(dict[str, Speaker])
    state: dict[str, Any] = Factory(dict[str, Any])
    _parsed: dict[str, Speaker] = Factory(dict[str, Speaker])

    def parse(self, label: str) -> Speaker:
        """The speaker that a printed label names."""
        speaker = self._parsed.get(label)
        if speaker is None:
            speaker = self._parsed[label] = parse_label(label, self.grammar).speaker()
        return speaker


# --- who speaks ----------------------------------------------------------------------------------------------------


@frozen
class Turn:
    """The element holds one remark. `speaker` names who speaks from its attributes; a label inside does so too.

    `label` names the attribute that holds the printed attribution; without `speaker` it tells who speaks.
    With `merge`, neighbours of the same attribution and with nothing between them are one remark (elements that a
    machine repeats). `facts` gives more fields of the remark: identifiers, language, start, end, number, kind.
    """

    speaker: Callable[[Attrs, Context], Speaker | None] | None = None
    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None
    merge: bool = False
    kind: RemarkKind = RemarkKind.SPEECH
    label: str | None = None


@frozen
class Label:
    """The element's text is a printed attribution. Inside a fresh `Turn` it belongs to that; else it opens a remark.

    `pending` keeps it for the next `Turn`. `speaker` makes the speaker out of the text, the attributes and the parts
    that `Part` elements collected inside; without it the format's label grammar does.
    """

    speaker: Callable[[str, Attrs, Context], Speaker | None] | None = None
    pending: bool = False
    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None


@frozen
class Part:
    """A named part of the label around it (name, party …), collected in `Context.parts`.

    `shown` says whether its words stand in the printed label too; it may look at them.
    """

    name: str
    shown: bool | Callable[[str], bool] = False


# --- paragraphs and what stands in them ----------------------------------------------------------------------------


@frozen
class Marked:
    """What a `Mark` element covers in the text of a paragraph."""

    name: str
    start: int
    end: int
    attrs: Attrs


@frozen
class Reading:
    """What a paragraph turned out to hold; all places count in its characters.

    The first `label` characters are a printed attribution, which `speaker` and `facts` belong to, but for the first
    `lead` ones, such as the number of a question; a speaker without a label goes on after somebody else and is not
    named again. With `more` the label goes on with that of the remark which has just begun. The `separator` characters
    behind it are no speech. `notes` are stretches that nobody said, in order. With `vote` the rest is a vote of these
    fields, with `heading` a heading of that level. With `closes` the remark ends here.
    """

    label: int = 0
    lead: int = 0
    separator: int = 0
    speaker: Speaker | None = None
    facts: Mapping[str, Any] = Factory(dict[str, Any])
    more: bool = False
    notes: Sequence[tuple[int, int, NoteKind | None]] = ()
    vote: Mapping[str, Any] | None = None
    heading: int | None = None
    closes: bool = False

    @classmethod
    def note(cls, text: str, kind: NoteKind | None = None) -> Self:
        """The paragraph is a note as a whole; without a kind its words tell it.

        >>> Reading.note("(Noise.)").notes
        ((0, 8, None),)
        """
        return cls(notes=((0, len(text), kind),))


def bracketed(text: str, _marks: Sequence[Marked], _context: Context) -> Reading | None:
    """For `Para.read`: a paragraph that is all in brackets is a stage direction that the publisher did not mark.

    >>> from onrecord.model.source import Source
    >>> from onrecord.text.labels import get_grammar
    >>> context = Context(Builder(Source("")), get_grammar("any"))
    >>> bracketed("(Noise (from above).)", (), context) == Reading.note("(Noise (from above).)")
    True
    >>> bracketed("(Perhaps) we go.", (), context) is None
    True
    """
    return Reading.note(text) if IN_BRACKETS.fullmatch(text) else None


@frozen
class Para:
    """A paragraph: of the open remark, or else a procedural note.

    `read` looks at its text, white space as printed, and at the `Mark` elements in it, and says what it holds: for
    publishers that tell a label from speech by bold type. None stands for plain speech. `facts` changes fields of the
    open remark, such as its language. With `lines` each line of the element is a paragraph.
    """

    read: Callable[[str, Sequence[Marked], Context], Reading | None] | None = None
    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None
    lines: bool = False


@frozen
class Mark:
    """What the element holds belongs to the paragraph around it, whose `Para.read` is told where: `b`, `i`, `a`.

    With `apart` blanks stand around it, as around the cell of a table.
    """

    name: str
    apart: bool = False


@frozen
class Aside:
    """A note. `kind` is its kind or finds it by the attributes; `split` makes several notes out of one text.

    `facts` gives more fields of the note, from its text too. A note at the beginning of a `Turn` that matches `label` as a whole is the
    printed attribution.
    """

    kind: NoteKind | Callable[[Attrs], NoteKind | None] | None = None
    split: Callable[[str], Sequence[tuple[int, int, NoteKind, Speaker | None]]] | None = None
    facts: Callable[[str, Attrs, Context], Mapping[str, Any]] | None = None
    label: Pattern | None = None


@frozen
class Space:
    """A blank: a line break, the edge of a table cell."""


@frozen
class Word:
    """One token of annotated text: a blank stands before it unless the token before it was joined to its right.

    `join` names the attribute that says so (`right`, `both`; `left` joins to the token before).
    """

    join: str = "join"


@frozen
class Break:
    """A milestone: ends the paragraph, and with `closes` the remark.

    `page` names the attribute that holds a page number, or finds the number by the attributes.
    """

    closes: bool = False
    page: str | Callable[[Attrs], str | None] | None = None
    paragraph: bool = True


# --- other items ---------------------------------------------------------------------------------------------------


@frozen
class Head:
    """A heading. Level 0 is the title; a function finds the level by the open elements around.

    With `more` neighbouring elements are one heading.
    """

    level: int | Callable[[Context], int] = 1
    more: bool = False


@frozen
class Print:
    """The element holds material that was printed and not spoken. One inside another is a document of its own.

    `facts` gives title and author, from its text, its attributes, and the parts that `Part` elements collected inside.
    """

    title: str | None = None
    facts: Callable[[str, Attrs, Context], Mapping[str, Any]] | None = None


@frozen
class Ballot:
    """The element holds a vote.

    `facts` gives question, result, counts and voters from its text and attributes; with `more` neighbouring elements
    are one vote, unless the facts say otherwise under that name.
    """

    facts: Callable[[str, Attrs, Context], Mapping[str, Any]] | None = None
    more: bool = False


# --- structure and metadata ----------------------------------------------------------------------------------------


@frozen
class Inline:
    """Transparent: what is inside belongs to what is around."""


@frozen
class Closing:
    """A section: the remark ends before it and at its end."""


@frozen
class Topic:
    """A section that an attribute names; it stands in the `section` of the remarks inside."""

    attr: str


@frozen
class Sitting:
    """The element holds one meeting of several that the document may have; `facts` gives facts about it.

    What stands before the first of them is read as a part of it; the facts that stand there hold for all.
    """

    facts: Callable[[Attrs, Context], Mapping[str, Any]] | None = None


@frozen
class Hide:
    """The element and all in it are kept out of the items; facts inside are still taken."""

    role: Role = Role.METADATA


@frozen
class Show:
    """Inside a hidden element: this one counts again."""


@frozen
class Fact:
    """A fact about the meeting, kept out of the items. `attr` takes it from an attribute."""

    name: str
    attr: str | None = None
    convert: Callable[[str], Any] | None = None
    role: Role = Role.METADATA


@frozen
class Take:
    """The element's own text is handed to code at its end and kept out of the items, in hidden elements too."""

    run: Callable[[str, Attrs, Context], None]
    role: Role = Role.METADATA


@frozen
class Call:
    """Code for what no other action can say: called at the start of the element, in hidden elements too."""

    run: Callable[[Attrs, Context], None]


Action = (
    Turn | Label | Part | Para | Mark | Aside | Space | Word | Break | Head | Print | Ballot
    | Inline | Closing | Topic | Sitting | Hide | Show | Fact | Take | Call
)  # fmt: skip
INLINE = Inline()
