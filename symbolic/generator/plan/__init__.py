"""The plan of generated code: which lines a function computes, in which order."""
