"""The conformance suite catches formats that were broken on purpose, each for its own reason."""

from __future__ import annotations

import json
import pathlib
from collections.abc import Callable, Iterable

import pytest
from attrs import evolve

from onrecord.model import Remark, SpecError
from onrecord.registry import detect as detection
from onrecord.registry.formats import Entry
from onrecord.spec import Builder, CodeFormat, Format, LineFormat, Role, Rule, Sniff, Source, Style
from onrecord.testing import FormatSuite
from onrecord.testing.laws import check_slices
from onrecord.testing.suite import read_bare
from onrecord.text.labels import parse_label

SAMPLE = """MINUTES OF THE TEST HOUSE

Chair: Order. The house will come to order.

Mr Lund: I thank the Chair and I have one question.

When will the bridge be built?

Page 2

Chair: Next year.

Mr Lund: I am content.
"""
FACTS = {"n_remarks": 4, "labels": ["Chair", "Mr Lund", "Chair", "Mr Lund"], "names": [None, "Lund", None, "Lund"]}
GOOD = LineFormat(
    id="test.good",
    title="Minutes of the test house",
    sniff=Sniff(literals=("MINUTES OF THE TEST HOUSE",), refines=("generic.labelled",)),
    grammar="en",
    title_first=True,
    rules=(
        Rule(Role.FURNITURE, r"Page (?P<page>\d+)", glue=True, examples=("Page 2",)),
        Rule(
            Role.SPEECH,
            r"(?P<label>Chair|Mr [A-Z][a-z]++): *+",
            examples=("Chair: ", "Mr Lund: "),
            rejects=("chair: ",),
        ),
    ),
)


def lines_of(text: str) -> Iterable[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, at + len(line.rstrip())
        at += len(line)


def by_code(change: Callable[[Builder, int, int, str], bool]) -> CodeFormat:
    """A format that reads the sample line by line, except where `change` has dealt with a line."""

    def run(source: Source, new: Callable[[], Builder]) -> Iterable[Builder]:
        builder = new()
        for start, end in lines_of(source.text):
            line = source.text[start:end]
            if start == end or change(builder, start, end, line):
                continue
            label, colon, _ = line.partition(": ")
            if colon and len(label) < 12:
                builder.open(label, parse_label(label, GOOD.grammar).speaker(), start)
                builder.label([(start, start + len(label), None)])
                builder.hide(start + len(label), start + len(label) + 2, Role.MARKUP, "separator")
                start += len(label) + 2
            if builder.is_open:
                builder.paragraph([(start, end, None)])
            else:
                builder.heading([(start, end, None)], 0)
        yield builder

    return CodeFormat(id="test.good", title="Code", sniff=GOOD.sniff, run=run)


def suite_of(fmt: Format, folder: pathlib.Path) -> FormatSuite:
    """An instance of the suite over a folder that holds the sample and its facts."""
    kind = type("TestIt", (FormatSuite,), {"format": fmt, "samples": folder / "mine", "others": folder})
    return kind()


@pytest.fixture
def folder(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> pathlib.Path:
    monkeypatch.delenv("ONRECORD_UPDATE_GOLDENS", raising=False)
    mine, other = tmp_path / "mine", tmp_path / "other"
    mine.mkdir()
    other.mkdir()
    (mine / "one.txt").write_text(SAMPLE, encoding="utf-8")
    (mine / "one.txt.facts.json").write_text(json.dumps(FACTS), encoding="utf-8")
    (other / "talk.txt").write_text("Ada Lund: Hello.\n\nObi Okoro: Hello.\n\nAda Lund: Bye.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Callable[[Format], None]:
    """Add a format to the catalogue for the time of a test."""

    def add(fmt: Format) -> None:
        rest = tuple(e for e in detection.entries() if e.id != fmt.id)
        entry = Entry(fmt.id, fmt.title, "test", fmt.sniff)
        monkeypatch.setattr(detection, "entries", lambda: (*rest, entry))
        load = detection.load
        monkeypatch.setattr(detection, "load", lambda id: fmt if id == fmt.id else load(id))

    return add


def reader(fmt: Format) -> Callable[[bytes], object]:
    return lambda data: read_bare(fmt, data)


def test_the_good_format_passes(
    folder: pathlib.Path, register: Callable[[Format], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    register(GOOD)
    suite = suite_of(GOOD, folder)
    read = reader(GOOD)
    suite.test_identity(GOOD)
    suite.test_rules(GOOD)
    suite.test_own_samples_are_detected(GOOD)
    suite.test_other_samples_are_not_claimed(GOOD)
    suite.test_samples_keep_the_laws(read)
    suite.test_shares(GOOD, read)
    suite.test_facts(read)
    monkeypatch.setenv("ONRECORD_UPDATE_GOLDENS", "1")
    suite.test_goldens(read)
    monkeypatch.delenv("ONRECORD_UPDATE_GOLDENS")
    suite.test_goldens(read)
    suite.test_line_ends_make_no_difference(read)
    suite.test_damage(read)
    suite.test_random_damage(read)
    suite.test_documents_of_the_rules(GOOD, read)
    suite.test_removing_a_remark_removes_that_remark(GOOD, read)
    suite.test_pure(read)


def test_a_format_that_drops_a_line(folder: pathlib.Path) -> None:
    fmt = by_code(lambda builder, start, end, line: line.startswith("When"))
    with pytest.raises(AssertionError, match="is not explained"):
        suite_of(fmt, folder).test_shares(fmt, reader(fmt))


def test_a_format_that_swallows_text_as_furniture(folder: pathlib.Path) -> None:
    def swallow(builder: Builder, start: int, end: int, line: str) -> bool:
        builder.hide(start, end, Role.FURNITURE, "page") if line.startswith("When") else None
        return line.startswith("When")

    fmt = by_code(swallow)
    with pytest.raises(AssertionError, match="is hidden as furniture"):
        suite_of(fmt, folder).test_shares(fmt, reader(fmt))


def test_a_format_that_claims_everybodys_files(folder: pathlib.Path, register: Callable[[Format], None]) -> None:
    greedy = evolve(GOOD, sniff=Sniff(patterns=(r"^\w",), refines=("generic.labelled",), weight=500))
    register(greedy)
    with pytest.raises(AssertionError, match=r"talk\.txt is claimed by test\.good"):
        suite_of(greedy, folder).test_other_samples_are_not_claimed(greedy)


def test_a_format_with_a_pattern_that_backtracks() -> None:
    with pytest.raises(SpecError, match="repeats a repetition"):
        evolve(GOOD, rules=(Rule(Role.SPEECH, r"(?P<label>(?:[A-Za-z]+\s*)+):", examples=("Chair:",)),))


def test_a_format_that_attributes_to_the_wrong_speaker(folder: pathlib.Path) -> None:
    wrong = evolve(
        GOOD, rules=(GOOD.rules[0], evolve(GOOD.rules[1], pattern=r"(?P<label>Chair|Mr (?P<name>[A-Z])[a-z]++): *+"))
    )
    with pytest.raises(AssertionError, match=r"one\.txt: names: found \[None, 'L'"):
        suite_of(wrong, folder).test_facts(reader(wrong))


def test_a_format_that_misses_a_label(folder: pathlib.Path) -> None:
    deaf = evolve(GOOD, rules=(GOOD.rules[0], evolve(GOOD.rules[1], pattern=r"(?P<label>Chair): *+")))
    with pytest.raises(AssertionError, match=r"'Mr Lund: ' matches no rule"):
        suite_of(deaf, folder).test_rules(deaf)
    with pytest.raises(AssertionError, match="n_remarks: found 2"):
        suite_of(deaf, folder).test_facts(reader(deaf))


def test_a_format_that_raises_what_it_should_not(folder: pathlib.Path) -> None:
    def explode(builder: Builder, start: int, end: int, line: str) -> bool:
        return line[200] == "x"

    fmt = by_code(explode)
    with pytest.raises(AssertionError, match="IndexError is no OnrecordError"):
        suite_of(fmt, folder).test_damage(reader(fmt))


def test_a_format_that_looks_outside(folder: pathlib.Path) -> None:
    def peek(builder: Builder, start: int, end: int, line: str) -> bool:
        with pathlib.Path(__file__).open(encoding="utf-8"):
            return False

    fmt = by_code(peek)
    with pytest.raises(AssertionError, match="touched the outside"):
        suite_of(fmt, folder).test_pure(reader(fmt))


def test_a_changed_reading_differs_from_its_golden(folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_UPDATE_GOLDENS", "1")
    suite_of(GOOD, folder).test_goldens(reader(GOOD))
    monkeypatch.delenv("ONRECORD_UPDATE_GOLDENS")
    changed = evolve(GOOD, style=Style(dehyphen=True), title_first=False)
    with pytest.raises(AssertionError, match="reads otherwise than its golden"):
        suite_of(changed, folder).test_goldens(reader(changed))


def test_a_missing_golden_is_no_success(folder: pathlib.Path) -> None:
    with pytest.raises(AssertionError, match=r"one\.txt\.gold is missing"):
        suite_of(GOOD, folder).test_goldens(reader(GOOD))


def test_a_paragraph_outside_its_remark() -> None:
    meeting = GOOD.parse(SAMPLE)
    check_slices(meeting)
    items = tuple(
        evolve(i, span=evolve(i.span, end=i.span.start)) if isinstance(i, Remark) else i for i in meeting.items
    )
    with pytest.raises(AssertionError, match="lies outside its remark"):
        check_slices(evolve(meeting, items=items))
