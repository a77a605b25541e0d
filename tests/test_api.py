"""The public functions: bytes, text, paths and files agree; errors are typed and say where."""

from __future__ import annotations

import io
import json
import pathlib
import pickle
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
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
    with pytest.raises(onrecord.SourceError, match="a PDF document.*pdftotext"):
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


def test_the_size_is_limited() -> None:
    with pytest.raises(onrecord.LimitError) as caught:
        onrecord.parse(TALK.encode(), limits=onrecord.Limits(bytes=10))
    assert (caught.value.limit, caught.value.value) == ("bytes", 10)


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(onrecord.UnknownFormatError, match="asr.cdp"):
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


@given(st.binary(max_size=400) | st.text(max_size=300).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_meeting_or_a_typed_error(data: bytes) -> None:
    try:
        meetings = list(onrecord.parse_all(data))
    except onrecord.OnrecordError as error:
        assert not isinstance(error, onrecord.PluginError)
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
