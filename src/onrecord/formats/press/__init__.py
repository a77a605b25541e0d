"""Press offices."""
