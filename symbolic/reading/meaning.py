"""What does each kind of part of a formula mean? A rule a kind; what has none is refused.

Nothing is evaluated but sums, products and functions of the calculus.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import sympy as sp

from symbolic.calculus import Axis, AxisMax, Entry, axes_of
from symbolic.declare.formula import exp
from symbolic.reading import algebra
from symbolic.reading.algebra import Value
from symbolic.reading.moving import DELTA, derivative, nabla
from symbolic.reading.scope import Definition, Rules, Scope
from symbolic.reading.tree import Node, bare, is_name, row_of, same
from symbolic.reading.words import FUNCTIONS

#: Powers of numbers with more binary digits, and higher powers of formulas, are not worked out.
BITS, POWER = 2_000, 64


def _number(scope: Scope, node: Node) -> Value:
    return Value(sp.Rational(node.word))


def _name(scope: Scope, node: Node) -> Value:
    if not node.parts:
        identity = None if scope.knows(node.word) else _identity(scope, node)
        return scope.named(node, node.word) if identity is None else identity
    whole = "_".join([node.word, "".join(part.word for part in node.parts)])
    if not scope.knows(node.word) or scope.knows(whole):
        if not scope.knows(whole):
            identity = _identity(scope, node) or _delta(scope, node)
            if identity is not None:
                return identity
            whole = node.word if not whole.isidentifier() else whole
        return scope.named(node, whole)
    return _indexed(scope, node, scope.named(node, node.word), node.parts)


def _identity(scope: Scope, node: Node) -> Value | None:
    """Read I and I_n."""
    if node.word != "I" or len(node.parts) > 1:
        return None
    axis = _length(scope, node.parts[0]) if node.parts else scope.default
    return None if axis is None else Value(sp.S.Zero, (axis, axis.twin()), sp.S.One)


def _delta(scope: Scope, node: Node) -> Value | None:
    """Read delta_ij, which is 1 where its indices are the same."""
    if node.word != "delta" or len(node.parts) != 2 or not scope.derivatives:
        return None
    cells = [scope.indices.get(p.word, [scope.free.get(p.word)]) for p in node.parts]
    axes = [cell[0] for cell in cells]
    known = next((axis for axis in axes if axis is not None), scope.default)
    if known is None:
        return None
    return Value(Entry(DELTA, [scope.index(part, known) for part in node.parts]))


def _indexed(scope: Scope, node: Node, value: Value, parts: Sequence[Node]) -> Value:
    if not value.shape:
        raise scope.refuse(node, "is a number, and has no index")
    if len(parts) != len(value.shape):
        raise scope.refuse(node, f"is {value.told}, and has {len(parts)} indices here")
    indices: list[Axis | None] = []
    for part, axis in zip(parts, value.shape, strict=True):
        if part.kind == "star":
            indices.append(None)
        elif part.kind == "name":
            indices.append(scope.index(part, axis))
        else:
            raise scope.refuse(part, "is no index: no length and no place is fixed here")
    return algebra.at_index(value, indices)


def _index(scope: Scope, node: Node) -> Value:
    base = node.parts[0]
    if base.kind == "apply" and not _applies(scope, base):
        inner = Node("group", "", base.parts[1:], base.at, base.end)
        there = replace(node, parts=(inner, *node.parts[1:]))
        return algebra.product(scope.value(base.parts[0]), scope.value(there))
    return _indexed(scope, node, scope.value(node.parts[0]), node.parts[1:])


def _apply(scope: Scope, node: Node) -> Value:
    """Read f(x): a name with arguments, or a product of a name and what stands in brackets."""
    called, *given = node.parts
    definition = scope.definitions.get(called.word) if called.kind == "name" else None
    if definition is not None and definition.arguments:
        if len(given) != len(definition.arguments):
            raise scope.refuse(node, f"has {len(given)} arguments; its definition has others")
        if all(same(*pair) for pair in zip(given, definition.arguments, strict=True)):
            return scope.value(called)
        return _called(scope, node, definition, given)
    if all(_is_variable(scope, part) for part in given):
        return scope.value(called)
    if len(given) > 1:
        raise scope.refuse(node, f"calls {called.word}, which is no function here")
    return algebra.product(scope.value(called), scope.value(given[0]))


def _is_variable(scope: Scope, node: Node) -> bool:
    """Say whether an argument only says on what a quantity depends: u(x)."""
    node = bare(node)
    return node.kind == "name" and (node.word in scope.moving or node.word in scope.variables)


def _called(scope: Scope, node: Node, definition: Definition, given: Sequence[Node]) -> Value:
    """Put other arguments into a definition."""
    if any(each.kind != "name" or each.parts for each in definition.arguments):
        raise scope.refuse(node, "has other arguments than its definition")
    names = [each.word for each in definition.arguments]
    changed = [n for n, g in zip(names, given, strict=True) if not is_name(bare(g), n)]
    if any(name in scope.moving or name in scope.variables for name in changed):
        raise scope.refuse(node, f"puts something else in the place of {changed[0]}")
    values = dict(zip(names, scope.values(given), strict=True))
    before, scope.found = scope.found, {**scope.found, **values}
    try:
        with scope.inside(definition):
            return scope.value(definition.formula)
    finally:
        scope.found = before


def _sum(scope: Scope, node: Node) -> Value:
    row = row_of(node)
    if row is not None:
        matrix, vector = row
        for (known, other), value in scope.products.items():
            own = matrix.word in (known, known.lower()) and vector.word == other
            if own and len(vector.parts) == 1 and not scope.knows(known.lower()):
                return algebra.at_index(value, [scope.index(matrix.parts[0], value.shape[0])])
    body, *last = node.parts
    axis = _length(scope, last[0]) if last else None
    with scope.bound({node.word: axis}):
        value = scope.value(body)
        (index,) = scope.indices[node.word]
    if index is None:
        raise scope.refuse(node, f"has nothing in it that changes with {node.word}")
    if value.diagonal != 0:
        raise scope.refuse(node, "sums matrices with diagonals of their own")
    own = scope.home(index)
    if node.kind == "sum":
        free = axes_of(value.expr)
        first = own.twin() if own in value.shape and own in free else own
        return replace(value, expr=algebra.summed(value.expr, index, first))
    if value.shape or node.kind == "min":
        raise scope.refuse(node, "is understood of numbers alone, as max_i x_i")
    largest = AxisMax(algebra.moved(value.expr, {index: own}), own)
    return Value(largest)


def _length(scope: Scope, node: Node) -> Axis:
    node = bare(node)
    if node.kind == "name" and node.word in scope.lengths and not node.parts:
        return scope.lengths[node.word]
    known = ", ".join(scope.lengths)
    why = f"is no length that is known ({known}): every length is a letter, for all at once"
    raise scope.refuse(node, why)


def _call(scope: Scope, node: Node) -> Value:
    given = scope.values(node.parts)
    word = node.word
    if word in ("max", "min") and (len(given) > 1 or not given[0].shape):
        found = given[0]
        head = sp.Max if word == "max" else sp.Min
        for other in given[1:]:
            one, two = algebra._aligned(found, other)
            found = replace(one, expr=head(one.expr, two.expr))
        return found
    if word == "norm" and len(given) == 2:
        order = bare(node.parts[1])
        return algebra.norm(given[0], order.word)
    wanted = 2 if word == "dot" else 1
    if len(given) != wanted:
        raise scope.refuse(node, f"has {len(given)} arguments, and takes {wanted}")
    if word in FUNCTIONS:
        return algebra.entrywise(given[0], FUNCTIONS[word])
    return _of_vectors(scope, node, word, given)


def _of_vectors(scope: Scope, node: Node, word: str, given: list[Value]) -> Value:
    first = given[0]
    if word == "dot":
        return algebra.dot(*given)
    if word == "diag":
        return algebra.diagonal_matrix(first)
    if word == "norm":
        return algebra.norm(first, "2")
    if len(first.shape) != 1:
        if word == "sum" and first.expr.is_number and scope.default is not None:
            return Value(first.expr * scope.default.size)
        raise scope.refuse(node, f"needs a vector, not {first.told}")
    (axis,) = first.shape

    def total(expr: sp.Expr) -> sp.Expr:
        return algebra.summed(expr, axis, axis)

    if word == "max":
        return Value(AxisMax(first.expr, axis))
    if word == "min":
        raise scope.refuse(node, "is understood of numbers alone: min(a, b)")
    if word == "softmax":
        return replace(first, expr=exp(first.expr) / total(exp(first.expr)))
    if word == "logsumexp":
        return Value(sp.log(total(exp(first.expr))))
    return Value(total(first.expr) / (axis.size if word == "mean" else 1))


def _power(scope: Scope, node: Node) -> Value:
    base, power = bare(node.parts[0]), node.parts[1]
    if is_name(base, "e") and not scope.knows("e"):
        return algebra.entrywise(scope.value(power), exp)
    if base.kind == "apply" and not _applies(scope, base):
        inner = Node("group", "", base.parts[1:], base.at, base.end)
        raised = replace(node, parts=(inner, power))
        return algebra.product(scope.value(base.parts[0]), scope.value(raised))
    exponent = scope.number(power)
    value = scope.value(node.parts[0])
    _check_power(scope, node, value.expr, exponent)
    return algebra.entrywise(value, lambda x: x**exponent)


def _raised(scope: Scope, node: Node) -> Value:
    """Read alpha^{-1}(x): the power of a quantity that depends on x, or a product."""
    called, power, *given = node.parts
    whole = Node("apply", "", (called, *given), node.at, node.end)
    if _applies(scope, whole):
        return scope.value(Node("pow", "", (whole, power), node.at, node.end))
    first = Node("pow", "", (called, power), node.at, node.end)
    group = Node("group", "", tuple(given), node.at, node.end)
    return scope.value(Node("mul", "", (first, group), node.at, node.end))


def _applies(scope: Scope, node: Node) -> bool:
    called, *given = node.parts
    definition = scope.definitions.get(called.word)
    return bool(definition and definition.arguments) or all(_is_variable(scope, g) for g in given)


def _check_power(scope: Scope, node: Node, base: sp.Expr, exponent: sp.Expr) -> None:
    if not exponent.is_number:
        return
    large = exponent.is_Rational and max(abs(exponent.p), exponent.q) > POWER
    if base.is_Rational and exponent.is_Rational:
        bits = max(abs(base.p), base.q).bit_length() * abs(exponent.p)
        large = bits > BITS or exponent.q > POWER
    if large or (base.is_number and not exponent.is_Rational and exponent.has(sp.Pow)):
        raise scope.refuse(node, f"is a power beyond {POWER}, which is not worked out")


def _product(scope: Scope, node: Node) -> Value:
    factors = _factors(node)
    values: list[tuple[str, Value]] = []
    place = 0
    while place < len(factors):
        word, factor = factors[place]
        following = factors[place + 1][1] if place + 1 < len(factors) else None
        found = None
        if following is not None and factors[place + 1][0] in ("", "cdot"):
            found = _named_product(scope, factor, following)
        place += 1 if found is None else 2
        values.append((word, scope.value(factor) if found is None else found))
    result = values[0][1]
    for word, value in values[1:]:
        if word in ("*", "circ"):
            result = algebra.by_entries(result, value)
        elif word == "cdot" and len(result.shape) == len(value.shape) == 1 and not result.row:
            raise scope.refuse(node, "is a product of vectors: write \\circ or \\langle, \\rangle")
        else:
            result = algebra.product(result, value)
    return result


def _factors(node: Node) -> list[tuple[str, Node]]:
    """Return the factors of a product from the left, each with the operator before it."""
    if node.kind != "mul":
        return [("", node)]
    left, right = node.parts
    return [*_factors(left), (node.word, right)]


def _named_product(scope: Scope, one: Node, other: Node) -> Value | None:
    """Read A x as z, and a_i^T x as z_i."""
    one, other = bare(one), bare(other)
    lying = one.kind == "transpose"
    one = bare(one.parts[0]) if lying else one
    if lying and other.kind == "transpose":  # x^T A^T
        found = _named_product(scope, bare(other.parts[0]), one)
        return None if found is None else algebra.transposed(found)
    for first, second in ((one, other), (other, one)) if lying else ((one, other),):
        for (matrix, vector), value in scope.products.items():
            if not is_name(second, vector):
                continue
            if is_name(first, matrix) and not lying:
                return value
            row = first.kind == "name" and first.word in (matrix, matrix.lower())
            parts = [part for part in first.parts if part.kind != "star"]
            if row and lying and len(parts) == 1 and not scope.knows(matrix.lower()):
                return algebra.at_index(value, [scope.index(parts[0], value.shape[0])])
    return None


def _inner(scope: Scope, node: Node) -> Value:
    one, other = node.parts
    lying = Node("transpose", "", (one,), one.at, one.end)
    found = _named_product(scope, lying, other)
    if found is not None:
        return found
    return algebra.dot(scope.value(one), scope.value(other))


def _division(scope: Scope, node: Node) -> Value:
    over, under = scope.values(node.parts)
    if len(under.shape) == 2:
        raise scope.refuse(node.parts[1], "is a matrix, and nothing is divided by one")
    inverse = algebra.entrywise(under, lambda x: 1 / x)
    return algebra.by_entries(over, inverse)


def _ones(scope: Scope, node: Node) -> Value:
    axis = _length(scope, node.parts[0]) if node.parts else scope.default
    return Value(sp.S.One, (algebra.ANY if axis is None else axis,))


def _transpose(scope: Scope, node: Node) -> Value:
    base = bare(node.parts[0])
    if base.kind == "apply" and not _applies(scope, base):
        inner = Node("group", "", base.parts[1:], base.at, base.end)
        lying = replace(node, parts=(inner,))
        return algebra.product(scope.value(base.parts[0]), scope.value(lying))
    return algebra.transposed(scope.value(node.parts[0]))


def _added(sign: int) -> Callable[[Scope, Node], Value]:
    def rule(scope: Scope, node: Node) -> Value:
        one, other = scope.values(node.parts)
        return algebra.added(one, other, sign)

    return rule


def _group(scope: Scope, node: Node) -> Value:
    if len(node.parts) != 1 or node.parts[0].kind == "chain":
        raise scope.refuse(node, "is no formula")
    return scope.value(node.parts[0])


RULES: Rules = {
    "number": _number,
    "name": _name,
    "index": _index,
    "apply": _apply,
    "raised": _raised,
    "sum": _sum,
    "max": _sum,
    "min": _sum,
    "call": _call,
    "pow": _power,
    "mul": _product,
    "div": _division,
    "add": _added(1),
    "sub": _added(-1),
    "neg": lambda scope, node: algebra.scaled(scope.value(node.parts[0]), sp.S.NegativeOne),
    "norm": lambda scope, node: algebra.norm(scope.value(node.parts[0]), node.word),
    "inner": _inner,
    "ones": _ones,
    "transpose": _transpose,
    "group": _group,
    "derivative": derivative,
    "nabla": nabla,
}
