"""Are two formulas the same function, for every size? Literally equal canonical forms say so.

Transcendental parts become free symbols (E for exp(z), one for each logarithm or radical), so
that every formula is a rational function of symbols and of axis sums.  A summand is divided by the
denominator that the sums of its axis share: the quotient's monomials, and those of the remainder
over that denominator, are linearly independent functions, and their sums are algebraically
independent when the axis may have any length.  So a difference is 0 for all sizes where its
numerator is literally 0.  What does not fit raises `Undecidable` and is never called proved.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

import sympy as sp

from symbolic.calculus.derivative import evaluate
from symbolic.calculus.entries import (
    Axis,
    AxisMax,
    AxisSum,
    Entry,
    Undecidable,
    axes_of,
    renamed,
)
from symbolic.calculus.fractions import Factors, over_factors
from symbolic.calculus.functions import FREE_FUNCTIONS, by_fewer, positive
from symbolic.calculus.indices import Homes
from symbolic.calculus.summands import by_monomial, divided, ordered, product
from symbolic.calculus.symbols import Symbols


def is_zero(expr: sp.Expr) -> bool:
    """Decide whether ``expr`` vanishes identically, for every length of every axis.

    True is a proof, on the set where every part of ``expr`` is defined.  False means that the
    canonical form is not 0.

    Raises:
        Undecidable: a part of ``expr`` lies outside what the canonical form represents.
    """
    try:
        return _Reduction().numerator(expr) == 0
    except sp.PolynomialError as error:
        raise Undecidable(str(error)) from error


def canonical(expr: sp.Expr) -> sp.Expr:
    """Return the canonical form of ``expr`` in its own entries, functions and sums."""
    reduction = _Reduction()
    return reduction.restore(reduction.run(expr))


@dataclass(frozen=True)
class Ratio:
    """A formula as numerator / product of powers, in symbols that stand for functions and sums.

    ``meanings`` says what a symbol stands for, in other symbols; a root or an absolute value r
    also has the q and s of r**q = s in ``radicals``, and stands in the numerator below r**q.
    """

    numerator: sp.Expr
    denominator: Factors
    meanings: Mapping[Entry, sp.Expr]
    radicals: Mapping[Entry, tuple[int, sp.Expr]]

    def restore(self, expr: sp.Expr) -> sp.Expr:
        """Put functions and sums back in place of their symbols."""
        while found := [s for s in expr.free_symbols if s in self.meanings]:
            expr = expr.xreplace({s: self.meanings[s] for s in found})
        return expr


def ratio(expr: sp.Expr) -> Ratio:
    """Write ``expr`` over one denominator; equal to it wherever every part of it is defined.

    Raises:
        Undecidable: a part of ``expr`` lies outside what the canonical form represents.
    """
    try:
        return _Reduction().ratio(expr)
    except sp.PolynomialError as error:
        raise Undecidable(str(error)) from error


@dataclass(frozen=True)
class _Part:
    """A summand: numerator / (product of the varying factors * constant).

    ``nested`` are the powers of varying factors that hold sums.
    """

    numerator: sp.Expr
    varying: Factors
    constant: sp.Expr
    nested: tuple[sp.Expr, ...]


@dataclass
class _Reduction(Symbols):
    """One reduction: first functions become symbols, then sums."""

    homes: Homes = field(init=False)
    #: for each axis the denominator that all its sums share, at every depth of nesting
    shared: dict[Axis, Factors] = field(default_factory=dict)

    def numerator(self, expr: sp.Expr) -> sp.Expr:
        """Return a numerator of ``expr`` as an expanded polynomial in symbols."""
        numerator, _ = self._over_factors(self.reduced(expr))
        for _ in range(len(self.radicals)):  # a radicand may hold another radical
            if (lowered := self._lower_radicals(numerator)) == numerator:
                break
            numerator, _ = self._over_factors(lowered)
        return numerator

    def ratio(self, expr: sp.Expr) -> Ratio:
        """Return ``expr`` over its denominator's factors, no root above its lowest powers."""
        numerator, factors = self._over_factors(self.reduced(expr))
        under = Counter(factors)
        for _ in range(len(self.radicals)):
            numerator, factors = self._over_factors(self._lower_radicals(numerator))
            under.update(factors)
        return Ratio(numerator, dict(under), self.meanings, self.radicals)

    def reduced(self, expr: sp.Expr) -> sp.Expr:
        """Reduce to a rational expression in symbols, sums included."""
        start = by_fewer(evaluate(expr))
        self.homes = Homes(start)
        start = self.homes.bound(start)
        while True:
            before = dict(self.divisions)
            expr = self._atoms(start)
            if self.divisions == before:
                return self._sums(expr)

    def run(self, expr: sp.Expr) -> sp.Expr:
        """Reduce to a quotient of expanded polynomials in symbols."""
        return self._quotient(self.reduced(expr))

    # --- functions become symbols -------------------------------------------------------

    def _atoms(self, expr: sp.Expr) -> sp.Expr:
        if isinstance(expr, Axis):
            msg = f"the axis {expr} is used as a number; its length is {expr.size}"
            raise Undecidable(msg)
        if expr.is_Rational or isinstance(expr, sp.Symbol):
            return expr
        if isinstance(expr, sp.Add | sp.Mul):
            return expr.func(*(self._atoms(arg) for arg in expr.args))
        if isinstance(expr, AxisSum):
            return ordered(self._atoms(expr.summand), expr.axis)
        if isinstance(expr, AxisMax):
            return self._largest(self._argument(expr.args[0]), expr.axis)
        if isinstance(expr, sp.exp):
            return self._exponential(expr.args[0])
        if isinstance(expr, sp.Pow):
            return self._power(expr.base, expr.exp)
        if expr == sp.E:
            return self._exponential(sp.Integer(1))
        if expr == sp.pi:
            return self._symbol(expr, positive=True)
        if isinstance(expr, FREE_FUNCTIONS):
            return self._function(expr.func, self._argument(expr.args[0]))
        msg = f"cannot decide formulas with {expr.func.__name__}: {expr}"
        raise Undecidable(msg)

    def _argument(self, expr: sp.Expr) -> sp.Expr:
        """Reduce the argument of a function, sums included, to its canonical form."""
        return self._quotient(self._sums(self._atoms(expr)))

    # --- sums become symbols ------------------------------------------------------------

    def _sums(self, expr: sp.Expr) -> sp.Expr:
        """Replace all axis sums, innermost first, by combinations of independent ones.

        The denominator that the sums of an axis share may grow at a later depth; then the
        reduction starts again with it, so that all depths use the same independent sums.
        """
        start = expr
        while True:
            before = dict(self.shared)
            expr = self._sums_once(start)
            if self.shared == before:
                return expr

    def _sums_once(self, expr: sp.Expr) -> sp.Expr:
        while sums := sorted(expr.atoms(AxisSum), key=sp.default_sort_key):
            innermost = [total for total in sums if not total.summand.has(AxisSum)]
            by_axis: dict[Axis, list[AxisSum]] = defaultdict(list)
            for total in innermost:
                by_axis[total.axis].append(total)
            replacement: dict[sp.Expr, sp.Expr] = {}
            for axis, group in by_axis.items():
                replacement.update(self._reduce_sums(axis, group))
            expr = expr.xreplace(replacement)
        return expr

    def _reduce_sums(self, axis: Axis, sums: list[AxisSum]) -> dict[sp.Expr, sp.Expr]:
        parts = [(s, part) for s in sums for part in self._parts(s.summand, axis)]
        reduced: dict[sp.Expr, sp.Expr] = dict.fromkeys(sums, sp.Integer(0))
        for group in dict.fromkeys(part.nested for _, part in parts):
            members = [(s, part) for s, part in parts if part.nested == group]
            common = Counter(self.shared.get(axis, {}))
            for _, part in members:
                common |= Counter(part.varying)
            self._share(axis, common)
            denominator = product(common)
            for total, part in members:
                factor = product(common - Counter(part.varying))
                numerator = part.numerator if factor == 1 else sp.expand(part.numerator * factor)
                if self.radicals.keys() & numerator.free_symbols:
                    numerator = sp.expand(self._lower_radicals(numerator))
                whole, rest = divided(numerator, denominator, axis)
                value = self._combined(whole, sp.Integer(1), axis)
                value += self._combined(rest, denominator, axis)
                reduced[total] += value / part.constant
        return reduced

    def _combined(self, numerator: sp.Expr, denominator: sp.Expr, axis: Axis) -> sp.Expr:
        """Write sum(numerator / denominator) by sums of single monomials."""
        value = sp.Integer(0)
        for monomial, coefficient in by_monomial(numerator, axis).items():
            value += coefficient * self._sum_of(monomial / denominator, axis)
        return value

    def _parts(self, summand: sp.Expr, axis: Axis) -> list[_Part]:
        """Split off what has a sum in a denominator that varies along the axis."""
        whole = self._part(summand, axis)
        if not whole.nested:
            return [whole]
        # N / B^k = R / B^k + Q / B^(k-1) with the remainder of a division, and so on: the same for
        # every way of writing N; what is left of Q no longer has the sum in a denominator
        inner = {base: power for base, power in whole.varying.items() if self._has_sum(base)}
        quotient, remainder = divided(whole.numerator, product(dict.fromkeys(inner, 1)), axis)
        rest = whole.constant * sp.Mul(*(b**p for b, p in whole.varying.items() if b not in inner))
        under = sp.Mul(*(base**power for base, power in inner.items()))
        below = sp.Mul(*(base ** (power - 1) for base, power in inner.items()))
        found = [self._part(remainder / (rest * under), axis)] if remainder != 0 else []
        left = quotient / (rest * below)
        return found + (self._parts(left, axis) if quotient != 0 else [])

    def _part(self, summand: sp.Expr, axis: Axis) -> _Part:
        numerator, factors = self._over_factors(summand)
        varying = {base: power for base, power in factors.items() if axis in axes_of(base)}
        constant = [base**power for base, power in factors.items() if base not in varying]
        return _Part(
            numerator,
            varying,
            sp.Mul(*constant),
            tuple(
                base**power
                for base, power in sorted(varying.items(), key=sp.default_sort_key)
                if self._has_sum(base)
            ),
        )

    def _share(self, axis: Axis, common: Factors) -> None:
        """Keep the factors of ``common`` that are free of sums for the other depths."""
        self.shared[axis] = {f: p for f, p in common.items() if not self._has_sum(f)}

    def _has_sum(self, expr: sp.Expr) -> bool:
        meanings = (self.meanings.get(s) for s in expr.free_symbols)
        return any(m is not None and (isinstance(m, AxisSum) or m.has(AxisSum)) for m in meanings)

    def _sum_of(self, summand: sp.Expr, axis: Axis) -> sp.Expr:
        if summand == 1:
            return axis.size
        total = self._flat(AxisSum(summand, axis))
        return self._symbol(total, positive=bool(summand.is_positive))

    # --- names of indices ---------------------------------------------------------------

    def _flat(self, total: AxisSum) -> AxisSum:
        """Write a product with sums in it over twins as one sum over all their indices."""
        if not self.homes.several:
            return total
        factors, bound = self._unfolded(total.summand, [total.axis])
        axes = {*bound, *axes_of(total)}
        if len({axis.size for axis in axes}) == len(axes):
            return total
        return _summed(sp.Mul(*factors), bound)

    def _unfolded(self, summand: sp.Expr, bound: list[Axis]) -> tuple[list[sp.Expr], list[Axis]]:
        """Take the sums among the factors apart, each with indices of its own."""
        factors: list[sp.Expr] = []
        for factor in sp.Mul.make_args(summand):
            base, power = factor.as_base_exp()
            if not (power.is_Integer and power > 0 and self._is_sum(base)):
                factors.append(factor)
                continue
            for _ in range(power):
                body, inner = _apart(self.meanings[base])
                own = {a: Axis(f"#{len(bound) + k}", a.size.name) for k, a in enumerate(inner)}
                body = renamed(body, own, self._at)
                found, bound = self._unfolded(body, [*bound, *own.values()])
                factors += found
        return factors, bound

    def _is_sum(self, base: sp.Expr) -> bool:
        return isinstance(self.meanings.get(base), AxisSum)

    def _named_anew(self, meaning: sp.Expr) -> list[tuple[sp.Expr, dict[Axis, Axis]]]:
        body, bound = _apart(meaning)
        free = sorted(axes_of(meaning), key=lambda axis: axis.name)
        if not self.homes.several:
            return [(meaning, {axis: axis for axis in free})]
        found: list[tuple[sp.Expr, dict[Axis, Axis]]] = []
        for names in self.homes.namings(free, bound):
            named = renamed(body, names, self._at)
            own = sorted((names[axis] for axis in bound), key=lambda axis: axis.name)
            same = _summed(named, own) if own and isinstance(meaning, AxisSum) else named
            if isinstance(meaning, AxisMax):
                same = AxisMax(named, *own)
            found.append((same, {names[axis]: axis for axis in free}))
        if len(found) == 1:
            return found
        least = min((same for same, _ in found), key=sp.default_sort_key)
        return [(same, names) for same, names in found if same == least]

    # --- rational functions -------------------------------------------------------------

    @staticmethod
    def _over_factors(expr: sp.Expr) -> tuple[sp.Expr, Factors]:
        if expr.has(sp.zoo, sp.nan, sp.oo):
            msg = "a denominator vanishes identically"
            raise Undecidable(msg)
        try:
            return over_factors(expr)
        except (ZeroDivisionError, sp.PolynomialError) as error:
            raise Undecidable(str(error)) from error

    def _quotient(self, expr: sp.Expr) -> sp.Expr:
        """Bring a rational expression in symbols over one reduced denominator."""
        if expr.has(sp.zoo, sp.nan, sp.oo):
            msg = "a denominator vanishes identically"
            raise Undecidable(msg)
        try:
            expr = sp.cancel(sp.together(expr))
            if not self.radicals.keys() & expr.free_symbols:
                return expr
            numerator, denominator = (self._lower_radicals(p) for p in sp.fraction(expr))
            return sp.cancel(sp.together(numerator / denominator))
        except (ZeroDivisionError, sp.PolynomialError) as error:
            msg = f"not a rational formula: {error}"
            raise Undecidable(msg) from error

    def _lower_radicals(self, polynomial: sp.Expr) -> sp.Expr:
        """Use r**q = base until no radical has a power of q or more."""
        # the outer ones first: what they bring in may hold powers of the inner ones
        for root, (order, base) in reversed(self.radicals.items()):
            if polynomial.has(root):
                polynomial = _lowered(polynomial, root, order, base)
        return polynomial


def is_surely_positive(expr: sp.Expr) -> bool:
    """Say whether ``expr`` is proved positive wherever it is defined, by the signs of its terms."""
    reduction = _Reduction()
    expr = evaluate(expr)
    if expr.is_positive:
        return True
    try:
        numerator, denominator = sp.fraction(reduction.run(expr))
    except Undecidable:
        return False
    return positive(numerator) and positive(denominator)


def _lowered(polynomial: sp.Expr, root: sp.Symbol, order: int, base: sp.Expr) -> sp.Expr:
    """Use root**order = base; a polynomial of no such power stays as it is."""
    terms: dict[int, list[sp.Expr]] = defaultdict(list)
    for term in sp.Add.make_args(polynomial):
        rest, factor = term.as_independent(root, as_Add=False)
        symbol, power = factor.as_base_exp() if factor != 1 else (root, sp.S.Zero)
        if symbol != root or not power.is_Integer or power < 0:  # not multiplied out
            terms = {m: [c] for (m,), c in sp.Poly(polynomial, root).terms()}
            break
        terms[int(power)].append(rest)
    if max(terms) < order:
        return polynomial
    return sp.Add(
        *(
            sp.Add(*rests) * base ** (power // order) * root ** (power % order)
            for power, rests in terms.items()
        )
    )


def _apart(meaning: sp.Expr) -> tuple[sp.Expr, list[Axis]]:
    """Return what stands under sums, or one maximum, and their axes."""
    if isinstance(meaning, AxisMax):
        return meaning.args[0], [meaning.axis]
    bound: list[Axis] = []
    while isinstance(meaning, AxisSum):
        bound.append(meaning.axis)
        meaning = meaning.summand
    return meaning, bound


def _summed(summand: sp.Expr, bound: list[Axis]) -> AxisSum:
    for axis in bound:
        summand = AxisSum(summand, axis)
    return summand
