"""Which structure does a loss' derivative have? It is read off from one forward derivation.

Along z' every quantity changes by a *linear form*: a local part l_k z'_k and a combination of
functionals sum_k g_k z'_k.  The loss itself has functionals only, so DL = sum_k r_k z'_k gives
the gradient A^T r.  The change of r along z'' gives the Hessian: its local part is the diagonal
D, its functionals are the low-rank part P M P^T.  Nothing is assumed about the loss.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import lcm

import sympy as sp
from sympy.polys.matrices import DomainMatrix
from sympy.polys.polyerrors import BasePolynomialError

from symbolic.calculus import (
    Along,
    Axis,
    AxisSum,
    Entry,
    Quantity,
    Undecidable,
    axes_of,
    expand_names,
    is_zero,
)
from symbolic.calculus.entries import outermost_sums
from symbolic.declare.loss import WAY_OUT, Loss, cut
from symbolic.declare.notebook import in_notebook
from symbolic.declare.patience import doing

_DERIVATIVE_NAMES = {"u": "v", "v": "q"}


class StructureError(ValueError):
    """A structure that was read off is not proved to be the derivative; nothing is made of it."""


@dataclass(frozen=True)
class LinearForm:
    """The map z' -> local_k z'_k + sum over pairs of cofactor * (sum_j factor_j z'_j)."""

    local: sp.Expr = sp.S.Zero
    functionals: tuple[tuple[sp.Expr, sp.Expr], ...] = ()

    def scaled(self, by: sp.Expr) -> LinearForm:
        """Multiply by what does not depend on the direction."""
        return LinearForm(by * self.local, tuple((by * c, g) for c, g in self.functionals))

    def summed(self, axis: Axis) -> LinearForm:
        """Sum the form over an axis."""
        pairs = [(summed(cofactor, axis), factor) for cofactor, factor in self.functionals]
        if self.local != 0:
            pairs.insert(0, (sp.Integer(1), self.local))
        return LinearForm(sp.Integer(0), _joined(pairs))

    def replaced(self, names: dict[sp.Expr, sp.Expr]) -> LinearForm:
        """Write the form by other names of the same."""
        if not names:
            return self
        pairs = [(c.xreplace(names), g.xreplace(names)) for c, g in self.functionals]
        return LinearForm(self.local.xreplace(names), _joined(pairs))


def add_forms(forms: Iterable[LinearForm]) -> LinearForm:
    """Add linear forms, joining functionals with the same factor."""
    forms = list(forms)
    pairs = [pair for form in forms for pair in form.functionals]
    return LinearForm(sp.Add(*(form.local for form in forms)), _joined(pairs))


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
    """Read off the structure of a loss and prove it for every n and d.

    Raises:
        LossError: the loss is outside the family.
        StructureError: the proof fails, or cannot be given; the message says why.
    """
    try:
        with doing(f"deriving the loss '{loss.name}'"):
            structure = _read_off(loss)
        with doing(f"proving the derivatives of the loss '{loss.name}'"):
            _prove(structure)
    except (Undecidable, BasePolynomialError, ArithmeticError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        reason = "its formulas are nested too deep" if deep else cut(str(error))
        msg = f"loss '{loss.name}': its derivatives cannot be proved: {reason}; {WAY_OUT}"
        raise StructureError(msg) from error
    return structure


def _read_off(loss: Loss) -> Structure:
    tangent = _Tangent(loss)
    gradient = tangent.of(loss.value)
    r = sp.Add(*(cofactor * factor for cofactor, factor in gradient.functionals))
    r = tidy(_in_quotients(r, loss))
    curvature = tangent.of(r)
    P, M = _low_rank(curvature.functionals, loss.axis)
    D = tidy(_in_quotients(curvature.local, loss))
    jacobian = None
    if loss.residual is not None:
        form = tangent.of(loss.residual)
        U, V = _columns(form.functionals)
        jacobian = (tidy(form.local), U, V)
    return Structure(loss, r, D, P, M, jacobian, dict(tangent.named))


def _prove(structure: Structure) -> None:
    """Compare the structure with the directional derivatives of the expanded loss."""
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
    unproved = [name for name, difference in claims.items() if not is_zero(difference)]
    for name in unproved or loss.unproved(structure):
        msg = f"loss '{loss.name}': the {name} that was read off could not be proved; {WAY_OUT}"
        raise StructureError(msg)


@dataclass
class _Tangent:
    """Forward derivation along a change of the loss' argument, in named quantities; it names
    local derivatives as it goes.
    """

    loss: Loss
    named: dict[Quantity, Quantity] = field(default_factory=dict)
    #: sums that a named mean is made of, by that name: sum(z) is n mu
    means: dict[sp.Expr, sp.Expr] = field(init=False)

    def __post_init__(self) -> None:
        """Look for named means, so that a sum and its mean are not taken for unrelated."""
        self.means = {}
        for quantity in self.loss.quantities:
            total = quantity.definition * self.loss.axis.size
            if isinstance(total, AxisSum):
                self.means[total] = quantity * self.loss.axis.size

    def of(self, expr: sp.Expr) -> LinearForm:
        """Return the linear form by which ``expr`` changes."""
        if expr == self.loss.argument:
            return LinearForm(sp.Integer(1))
        if isinstance(expr, AxisSum):
            form = self.of(expr.summand).summed(expr.axis).replaced(self.means)
            return self._with_names(form) if self.loss.quotients else form
        if isinstance(expr, Quantity) and self._is_local(expr):
            return LinearForm(self._local_derivative(expr))
        if isinstance(expr, Quantity):
            return self._chain(expr.definition, expr)
        return self._chain(expr, None)

    def _with_names(self, form: LinearForm) -> LinearForm:
        """Write the numerators of named quotients by their names: sum e u' is S sum y u'."""
        pairs = []
        for cofactor, factor in form.functionals:
            for term in sp.Add.make_args(_distributed(_in_quotients(factor, self.loss))):
                constant, varying = split(term, self.loss.axis)
                pairs.append((cofactor * constant, varying))
        return LinearForm(form.local, _joined(pairs))

    def _chain(self, expr: sp.Expr, name: Quantity | None) -> LinearForm:
        """Apply the chain rule over the quantities and sums that ``expr`` is made of."""
        sums = {s: sp.Symbol(f"_s{k}", real=True) for k, s in enumerate(outermost_sums(expr))}
        outer = expr.xreplace(sums)
        back = {stand_in: s for s, stand_in in sums.items()}
        parts: list[sp.Expr] = sorted(
            (
                s
                for s in outer.free_symbols
                if s == self.loss.argument or isinstance(s, Quantity) or s in back
            ),
            key=lambda symbol: symbol.name,
        )
        forms = []
        for part in parts:
            partial = sp.diff(outer, part)
            if name is not None:
                # d(u/alpha)/dalpha reads -f/alpha, not -u/alpha**2
                relative = name * sp.cancel(partial / outer)
                if _divisors(relative) <= _divisors(partial):  # no 0/0 that was not there
                    partial = min(partial, relative, key=sp.count_ops)
            forms.append(self.of(back.get(part, part)).scaled(partial.xreplace(back)))
        return add_forms(forms)

    def _local_derivative(self, quantity: Quantity) -> sp.Expr:
        if quantity not in self.named:
            change = self._chain(quantity.definition, None).local
            known = [quantity, *self.named, *self.named.values()]
            for candidate in known:
                if sp.expand(expand_names(candidate - change)) == 0:
                    return candidate
            if change.is_Atom:
                return change
            name = _DERIVATIVE_NAMES.get(quantity.name, f"d{quantity.name}")
            while name in self.loss.names:
                name += "_"
            self.named[quantity] = Quantity(name, change)
        return self.named[quantity]

    def _is_local(self, quantity: Quantity) -> bool:
        """Say whether a quantity is a function of its own row's z alone, and does depend on it."""
        definition = expand_names(quantity)
        return bool(definition.has(self.loss.argument)) and not definition.has(AxisSum)


def _in_quotients(expr: sp.Expr, loss: Loss) -> sp.Expr:
    """Write e / S as y, outside of sums."""
    quotients = {above: y * below for above, (y, below) in loss.quotients.items()}
    return _with_sums_as_symbols(expr, lambda outer: outer.xreplace(quotients))


def _divisors(expr: sp.Expr) -> set[sp.Expr]:
    """Return what an expression divides by, without powers."""
    return {factor.as_base_exp()[0] for factor in sp.Mul.make_args(sp.fraction(expr)[1])}


def summed(expr: sp.Expr, axis: Axis) -> sp.Expr:
    """Sum over an axis, with factors that are the same everywhere along it in front."""
    result = sp.Integer(0)
    for term in sp.Add.make_args(_distributed(expr)):
        constant, varying = split(term, axis)
        result += constant * (AxisSum(varying, axis) if varying != 1 else axis.size)
    return result


def split(term: sp.Expr, axis: Axis) -> tuple[sp.Expr, sp.Expr]:
    """Split a product into the factors that are the same along an axis and those that vary."""
    factors = sp.Mul.make_args(term)
    constant = sp.Mul(*(factor for factor in factors if axis not in axes_of(factor)))
    return constant, sp.Mul(*(factor for factor in factors if axis in axes_of(factor)))


def tidy(expr: sp.Expr) -> sp.Expr:
    """Take common factors out; nothing is multiplied out, which could lose digits in code."""
    return _with_sums_as_symbols(expr, sp.factor_terms)


def _distributed(expr: sp.Expr) -> sp.Expr:
    """Multiply products of sums out, but nothing inside a denominator or a function."""
    if isinstance(expr, sp.Add):
        return sp.Add(*(_distributed(term) for term in expr.args))
    if isinstance(expr, sp.Mul):
        product = [sp.Integer(1)]
        for factor in expr.args:
            terms = sp.Add.make_args(_distributed(factor))
            product = [left * right for left in product for right in terms]
        return sp.Add(*product)
    base, power = expr.as_base_exp()
    if isinstance(base, sp.Add) and power.is_Integer and power > 0:
        return _distributed(sp.Mul(*[base] * int(power), evaluate=False))
    return expr


def _with_sums_as_symbols(expr: sp.Expr, action: object) -> sp.Expr:
    sums = {s: sp.Symbol(f"_s{k}", real=True) for k, s in enumerate(outermost_sums(expr))}
    result = action(expr.xreplace(sums))  # type: ignore[operator]
    return result.xreplace({stand_in: s for s, stand_in in sums.items()})


def _joined(pairs: Iterable[tuple[sp.Expr, sp.Expr]]) -> tuple[tuple[sp.Expr, sp.Expr], ...]:
    cofactors: dict[sp.Expr, sp.Expr] = {}
    for cofactor, factor in pairs:
        cofactors[factor] = cofactors.get(factor, sp.Integer(0)) + cofactor
    return tuple((cofactor, factor) for factor, cofactor in cofactors.items() if cofactor != 0)


def _coordinates(expr: sp.Expr, axis: Axis) -> dict[sp.Expr, sp.Expr]:
    """Write a row function as a combination of products, with row-free coefficients."""
    found: dict[sp.Expr, sp.Expr] = defaultdict(lambda: sp.Integer(0))
    for term in sp.Add.make_args(_distributed(expr)):
        constant, varying = split(term, axis)
        found[varying] += constant
    return dict(found)


def _matrix(
    pairs: Iterable[tuple[sp.Expr, sp.Expr]], axis: Axis
) -> tuple[list[sp.Expr], sp.Matrix]:
    """Write sum cofactor (x) factor as a matrix over products of row quantities."""
    entries: dict[tuple[sp.Expr, sp.Expr], sp.Expr] = defaultdict(lambda: sp.Integer(0))
    for cofactor, factor in pairs:
        for left, p in _coordinates(cofactor, axis).items():
            for right, q in _coordinates(factor, axis).items():
                entries[left, right] += p * q
    keys = sorted({key for pair in entries for key in pair}, key=_simplicity)
    matrix = sp.zeros(len(keys), len(keys))
    for (left, right), value in entries.items():
        matrix[keys.index(left), keys.index(right)] = value
    return keys, matrix.applyfunc(_reduced)


def _low_rank(
    pairs: Iterable[tuple[sp.Expr, sp.Expr]], axis: Axis
) -> tuple[tuple[sp.Expr, ...], sp.Matrix]:
    """Factor the symmetric form sum cofactor (x) factor as P M P^T with as few columns."""
    keys, form = _matrix(pairs, axis)
    form = ((form + form.T) / 2).applyfunc(_reduced)
    echelon, pivots = _echelon(form)
    P = tuple(
        tidy(sp.Add(*(_reduced(echelon[j, k]) * key for k, key in enumerate(keys))))
        for j in range(len(pivots))
    )
    return P, form.extract(list(pivots), list(pivots)).applyfunc(tidy)


def _echelon(form: sp.Matrix) -> tuple[sp.Matrix, tuple[int, ...]]:
    """Reduce the rows of a matrix, over the rational functions of what its entries are made of."""
    pivots: tuple[int, ...] = ()

    def reduce(entries: sp.Matrix) -> sp.Matrix:
        nonlocal pivots
        parts = entries.atoms(sp.Function, sp.NumberSymbol)
        parts |= {power for power in entries.atoms(sp.Pow) if not power.exp.is_Integer}
        names = {part: sp.Dummy() for part in sorted(parts, key=sp.default_sort_key)}
        matrix = DomainMatrix.from_Matrix(entries.xreplace(names)).to_field()
        echelon, pivots = matrix.rref()
        return echelon.to_Matrix().as_immutable().xreplace({d: p for p, d in names.items()})

    fixed = form.as_immutable()
    return _with_sums_as_symbols(fixed, lambda outer: _without_roots(outer, reduce)), pivots


def _columns(
    pairs: Iterable[tuple[sp.Expr, sp.Expr]],
) -> tuple[tuple[sp.Expr, ...], tuple[sp.Expr, ...]]:
    pairs = list(pairs)
    return tuple(tidy(cofactor) for cofactor, _ in pairs), tuple(tidy(g) for _, g in pairs)


def _simplicity(expr: sp.Expr) -> tuple[int, str]:
    return int(sp.count_ops(expr)), str(expr)


def _reduced(expr: sp.Expr) -> sp.Expr:
    return _with_sums_as_symbols(expr, lambda outer: _without_roots(outer, sp.cancel))


def _without_roots(expr: sp.Expr, action: Callable[[sp.Expr], sp.Expr]) -> sp.Expr:
    """Act on ``expr`` as a rational function: with s for sqrt(x + c), x is s^2 - c.

    Roots of what is linear in no symbol stay as they are.
    """
    orders: dict[sp.Expr, int] = {}
    for power in sorted(expr.atoms(sp.Pow), key=sp.default_sort_key):
        if power.exp.is_Rational and not power.exp.is_Integer:
            orders[power.base] = lcm(orders.get(power.base, 1), int(power.exp.q))
    meant: dict[sp.Expr, sp.Expr] = {}
    back: dict[sp.Expr, sp.Expr] = {}
    for base, order in orders.items():
        root = sp.Dummy(f"root{len(back)}", positive=True)
        if (found := _solved(base.xreplace(meant), root**order)) is not None:
            meant = {x: value.xreplace(found) for x, value in meant.items()} | found
            back[root] = base ** sp.Rational(1, order)
    expr = expr.xreplace(meant)
    return action(expr).xreplace(back)


def _solved(base: sp.Expr, value: sp.Expr) -> dict[sp.Expr, sp.Expr] | None:
    """Return the symbol that makes ``base`` that value, where it is linear in one."""
    for x in sorted(base.free_symbols, key=sp.default_sort_key):
        slope = sp.diff(base, x)
        if not isinstance(x, sp.Dummy) and not slope.has(x):
            found = {x: (value - base.xreplace({x: sp.S.Zero})) / slope}
            if base.xreplace(found) == value:
                return found
    return None
