"""The names of `onrecord.spec`."""

from __future__ import annotations

import importlib
import pkgutil

import onrecord.spec as face


def test_no_module_stands_before_a_name_of_the_face() -> None:
    before = {name: getattr(face, name) for name in face.__all__}
    for found in pkgutil.iter_modules(face.__path__, "onrecord.spec."):
        module = importlib.import_module(found.name)
        name = found.name.rpartition(".")[2]
        assert before.get(name, module) is module, name
