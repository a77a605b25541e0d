"""Lets autodoc read docstrings that are plain English with `code` in single backticks, and types that are aliases."""

from __future__ import annotations

import builtins
import re
import sys
from typing import Any

import onrecord
from onrecord import spec

_CODE = re.compile(r"(?<![`\w])`([^`]+)`(?!`)")
_ELSEWHERE = {"_regex", "regex", "attrs", "hypothesis", "pytest", "onrecord"}
"""Packages whose inner types appear in signatures and have no page here."""


def process(_app: Any, _what: str, _name: str, _value: Any, _options: Any, lines: list[str]) -> None:
    """Make literals of the backticks, except in examples."""
    inside = False
    for k, line in enumerate(lines):
        inside = line.lstrip().startswith(">>>") or (inside and bool(line.strip()))
        if not inside:
            lines[k] = _CODE.sub(r"``\1``", line)


def skip(_app: Any, what: str, _name: str, value: Any, _skipped: Any, _options: Any) -> bool | None:
    """The classes of the model have a page of their own, whoever exports them again."""
    if what != "module" or not getattr(value, "__module__", "").startswith("onrecord.model."):
        return None
    return True if getattr(value, "__name__", "") in onrecord.__all__ else None


def sign(_app: Any, *about: Any) -> tuple[str, str] | None:
    """Print defaults as they would be written; those that attrs makes anew each time as `...`."""
    signature, returns = about[-2:]
    if not signature:
        return None
    plain = re.sub(r"<function (\w+)>|<(\w+\.\w+): [^>]*>", r"\1\2", signature)
    return plain.replace("NOTHING", "..."), returns


def resolve(app: Any, env: Any, node: Any, content: Any) -> Any:
    """Lead the name of a type to the place where the public documentation has it; types of others stay text."""
    if node.get("refdomain") != "py":
        return None
    target = str(node["reftarget"])
    name = target.rpartition(".")[2]
    for home in (onrecord, spec):
        if name in home.__all__ and target != f"{home.__name__}.{name}":
            domain = env.get_domain("py")
            found = domain.resolve_xref(
                env, node["refdoc"], app.builder, "obj", f"{home.__name__}.{name}", node, content
            )
            if found is not None:
                return found
    package = target.partition(".")[0]
    known = package in sys.stdlib_module_names or package in _ELSEWHERE or hasattr(builtins, package)
    return content if known or target in _ALIASES else None


_ALIASES = frozenset(
    {"Attrs", "Item", "Moment", "On", "PathOrFile", "Pattern", "Piece", "Row", "Action", "Entry", "Segments"}
)
"""Names of types that stand for others, as signatures print them."""


def setup(app: Any) -> dict[str, bool]:
    """Tell Sphinx."""
    app.connect("autodoc-process-docstring", process)
    app.connect("autodoc-process-signature", sign)
    app.connect("autodoc-skip-member", skip)
    app.connect("missing-reference", resolve)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
