"""What must the functions of a module return? Each is compared with derivatives of the loss."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sympy as sp

from symbolic.calculus import Entry
from symbolic.declare.layer import Layer
from symbolic.declare.loss import Loss
from symbolic.derive.poles import pole_of
from symbolic.generator.plan.program import Program
from symbolic.generator.proof.comparison import Comparison
from symbolic.generator.proof.components import Reference
from symbolic.generator.proof.execution import Execution
from symbolic.generator.proof.passes import Pass, PassProof


@dataclass
class Compared:
    """One execution of all functions, compared with the reference entry by entry."""

    loss: Loss
    #: by name, with weights or without
    programs: Mapping[str, Program]
    execution: Execution
    comparison: Comparison
    weighted: bool
    #: refuses the text
    refuse: Callable[[str], None]

    @property
    def reference(self) -> Reference:
        """The loss in components."""
        return self.execution.reference

    def all(self) -> None:
        """Compare all functions that take weights."""
        dense = self.derivatives()
        h = self.reference.symbols(Entry("direction", self.loss.argument.axes))
        product = [sp.Add(*(x * y for x, y in zip(row, h, strict=True))) for row in dense]
        self.same("hessian_product", self.run("hessian_product")["product"][0], product)

    def derivatives(self) -> list[list[sp.Expr]]:
        """Compare the loss and its derivatives; return the second ones, as they were read."""
        reference, loss = self.reference, self.loss
        gradient, hessian = reference.gradient(), reference.hessian()
        self.same("value", self.run("value")["L"][0], [reference.value])
        both = self.run("value_and_gradient")
        self.same(
            "value_and_gradient",
            [*both["L"][0], *both["r"][0]],
            [reference.value, *gradient],
            (0, 1),
        )
        parts = self.run("curvature")
        length = reference.sizes[loss.axis]
        dense, M = self.dense(parts["D"][0], parts["P"], parts["M"], parts["P"])
        self.same("curvature", flat(dense), flat(hessian), (0, 1, length % len(dense)))
        for entry in M:
            turned = flat(zip(*entry, strict=True))
            self.same("curvature, M against its transpose", flat(entry), turned, range(len(turned)))
        return dense

    def read_once(self, found: Pass) -> None:
        """Compare what comes out of one reading of A."""
        whole = replace(self.execution, shifts={})
        whole.run("value", self.programs["value"])
        m = [sp.Integer(0), *whole.shifts.values()][-1]  # which `value` takes last of all
        for name, given, exact in PassProof(found, whole, self.weighted).run(m):
            self.same(name, given, exact)

    def others(self) -> None:
        """Compare the functions that take no weights."""
        reference, loss = self.reference, self.loss
        if loss.prediction is not None:
            self.same("fitted", self.run("fitted")["result"][0], reference.rows(loss.prediction))
        if isinstance(loss, Layer):
            return
        if loss.residual is not None:
            parts = self.run("residual_jacobian")
            dense = _low_rank(parts["g"][0], parts["U"], parts["V"])
            exact = [
                [reference.change(c, by) for by in reference.argument]
                for c in reference.rows(loss.residual)
            ]
            self.same("residual_jacobian", flat(dense), flat(exact), (0, 1))
        pole = pole_of(loss)
        if pole is not None:
            self.pole(reference.rows(pole.definition.summand))

    def pole(self, terms: list[sp.Expr]) -> None:
        """The pole is its sum up to a positive factor, one of the shifts that the text took."""
        emitted = [*self.run("pole")["result"][0], *self.run("pole_terms")["result"][0]]
        exact = [sp.Add(*terms), *terms]
        factors = [sp.Integer(1), *(sp.exp(-m) for m in self.execution.shifts.values())]
        if not any(
            all(
                self.comparison.same(left, right * factor)
                for left, right in zip(emitted, exact, strict=True)
            )
            for factor in factors
        ):
            self.refuse(f"pole and pole_terms read {emitted}")

    def dense(
        self, D: list[sp.Expr], P: list[list[sp.Expr]], M: list[list[sp.Expr]], right: Any
    ) -> tuple[list[list[sp.Expr]], list[Any]]:
        """Return diag(D) + P M P^T, and M, of each segment."""
        count = len(D) // self.reference.sizes[self.loss.axis]
        length, rank = len(D) // count, len(P)
        whole = [[sp.Integer(0)] * len(D) for _ in D]
        middles = []
        for segment in range(count):
            middle = [[M[j * rank + k][segment] for k in range(rank)] for j in range(rank)]
            middles.append(middle)
            places_ = range(segment * length, (segment + 1) * length)
            for i in places_:
                for k in places_:
                    whole[i][k] = sp.Add(
                        *[D[i]] * (i == k),
                        *(
                            P[p][i] * middle[p][q] * P[q][k]
                            for p in range(rank)
                            for q in range(rank)
                        ),
                    )
        return whole, middles

    def run(self, name: str) -> dict[str, list[list[sp.Expr]]]:
        """Execute a function."""
        return self.execution.run(name, self.programs[name])

    def same(
        self, name: str, emitted: Sequence[Any], exact: Sequence[Any], first: Sequence[int] = (0,)
    ) -> None:
        """Refuse where something differs.

        A program is the same for all places, but for the signs that are assumed: where it asks for
        none, entries that differ by an exchange of places are proved together.
        """
        pairs = list(zip(emitted, exact, strict=True))
        for k, (left, right) in enumerate(pairs):
            if not self.comparison.may_be_same(left, right):
                self.refuse(f"{name}, entry {k}, reads {left}")
        for k in range(len(pairs)) if self.execution.signs.keys else first:
            if not self.comparison.same(*pairs[k]):
                self.refuse(f"{name}, entry {k}, reads {pairs[k][0]}")


def _low_rank(D: list[sp.Expr], U: list[list[sp.Expr]], V: list[list[sp.Expr]]) -> list[list[Any]]:
    return [
        [
            sp.Add(*[D[i]] * (i == k), *(u[i] * v[k] for u, v in zip(U, V, strict=True)))
            for k in range(len(D))
        ]
        for i in range(len(D))
    ]


def flat(matrix: Any) -> list[sp.Expr]:
    """Return the entries of a matrix, row by row."""
    return [entry for row in matrix for entry in row]
