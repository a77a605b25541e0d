"""The public face: names are there, lazily, whatever else was imported before."""

from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord


@pytest.mark.parametrize("name", onrecord.__all__)
def test_every_public_name_is_there(name):
    assert getattr(onrecord, name).__doc__
    assert name in dir(onrecord)


def test_a_name_that_is_not_there():
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        onrecord.nothing_of_this_name  # noqa: B018 (the access is what is tested)


@pytest.mark.parametrize("before", ["", "import onrecord.formats", "onrecord.get_format('asr.cdp')"])
def test_the_function_formats_and_its_namesake_package_live_together(before):
    code = f"""
import onrecord
{before}
from onrecord import formats
assert formats() == onrecord.formats() != ()
from onrecord.formats.asr.cdp import FORMAT
assert onrecord.get_format("asr.cdp") is FORMAT
assert onrecord.formats() == formats()
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_loads_nothing_of_it():
    code = "import sys, onrecord; print(*sorted(m for m in sys.modules if m.startswith('onrecord.')))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["onrecord.formats"]
