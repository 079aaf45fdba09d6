"""Losses, their calculus, the papers' claims about them, and the code generator."""
