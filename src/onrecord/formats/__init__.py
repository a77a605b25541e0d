"""The built-in formats: one module is one `FORMAT` value."""
