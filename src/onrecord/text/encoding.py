"""From bytes to exact text: which encoding a document has, decided over the whole input.

The ladder: the encoding that the caller names, a byte order mark, the NUL pattern of UTF-16 and UTF-32, the
document's own declaration (if it is true), UTF-8, the page that a text shows by its letters, those that a format
declares, `charset-normalizer` where it is installed, and at last Windows-1252, in which bytes without a meaning are
kept as lone surrogates.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from onrecord.model import Diagnostic, Severity, Source, SourceError, Span
from onrecord.model.source import encode_exact
from onrecord.text.pages import likely_page

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_DECLARATION = re.compile(
    rb"""\s{0,80}<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})|<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE,
)
# Codecs that no document is written in, that take more than linear time, or that differ from machine to machine.
_REFUSED = {"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7", "mbcs", "oem"}
# What a declaration means in practice, as browsers have it: people declare the standard and write its superset.
_MEANT = {
    "ascii": ("cp1252",),
    "iso8859-1": ("cp1252",),
    "iso8859-9": ("cp1254",),
    "iso8859-11": ("cp874",),
    "tis-620": ("cp874",),
    "gb2312": ("gb18030",),
    "gbk": ("gb18030",),
    "shift_jis": ("shift_jis", "cp932"),
    "euc_kr": ("euc_kr", "cp949"),
    "big5": ("big5", "big5hkscs"),
}
_FIND_IT = "Leave the encoding out to have it found"
_STATEFUL = ("iso2022", "hz")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_ESCAPED = re.compile(r"[\udc80-\udcff]")
# UTF-8 that was read as Windows-1252 or Latin-1 and written as UTF-8 again: "cafÃ©", "weâ€™ve".
_DOUBLE = re.compile(
    r"Ã[\x80-\x9f\xa1-\xbf\u0192\u0160\u0161\u0178\u2020-\u203a]|â€[\x80-\xbf\u0153\u02dc\u2018-\u203a\u2122]"
)
_NEWLINE = re.compile(r"\r\n?|\n")


def open_source(
    data: bytes | str, *, name: str | None = None, encoding: str | None = None, legacy: tuple[str, ...] = ()
) -> tuple[Source, tuple[Diagnostic, ...]]:
    r"""Decode a document once and whole; say what was doubtful about it.

    `legacy` names the code pages that the publisher is known to have used. `text.encode(encoding, "surrogateescape")`
    gives back the bytes after the byte order mark, unless a diagnostic says otherwise. Text that comes as `str` is
    taken as it is, but for a mark at its start. Raises `SourceError` for a given encoding that is unknown or untrue.

    >>> source, doubts = open_source("Señor Ávila: gracias.".encode("cp1252"), legacy=("windows-1252",))
    >>> source.text, source.encoding, doubts
    ('Señor Ávila: gracias.', 'cp1252', ())
    >>> open_source(b"\xef\xbb\xbfWEBVTT")[0].bom
    3
    >>> open_source(b"caf\xe9", encoding="utf-8")
    Traceback (most recent call last):
    ...
    onrecord.model.errors.SourceError: the bytes are not utf-8: byte 3 cannot be decoded (line 1, column 4). ...
    """
    if isinstance(data, str):
        return _from_text(data, name), ()
    found = _given(data, encoding) if encoding is not None else _ladder(data, legacy)
    source = Source(
        found.text,
        encoding=found.codec,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        data=data,
        bom=found.bom,
    )
    return source, (*found.doubts, *_text_doubts(found, data))


@frozen(slots=True)
class _Decoded:
    text: str
    codec: str
    bom: int = 0
    doubts: tuple[Diagnostic, ...] = ()


def _from_text(text: str, name: str | None) -> Source:
    body = text.lstrip("\ufeff")
    data = encode_exact(text, "utf-8")
    digest = hashlib.sha256(data).hexdigest()
    return Source(body, name=name, sha256=digest, data=data, bom=3 * (len(text) - len(body)))


def _given(data: bytes, name: str) -> _Decoded:
    codec = _codec(name)
    if codec is None:
        msg = f"there is no text encoding {name!r}"
        raise SourceError(msg, hint=_FIND_IT)
    bom = 0
    for mark, marked in _BOMS:
        if codec in (marked, marked[:-3]) and data.startswith(mark):
            bom, codec = _after(data, mark), marked
            break
    codec = _WIDE.get(codec, codec)
    try:
        return _Decoded(data[bom:].decode(codec), codec, bom)
    except (LookupError, ValueError) as error:
        at = bom + getattr(error, "start", 0)
        lines = _NEWLINE.split(data[bom:at].decode(codec, "replace"))
        msg = f"the bytes are not {name}: byte {at} cannot be decoded"
        raise SourceError(msg, line=len(lines), column=len(lines[-1]) + 1, hint=_FIND_IT) from error


def _ladder(data: bytes, legacy: tuple[str, ...]) -> _Decoded:
    for mark, marked in _BOMS[1:]:
        if data.startswith(mark) and (wide := _wide(data, marked, _after(data, mark))):
            return wide
    bom = _after(data, codecs.BOM_UTF8)
    if bom == 0 and (codec := _wide_pattern(data)) and (wide := _wide(data, codec, 0)):
        return wide
    body = data[bom:]
    declared = "utf-8" if bom else _declared(data)
    if declared and (found := _as_declared(body, declared)):
        return found
    found = _undeclared(body, legacy)
    doubts = found.doubts
    if declared and _codec(declared) != found.codec:
        doubts = (
            Diagnostic(
                "encoding-declared-wrong",
                f"the document declares {declared}, which it is not; it was read as {found.codec}",
                Severity.INFO,
            ),
            *doubts,
        )
    return _Decoded(found.text, found.codec, bom, doubts)


def _after(data: bytes, mark: bytes) -> int:
    """Where the text begins: some files went through two programs that each set a mark."""
    at = 0
    while data.startswith(mark, at):
        at += len(mark)
    return at


def _wide(data: bytes, codec: str, bom: int) -> _Decoded | None:
    body = data[bom:]
    if (text := _strict(body, codec)) is not None:
        return _Decoded(text, codec, bom)
    # A unit that is no character has the width of the replacement, so only a cut last one shifts the byte offsets.
    text = body.decode(codec, "replace")
    broken = text.count("\ufffd")
    if broken > 1 + len(text) // 100:
        return None
    at = text.index("\ufffd")
    doubt = Diagnostic(
        "encoding-broken",
        f"some bytes are no {codec} and were replaced",
        span=Span(at, at + 1),
        hint="The file may have been cut",
        count=broken,
    )
    return _Decoded(text, codec, bom, (doubt,))


def _wide_pattern(data: bytes) -> str | None:
    """UTF-16 and UTF-32 without a mark betray themselves: the high bytes are NUL, or NUL and one script's number."""
    nuls = data.count(0)
    if nuls * 20 < len(data) or nuls == len(data):
        return None
    if len(data) % 4 == 0 and 10 * nuls < 9 * len(data):
        for codec in ("utf-32-le", "utf-32-be"):
            if _strict(data, codec) is not None:
                return codec
    for high, low, codec in ((data[1::2], data[0::2], "utf-16-le"), (data[0::2], data[1::2], "utf-16-be")):
        if high.count(0) * 10 >= len(high) and low.count(0) * 10 < len(low):
            covered = sum(count for _, count in Counter(high).most_common(2))
            if covered * 10 >= len(high) * 8:
                return codec
    return None


def _declared(data: bytes) -> str | None:
    head = data[:1024]
    found = _DECLARATION.match(head) or _DECLARATION.search(head)
    return (found[1] or found[2]).decode("ascii", "replace") if found else None


def _as_declared(body: bytes, declared: str) -> _Decoded | None:
    codec = _codec(declared)
    # A declaration that can be read as ASCII is no UTF-16; UTF-8 has its own step, and wins over a declared page
    # because text in any other encoding is hardly ever good UTF-8.
    if codec is None or codec.startswith("utf-") or (not body.isascii() and _strict(body, "utf-8") is not None):
        return None
    return _page(body, codec)


def _page(body: bytes, codec: str) -> _Decoded | None:
    for meant in _MEANT.get(codec, (codec,)):
        if (text := _strict(body, meant)) is not None:
            return _Decoded(text, meant)
    return None


def _undeclared(body: bytes, legacy: tuple[str, ...]) -> _Decoded:
    if (text := _strict(body, "utf-8")) is not None:
        return _Decoded(text, "utf-8")
    if mixed := _mixed(body):
        return mixed
    if page := likely_page(body):
        return _guessed(body, page)
    for page in legacy:
        if (codec := _codec(page)) and (found := _page(body, codec)):
            return found
    return _guessed(body, None)


def _mixed(body: bytes) -> _Decoded | None:
    """UTF-8 with foreign bytes in it: more non-ASCII characters are good than bytes are bad."""
    text = body.decode("utf-8", "surrogateescape")
    without = body.decode("utf-8", "ignore")
    escaped = len(text) - len(without)
    good = len(without) - len(without.encode("ascii", "ignore"))
    first = _ESCAPED.search(text)
    if first is None or good == 0:
        return None
    at = first.start()
    cut_at_the_end = escaped <= 3 and at == len(text) - escaped
    if escaped > good and not cut_at_the_end:
        return None
    doubt = Diagnostic(
        "encoding-mixed",
        "some bytes are not UTF-8 like the rest; they are kept as lone surrogates",
        span=Span(at, at + 1),
        hint="Parts of the file come from another encoding, or the file was cut",
        count=escaped,
    )
    return _Decoded(text, "utf-8", doubts=(doubt,))


def _guessed(body: bytes, page: str | None) -> _Decoded:
    found = _page(body, page) if page else None
    found = found or next(_statistical(body), None) or _Decoded(body.decode("cp1252", "surrogateescape"), "cp1252")
    first = _NOT_ASCII.search(found.text)
    doubt = Diagnostic(
        "encoding-guessed",
        f"nothing says which encoding the document has; it was read as {found.codec}",
        span=Span(first.start(), first.end()) if first else None,
        hint="Pass encoding=… if names look wrong",
    )
    return _Decoded(found.text, found.codec, doubts=(doubt,))


def _statistical(body: bytes) -> Iterator[_Decoded]:
    try:
        from charset_normalizer import from_bytes  # noqa: PLC0415 (an optional dependency, slow to import)
    except ImportError:
        return
    best = from_bytes(body).best()
    if best and (codec := _codec(best.encoding)) and (text := _strict(body, codec)) is not None:
        yield _Decoded(text, codec)


def _text_doubts(found: _Decoded, data: bytes) -> Iterator[Diagnostic]:
    broken = any(doubt.code == "encoding-broken" for doubt in found.doubts)
    if found.codec != "utf-8" and not broken:
        body = data[found.bom :]
        if found.codec.startswith(_STATEFUL) or encode_exact(found.text, found.codec) != body:
            yield Diagnostic(
                "encoding-not-reversible",
                f"{found.codec} has several ways to write one text; byte offsets are approximate",
                Severity.INFO,
            )
    if ("Ã" in found.text or "â€" in found.text) and (first := _DOUBLE.search(found.text)):
        yield Diagnostic(
            "text-double-encoded",
            f"the publisher encoded the text twice: {first[0]!r} stands for one character",
            span=Span(first.start(), first.end()),
            hint="Formats whose copies are known for it repair the letters; others keep the text as published",
            count=sum(1 for _ in _DOUBLE.finditer(found.text)),
        )


def _codec(name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
        b" ".decode(codec, "replace")  # fails for codecs that make no text
    except (LookupError, ValueError):
        return None
    codec = "utf-8" if codec == "utf-8-sig" else codec
    return None if codec.replace("_", "-") in _REFUSED else codec


def _strict(body: bytes, codec: str) -> str | None:
    try:
        return body.decode(codec)
    except (LookupError, ValueError):
        return None


@frozen(slots=True)
class Binary:
    """What a file is that is no text, and what can be done with it."""

    kind: str
    hint: str


_EXTRACT = "Extract its text first, keeping the lines (pdftotext -layout), and read that"
_UNPACK = "Unpack it and read the files inside"
_OFFICE = "Save it as plain text or HTML and read that"
_PICTURE = "Only text can be read: recognise its characters first"
_MEDIA = "Only text can be read: its captions or a transcript"
_OTHER = "Only text can be read"
_MAGIC = (
    (b"%PDF-", Binary("a PDF document", _EXTRACT)),
    (b"%!PS", Binary("a PostScript document", _EXTRACT)),
    (b"PK\x03\x04", Binary("a ZIP archive", _UNPACK)),
    (b"PK\x05\x06", Binary("an empty ZIP archive", _UNPACK)),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Binary("an old Office document (such as .doc)", _OFFICE)),
    (b"{\\rtf", Binary("an RTF document", _OFFICE)),
    (b"\x1f\x8b", Binary("a gzip file", _UNPACK)),
    (b"BZh", Binary("a bzip2 file", _UNPACK)),
    (b"\xfd7zXZ\x00", Binary("an xz file", _UNPACK)),
    (b"\x28\xb5\x2f\xfd", Binary("a Zstandard file", _UNPACK)),
    (b"7z\xbc\xaf\x27\x1c", Binary("a 7-Zip archive", _UNPACK)),
    (b"Rar!\x1a\x07", Binary("a RAR archive", _UNPACK)),
    (b"\x89PNG\r\n", Binary("a PNG image", _PICTURE)),
    (b"\xff\xd8\xff", Binary("a JPEG image", _PICTURE)),
    (b"GIF8", Binary("a GIF image", _PICTURE)),
    (b"II*\x00", Binary("a TIFF image", _PICTURE)),
    (b"MM\x00*", Binary("a TIFF image", _PICTURE)),
    (b"RIFF", Binary("a RIFF file (sound, video or image)", _MEDIA)),
    (b"ID3", Binary("a sound file", _MEDIA)),
    (b"OggS", Binary("a sound or video file", _MEDIA)),
    (b"fLaC", Binary("a sound file", _MEDIA)),
    (b"\x1aE\xdf\xa3", Binary("a Matroska or WebM video", _MEDIA)),
    (b"SQLite format 3\x00", Binary("an SQLite database", _OTHER)),
    (b"PAR1", Binary("a Parquet table", _OTHER)),
)
_ASCII_MAGIC = (b"%PDF-", b"%!PS", b"{\\rtf")
_CONTROLS = bytes({*range(1, 32)} - {*b"\t\n\v\f\r\x1b"})


def looks_binary(data: bytes) -> Binary | None:
    r"""Say what a file is when it is no text, else None. NUL bytes alone do not make a text a binary.

    >>> looks_binary(b"%PDF-1.7\n...").kind
    'a PDF document'
    >>> looks_binary(b"WEBVTT\n\n\0\0\0\0\n00:01.000 --> 00:02.000\nOrder.\n") is None
    True
    """
    noisy = _is_noise(data)
    for magic, binary in _MAGIC:
        if data.startswith(magic) and (noisy or magic in _ASCII_MAGIC or not data.isascii()):
            inside = data[:4096]
            if magic == b"PK\x03\x04" and (b"[Content_Types].xml" in inside or b"opendocument" in inside):
                return Binary("an Office document (such as .docx or .odt)", _OFFICE)
            return binary
    if data[4:8] == b"ftyp":
        return Binary("a video or sound file", _MEDIA)
    return Binary("binary data", _OTHER) if noisy else None


def _is_noise(data: bytes) -> bool:
    if data.startswith(tuple(mark for mark, _ in _BOMS)) or _wide_pattern(data):
        return False
    body = data.translate(None, b"\0")
    controls = len(body) - len(body.translate(None, _CONTROLS))
    return controls * 20 > len(body) or bool(data and not body)
