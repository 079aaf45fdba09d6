"""How is a difference of nearly equal numbers written so that its digits stay?

Each rule looks at one sum, and writes it as a formula that is the same function: exp(x) - 1 by
expm1, sqrt(1 + x) - 1 as x / (1 + sqrt(1 + x)), 1 - cos(x) as 2 sin(x/2)^2, c/q - c^3/q^2 with
q = 1 + c^2 as c/q^2.  Nothing here is trusted: the emitted text is proved.
"""

from __future__ import annotations

from collections.abc import Callable

import sympy as sp

from symbolic.calculus import AxisSum, Entry, Quantity, axes_of
from symbolic.generator.stable.heads import exp_minus_one, log_one_plus, two_sided
from symbolic.generator.stable.remainders import near_zero


def without_cancelling(expr: sp.Expr) -> sp.Expr | None:
    """Write a sum whose terms may cancel in another way; None where no rule fits."""
    if not isinstance(expr, sp.Add):
        return None
    for rule in (_logarithms, _exponentials, _constant, _common_power, _conjugate):
        found = rule(expr)
        if found is not None and found != expr:
            return found
    return None


def joined_sums(expr: sp.Expr) -> sp.Expr:
    """Take n times a constant into the sum that it may cancel: sum sqrt(1 + c^2) - n.

    Sums that are small together where none is alone become one: sum c - sum log(1 + c).
    """
    terms = sp.Add.make_args(expr)
    split = {term: term.as_independent(AxisSum, as_Add=False) for term in terms}
    sums = {term: s for term, s in split.items() if isinstance(s[1], AxisSum) and not axes_of(s[0])}
    if len(sums) > 1 and len({total.axis for _, total in sums.values()}) == 1:
        whole = sp.Add(*(factor * total.summand for factor, total in sums.values()))
        axis = next(iter(sums.values()))[1].axis
        if near_zero(whole) is not None:
            return joined_sums(sp.Add(AxisSum(whole, axis), *(t for t in terms if t not in sums)))
    for term in terms:
        factor, total = term.as_independent(AxisSum, as_Add=False)
        if not isinstance(total, AxisSum):
            continue
        for count in (each for each in terms if each.has(total.axis.size) and each != term):
            constant = count / total.axis.size
            whole = factor * total.summand + constant
            own = not constant.has(total.axis.size, AxisSum)
            if own and (near_zero(whole) or without_cancelling(whole)) is not None:
                return expr - term - count + AxisSum(whole, total.axis)
    return expr


def logarithm(argument: sp.Expr) -> sp.Expr:
    """Write the logarithm of a formula, by log1p where 1 is one of its terms."""
    base, power = argument.as_base_exp()
    if power != 1 and not (power.is_Integer and power % 2 == 0):
        return power * logarithm(base)
    if (near := without_cancelling(argument)) is not None:
        return _logarithm_of_difference(argument, near)
    rest = sp.expand_mul(argument) - 1
    terms = sp.Add.make_args(argument)
    if 1 in terms:
        return log_one_plus(argument - 1)
    if len(sp.Add.make_args(rest)) < len(sp.Add.make_args(rest + 1)):
        return log_one_plus(rest)
    return sp.log(argument)


def _logarithm_of_difference(argument: sp.Expr, near: sp.Expr) -> sp.Expr:
    """Write log(1 - exp(x)) by what keeps its digits on either side of x = -1."""
    found = sp.log(near)
    growth = 1 - argument
    if not isinstance(growth, sp.exp):
        return found
    return two_sided(-1 - growth.args[0], log_one_plus(-growth), found)


def with_limit(product: sp.Expr) -> sp.Expr:
    """Write x log(x y) so that it is 0 at x = 0, its limit; elsewhere nothing changes."""
    powers = (factor.as_base_exp() for factor in sp.Mul.make_args(product))
    for x in [base for base, power in powers if power.is_positive and axes_of(base)]:
        logs = [
            node
            for node in product.atoms(sp.log)
            if x in {factor.as_base_exp()[0] for factor in sp.Mul.make_args(node.args[0])}
        ]
        safe = {node: sp.log(two_sided(sp.Abs(x), node.args[0], sp.Integer(1))) for node in logs}
        product = product.xreplace(safe)
    return product


# --- k log(q) - k log(r), with r the same in every row -------------------------------------------


def _logarithms(expr: sp.Add) -> sp.Expr | None:
    """Join the logarithm of a constant with another one that it may cancel."""
    terms = ((term, _log_term(term)) for term in expr.args)
    found = [(term, *split) for term, split in terms if split is not None]
    for first, k, q in found:
        for second, j, r in found:
            power = sp.cancel(-j / k)
            if _varies(q) and not _varies(r) and power.is_Rational:
                ratio = sp.Add(*(each / r**power for each in sp.Add.make_args(q)))
                return expr - first - second + k * sp.log(ratio)
    return None


def _log_term(term: sp.Expr) -> tuple[sp.Expr, sp.Expr] | None:
    logs = [factor for factor in sp.Mul.make_args(term) if isinstance(factor, sp.log)]
    return (term / logs[0], logs[0].args[0]) if len(logs) == 1 else None


def _exponentials(expr: sp.Add) -> sp.Expr | None:
    """Join k exp(x) and -k exp(y), so that the larger of both is taken out."""
    found = [(term, *term.as_independent(sp.exp, as_Add=False)) for term in expr.args]
    found = [(term, k, head.args[0]) for term, k, head in found if isinstance(head, sp.exp)]
    for first, k, x in found:
        for second, j, y in found:
            if k + j == 0 and k.could_extract_minus_sign() and not x.has(sp.exp):
                above = -sp.exp(y) * exp_minus_one(x - y)
                below = two_sided(y - x, above, sp.exp(x) * exp_minus_one(y - x))
                return expr - first - second + j * below
    return None


# --- k g(x) - k g(0) -----------------------------------------------------------------------------


def _constant(expr: sp.Add) -> sp.Expr | None:
    """Join a constant with the one term that it may cancel."""
    constants = [term for term in expr.args if not _varies(term)]
    varying = [term for term in expr.args if term not in constants]
    if not constants:
        return None
    for term in varying:
        factor, head = _split(term)
        joined = None if head is None else _joined(factor, head, sp.Add(*constants))
        if joined is not None:
            return sp.Add(*(each for each in varying if each != term), joined)
    return None


def _varies(expr: sp.Expr) -> bool:
    return bool(axes_of(expr)) or expr.has(AxisSum)


def _split(term: sp.Expr) -> tuple[sp.Expr, sp.Expr | None]:
    """Split a term into a constant factor and one function or power that varies."""
    varying = [f for f in sp.Mul.make_args(term) if _varies(f)]
    constant = sp.Mul(*(f for f in sp.Mul.make_args(term) if not _varies(f)))
    return (constant, varying[0]) if len(varying) == 1 else (term, None)


def _joined(k: sp.Expr, head: sp.Expr, constant: sp.Expr) -> sp.Expr | None:
    if type(head) in _AT_ZERO:
        return _AT_ZERO[type(head)](k, head.args[0]) if sp.expand(k + constant) == 0 else None
    if isinstance(head, sp.Pow) and not isinstance(head, sp.exp):
        return _root(k, head, constant)
    return None


#: k g(x) - k g(0), for each g.
_AT_ZERO: dict[type[sp.Expr], Callable[[sp.Expr, sp.Expr], sp.Expr]] = {
    sp.exp: lambda k, x: k * exp_minus_one(x),
    sp.cosh: lambda k, x: 2 * k * sp.sinh(x / 2) ** 2,
    sp.cos: lambda k, x: -2 * k * sp.sin(x / 2) ** 2,
}


def _root(k: sp.Expr, head: sp.Pow, constant: sp.Expr) -> sp.Expr | None:
    """Join k (q0 + x)^p with what may be -k q0^p."""
    q, p = head.as_base_exp()
    fixed = sp.Add(*(term for term in sp.Add.make_args(q) if not _varies(term)))
    x = q - fixed
    if fixed == 0 or _varies(p) or (p.is_Integer and p > 0) or x.has(sp.exp):
        return None
    if p == sp.Rational(1, 2):
        over = sp.expand(k**2 * fixed - constant**2)
        if over != 0:
            return None
        ratio = k**2 * x / (k * head - constant)
        side = -k * constant
        if side.is_negative:
            return None
        return ratio if side.is_positive else two_sided(side, ratio, k * head + constant)
    if sp.simplify(k * fixed**p + constant) != 0 or not fixed.is_positive:
        return None
    if p == -1:
        return constant * x / q
    return -constant * exp_minus_one(p * log_one_plus(x / fixed))


# --- a / q - b / q^2 -----------------------------------------------------------------------------


def _common_power(expr: sp.Add) -> sp.Expr | None:
    """Bring terms over the lowest powers of sums q, where their numerators then cancel."""
    whole, meanings = _atoms(expr)
    inner = {q: sp.sympify(meaning) for q, meaning in meanings.items()}
    whole = sp.expand_mul(whole)
    denominators = sorted(_denominators(whole), key=sp.default_sort_key)
    for qs in [*([q] for q in denominators), *[denominators] * (len(denominators) > 1)]:
        found = _over(whole, qs, inner)
        if found is not None:
            for name in reversed(meanings):
                found = found.xreplace({name: meanings[name]})
            return found
    return None


def _denominators(expr: sp.Expr) -> set[sp.Expr]:
    return {node.base for node in _negative_powers(expr) if node.base.is_Symbol}


def _negative_powers(expr: sp.Expr) -> list[sp.Pow]:
    powers = (node for node in expr.atoms(sp.Pow) if axes_of(node.base))
    return [node for node in powers if node.exp.is_Rational and node.exp < 0]


def _over(expr: sp.Add, qs: list[sp.Symbol], meanings: dict[sp.Expr, sp.Expr]) -> sp.Expr | None:
    parts = []
    for term in sp.Add.make_args(expr):
        factors = [factor.as_base_exp() for factor in sp.Mul.make_args(term)]
        powers = [sp.Add(*(power for base, power in factors if base == q)) for q in qs]
        rest = sp.Mul(*(base**power for base, power in factors if base not in qs))
        if rest.has(*qs) or not all(power.is_Rational for power in powers):
            return None
        parts.append((powers, rest))
    lowest = [min(powers) for powers in zip(*(powers for powers, _ in parts), strict=True)]
    over = [[p - low for p, low in zip(powers, lowest, strict=True)] for powers, _ in parts]
    if not all(power.is_Integer for powers in over for power in powers):
        return None
    sums = [meanings.get(q, q) for q in qs]
    numerators = [
        rest * sp.Mul(*(q**p for q, p in zip(sums, powers, strict=True)))
        for (_, rest), powers in zip(parts, over, strict=True)
    ]
    numerator = sp.expand(sp.Add(*numerators))
    if not _is_shorter(numerator, [rest for _, rest in parts]):
        return None
    return sp.factor_terms(numerator) * sp.Mul(*(q**p for q, p in zip(qs, lowest, strict=True)))


def _is_shorter(numerator: sp.Expr, before: list[sp.Expr]) -> bool:
    """Say whether terms have cancelled, or none is left that could."""
    after = sp.Add.make_args(numerator)
    signs, left = ({term.could_extract_minus_sign() for term in each} for each in (before, after))
    return len(after) < len(before) or (len(after) == len(before) and len(left) < len(signs))


def _atoms(expr: sp.Expr) -> tuple[sp.Expr, dict[sp.Expr, sp.Expr]]:
    """Give sums without quotients a symbol each, the innermost first; (z - b)^2 stays whole."""
    meanings: dict[sp.Expr, sp.Expr] = {}

    def named(total: sp.Expr) -> sp.Expr:
        sign = -1 if total.could_extract_minus_sign() else 1
        name = next((s for s, m in meanings.items() if m == sign * total), None)
        if name is None:
            name = Entry(f"_q{len(meanings)}", axes_of(total))
            meanings[name] = sign * total
        return sign * name

    def walk(node: sp.Expr, top: bool) -> sp.Expr:
        if not node.args or isinstance(node, AxisSum | Quantity):
            return node
        node = node.func(*(walk(arg, top and isinstance(node, sp.Add)) for arg in node.args))
        if not isinstance(node, sp.Add):
            return node
        if not top and not _negative_powers(node):
            return named(node)
        linear = [term for term in node.args if term.as_coeff_Mul()[1] in entries]
        return (
            sp.Add(*node.args, *(-term for term in linear), named(sp.Add(*linear)))
            if (len(linear) > 1)
            else node
        )

    entries = {symbol for symbol in expr.free_symbols if axes_of(symbol)}
    return walk(expr, True), meanings


# --- x + sqrt(q), with q = x^2 + k ---------------------------------------------------------------


def _conjugate(expr: sp.Add) -> sp.Expr | None:
    """Write x + sqrt(x^2 + k) as k / (sqrt(x^2 + k) - x) where x is negative."""
    roots = {node.base for node in expr.atoms(sp.Pow) if abs(node.exp) == sp.Rational(1, 2)}
    for q in sorted(filter(_varies, roots), key=sp.default_sort_key):
        for outside in (sp.Integer(1), sp.sqrt(q)):
            whole = sp.expand_mul(expr * outside)
            k = whole.coeff(sp.sqrt(q))
            rest = whole - k * sp.sqrt(q)
            if not k.is_positive or rest.has(sp.sqrt(q)) or not _varies(rest):
                continue
            over = sp.expand(k**2 * q - rest**2)
            if not _varies(over):
                near = over / (k * sp.sqrt(q) - rest) / outside
                return two_sided(rest, expr, near)
    return None
