"""How does a loss change with its target? The loss as one of two arguments, b beside z.

Where sums of exponentials may overflow although the loss exists, it is written under a number m
that is proved to change nothing: a factor exp(-m) of what is normalised, or m taken from all
logits. Not so where it has sinh, which a difference of exponentials would rob of digits near 0.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import Entry, Quantity, expand_names, is_zero
from symbolic.calculus.entries import occurrences
from symbolic.declare.loss import Loss, LossError
from symbolic.generator.plan.names import free
from symbolic.generator.stable.rewriting import Scaling, find_scaling


@dataclass(frozen=True)
class WithTarget:
    """A loss of its argument and its target, for one segment.

    ``shift`` gives m from the argument, an array with the segment's axis last; None: there is none.
    """

    loss: Loss
    shift: Callable[[Any], Any] | None


def with_target(loss: Loss) -> WithTarget | None:
    """Return the loss with its target as a second argument; None where it has no target in it.

    Raises:
        LossError: it is none of a segment.
    """
    loss = loss.of_a_segment()
    if not occurrences(loss.expanded(), loss.data):
        return None
    m = Entry(free("m", {*loss.names, loss.argument.name, loss.data.name}), ())
    z, b = (Entry(each.name, (loss.axis,)) for each in (loss.argument, loss.data))
    alone = {loss.argument: z, loss.data: b}
    if loss.is_shifted():
        value = _rebuilt(loss, {loss.argument: z - m, loss.data: b}, {})
        shift: Callable[[Any], Any] | None = _largest(z, (z,))
    elif (scaling := _scaling(loss)) is not None:
        value = _rebuilt(loss, alone, dict.fromkeys(scaling.quantities, m))
        shift = _largest(z, tuple(each.xreplace(alone) for each in scaling.exponents))
    else:
        value, shift = _rebuilt(loss, alone, {}), None
    if not is_zero(expand_names(value) - loss.expanded().xreplace(alone)):
        msg = f"loss '{loss.name}': written with its target it is not proved to be the same"
        raise LossError(msg)
    found = Loss(f"{loss.name}_with_target", value, source=loss.source, arguments=[z, b])
    return WithTarget(found, shift)


def _scaling(loss: Loss) -> Scaling | None:
    return None if loss.expanded().has(sp.sinh) else find_scaling(loss)


def _rebuilt(loss: Loss, moved: dict[Any, sp.Expr], scaled: dict[Any, Entry]) -> sp.Expr:
    """Return the loss' value with entries moved, and quantities multiplied by exp(-m)."""
    known: dict[Any, sp.Expr] = dict(moved)
    for quantity in loss.quantities:
        definition = quantity.definition.xreplace(known)
        if quantity in scaled:
            definition = _times_exponential(definition, -scaled[quantity])
        known[quantity] = Quantity(quantity.name, definition)
    return loss.value.xreplace(known)


def _times_exponential(definition: sp.Expr, exponent: sp.Expr) -> sp.Expr:
    """Multiply each term, so that exp(z) becomes exp(z - m)."""
    expanded = sp.expand_mul(expand_names(definition).rewrite(sp.cosh, sp.exp))
    terms = sp.Add.make_args(sp.expand_mul(expanded))
    return sp.Add(*(sp.powsimp(term * sp.exp(exponent), combine="exp") for term in terms))


def _largest(z: Entry, exponents: tuple[sp.Expr, ...]) -> Callable[[Any], Any]:
    import numpy as np

    functions = [sp.lambdify([z], each, "numpy") for each in exponents]

    def shift(argument: Any) -> Any:
        """The largest exponent of each segment."""
        found = [np.max(np.broadcast_to(f(argument), argument.shape), axis=-1) for f in functions]
        return np.max(found, axis=0)

    return shift
