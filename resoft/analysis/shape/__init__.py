"""How round is a loss at a point? Singular values of its Jacobian, with and without a shortcut."""

from resoft.analysis.shape.fit import shape
from resoft.analysis.shape.found import Shape, ShapeAt, Step

__all__ = ["Shape", "ShapeAt", "Step", "shape"]
