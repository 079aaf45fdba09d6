"""The declared losses by what they add up over, all rows or the classes of a row; derivatives."""

from symbolic.declare.loss import Loss
from symbolic.declare.map import Map
from symbolic.derive.structure import Structure
from symbolic.generator.files import derived
from symbolic.layer import Layer
from symbolic.losses import load_all
from symbolic.maps import load_all as load_all_maps

FITTED = [loss for loss in load_all() if loss.segment is not None]
LAYERS = [loss.name for loss in FITTED if isinstance(loss, Layer)]
ROW_LOSSES = [loss.name for loss in FITTED if not isinstance(loss, Layer)]
CODED: list[Loss | Map] = [*load_all(), *load_all_maps()]  # what code is written for


def structure_of(loss: Loss) -> Structure:
    """Return the derivatives of a loss of rows, which the process that asks twice derives once."""
    found = derived(loss)
    assert isinstance(found, Structure)
    return found
