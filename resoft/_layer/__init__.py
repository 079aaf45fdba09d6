"""The parts of the softmax layer's solver, one question a file."""
