"""Line rules: the first that matches wins, what lies between goes on, and layout changes nothing."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.builder import Builder, Style
from onrecord.kernel.dialect import Turn
from onrecord.kernel.lines import Flow, LineReader, Plan, Rule, Token
from onrecord.kernel.notes import STAGE
from onrecord.kernel.view import View
from onrecord.model import (
    Heading,
    Insertion,
    Meeting,
    Note,
    NoteKind,
    Remark,
    RemarkKind,
    Role,
    Source,
    Span,
    Speaker,
    SpecError,
    Unclassified,
    Vote,
)
from onrecord.spec import LineFormat, Page, Pick, Sniff
from onrecord.text.labels import get_grammar

RULES = (
    Rule(Role.FURNITURE, r"\[Page (?P<page>\d+)\]", glue=True, examples=("[Page 12]",)),
    Rule(Role.HEADING, r" {4,}+(?P<text>[A-Z][A-Z ]++)", examples=("    ORDERS",)),
    Rule(Role.NOTE, r"\((?P<time>\d+:\d+ [ap]\.m\.)\)", kind=NoteKind.TIME),
    Rule(Role.INSERTION, r"EXHIBIT \d+", until=r"END OF EXHIBIT"),
    Rule(Role.NOTE, r"THE END", closes=True, kind=NoteKind.EDITORIAL),
    Rule(Role.SPEECH, r"(?P<label>M[RS]\. [A-Z]++): *+", examples=("MR. LUND: Yes.",), rejects=("Mr. Lund: no",)),
    Rule(Role.SPEECH, r"(?P<label>Q) {2,}+", kind=RemarkKind.QUESTION, name="question"),
)
PLAN = Plan(RULES, get_grammar("en"), Flow(), title_first=True)
WORD = st.text(st.sampled_from("abcdé,"), min_size=1, max_size=6)
SPEECH = st.lists(WORD, min_size=1, max_size=8).map(" ".join).filter(str.strip)
TURNS = st.lists(
    st.tuples(st.sampled_from(["MR. LUND", "MS. OKORO"]), st.lists(SPEECH, min_size=1, max_size=3)),
    min_size=1,
    max_size=5,
)


def read(text: str, plan: Plan = PLAN) -> Meeting:
    source = Source(text)
    builder = Builder(source, style=Style(stage=STAGE))
    LineReader(View(source), builder, plan).read()
    return builder.finish()


def said(meeting: Meeting) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(r.label, tuple(p.text for p in r.paragraphs)) for r in meeting.remarks]


def render(turns: list[tuple[str, list[str]]], end: str = "\n") -> str:
    blocks = [f"{label}: {paragraphs[0]}" + "".join(2 * end + p for p in paragraphs[1:]) for label, paragraphs in turns]
    return (2 * end).join(["A headline", *blocks]) + end


@given(TURNS)
def test_turns_are_read_back(turns: list[tuple[str, list[str]]]) -> None:
    meeting = read(render(turns))
    assert said(meeting) == [(label, tuple(paragraphs)) for label, paragraphs in turns]
    assert meeting.title == "A headline"


@given(TURNS, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_make_no_difference(turns: list[tuple[str, list[str]]], end: str) -> None:
    assert said(read(render(turns, end))) == said(read(render(turns)))


@given(TURNS, st.integers(0, 10), st.integers(1, 999))
def test_page_marks_change_nothing(turns: list[tuple[str, list[str]]], place: int, page: int) -> None:
    words = render(turns).split(" ")
    # Inside speech: not next to a label, whose words belong together.
    spots = [
        i
        for i, word in enumerate(words)
        if i and not word.isupper() and "\n" not in words[i - 1] and "." not in words[i - 1]
    ]
    spots = [i for i in spots if not words[i - 1].endswith(":") and i > 2]
    if not spots:
        return
    i = spots[place % len(spots)]
    marked = " ".join(words[:i]) + f"\n\n[Page {page}]\n\n" + " ".join(words[i:])
    assert said(read(marked)) == said(read(render(turns)))


@given(TURNS, st.integers(0, 4))
def test_removing_a_remark_removes_that_remark(turns: list[tuple[str, list[str]]], which: int) -> None:
    which %= len(turns)
    rest = turns[:which] + turns[which + 1 :]
    if rest:
        whole = said(read(render(turns)))
        assert said(read(render(rest))) == whole[:which] + whole[which + 1 :]


@given(st.text(st.sampled_from("MR. LUND:Q()[Page 1]\n ab"), max_size=120))
def test_any_text_is_tiled(text: str) -> None:
    meeting = read(text)
    at = 0
    for row in meeting.ledger:
        assert row.span.start == at
        at = row.span.end
    assert at == len(text)


def test_rules_of_every_role() -> None:
    text = (
        "Title\n\nRoom 4\n\n    OPENING\n\nMR. LUND: Good day.\n(2:05 p.m.)\n\nMore.\n\nQ  Why?\n\n"
        "EXHIBIT 1\nDear all.\n\nMR. FAKE: not said\nEND OF EXHIBIT\n\nMS. OKORO: Done. (Laughter.)\n\nTHE END\n\nContact us."
    )
    meeting = read(text)
    assert said(meeting) == [
        ("MR. LUND", ("Good day.", "More.")),
        ("Q", ("Why?", "END OF EXHIBIT")),
        ("MS. OKORO", ("Done.",)),
    ]
    assert [r.kind for r in meeting.remarks] == [RemarkKind.SPEECH, RemarkKind.QUESTION, RemarkKind.SPEECH]
    assert [r.section for r in meeting.remarks][:1] == [("OPENING",)]
    assert str(meeting.remarks[0].notes[0].time) == "14:05:00"
    assert [i.text for i in meeting.items if isinstance(i, Insertion)] == ["EXHIBIT 1 Dear all. MR. FAKE: not said"]
    assert [(n.text, n.kind.value) for n in meeting.items if isinstance(n, Note)] == [
        ("Room 4", "preamble"),
        ("THE END", "editorial"),
        ("Contact us.", "procedure"),
    ]
    assert [(h.text, h.level) for h in meeting.items if isinstance(h, Heading)] == [("Title", 0), ("OPENING", 1)]


def test_what_stands_around_the_text_of_an_item_is_decoration() -> None:
    item = Rule(Role.HEADING, r"ITEM (?P<number>\d+)\. (?P<text>[^\n]*?) \*\*")
    plan = Plan((item, Rule(Role.SPEECH, "(?P<label>[A-Z]+): ")), get_grammar("en"), Flow())
    meeting = read("ITEM 4. Ferries **\n\nCHAIR: Order.", plan)
    assert [(h.text, h.span) for h in meeting.headings] == [("Ferries", Span(8, 15))]
    assert not [i for i in meeting.items if isinstance(i, Unclassified)]
    assert [(row.role, row.span) for row in meeting.ledger][:3] == [
        (Role.MARKUP, Span(0, 8)),
        (Role.HEADING, Span(8, 15)),
        (Role.MARKUP, Span(15, 18)),
    ]


def test_page_of_a_remark() -> None:
    meeting = read("MR. LUND: One.\n\n[Page 7]\n\nMS. OKORO: Two.")
    assert [r.page for r in meeting.remarks] == [None, "7"]


def test_indented_paragraphs() -> None:
    plan = Plan(RULES, get_grammar("en"), Flow("indent"))
    assert said(read("MR. LUND: One\ntwo\n  Three\nfour", plan)) == [("MR. LUND", ("One two", "Three four"))]


def test_each_line_a_paragraph() -> None:
    plan = Plan(RULES, get_grammar("en"), Flow("line"))
    assert said(read("MR. LUND: One\ntwo", plan)) == [("MR. LUND", ("One", "two"))]


def test_unknown_flow() -> None:
    with pytest.raises(SpecError, match="unknown flow"):
        Plan(RULES, get_grammar("en"), Flow("columns"))


@pytest.mark.parametrize("rule", RULES, ids=lambda r: f"{r.role.value}-{r.pattern[:12]}")
def test_examples_match_their_own_rule_first(rule: Rule) -> None:
    for example in rule.examples:
        assert PLAN.rule_of(example) is rule
    for reject in rule.rejects:
        assert PLAN.rule_of(reject) is not rule


def test_labels_that_a_machine_repeats_are_one_remark() -> None:
    source = Source("MR. LUND: One.\n\nMR. LUND: Two.\n\nMS. OKORO: Three.")
    builder = Builder(source)
    LineReader(View(source), builder, PLAN, merge=True).read()
    meeting = builder.finish()
    assert said(meeting) == [("MR. LUND", ("One.", "Two.")), ("MS. OKORO", ("Three.",))]
    assert [row.rule for row in meeting.ledger].count("label-repeated") == 1


BLOCKS = (
    Rule(Role.FURNITURE, r"\[Page (?P<page>\d+)\]", glue=True, part=True),
    Rule(Role.NOTE, r" *+\{time\} (?P<time>\d{4})", glue=True, kind=NoteKind.TIME),
    Rule(
        Role.INSERTION,
        r"(?P<intro>The letter is as follows:)",
        until=r"[A-Z]+: ",
        facts=lambda raw: {"title": raw.strip().partition("\n")[0], "introduces": (Speaker("Ama Okoro"),)},
    ),
    Rule(
        Role.VOTE,
        r"AYES--\d+",
        until=r"[^ \[]",
        facts=lambda raw: {"voters": tuple(("AYES", v) for v in raw.split()[1:])},
    ),
    Rule(Role.SPEECH, r"(?P<label>[A-Z]+): "),
)
SET_IN = Plan(BLOCKS, get_grammar("en"), Flow("indent", hanging=5))


def test_what_a_block_holds() -> None:
    letter = "The letter is as follows:\n\n  Dear all,\n[Page 7]\nwe go.\n"
    meeting = read(f"LUND: One.\n{letter}OKORO: Two.\nAYES--2\n     Ek\n[Page 8]\n     Oy\nLUND: No.", SET_IN)
    assert said(meeting) == [("LUND", ("One.",)), ("OKORO", ("Two.",)), ("LUND", ("No.",))]
    [found] = [i for i in meeting.items if isinstance(i, Insertion)]
    assert (found.title, found.text) == ("Dear all,", "Dear all, we go.")
    [vote] = [i for i in meeting.items if isinstance(i, Vote)]
    assert vote.voters == (("AYES", "Ek"), ("AYES", "Oy"))
    [intro] = meeting.remarks[0].notes
    assert (intro.text, intro.kind) == ("The letter is as follows:", NoteKind.PROCEDURE)
    assert [r.page for r in meeting.remarks] == [None, "7", "8"]
    assert [s.name for s in meeting.speakers] == ["LUND", "Ama Okoro", "LUND"][: len(meeting.speakers)]


def test_a_block_without_words_leaves_its_introduction() -> None:
    meeting = read("LUND: One.\nThe letter is as follows:\nOKORO: Two.", SET_IN)
    assert not [i for i in meeting.items if isinstance(i, Insertion)]
    assert [n.text for r in meeting.remarks for n in r.notes] == ["The letter is as follows:"]


def test_a_time_mark_stands_inside_the_sentence() -> None:
    [remark] = read("LUND: One of\n\n  {time} 1410\n\nthe two. [Page 3]\n", SET_IN).remarks
    [paragraph] = remark.paragraphs
    assert paragraph.text == "One of the two. [Page 3]"
    assert [(n.offset, str(n.time)) for n in paragraph.notes] == [(6, "14:10:00")]


def test_a_time_mark_before_any_remark() -> None:
    meeting = read("Some words\n\n  {time} 1410\n\nand more.\nLUND: One.", SET_IN)
    assert [n.text for n in meeting.items if isinstance(n, Note)] == ["Some words and more.", "{time} 1410"]


def test_a_page_mark_with_words_behind_it() -> None:
    [remark] = read("LUND: I do\n[Page 3] not know.", SET_IN).remarks
    assert remark.text == "I do not know."


def test_a_block_that_is_set_in() -> None:
    text = "LUND: He says:\n\n       First line\n     and second.\n       Third.\n  Back again\nhere."
    assert said(read(text, SET_IN)) == [("LUND", ("He says:", "First line and second.", "Third.", "Back again here."))]


ENDS = Plan(
    (
        Rule(Role.NOTE, r"We met\.", kind=NoteKind.PROCEDURE, closes=True, speech=True),
        Rule(Role.NOTE, r"We parted\.", kind=NoteKind.PROCEDURE, closes=True, speech=False),
        Rule(Role.INSERTION, r"ANNEX", until=r"We met|[A-Z]+: ", after=True),
        Rule(Role.SPEECH, r"(?P<label>[A-Z]+): "),
    ),
    get_grammar("en"),
    Flow(),
)


def test_nobody_speaks_after_the_end_of_the_record() -> None:
    text = "LUND: One.\nWe parted.\nOKORO: Written.\nANNEX\nmore\nOKORO: Also written.\nWe met.\nOKORO: Two."
    meeting = read(text, ENDS)
    assert said(meeting) == [("LUND", ("One.",)), ("OKORO", ("Two.",))]
    assert [i.text for i in meeting.items if isinstance(i, Insertion)] == ["ANNEX more"]


def test_what_stands_below_the_record_only() -> None:
    contents = "ANNEX\n\nLUND: One."
    assert not [i for i in read(contents, ENDS).items if isinstance(i, Insertion)]
    assert [i.text for i in read(f"We met.\n{contents}", ENDS).items if isinstance(i, Insertion)] == ["ANNEX"]


NAMED = Rule(Role.SPEECH, r"(?P<label>[A-Z]+): ", name="named")
LINES = Flow("line")


def test_a_rule_that_is_spent_leaves_the_line_to_those_below() -> None:
    title = Rule(Role.HEADING, r"[A-Z ]+", level=0, once=True)
    plan = Plan((title, Rule(Role.HEADING, r"[A-Z]+ [A-Z]+"), NAMED), get_grammar("en"), LINES)
    meeting = read("DAY TWO\nA: One.\nOLD BOATS\nB: Two.\nNEW BOATS\nB: Three.", plan)
    assert [(h.text, h.level) for h in meeting.headings] == [("DAY TWO", 0), ("OLD BOATS", 1), ("NEW BOATS", 1)]
    assert [r.section for r in meeting.remarks] == [(), ("OLD BOATS",), ("NEW BOATS",)]


def test_a_rule_of_the_head_leaves_the_line_to_those_below() -> None:
    lead = Rule(Role.NOTE, r"[A-Z]+:[^\n]*+(?:\n[a-z][^\n]*+)*+", head=True, kind=NoteKind.PREAMBLE)
    plan = Plan((lead, Rule(Role.SPEECH, r"(?=Good )", name="opening"), NAMED), get_grammar("en"), LINES)
    meeting = read("PLACE: Arden\nhall\nGood day.\nLUND: One\nof two.\nOKORO: Two.", plan)
    assert said(meeting) == [(None, ("Good day.",)), ("LUND", ("One", "of two.")), ("OKORO", ("Two.",))]


def test_a_turn_that_was_inferred_ends_the_head_too() -> None:
    head = Rule(Role.NOTE, r"Place: [^\n]*", head=True, kind=NoteKind.PREAMBLE)
    below = Rule(Role.NOTE, r"Place: [^\n]*", kind=NoteKind.EDITORIAL)
    text = "Place: here\nLUND: One.\nPlace: there"
    builder = Builder(Source(text))
    plan = Plan((head, below), get_grammar("en"), LINES)
    LineReader(View(builder.source), builder, plan, (Turn(12, 12, 16, 18),)).read()
    meeting = builder.finish()
    assert [n.kind for n in meeting.items if isinstance(n, Note)] == [NoteKind.PREAMBLE]
    assert [(r.text, [n.kind for n in r.notes]) for r in meeting.remarks] == [("One.", [NoteKind.EDITORIAL])]


CONDITIONS = (
    Rule(Role.SPEECH, r"(?=Good )", name="opening", head=True),
    Rule(Role.NOTE, r"[A-Z][a-z]+: [^\n]*", name="lead", head=True),
    Rule(Role.NOTE, r"(?P<text>[A-Z ]+)", name="end", speech=False, after=True),
    Rule(Role.HEADING, r"[A-Z ]+", name="title", once=True),
    Rule(Role.NOTE, r"STATED", name="stated", speech=True),
    NAMED,
)


class Watched(LineReader):
    """Remembers which rules were applied."""

    def __init__(self, text: str, rules: tuple[Rule, ...]) -> None:
        super().__init__(View(Source(text)), Builder(Source(text)), Plan(rules, get_grammar("en"), LINES))
        self.names: list[str] = []
        self.read()

    def _apply(self, token: Token) -> None:
        self.names.append(token.rule.name)
        super()._apply(token)


def one_by_one(lines: list[str], rules: tuple[Rule, ...]) -> list[str]:
    """The rules that apply, found line by line as the documentation of `Rule` has it."""
    spoken = begun = over = False
    names: list[str] = []
    for line in lines:
        for rule in rules:
            tail = "" if rule.role is Role.SPEECH else "$"
            if (
                (rule.once and rule.name in names)
                or (rule.head and spoken)
                or (rule.after and not (spoken or begun))
                or (rule.role is Role.SPEECH and over)
                or not re.match(rule.pattern + tail, line)
            ):
                continue
            names.append(rule.name)
            spoken = spoken or rule.role is Role.SPEECH
            if rule.speech is not None:
                begun, over = True, not rule.speech
            break
    return names


@given(
    st.lists(st.sampled_from(["Good day.", "LUND: One.", "Place: x", "THE END", "STATED", "so."]), max_size=12),
    st.permutations(CONDITIONS),
)
def test_a_rule_that_does_not_count_is_as_if_it_were_not_there(lines: list[str], rules: list[Rule]) -> None:
    assert Watched("\n".join(lines), tuple(rules)).names == one_by_one(lines, tuple(rules))


def test_a_rule_that_is_spent_does_not_look_for_its_end() -> None:
    block = Rule(Role.INSERTION, r"EXHIBIT", until=r"THE END", once=True)
    plan = Plan((block, Rule(Role.HEADING, r"[A-Z]+"), NAMED), get_grammar("en"), LINES)
    meeting = read("EXHIBIT\none\nTHE END\nEXHIBIT\nA: One.\nTHE END", plan)
    assert [(type(item), item.text) for item in meeting.items] == [
        (Insertion, "EXHIBIT one"),
        (Note, "THE END"),
        (Heading, "EXHIBIT"),
        (Remark, "One.\nTHE END"),
    ]


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        (r"(?P<label>[A-Z]+", "does not compile"),
        (r"(?P<label>(?:[A-Z]+ *)+):", "repeats a repetition"),
        (r"(?P<lable>[A-Z]+): ", "groups that mean nothing: lable"),
        (r"([*_])(?P<label>[A-Z]+)\1 ", r"refers to a group by '\\\\1'"),
        (r"(?P<label>[A-Z]+)\g<1>: ", "refers to a group"),
        (r"(\()?(?P<label>[A-Z]+)(?(1)\)): ", "refers to a group"),
        (r"(?P<label>[A-Z]+|\((?1)\)): ", "refers to a group"),
    ],
)
def test_a_rule_that_cannot_work_is_refused_when_it_is_declared(pattern: str, message: str) -> None:
    with pytest.raises(SpecError, match=message):
        LineFormat(id="zz.bad", title="Bad", sniff=Sniff(), rules=(NAMED, Rule(Role.SPEECH, pattern)))


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?P<quote>[*_])(?P<label>[A-Z]+)(?P=quote): ",
        r"(?P<label>[A-Z]+)[\1(?1]? ?\\1?: ?",
        r"(?P<label>[A-Z]+)[]\\]?: ?",
    ],
)
def test_a_rule_may_refer_to_a_group_by_its_name(pattern: str) -> None:
    fmt = LineFormat(id="zz.good", title="Good", sniff=Sniff(), rules=(NAMED, Rule(Role.SPEECH, pattern)))
    line = "*CHAIR*: Order." if "quote" in pattern else "CHAIR: Order."
    assert [(r.label, r.text) for r in fmt.parse(line).remarks] == [("CHAIR", "Order.")]


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"wrappers": ("html", "pdf")}, "unknown wrappers: pdf"),
        ({"header": (Pick("date", "(?P<date>"),)}, "does not compile"),
        ({"marks": "[a"}, "does not compile"),
        ({"breaks": "a)"}, "does not compile"),
        ({"page": Page(main=("div[",))}, "not a selector"),
        ({"flow": Flow("columns")}, "unknown flow"),
        ({"id": ""}, "needs an id"),
    ],
)
def test_a_format_that_cannot_work_is_refused_when_it_is_declared(more: dict[str, Any], message: str) -> None:
    with pytest.raises(SpecError, match=message):
        LineFormat(**{"id": "zz.bad", "title": "Bad", "sniff": Sniff(), "rules": (NAMED,), **more})
