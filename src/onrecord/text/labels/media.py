"""News agencies, papers and stations, which ask questions under their own names."""

from __future__ import annotations

from onrecord.text.labels.words import phrase_of

_AGENCIES = """
    AFP, Agence France-Presse, AP, Associated Press, The AP, Reuters, Thomson Reuters, Bloomberg, CNN, BBC, ITV, NBC,
    CBS, ABC, NPR, PBS, VOA, Voice of America, RFE, RFI, Fox, MSNBC, CNBC, Politico, Axios, NHK, Kyodo, Jiji, Asahi,
    Mainichi, Nikkei, Yomiuri, Sankei, TBS, Fuji, Yonhap, KBS, MBC, SBS, JTBC, Xinhua, CCTV, CGTN, CNS, CRI, TASS,
    ITAR-TASS, Interfax, Sputnik, RIA, RT, Kommersant, Izvestia, EFE, Europa Press, Notimex, Telesur, Globo, Folha,
    ANSA, AGI, Adnkronos, RAI, DPA, ARD, ZDF, RTL, n-tv, Die Welt, Der Spiegel, Deutsche Welle, DW, APA, ORF, SRF,
    Belga, ANP, NOS, NRC, TT, SVT, NTB, NRK, Ritzau, STT, Yle, PAP, TVN, TVP, CTK, TASR, MTI, Agerpres, Tanjug, HINA,
    Ukrinform, Suspilne, LETA, BNS, Anadolu, TRT, MENA, SPA, WAM, QNA, Petra, IRNA, Al Jazeera, Al Arabiya, PTI, ANI,
    IANS, APP, Antara, Bernama, VNA, AAP, CBC, CTV, SABC, NAN, Le Monde, Le Figaro, Mediapart, Dow Jones, Euronews,
    MNI, Phoenix, Caixin, Интерфакс, ТАСС, РИА, РБК, Коммерсантъ, Известия
"""
_LAST = """
    news, daily, times, post, herald, tv, television, radio, press, broadcasting, broadcaster, tribune, gazette,
    telegraph, weekly, magazine, network, newspaper, media, agency, shimbun, novosti, zeitung, rundfunk, presse, agentur,
    journal, observer, chronicle, newswire, wire, channel, group, новости
"""
_FIRST = """
    radio, televisión, tv, télévision, agencia, agence, agenzia, agentur, agencja, diario, periódico, quotidiano, gazeta,
    dziennik, journal, zeitung, агентство, газета, телеканал, радио, тв
"""
_NAMES = frozenset(phrase_of(name) for name in _AGENCIES.split(","))
_ENDS = frozenset(phrase_of(word)[0] for word in _LAST.split(","))
_STARTS = frozenset(phrase_of(word)[0] for word in _FIRST.split(","))


def is_outlet(label: str) -> bool:
    """Whether a label is the name of an agency, a paper or a station, or of several with a slash between them.

    >>> is_outlet("Harbour Daily"), is_outlet("Reuters"), is_outlet("NPR/DW"), is_outlet("Ada Holm")
    (True, True, True, False)
    """
    return any(_is_one(phrase_of(part)) for part in label.strip(' :：«»"“”„').split("/"))


def _is_one(keys: tuple[str, ...]) -> bool:
    if keys in _NAMES:
        return True
    return len(keys) > 1 and (keys[-1] in _ENDS or keys[0] in _STARTS)
