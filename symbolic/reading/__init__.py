"""Losses and claims as papers write them: read by a fixed grammar, never executed."""
