"""Pictures of what was found: figures for a page, a slide or a paper."""
