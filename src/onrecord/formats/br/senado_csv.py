"""Committee hearings of the Brazilian Senate as a table: one row is one speech of the stenographic notes."""

from __future__ import annotations

from onrecord.spec import STAGE, Row, Sniff, Speaker, Style, TableFormat, TimelineStyle


def _speaker(row: Row) -> Speaker:
    """The columns tell what the printed label told; an office stands where members have their bloc in brackets."""
    office = row.get("funcao_blocoPar", "").strip()
    return Speaker(
        name=row.get("nome", "").strip() or None,
        role=office if office and not office.startswith("(") else None,
        party=row.get("partido", "").strip() or None,
        constituency=row.get("estado", "").strip() or None,
        affiliation=row.get("BlocoParl", "").strip(" .") or None if office.startswith("(") else None,
    )


FORMAT = TableFormat(
    id="br.senado_csv",
    title="Senado Federal, stenographic notes as a table",
    body="Senado Federal",
    publisher="Senado Federal do Brasil (table made from the notas taquigráficas)",
    url="https://www25.senado.leg.br/web/atividade/notas-taquigraficas",
    languages=("pt",),
    grammar="pt",
    sniff=Sniff(containers=("csv",), columns=("nome", "funcao_blocoPar", "partido", "fala")),
    style=Style(stage=STAGE),
    text="fala",
    label=("nome",),
    named=_speaker,
    header={"date": "data", "meeting_number": "reuniao"},
    row_facts={"": "number", "complemento": "occasion"},
    timeline=TimelineStyle(merge=False),
    meetings_by="reuniao",
    traps=(
        "The printed label is spread over the columns; the office stands where others have their bloc in brackets.",
        "The same speaker's rows are turns of their own: the label was typed again.",
        "Words that go on after an interruption begin with an ellipsis.",
    ),
    provides="date label name role party constituency affiliation number stage",
)
