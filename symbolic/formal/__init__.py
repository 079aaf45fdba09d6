"""Claims as theorems of real analysis that the kernel of Coq checks."""
