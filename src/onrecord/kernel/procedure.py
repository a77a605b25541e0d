"""Lines of procedure in the records of parliaments of the Westminster kind, which nobody says."""

from __future__ import annotations

from onrecord.text.patterns import compile_pattern

_WHAT = (
    r"(?:Lords |Senate |Original |New |Further |Drafting |Government |Opposition |Consequential )?"
    r"(?:[Aa]mendments?|Bills?|Clauses?|Schedules?|Motions?|Resolutions?|Reports?|Instruments?|[Qq]uestions?|Debate|Leave|Progress|Remainder|Message|Standing orders?"
    r"|Petitions?|Paper|Request|Title|Consideration)"
)
_DONE = (
    r"(?:agreed to|agreed|proposed|announced|not agreed to|disagreed to|negatived|resolved in the (?:affirmative|negative)|carried|passed|put|(?:by leave, )?withdrawn|moved|made(?! by)"
    r"|presented|read (?:a|the) (?:first|second|third) time|reported|received|adopted|ordered to|ordered that|accordingly|adjourned|suspended|interrupted|resumed|granted|not granted"
    r"|to be (?:read|resumed|printed|received|considered)|stood adjourned|having been|returned from|put off)"
)

_NO_SPEECH = r"(?:(?! (?:will|would|should|shall|may|must|can|could|might|I|we|you|they|he|she|my|our|your|his|her|their|has|is|are)\b)[^.\n])"
_END = r"(?=\s*+(?:[.,;:)\]—–-]|\Z)| (?:(?:a|the) (?:first|second|third) time|accordingly|and|until|for|on|by|from|or|forthwith|with)\b)"

PROCEDURE = compile_pattern(
    r"(?=[^\0]{1,400}\Z)\s*+[\[(]?(?:"
    r"Question,? (?>(?:accordingly|again|then|as amended|deferred|so|,) ?)*+(?:put|agreed|negatived|proposed|resolved|That)"
    r"|(?:The )?(?:House|Senate|Assembly|Parliament|Meeting|(?:Joint )?Sitting|Committee|Federation Chamber|Main Committee|Their Lordships)"
    r" (?:adjourned|suspended|rose|closed|divided|proceeded|resumed|counted|will now)\b"
    rf"|(?:The )?{_WHAT}\b{_NO_SPEECH}{{0,160}}? {_DONE}{_END}"
    r"|(?:Sitting suspended|Adjourned|Ordered(?:,| that)|Resolved(?:,| ?\(on motion)|Votes cast by|Ayes,? \d|Contents,? \d|Division No|Several hon\. Members rose"
    r"|On Question|Honou?rable (?:members|senators) (?:standing|having stood)|Proceedings suspended)\b"
    r"|(?:Agreed to|Debate concluded|Business suspended|Business resumed)\.?\s*+\Z"
    r"|\(?(?:Time|Extension of time) (?:expired|granted)"
    r")",
)
"""Matches the beginning of a paragraph that is a line of procedure: one behind a speech, not a sentence of it.

>>> all(PROCEDURE.match(line) for line in ("Question agreed to.", "Debate (on motion by Mr Holm) adjourned.", "House rose at 5 pm."))
True
>>> any(PROCEDURE.match(line) for line in ("The question is open.", "I move:", "The amendments proposed are reasonable."))
False
"""

INTERJECTING = compile_pattern(r"\s*+[^.!?\n]{2,80}? in ?terjecting\b[\s.—–-]*+")
"""A whole paragraph such as `Mr Holm interjecting—`: somebody is heard whose words are not recorded."""
