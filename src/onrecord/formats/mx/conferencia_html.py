"""Press conferences of the Mexican government as pages of gob.mx ("versión estenográfica")."""

from __future__ import annotations

from onrecord.spec import STAGE, LineFormat, Page, Pick, Sniff, Style, press

FORMAT = LineFormat(
    id="mx.conferencia_html",
    title="Versión estenográfica (gob.mx page)",
    body="Gobierno de México",
    publisher="Presidencia de la República and the ministries (gob.mx)",
    url="https://www.gob.mx/presidencia/archivo/articulos",
    languages=("es",),
    grammar="es",
    sniff=Sniff(
        containers=("html",),
        literals=("article-body", "estenográfica", "estenogr&aacute;fica"),
        need=2,
        refines=("press.remarks", "generic.labelled"),
    ),
    style=Style(stage=STAGE),
    wrappers=("html",),
    page=Page(main=("dl|div.article-body", "div.article-body"), facts=(("title", "h1"),)),
    header=(Pick("date", r"(?P<date>\d{1,2} de [a-zé]+(?:,| de| del) \d{4})", date=True, within=4000),),
    rules=(press.BREAK,),
    infer=True,
    merge=False,
    max_furniture=0.9,
    traps=(
        "A label is the run of capitals before the first colon, mostly bold; the blank behind the colon may be missing.",
        "Until 2024 a label is NAME, ROLE; since then ROLE, NAME.",
        "Lyrics of songs and captions of videos have colons after capitals and are no labels.",
    ),
    provides="title date label name role kinds headings stage",
)
