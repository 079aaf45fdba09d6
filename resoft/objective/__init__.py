"""What is minimised? A loss joined to its data: value, gradient, products with the Hessian."""
