"""The table that the benchmarks print."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """One line: what was measured, the figure with its unit, and the goal; `met` is None where there is no goal."""

    what: str
    figure: str
    goal: str = ""
    met: bool | None = None
    remark: str = ""

    def __str__(self) -> str:
        """The line, in columns."""
        verdict = {True: "met", False: "MISSED", None: ""}[self.met]
        return f"  {self.what:44} {self.figure:>12}  {self.goal:14} {verdict:7} {self.remark}".rstrip()


def at_most(what: str, value: float, goal: float, unit: str = "×", remark: str = "") -> Row:
    """A figure that should not be above its goal."""
    return Row(what, f"{value:.2f} {unit}", f"≤ {goal:g} {unit}", value <= goal, remark)


def at_least(what: str, value: float, goal: float, unit: str = "×", remark: str = "") -> Row:
    """A figure that should not be below its goal."""
    return Row(what, f"{value:.2f} {unit}", f"≥ {goal:g} {unit}", value >= goal, remark)
