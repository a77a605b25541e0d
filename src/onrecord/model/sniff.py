"""What speaks for a format, as data: detection reads it without loading the format."""

from __future__ import annotations

from attrs import frozen


@frozen
class Sniff:
    """The evidence by which a document is known. Every kind of evidence that is given must be found.

    - `containers`: any of `text, html, xml, json, jsonl, csv, cues`;
    - `roots`: local names of the XML root; `namespaces`: substrings of its namespace;
    - `keys`: JSON keys that all occur near the start; `columns`: header cells of a table that all occur;
    - `literals`: strings, at least `need` of which occur in the first 16 KiB (of HTML without its scripts and styles);
      `excludes`: strings that must not;
    - `patterns`: multi-line patterns, at least `need_patterns` matches of which (all together) occur there; a
      group in a pattern is the part that the evidence shows;
    - `filenames`: globs; a name adds to other evidence and never decides alone;
    - `refines`: ids of more general formats that this one beats; `weight` is added to the points;
    - `either`: other evidence that is as good as all of this together, for formats in several containers.

    >>> Sniff(containers=("xml",), roots=("akomaNtoso",)).need
    1
    """

    containers: tuple[str, ...] = ("text",)
    roots: tuple[str, ...] = ()
    namespaces: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    literals: tuple[str, ...] = ()
    need: int = 1
    excludes: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    need_patterns: int = 1
    filenames: tuple[str, ...] = ()
    refines: tuple[str, ...] = ()
    weight: int = 0
    either: tuple[Sniff, ...] = ()
