"""What the reporters of the Congressional Record write between speeches, as patterns.

>>> from onrecord.text.patterns import compile_pattern
>>> acts, leads = compile_pattern(ACTS), compile_pattern(LEADS)
>>> bool(acts.match("The clerk called the roll.")), bool(acts.match("The clerk will call the roll."))
(True, False)
>>> bool(leads.match("  The Clerk read as follows:"))
True
"""

from __future__ import annotations

from onrecord.text.labels.congress import RECORD_MEMBER

REST = r"[^\n]*+(?:\n(?=[^\s\[_<])[^\n]*+)*+"
"""The rest of a paragraph that began at the line start."""
_DONE = (
    r"(?:taken|agreed to|not agreed to|ordered|announced|rejected|read|laid|passed|adopted|confirmed|withdrawn|considered|"
    r"tabled|sustained|engrossed|postponed|communicated|demanded|refused|concurred in|referred)\b"
)
_FOLLOWS = r"(?:(?:follows|following|below|reads)(?:[:;.]|--)|\b(?:laid|received) (?:before|from)(?:[^.:\n]|\n(?=\S)){0,200}\bfollowing(?:[^.:\n]|\n(?=\S)){0,250}:)"
_OFFICER = (
    r"The (?:SPEAKER|PRESIDENT|PRESIDING OFFICER|VICE PRESIDENT|CHAIRMAN)(?: pro tempore)?(?: \([^()\n]{1,40}\))?"
)
ACTS = (
    rf"(?:The (?:\w+ ){{0,4}}?[Cc]lerk (?:read|proceeded|called|(?:re)?designated|reported|continued|concluded|resumed)\b|"
    rf"There (?:was|were|being) no(?: further)? (?:objection|amendments?)\b|"
    rf"The (?:previous )?(?:question|yeas and nays|vote|result|motion|amendments?|bill|resolution|joint resolution|"
    rf"concurrent resolution|nominations?|preamble|conference report|title|treaty|Journal|committee amendment|point of order)"
    rf"(?: \([^()]{{1,80}}+\)|[^.;\n]{{0,60}}?) (?:was|were)(?: then| not| thereupon)? {_DONE}|"
    rf"The (?:House|Senate|Committee|Speaker|President|assembly)(?: \w+){{0,3}}? (?:met|was called|resumed|adjourned|recessed|rose|assumed)\b|"
    rf"{_OFFICER} (?:laid|announced|appointed|led|assumed|declared)\b|{RECORD_MEMBER} (?:addressed the Chair|submitted the|introduced the|from the Committee|"
    rf"led the|asked and was|assumed the|moved to|laid before|rose\b)|"
    rf"(?:Mrs?|Ms)\. (?!Speaker|President|Chair)(?:[^\n]|\n(?=\S)){{0,600}}?changed\s(?:his|her|their)\svotes?\b|"
    rf"Messrs?\. |Mses\. |Mesdames |So (?:\([^()]{{1,160}}+\) )?the (?:[^.\n]|\n(?=\S)){{0,120}}?\s(?:was|were)\s(?:not )?(?:{_DONE}|suspended\b)|Stated (?:for|against):|"
    rf"A (?:recorded|record|rollcall|further|motion to reconsider|quorum|division|similar House)\b[^.\n]{{0,80}}?(?:vote|laid|was|is|are)|"
    rf"At \d{{1,2}}(?: o'clock|:\d\d|\s[ap]\.m\.)(?:[^.\n]|[ap]\.m\.|\n(?=\S)){{0,120}}?\b(?:retired|entered|withdrew|departed|exited|left|was dissolved|recessed|adjourned|reassembled)\b|"
    rf"(?:Accordingly|Thereupon|Whereupon),? (?:\(?at\b|the (?:House|Senate|Committee|motion|[Cc]lerk))|"
    rf"(?:(?:By unanimous consent|On motion (?:of|by))\b[^.\n]{{0,80}}?(?:,| was)))"
)
"""What somebody did, told by the reporters: "The clerk called the roll."."""
LEADS = (
    rf" {{1,3}}+(?=The)(?:There being no objection|The (?:\w+ ){{0,4}}?[Cc]lerk (?:read|reported|designated|continued)|"
    rf"The (?:text|amendments?|bill|resolution|letter|article|material|statement|motion|form|preamble|conference report|"
    rf"joint resolution|concurrent resolution|nominations?|exhibit|modification|amendment in the nature|bills?)\b|{_OFFICER} laid\b)"
    rf"(?:[^\n]|\n(?=[^\s\[_<])){{0,700}}?{_FOLLOWS}"
)
"""A sentence that ends in a colon, behind which printed matter stands."""
