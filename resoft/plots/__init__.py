"""Pictures of what was found: figures for a page, a slide or a paper.

Those of benchmarks and of the papers' experiments are drawn with these, where their numbers are.
"""
