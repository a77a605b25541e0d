"""Conformance and edge cases of fr.assemblee_html."""

from __future__ import annotations

import pathlib
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.formats.fr.assemblee_html import FORMAT
from onrecord.model import Heading, Meeting, NoteKind, Role, SpeakerKind, Vote
from onrecord.spec.assemblee import note_kind
from onrecord.testing import FormatSuite

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE / "fr" / "assemblee_html" / "20310124.asp.html"


class TestAssembleeHtml(FormatSuite):
    format = "fr.assemblee_html"
    samples = HERE / "fr" / "assemblee_html"
    others = HERE


def read(body: str) -> Meeting:
    return FORMAT.parse(f"<html><body><div id='englobe'>{body}</div></body></html>")


@pytest.mark.parametrize(
    ("paragraph", "label", "name", "role", "text"),
    [
        ("<b>M. Paul Tellier.</b> Oui.", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
        ("<b>M. Paul Tellier</b>. Oui.", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
        ("<b>M. Paul Tellier</b>.Oui.", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
        ("<b>M. Paul Tellier</b>Oui.", "M. Paul Tellier", "Paul Tellier", None, "Oui."),
        ("<b>M. Paul Tellier.</b> …oui.", "M. Paul Tellier.", "Paul Tellier", None, "…oui."),
        ("<b>M. Paul Tellier</b> ...oui.", "M. Paul Tellier", "Paul Tellier", None, "...oui."),
        ("<b>M. Paul Tellier.</b><i>. </i>Oui.", "M. Paul Tellier..", "Paul Tellier", None, "Oui."),
        (
            "<b><a href='#'>Mme Anne Roux</a>, </b><i>ministre.</i> Oui.",
            "Mme Anne Roux, ministre.",
            "Anne Roux",
            "ministre",
            "Oui.",
        ),
        ("<b>Mme Anne Roux,</b><i> ministre</i>. Oui.", "Mme Anne Roux, ministre.", "Anne Roux", "ministre", "Oui."),
        ("<b>Mme Anne Roux</b>, <i>ministre.</i> Oui.", "Mme Anne Roux, ministre.", "Anne Roux", "ministre", "Oui."),
        ("<b>Anne Roux, </b><i>ministre.</i> Oui.", "Anne Roux, ministre.", "Anne Roux", "ministre", "Oui."),
        ("<b>M. le président.</b> Oui.", "M. le président.", None, "président", "Oui."),
        ("<!-- x --><a name='I'></a><b>M. Paul Tellier.</b> Oui.", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
        ("<a href='#'><b>M. Paul Tellier.</b> Oui.</a>", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
        ("<b>M. Paul Tellier.</b> <i>(Rires.)</i> Oui.", "M. Paul Tellier.", "Paul Tellier", None, "Oui."),
    ],
)
def test_labels(paragraph, label, name, role, text):
    (remark,) = read(f"<p>{paragraph}</p>").remarks
    assert remark.speaker is not None
    assert (remark.label, remark.speaker.name, remark.speaker.role, remark.text) == (label, name, role, text)


@pytest.mark.parametrize(
    "paragraph",
    [
        "<b><a href='/fiches_id/1.asp'>M. Paul Tellier</a></b> et <b><a href='/fiches_id/2.asp'>Mme Anne Roux</a>.</b> Oui.",
        "<b><a href='/fiches_id/1.asp'>M. Paul Tellier</a> </b>et<b> <a href='/fiches_id/2.asp'>Mme Anne Roux</a>.</b> Oui.",
        "<b><a href='/fiches_id/1.asp'>M. Paul Tellier</a> et <a href='/fiches_id/2.asp'>Mme Anne Roux</a>.</b> Oui.",
    ],
)
def test_several_members_share_a_label(paragraph):
    (remark,) = read(f"<p>{paragraph}</p>").remarks
    assert remark.label == "M. Paul Tellier et Mme Anne Roux."
    assert remark.text == "Oui."
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.kind) == ("Paul Tellier; Anne Roux", SpeakerKind.GROUP)
    assert remark.speaker.identifiers == (("assemblee", "1"), ("assemblee", "2"))


def test_three_members():
    (remark,) = read("<p><b>M. Paul Tellier</b>, <b>Mme Anne Roux</b> et <b>M. Luc Vernet.</b> Oui.</p>").remarks
    assert remark.speaker is not None
    assert remark.speaker.name == "Paul Tellier; Anne Roux; Luc Vernet"


@pytest.mark.parametrize(
    "label", ["Plusieurs députés du groupe BLEU.", "Un député.", "De nombreux députés du groupe BLEU :"]
)
def test_nobody_by_name(label):
    (remark,) = read(f"<p><b>{label}</b> Oui.</p>").remarks
    assert remark.speaker is not None
    assert (remark.speaker.name, remark.speaker.role, remark.text) == (None, None, "Oui.")


def test_bold_words_inside_a_paragraph_and_a_bold_paragraph_are_no_labels():
    meeting = read(
        "<p><b>M. Paul Tellier.</b> Un.</p><p>Oui : <b>jamais.</b> Deux.</p><p><b>Article 2</b></p><p>Trois.</p>"
    )
    (remark,) = meeting.remarks
    assert remark.text == "Un.\nOui : jamais. Deux.\nTrois."
    assert [item.text for item in meeting.items if isinstance(item, Heading)] == ["Article 2"]


def test_the_chair_is_whoever_presides():
    head = "<h5 class='presidence'><b>Présidence de Mme Jeanne Lunde,<br>vice-présidente</b></h5>"
    first = "<p><b>Mme la présidente.</b> Un.</p>"
    change = "<p><i>(La séance, suspendue à six heures, est reprise à sept heures, sous la présidence de M. Guy Serre.)</i></p>"
    second = "<p><b>M. le président.</b> Deux.</p>"
    meeting = read(head + first + change + second)
    assert [r.speaker and r.speaker.name for r in meeting.remarks] == ["Jeanne Lunde", "Guy Serre"]
    assert [r.speaker and r.speaker.role for r in meeting.remarks] == ["présidente", "président"]


def test_a_chair_of_the_other_sex_is_not_the_one_who_presides():
    meeting = read("<h5 class='presidence'>Présidence de Mme Jeanne Lunde</h5><p><b>M. le président.</b> Un.</p>")
    assert [r.speaker and r.speaker.name for r in meeting.remarks] == [None]


def test_votes():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    ballot, show_of_hands = (item for item in meeting.items if isinstance(item, Vote))
    assert ballot.counts == (
        ("Nombre de votants", 100),
        ("Majorité absolue", 51),
        ("Pour l’adoption", 49),
        ("contre", 51),
    )
    assert (ballot.question, ballot.result) == ("L’amendement no 9", "n’est pas adopté")
    assert (show_of_hands.counts, show_of_hands.result) == ((), "est adopté")


def test_words_in_windows_1252_under_a_false_declaration():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    assert meeting.source.encoding == "cp1252"
    assert "c’est d’abord" in meeting.remarks[2].text


def test_contents_and_navigation_are_hidden():
    meeting = FORMAT.parse(SAMPLE.read_bytes())
    text = meeting.source.text
    assert meeting.ledger.at(text.index("Aller au menu")).role is Role.FURNITURE
    assert meeting.ledger.at(text.index('INTER_0">') + 12).role is Role.METADATA
    assert meeting.diagnostics == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("(Vifs applaudissements sur les bancs.)", NoteKind.APPLAUSE),
        ("(Vives protestations sur divers bancs.)", NoteKind.INTERJECTION),
        ("(Mêmes mouvements.)", NoteKind.INTERJECTION),
        ("(« Eh oui ! » sur quelques bancs.)", NoteKind.INTERJECTION),
        ("(Sourires.)", NoteKind.LAUGHTER),
        ("(La séance est levée à vingt heures.)", NoteKind.TIME),
        ("(L’amendement n° 1 n’est pas adopté.)", NoteKind.PROCEDURE),
        ("(Mmes et MM. les députés se lèvent.)", NoteKind.STAGE),
    ],
)
def test_kinds_of_notes(text, kind):
    assert note_kind(text) is kind


WORDS = st.text(st.characters(categories=("Ll",), max_codepoint=0x17F), min_size=1, max_size=8)
SENTENCES = st.lists(WORDS, min_size=1, max_size=6).map(lambda words: " ".join(words).capitalize() + ".")
NAMES = st.sampled_from(["M. Paul Tellier", "Mme Anne Roux", "M. Luc Vernet", "Mme Odile Marchand"])
LABELS = st.sampled_from(
    ["<b>{}.</b> ", "<b>{}. </b>", "<b>{}</b>. ", "<b>{},</b><i> ministre.</i> ", "<b><a href='#'>{}</a>.</b> "]
)


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(NAMES, LABELS, st.lists(SENTENCES, min_size=1, max_size=3), st.booleans()), min_size=1, max_size=6
    )
)
def test_what_was_said_is_read_back(turns):
    body = "".join(
        "<p>" + label.format(name) + "</p><p>".join(escape(s) for s in said) + " <i>(Rires.)</i>" * laughs + "</p>"
        for name, label, said, laughs in turns
    )
    meeting = read(body)
    assert [(r.speaker and f"{r.speaker.honorific} {r.speaker.name}", r.text) for r in meeting.remarks] == [
        (name, "\n".join(said)) for name, _, said, _ in turns
    ]
    assert [len(r.notes) for r in meeting.remarks] == [int(laughs) for *_, laughs in turns]
