"""Reading XML: events with the exact place of each, from well-formed and from broken documents alike.

One pattern finds the tags; a reader that is checked against expat in the tests, and not expat itself, because it

- counts in characters of the text (expat counts in bytes, which asks for a second copy of the text and for a map back),
- goes on at the place where a document is broken, with what it knows, instead of starting over with another reader,
- never expands an entity that the document declares, so that there is nothing to defend against,
- and is as fast: expat spends its time on calling back, not on reading.

The pattern takes well-formed tags whole, and those hold no `<`. Everything else that begins with `<` is for the slower
methods below, which decide what it is; what no rule of XML explains is text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html.entities import html5
from types import MappingProxyType

from onrecord.kernel.limits import Limits
from onrecord.kernel.markup_events import MarkupTarget
from onrecord.kernel.markup_scan import MarkupReader, attributes, bom_end

_FIRST = r"[^\W\d]"
_NAME = _FIRST + r"""[^\s<>/"'=&]*+"""
_PLAIN = r"""(?>(?:\s++[^\s<>/"'=]++="[^"<&\t\n\r]*+")*)"""
_TOKEN = re.compile(rf"<(?:/({_NAME})\s*+>|({_NAME})(?:>|({_PLAIN})\s*+(/?)>))|<")
_PAIR = re.compile(r'([^\s=]++)="([^"]*+)"')
_SOUND = re.compile(r"""(?>(?:\s++[^\s<>/"'=]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'))*)\s*+/?""")

_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]++);|#([0-9]++);|([^\W\d][\w.:-]*+);)?|\r\n?")
_LINE_END = re.compile(r"\r\n?")
_IN_VALUE = re.compile(_REFERENCE.pattern + r"|[\t\n]")

_QUOTED = r""""[^"]*+"|'[^']*+'"""
_DOCTYPE = re.compile(
    rf"""<!DOCTYPE (?>(?:[^\[\]"'<>]++|{_QUOTED})*)
    (?:\[(  # what the document declares: comments, processing instructions, declarations
        (?>(?:[^\]"'<]++|{_QUOTED}|<!--(?>(?:[^-]++|-(?!->))*)-->|<\?(?>(?:[^?]++|\?(?!>))*)\?>|<(?!!--|\?))*)
    )\]\s*+)?>""",
    re.VERBOSE | re.IGNORECASE,
)
_ENTITY = re.compile(r"""<!ENTITY\s++([^\s%]\S*+)\s++(?:"([^"]*+)"|'([^']*+)'|SYSTEM|PUBLIC)""")

_LONG_MARKUP = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"))
_LONG_DOCTYPE = 2**20
"""A document type of more characters has lost its end."""

_STANDARD = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
NOTHING: Mapping[str, str] = MappingProxyType({})


def parse_xml(
    text: str,
    target: MarkupTarget,
    *,
    limits: Limits,
    entities: Mapping[str, str] = NOTHING,
    start: int = 0,
    end: int | None = None,
) -> None:
    """Read `text[start:end]` as XML and push its events to `target`; offsets count from the beginning of `text`.

    Nothing is fetched, and no entity is expanded but the five standard ones, those in `entities` (what a reference
    stands for, as text) and, with a `problem`, those of HTML. Any other reference stays in the text as printed.
    A broken document is read to its end. Raises `LimitError` only.

    >>> from onrecord.kernel.limits import Limits
    >>> from onrecord.kernel.markup_events import Recorder
    >>> recorder = Recorder()
    >>> parse_xml('<u who="#AB">Fish &amp; chips<br/></u>', recorder, limits=Limits())
    >>> for event in recorder.events:
    ...     print(*event)
    start u {'who': '#AB'} 0
    text 13 18 None
    text 18 23 &
    text 23 29 None
    start br {} 29
    end br 34
    end u 34
    """
    stop = len(text) if end is None else end
    if stop - start > limits.bytes:
        raise limits.error(text, start + limits.bytes, "bytes")
    reader = XmlReader(text, stop, target, limits, entities)
    reader.finish(reader.run(reader.bom(start), stop))


class XmlReader(MarkupReader):
    """Reads one document, whole or in parts. `run` takes what is well formed, the other methods the rest."""

    first = _FIRST
    reference = _REFERENCE

    def __init__(self, text: str, end: int, target: MarkupTarget, limits: Limits, entities: Mapping[str, str]) -> None:
        super().__init__(text, end, target, limits)
        self.known = {**entities, **_STANDARD}
        self.declared: dict[str, str | None] | None = None
        self.begin = 0
        self.final = True
        """Whether the text ends where the document does."""
        self.open: dict[str, int] = {}
        """How often each element is open: counted from the first end tag on that does not fit."""

    def go_on(self, text: str, *, moved: int, final: bool) -> None:
        """Another stretch of the document is there; it begins `moved` characters behind the beginning of the last."""
        self.load(text, len(text))
        self.begin -= moved
        self.final = final

    def run(self, last: int, stop: int) -> int:  # noqa: C901, PLR0912 (one loop: a call for each tag would take as long again)
        """Read from `last` on what begins before `stop`, which is the end or a `<`; returns where to go on."""
        text, stack, counts, depth = self.text, self.stack, self.open, self.limits.depth
        on_start, on_end, on_text = self.target.start, self.target.end, self.target.text
        push, pop, pairs_of = stack.append, stack.pop, _PAIR.findall
        special = -1
        for token in _TOKEN.finditer(text, last, stop):
            at = token.start()
            if at < last:
                continue
            kind = token.lastindex
            if kind is None:
                if not (self.final or self.complete(at)):
                    return last
                last = self.other(last, at)
                continue
            if at > last:
                if not stack:
                    self.flush(last, at)
                elif special < at:
                    special = self.characters(last, at)
                else:
                    on_text(last, at, None)
            last = token.end()
            if kind == 1:
                tag = token[1]
                if stack and stack[-1] == tag and not counts:
                    pop()
                    on_end(tag, at)
                else:
                    self.close(tag, at)
                continue
            if len(stack) >= depth:
                raise self.limits.error(text, at, "depth")
            _, tag, inside, slash = token.groups()
            pairs = pairs_of(inside) if inside else ()
            attrs = dict(pairs)
            on_start(tag, attrs if len(attrs) == len(pairs) else self.once(pairs, at), at)
            if slash:
                on_end(tag, last)
                continue
            push(tag)
            if counts:
                counts[tag] = counts.get(tag, 0) + 1
        return last

    def complete(self, at: int) -> bool:
        """Whether the end of the markup at `at` is in sight."""
        head = self.text[at : at + 9].upper()
        if head == "<!DOCTYPE":
            return self.end - at > _LONG_DOCTYPE or _DOCTYPE.match(self.text, at, self.end) is not None
        mark = next((mark for begin, mark in _LONG_MARKUP if head.startswith(begin)), ">")
        return self.text.find(mark, at + 2, self.end) >= 0

    def bom(self, start: int) -> int:
        """Pass over a byte order mark at the beginning."""
        stop = self.begin = bom_end(self.text, start, self.end)
        if stop > start and self.text[start:stop] != "\ufeff":
            self.target.problem("xml-bom", "the byte order mark was decoded wrongly or is there twice", start)
        return stop

    def finish(self, last: int) -> None:
        """Give the rest of the text and close what is open."""
        self.flush(last, self.end)
        if self.stack:
            self.target.problem("xml-truncated", f"the document ends inside <{self.stack[-1]}>", self.end)
        while self.stack:
            self.target.end(self.stack.pop(), self.end)

    # --- character data ----------------------------------------------------------------------------------------

    def flush(self, start: int, end: int) -> None:
        """Give a run of text, if there is any; blanks outside the document's element are none."""
        if self.stack:
            super().flush(start, end)
        elif start < end and not self.text[start:end].isspace():
            self.target.problem("xml-text-outside", "there is text outside the document's element", start)
            self.characters(start, end)

    def resolve(self, found: re.Match[str], at: int) -> str | None:
        """What a reference stands for; None when it must stay as it is."""
        sixteen, ten, name = found.groups()
        if name:
            value = self.known.get(name)
            if value is None:
                return self.undeclared(name, at)
            if len(value) > self.limits.expansion * len(found[0]):
                raise self.limits.error(self.text, at, "expansion")
            return self.remember(found[0], value)
        if sixteen or ten:
            code = _number(sixteen or ten, 16 if sixteen else 10)
            if _allowed(code):
                return self.remember(found[0], chr(code))
            self.target.problem("xml-character", f"{found[0][:20]!r} is no character of XML; it stays as printed", at)
            return None
        self.target.problem("xml-ampersand", "a '&' that begins no reference; it is kept as text", at)
        return None

    def undeclared(self, name: str, at: int) -> str | None:
        """What an entity stands for that is neither standard nor listed."""
        value = html5.get(f"{name};")
        declared = self.declared or {}
        if value is not None and declared.get(name, value) == value:
            if name in declared:
                return self.remember(f"&{name};", value)
            self.target.problem("xml-entity-undeclared", f"&{name}; is not declared; it was read as in HTML", at)
            return value
        if name not in declared:
            self.target.problem("xml-entity-unknown", f"&{name}; is not declared; it stays as printed", at)
        elif declared[name] is None:
            self.target.problem("xml-entity-external", f"&{name}; stands for another file; it stays as printed", at)
        else:
            self.target.problem(
                "xml-entity-refused", f"&{name}; is not an entity of this format; it stays as printed", at
            )
        return None

    # --- markup ------------------------------------------------------------------------------------------------

    def other(self, last: int, at: int) -> int:
        """Deal with a `<` at `at`; text before it begins at `last`. Returns where text goes on."""
        scanner = self.scanner
        head = self.text[at : min(at + 9, self.end)]
        if head == "<![CDATA[":
            return self.cdata(last, at)
        if head.startswith("<!--"):
            stop = scanner.after("-->", at + 4)
            if stop > 0 and self.comment is not None:
                self.flush(last, at)
                self.comment(at + 4, stop - 3)
                return stop
        elif head.startswith("<?"):
            stop = scanner.after("?>", at + 2)
            if at > self.begin and head.startswith("<?xml "):
                self.target.problem("xml-declaration", "the XML declaration is not at the beginning", at)
        elif head.upper() == "<!DOCTYPE" and self.declared is None and not self.stack:
            stop = self.doctype(at)
        elif head.startswith("<!"):
            stop = scanner.after(">", at)
        else:
            return self.tag(last, at)
        if stop < 0:
            stop = scanner.after(">", at + 2)
            self.target.problem("xml-markup-not-well-formed", f"{head!r} without its end", at)
            if stop < 0:
                return last
        self.flush(last, at)
        return stop

    def cdata(self, last: int, at: int) -> int:
        """A section in which nothing but its end is markup."""
        self.flush(last, at)
        start = at + 9
        stop = self.scanner.after("]]>", start)
        if stop < 0:
            self.target.problem("xml-truncated", "a CDATA section without its end", at)
        end = self.end if stop < 0 else stop - 3
        for found in _LINE_END.finditer(self.text, start, end):
            if start < found.start():
                self.target.text(start, found.start(), None)
            start = found.end()
            self.target.text(found.start(), start, "\n")
        if start < end:
            self.target.text(start, end, None)
        return self.end if stop < 0 else stop

    def doctype(self, at: int) -> int:
        """The end of the document type, or -1; notes the entities that are declared in it."""
        self.declared = {}
        found = _DOCTYPE.match(self.text, at, self.end)
        if found is None:
            return self.scanner.after("]>", at)
        for name, double, single in _ENTITY.findall(found[1] or ""):
            value = double or single
            self.declared.setdefault(name, _REFERENCE.sub(_character, value) if value else None)
        return found.end()

    def tag(self, last: int, at: int) -> int:
        """A tag that is not of the plainest form."""
        found = self.scanner.tag(at)
        if found is None:
            if self.scanner.after(">", at) < 0:
                self.target.problem("xml-truncated", "the document ends within a tag; it is kept as text", at)
            else:
                self.target.problem("xml-less-than", "a '<' that opens no tag; it is kept as text", at)
            return last
        self.flush(last, at)
        closing, name, inside, stop = found
        if closing:
            self.close(name, at)
            return stop
        if len(self.stack) >= self.limits.depth:
            raise self.limits.error(self.text, at, "depth")
        if not _SOUND.fullmatch(inside):
            self.target.problem("xml-attribute-not-well-formed", f"the tag <{name}> is not well formed", at)
        empty = inside.endswith("/")
        pairs = [(key, self.value(raw, at)) for key, raw in attributes(inside[:-1] if empty else inside)]
        self.target.start(name, self.once(pairs, at), at)
        if empty:
            self.target.end(name, stop)
        else:
            self.stack.append(name)
            if self.open:
                self.open[name] = self.open.get(name, 0) + 1
        return stop

    def value(self, raw: str, at: int) -> str:
        """The value of an attribute as XML normalises it."""
        return _IN_VALUE.sub(lambda found: self._in_value(found, at), raw)

    def _in_value(self, found: re.Match[str], at: int) -> str:
        if found[0][0] != "&":
            return " "
        data = self.resolve(found, at)
        return found[0] if data is None else data

    def once(self, pairs: Sequence[tuple[str, str]], at: int) -> dict[str, str]:
        """Attributes of which one may be there twice: the first counts."""
        attrs: dict[str, str] = {}
        for name, value in pairs:
            if attrs.setdefault(name, value) is not value:
                self.target.problem(
                    "xml-attribute-twice", f"the attribute {name!r} is there twice: the first counts", at
                )
        return attrs

    def close(self, tag: str, at: int) -> None:
        """An end tag: of the innermost element, of one further out, or of none."""
        stack, counts = self.stack, self.open
        if not stack or stack[-1] != tag:
            for name in () if counts else stack:
                counts[name] = counts.get(name, 0) + 1
            if not counts.get(tag):
                self.target.problem("xml-end-not-well-formed", f"</{tag}> closes nothing that is open", at)
                return
            self.target.problem("xml-end-missing", f"<{stack[-1]}> has no end tag before </{tag}>", at)
        name = ""
        while name != tag:
            name = stack.pop()
            if counts:
                counts[name] -= 1
            self.target.end(name, at)


def _number(digits: str, base: int) -> int:
    """The number, or -1 for one that is far too large to be a character (reading it might take long)."""
    digits = digits.lstrip("0")
    return int(digits or "0", base) if len(digits) < 8 else -1


def _allowed(code: int) -> bool:
    """Whether the code point is a character of XML."""
    if code < 0xD800:
        return code > 31 or code in (9, 10, 13)
    return 0xE000 <= code <= 0x10FFFF and code not in (0xFFFE, 0xFFFF)


def _character(found: re.Match[str]) -> str:
    """A character reference in the declaration of an entity."""
    sixteen, ten, _ = found.groups()
    code = _number(sixteen or ten, 16 if sixteen else 10) if sixteen or ten else -1
    return chr(code) if 0 <= code <= 0x10FFFF else found[0]
