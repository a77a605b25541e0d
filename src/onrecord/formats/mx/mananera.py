"""Morning conferences of the Mexican presidency as plain text: blocks divided by rules, each with its label on a line."""

from __future__ import annotations

from onrecord.spec import STAGE, Flow, LineFormat, Pick, RemarkKind, Role, Rule, Sniff, Style

_RULE = r"-{3,}+[ \t]*+\n"

FORMAT = LineFormat(
    id="mx.mananera",
    title="Conferencia de prensa matutina (text in blocks)",
    body="Presidencia de la República",
    publisher="Presidencia de la República (gob.mx), as plain text by a corpus project",
    url="https://www.gob.mx/presidencia",
    languages=("es",),
    grammar="es",
    sniff=Sniff(
        patterns=(r"\A\s*+[^\n]+\n[^\n]+\n\d{1,2} de [a-zé]+ (?:de|del) \d{4}\s*\n-{3,}\s*\n[^\n]+\n",),
        refines=("press.remarks", "generic.labelled"),
    ),
    style=Style(stage=STAGE),
    flow=Flow("line"),
    title_first=True,
    header=(Pick("date", r"^(?P<date>\d{1,2} de [a-zé]+ (?:de|del) \d{4})", date=True, within=2000),),
    rules=(
        Rule(
            Role.SPEECH,
            rf"{_RULE}(?P<label>PREGUNTA|INTERLOCUTORA?|\?\?\?)[ \t]*+(?:\n|\Z)",
            name="question",
            kind=RemarkKind.QUESTION,
            examples=("---\nPREGUNTA\n", "---\nINTERLOCUTORA\n"),
        ),
        Rule(
            Role.NOTE,
            rf"{_RULE}(?P<text>\([^()]{{1,300}}+\))",
            name="stage",
            examples=("---\n(INICIA VIDEO)", "---\n(FRAGMENTO DE PIEZA MUSICAL\nLA BARCA)"),
        ),
        Rule(
            Role.SPEECH,
            rf"{_RULE}(?P<label>[^\s-][^\n]{{0,300}}+)(?:\n|\Z)",
            examples=("---\nPRESIDENTA DE MÉXICO, ANA LUCÍA FICTA\n", "---\nVOZ MUJER\n"),
            rejects=("PRESIDENTA DE MÉXICO, ANA LUCÍA FICTA",),
        ),
        Rule(Role.MARKUP, r"-{3,}+", name="rule", examples=("---", "-----")),
    ),
    traps=(
        "Until 2024 a label is NAME, ROLE; since then ROLE, NAME. A role may hold commas itself.",
        "`???` stands for text before the first speaker.",
        "Asides stand between dashes inside the speech.",
    ),
    provides="title date label name role kinds headings stage",
)
