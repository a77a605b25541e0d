"""The registry: which formats there are, and which one a document has."""

from __future__ import annotations

from onrecord.registry.container import container_of
from onrecord.registry.detect import detect_source, fit
from onrecord.registry.formats import Entry, entries, load, plugin_errors

__all__ = ["Entry", "container_of", "detect_source", "entries", "fit", "load", "plugin_errors"]
