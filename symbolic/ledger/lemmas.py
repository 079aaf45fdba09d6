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
    Undecidable,
    axes_of,
    evaluate,
    expand_names,
    is_zero,
)
from symbolic.calculus.entries import occurrences, renamed
from symbolic.declare.claim import Inequality
from symbolic.declare.facts import Fact, given
from symbolic.declare.perturbation import (
    AtVector,
    Compared,
    HoffmanWielandt,
    Lemma,
    LowRank,
    Matrix,
    Mirsky,
    Perturbation,
    Place,
    SingularValue,
    Trace,
    Transposed,
)
from symbolic.ledger.certificate import proof_for_every_size


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
        _check_linear(matrix)
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


def _refuse(lemma: Lemma, why: str) -> Undecidable:
    return Undecidable(f"{type(lemma).__name__}: {why}")


# --- matrices -------------------------------------------------------------------------------


def _check_linear(matrix: Matrix) -> None:
    """Refuse a product that is not linear: its derivative along a vector is its value there."""
    other = _another(matrix)
    for part in matrix.product:
        told = expand_names(part)
        places = {each: other.at(each.axes) for each in occurrences(told, matrix.vector)}
        if not is_zero(evaluate(Along(told, matrix.vector, other)) - told.xreplace(places)):
            raise Undecidable(f"{part} is no matrix times {matrix.vector}: it is not linear")


def _another(*matrices: Matrix) -> Entry:
    """Return a vector that stands in no matrix."""
    told = [entry for m in matrices for part in m.product for entry in part.atoms(Entry)]
    names, vector = {entry.name for entry in told}, matrices[0].vector
    return Entry(f"{max(names | {vector.name}, key=len)}'", vector.axes)


def _has(formula: sp.Expr, entry: Entry) -> bool:
    return any(each.array == entry.array for each in expand_names(formula).atoms(Entry))


def _square(matrix: Matrix, at: sp.Expr | None = None) -> sp.Expr:
    """Return ||A h||^2, or ||A v||^2 of another vector."""
    total = sp.S.Zero
    for part in matrix.product:
        if at is not None:
            part = evaluate(Along(part, matrix.vector, at))  # it is linear
        squared = part**2
        for axis in sorted(axes_of(part), key=lambda axis: axis.name):
            squared = AxisSum(squared, axis)
        total += squared
    return total


def _single(lemma: Lemma, matrix: Matrix) -> sp.Expr:
    if len(matrix.product) != 1:
        raise _refuse(lemma, "it needs matrices of one part")
    return matrix.product[0]


def _value(statement: Perturbation, lemma: Lemma, entry: sp.Expr) -> SingularValue:
    value = statement.singular.get(entry) if isinstance(entry, Entry) else None
    if value is None:
        raise _refuse(lemma, f"{entry} is none of the singular values")
    return value


def _each(statement: Perturbation, lemma: Lemma, entry: sp.Expr) -> SingularValue:
    """Return what an entry is that must be s_i, all of them in their order."""
    value = _value(statement, lemma, entry)
    if value.place is not Place.EACH or value.shift != 0:
        raise _refuse(lemma, f"{entry} must be s_i, for each i")
    return value


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
            later = this.place is that.place and _is_count(that.shift - this.shift)
            if later or (plain and rank[this.place] < rank[that.place]):
                yield one - other


def _is_count(number: sp.Expr) -> bool:
    """Say whether a polynomial in lengths, which are at least 1, is surely not negative."""
    sizes = {size: 1 + sp.Dummy(nonnegative=True) for size in number.free_symbols}
    return all(
        term.as_coeff_Mul()[0] >= 0 for term in sp.Add.make_args(sp.expand(number.xreplace(sizes)))
    )


# --- Courant and Fischer, Weyl --------------------------------------------------------------


def _compared(statement: Perturbation, lemma: Compared) -> Iterator[sp.Expr]:
    """Check small <= large.

    Let ||B h|| <= s(B) ||h|| for each singular value with a factor >= 0, and ||A h|| >= s(A) ||h||
    for each with one <= 0.  Either holds on a subspace; where the sum of the dimensions that these
    lack is less than n, they have a vector in common, and there the forms say it of the numbers.
    """
    small, large = map(sp.expand, (lemma.small, lemma.large))
    values = [entry for entry in statement.singular if (small + large).has(entry)]
    wholes = [_terms(lemma, side, values) for side in (small, large)]
    degree = _degree(wholes)
    if degree > 2:
        raise _refuse(lemma, "its sides have a degree above 2")
    gap = _terms(lemma, sp.expand(large - small), values)
    above, below = _sides(statement, lemma, gap, values)
    if degree == 1:
        for factor, _ in wholes[1]:
            if not _is_known(statement, factor):
                raise _refuse(lemma, f"{factor} in {large} is not known to be >= 0")
    _check_places(statement, lemma, above, below, gap)
    proof_for_every_size(premise(statement, lemma))  # raises where it is none
    yield large - small


def premise(statement: Perturbation, lemma: Compared) -> Inequality:
    """Return what must hold of forms, for every vector."""
    sides = [sp.expand(side) for side in (lemma.small, lemma.large)]
    values = [entry for entry in statement.singular if sum(sides).has(entry)]
    wholes = [_terms(lemma, side, values) for side in sides]
    degree = _degree(wholes)
    forms = [_form(statement, whole, values, degree) for whole in wholes]
    difference = forms[1] ** 2 - forms[0] ** 2 if degree == 1 else forms[1] - forms[0]
    plain = _plain(statement)
    return Inequality(sp.S.Zero, difference, conditions=plain, certificate=lemma.because)


def _degree(sides: list[Terms]) -> int:
    return max(1, *(sum(powers) for terms in sides for _, powers in terms))


Terms = list[tuple[sp.Expr, tuple[int, ...]]]


def _terms(lemma: Lemma, side: sp.Expr, values: list[Entry]) -> Terms:
    """Return factors, each with the powers of the singular values that it stands with."""
    try:
        found = sp.Poly(side, *values).terms() if values else [((), side)]
    except sp.PolynomialError:
        raise _refuse(lemma, f"{side} is no polynomial in singular values") from None
    for _, factor in found:
        if factor.has(*values) if values else False:
            raise _refuse(lemma, f"{side} is no polynomial in singular values")
        if axes_of(factor):
            raise _refuse(lemma, f"the factor {factor} varies")
    return [(factor, powers) for powers, factor in found]


def _sides(
    statement: Perturbation, lemma: Lemma, gap: Terms, values: list[Entry]
) -> tuple[set[Entry], set[Entry]]:
    """Return which singular values are used from above, and which from below."""
    above: set[Entry] = set()
    below: set[Entry] = set()
    for factor, powers in gap:
        present = {value for value, power in zip(values, powers, strict=True) if power}
        if not present or factor == 0:
            continue
        if _is_known(statement, factor):
            above |= present
        elif _is_known(statement, -factor):
            below |= present
        else:
            raise _refuse(lemma, f"the sign of {factor} is not known")
    if both := above & below:
        raise _refuse(lemma, f"{min(map(str, both))} stands with factors of both signs")
    return above, below


def _is_known(statement: Perturbation, factor: sp.Expr) -> bool:
    """Say whether a factor is >= 0 by the conditions on other numbers than singular values."""
    granted = {condition: given(condition) for condition in _plain(statement)}
    told = factor.xreplace(granted)  # rho * ||z|| by rho >= 0
    try:
        proof_for_every_size(
            Inequality(sp.S.Zero, factor, conditions=tuple(granted), certificate=told)
        )
    except Undecidable:
        return False
    return True


def _plain(statement: Perturbation) -> tuple[sp.Expr, ...]:
    """Return the conditions on other numbers than singular values."""
    conditions = statement.conditions
    return tuple(c for c in conditions if not any(map(c.has, statement.singular)))


def _check_places(
    statement: Perturbation, lemma: Lemma, above: set[Entry], below: set[Entry], gap: Terms
) -> None:
    """Refuse indices for which the subspaces may have no vector in common."""
    n, i = statement.matrices[0].axis.size, sp.Dummy("i")
    used = [(statement.singular[entry], entry in above) for entry in above | below]
    lacking = sp.Add(*(_lacking(value, up, i, n) for value, up in used))
    left = sp.expand(n - 1 - lacking)
    if not all(_is_count(sp.expand(left.xreplace({i: end}))) for end in (sp.S.One, n)):
        raise _refuse(lemma, "its indices do not fit: the subspaces may have only 0 in common")
    if any(value.shift != 0 for value, _ in used):
        # after the last they are 0, and nothing is asked of the vectors
        constant = sp.Add(*(factor for factor, powers in gap if not sum(powers)))
        if len(below) > 1 or not _is_known(statement, constant):
            raise _refuse(lemma, "it says nothing after the last singular value")


def _lacking(value: SingularValue, above: bool, i: sp.Symbol, n: sp.Symbol) -> sp.Expr:
    """Return how many dimensions the subspace lacks on which a singular value bounds."""
    place = {Place.FIRST: sp.S.One, Place.EACH: i, Place.LAST: n}[value.place] + value.shift
    return place - 1 if above else n - place


def _form(statement: Perturbation, terms: Terms, values: list[Entry], degree: int) -> sp.Expr:
    """Put norms in the place of singular values, and of ones up to a degree."""
    h = statement.vector
    squares = [_square(statement.singular[value].matrix) for value in values]
    squares.append(AxisSum(h**2, h.axes[0]))
    total = sp.S.Zero
    for factor, powers in terms:
        for square, power in zip(squares, (*powers, degree - sum(powers)), strict=True):
            factor = factor * (square ** (power // 2) * sp.sqrt(square) ** (power % 2))
        total += factor
    return total


# --- the others -----------------------------------------------------------------------------


def _transposed(statement: Perturbation, lemma: Transposed) -> Iterator[sp.Expr]:
    one, other = (_value(statement, lemma, entry) for entry in (lemma.left, lemma.right))
    if (one.place, one.shift) != (other.place, other.shift):
        raise _refuse(lemma, f"{lemma.left} and {lemma.right} have different indices")
    products = [_single(lemma, value.matrix) for value in (one, other)]
    h = statement.vector
    (axis,) = h.axes
    if any(axes_of(product) != {axis} for product in products):
        raise _refuse(lemma, f"both matrices must be square, with products over {axis}")
    g = _another(one.matrix, other.matrix)
    turned = evaluate(Along(products[1], h, g))  # it is linear: the product with g
    if not is_zero(AxisSum(g * products[0], axis) - AxisSum(h * turned, axis)):
        raise _refuse(lemma, f"the matrix of {lemma.right} is not the transpose of the other")
    yield lemma.left - lemma.right
    yield lemma.right - lemma.left


def _low_rank(statement: Perturbation, lemma: LowRank) -> Iterator[sp.Expr]:
    value = _value(statement, lemma, lemma.value)
    product = _single(lemma, value.matrix)
    axes = axes_of(lemma.numbers)
    count = sp.Add(*(axis.size for axis in axes)) if axes else sp.S.One
    if value.place is not Place.FIRST or value.shift != count or len(axes) > 1:
        raise _refuse(lemma, f"{lemma.value} must be s_(1 + q), for q = {count} numbers")
    if _has(lemma.factors, statement.vector):
        raise _refuse(lemma, f"the factors {lemma.factors} depend on the vector")
    if not axes_of(lemma.factors) <= axes_of(product) | axes or axes & axes_of(product):
        raise _refuse(lemma, f"{lemma.factors} varies where the product does not")
    whole = lemma.factors * lemma.numbers
    for axis in axes:
        whole = AxisSum(whole, axis)
    if not is_zero(product - whole):
        raise _refuse(lemma, "the product is not the sum of factors * numbers")
    yield -lemma.value


def _kernel_form(
    statement: Perturbation, lemma: Lemma, kernel: sp.Expr
) -> tuple[Axis, Axis, sp.Expr]:
    """Return the two axes of a square kernel over the vectors, and its form in the vector."""
    h = statement.vector
    axes = sorted(axes_of(kernel), key=lambda axis: axis.name)
    if [axis.size for axis in axes] != [h.axes[0].size] * 2 or _has(kernel, h):
        raise _refuse(lemma, f"the kernel {kernel} must vary along two axes of {h}'s length")
    form = kernel * h[axes[0]] * h[axes[1]]
    for axis in axes:
        form = AxisSum(form, axis)
    return axes[0], axes[1], form


def _mirsky(statement: Perturbation, lemma: Mirsky) -> Iterator[sp.Expr]:
    one = _each(statement, lemma, lemma.left)
    product, h = _single(lemma, one.matrix), statement.vector
    if lemma.right in statement.singular:
        other = _single(lemma, _each(statement, lemma, lemma.right).matrix)
    elif axes_of(lemma.right) or not _is_known(statement, lemma.right):
        raise _refuse(lemma, f"{lemma.right} is neither s_i nor a number that is >= 0")
    else:
        other = lemma.right * h
    columns = axes_of(lemma.kernel) - axes_of(product)
    if len(columns) != 1 or _has(lemma.kernel, h) or axes_of(other) - axes_of(product):
        raise _refuse(lemma, f"the kernel {lemma.kernel} must have the axes of a matrix")
    (column,) = columns
    if column.size != h.axes[0].size:
        raise _refuse(lemma, f"the kernel's columns {column} are not as many as {h} is long")
    if not is_zero(product - other - AxisSum(lemma.kernel * h[column], column)):
        raise _refuse(lemma, "the kernel is not the difference of the matrices")
    squares = lemma.kernel**2
    for axis in sorted({*axes_of(product), column}, key=lambda axis: axis.name):
        squares = AxisSum(squares, axis)
    yield squares - AxisSum((lemma.left - lemma.right) ** 2, lemma.left.axes[0])


def _eigenvalue(statement: Perturbation, lemma: Lemma, told: sp.Expr) -> tuple[Entry, sp.Expr]:
    """Return the entry and the number of s^2 + c."""
    entries = [entry for entry in statement.singular if told.has(entry)]
    if len(entries) == 1:
        _each(statement, lemma, entries[0])
        rest = sp.expand(told - entries[0] ** 2)
        if not rest.has(entries[0]) and not axes_of(rest):
            return entries[0], rest
    raise _refuse(lemma, f"{told} is not s_i^2 + c")


def _hoffman_wielandt(statement: Perturbation, lemma: HoffmanWielandt) -> Iterator[sp.Expr]:
    h, forms = statement.vector, []
    for told in (lemma.left, lemma.right):
        entry, number = _eigenvalue(statement, lemma, told)
        form = _square(statement.singular[entry].matrix)
        forms.append(form + number * AxisSum(h**2, h.axes[0]))
    i, j, form = _kernel_form(statement, lemma, lemma.kernel)
    if not is_zero(lemma.kernel - renamed(lemma.kernel, {i: j, j: i})):
        raise _refuse(lemma, f"the kernel {lemma.kernel} is not symmetric")
    if not is_zero(forms[0] - forms[1] - form):
        raise _refuse(lemma, "the kernel is not the difference of the forms")
    axis = next(entry.axes[0] for entry in statement.singular if lemma.left.has(entry))
    squares = AxisSum(AxisSum(lemma.kernel**2, j), i)
    yield squares - AxisSum((lemma.left - lemma.right) ** 2, axis)


def _trace(statement: Perturbation, lemma: Trace) -> Iterator[sp.Expr]:
    value, h = _each(statement, lemma, lemma.value), statement.vector
    if axes_of(lemma.multiple) or _has(lemma.multiple, h):
        raise _refuse(lemma, f"{lemma.multiple} is no number")
    i, j, form = _kernel_form(statement, lemma, lemma.kernel)
    told = form + lemma.multiple * AxisSum(h**2, h.axes[0])
    if not is_zero(_square(value.matrix) - told):
        raise _refuse(lemma, "the kernel and the multiple of I are not A^T A")
    trace = AxisSum(renamed(lemma.kernel, {j: i}), i) + lemma.multiple * i.size
    squares = AxisSum(lemma.value**2, lemma.value.axes[0])
    yield trace - squares
    yield squares - trace


def _at_vector(statement: Perturbation, lemma: AtVector) -> Iterator[sp.Expr]:
    value, h = _value(statement, lemma, lemma.value), statement.vector
    if value.place is Place.EACH or value.shift != 0:
        raise _refuse(lemma, f"{lemma.value} must be s_1 or s_n")
    if not axes_of(lemma.vector) <= {*h.axes} or _has(lemma.vector, h):
        raise _refuse(lemma, f"{lemma.vector} is no vector of numbers as {h} is")
    least = lemma.value**2 * AxisSum(lemma.vector**2, h.axes[0])
    gap = _square(value.matrix, lemma.vector) - least
    yield gap if value.place is Place.LAST else -gap


_SAID: dict[type[Any], Callable[[Perturbation, Any], Iterator[sp.Expr]]] = {
    Compared: _compared,
    Transposed: _transposed,
    LowRank: _low_rank,
    Mirsky: _mirsky,
    HoffmanWielandt: _hoffman_wielandt,
    Trace: _trace,
    AtVector: _at_vector,
}
