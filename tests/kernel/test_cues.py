from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel import cue_times, cues
from onrecord.kernel.cue_times import INVISIBLE, find_timings, milliseconds, read_time
from onrecord.kernel.cues import scan_cues

times = st.integers(0, 99 * 3_600_000)
words = st.text(alphabet=st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=20)
lines = (
    words.filter(lambda line: line.strip(INVISIBLE) and "-->" not in line)
    | st.sampled_from(["AYE.", "NOTE THAT EMISSIONS ROSE", "NOTE", "STYLE", "REGION", "1984", "2", ">> CLERK: HERE."])
    | st.integers(0, 9).map(str)
)
payloads = st.lists(lines, max_size=3)
scraps = ["WEBVTT", "NOTE", "STYLE", "1", "2", "7", "Aye.", "\n", "\r", "\r\n", "\n\n", " ", "-->", "->", "\0", "<v A>"]
scraps += ["00:00:01.000", "00:02.000", "00:00:03,000", "1:2", "00:00:01.000 --> 00:00:02.000", " line:0", "x"]
hostile = st.text(alphabet="0123:.,-> \n\r\0\ufeffNOTEWBVab<>", max_size=60) | st.lists(
    st.sampled_from(scraps), max_size=16
).map("".join)


def clock(ms, mark):
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}{mark}{ms % 1000:03}"


class Written:
    """A caption file as it was written: what the scanner has to find, and the parts to put it together anew."""

    def __init__(self, dialect, cues):
        self.dialect = dialect
        self.cues = cues

    def blocks(self):
        mark = "." if self.dialect == "webvtt" else ","
        for name, (start, end), settings, payload in self.cues:
            times = f"{clock(start, mark)} --> {clock(end, mark)}{settings}"
            yield [*([name] if name else []), times, *payload]

    def text(self, *, line_end="\n", between="\n"):
        head = ["WEBVTT\n\n"] if self.dialect == "webvtt" else []
        blocks = ("\n".join(block) + "\n" for block in self.blocks())
        return ("".join(head) + between.join(blocks)).replace("\n", line_end)

    @property
    def expected(self):
        return [(name or None, *times, settings.strip(), payload) for name, times, settings, payload in self.cues]


@st.composite
def written(draw, payloads=payloads, min_size=0):
    dialect = draw(st.sampled_from(["webvtt", "srt"]))
    count = draw(st.integers(min_size, 5))
    first = draw(st.sampled_from([0, 1, 900]))
    named = dialect == "srt" or draw(st.booleans())
    settings = st.sampled_from(["", " align:start position:0%", " region:rollup2", "  X1:010 X2:710 Y1:400 Y2:460"])
    return Written(
        dialect,
        [
            (str(first + i) if named else "", draw(st.tuples(times, times)), draw(settings), draw(payloads))
            for i in range(count)
        ],
    )


def found(file, text):
    return [
        (cue.id, cue.start, cue.end, cue.settings, [text[start:end] for start, end in cue.lines]) for cue in file.cues
    ]


def said(text):
    return [text[start:end] for cue in scan_cues(text).cues for start, end in cue.lines]


def codes(text):
    return [problem.code for problem in scan_cues(text).problems]


@given(written(), st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["\n", "\n\n", " \n", "\n\t\n\n"]))
def test_reads_back_what_was_written(file, line_end, between):
    text = file.text(line_end=line_end, between=between)
    scanned = scan_cues(text)
    assert found(scanned, text) == file.expected
    assert scanned.dialect == file.dialect or not file.cues
    assert not {problem.code for problem in scanned.problems} - {"cue-time-reversed", "cue-clock-back"}


@given(written(min_size=1))
def test_a_byte_order_mark_changes_nothing(file):
    text = "\ufeff" + file.text()
    assert found(scan_cues(text), text) == file.expected


no_numbers = st.lists(lines.filter(lambda line: not line.strip(INVISIBLE)[:1].isdigit()), max_size=3)
no_blocks = no_numbers.map(lambda payload: [line for line in payload if line[:4] not in {"NOTE", "STYL", "REGI"}])


@given(written(min_size=1, payloads=no_numbers))
def test_a_line_of_times_ends_the_cue_before_it(file):
    text = file.text(between="")
    read = found(scan_cues(text), text)
    assert [cue[1:] for cue in read] == [cue[1:] for cue in file.expected]
    assert [cue[0] for cue in read] == [cue[0] for cue in file.expected]


@given(written(payloads=no_blocks))
def test_a_blank_line_before_the_text_or_in_it_costs_no_text(file):
    spread = [(*cue, ["", *(part for line in payload for part in (line, ""))]) for *cue, payload in file.cues]
    text = Written(file.dialect, spread).text()
    assert found(scan_cues(text), text) == file.expected


@given(written(min_size=1), st.data())
def test_one_damaged_character_in_the_times_costs_no_text(file, data):
    text = file.text()
    spans = [match.span() for match in re.finditer(r"[0-9:.,]+ --> [0-9:.,]+", text)]
    start, end = data.draw(st.sampled_from(spans), label="line of times")
    at = data.draw(st.integers(start, end - 1), label="place")
    new = data.draw(st.sampled_from(" 0x:.,->\0") | st.characters(min_codepoint=32, exclude_categories=["Cs"]))
    damaged = text[:at] + new + text[at + 1 :]
    assert said(damaged) == said(text)
    before, after = scan_cues(text).cues, scan_cues(damaged).cues
    assert len(before) == len(after)
    assert sum((a.start, a.end) != (b.start, b.end) for a, b in zip(before, after, strict=True)) <= 1


@given(hostile | st.text())
def test_every_character_is_accounted_for(text):
    """What is in no line, no line of times and no block is an id, in order, or shows nothing."""
    file = scan_cues(text)
    spans = [span for cue in file.cues for span in (*cue.lines, *([cue.timing] if cue.timing else []))]
    spans += [(start, end) for _, start, end in file.blocks]
    at, rest = 0, ""
    for start, end in sorted(spans):
        assert at <= start <= end <= len(text)
        rest += text[at:start] + "\n"
        at = end
    left = [line.strip(INVISIBLE) for line in re.split(r"[\r\n]", rest + text[at:])]
    assert [line for line in left if line] == [cue.id for cue in file.cues if cue.id]
    assert [cue.number for cue in file.cues] == list(range(1, len(file.cues) + 1))


@given(hostile)
def test_cr_lf_and_crlf_agree(text):
    def facts(text):
        file = scan_cues(text)
        return found(file, text), [text[start:end].split() for _, start, end in file.blocks], file.dialect, file.fields

    lf = re.sub("\r\n?", "\n", text)
    assert facts(lf) == facts(lf.replace("\n", "\r")) == facts(lf.replace("\n", "\r\n"))


@given(hostile | written().map(Written.text) | st.text())
def test_plain_files_are_read_as_any_other(text):
    """The quick ways give what the thorough ones give."""

    def scan(plain):
        with pytest.MonkeyPatch.context() as patch:
            if not plain:
                patch.setattr(cue_times, "_plain", lambda *_: [])
                patch.setattr(cues._Scanner, "plain", lambda *_: None)
            return scan_cues(text)

    assert scan(plain=True) == scan(plain=False)


@given(times, st.sampled_from(".,"))
def test_times_are_whole_milliseconds(ms, mark):
    assert read_time(clock(ms, mark)) == ms


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("01:42:18.1000", 6_139_000),
        ("00:01.5", 1_500),
        ("0:1:2,05", 62_050),
        ("00:00:01", 1_000),
        ("00:00:01:250", 1_250),
        ("00:00:00.123456", 123),
        ("-00:00:06,843", -6_843),
        ("00:00:75.000", 75_000),
        ("1.567.202.", None),
        ("00:00:0x.000", None),
        ("9" * 5000 + ":00:00.000", None),
        ("", None),
    ],
)
def test_the_times_that_real_files_print(text, ms):
    assert read_time(text) == ms


def test_milliseconds_of_parts():
    assert milliseconds("", None, "1", "2", None) == 62_000


HEAD = "WEBVTT\n\n"
ONE = "00:00:01.000 --> 00:00:02.000\n"
TWO = "00:00:03.000 --> 00:00:04.000\n"
A = "00:00:01,000 --> 00:00:02,000\n"
B = "00:00:03,000 --> 00:00:04,000\n"


def test_the_header():
    text = (
        "WEBVTT - the council\r\nKind: captions\r\nLanguage: en\r\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\r\n"
        "Style:\r\n::cue(c) { color: red;\r\n }\r\n##\r\n\r\n00:01.000 --> 00:02.000\r\nAye.\r\n"
    )
    file = scan_cues(text)
    assert (file.signed, file.language) == (True, "en")
    assert file.fields["x-timestamp-map"] == "LOCAL:00:00:00.000,MPEGTS:900000"
    assert file.blocks[0].kind == "header"
    assert text[file.blocks[0].end :].strip().startswith("00:01.000")
    assert scan_cues("WEBVTTX\n").signed is False
    assert scan_cues("WEBVTT").signed is True
    assert scan_cues("WEBVTT\tx 00:00:00.000 --> 00:00:01.000\ntext\n").cues == []


def test_times_end_the_header():
    assert said("WEBVTT\n" + ONE + "Aye.\n") == ["Aye."]
    assert said("WEBVTT\nREGION: ID=ROLLUP2 LINES=2\n\n" + ONE + "Aye.\n") == ["Aye."]


def test_comments_styles_and_regions_stand_at_the_start_of_a_block():
    text = (
        HEAD + "NOTE\nby hand,\ntwice\n\nSTYLE\n::cue { color: red; }\n\nREGION\nid:a\n\nNOTE once\n\n"
        "1\n" + ONE + "NOTE THAT\n\nNOTE\tdone\n\n" + TWO + "NOTED.\n"
    )
    file = scan_cues(text)
    assert [block.kind for block in file.blocks] == ["header", "note", "style", "region", "note", "note"]
    assert text[slice(*file.blocks[1][1:])] == "NOTE\nby hand,\ntwice"
    assert said(text) == ["NOTE THAT", "NOTED."]
    assert file.problems == []


@pytest.mark.parametrize(
    ("text", "dialect", "problems"),
    [
        ("1\n" + ONE + "Aye.\n", "srt", []),
        (ONE.replace(".", ",") + "Aye.\n", "srt", []),
        (ONE + "Aye.\n", "webvtt", ["cue-signature-missing"]),
        (HEAD + ONE.replace(".", ",") + "Aye.\n", "webvtt", ["cue-time-irregular"]),
    ],
)
def test_the_dialect(text, dialect, problems):
    assert scan_cues(text).dialect == dialect
    assert codes(text) == problems
    assert said(text) == ["Aye."]


def test_a_loose_arrow():
    text = "1\n00:00:01,000 -> 00:00:02,000\nAye.\n2\n00:00:03,000 – 00:00:04,000\nNo.\n"
    assert [(cue.id, cue.start, cue.end) for cue in scan_cues(text).cues] == [("1", 1000, 2000), ("2", 3000, 4000)]
    assert said(text) == ["Aye.", "No."]


def test_a_broken_time_above_the_first_text():
    text = "1\n0 :00:00,000 --> 00:00:02,000\nAye.\n"
    assert found(scan_cues(text), text) == [("1", None, 2000, "", ["Aye."])]


def test_a_number_too_long_for_an_index_is_text():
    number = "9" * 5000
    text = f"1\n{A}{number}\n{B}No.\n"
    assert said(text) == [number, "No."]


def test_subrip_has_no_comments():
    assert said("1\n00:00:01,000 --> 00:00:02,000\nAye.\n\nNOTE well\n") == ["Aye.", "NOTE well"]


def test_ids():
    text = HEAD + "intro\n" + ONE + "One.\n\n12-a\n" + TWO + "Two.\n\n13\n00:05.000 --> 00:06.000\n"
    assert [cue.id for cue in scan_cues(text).cues] == ["intro", "12-a", "13"]
    text = "\u200e\ufeff1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n\u202a2\n00:00:03,000 --> 00:00:04,000\nTwo.\n"
    assert [cue.id for cue in scan_cues(text).cues] == ["1", "2"]
    assert said(text) == ["One.", "Two."]


@pytest.mark.parametrize(
    ("text", "ids", "lines"),
    [
        pytest.param(f"{A}In\n1984\n{B}No.\n", [None, None], ["In", "1984", "No."], id="no indexes"),
        pytest.param(f"{A}In\n2\n{B}No.\n", [None, None], ["In", "2", "No."], id="not even where it would be next"),
        pytest.param(f"{A}In\n\n2\ntwo\n\n{B}No.\n", [None, None], ["In", "2", "two", "No."], id="nor with text"),
        pytest.param(f"1\n{A}1984\n2\n{B}No.\n", ["1", "2"], ["1984", "No."], id="only the next index is one"),
        pytest.param(f"1\n{A}In\n1984\n{B}No.\n", ["1", None], ["In", "1984", "No."], id="index missing after it"),
        pytest.param(f"1\n{A}2\n{B}No.\n", ["1", "2"], ["No."], id="no text and no blank line"),
        pytest.param(f"1\n{A}x\n\n2\n\n2\n{B}No.\n", ["1", "2"], ["x", "2", "No."], id="a number that might be one"),
        pytest.param(f"6\n{A}\n2\n\n7\n{B}No.\n", ["6", "7"], ["2", "No."], id="a number after a blank line"),
        pytest.param(f"1\n{A}a\n\nb\n2\n{B}c\n", ["1", "2"], ["a", "b", "c"], id="a blank line at the wrong place"),
        pytest.param(f"1\n{A}Aye.\n\n{B}No.\n", ["1", None], ["Aye.", "No."], id="an index is missing"),
        pytest.param(f"9\n{A}Aye.\n\n1\n{B}No.\n", ["9", "1"], ["Aye.", "No."], id="the indexes begin anew"),
        pytest.param(
            f"{A}Aye.\n\n7\n{B}No.\n", [None, None], ["Aye.", "7", "No."], id="a number where none is indexed"
        ),
    ],
)
def test_indexes_and_numbers_that_are_said(text, ids, lines):
    assert [cue.id for cue in scan_cues(text).cues] == ids
    assert said(text) == lines


def test_a_missing_blank_line_is_a_problem():
    assert codes(f"1\n{A}2\n{B}No.\n") == codes(f"1\n{A}Aye.\n2\n{B}No.\n") == ["cue-blank-line-missing"]
    assert codes(f"1\n{A}\n2\n{B}No.\n") == []


def test_a_cue_without_times():
    text = "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\nTwo.\n\n3\n00:00:05,000 --> 00:00:06,000\nThree.\n"
    file = scan_cues(text)
    assert found(file, text)[1] == ("2", None, None, "", ["Two."])
    assert [cue.id for cue in file.cues] == ["1", "2", "3"]
    assert file.cues[1].timing is None
    assert [(problem.code, problem.number) for problem in file.problems] == [("cue-times-missing", 2)]
    assert said("1\nOne.\n\n2\n00:00:01,000 --> 00:00:02,000\nTwo.\n") == ["One.", "Two."]


def test_an_error_page_and_nuls_in_front():
    text = "<html>\n<p>403 --> no</p>\n</body></html>" + "\0" * 5000 + ONE + "First.\n\n" + TWO + "Second.\n"
    file = scan_cues(text)
    assert said(text) == ["First.", "Second."]
    assert [(cue.start, cue.end) for cue in file.cues] == [(1000, 2000), (3000, 4000)]
    assert [text[start:end] for kind, start, end in file.blocks] == [text[: text.index("\0")]]
    assert {"cue-front-text", "cue-signature-missing"} <= set(codes(text))
    assert said("</html>" + ONE + "First.\n") == ["First."]
    assert scan_cues("</html>" + ONE + "First.\n").cues[0].start == 1000


def test_nuls_inside_a_file():
    text = HEAD + ONE + "First.\0\0\0" + TWO + "Second.\n"
    assert said(text) == ["First.", "Second."]


def test_an_empty_first_cue_swallows_nothing():
    text = HEAD + "00:00:00.000 --> 00:00:00.000\n\n\n" + ONE + "uh,\n\n" + ONE + "uh\n"
    file = scan_cues(text)
    assert [cue.lines == [] for cue in file.cues] == [True, False, False]
    assert file.problems == []


def test_times_are_kept_as_the_file_has_them():
    text = HEAD + TWO + "a\n\n" + ONE + "b\n\n00:00:09.000 --> 00:00:00.000\nc\n"
    file = scan_cues(text)
    assert [(cue.start, cue.end) for cue in file.cues] == [(3000, 4000), (1000, 2000), (9000, 0)]
    assert [(problem.code, problem.number) for problem in file.problems] == [
        ("cue-clock-back", 2),
        ("cue-time-reversed", 3),
    ]
    assert said(text) == ["a", "b", "c"]


def test_unreadable_times_lose_only_themselves():
    text = HEAD + "00:0x:01.000 --> 00:00:02.000 line:5%\nAye.\n\n00:00:03.000 -->\nNo.\n"
    cues = scan_cues(text).cues
    assert [(cue.start, cue.end, cue.settings) for cue in cues] == [(None, 2000, "line:5%"), (3000, None, "")]
    assert said(text) == ["Aye.", "No."]
    assert codes(text) == ["cue-time-unreadable"] * 2


def test_text_on_the_line_of_the_times():
    text = HEAD + ONE[:-1] + " Order, the line: order.\n\n00:00:03.000 --> 00:00:04.000Aye.\n"
    assert said(text) == ["Order, the line: order.", "Aye."]
    assert codes(text).count("cue-text-after-times") == 2
    for cue in scan_cues(text).cues:
        assert cue.timing[1] <= cue.lines[0][0]


def test_settings_of_an_older_standard():
    (cue,) = scan_cues("WEBVTT\n\n" + ONE[:-1] + " D:vertical A:start\nAye.\n").cues
    assert (cue.settings, len(cue.lines)) == ("D:vertical A:start", 1)


def test_an_arrow_in_the_text_is_text():
    text = HEAD + ONE + "go --> there\nA-->> B\nsee 00:00:01.000 --> 00:00:02.000\n\n" + TWO + "No.\n"
    assert said(text) == ["go --> there", "A-->> B", "see 00:00:01.000 --> 00:00:02.000", "No."]
    assert codes(text) == ["cue-arrow-in-text"] * 3


def test_times_of_day_in_the_text_are_text():
    text = HEAD + ONE + "9:00 - 10:30 budget\n\n10:30 - 11:00 roads\n\n" + TWO + "No.\n"
    assert said(text) == ["9:00 - 10:30 budget", "10:30 - 11:00 roads", "No."]
    assert len(scan_cues(text).cues) == 2


def test_a_loose_arrow_inside_a_style_sheet_begins_no_cue():
    text = HEAD + "STYLE\n::cue { /*\nby hand\n00:00:00.000 -- > 00:00:01.000\n*/ }\n\n" + ONE + "Aye.\n"
    assert [block.kind for block in scan_cues(text).blocks] == ["header", "style"]
    assert said(text) == ["Aye."]


def test_regions_join_the_lines_that_stand_together():
    text = HEAD + ONE + "One,\r\ntwo,\r\n\r\nNOTE x\r\n\r\nthree.\r\n"
    (cue,) = scan_cues(text).cues
    assert [text[start:end] for start, end in cue.regions] == ["One,\r\ntwo,", "three."]


def test_no_times_no_cues():
    for text in ("", "Order, order.\n", "WEBVTT\n\nOrder.\n", "1\nOrder.\n"):
        assert scan_cues(text).cues == []


def test_hostile_files_take_linear_time():
    for text in (
        "-->" * 100_000,
        "0:00.0 - 0:00.0\n" * 50_000,
        "00:00.000 -->\n" * 50_000,
        " " * 300_000 + "\n" + "\0" * 300_000,
        "STYLE\n" + "0:00.0 -> 0:00.0\nx\n" * 30_000,
        "1\n2\n\n" * 50_000,
    ):
        scan_cues(text)


def test_all_timings_of_the_corpus_become_cues(corpus):
    files = sorted([*corpus.glob("captions.webvtt/*"), *corpus.glob("captions.srt/*")])
    for path in files:
        data = path.read_bytes()
        encoding = "utf-16" if data[:2] == b"\xff\xfe" else "cp1252" if "1252" in path.name else "utf-8-sig"
        text = data.decode(encoding)
        expected = len(re.findall(r"^[^\n\r]*-->", text, re.MULTILINE))
        assert sum(cue.timing is not None for cue in scan_cues(text).cues) == expected, path
        assert len(find_timings(text, 0, signed=True, problem=lambda *_: None)) == expected, path
    assert files


def test_the_conformance_files_keep_their_text(corpus):
    files = sorted(corpus.glob("captions.webvtt_conformance/*.vtt"))
    for path in files:
        text = path.read_text(encoding="utf-8", errors="surrogateescape")
        if "signature-timings" not in path.name:
            numbered = set(re.findall(r"^\s*((?:text|valid|invalid)\d*)\s*$", text, re.MULTILINE))
            assert numbered <= {line.strip() for line in said(text)}, path
    assert files
