"""Which structure does a loss' derivative have? It is read off from one forward derivation.

Along z' every quantity changes by a *linear form*: a local part l_k z'_k and a combination of
functionals sum_k g_k z'_k.  The loss itself has functionals only, so DL = sum_k r_k z'_k gives
the gradient A^T r.  The change of r along z'' gives the Hessian: its local part is the diagonal
D, its functionals are the low-rank part P M P^T.  Of several arguments, each has its own r, and
each pair of them its own block.  What was read off is proved before anything is made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

import sympy as sp
from sympy.polys.polyerrors import BasePolynomialError

from symbolic.calculus import Along, AxisSum, Entry, Quantity, Undecidable, expand_names
from symbolic.calculus.derivative import beside_kinks
from symbolic.declare.loss import WAY_OUT, Loss, cut
from symbolic.declare.notebook import in_notebook
from symbolic.declare.patience import doing
from symbolic.derive.blocks import BlockStructure, read_off
from symbolic.derive.forms import Tangent
from symbolic.derive.layers import Layers, changed, layers_of, vanishes
from symbolic.derive.terms import tidy

__all__ = ["BlockStructure", "Structure", "StructureError", "derivatives", "derive"]


class StructureError(ValueError):
    """A structure that was read off is not proved to be the derivative; nothing is made of it."""


@dataclass(frozen=True)
class Structure:
    """First and second derivative of a loss in the words of its quantities.

    DL = sum r z' and D^2 L = sum D z' z'' + sum_jk M_jk (sum P_j z') (sum P_k z''); where the loss
    is 1/2 sum c^2, Dc = g z' + sum_j U_j (sum V_j z').
    """

    loss: Loss
    r: sp.Expr
    D: sp.Expr
    P: tuple[sp.Expr, ...]
    M: sp.Matrix
    jacobian: tuple[sp.Expr, tuple[sp.Expr, ...], tuple[sp.Expr, ...]] | None
    #: each local quantity that got a named derivative, with that derivative
    origin: dict[Quantity, Quantity] = field(default_factory=dict)
    _repr_latex_ = in_notebook

    @property
    def derivatives(self) -> list[Quantity]:
        """The named derivatives, such as v and q of u."""
        return list(self.origin.values())

    @property
    def rank(self) -> int:
        """The rank of the low-rank part, at most."""
        return len(self.P)

    def first(self, direction: sp.Expr) -> sp.Expr:
        """Return DL along ``direction``, from the structure."""
        return AxisSum(self.r * direction, self.loss.axis)

    def second(self, first: sp.Expr, second: sp.Expr) -> sp.Expr:
        """Return D^2 L along two directions, from the structure."""
        axis = self.loss.axis
        total = AxisSum(self.D * first * second, axis)
        left = [AxisSum(p * first, axis) for p in self.P]
        right = [AxisSum(p * second, axis) for p in self.P]
        for j, k in sorted({(j, k) for j in range(self.rank) for k in range(self.rank)}):
            total += self.M[j, k] * left[j] * right[k]
        return total


def derive(loss: Loss) -> Structure:
    """Read off the structure of a loss and prove it for every size.

    Of a loss with arguments of its own it is a `BlockStructure`, see `derivatives`.

    Raises:
        LossError: the loss is outside the family.
        StructureError: the proof fails, or cannot be given; the message says why.
    """
    return cast(Structure, derivatives(loss))


def derivatives(loss: Loss) -> Structure | BlockStructure:
    """Read off the derivatives of any loss, by pairs of its arguments, and prove them.

    Raises:
        StructureError: the proof fails, or cannot be given; the message says why.
    """
    try:
        with doing(f"deriving the loss '{loss.name}'"):
            blocks = read_off(loss)
            structure = blocks if loss.segment is None else _of_one_argument(blocks)
        with doing(f"proving the derivatives of the loss '{loss.name}'"):
            prove(structure)
    except (Undecidable, BasePolynomialError, ArithmeticError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        reason = "its formulas are nested too deep" if deep else cut(str(error))
        msg = f"loss '{loss.name}': its derivatives cannot be proved: {reason}; {WAY_OUT}"
        raise StructureError(msg) from error
    return structure


def _of_one_argument(blocks: BlockStructure) -> Structure:
    """Name the derivatives of a loss in its one argument r, D, P and M."""
    loss, argument = blocks.loss, blocks.loss.argument
    block = blocks.blocks[argument, argument]
    D = sp.Add(*(part.coefficient for part in block.parts))
    jacobian, tangent = None, Tangent(loss, dict(blocks.origin))
    if loss.residual is not None:
        form = tangent.of(loss.residual)
        U = tuple(tidy(cofactor) for cofactor, _ in form.functionals)
        V = tuple(tidy(functional.factor) for _, functional in form.functionals)
        jacobian = (tidy(form.local(argument)), U, V)
    r = blocks.gradient.get(argument, sp.S.Zero)
    P = blocks.columns[argument]
    return Structure(loss, r, D, P, block.M, jacobian, dict(tangent.named))


def prove(structure: Structure | BlockStructure) -> None:
    """Compare the structure with the directional derivatives of the expanded loss.

    What holds along every direction of a layer's logits u = W x holds along V x, that of W + V.
    """
    loss = structure.loss
    if isinstance(structure, Structure):
        unproved = _unproved(_claims_of_one(structure))
    else:
        unproved = _unproved(_claims(structure, layers_of([loss.value])))
        if unproved:  # a function of a sum with a name may hide what cancels
            unproved = _unproved(_claims(structure, layers_of([])))
    for name in unproved:
        msg = f"loss '{loss.name}': the {name} that was read off could not be proved; {WAY_OUT}"
        raise StructureError(msg)


def _claims_of_one(structure: Structure) -> dict[str, sp.Expr]:
    loss, argument = structure.loss, structure.loss.argument
    first, second = (Entry(argument.name + mark, argument.axes) for mark in ("'", "''"))
    change = Along(loss.expanded(), argument, first)
    claims = {
        "gradient": change - structure.first(first),
        "Hessian": Along(change, argument, second) - structure.second(first, second),
    }
    if structure.jacobian is not None:
        g, U, V = structure.jacobian
        change = g * first + sp.Add(
            *(u * AxisSum(v * first, loss.axis) for u, v in zip(U, V, strict=True))
        )
        claims["Jacobian"] = Along(expand_names(loss.residual), argument, first) - change
    return claims


def _unproved(claims: dict[str, sp.Expr]) -> list[str]:
    return [name for name, gap in claims.items() if not vanishes(beside_kinks(gap))]


def _claims(structure: BlockStructure, layers: Layers) -> dict[str, sp.Expr]:
    value, claims = layers.opened(structure.loss.value), dict[str, sp.Expr]()
    # a direction is no array of the loss, or the proof would be about that array alone
    apart = "'" * (1 + max(entry.name.count("'") for entry in structure.loss.entries))
    ways = {
        argument: [Entry(argument.name + marks, argument.axes) for marks in (apart, 2 * apart)]
        for argument in structure.loss.arguments
    }
    once = {a: changed(value, layers.ways({a: first})) for a, (first, _) in ways.items()}
    for argument, (first, _) in ways.items():
        change = once[argument] - layers.opened(structure.first(argument, first))
        claims[f"gradient in {argument.name}"] = change
    for pair in structure.blocks:
        (one, two), first, second = pair, ways[pair[0]][0], ways[pair[1]][1]
        twice = changed(once[one], layers.ways({two: second}))
        names = f"second derivative in {one.name} and {two.name}"
        claims[names] = twice - layers.opened(structure.second(pair, first, second))
    return {name: layers.closed(beside_kinks(gap)) for name, gap in claims.items()}
