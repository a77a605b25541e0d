"""Two publications of one sitting tell of the same speakers and begin each remark with the same words."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable

import pytest

import onrecord
from onrecord.model import Remark

TRANSLATED = {"Présidente": "President", "Président": "President"}
NAMED_OTHERWISE = {
    # The corpus in TEI names its speakers as the register of members does, the printed record as they are known.
    "tei.germaparl/BT_17_163.xml": {("Lisa Paus", "Elisabeth Paus")},
}


def _name(remark: Remark) -> str | None:
    speaker = remark.speaker
    found = speaker and (speaker.name or speaker.role)
    return TRANSLATED.get(found, found) if found else None


def _opening(remark: Remark) -> str:
    return re.sub(r"\W", "", remark.text)[:30]


def _label(remark: Remark) -> str:
    return re.sub(r"\W", "", remark.label or "")


def _differences(a: list[Remark], b: list[Remark], key: Callable[[Remark], object]) -> list[tuple[object, object]]:
    """What stands in one and not in the other; a remark that reads otherwise makes a pair of the two readings."""
    one, other = list(map(key, a)), list(map(key, b))
    out: list[tuple[object, object]] = []
    for what, i, j, k, m in difflib.SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if what == "replace" and j - i == m - k:
            out += zip(one[i:j], other[k:m], strict=True)
        elif what != "equal":
            out.append((tuple(one[i:j]), tuple(other[k:m])))
    return out


def test_both_publications_of_a_sitting_agree(corpus):
    pairs = json.loads((corpus / "PAIRS.json").read_text(encoding="utf-8"))
    assert pairs
    for pair in pairs:
        a, b = (onrecord.read(corpus / pair[side]).remarks for side in "ab")
        assert len(a) == len(b) > 20, pair["sitting"]
        assert set(_differences(a, b, _name)) <= NAMED_OTHERWISE.get(pair["b"], set()), pair["sitting"]
        if "translations" in pair["relation"]:
            assert [remark.number for remark in a] == [remark.number for remark in b], pair["sitting"]
        else:
            assert not _differences(a, b, _opening), pair["sitting"]
            assert not _differences(a, b, _label), pair["sitting"]


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_remark_that_one_of_them_lacks_is_found(lost):
    text = "Press conference\n\nMinister Ada Lund: Good morning.\n\nQuestion: Why now?\n\nMinister Ada Lund: Because.\n"
    remarks = onrecord.parse(text, format="press.remarks").remarks
    rest = [*remarks[:lost], *remarks[lost + 1 :]]
    assert _differences(remarks, rest, _opening) == [((_opening(remarks[lost]),), ())]
