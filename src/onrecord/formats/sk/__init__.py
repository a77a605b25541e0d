"""Slovakia."""
