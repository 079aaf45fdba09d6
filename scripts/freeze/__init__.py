"""Does a change of the code leave every fit as it was? `python -m scripts.freeze --help`."""
