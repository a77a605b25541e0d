from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel.dialect import Dialect, infer
from onrecord.kernel.dialect.furniture import furniture
from onrecord.kernel.dialect.layout import smooth
from onrecord.text.labels import get_grammar

ANY = get_grammar("any")

SURNAMES = ["Alder", "Birch", "Holm", "Field", "Quarrie", "Vantongeren", "O'Dell", "Sorrel-Nash", "Zeller", "Ibarra"]
GIVEN = ["Vera", "Tom", "Ama", "Ilse", "Rafael", "Noor"]
SENTENCES = [
    "I thank the committee for the invitation.",
    "But here is the thing: we have to wait until spring.",
    "It is 10:30 now, and the room is cold.",
    "We have read the report (all of it) with interest.",
    "Let me quote from the letter: the bridge is safe.",
    "Is that so?",
    "No.",
    "The road was closed in May 2019; it has been open since.",
    "My neighbours ask me every day when the school will open again, and I have no answer for them.",
    "That is what the minister said yesterday.",
    "See https://example.org/roads for the map.",
]


def words(text: str) -> str:
    return " ".join(text.split())


def labels(text: str, dialect: Dialect) -> list[str]:
    return [words(text[t.label_start : t.label_end]) for t in dialect.turns]


def speeches(text: str, dialect: Dialect) -> list[str]:
    ends = [t.start for t in dialect.turns[1:]] + [len(text)]
    return [words(text[t.text_start : end]) for t, end in zip(dialect.turns, ends, strict=True)]


@frozen
class Style:
    """How a built document writes its labels and turns."""

    name: str
    label: Callable[[str, str], str]
    turn: str
    gap: str = "\n\n"


def caps(given_name: str, surname: str) -> str:
    return f"MS. {surname.upper()}"


def polite(given_name: str, surname: str) -> str:
    return f"Mr {surname}"


def full(given_name: str, surname: str) -> str:
    return f"Minister {given_name} {surname}"


def party(given_name: str, surname: str) -> str:
    return f"{given_name} {surname} (Green)"


STYLES = [
    Style("colon", polite, "{label}: {speech}"),
    Style("two blanks", caps, "{label}:  {speech}"),
    Style("no blank lines", caps, "{label}: {speech}", "\n"),
    Style("full stop", caps, "{label}. {speech}"),
    Style("indented full stop", caps, "    {label}. {speech}", "\n"),
    Style("stop and dash", caps, "{label}.- {speech}"),
    Style("dash", caps, "{label} – {speech}"),
    Style("role and name", full, "{label}: {speech}"),
    Style("party", party, "{label}: {speech}"),
    Style("bold", polite, "**{label}**: {speech}"),
    Style("bold with colon", polite, "**{label}:** {speech}"),
    Style("bold without colon", polite, "**{label}** {speech}"),
    Style("heading", polite, "### {label}:\n{speech}"),
    Style("clock", polite, "[00:01:02] {label}: {speech}"),
    Style("chevrons", caps, ">> {label}: {speech}", "\n"),
    Style("alone with colon", party, "{label}:\n{speech}"),
    Style("alone and apart", polite, "{label}:\n\n{speech}"),
    Style("angle brackets", polite, "<{label}:>\n{speech}"),
    Style("alone", party, "{label}\n{speech}"),
    Style("between rules", caps, "---\n{label}\n{speech}", "\n"),
]
# A full stop behind a label cannot be told from one behind a sentence that is a word long.
LONGER = [s for s in SENTENCES if len(s) > 20 and s[0] != "B"]


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    style = draw(st.sampled_from(STYLES))
    people = draw(
        st.lists(
            st.tuples(st.sampled_from(GIVEN), st.sampled_from(SURNAMES)),
            min_size=2,
            max_size=4,
            unique_by=lambda p: p[1],
        )
    )
    size = draw(st.integers(6, 14))
    turns = []
    for k in range(size):
        who = people[k % len(people)] if k < 2 * len(people) else draw(st.sampled_from(people))
        said = " ".join(draw(st.lists(st.sampled_from(LONGER), min_size=1, max_size=3)))
        turns.append((style.label(*who), f"On item {k} I have this to say. {said}"))
    text = style.gap.join(style.turn.format(label=label, speech=speech) for label, speech in turns)
    return text, turns


@given(documents())
def test_built_documents_give_back_their_turns(document):
    text, turns = document
    dialect = infer(text, grammar=ANY)
    assert labels(text, dialect) == [label for label, _ in turns]
    assert [s.removesuffix("---").strip() for s in speeches(text, dialect)] == [words(speech) for _, speech in turns]
    assert dialect.confidence > 0.3


def spread(text: str) -> str:
    return text.replace("\n", "\n\n")


def indented(text: str) -> str:
    return re.sub(r"^(?=.)", "   ", text, flags=re.MULTILINE)


def trailed(text: str) -> str:
    return re.sub(r"$", "  ", text, flags=re.MULTILINE)


def unbreakable(text: str) -> str:
    return text.replace(" ", "\xa0")


@pytest.mark.parametrize("change", [spread, indented, trailed, unbreakable])
@given(document=documents())
def test_white_space_does_not_change_the_turns(change, document):
    text, turns = document
    changed = change(text)
    dialect = infer(changed, grammar=ANY)
    assert labels(changed, dialect) == [label for label, _ in turns]


@given(
    documents(),
    st.sampled_from(["A headline about the meeting\n\n", "The ministers met on Friday. They spoke to the press.\n\n"]),
)
def test_a_paragraph_in_front_shifts_the_turns(document, prefix):
    text, _ = document
    before = infer(text, grammar=ANY).turns
    after = infer(prefix + text, grammar=ANY).turns
    by = len(prefix)
    moved = [(t.start + by, t.label_start + by, t.label_end + by, t.text_start + by) for t in before]
    assert [(t.start, t.label_start, t.label_end, t.text_start) for t in after] == moved


@given(
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map(" ".join), max_size=12).map("\n\n".join)
)
def test_prose_has_no_labels(text):
    dialect = infer(text, grammar=ANY)
    assert dialect.turns == ()
    assert dialect.confidence < 0.2
    assert dialect.evidence


SCRAPS = [
    "\n",
    "\n\n",
    " ",
    "\t",
    "\xa0",
    ":",
    "：",
    ".",
    ".-",
    "—",
    "(",
    ")",
    "[",
    "]",
    "**",
    "###",
    ">>",
    "<",
    ">",
    "1",
    "10:30",
    "Mr",
    "ALDER",
    "Q",
    "A",
    "the",
    "é",
    "主席",
    "היו",
    "\ufeff",
    "\x00",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(SCRAPS), max_size=80).map("".join)))
def test_any_text_gives_ordered_turns_inside_the_text(text):
    dialect = infer(text, grammar=ANY)
    at = 0
    for turn in dialect.turns:
        assert at <= turn.start <= turn.label_start < turn.label_end <= turn.text_start <= len(text)
        assert text[turn.label_start : turn.label_end].strip() == text[turn.label_start : turn.label_end]
        at = turn.label_end
    assert 0 <= dialect.confidence <= 1
    assert bool(dialect.turns) or dialect.confidence < 0.2


@pytest.mark.parametrize(
    "scrap",
    [
        "(",
        "[",
        "((a) ",
        "A ",
        "MR. ",
        "a: ",
        ":",
        "：",
        "> ",
        "*",
        "#",
        "10:",
        "[1:",
        "\n",
        "\n(",
        "A\n",
        "A.\n",
        "A B\n\n",
        "---\n",
        "\t",
        " ",
        "Q \n",
        "((",
        "<<",
        "1 \n",
        "MR ALDER,\nX ",
        "A" + " " * 1000 + "\n",
        "(" + " " * 1000,
    ],
)
def test_hostile_repetition_comes_to_an_end(scrap):
    text = scrap * (60_000 // len(scrap))
    assert infer(text, grammar=ANY).confidence <= 1


def test_bold_is_evidence():
    turns = [
        ("Vera Holm", "We agreed."),
        ("Summary", "It went well."),
        ("Tom Field", "I was there too."),
        ("Vera Holm", "He was."),
    ]
    text, bold = "", []
    for label, speech in turns:
        if label != "Summary":
            bold.append((len(text), len(text) + len(label)))
        text += f"{label}: {speech}\n"
    assert labels(text, infer(text, grammar=ANY, bold=bold)) == ["Vera Holm", "Tom Field", "Vera Holm"]


def test_bold_beginnings_need_no_separator():
    turns = [("Vera Holm", "I agreed to this."), ("Tom Field", "We all did, I think."), ("Vera Holm", "That is so.")]
    text, bold = "", []
    for label, speech in turns:
        bold.append((len(text), len(text) + len(label)))
        text += f"{label} {speech}\n\n"
    dialect = infer(text, grammar=ANY, bold=bold)
    assert labels(text, dialect) == ["Vera Holm", "Tom Field", "Vera Holm"]
    assert dialect.separator == "**"
    assert infer(text, grammar=ANY).turns == ()


def test_a_machine_that_labels_each_paragraph_is_found_out():
    turns = [
        "Vera Holm",
        "Vera Holm",
        "Tom Field",
        "Tom Field",
        "Vera Holm",
        "Vera Holm",
        "Tom Field",
        "Tom Field",
        "Tom Field",
        "Vera Holm",
    ]
    each = "\n\n".join(
        f"### {label}:\nThis is what I have to say on item {n} of the list." for n, label in enumerate(turns)
    )
    assert infer(each, grammar=ANY).mechanical
    typed = "\n\n".join(
        f"### {label}:\nThis is what I have to say on item {n} of the list.\n\nAnd more."
        for n, label in enumerate(turns)
    )
    assert not infer(typed, grammar=ANY).mechanical


@pytest.mark.parametrize("turn", ["{}. {}", "{}: {}", "{}    {}", "{}\t{}", "{}\n{}"])
def test_letters_are_labels_where_they_take_turns(turn):
    asked = ["Where were you?", "Who was with you?", "A couple of friends, you said?", "Was it dark?"]
    told = ["At home, I believe.", "A friend of mine was there too.", "I did say so.", "It was."]
    text = "\n\n".join(turn.format("Q", q) + "\n\n" + turn.format("A", a) for q, a in zip(asked, told, strict=True))
    assert labels(text, infer(text, grammar=ANY)) == ["Q", "A"] * 4


NUMBERED = [
    "MR. ALDER:  We will hear argument",
    "first this morning in the case.",
    "MS. BIRCH:  May it please the",
    "court: the case is a simple one,",
    "and it will not take much time.",
    "MR. ALDER:  Is it as simple as that?",
    "MS. BIRCH:  It is, if I may say so.",
]


@pytest.mark.parametrize("layout", ["{n:2d}      {line}", "{n:2d}\n{line}", "{n:2d}   {line}      10:{n:02d}"])
def test_line_numbers_are_no_part_of_labels_and_speech(layout):
    text = "\n".join(layout.format(n=n, line=line) for n, line in enumerate(NUMBERED, 1))
    dialect = infer(text, grammar=ANY)
    assert labels(text, dialect) == ["MR. ALDER", "MS. BIRCH", "MR. ALDER", "MS. BIRCH"]
    spoken = "".join(c for i, c in enumerate(text) if not any(a <= i < b for a, b in dialect.furniture))
    assert words(spoken) == words(" ".join(NUMBERED))


@given(st.integers(14, 40), st.sampled_from(["Page {n} of 9", "{n}", "Town Council    3 May    {n}"]))
def test_what_returns_once_a_page_is_furniture(height, head):
    lines = [
        f"{'MR. ALDER' if k % 3 else 'MS. BIRCH'}: On item {k} I have a question for you." for k in range(9 * height)
    ]
    plain = "\n".join(lines)
    pages = [lines[k : k + height] for k in range(0, len(lines), height)]
    text = "\n".join("\n".join([head.format(n=n), "", *page]) for n, page in enumerate(pages, 1))
    dialect = infer(text, grammar=ANY)
    assert [words(text[a:b]) for a, b in dialect.furniture] == [words(head.format(n=n)) for n in range(1, 10)]
    assert labels(text, dialect) == labels(plain, infer(plain, grammar=ANY))
    assert infer(plain, grammar=ANY).furniture == ()


def test_the_numbers_of_a_list_are_no_furniture():
    assert furniture("\n".join(f"{n} {name}" for n, name in enumerate(SURNAMES, 1))) == ()


def test_wrapped_labels_are_joined():
    text = """\
Deputy Vera Holm: I thank the Minister of State for the answer.

Minister of State at the Department of Roads, Bridges and Tunnels (Deputy
Tom Field): I welcome the question.

Deputy Vera Holm: I am glad to hear it.
"""
    assert (
        labels(text, infer(text, grammar=ANY))[1]
        == "Minister of State at the Department of Roads, Bridges and Tunnels (Deputy Tom Field)"
    )


def test_labels_are_found_where_line_breaks_were_lost():
    text = " ".join(
        f"CHAIR ALDER. Is there a motion, number {n}? MR. HOLM. So moved.MS. BIRCH. I second that." for n in range(6)
    )
    found = labels(text, infer(text, grammar=ANY))
    assert found == ["CHAIR ALDER", "MR. HOLM", "MS. BIRCH"] * 6


@given(st.text(alphabet="1 2\nAB.:(),", max_size=300))
def test_the_smooth_copy_keeps_its_length(text):
    assert len(smooth(text, furniture(text))) == len(text)


def test_the_evidence_says_why():
    text = "Ms Alder: We begin.\n\nMr Birch: We do.\n\nMs Alder: Thank you."
    dialect = infer(text, grammar=ANY)
    why = "; ".join(dialect.evidence)
    assert "3 labels, 2 distinct, 1 of them recur" in why
    assert "100 % alternate" in why
    assert "separator: ':'" in why
    assert (dialect.separator, dialect.placement) == (":", "run-in")


AGENCIES = ["ABT", "NHQ", "The Harbour", "Lantern", "Harbour Youth Daily", "South Quay Morning Post"]


@given(st.lists(st.sampled_from(AGENCIES), min_size=3, max_size=12))
def test_whoever_asks_between_answers_has_a_label(asking):
    turns = [
        turn for who in asking for turn in (f"{who}: What of the {words(who)}?", "Ole Birch: It stands: we said so.")
    ]
    text = "\n\n".join(["Conference of Ole Birch", *turns])
    assert labels(text, infer(text, grammar=ANY)) == [who for a in asking for who in (a, "Ole Birch")]


def test_what_asks_nothing_between_answers_is_speech():
    text = "\n\n".join("Ole Birch: It stands.\n\nThe reason: it is old." for _ in range(6))
    assert labels(text, infer(text, grammar=ANY)) == ["Ole Birch"] * 6


def test_numbers_in_brackets_are_no_part_of_labels():
    text = "\n\n".join(f"[{n}.] Q. What of this?\n\nTHE HARBOURMASTER. It is open." for n in range(1, 5))
    assert labels(text, infer(text, grammar=ANY)) == ["Q", "THE HARBOURMASTER"] * 4
