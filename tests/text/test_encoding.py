from __future__ import annotations

import builtins
import codecs
import contextlib
import gzip
import hashlib
import io
import zipfile

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from onrecord.model import SourceError, Span
from onrecord.text.encoding import looks_binary, open_source

ANYTHING = st.text(st.characters(codec=None, exclude_categories=()))
SAYABLE = st.text(st.characters(codec="utf-8"))
PAGES = ("latin-1", "cp1252", "koi8-r", "cp932", "gb18030", "utf-16", "utf-16-be", "utf-32", "utf-8-sig", "iso2022_jp")
STAMPS = st.sampled_from(
    [
        b"",
        codecs.BOM_UTF8,
        codecs.BOM_UTF16_LE,
        codecs.BOM_UTF16_BE,
        codecs.BOM_UTF32_LE,
        b"%PDF-",
        b"<?xml version='1.0' encoding='shift_jis'?>",
        b"<meta charset=big5>",
        b"<meta charset=iso-2022-jp>",
        b'<meta charset="UTF-7">+ACI-',
        b"<meta charset=idna>",
    ]
)


@pytest.fixture
def no_statistics(monkeypatch):
    """As on a machine without the extra."""
    real = builtins.__import__

    def without(name, *args, **kwargs):
        if name == "charset_normalizer":
            raise ImportError(name)
        return real(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without)


def codes(doubts):
    return [doubt.code for doubt in doubts]


def opened(data, **options):
    source, doubts = open_source(data, **options)
    return source.text, source.encoding, codes(doubts)


@given(STAMPS, st.binary(), st.lists(st.sampled_from(PAGES), max_size=2))
@example(codecs.BOM_UTF16_LE, b"a\0\x00\xd8", [])
@example(codecs.BOM_UTF16_LE, b"a\0b", [])
def test_any_bytes_become_text_that_gives_them_back(stamp, tail, legacy):
    data = stamp + tail
    source, doubts = open_source(data, legacy=tuple(legacy))
    assert source.data == data
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    if not {"encoding-broken", "encoding-not-reversible"} & {*codes(doubts)}:
        assert source.text.encode(source.encoding, "surrogateescape") == data[source.bom :]
        assert source.byte_span(Span(0, len(source.text))) == Span(source.bom, len(data))
    for doubt in doubts:
        assert doubt.span is None or doubt.span.cut(source.text)


@given(ANYTHING)
@example("\ufeff\ufeffone")
@example("\ud800\udc80\udfff")
def test_any_str_is_kept_and_its_byte_offsets_hold(text):
    source, doubts = open_source(text)
    assert source.text == text.lstrip("\ufeff")
    assert doubts == ()
    for i in range(len(source.text)):
        span = source.byte_span(Span(i, i + 1))
        assert source.data[span.start : span.end].decode("utf-8", "surrogateescape") in (source.text[i], "\ufffd")


@given(SAYABLE)
def test_str_and_utf8_bytes_are_one_document(text):
    from_text, from_bytes = open_source(text)[0], open_source(text.encode(), encoding="utf-8")[0]
    assert from_text == from_bytes
    assert from_text.text == from_bytes.text


@given(SAYABLE, st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_a_byte_order_mark_decides(text, codec):
    assume(not text.startswith("\0"))  # UTF-16's mark and a NUL are UTF-32's mark
    source, doubts = open_source(text.encode(codec))
    assert source.text == text.lstrip("\ufeff")
    assert "encoding-broken" not in codes(doubts)
    assert source.encoding in ("utf-8", "utf-16-le", "utf-32-le", "utf-16-be", "utf-32-be")


@given(SAYABLE)
def test_good_utf8_is_read_as_such(text):
    data = text.encode()
    assume(b"\0" not in data and not data.startswith(tuple(b"\xef\xbb\xbf \xff\xfe \xfe\xff".split())))
    assume("charset" not in text and "encoding" not in text)
    assert opened(data)[:2] == (text, "utf-8")


@given(
    st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_characters="ĀȀ"), min_size=8),
    st.sampled_from(["le", "be"]),
)
def test_wide_text_without_a_mark(text, order):
    assume(not text.startswith("\ufeff") and sum(c < "\u0100" for c in text) * 10 >= len(text) * 8)
    for width in ("16", "32"):
        codec = f"utf-{width}-{order}"
        assert opened(text.encode(codec))[:2] == (text, codec)


def test_cyrillic_utf16_without_a_mark():
    text = "Голова. Прошу депутатів сідати.\nЗасідання відкрито, колеги, почнімо."
    assert opened(text.encode("utf-16-le"))[:2] == (text, "utf-16-le")
    assert opened(text.encode("utf-16-be"))[:2] == (text, "utf-16-be")


def test_nul_filler_is_not_utf16():
    text = "WEBVTT\n\n" + "\0" * 301 + "00:01.000 --> 00:02.000\nOrder, order.\n"
    assert opened(text.encode()) == (text, "utf-8", [])


@given(st.text(st.characters(codec="cp1252"), min_size=1), st.sampled_from(PAGES))
def test_a_given_encoding_is_taken_or_refused(text, codec):
    try:
        data = text.encode(codec)
        data.decode(codec)
    except UnicodeError:
        return
    assert open_source(data, encoding=codec)[0].text == data.decode(codec).lstrip("\ufeff")


@given(st.binary(), st.text(max_size=12) | st.sampled_from(["hex", "rot13", "idna", "utf-7", "undefined", "ascii"]))
def test_a_given_encoding_never_raises_anything_else(data, name):
    with contextlib.suppress(SourceError):
        assert open_source(data, encoding=name)[0].data == data


def test_the_error_names_the_place():
    with pytest.raises(SourceError, match="byte 12") as caught:
        open_source("one\r\ntwo\nthré".encode("latin-1"), encoding="utf-8")
    assert (caught.value.line, caught.value.column) == (3, 4)


@pytest.mark.parametrize("name", ["klingon", "", "a\0b", "\ud800", "hex", "punycode"])
def test_unknown_encodings_are_refused(name):
    with pytest.raises(SourceError, match="no text encoding"):
        open_source(b"x", encoding=name)


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?>\n<r>', "cp1252"),
        ("\n<?xml version='1.0' encoding='windows-1252' standalone='yes'?><r>", "cp1252"),
        ("<html><head><meta charset=iso-8859-2>", "iso8859-2"),
        ('<html><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=windows-1250">', "cp1250"),
    ],
)
def test_a_true_declaration_is_believed(head, codec):
    text = head + "Señor" if codec == "cp1252" else head + "Żółć łąk"
    assert opened(text.encode(codec)) == (text, codec, [])


def test_latin1_means_windows_1252():
    text = "<?xml version='1.0' encoding='iso-8859-1'?><r>It’s €5…</r>"
    assert opened(text.encode("cp1252")) == (text, "cp1252", [])


def test_a_declaration_loses_against_good_utf8():
    text = "<?xml version='1.0' encoding='iso-8859-1'?><r>naïve — très</r>"
    assert opened(text.encode()) == (text, "utf-8", ["encoding-declared-wrong"])


@pytest.mark.parametrize("declared", ["utf-16", "utf-8", "klingon", "utf-7", "cp1252"])
def test_a_declaration_that_does_not_decode_loses(declared, no_statistics):
    data = b"<?xml version='1.0' encoding='" + declared.encode() + b"'?><r>\x93caf\xe9\x94 \x81</r>"
    text, codec, doubts = opened(data)
    assert codec == "cp1252"
    assert text.endswith("<r>“café” \udc81</r>")
    assert "encoding-guessed" in doubts
    assert ("encoding-declared-wrong" in doubts) == (declared != "cp1252")


def test_a_declaration_after_the_first_kibibyte_does_not_count(no_statistics):
    data = b"<html>" + b" " * 1024 + b"<meta charset=koi8-r>\xc1"
    assert opened(data)[1:] == ("cp1252", ["encoding-guessed"])


def test_declared_pages_of_the_format_come_before_guessing():
    text = "Poseł Żaneta Łęcka: Dziękuję."
    assert opened(text.encode("cp1250"), legacy=("windows-1250",)) == (text, "cp1250", [])
    assert opened(text.encode(), legacy=("windows-1250",)) == (text, "utf-8", [])


def test_without_any_knowledge_it_is_windows_1252_and_says_so(no_statistics):
    source, doubts = open_source(b"\x93Order\x94, said the Chair.\x81")
    assert source.text == "“Order”, said the Chair.\udc81"
    assert [(doubt.code, doubt.span) for doubt in doubts] == [("encoding-guessed", Span(0, 1))]


def test_statistics_find_the_page_where_installed():
    pytest.importorskip("charset_normalizer")
    text = "Председатель. Уважаемые коллеги, прошу садиться. Заседание объявляется открытым. " * 8
    assert opened(text.encode("cp1251")) == (text, "cp1251", ["encoding-guessed"])


def test_utf8_with_foreign_bytes_keeps_them(no_statistics):
    data = "Señora Núñez: ¿Qué?\n".encode() + b"It\x92s late.\n"
    source, doubts = open_source(data, legacy=("cp1252",))
    assert source.text == "Señora Núñez: ¿Qué?\nIt\udc92s late.\n"
    assert [(d.code, d.count, d.span) for d in doubts] == [("encoding-mixed", 1, Span(22, 23))]


def test_utf8_cut_inside_a_character():
    data = "She said: café".encode() + "—".encode()[:2]
    assert opened(data, legacy=("cp1252",)) == ("She said: café\udce2\udc80", "utf-8", ["encoding-mixed"])


def test_utf16_cut_inside_a_character():
    source, doubts = open_source("Order.".encode("utf-16") + b"x")
    assert source.text == "Order.\ufffd"
    assert codes(doubts) == ["encoding-broken"]
    assert source.byte_span(Span(6, 7)) == Span(14, 15)


def test_double_encoding_is_reported_and_kept():
    text = "We’ve had a café — or two.".encode().decode("cp1252", "replace")
    found, codec, doubts = opened(text.encode())
    assert (found, codec, doubts) == (text, "utf-8", ["text-double-encoded"])


@pytest.mark.parametrize(
    "text", ["IRMÃ ÂNGELA", "SÃO TOMÉ", "Âge d’or — €5", "GIÃ BIỆT", "IRMÃ\xa0ANA", "naïve “café”"]
)
def test_honest_accents_are_not_double_encoded(text):
    assert opened(text.encode())[2] == []


def test_ambiguous_codecs_are_reported():
    data = b"\x87\x90 \x81\xe0"  # two ways to write one sign
    assert opened(data, encoding="cp932") == ("≒ ≒", "cp932", ["encoding-not-reversible"])


def archive(*names):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name in names:
            made.writestr(name, "Order, order. " * 50)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", "PDF"),
        (archive("minutes.txt"), "ZIP"),
        (archive("[Content_Types].xml", "word/document.xml"), "Office"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 500, "old Office"),
        (gzip.compress(b"Order, order.", mtime=0), "gzip"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "PNG"),
        (b"\0\0\0\x20ftypisom\0\0\2\0", "video"),
        (b"{\\rtf1\\ansi Order}", "RTF"),
        (hashlib.shake_128(b"noise").digest(4096), "binary data"),
        (b"\0" * 100, "binary data"),
    ],
)
def test_binaries_are_named_with_advice(data, kind):
    found = looks_binary(data)
    assert found is not None
    assert kind in found.kind
    assert found.hint


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"RIFFs were played before the sitting.",
        b"ID3 is the item that we discuss.",
        b"BZh what?",
        b"Order.\x0c\x14 Next page.\x1a" + b" The sitting went on for some time." * 9,
        b"S. \n1427-1439." + b"\0" * 1000 + b"\nRead twice.",
        "Ordnung, bitte.".encode("utf-16"),
        "Ordnung, bitte.".encode("utf-16-be"),
        "Ordnung, bitte.".encode("utf-32-le"),
        "議長 静粛に願います。".encode("cp932"),
        "議長 静粛に願います。".encode("iso2022_jp"),
    ],
)
def test_texts_are_not_binaries(data):
    assert looks_binary(data) is None


@given(SAYABLE)
def test_text_without_controls_is_no_binary(text):
    data = "".join(c for c in text if c >= " " or c == "\n").encode()
    assume(not data.startswith((b"%PDF-", b"%!PS", b"{\\rtf")) and data[4:8] != b"ftyp")
    assert looks_binary(data) is None


def test_every_text_of_the_corpus_is_decoded_without_loss(corpus):
    files = [f for f in corpus.rglob("*") if f.is_file() and f.suffix not in (".pdf", ".doc") and "gold" not in f.parts]
    assert files
    for file in files:
        data = file.read_bytes()
        assert looks_binary(data) is None, file
        source, doubts = open_source(data, legacy=("cp1252",))
        assert source.text.encode(source.encoding, "surrogateescape") == data[source.bom :], file
        assert not {"encoding-guessed", "encoding-mixed", "encoding-broken"} & {*codes(doubts)}, file
