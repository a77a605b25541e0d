"""What the standard of WebVTT finds, the scanner finds; where it finds more, it says so."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.kernel.cues import scan_cues, text_pieces

# The parser of the standard, word for word: https://www.w3.org/TR/webvtt1/, sections 6.1 to 6.4. It is slow, and throws
# away what the standard throws away. The scanner is held against it.


class StandardCue(NamedTuple):
    """A cue as the standard has it."""

    id: str
    start: int
    end: int
    text: str


class NoWebVTTError(Exception):
    """The signature is missing."""


class _Blocks:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def line(self) -> str:
        stop = self.text.find("\n", self.at)
        stop = len(self.text) if stop < 0 else stop
        line, self.at = self.text[self.at : stop], stop
        return line

    def feeds(self) -> None:
        while self.text[self.at : self.at + 1] == "\n":
            self.at += 1

    def block(self, *, in_header: bool) -> StandardCue | None:
        count, before, buffer = 0, self.at, ""
        seen_arrow = False
        cue: tuple[str, int, int] | None = None
        while True:
            line = self.line()
            count += 1
            seen_eof = self.at >= len(self.text)
            self.at += not seen_eof
            if "-->" in line:
                if in_header or not (count == 1 or (count == 2 and not seen_arrow)):
                    self.at = before
                    break
                seen_arrow = True
                before = self.at
                times = timings(line)
                cue = (buffer, *times) if times else None
                buffer = ""
            elif not line:
                break
            else:
                if not in_header and count == 2 and not seen_arrow and re.fullmatch(r"(STYLE|REGION)\s*", buffer):
                    buffer = ""
                buffer = f"{buffer}\n{line}" if buffer else line
                before = self.at
            if seen_eof:
                break
        return StandardCue(*cue, buffer) if cue else None


def parse(text: str) -> list[StandardCue]:
    text = text.replace("\0", "\ufffd").replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if text[:6] != "WEBVTT" or text[6:7] not in ("", " ", "\t", "\n"):
        raise NoWebVTTError
    blocks = _Blocks(text)
    blocks.line()
    blocks.at += 1
    if blocks.at >= len(text):
        return []
    if text[blocks.at] != "\n":
        blocks.block(in_header=True)
    else:
        blocks.at += 1
    blocks.feeds()
    found = []
    while blocks.at < len(text):
        found.append(blocks.block(in_header=False))
        blocks.feeds()
    return [cue for cue in found if cue]


def timings(line: str) -> tuple[int, int] | None:
    match = re.match(r"[ \t\f]*([0-9:.]*)[ \t\f]*-->[ \t\f]*(\d+(?::\d+)*\.\d+)", line, re.ASCII)
    if match is None:
        return None
    start, end = timestamp(match[1]), timestamp(match[2])
    return None if start is None or end is None else (start, end)


def timestamp(text: str) -> int | None:
    match = re.fullmatch(r"(?:(\d+):)?(\d\d):(\d\d)\.(\d\d\d)", text, re.ASCII)
    if match is None or int(match[2]) > 59 or int(match[3]) > 59:
        return None
    return ((int(match[1] or 0) * 60 + int(match[2])) * 60 + int(match[3])) * 1000 + int(match[4])


def words(text: str) -> str:
    """What a cue's text shows, without tags and times, references decoded."""
    out, at = "", 0
    while at < len(text):
        if text[at] == "<":
            stop = text.find(">", at)
            at = len(text) if stop < 0 else stop + 1
            continue
        stop = text.find("<", at)
        stop = len(text) if stop < 0 else stop
        out += html.unescape(text[at:stop])
        at = stop
    return out


PARTS = ["NOTE", "STYLE", "REGION", "1", "intro", "Aye.", "a --> b", "x<i>y</i>", "\0", " ", "\t", "-->"]
TIMES = [
    "00:00.000 --> 00:01.000",
    "00:01.000 --> 00:02.000 line:0 align:start",
    "00:00:03.000 --> 00:00:04.000",
    "1:00:05.000-->1:00:06.000",
    "123:00:07.000\t-->\t123:00:08.000\tposition:10%",
    "00:60:00.000 --> 00:61:00.000",
    "00:00:60.000 --> 00:00:61.000",
    "00:00:09,000 --> 00:00:10,000",
    "00:00:11.0000 --> 00:00:12.000",
    "00:00:13.00 --> 00:00:14.000",
    "0:0:15.000 --> 00:00:16.000",
    "-00:00:17.000 --> 00:00:18.000",
    "00:00:19.000 -->00:00:20.000x",
    "00:00:21.000 --> ",
    "--> 00:00:22.000",
]
LINES = st.sampled_from([*PARTS, *TIMES, *TIMES, "", ""])
FILES = st.tuples(
    st.sampled_from(["", "\ufeff"]),
    st.sampled_from(["WEBVTT", "WEBVTT ", "WEBVTT\tx", "WEBVTT - the council"]),
    st.lists(LINES, max_size=14),
    st.sampled_from(["\n", "\r\n", "\r"]),
).map(lambda parts: parts[0] + parts[3].join([parts[1], *parts[2]]))


def shown(text, cue):
    return [text[start:end].replace("\0", "\ufffd") for start, end in cue.lines]


@given(FILES)
@example("WEBVTT\n\nNOTE\n00:00.000 --> 00:01.000\nAye.\n")
@example("WEBVTT\n00:00.000 --> 00:01.000\n\0\nNOTE\n00:00.000 --> 00:01.000")
@example("WEBVTT\nStyle:\n1\n00:00.000 --> 00:01.000\nAye.\n00:01.000 --> 00:02.000\n")
def test_each_cue_of_the_standard_is_found(text):
    """Its times are the same, and its text is there; more text may follow, such as that behind a blank line."""
    file = scan_cues(text)
    ours = {cue.timing: cue for cue in file.cues}
    for cue in parse(text):
        mine = [own for own in file.cues if (own.start, own.end) == (cue.start, cue.end)]
        lines = [line for line in cue.text.split("\n") if line.strip(" \t\ufffd")]
        assert any(shown(text, own)[: len(lines)] == lines for own in mine), (cue, ours)


@given(FILES)
def test_a_cue_that_the_standard_does_not_know_is_a_finding(text):
    file = scan_cues(text)
    known = parse(text)
    more = len(file.cues) - len(known)
    assert more >= 0
    assert (not more) or file.problems


@given(FILES)
def test_text_that_the_standard_drops_is_a_finding(text):
    file = scan_cues(text)
    ours = " ".join(line for cue in file.cues for line in shown(text, cue)).split()
    theirs = " ".join(cue.text for cue in parse(text)).split()
    assert len(ours) >= len([word for word in theirs if word != "\ufffd"])
    assert ours == theirs or file.problems or {"\ufffd"} >= set(theirs) - set(ours) == set(theirs) ^ set(ours)


@pytest.mark.parametrize(
    "text", ["", "WEBVT", "WEBVTTx\n", "webvtt\n", " WEBVTT\n", "\nWEBVTT\n", "\ufeff\ufeffWEBVTT\n"]
)
def test_what_is_no_webvtt(text):
    with pytest.raises(NoWebVTTError):
        parse(text)


NUMBERS = st.from_regex(r"[0-9]{2}|[0-9]{1,3}", fullmatch=True)
CLOCKS = st.builds(
    "{}{}{}{}".format,
    st.lists(NUMBERS, min_size=2, max_size=3).map(":".join),
    st.sampled_from("..,"),
    st.from_regex(r"[0-9]{3}|[0-9]{1,4}", fullmatch=True),
    st.just(""),
)


@given(CLOCKS, CLOCKS)
def test_times_out_of_the_standard_are_read_and_reported(start, end):
    file = scan_cues(f"WEBVTT\n\n{start} --> {end}\nAye.\n")
    (cue,) = file.cues
    assert cue.start is not None
    assert cue.end is not None
    strict = (timestamp(start), timestamp(end))
    if None not in strict:
        assert (cue.start, cue.end) == strict
    codes = {problem.code for problem in file.problems}
    assert ("cue-time-irregular" in codes) is (None in strict)


TAGS = "<i> </i> <c.red.big> </c> <00:01.000> </v> <ruby> <rt> </rt> <b/> <> </>".split()
REFERENCES = "&amp; &lt; &gt; &lrm; &rlm; &nbsp; &#65; &#x41; &amp &no; &".split()
MARKUP = st.lists(
    st.sampled_from([*TAGS, *REFERENCES, "<v Ann Lee>", "<lang en-GB>", "<x y>", "Aye", " ", "\n", ";", ">", "{i}"]),
    max_size=12,
).map("".join)


@given(MARKUP)
def test_the_words_of_a_cue_are_those_of_the_standard(text):
    pieces = text_pieces(text, 0, len(text), dialect="webvtt")
    assert "".join(text[start:end] if data is None else data for start, end, data in pieces) == words(text)


@given(st.text(alphabet="<>/ vib.&a1:\n", max_size=20))
def test_no_word_of_the_standard_is_missing(text):
    """A `<` that begins no tag hides what follows by the standard; here it is text."""
    pieces = text_pieces(text, 0, len(text), dialect="webvtt")
    ours = "".join(text[start:end] if data is None else data for start, end, data in pieces)
    left = iter(ours)
    assert all(letter in left for letter in words(text))
