"""What does a paper claim? Claims are declarations; what decides them stands elsewhere.

A claim names its place in the paper, where its statement was read, its conditions and the
verdict that is expected of it.  A finding is what a decision came to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

import sympy as sp

from symbolic.calculus import Along, Axis, Entry
from symbolic.loss import rows, z


class Provenance(Enum):
    """Where the statement of a claim comes from."""

    PAPER = "read in the paper"
    SIBLING = "read in a sibling paper"
    DERIVED = "derived here"


class Verdict(Enum):
    """What a decision can come to."""

    PROVED = "proved"
    REFUTED = "refuted"
    SUPPORTED = "supported"
    UNDECIDED = "undecided"


@dataclass(frozen=True)
class Identity:
    """left = right for every length of every axis, wherever both sides are defined.

    ``where`` puts values in the place of entries *after* all derivatives are taken: a condition at
    the point, such as b = f for c = 0.
    """

    left: sp.Expr
    right: sp.Expr
    where: Mapping[Entry, sp.Expr] = field(default_factory=dict)

    kind = "identity"


@dataclass(frozen=True)
class Inequality:
    """left <= right at every point that meets the conditions.

    ``box`` bounds each entry (all its components) by an interval of rationals; ``conditions`` are
    formulas that must be >= 0; ``sizes`` are the axis lengths at which it is examined.
    """

    left: sp.Expr
    right: sp.Expr
    box: Mapping[Entry, tuple[sp.Expr, sp.Expr]] = field(default_factory=dict)
    conditions: tuple[sp.Expr, ...] = ()
    sizes: tuple[Mapping[Axis, int], ...] = ({rows: 1}, {rows: 2})

    kind = "inequality"


@dataclass(frozen=True)
class Convergence:
    """The errors of an iteration shrink as claimed, for every step of an exact experiment.

    ``errors`` are the measured errors of successive iterates in exact numbers, ``factors`` the
    claimed bounds of their ratios, ``setting`` says how to redo the experiment.
    """

    errors: tuple[sp.Expr, ...]
    factors: tuple[sp.Expr, ...]
    setting: str

    kind = "convergence"


Statement = Identity | Inequality | Convergence


@dataclass(frozen=True)
class Claim:
    """One statement of a paper, with where it stands and what is expected of it."""

    id: str
    statement: Statement
    reference: str
    provenance: Provenance = Provenance.DERIVED
    expected: Verdict = Verdict.PROVED
    conditions: str = ""
    note: str = ""

    @property
    def kind(self) -> str:
        """identity, inequality or convergence."""
        return self.statement.kind


@dataclass(frozen=True)
class Counterexample:
    """A point, small enough to redo by hand, at which a statement is false."""

    sizes: dict[str, int]
    point: dict[str, str]
    left: str
    right: str

    def __str__(self) -> str:
        """Return the counterexample in one line."""
        sizes = ", ".join(f"{name} = {length}" for name, length in self.sizes.items())
        point = ", ".join(f"{name} = {value}" for name, value in self.point.items())
        return "; ".join(
            part for part in (sizes, point, f"{self.left} against {self.right}") if part
        )


@dataclass(frozen=True)
class Finding:
    """A claim's verdict and the evidence for it."""

    claim: Claim
    verdict: Verdict
    seconds: float = 0.0
    scope: str = ""
    counterexample: Counterexample | None = None
    trials: int = 0
    unmet: int = 0
    tightest: float | None = None
    remark: str = ""

    @property
    def as_expected(self) -> bool:
        """Say whether the verdict is the recorded one."""
        return self.verdict is self.claim.expected


def D(expr: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate ``expr`` for z along one direction after another.

    The direction of coordinate x_i is the column A_i, for z = A x.
    """
    for direction in directions:
        expr = Along(expr, z, direction)
    return expr
