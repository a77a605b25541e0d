"""Exports hold what the meeting holds, and writing is all or nothing."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import os
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord import export
from onrecord.export import EXPORTERS, SUFFIXES, render, to_csv, to_json, to_jsonl, to_text, write
from onrecord.export.rows import COLUMNS
from onrecord.model import Heading, Meeting, Note, OnrecordError, Paragraph, Remark, Source, Span, Speaker
from onrecord.testing import meetings

NASTY = st.text(st.sampled_from('ab ,;"\n\r\t\x00\x1b=+-@\u2028\udc81é'), max_size=8)


def remark_of(text, **facts):
    return Remark(
        facts.pop("speaker", None), facts.pop("label", None), (Paragraph(text, Span(0, 9)),), Span(0, 9), **facts
    )


def sitting(*items, **facts):
    return Meeting(items, Source("x" * 9, sha256="ab", format="xx.format"), **facts)


def nasty_meetings():
    return st.builds(lambda text, label: sitting(remark_of(text, label=label, section=(label,))), NASTY, NASTY)


SMALL = sitting(
    Heading("Roads", Span(0, 0)),
    remark_of(
        "Good morning.",
        speaker=Speaker("Ada Lund", role="Minister", identifiers=(("person", "p1"), ("wiki", "Q1"))),
        label="LUND",
        section=("Bills", "Roads"),
        start=dt.time(10, 30),
        end=dt.timedelta(seconds=12.5),
        identifiers=(("id", "r1"),),
    ),
    title="Sitting 4",
    date=dt.date(2024, 5, 1),
    language="en",
    identifiers=(("id", "s4"),),
)


@pytest.fixture
def without_msgspec(monkeypatch):
    monkeypatch.setitem(sys.modules, "msgspec.json", None)


@given(meetings() | nasty_meetings(), st.booleans())
def test_json_holds_the_whole_meeting(meeting, ledger):
    again = Meeting.from_dict(json.loads(to_json(meeting, ledger=ledger)))
    assert again == meeting
    assert again.ledger == (meeting.ledger if ledger else type(meeting.ledger)())


@given(meetings() | nasty_meetings())
def test_json_is_the_same_data_with_and_without_msgspec(meeting):
    pytest.importorskip("msgspec")
    with pytest.MonkeyPatch.context() as patch:
        fast = to_json(meeting), to_jsonl(meeting)
        patch.setitem(sys.modules, "msgspec.json", None)
        plain = to_json(meeting), to_jsonl(meeting)
    assert json.loads(fast[0]) == json.loads(plain[0])
    assert [json.loads(line) for line in fast[1].split("\n")[:-1]] == [
        json.loads(line) for line in plain[1].split("\n")[:-1]
    ]


def test_json_is_one_line(without_msgspec):
    assert (
        to_json(sitting())
        == '{"schema":"onrecord/1","source":{"format":"xx.format","sha256":"ab","length":9},"items":[]}\n'
    )


@given(meetings() | nasty_meetings())
def test_json_lines_hold_a_remark_each(meeting):
    lines = to_jsonl(meeting).split("\n")
    assert lines.pop() == ""
    found = [json.loads(line) for line in lines]
    assert [(row["index"], row["text"]) for row in found] == [(i, r.text) for i, r in enumerate(meeting.remarks)]
    for row, remark in zip(found, meeting.remarks, strict=True):
        assert tuple(row) == COLUMNS
        assert (row["label"], tuple(row["section"]), row["span_start"]) == (
            remark.label,
            remark.section,
            remark.span.start,
        )
        assert row["speaker_name"] == (remark.speaker.name if remark.speaker else None)


@given(meetings() | nasty_meetings())
def test_csv_holds_the_same_table(meeting):
    written = to_csv(meeting)
    header, *found = csv.reader(io.StringIO(written, newline=""), strict=True)
    assert tuple(header) == COLUMNS
    for cells, line in zip(found, to_jsonl(meeting).split("\n")[:-1], strict=True):
        row = json.loads(line)
        row["section"] = " > ".join(row["section"])
        assert cells == ["" if cell is None else str(cell) for cell in row.values()]


def test_what_a_row_holds():
    row = json.loads(to_jsonl(SMALL))
    assert {key: value for key, value in row.items() if value is not None} == {
        "meeting_id": "s4",
        "meeting_title": "Sitting 4",
        "meeting_date": "2024-05-01",
        "format": "xx.format",
        "index": 0,
        "id": "r1",
        "speaker_id": "p1",
        "speaker_name": "Ada Lund",
        "speaker_role": "Minister",
        "speaker_kind": "person",
        "label": "LUND",
        "kind": "speech",
        "language": "en",
        "section": ["Bills", "Roads"],
        "start": "10:30:00",
        "end": 12.5,
        "text": "Good morning.",
        "span_start": 0,
        "span_end": 9,
    }
    assert json.loads(to_jsonl(sitting(remark_of("Hello."))))["meeting_id"] == "ab"


def test_csv_has_lines_that_end_in_lf_and_a_header_without_remarks():
    assert to_csv(sitting()) == ",".join(COLUMNS) + "\n"
    assert "\r" not in to_csv(SMALL)


def test_csv_leaves_formulas_as_the_record_has_them():
    [_, cells] = csv.reader(io.StringIO(to_csv(sitting(remark_of("=1+1")))))
    assert cells[COLUMNS.index("text")] == "=1+1"


def test_how_text_looks():
    noted = Paragraph(
        "We begin. Thank you.",
        Span(0, 9),
        (Note("Applause", Span(0, 1), offset=9), Note("(Laughter)", Span(0, 1), offset=20), Note("[End]", Span(0, 1))),
    )
    meeting = sitting(
        Heading("Bills", Span(0, 0)),
        Heading("Roads", Span(0, 0), level=2),
        Note("The House met at ten.", Span(0, 0)),
        Remark(Speaker("Ada Lund", role="Minister"), "LUND", (noted, Paragraph("Next.", Span(0, 0))), Span(0, 9)),
        remark_of("Why?", label="Q", speaker=Speaker(kind="unknown")),
        remark_of("No label."),
        title="Sitting 4",
        body="Council",
        date=dt.date(2024, 5, 1),
    )
    assert to_text(meeting).split("\n") == [
        "# Sitting 4",
        "",
        "Council, 2024-05-01",
        "",
        "## Bills",
        "",
        "### Roads",
        "",
        "[The House met at ten.]",
        "",
        "Ada Lund (Minister):",
        "We begin. [Applause] Thank you. (Laughter) [End]",
        "Next.",
        "",
        "Q:",
        "Why?",
        "",
        "No label.",
        "",
    ]


@given(meetings())
def test_text_holds_every_word(meeting):
    written = to_text(meeting)
    for item in meeting.items:
        if isinstance(item, Remark):
            for paragraph in item.paragraphs:
                if not paragraph.notes:
                    assert paragraph.text in written
                assert set(paragraph.text.split()) <= set(written.split()) or paragraph.notes
                assert all(note.text in written for note in paragraph.notes)
        else:
            assert item.text in written


@given(nasty_meetings())
def test_text_gives_a_terminal_nothing_to_obey(meeting):
    assert not set(to_text(meeting)) & {
        chr(code) for code in range(160) if code not in (9, 10) and not 32 <= code < 127
    }


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_the_suffix_names_the_format(tmp_path, suffix):
    path = tmp_path / f"sitting{suffix.upper()}"
    write(SMALL, path)
    assert path.read_bytes() == render(SMALL, SUFFIXES[suffix]).encode()
    write(SMALL, str(path), to="csv")
    assert path.read_bytes() == to_csv(SMALL).encode()


@pytest.mark.parametrize("name", ["sitting", "sitting.docx", ".json"])
def test_a_name_that_says_nothing_is_refused(tmp_path, name):
    with pytest.raises(OnrecordError, match=r"does not say which format.*csv, json, jsonl, srt, text, webvtt"):
        write(SMALL, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_refused_with_what_there_is(tmp_path):
    with pytest.raises(
        OnrecordError, match=r"no export format 'docx'\. There are csv, json, jsonl, srt, text, webvtt$"
    ):
        write(SMALL, tmp_path / "sitting.json", to="docx")
    assert list(tmp_path.iterdir()) == []


def test_open_files_are_written_to(tmp_path):
    text, data = io.StringIO(), io.BytesIO()
    write(SMALL, text, to="json")
    write(SMALL, data, to="json")
    assert text.getvalue().encode() == data.getvalue() == to_json(SMALL).encode()
    with (tmp_path / "a.csv").open("w", encoding="utf-8", newline="") as file:
        write(SMALL, file)
    assert (tmp_path / "a.csv").read_bytes() == to_csv(SMALL).encode()
    with pytest.raises(OnrecordError, match="does not say which format"):
        write(SMALL, io.StringIO())


@given(nasty_meetings(), st.sampled_from(sorted(EXPORTERS)))
def test_what_is_written_is_utf_8(meeting, to):
    file = io.BytesIO()
    write(meeting, file, to=to)
    written = file.getvalue().decode()
    if to == "json":
        assert Meeting.from_dict(json.loads(written)) == meeting


def test_a_failing_export_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "sitting.json"
    path.write_text("old")
    with pytest.raises(OnrecordError, match="cannot be written as JSON"):
        write(sitting(extra={"xx": object()}), path)

    def fail(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        write(SMALL, path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_an_os_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write(SMALL, tmp_path / "no" / "sitting.json")


@pytest.mark.skipif(os.name != "posix", reason="modes and links of POSIX")
def test_mode_and_link_of_a_file_stay(tmp_path):
    path, link = tmp_path / "sitting.json", tmp_path / "latest.json"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write(SMALL, link)
    assert link.is_symlink()
    assert path.read_text() == to_json(SMALL)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="devices of POSIX")
def test_a_device_is_written_to_and_not_replaced():
    write(SMALL, os.devnull, to="json")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_the_table_of_exporters_is_complete():
    assert set(SUFFIXES.values()) == set(EXPORTERS)
    assert set(export.__all__) <= set(dir(export))
