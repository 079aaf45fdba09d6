"""What does a paper say of singular values? An inequality between numbers, told which they are.

A matrix is what it makes of any vector: h -> M h + rho h, so that no entry of the identity is ever
written.  Its n singular values are the roots of the eigenvalues of A^T A, the largest first, n the
length of the vectors; those after the last are 0.  What is known of them comes from lemmas by
name; a lemma is used as an instance whose premise is a formula of the calculus, and checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any, ClassVar

import sympy as sp

from symbolic.calculus import Along, Axis, Entry, Quantity, expand_names
from symbolic.declare.meaning import as_formulas, check_bound
from symbolic.declare.notebook import in_notebook


@dataclass(frozen=True)
class Matrix:
    """A real matrix with n columns, as its product with a vector of n numbers.

    ``product`` holds the parts of the product that stand below each other, each linear in
    ``vector``: ``Matrix(h, (h, D * Mh))`` is the identity above D M.
    """

    vector: Entry
    product: tuple[sp.Expr, ...]

    def __post_init__(self) -> None:
        """Refuse what is no vector, and a product of no parts."""
        plain = isinstance(self.vector, Entry) and not isinstance(self.vector, Quantity)
        if not plain or len(self.vector.axes) != 1:
            raise TypeError(
                f"a matrix is told by a vector over one axis, Entry('h', [i]), not {self.vector!r}"
            )
        if not isinstance(self.product, tuple) or not self.product:
            raise TypeError(f"the product must be formulas in a tuple, not {self.product!r}")
        object.__setattr__(self, "product", tuple(map(sp.sympify, self.product)))

    @property
    def axis(self) -> Axis:
        """The axis of the vectors, of which there are as many singular values as it is long."""
        return self.vector.axes[0]


class Place(Enum):
    """Which of the singular values: s_1, s_n, or s_i for each i."""

    FIRST = "first"
    EACH = "each"
    LAST = "last"


@dataclass(frozen=True)
class SingularValue:
    """s_1, s_n or s_i of a matrix; ``shift`` moves the index, as in s_(i + 1)."""

    matrix: Matrix
    place: Place = Place.EACH
    shift: sp.Expr = sp.S.Zero

    def __post_init__(self) -> None:
        """Refuse a shift that is no number of places, and one beyond the last."""
        as_formulas(self, "shift")
        lengths = self.shift.free_symbols
        whole = self.shift.is_integer and self.shift.is_nonnegative
        if not whole or any(isinstance(each, Entry) for each in lengths):
            raise ValueError(f"a shift is a number of places, 0, 1, ... or q, not {self.shift}")
        if self.place is Place.LAST and self.shift != 0:
            raise ValueError("no singular value comes after the last: leave the shift out")


@dataclass(frozen=True)
class Compared:
    """small <= large, where it holds of ||A h|| in the place of each singular value of A.

    ``small`` and ``large`` are polynomials in singular values, of degree 1 or 2; with ||h|| in
    every term up to that degree they become forms, and ``because`` is what right - left of forms
    (of their squares, where the degree is 1) is equal to, and made of what is not negative.
    """

    small: sp.Expr
    large: sp.Expr
    because: sp.Expr

    source = "Courant and Fischer, with Weyl 1912 (Math. Ann. 71) for the indices"


@dataclass(frozen=True)
class Transposed:
    """left = right: the same singular value of a square matrix and of its transpose."""

    left: Entry
    right: Entry

    source = "A^T A and A A^T have the same eigenvalues"


@dataclass(frozen=True)
class LowRank:
    """value = s_(1 + q) = 0 where the product depends on q numbers of the vector alone.

    ``numbers`` is a formula linear in the vector, over an axis of length q (none: q = 1), and the
    product's only part is the sum over that axis of ``factors`` * ``numbers``.
    """

    value: Entry
    numbers: sp.Expr
    factors: sp.Expr

    source = "the rank is the number of singular values that are not 0"


@dataclass(frozen=True)
class Mirsky:
    """sum_i (left - right)^2 <= sum of squares of ``kernel``, the difference of the matrices.

    ``right`` may be a number c >= 0, which stands for c I.
    """

    left: Entry
    right: sp.Expr
    kernel: sp.Expr

    source = "Mirsky 1960 (Quart. J. Math. 11)"


@dataclass(frozen=True)
class HoffmanWielandt:
    """sum_i (left - right)^2 <= sum of squares of ``kernel``, of eigenvalues such as s^2 + c.

    ``kernel`` is the difference of the symmetric matrices, A^T A + c I for s^2 + c.
    """

    left: sp.Expr
    right: sp.Expr
    kernel: sp.Expr

    source = "Hoffman and Wielandt 1953 (Duke Math. J. 20)"


@dataclass(frozen=True)
class Trace:
    """sum_i value^2 is the trace of A^T A, which is ``kernel`` + ``multiple`` I."""

    value: Entry
    kernel: sp.Expr
    multiple: sp.Expr = sp.S.Zero

    source = "the trace is the sum of the eigenvalues"


@dataclass(frozen=True)
class AtVector:
    """s_n ||v|| <= ||A v|| <= s_1 ||v|| for a vector, told by its entries."""

    value: Entry
    vector: sp.Expr

    source = "the extreme eigenvalues of A^T A are those of its quotients"


Lemma = Compared | Transposed | LowRank | Mirsky | HoffmanWielandt | Trace | AtVector


@dataclass(frozen=True)
class Perturbation:
    """left <= right, where some of the entries are singular values.

    ``singular`` says which: an entry over an axis is s_i for each i, a number s_1, s_n or
    s_(1 + q).  Known of them are their order and what the ``lemmas`` say; from that, and the
    ``conditions``, the ``certificate`` shows the bound as in an `Inequality`.  It is meant for
    matrices of every size.
    """

    left: sp.Expr
    right: sp.Expr
    singular: Mapping[Entry, SingularValue]
    conditions: tuple[sp.Expr, ...] = ()
    lemmas: tuple[Lemma, ...] = ()
    certificate: sp.Expr | None = None

    kind = "inequality"
    box: ClassVar[Mapping[Entry, Any]] = MappingProxyType({})
    sizes: ClassVar[None] = None
    where: ClassVar[Mapping[Entry, Any]] = MappingProxyType({})
    _repr_latex_ = in_notebook

    def __post_init__(self) -> None:
        """Refuse singular values of nothing, and vectors that are more than a name."""
        as_formulas(self, "left", "right")
        _check_singular(self)
        formulas = [self.left, self.right, *self.matrices_told(), *_told(self.lemmas)]
        check_bound(self, *formulas)
        _check_free(self)

    @property
    def matrices(self) -> tuple[Matrix, ...]:
        """The matrices, each once."""
        return tuple(dict.fromkeys(value.matrix for value in self.singular.values()))

    @property
    def vector(self) -> Entry:
        """The vector by which all of its matrices are told."""
        return self.matrices[0].vector

    def matrices_told(self) -> list[sp.Expr]:
        """Return the formulas that say which the matrices are."""
        return [part for matrix in self.matrices for part in (matrix.vector, *matrix.product)]


def _told(lemmas: tuple[Lemma, ...]) -> list[sp.Expr]:
    return [sp.sympify(value) for lemma in lemmas for value in vars(lemma).values()]


def _check_singular(statement: Perturbation) -> None:
    if not isinstance(statement.singular, Mapping) or not statement.singular:
        raise TypeError(
            "singular must be a dict of entries and the singular values that they are, such as "
            f"{{s: SingularValue(M)}}, not {statement.singular!r}"
        )
    if not isinstance(statement.lemmas, tuple) or not all(
        isinstance(lemma, Lemma) for lemma in statement.lemmas
    ):
        raise TypeError(f"lemmas must be instances in a tuple, not {statement.lemmas!r}")
    for entry, value in statement.singular.items():
        plain = isinstance(entry, Entry) and not isinstance(entry, Quantity)
        if not plain or not isinstance(value, SingularValue):
            raise TypeError(f"singular: {entry!r} is no entry, or {value!r} no SingularValue")
        if entry.is_positive:
            raise ValueError(f"singular: {entry} may be 0, and cannot be a positive entry")
        each = value.place is Place.EACH
        sizes = [axis.size for axis in entry.axes]
        if sizes != [value.matrix.axis.size] * each:
            wanted = f"one axis of length {value.matrix.axis.size}" if each else "no axis"
            raise ValueError(f"singular: {entry}, {value.place.value} of its kind, needs {wanted}")
    if len({entry.axes for entry in statement.singular if entry.axes}) > 1:
        raise ValueError("singular: count all of the singular values along one axis")
    if len({matrix.vector for matrix in statement.matrices}) > 1:
        raise ValueError("singular: tell all of the matrices by one vector")


def _check_free(statement: Perturbation) -> None:
    """Refuse a vector, a singular value or a derivative where it would mean something else."""
    told = list(map(expand_names, (statement.left, statement.right, *statement.conditions)))
    if any(formula.has(statement.vector) for formula in told):
        raise ValueError(f"{statement.vector} stands for every vector, in the matrices alone")
    if any(formula.has(Along, sp.Derivative, sp.Subs) for formula in told):
        raise ValueError("a singular value moves with its matrix: no derivatives are meant here")
    values = {entry.array for entry in statement.singular}
    for formula in map(expand_names, statement.matrices_told()):
        if any(entry.array in values for entry in formula.atoms(Entry)):
            raise ValueError(f"{formula} is part of a matrix, and holds a singular value")
    for formula in told:
        for entry in formula.atoms(Entry):
            if entry.array in values and entry not in statement.singular:
                raise ValueError(f"{entry} is a singular value at another index: give it a name")
