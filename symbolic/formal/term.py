"""How is a formula written for the proofs, where the kernel computes with it?

A term names arrays, axes and lengths by numbers (formal/Formula.v).  It stands in proofs alone: the
kernel compares its meaning with the statement by conversion, so that a wrong term proves nothing.
Its products and sums are arranged as `symbolic.formal.statement` prints them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from math import prod

from symbolic.formal.statement import Scope, Writer, divided
from symbolic.independent.parse import Axis, Entry, Node, NotCovered, number, renamed

#: Functions that the embedding has itself.
HEADS: Mapping[str, str] = {
    "exp": "Exp",
    "log": "Log",
    "sin": "Sin",
    "cos": "Cos",
    "atan": "Atan",
    "asin": "Asin",
    "acos": "Acos",
    "abs": "Abs",
    "sign": "Sign",
}


def above_asinh(x: str) -> str:
    """Return x + sqrt(x^2 + 1), whose logarithm asinh x is."""
    return f"(Add {x} (Sqrt (Add (Pow {x} 2) (Num 1))))"


#: Of exp(k x) the kernel makes k factors, of cos(x / k) parts: of more it makes none.
MOST_FACTORS = 10_000
#: Others as Coq and formal/ define them.
MEANINGS: Mapping[str, Callable[[str], str]] = {
    "tan": lambda x: f"(Mul (Sin {x}) (Inv (Cos {x})))",
    "asinh": lambda x: f"(Log {above_asinh(x)})",
    "sinh": lambda x: f"(Mul (Add (Exp {x}) (Opp (Exp (Opp {x})))) (Inv (Num 2)))",
    "cosh": lambda x: f"(Mul (Add (Exp {x}) (Exp (Opp {x}))) (Inv (Num 2)))",
    "tanh": lambda x: f"(Mul {MEANINGS['sinh'](x)} (Inv {MEANINGS['cosh'](x)}))",
    "softplus": lambda x: f"(Log (Add (Num 1) (Exp {x})))",
    "logistic": lambda x: f"(Inv (Add (Num 1) (Exp (Opp {x}))))",
    "arc_kernel": lambda x: (
        f"(Add (Sqrt (Add (Num 1) (Opp (Pow {x} 2)))) (Mul {x} (Add Pi (Opp (Acos {x})))))"
    ),
}


@dataclass
class Terms:
    """Terms of one statement; arrays, lengths and axes get their numbers as they are met."""

    writer: Writer
    arrays: dict[Entry, int] = field(default_factory=dict)
    lengths: dict[str, int] = field(default_factory=dict)
    axes: dict[Axis, tuple[int, int]] = field(default_factory=dict)
    #: directions that are no arrays of the statement get numbers of their own: axes and value
    directions: dict[tuple[Entry, Node], int] = field(default_factory=dict)
    #: named quantities that were met, as definitions in the proof
    definitions: dict[Node, tuple[str, str]] = field(default_factory=dict)
    known: dict[Node, str] = field(default_factory=dict)
    #: the arrays that move along each array
    along: dict[Entry, dict[Entry, None]] = field(default_factory=dict)
    #: the indices at which each array stands somewhere
    places: dict[Entry, dict[tuple[Axis, ...], None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Number what the statement declares."""
        for size in self.writer.lengths:
            self.length(size)
        for array in self.writer.arrays:
            self.array(array)

    def length(self, size: str) -> int:
        """Return a length's number."""
        return self.lengths.setdefault(size, len(self.lengths))

    def array(self, array: Entry) -> int:
        """Return an array's number."""
        return self.arrays.setdefault(array, len(self.arrays) + len(self.directions))

    def axis(self, axis: Axis) -> str:
        """Return an axis: the number of its length, and its own among those of that length."""
        if axis not in self.axes:
            length = self.length(axis[1])
            self.axes[axis] = length, sum(each == length for each, _ in self.axes.values())
        return f"({self.axes[axis][0]}, {self.axes[axis][1]})"

    def of(self, node: Node) -> str:
        """Return the term of a formula, a quantity's by its name.

        Raises:
            NotCovered: the embedding has no words for a part of it.
        """
        if node not in self.known:
            text = self._of(node)
            if node in self.writer.read.named:
                name = f"{self.writer.names[node]}_term__"
                self.definitions[node] = name, text
                text = name
            self.known[node] = text
        return self.known[node]

    def _of(self, node: Node) -> str:
        label = node.label
        match node.head:
            case "entry" if isinstance(label, Entry):
                return self._entry(label.array, label.axes)
            case "number" | "*" | "^":
                return self._product(node)
            case "+":
                return self._sum(node)
            case "size":
                return f"(Size {self.length(str(label))})"
            case "pi":
                return "Pi"
            case "e":
                return "(Exp (Num 1))"
            case "sum" | "max" if isinstance(label, tuple):
                head = "Sum" if node.head == "sum" else "Max"
                return f"({head} {self.axis(label)} {self.of(node.args[0])})"
            case "largest":
                text = self.of(node.args[0])
                for arg in node.args[1:]:
                    text = f"(Larger {text} {self.of(arg)})"
                return text
            case "least":  # the smaller of two by the larger of their opposites
                text = self.of(node.args[0])
                for arg in node.args[1:]:
                    text = f"(Opp (Larger (Opp {text}) (Opp {self.of(arg)})))"
                return text
            case "D":
                return f"(Der {self.of(node.args[0])} [{self.move(node)}])"
        if node.head in _BY_FACTORS and node.args[0].arrays:  # numbers alone are enclosed
            _check_numbers(node.args[0])
        if node.head in HEADS:
            return f"({HEADS[node.head]} {self.of(node.args[0])})"
        if node.head in MEANINGS:
            return MEANINGS[node.head](self.of(node.args[0]))
        raise NotCovered(f"no term for {node.head}")

    def _entry(self, array: Entry, axes: tuple[Axis, ...]) -> str:
        self.places.setdefault(array, {}).setdefault(axes)
        return self.variable(self.array(array), axes)

    def variable(self, array: int, axes: tuple[Axis, ...]) -> str:
        """Return the term of an array, given by its number, at indices."""
        return f"(Var {array} [{'; '.join(map(self.axis, axes))}])"

    # --- derivatives ----------------------------------------------------------------------------

    def move(self, node: Node) -> str:
        """Return which array a derivative moves, and along which.

        Raises:
            NotCovered: the direction is none that the embedding knows.
        """
        entry, direction = node.label, node.args[1]
        assert isinstance(entry, Entry)
        self._check(node)
        return f"({self.array(entry.array)}, {self._direction(entry, direction)})"

    def _direction(self, entry: Entry, direction: Node) -> int:
        told = direction.label
        if direction.head == "entry" and isinstance(told, Entry) and told.axes == entry.axes:
            self.along.setdefault(told.array, {})[entry.array] = None
            return self.array(told.array)
        key = entry, direction
        if key not in self.directions:
            self.directions[key] = len(self.arrays) + len(self.directions)
        return self.directions[key]

    def _check(self, node: Node) -> None:
        entry, direction = node.label, node.args[1]
        assert isinstance(entry, Entry)
        if direction.axes - {*entry.axes}:
            raise NotCovered("a direction that varies along more than what it moves")
        for inner in _derivatives(node.args[0]):
            own = inner.args[1].label
            moved = entry.array in inner.args[1].arrays
            if moved or (isinstance(own, Entry) and own.array == entry.array):
                raise NotCovered("a direction that moves itself")

    def stands(self, array: Entry) -> list[tuple[Axis, ...]]:
        """Return the indices at which an array stands, or what moves along it does."""
        moved = [array, *self.along.get(array, ())]
        return [*dict.fromkeys(axes for each in moved for axes in self.places.get(each, ()))]

    def values(self) -> dict[str, str]:
        """Return the values of directions that are no arrays, wherever one may stand."""
        found = dict[str, str]()
        for (entry, node), own in [*self.directions.items()]:
            for axes in [*self.places.get(entry.array, ()), entry.axes]:
                told = renamed(node, dict(zip(entry.axes, axes, strict=True)))
                found[self.variable(own, axes)] = self.of(told)
        return found

    # --- arithmetic -----------------------------------------------------------------------------

    def _sum(self, node: Node) -> str:
        text = ""
        for negative, term in signed(node, self.writer.read.named):
            part = f"(Opp {self.of(term)})" if negative else self.of(term)
            value = term.label
            if negative and not text and isinstance(value, Fraction) and value.denominator == 1:
                part = _number(-value)  # Coq reads - 2 as one number
            text = f"(Add {text} {part})" if text else part
        return text

    def _product(self, node: Node) -> str:
        value, factors = divided(node, self.writer.read.named)
        if value < 0 and factors:
            return f"(Opp {self.of(without_sign(node))})"
        text = _number(value) if value != 1 or not factors else ""
        for base, exponent in factors:
            power = self._power(base, abs(exponent))
            factor = power if exponent > 0 else f"(Inv {power})"
            text = f"(Mul {text} {factor})" if text else factor
        return text

    def _power(self, base: Node, exponent: Fraction) -> str:
        text = self.of(base)
        if exponent.denominator == 2:
            text = f"(Sqrt {text})"
        elif exponent.denominator != 1:
            raise NotCovered(f"a power {exponent}: whole ones and square roots alone are written")
        whole = exponent.numerator
        if whole > MOST_FACTORS:
            raise NotCovered(f"a power {whole}, of which the kernel would make as many factors")
        return text if whole == 1 else f"(Pow {text} {whole})"

    # --- what numbers mean ----------------------------------------------------------------------

    def meaning(self) -> str:
        """Return what each array's number means, in the statement's letters; any other is 0."""
        named = {e: k for e, k in self.arrays.items() if e in self.writer.names}
        cases = [_case(k, e, self.writer.names[e]) for e, k in named.items()]
        return _numbered(cases, "0%R")

    def with_directions(self, arrays: str) -> str:
        """Return what each number means, of ``arrays`` and of the directions that are none."""
        cases = list[str]()
        for (entry, node), own in self.directions.items():
            places = " ".join(f"| {self.axis(axis)} => i{k}__" for k, axis in enumerate(entry.axes))
            index = (
                f"fun x__ : axis => match x__ with {places} | _ => 0 end" if places else _NOWHERE
            )
            value = f"eval len__ {self.of(node)} {arrays} ({index})"
            cases.append(f"| {own}, [{_places(entry)}] => {value}")
        return _numbered(cases, f"{arrays} v__ idx__")

    def length_of(self) -> str:
        """Return which length each number means; every other one is 1."""
        return _table(
            {k: self.writer.names["length", size] for size, k in self.lengths.items()}, "1"
        )

    def index_of(self, scope: Scope) -> str:
        """Return the index of each axis that the statement is for; every other one is 0."""
        cases = [f"| {self.axis(axis)} => {variable}" for axis, variable in scope.index.items()]
        return (
            f"fun x__ : axis => match x__ with {' '.join(cases)} | _ => 0 end"
            if cases
            else _NOWHERE
        )


#: No index is told.
_NOWHERE = "fun _ : axis => 0"


def _case(number: int, array: Entry, name: str) -> str:
    return f"| {number}, [{_places(array)}] => {name} {_places(array).replace(';', '')}".rstrip()


def _places(array: Entry) -> str:
    return "; ".join(f"i{k}__" for k in range(len(array.axes)))


def _numbered(cases: list[str], rest: str) -> str:
    told = " ".join([*cases, f"| _, _ => {rest}"])
    return f"fun (v__ : nat) (idx__ : list nat) => match v__, idx__ with {told} end"


def _table(values: Mapping[int, str], rest: str) -> str:
    cases = " ".join(f"| {k} => {value}" for k, value in values.items())
    return f"fun x__ : nat => match x__ with {cases} | _ => {rest} end"


def signed(node: Node, named: Container[Node]) -> list[tuple[bool, Node]]:
    """Return a sum's terms, each with whether it is subtracted; what is added comes first."""
    terms = list[tuple[bool, Node]]()
    for term in node.args:
        negative = term not in named and divided(term, named)[0] < 0
        terms.append((negative, without_sign(term) if negative else term))
    return sorted(terms, key=lambda term: term[0])


def without_sign(node: Node) -> Node:
    """Return the negative of a number, or of a product with a negative number in it."""
    if node.head != "*":
        assert isinstance(node.label, Fraction)
        return number(-node.label)
    value = prod(f.label for f in node.args if isinstance(f.label, Fraction))
    rest = [factor for factor in node.args if not isinstance(factor.label, Fraction)]
    return Node("*", tuple(rest if value == -1 else [number(-value), *rest]))


def _number(value: Fraction) -> str:
    top = f"(Num {value.numerator})" if value >= 0 else f"(Num ({value.numerator}))"
    return top if value.denominator == 1 else f"(Mul {top} (Inv (Num {value.denominator})))"


#: Functions whose arguments are taken apart into multiples.
_BY_FACTORS = frozenset(MEANINGS) - {"arc_kernel", "asinh"} | {"exp", "sin", "cos"}


def _check_numbers(node: Node) -> None:
    """Refuse numbers of which the kernel would make too many factors.

    Raises:
        NotCovered: there is such a number.
    """
    value = node.label
    if isinstance(value, Fraction) and max(abs(value.numerator), value.denominator) > MOST_FACTORS:
        raise NotCovered(
            f"the number {value} in an exponent or an angle is too long for the kernel"
        )
    for arg in node.args:
        _check_numbers(arg)


def _derivatives(node: Node) -> list[Node]:
    found = [node] if node.head == "D" else []
    return found + [each for arg in node.args for each in _derivatives(arg)]
