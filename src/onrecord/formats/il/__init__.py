"""Israel."""
