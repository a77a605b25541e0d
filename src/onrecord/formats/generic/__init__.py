"""Transcripts of no known format."""
