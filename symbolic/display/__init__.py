"""Formulas, claims and verdicts as text, LaTeX, MathML and a page."""
