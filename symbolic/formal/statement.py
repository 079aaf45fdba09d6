"""How does a claim read as a theorem of real analysis? The one file that has to be trusted.

The statement of a theorem in Coq: arrays are functions of their indices, lengths are natural
numbers, a sum is ``sum (fun i => ...) n``, and the derivative of F when z moves along h is
``is_derive (fun e => F) 0``, with ``z i + e * h i`` in the place of ``z i``.  Named quantities
become definitions inside the statement; a quantity that depends on an array that moves somewhere
takes that array as an argument.  Names, and what a formula needs in order to be defined, come from
elsewhere: a name that would catch or hide something is refused here, and what is assumed is
printed with the rest, to be read.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction

from symbolic.formal.named import Read
from symbolic.formal.names import Names, letter
from symbolic.formal.spectral import Spectral
from symbolic.formal.spectrum import Spectrum
from symbolic.independent.parse import Axis, Bound, Entry, Node, NotCovered

#: What binds how strongly in Coq: sums, products, signs, powers, applications.
SUM, PRODUCT, SIGN, POWER, APPLIED, ATOM = range(6)
#: The word for each function of one number that is called otherwise in Coq, and the others.
FUNCTIONS: Mapping[str, str] = {
    **{word: word for word in ("exp", "sin", "cos", "atan", "asin", "acos", "sinh", "cosh")},
    **{word: word for word in ("tan", "tanh", "sign", "arc_kernel", "softplus", "logistic")},
    "log": "ln",
    "abs": "Rabs",
    "asinh": "arcsinh",
}
#: Words that are written here: a name that is one of them would hide it.
WORDS = frozenset(
    [
        *("INR", "PI", "R", "nat", "sum", "largest", "sqrt", "is_derive", "Derive", "Rmax", "Rmin"),
        *("singular_values", *FUNCTIONS.values()),
    ]
)


@dataclass(frozen=True)
class Condition:
    """Something that holds at the point: ``formula`` with 0 on the right or on the left."""

    formula: Node
    relation: str  # with {} in the place of the formula
    #: along which axes it is said at the statement's own indices alone
    at: frozenset[Axis] = frozenset()


@dataclass(frozen=True)
class Theorem:
    """A theorem's parts as they are printed; ``text`` is the statement."""

    name: str
    binders: tuple[str, ...]
    definitions: tuple[str, ...]
    hypotheses: tuple[str, ...]
    conclusion: str

    @property
    def text(self) -> str:
        """The statement, without the dot behind it."""
        lines = [f"Theorem {self.name}", *(f"    {each}" for each in self.binders)]
        lines[-1] += " :"
        lines += [f"  {each} in" for each in self.definitions]
        lines += [f"  {each} ->" for each in self.hypotheses]
        return "\n".join([*lines, f"  {self.conclusion}"])


#: An entry of an array at an index: its text, and how strongly that binds.
Place = Callable[[tuple[str, ...]], tuple[str, int]]


@dataclass(frozen=True)
class Scope:
    """Where a formula stands: the variables of its indices, and the arrays that have moved."""

    index: Mapping[Axis, str] = field(default_factory=dict)
    moved: Mapping[Entry, Place] = field(default_factory=dict)
    #: variables in use, which no binder inside may take
    live: frozenset[str] = frozenset()

    def bound(self, axis: Axis, variable: str) -> Scope:
        """Return the scope behind a binder."""
        return replace(self, index={**self.index, axis: variable}, live=self.live | {variable})


class Writer:
    """Writes the formulas of one statement, in names that nothing else has."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.given = Names(read)
        self.names, self.arrays, self.lengths = self.given.of, self.given.arrays, self.given.lengths
        if len({*self.names.values()} - WORDS) < len(self.names):
            raise NotCovered("two things have one name, or a name means something else")

    def bind(self, wanted: str, scope: Scope) -> str:
        """Return a variable for a binder, which catches nothing that stands inside."""
        found = self.given.variable(wanted, scope.live)
        if found in {*self.names.values(), *scope.live, *WORDS}:
            raise NotCovered(f"the variable {found} means something else")
        return found

    def length(self, axis: Axis) -> str:
        """Return the name of an axis' length."""
        return self.names["length", axis[1]]

    def inside(self, axes: Iterable[Axis], scope: Scope) -> tuple[list[str], Scope]:
        """Return variables for axes, and the scope behind them."""
        variables = list[str]()
        for axis in axes:
            variables.append(self.bind(letter(axis), scope))
            scope = scope.bound(axis, variables[-1])
        return variables, scope

    # --- formulas -------------------------------------------------------------------------------

    def text(self, node: Node, scope: Scope = Scope(), level: int = SUM) -> str:
        """Write a formula, in brackets where what stands around it binds more strongly."""
        found, own = self.formula(node, scope)
        return found if own >= level else f"({found})"

    def formula(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a formula, a quantity by its name; say how strongly it binds."""
        if node not in self.read.named:
            return self.opened(node, scope)
        arrays = [self.array(array, scope) for array in self.arguments(node)]
        indices = [scope.index[axis] for axis in sorted(node.axes)]
        return _applied(self.names[node], [*arrays, *indices])

    def opened(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a formula that is not told by its name."""
        match node.head:
            case "entry" if isinstance(node.label, Entry):
                indices = tuple(scope.index[axis] for axis in node.label.axes)
                return self.at(node.label.array, indices, scope)
            case "number" | "*" | "^":
                return self.product(node, scope)
            case "+":
                return self.sum(node, scope)
            case "size":
                return f"INR {self.names['length', node.label]}", APPLIED
            case "pi":
                return "PI", ATOM
            case "e":
                return "exp 1", APPLIED
            case "sum" | "max" if isinstance(node.label, tuple):
                head = "sum" if node.head == "sum" else "largest"
                (variable,), within = self.inside([node.label], scope)
                inner = self.text(node.args[0], within)
                return f"{head} (fun {variable} => {inner}) {self.length(node.label)}", APPLIED
            case "largest" | "least":
                return self.extreme(node, scope)
            case "D":
                step, moved = self.moves(node, scope)
                return f"Derive (fun {step} => {self.text(node.args[0], moved)}) 0", APPLIED
        if node.head in FUNCTIONS:
            return f"{FUNCTIONS[node.head]} {self.text(node.args[0], scope, ATOM)}", APPLIED
        raise NotCovered(f"no word for {node.head} in Coq")

    def at(self, array: Entry, indices: tuple[str, ...], scope: Scope) -> tuple[str, int]:
        """Write an array at indices, moved where it has moved."""
        if array in scope.moved:
            return scope.moved[array](indices)
        return _applied(self.names[array], indices)

    def arguments(self, node: Node) -> list[Entry]:
        """Return the arrays that a quantity is a function of."""
        return [array for array in self.given.moving if array in node.arrays]

    def array(self, array: Entry, scope: Scope) -> str:
        """Write a whole array as an argument."""
        if array not in scope.moved:
            return self.names[array]
        inner, variables = scope, list[str]()
        for axis in array.axes:
            variables.append(self.bind("i", inner))
            inner = inner.bound(axis, variables[-1])
        text, level = scope.moved[array](tuple(variables))
        if variables:
            return f"(fun {' '.join(variables)} => {text})"
        return text if level == ATOM else f"({text})"

    def moves(self, node: Node, scope: Scope) -> tuple[str, Scope]:
        """Return the step's variable, and the scope in which an array has moved."""
        entry, direction = node.label, node.args[1]
        if not isinstance(entry, Entry) or entry.array not in self.given.moving:
            raise NotCovered("an array moves that quantities do not take as an argument")
        step = self.bind("e", scope)

        def place(indices: tuple[str, ...]) -> tuple[str, int]:
            start, _ = self.at(entry.array, indices, scope)
            index = {**scope.index, **dict(zip(entry.axes, indices, strict=True))}
            inner = replace(scope, index=index, live=scope.live | {step, *indices})
            return f"{start} + {step} * {self.text(direction, inner, SIGN)}", SUM

        moved = {**scope.moved, entry.array: place}
        return step, replace(scope, moved=moved, live=scope.live | {step})

    # --- arithmetic -----------------------------------------------------------------------------

    def sum(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write a sum, what is added first, then what is subtracted."""
        named, text = self.read.named, ""
        terms = [(term not in named and divided(term, named)[0] < 0, term) for term in node.args]
        for negative, term in sorted(terms, key=lambda each: each[0]):
            found, own = self.product(term, scope, -1) if negative else self.formula(term, scope)
            level = SIGN if negative and not text else PRODUCT
            part = found if own >= level else f"({found})"
            joined = f"{text} {'-' if negative else '+'} {part}"
            text = joined if text else f"- {part}" if negative else part
        return text, SUM

    def product(self, node: Node, scope: Scope, times: int = 1) -> tuple[str, int]:
        """Write a number, a power or a product: its number, what multiplies, what divides."""
        value, factors = divided(node, self.read.named)
        value *= times
        if value < 0 and factors:
            found, own = self.product(node, scope, -times)
            return f"- {found}" if own >= POWER else f"- ({found})", SIGN
        text, level = _number(value) if value != 1 or not factors else ("", ATOM)
        for base, exponent in factors:
            factor, own = self.power(base, abs(exponent), scope)
            if not text and exponent > 0:
                text, level = factor, own
                continue
            factor = factor if own > PRODUCT else f"({factor})"
            text = text if level >= PRODUCT else f"({text})"
            sign, level = ("*" if exponent > 0 else "/"), (PRODUCT if text else SIGN)
            text = f"{text} {sign} {factor}".lstrip()
        return text, level

    def power(self, base: Node, exponent: Fraction, scope: Scope) -> tuple[str, int]:
        """Write a positive power: whole, or of a square root."""
        whole = exponent.numerator
        if exponent == 1:
            return self.formula(base, scope)
        if exponent.denominator > 2:
            raise NotCovered(f"a power {exponent}: whole ones and square roots alone are written")
        root = exponent.denominator == 2
        text = f"sqrt {self.text(base, scope, ATOM)}" if root else self.text(base, scope, APPLIED)
        return (text, APPLIED) if whole == 1 else (f"{text} ^ {whole}", POWER)

    def extreme(self, node: Node, scope: Scope) -> tuple[str, int]:
        """Write the larger or the smaller of two, and of what follows."""
        head = "Rmax" if node.head == "largest" else "Rmin"
        first, *others = node.args
        text, level = self.formula(first, scope)
        for arg in others:
            one = text if level == ATOM else f"({text})"
            text, level = f"{head} {one} {self.text(arg, scope, ATOM)}", APPLIED
        return text, level

    # --- the statement --------------------------------------------------------------------------

    def definition(self, node: Node) -> str:
        """Write the definition of a named quantity, without its own name inside."""
        indices, scope = self.inside(sorted(node.axes), Scope())
        arguments = [f"({self.names[array]} : {_type(array)})" for array in self.arguments(node)]
        head = " ".join([self.names[node], *arguments, *(f"({each} : nat)" for each in indices)])
        return f"let {head} := {self.opened(node, scope)[0]}"

    def everywhere(
        self, axes: Iterable[Axis], body: Callable[[Scope], str], scope: Scope = Scope()
    ) -> str:
        """Write that something holds for every index."""
        axes = sorted(axes)
        variables, scope = self.inside(axes, scope)
        if not variables:
            return body(scope)
        said = " -> ".join([*self.below(axes, variables), body(scope)])
        return f"(forall {' '.join(variables)}, {said})"

    def below(self, axes: Iterable[Axis], variables: Iterable[str]) -> list[str]:
        """Write that indices are below their lengths."""
        pairs = zip(axes, variables, strict=True)
        return [f"({variable} < {self.length(axis)})%nat" for axis, variable in pairs]

    def condition(self, condition: Condition, own: Scope) -> str:
        """Write a condition, for every index that it varies along but for the statement's own."""
        node = condition.formula
        return self.everywhere(
            node.axes - condition.at,
            lambda scope: condition.relation.format(self.text(node, scope, PRODUCT)),
            own if condition.at else Scope(),
        )

    def value(self, entry: Entry, value: Node) -> str:
        """Write that an array has a value, which is what the statement puts in its place."""
        at = Node("entry", (), entry)
        return self.everywhere(
            entry.axes, lambda scope: f"{self.text(at, scope)} = {self.text(value, scope)}"
        )

    def conclusion(self, scope: Scope) -> str:
        """Write what the statement says at its indices."""
        left, right = self.read.statement.left, self.read.statement.right
        if isinstance(self.read.statement, Bound):
            return f"{self.text(left, scope)}\n    <= {self.text(right, scope)}"
        if left.head == "D" and left not in self.read.named:
            step, moved = self.moves(left, scope)
            inner = self.text(left.args[0], moved)
            return f"is_derive (fun {step} => {inner}) 0\n    {self.text(right, scope, ATOM)}"
        return f"{self.text(left, scope)}\n    = {self.text(right, scope)}"


def theorem(name: str, read: Read, conditions: Iterable[Condition]) -> Theorem:
    """Return a claim as a theorem, under conditions.

    Raises:
        NotCovered: a part of it has no words here.
    """
    writer, statement = Writer(read), read.statement
    free = sorted(statement.left.axes | statement.right.axes)
    indices, scope = writer.inside(free, Scope())
    lengths = [writer.names["length", size] for size in writer.lengths]
    spectrum = Spectrum(writer, statement) if isinstance(statement, Spectral) else None
    kinds: dict[str, list[str]] = {"nat": lengths}
    for array in writer.arrays:
        if spectrum is None or array != spectrum.vector:
            kinds.setdefault(_type(array), []).append(writer.names[array])
    binders = [f"({' '.join(names)} : {kind})" for kind, names in kinds.items() if names]
    binders += [f"({' '.join(indices)} : nat)"] if free else []
    positive = [
        Condition(Node("entry", (), entry), "0 < {}")
        for array, entry in writer.arrays.items()
        if array.positive
    ]
    return Theorem(
        name,
        (*binders, *(spectrum.binders if spectrum else ())),
        tuple(map(writer.definition, read.named)),
        (
            *(f"(1 <= {length})%nat" for length in lengths),
            *writer.below(free, indices),
            *(writer.condition(each, scope) for each in [*positive, *conditions]),
            *(writer.value(entry, value) for entry, value in statement.where.items()),
            *(spectrum.hypotheses if spectrum else ()),
        ),
        writer.conclusion(scope),
    )


def divided(node: Node, named: Container[Node]) -> tuple[Fraction, list[tuple[Node, Fraction]]]:
    """Return a product's number, and bases with their powers; what divides comes last."""
    value, factors = Fraction(1), list[tuple[Node, Fraction]]()
    for factor in node.args if node.head == "*" else (node,):
        if isinstance(factor.label, Fraction):
            value *= factor.label
            continue
        base, exponent = factor, Fraction(1)
        if factor.head == "^" and (factor not in named or factor is node):
            base, power = factor.args
            if not isinstance(power.label, Fraction):
                raise NotCovered("a power whose exponent is not a number")
            exponent = power.label
        factors.append((base, exponent))
    return value, sorted(factors, key=lambda factor: factor[1] <= 0)


def _number(value: Fraction) -> tuple[str, int]:
    whole = f"{value.numerator}" if value >= 0 else f"({value.numerator})"
    if value.denominator == 1:
        return whole, ATOM if value >= 0 else PRODUCT
    return f"{whole} / {value.denominator}", PRODUCT


def _applied(name: str, arguments: Iterable[str]) -> tuple[str, int]:
    text = " ".join([name, *arguments])
    return text, ATOM if text == name else APPLIED


def _type(array: Entry) -> str:
    return "nat -> " * len(array.axes) + "R"
