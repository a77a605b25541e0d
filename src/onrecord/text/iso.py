"""Dates and times as ISO 8601 writes them, which machines put into attributes; what is none gives None."""

from __future__ import annotations

import datetime as dt


def iso_date(text: str) -> dt.date | None:
    """The date that a text begins with.

    >>> iso_date(" 2031-03-04T09:00:00"), iso_date("4 March")
    (datetime.date(2031, 3, 4), None)
    """
    try:
        return dt.date.fromisoformat(text.strip()[:10])
    except ValueError:
        return None


def iso_clock(text: str) -> dt.time | None:
    """The clock time that a text begins with.

    >>> iso_clock("14:05:00.000"), iso_clock("noon")
    (datetime.time(14, 5), None)
    """
    try:
        return dt.time.fromisoformat(text.strip()[:8])
    except ValueError:
        return None


def iso_moment(text: str) -> dt.datetime | None:
    """The date and time that a text is.

    >>> iso_moment("2031-03-04 15:00:00"), iso_moment("")
    (datetime.datetime(2031, 3, 4, 15, 0), None)
    """
    try:
        return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return None
