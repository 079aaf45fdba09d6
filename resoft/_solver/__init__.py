"""The parts of the solver, one question a file."""
