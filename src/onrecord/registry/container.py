"""Which container a document comes in, told by its first characters and lines."""

from __future__ import annotations

import re

WINDOW = 16_384
MAX_ARROWS = 200
FEW_KEYS = 20
MAX_STRINGS = 64

_TIMING = re.compile(r"^[ \t]*(?:\d+:)?\d{1,2}:\d{1,2}[.,:]\d{1,4}[ \t]*-->", re.MULTILINE)
_ROOT = re.compile(r"<(?![?!])([\w:.-]+)([^>]*)>")
_MISC = re.compile(r"<!--.*?-->|<\?.*?\?>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_KEY = re.compile(r'"((?:[^"\\]|\\.){1,60})"\s*:')
_LONG_STRING = re.compile(r'"(?=(?:[^"\\]|\\.){300})(?:[^"\\]++|\\.)*+(?:"|\Z)', re.DOTALL)
_HTML_TAG = re.compile(r"<(?:!doctype html|html|head|body|div|p|table|pre|br|span|h[1-6])\b", re.IGNORECASE)
_JSON = re.compile(r'\[\s*+(?:["{\[\]]|-?\d++(?:\.\d++)?\s*+(?:,|\]\s*+\Z)|(?:true|false|null)\b)|\{\s*+["}]')
_SCRIPT_ASSIGN = re.compile(
    r"\s*(?://[^\n]*\n\s*|/\*.*?\*/\s*)*(?:(?:const|var|let|window\.)\s*)?[\w.$]+\s*=\s*[\[{]", re.DOTALL
)


def container_of(text: str) -> str:
    r"""One of `cues, xml, html, json, jsonl, csv, text`.

    >>> container_of('<?xml version="1.0"?><TEI/>'), container_of("WEBVTT\n"), container_of('[{"a": 1}]')
    ('xml', 'cues', 'json')
    >>> container_of("[1]    MR. LUND:  The numbers of the lines stand in brackets.\n")
    'text'
    """
    window = text[:WINDOW]
    head = window.lstrip("\ufeff\0 \t\r\n")
    if head.startswith("WEBVTT") or _has_timing(text):
        return "cues"
    if head.startswith("<") or head[:40].find("<?xml") >= 0:
        return _markup(head)
    if _JSON.match(head):
        return _json(head)
    if _SCRIPT_ASSIGN.match(head):
        return "json"
    if _is_table(window):
        return "csv"
    if len(_HTML_TAG.findall(window)) >= 8:
        return "html"
    return "text"


def _has_timing(text: str) -> bool:
    """Whether a timing line stands anywhere: a damaged file may have other things in front of its cues."""
    at = -1
    for _ in range(MAX_ARROWS):
        at = text.find("-->", at + 1)
        if at < 0:
            return False
        line = text.rfind("\n", 0, at) + 1
        if _TIMING.match(text, max(line, at - 40)):
            return True
    return False


def _markup(head: str) -> str:
    name, _ = root_of(head)
    declared = head.lstrip("\ufeff").startswith("<?xml") or "<?xml" in head[:40]
    if name.lower() == "html" or (head[:9].lower() == "<!doctype" and "html" in head[:60].lower()):
        return "xml" if "<DEBATS" in head else "html"
    if not declared and name.lower() in {
        "p",
        "div",
        "head",
        "body",
        "pre",
        "table",
        "span",
        "a",
        "center",
        "font",
        "h1",
        "h2",
        "br",
        "b",
        "i",
    }:
        return "html"
    return "xml" if name else "text"


def _json(head: str) -> str:
    lines = [line.strip() for line in head.splitlines()[:4] if line.strip()]
    if len(lines) > 1 and all(line.startswith("{") and line.endswith("}") for line in lines[:-1]):
        return "jsonl"
    return "json"


def _is_table(window: str) -> bool:
    """The first line is short cells, and most lines that follow have as many delimiters or more."""
    lines = [line for line in window.splitlines()[:12] if line.strip()]
    if len(lines) < 2:
        return False
    for mark in ("\t", ",", ";"):
        head = lines[0].count(mark)
        cells = [cell.strip().strip('"') for cell in lines[0].split(mark)]
        # One comma makes a table of two names of columns only: a headline has one too.
        if not head or (head == 1 and not all(cell.isidentifier() for cell in cells)):
            continue
        header = all(len(cell) <= 40 and not cell.endswith((".", ":")) and cell.count(" ") <= 2 for cell in cells)
        if header and any(line.count(mark) >= head for line in lines[1:]):
            return True
    return False


def root_of(text: str) -> tuple[str, str]:
    """Local name and raw attributes of the root element, or two empty strings.

    >>> root_of('<!-- x --><akn:akomaNtoso xmlns:akn="urn:x">')
    ('akomaNtoso', ' xmlns:akn="urn:x"')
    """
    window = _MISC.sub("", text[: 2 * WINDOW])
    match = _ROOT.search(window)
    return (match[1].rpartition(":")[2], match[2]) if match else ("", "")


def keys_of(text: str) -> frozenset[str]:
    """The JSON keys near the start, at any depth. Long strings, such as a whole transcript, are passed over.

    >>> sorted(keys_of('{"text": "' + 99_999 * "word " + '", "segments": [{"start": 0}]}'))
    ['segments', 'start', 'text']
    """
    found = _KEY.findall(text[:WINDOW])
    if len(found) < FEW_KEYS and len(text) > WINDOW:
        found += _KEY.findall(_LONG_STRING.sub('""', text[: MAX_STRINGS * WINDOW])[:WINDOW])
    return frozenset(found)


def columns_of(text: str) -> frozenset[str]:
    """The cells of the first line of a table."""
    first = text.lstrip("\ufeff").partition("\n")[0].strip("\r")
    mark = max(("\t", ",", ";"), key=first.count)
    return frozenset(cell.strip().strip('"') for cell in first.split(mark))
