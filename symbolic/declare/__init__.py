"""What a loss, a claim, a fact and a curve are, and how their files are found and run."""
