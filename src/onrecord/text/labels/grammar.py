"""A label grammar: the words by which a language or a publication builds its labels, declared as a value."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from attrs import field, fields, frozen

from onrecord.text.labels.lexicon import Lexicon


def _listed(value: str | Iterable[str]) -> tuple[str, ...]:
    """The entries of a comma-separated text, or of an iterable, each once and in order."""
    entries = value.split(",") if isinstance(value, str) else value
    return tuple(dict.fromkeys(entry for raw in entries if (entry := " ".join(raw.split()))))


@frozen(slots=True, cache_hash=True, repr=False)
class LabelGrammar:
    """The words of labels, as tuples or as comma-separated text. Case, accents and full stops do not matter.

    - `honorifics` are said of a person ("Mr", "Rt Hon", "señor"), `after` follow the name ("君", "議員"); `doubtful`
      ones are names too ("Don", "Mag") and count only in small letters or with a full stop;
    - `roles` are the heads of offices ("minister", "chair"), also ranks and elected titles ("senator", "colonel");
      `endings` make a role of any word that ends so ("ministeren"); `modifiers` stand before a role ("deputy"),
      `domains` anywhere around one ("health", "city"), `complements` directly behind one ("vlády", "Stanu"), and
      `links` join one to its object ("of", "for"); `surnames` are roles that are surnames too ("Bishop", "Judge");
    - `titles` belong to the name ("Lord", "Baroness"); `particles` too ("van der"); `suffixes` end it ("Jr.");
      `letters` after a name are no part of it ("KC", "MP");
    - `articles` may precede an office or an honorific; after `office_articles` an office fills the whole label;
      `indefinites` precede somebody unnamed ("An hon. Member");
    - `questions` and `answers` are whole labels, and so are `groups` and `placeholders`; `many` opens a group
      ("several"), `anyone` is what a group's members or an unnamed person are called ("member", "voice");
    - `parties` and `notes` tell brackets apart: a note begins with one of its words ("continuing");
    - `stops` are words that no label holds ("is", "we", "let").

    `brackets` says what a single bracket behind a name is when nothing else tells: "party", "constituency" or
    "affiliation". `of` are words that part a name from a place ("SMITH of Ohio"). `inverted` allows "Doe, Jane";
    `role_comma_name` "MINISTER OF X, JANE DOE"; `role_last` "Jane Doe minister"; `premodified` allows unknown words
    before a role ("Ruritanian President Doe"). `patterns` are regular expressions with the groups `name`, `role`,
    `party` and `constituency` for what a bracket holds.

    Two grammars are merged with `|`; words are united, and a switch is on when either has it on.

    >>> en = LabelGrammar(honorifics="Mr, Ms", roles="chair")
    >>> (en | LabelGrammar(roles="chair, clerk")).roles
    ('chair', 'clerk')
    """

    name: str = ""
    languages: tuple[str, ...] = field(default=(), converter=_listed)
    honorifics: tuple[str, ...] = field(default=(), converter=_listed)
    after: tuple[str, ...] = field(default=(), converter=_listed)
    doubtful: tuple[str, ...] = field(default=(), converter=_listed)
    roles: tuple[str, ...] = field(default=(), converter=_listed)
    endings: tuple[str, ...] = field(default=(), converter=_listed)
    modifiers: tuple[str, ...] = field(default=(), converter=_listed)
    domains: tuple[str, ...] = field(default=(), converter=_listed)
    complements: tuple[str, ...] = field(default=(), converter=_listed)
    links: tuple[str, ...] = field(default=(), converter=_listed)
    surnames: tuple[str, ...] = field(default=(), converter=_listed)
    titles: tuple[str, ...] = field(default=(), converter=_listed)
    particles: tuple[str, ...] = field(default=(), converter=_listed)
    suffixes: tuple[str, ...] = field(default=(), converter=_listed)
    letters: tuple[str, ...] = field(default=(), converter=_listed)
    articles: tuple[str, ...] = field(default=(), converter=_listed)
    office_articles: tuple[str, ...] = field(default=(), converter=_listed)
    indefinites: tuple[str, ...] = field(default=(), converter=_listed)
    questions: tuple[str, ...] = field(default=(), converter=_listed)
    answers: tuple[str, ...] = field(default=(), converter=_listed)
    groups: tuple[str, ...] = field(default=(), converter=_listed)
    many: tuple[str, ...] = field(default=(), converter=_listed)
    anyone: tuple[str, ...] = field(default=(), converter=_listed)
    placeholders: tuple[str, ...] = field(default=(), converter=_listed)
    parties: tuple[str, ...] = field(default=(), converter=_listed)
    notes: tuple[str, ...] = field(default=(), converter=_listed)
    stops: tuple[str, ...] = field(default=(), converter=_listed)
    of: tuple[str, ...] = field(default=(), converter=_listed)
    brackets: str = ""
    inverted: bool = False
    role_comma_name: bool = False
    role_last: bool = False
    premodified: bool = False
    patterns: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """The name stands for hundreds of words."""
        return f"LabelGrammar(name={self.name!r})"

    def __or__(self, other: LabelGrammar) -> LabelGrammar:
        """The grammar that knows what either knows; where only one can be right, the right-hand one is."""
        if other == self:
            return self
        merged: dict[str, Any] = {}
        for attribute in fields(LabelGrammar):
            mine: Any = getattr(self, attribute.name)
            theirs: Any = getattr(other, attribute.name)
            if attribute.name == "name":
                merged["name"] = "|".join(dict.fromkeys(part for part in f"{mine}|{theirs}".split("|") if part))
            elif isinstance(mine, bool):
                merged[attribute.name] = mine or theirs
            elif isinstance(mine, str):
                merged[attribute.name] = theirs or mine
            else:
                merged[attribute.name] = tuple(dict.fromkeys([*mine, *theirs]))
        return LabelGrammar(**merged)

    @cached_property
    def lexicon(self) -> Lexicon:
        """The words, ready to be looked up."""
        return Lexicon({a.name: getattr(self, a.name) for a in fields(LabelGrammar)}, self.patterns)
