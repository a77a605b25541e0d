"""JSON: the whole meeting, in the shape that `Meeting.to_dict` has and `schema.json` describes."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import import_module
from importlib.resources import files
from typing import Any

from onrecord.model import Meeting


def to_json(meeting: Meeting, *, ledger: bool = False) -> str:
    """The meeting as one line of JSON; `ledger` adds the ledger.

    >>> from onrecord.model import Heading, Source, Span
    >>> text = to_json(Meeting((Heading("Bills", Span(0, 5)),), Source("Bills")))
    >>> Meeting.from_dict(json.loads(text)).headings
    (Heading(text='Bills', span=Span(start=0, end=5), level=1, locator=None),)
    """
    return encoder()(meeting.to_dict(ledger=ledger)) + "\n"


def encoder() -> Callable[[Any], str]:
    """The quickest way there is to write plain data as JSON: `msgspec` where it is installed, or else `json`.

    >>> encoder()({"text": "Señor"})
    '{"text":"Señor"}'
    """
    try:
        fast: Callable[[Any], bytes] = import_module("msgspec.json").encode
    except ImportError:
        return _encode

    def encode(data: Any) -> str:
        try:
            return fast(data).decode()
        except ValueError:  # bytes without a meaning, which the text keeps as lone surrogates
            return _encode(data)

    return encode


def _encode(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `Meeting.to_dict` gives and `Meeting.from_dict` takes.

    >>> schema()["properties"]["schema"]
    {'const': 'onrecord/1'}
    """
    found: dict[str, Any] = json.loads(files("onrecord.export").joinpath("schema.json").read_text("utf-8"))
    return found
