"""What does a paper claim? Claims are declarations; what decides them stands elsewhere.

A claim names its place in the paper, where its statement was read, its conditions and the
verdict that is expected of it.

A claim means the formula that SymPy holds, which is the one that the page and messages show: of
sqrt(z)**2 SymPy makes z, so that the claim is about every z; with the condition z it is about
z >= 0 alone.  It speaks of the points at which all of its formula is defined, as a function of
real numbers: 1/z of z != 0, sqrt(z) of z >= 0, log(z) of z > 0, and a derivative of |z| of z != 0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

import sympy as sp

from symbolic.calculus import Along, Entry, Quantity, axes_of
from symbolic.declare.loss import shown, z
from symbolic.declare.meaning import Box, Sizes, as_formulas, check_bound, check_equation
from symbolic.declare.notebook import in_notebook
from symbolic.declare.perturbation import Perturbation


class Provenance(Enum):
    """Where the statement of a claim comes from."""

    PAPER = "read in the paper"
    SIBLING = "read in a sibling paper"
    CODE = "read in the authors' code"
    DERIVED = "derived here"


class Verdict(Enum):
    """What a decision can come to."""

    PROVED = "proved"
    REFUTED = "refuted"
    SUPPORTED = "supported"
    UNDECIDED = "undecided"


class StatementError(ValueError):
    """A statement is not of the kind that it says it is; the message says why."""


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
    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse what is no formula, and values that cannot take an entry's place."""
        as_formulas(self, "left", "right")
        check_equation(self, self.left, self.right)


@dataclass(frozen=True)
class Inequality:
    """left <= right at every point that meets the conditions.

    A side that varies along an axis is meant for each of its components.

    ``box`` bounds each entry (all its components) by an interval, whose ends are exact numbers such
    as 1/3, pi or oo; ``conditions`` are formulas that must be >= 0 (each of their components);
    ``where`` puts values in the place of entries after all derivatives are taken; ``sizes`` are
    the axis lengths that the claim is about (None: every length, 1, 2, ...).  ``certificate`` is
    a way to prove it for every length: a formula that is equal to right - left and made of what
    cannot be negative (see `symbolic.declare.facts`).
    """

    left: sp.Expr
    right: sp.Expr
    box: Box = field(default_factory=dict)
    conditions: tuple[sp.Expr, ...] = ()
    sizes: Sizes | None = None
    where: Mapping[Entry, sp.Expr] = field(default_factory=dict)
    certificate: sp.Expr | None = None

    kind = "inequality"
    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse what is no real formula, and boxes and sizes that hold nothing."""
        as_formulas(self, "left", "right")
        check_bound(self, self.left, self.right)


@dataclass(frozen=True)
class Semidefinite:
    """A quadratic form is >= 0 for every direction, at every point that meets the conditions.

    ``form`` is quadratic in ``direction``: ``Semidefinite(D(L, h, h), h)`` says that the Hessian
    of L in z is positive semidefinite, and ``D(L, h, h) - l * total(h**2)`` that it is at least
    l times the identity.  The other fields are those of `Inequality`; the direction is free.
    Where the form is constant * total(h**2) - part, ``constant`` is the bound whose slack is told.
    """

    form: sp.Expr
    direction: Entry
    box: Box = field(default_factory=dict)
    conditions: tuple[sp.Expr, ...] = ()
    sizes: Sizes | None = None
    where: Mapping[Entry, sp.Expr] = field(default_factory=dict)
    certificate: sp.Expr | None = None
    constant: sp.Expr | None = None

    kind = "inequality"
    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse what is no quadratic form in the direction."""
        as_formulas(self, "form")
        if not isinstance(self.direction, Entry) or isinstance(self.direction, Quantity):
            raise TypeError(
                f"direction must be an entry, such as Entry('h', [rows]), not {self.direction!r}"
            )
        check_bound(self, self.form, self.direction)
        if axes_of(self.form):
            raise ValueError(f"a quadratic form is a scalar; {self.form} varies (sum it over rows)")
        told = [*self.box, *self.conditions, *self.where, *self.where.values()]
        if any(formula.has(self.direction) for formula in told):
            raise ValueError(
                f"the direction {self.direction} of a quadratic form is free: bound other entries"
            )


@dataclass(frozen=True, eq=False)
class Convergence:
    """The errors of an iteration shrink as claimed, for every step of an experiment.

    ``errors`` are the errors of successive iterates (or a function without arguments that works
    them out), ``factors`` the claimed bounds of their ratios, ``setting`` says how to redo the
    experiment.  Exact numbers can refute a claim; floating-point ones can only support it.
    Two of them are equal where their numbers are.
    """

    errors: tuple[sp.Expr, ...] | Callable[[], Sequence[Any]]
    factors: tuple[sp.Expr, ...]
    setting: str

    kind = "convergence"
    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse a factor too many or too few."""
        if not isinstance(self.factors, tuple | list):
            raise TypeError(f"factors must be numbers in a tuple, not {self.factors!r}")
        if not self.factors or (
            not callable(self.errors) and len(self.factors) != len(self.errors) - 1
        ):
            count = "the" if callable(self.errors) else len(self.errors)
            raise ValueError(f"{count} errors need one factor fewer, not {len(self.factors)}")

    def worked_out(self) -> tuple[sp.Expr, ...]:
        """Return the errors, as numbers."""
        errors = self.errors() if callable(self.errors) else self.errors
        return tuple(map(sp.sympify, errors))

    def __eq__(self, other: object) -> bool:
        """Compare the numbers, however they came about."""
        if type(other) is not type(self):
            return NotImplemented
        mine, theirs = self._told(), other._told()
        return mine == theirs and self.worked_out() == other.worked_out()

    def __hash__(self) -> int:
        """Agree for equal ones."""
        return hash(self._told())

    def _told(self) -> tuple[object, ...]:
        return (self.setting, *map(sp.sympify, self.factors))


Statement = Identity | Inequality | Semidefinite | Perturbation | Convergence


@dataclass(frozen=True)
class Claim:
    """One statement of a paper, with where it stands and what is expected of it.

    ``assuming`` is what the paper asks for and the statement does not say, in words or LaTeX: a
    counterexample to the statement then leaves it undecided, as it may not be one to the paper.
    """

    id: str
    statement: Statement
    reference: str
    provenance: Provenance = Provenance.DERIVED
    expected: Verdict = Verdict.PROVED
    conditions: str = ""
    note: str = ""
    assuming: str = ""

    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse a claim that could not be decided or compared with what is expected."""
        wanted: dict[str, tuple[Any, str]] = {
            "id": (str, "a text that is not empty"),
            "statement": (
                Statement,
                "an Identity, Inequality, Semidefinite, Perturbation or Convergence",
            ),
            "expected": (Verdict, "a verdict, such as Verdict.PROVED"),
            "reference": (str, "a text"),
            "provenance": (Provenance, "a Provenance, such as Provenance.PAPER"),
            "conditions": (str, "a text"),
            "note": (str, "a text"),
            "assuming": (str, "a text"),
        }
        for name, (kind, what) in wanted.items():
            given = getattr(self, name)
            if not isinstance(given, kind) or (name == "id" and not given):
                raise StatementError(
                    f"claim {self.id!r}: its {name} must be {what}, not {shown(given)}"
                )

    @property
    def kind(self) -> str:
        """identity, inequality or convergence."""
        return self.statement.kind


def D(expr: sp.Expr, *directions: sp.Expr) -> sp.Expr:
    """Differentiate ``expr`` for z along one direction after another.

    The direction of coordinate x_i is the column A_i, for z = A x.
    """
    for direction in directions:
        expr = Along(expr, z, direction)
    return expr


class Collection(list[Claim]):
    """The claims of one paper, in its order; the paper's name opens each id."""

    def __init__(self, paper: str) -> None:
        """Start the paper's list."""
        super().__init__()
        self.paper = paper

    def add(
        self,
        name: str,
        statement: Statement,
        reference: str,
        provenance: Provenance = Provenance.DERIVED,
        expected: Verdict = Verdict.PROVED,
        **more: str,
    ) -> Claim:
        """Add a claim and return it, so that certificates can use it."""
        claim = Claim(f"{self.paper}/{name}", statement, reference, provenance, expected, **more)
        self.append(claim)
        return claim
