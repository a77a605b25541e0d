"""What does not depend on a kernel: detection, imports, memory, growth."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import onrecord
from benchmarks.documents import Document, readable
from benchmarks.generate import GENERATORS, parlamint
from benchmarks.measure import compare, run_python, start_times
from benchmarks.table import Row, at_most
from onrecord.model import OnrecordError
from onrecord.registry import detect_source
from onrecord.text.encoding import open_source

GROWTH = 300
"""Turns of the smaller of two documents."""

PEAK = """
import gc, sys, tracemalloc
import onrecord
path, format = sys.argv[1:]
list(onrecord.read_all(path, format=format))  # imports and caches are no part of the figure
gc.collect()
tracemalloc.start()
meetings = list(onrecord.read_all(path, format=format))
print(tracemalloc.get_traced_memory()[1])
"""


STREAM = """
import resource, sys, time
import onrecord
start = time.process_time()
count = sum(1 for _ in onrecord.iter_items(sys.argv[1]))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024 ** 2)
if sys.platform == "linux":  # there the figure above holds what the parent process had
    status = open("/proc/self/status").read().split()
    peak = int(status[status.index("VmHWM:") + 1]) / 1024
print(time.process_time() - start, peak, count)
"""


def detection(documents: list[Document]) -> Iterator[Row]:
    """Milliseconds for each document, after decoding and with it."""
    sources = []
    for document in documents:
        with suppress(OnrecordError):
            sources.append((document, open_source(document.data, name=document.name)[0]))
    for _, source in sources:
        detect_source(source)  # loads the formats that measure themselves against each other
    taken = [(compare(lambda s=source: detect_source(s), repeat=3)[0], document) for document, source in sources]
    taken.sort(key=lambda pair: pair[0])
    times = [1000 * seconds for seconds, _ in taken]
    yield at_most(f"detection, median of {len(times)} files", statistics.median(times), 2, "ms")
    slowest = taken[-1][1]
    yield at_most("detection, slowest file", times[-1], 2, "ms", f"{slowest.format}/{slowest.name}")
    over = sum(time > 2 for time in times)
    yield at_most("detection, files over 2 ms", over, 0, "files")
    whole = [1000 * compare(lambda d=document: onrecord.detect(d.data), repeat=1)[0] for document, _ in sources]
    yield Row("detection with decoding, median", f"{statistics.median(whole):.2f} ms")


def imports(documents: list[Document]) -> Iterator[Row]:
    """Milliseconds that a fresh interpreter needs over one that does nothing."""
    small = min((d for d in documents if readable(d)), key=lambda d: len(d.data), default=None)
    codes = ["pass", "import onrecord", "from onrecord import read"]
    with TemporaryDirectory() as folder:
        if small is not None:
            path = Path(folder, small.name)
            path.write_bytes(small.data)
            codes.append(f"import onrecord; list(onrecord.read_all({str(path)!r}, format={small.format!r}))")
        bare, plain, name, *first = start_times(codes)
    yield at_most("import onrecord", 1000 * (plain - bare), 60, "ms", f"bare Python {1000 * bare:.0f} ms")
    yield Row("from onrecord import read", f"{1000 * (name - bare):.2f} ms")
    if small is not None:
        yield Row(f"import and a first read: {small.label}", f"{1000 * (first[0] - bare):.2f} ms")


def memory(documents: list[Document]) -> Iterator[Row]:
    """The most memory that reading takes, the document included, in sizes of the document."""
    with TemporaryDirectory() as folder:
        for document in documents:
            path = Path(folder, document.name)
            path.write_bytes(document.data)
            peak = int(run_python(PEAK, str(path), document.format))
            yield at_most(f"memory: {document.label}", peak / len(document.data), 12, "of input", document.container)


def streaming(megabytes: int) -> Iterator[Row]:
    """The most memory of a process that takes the items of a long ParlaMint-like file, and how fast they come."""
    head, _, rest = parlamint(GROWTH).partition(b"<u ")
    body, _, tail = rest.rpartition(b"</div>")
    body = b"<u " + body
    with TemporaryDirectory() as folder:
        path = Path(folder, "ParlaMint-VA_2025-03-04.xml")
        with path.open("wb") as file:
            file.write(head)
            for _ in range(megabytes * 1_000_000 // len(body) + 1):
                file.write(body)
            file.write(b"</div>" + tail)
        seconds, peak, count = map(float, run_python(STREAM, str(path)).split())
    what = f"iter_items of {megabytes} MB"
    yield at_most(what, peak, 150, "MB", f"{count:.0f} items, {megabytes / seconds:.1f} MB/s")


def growth(wanted: list[str]) -> Iterator[Row]:
    """How much longer a document of twice the length takes. `wanted` formats only, if there are any."""
    known = {entry.id for entry in onrecord.formats()}
    for name, (format, write) in GENERATORS.items():
        what = f"growth: {name}"
        if wanted and format not in wanted:
            continue
        if format not in known:
            yield Row(what, "skipped", remark=f"there is no format {format} yet")
            continue
        one, two = (Document(format, name, write(count)) for count in (GROWTH, 2 * GROWTH))
        if not readable(one):
            yield Row(what, "skipped", remark=f"{format} does not read the generated document")
            continue
        short, long = compare(
            lambda d=one: list(onrecord.parse_all(d.data, format=d.format)),
            lambda d=two: list(onrecord.parse_all(d.data, format=d.format)),
        )
        yield at_most(what, long / short, 2.6, "×", f"{len(one.data) / 1e6:.1f} and {len(two.data) / 1e6:.1f} MB")
