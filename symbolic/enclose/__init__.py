"""Rigorous numbers: intervals, balls, and inertia by them."""
