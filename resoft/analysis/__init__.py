"""What can be known of a loss without training, or beside it? Landscapes and shapes."""

from resoft.analysis.ends import Minimum
from resoft.analysis.landscape import landscape
from resoft.analysis.minima import LossLandscape
from resoft.analysis.network import CriticalPoint, Teacher
from resoft.analysis.shape import Shape, ShapeAt, shape
from resoft.analysis.shortcut import NetworkLandscape

__all__ = [
    "CriticalPoint",
    "LossLandscape",
    "Minimum",
    "NetworkLandscape",
    "Shape",
    "ShapeAt",
    "Teacher",
    "landscape",
    "shape",
]
