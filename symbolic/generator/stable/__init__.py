"""Formulas written so that they neither overflow nor lose digits, before they are planned."""
