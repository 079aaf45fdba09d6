"""A declaration evaluated in the plainest way: mpmath's numbers, loops, central differences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

import mpmath as mp
import numpy as np
import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, arc_kernel, softplus
from symbolic.declare.loss import Loss

DIGITS = 60
Numbers = dict[str, Any]


def _arc(c: Any) -> Any:
    phi = mp.acos(c)
    return (mp.pi - phi) * c + mp.sin(phi)


HEADS: dict[Any, Callable[..., Any]] = {
    sp.Add: lambda *x: mp.fsum(x),
    sp.Mul: lambda *x: mp.fprod(x),
    sp.Pow: mp.power,
    sp.Max: max,
    sp.Min: min,
    sp.Abs: abs,
    arc_kernel: _arc,
    **{getattr(sp, name): getattr(mp, name) for name in ("exp", "log", "sin", "cos", "cosh")},
    **{getattr(sp, name): getattr(mp, name) for name in ("atan", "acos", "tanh")},
    softplus: lambda x: mp.log(1 + mp.exp(x)),
}


def number(expr: Any, at: Numbers, place: dict[Axis, int]) -> Any:
    """Return a formula's value; ``at`` has arrays, and lengths by their names in brackets."""
    if isinstance(expr, AxisSum):
        steps = range(at[f"({expr.axis.size.name})"])
        return mp.fsum(number(expr.summand, at, {**place, expr.axis: j}) for j in steps)
    if hasattr(expr, "definition"):
        return number(expr.definition, at, place)
    if hasattr(expr, "default"):
        return mp.mpf(float(expr.default))
    if isinstance(expr, Entry):
        return at[expr.name][tuple(place[axis] for axis in expr.axes)]
    if isinstance(expr, sp.Symbol):
        return mp.mpf(at[f"({expr.name})"])
    if expr.is_Rational:
        return mp.mpf(int(expr.p)) / int(expr.q)
    if not expr.args:
        return {sp.pi: +mp.pi, sp.E: +mp.e}[expr]
    return HEADS[expr.func](*(number(arg, at, place) for arg in expr.args))


def numbers_of(entries: Sequence[Entry], arrays: Sequence[Any]) -> Numbers:
    """Return what a formula is evaluated at, of one trial: exact numbers of mpmath."""
    at: Numbers = {}
    for entry, array in zip(entries, arrays, strict=True):
        exact = np.array([mp.mpf(float(x)) for x in np.ravel(array)], dtype=object)
        at[entry.name] = exact.reshape(np.shape(array))
        at |= {f"({a.size.name})": m for a, m in zip(entry.axes, np.shape(array), strict=True)}
    return at


def slopes(function: Callable[[Numbers], Any], at: Numbers, name: str, step: Any) -> Any:
    """Return central differences by every component of an array."""
    found = np.empty(at[name].shape, dtype=object)
    for place in product(*map(range, at[name].shape)):
        sides = []
        for way in (step, -step):
            moved = np.array(at[name], dtype=object)
            moved[place] = moved[place] + way
            sides.append(function({**at, name: moved}))
        found[place] = (sides[0] - sides[1]) / (2 * step)
    return found


def gradient(loss: Loss, at: Numbers, step: Any = None) -> list[Any]:
    """Return the gradient in each argument, of one trial."""
    step = mp.mpf(10) ** -20 if step is None else step
    return [slopes(lambda x: number(loss.value, x, {}), at, a.name, step) for a in loss.arguments]


def hessian_product(
    loss: Loss, at: Numbers, ways: Sequence[Any], step: Any = None, inner: Any = None
) -> list[Any]:
    """Return the change of the gradient along directions, of one trial."""
    step = mp.mpf(10) ** -12 if step is None else step
    sides = []
    for sign in (1, -1):
        moved = {
            a.name: np.asarray(at[a.name] + np.array(way) * (sign * step), dtype=object)
            for a, way in zip(loss.arguments, ways, strict=True)
        }
        sides.append(gradient(loss, {**at, **moved}, inner))
    return [(plus - minus) / (2 * step) for plus, minus in zip(*sides, strict=True)]
