"""Formats of Swedish publishers."""
