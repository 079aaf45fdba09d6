"""What is the mean of a network with ReLUs over Gaussian inputs? Closed forms, by linearity.

The inputs Z are independent standard normal numbers: along one axis the numbers of a patch, along
another the patches.  Of a patch z there are two means,

    E relu(<u, z>) = ||u|| / sqrt(2 pi)
    E relu(<u, z>) relu(<w, z>) = ||u|| ||w|| g(cos(phi)) / (2 pi),   phi the angle of u and w

with the arc cosine kernel g: the plane of u and w holds all that counts, and in its polar
coordinates the mean is an integral over r of r^3 exp(-r^2 / 2), which is 2, times one over the
angles at which both are positive.  The claims of `symbolic.claims.shortcut` prove these integrals.
A product of sums over patches is a sum over pairs of them; two patches are independent.

    Z = Entry("Z", [i, j])
    f = sum_over(j, a * relu(sum_over(i, v * Z)))
    loss = Expect((f - f_star) ** 2, Z) / 2
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, arc_kernel, axes_of, expand_names
from symbolic.calculus.entries import occurrences
from symbolic.calculus.products import distributed, summed
from symbolic.declare.formula import LossError, shown


def relu(x: sp.Expr) -> sp.Expr:
    """max(x, 0)."""
    return sp.Max(0, x)


def Expect(formula: sp.Expr, Z: Entry) -> sp.Expr:
    """Return the mean over independent standard normal Z, in closed form.

    ``formula`` is a polynomial of degree at most 2 in relu(<u, Z>), and in sums of their multiples
    over an axis of Z along which the <u, Z> differ.

    Raises:
        LossError: it is something else; the message names the part.
    """
    mean = sp.S.Zero
    for term in sp.Add.make_args(distributed(expand_names(sp.sympify(formula)))):
        factors = [f for factor in sp.Mul.make_args(term) for f in _repeated(factor)]
        moving = [factor for factor in factors if occurrences(factor, Z)]
        fixed = sp.Mul(*(factor for factor in factors if not occurrences(factor, Z)))
        if len(moving) > 2:
            _refuse(term, "has more than two factors with it")
        mean += fixed * _mean(*(list(_neurons(factor, Z)) for factor in moving))
    return mean


@dataclass(frozen=True)
class _Neuron:
    """weight * relu(<direction, z>), added up over ``patches`` where these are given."""

    weight: sp.Expr
    direction: sp.Expr
    numbers: Axis
    patches: Axis | None

    @property
    def mean(self) -> sp.Expr:
        """The mean, before it is added up."""
        return self.weight * self.norm / sp.sqrt(2 * sp.pi)

    @property
    def norm(self) -> sp.Expr:
        """||u||."""
        return sp.sqrt(summed(self.direction**2, self.numbers))

    def total(self, each: sp.Expr) -> sp.Expr:
        """Add up over the patches."""
        return each if self.patches is None else summed(each, self.patches)


def _mean(*factors: list[_Neuron]) -> sp.Expr:
    """Return the mean of a product of so many sums of neurons."""
    if not factors:
        return sp.S.One
    if len(factors) == 1:
        return sp.Add(*(neuron.total(neuron.mean) for neuron in factors[0]))
    return sp.Add(*(_of_two(one, other) for one in factors[0] for other in factors[1]))


def _of_two(one: _Neuron, other: _Neuron) -> sp.Expr:
    if (one.numbers, one.patches) != (other.numbers, other.patches):
        msg = f"the inputs of {shown(one.direction)} and {shown(other.direction)} are not the same"
        raise LossError(f"{msg} numbers: sum both over the same axes")
    same = one.weight * other.weight * _product(one, other)
    if one.patches is None:
        return same
    # of different patches the mean of the product is the product of the means
    apart = one.total(one.mean) * other.total(other.mean)
    return one.total(same) - one.total(one.mean * other.mean) + apart


def _product(one: _Neuron, other: _Neuron) -> sp.Expr:
    """Return the mean of relu(<u, z>) relu(<w, z>) for one z."""
    if one.direction == other.direction:
        return one.norm**2 / 2
    sizes = one.norm * other.norm
    inner = summed(one.direction * other.direction, one.numbers)
    return sizes * arc_kernel(inner / sizes) / (2 * sp.pi)


def _repeated(factor: sp.Expr) -> list[sp.Expr]:
    base, power = factor.as_base_exp()
    return [base] * int(power) if power.is_Integer and power > 0 else [factor]


def _neurons(factor: sp.Expr, Z: Entry) -> Iterator[_Neuron]:
    """Yield the neurons that a factor with Z is a sum of."""
    patches = None
    if isinstance(factor, AxisSum):
        patches, whole = factor.axis, factor
        factor = factor.summand
        if any(patches not in place.axes for place in occurrences(factor, Z)):
            _refuse(whole, f"is the same for every index {patches}")
    for term in sp.Add.make_args(distributed(factor)):
        units = [each for each in sp.Mul.make_args(term) if occurrences(each, Z)]
        weights = [each for each in sp.Mul.make_args(term) if not occurrences(each, Z)]
        if len(units) != 1 or not isinstance(units[0], sp.Max) or 0 not in units[0].args:
            _refuse(term, "is no multiple of one relu(<u, Z>)")
        numbers, direction = _direction(units[0], Z, patches)
        yield _Neuron(sp.Mul(*weights), direction, numbers, patches)


def _direction(unit: sp.Max, Z: Entry, patches: Axis | None) -> tuple[Axis, sp.Expr]:
    """Return the axis and the u of relu(<u, z>)."""
    inside = [each for each in unit.args if each != 0]
    found: dict[Axis, sp.Expr] = {}
    for term in sp.Add.make_args(distributed(sp.Add(*inside))):
        sums = [each for each in sp.Mul.make_args(term) if occurrences(each, Z)]
        if len(inside) > 1 or len(sums) != 1 or not isinstance(sums[0], AxisSum):
            _refuse(unit, "is no relu of a sum over Z")
        (total,) = sums
        slope = sp.expand(total.summand).coeff(Z)
        linear = sp.expand(total.summand - slope * Z) == 0 and not occurrences(slope, Z)
        outer = term / total
        if not linear or total.axis not in Z.axes or total.axis in axes_of(outer):
            _refuse(unit, "is no relu of what is linear in Z")
        found[total.axis] = found.get(total.axis, 0) + outer * slope
    if len(found) != 1 or patches in found or not found:
        _refuse(unit, "is no relu of a sum over one axis of Z")
    return next(iter(found.items()))


def _refuse(part: sp.Expr, reason: str) -> NoReturn:
    msg = f"no mean over Gaussian numbers is known here: {shown(part)} {reason}"
    raise LossError(msg)
