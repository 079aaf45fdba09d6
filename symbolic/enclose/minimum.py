"""Is there surely a strict local minimum near this x? Proved in balls, for the numbers given.

With x + T y for x and B = A T the Hessian in y is B^T (diag(D) + P M P^T) B. Where it is at least
I / 2 over a ball |y| <= s and the gradient at y = 0 is shorter than s / 4, then L there is above
L(x) on the ball's whole boundary and strictly convex inside: one strict minimum, in the interior.
T is near the inverse of a Cholesky factor, so that the Hessian in y is near I; that T is one-to-one
follows from the first condition.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from flint import arb, ctx, fmpq

from symbolic.calculus import Entry
from symbolic.declare.loss import b as target
from symbolic.declare.loss import rows
from symbolic.declare.loss import z as variable
from symbolic.derive.structure import Structure
from symbolic.enclose.intervals import Interval, fraction, point
from symbolic.enclose.program import Program

BITS = 256
#: Largest change of a row's z over the ball.
MOVES = (0.1, 1e-2, 1e-3, 1e-4, 1e-6)

Balls: TypeAlias = list[list[arb]]
Given: TypeAlias = Sequence[Sequence[float]]


def has_strict_minimum(
    structure: Structure,
    A: Given,
    b: Sequence[float],
    x: Sequence[float],
    T: Given,
    parameters: Mapping[str, float] | None = None,
    ridge: float = 0.0,
) -> bool:
    """Whether one is proved to lie near x (d,), for A (n, d), b (n,) and T (d, d).

    ``ridge`` is the w of 1/2 ||w A x||^2; parameters that are not given have their defaults. False
    says that it was not proved, nothing else.
    """
    with ctx.workprec(BITS):
        near = _Near(structure, A, b, x, T, parameters or {}, ridge)
        return any(near.holds(move) for move in MOVES)


class _Near:
    """The loss around x, in y."""

    def __init__(
        self,
        structure: Structure,
        A: Given,
        b: Sequence[float],
        x: Sequence[float],
        T: Given,
        parameters: Mapping[str, float],
        ridge: float,
    ) -> None:
        self.rank = structure.rank
        known = structure.loss.parameters
        entries: list[Entry] = [variable, target, *known, rows.size]
        formulas = (structure.r, structure.D, *structure.P, *structure.M)
        self.program = Program(entries, formulas)
        self.n, self.d = len(A), len(x)
        self.settings = [point(arb(fraction(parameters.get(p.name, p.default)))) for p in known]
        self.b = [point(arb(fraction(value))) for value in b]
        self.ridge = arb(fraction(ridge)) ** 2
        exact = [[arb(fraction(value)) for value in row] for row in A]
        columns = [[arb(fraction(row[j])) for row in T] for j in range(self.d)]
        self.B: Balls = [[_dot(row, column) for column in columns] for row in exact]
        at = [arb(fraction(value)) for value in x]
        self.z = [_dot(row, at) for row in exact]

    def holds(self, move: float) -> bool:
        """Whether the two conditions do on the ball that moves no row by more than that."""
        spread = max((sum((abs(v) for v in row), arb(0)).upper() for row in self.B), default=arb(0))
        if not spread > 0:
            return False
        s = (arb(fraction(move)) / spread).lower()
        return self._gradient_is_below(s / 4) and self._is_convex(s)

    def _gradient_is_below(self, bound: arb) -> bool:
        found = self._at([point(z) for z in self.z])
        if found is None:
            return False
        slopes = [r + self.ridge * z for r, z in zip(found[0], self.z, strict=True)]
        gradient = [_dot([row[j] for row in self.B], slopes) for j in range(self.d)]
        return bool(sum((g * g for g in gradient), arb(0)) < bound * bound)

    def _is_convex(self, s: arb) -> bool:
        """Whether each row of the Hessian minus I / 2 has a positive diagonal above the rest."""
        reach = [s * sum((abs(v) for v in row), arb(0)) for row in self.B]
        ends = [((z - w).lower(), (z + w).upper()) for z, w in zip(self.z, reach, strict=True)]
        found = self._at([Interval(low, high) for low, high in ends])
        if found is None:
            return False
        H = self._hessian(found)
        others = (
            sum((abs(H[j][k]) for k in range(self.d) if k != j), arb(0)) for j in range(self.d)
        )
        return all(H[j][j] - rest > arb(fmpq(1, 2)) for j, rest in enumerate(others))

    def _hessian(self, found: list[list[arb]]) -> Balls:
        """B^T (diag(D + ridge^2) + P M P^T) B (d, d)."""
        _, D, *columns = found
        P, middle = columns[: self.rank], columns[self.rank :]
        weights = [value + self.ridge for value in D]
        along = [[row[j] for row in self.B] for j in range(self.d)]
        weighted = [[w * v for w, v in zip(weights, each, strict=True)] for each in along]
        S = [[_dot(p, each) for each in along] for p in P]
        H = [[_dot(weighted[j], along[k]) for k in range(self.d)] for j in range(self.d)]
        for p in range(self.rank):
            for q in range(self.rank):
                m = middle[p * self.rank + q][0]
                for j in range(self.d):
                    for k in range(self.d):
                        H[j][k] += m * S[p][j] * S[q][k]
        return H

    def _at(self, z: list[Interval]) -> list[list[arb]] | None:
        """r, D and the columns of P by row, then the entries of M; None where one may not exist."""
        found = self.program([z, self.b, *self.settings, point(fmpq(self.n))])
        if found.undefined is not None:
            return None
        by_row = 2 + self.rank
        values: list[list[arb]] = []
        for place, value in enumerate(found.values):
            listed = (
                value if isinstance(value, list) else [value] * (self.n if place < by_row else 1)
            )
            values.append([arb(each.number) for each in listed])
        return values if all(v.is_finite() for each in values for v in each) else None


def _dot(one: Sequence[arb], other: Sequence[arb]) -> arb:
    return sum((x * y for x, y in zip(one, other, strict=True)), arb(0))


__all__ = ["has_strict_minimum"]
