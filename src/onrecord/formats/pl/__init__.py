"""Poland."""
