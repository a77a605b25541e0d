"""Councils, boards and offices below the national level."""
