"""Label grammars: from a printed attribution ("Dr. Ama Okoye (Accra East) (Lab)") to its parts.

A grammar is a value that holds the words of a language or a publication; grammars are merged with `|`.

>>> label = parse_label("Minister of Mines Ama Okoye", get_grammar("en"))
>>> label.role, label.name
('Minister of Mines', 'Ama Okoye')
"""

from __future__ import annotations

from onrecord.text.labels.catalogue import get_grammar, grammars
from onrecord.text.labels.grammar import LabelGrammar
from onrecord.text.labels.label import Label, LabelKind
from onrecord.text.labels.parse import parse_label
from onrecord.text.labels.shape import Likeness, looks_like_label

__all__ = [
    "Label",
    "LabelGrammar",
    "LabelKind",
    "Likeness",
    "get_grammar",
    "grammars",
    "looks_like_label",
    "parse_label",
]
