"""The `onrecord` command."""

from __future__ import annotations

from onrecord.cli.main import main

__all__ = ["main"]
