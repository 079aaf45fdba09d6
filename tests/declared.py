"""The declared losses by what they add up over: all rows, or the classes of a row."""

from symbolic.layer import Layer
from symbolic.losses import load_all

CODED = [loss for loss in load_all() if loss.segment is not None]  # what code is written for
LAYERS = [loss.name for loss in CODED if isinstance(loss, Layer)]
ROW_LOSSES = [loss.name for loss in CODED if not isinstance(loss, Layer)]
