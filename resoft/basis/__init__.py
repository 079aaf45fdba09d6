"""In which coordinates is A well conditioned?"""
