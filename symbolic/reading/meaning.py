"""What do the letters of a formula mean? Arrays, names, sums over indices; never evaluated text.

Every kind of part has a rule here, and what has none is refused at its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

import sympy as sp

from symbolic.calculus import Along, Axis, AxisMax, Entry, Quantity, axes_of
from symbolic.declare.formula import define, exp
from symbolic.reading import algebra
from symbolic.reading.algebra import ShapeError, Value
from symbolic.reading.source import ReadingError, Source, nearest
from symbolic.reading.tree import Node, bare, is_name, row_of, same
from symbolic.reading.words import FUNCTIONS

#: Powers of numbers with more binary digits, and higher powers of formulas, are not worked out.
BITS, POWER = 2_000, 64
#: A function called by a function called by ...
CALLS = 20
_NO_NUMBERS = (sp.oo, -sp.oo, sp.zoo, sp.nan)


@dataclass(frozen=True)
class Definition:
    """A name with what it stands for: its arguments, its indices and its formula."""

    name: str
    formula: Node
    source: Source
    arguments: tuple[Node, ...] = ()
    indices: tuple[Node, ...] = ()
    at: Node | None = None


@dataclass
class Scope:
    """All that letters mean in a text."""

    #: arrays, numbers and parameters by their names, with their indices in the order as written
    arrays: dict[str, Value]
    #: lengths by their letters
    lengths: dict[str, Axis]
    #: a product of a matrix and a vector that has a name of its own: A x is z
    products: dict[tuple[str, str], Value] = field(default_factory=dict)
    #: what moves when a coordinate of a vector does: x moves z along A
    moving: dict[str, tuple[Entry, Value]] = field(default_factory=dict)
    definitions: dict[str, Definition] = field(default_factory=dict)
    #: what quantities are told to depend on: u(x)
    variables: frozenset[str] = frozenset()
    #: names that formulas cannot take, with what is taken instead
    renamed: dict[str, str] = field(default_factory=dict)
    #: whether derivatives are understood
    derivatives: bool = False
    found: dict[str, Value] = field(default_factory=dict)
    #: the indices that are bound, each in a list of one: None until it is first used
    indices: dict[str, list[Axis | None]] = field(default_factory=dict)
    #: the indices that no sum binds
    free: dict[str, Axis] = field(default_factory=dict)
    #: the axis that a sum without a last index runs over
    default: Axis | None = None
    source: Source = field(default_factory=lambda: Source.of("", "the text"))
    busy: list[str] = field(default_factory=list)
    #: directions by name, with the length of each
    directions: dict[str, sp.Symbol] = field(default_factory=dict)

    def refuse(self, node: Node, why: str) -> ReadingError:
        """Return the error about a part."""
        return self.source.refusal(node.at, node.end, why)

    # --- formulas -------------------------------------------------------------------------------

    def value(self, node: Node) -> Value:
        """Return what a part means.

        Raises:
            ReadingError: it means nothing here; the message says where and why.
        """
        rule = _RULES.get(node.kind)
        if rule is None:
            raise self.refuse(node, f"is a {node.kind}, which means nothing here")
        try:
            found = rule(self, node)
            if found.expr.has(*_NO_NUMBERS):
                raise ShapeError("is no number: something in it is divided by 0")
        except ReadingError:
            raise
        except RecursionError:
            raise self.refuse(node, "is nested too deeply") from None
        except (ValueError, TypeError, ArithmeticError, AttributeError) as error:
            raise self.refuse(node, " ".join(str(error).split())) from None
        return found

    def number(self, node: Node) -> sp.Expr:
        """Return a part that must be a number."""
        found = self.value(node)
        if found.shape:
            raise self.refuse(node, f"must be a number, and is {found.told}")
        return found.expr

    def values(self, nodes: Sequence[Node]) -> list[Value]:
        """Return several parts."""
        return [self.value(node) for node in nodes]

    # --- names ----------------------------------------------------------------------------------

    def named(self, node: Node, name: str) -> Value:
        """Return what a name stands for."""
        if name in self.found:
            return self.found[name]
        if name in self.definitions:
            return self._defined(node, self.definitions[name])
        if name in self.arrays:
            return self.arrays[name]
        if name in self.lengths:
            return Value(self.lengths[name].size)
        if name in ("pi", "e"):
            return Value(sp.pi if name == "pi" else sp.E)
        raise self.refuse(node, self._unknown(name))

    def knows(self, name: str) -> bool:
        """Say whether a name stands for something."""
        return any(name in known for known in (self.found, self.definitions, self.arrays))

    def _unknown(self, name: str) -> str:
        pair = next((pair for pair in self.products if name in pair), None)
        if pair is not None:
            return f"stands by itself: the loss is one of the product {' '.join(pair)} alone"
        known = [*self.definitions, *self.arrays, *self.lengths]
        hint = nearest(name, known) if len(name) > 1 else ""
        way = f"give a number a value with --parameter {name}=1"
        if self.derivatives:
            way = "say what it is, such as $v \\in \\mathbb{R}^n$"
        return f"is not known{hint}; known are {', '.join(known) or 'none'}: define it, or {way}"

    def _defined(self, node: Node, definition: Definition) -> Value:
        if definition.name in self.busy:
            raise self.refuse(node, "is defined by itself")
        with self._inside(definition):
            letters = {each.word: None for each in definition.indices}
            with self.bound(letters):
                value = self.value(definition.formula)
                axes = [self.indices[letter][0] for letter in letters]
        value = self._open(definition, value, axes)
        self.found[definition.name] = value = self._kept(definition.name, value)
        return value

    def _open(self, definition: Definition, value: Value, axes: Sequence[Axis | None]) -> Value:
        """Make indices of a definition open ones: u_i = ... is a vector."""
        if not definition.indices:
            return value
        where = definition.at or definition.formula
        if value.shape:
            raise definition.source.refusal(
                where.at, where.end, f"has indices, and its formula is {value.told}"
            )
        homes: dict[Axis, Axis] = {}
        for axis, index in zip(axes, definition.indices, strict=True):
            if axis is None:
                raise definition.source.refusal(
                    where.at, where.end, f"does not change with its index {index.word}"
                )
            own = self.home(axis)
            homes[axis] = own.twin() if own in homes.values() else own
        return Value(algebra.moved(value.expr, homes), tuple(homes.values()))

    def home(self, axis: Axis) -> Axis:
        """Return the first index of a length."""
        for known in self.lengths.values():
            if known.size == axis.size:
                return known
        return Axis(axis.size.name, axis.size.name)

    def _kept(self, name: str, value: Value) -> Value:
        """Give what was defined its name in formulas."""
        known = value.expr.is_Symbol or value.expr.is_number or value.diagonal != 0
        if known or len(value.shape) > 1:
            return value
        return replace(value, expr=define(self.renamed.get(name, name), value.expr))

    @contextmanager
    def _inside(self, definition: Definition) -> Iterator[None]:
        """Work in a definition's own text, without the indices that are bound here."""
        before = self.source, self.indices
        if len(self.busy) > CALLS:
            raise ReadingError(f"{self.source.name}: {definition.name} calls too many functions")
        self.source, self.indices = definition.source, {}
        self.busy.append(definition.name)
        try:
            yield
        finally:
            self.busy.pop()
            self.source, self.indices = before

    # --- indices --------------------------------------------------------------------------------

    @contextmanager
    def bound(self, letters: Mapping[str, Axis | None]) -> Iterator[None]:
        """Bind indices; those without an axis get theirs where they are first used."""
        before = self.indices
        depth = len(self.indices)
        own = {
            letter: [None if axis is None else Axis(f"~{letter}{depth}", axis.size.name)]
            for letter, axis in letters.items()
        }
        self.indices = {**self.indices, **own}
        try:
            yield
        finally:
            self.indices = before

    def index(self, node: Node, axis: Axis) -> Axis:
        """Return the index that a letter is, where an array has this axis."""
        letter = node.word
        cell = self.indices.get(letter)
        if cell is not None:
            known = cell[0] or Axis(f"~{letter}{len(self.indices)}", axis.size.name)
            cell[0] = known
        elif not self.derivatives or self.busy:
            raise self.refuse(node, "is no index here: no sum and no definition binds it")
        else:
            known = self.free.setdefault(letter, Axis(f"~{letter}", axis.size.name))
        if known.size != axis.size:
            raise self.refuse(
                node, f"is an index up to {known.size}, and stands where one up to {axis.size} does"
            )
        return known


# --- rules --------------------------------------------------------------------------------------


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


#: Names of arrays that stand for the identity's entries, until indices that they join are one.
UNIT, DELTA = "<unit>", "<delta>"


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
        with scope._inside(definition):
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


# --- derivatives --------------------------------------------------------------------------------


def _derivative(scope: Scope, node: Node) -> Value:
    operand, *variables = node.parts
    _allow(scope, node)
    value = scope.value(operand)
    for variable in variables:
        value = _moved_along(scope, node, value, variable)
    return value


def _nabla(scope: Scope, node: Node) -> Value:
    operand, *by = node.parts
    _allow(scope, node)
    value = scope.value(operand)
    if value.shape or node.word not in ("1", "2"):
        raise scope.refuse(node, "is understood of numbers alone, once or twice")
    variable = by[0] if by else _variable(scope, node)
    value = _moved_along(scope, node, value, variable)
    if node.word == "2":
        (first,) = value.shape or (None,)
        if first is None:
            raise scope.refuse(variable, "is a number: write its derivative as a fraction")
        open_ = Axis(f"~{first.name}", first.size.name)
        again = _moved_along(
            scope, node, Value(algebra.moved(value.expr, {first: open_})), variable
        )
        pair = {open_: first, again.shape[0]: first.twin()}
        value = Value(algebra.moved(again.expr, pair), (first, first.twin()))
    return value


def _allow(scope: Scope, node: Node) -> None:
    if not scope.derivatives:
        raise scope.refuse(node, "is a derivative: a loss is stated without any")


def _variable(scope: Scope, node: Node) -> Node:
    """Return what a gradient is taken in, where it is not said: x."""
    name = next(iter(scope.moving), "x")
    return Node("name", name, (), node.at, node.end)


def _moved_along(scope: Scope, node: Node, value: Value, variable: Node) -> Value:
    """Differentiate in a vector, which opens an index, or in one of its coordinates."""
    if variable.kind != "name":
        raise scope.refuse(variable, "is nothing that could move")
    entry, direction = _way(scope, variable)
    if value.expr.has(*(e for name, (_, e) in _explicit(scope) if name == variable.word)):
        raise scope.refuse(node, f"holds {variable.word} itself, not only products with it")
    if not direction.shape:
        return replace(value, expr=Along(value.expr, entry, direction.expr))
    (axis,) = direction.shape
    if variable.parts:
        if len(variable.parts) != 1:
            raise scope.refuse(variable, "has more than one index")
        index = scope.index(variable.parts[0], axis)
        way = algebra.moved(direction.expr, {axis: index})
        return replace(value, expr=Along(value.expr, entry, way))
    own = axis
    if len(value.shape) == 1 and value.shape[0].size == axis.size:
        raise scope.refuse(node, "is a square Jacobian, of either layout: write its indices")
    while own in value.shape:
        own = own.twin()
    way = algebra.moved(direction.expr, {axis: own})
    return Value(Along(value.expr, entry, way), (*value.shape, own))


def _explicit(scope: Scope) -> list[tuple[str, tuple[Entry, Entry]]]:
    found = []
    for name, (entry, _) in scope.moving.items():
        own = scope.arrays.get(name)
        if own is not None and own.expr != entry:
            found.append((name, (entry, own.expr)))
    return found


def _way(scope: Scope, variable: Node) -> tuple[Entry, Value]:
    """Return which entry moves, and along what, with an open index for the coordinates."""
    if variable.word in scope.moving:
        return scope.moving[variable.word]
    value = scope.named(variable, variable.word)
    entry = value.expr
    if not isinstance(entry, Entry) or isinstance(entry, Quantity) or len(value.shape) > 1:
        raise scope.refuse(variable, "is nothing that moves by itself: x, z or a number is")
    if not value.shape:
        return entry, Value(sp.S.One)
    (axis,) = value.shape
    moving = Axis(f"{axis.name}*", axis.size.name)
    return entry.at((moving,)), Value(Entry(UNIT, [moving, axis]), (axis,))


_RULES: dict[str, Callable[[Scope, Node], Value]] = {
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
    "derivative": _derivative,
    "nabla": _nabla,
}
