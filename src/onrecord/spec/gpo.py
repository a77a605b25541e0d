"""How the Government Publishing Office sets plain text: what its formats share."""

from __future__ import annotations

from onrecord.kernel.rules import Rule
from onrecord.model.role import Role

CAPITALS = r"[\p{Lu}\d\"`'(\[][^\p{Ll}\n]*+(?:\p{Ll}{1,3}(?=[\p{Lu}'’.,])[^\p{Ll}\n]*+)*+"
"""A line in capitals, with names such as McLUND in it."""

BEGINS = r"(?<!\S\n|\S \n)"
"""Behind a blank line."""

HTML_PAGE = Rule(
    Role.MARKUP,
    r"</?(?:html|head|body|pre)(?: [^<>\n]*+)?>(?:</?(?:html|head|body|pre)(?: [^<>\n]*+)?>)*+|<title>[^<\n]*+</title>",
    name="page-of-html",
    glue=True,
    examples=("<body><pre>", "</html>", '<body><pre class="styled">'),
)
"""The page around the text."""
