"""Code pages are told by texts of several languages, and by no text of another page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import onrecord
from onrecord.text.pages import likely_page

TEXTS = {
    "gb18030": "你好，我们今天开会讨论预算。谢谢大家。",
    "euc_kr": "안녕하십니까 지금부터 회의를 시작하겠습니다. 감사합니다.",
    "cp932": "これから委員会を開会します。ありがとうございます。",
    "euc_jp": "これから委員会を開会します。ありがとうございます。",
    "cp1251": "Добрый вечер, уважаемые депутаты. Спасибо за внимание.",
    "koi8_r": "Добрый вечер, уважаемые депутаты. Спасибо за внимание.",
    "iso8859_5": "Добрый вечер, уважаемые депутаты. Спасибо за внимание.",
    "cp866": "Добрый вечер, уважаемые депутаты. Спасибо за внимание.",
    "cp1253": "Καλησπέρα σας, κυρίες και κύριοι βουλευτές. Ευχαριστώ.",
    "cp1255": "ערב טוב לכם, חברי הכנסת. תודה רבה.",
}
LATIN = {
    "cp1252": "L'ÉVÉNEMENT, déjà “vu” – naïve façade; Größe, Übung, señor, coração, smørrebrød, ÅÄÖ åäö.",
    "cp1250": "Příliš žluťoučký kůň úpěl ďábelské ódy. Zażółć gęślą jaźń.",
    "cp1254": "İyi akşamlar, sayın üyeler; görüşmelere başlıyoruz. Teşekkürler.",
}
CUES = "1\n00:00:01,000 --> 00:00:02,000\nCHAIR: {}\n\n2\n00:00:02,000 --> 00:00:03,000\n{}\n"


@pytest.mark.parametrize("page", TEXTS)
def test_captions_in_old_pages(page: str) -> None:
    text = TEXTS[page]
    meeting = onrecord.parse(CUES.format(text, text).encode(page))
    assert meeting.source.format == "captions.srt"
    assert meeting.remarks[0].text == f"{text} {text}"
    assert [d.code for d in meeting.diagnostics] == ["encoding-guessed"]


@pytest.mark.parametrize("text", ["La commission créée en 2031", "agréée puis réélue, créée", "Sää ja pää, jää."])
def test_doubled_accents_are_no_chinese(text: str) -> None:
    assert likely_page(text.encode("cp1252")) is None
    assert likely_page(f"{text}\n{text}\n".encode("cp1252")) is None


@pytest.mark.parametrize("page", ["cp1251", "koi8_r", "iso8859_5"])
@pytest.mark.parametrize(
    "text", ["ПРЕДСЕДАТЕЛЬ: СПАСИБО, ГОСПОДА.", "привет народ, вот и вечер", "Голова: дякую, шановні колеги."]
)
def test_capitals_and_small_letters_of_cyrillic(page: str, text: str) -> None:
    assert likely_page(text.encode(page, "ignore")) in (page, None)


@pytest.mark.parametrize("page", LATIN)
def test_latin_letters_are_told_by_nobody(page: str) -> None:
    assert likely_page(LATIN[page].encode(page)) is None


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    """What is told can be decoded."""
    page = likely_page(data)
    assert page is None or data.decode(page)


@given(st.text(alphabet=st.characters(codec="cp1252"), max_size=200).map(str.lower))
def test_words_of_western_europe(text: str) -> None:
    """Accented letters stand between plain ones."""
    spread = " ".join(f"{letter}e" for letter in text if letter.isalpha())
    assert likely_page(spread.encode("cp1252", "ignore")) is None
