"""What every format has: its identity, its evidence, and one way of reading."""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any

from attrs import evolve, field, frozen

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.limits import Limits
from onrecord.model.diagnostics import Diagnostic
from onrecord.model.errors import MultipleMeetingsError, OnrecordError, PluginError, ReadError, SpecError
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.model.sniff import Sniff
from onrecord.model.source import Source
from onrecord.spec.document import open_document
from onrecord.text.dates import find_date, parse_date
from onrecord.text.labels import LabelGrammar, get_grammar
from onrecord.text.patterns import compile_pattern, search

HEAD = 20_000


@frozen
class Pick:
    """A fact that stands somewhere in the head of a document: the group of that name, or the group `value`.

    With `date` the words are read as a date: in the format's languages, or by a pattern as of `strptime`.
    `within` is how many characters of the document are searched.

    >>> Pick("date", r"Vol (?P<date>.+)", date="%B %d, %Y").name
    'date'
    """

    name: str
    pattern: str
    date: bool | str = False
    within: int = HEAD
    constant: str | None = None

    def apply(self, builder: Builder, text: str, languages: tuple[str, ...]) -> None:
        """Look the fact up in `text` and hand it to the builder."""
        match = search(compile_pattern(self.pattern), text, 0, min(len(text), self.within))
        if match is None:
            return
        groups = match.re.groupindex
        raw = match[self.name] if self.name in groups else match["value"] if "value" in groups else match[0]
        if raw is None:
            return
        if not self.date:
            builder.fact(self.name, self.constant or " ".join(raw.split()))
            return
        builder.fact(self.name, read_date(raw, languages, self.date if isinstance(self.date, str) else None))


def read_date(raw: str, languages: tuple[str, ...], pattern: str | None = None) -> dt.date | None:
    """A date printed in one of `languages`, or by a pattern as of `strptime`; None when it is none."""
    if pattern is not None:
        from onrecord.text.dates import parse_pattern  # noqa: PLC0415

        return parse_pattern(" ".join(raw.split()), pattern)
    text = " ".join(raw.split())
    found = parse_date(text, languages=languages)
    if found is None and (hit := find_date(text, languages=languages)) is not None:
        found = hit[0]
    return found


def _grammar(value: LabelGrammar | str) -> LabelGrammar:
    return get_grammar(value) if isinstance(value, str) else value


def _words(value: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(value.split() if isinstance(value, str) else value)


@frozen(kw_only=True)
class Format:
    """The part of a declaration that all kinds of formats share.

    `id` is the module's path below `onrecord.formats` (`us.crec` is `formats/us/crec.py`). `publisher`, `url` and
    `traps` become the format's page in the documentation. `encodings` are legacy code pages that the publisher used.
    `max_furniture` and `max_unclassified` are the largest shares of the text that its samples may hide (a document
    that hides more gets a warning) or not explain. `provides` says what at least one sample shows, as words of the
    vocabulary in `onrecord.testing.CAPABILITIES`, one after another or in one string.
    """

    id: str
    title: str
    body: str | None = None
    publisher: str = ""
    url: str = ""
    languages: tuple[str, ...] = ("en",)
    sniff: Sniff
    grammar: LabelGrammar = field(factory=lambda: get_grammar("any"), converter=_grammar)
    encodings: tuple[str, ...] = ()
    style: Style = Style()
    facts: tuple[tuple[str, Any], ...] = ()
    max_furniture: float = 0.10
    max_unclassified: float = 0.02
    traps: tuple[str, ...] = ()
    provides: tuple[str, ...] = field(default=(), converter=_words)
    since: str = "0.1"

    def __attrs_post_init__(self) -> None:
        """Refuse a declaration without the essentials."""
        if not self.id or not self.title:
            msg = "a format needs an id and a title"
            raise SpecError(msg)

    def read(self, source: Source, *, limits: Limits | None = None) -> tuple[Meeting, ...]:
        """The meetings of a decoded document, at least one. Raises `ReadError` when it is not of this format.

        A defect of the format, which is any error but an `OnrecordError`, is raised as `PluginError`.
        """
        with self.blamed():
            meetings = self.read_bare(source, limits=limits)
        if not meetings:
            msg = f"the document holds no meeting of the format {self.id}"
            raise ReadError(msg)
        return meetings

    @contextmanager
    def blamed(self) -> Generator[None]:
        """Raises any error but an `OnrecordError` as `PluginError`: it is a defect of the format."""
        try:
            yield
        except OnrecordError:
            raise
        except Exception as error:
            msg = f"the format {self.id} failed: {type(error).__name__}: {error}"
            raise PluginError(msg, plugin=self.id, hint="This is a defect of the format; please report it") from error

    def read_bare(self, source: Source, *, limits: Limits | None = None) -> tuple[Meeting, ...]:
        """As `read`, with the format's defects as they are: for tests, and for formats made of formats."""
        return tuple(self._read(evolve(source, format=self.id), limits or Limits()))

    def parse(
        self, data: str | bytes, *, name: str | None = None, encoding: str | None = None, limits: Limits | None = None
    ) -> Meeting:
        """Read one meeting from text or bytes, with the errors of `onrecord.parse`."""
        source, found = open_document(data, name=name, encoding=encoding, limits=limits, legacy=self.encodings)
        return single(with_diagnostics(self.read(source, limits=limits), found))

    def _read(self, source: Source, limits: Limits) -> Iterable[Meeting]:
        raise NotImplementedError

    def builder(self, source: Source, limits: Limits, *, gap: Role | None = None) -> Builder:
        """A builder in this format's style; `gap` is the role of text that nothing marks, if not the style's own."""
        return Builder(source, style=evolve(self.style, gap=gap) if gap else self.style, limits=limits)

    def conclude(self, builder: Builder) -> Meeting:
        """Finish a meeting with the facts that hold for all documents of the format, where it told no others."""
        return builder.finish(
            max_furniture=self.max_furniture,
            body=self.body,
            language=self.languages[0] if len(self.languages) == 1 else None,
            **dict(self.facts),
        )


def single(meetings: tuple[Meeting, ...]) -> Meeting:
    """The only meeting. Raises `MultipleMeetingsError` or `ReadError` otherwise."""
    if len(meetings) == 1:
        return meetings[0]
    if not meetings:
        msg = "the document holds no meeting"
        raise ReadError(msg)
    msg = f"the document holds {len(meetings)} meetings"
    raise MultipleMeetingsError(msg, count=len(meetings), hint="Use read_all or parse_all")


def with_diagnostics(meetings: tuple[Meeting, ...], found: tuple[Diagnostic, ...]) -> tuple[Meeting, ...]:
    """The meetings with the findings of the decoding put in front of their own."""
    if not found:
        return meetings
    return tuple(evolve(m, diagnostics=(*found, *m.diagnostics)) for m in meetings)


def require_speech(meeting: Meeting, *, what: str = "labels of speakers") -> Meeting:
    """The meeting, or `ReadError` when a document has no trace of a transcript."""
    if meeting.remarks:
        return meeting
    raise without_speech(what=what, partial=meeting)


def without_speech(*, what: str, partial: Meeting | None = None) -> ReadError:
    """The error for a document that has no trace of a transcript."""
    return ReadError(
        f"the document holds no {what}", partial=partial, hint="It may be of another format: see onrecord detect"
    )
