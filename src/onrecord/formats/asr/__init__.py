"""Speech-to-text output."""
