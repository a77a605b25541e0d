"""`python -m onrecord`."""

from __future__ import annotations

from onrecord.cli.main import main

raise SystemExit(main())
