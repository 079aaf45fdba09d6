"""Which Hessian makes a step? Exact, of sampled rows, corrected by gradients, or near it."""
