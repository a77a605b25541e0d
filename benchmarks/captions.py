"""Captions to full meetings, against libraries that give lists of cues: the time of each, and what it leaves out.

`python -m benchmarks --captions` prints both; with `--page FILE` the page of the documentation is written.
"""

from __future__ import annotations

import io
import platform
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

import onrecord
from benchmarks.documents import LEAST, Document
from benchmarks.measure import compare
from benchmarks.profiles import shares
from onrecord.kernel.cues import scan_cues
from onrecord.model import OnrecordError

FORMATS = ("captions.webvtt", "captions.srt")
TIMING = re.compile(r"^[^\r\n]*?\d[ \t]*-->[ \t]*\d", re.MULTILINE)
VOICE = re.compile(r"<v(?:\.[^\s<>]+)*\s+([^<>]+)>")
SAMPLES = Path(__file__).parents[1] / "tests" / "formats"
TAG = re.compile(r"</?[a-z]+(?:[.\s][^<>]*)?>|<\d[\d:.]*>|\{\\[^{}]*\}")


class Shown(NamedTuple):
    """A cue as a library gives it, or a remark: the text, and who speaks as far as the library says so."""

    text: str
    voice: str | None = None


class Library(NamedTuple):
    """`read` takes the module, the text and the format and is what is timed; `show` makes cues of what it gives."""

    name: str
    module: str
    formats: tuple[str, ...]
    read: Callable[[Any, str, str], Any]
    show: Callable[[Any], Iterable[Shown]]

    def work(self, document: Document) -> Callable[[], Any] | None:
        """What is timed; None where the library is not installed or is not made for the format."""
        if document.format not in self.formats:
            return None
        try:
            module = import_module(self.module)
        except ImportError:
            return None
        return partial(self.read, module, document.text, document.format)


def _webvtt(module: Any, text: str, format: str) -> Any:
    return module.from_buffer(io.StringIO(text), format="vtt" if format == "captions.webvtt" else "srt")


def _pycaption(module: Any, text: str, format: str) -> Any:
    return (module.WebVTTReader if format == "captions.webvtt" else module.SRTReader)().read(text)


def _show_pycaption(found: Any) -> Iterator[Shown]:
    for language in found.get_languages():
        yield from (Shown(caption.get_text()) for caption in found.get_captions(language))


LIBRARIES = (
    Library(
        "pysubs2",
        "pysubs2",
        FORMATS,
        lambda module, text, _: module.SSAFile.from_string(text),
        lambda found: (Shown(event.plaintext, event.name or None) for event in found),
    ),
    Library(
        "webvtt-py",
        "webvtt",
        FORMATS,
        _webvtt,
        lambda found: (Shown(caption.text, caption.voice) for caption in found),
    ),
    Library("pycaption", "pycaption", FORMATS, _pycaption, _show_pycaption),
    Library(
        "srt",
        "srt",
        FORMATS[1:],
        lambda module, text, _: list(module.parse(text)),
        lambda found: (Shown(cue.content) for cue in found),
    ),
)


class Loss(NamedTuple):
    """What one reader leaves out of one document, or of many."""

    failed: int = 0
    missed: int = 0
    voices: int = 0
    markers: int = 0
    tags: int = 0

    def __add__(self, other: object) -> Loss:
        """The losses of two documents."""
        return Loss(*map(sum, zip(self, other, strict=True))) if isinstance(other, Loss) else NotImplemented


def loss(document: Document, shown: Iterable[Shown], cues: int) -> Loss:
    """What is lost where `cues` were found and `shown` is what they say."""
    listed = list(shown)
    text = "\n".join(one.text for one in listed)
    named = {" ".join((one.voice or "").split()) for one in listed}
    return Loss(
        0,
        max(0, len(TIMING.findall(document.text)) - cues),
        len(voices(document) - named),
        text.count(">>") + text.count("&gt;&gt;"),
        len(TAG.findall(text)),
    )


def voices(document: Document) -> set[str]:
    """The names in voice tags."""
    return {" ".join(name.split()) for name in VOICE.findall(document.text)}


def failure(document: Document) -> Loss:
    """What is lost where nothing is read."""
    return Loss(1, len(TIMING.findall(document.text)), len(voices(document)))


def loss_of(library: Library, document: Document) -> Loss | None:
    """What a library loses; None where it cannot be asked."""
    work = library.work(document)
    if work is None:
        return None
    try:
        shown = list(library.show(work()))
    except Exception:  # noqa: BLE001 (what other libraries raise is theirs)
        return failure(document)
    return loss(document, shown, len(shown))


def own_loss(document: Document) -> Loss:
    """What onrecord loses."""
    try:
        meetings = onrecord.parse_all(document.data, format=document.format)
        shown = [Shown(r.text, r.label) for meeting in meetings for r in meeting.remarks]
    except OnrecordError:
        return failure(document)
    return loss(document, shown, sum(cue.timing is not None for cue in scan_cues(document.text).cues))


class Times(NamedTuple):
    """The seconds of a document: of full meetings, of cues alone, of each library that reads it."""

    document: Document
    meetings: float
    cues: float
    libraries: dict[str, float]


def times(document: Document) -> Times:
    """Time one document with everything that reads it."""
    works: dict[str, Callable[[], Any]] = {}
    for library in LIBRARIES:
        work = library.work(document)
        try:
            if work is not None:
                work()
                works[library.name] = work
        except Exception:  # noqa: BLE001 (what other libraries raise is theirs)
            continue
    text = document.text
    full = partial(_meetings, document)
    meetings, cues, *others = compare(full, partial(scan_cues, text), *works.values())
    return Times(document, meetings, cues, dict(zip(works, others, strict=True)))


def _meetings(document: Document) -> object:
    return list(onrecord.parse_all(document.data, format=document.format))


def captions_of(documents: Iterable[Document]) -> list[Document]:
    """The documents and test samples that hold captions, errors of servers and the like left out."""
    paths = [path for format in FORMATS for path in sorted(SAMPLES.joinpath(*format.split(".")).glob("*.[sv][rt]t"))]
    samples = [Document(".".join(path.parts[-3:-1]), path.name, path.read_bytes()) for path in paths]
    return [one for one in (*documents, *samples) if one.format in FORMATS and TIMING.search(one.text)]


PAGE = """# Captions: onrecord and the subtitle libraries

Subtitle libraries read cues to show or convert them. onrecord reads the same files to know who said what. This page
compares both on the same files: {count} files of WebVTT and SubRip with {cues:,} cues, from legislatures, city councils,
video platforms and the test suites of subtitle tools, damaged ones among them. It is made by
`python -m benchmarks --captions --page docs/explanation/captions.md`, here with {versions}.

## What is lost

Cues are counted by a bare pattern for lines of times. *Voices* are names in voice tags (`<v Ada Lund>`) that the library
does not give as the speaker of anything. *Markers* are `>>` that stay in the text, *tags* likewise. A library that
fails on a file loses all of it. `srt` is only asked for SubRip.

{losses}

## Time

How long onrecord takes, as a multiple of what the library takes: below 1 it is the faster one. *Meetings* is all of
onrecord's work: decoding, cues, speakers, remarks and the ledger. *Cues* is its scanner alone, which is the work that the
libraries do. Medians of interleaved runs on files of at least {least} kB, garbage collection off.

{times}

Where a full meeting takes longer than a list of cues, the time goes into what a list of cues has not: remarks and
paragraphs with the way back to each character, speakers, and the ledger. The profiles of the largest files (*events* is
the scanner, *walk* puts cues together):

{profiles}
"""


def page(documents: list[Document]) -> str:
    """The page of the documentation."""
    found = captions_of(documents)
    cues = sum(len(TIMING.findall(document.text)) for document in found)
    timed = [times(document) for document in found if len(document.data) >= LEAST]
    return PAGE.format(
        count=len(found),
        cues=cues,
        versions=", ".join(versions()),
        least=LEAST // 1000,
        losses="\n".join(loss_table(found)),
        times="\n".join(time_table(timed)),
        profiles="\n".join(profiles([one.document for one in timed])),
    )


def versions() -> Iterator[str]:
    """The libraries that are installed, and Python."""
    for library in LIBRARIES:
        with suppress(PackageNotFoundError):
            yield f"{library.name} {version(library.name)}"
    yield f"Python {platform.python_version()}"


def profiles(documents: list[Document]) -> Iterator[str]:
    """Where the time goes in the largest document of each format."""
    for format in FORMATS:
        document = max((one for one in documents if one.format == format), key=lambda one: len(one.data), default=None)
        if document is not None:
            yield f"- {format}, {len(document.data) / 1000:,.0f} kB: {shares(partial(_meetings, document))}"


def loss_table(documents: list[Document]) -> Iterator[str]:
    """A row for each reader."""
    yield "| | files that fail | cues missed | voices lost | markers left | tags left |"
    yield "|---|--:|--:|--:|--:|--:|"
    yield _loss_row("onrecord", [own_loss(document) for document in documents])
    for library in LIBRARIES:
        lost = [found for document in documents if (found := loss_of(library, document)) is not None]
        if lost:
            yield _loss_row(library.name, lost)


def _loss_row(name: str, lost: list[Loss]) -> str:
    total = sum(lost, Loss())
    return f"| {name} | {total.failed} of {len(lost)} | " + " | ".join(f"{n:,}" for n in total[1:]) + " |"


def time_table(timed: list[Times]) -> Iterator[str]:
    """Two rows for each document: full meetings, and cues alone."""
    names = [library.name for library in LIBRARIES]
    yield "| file | " + " | ".join(f"of {name}" for name in names) + " |"
    yield "|---|" + "--:|" * len(names)
    for one in timed:
        size = f"{one.document.format}, {len(one.document.data) / 1000:,.0f} kB"
        for what, mine in (("meetings", one.meetings), ("cues", one.cues)):
            ratios = [f"{mine / one.libraries[name]:.2f}" if name in one.libraries else "–" for name in names]
            yield f"| {size}: {what} | " + " | ".join(ratios) + " |"
