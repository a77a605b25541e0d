"""The conformance suite: subclass it, name a format and its samples, and every law is a test.

    class TestMine(FormatSuite):
        format = "xx.mine"
        samples = HERE / "samples"

A sample `one.txt` may have beside it `one.txt.facts.json`, written by hand (see `check_facts`), and `one.txt.gold`,
written on request (see `onrecord.testing.goldens`).
"""

from __future__ import annotations

import concurrent.futures
import io
import json
import pathlib
import re
import sys
from collections.abc import Callable
from typing import Any, ClassVar, Self

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.api import detect
from onrecord.kernel.xml_stream import Window
from onrecord.model.errors import OnrecordError
from onrecord.model.items import Remark
from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.registry import entries, load
from onrecord.spec.base import Format, with_diagnostics
from onrecord.spec.document import open_document
from onrecord.spec.line import LineFormat
from onrecord.spec.markup import XmlFormat
from onrecord.spec.variants import VariantFormat
from onrecord.testing.documents import documents, labels_turns
from onrecord.testing.goldens import check_golden
from onrecord.testing.laws import check_meeting, check_total, record_of
from onrecord.testing.mutations import benign, damaged, mutations
from onrecord.testing.provided import samples_in, shown_by

ALL_CHECKS = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,
    HealthCheck.large_base_example,
)
"""A format may be slow and its documents large; that is no fault of the property."""


def read_bare(fmt: Format, data: bytes) -> tuple[Meeting, ...]:
    """Read bytes as a format, without the net that turns a format's defects into `PluginError`."""
    source, found = open_document(data, legacy=fmt.encodings)
    return with_diagnostics(fmt.read_bare(source), found)


def check_facts(meetings: tuple[Meeting, ...], facts: dict[str, Any]) -> None:
    """Compare meetings with facts written by hand.

    Keys, all optional: `meetings` (their number), and of the first meeting `title, date, place, n_remarks, labels,
    names, roles, parties, kinds, starts, ends` (the first and last words of each remark), `headings, diagnostics` (codes).
    """
    assert len(meetings) == facts.get("meetings", len(meetings)), f"{len(meetings)} meetings"
    meeting = meetings[0]
    remarks = meeting.remarks
    found: dict[str, Any] = {
        "title": meeting.title,
        "date": str(meeting.date) if meeting.date else None,
        "place": meeting.place,
        "n_remarks": len(remarks),
        "labels": [r.label for r in remarks],
        "names": [r.speaker and r.speaker.name for r in remarks],
        "roles": [r.speaker and r.speaker.role for r in remarks],
        "parties": [r.speaker and r.speaker.party for r in remarks],
        "kinds": [r.kind.value for r in remarks],
        "headings": [h.text for h in meeting.headings],
        "diagnostics": [d.code for d in meeting.diagnostics],
    }
    for key, wanted in facts.items():
        if key in ("starts", "ends"):
            for remark, words in zip(remarks, wanted, strict=True):
                fits = remark.text.startswith(words) if key == "starts" else remark.text.endswith(words)
                assert fits, f"{key}: {remark.label!r} says {remark.text!r}, not {words!r}"
        elif key in found:
            assert found[key] == wanted, f"{key}: found {found[key]!r}, expected {wanted!r}"
        else:
            assert key == "meetings", f"unknown fact {key!r}"


class FormatSuite:
    """Tests of one format. `format` is an id or a `Format`, `samples` a folder with at least one sample.

    `others` is the root below which other formats keep their samples; all of them must be told from this format.
    `metamorphic` may be switched off by a format whose remarks depend on one another.
    """

    format: ClassVar[str | Format]
    samples: ClassVar[pathlib.Path]
    others: ClassVar[pathlib.Path | None] = None
    metamorphic: ClassVar[bool] = True

    @pytest.fixture
    def fmt(self) -> Format:
        """The format under test."""
        return load(self.format) if isinstance(self.format, str) else self.format

    @pytest.fixture
    def read(self, fmt: Format) -> Callable[[bytes], tuple[Meeting, ...]]:
        """Read bytes as the format under test, without the net that turns defects into `PluginError`."""

        def run(data: bytes) -> tuple[Meeting, ...]:
            return read_bare(fmt, data)

        return run

    def all_samples(self) -> list[pathlib.Path]:
        """The samples; there must be one."""
        found = samples_in(self.samples)
        assert found, f"no sample in {self.samples}"
        return found

    def test_identity(self, fmt: Format) -> None:
        """The id is the module's place, the essentials are told."""
        assert re.fullmatch(r"[a-z]{2,}(?:\.[a-z0-9_]+)+", fmt.id), fmt.id
        assert fmt.title
        assert 0 <= fmt.max_furniture <= 1
        assert 0 <= fmt.max_unclassified <= 1
        if isinstance(self.format, str):
            assert fmt.id == self.format
            assert self.format in {entry.id for entry in entries()}, "not in the catalogue: run tools/make_catalogue.py"

    def test_rules(self, fmt: Format) -> None:
        """Each rule has examples that match it first, and its rejects do not match it."""
        for variant in fmt.variants if isinstance(fmt, VariantFormat) else (fmt,):
            if isinstance(variant, LineFormat):
                _check_rules(variant)

    def test_own_samples_are_detected(self, fmt: Format) -> None:
        """Each sample is taken for this format, also without its name and with a byte order mark."""
        for sample in self.all_samples():
            data = sample.read_bytes()
            for what, variant in (("as it is", data), *benign(data)):
                found = detect(variant)
                assert found.best == fmt.id, f"{sample.name} {what}: {found.explain()}"

    def test_other_samples_are_not_claimed(self, fmt: Format) -> None:
        """No sample of another format is taken for this one."""
        if self.others is None or fmt.id.startswith("generic."):
            return
        for folder in sorted(p for p in self.others.rglob("*") if p.is_dir() and p != self.samples):
            for sample in samples_in(folder):
                try:
                    found = detect(sample.read_bytes())
                except OnrecordError:
                    continue
                assert found.best != fmt.id, f"{sample} is claimed by {fmt.id}: {found.explain()}"

    def test_samples_keep_the_laws(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """Ledger, slices, conservation, round trips."""
        for sample in self.all_samples():
            for meeting in read(sample.read_bytes()):
                check_meeting(meeting)

    def test_shares(self, fmt: Format, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """No more is hidden as furniture, and no more is left unexplained, than the format declares."""
        for sample in self.all_samples():
            for meeting in read(sample.read_bytes()):
                furniture = meeting.ledger.share(Role.FURNITURE, Role.DUPLICATE)
                assert furniture <= fmt.max_furniture, f"{sample.name}: {furniture:.1%} is hidden as furniture"
                left = meeting.ledger.share(Role.UNCLASSIFIED)
                assert left <= fmt.max_unclassified, f"{sample.name}: {left:.1%} is not explained"

    def test_provides(self, fmt: Format) -> None:
        """The format says what its samples show, no more and no less: see `onrecord.testing.CAPABILITIES`."""
        shown = set(shown_by(fmt, self.all_samples()))
        assert not set(fmt.provides) - shown, f"no sample shows {sorted(set(fmt.provides) - shown)}"
        assert not shown - set(fmt.provides), f"`provides` does not name {sorted(shown - set(fmt.provides))}"

    def test_facts(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """What was written down by hand is what is read; at least one sample has facts."""
        seen = 0
        for sample in self.all_samples():
            facts = sample.with_name(sample.name + ".facts.json")
            if facts.exists():
                seen += 1
                try:
                    check_facts(read(sample.read_bytes()), json.loads(facts.read_text(encoding="utf-8")))
                except AssertionError as error:
                    msg = f"{sample.name}: {error}"
                    raise AssertionError(msg) from error
        assert seen, f"no sample in {self.samples} has a .facts.json"

    def test_goldens(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """The ledgers are those that were reviewed."""
        for sample in self.all_samples():
            check_golden(sample, read(sample.read_bytes()))

    def test_line_ends_make_no_difference(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """LF, CRLF and a byte order mark give the same record."""
        for sample in self.all_samples():
            data = sample.read_bytes()
            variants = [[record_of(m) for m in read(variant)] for _, variant in benign(data)]
            assert all(v == variants[0] for v in variants), sample.name

    def test_damage(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """Damaged samples give lawful meetings or typed errors, nothing else."""
        for sample in self.all_samples():
            for what, data in damaged(sample.read_bytes()):
                check_total(read, data, f"{sample.name} {what}")

    def test_random_damage(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """The same under damage that Hypothesis invents."""
        sample = min(self.all_samples(), key=lambda p: p.stat().st_size).read_bytes()

        @settings(max_examples=30, suppress_health_check=ALL_CHECKS, database=None)
        @given(mutations(sample))
        def run(data: bytes) -> None:
            check_total(read, data, repr(data[:80]))

        run()

    def test_documents_of_the_rules(self, fmt: Format, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """Documents composed of the rules' own examples are read back as composed."""
        if not isinstance(fmt, LineFormat) or not any(labels_turns(r) and r.examples for r in fmt.rules):
            return

        @settings(max_examples=30, suppress_health_check=ALL_CHECKS, database=None)
        @given(st.data())
        def run(data: st.DataObject) -> None:
            document = data.draw(documents(fmt))
            (meeting,) = read(document.text.encode())
            found = [r.label for r in meeting.remarks if r.label is not None]
            assert found == list(document.labels)

        run()

    def test_parts_give_the_same_items(self, fmt: Format) -> None:
        """A format that streams gives the same items when it sees only a part of the document at a time."""
        if not isinstance(fmt, XmlFormat) or not fmt.streams:
            return
        for sample in self.all_samples():
            source = open_document(sample.read_bytes(), legacy=fmt.encodings)[0]
            whole = [item for meeting in fmt.read_bare(source) for item in meeting.items]
            for step in (100, 1000):
                window = Window(io.StringIO(source.text, newline="").read, step=step, ahead=step)
                assert list(fmt.stream(source, window)) == whole, f"{sample.name} in parts of {step} characters"

    def test_removing_a_remark_removes_that_remark(
        self, fmt: Format, read: Callable[[bytes], tuple[Meeting, ...]]
    ) -> None:
        """Without the lines of one remark, the others read the same."""
        if not self.metamorphic or not isinstance(fmt, LineFormat):
            return
        for sample in self.all_samples():
            for meeting in read(sample.read_bytes())[:1]:
                _check_removals(meeting, read)

    def test_pure(self, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
        """Reading opens no file, no socket, no process, and gives the same result twice and in threads."""
        data = self.all_samples()[0].read_bytes()
        first = read(data)  # loads what is loaded lazily
        with _Watch() as watch:
            assert read(data) == first
        assert not watch.seen, f"reading touched the outside: {watch.seen[:3]}"
        with concurrent.futures.ThreadPoolExecutor(4) as pool:
            assert all(result == first for result in pool.map(read, [data] * 8))


def _check_rules(fmt: LineFormat) -> None:
    for rule in fmt.rules:
        assert rule.examples, f"the rule {rule.name} has no example: {rule.pattern}"
        for example in rule.examples:
            found = fmt.plan.rule_of(example)
            name = found.name if found else "no rule"
            assert found == rule, f"{example!r} matches {name}, not {rule.name}: {rule.pattern}"
        for reject in rule.rejects:
            assert fmt.plan.rule_of(reject) != rule, f"{reject!r} matches {rule.name}"


def _check_removals(meeting: Meeting, read: Callable[[bytes], tuple[Meeting, ...]]) -> None:
    text = meeting.source.text
    remarks = meeting.remarks
    if len(remarks) < 3 or len(meeting.source.data) != len(text.encode("utf-8")) + meeting.source.bom:
        return
    for k in sorted({0, len(remarks) // 2}):
        start = text.rfind("\n", 0, remarks[k].span.start) + 1
        end = text.rfind("\n", 0, remarks[k + 1].span.start) + 1
        if any(not isinstance(i, Remark) and start <= i.span.start < end for i in meeting.items) or end <= start:
            continue
        (rest,) = read((text[:start] + text[end:]).encode("utf-8"))
        wanted = [(r.label, r.text) for i, r in enumerate(remarks) if i != k]
        assert [(r.label, r.text) for r in rest.remarks] == wanted, (
            f"removing remark {k} ({remarks[k].label!r}) changed others"
        )


_EVENTS = ("open", "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "urllib.Request")
_watching: list[_Watch] = []


class _Watch:
    """Collects audit events (PEP 578) of one thread; the hook itself stays, as hooks do, and is idle without a watch."""

    hooked = False

    def __init__(self) -> None:
        self.seen: list[str] = []

    def __enter__(self) -> Self:
        if not _Watch.hooked:
            sys.addaudithook(_hook)
            _Watch.hooked = True
        _watching.append(self)
        return self

    def __exit__(self, *_: object) -> None:
        _watching.remove(self)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _watching and event in _EVENTS:
        _watching[-1].seen.append(f"{event} {arguments[:1]}")
