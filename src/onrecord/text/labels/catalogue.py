"""Grammars by name: languages, publications, and "any" for what nobody has seen yet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

from attrs import evolve

from onrecord.model.errors import SpecError
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.particles import PARTICLES
from onrecord.text.labels.words import key_of

# name -> the grammars to be merged, as "module.VALUE"
_GRAMMARS: dict[str, tuple[str, ...]] = {
    "en": ("en.ENGLISH",),
    "us": ("anglo.UNITED_STATES",),
    "uk": ("anglo.UNITED_KINGDOM",),
    "ie": ("anglo.IRELAND",),
    "ca": ("romance.FRENCH", "anglo.CANADA"),
    "au": ("anglo.AUSTRALIA",),
    "nz": ("anglo.NEW_ZEALAND",),
    "za": ("anglo.SOUTH_AFRICA",),
    "ke": ("anglo.KENYA",),
    "sg": ("anglo.SINGAPORE",),
    "pacific": ("anglo.PACIFIC",),
    "in": ("anglo.SOUTH_ASIA",),
    "un": ("anglo.UNITED_NATIONS",),
    "asr": ("anglo.SPEECH_TO_TEXT",),
    "de": ("de.GERMAN",),
    "fr": ("romance.FRENCH",),
    "es": ("romance.SPANISH",),
    "pt": ("romance.PORTUGUESE",),
    "it": ("romance.ITALIAN",),
    "ro": ("romance.ROMANIAN",),
    "nl": ("dutch_nordic.DUTCH",),
    "be": ("romance.FRENCH", "dutch_nordic.DUTCH"),
    "da": ("dutch_nordic.DANISH",),
    "no": ("dutch_nordic.NORWEGIAN",),
    "sv": ("dutch_nordic.SWEDISH",),
    "is": ("dutch_nordic.ICELANDIC",),
    "fi": ("dutch_nordic.FINNISH", "dutch_nordic.SWEDISH"),
    "et": ("dutch_nordic.ESTONIAN",),
    "pl": ("slavic_baltic.POLISH",),
    "cs": ("slavic_baltic.CZECH_SLOVAK",),
    "sl": ("slavic_baltic.SOUTH_SLAVIC",),
    "ru": ("slavic_baltic.RUSSIAN",),
    "uk-cyrl": ("slavic_baltic.UKRAINIAN", "slavic_baltic.RUSSIAN"),
    "bg": ("slavic_baltic.BULGARIAN",),
    "lt": ("slavic_baltic.BALTIC",),
    "el": ("other.GREEK",),
    "hu": ("other.HUNGARIAN",),
    "tr": ("other.TURKISH",),
    "he": ("other.HEBREW",),
    "ar": ("other.ARABIC",),
    "mt": ("other.MALTESE",),
    "ms": ("other.MALAY",),
    "vi": ("other.VIETNAMESE",),
    "ko": ("other.KOREAN",),
    "ja": ("east.JAPANESE",),
    "zh": ("east.CHINESE",),
    "eu": ("europe.EUROPEAN_UNION",),
}
_ALIASES = {
    "us.congress": "us", "at": "de", "ch": "de", "mx": "es", "gl": "es", "cat": "es", "br": "pt", "sk": "cs",
    "dk": "da", "nb": "no", "nn": "no", "se": "sv", "ee": "et", "hr": "sl", "sr": "sl", "bs": "sl", "lv": "lt",
    "ua": "uk-cyrl", "jp": "ja", "tw": "zh", "hk": "zh", "il": "he", "gr": "el", "id": "ms", "my": "ms", "kr": "ko",
    "gb": "uk", "kr-ko": "ko", "az": "tr",
}  # fmt: skip
# Where two languages disagree the later one is right, so English, the most frequent by far, comes last.
_EVERY = (
    "ms", "mt", "ar", "he", "tr", "hu", "ko", "el", "lt", "bg", "uk-cyrl", "ru", "sl", "cs", "pl", "et", "fi", "is", "sv",
    "no", "da", "nl", "ro", "it", "pt", "es", "fr", "de", "eu", "ja", "zh", "un", "in", "pacific", "sg", "ke", "za",
    "nz", "au", "ie", "ca", "uk", "us", "en",
)  # fmt: skip


_NAMES_ELSEWHERE = """
    don, en, na, tri, raja, id, br, gr, bey, ga, me, mag, nana, papa, mama, pan, pani, bibi, bi, dame, cardinal,
    master, ir, kumari, begum, tun, arch, eng
"""
# First names that are words of a sentence in some language; in small letters they are told by that.
_FIRST_NAMES = frozenset(
    """
    ada ale ali alla bo chi dan dia ela ella elle han hay lei len les ma mal man may mia min ona ora sara sera sim sin
    son vi wil
    """.split()
)
_ARTICLES_AND_NAMES = ("an", "di")


@cache
def get_grammar(name: str) -> LabelGrammar:
    """The grammar of a language ("de", "ja") or a publication ("us", "eu"), or "any", which knows all their words.

    Raises `SpecError` for a name that there is not; `grammars()` lists them.

    >>> get_grammar("fr").languages
    ('fr',)
    >>> get_grammar("sk") is get_grammar("cs")
    True
    """
    if name in _ALIASES:
        return get_grammar(_ALIASES[name])
    if name == "any":
        return _any()
    if name not in _GRAMMARS:
        message = f"there is no label grammar {name!r}"
        raise SpecError(message, hint=f"Known are: {', '.join(grammars())}")
    return _merged([*map(_value, _GRAMMARS[name]), LabelGrammar(particles=PARTICLES)])


def grammars() -> tuple[str, ...]:
    """The names that `get_grammar` knows, in alphabetical order.

    >>> "any" in grammars() and "us" in grammars()
    True
    """
    return tuple(sorted({"any", *_GRAMMARS, *_ALIASES}))


def _value(path: str) -> LabelGrammar:
    module, name = path.split(".")
    value = getattr(import_module(f"onrecord.text.labels.{module}"), name)
    assert isinstance(value, LabelGrammar)  # noqa: S101 (the table above says so)
    return value


def _merged(grammars: Sequence[LabelGrammar]) -> LabelGrammar:
    """The union of grammars, made pairwise, because a merge costs as much as both its sides hold."""
    while len(grammars) > 1:
        pairs = [a | b for a, b in zip(grammars[::2], grammars[1::2], strict=False)]
        grammars = [*pairs, grammars[-1]] if len(grammars) % 2 else pairs
    return grammars[0]


def _any() -> LabelGrammar:
    """The union, without honorifics that are initials elsewhere, and without words that are first names elsewhere."""
    union = _merged([get_grammar(name) for name in _EVERY])
    honorifics = tuple(word for word in union.honorifics if len(word) > 1 or word == "M")
    return evolve(
        union,
        name="any",
        honorifics=honorifics,
        doubtful=_NAMES_ELSEWHERE,
        stops=tuple(word for word in union.stops if key_of(word) not in _FIRST_NAMES),
        office_articles=tuple(word for word in union.office_articles if word not in _ARTICLES_AND_NAMES),
        inverted=False,
    )
