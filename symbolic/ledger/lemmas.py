"""What do the lemmas of a statement say of its singular values? Each instance is checked.

A lemma is never believed by its name: its premise is a formula of the calculus, which is proved
here, or its matrices are compared as they stand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import sympy as sp

from symbolic.calculus import (
    Along,
    Axis,
    AxisSum,
    Entry,
    axes_of,
    evaluate,
    is_zero,
)
from symbolic.calculus.entries import renamed
from symbolic.declare.facts import Fact
from symbolic.declare.perturbation import (
    AtVector,
    Compared,
    HoffmanWielandt,
    Lemma,
    LowRank,
    Mirsky,
    Perturbation,
    Place,
    Trace,
    Transposed,
)
from symbolic.ledger.courant_fischer import compared
from symbolic.ledger.matrices import (
    another,
    check_linear,
    each_singular_value,
    has_entry,
    is_count,
    is_known,
    refuse,
    single_product,
    singular_value,
    squared_norm,
)


@dataclass(frozen=True)
class Known:
    """What is >= 0 of the singular values of a statement, and why."""

    formulas: tuple[sp.Expr, ...]
    steps: tuple[str, ...]


def known_of(statement: Perturbation) -> Known:
    """Return what the order of singular values and the lemmas of a statement say.

    Raises:
        Undecidable: an instance of a lemma is none; the message says which, and why.
    """
    for matrix in statement.matrices:
        check_linear(matrix)
    formulas, steps = list(_order(statement)), []
    for lemma in statement.lemmas:
        said = list(_SAID[type(lemma)](statement, lemma))
        formulas += said
        steps.append(f"{' and '.join(f'{each} >= 0' for each in said)} ({lemma.source})")
    return Known(tuple(formulas), tuple(steps))


def told_of(statement: Perturbation) -> tuple[tuple[sp.Expr, ...], Known]:
    """Return what a certificate may use, in the lemmas' words and in its own, and what is known."""
    known = known_of(statement)
    used = statement.certificate.atoms(Fact) if statement.certificate is not None else ()
    own = [fact.definition for fact in used if fact.reason is None]
    same = [each for each in own if any(is_zero(each - formula) for formula in known.formulas)]
    return tuple(dict.fromkeys([*known.formulas, *sorted(same, key=str)])), known


# --- order ----------------------------------------------------------------------------------


def _order(statement: Perturbation) -> Iterator[sp.Expr]:
    """Yield that they are not negative, and how those of one matrix follow each other."""
    values = statement.singular
    yield from values
    rank = {Place.FIRST: 0, Place.EACH: 1, Place.LAST: 2}
    for one, this in values.items():
        for other, that in values.items():
            if this.matrix != that.matrix or one == other:
                continue
            plain = this.shift == that.shift == 0
            later = this.place is that.place and is_count(that.shift - this.shift)
            if later or (plain and rank[this.place] < rank[that.place]):
                yield one - other


# --- the others -----------------------------------------------------------------------------


def _transposed(statement: Perturbation, lemma: Transposed) -> Iterator[sp.Expr]:
    one, other = (singular_value(statement, lemma, entry) for entry in (lemma.left, lemma.right))
    if (one.place, one.shift) != (other.place, other.shift):
        raise refuse(lemma, f"{lemma.left} and {lemma.right} have different indices")
    products = [single_product(lemma, value.matrix) for value in (one, other)]
    h = statement.vector
    (axis,) = h.axes
    if any(axes_of(product) != {axis} for product in products):
        raise refuse(lemma, f"both matrices must be square, with products over {axis}")
    g = another(one.matrix, other.matrix)
    turned = evaluate(Along(products[1], h, g))  # it is linear: the product with g
    if not is_zero(AxisSum(g * products[0], axis) - AxisSum(h * turned, axis)):
        raise refuse(lemma, f"the matrix of {lemma.right} is not the transpose of the other")
    yield lemma.left - lemma.right
    yield lemma.right - lemma.left


def _low_rank(statement: Perturbation, lemma: LowRank) -> Iterator[sp.Expr]:
    value = singular_value(statement, lemma, lemma.value)
    product = single_product(lemma, value.matrix)
    axes = axes_of(lemma.numbers)
    count = sp.Add(*(axis.size for axis in axes)) if axes else sp.S.One
    if value.place is not Place.FIRST or value.shift != count or len(axes) > 1:
        raise refuse(lemma, f"{lemma.value} must be s_(1 + q), for q = {count} numbers")
    if has_entry(lemma.factors, statement.vector):
        raise refuse(lemma, f"the factors {lemma.factors} depend on the vector")
    if not axes_of(lemma.factors) <= axes_of(product) | axes or axes & axes_of(product):
        raise refuse(lemma, f"{lemma.factors} varies where the product does not")
    whole = lemma.factors * lemma.numbers
    for axis in axes:
        whole = AxisSum(whole, axis)
    if not is_zero(product - whole):
        raise refuse(lemma, "the product is not the sum of factors * numbers")
    yield -lemma.value


def _kernel_form(
    statement: Perturbation, lemma: Lemma, kernel: sp.Expr
) -> tuple[Axis, Axis, sp.Expr]:
    """Return the two axes of a square kernel over the vectors, and its form in the vector."""
    h = statement.vector
    axes = sorted(axes_of(kernel), key=lambda axis: axis.name)
    if [axis.size for axis in axes] != [h.axes[0].size] * 2 or has_entry(kernel, h):
        raise refuse(lemma, f"the kernel {kernel} must vary along two axes of {h}'s length")
    form = kernel * h[axes[0]] * h[axes[1]]
    for axis in axes:
        form = AxisSum(form, axis)
    return axes[0], axes[1], form


def _mirsky(statement: Perturbation, lemma: Mirsky) -> Iterator[sp.Expr]:
    one = each_singular_value(statement, lemma, lemma.left)
    product, h = single_product(lemma, one.matrix), statement.vector
    if lemma.right in statement.singular:
        other = single_product(lemma, each_singular_value(statement, lemma, lemma.right).matrix)
    elif axes_of(lemma.right) or not is_known(statement, lemma.right):
        raise refuse(lemma, f"{lemma.right} is neither s_i nor a number that is >= 0")
    else:
        other = lemma.right * h
    columns = axes_of(lemma.kernel) - axes_of(product)
    if len(columns) != 1 or has_entry(lemma.kernel, h) or axes_of(other) - axes_of(product):
        raise refuse(lemma, f"the kernel {lemma.kernel} must have the axes of a matrix")
    (column,) = columns
    if column.size != h.axes[0].size:
        raise refuse(lemma, f"the kernel's columns {column} are not as many as {h} is long")
    if not is_zero(product - other - AxisSum(lemma.kernel * h[column], column)):
        raise refuse(lemma, "the kernel is not the difference of the matrices")
    squares = lemma.kernel**2
    for axis in sorted({*axes_of(product), column}, key=lambda axis: axis.name):
        squares = AxisSum(squares, axis)
    yield squares - AxisSum((lemma.left - lemma.right) ** 2, lemma.left.axes[0])


def _eigenvalue(statement: Perturbation, lemma: Lemma, told: sp.Expr) -> tuple[Entry, sp.Expr]:
    """Return the entry and the number of s^2 + c."""
    entries = [entry for entry in statement.singular if told.has(entry)]
    if len(entries) == 1:
        each_singular_value(statement, lemma, entries[0])
        rest = sp.expand(told - entries[0] ** 2)
        if not rest.has(entries[0]) and not axes_of(rest):
            return entries[0], rest
    raise refuse(lemma, f"{told} is not s_i^2 + c")


def _hoffman_wielandt(statement: Perturbation, lemma: HoffmanWielandt) -> Iterator[sp.Expr]:
    h, forms = statement.vector, []
    for told in (lemma.left, lemma.right):
        entry, number = _eigenvalue(statement, lemma, told)
        form = squared_norm(statement.singular[entry].matrix)
        forms.append(form + number * AxisSum(h**2, h.axes[0]))
    i, j, form = _kernel_form(statement, lemma, lemma.kernel)
    if not is_zero(lemma.kernel - renamed(lemma.kernel, {i: j, j: i})):
        raise refuse(lemma, f"the kernel {lemma.kernel} is not symmetric")
    if not is_zero(forms[0] - forms[1] - form):
        raise refuse(lemma, "the kernel is not the difference of the forms")
    axis = next(entry.axes[0] for entry in statement.singular if lemma.left.has(entry))
    squares = AxisSum(AxisSum(lemma.kernel**2, j), i)
    yield squares - AxisSum((lemma.left - lemma.right) ** 2, axis)


def _trace(statement: Perturbation, lemma: Trace) -> Iterator[sp.Expr]:
    value, h = each_singular_value(statement, lemma, lemma.value), statement.vector
    if axes_of(lemma.multiple) or has_entry(lemma.multiple, h):
        raise refuse(lemma, f"{lemma.multiple} is no number")
    i, j, form = _kernel_form(statement, lemma, lemma.kernel)
    told = form + lemma.multiple * AxisSum(h**2, h.axes[0])
    if not is_zero(squared_norm(value.matrix) - told):
        raise refuse(lemma, "the kernel and the multiple of I are not A^T A")
    trace = AxisSum(renamed(lemma.kernel, {j: i}), i) + lemma.multiple * i.size
    squares = AxisSum(lemma.value**2, lemma.value.axes[0])
    yield trace - squares
    yield squares - trace


def _at_vector(statement: Perturbation, lemma: AtVector) -> Iterator[sp.Expr]:
    value, h = singular_value(statement, lemma, lemma.value), statement.vector
    if value.place is Place.EACH or value.shift != 0:
        raise refuse(lemma, f"{lemma.value} must be s_1 or s_n")
    if not axes_of(lemma.vector) <= {*h.axes} or has_entry(lemma.vector, h):
        raise refuse(lemma, f"{lemma.vector} is no vector of numbers as {h} is")
    least = lemma.value**2 * AxisSum(lemma.vector**2, h.axes[0])
    gap = squared_norm(value.matrix, lemma.vector) - least
    yield gap if value.place is Place.LAST else -gap


_SAID: dict[type[Any], Callable[[Perturbation, Any], Iterator[sp.Expr]]] = {
    Compared: compared,
    Transposed: _transposed,
    LowRank: _low_rank,
    Mirsky: _mirsky,
    HoffmanWielandt: _hoffman_wielandt,
    Trace: _trace,
    AtVector: _at_vector,
}
