"""Write src/onrecord/text/_names.py: the names of months and the words that frame a date, from CLDR.

    python tools/make_names.py [TARGET]

Needs Babel (dependency group `names`), which carries CLDR; the library itself does not.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import unicodedata
from pathlib import Path

import babel
from babel import Locale, localedata
from babel.dates import format_date

TARGET = Path(__file__).parents[1] / "src" / "onrecord" / "text" / "_names.py"
CODES = (
    "af ar az be bg bs ca cs cy da de el en es et eu fa fi fil fo fr ga gd gl he hi hr hu hy id is it ja ka kk ko "
    "lb lt lv mi mk ms mt nl no pl pt ro ru sk sl sq sr st sv sw th tr uk vi xh zh zu"
)
LANGUAGES = CODES.split()
LOCALES = {
    "ar": ["ar", "ar_LB", "ar_MA", "ar_DZ", "ar_TN", "ar_IQ"],
    "de": ["de", "de_AT"],
    "no": ["nb", "nn"],
    "pt": ["pt", "pt_PT"],
    "ro": ["ro", "ro_MD"],
    "sr": ["sr", "sr_Latn"],
    "zh": ["zh", "zh_Hant"],
}
BY_RULE = ("ja", "ko", "vi", "zh")  # their months are numbers
# What print has and CLDR lacks; for months January to December, "-" for none.
MORE_MONTHS = {
    "bs": "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra",
    "de": "jaenner feber maerz - - jun jul",
    "en": "- - - - - june july - sept",
    "es": "- - - - - - - - sep,setiembre",
    "et": "jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril detsembril",
    "hu": "januári februári márciusi áprilisi májusi júniusi júliusi augusztusi - - - -",
    "lv": "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
    "no": "- - mar - - jun jul",
    "sl": "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
    "sr": "januara,јануара februara,фебруара marta,марта aprila,априла maja,маја juna,јуна jula,јула avgusta,августа "
    "septembra,септембра oktobra,октобра novembra,новембра decembra,децембра",
    "sv": "- - mar - - jun jul",
}
MORE_WORDS = {
    "ar": "في من يوم سنة عام م",
    "bg": "година на",
    "ca": "el del de l any dia",
    "cs": "dne dnem roku v",
    "cy": "dydd y",
    "da": "den d",
    "de": "den dem der am vom des jahres",
    "el": "του της την στις έτους",
    "en": "of the day this on dated",
    "es": "de del el a año los días día",
    "et": "aasta a",
    "eu": "ko e an",
    "fa": "سال روز مورخ",
    "fi": "päivänä",
    "fr": "le du de l an",
    "ga": "de an",
    "gl": "de do o a día",
    "he": "יום ב",
    "hr": "dana godine",
    "hu": "n i án én",
    "is": "hinn þann",
    "it": "il lì li addì del",
    "lt": "m metų mėn d",
    "lv": "gada",
    "nl": "den de op",
    "no": "den d",
    "pl": "dnia dniu w r roku",
    "pt": "de do em aos dias dia ano o",
    "ro": "din data anul ziua de",
    "ru": "г года от",
    "sk": "dňa roku",
    "sl": "dne leta",
    "sr": "dana godine дана године",
    "sv": "den d",
    "th": "พ ศ พุทธศักราช ค คริสต์ศักราช ที่ วันที่ เดือน ปี วัน",
    "tr": "günü tarihi yılı",
    "uk": "р року п ятниця",
    "vi": "ngày năm",
}


def words(text: str) -> list[str]:
    """The letters of a text, in words; combining marks belong to them."""
    found, word = [], ""
    for char in [*unicodedata.normalize("NFC", text), " "]:
        if unicodedata.category(char)[0] in "LM":
            word += char
        elif word:
            found.append(word.lower())
            word = ""
    return found


def nominatives(code: str) -> list[dict[int, str]]:
    """The stand-alone names, where they differ: a dict, an alias of the genitives, or an alias with exceptions."""
    tables = [localedata.load(code)["months"]["stand-alone"][width] for width in ("wide", "abbreviated")]
    own = [table[1] if isinstance(table, tuple) else table for table in tables]
    return [dict(table) for table in own if isinstance(table, dict)]


# Read before anything else: Babel resolves aliases in place, and against the wrong locale.
NOMINATIVES = {code: nominatives(code) for x in LANGUAGES for code in LOCALES.get(x, [x])}


def month_names(code: str) -> dict[int, set[str]]:
    """All printed forms of each month: nominative, genitive, short, and as a long date inflects them."""
    locale = Locale.parse(code)
    tables = [*NOMINATIVES[code], *(locale.months["format"][width] for width in ("wide", "abbreviated"))]
    rendered = {m: words(format_date(dt.date(2005, m, 20), "long", locale)) for m in range(1, 13)}
    names: dict[int, set[str]] = {}
    for m in range(1, 13):
        printed = [str(table[m]) for table in tables if m in table]
        names[m] = {" ".join(words(name)) for name in printed if not re.search(r"\d", name)}
        names[m] |= {w for w in rendered[m] if not any(w in rendered[n] for n in range(1, 13) if n != m)}
    return names


def frame_words(code: str) -> set[str]:
    """The words around day, month and year in a full date: weekdays, articles, "of", "year"."""
    locale = Locale.parse(code)
    days = [dt.date(2005, 7, d) for d in range(18, 25)]
    found = {w for day in days for style in ("full", "long") for w in words(format_date(day, style, locale))}
    for width in ("wide", "abbreviated"):
        found |= {w for name in locale.days["format"][width].values() for w in words(name)}
    return found - {w for name in month_names(code)[7] for w in name.split()}


def year_comes_first(code: str) -> bool:
    """Whether a written date may begin with the year."""
    locale = Locale.parse(code)
    return any(format_date(dt.date(2005, 7, 20), style, locale).startswith("2005") for style in ("long", "full"))


def collect(language: str) -> tuple[str, str]:
    """The two lines of a language: months apart by `|`, their forms by `,`; the frame words by blanks."""
    more = [[], *(forms.split(",") for forms in MORE_MONTHS.get(language, "").split())]
    months: dict[int, set[str]] = {m: {*more[m]} - {"-"} if m < len(more) else set() for m in range(1, 13)}
    frame = set(words(MORE_WORDS.get(language, "")))
    for code in LOCALES.get(language, [language]):
        names = month_names(code)
        for m in range(1, 13):
            months[m] |= names[m]
        frame |= frame_words(code)
    if language == "he":  # "in July" is one word
        months = {m: names | {"ב" + name for name in names if not name.startswith("ב")} for m, names in months.items()}
    for m in range(1, 13):
        months[m] = {n for n in months[m] if n and not any(n in months[o] for o in range(1, 13) if o != m)}
    line = "|".join(",".join(sorted(months[m])) for m in range(1, 13)) if language not in BY_RULE else ""
    return ("" if not line.strip("|") else line), " ".join(sorted(frame))


def main() -> None:
    """Write the module."""
    rows = {language: collect(language) for language in LANGUAGES}
    year_first = [x for x in LANGUAGES if rows[x][0] and year_comes_first(LOCALES.get(x, [x])[0])]
    out = [
        f'"""Month names and words around dates, by tools/make_names.py from Babel {babel.__version__} (CLDR)."""',
        "",
        "from __future__ import annotations",
        "",
        "MONTHS = {",
        *(f'    "{language}": "{months}",' for language, (months, _) in rows.items() if months),
        "}",
        '"""Month names: January to December apart by `|`, the forms of one month by `,`."""',
        "",
        "WORDS = {",
        *(f'    "{language}": "{frame}",' for language, (_, frame) in rows.items()),
        "}",
        '"""Words that may stand around day, month and year."""',
        "",
        f"YEAR_FIRST = {tuple(year_first)!r}".replace("'", '"'),
        '"""Languages whose written dates may begin with the year and name the month."""',
        "",
    ]
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.write_text("\n".join(out), encoding="utf-8")
    print(f"{target}: {target.stat().st_size} bytes, {len(LANGUAGES)} languages")


if __name__ == "__main__":
    main()
