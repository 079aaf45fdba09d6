"""Is a formula that was read one that was declared, or a derivative of it? For every length.

Numbers in components, with SymPy's own `diff`, refuse what is wrong.  The calculus then decides for
all lengths at once, on each side of the conditions that a trial has once; where it cannot, or where
conditions differ from place to place, components of some lengths are compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

import sympy as sp

from symbolic.calculus import AxisSum, Undecidable, axes_of, is_zero
from symbolic.calculus.entries import axes_in, outermost_sums
from symbolic.calculus.functions import by_modulus
from symbolic.derive.layers import Layers, vanishes
from symbolic.generator.proof.by_components import (
    MOST,
    Components,
    decided,
    same_sign,
    signs_of,
)
from symbolic.generator.proof.meant import NO_LAYERS, Meant, Steps
from symbolic.generator.stable.heads import MEANINGS, Series, angle, two_sided
from symbolic.generator.stable.taylor import X

_MEANINGS: dict[type[sp.Basic], Any] = {
    **MEANINGS,
    sp.Max: by_modulus,
    sp.Min: lambda *x: -by_modulus(*(-y for y in x)),
}


def differs(
    read: sp.Expr,
    meant: Meant,
    layered: sp.Expr | None = None,
    layers: Layers = NO_LAYERS,
    steps: Steps = (),
) -> str | None:
    """Return why a formula is not proved to be what is meant, or None where it is.

    ``layered`` is the same formula in the layers of a composition, which are known to be right, as
    are their changes in the ``steps`` along which it is meant to be a change.
    """
    read = meaning(read)
    plain = replace(meant, formula=meaning(meant.formula), opened=None)
    if layers.definitions:  # a composition: few components say what is wrong, and soon
        small = _in_components(read, plain, 1)
        if (reason := _told_apart(small)) is not None:
            return reason
    if layered is not None and is_same_for_every_length(layered, meant, layers, steps):
        return None
    components = _in_components(read, plain, 2)
    if (reason := _told_apart(components)) is not None:
        return reason
    if is_same_for_every_length(read, plain):
        return None
    read = read.replace(angle, _by_arccosine)
    components = _in_components(read, plain, 2)
    return None if all(each.are_same() for each in components) else "it is not proved"


def _in_components(read: sp.Expr, meant: Meant, least: int) -> list[Components]:
    """Return both for lengths of ``least`` and one more, each length once the longer one."""
    axes = axes_in(read, meant.formula, *([meant.argument] if meant.argument else []))
    lengths = list(dict.fromkeys(axis.size for axis in axes))
    sizes = [
        {axis: least + (lengths.index(axis.size) + shift) % 2 for axis in axes} for shift in (0, 1)
    ]
    return [Components(read, meant, each) for each in sizes]


def _told_apart(components: Sequence[Components]) -> str | None:
    if not all(each.may_be_same() for each in components):
        return "numbers tell it apart"
    if not components[0].has_limits():
        return "where a condition is 0, it is not between both sides"
    return None


def meaning(expr: sp.Expr) -> sp.Expr:
    """Write what only emitted text has by functions that have a derivative."""
    expr = expr.replace(
        lambda node: isinstance(node, Series), lambda node: node.told.xreplace({X: node.args[0]})
    )
    for head, told in _MEANINGS.items():
        expr = expr.replace(head, told)
    return expr


def is_same_for_every_length(
    read: sp.Expr, meant: Meant, layers: Layers = NO_LAYERS, steps: Steps = ()
) -> bool:
    """Decide by the calculus, on each side of every condition that a trial has once."""
    read = meaning(read).replace(angle, _by_arccosine)
    sides = list(islice(_sides(read), 2**MOST + 1))
    if len(sides) > 2**MOST:
        return False
    try:
        for side, known in sides:
            gap = meaning(
                meant.less(_without_sides(side).replace(two_sided, _by_sign), layers, steps)
            ).xreplace(known)
            gap = gap.replace(sp.sign, lambda x: x / sp.Abs(x))
            if not (vanishes(gap) or (layers.inside and vanishes(layers.closed(gap)))):
                return False
        return True
    except (Undecidable, ArithmeticError, RecursionError):
        return False


def _without_sides(expr: sp.Expr) -> sp.Expr:
    """Write by one side what is, entry by entry, the same function on both sides of 0.

    As exp(-2 |x|) / (1 + exp(-2 |x|))^2 is, and so is a choice between two forms of a function.
    """
    if not expr.has(two_sided, sp.Abs):
        return expr
    if isinstance(expr, AxisSum):
        return AxisSum(_without_sides(expr.summand), expr.axis)
    sums = {total: sp.Dummy(real=True) for total in outermost_sums(expr)}
    outer = expr.xreplace(sums)
    keys = {n.args[0] for n in outer.atoms(two_sided, sp.Abs)}
    first = min(keys, key=sp.default_sort_key, default=None)
    if first is not None and all(same_sign(key, first) for key in keys):
        positive, negative = (decided(outer, {first: sign}) for sign in (1, -1))
        if is_zero(positive - negative):
            outer = positive
    back = {stand_in: _without_sides(total) for total, stand_in in sums.items()}
    if outer.has(two_sided, sp.Abs) and outer.args:
        return outer.func(*(_without_sides(arg.xreplace(back)) for arg in outer.args))
    return outer.xreplace(back)


def _by_sign(x: sp.Expr, positive: sp.Expr, negative: sp.Expr) -> sp.Expr:
    """Write a choice, where x is not 0, by x / |x|."""
    return (positive + negative) / 2 + (positive - negative) / 2 * x / sp.Abs(x)


def _sides(expr: sp.Expr) -> Iterator[tuple[sp.Expr, dict[sp.Expr, sp.Expr]]]:
    """Yield a formula on each side of its conditions, and which |x| are known there."""
    inner = [n for n in expr.atoms(two_sided) if not n.args[0].has(two_sided)]
    inner = [n for n in inner if not axes_of(n.args[0])]
    if not inner:
        yield expr, {}
        return
    condition = min(inner, key=sp.default_sort_key).args[0]
    for sign in signs_of(condition):
        chosen = {
            n: n.args[1 if sign * same > 0 else 2]
            for n in inner
            for same in [same_sign(n.args[0], condition)]
            if same
        }
        size = {
            node: sign * same * node.args[0]
            for node in expr.atoms(sp.Abs)
            if (same := same_sign(node.args[0], condition))
        }
        for side, known in _sides(expr.xreplace(chosen).xreplace(size)):
            yield side, {**size, **known}


def _by_arccosine(y: sp.Expr, x: sp.Expr) -> sp.Expr:
    """Write an angle by the arc cosine, on both sides of the x-axis."""
    phi = sp.acos(x / sp.sqrt(x**2 + y**2))
    return two_sided(-y, -phi, phi)
