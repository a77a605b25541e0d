"""The public functions: bytes, text, paths and files agree; errors are typed and say where."""

from __future__ import annotations

import io
import json
import pathlib
import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.model import Detection, Source
from onrecord.registry import detect_source
from onrecord.testing.mutations import damaged

TALK = """Harbour Board of Port Merrin

Chair: Good evening. The board is met.

Ms Aldous: Before we begin, one thing: the crane is broken.

Mr Birch: It will be mended by Friday.

Ms Aldous: Which Friday?

Mr Birch: The next one.

Chair: Then we adjourn.
"""


@pytest.fixture
def path(tmp_path: pathlib.Path) -> pathlib.Path:
    found = tmp_path / "talk.txt"
    found.write_text(TALK, encoding="utf-8")
    return found


def test_all_ways_of_reading_agree(path: pathlib.Path) -> None:
    meeting = onrecord.read(path)
    assert [r.label for r in meeting.remarks] == ["Chair", "Ms Aldous", "Mr Birch", "Ms Aldous", "Mr Birch", "Chair"]
    assert meeting.source.format == "generic.labelled"
    assert meeting == onrecord.read(str(path)) == onrecord.parse(TALK.encode())
    with path.open("rb") as file:
        assert onrecord.read(file) == meeting
    assert onrecord.read(io.BytesIO(TALK.encode())) == meeting
    assert onrecord.parse(TALK).items == meeting.items
    assert list(onrecord.read_all(path)) == list(onrecord.parse_all(TALK.encode())) == [meeting]
    assert tuple(onrecord.iter_items(path)) == meeting.items
    assert onrecord.get_format("generic.labelled").parse(TALK.encode()) == meeting
    assert onrecord.detect(path).best == onrecord.detect(TALK.encode()).best == "generic.labelled"


def test_detection_comes_with_the_meeting(path: pathlib.Path) -> None:
    detection = onrecord.read(path).detection
    assert detection is not None
    assert "generic.labelled" in detection.explain()


def test_formats_are_listed_without_loading_them() -> None:
    code = "import sys, onrecord; print(len(onrecord.formats()), 'onrecord.formats.asr.cdp' in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert int(out[0]) > 5
    assert out[1] == "False"


@pytest.mark.parametrize("data", [b"", b"   \n\n", "", "\n"], ids=["bytes", "blank bytes", "text", "blank text"])
def test_nothing_is_no_transcript(data: bytes | str) -> None:
    with pytest.raises(onrecord.UnknownFormatError, match="empty"):
        onrecord.parse(data)


def test_a_binary_is_refused_with_advice() -> None:
    with pytest.raises(onrecord.SourceError, match=r"a PDF document.*pdftotext"):
        onrecord.parse(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")


def test_prose_is_no_transcript() -> None:
    prose = "It was a quiet day in the harbour. The crane did not move. " * 20
    with pytest.raises(onrecord.UnknownFormatError) as caught:
        onrecord.parse(prose)
    assert caught.value.report is not None
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message


def test_an_error_page_is_no_transcript() -> None:
    page = "<!DOCTYPE html><html><head><title>404</title></head><body><h1>Not Found</h1><p>Gone.</p></body></html>"
    with pytest.raises(onrecord.OnrecordError):
        onrecord.parse(page.encode(), name="sitting.vtt")


def test_a_missing_file_is_a_source_error(tmp_path: pathlib.Path) -> None:
    with pytest.raises(onrecord.SourceError, match="No such file"):
        onrecord.read(tmp_path / "none.txt")


def test_the_size_is_limited(path: pathlib.Path) -> None:
    limits = onrecord.Limits(bytes=10)
    for fail in (
        lambda: onrecord.parse(TALK.encode(), limits=limits),
        lambda: onrecord.read(path, limits=limits),
        lambda: onrecord.read(io.StringIO(TALK), limits=limits),
        lambda: onrecord.get_format("generic.labelled").parse(TALK, limits=limits),
    ):
        with pytest.raises(onrecord.LimitError) as caught:
            fail()
        assert (caught.value.limit, caught.value.value) == ("bytes", 10)
    exact = onrecord.Limits(bytes=len(TALK.encode()))
    assert onrecord.read(io.BytesIO(TALK.encode()), limits=exact) == onrecord.parse(TALK.encode(), limits=exact)


class Endless(io.RawIOBase):
    """A file that never ends and gives little at a time."""

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        return b"Chair: Order.\n"


def test_a_file_is_read_only_up_to_the_limit() -> None:
    with pytest.raises(onrecord.LimitError):
        onrecord.read(Endless(), limits=onrecord.Limits(bytes=10_000))


class Slow(io.BytesIO):
    """A file that gives a few bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(7, size or 7))


def test_a_file_that_gives_a_little_at_a_time_is_read_whole() -> None:
    assert onrecord.read(Slow(TALK.encode())) == onrecord.parse(TALK.encode())


class Failing:
    """A file whose reading gives or raises what it was told."""

    def __init__(self, outcome: object) -> None:
        self.outcome = outcome

    def read(self, size: int = -1) -> object:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.mark.parametrize(
    "outcome",
    [
        OSError(5, "gone"),
        ValueError("closed"),
        UnicodeDecodeError("ascii", b"\xe9", 0, 1, "no"),
        EOFError(),
        None,
        42,
        [b""],
    ],
    ids=repr,
)
def test_a_file_that_cannot_be_read_is_a_source_error(outcome: object) -> None:
    for call in (onrecord.read, onrecord.read_all, onrecord.iter_items, onrecord.detect):
        with pytest.raises(onrecord.SourceError) as caught:
            call(Failing(outcome))
        assert caught.value.hint


@pytest.mark.parametrize("thing", [TALK.encode(), None, 42, ["a.txt"]], ids=["bytes", "None", "int", "list"])
def test_what_is_no_file_is_a_source_error(thing: object) -> None:
    with pytest.raises(onrecord.SourceError, match="goes to parse"):
        onrecord.read(thing)


@pytest.mark.parametrize("path", ["a\0b", ".", "no/such/file"])
def test_a_bad_path_is_a_source_error(path: str) -> None:
    with pytest.raises(onrecord.SourceError, match="cannot read"):
        onrecord.read(path)


def test_what_was_mistyped_is_an_error_of_the_library() -> None:
    with pytest.raises(onrecord.OnrecordError, match=r"riase.*collect, raise"):
        onrecord.parse(TALK, on="riase")
    with pytest.raises(onrecord.OnrecordError, match="an id or a Format"):
        onrecord.parse(TALK, format=42)


@pytest.mark.parametrize("data", [b"", " \n", b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n\0\0\0"], ids=repr)
def test_a_format_refuses_what_the_library_refuses(data: bytes | str) -> None:
    with pytest.raises(onrecord.OnrecordError) as told:
        onrecord.parse(data, format="press.remarks")
    with pytest.raises(type(told.value), match=re.escape(str(told.value))):
        onrecord.get_format("press.remarks").parse(data)


def test_errors_come_with_the_call_and_not_with_the_first_item(tmp_path: pathlib.Path) -> None:
    with pytest.raises(onrecord.UnknownFormatError):
        onrecord.parse_all("")
    with pytest.raises(onrecord.SourceError):
        onrecord.read_all(tmp_path / "none.txt")
    with pytest.raises(onrecord.SourceError):
        onrecord.iter_items(tmp_path / "none.txt")


def test_a_named_format_has_a_container_all_the_same() -> None:
    for text, container in ((TALK, "text"), ('{"sentences": [{"text": "Order.", "speaker_index": 0}]}', "json")):
        format = "generic.labelled" if container == "text" else "asr.cdp"
        detection = onrecord.parse(text, format=format).detection
        assert detection is not None
        assert (detection.best, detection.container) == (format, container)


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(onrecord.UnknownFormatError, match=r"asr.cdp"):
        onrecord.parse(TALK, format="asr.cpd")


def test_strict_reading_raises_what_is_damaged(tmp_path: pathlib.Path) -> None:
    sentence = {"text": "Good evening.", "speaker_index": 0, "start_time": 0, "end_time": 1}
    whole = json.dumps({"generator": "CDP", "sentences": [sentence, sentence]})
    cut = whole[: whole.rindex("Good") + 4]
    meeting = onrecord.parse(cut, format="asr.cdp")
    assert meeting.status is onrecord.Status.PARTIAL
    with pytest.raises(onrecord.ReadError) as caught:
        onrecord.parse(cut, format="asr.cdp", on="raise")
    assert caught.value.partial == meeting
    assert caught.value.line == 1


def test_many_files_and_a_broken_one(path: pathlib.Path, tmp_path: pathlib.Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    for workers in (1, 2):
        results = list(onrecord.read_many([path, broken, path], workers=workers))
        assert [r.ok for r in results] == [True, False, True]
        assert results[0].meetings == results[2].meetings
        assert isinstance(results[1].error, onrecord.SourceError)


def test_many_files_of_an_old_encoding(tmp_path: pathlib.Path) -> None:
    old = tmp_path / "old.txt"
    old.write_bytes(TALK.replace("Birch", "Børch").encode("cp865"))
    (result,) = onrecord.read_many([old], encoding="cp865")
    assert result.meetings[0].remarks[2].label == "Mr Børch"


def test_no_failure_of_one_file_stops_the_rest(path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter([MemoryError("too much"), None])

    def fail(source: Source) -> Detection:
        if error := next(calls):
            raise error
        return detect_source(source)

    monkeypatch.setattr("onrecord.api.detect_source", fail)
    first, second = onrecord.read_many([path, path])
    assert isinstance(first.error, onrecord.PluginError)
    assert "MemoryError: too much" in str(first.error)
    assert second.ok


@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_meeting_or_a_typed_error(data: bytes) -> None:
    try:
        meetings = list(onrecord.parse_all(data))
    except onrecord.PluginError:
        raise
    except onrecord.OnrecordError:
        return
    assert meetings


def test_damage_never_surprises() -> None:
    for what, data in damaged(TALK.encode()):
        try:
            list(onrecord.parse_all(data))
        except onrecord.PluginError as error:
            raise AssertionError(what) from error
        except onrecord.OnrecordError:
            pass


def test_the_same_result_in_other_surroundings(path: pathlib.Path) -> None:
    code = (
        "import sys, json, hashlib, onrecord;"
        "print(hashlib.sha256(json.dumps(onrecord.read(sys.argv[1]).to_dict(ledger=True)).encode()).hexdigest())"
    )
    found = set()
    for zone, seed, locale in (("UTC", "0", "C"), ("Asia/Kolkata", "1", "C.UTF-8"), ("America/Lima", "77", "POSIX")):
        environment = {"TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONPATH": ":".join(sys.path)}
        run = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True, env=environment
        )
        found.add(run.stdout)
    assert len(found) == 1
