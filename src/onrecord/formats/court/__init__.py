"""Courts."""
