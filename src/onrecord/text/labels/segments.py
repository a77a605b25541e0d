"""One comma-free stretch of a label: honorific, office and name, told apart by position."""

from __future__ import annotations

from attrs import define, field, frozen

from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.lexicon import (
    ARTICLE,
    COMPLEMENT,
    DOMAIN,
    DOUBTFUL,
    HONORIFIC,
    LETTERS,
    LINK,
    MODIFIER,
    NOTE,
    OF,
    OFFICE_ARTICLE,
    PARTICLE,
    PARTY,
    ROLE,
    STOP,
    SUFFIX,
    SURNAME,
    TITLE,
)
from onrecord.text.labels.words import Word, inside, phrase_of, words_of

Range = tuple[int, int]
_IN_LABELS = (
    ROLE
    | MODIFIER
    | DOMAIN
    | COMPLEMENT
    | LINK
    | ARTICLE
    | HONORIFIC
    | PARTICLE
    | SUFFIX
    | LETTERS
    | TITLE
    | NOTE
    | PARTY
)
_BEFORE_OFFICE = ROLE | MODIFIER | DOMAIN | HONORIFIC | TITLE
_MAX_PREMODIFIERS = 2
_MAX_ACRONYM = 5


@frozen(slots=True)
class Stretch:
    """Ranges of words: what one stretch of a label says. `titled` is true of "Lord Okoye"."""

    honorific: Range | None = None
    role: Range | None = None
    name: Range | None = None
    place: Range | None = None
    several: bool = False
    titled: bool = False


@define(slots=True)
class Reader:
    """The words of one label and what its grammar knows of them."""

    text: str
    grammar: LabelGrammar
    words: list[Word]
    keys: list[str] = field(init=False)
    mixed: bool = field(init=False)

    def __attrs_post_init__(self) -> None:
        """Note whether case tells anything: only in a label that mixes capitals and small letters."""
        self.keys = [w.key for w in self.words]
        letters = [w.text for w in self.words if w.kind == "w"]
        self.mixed = any(t[0].islower() or t[1:].islower() for t in letters) and any(t[0].isupper() for t in letters)

    @classmethod
    def of(cls, text: str, grammar: LabelGrammar, start: int = 0, end: int | None = None) -> Reader:
        """Read the words of `text[start:end]`."""
        return cls(text, grammar, words_of(text, grammar.lexicon.glued, start, end))

    def cut(self, span: Range) -> str:
        """The text of a range of words."""
        return self.text[self.words[span[0]].start : self.words[span[1] - 1].end]

    def find(self, i: int) -> tuple[int, int]:
        """The flags and the length of the phrase at word `i`."""
        found = self.grammar.lexicon.find(self.keys, i)
        return (MODIFIER, 1) if found[0] == 0 and self.words[i].text.endswith("-") else found

    def flags(self, i: int, end: int) -> int:
        """The flags at word `i`, or 0 from `end` on."""
        return self.find(i)[0] if i < end else 0

    def is_sentence(self, first: int) -> bool:
        """Whether two words or more stand in the label that no label holds; before word `first` unknown small ones count.

        "The House met at two o'clock", "Mr. Chairman, I also thank you", "BY MR. OKOYE".
        """
        flags = self.grammar.lexicon.spread(self.keys)
        stops = [bool(flag & STOP and not flag & _IN_LABELS) for flag in flags]
        if stops[0] and len(flags) > 1 and flags[1] & HONORIFIC:
            return True
        strange = 0
        for i, word in enumerate(self.words):
            opens = i > first and self.words[i - 1].kind == ","
            small = self.mixed and len(word.key) > 1 and word.text[0].islower() and not flags[i] & _IN_LABELS
            joined = i > 0 and flags[i - 1] & (LINK | ARTICLE | COMPLEMENT)
            strange += (stops[i] and (opens or small)) or (small and i < first and not joined)
        return strange > 1

    def read(self, lo: int, hi: int, *, held: bool = False) -> Stretch:
        """Tell honorific, office and name of the words `lo` to `hi` apart.

        `held` says that the name stands elsewhere, so that an office fills the stretch.
        """
        flags, n = self.find(lo)
        article = bool(flags & ARTICLE) and lo + n < hi and not flags & HONORIFIC
        article = article and bool(flags & OFFICE_ARTICLE or self.flags(lo + n, hi) & _BEFORE_OFFICE)
        office = article and bool(flags & OFFICE_ARTICLE)
        i = lo + n if article else lo
        honorific, i, late = self._honorifics(i, hi)
        if i >= hi:
            return Stretch(honorific=honorific)
        flags = self.find(i)[0]
        if flags & TITLE and not flags & ROLE:
            return self._named(honorific, None, lo if article and not honorific else i, hi, titled=True)
        if self._role_last(i, hi):
            return Stretch(honorific, (hi - 1, hi), (i, hi - 1))
        end = self._office_end(i, hi, premodified=self.grammar.premodified and honorific is None)
        if not (article or late):
            end = self._not_a_surname(i, end, hi, after_honorific=honorific is not None)
        if (end > i and (held or late or office or (article and honorific))) or (
            end == i and office and honorific is None
        ):
            end = hi
        if end == i:
            return self._named(honorific, None, i, hi)
        role = (i, end)
        if end == hi:
            return Stretch(honorific=honorific, role=role)
        skip = self.words[end].kind == "(" and end + 1 < hi  # "Rear Adm. (ret.) Okoye"
        second, j, _ = self._honorifics(end + skip, hi)
        if j >= hi:
            return Stretch(honorific=honorific or second, role=role)
        return self._named(honorific or second, role, j, hi, titled=bool(self.find(j)[0] & TITLE))

    def _role_last(self, lo: int, hi: int) -> bool:
        """Whether a role in small letters, or without case, stands behind the name: "Kovács Anna miniszter"."""
        if not self.grammar.role_last or hi - lo < 2 or self.words[hi - 1].text[0].isupper():
            return False
        last = self.flags(hi - 1, hi)
        return bool(last & ROLE) and not any(
            self.find(i)[0] & (ROLE | MODIFIER | LINK | DOMAIN) for i in range(lo, hi - 1)
        )

    def _honorifics(self, lo: int, hi: int) -> tuple[Range | None, int, bool]:
        """The honorifics that begin at `lo`, where they end, and whether an article followed ("M. le président")."""
        i = end = last = lo
        late = False
        while i < hi:
            word = self.words[i]
            if word.kind == "(":
                if i + 1 < hi and self._honorific_group(word):
                    last, i = i, i + 1
                    end = i
                    continue
                break
            flags, n = self.find(i)
            if flags & HONORIFIC and not late and self._is_honorific(i, n, lo, hi):
                last, i = i, i + n
                end = i
            elif flags & ARTICLE and end > lo and not late and self.flags(i + n, hi) & (ROLE | MODIFIER | TITLE):
                late = bool(self.flags(i + n, hi) & (ROLE | MODIFIER))
                i += n
                if not late:
                    end = i
            else:
                break
        if i >= hi and last > lo:  # "Mr. Pastor": the last word has to be the name
            return (lo, last), last, False
        return ((lo, end) if end > lo else None), i, late

    def _is_honorific(self, i: int, n: int, lo: int, hi: int) -> bool:
        if n > 1 or len(self.words[i].key) > 1:
            flags, text = self.find(i)[0], self.words[i].text
            return not flags & ROLE and not (flags & DOUBTFUL and text[0].isupper() and text[-1] != ".")
        if self.flags(i + 1, hi) & HONORIFIC and len(self.words[i + 1].key) > 1:  # "D. Dr. Muster"
            return True
        # "M. Dupont" holds an honorific, "Dr. M. S. Okoye" and "M. S. Okoye" hold initials.
        return i == lo and i + 1 < hi and len(self.words[i + 1].key) > 1 and "." not in self.words[i + 1].text[:-1]

    def _honorific_group(self, word: Word) -> bool:
        start, end = inside(word)
        keys = phrase_of(self.text[start:end])
        return self.grammar.lexicon.all_of(keys, HONORIFIC)

    def _not_a_surname(self, lo: int, end: int, hi: int, *, after_honorific: bool) -> int:
        """Where the office ends when its last word may be a surname: "Mr. Bishop", "Judge Judge", "Senator King"."""
        if end == lo:
            return end
        if after_honorific and self.find(lo)[0] & SURNAME:
            return lo
        if end == hi and end - 1 > lo and self.flags(end - 1, hi) & SURNAME:
            before, size = self.find(end - 2)
            if size == 1 and before & ROLE and not before & MODIFIER:
                return end - 1
        return end

    def _named(self, honorific: Range | None, role: Range | None, lo: int, hi: int, *, titled: bool = False) -> Stretch:
        """The name from `lo` on, without letters behind it and without "of Ohio"."""
        while hi - lo > 1 and self.words[hi - 1].kind == "w" and self.flags(hi - 1, hi) & LETTERS:
            hi -= 1
        place: Range | None = None
        several = False
        for i in range(lo + 1, hi - 1):
            flags = self.find(i)[0]
            if flags & OF and not titled and (honorific or role or self._capitals(lo, i)):
                place, hi = (i + 1, hi), i
                break
            if flags & LINK and self.find(i + 1)[0] & HONORIFIC and not flags & OF:
                several = True
                break
        return Stretch(honorific, role, (lo, hi), place, several, titled)

    def _capitals(self, lo: int, hi: int) -> bool:
        """Whether the words are in capitals and the label is not."""
        return self.mixed and all(w.text.isupper() for w in self.words[lo:hi])

    def _office_end(self, lo: int, hi: int, *, premodified: bool) -> int:
        """Where the office that begins at `lo` ends; `lo` itself when none begins there."""
        scan = _Scan(lo)
        unknown = 0
        while scan.i < hi:
            flags, n = self.find(scan.i)
            if self.words[scan.i].kind == "(":
                scan.i += 1
            elif scan.head and flags & (HONORIFIC | TITLE) and not flags & (ROLE | LINK | DOMAIN):
                return scan.i if flags & HONORIFIC and (n > 1 or len(self.keys[scan.i]) > 1) else scan.end
            elif flags & LETTERS and lo < scan.i == hi - 1 and not scan.head:  # "Ama Okoye MP"
                break
            elif flags & ROLE and not (flags & SURNAME and (unknown or scan.complete)):
                scan.take(n, head=True)
            elif flags & LINK:
                if not self._links(scan, flags, lo, premodified=premodified):
                    break
                scan.link(n)
            elif flags & (MODIFIER | DOMAIN | COMPLEMENT | ARTICLE):
                scan.around(n, flags)
            elif scan.head or not premodified or unknown == _MAX_PREMODIFIERS:
                if not self._goes_on(scan, hi):
                    break
            else:
                unknown += 1
                scan.i += 1
        return scan.end if scan.head else lo

    def _links(self, scan: _Scan, flags: int, lo: int, *, premodified: bool) -> bool:
        """Whether a link goes on with the office; "De" in "Minister De Boer" begins a name."""
        if flags & PARTICLE and self.mixed and self.words[scan.i].text[0].isupper():
            return False
        return scan.head or (premodified and scan.i > lo)

    def _goes_on(self, scan: _Scan, hi: int) -> bool:
        """Whether an unknown word behind the head belongs to the office; if so it is taken."""
        if not scan.head:
            return False
        if scan.open or self._belongs(scan.i, hi, scan.end):
            scan.take(1)
            scan.complete = True
            return True
        return scan.complete and scan.jump(self._next_link(scan.i, hi))

    def _belongs(self, i: int, hi: int, end: int) -> bool:
        """A word in small letters, or a short acronym before words in mixed case, goes on with the office."""
        text = self.words[i].text
        if not self.mixed or end != i:
            return False
        if text[0].islower() and not self.flags(i, hi) & PARTICLE:
            return True
        following = self.words[i + 1].text if i + 1 < hi else ""
        acronym = text.isupper() and 1 < len(text) <= _MAX_ACRONYM and "." not in text
        return acronym and following[:1].isupper() and not following.isupper()

    def _next_link(self, i: int, hi: int) -> int:
        """A link within the next words that can stand in no name: the office goes on there. 0 when there is none."""
        for k in range(i, min(i + 3, hi - 1)):
            flags, n = self.find(k)
            if flags & LINK and not flags & (PARTICLE | OF) and k + n < hi and not self.find(k + n)[0] & HONORIFIC:
                return k
        return 0


@define(slots=True)
class _Scan:
    """How far an office has been followed."""

    i: int
    end: int = 0
    head: bool = False
    open: bool = False
    """A link waits for its object."""
    complete: bool = False
    """An object has been taken; further words of offices go on with it."""

    def take(self, n: int, *, head: bool = False) -> None:
        self.i += n
        self.end = self.i
        self.head = self.head or head
        self.open = False
        if head:
            self.complete = False

    def link(self, n: int) -> None:
        self.i += n
        self.open = self.head

    def around(self, n: int, flags: int) -> None:
        """A word that stands around offices: taken as an object, passed over in front of the head."""
        if self.head and flags & ARTICLE and not flags & (MODIFIER | DOMAIN):
            self.i += n
        elif self.head and (self.open or self.complete or flags & COMPLEMENT):
            self.take(n)
            self.complete = True
        else:
            self.i += n

    def jump(self, to: int) -> bool:
        if to:
            self.i = to
        return to > 0
