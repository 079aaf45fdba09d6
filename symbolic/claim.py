"""What does a paper claim? Claims are declarations; what decides them stands elsewhere.

A claim names its place in the paper, where its statement was read, its conditions and the
verdict that is expected of it.  A finding is what a decision came to.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import sympy as sp

from symbolic.calculus import Along, Axis, Entry, axes_of
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

    def __post_init__(self) -> None:
        """Refuse what is no formula."""
        _as_formulas(self, "left", "right")


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

    def __post_init__(self) -> None:
        """Refuse what is no real scalar formula, and boxes and sizes that hold nothing."""
        _as_formulas(self, "left", "right")
        for formula in (self.left, self.right, *self.conditions):
            if axes_of(formula) or formula.has(sp.I):
                msg = f"an inequality is about real scalars; {formula} is none (sum it over rows)"
                raise ValueError(msg)
        for entry, ends in self.box.items():
            if len(ends) != 2 or not sp.sympify(ends[0]) <= sp.sympify(ends[1]):
                msg = f"the box of {entry} must be (low, high), not {ends}"
                raise ValueError(msg)
        if any(length < 1 for lengths in self.sizes for length in lengths.values()):
            msg = f"sizes must be at least 1, not {self.sizes}"
            raise ValueError(msg)


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

    def __post_init__(self) -> None:
        """Refuse a factor too many or too few."""
        if len(self.factors) != len(self.errors) - 1 or not self.factors:
            msg = f"{len(self.errors)} errors need one factor fewer, not {len(self.factors)}"
            raise ValueError(msg)


def _as_formulas(statement: object, *names: str) -> None:
    for name in names:
        formula = getattr(statement, name)
        if isinstance(formula, str) or not isinstance(sp.sympify(formula), sp.Expr):
            msg = f"{name} must be a formula, not {formula!r}"
            raise TypeError(msg)
        object.__setattr__(statement, name, sp.sympify(formula))


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

    def __post_init__(self) -> None:
        """Refuse a claim that could not be decided or compared with what is expected."""
        wanted: dict[str, Any] = {
            "id": str,
            "statement": Statement,
            "expected": Verdict,
            "reference": str,
        }
        for name, kind in {**wanted, "provenance": Provenance}.items():
            if not isinstance(getattr(self, name), kind):
                msg = f"claim {self.id!r}: {name} is {getattr(self, name)!r}"
                raise TypeError(msg)

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
