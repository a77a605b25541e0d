"""How much a document may ask of the reader."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from onrecord.model.errors import LimitError
from onrecord.model.source import Source


@frozen(slots=True)
class Limits:
    """The largest figures that a document may reach before it is refused with `LimitError`.

    The defaults let every honest transcript pass; raise one for a document that you trust.

    >>> Limits(depth=50).depth
    50
    """

    bytes: int = 256 * 2**20
    """The size of the document, in bytes as published."""
    depth: int = 1000
    """How many elements, objects or lists may be open inside each other."""
    items: int = 2_000_000
    """How many items one meeting may have."""
    expansion: int = 100
    """How many times longer a text may be than the reference to an entity that it replaces."""

    def error(self, text: str, at: int, limit: Literal["bytes", "depth", "items", "expansion"]) -> LimitError:
        """The error that names a limit and the line and column in `text` where it was reached.

        >>> str(Limits(depth=2).error("<a>\\n <b><c>", 8, "depth"))
        'the limit of 2 on depth is reached (line 2, column 5). Pass limits=Limits(depth=…) to read it all the same'
        """
        value: int = getattr(self, limit)
        line, column = Source(text).line_col(at)
        return LimitError(
            f"the limit of {value} on {limit} is reached",
            limit=limit,
            value=value,
            line=line,
            column=column,
            hint=f"Pass limits=Limits({limit}=…) to read it all the same",
        )
