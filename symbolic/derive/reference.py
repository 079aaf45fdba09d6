"""What are the derivatives of a loss, computed in the most pedestrian way? The oracle.

A formula is written out in components for a fixed small n (z1, z2, ...), differentiated by each
component with SymPy's own `diff`, and compared by SymPy's own rational functions.  It shares
no code with the calculus, and everything that resoft writes down must agree with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from math import lcm

import sympy as sp
from sympy.polys.rings import PolyElement, PolyRing

from symbolic.calculus.arc import arc_kernel
from symbolic.calculus.entries import Along, Axis, AxisMax, AxisSum, Entry, logistic, softplus


class Component(sp.Symbol):
    """One component of an array, z2 for row 2 of z; row 1 of b is not the scalar called b1.

    M at (k, j) in row 1, column 2 is M at (j, k) in row 2, column 1.
    """

    entry: Entry
    place: tuple[int, ...]

    def __new__(cls, entry: Entry, place: tuple[int, ...]) -> Component:
        """Take the component of ``entry`` at ``place``, an index for each of its axes."""
        name = f"{entry.name}{'_'.join(map(str, place))}"
        positive = True if entry.is_positive else None
        symbol = sp.Symbol.__xnew__(cls, name, real=True, positive=positive)
        symbol.entry, symbol.place = entry, place
        return symbol

    @property
    def indexed(self) -> str:
        """Its name in brackets, b[1], which no entry has."""
        return f"{self.entry.name}[{', '.join(map(str, self.place))}]" if self.place else self.name

    def _hashable_content(self) -> tuple[object, ...]:
        return (*super()._hashable_content(), self.entry.array, self.place)

    def __getnewargs_ex__(self) -> tuple[tuple[object, ...], dict[str, bool]]:
        return (self.entry, self.place), {}


def component(entry: Entry, position: Mapping[Axis, int]) -> Component:
    """Return the symbol of one component, z -> z2 at row 2."""
    return _component(entry, tuple(position[axis] for axis in entry.axes))


_component = cache(Component)


def written_out(
    expr: sp.Expr, sizes: dict[Axis, int], position: dict[Axis, int] | None = None
) -> sp.Expr:
    """Write ``expr`` in components at fixed axis lengths (``position``: the current row).

    The lengths of an axis' twins are its own.
    """
    position = position or {}
    if isinstance(expr, AxisSum):
        places = ({**position, expr.axis: k + 1} for k in range(_length(expr.axis, sizes)))
        return sp.Add(*(written_out(expr.summand, sizes, place) for place in places))
    if isinstance(expr, AxisMax):
        places = ({**position, expr.axis: k + 1} for k in range(_length(expr.axis, sizes)))
        values = dict.fromkeys(written_out(expr.args[0], sizes, place) for place in places)
        # SymPy would compare the values, in vain and for long
        return sp.Max(*values, evaluate=len(values) == 1)
    if isinstance(expr, Along):
        return _moved(expr, sizes, position)
    definition = getattr(expr, "definition", None)
    if definition is not None:
        return written_out(definition, sizes, position)
    if isinstance(expr, Entry):
        return component(expr, position)
    if isinstance(expr, sp.Symbol):
        lengths = {axis.size: length for axis, length in sizes.items()}
        return sp.Integer(lengths[expr]) if expr in lengths else expr
    if not expr.args:
        return expr
    return expr.func(*(written_out(arg, sizes, position) for arg in expr.args))


def _length(axis: Axis, sizes: dict[Axis, int]) -> int:
    """Return an axis' length, which its twins have, too."""
    return next(length for each, length in sizes.items() if each.size == axis.size)


def _moved(expr: Along, sizes: dict[Axis, int], position: dict[Axis, int]) -> sp.Expr:
    """Differentiate by every component of the entry, times the direction's component."""
    inner, entry, direction = expr.args
    jump = sp.Function("jump", real=True)  # a sign that is stated: it has a value where it jumps
    value = written_out(inner, sizes, position).replace(sp.sign, jump)
    places: list[dict[Axis, int]] = [{}]
    for axis in entry.axes:
        places = [{**place, axis: k + 1} for place in places for k in range(_length(axis, sizes))]
    return sp.Add(
        *(
            _beside_kinks(sp.diff(value, component(entry, place))).replace(jump, sp.sign)
            * written_out(direction, sizes, {**position, **place})
            for place in places
        )
    )


def _beside_kinks(expr: sp.Expr) -> sp.Expr:
    """Write SymPy's derivative of |s|, of max and min without a value where s = 0."""
    expr = expr.replace(sp.Heaviside, lambda s, _=None: (1 + sp.sign(s)) / 2)
    return expr.replace(sp.DiracDelta, lambda *_: sp.S.Zero).replace(
        sp.sign, lambda s: s / sp.Abs(s)
    )


#: SymPy prints the first three by logarithms of their arguments.
_PLAIN = {
    sp.sech: lambda x: 1 / sp.cosh(x),
    sp.csch: lambda x: 1 / sp.sinh(x),
    sp.coth: lambda x: sp.cosh(x) / sp.sinh(x),
    softplus: lambda x: sp.log(1 + sp.exp(x)),
    arc_kernel: lambda x: (sp.pi - sp.acos(x)) * x + sp.sqrt(1 - x**2),
    logistic: lambda x: sp.exp(x) / (1 + sp.exp(x)),
}


def plain_functions(expr: sp.Expr) -> sp.Expr:
    """Write logistic and reciprocal hyperbolic functions by those that every library has."""
    heads = {node.func for node in expr.atoms(sp.Function)}
    for head, meaning in _PLAIN.items():
        if head in heads:
            expr = expr.replace(head, meaning)
    return expr


def equal(left: sp.Expr, right: sp.Expr) -> bool:
    """Decide whether a formula in components is the same function as another, by SymPy alone.

    They are compared where the second one is defined: see `_inside`.
    """
    certain = {s: sp.Dummy(s.name, positive=True) for s in _inside(sp.sympify(right))}
    difference = _half_angles(plain_functions(left - right).xreplace(certain))
    heads = {node.func for node in difference.atoms(sp.Function)}
    if sp.tanh not in heads or heads & {sp.exp, sp.sinh, sp.cosh}:
        for head in heads & {sp.sinh, sp.cosh, sp.tanh}:
            difference = difference.replace(head, lambda x, head=head: head(x).rewrite(sp.exp))
    return _vanishes(difference)


def _inside(expr: sp.Expr) -> set[sp.Expr]:
    """Return the symbols that are positive where a formula is defined.

    Those are what it takes the logarithm of, beside positive factors.
    """
    found = set[sp.Expr]()
    for node in expr.atoms(sp.log):
        rest = [part for part in sp.Mul.make_args(node.args[0]) if not part.is_positive]
        if len(rest) == 1 and rest[0].as_base_exp()[1].is_odd:
            found.add(rest[0].as_base_exp()[0])
    return {s for s in found if s.is_Symbol}


def _half_angles(expr: sp.Expr) -> sp.Expr:
    """Write cos(x) with sin(x / 2), where that occurs."""
    doubled = {2 * node.args[0] for node in expr.atoms(sp.sin)}
    if not doubled:
        return expr
    return expr.xreplace(
        {
            node: 1 - 2 * sp.sin(node.args[0] / 2) ** 2
            for node in expr.atoms(sp.cos)
            if {node.args[0], -node.args[0]} & doubled
        }
    )


def _vanishes(expr: sp.Expr) -> bool:
    stand_ins: dict[sp.Expr, sp.Expr] = {}
    roots = _roots(expr)

    @cache
    def rational(node: sp.Expr) -> sp.Expr:
        """Replace exp, log, roots and the like by free symbols."""
        if isinstance(node, sp.exp):
            return sp.Mul(*(power(term) for term in sp.Add.make_args(sp.expand(node.args[0]))))
        if isinstance(node, sp.NumberSymbol):
            return symbol_of(node)
        if isinstance(node, sp.log):
            return logarithm(rational(node.args[0]))
        if isinstance(node, sp.Function):
            return symbol_of(node.func(*(sp.cancel(rational(arg)) for arg in node.args)))
        if node.is_Pow and not node.exp.is_Integer:
            return root(rational(node.base), node.exp)
        if isinstance(node, sp.Add | sp.Mul | sp.Pow):
            return node.func(*(rational(arg) for arg in node.args))
        return node

    def logarithm(argument: sp.Expr) -> sp.Expr:
        """Split off positive factors: log(1 + 1/E) = log(1 + E) - z."""
        meanings = {name: node for node, name in stand_ins.items()}
        certain, rest = _positive_factors(argument)
        base, power = rest.as_base_exp()
        if not power.is_odd:  # else base**power > 0 says that the base is positive
            base, power = rest, sp.Integer(1)
        total = sp.Integer(0) if rest == 1 else power * symbol_of(sp.log(base))
        for base, power in certain:
            meaning = meanings.get(base)
            if isinstance(meaning, sp.exp):
                total += power * rational(meaning.args[0])
            elif isinstance(meaning, sp.Pow):  # a root that is positive
                total += power * meaning.exp * logarithm(meaning.base)
            else:
                total += power * symbol_of(sp.log(base))
        return total

    def root(base: sp.Expr, exponent: sp.Expr) -> sp.Expr:
        """Split off positive factors: sqrt(4 E^2 x) = 2 E sqrt(x); the rest stays whole."""
        number, other = exponent.as_coeff_Add()
        certain, rest = _positive_factors(base)
        total = sp.Integer(1)
        meanings = {name: node for node, name in stand_ins.items()}
        for each, power in [*certain, *[(rest, 1)] * (rest != 1)]:
            if other != 0 and isinstance(meanings.get(each), sp.exp):
                total *= rational(sp.exp(meanings[each].args[0] * exponent * power))
                continue
            whole, fraction = divmod(number * power, 1)
            total *= each**whole
            if fraction != 0:
                total *= symbol_of(sp.Pow(each, 1 / sp.Integer(fraction.q), evaluate=False)) ** (
                    fraction.p
                )
            meaning = next((node for node, name in stand_ins.items() if name == each), None)
            if other != 0 and isinstance(meaning, sp.exp):
                total *= rational(sp.exp(other * power * meaning.args[0]))
            elif other != 0:
                times, free = (other * power).as_coeff_Mul()
                if not times.is_Integer:
                    times, free = sp.Integer(1), other * power
                total *= symbol_of(sp.Pow(each, free, evaluate=False)) ** times
        return total

    def symbol_of(node: sp.Expr) -> sp.Expr:
        is_positive = isinstance(node, sp.exp) or node.is_Pow or bool(node.is_positive)
        name = sp.Symbol(f"_f{len(stand_ins)}", real=True, positive=is_positive or None)
        return stand_ins.setdefault(node, name)

    def power(term: sp.Expr) -> sp.Expr:
        coefficient, rest = term.as_independent(sp.log, as_Add=False)
        if isinstance(rest, sp.log):
            return root(rational(rest.args[0]), coefficient)
        coefficient, rest = term.as_coeff_Mul()
        smallest = roots.get(rest, coefficient.q)
        if not (coefficient * smallest).is_Integer:
            return symbol_of(sp.exp(term))
        return symbol_of(sp.exp(rest / smallest)) ** (coefficient * smallest)

    quotient = rational(expr)
    for _ in range(2):  # a radicand may hold another radical
        numerator = _numerator(quotient)
        for node, name in tuple(stand_ins.items()):
            if node.is_Pow and node.exp.is_Rational and numerator.has(name):  # r**q = base
                order, base = int(node.exp.q), rational(node.base)
                terms = sp.Poly(numerator, name).terms()
                powers = [(c, divmod(power, order)) for (power,), c in terms]
                numerator = sp.Add(*(c * base**many * name**rest for c, (many, rest) in powers))
        quotient = numerator
    return bool(_numerator(quotient) == 0)


@lru_cache(maxsize=2**12)  # the sides of a condition have most of them in common
def _positive_factors(expr: sp.Expr) -> tuple[list[tuple[sp.Expr, int]], sp.Expr]:
    """Write a rational formula as a product of surely positive factors, and the rest."""
    certain: list[tuple[sp.Expr, int]] = []
    others: list[tuple[sp.Expr, int]] = []
    sign = sp.Integer(1)
    for part, side in zip(sp.fraction(sp.cancel(expr)), (1, -1), strict=True):
        number, factors = sp.factor_list(part)
        if number.is_Rational:
            primes = sp.factorrat(abs(number), limit=1000)
            certain += [(sp.Integer(prime), side * power) for prime, power in primes.items()]
            number = sp.sign(number)
        sign *= number**side
        for base, power in factors:
            is_certain = all(term.is_positive for term in sp.Add.make_args(base))
            (certain if is_certain else others).append((base, side * power))
    if sign == -1 and len(others) == 1 and others[0][1] % 2:  # 1 / (1 - x), not -1 / (x - 1)
        ((base, power),) = others
        sign, others = sp.Integer(1), [(-base, power)]
    rest = sign * sp.Mul(*(base**power for base, power in others))
    return [(base, power) for base, power in certain if base != 1], rest


def _roots(expr: sp.Expr) -> dict[sp.Expr, int]:
    """Return for each x the q with which all are powers of exp(x / q): 2 for exp(x), exp(x / 2)."""
    roots: dict[sp.Expr, int] = {}
    for node in expr.atoms(sp.exp):
        for term in sp.Add.make_args(sp.expand(node.args[0])):
            coefficient, rest = term.as_coeff_Mul()
            roots[rest] = lcm(roots.get(rest, 1), int(coefficient.q))
    return roots


def _numerator(expr: sp.Expr) -> sp.Expr:
    """Return a numerator of a rational expression: 0 exactly where the expression vanishes."""
    symbols = sorted(expr.free_symbols, key=lambda symbol: symbol.name)
    if not symbols:
        return sp.fraction(sp.together(expr))[0]
    polynomials = PolyRing(symbols, sp.QQ, sp.lex)
    return _fraction(expr, polynomials)[0].as_expr()


def _fraction(expr: sp.Expr, ring: PolyRing) -> tuple[PolyElement, dict[PolyElement, int]]:
    """Return a numerator and the powers of the denominator's factors, without any gcd."""
    if isinstance(expr, sp.Add):
        parts = [_fraction(term, ring) for term in expr.args]
        common: dict[PolyElement, int] = {}
        for _, denominator in parts:
            for factor, power in denominator.items():
                common[factor] = max(common.get(factor, 0), power)
        total = ring.zero
        for numerator, denominator in parts:
            for factor, power in common.items():
                numerator = numerator * factor ** (power - denominator.get(factor, 0))
            total += numerator
        return total, common
    if isinstance(expr, sp.Mul):
        product = ring.one
        powers: dict[PolyElement, int] = {}
        for part in expr.args:
            numerator, denominator = _fraction(part, ring)
            product = product * numerator
            for factor, power in denominator.items():
                powers[factor] = powers.get(factor, 0) + power
        return product, powers
    if isinstance(expr, sp.Pow):
        numerator, powers = _fraction(expr.base, ring)
        exponent = int(expr.exp)
        if exponent >= 0:
            return numerator**exponent, {f: p * exponent for f, p in powers.items()}
        over = ring.one
        for factor, power in powers.items():
            over = over * factor ** (-exponent * power)
        return over, _factors(numerator, -exponent, ring)
    return ring.from_expr(expr), {}


def _factors(polynomial: PolyElement, power: int, ring: PolyRing) -> dict[PolyElement, int]:
    """Split a denominator into its monomial and the rest, so that equal ones are recognised."""
    if polynomial == 0:
        msg = "a denominator vanishes identically"
        raise ZeroDivisionError(msg)
    monomial = tuple(min(powers) for powers in zip(*polynomial.monoms(), strict=True))
    rest = polynomial.quo_term((monomial, ring.domain.one))
    found = {g: e * power for g, e in zip(ring.gens, monomial, strict=True) if e}
    if rest != 1:
        found[rest] = power
    return found
