"""The vocabulary of Akoma Ntoso: sections of debates, elements that hold a piece of what is around them, languages."""

from __future__ import annotations

LANGUAGES = {"eng": "en", "gle": "ga", "spa": "es", "fra": "fr", "ita": "it", "por": "pt", "deu": "de", "zho": "zh"}
"""Languages by their codes in ISO 639-2."""
SECTIONS = frozenset(
    """debateSection prayers papers noticesOfMotion questions address communication petitions rollCall
    administrationOfOath nationalInterest ministerialStatements oralStatements writtenStatements personalStatements
    resolutions pointOfOrder adjournment declarationOfVote proceduralMotions""".split()
)
"""Sections of a debate that have names of their own."""
CHOICES = frozenset(
    """ta tá nil níl staon ayes aye noes noe no yes for against abstain abstentions abstention paired absent
    afavor encontra""".split()
)
"""Names of sections that list those who voted one way."""
TRANSPARENT = """
    FRBRExpression FRBRManifestation FRBRWork a abbr akomaNtoso article attachment attachments b block blockList
    chapter concept conclusions container content date debate debateBody debateReport def del division doc
    docNumber docProponent docStatus docType docketNumber embeddedStructure embeddedText entity event i img
    inline ins legislature list location mainBody marker mmod mod mref noteRef num object ol omissis
    organization other outcome paragraph part placeholder point preamble preface process quotedStructure
    quotedText ref relatedDocument role rref section session span speechGroup sub subsection sup table term
    tocItem u ul vote
"""
"""Elements that hold a piece of what is around them."""
