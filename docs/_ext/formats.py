"""Writes a page for each format, and a table of all, out of the values that declare them: `docs/formats/*.md`."""

from __future__ import annotations

import importlib
import inspect
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

import onrecord
from onrecord.spec import (
    Format,
    HtmlFormat,
    InferredFormat,
    JsonFormat,
    LineFormat,
    Role,
    Rule,
    Sniff,
    TableFormat,
    VariantFormat,
    XmlFormat,
)
from onrecord.testing import CAPABILITIES

KINDS = (
    (LineFormat, "lines"),
    (XmlFormat, "XML"),
    (HtmlFormat, "HTML"),
    (JsonFormat, "JSON"),
    (TableFormat, "tables"),
    (InferredFormat, "rows, inferred"),
)

INDEX = """# Formats

Each page says where a format comes from, how it is recognised, what it provides, which rules read it, and which traps
its documents hold. The pages are made from the same values that read the documents.

Which of them tell of parties, votes, times and so on shows
[one table](../reference/capabilities.md), made by reading their samples.

A format that is not here? Try the file all the same: where no format fits, onrecord
[infers the labels](../explanation/detection.md). Or [write the format](../guide/write-a-format.md).

{table}

```{{toctree}}
:hidden:

{pages}
```
"""


def write(folder: Path) -> None:
    """Write the pages; those of formats that are gone are removed."""
    folder.mkdir(exist_ok=True)
    values = {entry.id: onrecord.get_format(entry.id) for entry in onrecord.formats()}
    texts = {id: page(value) for id, value in values.items()}
    texts["index"] = INDEX.format(table="\n".join(overview(list(values.values()))), pages="\n".join(values))
    for path in folder.glob("*.md"):
        if path.stem not in texts:
            path.unlink()
    for name, text in texts.items():
        path = folder / f"{name}.md"
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")


def overview(values: list[Format]) -> Iterator[str]:
    """The table of all formats."""
    yield "| format | what it is | made of | languages |"
    yield "|---|---|---|---|"
    for value in values:
        cells = (f"[{value.id}]({value.id}.md)", value.title, kind(value), languages(value))
        yield "| " + " | ".join(cell(text) for text in cells) + " |"


def kind(value: Format) -> str:
    """What the documents of a format are made of."""
    if isinstance(value, VariantFormat):
        return ", ".join(dict.fromkeys(map(kind, value.variants)))
    return next((name for cls, name in KINDS if isinstance(value, cls)), ", ".join(value.sniff.containers))


def languages(value: Format) -> str:
    """The languages, or "any"."""
    return ", ".join(value.languages) or "any"


def page(value: Format) -> str:
    """The page of one format."""
    parts = [f"# {escape(value.title)}", *about(value), "## How it is recognised", *evidence(value.sniff)]
    if value.provides:
        parts += ["## What it provides", bullets(provided(value))]
    if value.traps:
        parts += [
            "## Traps",
            "What its documents hold that a reader would not expect.",
            bullets(map(escape, value.traps)),
        ]
    for variant in value.variants if isinstance(value, VariantFormat) else (value,):
        parts += reading(variant)
    return "\n\n".join(parts) + "\n"


def provided(value: Format) -> Iterator[str]:
    """What its samples show, in plain words."""
    for name in value.provides:
        meaning, _ = CAPABILITIES.get(name, ("", None))
        yield f"{escape(name)}: {meaning}" if meaning else escape(name)


def reading(value: Format) -> Iterator[str]:
    """How a format is read, as far as its declaration says it."""
    if isinstance(value, LineFormat):
        yield from rules(value)
    elif isinstance(value, XmlFormat | HtmlFormat):
        yield from elements(value.elements)
    elif isinstance(value, JsonFormat | TableFormat):
        yield from fields(value)


def about(value: Format) -> Iterator[str]:
    """The notes of its module, and a table of facts."""
    entry = next((entry for entry in onrecord.formats() if entry.id == value.id), None)
    if entry is not None:
        text = inspect.getdoc(importlib.import_module(entry.module.partition(":")[0])) or ""
        yield from (escape(paragraph) for paragraph in text.split("\n\n") if ">>>" not in paragraph)
    facts = {
        "id": f"`{value.id}`",
        "publisher": escape(value.publisher),
        "body": escape(value.body or ""),
        "published at": f"<{value.url}>" if value.url else "",
        "languages": languages(value),
        "made of": kind(value),
        "older encodings": ", ".join(value.encodings),
        "at most hidden as furniture": f"{value.max_furniture:.0%} of the text",
        "at most unclassified": f"{value.max_unclassified:.0%} of the text",
        "since onrecord": value.since,
    }
    yield "\n".join(["| | |", "|---|---|", *(f"| {name} | {cell(text)} |" for name, text in facts.items() if text)])


def evidence(sniff: Sniff) -> Iterator[str]:
    """What detection looks for."""
    told = {
        "comes as": ", ".join(sniff.containers),
        "root element": code(sniff.roots),
        "namespace": code(sniff.namespaces),
        "JSON keys": code(sniff.keys),
        "columns": code(sniff.columns),
        f"holds at least {sniff.need} of": code(sniff.literals),
        "holds none of": code(sniff.excludes),
        f"at least {sniff.need_patterns} matches of": code(sniff.patterns),
        "is often named": code(sniff.filenames),
        "goes before": ", ".join(f"`{id}`" for id in sniff.refines),
    }
    yield bullets(f"{what}: {text}" for what, text in told.items() if text) or "Only when it is named."
    for other in sniff.either:
        yield "Or by this:"
        yield from evidence(other)


def rules(value: LineFormat) -> Iterator[str]:
    """The rules, with their examples."""
    yield "## Rules"
    if value.infer:
        yield "The labels of speakers are [inferred from the text](../explanation/detection.md)."
    if value.rules:
        yield "Tried in this order at each start of a line; what lies between two matches goes on with the open remark."
    for rule in value.rules:
        yield "\n".join(rule_lines(rule))


def rule_lines(rule: Rule) -> Iterator[str]:
    """A rule as an entry of a list."""
    does = "begins a remark" if rule.role is Role.SPEECH else f"is {rule.role.value}"
    more = [word for word, on in (("inside a paragraph", rule.glue), ("ends the remark", rule.closes)) if on]
    yield f"**{escape(rule.name)}** {', '.join([does, *more])}"
    for example in rule.examples:
        yield f": matches {literal(example)}"
    for reject in rule.rejects:
        yield f": not {literal(reject)}"
    if not rule.examples and not rule.rejects:
        yield f": pattern {literal(rule.pattern)}"


def elements(table: Mapping[str, Any]) -> Iterator[str]:
    """What each element means."""
    yield "## Elements"
    yield "The first selector that fits an element says what it means."
    rows = [f"| {cell(code(selector.split('|')))} | {cell(meaning(action))} |" for selector, action in table.items()]
    yield "\n".join(["| element | meaning |", "|---|---|", *rows])


def meaning(action: Any) -> str:
    """An action by its name and the plain values that it was given."""
    given = []
    for field in attrs.fields(type(action)):
        value = getattr(action, field.name)
        plain = isinstance(value, str | int | bool) or hasattr(value, "value")
        if plain and value != field.default and value is not False:
            given.append(f"{field.name} {getattr(value, 'value', value)}" if value is not True else field.name)
    return type(action).__name__ + (f" ({', '.join(given)})" if given else "")


def fields(value: JsonFormat | TableFormat) -> Iterator[str]:
    """Which key or column holds what."""
    yield "## Keys" if isinstance(value, JsonFormat) else "## Columns"
    told = {
        "rows": getattr(value, "rows", ""),
        "words": value.text,
        "label": value.label,
        "changes with the speaker": value.turn or "",
        "start": value.start or "",
        "end": value.end or "",
    }
    listed = [f"{what}: {code((names,) if isinstance(names, str) else names)}" for what, names in told.items() if names]
    yield bullets([*listed, *(f"{name} of the meeting: `{key}`" for name, key in value.header.items())])


def code(texts: Any) -> str:
    """Texts as literals in a row."""
    return ", ".join(literal(str(text).strip()) for text in texts)


def literal(text: str) -> str:
    """A text as a literal in one line, whatever backticks it holds."""
    shown = text.replace("\n", "⏎")
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", shown)), default=0))
    pad = " " if shown.startswith(("`", " ")) or shown.endswith(("`", " ")) else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def bullets(texts: Any) -> str:
    """A list."""
    return "\n".join(f"- {text}" for text in texts)


def escape(text: str) -> str:
    """A text that Markdown leaves alone, apart from its literals."""
    return re.sub(r"(?<!`)([*_<\[])(?![^`]*`(?:[^`]*`[^`]*`)*[^`]*$)", r"\\\1", text)


def cell(text: str) -> str:
    """A text that a table holds."""
    return text.replace("|", "\\|").replace("\n", " ")


def setup(app: Any) -> dict[str, bool]:
    """Tell Sphinx."""
    app.connect("builder-inited", lambda sphinx: write(Path(sphinx.srcdir, "formats")))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
