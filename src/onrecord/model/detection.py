"""Which format a document has, and why."""

from __future__ import annotations

from attrs import frozen


@frozen(slots=True)
class Candidate:
    """One format that was considered: its points and the evidence, a sentence each."""

    format: str
    score: float
    evidence: tuple[str, ...] = ()


@frozen(slots=True)
class Detection:
    """The outcome of detection: `best` is a format id or None; `candidates` come best first.

    `ambiguous` names formats between which nothing decides: all explain the document equally well.

    >>> found = Detection("us.crec", (Candidate("us.crec", 60, ("holds '[Congressional Record Volume'",)),), "text")
    >>> print(found.explain())
    us.crec (container: text)
      us.crec  60  holds '[Congressional Record Volume'
    """

    best: str | None
    candidates: tuple[Candidate, ...] = ()
    container: str = "text"
    ambiguous: tuple[str, ...] = ()

    def explain(self) -> str:
        """What was considered and what spoke for each, a line a candidate."""
        lines = [f"{self.best or 'no format'} (container: {self.container})"]
        lines += [f"  {c.format}  {c.score:g}  {'; '.join(c.evidence)}" for c in self.candidates]
        return "\n".join(lines)
