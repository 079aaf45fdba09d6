"""What is solved in few dimensions? Trust-region subproblems and Krylov subspaces."""
