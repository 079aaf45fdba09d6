"""The text of generated code: one printer a target over the same plan."""
