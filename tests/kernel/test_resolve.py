"""Resolution of short labels. All people here are invented."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from onrecord.kernel import resolve as module
from onrecord.kernel.resolve import AMBIGUOUS, is_full, name_words, resolve
from onrecord.model.speaker import Speaker, SpeakerKind
from onrecord.text.labels import get_grammar, parse_label

US, UK = get_grammar("us"), get_grammar("uk")


def speaker(label, grammar=US):
    return parse_label(label, grammar).speaker()


def names(found):
    return [(s.name, s.resolved_by) for s in found if s is not None]


def test_a_surname_means_the_one_person_introduced():
    found = resolve([speaker("MR. OKOYE"), speaker("SECRETARY OKOYE")], [speaker("Ali Okoye, Secretary of Mines")])
    assert names(found) == [("Ali Okoye", "introduction")] * 2
    assert [(s.honorific, s.role) for s in found] == [("MR.", "Secretary of Mines"), ("MR.", "SECRETARY")]


def test_a_surname_means_the_first_full_label():
    found = resolve([speaker("The Minister for Mines (Dr. Ama Okoye) (Lab)", UK), speaker("Dr Okoye", UK)])
    assert found[1].name == "Ama Okoye"
    assert (found[1].role, found[1].party, found[1].resolved_by) == ("Minister for Mines", "Lab", "first full label")


def test_what_comes_later_introduces_nobody_before():
    found = resolve([speaker("Dr Okoye"), speaker("Dr Ama Okoye")])
    assert names(found) == [("Okoye", None), ("Ama Okoye", None)]


@pytest.mark.parametrize(
    ("label", "want"),
    [
        ("THE MINISTER", "Ama Okoye"),
        ("The Minister for Mines", "Ama Okoye"),
        ("The Minister for Roads", None),
        ("The Deputy Minister", None),
        ("MADAM MINISTER", "Ama Okoye"),
        ("MR. MINISTER", None),
    ],
)
def test_an_office_means_its_only_holder(label, want):
    (found,) = resolve([speaker(label)], [Speaker("Ama Okoye", honorific="Ms", role="Minister for Mines")])
    assert found.name == want
    assert found.role is not None
    assert (found.kind is SpeakerKind.PERSON) == (want is not None)


def test_an_office_with_two_holders_stays_an_office():
    both = [Speaker("Ama Okoye", role="Minister for Mines"), Speaker("Ola Ekwall", role="Minister for Roads")]
    (found,) = resolve([speaker("The Minister")], both)
    assert (found.name, found.kind, found.resolved_by) == (None, SpeakerKind.OFFICE, AMBIGUOUS)


def test_president_is_not_short_for_president_pro_tempore():
    (found,) = resolve([speaker("The PRESIDENT")], [Speaker("Ama Okoye", role="President pro tempore")])
    assert found == speaker("The PRESIDENT")


def test_a_holder_named_twice_is_one_holder():
    labels = [speaker("PRESIDENT OKOYE"), speaker("President Ama Okoye"), speaker("THE PRESIDENT")]
    assert resolve(labels)[2].name == "Ama Okoye"


def test_two_that_fit_leave_the_label_as_printed():
    found = resolve([speaker("Mr. Okoye")], [Speaker("Ali Okoye"), Speaker("Ben Okoye")])
    assert names(found) == [("Okoye", AMBIGUOUS)]


@pytest.mark.parametrize(
    ("label", "want"), [("Mr. Okoye", "Ali Okoye"), ("Ms. Okoye", "Ama Okoye"), ("Okoye", "Okoye")]
)
def test_honorifics_tell_people_apart(label, want):
    both = [Speaker("Ali Okoye", honorific="Mr"), Speaker("Ama Okoye", honorific="Ms")]
    assert resolve([speaker(label)], both)[0].name == want


def test_an_honorific_can_forbid_the_only_namesake():
    assert names(resolve([speaker("Mr. Okoye")], [Speaker("Ama Okoye", honorific="Mrs")])) == [("Okoye", None)]
    assert names(resolve([speaker("Dr. Okoye")], [Speaker("Ama Okoye", honorific="Mrs")])) == [
        ("Ama Okoye", "introduction")
    ]


def test_places_tell_people_apart():
    labels = [speaker("Mr. OKOYE of New Jersey"), speaker("Mr. OKOYE of Texas"), speaker("Mr. OKOYE")]
    found = resolve(labels)
    assert found[:2] == tuple(labels[:2])
    assert found[2].resolved_by == AMBIGUOUS
    both = [Speaker("Ali Okoye", constituency="Texas"), Speaker("Ben Okoye", constituency="New Jersey")]
    assert names(resolve(labels, both)) == [
        ("Ben Okoye", "introduction"),
        ("Ali Okoye", "introduction"),
        ("OKOYE", AMBIGUOUS),
    ]


def test_a_further_fact_decides_between_namesakes():
    both = [Speaker("Ali Okoye", role="Chairman"), Speaker("Ben Okoye")]
    assert resolve([speaker("Chairman Okoye")], both)[0].name == "Ali Okoye"


def test_names_are_compared_without_case_and_accents():
    found = resolve(
        [speaker("MR. O’BRIEN-DÍAZ"), speaker("Mr. VAN DER EKE")],
        [Speaker("Ana O'Brien-Diaz"), Speaker("Jo van der Eke")],
    )
    assert [s.name for s in found] == ["Ana O'Brien-Diaz", "Jo van der Eke"]


@pytest.mark.parametrize(
    ("label", "want"), [("C. Okoye", "Carl Okoye"), ("A. Okoye", "Ama Okoye"), ("X. Okoye", "X. Okoye")]
)
def test_initials_must_agree(label, want):
    assert resolve([Speaker(label)], [Speaker("Carl Okoye"), Speaker("Ama Okoye")])[0].name == want


def test_a_surname_in_chinese_or_japanese_stands_in_front():
    found = resolve([Speaker("見本", role="委員"), Speaker("例")], [Speaker("見本太郎"), Speaker("王小明")])
    assert [s.name for s in found] == ["見本太郎", "例"]


def test_peers_are_known_by_their_titles_only():
    found = resolve([Speaker("Lord Okoye"), Speaker("Okoye")], [Speaker("Lord Okoye of Ekwall"), Speaker("Ama Okoye")])
    assert [s.name for s in found] == ["Lord Okoye", "Ama Okoye"]


def test_a_full_name_printed_again_is_one_person():
    labels = [Speaker("Ama Okoye", constituency="Accra"), Speaker("Ama Okoye"), Speaker("Okoye", honorific="Ms")]
    assert resolve(labels)[2] == Speaker(
        "Ama Okoye", honorific="Ms", constituency="Accra", resolved_by="first full label"
    )


def test_the_chair_may_speak_as_a_member():
    found = resolve(
        [speaker("The PRESIDING OFFICER (Mr. Okoye)"), speaker("Mr. OKOYE"), speaker("The PRESIDING OFFICER")]
    )
    assert [(s.name, s.role) for s in found] == [
        ("Okoye", "PRESIDING OFFICER"),
        ("OKOYE", None),
        ("Okoye", "PRESIDING OFFICER"),
    ]


def test_groups_questions_and_gaps_stay():
    labels = [speaker("Q"), None, speaker("Several hon. Members", UK), Speaker("Okoye", kind=SpeakerKind.UNKNOWN)]
    assert resolve(labels, [Speaker("Ama Okoye", role="Q")]) == tuple(labels)


def test_nothing_gives_nothing():
    assert resolve([]) == ()
    assert resolve([None]) == (None,)


def test_a_speaker_that_the_markup_resolved_is_left_alone():
    known = Speaker("Okoye", resolved_by="person_id")
    assert resolve([known], [Speaker("Ama Okoye")]) == (known,)


# --- properties -------------------------------------------------------------------------------------------------

WORDS = st.sampled_from(["Okoye", "OKOYE", "Ekwall", "Tanaka", "Ama", "Ali", "B.", "van", "Łukasz"])
SPEAKERS = st.builds(
    Speaker,
    name=st.none() | st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    honorific=st.sampled_from([None, "Mr", "Ms.", "Dr"]),
    role=st.sampled_from([None, "Minister", "Minister for Mines", "President", "Chair"]),
    party=st.sampled_from([None, "Lab", "Con"]),
    constituency=st.sampled_from([None, "Texas", "Ohio"]),
    kind=st.sampled_from([SpeakerKind.PERSON, SpeakerKind.PERSON, SpeakerKind.OFFICE, SpeakerKind.GROUP]),
)
LABELS = st.lists(st.none() | SPEAKERS, max_size=12)


@given(LABELS, st.lists(SPEAKERS, max_size=5))
def test_full_names_and_printed_facts_never_change(labels, people):
    found = resolve(labels, people)
    assert len(found) == len(labels)
    for before, after in zip(labels, found, strict=True):
        if before is None:
            assert after is None
            continue
        assert after is not None
        if before.name and is_full(name_words(before.name)):
            assert after == before
        for part in ("honorific", "role", "party", "constituency", "affiliation"):
            assert getattr(before, part) in {None, getattr(after, part)}
        if before.name:
            words = name_words(after.name)
            assert all(w in words or any(x.startswith(w) for x in words) for w in name_words(before.name))
        if after.name != before.name:
            assert after.resolved_by in {"introduction", "first full label", "in the chair"}


@given(LABELS, st.lists(SPEAKERS, max_size=5))
def test_what_is_resolved_stays_so(labels, people):
    once = resolve(labels, people)
    assert resolve(labels, people) == once
    for before, after in zip(once, resolve(once, people), strict=True):
        if before is not None and before.resolved_by not in {None, AMBIGUOUS}:
            assert after == before


@given(LABELS, st.lists(SPEAKERS, max_size=5), st.integers(0, 12))
def test_a_cut_document_resolves_as_the_whole_one_does(labels, people, at):
    assert resolve(labels[:at], people) == resolve(labels, people)[:at]


@given(st.lists(SPEAKERS, min_size=1, max_size=6, unique_by=lambda s: (s.name, s.role)), st.randoms())
def test_the_order_of_introductions_does_not_choose_a_name(people, random):
    label = Speaker("Okoye")
    shuffled = list(people)
    random.shuffle(shuffled)
    complete = [evolve(p, honorific=None, constituency=None, kind=SpeakerKind.PERSON) for p in people]
    other = [evolve(p, honorific=None, constituency=None, kind=SpeakerKind.PERSON) for p in shuffled]
    assert name_words(resolve([label], complete)[0].name) == name_words(resolve([label], other)[0].name)


@pytest.mark.parametrize("n", [200, 400])
def test_the_work_grows_with_the_number_of_labels_only(n, monkeypatch):
    """Many namesakes and many holders of one office are never compared with each other one by one."""
    calls = 0
    fits = module._fits

    def counted(short, words):
        nonlocal calls
        calls += 1
        return fits(short, words)

    monkeypatch.setattr(module, "_fits", counted)
    labels = [
        s
        for i in range(n)
        for s in (
            Speaker(f"Ama{i} Okoye", role="Clerk"),
            Speaker("Okoye"),
            Speaker(role="Clerk", kind=SpeakerKind.OFFICE),
        )
    ]
    resolve(labels)
    assert calls <= 32 * 33


def test_who_took_the_chair_last_is_in_it() -> None:
    kolm = Speaker("Kolm", honorific="Mr.", role="Acting CHAIRMAN")
    lund = Speaker("Lund", honorific="Ms.", role="Acting CHAIRMAN")
    chair = Speaker(role="Acting CHAIRMAN", kind=SpeakerKind.OFFICE)
    found = resolve([chair, kolm, chair, Speaker("Kolm"), lund, chair, kolm, chair])
    assert [s.name for s in found if s] == [None, "Kolm", "Kolm", "Kolm", "Lund", "Lund", "Kolm", "Kolm"]
    assert {s.resolved_by for s in found if s and s.kind is SpeakerKind.PERSON and s.role} == {None, "in the chair"}


def test_ministers_of_one_title_stay_ambiguous() -> None:
    people = [Speaker("Lund", role="President"), Speaker("Holm", role="President")]
    found = resolve([*people, Speaker(role="President", kind=SpeakerKind.OFFICE)])
    assert found[-1] == Speaker(role="President", kind=SpeakerKind.OFFICE, resolved_by="ambiguous")


def test_a_shorter_form_of_a_name_is_no_other_person() -> None:
    people = [Speaker("Ada B. Okoye"), Speaker("Ada Okoye")]
    (found,) = resolve([Speaker("Okoye")], people)
    assert found is not None
    assert (found.name, found.resolved_by) == ("Ada B. Okoye", "introduction")


def test_who_has_another_number_in_a_register_is_somebody_else():
    first = Speaker("Ada Lund", role="Chair", identifiers=(("register", "1"), ("wikidata", "Q7")))
    office = Speaker(role="Chair", kind=SpeakerKind.OFFICE)
    second, third = (evolve(office, identifiers=(("register", number),)) for number in "21")
    names = [speaker.name for speaker in resolve([first, second, third, office]) if speaker is not None]
    assert names == ["Ada Lund", None, "Ada Lund", "Ada Lund"]
