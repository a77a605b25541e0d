"""Estonia."""
