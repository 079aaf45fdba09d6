"""What is known before a fit? Convexity, rank, rates, and what restores convexity."""
