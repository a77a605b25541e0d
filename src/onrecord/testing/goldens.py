"""Golden files: the ledger of a sample, a line a row, reviewed by eye and compared on each run."""

from __future__ import annotations

import difflib
import os
import pathlib

from onrecord.model.meeting import Meeting
from onrecord.model.role import Role
from onrecord.testing.laws import check_meeting

UPDATE = "ONRECORD_UPDATE_GOLDENS"
"""The environment variable that asks for goldens to be written anew."""
SHOWN = 70


def render(meetings: tuple[Meeting, ...]) -> str:
    """The ledgers of a document's meetings: offsets, role, rule, the beginning of the text."""
    lines: list[str] = []
    for meeting in meetings:
        lines.append(
            f"== {meeting.title or '-'} | {meeting.date or '-'} | {len(meeting.remarks)} remarks | {meeting.status.value}"
        )
        for row in meeting.ledger:
            if row.role is Role.SPACE:
                continue
            text = row.span.cut(meeting.source.text)
            shown = text if len(text) <= SHOWN else text[: SHOWN // 2] + " … " + text[-SHOWN // 2 :]
            lines.append(f"{row.span.start:06}-{row.span.end:06} {row.role.value:12} {row.rule:16} {shown!r}")
        for remark in meeting.remarks:
            who = remark.speaker.display if remark.speaker else "-"
            lines.append(
                f"   {remark.kind.value:12} {remark.label!r} -> {who} | {len(remark.text)} characters, {len(remark.notes)} notes"
            )
    return "\n".join(lines) + "\n"


def check_golden(sample: pathlib.Path, meetings: tuple[Meeting, ...]) -> None:
    """Compare a sample's ledger with its golden file, or write it when the environment asks for that.

    A golden is only written for meetings that keep the laws.
    """
    golden = sample.with_name(sample.name + ".gold")
    text = render(meetings)
    if os.environ.get(UPDATE):
        for meeting in meetings:
            check_meeting(meeting)
        golden.write_text(text, encoding="utf-8", newline="\n")
        return
    assert golden.exists(), f"{golden.name} is missing: set {UPDATE}=1 to write it, then read it"
    wanted = golden.read_text(encoding="utf-8")
    if text != wanted:
        diff = "\n".join(
            difflib.unified_diff(wanted.splitlines(), text.splitlines(), "golden", "now", lineterm="", n=1)
        )
        msg = f"{sample.name} reads otherwise than its golden (set {UPDATE}=1 to accept):\n{diff[:4000]}"
        raise AssertionError(msg)
