"""Texts of no known format inside a document of rows: what stands around them, and those that hold labels themselves."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from attrs import define, field

from onrecord.kernel.builder import Builder
from onrecord.kernel.dialect import infer
from onrecord.kernel.dialect.columns import Columns, is_called
from onrecord.kernel.dialect.tree import Found, texts_of
from onrecord.kernel.html_view import html_view
from onrecord.kernel.lines import Flow, LineReader, plan_of
from onrecord.kernel.pieces import Piece, PlacedText
from onrecord.kernel.view import MappedView, View
from onrecord.model.items import NoteKind
from onrecord.model.role import Role
from onrecord.text.dates import find_date, parse_date
from onrecord.text.labels import LabelGrammar

_LANGUAGES = ("en", "de", "fr", "es", "it", "pt", "nl", "da", "sv", "fi", "pl", "cs")
_HTML = re.compile(
    r"</?(?:p|br|b|strong|i|em|u|span|div|a|ul|ol|li|h[1-6]|table|blockquote|font)\b[^<>]*>|&(?:[a-z]{2,6}|#\d{2,5});",
    re.IGNORECASE,
)
"""Signs of HTML in a text."""
_LETTERS = re.compile(r"[^\W\d_]+[^\w]+[^\W\d_]+|[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{2}")
_WORD = re.compile(r"[^\W\d_]{2}")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)")
_EPOCH = re.compile(r"/Date\((\d{9,13})\)/")
"""A date as some web services print it: milliseconds since 1970."""
_LONGEST_DATE = 100
_LONGEST_TITLE = 300


@define
class Reader:
    """What rows and documents share: the facts, titles and stray texts of a document."""

    builder: Builder
    grammar: LabelGrammar
    columns: Columns
    begun: bool = False
    titles: dict[int, str] = field(factory=dict[int, str])

    def other(self, found: Found) -> None:
        """A text that stands in no row."""
        text = found.text
        if text is None or not text.strip():
            return
        if found.title is not None:
            self.title(text, found.title)
            return
        if not self.begun and is_called(found.key, "date") and "date" not in self.builder.facts:
            self.builder.fact("date", date_of(str(text)))
        if is_called(found.key, "heading") and _WORD.search(text) and len(text) <= _LONGEST_TITLE:
            if self.begun or "title" in self.builder.facts:
                self.title(text, 1)
                return
            self.builder.fact("title", " ".join(text.split()))
        if _LETTERS.search(text) and not text.startswith(("http:", "https:")):
            kind = NoteKind.EDITORIAL if self.begun else NoteKind.PREAMBLE
            self.builder.note(text.pieces(), kind, rule="no-row")
        else:
            self.hide(text)

    def title(self, text: PlacedText, level: int) -> None:
        """A title of what follows; the same one again is a repetition."""
        words = " ".join(text.split())
        if self.titles.get(level) == words:
            self.hide(text, Role.DUPLICATE)
            return
        self.titles = {n: one for n, one in self.titles.items() if n < level} | {level: words}
        self.builder.close()
        self.builder.heading(text.pieces(), level)

    def hide(self, text: PlacedText, role: Role = Role.METADATA) -> None:
        """Keep a value out of the items."""
        self.builder.hide(text.start, text.end, role, "value")


@define
class Texts(Reader):
    """Texts that hold labels themselves: all of them are one document of lines, their titles its headings."""

    def read(self, all_found: Iterable[Found]) -> None:
        """Put the texts together, infer the labels, and read."""
        lines = Lines(self.builder)
        listed = list(all_found)
        spoken = [k for k, one in enumerate(listed) if one.row is not None]
        first, last = (spoken[0], spoken[-1]) if spoken else (0, len(listed) - 1)
        for one in listed[:first]:
            if one.title is None:
                self.other(one)
            elif one.text is not None:
                lines.title(one.text, one.title)
        for one in listed[first : last + 1]:
            self._collect(one, lines)
        view = lines.view()
        self.begun = True
        found = infer(view.text, grammar=self.grammar, bold=view.bold)
        plan = plan_of((), self.grammar, Flow(), NoteKind.PREAMBLE, NoteKind.PROCEDURE, title_first=False)
        reader = LineReader(view, self.builder, plan, found.turns, furniture=found.furniture, merge=found.mechanical)
        reader.endings = found.endings
        reader.read()
        self.builder.close()
        for one in (*lines.others, *listed[last + 1 :]):
            self.other(one)

    def _collect(self, one: Found, lines: Lines) -> None:
        if one.row is None:
            if one.title is not None and one.text is not None:
                lines.title(one.text, one.title)
            else:
                lines.others.append(one)
            return
        for key, value in one.row.items():
            for text in texts_of(value):
                if key == self.columns.text:
                    lines.text(text)
                elif is_called(key, "date") and "date" not in self.builder.facts and (day := date_of(str(text))):
                    self.builder.fact("date", day)
                    lines.others.append(Found(one.locator, key=key, text=text))
                elif is_called(key, "heading") and text.strip():
                    lines.title(text, 1)
                elif text.strip():
                    lines.others.append(Found(one.locator, key=key, text=text))


@define
class Paragraphs(Texts):
    """Texts each of which is a paragraph, or the label or the title of what follows."""

    def _collect(self, one: Found, lines: Lines) -> None:
        if one.text is None or not one.text.strip():
            return
        if is_called(one.key, "date") and "date" not in self.builder.facts:
            self.builder.fact("date", date_of(str(one.text)))
        if is_called(one.key, "heading") and len(one.text) <= _LONGEST_TITLE and _WORD.search(one.text):
            lines.title(one.text, 1)
        else:
            lines.text(one.text)


@define
class Lines:
    """A view that grows: texts with blank lines between them."""

    builder: Builder
    pieces: list[Piece] = field(factory=list[Piece])
    bold: list[tuple[int, int]] = field(factory=list[tuple[int, int]])
    headings: list[tuple[int, int, int]] = field(factory=list[tuple[int, int, int]])
    others: list[Found] = field(factory=list[Found])
    size: int = 0
    last: str = ""

    def text(self, text: PlacedText) -> None:
        """A text, plain or HTML."""
        view = view_of(self.builder, text)
        at = self._begin(text.start)
        self.pieces += view.pieces(0, len(view.text))
        self.bold += [(at + start, at + end) for start, end in view.bold]
        self.headings += [(at + start, at + end, level + 1) for start, end, level in view.headings]
        self.size += len(view.text)

    def title(self, text: PlacedText, level: int) -> None:
        """A title; the same one again is a repetition."""
        words = " ".join(text.split())
        if not words:
            return
        if words == self.last:
            self.builder.hide(text.start, text.end, Role.DUPLICATE, "title")
            return
        self.last = words
        at = self._begin(text.start)
        self.pieces += text.pieces()
        self.size += len(text)
        self.headings.append((at, self.size, level))

    def _begin(self, place: int) -> int:
        if self.size:
            self.pieces.append((place, place, "\n\n"))
            self.size += 2
        return self.size

    def view(self) -> MappedView:
        """All of it."""
        view = MappedView(self.builder.source, self.pieces, tuple(self.bold))
        view.headings = tuple(self.headings)
        return view


def view_of(builder: Builder, text: PlacedText) -> View:
    """The lines of a text. HTML inside it is read as such.

    >>> from onrecord.kernel.json import parse_json
    >>> from onrecord.model.source import Source
    >>> text = parse_json(r'"<p>Order, order.</p><p>Sit &amp; listen.</p>"')
    >>> view_of(Builder(Source(text.join('""'))), text).text
    'Order, order.\\n\\nSit & listen.'
    """
    view = MappedView(builder.source, text.pieces())
    return html_view(builder.source, builder, base=view) if _HTML.search(text) else view


def date_of(text: str) -> dt.date | None:
    """The date in a value, in any of the usual languages.

    >>> date_of("Dienstag, 4. März 2031"), date_of("soon")
    (datetime.date(2031, 3, 4), None)
    >>> date_of("20310304"), date_of("/Date(1930348800000)/")
    (datetime.date(2031, 3, 4), datetime.date(2031, 3, 4))
    """
    if match := _COMPACT.fullmatch(text.strip()):
        return parse_date(f"{match[1]}-{match[2]}-{match[3]}")
    if match := _EPOCH.fullmatch(text.strip()):
        return dt.datetime.fromtimestamp(int(match[1]) / 1000, dt.UTC).date()
    found = find_date(" ".join(text[:_LONGEST_DATE].split()), languages=_LANGUAGES)
    return found[0] if found else None
