"""How may segments lie in arrays, and what do the functions of a module of stages take?

Arrays are read with an axis more, the segments: many beside one another that fill their arrays, or
that end before, and one alone, whose arrays have no such axis.  Each function must be the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, Entry, Quantity
from symbolic.declare.loss import Loss, Segment
from symbolic.generator.proof.contract import Contract
from symbolic.generator.proof.module import entry_array
from symbolic.generator.proof.values import array

#: Beside one another; no name in a text has a dot.
segments = Axis("segments.", "segments.")
#: What holds the entries of a segment, and others behind them.
room = Axis("room.", "room.")


@dataclass(frozen=True)
class Layout:
    """How segments lie: many beside one another or one alone, and whether they fill their array."""

    beside: bool = True
    filled: bool = True

    @property
    def tail(self) -> tuple[Axis, ...]:
        """What the arrays have behind the entries of a segment."""
        return (segments,) * self.beside


BESIDE = Layout()
OTHERS = {
    "segments that end before their array": Layout(filled=False),
    "a segment alone": Layout(beside=False),
}


def arguments_of(
    loss: Loss, weighted: bool, counts: Mapping[str, int], layout: Layout = BESIDE
) -> dict[str, Any]:
    """Return arrays for the arguments of all functions, with so many rows of what is known."""
    tail, lengths = layout.tail, array((segments,), [loss.axis.size])
    dims = (loss.axis if layout.filled else room, *tail)
    return {
        **{e.name: entry_array(e.name, dims) for e in (loss.argument, loss.data)},
        "direction": entry_array("direction", dims),
        "w": entry_array("w", dims) if weighted else None,
        "s": entry_array("s", tail),
        "kept": None,
        "lengths": None if layout.filled else lengths,
        **{name: entry_array(name, (n, *tail)) for name, n in counts.items()},
    }


def of_one_segment(loss: Loss) -> Loss:
    """Return the loss of a single segment, which nothing varies beside."""
    if not loss.outer:
        return loss
    put: dict[sp.Expr, sp.Expr] = {
        each: Entry(each.name, (loss.axis,)) for each in (loss.argument, loss.data)
    }
    for each in loss.quantities:
        put[each] = Quantity(each.name, each.definition.xreplace(put))
    z, b = (Entry(each.name, (loss.axis,)) for each in (loss.argument, loss.data))
    assert loss.segment is not None
    prediction = None if loss.prediction is None else loss.prediction.xreplace(put)
    segment = Segment(loss.axis, z, b, loss.segment.summing)
    return Loss(loss.name, loss.value.xreplace(put), prediction, loss.source, segment=segment)


def contracts(loss: Loss, stages: Iterable[str], fitted: Iterable[str]) -> dict[str, Contract]:
    """Return what the functions of a module of stages take."""
    z, b = loss.argument.name, loss.data.name
    data, known = (z, b), ("tops", "sums")
    ends = ("kept?", "lengths?")
    whole = (z, b, "w", *known, *ends)
    found = {
        "tops": (*data, "lengths?"),
        "head": known,
        "middle": known,
        "pole": known,
        "gradient": whole,
        "curvature": whole,
        "jacobian": (*data, *known, *ends),
        "fitted": (*data, *known, *ends),
        "pole_terms": (*data, *known, *ends),
        "stages": (*data, "w?", "lengths?"),
        "fit": (z, "lengths?"),
        "value": (*data, "w?", "s?", "lengths?"),
        "value_and_gradient": (*data, "w?", "s?", "lengths?"),
        "hessian_product": (z, "direction", b, "w?", "s?", "lengths?"),
    }
    for name in (*stages, *fitted):
        later = () if name.endswith("tops") else known
        found[name] = whole if "sums" in name else (*data, *later, "lengths?")
    return {name: Contract(arguments, {}) for name, arguments in found.items()}
