"""Thin entry points over what the packages offer."""
