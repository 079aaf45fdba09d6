"""Where do the rows of A lie, and how are they read? One interface, and its executors."""
