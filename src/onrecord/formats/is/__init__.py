"""Iceland."""
