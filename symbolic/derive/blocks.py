"""Which gradient and which blocks of second derivatives does a loss have? They are read off.

DL is a sum over each argument's components, sum r h.  The change of r along another argument's
direction is a form again, and its terms are the blocks of D^2 L, pair by pair of arguments: parts
that tie components of the two together, and a part of low rank, P M Q^T.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

import sympy as sp

from symbolic.calculus import Axis, AxisSum, Entry, Quantity
from symbolic.calculus.entries import renamed
from symbolic.calculus.indices import Homes
from symbolic.declare.loss import Loss
from symbolic.declare.notebook import in_notebook
from symbolic.derive.forms import Functional, Tangent, in_quotients
from symbolic.derive.terms import coordinates, echelon, reduced, simplicity, tidy


@dataclass(frozen=True)
class Part:
    """The form sum of coefficient * h * g, over the indices of both places.

    ``first`` and ``second`` are the places of the directions h and g: an index that they share
    ties components together, M[j, k] beside M[k, j] a matrix to its transpose.
    """

    first: Entry
    second: Entry
    coefficient: sp.Expr


@dataclass(frozen=True)
class Block:
    """D^2 L along the directions of two arguments: parts, and P M Q^T."""

    parts: tuple[Part, ...]
    M: sp.Matrix


@dataclass(frozen=True)
class BlockStructure:
    """First and second derivatives of a loss in the words of its quantities.

    The gradient is kept by places: an argument itself, or the diagonal of a square one, beside
    which the rest of it does not count.  ``blocks`` has each pair of arguments once, in the order
    of the loss; ``columns`` are the P of an argument, for all its blocks.
    """

    loss: Loss
    gradient: dict[Entry, sp.Expr]
    blocks: dict[tuple[Entry, Entry], Block]
    columns: dict[Entry, tuple[sp.Expr, ...]]
    #: each local quantity that got a named derivative, with that derivative
    origin: dict[Quantity, Quantity] = field(default_factory=dict)
    _repr_latex_ = in_notebook

    @property
    def derivatives(self) -> list[Quantity]:
        """The named derivatives, such as v and q of u."""
        return list(self.origin.values())

    def first(self, argument: Entry, direction: sp.Expr) -> sp.Expr:
        """Return DL along a direction of one argument, written at the argument's indices."""
        return sp.Add(
            *(
                over(r * moved(direction, argument, place), inner(self.loss, place))
                for place, r in self.gradient.items()
                if place.array == argument.array
            )
        )

    def second(self, pair: tuple[Entry, Entry], first: sp.Expr, second: sp.Expr) -> sp.Expr:
        """Return D^2 L along directions of a pair of arguments, each at its own's indices."""
        block, total = self.blocks[pair], sp.S.Zero
        for part in block.parts:
            both = moved(first, pair[0], part.first) * moved(second, pair[1], part.second)
            axes = dict.fromkeys((*inner(self.loss, part.first), *inner(self.loss, part.second)))
            total += over(part.coefficient * both, tuple(axes))
        left, right = (
            [over(p * way, inner(self.loss, argument)) for p in self.columns[argument]]
            for argument, way in zip(pair, (first, second), strict=True)
        )
        for (j, k), value in sorted(block.M.todok().items()):
            total += value * left[j] * right[k]
        return total


def inner(loss: Loss, place: Entry) -> tuple[Axis, ...]:
    """Return the indices of a place over which its part of a derivative is summed."""
    return tuple(axis for axis in dict.fromkeys(place.axes) if axis not in loss.outer)


def over(summand: sp.Expr, axes: tuple[Axis, ...]) -> sp.Expr:
    """Sum over axes."""
    for axis in axes:
        summand = AxisSum(summand, axis)
    return summand


def moved(direction: sp.Expr, argument: Entry, place: Entry) -> sp.Expr:
    """Return an argument's direction at another place."""
    return renamed(direction, dict(zip(argument.axes, place.axes, strict=True)))


def read_off(loss: Loss) -> BlockStructure:
    """Read the derivatives of a loss off one forward derivation; nothing is proved yet."""
    tangent = Tangent(loss)
    gradient: dict[Entry, Any] = defaultdict(lambda: sp.S.Zero)
    for cofactor, functional in tangent.of(loss.value).terms:
        gradient[functional.place] += cofactor * functional.factor
    gradient = {
        place: _in_words(gradient[place], loss)
        for argument in loss.moving
        for place in sorted(gradient, key=lambda place: place != argument)
        if place.array == argument.array
    }
    reading = _Reading(loss)
    for place, r in gradient.items():
        for cofactor, functional in tangent.of(r).terms:
            reading.add(place, cofactor, functional)
    columns, middles = reading.low_rank()
    blocks = {
        pair: Block(reading.parts_of(pair), middles.get(pair, sp.zeros(0, 0)))
        for pair in reading.pairs
    }
    return BlockStructure(loss, gradient, blocks, columns, dict(tangent.named))


def _in_words(expr: sp.Expr, loss: Loss) -> sp.Expr:
    """Write a coefficient by the loss' own quantities, and by as few indices as can be."""
    found = tidy(in_quotients(expr, loss))
    return Homes(found).bound(found)


@dataclass
class _Reading:
    """The terms of a second derivative, sorted into parts and products."""

    loss: Loss
    parts: dict[tuple[Entry, Entry], Any] = field(
        default_factory=lambda: defaultdict(lambda: sp.S.Zero)
    )
    #: coefficients of products of a function of the first argument's indices and the second's
    products: dict[tuple[Entry, Entry], dict[tuple[sp.Expr, sp.Expr], Any]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: sp.S.Zero))
    )

    @property
    def pairs(self) -> list[tuple[Entry, Entry]]:
        """Each pair of arguments once."""
        return self.loss.pairs

    def argument(self, place: Entry) -> Entry:
        """Return the argument that stands at a place."""
        return next(a for a in self.loss.moving if a.array == place.array)

    def add(self, place: Entry, cofactor: sp.Expr, functional: Functional) -> None:
        """Sort one term in: the change of the gradient at ``place`` along another argument."""
        pair = self.argument(place), functional.argument
        if pair not in self.pairs:
            return  # the same as that of the pair the other way round
        axes = inner(self.loss, place)
        whole = functional.axes == inner(self.loss, functional.argument) and place == pair[0]
        if not (whole and axes and functional.axes):
            functional = functional.apart(axes)
            self.parts[place, functional.place] += cofactor * functional.factor
            return
        for left, p in coordinates(cofactor, axes).items():
            for right, q in coordinates(functional.factor, functional.axes).items():
                term = Functional(pair[1], functional.place, functional.axes, q * right)
                if term.free.isdisjoint(axes):
                    self.products[pair][left, right] += p * q
                else:  # a matrix of data, or of both
                    term = term.apart(axes)
                    self.parts[place, term.place] += p * left * term.factor

    def parts_of(self, pair: tuple[Entry, Entry]) -> tuple[Part, ...]:
        """Return the parts of a pair, that of the arguments themselves first."""
        found = (
            Part(first, second, _in_words(coefficient, self.loss))
            for (first, second), coefficient in self.parts.items()
            if (self.argument(first), self.argument(second)) == pair
        )
        mine = (part for part in found if part.coefficient != 0)
        return tuple(sorted(mine, key=lambda part: (part.first, part.second) != pair))

    def low_rank(
        self,
    ) -> tuple[dict[Entry, tuple[sp.Expr, ...]], dict[tuple[Entry, Entry], sp.Matrix]]:
        """Factor the products, symmetric as a whole, as P M Q^T with as few columns as can be."""
        keys = self._keys()
        forms = {pair: self._form(pair, keys) for pair in self.pairs}
        both = forms | {(two, one): form.T for (one, two), form in forms.items()}
        columns, pivots = {}, {}
        for argument, mine in keys.items():
            stacked = sp.Matrix.vstack(
                sp.zeros(0, len(mine)),
                *(form for (_, second), form in both.items() if second == argument),
            )
            rows, pivots[argument] = echelon(stacked)
            columns[argument] = tuple(
                tidy(sp.Add(*(reduced(rows[j, k]) * key for k, key in enumerate(mine))))
                for j in range(len(pivots[argument]))
            )
        middles = {
            (one, two): forms[one, two].extract(list(pivots[one]), list(pivots[two]))
            for one, two in self.pairs
        }
        return columns, {pair: middle.applyfunc(tidy) for pair, middle in middles.items()}

    def _keys(self) -> dict[Entry, list[sp.Expr]]:
        """Return the functions of each argument's indices that stand in products, simple first."""
        found: dict[Entry, set[sp.Expr]] = {argument: set() for argument in self.loss.moving}
        for pair, entries in self.products.items():
            for both in entries:
                for argument, key in zip(pair, both, strict=True):
                    found[argument].add(key)
        return {argument: sorted(mine, key=simplicity) for argument, mine in found.items()}

    def _form(self, pair: tuple[Entry, Entry], keys: dict[Entry, list[sp.Expr]]) -> sp.Matrix:
        left, right = (keys[argument] for argument in pair)
        form = sp.zeros(len(left), len(right))
        for (p, q), value in self.products.get(pair, {}).items():
            form[left.index(p), right.index(q)] = value
        form = form.applyfunc(reduced)
        return ((form + form.T) / 2).applyfunc(reduced) if pair[0] == pair[1] else form
