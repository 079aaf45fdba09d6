"""The declared losses by what they add up over: all rows, or the classes of a row."""

from symbolic.layer import Layer
from symbolic.losses import load_all

LAYERS = [loss.name for loss in load_all() if isinstance(loss, Layer)]
ROW_LOSSES = [loss.name for loss in load_all() if not isinstance(loss, Layer)]
