"""In which coordinates is A well conditioned? A trust region is a ball in them."""
