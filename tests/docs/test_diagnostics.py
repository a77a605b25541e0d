"""Each code of a diagnostic that the sources can give has its row in the documentation, and no row lacks its code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "diagnostics.md"
MAKERS = {"problem", "Problem", "Diagnostic"}


def constants(node, function):
    """The texts that an expression may be; a name is looked up in the function around it."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text
        case ast.IfExp():
            yield from constants(node.body, function)
            yield from constants(node.orelse, function)
        case ast.Name(id=name):
            for inner in ast.walk(function):
                if isinstance(inner, ast.Assign) and any(
                    isinstance(t, ast.Name) and t.id == name for t in inner.targets
                ):
                    yield from constants(inner.value, function)


def codes_of(tree):
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for call in ast.walk(function):
            if isinstance(call, ast.Call) and call.args:
                name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
                if name in MAKERS:
                    yield from (text.partition(":")[0] for text in constants(call.args[0], function))


def codes():
    found = set()
    for path in (ROOT / "src").rglob("*.py"):
        found.update(codes_of(ast.parse(path.read_text("utf-8"))))
    return found - {""}


def test_codes_are_found():
    source = """
def read(builder, short):
    builder.problem("a-code", "a sentence")
    code = "cut" if short else "long-one"
    Diagnostic(code, "another")
    builder.problem(f"element-unknown:{short}", "")
"""
    assert set(codes_of(ast.parse(source))) == {"a-code", "cut", "long-one", "element-unknown"}


def test_every_code_is_documented():
    documented = re.findall(r"^\| `([a-z-]+)", PAGE.read_text("utf-8"), re.MULTILINE)
    assert documented == sorted(set(documented))
    assert codes() - set(documented) == set(), "add a row to docs/reference/diagnostics.md"
    assert set(documented) - codes() == set(), "nothing in the sources gives this code any more"
