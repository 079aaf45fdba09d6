"""Which functions may a generated text call, and what do they mean? One table a kind."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import sympy as sp

from symbolic.calculus import Axis, softplus
from symbolic.calculus.axes import fresh
from symbolic.declare.layer import classes, samples
from symbolic.declare.loss import rows
from symbolic.generator.proof.values import (
    Array,
    Unreadable,
    array,
    contract,
    elementwise,
    largest,
    maximum,
    of,
    product,
    summed,
    transposed,
)
from symbolic.generator.stable.heads import angle, exp_minus_one, log_one_plus, two_sided
from symbolic.generator.text.own import OWN

#: One value where a condition holds that no sign decides, another elsewhere.
choice = sp.Function("choice")
#: 1 for a finite number, else 0.
finite = sp.Function("finite")

#: What the doubles nearest to pi and e stand for.
_NEAREST = {math.pi: sp.pi, math.e: sp.E}


def number(value: float) -> sp.Expr:
    """Return what a double in a text stands for."""
    return _NEAREST[value] if value in _NEAREST else sp.Rational(value)


#: Functions of one number, by the names that the targets' code has for them.
ELEMENTARY: dict[str, Callable[[sp.Expr], sp.Expr]] = {
    "exp": sp.exp,
    "expm1": exp_minus_one,
    "log1p": log_one_plus,
    "abs": sp.Abs,
    **{name: getattr(sp, name) for name in ("log", "sin", "cos", "sinh", "cosh", "tanh", "sqrt")},
    "arctan": sp.atan,
    **{"arccos": sp.acos, "arcsin": sp.asin, "tan": sp.tan},
    "arcsinh": sp.asinh,
    "isfinite": lambda x: sp.Ne(finite(x), 0),
}


def each(function: Callable[..., Any]) -> Callable[..., Any]:
    """Let a function of formulas take arrays."""
    return lambda *values: elementwise(function, *values)


def where(condition: Any, positive: Any, negative: Any) -> Any:
    """Choose entry by entry."""
    return elementwise(decided, condition, positive, negative)


def decided(condition: Any, positive: Any, negative: Any) -> Any:
    """Return one of two formulas: by a sign, or by a condition that stays as it is."""
    if condition in (sp.true, sp.false):
        return positive if condition else negative
    if isinstance(condition, sp.StrictGreaterThan) and condition.rhs == 0:
        return two_sided(condition.lhs, positive, negative)
    return choice(condition, positive, negative)


def _along(reduced: Callable[..., Any]) -> Callable[..., Any]:
    """Let what takes one dimension of an array take all of them, too."""

    def along(values: Any, axis: int | None = None, keepdims: bool = False) -> Any:
        if axis is not None:
            return reduced(values, axis, keepdims)
        while isinstance(values, Array):
            values = reduced(values, 0)
        return values

    return along


#: The axes of losses of a segment.
AXES: tuple[Axis, ...] = (rows, samples, classes)


def length_of(length: Any, axes: Sequence[Axis] = AXES) -> Axis | int:
    """Return the axis of a length, or the number that it is."""
    found = next((axis for axis in axes if axis.size == length), length)
    if not isinstance(found, Axis | int):
        raise Unreadable(f"a length that is none: {length}")
    return found


def full(shape: Any, value: Any, axes: Sequence[Axis] = AXES) -> Array:
    """Return an array with one formula everywhere, or with nothing yet."""
    dims: list[Axis | int] = []
    for each in shape if isinstance(shape, tuple) else (shape,):
        length = length_of(each, axes)
        dims.append(fresh(length, dims) if isinstance(length, Axis) else length)
    return room(array(dims, [value] * math.prod(d for d in dims if isinstance(d, int))))


def room(value: Any) -> Array:
    """Return a new array that may be written to."""
    found = of(value)
    return Array(found.dims, found.entries.copy(), room=True)


def _logaddexp(zero: Any, x: Any) -> Any:
    if zero != 0:
        raise Unreadable("logaddexp of two formulas")
    return softplus(x)


def _stack(parts: list[Any], axis: int = 0) -> Array:
    found = of(parts)
    last = (*found.dims[1:], found.dims[0])
    return found if axis == 0 else Array(last, np.moveaxis(found.entries, 0, -1))


def concatenate(parts: list[Any]) -> Array:
    """Join arrays along their first dimension, a number."""
    arrays = [of(part) for part in parts]
    rows = [each for a in arrays for each in a.entries.ravel()]
    (rest,) = {a.dims[1:] for a in arrays}
    return array((sum(a.dims[0] for a in arrays), *rest), rows)


def _ravel(value: Any) -> Any:
    found = of(value)
    if sum(d != 1 for d in found.dims) > 1:
        raise Unreadable("ravel of more than one dimension")
    dims = [d for d in found.dims if d != 1] or [1]
    return Array(
        tuple(dims), found.entries.reshape([1 if isinstance(d, Axis) else d for d in dims])
    )


def _diag(value: Array) -> Array:
    return array(value.dims[:1], [value.entries[k, k] for k in range(len(value.entries))])


def _arrays(*values: Any) -> list[Any]:
    """What the fixed function of that name does, beside copying: all have one shape."""
    if len({value.dims for value in values if value is not None}) > 1:
        raise Unreadable("arrays of different shapes")
    return [NONE if value is None else value for value in values]


def _length(value: Any) -> Any:
    return len(value) if isinstance(value, list | tuple) else value.shape[0]


def _builtin_max(*values: Any) -> Any:
    return max(values) if all(isinstance(v, int) for v in values) else each(maximum)(*values)


#: What an array that is not given becomes.
NONE = array((0,), [])
_ARRAYS = {name: each(function) for name, function in ELEMENTARY.items()}
#: What a formula of numexpr may call.
NUMEXPR = {**_ARRAYS, "where": where, "arctan2": each(angle)}
NUMPY: dict[str, Any] = {
    **_ARRAYS,
    "where": where,
    "arctan2": each(angle),
    "sum": _along(summed),
    "max": _along(largest),
    "maximum": each(maximum),
    "logaddexp": each(_logaddexp),
    "dot": product,
    "einsum": contract,
    "transpose": transposed,
    "stack": _stack,
    "concatenate": concatenate,
    "add.reduce": _along(summed),
    "array": room,
    "zeros": lambda shape: full(shape, sp.Integer(0)),
    "empty": lambda shape: full(shape, None),
    "full": full,
    "ravel": _ravel,
    "diag": _diag,
}
MATH: dict[str, Any] = {
    **{name: ELEMENTARY[name] for name in ELEMENTARY if name not in ("exp", "abs")}
}
MATH |= {each.__name__: each for each in (sp.atan, sp.asinh, sp.acos, sp.asin, sp.erf)}
MATH["atan2"] = angle
#: Functions by the whole name that a text calls them by.
KNOWN: Mapping[str, Callable[..., Any]] = {
    **{f"np.{name}": function for name, function in NUMPY.items()},
    **{f"math.{name}": function for name, function in MATH.items()},
    "_exp": sp.exp,
    **{own.name: each(head) for head, own in OWN.items()},
    "_arrays": _arrays,
    "_weights": lambda _, s: NONE if s is None else s,
    "abs": each(sp.Abs),
    "float": lambda value: value,
    "len": _length,
    "max": _builtin_max,
}
