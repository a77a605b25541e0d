from __future__ import annotations

import pytest


def _told(text, events):
    """Check what every reader of markup promises about its events; gives the text told and the gaps between."""
    place, at, gaps, words, stack = 0, 0, [], [], []
    for event in events:
        match event:
            case "text", start, end, data:
                assert place <= start < end <= len(text)
                assert data is None or data != text[start:end]
                if place < start:
                    gaps.append(text[place:start])
                words.append(text[start:end] if data is None else data)
                place = end
                assert at <= start
                at = end
            case "start", tag, attrs, offset:
                assert at <= offset
                assert text[offset] == "<"
                assert isinstance(attrs, dict)
                stack.append(tag)
                at = offset
            case "end", tag, offset:
                assert at <= offset <= len(text)
                assert stack.pop() == tag
                at = offset
            case "comment", start, end:
                assert at <= start <= end
                at = end
    if place < len(text):
        gaps.append(text[place:])
    assert not stack
    return "".join(words), gaps


@pytest.fixture(scope="session")
def told():
    """The check of the events that a reader of markup gives."""
    return _told
